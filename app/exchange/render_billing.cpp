// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/render_billing.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

FhirNode claimItem(const FhirSystems &systems, const Settlement &settlement, const SettlementLine &line, int sequence)
{
    const QString name = QString(line.name + u' ' + line.spec).simplified();
    FhirNode node =
        FhirNode::object()
            .set(u"sequence"_s, FhirNode::integer(sequence))
            .set(u"category"_s, fhirConcept(systems.codes(u"insurance-item-class"), toWord(line.itemClass)))
            .set(u"productOrService"_s, fhirConcept(systems.codes(u"charge-kind"), toWord(line.kind), name))
            .set(u"quantity"_s,
                 FhirNode::object().set(u"value"_s, FhirNode::quantity(line.quantity)).set(u"unit"_s, line.unit))
            .set(u"unitPrice"_s, fhirMoney(line.price))
            .set(u"net"_s, fhirMoney(line.gross));
    if (settlement.encounterId)
        node.set(u"encounter"_s, FhirNode::listOf(fhirReference(u"Encounter", settlement.encounterId->toUuid())));
    return node;
}

} // namespace

std::optional<FhirResource> renderSettlement(const FhirSystems &systems, const Settlement &settlement,
                                             const ClaimParties &parties, ClaimUse use)
{
    if (!settlement.coverageId)
        return std::nullopt;
    FhirResource resource{u"Claim"_s, settlement.id.toUuid(), settlement.version, Aggregate::Settlement,
                          settlement.id.toUuid()};
    FhirNode extensions = FhirNode::array()
                              .add(FhirNode::object()
                                       .set(u"url"_s, systems.extension(u"settlement-mode"))
                                       .set(u"valueCode"_s, toWord(settlement.mode)))
                              .add(FhirNode::object()
                                       .set(u"url"_s, systems.extension(u"estimated-fund"))
                                       .set(u"valueMoney"_s, fhirMoney(settlement.estimatedFund)))
                              .add(FhirNode::object()
                                       .set(u"url"_s, systems.extension(u"personal-part"))
                                       .set(u"valueMoney"_s, fhirMoney(settlement.personal)));
    FhirNode diagnoses = FhirNode::array();
    for (std::size_t i = 0; i < parties.diagnoses.size(); ++i)
        diagnoses.add(FhirNode::object()
                          .set(u"sequence"_s, FhirNode::integer(static_cast<qint64>(i) + 1))
                          .set(u"diagnosisReference"_s, fhirReference(u"Condition", parties.diagnoses[i].toUuid())));
    FhirNode items = FhirNode::array();
    for (std::size_t i = 0; i < settlement.lines.size(); ++i)
        items.add(claimItem(systems, settlement, settlement.lines[i], static_cast<int>(i) + 1));
    FhirNode related = FhirNode::array();
    if (settlement.cancels)
        related.add(FhirNode::object()
                        .set(u"claim"_s, fhirReference(u"Claim", settlement.cancels->toUuid()))
                        .set(u"relationship"_s,
                             fhirConcept(FhirSystems::terminology(u"ex-relatedclaimrelationship"), u"prior"_s)));
    resource.body =
        FhirNode::object()
            .set(u"extension"_s, std::move(extensions))
            .set(u"identifier"_s,
                 FhirNode::listOf(fhirIdentifier(systems.naming(u"settlement-number"), settlement.number)))
            .set(u"status"_s, settlement.isCancelled ? u"cancelled"_s : u"active"_s)
            .set(u"type"_s, fhirConcept(FhirSystems::terminology(u"claim-type"), u"professional"_s))
            .set(u"use"_s, use == ClaimUse::Claim ? u"claim"_s : u"predetermination"_s)
            .set(u"patient"_s, fhirReference(u"Patient", settlement.patientId.toUuid()))
            .set(u"created"_s, settlement.settledAt.toIsoString())
            .set(u"enterer"_s, fhirReference(u"Practitioner", settlement.cashierId.toUuid()))
            .set(u"insurer"_s, fhirReference(u"Organization", parties.insurer))
            .set(u"provider"_s, fhirReference(u"Organization", parties.provider.toUuid()))
            .set(u"priority"_s, fhirConcept(FhirSystems::terminology(u"processpriority"), u"normal"_s))
            .set(u"related"_s, std::move(related))
            .set(u"diagnosis"_s, std::move(diagnoses))
            .set(u"insurance"_s,
                 FhirNode::listOf(FhirNode::object()
                                      .set(u"sequence"_s, FhirNode::integer(1))
                                      .set(u"focal"_s, FhirNode::boolean(true))
                                      .set(u"coverage"_s, fhirReference(u"Coverage", settlement.coverageId->toUuid()))))
            .set(u"item"_s, std::move(items))
            .set(u"total"_s, fhirMoney(settlement.total));
    return resource;
}

} // namespace clinic

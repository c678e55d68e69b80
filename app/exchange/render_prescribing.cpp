// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/render_prescribing.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

/// UCUM codes of the units in which doses are written; counted units (片, 支) have none.
QString ucumOf(const QString &unit)
{
    static const QHash<QString, QString> kCodes{
        {u"mg"_s, u"mg"_s}, {u"g"_s, u"g"_s},   {u"μg"_s, u"ug"_s},   {u"ug"_s, u"ug"_s},
        {u"kg"_s, u"kg"_s}, {u"ml"_s, u"mL"_s}, {u"IU"_s, u"[iU]"_s}, {u"L"_s, u"L"_s},
    };
    return kCodes.value(unit);
}

FhirNode doseQuantity(const FhirSystems &systems, const Dosage &dosage)
{
    FhirNode node = FhirNode::object().set(u"value"_s, FhirNode::quantity(dosage.dose)).set(u"unit"_s, dosage.unit);
    if (const QString code = ucumOf(dosage.unit); !code.isEmpty())
        node.set(u"system"_s, systems.ucum).set(u"code"_s, code);
    return node;
}

FhirNode timing(const FhirSystems &systems, const Dosage &dosage, const Frequency *frequency)
{
    if (dosage.frequency.isEmpty())
        return {};
    FhirNode repeat = FhirNode::object();
    if (dosage.days > 0 && (frequency == nullptr || !frequency->once))
        repeat.set(u"boundsDuration"_s, FhirNode::object()
                                            .set(u"value"_s, FhirNode::integer(dosage.days))
                                            .set(u"unit"_s, u"天"_s)
                                            .set(u"system"_s, systems.ucum)
                                            .set(u"code"_s, u"d"_s));
    if (frequency != nullptr && frequency->once) {
        repeat.set(u"count"_s, FhirNode::integer(1));
    } else if (frequency != nullptr) {
        repeat.set(frequency->asNeeded ? u"frequencyMax"_s : u"frequency"_s, FhirNode::integer(frequency->times));
        if (frequency->asNeeded)
            repeat = FhirNode::object()
                         .set(u"frequency"_s, FhirNode::integer(1))
                         .set(u"frequencyMax"_s, FhirNode::integer(std::max(1, frequency->times)));
        repeat.set(u"period"_s, FhirNode::integer(frequency->perDays)).set(u"periodUnit"_s, u"d"_s);
    }
    return FhirNode::object()
        .set(u"repeat"_s, std::move(repeat))
        .set(u"code"_s, fhirConcept(systems.codes(u"frequency"), dosage.frequency,
                                    frequency != nullptr ? frequency->name : dosage.frequency));
}

FhirNode dosageInstruction(const FhirSystems &systems, const PrescriptionLine &line, const ClinicalTables &tables)
{
    const Dosage &dosage = line.dosage;
    const Frequency *frequency = tables.frequency(dosage.frequency);
    const Route *route = tables.route(dosage.route);
    const QString routeName = route != nullptr ? route->name : dosage.route;
    const QString frequencyName = frequency != nullptr ? frequency->name : dosage.frequency;
    QStringList words{routeName, u"一次"_s + dosage.dose.toString() + dosage.unit, frequencyName};
    words.removeAll(QString{});
    FhirNode node =
        FhirNode::object().set(u"text"_s, words.join(u'，')).set(u"timing"_s, timing(systems, dosage, frequency));
    if (frequency != nullptr && frequency->asNeeded)
        node.set(u"asNeededBoolean"_s, FhirNode::boolean(true));
    if (!dosage.route.isEmpty())
        node.set(u"route"_s, fhirConcept(systems.codes(u"route"), dosage.route, routeName));
    node.set(u"doseAndRate"_s,
             FhirNode::listOf(FhirNode::object().set(u"doseQuantity"_s, doseQuantity(systems, dosage))));
    return FhirNode::listOf(std::move(node));
}

FhirResource lineRequest(const FhirSystems &systems, const Prescription &prescription, const PrescriptionLine &line,
                         const PatientId &patient, const ClinicalTables &tables)
{
    FhirResource resource{u"MedicationRequest"_s, line.id.toUuid(), prescription.version, Aggregate::Prescription,
                          prescription.id.toUuid()};
    const bool voided = prescription.state == PrescriptionState::Voided;
    resource.onlyIfKnown = voided;
    const FhirNode number = fhirIdentifier(systems.prescriptionNumber, prescription.number);
    FhirNode &body = resource.body;
    if (line.boughtElsewhere)
        body.set(u"extension"_s, FhirNode::listOf(FhirNode::object()
                                                      .set(u"url"_s, systems.extension(u"bought-elsewhere"))
                                                      .set(u"valueBoolean"_s, FhirNode::boolean(true))));
    body.set(u"identifier"_s, FhirNode::listOf(number));
    body.set(u"status"_s, voided ? u"entered-in-error"_s : u"active"_s);
    body.set(u"intent"_s, u"order"_s);
    if (line.productId)
        body.set(u"medicationReference"_s, fhirReference(u"Medication", line.productId->toUuid()));
    else
        body.set(u"medicationCodeableConcept"_s, fhirText(line.displayName()));
    body.set(u"subject"_s, fhirReference(u"Patient", patient.toUuid()));
    body.set(u"encounter"_s, fhirReference(u"Encounter", prescription.encounterId.toUuid()));
    body.set(u"authoredOn"_s, prescription.signedAt.value_or(prescription.createdAt).toIsoString());
    body.set(u"requester"_s, fhirReference(u"Practitioner", prescription.doctorId.toUuid()));
    body.set(u"groupIdentifier"_s, number);
    if (!line.note.trimmed().isEmpty())
        body.set(u"note"_s, FhirNode::listOf(fhirText(line.note)));
    body.set(u"dosageInstruction"_s, dosageInstruction(systems, line, tables));
    body.set(u"dispenseRequest"_s,
             FhirNode::object().set(
                 u"quantity"_s,
                 FhirNode::object().set(u"value"_s, FhirNode::quantity(line.quantity)).set(u"unit"_s, line.minUnit)));
    return resource;
}

} // namespace

std::vector<FhirResource> renderPrescription(const FhirSystems &systems, const Prescription &prescription,
                                             const PatientId &patient, const ClinicalTables &tables)
{
    // A draft, and a draft that was thrown away, never left the desk.
    if (!prescription.signedAt)
        return {};
    std::vector<FhirResource> all;
    for (const PrescriptionLine &line : prescription.lines)
        all.push_back(lineRequest(systems, prescription, line, patient, tables));
    return all;
}

} // namespace clinic

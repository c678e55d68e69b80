// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/render_pharmacy.h"

using namespace Qt::StringLiterals;

namespace clinic {

std::vector<FhirResource> renderDispense(const FhirSystems &systems, const Dispense &dispense,
                                         const QHash<DispenseLineId, DispensedProduct> &products)
{
    std::vector<FhirResource> all;
    for (const DispenseLine &line : dispense.lines) {
        FhirResource resource{u"MedicationDispense"_s, line.id.toUuid(), dispense.version, Aggregate::Dispense,
                              dispense.id.toUuid()};
        const DispensedProduct product = products.value(line.id);
        const bool isDeclined = line.quantity.isZero();
        const bool isReturned = !isDeclined && line.returned >= line.quantity;
        const Quantity kept = isReturned ? line.quantity : line.quantity - line.returned;

        FhirNode extensions = FhirNode::array();
        for (const QString &lot : product.lots)
            extensions.add(
                FhirNode::object().set(u"url"_s, systems.extension(u"lot-number")).set(u"valueString"_s, lot));
        FhirNode &body = resource.body;
        body.set(u"extension"_s, std::move(extensions));
        body.set(u"identifier"_s,
                 FhirNode::listOf(fhirIdentifier(systems.naming(u"dispense-number"), dispense.number)));
        body.set(u"status"_s, isDeclined ? u"declined"_s : isReturned ? u"cancelled"_s : u"completed"_s);
        if (isDeclined || isReturned)
            body.set(u"statusReasonCodeableConcept"_s,
                     fhirText(isReturned ? u"药品已退回"_s : line.notDispensedReason));
        body.set(u"medicationReference"_s, fhirReference(u"Medication", line.productId.toUuid()));
        body.set(u"subject"_s, fhirReference(u"Patient", dispense.patientId.toUuid()));
        body.set(u"context"_s, fhirReference(u"Encounter", dispense.encounterId.toUuid()));
        body.set(u"performer"_s, FhirNode::listOf(FhirNode::object().set(
                                     u"actor"_s, fhirReference(u"Practitioner", dispense.dispensedBy.toUuid()))));
        body.set(u"authorizingPrescription"_s,
                 FhirNode::listOf(fhirReference(u"MedicationRequest", line.prescriptionLineId.toUuid())));
        if (!isDeclined) {
            body.set(u"quantity"_s,
                     FhirNode::object().set(u"value"_s, FhirNode::quantity(kept)).set(u"unit"_s, product.unit));
            body.set(u"whenHandedOver"_s, dispense.dispensedAt.toIsoString());
        }
        all.push_back(std::move(resource));
    }
    return all;
}

} // namespace clinic

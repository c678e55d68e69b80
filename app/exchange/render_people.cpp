// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/render_people.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

const QString kIdentifierType = u"http://terminology.hl7.org/CodeSystem/v2-0203"_s;

FhirNode residentIdentifier(const FhirSystems &systems, const ResidentId &id)
{
    // A residence permit has the form of a resident ID number but is none, and does not belong into its system.
    const bool isCitizen = id.kind() == ResidentIdKind::Citizen;
    const QString system = isCitizen ? systems.residentId : systems.naming(u"residence-permit");
    return FhirNode::object()
        .set(u"use"_s, u"official"_s)
        .set(u"type"_s, fhirConcept(kIdentifierType, isCitizen ? u"NI"_s : u"PRC"_s))
        .set(u"system"_s, system)
        .set(u"value"_s, id.toString());
}

FhirNode documentIdentifier(const FhirSystems &systems, const Patient &patient)
{
    FhirNode type = FhirNode::object();
    switch (patient.documentType) {
    case DocumentType::None:
        return {};
    case DocumentType::Passport:
        type = fhirConcept(kIdentifierType, u"PPN"_s, u"护照"_s);
        break;
    case DocumentType::ResidencePermit:
        type = fhirText(u"港澳台居民居住证"_s);
        break;
    case DocumentType::TravelPermit:
        type = fhirText(u"来往内地（大陆）通行证"_s);
        break;
    case DocumentType::ForeignerPermit:
        type = fhirText(u"外国人永久居留身份证"_s);
        break;
    case DocumentType::OfficerCard:
        type = fhirText(u"军官证"_s);
        break;
    case DocumentType::HouseholdBook:
        type = fhirText(u"户口簿"_s);
        break;
    case DocumentType::BirthCertificate:
        type = fhirText(u"出生医学证明"_s);
        break;
    }
    if (patient.documentNumber.trimmed().isEmpty())
        return {};
    const QString name = toWord(patient.documentType).replace(u'_', u'-');
    return FhirNode::object()
        .set(u"type"_s, std::move(type))
        .set(u"system"_s, systems.naming(name))
        .set(u"value"_s, patient.documentNumber);
}

FhirNode telecom(const QString &number)
{
    if (number.trimmed().isEmpty())
        return {};
    const bool isMobile = number.size() == 11 && number.startsWith(u'1');
    return FhirNode::listOf(FhirNode::object()
                                .set(u"system"_s, u"phone"_s)
                                .set(u"value"_s, number)
                                .set(u"use"_s, isMobile ? u"mobile"_s : u"home"_s));
}

QString relationText(KinRelation relation)
{
    switch (relation) {
    case KinRelation::Unstated:
        return {};
    case KinRelation::Father:
        return u"父亲"_s;
    case KinRelation::Mother:
        return u"母亲"_s;
    case KinRelation::Spouse:
        return u"配偶"_s;
    case KinRelation::Child:
        return u"子女"_s;
    case KinRelation::Grandparent:
        return u"祖父母"_s;
    case KinRelation::Sibling:
        return u"兄弟姐妹"_s;
    case KinRelation::Guardian:
        return u"监护人"_s;
    case KinRelation::Other:
        return u"其他"_s;
    }
    return {};
}

FhirNode contact(const Patient &patient)
{
    // A contact without a name or number is no contact (pat-1).
    if (patient.kinName.trimmed().isEmpty() && patient.kinPhone.trimmed().isEmpty())
        return {};
    FhirNode node = FhirNode::object();
    if (const QString relation = relationText(patient.kinRelation); !relation.isEmpty())
        node.set(u"relationship"_s, FhirNode::listOf(fhirText(relation)));
    node.set(u"name"_s, fhirText(patient.kinName));
    node.set(u"telecom"_s, telecom(patient.kinPhone));
    return FhirNode::listOf(std::move(node));
}

FhirNode link(const PatientId &other, const QString &type)
{
    return FhirNode::object().set(u"other"_s, fhirReference(u"Patient", other.toUuid())).set(u"type"_s, type);
}

} // namespace

FhirResource renderPatient(const FhirSystems &systems, const Patient &patient, const OrganisationId &organisation,
                           const std::vector<PatientId> &replaces)
{
    FhirResource resource{u"Patient"_s, patient.id.toUuid(), patient.version, Aggregate::Patient, patient.id.toUuid()};
    FhirNode &body = resource.body;
    if (patient.birthDate && patient.birthEstimated)
        body.set(u"extension"_s, FhirNode::listOf(FhirNode::object()
                                                      .set(u"url"_s, systems.extension(u"birth-date-estimated"))
                                                      .set(u"valueBoolean"_s, FhirNode::boolean(true))));
    FhirNode identifiers = FhirNode::array();
    if (patient.residentId)
        identifiers.add(residentIdentifier(systems, *patient.residentId));
    identifiers.add(documentIdentifier(systems, patient));
    body.set(u"identifier"_s, std::move(identifiers));
    body.set(u"active"_s, FhirNode::boolean(patient.state != PatientState::Merged));
    body.set(u"name"_s, FhirNode::listOf(patient.isTemporary ? fhirText(patient.name) : fhirName(patient.name)));
    body.set(u"telecom"_s, telecom(patient.phone));
    body.set(u"gender"_s, toWord(patient.sex));
    if (patient.birthDate)
        body.set(u"birthDate"_s, patient.birthDate->toString());
    if (patient.state == PatientState::Dead)
        body.set(u"deceasedBoolean"_s, FhirNode::boolean(true));
    const QString address = QString(patient.village + patient.villageGroup + u' ' + patient.address).simplified();
    if (!address.isEmpty())
        body.set(u"address"_s, FhirNode::listOf(FhirNode::object().set(u"use"_s, u"home"_s).set(u"text"_s, address)));
    body.set(u"contact"_s, contact(patient));
    body.set(u"managingOrganization"_s, fhirReference(u"Organization", organisation.toUuid()));
    FhirNode links = FhirNode::array();
    if (patient.mergedInto)
        links.add(link(*patient.mergedInto, u"replaced-by"_s));
    for (const PatientId &other : replaces)
        links.add(link(other, u"replaces"_s));
    body.set(u"link"_s, std::move(links));
    return resource;
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/render_clinic.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

const QString kOrganisationType = u"http://terminology.hl7.org/CodeSystem/organization-type"_s;

FhirNode phone(const QString &number)
{
    if (number.trimmed().isEmpty())
        return {};
    return FhirNode::listOf(FhirNode::object().set(u"system"_s, u"phone"_s).set(u"value"_s, number));
}

FhirNode roleConcept(const FhirSystems &systems, Role role)
{
    const QString standard = u"http://terminology.hl7.org/CodeSystem/practitioner-role"_s;
    switch (role) {
    case Role::Doctor:
        return fhirConcept(standard, u"doctor"_s, u"医生"_s);
    case Role::Pharmacist:
        return fhirConcept(standard, u"pharmacist"_s, u"药师"_s);
    case Role::Receptionist:
        return fhirConcept(systems.codes(u"staff-role"), toWord(role), u"挂号员"_s);
    case Role::Cashier:
        return fhirConcept(systems.codes(u"staff-role"), toWord(role), u"收费员"_s);
    case Role::Administrator:
        return fhirConcept(systems.codes(u"staff-role"), toWord(role), u"管理员"_s);
    }
    return {};
}

FhirNode institution(const FhirSystems &systems, const QString &code, const QString &name, const QString &type,
                     bool active)
{
    return FhirNode::object()
        .set(u"identifier"_s, FhirNode::listOf(fhirIdentifier(systems.organisation, code)))
        .set(u"active"_s, FhirNode::boolean(active))
        .set(u"type"_s, FhirNode::listOf(fhirConcept(kOrganisationType, type)))
        .set(u"name"_s, name);
}

} // namespace

FhirResource renderOrganisation(const FhirSystems &systems, const Organisation &organisation)
{
    FhirResource resource{u"Organization"_s, organisation.id.toUuid(), organisation.version, Aggregate::Organisation,
                          organisation.id.toUuid()};
    resource.body = institution(systems, organisation.institutionCode, organisation.name, u"prov"_s, true)
                        .set(u"telecom"_s, phone(organisation.phone))
                        .set(u"address"_s, FhirNode::listOf(fhirText(organisation.address)));
    return resource;
}

FhirResource renderFacility(const FhirSystems &systems, const Facility &facility)
{
    FhirResource resource{u"Organization"_s, facility.id.toUuid(), facility.version, Aggregate::Facility,
                          facility.id.toUuid()};
    resource.body = institution(systems, facility.institutionCode, facility.name, u"prov"_s, facility.active)
                        .set(u"telecom"_s, phone(facility.phone));
    return resource;
}

FhirResource renderInsurer(const FhirSystems &systems, const QUuid &id, const QString &area)
{
    FhirResource resource{u"Organization"_s, id, 1, Aggregate::Policy, id};
    resource.body = FhirNode::object()
                        .set(u"identifier"_s, FhirNode::listOf(fhirIdentifier(systems.naming(u"insured-area"), area)))
                        .set(u"active"_s, FhirNode::boolean(true))
                        .set(u"type"_s, FhirNode::listOf(fhirConcept(kOrganisationType, u"ins"_s)))
                        .set(u"name"_s, QString(u"医疗保障经办机构（参保地 "_s + area + u"）"_s));
    return resource;
}

FhirResource renderPractitioner(const FhirSystems &systems, const Staff &staff)
{
    FhirResource resource{u"Practitioner"_s, staff.id.toUuid(), staff.version, Aggregate::Staff, staff.id.toUuid()};
    FhirNode identifiers = FhirNode::array()
                               .add(fhirIdentifier(systems.staff, staff.staffCode))
                               .add(fhirIdentifier(systems.naming(u"nhsa-doctor"), staff.doctorCode));
    if (identifiers.isEmpty())
        identifiers.add(fhirIdentifier(systems.naming(u"record-id"), staff.id.toString()));
    resource.body = FhirNode::object()
                        .set(u"identifier"_s, std::move(identifiers))
                        .set(u"active"_s, FhirNode::boolean(staff.active))
                        .set(u"name"_s, FhirNode::listOf(fhirName(staff.name)));
    return resource;
}

FhirResource renderPractitionerRole(const FhirSystems &systems, const QUuid &id, const Staff &staff,
                                    const OrganisationId &organisation)
{
    FhirResource resource{u"PractitionerRole"_s, id, staff.version, Aggregate::Staff, staff.id.toUuid()};
    FhirNode codes = FhirNode::array();
    for (const Role role : staff.roles)
        codes.add(roleConcept(systems, role));
    resource.body = FhirNode::object()
                        .set(u"active"_s, FhirNode::boolean(staff.active))
                        .set(u"practitioner"_s, fhirReference(u"Practitioner", staff.id.toUuid()))
                        .set(u"organization"_s, fhirReference(u"Organization", organisation.toUuid()))
                        .set(u"code"_s, std::move(codes));
    return resource;
}

} // namespace clinic

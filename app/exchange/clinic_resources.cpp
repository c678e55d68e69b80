// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/clinic_resources.h"

#include "billing/billing_store.h"
#include "clinic/clinic_service.h"
#include "encounters/encounter_store.h"
#include "exchange/referral_resources.h"
#include "exchange/render_billing.h"
#include "exchange/render_clinic.h"
#include "exchange/render_encounters.h"
#include "exchange/render_formulary.h"
#include "exchange/render_insurance.h"
#include "exchange/render_people.h"
#include "exchange/render_pharmacy.h"
#include "exchange/render_prescribing.h"
#include "insurance/coverage_store.h"
#include "people/people_store.h"
#include "pharmacy/pharmacy_store.h"
#include "prescribing/prescription_store.h"
#include "security/staff_store.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

const QString kInsurer = u"insurer"_s;
const QString kRole = u"role"_s;

/// Nothing when the record is not there; other failures stay failures.
template <class T> Result<std::optional<T>> ifThere(Result<T> found)
{
    if (found)
        return std::optional<T>{std::move(*found)};
    if (found.error().kind == ErrorKind::NotFound)
        return std::optional<T>{};
    return tl::unexpected<Error>(std::move(found).error());
}

} // namespace

Result<CountyAddress> ClinicResources::county(const ReadTransaction &tx) const
{
    CLINIC_TRY_ASSIGN(const ClinicSettings settings, ClinicService::settings(tx));
    return CountyAddress{settings.countyUrl, settings.countyCa.toUtf8()};
}

Result<int> ClinicResources::uploadMinutes(const ReadTransaction &tx) const
{
    CLINIC_TRY_ASSIGN(const ClinicSettings settings, ClinicService::settings(tx));
    return settings.uploadMinutes;
}

Result<FhirSystems> ClinicResources::systems(const ReadTransaction &tx) const
{
    CLINIC_TRY_ASSIGN(const ClinicSettings settings, ClinicService::settings(tx));
    FhirSystems systems;
    systems.base = settings.identifierBase;
    while (systems.base.endsWith(u'/'))
        systems.base.chop(1);
    return systems;
}

Result<QUuid> ClinicResources::organisation(const ReadTransaction &tx) const
{
    CLINIC_TRY_ASSIGN(const Organisation organisation, ClinicService::organisation(tx));
    return organisation.id.toUuid();
}

Result<std::optional<RecordPlace>> ClinicResources::placeOf(Transaction &tx, const RecordKey &record) const
{
    return ifThere(knownPlace(tx, record));
}

Result<RecordPlace> ClinicResources::knownPlace(Transaction &tx, const RecordKey &record) const
{
    const auto elsewhere = [] { return fail(ErrorKind::NotFound, u"exchange.unit_not_found"_s); };
    switch (record.aggregate) {
    case Aggregate::Organisation:
    case Aggregate::Staff:
    case Aggregate::Facility:
    case Aggregate::Product:
        return RecordPlace{};
    case Aggregate::Policy: {
        CLINIC_TRY_ASSIGN(const auto area, m_store.identityOwner(tx, kInsurer, record.id));
        if (!area)
            return elsewhere();
        return RecordPlace{};
    }
    case Aggregate::Patient: {
        CLINIC_TRY_ASSIGN(const Patient patient, PeopleStore{}.find(tx, PatientId{record.id}));
        return RecordPlace{patient.mergedInto.value_or(patient.id), {}, {}};
    }
    case Aggregate::Coverage: {
        CLINIC_TRY_ASSIGN(const Coverage coverage, CoverageStore{}.find(tx, CoverageId{record.id}));
        if (!coverage.patientId)
            return elsewhere();
        return RecordPlace{coverage.patientId, {}, {}};
    }
    case Aggregate::Encounter: {
        CLINIC_TRY_ASSIGN(const Encounter encounter, EncounterStore{}.find(tx, EncounterId{record.id}));
        return RecordPlace{encounter.patientId, encounter.id, encounter.doctorId.toUuid()};
    }
    case Aggregate::Allergy: {
        CLINIC_TRY_ASSIGN(const Allergy allergy, AllergyStore{}.find(tx, AllergyId{record.id}));
        return RecordPlace{allergy.patientId, {}, allergy.recordedBy.toUuid()};
    }
    case Aggregate::Prescription: {
        CLINIC_TRY_ASSIGN(const Prescription found, PrescriptionStore{}.find(tx, PrescriptionId{record.id}));
        CLINIC_TRY_ASSIGN(const Encounter encounter, EncounterStore{}.find(tx, found.encounterId));
        return RecordPlace{encounter.patientId, encounter.id, found.doctorId.toUuid()};
    }
    case Aggregate::Settlement: {
        CLINIC_TRY_ASSIGN(const Settlement found, SettlementStore{}.find(tx, SettlementId{record.id}));
        return RecordPlace{found.patientId, found.encounterId, found.cashierId.toUuid()};
    }
    case Aggregate::Dispense: {
        CLINIC_TRY_ASSIGN(const Dispense found, DispenseStore{}.find(tx, DispenseId{record.id}));
        return RecordPlace{found.patientId, found.encounterId, found.dispensedBy.toUuid()};
    }
    case Aggregate::Referral:
        return referralPlace(tx, ReferralId{record.id});
    case Aggregate::Department:
    case Aggregate::Setting:
    case Aggregate::ServiceItem:
    case Aggregate::Registration:
    case Aggregate::StockBatch:
    case Aggregate::Import:
    case Aggregate::ExchangeUnit:
    case Aggregate::Session:
        break;
    }
    return elsewhere();
}

Result<std::optional<VisitPlace>> ClinicResources::visit(const ReadTransaction &tx, const EncounterId &id) const
{
    CLINIC_TRY_ASSIGN(const auto found, ifThere(EncounterStore{}.find(tx, id)));
    if (!found)
        return std::optional<VisitPlace>{};
    return std::optional{VisitPlace{found->patientId, found->state != EncounterState::Open,
                                    ClinicDate::of(found->startedAt), found->doctorId.toUuid()}};
}

Result<std::vector<RecordKey>> ClinicResources::patientRecords(const ReadTransaction &tx, const PatientId &id) const
{
    std::vector<RecordKey> records{{Aggregate::Patient, id.toUuid()}};
    CLINIC_TRY_ASSIGN(const auto merged, PeopleStore{}.mergedFrom(tx, id));
    for (const PatientId &other : merged)
        records.push_back({Aggregate::Patient, other.toUuid()});
    CLINIC_TRY_ASSIGN(const auto coverages, CoverageStore{}.ofPatient(tx, id));
    for (const Coverage &coverage : coverages)
        records.push_back({Aggregate::Coverage, coverage.id.toUuid()});
    return records;
}

Result<std::vector<RecordKey>> ClinicResources::visitRecords(const ReadTransaction &tx, const EncounterId &id) const
{
    CLINIC_TRY_ASSIGN(const Encounter encounter, EncounterStore{}.find(tx, id));
    std::vector<RecordKey> records{{Aggregate::Encounter, id.toUuid()}};
    CLINIC_TRY_ASSIGN(const auto allergies, AllergyStore{}.ofPatient(tx, encounter.patientId));
    for (const Allergy &allergy : allergies)
        records.push_back({Aggregate::Allergy, allergy.id.toUuid()});
    CLINIC_TRY_ASSIGN(const auto prescriptions, PrescriptionStore{}.ofEncounter(tx, id));
    for (const Prescription &prescription : prescriptions)
        records.push_back({Aggregate::Prescription, prescription.id.toUuid()});
    return records;
}

Result<std::vector<FhirResource>> ClinicResources::render(Transaction &tx, const RecordKey &record) const
{
    CLINIC_TRY_ASSIGN(const FhirSystems known, systems(tx));
    CLINIC_TRY_ASSIGN(const QUuid own, organisation(tx));
    CLINIC_TRY_ASSIGN(auto resources, ifThere(renderOf(tx, known, OrganisationId{own}, record)));
    return std::move(resources).value_or(std::vector<FhirResource>{});
}

Result<std::vector<FhirResource>> ClinicResources::renderOf(Transaction &tx, const FhirSystems &systems,
                                                            const OrganisationId &organisation,
                                                            const RecordKey &record) const
{
    using Resources = std::vector<FhirResource>;
    switch (record.aggregate) {
    case Aggregate::Organisation: {
        CLINIC_TRY_ASSIGN(const Organisation found, ClinicService::organisation(tx));
        return Resources{renderOrganisation(systems, found)};
    }
    case Aggregate::Facility: {
        CLINIC_TRY_ASSIGN(const Facility found, ClinicService::facility(tx, FacilityId{record.id}));
        return Resources{renderFacility(systems, found)};
    }
    case Aggregate::Policy: {
        CLINIC_TRY_ASSIGN(const auto area, m_store.identityOwner(tx, kInsurer, record.id));
        return area ? Resources{renderInsurer(systems, record.id, *area)} : Resources{};
    }
    case Aggregate::Staff: {
        CLINIC_TRY_ASSIGN(const Staff found, StaffStore{}.find(tx, StaffId{record.id}));
        CLINIC_TRY_ASSIGN(const QUuid role, m_store.identity(tx, kRole, found.id.toString()));
        return Resources{renderPractitioner(systems, found),
                         renderPractitionerRole(systems, role, found, organisation)};
    }
    case Aggregate::Product: {
        CLINIC_TRY_ASSIGN(const Product found, m_formulary.product(tx, ProductId{record.id}));
        return Resources{renderProduct(systems, found)};
    }
    case Aggregate::Patient: {
        CLINIC_TRY_ASSIGN(const Patient found, PeopleStore{}.find(tx, PatientId{record.id}));
        CLINIC_TRY_ASSIGN(const auto merged, PeopleStore{}.mergedFrom(tx, found.id));
        return Resources{renderPatient(systems, found, organisation, merged)};
    }
    case Aggregate::Coverage: {
        CLINIC_TRY_ASSIGN(const Coverage found, CoverageStore{}.find(tx, CoverageId{record.id}));
        if (!found.patientId)
            return Resources{};
        CLINIC_TRY_ASSIGN(const QUuid insurer, m_store.identity(tx, kInsurer, found.area));
        return Resources{renderCoverage(systems, found, *found.patientId, insurer)};
    }
    case Aggregate::Encounter: {
        const EncounterId id{record.id};
        VisitContents visit;
        CLINIC_TRY_ASSIGN(visit.record, EncounterStore{}.record(tx, id));
        CLINIC_TRY_ASSIGN(visit.voidedDiagnoses, EncounterStore{}.voidedDiagnoses(tx, id));
        CLINIC_TRY_ASSIGN(visit.voidedVitals, EncounterStore{}.voidedVitals(tx, id));
        visit.organisation = organisation;
        return renderVisit(systems, visit);
    }
    case Aggregate::Allergy: {
        CLINIC_TRY_ASSIGN(const Allergy found, AllergyStore{}.find(tx, AllergyId{record.id}));
        return Resources{renderAllergy(systems, found)};
    }
    case Aggregate::Prescription: {
        CLINIC_TRY_ASSIGN(const Prescription found, PrescriptionStore{}.find(tx, PrescriptionId{record.id}));
        CLINIC_TRY_ASSIGN(const Encounter encounter, EncounterStore{}.find(tx, found.encounterId));
        CLINIC_TRY_ASSIGN(const auto tables, m_formulary.clinicalTables(tx));
        return renderPrescription(systems, found, encounter.patientId, *tables);
    }
    case Aggregate::Settlement:
        return settlement(tx, systems, organisation, SettlementId{record.id});
    case Aggregate::Dispense:
        return dispense(tx, systems, DispenseId{record.id});
    case Aggregate::Referral:
        return referralResources(tx, m_store, systems, organisation, ReferralId{record.id});
    case Aggregate::Department:
    case Aggregate::Setting:
    case Aggregate::ServiceItem:
    case Aggregate::Registration:
    case Aggregate::StockBatch:
    case Aggregate::Import:
    case Aggregate::ExchangeUnit:
    case Aggregate::Session:
        break;
    }
    return Resources{};
}

Result<std::vector<FhirResource>> ClinicResources::dispense(const ReadTransaction &tx, const FhirSystems &systems,
                                                            const DispenseId &id) const
{
    CLINIC_TRY_ASSIGN(const Dispense found, DispenseStore{}.find(tx, id));
    QHash<DispenseLineId, DispensedProduct> products;
    for (const DispenseLine &line : found.lines) {
        DispensedProduct &product = products[line.id];
        CLINIC_TRY_ASSIGN(const Product named, m_formulary.product(tx, line.productId));
        product.unit = named.minUnit;
        CLINIC_TRY_ASSIGN(const auto moves, StockStore{}.movesOf(tx, line.id));
        for (const StockMove &move : moves) {
            CLINIC_TRY_ASSIGN(const StockBatch batch, StockStore{}.find(tx, move.batchId));
            if (move.kind == MoveKind::Dispense && !product.lots.contains(batch.lot))
                product.lots.push_back(batch.lot);
        }
    }
    std::vector<FhirResource> resources = renderDispense(systems, found, products);
    // A voided prescription that the county never knew is not sent, and what was handed out for it came back before.
    CLINIC_TRY_ASSIGN(const Prescription prescription, PrescriptionStore{}.find(tx, found.prescriptionId));
    for (FhirResource &resource : resources)
        resource.onlyIfKnown = prescription.state == PrescriptionState::Voided;
    return resources;
}

Result<std::vector<FhirResource>> ClinicResources::settlement(Transaction &tx, const FhirSystems &systems,
                                                              const OrganisationId &organisation,
                                                              const SettlementId &id) const
{
    CLINIC_TRY_ASSIGN(const Settlement found, SettlementStore{}.find(tx, id));
    if (!found.coverageId)
        return std::vector<FhirResource>{};
    CLINIC_TRY_ASSIGN(const Coverage coverage, CoverageStore{}.find(tx, *found.coverageId));
    ClaimParties parties;
    parties.provider = organisation;
    CLINIC_TRY_ASSIGN(parties.insurer, m_store.identity(tx, kInsurer, coverage.area));
    if (found.encounterId) {
        CLINIC_TRY_ASSIGN(const auto diagnoses, EncounterStore{}.diagnoses(tx, *found.encounterId));
        for (const Diagnosis &diagnosis : diagnoses)
            parties.diagnoses.push_back(diagnosis.id);
    }
    std::vector<FhirResource> resources;
    if (auto claim = renderSettlement(systems, found, parties))
        resources.push_back(std::move(*claim));
    return resources;
}

Result<std::optional<RecordKey>> ClinicResources::referenceRecord(const ReadTransaction &tx, const QString &type,
                                                                  const QUuid &id) const
{
    const auto found = [&id](Aggregate aggregate) { return std::optional{RecordKey{aggregate, id}}; };
    if (type == u"Practitioner")
        return found(Aggregate::Staff);
    if (type == u"Medication")
        return found(Aggregate::Product);
    if (type == u"PractitionerRole") {
        CLINIC_TRY_ASSIGN(const auto owner, m_store.identityOwner(tx, kRole, id));
        if (!owner)
            return std::optional<RecordKey>{};
        return std::optional{RecordKey{Aggregate::Staff, QUuid::fromString(*owner)}};
    }
    if (type != u"Organization")
        return std::optional<RecordKey>{};
    CLINIC_TRY_ASSIGN(const QUuid own, organisation(tx));
    if (own == id)
        return found(Aggregate::Organisation);
    CLINIC_TRY_ASSIGN(const auto area, m_store.identityOwner(tx, kInsurer, id));
    if (area)
        return found(Aggregate::Policy);
    CLINIC_TRY_ASSIGN(const auto facility, ifThere(ClinicService::facility(tx, FacilityId{id})));
    return facility ? found(Aggregate::Facility) : std::optional<RecordKey>{};
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/made_up_clinic.h"

using namespace Qt::StringLiterals;

namespace clinic::test {

MadeUpClinic::MadeUpClinic(ClinicFixture &fixture) : m_fixture{fixture}
{
    IdSource &ids = fixture.ids();
    known.base = u"https://fhir.example.org/cn-clinic"_s;
    clinic.id = ids.next<OrganisationId>();
    clinic.name = u"青山镇卫生院"_s;
    clinic.institutionCode = u"EXAMPLE-ORG-01"_s;
    doctor.id = ids.next<StaffId>();
    doctor.name = u"李敏"_s;
    doctor.staffCode = u"EXAMPLE-STAFF-07"_s;
    doctor.roles = {Role::Doctor};
    doctorRole = ids.next();
    insurer = ids.next();
    product.id = ids.next<ProductId>();
    product.code = u"P0001"_s;
    product.drug.code = u"XE-900"_s;
    product.drug.name = u"阿莫西林"_s;
    product.drug.form = u"胶囊"_s;
    product.drug.strength = u"0.25g"_s;
    product.pack = u"0.25g×24粒/盒"_s;
    product.minUnit = u"粒"_s;
}

void MadeUpClinic::tell(Aggregate aggregate, const QUuid &id, int version, const std::optional<EncounterId> &visit,
                        Urgency urgency)
{
    m_fixture.mustWrite([&](Transaction &tx) -> Result<> { return tx.outbox(aggregate, id, version, visit, urgency); });
}

PatientId MadeUpClinic::addPatient(const QString &name)
{
    Patient patient;
    patient.id = m_fixture.ids().next<PatientId>();
    patient.name = name;
    patient.sex = Sex::Male;
    patient.birthDate = ClinicDate(1980, 1, 1);
    patient.residentId = ResidentId::make(u"999999", *patient.birthDate, 2 * static_cast<int>(patients.size()) + 1);
    patient.phone = u"10012345678"_s;
    patient.village = u"青山村"_s;
    patients[patient.id] = patient;
    Coverage coverage;
    coverage.id = m_fixture.ids().next<CoverageId>();
    coverage.patientId = patient.id;
    coverage.area = u"999999"_s;
    coverage.status = CoverageStatus::Normal;
    coverages[patient.id] = coverage;
    tell(Aggregate::Patient, patient.id.toUuid(), 1);
    return patient.id;
}

void MadeUpClinic::changePatient(const PatientId &id, const QString &name)
{
    Patient &patient = patients.at(id);
    patient.name = name;
    patient.version += 1;
    tell(Aggregate::Patient, id.toUuid(), patient.version);
}

EncounterId MadeUpClinic::addVisit(const PatientId &patient, int readings)
{
    VisitContents visit;
    Encounter &encounter = visit.record.encounter;
    encounter.id = m_fixture.ids().next<EncounterId>();
    encounter.number = u"MZ20260302-%1"_s.arg(visits.size() + 1);
    encounter.patientId = patient;
    encounter.doctorId = doctor.id;
    encounter.startedAt = m_fixture.clock().now();
    encounter.complaint = u"咽痛两天"_s;
    visit.organisation = clinic.id;
    visit.record.diagnoses.push_back({m_fixture.ids().next<DiagnosisId>(), u"J06.900"_s, u"急性上呼吸道感染"_s});
    for (int i = 0; i < readings; ++i)
        visit.record.vitals.push_back({m_fixture.ids().next<VitalSignId>(), VitalKind::Temperature,
                                       Quantity::fromTenThousandths(376'000 + 1'000 * (i % 10)), encounter.startedAt});
    visits[encounter.id] = visit;
    return encounter.id;
}

void MadeUpClinic::closeVisit(const EncounterId &id, Urgency urgency)
{
    Encounter &encounter = visits.at(id).record.encounter;
    encounter.state = EncounterState::Finished;
    encounter.finishedAt = m_fixture.clock().now();
    encounter.version += 1;
    tell(Aggregate::Encounter, id.toUuid(), encounter.version, id, urgency);
}

PrescriptionId MadeUpClinic::addPrescription(const EncounterId &visit)
{
    Prescription prescription;
    prescription.id = m_fixture.ids().next<PrescriptionId>();
    prescription.number = u"CF20260302%1"_s.arg(prescriptions.size() + 1, 4, 10, QChar(u'0'));
    prescription.state = PrescriptionState::Signed;
    prescription.encounterId = visit;
    prescription.doctorId = doctor.id;
    prescription.createdAt = m_fixture.clock().now();
    prescription.signedAt = m_fixture.clock().now();
    PrescriptionLine line;
    line.id = m_fixture.ids().next<PrescriptionLineId>();
    line.productId = product.id;
    line.drugName = product.drug.name;
    line.minUnit = u"粒"_s;
    line.dosage = {Quantity::fromTenThousandths(5'000), u"g"_s, u"tid"_s, u"po"_s, 3};
    line.quantity = Quantity::whole(18);
    prescription.lines.push_back(line);
    prescriptions[prescription.id] = prescription;
    tell(Aggregate::Prescription, prescription.id.toUuid(), 1, visit);
    return prescription.id;
}

SettlementId MadeUpClinic::addSettlement(const EncounterId &visit)
{
    const PatientId patient = visits.at(visit).record.encounter.patientId;
    Settlement settlement;
    settlement.id = m_fixture.ids().next<SettlementId>();
    settlement.number = u"J20260302-%1"_s.arg(settlements.size() + 1, 4, 10, QChar(u'0'));
    settlement.encounterId = visit;
    settlement.patientId = patient;
    settlement.settledAt = m_fixture.clock().now();
    settlement.cashierId = doctor.id;
    settlement.coverageId = coverages.at(patient).id;
    SettlementLine line;
    line.name = u"一般诊疗费"_s;
    line.unit = u"次"_s;
    line.kind = LineKind::ConsultationFee;
    line.itemClass = ItemClass::A;
    line.price = UnitPrice::fromFen(1'010);
    line.quantity = Quantity::whole(1);
    line.gross = Money::fromFen(1'010);
    settlement.lines.push_back(line);
    settlement.total = line.gross;
    settlement.estimatedFund = Money::fromFen(650);
    settlement.personal = Money::fromFen(360);
    settlements[settlement.id] = settlement;
    tell(Aggregate::Settlement, settlement.id.toUuid(), 1, visit);
    return settlement.id;
}

void MadeUpClinic::saveStaff(const QString &name)
{
    doctor.name = name;
    doctor.version += 1;
    tell(Aggregate::Staff, doctor.id.toUuid(), doctor.version);
}

Result<CountyAddress> MadeUpClinic::county(const ReadTransaction &) const
{
    return address;
}

Result<int> MadeUpClinic::uploadMinutes(const ReadTransaction &) const
{
    return 15;
}

Result<FhirSystems> MadeUpClinic::systems(const ReadTransaction &) const
{
    return known;
}

Result<QUuid> MadeUpClinic::organisation(const ReadTransaction &) const
{
    return clinic.id.toUuid();
}

Result<std::optional<RecordPlace>> MadeUpClinic::placeOf(Transaction &, const RecordKey &record) const
{
    using Place = std::optional<RecordPlace>;
    switch (record.aggregate) {
    case Aggregate::Patient: {
        const Patient &patient = patients.at(PatientId{record.id});
        return Place{{patient.mergedInto.value_or(patient.id), {}, {}}};
    }
    case Aggregate::Coverage:
        for (const auto &[patient, coverage] : coverages)
            if (coverage.id.toUuid() == record.id)
                return Place{{patient, {}, {}}};
        return Place{};
    case Aggregate::Encounter: {
        const Encounter &encounter = visits.at(EncounterId{record.id}).record.encounter;
        return Place{{encounter.patientId, encounter.id, encounter.doctorId.toUuid()}};
    }
    case Aggregate::Prescription: {
        const Prescription &found = prescriptions.at(PrescriptionId{record.id});
        const Encounter &encounter = visits.at(found.encounterId).record.encounter;
        return Place{{encounter.patientId, encounter.id, found.doctorId.toUuid()}};
    }
    case Aggregate::Settlement: {
        const Settlement &found = settlements.at(SettlementId{record.id});
        return Place{{found.patientId, found.encounterId, found.cashierId.toUuid()}};
    }
    case Aggregate::Organisation:
    case Aggregate::Staff:
    case Aggregate::Product:
    case Aggregate::Policy:
        return Place{RecordPlace{}};
    default:
        return Place{};
    }
}

Result<std::optional<VisitPlace>> MadeUpClinic::visit(const ReadTransaction &, const EncounterId &id) const
{
    const Encounter &encounter = visits.at(id).record.encounter;
    return std::optional{VisitPlace{encounter.patientId, encounter.state != EncounterState::Open,
                                    ClinicDate::of(encounter.startedAt), encounter.doctorId.toUuid()}};
}

Result<std::vector<RecordKey>> MadeUpClinic::patientRecords(const ReadTransaction &, const PatientId &id) const
{
    std::vector<RecordKey> records{{Aggregate::Patient, id.toUuid()}};
    for (const auto &[other, patient] : patients)
        if (patient.mergedInto == id)
            records.push_back({Aggregate::Patient, other.toUuid()});
    if (const auto found = coverages.find(id); found != coverages.end())
        records.push_back({Aggregate::Coverage, found->second.id.toUuid()});
    return records;
}

Result<std::vector<RecordKey>> MadeUpClinic::visitRecords(const ReadTransaction &, const EncounterId &id) const
{
    std::vector<RecordKey> records{{Aggregate::Encounter, id.toUuid()}};
    for (const auto &[key, prescription] : prescriptions)
        if (prescription.encounterId == id)
            records.push_back({Aggregate::Prescription, key.toUuid()});
    return records;
}

Result<std::vector<FhirResource>> MadeUpClinic::render(Transaction &, const RecordKey &record) const
{
    using Resources = std::vector<FhirResource>;
    switch (record.aggregate) {
    case Aggregate::Organisation:
        return Resources{renderOrganisation(known, clinic)};
    case Aggregate::Policy:
        return Resources{renderInsurer(known, insurer, u"999999"_s)};
    case Aggregate::Staff:
        return Resources{renderPractitioner(known, doctor),
                         renderPractitionerRole(known, doctorRole, doctor, clinic.id)};
    case Aggregate::Product:
        return Resources{renderProduct(known, product)};
    case Aggregate::Patient: {
        const PatientId id{record.id};
        std::vector<PatientId> merged;
        for (const auto &[other, patient] : patients)
            if (patient.mergedInto == id)
                merged.push_back(other);
        return Resources{renderPatient(known, patients.at(id), clinic.id, merged)};
    }
    case Aggregate::Coverage:
        for (const auto &[patient, coverage] : coverages)
            if (coverage.id.toUuid() == record.id)
                return Resources{renderCoverage(known, coverage, patient, insurer)};
        return Resources{};
    case Aggregate::Encounter:
        return renderVisit(known, visits.at(EncounterId{record.id}));
    case Aggregate::Prescription: {
        const Prescription &found = prescriptions.at(PrescriptionId{record.id});
        Resources resources =
            renderPrescription(known, found, visits.at(found.encounterId).record.encounter.patientId, {});
        for (FhirResource &resource : resources)
            if (resource.id == poisoned)
                resource.body.set(u"status"_s, u"poisoned"_s);
        return resources;
    }
    case Aggregate::Settlement: {
        const Settlement &found = settlements.at(SettlementId{record.id});
        ClaimParties parties{clinic.id, insurer, {}};
        for (const Diagnosis &diagnosis : visits.at(*found.encounterId).record.diagnoses)
            parties.diagnoses.push_back(diagnosis.id);
        Resources resources;
        if (auto claim = renderSettlement(known, found, parties))
            resources.push_back(*claim);
        return resources;
    }
    default:
        return Resources{};
    }
}

Result<std::optional<RecordKey>> MadeUpClinic::referenceRecord(const ReadTransaction &, const QString &type,
                                                               const QUuid &id) const
{
    using Key = std::optional<RecordKey>;
    if (type == u"Organization")
        return Key{{id == insurer ? Aggregate::Policy : Aggregate::Organisation, id}};
    if (type == u"Practitioner" || type == u"PractitionerRole")
        return Key{{Aggregate::Staff, doctor.id.toUuid()}};
    return Key{{Aggregate::Product, id}};
}

} // namespace clinic::test

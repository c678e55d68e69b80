// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/answer_rules.h"
#include "exchange/bundle_rules.h"
#include "exchange/county_server.h"
#include "exchange/made_up_clinic.h"
#include "exchange/render_pharmacy.h"
#include "exchange/render_referral.h"

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::test;

namespace {

/// One record of everything, each resource rendered once.
struct Everything {
    ClinicFixture fixture{};
    MadeUpClinic clinic{fixture};
    PatientId patient{clinic.addPatient(u"王小明"_s)};
    EncounterId visit{clinic.addVisit(patient)};
    PrescriptionId prescription{clinic.addPrescription(visit)};
    SettlementId settlement{clinic.addSettlement(visit)};

    Everything()
    {
        clinic.closeVisit(visit);
        VisitContents &contents = clinic.visits.at(visit);
        const Instant at = contents.record.encounter.startedAt;
        const auto sign = [&](VitalKind kind, qint64 tenThousandths) {
            return VitalSign{fixture.ids().next<VitalSignId>(), kind, Quantity::fromTenThousandths(tenThousandths), at};
        };
        contents.record.vitals = {sign(VitalKind::Systolic, 1'280'000),    sign(VitalKind::Diastolic, 820'000),
                                  sign(VitalKind::Temperature, 376'000),   sign(VitalKind::Pulse, 760'000),
                                  sign(VitalKind::Respiration, 180'000),   sign(VitalKind::SpO2, 980'000),
                                  sign(VitalKind::Weight, 625'000),        sign(VitalKind::Height, 1'700'000),
                                  sign(VitalKind::GlucoseFasting, 56'000), sign(VitalKind::GlucoseRandom, 71'000)};
        contents.voidedVitals = {sign(VitalKind::Systolic, 2'280'000)};
        contents.voidedDiagnoses = {{fixture.ids().next<DiagnosisId>(), {}, u"待查"_s}};
        Patient &person = clinic.patients.at(patient);
        person.kinName = u"李兰"_s;
        person.kinRelation = KinRelation::Spouse;
        person.kinPhone = u"10012345679"_s;
        person.address = u"1号"_s;
        Prescription &written = clinic.prescriptions.at(prescription);
        PrescriptionLine elsewhere = written.lines.front();
        elsewhere.id = fixture.ids().next<PrescriptionLineId>();
        elsewhere.productId.reset();
        elsewhere.boughtElsewhere = true;
        elsewhere.note = u"饭后服"_s;
        written.lines.push_back(elsewhere);
    }

    std::vector<FhirResource> of(Aggregate aggregate, const QUuid &id)
    {
        std::vector<FhirResource> resources;
        fixture.mustWrite([&](Transaction &tx) -> Result<> {
            CLINIC_TRY_ASSIGN(resources, clinic.render(tx, {aggregate, id}));
            return {};
        });
        return resources;
    }

    Allergy allergy()
    {
        Allergy made;
        made.id = fixture.ids().next<AllergyId>();
        made.patientId = patient;
        made.kind = AllergyKind::Group;
        made.substance = u"青霉素类"_s;
        made.reaction = u"皮疹"_s;
        made.severity = AllergySeverity::Severe;
        made.recordedAt = fixture.clock().now();
        made.recordedBy = clinic.doctor.id;
        return made;
    }

    Dispense dispense()
    {
        const Prescription &written = clinic.prescriptions.at(prescription);
        Dispense made;
        made.id = fixture.ids().next<DispenseId>();
        made.number = u"FY20260302-0001"_s;
        made.prescriptionId = prescription;
        made.encounterId = visit;
        made.patientId = patient;
        made.dispensedAt = fixture.clock().now();
        made.dispensedBy = clinic.doctor.id;
        made.lines.push_back({fixture.ids().next<DispenseLineId>(),
                              written.lines[0].id,
                              clinic.product.id,
                              Quantity::whole(18),
                              {},
                              {}});
        return made;
    }

    Referral referral(const FacilityId &facility)
    {
        Referral made;
        made.id = fixture.ids().next<ReferralId>();
        made.number = u"ZZ20260302-0001"_s;
        made.encounterId = visit;
        made.patientId = patient;
        made.doctorId = clinic.doctor.id;
        made.facilityId = facility;
        made.targetDepartment = u"心内科"_s;
        made.urgency = ReferralUrgency::Emergency;
        made.reason = ReferralReason::Emergency;
        made.summary = u"胸痛两小时"_s;
        made.issuedAt = fixture.clock().now();
        return made;
    }
};

QString textAt(const FhirNode &node, const QStringList &path)
{
    const FhirNode *here = &node;
    for (const QString &step : path) {
        bool isIndex = false;
        const int index = step.toInt(&isIndex);
        if (isIndex)
            here =
                std::cmp_less(index, here->items().size()) ? &here->items()[static_cast<std::size_t>(index)] : nullptr;
        else
            here = here->find(step);
        if (here == nullptr)
            return {};
    }
    return here->toText();
}

} // namespace

class TestExchangeRender : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { CountyServer::install(); }

    void everyResourceTypePassesBothValidators()
    {
        Everything all;
        Facility facility;
        facility.id = all.fixture.ids().next<FacilityId>();
        facility.name = u"示例县人民医院"_s;
        std::vector<FhirResource> resources{renderFacility(all.clinic.known, facility)};
        const auto add = [&resources](std::vector<FhirResource> more) {
            resources.insert(resources.end(), more.begin(), more.end());
        };
        add(all.of(Aggregate::Organisation, all.clinic.clinic.id.toUuid()));
        add(all.of(Aggregate::Policy, all.clinic.insurer));
        add(all.of(Aggregate::Staff, all.clinic.doctor.id.toUuid()));
        add(all.of(Aggregate::Product, all.clinic.product.id.toUuid()));
        add(all.of(Aggregate::Patient, all.patient.toUuid()));
        add(all.of(Aggregate::Coverage, all.clinic.coverages.at(all.patient).id.toUuid()));
        add(all.of(Aggregate::Encounter, all.visit.toUuid()));
        add(all.of(Aggregate::Prescription, all.prescription.toUuid()));
        add(all.of(Aggregate::Settlement, all.settlement.toUuid()));
        Allergy allergy = all.allergy();
        add({renderAllergy(all.clinic.known, allergy)});
        allergy.id = all.fixture.ids().next<AllergyId>();
        allergy.state = AllergyState::Voided;
        add({renderAllergy(all.clinic.known, allergy)});
        Allergy none = all.allergy();
        none.kind = AllergyKind::None;
        none.substance.clear();
        add({renderAllergy(all.clinic.known, none)});
        const Dispense dispense = all.dispense();
        add(renderDispense(all.clinic.known, dispense, {{dispense.lines[0].id, {u"粒"_s, {u"LOT-1"_s}}}}));
        const Referral referral = all.referral(facility.id);
        ReferralParties parties;
        parties.organisation = all.clinic.clinic.id;
        parties.taskId = all.fixture.ids().next();
        parties.diagnosis = all.clinic.visits.at(all.visit).record.diagnoses.front().id;
        parties.lastModified = referral.issuedAt;
        add(renderReferral(all.clinic.known, referral, parties));

        QSet<QString> types;
        std::vector<BundleEntry> entries;
        for (const FhirResource &resource : resources) {
            types.insert(resource.type);
            entries.push_back(toEntry(all.clinic.known, resource));
        }
        sortEntries(entries);
        const BundleFrame frame{all.fixture.ids().next(), all.fixture.ids().next(), all.clinic.doctor.id.toUuid(),
                                all.clinic.clinic.id.toUuid(), all.fixture.clock().now()};
        const QByteArray json = assembleBundle(all.clinic.known, entries, frame).toJson();
        QCOMPARE(CountyServer::validate(json), QString{});
        types.insert(u"Provenance"_s);
        for (const QString &type : writtenTypes())
            QVERIFY2(types.contains(type), qPrintable(type));
    }

    void whatWasCorrectedPassesBothValidators()
    {
        Everything all;
        std::vector<BundleEntry> entries;
        const auto add = [&](const std::vector<FhirResource> &resources) {
            for (const FhirResource &resource : resources)
                entries.push_back(toEntry(all.clinic.known, resource));
        };
        // A merged person and the survivor.
        const PatientId other = all.clinic.addPatient(u"王晓明"_s);
        all.clinic.patients.at(other).mergedInto = all.patient;
        all.clinic.patients.at(other).state = PatientState::Merged;
        add(all.of(Aggregate::Patient, all.patient.toUuid()));
        add(all.of(Aggregate::Patient, other.toUuid()));
        // A visit entered by mistake, its prescription voided.
        Encounter &encounter = all.clinic.visits.at(all.visit).record.encounter;
        encounter.state = EncounterState::Voided;
        encounter.finishedAt = Instant{encounter.startedAt.msSinceEpoch() - 60'000}; // the clock was set back
        all.clinic.prescriptions.at(all.prescription).state = PrescriptionState::Voided;
        add(all.of(Aggregate::Encounter, all.visit.toUuid()));
        add(all.of(Aggregate::Prescription, all.prescription.toUuid()));
        // A settlement and its counter-entry.
        Settlement &paid = all.clinic.settlements.at(all.settlement);
        paid.isCancelled = true;
        Settlement counter = paid;
        counter.id = all.fixture.ids().next<SettlementId>();
        counter.kind = SettlementKind::CounterEntry;
        counter.cancels = paid.id;
        counter.isCancelled = false;
        counter.total = -paid.total;
        counter.estimatedFund = -paid.estimatedFund;
        counter.personal = -paid.personal;
        for (SettlementLine &line : counter.lines) {
            line.quantity = -line.quantity;
            line.gross = -line.gross;
        }
        all.clinic.settlements[counter.id] = counter;
        add(all.of(Aggregate::Settlement, paid.id.toUuid()));
        add(all.of(Aggregate::Settlement, counter.id.toUuid()));
        // Drugs that came back, and some that were never handed out.
        Dispense dispense = all.dispense();
        dispense.lines[0].returned = Quantity::whole(18);
        dispense.lines.push_back({all.fixture.ids().next<DispenseLineId>(),
                                  dispense.lines[0].prescriptionLineId,
                                  all.clinic.product.id,
                                  {},
                                  {},
                                  u"缺货"_s});
        add(renderDispense(all.clinic.known, dispense, {}));

        const BundleFrame frame{all.fixture.ids().next(),
                                all.fixture.ids().next(),
                                {},
                                all.clinic.clinic.id.toUuid(),
                                all.fixture.clock().now()};
        QCOMPARE(CountyServer::validate(assembleBundle(all.clinic.known, entries, frame).toJson()), QString{});

        const auto claims = all.of(Aggregate::Settlement, counter.id.toUuid());
        QCOMPARE(textAt(claims[0].body, {u"total"_s, u"value"_s}), u"-10.10"_s);
        QCOMPARE(textAt(claims[0].body, {u"related"_s, u"0"_s, u"claim"_s, u"reference"_s}),
                 u"Claim/"_s + paid.id.toString());
        QCOMPARE(textAt(all.of(Aggregate::Settlement, paid.id.toUuid())[0].body, {u"status"_s}), u"cancelled"_s);
    }

    void bloodPressureIsOneObservationOfTwoComponents()
    {
        Everything all;
        const auto resources = all.of(Aggregate::Encounter, all.visit.toUuid());
        int pressures = 0;
        for (const FhirResource &resource : resources) {
            if (textAt(resource.body, {u"code"_s, u"coding"_s, u"0"_s, u"code"_s}) != u"85354-9" ||
                resource.onlyIfKnown)
                continue;
            ++pressures;
            QCOMPARE(textAt(resource.body, {u"component"_s, u"0"_s, u"valueQuantity"_s, u"value"_s}), u"128"_s);
            QCOMPARE(textAt(resource.body, {u"component"_s, u"1"_s, u"valueQuantity"_s, u"value"_s}), u"82"_s);
            QVERIFY(resource.body.find(u"valueQuantity") == nullptr);
        }
        QCOMPARE(pressures, 1);
    }

    void anEstimateIsAPredetermination()
    {
        Everything all;
        const auto claim = renderSettlement(all.clinic.known, all.clinic.settlements.at(all.settlement),
                                            {all.clinic.clinic.id, all.clinic.insurer, {}}, ClaimUse::Predetermination);
        QCOMPARE(textAt(claim->body, {u"use"_s}), u"predetermination"_s);
    }

    void withoutCoverageThereIsNoClaim()
    {
        Everything all;
        Settlement settlement = all.clinic.settlements.at(all.settlement);
        settlement.coverageId.reset();
        QVERIFY(!renderSettlement(all.clinic.known, settlement, {}).has_value());
    }

    void draftsAreNeverSent()
    {
        Everything all;
        Prescription &draft = all.clinic.prescriptions.at(all.prescription);
        draft.signedAt.reset();
        draft.state = PrescriptionState::Draft;
        QVERIFY(all.of(Aggregate::Prescription, all.prescription.toUuid()).empty());
    }

    void aResidencePermitIsNoResidentId()
    {
        Everything all;
        Patient &person = all.clinic.patients.at(all.patient);
        person.residentId = ResidentId::make(u"830000", ClinicDate(1980, 1, 1), 1);
        const auto resources = all.of(Aggregate::Patient, all.patient.toUuid());
        QCOMPARE(textAt(resources[0].body, {u"identifier"_s, u"0"_s, u"system"_s}),
                 u"https://fhir.example.org/cn-clinic/NamingSystem/residence-permit"_s);
    }
};

QTEST_GUILESS_MAIN(TestExchangeRender)
#include "tst_exchange_render.moc"

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/billing_fixture.h"
#include "exchange/clinic_resources.h"
#include "exchange/county_server.h"
#include "exchange/exchange_runner.h"
#include "pharmacy/pharmacy_service.h"
#include "referral/referral_service.h"

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::test;

namespace {

/// A whole clinic by its own services, and its upload to a server that other people wrote.
struct WholeClinic {
    CashDesk desk;
    PharmacyService pharmacy{desk.clinic.database(), desk.formulary, desk.prescriptions, desk.billing};
    ReferralService referrals{desk.clinic.database()};
    ClinicResources resources{desk.formulary};
    ExchangeService exchange{desk.clinic.database(), resources, desk.clinic.seat()};
    HttpTransport transport{};

    explicit WholeClinic(Engine engine, const QString &url) : desk{engine} { exchange.setAddress({url, {}}); }

    EncounterRecord record(const RegistrationId &visit) { return MUST(desk.encounters.start(desk.all, visit)).record; }
    EncounterRecord write(const RegistrationId &visit)
    {
        const EncounterRecord before = record(visit);
        EncounterNotes notes;
        notes.id = before.encounter.id;
        notes.version = before.encounter.version;
        notes.complaint = u"咽痛两天"_s;
        notes.diagnoses = {{{}, u"J06.900"_s, u"急性上呼吸道感染"_s}};
        notes.vitals = {{{}, VitalKind::Systolic, Quantity::whole(128), {}},
                        {{}, VitalKind::Diastolic, Quantity::whole(82), {}},
                        {{}, VitalKind::Temperature, Quantity::fromTenThousandths(376'000), {}},
                        {{}, VitalKind::Weight, Quantity::whole(60), {}}};
        return MUST(desk.encounters.save(desk.all, notes));
    }
    void finish(const EncounterRecord &written)
    {
        MUST(desk.encounters.finish(desk.all, written.encounter.id, written.encounter.version));
    }
    RunReport run() { return runExchangeOnce(exchange, transport); }
};

QString problemsOf(const ExchangeStatus &status)
{
    QStringList problems;
    for (const QuarantinedRecord &record : status.quarantined)
        problems << record.resourceType + u' ' + record.code + u' ' + record.blockedBy + u' ' + record.serverText;
    return problems.join(u'\n');
}

} // namespace

class TestClinicResources : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        CountyServer::install();
        m_county = std::make_unique<CountyServer>();
    }
    void cleanupTestCase() { m_county.reset(); }
    void init() { m_county->reset(); }

    void aWholeVisitArrivesAndItsCorrectionsFollow_data() { ClinicFixture::addEngines(); }
    void aWholeVisitArrivesAndItsCorrectionsFollow()
    {
        WholeClinic clinic{ClinicFixture::engine(), m_county->url()};
        CashDesk &desk = clinic.desk;
        const RegistrationId visit = desk.enter(desk.wang);
        const Prescription prescription = desk.prescribe(visit, 1);
        Allergy allergy;
        allergy.patientId = desk.wang.id;
        allergy.substance = u"头孢克肟"_s;
        allergy.reaction = u"皮疹"_s;
        MUST(desk.encounters.addAllergy(desk.all, allergy));
        const EncounterRecord written = clinic.write(visit);
        clinic.finish(written);
        const Settlement paid = desk.pay(visit);
        GoodsReceipt goods;
        goods.supplier = u"示例医药公司"_s;
        goods.document = u"D-1"_s;
        goods.lines = {
            {desk.product.id, u"LOT-1"_s, ClinicDate(2027, 6, 30), Quantity::whole(10), UnitPrice::fromFen(3'000)}};
        MUST(clinic.pharmacy.receiveGoods(desk.all, goods));
        const Dispense dispense =
            MUST(clinic.pharmacy.dispense(desk.all, prescription.id, {{prescription.lines[0].id, {}}}));

        RunReport report = clinic.run();
        QVERIFY(!report.error);
        QCOMPARE(problemsOf(report.status), QString{});
        QCOMPARE(report.status.waiting, 0);
        const auto at = [this](const QString &type, const auto &id) {
            return m_county->resource(type + u'/' + id.toString());
        };
        QCOMPARE(at(u"Encounter"_s, written.encounter.id)[u"status"].toText(), u"finished"_s);
        QCOMPARE(at(u"MedicationRequest"_s, prescription.lines[0].id)[u"status"].toText(), u"active"_s);
        QCOMPARE(at(u"Claim"_s, paid.id)[u"status"].toText(), u"active"_s);
        const JsonNode given = at(u"MedicationDispense"_s, dispense.lines[0].id);
        QCOMPARE(given[u"status"].toText(), u"completed"_s);
        QCOMPARE(given[u"extension"].items()[1][u"valueString"].toText(), u"LOT-1"_s);
        QCOMPARE(at(u"Medication"_s, desk.product.id)[u"status"].toText(), u"active"_s);

        // The drugs come back, then the money.
        MUST(clinic.pharmacy.takeBack(desk.all, dispense.id, {{dispense.lines[0].id, dispense.lines[0].quantity}},
                                      u"过敏"_s));
        const auto cancellation = MUST(desk.billing.cancelSettlement(desk.all, paid.id, paid.version, u"退药"_s));
        report = clinic.run();
        QCOMPARE(problemsOf(report.status), QString{});
        QCOMPARE(report.status.waiting, 0);
        QCOMPARE(at(u"MedicationDispense"_s, dispense.lines[0].id)[u"status"].toText(), u"cancelled"_s);
        QCOMPARE(at(u"Claim"_s, paid.id)[u"status"].toText(), u"cancelled"_s);
        const JsonNode counter = at(u"Claim"_s, cancellation.counterEntry.id);
        QVERIFY(counter[u"total"][u"value"].toText().startsWith(u'-'));
        QCOMPARE(counter[u"related"].items()[0][u"claim"][u"reference"].toText(), u"Claim/"_s + paid.id.toString());
    }

    void aReferralTakesItsOpenVisitAlong_data() { ClinicFixture::addEngines(); }
    void aReferralTakesItsOpenVisitAlong()
    {
        WholeClinic clinic{ClinicFixture::engine(), m_county->url()};
        CashDesk &desk = clinic.desk;
        Facility hospital;
        hospital.name = u"示例县人民医院"_s;
        hospital.isLead = true;
        hospital = MUST(ClinicService{desk.clinic.database()}.saveFacility(desk.all, hospital));
        const EncounterRecord written = clinic.write(desk.enter(desk.li));
        Referral draft;
        draft.encounterId = written.encounter.id;
        draft.facilityId = hospital.id;
        draft.targetDepartment = u"心内科"_s;
        draft.urgency = ReferralUrgency::Urgent;
        draft.summary = u"胸痛两小时"_s;
        draft.treatment = u"吸氧"_s;
        draft.consentBy = u"本人"_s;
        draft.contactPhone = u"10012345678"_s;
        const Referral referral = MUST(clinic.referrals.issue(desk.all, draft)).referral;
        QVERIFY(MUST(clinic.exchange.hasUrgent()));

        RunReport report = clinic.run();
        QCOMPARE(problemsOf(report.status), QString{});
        QCOMPARE(m_county->resource(u"Encounter/"_s + written.encounter.id.toString())[u"status"].toText(),
                 u"in-progress"_s);
        QCOMPARE(m_county->resource(u"ServiceRequest/"_s + referral.id.toString())[u"status"].toText(), u"active"_s);
        QCOMPARE(m_county->resource(u"Organization/"_s + hospital.id.toString())[u"name"].toText(), hospital.name);

        clinic.finish(written);
        report = clinic.run();
        QCOMPARE(problemsOf(report.status), QString{});
        QCOMPARE(report.status.waiting, 0);
        QCOMPARE(m_county->resource(u"Encounter/"_s + written.encounter.id.toString())[u"status"].toText(),
                 u"finished"_s);
    }

private:
    std::unique_ptr<CountyServer> m_county{};
};

QTEST_GUILESS_MAIN(TestClinicResources)
#include "tst_clinic_resources.moc"

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinic/clinic_store.h"
#include "insurance/insurance_service.h"
#include "people/people_service.h"
#include "policy_samples.h"
#include "support/clinic_fixture.h"
#include "support/sample_people.h"

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::test;

namespace {

/// A designated township centre with two people: Wang is insured, Li is on no roll.
struct Office {
    explicit Office(Engine engine) : clinic{engine}, people{clinic.database(), pinyin}, insurance{clinic.database()}
    {
        clinic.mustWrite([&](Transaction &tx) -> Result<> {
            Organisation centre;
            centre.id = tx.ids().next<OrganisationId>();
            centre.name = u"示范镇卫生院"_s;
            centre.tier = Tier::Township;
            return ClinicStore{}.insert(tx, centre);
        });
        wang = MUST(people.add(clinic.everyone(), samplePerson(u"王伟"_s, {1980, 1, 1}, 11)));
        li = MUST(people.add(clinic.everyone(), samplePerson(u"李芳"_s, {1985, 1, 1}, 12)));
    }

    static QString rowOf(const Patient &patient, const QString &scheme = u"390"_s, const QString &status = u"1"_s,
                         const QString &poolUsed = u"0"_s, const QString &asOf = u"2026-02-20"_s)
    {
        return u"%1,%2,%3,%4,,999999,adult,,,,,%5,0,%6\n"_s.arg(patient.residentId->toString(), patient.name, scheme,
                                                                status, poolUsed, asOf);
    }
    static QByteArray roll(const QString &rows)
    {
        return (u"resident_id,name,scheme,status,waiting_until,area,person_class,premium_grade,assistance_class,signed,"
                "insurance_no,pool_used,deductible_used,as_of\n"_s +
                rows)
            .toUtf8();
    }
    RollCounts import(const QString &rows)
    {
        return MUST(insurance.importRoll(clinic.everyone(), u"roll.csv"_s, roll(rows)));
    }
    static QByteArray policy(const QString &from, const QString &to, int ratio = 6000,
                             const QString &area = u"999999"_s)
    {
        const QString until = to.isEmpty() ? QString{} : u"\"validTo\": \"%1\","_s.arg(to);
        return u"{\"format\": 1, \"name\": \"P%1\", \"area\": \"%2\", \"scheme\": \"390\", \"benefit\": "
               "\"outpatient_pool\", \"validFrom\": \"%3\", %4 \"source\": \"test\", \"sample\": true, "
               "\"deductible\": {\"scope\": \"none\"}, \"ratios\": [{\"ratioBp\": %1}], \"firstShare\": {\"classBBp\": "
               "0}, "
               "\"caps\": [{\"period\": \"year\", \"kind\": \"fund\", \"amountFen\": 20000}]}"_s
                   .arg(QString::number(ratio), area, from, until)
                   .toUtf8();
    }
    InsuranceEstimate estimate(const Patient &patient, const ClinicDate &day, qint64 fen = 10'000)
    {
        AuditLine line;
        line.claim = classA(fen);
        line.days = 3;
        line.ingredients = {u"x"_s};
        return MUST(insurance.estimate(clinic.everyone(), {.patientId = patient.id,
                                                           .feeDate = day,
                                                           .sex = patient.sex,
                                                           .birthDate = patient.birthDate,
                                                           .lines = {line}}));
    }

    ClinicFixture clinic;
    Pinyin pinyin{samplePinyin()};
    PeopleService people;
    InsuranceService insurance;
    Patient wang{};
    Patient li{};
    ClinicDate today{2026, 3, 2};
};

} // namespace

class TstInsurance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRollIsPreviewedThenImportedWhole_data() { ClinicFixture::addEngines(); }
    void aRollIsPreviewedThenImportedWhole()
    {
        Office office{ClinicFixture::engine()};
        const Patient stranger = samplePerson(u"张军"_s, {1990, 5, 5}, 13);
        const QString rows = Office::rowOf(office.wang, u"380"_s) + Office::rowOf(stranger, u"391"_s, u"2"_s);
        const auto preview = MUST(office.insurance.previewRoll(office.clinic.everyone(), Office::roll(rows)));
        QCOMPARE(preview.rows, 2);
        QCOMPARE(preview.added, 2);
        QCOMPARE(preview.linked, 1);
        QCOMPARE(preview.legacy380 + preview.legacy391, 2);
        QCOMPARE(preview.notNormal, 1);
        QVERIFY(MUST(office.insurance.coverages(office.clinic.everyone(), office.wang.id)).empty());

        office.import(rows);
        const auto coverages = MUST(office.insurance.coverages(office.clinic.everyone(), office.wang.id));
        QCOMPARE(coverages.size(), 1U);
        QCOMPARE(coverages[0].scheme, Scheme::Resident);
        QCOMPARE(coverages[0].legacyScheme, LegacyScheme::RuralCoop);
        QCOMPARE(coverages[0].patientId, office.wang.id);
    }

    void anotherRollChangesWhatItSaysAndKeepsNewerData_data() { ClinicFixture::addEngines(); }
    void anotherRollChangesWhatItSaysAndKeepsNewerData()
    {
        Office office{ClinicFixture::engine()};
        office.import(Office::rowOf(office.wang));
        const auto same = office.import(Office::rowOf(office.wang));
        QCOMPARE(same.unchanged, 1);
        const auto changed = office.import(Office::rowOf(office.wang, u"390"_s, u"2"_s, u"5"_s, u"2026-03-01"_s));
        QCOMPARE(changed.changed, 1);
        const auto older = office.import(Office::rowOf(office.wang, u"390"_s, u"1"_s, u"0"_s, u"2026-01-01"_s));
        QCOMPARE(older.older, 1);
        const auto coverages = MUST(office.insurance.coverages(office.clinic.everyone(), office.wang.id));
        QCOMPARE(coverages[0].status, CoverageStatus::Paused);
        QCOMPARE(coverages[0].poolUsed, Money::fromFen(500));
    }

    void oneFaultyRowRefusesTheRoll_data() { ClinicFixture::addEngines(); }
    void oneFaultyRowRefusesTheRoll()
    {
        Office office{ClinicFixture::engine()};
        const QByteArray bytes = Office::roll(Office::rowOf(office.wang) + Office::rowOf(office.li, u"390"_s, u"9"_s));
        QCOMPARE(codeOf(office.insurance.importRoll(office.clinic.everyone(), u"roll.csv"_s, bytes)),
                 u"form.invalid"_s);
        QVERIFY(MUST(office.insurance.coverages(office.clinic.everyone(), office.wang.id)).empty());
    }

    void importingNeedsTheRight()
    {
        Office office{Engine::Sqlite};
        const Actor doctor = office.clinic.actor({Role::Doctor});
        QCOMPARE(codeOf(office.insurance.importRoll(doctor, u"roll.csv"_s, Office::roll(Office::rowOf(office.wang)))),
                 u"security.denied"_s);
        QCOMPARE(codeOf(office.insurance.importPolicy(doctor, Office::policy(u"2026-01-01"_s, {}))),
                 u"security.denied"_s);
    }

    void somebodyRegisteredLaterIsFoundByTheIdAndLinked_data() { ClinicFixture::addEngines(); }
    void somebodyRegisteredLaterIsFoundByTheIdAndLinked()
    {
        Office office{ClinicFixture::engine()};
        const Patient stranger = samplePerson(u"张军"_s, {1990, 5, 5}, 13);
        office.import(Office::rowOf(stranger));
        const Patient zhang = MUST(office.people.add(office.clinic.everyone(), stranger));
        const auto &all = office.clinic.everyone();
        QVERIFY(MUST(office.insurance.checkEligibility(all, zhang.id, office.today)).isPayable);
        QVERIFY(!MUST(office.insurance.coverages(all, zhang.id))[0].patientId);
        MUST(office.insurance.linkPatient(all, zhang.id));
        QCOMPARE(MUST(office.insurance.coverages(all, zhang.id))[0].patientId, zhang.id);
        MUST(office.insurance.linkPatient(all, zhang.id)); // again changes nothing
    }

    void theAgeOfTheRollIsTold_data() { ClinicFixture::addEngines(); }
    void theAgeOfTheRollIsTold()
    {
        Office office{ClinicFixture::engine()};
        QVERIFY(!MUST(office.insurance.rollAge(office.clinic.everyone())).hasRoll);
        office.import(Office::rowOf(office.wang));
        const RollAge age = MUST(office.insurance.rollAge(office.clinic.everyone()));
        QCOMPARE(age.days, 10);
        QVERIFY(!age.isOld);
        office.clinic.clock().advanceMs(40LL * 86'400'000);
        QVERIFY(MUST(office.insurance.rollAge(office.clinic.everyone())).isOld);
        QVERIFY(
            MUST(office.insurance.checkEligibility(office.clinic.everyone(), office.wang.id, office.today)).isDataOld);
    }

    void theNormalRowIsChosenAndTheOtherOffered_data() { ClinicFixture::addEngines(); }
    void theNormalRowIsChosenAndTheOtherOffered()
    {
        Office office{ClinicFixture::engine()};
        QString employee = Office::rowOf(office.wang, u"310"_s);
        employee.replace(u"adult"_s, u"in_service"_s);
        office.import(Office::rowOf(office.wang, u"390"_s, u"3"_s) + employee);
        const auto &all = office.clinic.everyone();
        const auto check = MUST(office.insurance.checkEligibility(all, office.wang.id, office.today));
        QCOMPARE(check.coverage->scheme, Scheme::Employee);
        QVERIFY(check.alternatives.empty());
        const auto missing = MUST(office.insurance.checkEligibility(all, office.li.id, office.today));
        QVERIFY(missing.isDataMissing && !missing.isPayable);
    }

    void aPolicyAppliesOnItsDaysAndEndsItsOpenPredecessor_data() { ClinicFixture::addEngines(); }
    void aPolicyAppliesOnItsDaysAndEndsItsOpenPredecessor()
    {
        Office office{ClinicFixture::engine()};
        const auto &all = office.clinic.everyone();
        office.import(Office::rowOf(office.wang));
        MUST(office.insurance.importPolicy(all, Office::policy(u"2026-01-01"_s, {}, 5000)));
        const QByteArray next = Office::policy(u"2026-03-01"_s, u"2026-12-31"_s, 7000);
        QVERIFY(MUST(office.insurance.previewPolicy(all, next)).endsPredecessor);
        MUST(office.insurance.importPolicy(all, next));
        QCOMPARE(office.estimate(office.wang, {2026, 2, 28}).benefit.fund, Money::fromFen(5000));
        QCOMPARE(office.estimate(office.wang, {2026, 3, 1}).benefit.fund, Money::fromFen(7000));
        const auto after = office.estimate(office.wang, {2027, 1, 1});
        QCOMPARE(after.benefit.fund, Money{});
        QVERIFY(std::ranges::any_of(after.findings, [](const auto &f) { return f.code == u"audit.a04.no_policy"_s; }));
    }

    void overlappingAndRepeatedPoliciesAreRefused_data() { ClinicFixture::addEngines(); }
    void overlappingAndRepeatedPoliciesAreRefused()
    {
        Office office{ClinicFixture::engine()};
        const auto &all = office.clinic.everyone();
        const QByteArray year = Office::policy(u"2026-01-01"_s, u"2026-12-31"_s);
        const StoredPolicy stored = MUST(office.insurance.importPolicy(all, year));
        QCOMPARE(codeOf(office.insurance.importPolicy(all, year)), u"policy.imported_already"_s);
        const QByteArray other = Office::policy(u"2026-12-31"_s, {}, 9000);
        QCOMPARE(codeOf(office.insurance.importPolicy(all, other)), u"policy.overlap"_s);
        QCOMPARE(codeOf(office.insurance.importPolicy(all, Office::policy(u"2025-01-01"_s, {}, 9000))),
                 u"policy.overlap"_s);
        MUST(office.insurance.importPolicy(all, Office::policy(u"2026-12-31"_s, {}, 9000, u"999998"_s)));
        MUST(office.insurance.withdrawPolicy(all, stored.id, stored.version, u"wrong year"_s));
        MUST(office.insurance.importPolicy(all, other));
        QCOMPARE(MUST(office.insurance.policies(all)).size(), 3U);
    }

    void whatTheRollSaysIsUsedUpCounts_data() { ClinicFixture::addEngines(); }
    void whatTheRollSaysIsUsedUpCounts()
    {
        Office office{ClinicFixture::engine()};
        office.import(Office::rowOf(office.wang, u"390"_s, u"1"_s, u"190"_s));
        MUST(office.insurance.importPolicy(office.clinic.everyone(), Office::policy(u"2025-01-01"_s, u"2026-12-31"_s)));
        const auto estimate = office.estimate(office.wang, office.today);
        QCOMPARE(estimate.benefit.fund, Money::fromFen(1000));
        QVERIFY(std::ranges::any_of(estimate.findings, [](const auto &f) { return f.code == u"audit.a04.used_up"_s; }));
        // The roll's figure is of 2026: it says nothing of 2025.
        QCOMPARE(office.estimate(office.wang, {2025, 6, 1}).benefit.fund, Money::fromFen(6000));
    }

    void nobodyOnTheRollPaysAndIsToldWhy()
    {
        Office office{Engine::Sqlite};
        const auto none = office.estimate(office.li, office.today);
        QCOMPARE(none.benefit.personal, Money::fromFen(10'000));
        QCOMPARE(none.findings.front().code, u"audit.e01.no_roll"_s);
        office.import(Office::rowOf(office.wang));
        QCOMPARE(office.estimate(office.li, office.today).findings.front().code, u"audit.e01.not_on_roll"_s);
    }

    void aMergeTakesTheCoverageAlong_data() { ClinicFixture::addEngines(); }
    void aMergeTakesTheCoverageAlong()
    {
        Office office{ClinicFixture::engine()};
        office.import(Office::rowOf(office.wang));
        office.clinic.mustWrite(
            [&](Transaction &tx) { return CoverageReferences{}.moveTo(tx, office.wang.id, office.li.id); });
        const auto rows = MUST(office.clinic.database().readUnguarded(
            [&](const ReadTransaction &tx) { return CoverageStore{}.ofPatient(tx, office.li.id); }));
        QCOMPARE(rows.size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TstInsurance)
#include "tst_insurance.moc"

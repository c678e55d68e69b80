// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "encounters/encounter_service.h"
#include "people/people_service.h"
#include "support/clinic_fixture.h"
#include "support/sample_people.h"

using namespace Qt::StringLiterals;
using namespace clinic;
using clinic::test::ClinicFixture;
using clinic::test::codeOf;
using clinic::test::samplePerson;
using clinic::test::samplePinyin;

namespace {

/// One person whose allergies are asked for.
struct Asked {
    explicit Asked(Engine engine)
        : clinic{engine},
          people{clinic.database(), pinyin},
          formulary{clinic.database(), pinyin},
          encounters{clinic.database(), formulary},
          wang{MUST(people.add(clinic.everyone(), samplePerson(u"王建国"_s, {1962, 9, 27}, 11))).id}
    {
    }

    Result<Allergy> add(const QString &substance, const PatientId &patient)
    {
        Allergy allergy;
        allergy.patientId = patient;
        allergy.substance = substance;
        return encounters.addAllergy(clinic.everyone(), allergy);
    }
    std::vector<Allergy> active(const PatientId &patient)
    {
        return MUST(clinic.database().readUnguarded(
            [&](const ReadTransaction &tx) { return EncounterService::activeAllergies(tx, patient); }));
    }
    std::optional<Allergy> none(const PatientId &patient)
    {
        return MUST(clinic.database().readUnguarded(
            [&](const ReadTransaction &tx) { return EncounterService::noAllergies(tx, patient); }));
    }

    ClinicFixture clinic;
    Pinyin pinyin{samplePinyin()};
    PeopleService people;
    FormularyService formulary;
    EncounterService encounters;
    PatientId wang;
};

} // namespace

class TstAllergies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoWasNotAskedHasNeitherAnAllergyNorTheStatement_data() { ClinicFixture::addEngines(); }
    void whoWasNotAskedHasNeitherAnAllergyNorTheStatement()
    {
        Asked asked{ClinicFixture::engine()};
        QVERIFY(asked.active(asked.wang).empty());
        QVERIFY(!asked.none(asked.wang));
    }

    void theStatementIsNoAllergyAndIsMadeOnce_data() { ClinicFixture::addEngines(); }
    void theStatementIsNoAllergyAndIsMadeOnce()
    {
        Asked asked{ClinicFixture::engine()};
        const Allergy first = MUST(asked.encounters.stateNoAllergies(asked.clinic.everyone(), asked.wang));
        const Allergy again = MUST(asked.encounters.stateNoAllergies(asked.clinic.everyone(), asked.wang));
        QCOMPARE(first.id, again.id);
        QVERIFY(asked.active(asked.wang).empty());
        QCOMPARE(asked.none(asked.wang)->id, first.id);
        QCOMPARE(asked.none(asked.wang)->kind, AllergyKind::None);
    }

    void theStatementFallsWithTheFirstAllergy_data() { ClinicFixture::addEngines(); }
    void theStatementFallsWithTheFirstAllergy()
    {
        Asked asked{ClinicFixture::engine()};
        MUST(asked.encounters.stateNoAllergies(asked.clinic.everyone(), asked.wang));
        MUST(asked.add(u"青霉素"_s, asked.wang));
        QVERIFY(!asked.none(asked.wang));
        QCOMPARE(asked.active(asked.wang).size(), std::size_t{1});
        // What was said stays readable.
        const auto all = MUST(asked.encounters.allergies(asked.clinic.everyone(), asked.wang));
        QCOMPARE(all.size(), std::size_t{2});
        QCOMPARE(all.back().kind, AllergyKind::None);
        QCOMPARE(all.back().state, AllergyState::Voided);
    }

    void aRecordedAllergySpeaksAgainstTheStatement_data() { ClinicFixture::addEngines(); }
    void aRecordedAllergySpeaksAgainstTheStatement()
    {
        Asked asked{ClinicFixture::engine()};
        const Allergy penicillin = MUST(asked.add(u"青霉素"_s, asked.wang));
        QCOMPARE(codeOf(asked.encounters.stateNoAllergies(asked.clinic.everyone(), asked.wang)),
                 u"allergy.some_known"_s);
        MUST(asked.encounters.voidAllergy(asked.clinic.everyone(), penicillin.id, penicillin.version, u"误录"_s));
        QVERIFY(!asked.none(asked.wang));
        MUST(asked.encounters.stateNoAllergies(asked.clinic.everyone(), asked.wang));
        QVERIFY(asked.none(asked.wang));
    }

    void theStatementIsTakenBackWithAReason_data() { ClinicFixture::addEngines(); }
    void theStatementIsTakenBackWithAReason()
    {
        Asked asked{ClinicFixture::engine()};
        const Allergy none = MUST(asked.encounters.stateNoAllergies(asked.clinic.everyone(), asked.wang));
        QVERIFY(!asked.encounters.voidAllergy(asked.clinic.everyone(), none.id, none.version, u" "_s));
        MUST(asked.encounters.voidAllergy(asked.clinic.everyone(), none.id, none.version, u"误录"_s));
        QVERIFY(!asked.none(asked.wang));
    }

    void ofTwoMergedRecordsTheAllergyCounts_data() { ClinicFixture::addEngines(); }
    void ofTwoMergedRecordsTheAllergyCounts()
    {
        Asked asked{ClinicFixture::engine()};
        const PatientId other =
            MUST(asked.people.add(asked.clinic.everyone(), samplePerson(u"王小明"_s, {1980, 1, 1}, 13))).id;
        MUST(asked.encounters.stateNoAllergies(asked.clinic.everyone(), asked.wang));
        MUST(asked.add(u"青霉素"_s, other));
        asked.clinic.mustWrite([&](Transaction &tx) { return EncounterReferences{}.moveTo(tx, other, asked.wang); });
        QCOMPARE(asked.active(asked.wang).size(), std::size_t{1});
        QVERIFY(!asked.none(asked.wang));
    }

    void anAllergyCannotBeRecordedAsTheStatement()
    {
        Asked asked{Engine::Sqlite};
        Allergy allergy;
        allergy.patientId = asked.wang;
        allergy.kind = AllergyKind::None;
        allergy.substance = u"青霉素"_s;
        QVERIFY(!asked.encounters.addAllergy(asked.clinic.everyone(), allergy));
    }
};

QTEST_GUILESS_MAIN(TstAllergies)
#include "tst_allergies.moc"

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/people_service.h"
#include "people/people_store.h"
#include "storage/audit.h"
#include "support/clinic_fixture.h"
#include "support/sample_people.h"

using namespace Qt::StringLiterals;
using namespace clinic;
using clinic::test::ClinicFixture;
using clinic::test::codeOf;
using clinic::test::samplePerson;
using clinic::test::samplePinyin;

namespace {

/// A clinic with a registry in which a few people are known.
struct Registry {
    explicit Registry(Engine engine) : clinic{engine}, people{clinic.database(), pinyin} {}

    Patient add(const QString &name, const ClinicDate &birth, int sequence, const QString &phone = {})
    {
        Patient draft = samplePerson(name, birth, sequence);
        draft.phone = phone;
        draft.village = u"柳河村"_s;
        draft.villageGroup = u"三组"_s;
        return MUST(people.add(clinic.everyone(), draft, u"another person"_s));
    }
    QStringList names(const QString &text)
    {
        QStringList found;
        for (const PatientHit &hit : MUST(people.search(clinic.everyone(), text)))
            found << hit.name;
        return found;
    }
    std::vector<AuditEvent> events()
    {
        return MUST(clinic.database().readUnguarded([](const ReadTransaction &tx) { return recentAudit(tx, 20); }));
    }

    ClinicFixture clinic;
    Pinyin pinyin{samplePinyin()};
    PeopleService people;
};

} // namespace

class TstPeople : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsSavedIsReadBack_data() { ClinicFixture::addEngines(); }
    void whatIsSavedIsReadBack()
    {
        Registry registry{ClinicFixture::engine()};
        Patient draft = samplePerson(u" 王建国 "_s, {1962, 9, 27}, 11);
        draft.phone = u"100 1234 5678"_s;
        draft.documentType = DocumentType::HouseholdBook;
        draft.documentNumber = u"123"_s;
        draft.occupation = Occupation::Farmer;
        draft.kinName = u"李芳"_s;
        draft.kinRelation = KinRelation::Spouse;
        draft.note = u"听力差\n说大声"_s;
        const Patient saved = MUST(registry.people.add(registry.clinic.everyone(), draft));
        const Patient opened = MUST(registry.people.open(registry.clinic.everyone(), saved.id));
        QVERIFY(changedFields(saved, opened).empty());
        QCOMPARE(opened.name, u"王建国"_s);
        QCOMPARE(opened.phone, u"10012345678"_s);
        QCOMPARE(opened.number, 1);
        QCOMPARE(opened.version, 1);
        QCOMPARE(opened.seenAt, registry.clinic.clock().now());
        const auto events = registry.events();
        QCOMPARE(events[0].action, u"people.open"_s);
        QCOMPARE(events[0].aggregateId, saved.id.toUuid());
        QCOMPARE(events[1].action, u"people.add"_s);
        QCOMPARE(codeOf(registry.people.open(registry.clinic.everyone(), PatientId{registry.clinic.ids().next()})),
                 u"people.not_found"_s);
    }

    void everyWayOfTypingFindsThePerson_data() { ClinicFixture::addEngines(); }
    void everyWayOfTypingFindsThePerson()
    {
        Registry registry{ClinicFixture::engine()};
        const Patient person = registry.add(u"王建国"_s, {1962, 9, 27}, 11, u"10012345678"_s);
        const Patient other = registry.add(u"李芳"_s, {1980, 1, 1}, 20, u"10099999999"_s);
        const QString number = person.residentId->toString();
        QStringList texts{u"王建国"_s,   u"建国"_s,           u"wangjianguo"_s, u"wjg"_s,    u"wangjg"_s,    u"w建国"_s,
                          u"19620927"_s, u"100 1234 5678"_s,  u"5678"_s,        u"345678"_s, u"三组 王建"_s, u"1"_s,
                          number,        u"999999620927011"_s};
        for (const qsizetype length : {4, 5, 6})
            texts << number.right(length).toLower();
        for (const QString &text : std::as_const(texts))
            QVERIFY2(registry.names(text) == QStringList{person.name}, qPrintable(text));
        QCOMPARE(registry.names(u"柳河村三组"_s).size(), 2);
        QCOMPARE(registry.names(other.residentId->toString()), QStringList{other.name});
        QVERIFY(registry.names(u"nobody"_s).isEmpty());
    }

    void exactOnesStandFirstThenThoseSeenLast_data() { ClinicFixture::addEngines(); }
    void exactOnesStandFirstThenThoseSeenLast()
    {
        Registry registry{ClinicFixture::engine()};
        const Patient older = registry.add(u"王建"_s, {1950, 1, 1}, 11);
        registry.clinic.clock().advanceMs(1000);
        registry.add(u"王建国"_s, {1962, 9, 27}, 11);
        registry.clinic.clock().advanceMs(1000);
        registry.add(u"王建军"_s, {1970, 1, 1}, 11);
        QCOMPARE(registry.names(u"王建"_s), (QStringList{u"王建"_s, u"王建军"_s, u"王建国"_s}));
        QCOMPARE(registry.names(u"wj"_s).first(), u"王建"_s);
        QCOMPARE(registry.names(u"王"_s).first(), u"王建军"_s);
        registry.clinic.clock().advanceMs(1000);
        registry.clinic.mustWrite([&](Transaction &tx) { return PeopleService::markSeen(tx, older.id); });
        QCOMPARE(registry.names(u"王"_s).first(), u"王建"_s);
        QCOMPARE(registry.names({}), (QStringList{u"王建"_s, u"王建军"_s, u"王建国"_s}));
        QCOMPARE(MUST(registry.people.search(registry.clinic.everyone(), u"王"_s, 2)).size(), 2U);
    }

    void listsMaskIdentityNumbers()
    {
        Registry registry{Engine::Sqlite};
        const Patient person = registry.add(u"王建国"_s, {1962, 9, 27}, 11, u"10012345678"_s);
        const PatientHit hit = MUST(registry.people.search(registry.clinic.everyone(), u"wjg"_s)).front();
        QCOMPARE(hit.maskedPhone, u"100****5678"_s);
        QCOMPARE(hit.maskedResidentId, person.residentId->masked());
        QVERIFY(!hit.maskedResidentId.contains(u"1962"_s));
    }

    void aNumberHasOneFile_data() { ClinicFixture::addEngines(); }
    void aNumberHasOneFile()
    {
        Registry registry{ClinicFixture::engine()};
        registry.add(u"王建国"_s, {1962, 9, 27}, 11);
        const Patient other = registry.add(u"李芳"_s, {1980, 1, 1}, 20);
        const Patient again = samplePerson(u"王小明"_s, {1962, 9, 27}, 11);
        QCOMPARE(codeOf(registry.people.add(registry.clinic.everyone(), again, u"sure"_s)),
                 u"people.resident_id_taken"_s);
        Patient changed = other;
        changed.residentId = again.residentId;
        changed.birthDate = again.birthDate;
        changed.sex = Sex::Male;
        QCOMPARE(codeOf(registry.people.correct(registry.clinic.everyone(), changed, u"wrong"_s, u"sure"_s)),
                 u"people.resident_id_taken"_s);
        // The constraint holds even where nobody asks first.
        Patient forced = again;
        forced.id = registry.clinic.ids().next<PatientId>();
        forced.number = 99;
        QCOMPARE(codeOf(registry.clinic.database().writeUnguarded(
                     registry.clinic.everyone(),
                     [&](Transaction &tx) -> Result<> { return PeopleStore{}.insert(tx, forced); })),
                 u"storage.unique"_s);
    }

    void sameNameAndBirthOrPhoneNeedsAReason_data() { ClinicFixture::addEngines(); }
    void sameNameAndBirthOrPhoneNeedsAReason()
    {
        Registry registry{ClinicFixture::engine()};
        registry.add(u"王建国"_s, {1962, 9, 27}, 11, u"10012345678"_s);
        Patient sameBirth = samplePerson(u"王建国"_s, {1962, 9, 27}, 13);
        Patient samePhone = samplePerson(u"王建国"_s, {1990, 1, 1}, 11);
        samePhone.phone = u"10012345678"_s;
        for (const Patient &draft : {sameBirth, samePhone}) {
            const auto refused = registry.people.add(registry.clinic.everyone(), draft);
            QCOMPARE(codeOf(refused), u"people.likely_duplicate"_s);
            QCOMPARE(refused.error().args.first().toString(), u"王建国"_s);
        }
        QVERIFY(registry.people.add(registry.clinic.everyone(), sameBirth, u"cousin"_s).has_value());
        QCOMPARE(registry.events().front().reason, u"cousin"_s);
        const Patient stranger = samplePerson(u"王建国"_s, {1991, 1, 1}, 11);
        QVERIFY(registry.people.add(registry.clinic.everyone(), stranger).has_value());
    }

    void duplicatesShowWhileTyping_data() { ClinicFixture::addEngines(); }
    void duplicatesShowWhileTyping()
    {
        Registry registry{ClinicFixture::engine()};
        const Patient known = registry.add(u"王建国"_s, {1962, 9, 27}, 11, u"10012345678"_s);
        const auto reasons = [&](const Patient &draft) {
            std::vector<DuplicateReason> found;
            for (const DuplicateHit &hit : MUST(registry.people.likelyDuplicates(registry.clinic.everyone(), draft)))
                found.push_back(hit.reason);
            return found;
        };
        Patient draft;
        draft.name = u"王建国"_s;
        QVERIFY(reasons(draft).empty());
        draft.phone = u"100-1234-5678"_s;
        QCOMPARE(reasons(draft), std::vector{DuplicateReason::SameNameAndPhone});
        draft.birthDate = ClinicDate{1962, 9, 27};
        QCOMPARE(reasons(draft), std::vector{DuplicateReason::SameNameAndBirth});
        draft.residentId = known.residentId;
        QCOMPARE(reasons(draft), std::vector{DuplicateReason::SameResidentId});
        QVERIFY(reasons(known).empty());
    }

    void aCorrectionKeepsTheOldValue_data() { ClinicFixture::addEngines(); }
    void aCorrectionKeepsTheOldValue()
    {
        Registry registry{ClinicFixture::engine()};
        const Patient before = registry.add(u"王建国"_s, {1962, 9, 27}, 11);
        Patient changed = before;
        changed.name = u"王建军"_s;
        changed.villageGroup = u"四组"_s;
        const Patient after = MUST(registry.people.correct(registry.clinic.everyone(), changed, u"misheard"_s));
        QCOMPARE(after.version, 2);
        const auto history = MUST(registry.people.history(registry.clinic.everyone(), before.id));
        QCOMPARE(history.size(), 2U);
        QCOMPARE(history[0].field, u"name"_s);
        QCOMPARE(history[0].oldValue, u"王建国"_s);
        QCOMPARE(history[0].newValue, u"王建军"_s);
        QCOMPARE(history[0].reason, u"misheard"_s);
        QCOMPARE(history[0].staffId, registry.clinic.everyone().staffId());
        QCOMPARE(registry.names(u"wjg"_s), QStringList{});
        QCOMPARE(registry.names(u"wjj"_s), QStringList{u"王建军"_s});
        QCOMPARE(registry.names(u"4组 王"_s), QStringList{u"王建军"_s});
        QCOMPARE(codeOf(registry.people.correct(registry.clinic.everyone(), changed, {})),
                 u"storage.changed_elsewhere"_s);
        QCOMPARE(MUST(registry.people.correct(registry.clinic.everyone(), after, {})).version, 2);
    }

    void peopleWithoutPapersAreRegistered_data() { ClinicFixture::addEngines(); }
    void peopleWithoutPapersAreRegistered()
    {
        Registry registry{ClinicFixture::engine()};
        const Actor &actor = registry.clinic.everyone();
        const Patient unknown = MUST(registry.people.addUnknown(actor, {Sex::Male, 60, u"倒在路边"_s}));
        QCOMPARE(unknown.name, u"无名氏20260302-1"_s);
        QVERIFY(unknown.isTemporary && unknown.birthEstimated);
        QCOMPARE(*unknown.birthDate, (ClinicDate{1966, 1, 1}));
        const Patient nobody = MUST(registry.people.addUnknown(actor, {}));
        QCOMPARE(nobody.name, u"无名氏20260302-2"_s);
        QVERIFY(!nobody.birthDate);

        const Patient mother = registry.add(u"李芳"_s, {1995, 5, 5}, 20, u"10012345678"_s);
        const Baby twin{{}, Sex::Female, {2026, 3, 1}, mother.id};
        const Patient first = MUST(registry.people.addBaby(actor, twin));
        QCOMPARE(first.name, u"李芳之女"_s);
        QVERIFY(first.isTemporary);
        QCOMPARE(*first.guardian, mother.id);
        QCOMPARE(first.villageGroup, u"三组"_s);
        QCOMPARE(first.kinPhone, u"10012345678"_s);
        QVERIFY(registry.people.addBaby(actor, twin).has_value());
        QVERIFY(!MUST(registry.people.addBaby(actor, {u"王小明"_s, Sex::Male, {2026, 2, 1}, mother.id})).isTemporary);
    }

    void aMergedFilePointsToTheSurvivor_data() { ClinicFixture::addEngines(); }
    void aMergedFilePointsToTheSurvivor()
    {
        struct Moves final : PatientReferences {
            Result<> moveTo(Transaction &, const PatientId &from, const PatientId &into) const override
            {
                moved = {from, into};
                return {};
            }
            mutable std::pair<PatientId, PatientId> moved{};
        };
        Registry registry{ClinicFixture::engine()};
        const Actor &actor = registry.clinic.everyone();
        const Patient unknown = MUST(registry.people.addUnknown(actor, {Sex::Male, 60, {}}));
        const Patient known = registry.add(u"王建国"_s, {1962, 9, 27}, 11);
        const Patient other = registry.add(u"李芳"_s, {1980, 1, 1}, 20);
        const Moves moves;
        const std::array<const PatientReferences *, 1> references{&moves};
        const auto merge = [&](const Patient &from, const Patient &into, const QString &reason = u"his son came"_s) {
            return codeOf(registry.people.merge(actor, from.id, into.id, reason, references));
        };
        QCOMPARE(merge(unknown, unknown), u"people.merge_self"_s);
        QCOMPARE(merge(unknown, known, {}), u"form.invalid"_s);
        QCOMPARE(merge(other, known), u"people.merge_different_ids"_s);
        QCOMPARE(merge(unknown, known), QString{});
        QCOMPARE(moves.moved, (std::pair{unknown.id, known.id}));
        const Patient merged = MUST(registry.people.open(actor, unknown.id));
        QCOMPARE(merged.state, PatientState::Merged);
        QCOMPARE(*merged.mergedInto, known.id);
        QCOMPARE(registry.names(u"无名氏"_s), QStringList{});
        QCOMPARE(merge(unknown, known), u"people.merged"_s);
        QCOMPARE(codeOf(registry.people.correct(actor, merged, u"x"_s)), u"people.merged"_s);
    }

    void rightsAreAskedFirst()
    {
        Registry registry{Engine::Sqlite};
        const Actor pharmacist = registry.clinic.actor({Role::Pharmacist});
        const Actor administrator = registry.clinic.actor({Role::Administrator});
        const Patient person = registry.add(u"王建国"_s, {1962, 9, 27}, 11);
        QVERIFY(registry.people.search(pharmacist, u"王"_s).has_value());
        QCOMPARE(codeOf(registry.people.add(pharmacist, person)), u"security.denied"_s);
        QCOMPARE(codeOf(registry.people.search(administrator, u"王"_s)), u"security.denied"_s);
        QCOMPARE(codeOf(registry.people.open(administrator, person.id)), u"security.denied"_s);
    }
};

QTEST_GUILESS_MAIN(TstPeople)
#include "tst_people.moc"

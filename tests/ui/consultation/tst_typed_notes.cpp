// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/id_source.h"
#include "ui/consultation/typed_notes.h"

#include <QTest>

using namespace clinic;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

TypedNotes sample()
{
    FixedClock clock{Instant{1'772'413'200'000}};
    IdSource ids{clock, 1};
    TypedNotes notes;
    notes.id = ids.next<EncounterId>();
    notes.version = 3;
    notes.complaint = u"头痛3天"_s;
    notes.presentIllness = u"受凉后\n“加重”"_s;
    notes.pastHistory = u"高血压"_s;
    notes.examination = u"心肺无异常"_s;
    notes.plan = u"复诊"_s;
    notes.diagnoses = {{{}, u"I10"_s, u"原发性高血压"_s}, {{}, {}, u"头痛"_s}};
    notes.vitals = {{VitalKind::Systolic, u"150"_s}, {VitalKind::Temperature, u"37,5"_s}};
    notes.halfDiagnosis = u"tn"_s;
    return notes;
}

bool same(const TypedNotes &a, const TypedNotes &b)
{
    return toDraft(a) == toDraft(b);
}

} // namespace

class TestTypedNotes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDraftKeepsEverythingEvenWhatIsNoNumber()
    {
        const TypedNotes before = sample();
        const auto after = fromDraft(toDraft(before));
        QVERIFY(after);
        QVERIFY(same(before, *after));
        QCOMPARE(after->id, before.id);
        QCOMPARE(after->version, 3);
        QCOMPARE(after->diagnoses.size(), std::size_t{2});
        QCOMPARE(after->vitals.at(VitalKind::Temperature), u"37,5"_s);
        QCOMPARE(after->halfDiagnosis, u"tn"_s);
    }

    void aForeignDraftIsNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray{};
        QTest::newRow("no JSON") << QByteArray{"{\"id\":"};
        QTest::newRow("another form") << QByteArray{"{\"name\":\"x\"}"};
        QTest::newRow("no id") << QByteArray{"{\"id\":\"x\",\"complaint\":\"y\"}"};
        QTest::newRow("a list") << QByteArray{"[1]"};
    }
    void aForeignDraftIsNone()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!fromDraft(bytes));
    }

    void whatOnlyOneHasChangedIsTakenFromThatOne()
    {
        const TypedNotes base = sample();
        TypedNotes mine = base;
        TypedNotes theirs = base;
        theirs.version = 4;
        mine.complaint = u"头痛5天"_s;
        mine.vitals[VitalKind::Pulse] = u"90"_s;
        mine.vitals.erase(VitalKind::Temperature);
        theirs.plan = u"三天后复诊"_s;
        theirs.vitals[VitalKind::Weight] = u"60"_s;
        theirs.diagnoses.push_back({{}, u"J00"_s, u"感冒"_s});
        QStringList clashes;
        const TypedNotes merged = mergeTyped(base, mine, theirs, clashes);
        QCOMPARE(clashes, QStringList{});
        QCOMPARE(merged.version, 4);
        QCOMPARE(merged.complaint, u"头痛5天"_s);
        QCOMPARE(merged.plan, u"三天后复诊"_s);
        QCOMPARE(merged.vitals.at(VitalKind::Pulse), u"90"_s);
        QCOMPARE(merged.vitals.at(VitalKind::Weight), u"60"_s);
        QVERIFY(!merged.vitals.contains(VitalKind::Temperature));
        QCOMPARE(merged.diagnoses.size(), std::size_t{3});
        QCOMPARE(merged.halfDiagnosis, u"tn"_s);
    }

    void whatBothHaveChangedIsKeptTwiceAndNamed()
    {
        const TypedNotes base = sample();
        TypedNotes mine = base;
        TypedNotes theirs = base;
        mine.plan = u"休息"_s;
        theirs.plan = u"住院"_s;
        mine.vitals[VitalKind::Systolic] = u"160"_s;
        theirs.vitals[VitalKind::Systolic] = u"170"_s;
        mine.diagnoses = {{{}, u"J00"_s, u"感冒"_s}};
        theirs.diagnoses = {{{}, u"E11"_s, u"2型糖尿病"_s}, base.diagnoses.front()};
        QStringList clashes;
        const TypedNotes merged = mergeTyped(base, mine, theirs, clashes);
        QCOMPARE(clashes, (QStringList{u"plan"_s, u"diagnoses"_s, u"systolic"_s}));
        QCOMPARE(merged.plan, u"休息\n住院"_s);
        QCOMPARE(merged.vitals.at(VitalKind::Systolic), u"160"_s);
        // What I took out does not come back; what the other found is there.
        QCOMPARE(merged.diagnoses.size(), std::size_t{2});
        QCOMPARE(merged.diagnoses.front().code, u"J00"_s);
        QCOMPARE(merged.diagnoses.back().code, u"E11"_s);
    }

    void theSameChangeTwiceIsNoClash()
    {
        const TypedNotes base = sample();
        TypedNotes mine = base;
        mine.plan = u"休息 "_s; // saving trims
        TypedNotes theirs = base;
        theirs.plan = u"休息"_s;
        QStringList clashes;
        QCOMPARE(mergeTyped(base, mine, theirs, clashes).plan, u"休息 "_s); // not from under the cursor
        QCOMPARE(clashes, QStringList{});
    }

    void mergingTwiceChangesNothing()
    {
        const TypedNotes base = sample();
        TypedNotes mine = base;
        TypedNotes theirs = base;
        mine.plan = u"休息"_s;
        theirs.plan = u"住院"_s;
        QStringList clashes;
        const TypedNotes once = mergeTyped(base, mine, theirs, clashes);
        const TypedNotes twice = mergeTyped(theirs, once, theirs, clashes);
        QVERIFY(same(once, twice));
    }
};

QTEST_GUILESS_MAIN(TestTypedNotes)
#include "tst_typed_notes.moc"

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "encounters/vital_rules.h"
#include "formulary/catalogue_files.h"
#include "support/clinic_fixture.h"

using namespace Qt::StringLiterals;
using namespace clinic;
using clinic::test::codeOf;

class TstVitalRules : public QObject {
    Q_OBJECT

    static Quantity q(const char *text) { return MUST(Quantity::fromString(QString::fromLatin1(text))); }

    VitalRanges m_ranges{};

private Q_SLOTS:
    void initTestCase()
    {
        const auto files = MUST(CatalogueFiles::open(CatalogueFiles::defaultPath({})));
        m_ranges = MUST(VitalRanges::fromCsv(QString::fromUtf8(MUST(files.text(u"vitals_ranges")))));
    }

    void aValueIsJudgedByAge_data()
    {
        QTest::addColumn<VitalKind>("kind");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("years");
        QTest::addColumn<int>("level");
        QTest::addColumn<int>("side");
        const auto row = [](const char *name, VitalKind kind, const char *value, int years, VitalLevel level,
                            VitalSide side) {
            QTest::newRow(name) << kind << QString::fromLatin1(value) << years << static_cast<int>(level)
                                << static_cast<int>(side);
        };
        row("usual pressure", VitalKind::Systolic, "118", 50, VitalLevel::Normal, VitalSide::Within);
        row("raised pressure", VitalKind::Systolic, "165", 50, VitalLevel::Warn, VitalSide::Above);
        row("no fever", VitalKind::Temperature, "36.8", 30, VitalLevel::Normal, VitalSide::Within);
        row("fever", VitalKind::Temperature, "38.6", 30, VitalLevel::Warn, VitalSide::Above);
        row("too hot to wait", VitalKind::Temperature, "41.5", 30, VitalLevel::Alarm, VitalSide::Above);
        row("pulse between usual and named", VitalKind::Pulse, "112", 40, VitalLevel::Warn, VitalSide::Above);
        row("the same pulse in a toddler", VitalKind::Pulse, "112", 2, VitalLevel::Normal, VitalSide::Within);
        row("dangerous sugar", VitalKind::GlucoseRandom, "18.2", 60, VitalLevel::Alarm, VitalSide::Above);
        row("nothing in the table", VitalKind::Height, "171", 40, VitalLevel::Normal, VitalSide::Within);
    }
    void aValueIsJudgedByAge()
    {
        QFETCH(VitalKind, kind);
        QFETCH(QString, value);
        QFETCH(int, years);
        QFETCH(int, level);
        QFETCH(int, side);
        const VitalFlag flag =
            m_ranges.flag(kind, MUST(Quantity::fromString(value)), Age{years, years * 12, years * 365});
        QCOMPARE(static_cast<int>(flag.level), level);
        if (flag.level != VitalLevel::Normal && side != static_cast<int>(VitalSide::Within))
            QCOMPARE(static_cast<int>(flag.side), side);
    }

    void aSlipOfTheKeyboardIsRefused()
    {
        QCOMPARE(codeOf(checkPossible(VitalKind::Systolic, q("1200"))), u"vital.impossible"_s);
        QCOMPARE(codeOf(checkPossible(VitalKind::Temperature, q("3.7"))), u"vital.impossible"_s);
        MUST(checkPossible(VitalKind::Weight, q("0.9")));
    }

    void finishingAsksForEverythingThatIsMissingAtOnce()
    {
        EncounterRecord record;
        const auto codes = [&](const Age &age) {
            QStringList list;
            for (const FieldProblem &problem : missingForFinish(record, age))
                list << problem.code;
            return list;
        };
        const Age child{6, 72, 2200};
        const Age adult{40, 480, 14600};
        QCOMPARE(codes(child), (QStringList{u"encounter.complaint_missing"_s, u"encounter.diagnosis_missing"_s,
                                            u"encounter.weight_missing"_s}));
        record.encounter.complaint = u"咳嗽"_s;
        record.diagnoses.push_back({{}, u"J06.9"_s, u"急性上呼吸道感染"_s});
        record.vitals.push_back({{}, VitalKind::Systolic, q("130"), {}});
        QCOMPARE(codes(adult), QStringList{u"encounter.pressure_half"_s});
        record.vitals.push_back({{}, VitalKind::Diastolic, q("80"), {}});
        QVERIFY(codes(adult).isEmpty());
        record.vitals.push_back({{}, VitalKind::Weight, q("20"), {}});
        QVERIFY(codes(child).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstVitalRules)
#include "tst_vital_rules.moc"

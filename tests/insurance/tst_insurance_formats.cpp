// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insurance/claim_format.h"
#include "insurance/policy_format.h"
#include "insurance/roll_format.h"
#include "support/clinic_fixture.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::test;

class TstInsuranceFormats : public QObject {
    Q_OBJECT

    static QByteArray contentOf(const QString &name)
    {
        QFile file{QStringLiteral(CLINIC_SOURCE_DIR) + u"/resources/policies/"_s + name};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

    static QByteArray demoPolicy() { return contentOf(u"demo-999999-390-2026.json"_s); }

    static QStringList problemsOf(const Error &error)
    {
        QStringList list;
        for (const FieldProblem &field : error.fields)
            list << field.path + u' ' + field.code;
        return list;
    }

    static QString roll(const QString &rows)
    {
        return u"resident_id,name,scheme,status,waiting_until,area,person_class,premium_grade,assistance_class,signed,"
               "insurance_no,pool_used,deductible_used,as_of\n"_s +
               rows;
    }

private Q_SLOTS:
    void everyShippedPolicyIsASampleAndReads()
    {
        const QDir folder{QStringLiteral(CLINIC_SOURCE_DIR) + u"/resources/policies"_s};
        const QStringList names = folder.entryList({u"*.json"_s});
        QVERIFY(names.size() >= 4);
        for (const QString &name : names) {
            const Policy policy = MUST(parsePolicy(contentOf(name)));
            QVERIFY2(policy.isSample && !policy.source.isEmpty(), qPrintable(name));
        }
    }

    void faultyPoliciesAreRefusedWithTheirPath_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const char *from, const char *to, const QString &problem) {
            QTest::newRow(name) << QByteArray{from} << QByteArray{to} << problem;
        };
        row("negative ratio", "\"ratioBp\": 6000 }\n", "\"ratioBp\": -1 }\n", u"ratios[1].ratioBp field.negative"_s);
        row("101 percent", "\"ratioBp\": 6000 }\n", "\"ratioBp\": 10100 }\n", u"ratios[1].ratioBp field.range"_s);
        row("a tier twice", "\"tier\": \"township\"", "\"tier\": \"village\"", u"ratios[1] policy.rows_overlap"_s);
        row("unknown tier", "\"tier\": \"township\"", "\"tier\": \"moon\"", u"ratios[1].tier field.word"_s);
        row("unknown member", "\"format\": 1,", "\"format\": 1, \"colour\": \"red\",", u"colour json.unknown_field"_s);
        row("other format", "\"format\": 1,", "\"format\": 2,", u"format field.range"_s);
        row("impossible date", "2026-01-01", "2026-02-30", u"validFrom field.date"_s);
        row("ends before it begins", "\"validTo\": \"2026-12-31\"", "\"validTo\": \"2025-12-31\"",
            u"validTo policy.period"_s);
        row("amount as text", "\"amountFen\": 3000", "\"amountFen\": \"30\"",
            u"deductible.amounts[0].amountFen json.type"_s);
        row("negative amount", "\"amountFen\": 3000", "\"amountFen\": -3000",
            u"deductible.amounts[0].amountFen field.negative"_s);
        row("scope without amount", "\"scope\": \"year\"", "\"scope\": \"none\"",
            u"deductible.amounts policy.deductible_missing"_s);
        row("cap twice", "\"period\": \"day\"", "\"period\": \"year\"", u"caps[1] policy.rows_overlap"_s);
        row("area", "\"999999\"", "\"99999x\"", u"area policy.area"_s);
        row("no ratio",
            "\"ratios\": [\n    { \"tier\": \"village\", \"ratioBp\": 6000 },\n    { \"tier\": \"township\", "
            "\"ratioBp\": 6000 }\n  ],",
            "", u"ratios policy.ratio_missing"_s);
        row("ratio and bands", "\"ratios\":",
            "\"bands\": {\"axis\": \"claim\", \"origin\": \"total\", \"parts\": [{\"fromFen\": 0, \"ratioBp\": 1}]}, "
            "\"ratios\":",
            u"bands policy.ratio_and_bands"_s);
        row("overlapping bands", "\"ratios\":",
            "\"bands\": {\"axis\": \"claim\", \"origin\": \"total\", \"parts\": [{\"fromFen\": 0, \"toFen\": 10, "
            "\"ratioBp\": 1}, {\"fromFen\": 5, \"ratioBp\": 1}]}, \"ratios\":",
            u"bands.parts[1] policy.bands"_s);
        row("fee without rule", "\"fixed\": [{ \"amountFen\": 800 }],", "", u"consultationFee policy.fee_rule"_s);
    }
    void faultyPoliciesAreRefusedWithTheirPath()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, problem);
        QByteArray bytes = demoPolicy();
        QVERIFY(bytes.contains(from));
        bytes.replace(from, to);
        const auto result = parsePolicy(bytes);
        QVERIFY(!result);
        QVERIFY2(problemsOf(result.error()).contains(problem), qPrintable(problemsOf(result.error()).join(u", "_s)));
    }

    void aClaimIsComputedWithoutADatabase()
    {
        const auto result = MUST(computeClaim(demoPolicy(), R"({
            "format": 1,
            "person": {"scheme": "390", "personClass": "adult"},
            "visit": {"feeDate": "2026-03-02", "tier": "township"},
            "lines": [
                {"name": "甲", "kind": "drug", "class": "A", "priceMicro": 70000000, "quantity": 10000},
                {"name": "乙", "kind": "drug", "class": "B", "priceMicro": 20000000, "quantity": 10000},
                {"name": "丙", "kind": "drug", "class": "C", "priceMicro": 5000000, "quantity": 10000},
                {"name": "一般诊疗费", "kind": "consultation_fee", "class": "A", "priceMicro": 10000000, "quantity": 10000}
            ]})"));
        QCOMPARE(result[u"poolFundFen"].toInteger(), 3480);
        QCOMPARE(result[u"consultationFeeFundFen"].toInteger(), 800);
        QCOMPARE(result[u"personalFen"].toInteger(), 6220);
        QCOMPARE(result[u"usedAfter"][u"fundYearFen"].toInteger(), 3480);
        QVERIFY(result[u"steps"].toArray().size() > 10);
        QCOMPARE(result[u"lines"].toArray().size(), 4);
    }

    void theExamplesOfTheDocumentationRead()
    {
        const auto example = [](const QString &name, const QByteArray &language) {
            QFile file{QStringLiteral(CLINIC_SOURCE_DIR) + u"/docs/"_s + name};
            if (!file.open(QIODevice::ReadOnly))
                return QByteArray{};
            const QByteArray text = file.readAll();
            const auto from = text.indexOf("```" + language + "\n") + 4 + language.size();
            return text.mid(from, text.indexOf("```", from) - from);
        };
        MUST(parsePolicy(example(u"policy-format.md"_s, "json")));
        const auto answer = MUST(computeClaim(demoPolicy(), example(u"claim-compute.md"_s, "json")));
        QCOMPARE(answer[u"personalFen"].toInteger(), 6220);
        QCOMPARE(MUST(readRoll(example(u"roll-format.md"_s, "csv"), ClinicDate{2026, 3, 2})).rows.size(), 1U);
    }

    void faultyClaimsAreRefusedWithTheirPath_data()
    {
        QTest::addColumn<QByteArray>("claim");
        QTest::addColumn<QString>("problem");
        const QByteArray good =
            R"({"format": 1, "person": {"scheme": "390", "personClass": "adult"}, "visit": {"feeDate": "2026-03-02", "tier": "township"}, "lines": [{"name": "x", "kind": "drug", "class": "A", "priceMicro": 1, "quantity": 1}]})";
        const auto row = [&](const char *name, const char *from, const char *to, const QString &problem) {
            QByteArray claim = good;
            claim.replace(from, to);
            QTest::newRow(name) << claim << problem;
        };
        row("no lines", "[{\"name\": \"x\", \"kind\": \"drug\", \"class\": \"A\", \"priceMicro\": 1, \"quantity\": 1}]",
            "[]", u"claim.lines claim.no_lines"_s);
        row("quantity zero", "\"quantity\": 1", "\"quantity\": 0", u"claim.lines[0].quantity claim.quantity"_s);
        row("negative quantity", "\"quantity\": 1", "\"quantity\": -1", u"claim.lines[0].quantity field.negative"_s);
        row("price beyond int64", "\"priceMicro\": 1", "\"priceMicro\": 92233720368547758080",
            u"claim.lines[0].priceMicro json.number"_s);
        row("unknown class", "\"A\"", "\"D\"", u"claim.lines[0].class field.word"_s);
        row("impossible date", "2026-03-02", "2026-03-32", u"claim.visit.feeDate field.date"_s);
        row("before the policy", "2026-03-02", "2025-03-02", u"claim.visit.feeDate claim.policy_not_valid"_s);
        row("unknown field", "\"format\": 1", "\"format\": 1, \"x\": 1", u"claim.x json.unknown_field"_s);
        row("tier without ratio", "township", "county", u"policy.ratios claim.no_ratio"_s);
    }
    void faultyClaimsAreRefusedWithTheirPath()
    {
        QFETCH(QByteArray, claim);
        QFETCH(QString, problem);
        const auto result = computeClaim(demoPolicy(), claim);
        QVERIFY(!result);
        const QString found = problemsOf(result.error()).join(u", "_s);
        QVERIFY2(found.contains(problem), qPrintable(found));
    }

    void stepsAndFindingsComeBackAsTheyWereStored()
    {
        const std::vector<BenefitStep> steps{
            {u"C8"_s, u"benefit.ratio"_s, {}, {u"58.00"_s, u"60%"_s}, Money::fromFen(3480)},
            {u"L2"_s, u"benefit.own.class_c"_s, 2, {}, Money::fromFen(-5)}};
        const QByteArray stored =
            QJsonDocument{QJsonObject{{u"items"_s, toJson(steps)}}}.toJson(QJsonDocument::Compact);
        const auto read = MUST(stepsFromJson(stored));
        QCOMPARE(read.size(), 2U);
        QCOMPARE(read[0].args, steps[0].args);
        QCOMPARE(read[1].line, steps[1].line);
        QCOMPARE(read[1].result, steps[1].result);
        const std::vector<ClaimFinding> findings{{u"D01"_s,
                                                  FindingLevel::Reject,
                                                  1,
                                                  u"audit.d01.not_met"_s,
                                                  {u"x"_s},
                                                  {{u"cure.add_diagnosis"_s, {u"y"_s}}}}};
        const auto back = MUST(findingsFromJson(
            QJsonDocument{QJsonObject{{u"items"_s, toJson(findings)}}}.toJson(QJsonDocument::Compact)));
        QCOMPARE(back, findings);
    }

    void aRollIsReadInEitherLanguageAndOldSchemesKeepTheirName()
    {
        const auto file = MUST(readRoll(
            u"身份证号,姓名,险种,参保状态,等待期至,参保地,人员类别,缴费档次,救助类别,家庭医生签约,医保编号,"
            "统筹已用,起付线已用,数据日期\n"
            "999999198001010011,张三,380,正常参保,2026-04-01,999999,成年人,1,低保,是,A1,12.30,30,2026-02-01\n"_s
                .toUtf8(),
            ClinicDate{2026, 3, 2}));
        QCOMPARE(file.rows.size(), 1U);
        const Coverage &row = file.rows[0];
        QCOMPARE(row.scheme, Scheme::Resident);
        QCOMPARE(row.legacyScheme, LegacyScheme::RuralCoop);
        QCOMPARE(row.assistance, AssistanceClass::MinimumAllowance);
        QVERIFY(row.isSigned);
        QCOMPARE(row.poolUsed, Money::fromFen(1230));
        QCOMPARE(row.waitingUntil, (ClinicDate{2026, 4, 1}));
    }

    void faultyRollsAreRefusedWithLineAndColumn_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const char *cells, const QString &problem) {
            QTest::newRow(name) << QString::fromUtf8(cells) << problem;
        };
        row("check digit", "999999198001010010,张三,390,1,,999999,adult,,,,,0,0,2026-02-01",
            u"row[2].resident_id resident_id.check_digit"_s);
        row("no name", "999999198001010011,,390,1,,999999,adult,,,,,0,0,2026-02-01", u"row[2].name field.required"_s);
        row("scheme", "999999198001010011,张三,400,1,,999999,adult,,,,,0,0,2026-02-01", u"row[2].scheme roll.scheme"_s);
        row("status", "999999198001010011,张三,390,7,,999999,adult,,,,,0,0,2026-02-01", u"row[2].status roll.status"_s);
        row("waiting", "999999198001010011,张三,390,1,soon,999999,adult,,,,,0,0,2026-02-01",
            u"row[2].waiting_until field.date"_s);
        row("area", "999999198001010011,张三,390,1,,9999,adult,,,,,0,0,2026-02-01", u"row[2].area roll.area"_s);
        row("class", "999999198001010011,张三,390,1,,999999,king,,,,,0,0,2026-02-01",
            u"row[2].person_class roll.person_class"_s);
        row("class of the other scheme", "999999198001010011,张三,390,1,,999999,retired,,,,,0,0,2026-02-01",
            u"row[2].person_class roll.class_of_other_scheme"_s);
        row("grade", "999999198001010011,张三,390,1,,999999,adult,3,,,,0,0,2026-02-01",
            u"row[2].premium_grade roll.premium_grade"_s);
        row("assistance", "999999198001010011,张三,390,1,,999999,adult,,rich,,,0,0,2026-02-01",
            u"row[2].assistance_class roll.assistance_class"_s);
        row("signed", "999999198001010011,张三,390,1,,999999,adult,,,maybe,,0,0,2026-02-01",
            u"row[2].signed roll.signed"_s);
        row("negative amount", "999999198001010011,张三,390,1,,999999,adult,,,,,-1,0,2026-02-01",
            u"row[2].pool_used roll.amount"_s);
        row("tomorrow's data", "999999198001010011,张三,390,1,,999999,adult,,,,,0,0,2026-03-03",
            u"row[2].as_of roll.as_of_in_future"_s);
        row("twice",
            "999999198001010011,张三,390,1,,999999,adult,,,,,0,0,2026-02-01\n999999198001010011,张三,391,1,,999999,"
            "adult,,,,,0,0,2026-02-01",
            u"row[3].resident_id roll.twice"_s);
        row("nobody", "", u"row roll.empty"_s);
    }
    void faultyRollsAreRefusedWithLineAndColumn()
    {
        QFETCH(QString, row);
        QFETCH(QString, problem);
        const auto result = readRoll(roll(row + u'\n').toUtf8(), ClinicDate{2026, 3, 2});
        QVERIFY(!result);
        const QString found = problemsOf(result.error()).join(u", "_s);
        QCOMPARE(found, problem);
    }

    void manyFaultsAreCountedNotListed()
    {
        QString rows;
        for (int i = 0; i < 300; ++i)
            rows += u"x,张三,390,1,,999999,adult,,,,,0,0,2026-02-01\n"_s;
        const auto result = readRoll(roll(rows).toUtf8(), ClinicDate{2026, 3, 2});
        QVERIFY(!result);
        QCOMPARE(result.error().fields.size(), 201U);
        QCOMPARE(result.error().fields.back().code, u"roll.more_faults"_s);
        QCOMPARE(result.error().fields.back().args, (QVariantList{100}));
    }
};

QTEST_GUILESS_MAIN(TstInsuranceFormats)
#include "tst_insurance_formats.moc"

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insurance/audit_rules.h"
#include "insurance/restriction_rules.h"
#include "policy_samples.h"
#include "support/clinic_fixture.h"

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::test;

/// What makes the plain case a case for a rule.
using CaseEdit = std::function<void(AuditCase &)>;
Q_DECLARE_METATYPE(CaseEdit)

class TstAuditRules : public QObject {
    Q_OBJECT

    /// A man of forty with an upper respiratory infection, insured, one amoxicillin line: nothing to find.
    static AuditCase plainCase()
    {
        AuditCase claim;
        claim.feeDate = ClinicDate{2026, 3, 2};
        claim.hasRoll = true;
        claim.hasPolicy = true;
        claim.isDesignated = true;
        claim.sex = Sex::Male;
        claim.birthDate = ClinicDate{1986, 1, 1};
        claim.diagnoses = {{u"J06.9"_s, u"急性上呼吸道感染"_s}};
        Coverage coverage;
        coverage.status = CoverageStatus::Normal;
        coverage.area = u"999999"_s;
        coverage.asOf = ClinicDate{2026, 2, 1};
        claim.coverage = coverage;
        AuditLine line;
        line.claim = classA(1000);
        line.days = 5;
        line.ingredients = {u"阿莫西林"_s};
        line.hasCeilingData = true;
        claim.lines = {line};
        return claim;
    }

    static std::vector<ClaimFinding> of(const std::vector<ClaimFinding> &findings, const QString &rule)
    {
        std::vector<ClaimFinding> some;
        std::ranges::copy_if(findings, std::back_inserter(some), [&](const auto &f) { return f.rule == rule; });
        return some;
    }

private Q_SLOTS:
    void anOrdinaryClaimHasNoFinding() { QVERIFY(auditClaim(plainCase()).empty()); }

    void eachRuleFiresAndStaysQuiet_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<CaseEdit>("change");
        QTest::addColumn<QString>("code"); // empty: the rule stays quiet
        QTest::addColumn<QString>("level");
        const auto row = [](const char *name, const QString &rule, const CaseEdit &change, const QString &code,
                            const QString &level) { QTest::newRow(name) << rule << change << code << level; };
        const auto status = [](CoverageStatus value) -> CaseEdit {
            return [value](AuditCase &c) { c.coverage->status = value; };
        };
        const auto waiting = [](const ClinicDate &day) -> CaseEdit {
            return [day](AuditCase &c) { c.coverage->waitingUntil = day; };
        };
        const auto restriction = [](const QString &text) -> CaseEdit {
            return [text](AuditCase &c) { c.lines[0].restriction = text; };
        };
        const auto restrictedFor = [](const QString &text, const ClinicDate &birth) -> CaseEdit {
            return [text, birth](AuditCase &c) {
                c.lines[0].restriction = text;
                c.birthDate = birth;
            };
        };
        const auto days = [](int count, SupplyKind supply) -> CaseEdit {
            return [count, supply](AuditCase &c) {
                c.lines[0].days = count;
                c.lines[0].supply = supply;
            };
        };
        const auto quota = [](qint64 remaining) -> CaseEdit {
            return [remaining](AuditCase &c) {
                c.poolCap = Money::fromFen(20'000);
                c.poolRemaining = Money::fromFen(remaining);
            };
        };
        const ClinicDate child{2020, 3, 2};
        const ClinicDate teenager{2011, 1, 1};

        row("E01 paused", u"E01"_s, status(CoverageStatus::Paused), u"audit.e01.paused"_s, u"reject"_s);
        row("E01 ended", u"E01"_s, status(CoverageStatus::Ended), u"audit.e01.ended"_s, u"reject"_s);
        row("E01 not insured", u"E01"_s, status(CoverageStatus::NotInsured), u"audit.e01.not_insured"_s, u"reject"_s);
        row("E01 normal", u"E01"_s, status(CoverageStatus::Normal), {}, {});
        row(
            "E01 not on the roll", u"E01"_s, [](AuditCase &c) { c.coverage.reset(); }, u"audit.e01.not_on_roll"_s,
            u"unknown"_s);
        row(
            "E01 no roll", u"E01"_s,
            [](AuditCase &c) {
                c.coverage.reset();
                c.hasRoll = false;
            },
            u"audit.e01.no_roll"_s, u"unknown"_s);
        row("E02 until tomorrow", u"E02"_s, waiting({2026, 3, 3}), u"audit.e02.waiting"_s, u"reject"_s);
        row("E02 over today", u"E02"_s, waiting({2026, 3, 2}), {}, {});
        row(
            "E03 not designated", u"E03"_s, [](AuditCase &c) { c.isDesignated = false; }, u"audit.e03.not_designated"_s,
            u"reject"_s);
        row(
            "E03 not said", u"E03"_s, [](AuditCase &c) { c.isDesignated.reset(); }, u"audit.e03.unknown"_s,
            u"unknown"_s);
        row("E03 designated", u"E03"_s, [](AuditCase &) {}, {}, {});
        row(
            "C01 not mapped", u"C01"_s, [](AuditCase &c) { c.lines[0].isMapped = false; }, u"audit.c01.not_mapped"_s,
            u"reject"_s);
        row("C01 class C is listed", u"C01"_s, [](AuditCase &c) { c.lines[0].claim.itemClass = ItemClass::C; }, {}, {});
        row("C01 self-pay is not judged", u"C01"_s,
            [](AuditCase &c) {
                c.lines[0].isMapped = false;
                c.lines[0].claim.ownCost = OwnCostReason::SelfPay;
            },
            {}, {});
        row(
            "C03 above the ceiling", u"C03"_s, [](AuditCase &c) { c.lines[0].claim.ceiling = UnitPrice::fromFen(900); },
            u"audit.c03.above_ceiling"_s, u"warn"_s);
        row("C03 at the ceiling", u"C03"_s, [](AuditCase &c) { c.lines[0].claim.ceiling = UnitPrice::fromFen(1000); },
            {}, {});
        row(
            "C03 above the registered price", u"C03"_s,
            [](AuditCase &c) { c.lines[0].registeredPrice = UnitPrice::fromFen(999); }, u"audit.c03.above_registered"_s,
            u"warn"_s);
        row(
            "C03 no data", u"C03"_s, [](AuditCase &c) { c.lines[0].hasCeilingData = false; }, u"audit.c03.unknown"_s,
            u"unknown"_s);
        row("D01 disease missing", u"D01"_s, restriction(u"限2型糖尿病患者。"_s), u"audit.d01.not_met"_s, u"reject"_s);
        row(
            "D01 no diagnosis yet", u"D01"_s,
            [](AuditCase &c) {
                c.lines[0].restriction = u"限2型糖尿病。"_s;
                c.diagnoses.clear();
            },
            u"audit.d01.no_diagnosis"_s, u"reject"_s);
        row("D01 disease by code", u"D01"_s,
            [](AuditCase &c) {
                c.lines[0].restriction = u"限2型糖尿病。"_s;
                c.diagnoses.push_back({u"E11.9"_s, {}});
            },
            {}, {});
        row("D01 disease by text", u"D01"_s,
            [](AuditCase &c) {
                c.lines[0].restriction = u"限慢性阻塞性肺疾病。"_s;
                c.diagnoses.push_back({{}, u"慢阻肺急性加重"_s});
            },
            {}, {});
        row("D01 one of two", u"D01"_s,
            [](AuditCase &c) {
                c.lines[0].restriction = u"限慢性支气管炎、慢性肾功能不全的患者。"_s;
                c.diagnoses.push_back({u"N18.9"_s, {}});
            },
            {}, {});
        row("D01 confirmed", u"D01"_s,
            [](AuditCase &c) {
                c.lines[0].restriction = u"限2型糖尿病。"_s;
                c.lines[0].restrictionConfirmed = true;
            },
            {}, {});
        row("D01 by hand", u"D01"_s, restriction(u"限AST或ALT大于120U/L的患者。"_s), u"audit.d01.by_hand"_s, u"info"_s);
        row("D01 no restriction", u"D01"_s, restriction(u""_s), {}, {});
        row("D02 women only", u"D02"_s, restriction(u"限女性绝经后骨质疏松症。"_s), u"audit.d02.only_female"_s,
            u"reject"_s);
        row("D02 a woman", u"D02"_s,
            [](AuditCase &c) {
                c.lines[0].restriction = u"限女性。"_s;
                c.sex = Sex::Female;
            },
            {}, {});
        row(
            "D02 men only", u"D02"_s,
            [](AuditCase &c) {
                c.lines[0].restriction = u"限男性。"_s;
                c.sex = Sex::Female;
            },
            u"audit.d02.only_male"_s, u"reject"_s);
        row(
            "D02 sex unknown", u"D02"_s,
            [](AuditCase &c) {
                c.lines[0].restriction = u"限女性。"_s;
                c.sex = Sex::Unknown;
            },
            u"audit.d02.unknown"_s, u"unknown"_s);
        row("D03 adult gets a children's drug", u"D03"_s, restriction(u"限儿童。"_s), u"audit.d03.children_only"_s,
            u"reject"_s);
        row("D03 a child", u"D03"_s, restrictedFor(u"限儿童。"_s, child), {}, {});
        row("D03 fifteen years", u"D03"_s, restrictedFor(u"限儿童。"_s, teenager), u"audit.d03.perhaps_child"_s,
            u"warn"_s);
        row("D03 too young", u"D03"_s, restrictedFor(u"限12岁及以上患者。"_s, child), u"audit.d03.too_young"_s,
            u"reject"_s);
        row("D03 too old", u"D03"_s, restriction(u"限2岁至11岁儿童慢性便秘。"_s), u"audit.d03.too_old"_s, u"reject"_s);
        row("D03 in range", u"D03"_s, restrictedFor(u"限2岁至11岁儿童慢性便秘。"_s, child), {}, {});
        row(
            "D03 birth unknown", u"D03"_s,
            [](AuditCase &c) {
                c.lines[0].restriction = u"限儿童。"_s;
                c.birthDate.reset();
            },
            u"audit.d03.unknown"_s, u"unknown"_s);
        row(
            "D03 birth estimated", u"D03"_s,
            [](AuditCase &c) {
                c.lines[0].restriction = u"限儿童。"_s;
                c.birthEstimated = true;
            },
            u"audit.d03.children_only"_s, u"warn"_s);
        row("Q01 seven days", u"Q01"_s, days(7, SupplyKind::Acute), {}, {});
        row("Q01 eight days", u"Q01"_s, days(8, SupplyKind::Acute), u"audit.q01.too_long"_s, u"warn"_s);
        row("Q01 four days of an emergency", u"Q01"_s, days(4, SupplyKind::Emergency), u"audit.q01.too_long"_s,
            u"warn"_s);
        row("Q01 twelve weeks", u"Q01"_s, days(84, SupplyKind::LongTerm), {}, {});
        row("Q01 beyond twelve weeks", u"Q01"_s, days(85, SupplyKind::LongTerm), u"audit.q01.beyond_long_term"_s,
            u"reject"_s);
        row(
            "Q01 days missing", u"Q01"_s, [](AuditCase &c) { c.lines[0].days.reset(); }, u"audit.q01.unknown"_s,
            u"unknown"_s);
        row(
            "T01 twice", u"T01"_s,
            [](AuditCase &c) {
                c.lines.push_back(c.lines[0]);
                c.lines[1].ingredients = {u"克拉维酸"_s, u"阿莫西林"_s};
            },
            u"audit.t01.duplicate"_s, u"warn"_s);
        row("T01 different", u"T01"_s,
            [](AuditCase &c) {
                c.lines.push_back(c.lines[0]);
                c.lines[1].ingredients = {u"布洛芬"_s};
            },
            {}, {});
        row(
            "T01 composition unknown", u"T01"_s, [](AuditCase &c) { c.lines[0].ingredientsKnown = false; },
            u"audit.t01.unknown"_s, u"unknown"_s);
        row("A04 under a tenth", u"A04"_s, quota(1'999), u"audit.a04.nearly_used"_s, u"info"_s);
        row("A04 a tenth", u"A04"_s, quota(2'000), {}, {});
        row("A04 nothing left", u"A04"_s, quota(0), u"audit.a04.used_up"_s, u"info"_s);
        row(
            "A04 no policy", u"A04"_s, [](AuditCase &c) { c.hasPolicy = false; }, u"audit.a04.no_policy"_s,
            u"unknown"_s);
    }
    void eachRuleFiresAndStaysQuiet()
    {
        QFETCH(QString, rule);
        QFETCH(CaseEdit, change);
        QFETCH(QString, code);
        QFETCH(QString, level);
        AuditCase claim = plainCase();
        change(claim);
        const auto findings = of(auditClaim(claim), rule);
        QCOMPARE(findings.size(), code.isEmpty() ? 0U : 1U);
        if (code.isEmpty())
            return;
        QCOMPARE(findings[0].code, code);
        QCOMPARE(toWord(findings[0].level), level);
        QVERIFY(!findings[0].cures.empty());
    }

    void rejectionsComeFirstAndUnknownsLast()
    {
        AuditCase claim = plainCase();
        claim.coverage->status = CoverageStatus::Paused;
        claim.lines[0].days = 9;
        claim.lines[0].hasCeilingData = false;
        const auto findings = auditClaim(claim);
        QCOMPARE(findings.size(), 3U);
        QCOMPARE(findings[0].rule, u"E01"_s);
        QCOMPARE(findings[1].rule, u"Q01"_s);
        QCOMPARE(findings[2].level, FindingLevel::Unknown);
    }

    void rejectedLinesBecomeOwnCost()
    {
        AuditCase claim = plainCase();
        claim.lines[0].restriction = u"限儿童。"_s;
        claim.lines.push_back(claim.lines[0]);
        claim.lines[1].restriction.clear();
        claim.lines[1].ingredients = {u"布洛芬"_s};
        claim.lines[1].days = 100;
        const auto lines = linesAfterAudit(claim, auditClaim(claim));
        QCOMPARE(lines[0].ownCost, OwnCostReason::RestrictionNotMet);
        QCOMPARE(lines[1].ownCost, OwnCostReason::Rejected);
    }

    void restrictionTextsAreReadOrLeftToAPerson_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read"); // sex least most children diseases, as far as read
        QTest::addColumn<bool>("complete");
        QTest::newRow("none") << QString{} << u""_s << true;
        QTest::newRow("children") << u"限儿童。"_s << u"children"_s << true;
        QTest::newRow("from an age on") << u"限12岁及以上患者。"_s << u"12-"_s << true;
        QTest::newRow("from an age on, said twice") << u"限18岁和18岁以上重度免疫缺陷患者。"_s << u"18-"_s << false;
        QTest::newRow("range and disease") << u"限1岁至14岁儿童哮喘。"_s << u"1-14 哮喘"_s << true;
        QTest::newRow("range, unknown disease") << u"限3-12岁特发性或先天性肺动脉高压患者。"_s << u"3-12"_s << false;
        QTest::newRow("adults with a disease") << u"限成人2型糖尿病患者。"_s << u"18- 2型糖尿病"_s << true;
        QTest::newRow("women") << u"限女性。"_s << u"female"_s << true;
        QTest::newRow("women after menopause") << u"限绝经后女性骨质疏松症。"_s << u"female 骨质疏松症"_s << false;
        QTest::newRow("two diseases") << u"限肝硬化或慢性支气管炎患者。"_s << u"肝硬化 慢性支气管炎"_s << true;
        QTest::newRow("one disease unknown") << u"限肾细胞癌、癫痫。"_s << u""_s << false;
        QTest::newRow("adults and children")
            << u"限成人和6岁及以上儿童患者的结节性硬化症相关面部血管纤维瘤。"_s << u""_s << false;
        QTest::newRow("numbered") << u"限：1.儿童诊断或治疗性操作前以及操作过程中的镇静；2.儿童术前镇静。"_s << u""_s
                                  << false;
        QTest::newRow("laboratory value") << u"限AST或ALT大于120U/L的患者。"_s << u""_s << false;
        QTest::newRow("second line") << u"限二线用药。"_s << u""_s << false;
        QTest::newRow("level of hospital") << u"限二级及以上医疗机构。"_s << u""_s << false;
        QTest::newRow("child's test") << u"限儿童检查、操作前的镇静、催眠。"_s << u"children"_s << false;
    }
    void restrictionTextsAreReadOrLeftToAPerson()
    {
        QFETCH(QString, text);
        QFETCH(QString, read);
        QFETCH(bool, complete);
        const Restriction restriction = parseRestriction(text);
        QStringList parts;
        if (restriction.sex)
            parts << toWord(*restriction.sex);
        if (restriction.isChildrenOnly)
            parts << u"children"_s;
        if (restriction.leastYears || restriction.mostYears)
            parts << (restriction.leastYears ? QString::number(*restriction.leastYears) : QString{}) + u'-' +
                         (restriction.mostYears ? QString::number(*restriction.mostYears) : QString{});
        for (const RestrictionDisease *disease : restriction.diseases)
            parts << QString::fromUtf16(disease->name);
        QCOMPARE(parts.join(u' '), read);
        QCOMPARE(restriction.isComplete, complete);
    }
};

QTEST_GUILESS_MAIN(TstAuditRules)
#include "tst_audit_rules.moc"

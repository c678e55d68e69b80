// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insurance/benefit_rules.h"
#include "policy_samples.h"
#include "support/clinic_fixture.h"

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::test;

/// One claim of the worked examples: what is claimed, what was used before, what must come out (all in fen).
struct Example {
    std::vector<ClaimLine> lines{};
    Accumulators used{};
    qint64 total{0};
    qint64 fund{0};
    qint64 personal{0};
    qint64 deductible{0};
    BoundBy boundBy{BoundBy::Nothing};
};
Q_DECLARE_METATYPE(Example)

class TstBenefitRules : public QObject {
    Q_OBJECT

    static Money fen(qint64 amount) { return Money::fromFen(amount); }

    static BenefitResult compute(const Policy &policy, const std::vector<ClaimLine> &lines,
                                 const Accumulators &used = {}, const ClaimPerson &person = {})
    {
        return MUST(computeBenefit(policy, person, visitOn(2026, 3, 2), lines, used));
    }

    static BoundBy boundBy(const BenefitResult &result) { return result.boundBy; }

private Q_SLOTS:
    void workedExamplesGiveTheirAmounts_data()
    {
        QTest::addColumn<Example>("example");
        const Accumulators met{.deductibleYear = fen(3000)};
        QTest::newRow("1 first visit") << Example{
            {classA(7000), classB(2000), classC(500), consultationFee(1000)}, {}, 10500, 4280, 6220, 3000};
        QTest::newRow("2 second visit of the day") << Example{{classA(4000)},
                                                              {.deductibleDay = fen(3000),
                                                               .deductibleYear = fen(3000),
                                                               .fundDay = fen(3480),
                                                               .fundMonth = fen(3480),
                                                               .fundYear = fen(3480),
                                                               .overallYear = fen(3480),
                                                               .consultationFeesToday = 1},
                                                              4000,
                                                              1520,
                                                              2480,
                                                              0,
                                                              BoundBy::DayCap};
        QTest::newRow("3 year's cap") << Example{
            {classA(3333)},  {.deductibleYear = fen(3000), .fundYear = fen(19000)}, 3333, 1000, 2333, 0,
            BoundBy::YearCap};
        QTest::newRow("4 price ceiling") << Example{{priced(1'500'000, 100'000, 1'200'000)}, met, 1500, 720, 780, 0};
        QTest::newRow("5 part of a box") << Example{{priced(9'870'000, 3'333)}, met, 329, 197, 132, 0};
        QTest::newRow("consultation fee twice a day")
            << Example{{consultationFee(1000), consultationFee(1000)}, met, 2000, 800, 1200, 0};
        QTest::newRow("above the cap by a wrong roll")
            << Example{{classA(10000)}, {.deductibleYear = fen(3000), .fundYear = fen(99900)}, 10000, 0, 10000, 0,
                       BoundBy::YearCap};
    }
    void workedExamplesGiveTheirAmounts()
    {
        QFETCH(Example, example);
        const BenefitResult result = compute(policyT(), example.lines, example.used);
        QCOMPARE(result.total.fen(), example.total);
        QCOMPARE(result.fund.fen(), example.fund);
        QCOMPARE(result.personal.fen(), example.personal);
        QCOMPARE(result.deductible.fen(), example.deductible);
        QCOMPARE(result.boundBy, example.boundBy);
        QCOMPARE(result.after, example.used + result.delta);
        QCOMPARE(reversed(result.after, result.delta), example.used);
        QVERIFY(!result.steps.empty());
    }

    /// Example 6: visit 2 is cancelled after visit 3, which stays as it was settled.
    void cancellingAnEarlierVisitGivesItsQuotaBack()
    {
        const Accumulators before{.deductibleYear = fen(3000), .fundYear = fen(17480)};
        const BenefitResult second = compute(
            policyT(), {classA(4000)}, {.deductibleYear = fen(3000), .fundDay = fen(3480), .fundYear = fen(17480)});
        QCOMPARE(second.fund, fen(1520));
        const Accumulators month{.deductibleYear = fen(3000), .fundYear = second.after.fundYear};
        const BenefitResult third = compute(policyT(), {classA(3333)}, month);
        QCOMPARE(third.fund, fen(1000));
        const Accumulators end = reversed(third.after, {.fundYear = second.delta.fundYear});
        QCOMPARE(end.fundYear, before.fundYear + fen(1000));
    }

    void whoIsNotPayablePaysEverything_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("waiting");
        QTest::addColumn<bool>("designated");
        QTest::addColumn<QString>("reason");
        QTest::newRow("normal") << 1 << QString{} << true << QString{};
        QTest::newRow("paused") << 2 << QString{} << true << u"E01"_s;
        QTest::newRow("not insured") << 0 << QString{} << true << u"E01"_s;
        QTest::newRow("waits until tomorrow") << 1 << u"2026-03-03"_s << true << u"E02"_s;
        QTest::newRow("wait ends today") << 1 << u"2026-03-02"_s << true << QString{};
        QTest::newRow("not designated") << 1 << QString{} << false << u"E03"_s;
    }
    void whoIsNotPayablePaysEverything()
    {
        QFETCH(int, state);
        QFETCH(QString, waiting);
        QFETCH(bool, designated);
        QFETCH(QString, reason);
        ClaimPerson person;
        person.status = static_cast<CoverageStatus>(state);
        if (!waiting.isEmpty())
            person.waitingUntil = ClinicDate::fromString(waiting);
        ClaimVisit visit = visitOn(2026, 3, 2);
        visit.isDesignated = designated;
        const auto result =
            MUST(computeBenefit(policyT(), person, visit, {classA(10000), consultationFee(1000)}, Accumulators{}));
        QCOMPARE(result.notPayable, reason);
        QCOMPARE(result.fund.isZero(), !reason.isEmpty());
        if (!reason.isEmpty())
            QCOMPARE(result.own, result.total);
    }

    void aLineOutsideTheInsuranceIsItsPatientsOwn_data()
    {
        QTest::addColumn<QString>("word");
        QTest::newRow("self pay") << u"self_pay"_s;
        QTest::newRow("restriction") << u"restriction_not_met"_s;
        QTest::newRow("rejected") << u"rejected"_s;
        QTest::newRow("class C") << u"C"_s;
        QTest::newRow("not listed") << u"not_listed"_s;
    }
    void aLineOutsideTheInsuranceIsItsPatientsOwn()
    {
        QFETCH(QString, word);
        ClaimLine line = classA(10000);
        line.ownCost = fromWord<OwnCostReason>(word);
        if (!line.ownCost)
            line.itemClass = *fromWord<ItemClass>(word);
        const BenefitResult result = compute(policyT(), {line, classA(10000)}, {.deductibleYear = fen(3000)});
        QCOMPARE(result.own, fen(10000));
        QCOMPARE(result.lines[0].fund, Money{});
        QCOMPARE(result.fund, fen(5000)); // the day's cap
        QCOMPARE(result.lines[1].fund, fen(5000));
    }

    void selectorsDeltasAndTiersChooseTheRatio_data()
    {
        QTest::addColumn<QString>("tier");
        QTest::addColumn<bool>("isSigned");
        QTest::addColumn<int>("grade");
        QTest::addColumn<qint64>("fund");
        QTest::newRow("township") << u"township"_s << false << 0 << qint64{6000};
        QTest::newRow("village") << u"village"_s << false << 0 << qint64{7000};
        QTest::newRow("signed adds five points") << u"township"_s << true << 0 << qint64{6500};
        QTest::newRow("grade two is more special") << u"township"_s << false << 2 << qint64{9000};
        QTest::newRow("never above the whole") << u"village"_s << true << 2 << qint64{10000};
    }
    void selectorsDeltasAndTiersChooseTheRatio()
    {
        QFETCH(QString, tier);
        QFETCH(bool, isSigned);
        QFETCH(int, grade);
        QFETCH(qint64, fund);
        Policy policy = policyT();
        policy.deductibleScope = DeductibleScope::None;
        policy.caps.clear();
        policy.ratios = {{{.tier = Tier::Township}, BasisPoints::fromInt(6000)},
                         {{.tier = Tier::Village}, BasisPoints::fromInt(7000)},
                         {{.tier = Tier::Township, .premiumGrade = 2}, BasisPoints::fromInt(9000)},
                         {{.tier = Tier::Village, .premiumGrade = 2}, BasisPoints::fromInt(9800)}};
        policy.deltas = {{RatioCondition::Signed, 500}, {RatioCondition::NotReferred, -1000}};
        ClaimVisit visit = visitOn(2026, 3, 2);
        visit.tier = *fromWord<Tier>(tier);
        const auto result =
            MUST(computeBenefit(policy, {.premiumGrade = grade, .isSigned = isSigned}, visit, {classA(10000)}, {}));
        QCOMPARE(result.fund.fen(), fund);
    }

    void deductibleScopesRememberWhatTheyShould_data()
    {
        QTest::addColumn<QString>("scope");
        QTest::addColumn<qint64>("deductible");
        QTest::newRow("none") << u"none"_s << qint64{0};
        QTest::newRow("visit forgets") << u"visit"_s << qint64{3000};
        QTest::newRow("day") << u"day"_s << qint64{2000};
        QTest::newRow("year") << u"year"_s << qint64{500};
    }
    void deductibleScopesRememberWhatTheyShould()
    {
        QFETCH(QString, scope);
        QFETCH(qint64, deductible);
        Policy policy = policyT();
        policy.deductibleScope = *fromWord<DeductibleScope>(scope);
        const BenefitResult result =
            compute(policy, {classA(10000)}, {.deductibleDay = fen(1000), .deductibleYear = fen(2500)});
        QCOMPARE(result.deductible.fen(), deductible);
    }

    void capsOfEachPeriodAndKindBind_data()
    {
        QTest::addColumn<QString>("period");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<qint64>("fund");
        for (const char *period : {"visit", "day", "month", "year"}) {
            const qint64 used = qstrcmp(period, "visit") == 0 ? 0 : 1000;
            QTest::addRow("fund %s", period) << QString::fromLatin1(period) << u"fund"_s << 4000 - used;
            QTest::addRow("fee %s", period) << QString::fromLatin1(period) << u"fee"_s << (4000 - used) * 6 / 10;
        }
    }
    void capsOfEachPeriodAndKindBind()
    {
        QFETCH(QString, period);
        QFETCH(QString, kind);
        QFETCH(qint64, fund);
        Policy policy = policyT();
        policy.deductibleScope = DeductibleScope::None;
        policy.caps = {{*fromWord<CapPeriod>(period), *fromWord<CapKind>(kind), {}, fen(4000)}};
        const Money used = fen(1000);
        const BenefitResult result = compute(
            policy, {classA(10000)},
            {.fundDay = used, .fundMonth = used, .fundYear = used, .feeDay = used, .feeMonth = used, .feeYear = used});
        QCOMPARE(result.fund.fen(), fund);
        QCOMPARE(result.personal, result.total - result.fund);
    }

    void theOverallCapIsTheLastToCut()
    {
        Policy policy = policyT();
        policy.overallYearCap = fen(100);
        policy.consultationFee.countsToOverall = true;
        const BenefitResult result = compute(policy, {classA(10000), consultationFee(1000)}, {.overallYear = fen(50)});
        QCOMPARE(result.consultationFeeFund, fen(50));
        QCOMPARE(result.poolFund, Money{});
        QCOMPARE(result.boundBy, BoundBy::OverallCap);
        QCOMPARE(result.after.overallYear, fen(100));
    }

    void bandsArePaidPieceByPieceAndRoundedOnce_data()
    {
        QTest::addColumn<QString>("axis");
        QTest::addColumn<QString>("origin");
        QTest::addColumn<qint64>("fund");
        // 30 deductible, 100.01 in scope: above it 70.01. Bands: to 50 at 50 %, to 100 at 70 %, above at 90 %.
        QTest::newRow("claim, above the deductible") << u"claim"_s << u"above_deductible"_s << qint64{3901};
        QTest::newRow("claim, of the total") << u"claim"_s << u"total"_s << qint64{4501};
        QTest::newRow("year, above the deductible") << u"year"_s << u"above_deductible"_s << qint64{5901};
    }
    void bandsArePaidPieceByPieceAndRoundedOnce()
    {
        QFETCH(QString, axis);
        QFETCH(QString, origin);
        QFETCH(qint64, fund);
        Policy policy = policyT();
        policy.ratios.clear();
        policy.caps.clear();
        policy.bands = {{Money{}, fen(5000), BasisPoints::fromInt(5000)},
                        {fen(5000), fen(10000), BasisPoints::fromInt(7000)},
                        {fen(10000), {}, BasisPoints::fromInt(9000)}};
        policy.bandAxis = *fromWord<BandAxis>(axis);
        policy.bandOrigin = *fromWord<BandOrigin>(origin);
        const BenefitResult result = compute(policy, {classA(10001)}, {.feeYear = fen(8000), .scopeYear = fen(11000)});
        QCOMPARE(result.fund.fen(), fund);
    }

    void roundingModesDifferByAFen_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<qint64>("fund");
        QTest::newRow("half up") << u"half_up"_s << qint64{3}; // 2.5
        QTest::newRow("down") << u"down"_s << qint64{2};
        QTest::newRow("half even") << u"half_even"_s << qint64{2};
    }
    void roundingModesDifferByAFen()
    {
        QFETCH(QString, mode);
        QFETCH(qint64, fund);
        Policy policy = policyT();
        policy.ratios = {{{}, BasisPoints::fromInt(5000)}};
        policy.rounding = *fromWord<Rounding>(mode);
        QCOMPARE(compute(policy, {classA(5)}, {.deductibleYear = fen(3000)}).fund.fen(), fund);
    }

    void thePriceLimitMayTakeTheWholeLine()
    {
        Policy policy = policyT();
        policy.ceilingMode = CeilingMode::WholeToPatient;
        const BenefitResult whole = compute(policy, {priced(1'500'000, 100'000, 1'200'000)});
        QCOMPARE(whole.over, fen(1500));
        policy.ceilingMode = CeilingMode::ExcessToPatient;
        policy.firstShareBase = FirstShareBase::BeforeCeiling;
        ClaimLine line = priced(1'500'000, 100'000, 1'200'000);
        line.itemClass = ItemClass::B;
        const BenefitResult before = compute(policy, {line});
        QCOMPARE(before.over, fen(300));
        QCOMPARE(before.firstShare, fen(150));
        QCOMPARE(before.scope, fen(1050));
    }

    void theAccountPaysOnlyWhatItMay()
    {
        Policy policy = policyT();
        policy.account = {.isAllowed = true, .deductible = true, .coPay = true};
        ClaimVisit visit = visitOn(2026, 3, 2);
        visit.accountOffered = fen(100'000);
        const auto result = MUST(computeBenefit(policy, {}, visit, {classA(7000), classC(500)}, {}));
        QCOMPARE(result.fund, fen(2400));
        QCOMPARE(result.account, fen(4600)); // deductible 30 and co-pay 16, not the class C line
        QCOMPARE(result.cash, fen(500));
    }

    void impossibleClaimsAreRefusedWithTheirPlace_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("code");
        QTest::newRow("no lines") << u"empty"_s << u"lines"_s << u"claim.no_lines"_s;
        QTest::newRow("quantity zero") << u"zero"_s << u"lines[0].quantity"_s << u"claim.quantity"_s;
        QTest::newRow("quantity negative") << u"negative"_s << u"lines[0].quantity"_s << u"claim.quantity"_s;
        QTest::newRow("price negative") << u"price"_s << u"lines[0].price"_s << u"claim.price"_s;
        QTest::newRow("amount beyond int64") << u"huge"_s << u"lines[0].amount"_s << u"claim.amount_too_large"_s;
        QTest::newRow("amount differs") << u"amount"_s << u"lines[0].amount"_s << u"claim.amount_differs"_s;
        QTest::newRow("before the policy") << u"date"_s << u"visit.feeDate"_s << u"claim.policy_not_valid"_s;
        QTest::newRow("other scheme") << u"scheme"_s << u"person.scheme"_s << u"claim.scheme_differs"_s;
        QTest::newRow("tier missing in the policy") << u"tier"_s << u"policy.ratios"_s << u"claim.no_ratio"_s;
        QTest::newRow("negative accumulator") << u"used"_s << u"used"_s << u"claim.accumulator"_s;
    }
    void impossibleClaimsAreRefusedWithTheirPlace()
    {
        QFETCH(QString, what);
        QFETCH(QString, path);
        QFETCH(QString, code);
        std::vector<ClaimLine> lines{classA(1000)};
        ClaimPerson person;
        ClaimVisit visit = visitOn(2026, 3, 2);
        Accumulators used;
        if (what == u"empty")
            lines.clear();
        else if (what == u"zero")
            lines[0].quantity = Quantity{};
        else if (what == u"negative")
            lines[0].quantity = Quantity::whole(-1);
        else if (what == u"price")
            lines[0].price = UnitPrice::fromMicro(-1);
        else if (what == u"huge")
            lines[0] = priced(std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::max());
        else if (what == u"amount")
            lines[0].amount = fen(1002);
        else if (what == u"date")
            visit.feeDate = ClinicDate{2025, 12, 31};
        else if (what == u"scheme")
            person.scheme = Scheme::Employee;
        else if (what == u"tier")
            visit.tier = Tier::County;
        else
            used.fundYear = fen(-1);
        const auto result = computeBenefit(policyT(), person, visit, lines, used);
        QCOMPARE(codeOf(result), u"form.invalid"_s);
        QCOMPARE(result.error().fields.size(), 1U);
        QCOMPARE(result.error().fields[0].path, path);
        QCOMPARE(result.error().fields[0].code, code);
    }

    void anAmountOneFenAwayIsTaken()
    {
        ClaimLine line = classA(1000);
        line.amount = fen(1001);
        QCOMPARE(compute(policyT(), {line}).total, fen(1001));
    }

    void tenThousandLinesAddUp()
    {
        const std::vector<ClaimLine> lines(10'000, classA(333));
        const BenefitResult result = compute(policyT(), lines);
        QCOMPARE(result.total, fen(3'330'000));
        Money parts;
        for (const LineBenefit &line : result.lines)
            parts += line.fund;
        QCOMPARE(parts, result.fund);
    }

    void withoutAPolicyEverythingIsOwnCostAndSaysWhy()
    {
        const auto result = MUST(computeOwnCost({classA(1000), classB(200)}, u"benefit.no_policy"_s, {}, {}));
        QCOMPARE(result.personal, fen(1200));
        QCOMPARE(result.steps.front().code, u"benefit.no_policy"_s);
    }
};

QTEST_GUILESS_MAIN(TstBenefitRules)
#include "tst_benefit_rules.moc"

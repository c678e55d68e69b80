// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy_samples.h"
#include "support/clinic_fixture.h"

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::test;

namespace {

Money money(int least, int most)
{
    return Money::fromFen(*rc::gen::inRange(least, most + 1));
}

int number(int least, int most)
{
    return *rc::gen::inRange(least, most + 1);
}

bool coin()
{
    return *rc::gen::arbitrary<bool>();
}

/// Any policy that the format would accept.
Policy anyPolicy()
{
    Policy policy = policyT();
    policy.rounding = static_cast<Rounding>(number(0, 2));
    policy.deductibleScope = static_cast<DeductibleScope>(number(0, 3));
    policy.deductible = {{{}, money(0, 20'000)}};
    policy.firstShareB = BasisPoints::fromInt(number(0, 10'000));
    policy.firstShareBase = static_cast<FirstShareBase>(number(0, 1));
    policy.ceilingMode = static_cast<CeilingMode>(number(0, 1));
    policy.caps.clear();
    for (int period = 0; period < 4; ++period)
        for (int kind = 0; kind < 2; ++kind)
            if (number(0, 3) == 0)
                policy.caps.push_back(
                    {static_cast<CapPeriod>(period), static_cast<CapKind>(kind), {}, money(0, 60'000)});
    if (coin())
        policy.overallYearCap = money(0, 100'000);
    policy.deltas.clear();
    if (coin())
        policy.deltas.push_back({RatioCondition::Signed, number(-10'000, 10'000)});
    if (number(0, 2) == 0) {
        policy.ratios.clear();
        const Money first = money(1, 20'000);
        const Money second = first + money(1, 20'000);
        policy.bands = {{Money{}, first, BasisPoints::fromInt(number(0, 10'000))},
                        {first, second, BasisPoints::fromInt(number(0, 10'000))},
                        {second, {}, BasisPoints::fromInt(number(0, 10'000))}};
        policy.bandAxis = static_cast<BandAxis>(number(0, 1));
        policy.bandOrigin = static_cast<BandOrigin>(number(0, 1));
    } else {
        policy.ratios = {{{}, BasisPoints::fromInt(number(0, 10'000))}};
    }
    ConsultationFeeRule &fee = policy.consultationFee;
    fee.isSeparate = coin();
    fee.fixed = {{{}, money(0, 1'500)}};
    fee.maxPerDay = number(1, 3);
    fee.countsToDeductible = coin();
    fee.countsToPool = coin();
    fee.countsToOverall = coin();
    policy.account = {coin(), coin(), coin(), coin(), coin()};
    return policy;
}

std::vector<ClaimLine> anyLines(int most)
{
    std::vector<ClaimLine> lines;
    const int count = number(1, most);
    for (int i = 0; i < count; ++i) {
        ClaimLine line = priced(number(0, 100'000'000), number(1, 200'000));
        line.itemClass = static_cast<ItemClass>(number(0, 3));
        if (number(0, 5) == 0)
            line.kind = LineKind::ConsultationFee;
        if (number(0, 3) == 0)
            line.ceiling = UnitPrice::fromMicro(number(0, 100'000'000));
        if (number(0, 9) == 0)
            line.ownCost = OwnCostReason::SelfPay;
        lines.push_back(line);
    }
    return lines;
}

ClaimPerson anyPerson()
{
    ClaimPerson person;
    person.isSigned = coin();
    person.status = number(0, 9) == 0 ? CoverageStatus::Paused : CoverageStatus::Normal;
    return person;
}

/// Accumulators that a sequence of claims can reach: none above the policy's limits.
Accumulators usedUnder(const Policy &policy)
{
    Accumulators used;
    for (int i = number(0, 3); i > 0; --i)
        used = MUST(computeBenefit(policy, {}, visitOn(2026, 3, 2), anyLines(3), used)).after;
    return used;
}

std::optional<Money> capOf(const Policy &policy, CapPeriod period, CapKind kind)
{
    for (const PolicyCap &cap : policy.caps)
        if (cap.period == period && cap.kind == kind)
            return cap.amount;
    return std::nullopt;
}

void checkWithin(const std::optional<Money> &cap, Money used)
{
    if (cap)
        RC_ASSERT(used <= *cap);
}

void checkLimits(const Policy &policy, const BenefitResult &result)
{
    const Accumulators &after = result.after;
    checkWithin(capOf(policy, CapPeriod::Day, CapKind::Fund), after.fundDay);
    checkWithin(capOf(policy, CapPeriod::Month, CapKind::Fund), after.fundMonth);
    checkWithin(capOf(policy, CapPeriod::Year, CapKind::Fund), after.fundYear);
    checkWithin(capOf(policy, CapPeriod::Day, CapKind::Fee), after.feeDay);
    checkWithin(capOf(policy, CapPeriod::Month, CapKind::Fee), after.feeMonth);
    checkWithin(capOf(policy, CapPeriod::Year, CapKind::Fee), after.feeYear);
    checkWithin(policy.overallYearCap, after.overallYear);
    if (policy.deductibleScope == DeductibleScope::Year)
        RC_ASSERT(after.deductibleYear <= policy.deductible.front().amount);
    if (policy.deductibleScope == DeductibleScope::Day)
        RC_ASSERT(after.deductibleDay <= policy.deductible.front().amount);
}

void checkSums(const BenefitResult &result)
{
    Money total;
    Money fund;
    for (const LineBenefit &line : result.lines) {
        RC_ASSERT(line.gross == line.own + line.over + line.firstShare + line.scope);
        for (const Money part : {line.own, line.over, line.firstShare, line.scope, line.fund})
            RC_ASSERT(!part.isNegative());
        RC_ASSERT(line.fund <= line.scope);
        total += line.gross;
        fund += line.fund;
    }
    RC_ASSERT(result.total == total);
    RC_ASSERT(result.fund == fund);
    RC_ASSERT(result.fund == result.poolFund + result.consultationFeeFund);
    RC_ASSERT(result.total == result.fund + result.personal);
    RC_ASSERT(result.personal == result.account + result.cash);
    RC_ASSERT(!result.cash.isNegative());
    RC_ASSERT(!result.account.isNegative());
    RC_ASSERT(!result.poolFund.isNegative());
    RC_ASSERT(result.poolFund <= result.scope);
    RC_ASSERT(result.scope == result.deductible + result.shared + result.feeCapCut);
}

} // namespace

class TstBenefitProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPartAddsUpAndNoLimitIsPassed()
    {
        QVERIFY(rc::check("sums and limits", [] {
            const Policy policy = anyPolicy();
            const Accumulators used = usedUnder(policy);
            ClaimVisit visit = visitOn(2026, 3, 2);
            visit.accountOffered = money(0, 50'000);
            const auto result = MUST(computeBenefit(policy, anyPerson(), visit, anyLines(8), used));
            checkSums(result);
            checkLimits(policy, result);
        }));
    }

    void cancellingRestoresEveryAccumulator()
    {
        QVERIFY(rc::check("settle and cancel", [] {
            const Policy policy = anyPolicy();
            const Accumulators used = usedUnder(policy);
            const auto result = MUST(computeBenefit(policy, anyPerson(), visitOn(2026, 3, 2), anyLines(8), used));
            RC_ASSERT(reversed(result.after, result.delta) == used);
        }));
    }

    void cancellingInTheMiddleLeavesTheOthers()
    {
        QVERIFY(rc::check("settle, settle, cancel the first", [] {
            const Policy policy = anyPolicy();
            const auto first = MUST(computeBenefit(policy, {}, visitOn(2026, 3, 2), anyLines(4), {}));
            const auto second = MUST(computeBenefit(policy, {}, visitOn(2026, 3, 2), anyLines(4), first.after));
            RC_ASSERT(reversed(second.after, first.delta) == second.delta);
        }));
    }

    /// With a yearly deductible, a constant ratio and no cap of the visit, one visit is worth two.
    void oneVisitPaysWhatTwoPay()
    {
        QVERIFY(rc::check("A and B together", [] {
            Policy policy = anyPolicy();
            policy.deductibleScope = DeductibleScope::Year;
            policy.bands.clear();
            policy.ratios = {{{}, BasisPoints::fromInt(number(0, 10'000))}};
            policy.consultationFee = {};
            std::erase_if(policy.caps, [](const PolicyCap &cap) { return cap.period == CapPeriod::Visit; });
            const std::vector<ClaimLine> a = anyLines(4);
            const std::vector<ClaimLine> b = anyLines(4);
            std::vector<ClaimLine> both = a;
            both.insert(both.end(), b.begin(), b.end());
            const ClaimVisit visit = visitOn(2026, 3, 2);
            const auto together = MUST(computeBenefit(policy, {}, visit, both, {}));
            const auto first = MUST(computeBenefit(policy, {}, visit, a, {}));
            const auto second = MUST(computeBenefit(policy, {}, visit, b, first.after));
            const qint64 difference = (together.fund - first.fund - second.fund).fen();
            RC_ASSERT(difference >= -1 && difference <= 1);
        }));
    }

    void moreUsedNeverPaysMore()
    {
        QVERIFY(rc::check("fund falls with what is used", [] {
            const Policy policy = anyPolicy();
            const std::vector<ClaimLine> lines = anyLines(5);
            Accumulators used;
            const auto fresh = MUST(computeBenefit(policy, {}, visitOn(2026, 3, 2), lines, used));
            used.fundYear = money(0, 60'000);
            used.feeDay = money(0, 1'000);
            const auto later = MUST(computeBenefit(policy, {}, visitOn(2026, 3, 2), lines, used));
            RC_ASSERT(later.poolFund <= fresh.poolFund);
        }));
    }
};

QTEST_GUILESS_MAIN(TstBenefitProperties)
#include "tst_benefit_properties.moc"

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insurance/benefit_rules.h"

#include "insurance/benefit_steps.h"
#include "insurance/policy_rules.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr Money kMostLine = Money::fromFen(1'000'000'000'000); ///< keeps every sum of ten thousand lines inside 64 bits
constexpr Money kZero{};

Money clampedDifference(Money limit, Money used)
{
    return std::max(kZero, limit - used);
}

QString at(std::size_t line, const char *member)
{
    return u"lines[%1].%2"_s.arg(line).arg(QLatin1StringView(member));
}

/// Gross amounts (L1) and the faults of the lines.
std::vector<Money> grossAmounts(const std::vector<ClaimLine> &lines, std::vector<FieldProblem> &problems)
{
    std::vector<Money> gross(lines.size());
    if (lines.empty())
        problems.push_back({u"lines"_s, u"claim.no_lines"_s, {}});
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const ClaimLine &line = lines[i];
        const bool isQuantityGood = line.quantity > Quantity{};
        const bool isPriceGood = line.price >= UnitPrice{} && (!line.ceiling || *line.ceiling >= UnitPrice{});
        if (!isQuantityGood)
            problems.push_back({at(i, "quantity"), u"claim.quantity"_s, {line.quantity.toString()}});
        if (!isPriceGood)
            problems.push_back({at(i, "price"), u"claim.price"_s, {line.price.toString()}});
        if (!isQuantityGood || !isPriceGood)
            continue;
        const auto computed = lineAmount(line.price, line.quantity, Rounding::HalfUp);
        if (!computed || *computed > kMostLine || (line.amount && *line.amount > kMostLine)) {
            problems.push_back({at(i, "amount"), u"claim.amount_too_large"_s, {kMostLine.toString()}});
            continue;
        }
        gross[i] = line.amount.value_or(*computed);
        const qint64 difference = (gross[i] - *computed).fen();
        if (gross[i].isNegative() || difference > 1 || difference < -1)
            problems.push_back(
                {at(i, "amount"), u"claim.amount_differs"_s, {gross[i].toString(), computed->toString()}});
    }
    return gross;
}

bool anyNegative(const Accumulators &used)
{
    for (const Money amount : {used.deductibleDay, used.deductibleYear, used.fundDay, used.fundMonth, used.fundYear,
                               used.overallYear, used.feeDay, used.feeMonth, used.feeYear, used.scopeYear})
        if (amount.isNegative())
            return true;
    return used.consultationFeesToday < 0;
}

QString ownCostCode(const ClaimLine &line)
{
    if (line.ownCost) {
        switch (*line.ownCost) {
        case OwnCostReason::SelfPay:
            return u"benefit.own.self_pay"_s;
        case OwnCostReason::RestrictionNotMet:
            return u"benefit.own.restriction"_s;
        case OwnCostReason::Rejected:
            return u"benefit.own.rejected"_s;
        }
    }
    return line.itemClass == ItemClass::NotListed ? u"benefit.own.not_listed"_s
           : line.itemClass == ItemClass::C       ? u"benefit.own.class_c"_s
                                                  : QString{};
}

/// One claim being computed; each method is a group of steps.
class Calculation {
public:
    Calculation(const Policy &policy, const ClaimPerson &person, const ClaimVisit &visit,
                const std::vector<ClaimLine> &lines, const Accumulators &used, std::vector<Money> gross)
        : m_policy{policy}, m_person{person}, m_visit{visit}, m_lines{lines}, m_used{used}, m_gross{std::move(gross)}
    {
    }

    Result<BenefitResult> run()
    {
        m_result.notPayable = notPayableReason(m_person, m_visit);
        if (!m_result.notPayable.isEmpty())
            m_steps.add(u"L2"_s, u"benefit.own.person_"_s + m_result.notPayable.toLower(), {}, kZero);
        m_result.lines.resize(m_lines.size());
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            CLINIC_TRY(splitLine(i));
        sumLines();
        CLINIC_TRY(payConsultationFees());
        takeDeductible();
        cutByFeeCaps();
        CLINIC_TRY(applyRatio());
        cutByFundCaps();
        CLINIC_TRY(handOut());
        finish();
        return std::move(m_result);
    }

private:
    Result<> splitLine(std::size_t i)
    {
        const ClaimLine &line = m_lines[i];
        LineBenefit &split = m_result.lines[i];
        split.gross = m_gross[i];
        const int index = static_cast<int>(i);
        m_steps.add(u"L1"_s, u"benefit.gross"_s,
                    {line.name, line.price.toString(), line.quantity.toString(), split.gross.toString()}, split.gross,
                    index);
        const QString reason = ownCostCode(line);
        if (!m_result.notPayable.isEmpty() || !reason.isEmpty()) {
            split.own = split.gross;
            if (m_result.notPayable.isEmpty())
                m_steps.add(u"L2"_s, reason, {line.name, split.own.toString()}, split.own, index);
            return {};
        }
        if (line.ceiling && line.price > *line.ceiling) {
            CLINIC_TRY_ASSIGN(const Money allowed, lineAmount(*line.ceiling, line.quantity, Rounding::HalfUp));
            split.over = m_policy.ceilingMode == CeilingMode::WholeToPatient
                             ? split.gross
                             : std::clamp(split.gross - allowed, kZero, split.gross);
            m_steps.add(u"L3"_s, u"benefit.over_ceiling"_s,
                        {line.name, line.price.toString(), line.ceiling->toString(), split.over.toString()}, split.over,
                        index);
        }
        const Money below = split.gross - split.over;
        const BasisPoints firstShare =
            line.firstShare.value_or(line.itemClass == ItemClass::B ? m_policy.firstShareB : BasisPoints{});
        if (firstShare.value() > 0) {
            const Money base = m_policy.firstShareBase == FirstShareBase::BeforeCeiling ? split.gross : below;
            CLINIC_TRY_ASSIGN(const Money pre, share(base, firstShare, Rounding::HalfUp));
            split.firstShare = std::min(pre, below);
            m_steps.add(u"L4"_s, u"benefit.first_share"_s,
                        {line.name, base.toString(), firstShare.toString(), split.firstShare.toString()},
                        split.firstShare, index);
        }
        split.scope = below - split.firstShare;
        split.isConsultationFee = line.kind == LineKind::ConsultationFee && m_policy.consultationFee.isSeparate;
        m_steps.add(split.isConsultationFee ? u"L6"_s : u"L5"_s,
                    split.isConsultationFee ? u"benefit.to_fee_basket"_s : u"benefit.in_scope"_s,
                    {line.name, split.scope.toString()}, split.scope, index);
        return {};
    }

    void sumLines()
    {
        for (const LineBenefit &line : m_result.lines) {
            m_result.total += line.gross;
            m_result.own += line.own;
            m_result.over += line.over;
            m_result.firstShare += line.firstShare;
            (line.isConsultationFee ? m_result.consultationFee : m_result.scope) += line.scope;
        }
        m_result.delta.scopeYear = m_result.scope;
        m_steps.add(u"C1"_s, u"benefit.scope_total"_s, {m_result.scope.toString()}, m_result.scope);
    }

    Result<> payConsultationFees()
    {
        const ConsultationFeeRule &rule = m_policy.consultationFee;
        Money personal;
        for (std::size_t i = 0; i < m_result.lines.size(); ++i) {
            LineBenefit &line = m_result.lines[i];
            if (!line.isConsultationFee)
                continue;
            const int index = static_cast<int>(i);
            if (m_used.consultationFeesToday + m_result.delta.consultationFeesToday >= rule.maxPerDay) {
                m_steps.add(u"C3"_s, u"benefit.fee_paid_today"_s, {rule.maxPerDay}, kZero, index);
                personal += line.scope;
                continue;
            }
            if (const PolicyAmount *fixed = findAmount(rule.fixed, m_person, m_visit.tier)) {
                line.fund = std::min(line.scope, fixed->amount);
                m_steps.add(u"C3"_s, u"benefit.fee_fixed"_s,
                            {line.scope.toString(), fixed->amount.toString(), line.fund.toString()}, line.fund, index);
            } else if (const PolicyRatio *ratio = findRatio(rule.ratio, m_person, m_visit.tier)) {
                CLINIC_TRY_ASSIGN(line.fund, share(line.scope, ratio->ratio, m_policy.rounding));
                m_steps.add(u"C3"_s, u"benefit.fee_ratio"_s,
                            {line.scope.toString(), ratio->ratio.toString(), line.fund.toString()}, line.fund, index);
            } else {
                m_steps.add(u"C3"_s, u"benefit.fee_no_rule"_s, {line.scope.toString()}, kZero, index);
            }
            limitFee(line, index);
            ++m_result.delta.consultationFeesToday;
            m_result.consultationFeeFund += line.fund;
            personal += line.scope - line.fund;
        }
        if (rule.countsToDeductible)
            m_feeForDeductible = std::min(personal, deductibleRemaining());
        return {};
    }

    void limitFee(LineBenefit &line, int index)
    {
        const ConsultationFeeRule &rule = m_policy.consultationFee;
        Money limit = line.fund;
        if (rule.countsToPool)
            for (const CapPeriod period : {CapPeriod::Visit, CapPeriod::Day, CapPeriod::Month, CapPeriod::Year})
                if (const auto cap = capOf(m_policy, period, CapKind::Fund, m_person, m_visit.tier))
                    limit = std::min(limit, clampedDifference(*cap, fundUsed(period)));
        if (rule.countsToOverall && m_policy.overallYearCap)
            limit = std::min(
                limit, clampedDifference(*m_policy.overallYearCap, m_used.overallYear + m_result.delta.overallYear));
        if (limit < line.fund)
            m_steps.add(u"C10"_s, u"benefit.fee_capped"_s, {line.fund.toString(), limit.toString()}, limit, index);
        line.fund = limit;
        if (rule.countsToPool)
            addFund(line.fund);
        if (rule.countsToOverall)
            m_result.delta.overallYear += line.fund;
    }

    void addFund(Money fund)
    {
        m_visitFund += fund;
        m_result.delta.fundDay += fund;
        m_result.delta.fundMonth += fund;
        m_result.delta.fundYear += fund;
    }

    Money fundUsed(CapPeriod period) const
    {
        const Accumulators &delta = m_result.delta;
        switch (period) {
        case CapPeriod::Visit:
            return m_visitFund;
        case CapPeriod::Day:
            return m_used.fundDay + delta.fundDay;
        case CapPeriod::Month:
            return m_used.fundMonth + delta.fundMonth;
        case CapPeriod::Year:
            return m_used.fundYear + delta.fundYear;
        }
        Q_UNREACHABLE();
    }

    Money feeUsed(CapPeriod period) const
    {
        switch (period) {
        case CapPeriod::Visit:
            return kZero;
        case CapPeriod::Day:
            return m_used.feeDay;
        case CapPeriod::Month:
            return m_used.feeMonth;
        case CapPeriod::Year:
            return m_used.feeYear;
        }
        Q_UNREACHABLE();
    }

    Money deductibleAmount() const
    {
        const PolicyAmount *row = findAmount(m_policy.deductible, m_person, m_visit.tier);
        return m_policy.deductibleScope == DeductibleScope::None || row == nullptr ? kZero : row->amount;
    }

    Money deductibleUsed() const
    {
        return m_policy.deductibleScope == DeductibleScope::Year  ? m_used.deductibleYear
               : m_policy.deductibleScope == DeductibleScope::Day ? m_used.deductibleDay
                                                                  : kZero;
    }

    Money deductibleRemaining() const { return clampedDifference(deductibleAmount(), deductibleUsed()); }

    void takeDeductible()
    {
        const Money remaining = deductibleRemaining() - m_feeForDeductible;
        m_result.deductible = std::min(m_result.scope, remaining);
        m_result.delta.deductibleDay = m_result.deductible + m_feeForDeductible;
        m_result.delta.deductibleYear = m_result.delta.deductibleDay;
        if (m_policy.deductibleScope != DeductibleScope::None) {
            m_steps.add(u"C4"_s, u"benefit.deductible_"_s + toWord(m_policy.deductibleScope),
                        {deductibleAmount().toString(), (deductibleUsed() + m_feeForDeductible).toString(),
                         m_result.deductible.toString()},
                        m_result.deductible);
            m_steps.add(u"C5"_s, u"benefit.after_deductible"_s,
                        {m_result.scope.toString(), m_result.deductible.toString(),
                         (m_result.scope - m_result.deductible).toString()},
                        m_result.scope - m_result.deductible);
        }
    }

    void cutByFeeCaps()
    {
        const Money above = m_result.scope - m_result.deductible;
        m_result.shared = above;
        for (const CapPeriod period : {CapPeriod::Visit, CapPeriod::Day, CapPeriod::Month, CapPeriod::Year}) {
            const auto cap = capOf(m_policy, period, CapKind::Fee, m_person, m_visit.tier);
            if (!cap)
                continue;
            const Money remaining = clampedDifference(*cap, feeUsed(period));
            if (remaining >= m_result.shared)
                continue;
            m_result.shared = remaining;
            m_steps.add(u"C6"_s, u"benefit.fee_cap_"_s + toWord(period),
                        {cap->toString(), feeUsed(period).toString(), remaining.toString()}, remaining);
        }
        m_result.feeCapCut = above - m_result.shared;
        m_result.delta.feeDay = m_result.delta.feeMonth = m_result.delta.feeYear = m_result.shared;
    }

    int deltaSum()
    {
        int sum = 0;
        for (const RatioDelta &delta : m_policy.deltas) {
            if (!conditionHolds(delta.when, m_person, m_visit))
                continue;
            sum += delta.delta;
            m_steps.add(u"C7"_s, u"benefit.delta_"_s + toWord(delta.when),
                        {BasisPoints::fromInt(delta.delta).toString()}, kZero);
        }
        return sum;
    }

    static BasisPoints clamped(BasisPoints base, int delta)
    {
        return BasisPoints::fromInt(std::clamp(base.value() + delta, 0, 10'000));
    }

    Result<> applyRatio()
    {
        if (m_policy.bands.empty()) {
            const PolicyRatio *row = findRatio(m_policy.ratios, m_person, m_visit.tier);
            if (row == nullptr) // nothing to share when nothing is payable; otherwise refused before
                return {};
            const BasisPoints ratio = clamped(row->ratio, deltaSum());
            CLINIC_TRY_ASSIGN(m_fundBeforeCaps, share(m_result.shared, ratio, m_policy.rounding));
            m_steps.add(u"C8"_s, u"benefit.ratio"_s,
                        {m_result.shared.toString(), ratio.toString(), m_fundBeforeCaps.toString()}, m_fundBeforeCaps);
            return {};
        }
        return applyBands();
    }

    /// Σ part × ratio in 10⁻⁴ fen, rounded once.
    Result<> applyBands()
    {
        const bool perYear = m_policy.bandAxis == BandAxis::Year;
        const Money start = m_policy.bandOrigin == BandOrigin::Total
                                ? (perYear ? m_used.scopeYear : kZero) + m_result.deductible
                                : (perYear ? m_used.feeYear : kZero);
        const Money end = start + m_result.shared;
        const int delta = deltaSum();
        qint64 sum = 0;
        for (const RatioBand &band : m_policy.bands) {
            const Money from = std::max(start, band.from);
            const Money to = band.to ? std::min(end, *band.to) : end;
            if (to <= from)
                continue;
            const BasisPoints ratio = clamped(band.ratio, delta);
            const Money part = to - from;
            qint64 product = 0;
            if (__builtin_mul_overflow(part.fen(), qint64{ratio.value()}, &product) ||
                __builtin_add_overflow(sum, product, &sum))
                return fail(ErrorKind::Validation, u"money.overflow"_s);
            m_steps.add(u"C7"_s, u"benefit.band"_s, {from.toString(), to.toString(), part.toString(), ratio.toString()},
                        part);
        }
        CLINIC_TRY_ASSIGN(const qint64 fen, mulDiv(sum, 1, 10'000, m_policy.rounding));
        m_fundBeforeCaps = Money::fromFen(fen);
        m_steps.add(u"C8"_s, u"benefit.bands_total"_s, {m_fundBeforeCaps.toString()}, m_fundBeforeCaps);
        return {};
    }

    void cutByFundCaps()
    {
        m_result.poolFund = m_fundBeforeCaps;
        const auto cut = [&](Money cap, Money used, BoundBy bound) {
            const Money remaining = clampedDifference(cap, used);
            if (remaining >= m_result.poolFund)
                return;
            m_result.poolFund = remaining;
            m_result.boundBy = bound;
            m_steps.add(u"C10"_s, u"benefit.cap_"_s + toWord(bound),
                        {cap.toString(), used.toString(), remaining.toString()}, remaining);
        };
        constexpr std::array kPeriods{
            std::pair{CapPeriod::Visit, BoundBy::VisitCap}, std::pair{CapPeriod::Day, BoundBy::DayCap},
            std::pair{CapPeriod::Month, BoundBy::MonthCap}, std::pair{CapPeriod::Year, BoundBy::YearCap}};
        for (const auto &[period, bound] : kPeriods)
            if (const auto cap = capOf(m_policy, period, CapKind::Fund, m_person, m_visit.tier))
                cut(*cap, fundUsed(period), bound);
        if (m_policy.overallYearCap)
            cut(*m_policy.overallYearCap, m_used.overallYear + m_result.delta.overallYear, BoundBy::OverallCap);
        m_result.capCut = m_fundBeforeCaps - m_result.poolFund;
        addFund(m_result.poolFund);
        m_result.delta.overallYear += m_result.poolFund;
    }

    /// Gives each line its part of the pool's fund; the parts add up exactly because each is a difference of rounded
    /// running sums.
    Result<> handOut()
    {
        qint64 scopeSoFar = 0;
        qint64 fundSoFar = 0;
        for (LineBenefit &line : m_result.lines) {
            if (line.isConsultationFee || line.scope.isZero())
                continue;
            scopeSoFar += line.scope.fen();
            CLINIC_TRY_ASSIGN(const qint64 upTo,
                              mulDiv(m_result.poolFund.fen(), scopeSoFar, m_result.scope.fen(), Rounding::Down));
            line.fund = Money::fromFen(upTo - fundSoFar);
            fundSoFar = upTo;
        }
        return {};
    }

    void finish()
    {
        BenefitResult &r = m_result;
        r.fund = r.poolFund + r.consultationFeeFund;
        m_steps.add(u"C12"_s, u"benefit.fund"_s,
                    {r.poolFund.toString(), r.consultationFeeFund.toString(), r.fund.toString()}, r.fund);
        r.personal = r.total - r.fund;
        m_steps.add(u"C17"_s, u"benefit.personal"_s, {r.total.toString(), r.fund.toString(), r.personal.toString()},
                    r.personal);
        payFromAccount();
        r.cash = r.personal - r.account;
        m_steps.add(u"C19"_s, u"benefit.cash"_s, {r.cash.toString()}, r.cash);
        r.poolCap = yearCapOf(m_policy, m_person, m_visit.tier);
        if (r.poolCap)
            r.poolRemaining = clampedDifference(*r.poolCap, fundUsed(CapPeriod::Year));
        r.after = m_used + r.delta;
        r.steps = m_steps.take();
    }

    void payFromAccount()
    {
        const AccountRule &rule = m_policy.account;
        BenefitResult &r = m_result;
        if (!rule.isAllowed || r.notPayable == u"E01"_s || m_visit.accountOffered <= kZero)
            return;
        const Money coPay = r.scope + r.consultationFee - r.deductible - r.fund;
        const Money limit = (rule.deductible ? r.deductible : kZero) + (rule.coPay ? coPay : kZero) +
                            (rule.firstShare ? r.firstShare : kZero) + (rule.ownCost ? r.own + r.over : kZero);
        r.account = std::min(m_visit.accountOffered, limit);
        m_steps.add(u"C18"_s, u"benefit.account"_s,
                    {m_visit.accountOffered.toString(), limit.toString(), r.account.toString()}, r.account);
    }

    const Policy &m_policy;
    const ClaimPerson &m_person;
    const ClaimVisit &m_visit;
    const std::vector<ClaimLine> &m_lines;
    const Accumulators &m_used;
    std::vector<Money> m_gross;
    BenefitResult m_result{};
    BenefitSteps m_steps{};
    Money m_fundBeforeCaps{};
    Money m_feeForDeductible{};
    Money m_visitFund{};
};

} // namespace

Accumulators operator+(const Accumulators &a, const Accumulators &b)
{
    return {a.deductibleDay + b.deductibleDay,
            a.deductibleYear + b.deductibleYear,
            a.fundDay + b.fundDay,
            a.fundMonth + b.fundMonth,
            a.fundYear + b.fundYear,
            a.overallYear + b.overallYear,
            a.feeDay + b.feeDay,
            a.feeMonth + b.feeMonth,
            a.feeYear + b.feeYear,
            a.scopeYear + b.scopeYear,
            a.consultationFeesToday + b.consultationFeesToday};
}

Accumulators reversed(const Accumulators &after, const Accumulators &delta)
{
    return after +
           Accumulators{
               -delta.deductibleDay,        -delta.deductibleYear, -delta.fundDay,  -delta.fundMonth, -delta.fundYear,
               -delta.overallYear,          -delta.feeDay,         -delta.feeMonth, -delta.feeYear,   -delta.scopeYear,
               -delta.consultationFeesToday};
}

QString notPayableReason(const ClaimPerson &person, const ClaimVisit &visit)
{
    if (person.status != CoverageStatus::Normal)
        return u"E01"_s;
    if (person.waitingUntil && visit.feeDate < *person.waitingUntil)
        return u"E02"_s;
    return visit.isDesignated ? QString{} : u"E03"_s;
}

Result<BenefitResult> computeBenefit(const Policy &policy, const ClaimPerson &person, const ClaimVisit &visit,
                                     const std::vector<ClaimLine> &lines, const Accumulators &used)
{
    std::vector<FieldProblem> problems;
    auto gross = grossAmounts(lines, problems);
    if (!visit.feeDate.isValid() || !policy.isValidOn(visit.feeDate))
        problems.push_back({u"visit.feeDate"_s,
                            u"claim.policy_not_valid"_s,
                            {visit.feeDate.toString(), policy.validFrom.toString(),
                             policy.validTo ? policy.validTo->toString() : QString{u'…'}}});
    if (policy.scheme != person.scheme)
        problems.push_back(
            {u"person.scheme"_s, u"claim.scheme_differs"_s, {toWord(policy.scheme), toWord(person.scheme)}});
    else if (policy.bands.empty() && findRatio(policy.ratios, person, visit.tier) == nullptr &&
             notPayableReason(person, visit).isEmpty())
        problems.push_back(
            {u"policy.ratios"_s, u"claim.no_ratio"_s, {policy.name, toWord(visit.tier), toWord(person.personClass)}});
    if (anyNegative(used))
        problems.push_back({u"used"_s, u"claim.accumulator"_s, {}});
    if (!problems.empty())
        return failFields(std::move(problems));
    return Calculation{policy, person, visit, lines, used, std::move(gross)}.run();
}

Result<BenefitResult> computeOwnCost(const std::vector<ClaimLine> &lines, const QString &reason,
                                     const QVariantList &args, const Accumulators &used)
{
    std::vector<FieldProblem> problems;
    const auto gross = grossAmounts(lines, problems);
    if (!problems.empty())
        return failFields(std::move(problems));
    BenefitResult result;
    BenefitSteps steps;
    steps.add(u"L2"_s, reason, args, kZero);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        LineBenefit line;
        line.gross = line.own = gross[i];
        result.total += line.gross;
        result.lines.push_back(line);
        steps.add(u"L1"_s, u"benefit.gross"_s,
                  {lines[i].name, lines[i].price.toString(), lines[i].quantity.toString(), line.gross.toString()},
                  line.gross, static_cast<int>(i));
    }
    result.own = result.personal = result.cash = result.total;
    result.after = used;
    steps.add(u"C17"_s, u"benefit.personal"_s, {result.total.toString(), kZero.toString(), result.total.toString()},
              result.personal);
    result.steps = steps.take();
    return result;
}

} // namespace clinic

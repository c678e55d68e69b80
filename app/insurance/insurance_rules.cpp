// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insurance/insurance_rules.h"

using namespace Qt::StringLiterals;

namespace clinic {

EligibilityCheck eligibilityOf(const std::vector<Coverage> &rows, const std::optional<CoverageId> &chosen,
                               const ClinicDate &feeDate, const EligibilityFacts &facts)
{
    EligibilityCheck check;
    check.feeDate = feeDate;
    if (rows.empty()) {
        check.isDataMissing = true;
        return check;
    }
    const auto wanted = std::ranges::find_if(rows, [&](const Coverage &row) { return chosen && row.id == *chosen; });
    const Coverage &row = wanted == rows.end() ? rows.front() : *wanted;
    for (const Coverage &other : rows)
        if (other.id != row.id && other.status == CoverageStatus::Normal)
            check.alternatives.push_back(other);
    ClaimVisit visit;
    visit.feeDate = feeDate;
    visit.isDesignated = facts.isDesignated;
    check.reason = notPayableReason(claimPersonOf(row), visit);
    check.isPayable = check.reason.isEmpty();
    check.dataDate = row.asOf;
    check.isDataOld = row.asOf.daysTo(facts.today) > facts.dataLimitDays;
    check.coverage = row;
    return check;
}

ClaimPerson claimPersonOf(const Coverage &coverage)
{
    return {coverage.scheme,       coverage.status,     coverage.waitingUntil, coverage.personClass,
            coverage.premiumGrade, coverage.assistance, coverage.isSigned};
}

bool saysTheSame(const Coverage &a, const Coverage &b)
{
    const auto parts = [](const Coverage &c) {
        return std::tie(c.name, c.legacyScheme, c.status, c.waitingUntil, c.area, c.personClass, c.premiumGrade,
                        c.assistance, c.isSigned, c.insuranceNo, c.poolUsed, c.deductibleUsed);
    };
    return parts(a) == parts(b);
}

Result<std::optional<StoredPolicy>> policyToEnd(const Policy &policy, const std::vector<StoredPolicy> &inUse)
{
    std::optional<StoredPolicy> toEnd;
    for (const StoredPolicy &other : inUse) {
        const Policy &rules = other.policy;
        const bool meets = (!policy.validTo || rules.validFrom <= *policy.validTo) &&
                           (!rules.validTo || policy.validFrom <= *rules.validTo);
        if (rules.benefit != policy.benefit || !meets)
            continue;
        if (rules.validTo || rules.validFrom >= policy.validFrom)
            return fail(
                ErrorKind::Conflict, u"policy.overlap"_s,
                {rules.name, rules.validFrom.toString(), rules.validTo ? rules.validTo->toString() : QString{u'…'}});
        toEnd = other;
    }
    return toEnd;
}

} // namespace clinic

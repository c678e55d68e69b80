// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insurance/policy_rules.h"

namespace clinic {

namespace {

bool applies(const PolicySelector &when, const ClaimPerson &person, Tier tier)
{
    return (!when.tier || *when.tier == tier) && (!when.personClass || *when.personClass == person.personClass) &&
           (!when.premiumGrade || *when.premiumGrade == person.premiumGrade) &&
           (!when.isSigned || *when.isSigned == person.isSigned);
}

int speciality(const PolicySelector &when)
{
    return int{when.tier.has_value()} + int{when.personClass.has_value()} + int{when.premiumGrade.has_value()} +
           int{when.isSigned.has_value()};
}

template <class RowType>
const RowType *mostSpecial(const std::vector<RowType> &rows, const ClaimPerson &person, Tier tier)
{
    const RowType *best = nullptr;
    for (const RowType &row : rows)
        if (applies(row.when, person, tier) && (best == nullptr || speciality(row.when) > speciality(best->when)))
            best = &row;
    return best;
}

} // namespace

const PolicyAmount *findAmount(const std::vector<PolicyAmount> &rows, const ClaimPerson &person, Tier tier)
{
    return mostSpecial(rows, person, tier);
}

const PolicyRatio *findRatio(const std::vector<PolicyRatio> &rows, const ClaimPerson &person, Tier tier)
{
    return mostSpecial(rows, person, tier);
}

std::optional<Money> capOf(const Policy &policy, CapPeriod period, CapKind kind, const ClaimPerson &person, Tier tier)
{
    std::vector<PolicyAmount> rows;
    for (const PolicyCap &cap : policy.caps)
        if (cap.period == period && cap.kind == kind)
            rows.push_back({cap.when, cap.amount});
    const PolicyAmount *found = mostSpecial(rows, person, tier);
    return found == nullptr ? std::nullopt : std::optional{found->amount};
}

bool conditionHolds(RatioCondition condition, const ClaimPerson &person, const ClaimVisit &visit)
{
    switch (condition) {
    case RatioCondition::Retired:
        return person.personClass == PersonClass::Retired;
    case RatioCondition::MinorOrStudent:
        return person.personClass == PersonClass::Minor || person.personClass == PersonClass::Student;
    case RatioCondition::Signed:
        return person.isSigned;
    case RatioCondition::Assisted:
        return person.assistance != AssistanceClass::None;
    case RatioCondition::Referred:
        return visit.referral == ReferralStanding::Referred;
    case RatioCondition::NotReferred:
        return visit.referral == ReferralStanding::NotReferred;
    }
    Q_UNREACHABLE();
}

std::optional<Money> yearCapOf(const Policy &policy, const ClaimPerson &person, Tier tier)
{
    return capOf(policy, CapPeriod::Year, CapKind::Fund, person, tier);
}

} // namespace clinic

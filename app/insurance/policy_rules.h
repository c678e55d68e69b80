// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insurance/benefit_rules.h"

namespace clinic {

/// The most special row that applies, or nullptr.
const PolicyAmount *findAmount(const std::vector<PolicyAmount> &rows, const ClaimPerson &person, Tier tier);
const PolicyRatio *findRatio(const std::vector<PolicyRatio> &rows, const ClaimPerson &person, Tier tier);

/// The cap of the pool for this person, if the policy has one of this period and kind.
std::optional<Money> capOf(const Policy &policy, CapPeriod period, CapKind kind, const ClaimPerson &person, Tier tier);

/// The year's fund cap of the pool for this person, if the policy has one.
std::optional<Money> yearCapOf(const Policy &policy, const ClaimPerson &person, Tier tier);

/// Does what a ratio is raised or lowered for hold for this person and visit?
bool conditionHolds(RatioCondition condition, const ClaimPerson &person, const ClaimVisit &visit);

} // namespace clinic

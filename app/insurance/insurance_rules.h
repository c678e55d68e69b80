// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insurance/benefit_rules.h"

namespace clinic {

/// What eligibility depends on beside the person.
struct EligibilityFacts {
    bool isDesignated{true};
    int dataLimitDays{30}; ///< data older than this is old
    ClinicDate today{};
};

/// Which row of the roll counts: the chosen one, else the first with status normal, else the newest; and whether the
/// fund pays on that day. `rows` stand normal ones first, then the newest first.
EligibilityCheck eligibilityOf(const std::vector<Coverage> &rows, const std::optional<CoverageId> &chosen,
                               const ClinicDate &feeDate, const EligibilityFacts &facts);

/// What the calculation needs of a row.
ClaimPerson claimPersonOf(const Coverage &coverage);

/// Whether a row of a newer roll says something else than the stored one (dates of the roll apart).
bool saysTheSame(const Coverage &a, const Coverage &b);

/// How a new policy stands to those in use for its area and scheme. Fails as Conflict "policy.overlap" {name, from, to}
/// unless the only one in the way has no last day and began before: that one ends when the new one begins.
[[nodiscard]] Result<std::optional<StoredPolicy>> policyToEnd(const Policy &policy,
                                                              const std::vector<StoredPolicy> &inUse);

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insurance/policy.h"

#include <vector>

namespace clinic::ui {

/// One rule of a policy in words, beside what its predecessor says about the same.
struct PolicyLine {
    QString what{};
    QString value{};  ///< a dash when only the predecessor has such a rule
    QString before{}; ///< the predecessor's; a dash when it has none; empty without a predecessor
    bool differs{false};
};

/// A policy as a table for people, every rule one line; `predecessor` may be null.
std::vector<PolicyLine> policyLines(const Policy &policy, const Policy *predecessor = nullptr);

/// "2026-01-01 – 2026-12-31", or "from 2026-01-01".
QString policyPeriodText(const Policy &policy);

} // namespace clinic::ui

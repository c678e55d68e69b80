// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insurance/benefit_rules.h"

namespace clinic {

/// Collects the explanation of one calculation.
class BenefitSteps {
public:
    void add(const QString &rule, const QString &code, const QVariantList &args, Money result,
             std::optional<int> line = std::nullopt)
    {
        m_steps.push_back({rule, code, line, args, result});
    }
    std::vector<BenefitStep> take() { return std::move(m_steps); }

private:
    std::vector<BenefitStep> m_steps{};
};

} // namespace clinic

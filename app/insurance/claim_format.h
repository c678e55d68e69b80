// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "insurance/audit_rules.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonObject>

namespace clinic {

/// A claim as `claim compute` reads it (docs/claim-compute.md).
struct ClaimInput {
    ClaimPerson person{};
    ClaimVisit visit{};
    std::vector<ClaimLine> lines{};
    Accumulators used{};
};

/// Fails with the codes of JsonReader and JsonObjectReader.
[[nodiscard]] Result<ClaimInput> parseClaim(QByteArrayView bytes);

/// The whole breakdown: lines, sums, steps, accumulators before, by this claim, and after.
QJsonObject toJson(const BenefitResult &result);
QJsonArray toJson(const std::vector<BenefitStep> &steps);
QJsonArray toJson(const std::vector<ClaimFinding> &findings);

/// Reads back what toJson wrote, for settlements kept in the database.
[[nodiscard]] Result<std::vector<BenefitStep>> stepsFromJson(QByteArrayView bytes);
[[nodiscard]] Result<std::vector<ClaimFinding>> findingsFromJson(QByteArrayView bytes);

/// `claim compute`: reads both files, computes, gives the breakdown. Problems of the policy file have paths that begin
/// with `policy.`, those of the claim with `claim.`.
[[nodiscard]] Result<QJsonObject> computeClaim(QByteArrayView policy, QByteArrayView claim);

} // namespace clinic

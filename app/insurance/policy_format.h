// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_object_reader.h"
#include "insurance/policy.h"

#include <QJsonObject>

namespace clinic {

/// Reads a policy file (docs/policy-format.md). Fails with the codes of JsonReader and JsonObjectReader and these
/// problems: "policy.period" (last day before the first), "policy.area", "policy.rows_overlap" {path of the other row},
/// "policy.ratio_missing", "policy.ratio_and_bands", "policy.bands" (not joined from zero on, or empty),
/// "policy.deductible_missing", "policy.fee_rule" (neither or both of amount and ratio),
/// "policy.condition_twice".
[[nodiscard]] Result<Policy> parsePolicy(QByteArrayView bytes);
/// The same for a policy that stands inside another document.
[[nodiscard]] Policy readPolicy(JsonObjectReader &reader);

} // namespace clinic

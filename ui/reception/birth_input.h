// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dates.h"

#include <QString>

#include <optional>

namespace clinic::ui {

/// What somebody typed as birth date or age.
struct BirthInput {
    std::optional<ClinicDate> date{};
    bool isEstimated{false}; ///< worked out from an age
    friend bool operator==(const BirthInput &, const BirthInput &) = default;
};

/// Reads `19800117`, `1980-1-17`, `1980.1.17`, `1980年1月17日` as a date; up to three digits, with or without 岁 or y,
/// as an age in years; digits with 月 or m as months. Nothing when it is neither, or lies after `today`.
std::optional<BirthInput> readBirth(const QString &text, const ClinicDate &today);

} // namespace clinic::ui

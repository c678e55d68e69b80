// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dates.h"

#include <QString>

#include <optional>

namespace clinic::ui {

/// An expiry date as packs print it and people type it: `20270630`, `2027-06-30`, `2027/6/30`; with only a month
/// (`202706`, `2027-06`) the last day of that month.
std::optional<ClinicDate> readExpiry(const QString &typed);

} // namespace clinic::ui

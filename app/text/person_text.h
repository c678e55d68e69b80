// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dates.h"
#include "base/sex.h"

#include <QString>

#include <optional>

namespace clinic {

// How pages write what they say about people, in the user's language.

QString sexText(Sex sex);

/// Days below one month, months below three years, then years; "about 70 years" when the date was worked out from a
/// stated age. A dash without a date.
QString ageText(const std::optional<ClinicDate> &birth, bool isEstimated, const ClinicDate &today);

/// Village and group one after the other: 石门村三组.
QString placeText(const QString &village, const QString &group);

/// "09:05" on the clinic's clock.
QString timeText(Instant instant);

} // namespace clinic

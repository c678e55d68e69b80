// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dates.h"
#include "base/sex.h"
#include "reception/reception.h"
#include "ui/common/theme.h"

#include <QString>

#include <optional>

namespace clinic::ui {

// What lists of people and the queue say, in the user's language, on every page alike.

QString kindText(RegistrationKind kind);
QString stateText(RegistrationState state);
/// How urgent a state looks in the queue's mark.
Severity stateSeverity(RegistrationState state);
QString priorityText(Priority priority);

/// "女 41岁", "F 41 y": short enough for a column.
QString sexAndAge(Sex sex, const std::optional<ClinicDate> &birth, bool isEstimated, const ClinicDate &today);

} // namespace clinic::ui

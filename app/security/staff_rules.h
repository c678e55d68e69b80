// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "security/staff.h"

#include <optional>

namespace clinic {

/// A login as it is stored and compared: no blanks at the ends, half-width, lower case.
QString normalizeLogin(const QString &login);

/// Normalises the texts of `staff` and notes what is wrong: `login` "field.required", "staff.login_format" (2 to 40
/// letters, digits, Chinese characters or . _ -), `name` and the codes as in text_input.h, `roles` "field.required".
std::vector<FieldProblem> checkStaff(Staff &staff);

/// Why a password is refused: "password.too_short" {least length}, "password.too_long" {limit}, "password.is_login",
/// "password.too_common" (also one character or a run such as 12345678); nothing when it is accepted.
std::optional<FieldProblem> passwordProblem(const QString &login, const QString &password, const QString &path);

} // namespace clinic

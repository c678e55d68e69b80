// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "security/roles.h"

#include <QString>

namespace clinic::ui {

/// The role in the user's language.
QString roleText(Role role);

} // namespace clinic::ui

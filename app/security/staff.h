// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "security/roles.h"

#include <QString>

namespace clinic {

/// A person who works at the clinic.
struct Staff {
    StaffId id{};
    QString login{};      ///< what is typed at the login, unique, compared without case
    QString name{};       ///< as printed on prescriptions
    QString staffCode{};  ///< the institution's own staff number
    QString doctorCode{}; ///< insurance doctor code; empty when the person has none
    bool active{true};
    std::vector<Role> roles{};
    int version{1};

    bool holds(Role role) const { return std::ranges::find(roles, role) != roles.end(); }
};

} // namespace clinic

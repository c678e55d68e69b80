// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "base/words.h"

#include <vector>

namespace clinic {

enum class Role { Receptionist, Doctor, Pharmacist, Cashier, Administrator };

template <> struct Words<Role> {
    static constexpr auto table = std::to_array<Word<Role>>({
        {Role::Receptionist, "receptionist"},
        {Role::Doctor, "doctor"},
        {Role::Pharmacist, "pharmacist"},
        {Role::Cashier, "cashier"},
        {Role::Administrator, "administrator"},
    });
};

/// What one role may do. One table (roles.cpp) decides for the whole program.
Actor::Rights rightsOf(Role role);

/// The rights of a person who holds several roles: their union.
Actor::Rights rightsOf(const std::vector<Role> &roles);

} // namespace clinic

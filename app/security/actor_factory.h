// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "security/roles.h"

namespace clinic {

/// The only maker of actors.
class ActorFactory {
public:
    /// A person who has logged in at a seat.
    static Actor person(StaffId staff, SeatId seat, SessionId session, const std::vector<Role> &roles);
    /// The program itself (migration, upload, failed logins): no person and no right.
    static Actor program(SeatId seat);
};

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/actor_factory.h"

namespace clinic {

Actor ActorFactory::person(StaffId staff, SeatId seat, SessionId session, const std::vector<Role> &roles)
{
    return Actor{staff, seat, session, rightsOf(roles)};
}

Actor ActorFactory::program(SeatId seat)
{
    return Actor{StaffId{}, seat, SessionId{}, Actor::Rights{}};
}

} // namespace clinic

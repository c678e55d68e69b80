// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "security/staff.h"
#include "storage/database.h"

namespace clinic {

/// A person at work at a seat.
struct Session {
    Actor actor;
    Staff staff{};
};

/// Opens a session for the person whose password has opened the database: the staff row must be active. Writes the
/// audit event. Fails as Denied with "security.inactive".
[[nodiscard]] Result<Session> openSession(Database &database, const StaffId &staff, const SeatId &seat,
                                          const SessionId &session);

/// Writes how a session ended (`logout`, `switch_user`, `closed`).
[[nodiscard]] Result<> closeSession(Database &database, const Session &session, const QString &how);

} // namespace clinic

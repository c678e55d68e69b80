// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/session.h"

#include "security/actor_factory.h"
#include "security/staff_store.h"

using namespace Qt::StringLiterals;

namespace clinic {

Result<Session> openSession(Database &database, const StaffId &staff, const SeatId &seat, const SessionId &session)
{
    CLINIC_TRY_ASSIGN(Staff person, database.readUnguarded([&](const ReadTransaction &tx) -> Result<Staff> {
        return StaffStore{}.find(tx, staff);
    }));
    const Actor actor = ActorFactory::person(staff, seat, session, person.roles);
    const bool active = person.active;
    CLINIC_TRY(database.writeUnguarded(actor, [&](Transaction &tx) -> Result<> {
        return tx.audit(u"session.login"_s, Aggregate::Session, session.toUuid(), {},
                        active ? Outcome::Done : Outcome::Refused);
    }));
    if (!active)
        return fail(ErrorKind::Denied, u"security.inactive"_s);
    return Session{actor, std::move(person)};
}

Result<> closeSession(Database &database, const Session &session, const QString &how)
{
    return database.writeUnguarded(session.actor, [&](Transaction &tx) -> Result<> {
        return tx.audit(u"session."_s + how, Aggregate::Session, session.actor.sessionId().toUuid());
    });
}

} // namespace clinic

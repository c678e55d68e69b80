// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "storage/migrator.h"

using namespace Qt::StringLiterals;

namespace clinic {

Database::Database(std::unique_ptr<Connection> connection, DataKey key, const Clock &clock, IdSource &ids)
    : m_connection{std::move(connection)}, m_key{std::move(key)}, m_clock{clock}, m_ids{ids}
{
}

Result<std::unique_ptr<Database>> Database::open(const DatabaseAddress &address, DataKey key, Access access,
                                                 const Clock &clock, IdSource &ids)
{
    CLINIC_TRY_ASSIGN(auto connection, Connection::open(address, access));
    CLINIC_TRY(Migrator::requireCurrent(*connection));
    return std::unique_ptr<Database>{new Database(std::move(connection), std::move(key), clock, ids)};
}

Result<> Database::authorize(const Actor &actor, Right right)
{
    auto allowed = actor.require(right);
    if (allowed)
        return {};
    const QString reason = allowed.error().detail;
    auto body = [&](Transaction &tx) -> Result<> {
        return tx.audit(u"security.refused"_s, Aggregate::Session, actor.sessionId().toUuid(), reason,
                        Outcome::Refused);
    };
    CLINIC_TRY(run(actor, body));
    return allowed;
}

Result<> Database::begin()
{
    Q_ASSERT(!m_open);
    if (m_open)
        return fail(ErrorKind::Storage, u"storage.nested"_s);
    CLINIC_TRY(m_connection->runScript(engine() == Engine::Sqlite ? u"BEGIN IMMEDIATE"_s
                                                                  : u"BEGIN ISOLATION LEVEL SERIALIZABLE"_s));
    m_open = true;
    return {};
}

Result<> Database::commit()
{
    CLINIC_TRY(m_connection->runScript(u"COMMIT"_s));
    m_open = false;
    return {};
}

void Database::rollback()
{
    // Nothing more can be done here if this fails too: the engine rolls back by itself when the connection ends.
    [[maybe_unused]] const auto ignored = m_connection->runScript(u"ROLLBACK"_s);
    m_open = false;
}

Result<> Database::beginRead()
{
    Q_ASSERT(!m_open);
    if (m_open)
        return fail(ErrorKind::Storage, u"storage.nested"_s);
    CLINIC_TRY(m_connection->runScript(
        engine() == Engine::Sqlite ? u"BEGIN"_s : u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s));
    m_open = true;
    return {};
}

void Database::endRead()
{
    rollback();
}

void Database::announce(const std::vector<Change> &changes)
{
    if (m_listener && !changes.empty())
        m_listener(changes);
}

} // namespace clinic

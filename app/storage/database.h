// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/data_key.h"
#include "storage/transaction.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace clinic {

/// One thread's door to the clinic's records. Services are built on the thread that opened it.
class Database {
public:
    using CommitListener = std::function<void(const std::vector<Change> &)>;

    /// Opens an existing database whose schema is this program's. The key is taken from the start, so that
    /// encryption at rest changes nothing above this floor.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const DatabaseAddress &address, DataKey key,
                                                                Access access, const Clock &clock, IdSource &ids);

    Engine engine() const { return m_connection->engine(); }
    const Clock &clock() const { return m_clock; }

    /// One user action: checks the right (a refusal leaves an audit event of its own), runs `body(Transaction &)`,
    /// commits, and then announces what changed. Fails with the body's error, and then nothing is changed. On
    /// PostgreSQL a body that met another one is run again, at most five times.
    template <class Body>
    [[nodiscard]] auto write(const Actor &actor, Right right, Body body) -> std::invoke_result_t<Body, Transaction &>
    {
        CLINIC_TRY(authorize(actor, right));
        return run(actor, body);
    }

    /// For the program's own work (login, migration, upload), which no right guards.
    template <class Body>
    [[nodiscard]] auto writeUnguarded(const Actor &actor, Body body) -> std::invoke_result_t<Body, Transaction &>
    {
        return run(actor, body);
    }

    /// Reads one consistent view. Fails as Denied without the right.
    template <class Body>
    [[nodiscard]] auto read(const Actor &actor, Right right, Body body)
        -> std::invoke_result_t<Body, const ReadTransaction &>
    {
        CLINIC_TRY(actor.require(right));
        return readUnguarded(body);
    }
    template <class Body>
    [[nodiscard]] auto readUnguarded(Body body) -> std::invoke_result_t<Body, const ReadTransaction &>
    {
        CLINIC_TRY(beginRead());
        const ReadTransaction tx{*m_connection};
        auto result = body(tx);
        endRead();
        return result;
    }

    /// Called on this thread after each commit that changed something.
    void setCommitListener(CommitListener listener) { m_listener = std::move(listener); }

private:
    Database(std::unique_ptr<Connection> connection, DataKey key, const Clock &clock, IdSource &ids);
    [[nodiscard]] Result<> authorize(const Actor &actor, Right right);
    [[nodiscard]] Result<> begin();
    [[nodiscard]] Result<> commit();
    void rollback();
    [[nodiscard]] Result<> beginRead();
    void endRead();
    void announce(const std::vector<Change> &changes);

    template <class Body> auto run(const Actor &actor, Body &body) -> std::invoke_result_t<Body, Transaction &>
    {
        constexpr int kAttempts = 5;
        for (int attempt = 1;; ++attempt) {
            CLINIC_TRY(begin());
            Transaction tx{*m_connection, actor, m_clock.now(), m_ids};
            auto result = body(tx);
            Error error;
            if (result) {
                if (auto committed = commit(); committed) {
                    announce(tx.changes());
                    return result;
                } else {
                    error = std::move(committed).error();
                }
            } else {
                error = std::move(result).error();
            }
            rollback();
            if (error.code != QLatin1StringView("storage.serialization") || attempt == kAttempts)
                return tl::unexpected(std::move(error));
        }
    }

    std::unique_ptr<Connection> m_connection;
    DataKey m_key;
    const Clock &m_clock;
    IdSource &m_ids;
    CommitListener m_listener{};
    bool m_open{false}; ///< a transaction is open: another one would be nested, which is an error
};

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/row.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QThread>

#include <functional>
#include <memory>
#include <vector>

namespace clinic {

enum class Engine { Sqlite, Postgres };

/// Where a clinic's records live.
struct DatabaseAddress {
    Engine engine{Engine::Sqlite};
    QString path{};     ///< SQLite: the file
    QString host{};     ///< PostgreSQL: a host name, or the folder of a local socket
    int port{5432};     ///< PostgreSQL
    QString database{}; ///< PostgreSQL
    QString user{};     ///< PostgreSQL
    QString password{}; ///< PostgreSQL; never logged

    static DatabaseAddress sqlite(const QString &file);
    /// From `host=… port=… dbname=… user=… password=…` (the words of libpq).
    static DatabaseAddress postgres(const QString &conninfo);
};

enum class Access {
    ReadWrite, ///< what is committed is on the disk
    ReadOnly,
    Bulk, ///< ReadWrite without waiting for the disk at each commit: only for what can be made again from its source
};

/// One connection of one thread, with its prepared statements. Only app/storage names this class; stores speak to
/// `ReadTransaction` and `Transaction`.
class Connection {
public:
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const DatabaseAddress &address, Access access);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    Engine engine() const { return m_engine; }
    Access access() const { return m_access; }

    /// Runs one statement with positional `?` places. Returns the number of rows changed.
    [[nodiscard]] Result<int> execute(const QString &sql, const QVariantList &values);
    /// Runs one statement and hands each row to `take`; stops when `take` returns false. Fails as Corrupt when a row
    /// cannot be read.
    [[nodiscard]] Result<> select(const QString &sql, const QVariantList &values,
                                  const std::function<bool(Row &)> &take);
    /// Runs a whole script through the engine's own call; also BEGIN, COMMIT and ROLLBACK, which PostgreSQL cannot
    /// prepare.
    [[nodiscard]] Result<> runScript(const QString &script);
    /// The open database of Qt; asserts that the thread is the one that opened it.
    QSqlDatabase handle() const;

private:
    Connection(QString name, Engine engine, Access access);
    [[nodiscard]] Result<QSqlQuery *> prepared(const QString &sql);
    [[nodiscard]] Result<QSqlQuery *> run(const QString &sql, const QVariantList &values);
    [[nodiscard]] Result<> configureSqlite();

    QString m_name;
    Engine m_engine;
    Access m_access;
    QThread *m_thread;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_statements;
};

/// The one place where a driver's error becomes an `Error`, by its native code. The text of the statement and of the
/// server goes to `detail` without the bound values.
Error toError(const QSqlError &error, Engine engine);

} // namespace clinic

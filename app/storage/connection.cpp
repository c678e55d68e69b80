// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QStorageInfo>
#include <QUuid>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

/// Columns and constraint names may be logged; values may not. Drivers put values only into the part after "DETAIL:".
QString withoutValues(const QString &driverText)
{
    return driverText.section(u"DETAIL:"_s, 0, 0).simplified();
}

Error sqliteError(const QSqlError &error)
{
    const int native = error.nativeErrorCode().toInt();
    const QString detail = withoutValues(error.databaseText());
    switch (native & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Busy, u"storage.busy"_s, {}, detail, {}};
    case SQLITE_FULL:
        return {ErrorKind::StorageFull, u"storage.full"_s, {}, detail, {}};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorKind::Corrupt, u"storage.corrupt"_s, {}, detail, {}};
    case SQLITE_READONLY:
        return {ErrorKind::Storage, u"storage.read_only"_s, {}, detail, {}};
    case SQLITE_CANTOPEN:
        return {ErrorKind::Storage, u"storage.cannot_open"_s, {}, detail, {}};
    case SQLITE_CONSTRAINT:
        if (native == SQLITE_CONSTRAINT_UNIQUE || native == SQLITE_CONSTRAINT_PRIMARYKEY)
            return {ErrorKind::Conflict, u"storage.unique"_s, {}, detail, {}};
        return {ErrorKind::Validation, u"storage.constraint"_s, {}, detail, {}};
    default:
        return {ErrorKind::Storage, u"storage.failed"_s, {}, u"%1 (%2)"_s.arg(detail).arg(native), {}};
    }
}

Error postgresError(const QSqlError &error)
{
    const QString state = error.nativeErrorCode();
    const QString detail = withoutValues(error.databaseText());
    if (state == u"40001" || state == u"40P01")
        return {ErrorKind::Busy, u"storage.serialization"_s, {}, detail, {}};
    if (state == u"23505")
        return {ErrorKind::Conflict, u"storage.unique"_s, {}, detail, {}};
    if (state.startsWith(u"23"))
        return {ErrorKind::Validation, u"storage.constraint"_s, {}, detail, {}};
    if (state.startsWith(u"53"))
        return {ErrorKind::StorageFull, u"storage.full"_s, {}, detail, {}};
    if (state == u"25006")
        return {ErrorKind::Storage, u"storage.read_only"_s, {}, detail, {}};
    if (error.type() == QSqlError::ConnectionError || state.startsWith(u"08") || state.startsWith(u"57"))
        return {ErrorKind::Network, u"storage.server_gone"_s, {}, detail, {}};
    return {ErrorKind::Storage, u"storage.failed"_s, {}, u"%1 (%2)"_s.arg(detail, state), {}};
}

bool isNetworkPath(const QString &file)
{
    static const QList<QByteArray> kRemote{"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs"};
    return file.startsWith(u"//"_s) || kRemote.contains(QStorageInfo(QFileInfo(file).path()).fileSystemType());
}

} // namespace

DatabaseAddress DatabaseAddress::sqlite(const QString &file)
{
    DatabaseAddress address;
    address.path = file;
    return address;
}

DatabaseAddress DatabaseAddress::postgres(const QString &conninfo)
{
    DatabaseAddress address;
    address.engine = Engine::Postgres;
    for (const QString &part : conninfo.split(u' ', Qt::SkipEmptyParts)) {
        const QString key = part.section(u'=', 0, 0);
        const QString value = part.section(u'=', 1);
        if (key == u"host")
            address.host = value;
        else if (key == u"port")
            address.port = value.toInt();
        else if (key == u"dbname")
            address.database = value;
        else if (key == u"user")
            address.user = value;
        else if (key == u"password")
            address.password = value;
    }
    return address;
}

Error toError(const QSqlError &error, Engine engine)
{
    return engine == Engine::Sqlite ? sqliteError(error) : postgresError(error);
}

Connection::Connection(QString name, Engine engine, Access access)
    : m_name{std::move(name)}, m_engine{engine}, m_access{access}, m_thread{QThread::currentThread()}
{
}

Result<std::unique_ptr<Connection>> Connection::open(const DatabaseAddress &address, Access access)
{
    const bool sqlite = address.engine == Engine::Sqlite;
    if (sqlite && isNetworkPath(address.path))
        return fail(ErrorKind::Storage, u"storage.network_path"_s);
    std::unique_ptr<Connection> connection{
        new Connection(QUuid::createUuid().toString(QUuid::WithoutBraces), address.engine, access)};
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(sqlite ? u"QSQLITE"_s : u"QPSQL"_s, connection->m_name);
        if (!db.isValid())
            return fail(ErrorKind::Storage, u"storage.driver_missing"_s, {sqlite ? u"QSQLITE"_s : u"QPSQL"_s});
        if (sqlite) {
            db.setDatabaseName(address.path);
            if (access == Access::ReadOnly)
                db.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        } else {
            db.setHostName(address.host);
            db.setPort(address.port);
            db.setDatabaseName(address.database);
            db.setUserName(address.user);
            db.setPassword(address.password);
        }
        if (!db.open())
            return tl::unexpected(toError(db.lastError(), address.engine));
    }
    if (sqlite)
        CLINIC_TRY(connection->configureSqlite());
    return connection;
}

Connection::~Connection()
{
    m_statements.clear();
    {
        QSqlDatabase db = QSqlDatabase::database(m_name, false);
        if (m_engine == Engine::Sqlite && m_access != Access::ReadOnly && db.isOpen())
            QSqlQuery(db).exec(u"PRAGMA optimize"_s);
        db.close();
    }
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase Connection::handle() const
{
    Q_ASSERT(QThread::currentThread() == m_thread);
    return QSqlDatabase::database(m_name, false);
}

Result<> Connection::configureSqlite()
{
    struct Pragma {
        const char *name;
        QString value;
        QString answer;
    };
    const bool writer = m_access != Access::ReadOnly;
    const bool bulk = m_access == Access::Bulk;
    QSqlQuery query(handle());
    // A new file is created under EXTRA, so that not even its directory entry can be lost before WAL is on.
    if (writer && !query.exec(u"PRAGMA synchronous=EXTRA"_s))
        return tl::unexpected(toError(query.lastError(), m_engine));
    std::vector<Pragma> pragmas;
    if (writer)
        pragmas.push_back({"journal_mode", u"WAL"_s, u"wal"_s});
    pragmas.push_back({"synchronous", bulk ? u"NORMAL"_s : u"FULL"_s, bulk ? u"1"_s : u"2"_s});
    pragmas.push_back({"foreign_keys", u"ON"_s, u"1"_s});
    pragmas.push_back({"busy_timeout", u"5000"_s, u"5000"_s});
    pragmas.push_back({"cache_size", writer ? u"-65536"_s : u"-16384"_s, writer ? u"-65536"_s : u"-16384"_s});
    pragmas.push_back({"temp_store", u"MEMORY"_s, u"2"_s});
    pragmas.push_back({"trusted_schema", u"OFF"_s, u"0"_s});
    pragmas.push_back({"cell_size_check", u"ON"_s, u"1"_s});
    if (writer)
        pragmas.push_back({"journal_size_limit", u"67108864"_s, u"67108864"_s});
    for (const Pragma &pragma : pragmas) {
        const QString name = QString::fromLatin1(pragma.name);
        if (!query.exec(u"PRAGMA %1=%2"_s.arg(name, pragma.value)) || !query.exec(u"PRAGMA %1"_s.arg(name)) ||
            !query.next())
            return tl::unexpected(toError(query.lastError(), m_engine));
        if (query.value(0).toString() != pragma.answer)
            return fail(ErrorKind::Storage, u"storage.pragma"_s, {}, name + u" is "_s + query.value(0).toString());
    }
    return {};
}

Result<QSqlQuery *> Connection::prepared(const QString &sql)
{
    const auto known = m_statements.find(sql);
    if (known != m_statements.end())
        return known->second.get();
    auto query = std::make_unique<QSqlQuery>(handle());
    query->setForwardOnly(true);
    if (!query->prepare(sql)) {
        Error error = toError(query->lastError(), m_engine);
        error.detail += u" in: "_s + sql.simplified();
        return tl::unexpected(std::move(error));
    }
    return m_statements.emplace(sql, std::move(query)).first->second.get();
}

Result<QSqlQuery *> Connection::run(const QString &sql, const QVariantList &values)
{
    CLINIC_TRY_ASSIGN(QSqlQuery * query, prepared(sql));
    for (int i = 0; i < values.size(); ++i)
        query->bindValue(i, values[i]);
    if (!query->exec()) {
        Error error = toError(query->lastError(), m_engine);
        error.detail += u" in: "_s + sql.simplified();
        query->finish();
        return tl::unexpected(std::move(error));
    }
    return query;
}

Result<int> Connection::execute(const QString &sql, const QVariantList &values)
{
    CLINIC_TRY_ASSIGN(QSqlQuery * query, run(sql, values));
    const int rows = query->numRowsAffected();
    query->finish();
    return rows;
}

Result<> Connection::select(const QString &sql, const QVariantList &values, const std::function<bool(Row &)> &take)
{
    CLINIC_TRY_ASSIGN(QSqlQuery * query, run(sql, values));
    while (query->next()) {
        Row row{*query};
        const bool goOn = take(row);
        if (row.badColumn() >= 0) {
            query->finish();
            return fail(ErrorKind::Corrupt, u"storage.bad_value"_s, {},
                        u"column %1 of: %2"_s.arg(row.badColumn()).arg(sql.simplified()));
        }
        if (!goOn)
            break;
    }
    const QSqlError error = query->lastError();
    query->finish();
    if (error.isValid())
        return tl::unexpected(toError(error, m_engine));
    return {};
}

Result<> Connection::runScript(const QString &script)
{
    if (m_engine == Engine::Postgres) {
        QSqlQuery query(handle());
        if (!query.exec(script))
            return tl::unexpected(toError(query.lastError(), m_engine));
        return {};
    }
    const QVariant handleVariant = handle().driver()->handle();
    Q_ASSERT(qstrcmp(handleVariant.typeName(), "sqlite3*") == 0);
    auto *db = *static_cast<sqlite3 *const *>(handleVariant.constData());
    char *message = nullptr;
    const int code = sqlite3_exec(db, script.toUtf8().constData(), nullptr, nullptr, &message);
    const QString text = QString::fromUtf8(message);
    sqlite3_free(message);
    if (code != SQLITE_OK)
        return tl::unexpected(toError(QSqlError({}, text, QSqlError::StatementError, QString::number(code)), m_engine));
    return {};
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/statement_recorder.h"

#include "bench/measure.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace clinic::bench {

namespace {

sqlite3 *s_newest = nullptr;
// What was read is added up here, so that no reading can be left out by the compiler.
volatile qint64 s_read = 0;

int remember(sqlite3 *connection, char **, const struct sqlite3_api_routines *)
{
    s_newest = connection;
    return SQLITE_OK;
}

} // namespace

void StatementRecorder::install()
{
    // SQLite's own signature for this call is that of any entry point; it casts back before calling.
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(remember));
}

sqlite3 *StatementRecorder::newest()
{
    return s_newest;
}

StatementRecorder::StatementRecorder(sqlite3 *connection) : m_connection{connection}
{
    sqlite3_trace_v2(m_connection, SQLITE_TRACE_STMT, heard, this);
}

StatementRecorder::~StatementRecorder()
{
    sqlite3_trace_v2(m_connection, 0, nullptr, nullptr);
}

int StatementRecorder::heard(unsigned, void *self, void *statement, void *)
{
    char *text = sqlite3_expanded_sql(static_cast<sqlite3_stmt *>(statement));
    static_cast<StatementRecorder *>(self)->m_statements.emplace_back(text);
    sqlite3_free(text);
    return 0;
}

RawConnection::RawConnection(const QByteArray &file)
{
    if (sqlite3_open_v2(file.constData(), &m_connection, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        giveUp(u"raw connection: "_s + QString::fromUtf8(sqlite3_errmsg(m_connection)));
    for (const char *pragma : {"PRAGMA cache_size=-16384", "PRAGMA temp_store=MEMORY", "PRAGMA trusted_schema=OFF",
                               "PRAGMA cell_size_check=ON"})
        run(pragma);
}

RawConnection::~RawConnection()
{
    sqlite3_close(m_connection);
}

void RawConnection::run(const char *sql)
{
    if (sqlite3_exec(m_connection, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        giveUp(u"raw: "_s + QString::fromUtf8(sqlite3_errmsg(m_connection)));
}

sqlite3_stmt *RawConnection::prepare(const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_connection, sql.constData(), static_cast<int>(sql.size()), &statement, nullptr) !=
        SQLITE_OK)
        giveUp(u"raw: "_s + QString::fromUtf8(sqlite3_errmsg(m_connection)));
    return statement;
}

void RawConnection::readAll(sqlite3_stmt *statement)
{
    const int columns = sqlite3_column_count(statement);
    qint64 sum = 0;
    while (sqlite3_step(statement) == SQLITE_ROW)
        for (int i = 0; i < columns; ++i) {
            if (sqlite3_column_type(statement, i) == SQLITE_INTEGER)
                sum += sqlite3_column_int64(statement, i);
            else if (const unsigned char *text = sqlite3_column_text(statement, i))
                sum += *text;
        }
    s_read = s_read + sum;
    sqlite3_reset(statement);
}

void RawConnection::finish(sqlite3_stmt *statement)
{
    sqlite3_finalize(statement);
}

QList<QByteArray> RawConnection::rows(const QByteArray &sql)
{
    QList<QByteArray> rows;
    sqlite3_stmt *statement = prepare(sql);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        QByteArray row;
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, i));
            const int size = sqlite3_column_bytes(statement, i);
            row += QByteArray::number(sqlite3_column_type(statement, i)) + ':' + QByteArray::number(size) + ':';
            row.append(bytes, size);
        }
        rows.append(row);
    }
    finish(statement);
    return rows;
}

QList<QByteArray> RawConnection::column(const QByteArray &sql)
{
    QList<QByteArray> values;
    sqlite3_stmt *statement = prepare(sql);
    while (sqlite3_step(statement) == SQLITE_ROW)
        values.append(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    finish(statement);
    return values;
}

} // namespace clinic::bench

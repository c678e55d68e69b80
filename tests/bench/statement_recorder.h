// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace clinic::bench {

/// Learns what SQLite is really asked, so that the same can be asked through its C API: no copy of a store's SQL that
/// could grow apart from it.
class StatementRecorder {
public:
    /// From now on every connection that this process opens is known. To be called once.
    static void install();
    /// The connection that was opened last.
    static sqlite3 *newest();

    explicit StatementRecorder(sqlite3 *connection);
    ~StatementRecorder();
    StatementRecorder(const StatementRecorder &) = delete;
    StatementRecorder &operator=(const StatementRecorder &) = delete;

    /// The statements that ran since the last call, with their values in place.
    std::vector<QByteArray> take() { return std::exchange(m_statements, {}); }

private:
    static int heard(unsigned kind, void *self, void *statement, void *text);

    sqlite3 *m_connection;
    std::vector<QByteArray> m_statements{};
};

/// A plain connection to the same file with the store's settings.
class RawConnection {
public:
    explicit RawConnection(const QByteArray &file);
    ~RawConnection();
    RawConnection(const RawConnection &) = delete;
    RawConnection &operator=(const RawConnection &) = delete;

    void run(const char *sql);
    sqlite3_stmt *prepare(const QByteArray &sql);
    /// Steps through all rows, reads each column, and resets.
    static void readAll(sqlite3_stmt *statement);
    static void finish(sqlite3_stmt *statement);
    /// The rows of an answer, each as its columns in text with their lengths.
    QList<QByteArray> rows(const QByteArray &sql);
    /// The first column of an answer.
    QList<QByteArray> column(const QByteArray &sql);

private:
    sqlite3 *m_connection{nullptr};
};

} // namespace clinic::bench

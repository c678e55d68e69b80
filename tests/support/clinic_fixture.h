// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id_source.h"
#include "security/roles.h"
#include "storage/database.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace clinic::test {

/// A fresh, empty clinic database on a real file or in a database of its own on the throw-away PostgreSQL server,
/// with a clock that stands at 2026-03-02 09:00 in Asia/Shanghai and ids from a fixed seed.
///
///     void savesPatients_data() { ClinicFixture::addEngines(); }
///     void savesPatients()      { ClinicFixture clinic{ClinicFixture::engine()}; … }
class ClinicFixture {
public:
    explicit ClinicFixture(Engine engine = Engine::Sqlite);
    ~ClinicFixture();
    ClinicFixture(const ClinicFixture &) = delete;
    ClinicFixture &operator=(const ClinicFixture &) = delete;

    /// Adds the column `engine` and a row for each engine. PostgreSQL is the server named by CLINIC_TEST_POSTGRES
    /// (`host=… port=… user=…`), which the test command starts; without it a test says that it was skipped.
    static void addEngines();
    /// The engine of the current row; skips nothing by itself.
    static Engine engine();

    Database &database() { return *m_database; }
    FixedClock &clock() { return m_clock; }
    IdSource &ids() { return m_ids; }
    const DatabaseAddress &address() const { return m_address; }
    QString folder() const { return m_folder.path(); }
    SeatId seat() const { return m_seat; }

    /// A member of staff with these roles, present in the database, and logged in at the seat.
    Actor actor(const std::vector<Role> &roles, const QString &name = QStringLiteral("测试"));
    /// Holds every role.
    const Actor &everyone();
    /// A second connection, as another seat would have.
    std::unique_ptr<Database> openAgain(Access access = Access::ReadWrite);

    /// Runs a body that may do everything, and stops the test when it fails.
    template <class Body> void mustWrite(Body body)
    {
        auto result = m_database->writeUnguarded(everyone(), body);
        if (!result)
            qFatal("fixture: %s %s", qPrintable(result.error().code), qPrintable(result.error().detail));
    }

private:
    QTemporaryDir m_folder;
    FixedClock m_clock;
    IdSource m_ids;
    DatabaseAddress m_address;
    SeatId m_seat;
    std::unique_ptr<Database> m_database;
    std::optional<Actor> m_everyone;
    int m_people{0};
};

/// The error's code, or an empty text for success: `QCOMPARE(codeOf(result), u"people.duplicate"_s)`.
template <class T> QString codeOf(const Result<T> &result)
{
    return result ? QString{} : result.error().code;
}

/// The value, or the end of the test with the error's code, detail and field problems.
template <class T> T must(Result<T> result, const char *file, int line, const char *what)
{
    if (!result) {
        QStringList problems;
        for (const FieldProblem &field : result.error().fields)
            problems << field.path + u' ' + field.code;
        qFatal("%s:%d: %s: %s %s [%s]", file, line, what, qPrintable(result.error().code),
               qPrintable(result.error().detail), qPrintable(problems.join(QLatin1String(", "))));
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

#define MUST(...) ::clinic::test::must((__VA_ARGS__), __FILE__, __LINE__, #__VA_ARGS__)

} // namespace clinic::test

Q_DECLARE_METATYPE(clinic::Engine)

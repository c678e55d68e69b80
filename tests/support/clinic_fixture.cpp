// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clinic_fixture.h"

#include "security/actor_factory.h"
#include "security/staff_store.h"
#include "storage/migrator.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace clinic::test {

namespace {

QString serverInfo()
{
    return qEnvironmentVariable("CLINIC_TEST_POSTGRES");
}

template <class T> T orStop(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s %s", what, qPrintable(result.error().code), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

std::unique_ptr<Connection> serverConnection()
{
    return orStop(Connection::open(DatabaseAddress::postgres(serverInfo() + u" dbname=postgres"_s), Access::ReadWrite),
                  "test server");
}

Instant startOfTests()
{
    return ClinicDate(2026, 3, 2).at(9);
}

/// One migrated database per schema, made by whichever test comes first and copied by all.
QString templateDatabase()
{
    static const QString name = [] {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const QString &file : QDir(u":/schema"_s).entryList(QDir::Files, QDir::Name)) {
            QFile script(u":/schema/"_s + file);
            if (script.open(QIODevice::ReadOnly))
                hash.addData(script.readAll());
        }
        return u"template_"_s + QString::fromLatin1(hash.result().toHex().left(16));
    }();
    const auto server = serverConnection();
    orStop(server->execute(u"SELECT pg_advisory_lock(81)"_s, {}), "lock");
    bool exists = false;
    orStop(server->select(u"SELECT COUNT(*) FROM pg_database WHERE datname = ?"_s, {name},
                          [&exists](Row &row) {
                              exists = row.take<int>() > 0;
                              return false;
                          }),
           "look for template");
    if (!exists) {
        const QString building = name + u"_building"_s;
        orStop(server->runScript(u"DROP DATABASE IF EXISTS "_s + building), "drop half a template");
        orStop(server->runScript(u"CREATE DATABASE "_s + building +
                                 u" TEMPLATE template0 ENCODING 'UTF8' "
                                 "LC_COLLATE 'C' LC_CTYPE 'C'"_s),
               "create template");
        orStop(Migrator::migrate(DatabaseAddress::postgres(serverInfo() + u" dbname="_s + building),
                                 FixedClock{startOfTests()}),
               "migrate");
        orStop(server->runScript(u"ALTER DATABASE "_s + building + u" RENAME TO "_s + name), "name template");
    }
    orStop(server->execute(u"SELECT pg_advisory_unlock(81)"_s, {}), "unlock");
    return name;
}

} // namespace

ClinicFixture::ClinicFixture(Engine engine)
    : m_clock{startOfTests()}, m_ids{m_clock, 20260302}, m_seat{m_ids.next<SeatId>()}
{
    if (engine == Engine::Sqlite) {
        m_address = DatabaseAddress::sqlite(m_folder.filePath(u"clinic.db"_s));
        orStop(Migrator::migrate(m_address, m_clock), "migrate");
    } else {
        const QString original = templateDatabase();
        const QString copy = u"test_"_s + QUuid::createUuid().toString(QUuid::Id128);
        orStop(serverConnection()->runScript(u"CREATE DATABASE %1 TEMPLATE %2"_s.arg(copy, original)), "copy");
        m_address = DatabaseAddress::postgres(serverInfo() + u" dbname="_s + copy);
    }
    m_database = openAgain();
}

ClinicFixture::~ClinicFixture()
{
    m_database.reset();
    if (m_address.engine == Engine::Postgres)
        orStop(serverConnection()->runScript(u"DROP DATABASE %1 WITH (FORCE)"_s.arg(m_address.database)), "drop");
}

void ClinicFixture::addEngines()
{
    QTest::addColumn<Engine>("engine");
    QTest::newRow("sqlite") << Engine::Sqlite;
    if (!serverInfo().isEmpty())
        QTest::newRow("postgres") << Engine::Postgres;
    else
        qWarning("CLINIC_TEST_POSTGRES is not set: PostgreSQL is left out");
}

Engine ClinicFixture::engine()
{
    QFETCH(Engine, engine);
    return engine;
}

Actor ClinicFixture::actor(const std::vector<Role> &roles, const QString &name)
{
    Staff staff;
    staff.id = m_ids.next<StaffId>();
    staff.login = u"user%1"_s.arg(++m_people);
    staff.name = name;
    staff.roles = roles;
    const Actor actor = ActorFactory::person(staff.id, m_seat, m_ids.next<SessionId>(), roles);
    orStop(
        m_database->writeUnguarded(actor, [&](Transaction &tx) -> Result<> { return StaffStore{}.insert(tx, staff); }),
        "staff");
    return actor;
}

const Actor &ClinicFixture::everyone()
{
    if (!m_everyone)
        m_everyone =
            actor({Role::Receptionist, Role::Doctor, Role::Pharmacist, Role::Cashier, Role::Administrator}, u"全能"_s);
    return *m_everyone;
}

std::unique_ptr<Database> ClinicFixture::openAgain(Access access)
{
    return orStop(Database::open(m_address, DataKey::generate(), access, m_clock, m_ids), "open");
}

} // namespace clinic::test

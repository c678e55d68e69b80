// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrator.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <openssl/sha.h>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr std::array kSteps{
    Migration{1, "foundation"}, Migration{2, "security"},  Migration{3, "clinic"},     Migration{4, "people"},
    Migration{5, "formulary"},  Migration{6, "reception"}, Migration{7, "encounters"}, Migration{8, "prescribing"},
    Migration{9, "insurance"},  Migration{10, "billing"},  Migration{11, "pharmacy"},  Migration{12, "referral"},
    Migration{13, "exchange"},
};

constexpr bool gaplessFromOne()
{
    for (size_t i = 0; i < kSteps.size(); ++i)
        if (kSteps[i].number != static_cast<int>(i) + 1)
            return false;
    return true;
}
static_assert(gaplessFromOne(), "append only: 1, 2, 3, …");

struct Script {
    QString text{};
    QString checksum{};
};

Script scriptOf(const Migration &step, Engine engine)
{
    const QString base = u":/schema/%1_%2"_s.arg(step.number, 4, 10, QChar(u'0')).arg(QString::fromLatin1(step.name));
    QByteArray bytes;
    for (const QString &suffix : {u".sql"_s, engine == Engine::Sqlite ? u".sqlite.sql"_s : u".postgres.sql"_s}) {
        QFile file(base + suffix);
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll() + '\n';
    }
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char *>(bytes.constData()), static_cast<size_t>(bytes.size()),
           digest.data());
    const QByteArray hex =
        QByteArray(reinterpret_cast<const char *>(digest.data()), static_cast<qsizetype>(digest.size())).toHex();
    return {QString::fromUtf8(bytes), QString::fromLatin1(hex)};
}

struct AppliedStep {
    int number{};
    QString checksum{};
};

Result<bool> hasMigrationTable(Connection &connection)
{
    const QString sql = connection.engine() == Engine::Sqlite
                            ? u"SELECT COUNT(*) FROM sqlite_schema WHERE name = 'schema_migration'"_s
                            : u"SELECT COUNT(*) FROM information_schema.tables WHERE table_name = 'schema_migration' "
                              "AND table_schema = current_schema()"_s;
    bool found = false;
    CLINIC_TRY(connection.select(sql, {}, [&found](Row &row) {
        found = row.take<int>() > 0;
        return false;
    }));
    return found;
}

Result<std::vector<AppliedStep>> appliedSteps(Connection &connection)
{
    std::vector<AppliedStep> steps;
    CLINIC_TRY_ASSIGN(const bool exists, hasMigrationTable(connection));
    if (!exists)
        return steps;
    CLINIC_TRY(
        connection.select(u"SELECT number, checksum FROM schema_migration ORDER BY number"_s, {}, [&steps](Row &row) {
            AppliedStep step;
            row.take(step.number);
            row.take(step.checksum);
            steps.push_back(step);
            return true;
        }));
    return steps;
}

Result<> applyStep(Connection &connection, const Migration &step, Instant now)
{
    const Script script = scriptOf(step, connection.engine());
    if (script.text.isEmpty())
        return fail(ErrorKind::Storage, u"storage.script_missing"_s, {}, QString::fromLatin1(step.name));
    CLINIC_TRY(connection.runScript(u"BEGIN"_s));
    const auto body = [&]() -> Result<> {
        CLINIC_TRY(connection.runScript(script.text));
        CLINIC_TRY(connection.execute(
            u"INSERT INTO schema_migration (number, name, checksum, applied_at) VALUES (?, ?, ?, ?)"_s,
            {step.number, QString::fromLatin1(step.name), script.checksum, now.msSinceEpoch()}));
        CLINIC_TRY(connection.runScript(u"COMMIT"_s));
        return {};
    };
    auto applied = body();
    if (!applied) {
        [[maybe_unused]] const auto ignored = connection.runScript(u"ROLLBACK"_s);
        applied.error().detail += u" at step "_s + QString::fromLatin1(step.name);
    }
    return applied;
}

Result<> checkFile(Connection &connection)
{
    QString answer;
    CLINIC_TRY(connection.select(u"PRAGMA quick_check"_s, {}, [&answer](Row &row) {
        answer = row.take<QString>();
        return false;
    }));
    if (answer != u"ok")
        return fail(ErrorKind::Corrupt, u"storage.corrupt"_s, {}, answer);
    return {};
}

Result<QString> copyAside(Connection &connection, const QString &file, int fromStep)
{
    const QFileInfo info(file);
    if (QStorageInfo(info.path()).bytesAvailable() < info.size() * 2)
        return fail(ErrorKind::StorageFull, u"storage.full"_s);
    const QString copy =
        u"%1/%2.before-upgrade-%3"_s.arg(info.path(), info.fileName()).arg(fromStep, 4, 10, QChar(u'0'));
    QFile::remove(copy);
    CLINIC_TRY(connection.execute(u"VACUUM INTO ?"_s, {copy}));
    CLINIC_TRY_ASSIGN(const auto check, Connection::open(DatabaseAddress::sqlite(copy), Access::ReadOnly));
    CLINIC_TRY(checkFile(*check));
    return copy;
}

} // namespace

const std::vector<Migration> &Migrator::steps()
{
    static const std::vector<Migration> steps(kSteps.begin(), kSteps.end());
    return steps;
}

Result<Migrator::Found> Migrator::inspect(Connection &connection)
{
    CLINIC_TRY_ASSIGN(const auto applied, appliedSteps(connection));
    for (const AppliedStep &step : applied) {
        if (step.number > static_cast<int>(kSteps.size()))
            return fail(ErrorKind::Conflict, u"storage.newer_than_program"_s);
        const Migration &ours = kSteps[static_cast<size_t>(step.number) - 1];
        if (scriptOf(ours, connection.engine()).checksum != step.checksum)
            return fail(ErrorKind::Conflict, u"storage.schema_differs"_s, {QString::fromLatin1(ours.name)});
    }
    if (applied.empty())
        return Found::Empty;
    return applied.size() == kSteps.size() ? Found::Current : Found::Older;
}

Result<> Migrator::requireCurrent(Connection &connection)
{
    CLINIC_TRY_ASSIGN(const Found found, inspect(connection));
    if (found == Found::Current)
        return {};
    return fail(ErrorKind::Conflict, found == Found::Empty ? u"storage.empty"_s : u"storage.older_than_program"_s);
}

Result<> Migrator::migrate(const DatabaseAddress &address, const Clock &clock, QString *copyFile)
{
    CLINIC_TRY_ASSIGN(const auto connection, Connection::open(address, Access::ReadWrite));
    CLINIC_TRY_ASSIGN(const Found found, inspect(*connection));
    if (found == Found::Current)
        return {};
    CLINIC_TRY_ASSIGN(const auto applied, appliedSteps(*connection));
    if (found == Found::Older && address.engine == Engine::Sqlite) {
        CLINIC_TRY_ASSIGN(const QString copy, copyAside(*connection, address.path, static_cast<int>(applied.size())));
        if (copyFile)
            *copyFile = copy;
    }
    for (size_t i = applied.size(); i < kSteps.size(); ++i)
        CLINIC_TRY(applyStep(*connection, kSteps[i], clock.now()));
    if (address.engine == Engine::Sqlite)
        CLINIC_TRY(checkFile(*connection));
    return {};
}

} // namespace clinic

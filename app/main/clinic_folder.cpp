// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/clinic_folder.h"

#include "storage/migrator.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace clinic {

QString ClinicFolder::databaseFile() const
{
    return QDir(m_path).filePath(u"clinic.db"_s);
}

QString ClinicFolder::keyFile() const
{
    return QDir(m_path).filePath(u"clinic.keys"_s);
}

QString ClinicFolder::coverFile() const
{
    return QDir(m_path).filePath(u"clinic.json"_s);
}

ClinicCover ClinicFolder::cover() const
{
    QFile file(coverFile());
    const QJsonObject object =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.read(1 << 16)).object() : QJsonObject{};
    const QString name = object[u"name"_s].toString();
    return {name.isEmpty() ? QDir(m_path).dirName() : name, object[u"demonstration"_s].toBool()};
}

Result<> ClinicFolder::writeCover(const ClinicCover &cover) const
{
    QSaveFile file(coverFile());
    const QJsonObject object{{u"name"_s, cover.name}, {u"demonstration"_s, cover.isDemo}};
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(object).toJson()) < 0 || !file.commit())
        return fail(ErrorKind::Storage, u"clinic.folder_not_writable"_s, {m_path}, file.errorString());
    return {};
}

Result<> ClinicFolder::setName(const QString &name) const
{
    const ClinicCover known = cover();
    return known.name == name ? Result<>{} : writeCover({name, known.isDemo});
}

bool ClinicFolder::exists() const
{
    return QFile::exists(keyFile());
}

Result<> ClinicFolder::create(const ClinicSetUp &setUp, const std::shared_ptr<const Reference> &reference,
                              const Clock &clock, IdSource &ids, const SeatId &seat, quint64 scryptCost) const
{
    if (exists() || QFile::exists(databaseFile()))
        return fail(ErrorKind::Conflict, u"clinic.exists_already"_s, {m_path});
    if (!QDir().mkpath(m_path))
        return fail(ErrorKind::Storage, u"clinic.folder_not_writable"_s, {m_path});
    CLINIC_TRY_ASSIGN(const auto lock, ClinicLock::take(m_path));

    const auto make = [&]() -> Result<> {
        const DatabaseAddress address = DatabaseAddress::sqlite(databaseFile());
        CLINIC_TRY(Migrator::migrate(address, clock));
        const DataKey key = DataKey::generate();
        CLINIC_TRY_ASSIGN(auto database, Database::open(address, key.clone(), Access::ReadWrite, clock, ids));
        KeyFile keys{keyFile()};
        CLINIC_TRY_ASSIGN(const StaffId administrator, setUpClinic(*database, keys, key, seat, setUp, scryptCost));
        CLINIC_TRY_ASSIGN(const Session session, openSession(*database, administrator, seat, ids.next<SessionId>()));
        FormularyService formulary{*database, reference->pinyin};
        CLINIC_TRY(formulary.importShipped(session.actor, reference->catalogues));
        CLINIC_TRY(writeCover({setUp.organisation.name, setUp.organisation.isDemo}));
        return closeSession(*database, session, u"closed"_s);
    };
    auto made = make();
    if (!made)
        for (const QString &file :
             {databaseFile(), databaseFile() + u"-wal"_s, databaseFile() + u"-shm"_s, keyFile(), coverFile()})
            QFile::remove(file);
    return made;
}

QStringList ClinicFolder::files() const
{
    QStringList names = QDir(m_path).entryList({u"clinic.db*"_s, u"clinic.json"_s}, QDir::Files);
    if (exists())
        names << QFileInfo(keyFile()).fileName(); // last: it says that a clinic is there
    return names;
}

Result<> ClinicFolder::removeDemonstration() const
{
    CLINIC_TRY_ASSIGN(const auto lock, ClinicLock::take(m_path));
    for (const QString &name : files())
        if (!QFile::remove(QDir(m_path).filePath(name)))
            return fail(ErrorKind::Storage, u"clinic.folder_not_writable"_s, {m_path});
    return {};
}

Result<> ClinicFolder::moveTo(const ClinicFolder &place) const
{
    if (!QDir().mkpath(place.path()))
        return fail(ErrorKind::Storage, u"clinic.folder_not_writable"_s, {place.path()});
    for (const QString &name : files())
        if (!QFile::rename(QDir(m_path).filePath(name), QDir(place.path()).filePath(name)))
            return fail(ErrorKind::Storage, u"clinic.folder_not_writable"_s, {place.path()});
    return {};
}

OpenClinic::OpenClinic(ClinicFolder folder, std::unique_ptr<ClinicLock> lock, DataKey key,
                       std::shared_ptr<const Reference> reference, const Clock &clock, IdSource &ids,
                       const SeatId &seat)
    : m_folder{std::move(folder)},
      m_lock{std::move(lock)},
      m_key{std::move(key)},
      m_reference{std::move(reference)},
      m_clock{clock},
      m_ids{ids},
      m_seat{seat}
{
}

Result<std::unique_ptr<OpenClinic>> OpenClinic::open(const ClinicFolder &folder, const QString &login,
                                                     const QString &password,
                                                     std::shared_ptr<const Reference> reference, const Clock &clock,
                                                     IdSource &ids, const SeatId &seat)
{
    if (!folder.exists())
        return fail(ErrorKind::NotFound, u"clinic.none_here"_s, {folder.path()});
    CLINIC_TRY_ASSIGN(auto lock, ClinicLock::take(folder.path()));
    CLINIC_TRY_ASSIGN(auto unlocked, KeyFile{folder.keyFile()}.unlock(login, password));
    CLINIC_TRY(Migrator::migrate(DatabaseAddress::sqlite(folder.databaseFile()), clock));
    std::unique_ptr<OpenClinic> open{
        new OpenClinic(folder, std::move(lock), std::move(unlocked.key), std::move(reference), clock, ids, seat)};
    CLINIC_TRY_ASSIGN(const auto services, open->services(Access::ReadWrite));
    CLINIC_TRY_ASSIGN(auto session, openSession(services->database(), unlocked.staffId, seat, ids.next<SessionId>()));
    open->m_session.emplace(std::move(session));
    return open;
}

Result<std::unique_ptr<Services>> OpenClinic::services(Access access) const
{
    CLINIC_TRY_ASSIGN(auto database, Database::open(DatabaseAddress::sqlite(m_folder.databaseFile()), m_key.clone(),
                                                    access, m_clock, m_ids));
    return std::make_unique<Services>(std::move(database), m_reference, m_folder.keyFile(), m_key.clone(), m_seat);
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id_source.h"
#include "clinic/clinic_service.h"
#include "security/session.h"
#include "services/services.h"
#include "storage/clinic_lock.h"

namespace clinic {

/// What may be known of a clinic before anybody has logged in.
struct ClinicCover {
    QString name{}; ///< as on the licence
    bool isDemo{false};
};

/// A clinic on an embedded database: a folder with `clinic.db`, `clinic.keys`, `clinic.json` (the cover) and, while it
/// is open, `clinic.lock`.
class ClinicFolder {
public:
    explicit ClinicFolder(QString path) : m_path{std::move(path)} {}

    const QString &path() const { return m_path; }
    QString databaseFile() const;
    QString keyFile() const;
    /// True when a clinic was created here.
    bool exists() const;
    /// The cover; the folder's name when it is missing or unreadable.
    ClinicCover cover() const;

    /// Writes the clinic's present name on the cover.
    [[nodiscard]] Result<> setName(const QString &name) const;

    /// Makes the folder with an empty database, the organisation and its first administrator, and the shipped
    /// catalogues as version 1. Fails as Conflict with "clinic.exists_already" (folder); what was half made is removed.
    [[nodiscard]] Result<> create(const ClinicSetUp &setUp, const std::shared_ptr<const Reference> &reference,
                                  const Clock &clock, IdSource &ids, const SeatId &seat,
                                  quint64 scryptCost = KeyFile::kDefaultCost) const;

    /// Removes a clinic that was made up; the caller has made sure that it is one.
    [[nodiscard]] Result<> removeDemonstration() const;
    /// Moves a clinic that nobody has open to a place where none is.
    [[nodiscard]] Result<> moveTo(const ClinicFolder &place) const;

private:
    /// The names of what makes up the clinic, the key file last.
    QStringList files() const;
    QString coverFile() const;
    [[nodiscard]] Result<> writeCover(const ClinicCover &cover) const;

    QString m_path;
};

/// A clinic that this process holds open for somebody who has logged in.
class OpenClinic {
public:
    /// Takes the lock, turns name and password into the data key, upgrades an older database, and opens a session.
    /// Fails as Busy "clinic.open_elsewhere", Denied "security.wrong_password", or with what keeps the database shut.
    [[nodiscard]] static Result<std::unique_ptr<OpenClinic>>
    open(const ClinicFolder &folder, const QString &login, const QString &password,
         std::shared_ptr<const Reference> reference, const Clock &clock, IdSource &ids, const SeatId &seat);

    /// All services on a connection of the calling thread.
    [[nodiscard]] Result<std::unique_ptr<Services>> services(Access access) const;
    const Session &session() const { return *m_session; }
    const ClinicFolder &folder() const { return m_folder; }
    const std::shared_ptr<const Reference> &reference() const { return m_reference; }

private:
    OpenClinic(ClinicFolder folder, std::unique_ptr<ClinicLock> lock, DataKey key,
               std::shared_ptr<const Reference> reference, const Clock &clock, IdSource &ids, const SeatId &seat);

    ClinicFolder m_folder;
    std::unique_ptr<ClinicLock> m_lock;
    DataKey m_key;
    std::shared_ptr<const Reference> m_reference;
    const Clock &m_clock;
    IdSource &m_ids;
    SeatId m_seat;
    std::optional<Session> m_session{};
};

} // namespace clinic

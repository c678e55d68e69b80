// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "storage/data_key.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace clinic {

/// The `.keys` file beside a clinic's database: for each person a slot in which scrypt(password, salt) wraps the data
/// key with AES-256-GCM. It is the truth for passwords; the database holds staff, roles and state.
class KeyFile {
public:
    /// scrypt's cost N (a power of two); r = 8, p = 1. RFC 7914.
    static constexpr quint64 kDefaultCost = 1U << 16U;
    static constexpr quint64 kMinimumCost = 1U << 10U; ///< for made-up clinics only; set-up uses the default

    struct Slot {
        StaffId staffId{};
        QString login{}; ///< lower case
        quint64 cost{kDefaultCost};
        QByteArray salt{};    ///< 16 random bytes
        QByteArray wrapped{}; ///< nonce 12, ciphertext 32, tag 16
    };

    struct Unlocked {
        StaffId staffId{};
        DataKey key;
    };

    explicit KeyFile(QString path) : m_path{std::move(path)} {}

    bool exists() const;
    /// Turns name and password into the data key. An unknown name costs the same time as a wrong password and fails
    /// alike: Denied with "security.wrong_password".
    [[nodiscard]] Result<Unlocked> unlock(const QString &login, const QString &password) const;
    /// Adds or replaces the slot of a person. The file is replaced atomically.
    [[nodiscard]] Result<> setPassword(const StaffId &staff, const QString &login, const QString &password,
                                       const DataKey &key, quint64 cost = kDefaultCost);
    /// Takes a person's slot away. Fails as Conflict with "security.last_slot" for the last one.
    [[nodiscard]] Result<> remove(const StaffId &staff);

private:
    [[nodiscard]] Result<std::vector<Slot>> read() const;
    [[nodiscard]] Result<> write(const std::vector<Slot> &slotList) const;
    QString m_path;
};

} // namespace clinic

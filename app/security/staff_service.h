// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "security/key_file.h"
#include "security/staff.h"
#include "storage/database.h"

namespace clinic {

/// Staff, roles and passwords; changes need ManageStaff.
///
/// Rows are committed before the key file is touched: a file cannot be rolled back. Where the file fails afterwards the
/// error says what was saved ("staff.saved_without_password", "staff.saved_slot_remains").
class StaffService {
public:
    /// `key` is the open database's, which a new slot wraps; `scryptCost` is lowered by tests only.
    StaffService(Database &database, KeyFile &keys, DataKey key, quint64 scryptCost = KeyFile::kDefaultCost);

    /// Everybody, the inactive ones last.
    [[nodiscard]] Result<std::vector<Staff>> all(const Actor &actor) const;
    /// Active people of a role, for choosing a doctor; needs no right.
    [[nodiscard]] Result<std::vector<Staff>> active(Role role) const;

    /// A new person with a password. Field problems: `login` "field.required", "staff.login_format",
    /// "staff.login_taken"; `name`, `roles` "field.required"; `password` see passwordProblem.
    [[nodiscard]] Result<Staff> add(const Actor &actor, Staff staff, const QString &password);
    /// Changes name, codes and roles. Other roles need a reason (`reason` "field.required"), which the audit keeps with
    /// the roles before and after. The login stays, because the key slot is bound to it ("staff.login_fixed").
    /// Fails as Conflict with "staff.last_administrator" if no active administrator would remain.
    [[nodiscard]] Result<Staff> change(const Actor &actor, Staff staff, const QString &reason);
    /// Somebody has left: can no longer log in; records keep the name. Not oneself ("staff.own_account") and not the
    /// last administrator.
    [[nodiscard]] Result<> deactivate(const Actor &actor, const StaffId &id, int version, const QString &reason);
    /// Somebody is back, with a new password.
    [[nodiscard]] Result<> reactivate(const Actor &actor, const StaffId &id, int version, const QString &password);

    /// A new password for an active person, by an administrator.
    [[nodiscard]] Result<> setPassword(const Actor &actor, const StaffId &id, const QString &password);
    /// One's own new password. A wrong old one fails as Denied with "security.wrong_password".
    [[nodiscard]] Result<> changeOwnPassword(const Actor &actor, const QString &oldPassword,
                                             const QString &newPassword);

private:
    [[nodiscard]] Result<> writeSlot(const Staff &staff, const QString &password);

    Database &m_database;
    KeyFile &m_keys;
    DataKey m_key;
    quint64 m_cost;
};

} // namespace clinic

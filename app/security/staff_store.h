// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "security/staff.h"
#include "storage/transaction.h"

namespace clinic {

/// The only SQL of `staff` and `staff_role`.
class StaffStore {
public:
    [[nodiscard]] Result<> insert(Transaction &tx, const Staff &staff) const;
    /// Writes `staff` with version + 1; refused when another seat was faster.
    [[nodiscard]] Result<> update(Transaction &tx, const Staff &staff) const;
    [[nodiscard]] Result<Staff> find(const ReadTransaction &tx, const StaffId &id) const;
    [[nodiscard]] Result<std::optional<Staff>> findByLogin(const ReadTransaction &tx, const QString &login) const;
    /// All people, the inactive ones last.
    [[nodiscard]] Result<std::vector<Staff>> all(const ReadTransaction &tx) const;

private:
    [[nodiscard]] Result<> writeRoles(Transaction &tx, const Staff &staff) const;
    [[nodiscard]] Result<> readRoles(const ReadTransaction &tx, std::vector<Staff> &people) const;
};

} // namespace clinic

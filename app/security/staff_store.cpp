// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/staff_store.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

const QString kColumns = u"id, login, name, staff_code, doctor_code, active, version"_s;
const QString kSelect = u"SELECT id, login, name, staff_code, doctor_code, active, version FROM staff "_s;

Staff fromRow(Row &row)
{
    Staff staff;
    row.take(staff.id);
    row.take(staff.login);
    row.take(staff.name);
    row.take(staff.staffCode);
    row.take(staff.doctorCode);
    row.take(staff.active);
    row.take(staff.version);
    return staff;
}

} // namespace

Result<> StaffStore::insert(Transaction &tx, const Staff &staff) const
{
    CLINIC_TRY(tx.insert(u"staff"_s, kColumns, staff.id, staff.login, staff.name, staff.staffCode, staff.doctorCode,
                         staff.active, staff.version));
    return writeRoles(tx, staff);
}

Result<> StaffStore::update(Transaction &tx, const Staff &staff) const
{
    CLINIC_TRY(tx.updateVersioned(u"UPDATE staff SET login = ?, name = ?, staff_code = ?, doctor_code = ?, "
                                  "active = ?, version = version + 1 WHERE id = ? AND version = ?"_s,
                                  staff.login, staff.name, staff.staffCode, staff.doctorCode, staff.active, staff.id,
                                  staff.version));
    CLINIC_TRY(tx.exec(u"DELETE FROM staff_role WHERE staff_id = ?"_s, staff.id));
    return writeRoles(tx, staff);
}

Result<> StaffStore::writeRoles(Transaction &tx, const Staff &staff) const
{
    for (const Role role : staff.roles)
        CLINIC_TRY(tx.insert(u"staff_role"_s, u"staff_id, role"_s, staff.id, role));
    return {};
}

Result<> StaffStore::readRoles(const ReadTransaction &tx, std::vector<Staff> &people) const
{
    CLINIC_TRY_ASSIGN(const auto roles, tx.all(u"SELECT staff_id, role FROM staff_role"_s, [](Row &row) {
        const auto id = row.take<StaffId>();
        return std::pair{id, row.take<Role>()};
    }));
    for (Staff &staff : people) {
        for (const auto &[id, role] : roles)
            if (id == staff.id)
                staff.roles.push_back(role);
        std::ranges::sort(staff.roles);
    }
    return {};
}

Result<Staff> StaffStore::find(const ReadTransaction &tx, const StaffId &id) const
{
    CLINIC_TRY_ASSIGN(Staff staff, tx.one(u"staff.not_found"_s, kSelect + u"WHERE id = ?"_s, fromRow, id));
    std::vector<Staff> one{std::move(staff)};
    CLINIC_TRY(readRoles(tx, one));
    return one.front();
}

Result<std::optional<Staff>> StaffStore::findByLogin(const ReadTransaction &tx, const QString &login) const
{
    CLINIC_TRY_ASSIGN(const auto found, tx.first(kSelect + u"WHERE login = ?"_s, fromRow, login));
    if (!found)
        return std::optional<Staff>{};
    std::vector<Staff> one{*found};
    CLINIC_TRY(readRoles(tx, one));
    return std::optional<Staff>{one.front()};
}

Result<std::vector<Staff>> StaffStore::all(const ReadTransaction &tx) const
{
    CLINIC_TRY_ASSIGN(auto people, tx.all(kSelect + u"ORDER BY active DESC, login"_s, fromRow));
    CLINIC_TRY(readRoles(tx, people));
    return people;
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/staff_service.h"

#include "security/staff_rules.h"
#include "security/staff_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

void appendPasswordProblem(std::vector<FieldProblem> &problems, const QString &login, const QString &password,
                           const QString &path)
{
    if (auto problem = passwordProblem(login, password, path))
        problems.push_back(std::move(*problem));
}

bool isActiveAdministrator(const Staff &staff)
{
    return staff.active && staff.holds(Role::Administrator);
}

/// Refuses a change after which nobody could administer the clinic.
Result<> keepAnAdministrator(const ReadTransaction &tx, const Staff &before, const Staff &after)
{
    if (!isActiveAdministrator(before) || isActiveAdministrator(after))
        return {};
    CLINIC_TRY_ASSIGN(const auto people, StaffStore{}.all(tx));
    const bool another = std::ranges::any_of(
        people, [&](const Staff &staff) { return staff.id != before.id && isActiveAdministrator(staff); });
    if (!another)
        return fail(ErrorKind::Conflict, u"staff.last_administrator"_s, {before.name});
    return {};
}

Result<Staff> saveChange(Transaction &tx, Staff staff, const QString &action, const QString &reason)
{
    CLINIC_TRY(StaffStore{}.update(tx, staff));
    ++staff.version;
    CLINIC_TRY(tx.audit(action, Aggregate::Staff, staff.id, reason));
    CLINIC_TRY(tx.outbox(Aggregate::Staff, staff.id, staff.version));
    return staff;
}

QString rolesInWords(const Staff &staff)
{
    std::vector<Role> roles = staff.roles;
    std::ranges::sort(roles);
    QStringList words;
    for (const Role role : roles)
        words << toWord(role);
    return words.join(u", "_s);
}

/// The person as the caller has seen him; another seat may have been faster.
Result<Staff> findVersion(const ReadTransaction &tx, const StaffId &id, int version)
{
    CLINIC_TRY_ASSIGN(Staff staff, StaffStore{}.find(tx, id));
    if (staff.version != version)
        return fail(ErrorKind::Conflict, u"storage.changed_elsewhere"_s);
    return staff;
}

} // namespace

StaffService::StaffService(Database &database, KeyFile &keys, DataKey key, quint64 scryptCost)
    : m_database{database}, m_keys{keys}, m_key{std::move(key)}, m_cost{scryptCost}
{
}

Result<std::vector<Staff>> StaffService::all(const Actor &actor) const
{
    return m_database.read(actor, Right::ManageStaff, [](const ReadTransaction &tx) { return StaffStore{}.all(tx); });
}

Result<std::vector<Staff>> StaffService::active(Role role) const
{
    CLINIC_TRY_ASSIGN(auto people,
                      m_database.readUnguarded([](const ReadTransaction &tx) { return StaffStore{}.all(tx); }));
    std::erase_if(people, [role](const Staff &staff) { return !staff.active || !staff.holds(role); });
    return people;
}

Result<> StaffService::writeSlot(const Staff &staff, const QString &password)
{
    if (const auto written = m_keys.setPassword(staff.id, staff.login, password, m_key, m_cost); !written)
        return fail(ErrorKind::Storage, u"staff.saved_without_password"_s, {staff.name}, written.error().code);
    return {};
}

Result<Staff> StaffService::add(const Actor &actor, Staff staff, const QString &password)
{
    CLINIC_TRY_ASSIGN(const Staff added,
                      m_database.write(actor, Right::ManageStaff, [&](Transaction &tx) -> Result<Staff> {
                          auto problems = checkStaff(staff);
                          appendPasswordProblem(problems, staff.login, password, u"password"_s);
                          CLINIC_TRY_ASSIGN(const auto taken, StaffStore{}.findByLogin(tx, staff.login));
                          if (taken)
                              problems.push_back({u"login"_s, u"staff.login_taken"_s, {staff.login}});
                          if (!problems.empty())
                              return failFields(std::move(problems));
                          staff.id = tx.ids().next<StaffId>();
                          staff.active = true;
                          staff.version = 1;
                          CLINIC_TRY(StaffStore{}.insert(tx, staff));
                          CLINIC_TRY(tx.audit(u"staff.add"_s, Aggregate::Staff, staff.id));
                          CLINIC_TRY(tx.outbox(Aggregate::Staff, staff.id, staff.version));
                          return staff;
                      }));
    CLINIC_TRY(writeSlot(added, password));
    return added;
}

Result<Staff> StaffService::change(const Actor &actor, Staff staff, const QString &reason)
{
    return m_database.write(actor, Right::ManageStaff, [&](Transaction &tx) -> Result<Staff> {
        CLINIC_TRY_ASSIGN(const Staff before, findVersion(tx, staff.id, staff.version));
        auto problems = checkStaff(staff);
        if (staff.login != before.login)
            problems.push_back({u"login"_s, u"staff.login_fixed"_s, {before.login}});
        const QString rolesBefore = rolesInWords(before);
        const QString rolesAfter = rolesInWords(staff);
        const bool rolesDiffer = rolesBefore != rolesAfter;
        if (rolesDiffer && reason.trimmed().isEmpty())
            problems.push_back({u"reason"_s, u"field.required"_s, {}});
        if (!problems.empty())
            return failFields(std::move(problems));
        staff.active = before.active;
        CLINIC_TRY(keepAnAdministrator(tx, before, staff));
        return saveChange(tx, staff, u"staff.change"_s,
                          rolesDiffer ? u"%1 -> %2: %3"_s.arg(rolesBefore, rolesAfter, reason.trimmed()) : reason);
    });
}

Result<> StaffService::deactivate(const Actor &actor, const StaffId &id, int version, const QString &reason)
{
    CLINIC_TRY_ASSIGN(const Staff gone,
                      m_database.write(actor, Right::ManageStaff, [&](Transaction &tx) -> Result<Staff> {
                          CLINIC_TRY_ASSIGN(const Staff before, findVersion(tx, id, version));
                          if (!before.active)
                              return fail(ErrorKind::Conflict, u"staff.already_inactive"_s, {before.name});
                          if (id == actor.staffId())
                              return fail(ErrorKind::Conflict, u"staff.own_account"_s);
                          if (reason.trimmed().isEmpty())
                              return failFields({{u"reason"_s, u"field.required"_s}});
                          Staff after = before;
                          after.active = false;
                          CLINIC_TRY(keepAnAdministrator(tx, before, after));
                          return saveChange(tx, after, u"staff.deactivate"_s, reason);
                      }));
    if (!m_keys.exists())
        return {};
    if (const auto removed = m_keys.remove(id); !removed)
        return fail(ErrorKind::Storage, u"staff.saved_slot_remains"_s, {gone.name}, removed.error().code);
    return {};
}

Result<> StaffService::reactivate(const Actor &actor, const StaffId &id, int version, const QString &password)
{
    CLINIC_TRY_ASSIGN(const Staff back,
                      m_database.write(actor, Right::ManageStaff, [&](Transaction &tx) -> Result<Staff> {
                          CLINIC_TRY_ASSIGN(Staff staff, findVersion(tx, id, version));
                          if (staff.active)
                              return fail(ErrorKind::Conflict, u"staff.already_active"_s, {staff.name});
                          if (auto problem = passwordProblem(staff.login, password, u"password"_s))
                              return failFields({std::move(*problem)});
                          staff.active = true;
                          return saveChange(tx, staff, u"staff.reactivate"_s, {});
                      }));
    return writeSlot(back, password);
}

Result<> StaffService::setPassword(const Actor &actor, const StaffId &id, const QString &password)
{
    // The event is written before the slot: a password is never changed without a trace.
    CLINIC_TRY_ASSIGN(const Staff person,
                      m_database.write(actor, Right::ManageStaff, [&](Transaction &tx) -> Result<Staff> {
                          CLINIC_TRY_ASSIGN(Staff staff, StaffStore{}.find(tx, id));
                          if (!staff.active)
                              return fail(ErrorKind::Conflict, u"staff.inactive"_s, {staff.name});
                          if (auto problem = passwordProblem(staff.login, password, u"password"_s))
                              return failFields({std::move(*problem)});
                          CLINIC_TRY(tx.audit(u"staff.set_password"_s, Aggregate::Staff, staff.id));
                          return staff;
                      }));
    return m_keys.setPassword(person.id, person.login, password, m_key, m_cost);
}

Result<> StaffService::changeOwnPassword(const Actor &actor, const QString &oldPassword, const QString &newPassword)
{
    CLINIC_TRY_ASSIGN(const Staff self, m_database.readUnguarded([&](const ReadTransaction &tx) {
        return StaffStore{}.find(tx, actor.staffId());
    }));
    if (auto problem = passwordProblem(self.login, newPassword, u"newPassword"_s))
        return failFields({std::move(*problem)});
    CLINIC_TRY_ASSIGN(const auto unlocked, m_keys.unlock(self.login, oldPassword));
    if (unlocked.staffId != self.id)
        return fail(ErrorKind::Denied, u"security.wrong_password"_s);
    CLINIC_TRY(m_database.writeUnguarded(actor, [&](Transaction &tx) -> Result<> {
        return tx.audit(u"staff.change_own_password"_s, Aggregate::Staff, self.id);
    }));
    return m_keys.setPassword(self.id, self.login, newPassword, m_key, m_cost);
}

} // namespace clinic

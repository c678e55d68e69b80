// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinic/clinic_service.h"

#include "clinic/clinic_rules.h"
#include "clinic/clinic_store.h"
#include "security/actor_factory.h"
#include "security/staff_rules.h"
#include "security/staff_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

/// Field names of a person's form as the first start shows them.
FieldProblem asAdminField(FieldProblem problem)
{
    problem.path.front() = problem.path.front().toUpper();
    problem.path.prepend(u"admin"_s);
    return problem;
}

std::vector<FieldProblem> checkSetUp(ClinicSetUp &setUp, Staff &admin)
{
    auto problems = checkOrganisation(setUp.organisation, u"organisation."_s);
    admin.login = setUp.adminLogin;
    admin.name = setUp.adminName;
    admin.roles = setUp.adminRoles;
    for (FieldProblem &problem : checkStaff(admin))
        problems.push_back(asAdminField(std::move(problem)));
    if (!admin.roles.empty() && !admin.holds(Role::Administrator))
        problems.push_back({u"adminRoles"_s, u"clinic.first_administrator"_s});
    if (auto problem = passwordProblem(admin.login, setUp.adminPassword, u"adminPassword"_s))
        problems.push_back(std::move(*problem));
    return problems;
}

Result<> insertClinic(Transaction &tx, Organisation &organisation, Staff &admin)
{
    const ClinicStore store;
    CLINIC_TRY_ASSIGN(const auto present, store.organisation(tx));
    if (present)
        return fail(ErrorKind::Conflict, u"clinic.already_set_up"_s, {present->name});
    organisation.id = tx.ids().next<OrganisationId>();
    organisation.version = 1;
    CLINIC_TRY(store.insert(tx, organisation));
    CLINIC_TRY(tx.audit(u"clinic.set_up"_s, Aggregate::Organisation, organisation.id));
    CLINIC_TRY(tx.outbox(Aggregate::Organisation, organisation.id, organisation.version));
    admin.id = tx.ids().next<StaffId>();
    CLINIC_TRY(StaffStore{}.insert(tx, admin));
    CLINIC_TRY(tx.audit(u"staff.add"_s, Aggregate::Staff, admin.id));
    CLINIC_TRY(tx.outbox(Aggregate::Staff, admin.id, admin.version));
    for (Department department : defaultDepartments(organisation.tier)) {
        department.id = tx.ids().next<DepartmentId>();
        CLINIC_TRY(store.insert(tx, department));
        tx.announce(Aggregate::Department, department.id);
    }
    return {};
}

Result<Organisation> writeOrganisation(Transaction &tx, Organisation changed)
{
    CLINIC_TRY_ASSIGN(const Organisation before, ClinicService::organisation(tx));
    changed.isDemo = before.isDemo;
    CLINIC_TRY(ClinicStore{}.update(tx, changed));
    ++changed.version;
    CLINIC_TRY(tx.audit(u"clinic.change"_s, Aggregate::Organisation, changed.id));
    CLINIC_TRY(tx.outbox(Aggregate::Organisation, changed.id, changed.version));
    return changed;
}

Result<> writeSettings(Transaction &tx, const ClinicSettings &before, const ClinicSettings &changed)
{
    CLINIC_TRY_ASSIGN(const ClinicSettings current, ClinicService::settings(tx));
    CLINIC_TRY_ASSIGN(const auto stored, ClinicStore{}.settings(tx));
    for (const SettingRow &row : settingTable()) {
        const QString wanted = settingText(row, changed);
        const QString old = settingText(row, before);
        if (wanted == old)
            continue;
        if (settingText(row, current) != old)
            return fail(ErrorKind::Conflict, u"storage.changed_elsewhere"_s);
        StoredSetting setting{tx.ids().next(), QString::fromLatin1(row.key), wanted, 1};
        if (const auto found = std::ranges::find(stored, setting.name, &StoredSetting::name); found != stored.end()) {
            setting.id = found->id;
            setting.version = found->version;
            CLINIC_TRY(ClinicStore{}.update(tx, setting));
        } else {
            CLINIC_TRY(ClinicStore{}.insert(tx, setting));
        }
        CLINIC_TRY(tx.audit(u"setting.change"_s, Aggregate::Setting, setting.id,
                            u"%1: '%2' -> '%3'"_s.arg(setting.name, old, wanted)));
        tx.announce(Aggregate::Setting, setting.id);
    }
    return {};
}

} // namespace

Result<StaffId> setUpClinic(Database &database, KeyFile &keys, const DataKey &key, const SeatId &seat,
                            ClinicSetUp setUp, quint64 scryptCost)
{
    Staff admin;
    if (auto problems = checkSetUp(setUp, admin); !problems.empty())
        return failFields(std::move(problems));
    CLINIC_TRY(database.writeUnguarded(ActorFactory::program(seat), [&](Transaction &tx) -> Result<> {
        return insertClinic(tx, setUp.organisation, admin);
    }));
    CLINIC_TRY(keys.setPassword(admin.id, admin.login, setUp.adminPassword, key, scryptCost));
    return admin.id;
}

Result<Organisation> ClinicService::organisation(const ReadTransaction &tx)
{
    CLINIC_TRY_ASSIGN(auto found, ClinicStore{}.organisation(tx));
    if (!found)
        return fail(ErrorKind::NotFound, u"clinic.not_set_up"_s);
    return std::move(*found);
}

Result<Organisation> ClinicService::organisation() const
{
    return m_database.readUnguarded([](const ReadTransaction &tx) { return organisation(tx); });
}

Result<ClinicData> ClinicService::change(const Actor &actor, const ClinicData &before, const ClinicData &changed)
{
    return m_database.write(actor, Right::ManageClinic, [&](Transaction &tx) -> Result<ClinicData> {
        ClinicData wanted = changed;
        auto problems = checkOrganisation(wanted.organisation, u"organisation."_s);
        for (FieldProblem &problem : settingProblems(wanted.settings))
            problems.push_back(std::move(problem));
        if (!problems.empty())
            return failFields(std::move(problems));
        ClinicData stored;
        if (wanted.organisation == before.organisation) {
            CLINIC_TRY_ASSIGN(stored.organisation, organisation(tx));
        } else {
            CLINIC_TRY_ASSIGN(stored.organisation, writeOrganisation(tx, std::move(wanted.organisation)));
        }
        CLINIC_TRY(writeSettings(tx, before.settings, wanted.settings));
        CLINIC_TRY_ASSIGN(stored.settings, settings(tx));
        return stored;
    });
}

Result<std::vector<Department>> ClinicService::departments() const
{
    return m_database.readUnguarded([](const ReadTransaction &tx) { return ClinicStore{}.departments(tx); });
}

Result<Department> ClinicService::department(const ReadTransaction &tx, const DepartmentId &id)
{
    return ClinicStore{}.department(tx, id);
}

Result<Department> ClinicService::saveDepartment(const Actor &actor, Department department)
{
    return m_database.write(actor, Right::ManageClinic, [&](Transaction &tx) -> Result<Department> {
        Department saved = department;
        auto problems = checkDepartment(saved);
        CLINIC_TRY_ASSIGN(const auto known, ClinicStore{}.departments(tx));
        if (std::ranges::any_of(known, [&](const Department &d) { return d.code == saved.code && d.id != saved.id; }))
            problems.push_back({u"code"_s, u"clinic.code_taken"_s, {saved.code}});
        if (!problems.empty())
            return failFields(std::move(problems));
        if (saved.id.isNull()) {
            saved.id = tx.ids().next<DepartmentId>();
            saved.version = 1;
            CLINIC_TRY(ClinicStore{}.insert(tx, saved));
        } else {
            CLINIC_TRY(ClinicStore{}.update(tx, saved));
            ++saved.version;
        }
        CLINIC_TRY(tx.audit(u"department.save"_s, Aggregate::Department, saved.id));
        tx.announce(Aggregate::Department, saved.id);
        return saved;
    });
}

Result<std::vector<Facility>> ClinicService::facilities() const
{
    return m_database.readUnguarded([](const ReadTransaction &tx) { return ClinicStore{}.facilities(tx); });
}

Result<Facility> ClinicService::facility(const ReadTransaction &tx, const FacilityId &id)
{
    return ClinicStore{}.facility(tx, id);
}

Result<Facility> ClinicService::saveFacility(const Actor &actor, Facility facility)
{
    return m_database.write(actor, Right::ManageClinic, [&](Transaction &tx) -> Result<Facility> {
        Facility saved = facility;
        if (auto problems = checkFacility(saved); !problems.empty())
            return failFields(std::move(problems));
        CLINIC_TRY_ASSIGN(const auto known, ClinicStore{}.facilities(tx));
        for (Facility other : known) {
            if (!saved.isLead || !other.isLead || other.id == saved.id)
                continue;
            other.isLead = false;
            CLINIC_TRY(ClinicStore{}.update(tx, other));
            CLINIC_TRY(tx.audit(u"facility.lead_moved"_s, Aggregate::Facility, other.id));
            tx.announce(Aggregate::Facility, other.id);
        }
        if (saved.id.isNull()) {
            saved.id = tx.ids().next<FacilityId>();
            saved.version = 1;
            CLINIC_TRY(ClinicStore{}.insert(tx, saved));
        } else {
            CLINIC_TRY(ClinicStore{}.update(tx, saved));
            ++saved.version;
        }
        CLINIC_TRY(tx.audit(u"facility.save"_s, Aggregate::Facility, saved.id));
        tx.announce(Aggregate::Facility, saved.id);
        return saved;
    });
}

Result<ClinicSettings> ClinicService::settings(const ReadTransaction &tx)
{
    CLINIC_TRY_ASSIGN(const auto stored, ClinicStore{}.settings(tx));
    ClinicSettings settings;
    for (const SettingRow &row : settingTable()) {
        const auto found = std::ranges::find(stored, QString::fromLatin1(row.key), &StoredSetting::name);
        if (found != stored.end() && !setSettingText(row, found->value, settings))
            return fail(ErrorKind::Corrupt, u"storage.bad_value"_s, {}, u"setting "_s + found->name);
    }
    return settings;
}

Result<ClinicSettings> ClinicService::settings() const
{
    return m_database.readUnguarded([](const ReadTransaction &tx) { return settings(tx); });
}

Result<> ClinicService::changeSettings(const Actor &actor, const ClinicSettings &before, const ClinicSettings &changed)
{
    return m_database.write(actor, Right::ManageClinic, [&](Transaction &tx) -> Result<> {
        if (auto problems = settingProblems(changed); !problems.empty())
            return failFields(std::move(problems));
        return writeSettings(tx, before, changed);
    });
}

} // namespace clinic

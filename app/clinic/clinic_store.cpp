// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinic/clinic_store.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

const QString kOrganisationColumns =
    u"id, name, institution_code, tier, address, phone, insurance_designated, is_demo, version"_s;
const QString kDepartmentColumns = u"id, code, name, room, active, version"_s;
const QString kFacilityColumns = u"id, name, institution_code, tier, departments, phone, is_lead, active, version"_s;
const QString kSettingColumns = u"id, name, value, version"_s;

Organisation organisationFromRow(Row &row)
{
    Organisation organisation;
    row.take(organisation.id);
    row.take(organisation.name);
    row.take(organisation.institutionCode);
    row.take(organisation.tier);
    row.take(organisation.address);
    row.take(organisation.phone);
    row.take(organisation.insuranceDesignated);
    row.take(organisation.isDemo);
    row.take(organisation.version);
    return organisation;
}

Department departmentFromRow(Row &row)
{
    Department department;
    row.take(department.id);
    row.take(department.code);
    row.take(department.name);
    row.take(department.room);
    row.take(department.active);
    row.take(department.version);
    return department;
}

Facility facilityFromRow(Row &row)
{
    Facility facility;
    row.take(facility.id);
    row.take(facility.name);
    row.take(facility.institutionCode);
    row.take(facility.tier);
    row.take(facility.departments);
    row.take(facility.phone);
    row.take(facility.isLead);
    row.take(facility.active);
    row.take(facility.version);
    return facility;
}

StoredSetting settingFromRow(Row &row)
{
    StoredSetting setting;
    row.take(setting.id);
    row.take(setting.name);
    row.take(setting.value);
    row.take(setting.version);
    return setting;
}

} // namespace

Result<std::optional<Organisation>> ClinicStore::organisation(const ReadTransaction &tx) const
{
    return tx.first(u"SELECT "_s + kOrganisationColumns + u" FROM organisation"_s, organisationFromRow);
}

Result<> ClinicStore::insert(Transaction &tx, const Organisation &o) const
{
    return tx.insert(u"organisation"_s, kOrganisationColumns, o.id, o.name, o.institutionCode, o.tier, o.address,
                     o.phone, o.insuranceDesignated, o.isDemo, o.version);
}

Result<> ClinicStore::update(Transaction &tx, const Organisation &o) const
{
    return tx.updateVersioned(
        u"UPDATE organisation SET name = ?, institution_code = ?, tier = ?, address = ?, "
        "phone = ?, insurance_designated = ?, version = version + 1 WHERE id = ? AND version = ?"_s,
        o.name, o.institutionCode, o.tier, o.address, o.phone, o.insuranceDesignated, o.id, o.version);
}

Result<std::vector<Department>> ClinicStore::departments(const ReadTransaction &tx) const
{
    return tx.all(u"SELECT "_s + kDepartmentColumns + u" FROM department ORDER BY active DESC, code"_s,
                  departmentFromRow);
}

Result<Department> ClinicStore::department(const ReadTransaction &tx, const DepartmentId &id) const
{
    return tx.one(u"clinic.department_not_found"_s,
                  u"SELECT "_s + kDepartmentColumns + u" FROM department WHERE id = ?"_s, departmentFromRow, id);
}

Result<> ClinicStore::insert(Transaction &tx, const Department &d) const
{
    return tx.insert(u"department"_s, kDepartmentColumns, d.id, d.code, d.name, d.room, d.active, d.version);
}

Result<> ClinicStore::update(Transaction &tx, const Department &d) const
{
    return tx.updateVersioned(u"UPDATE department SET code = ?, name = ?, room = ?, active = ?, "
                              "version = version + 1 WHERE id = ? AND version = ?"_s,
                              d.code, d.name, d.room, d.active, d.id, d.version);
}

Result<std::vector<Facility>> ClinicStore::facilities(const ReadTransaction &tx) const
{
    return tx.all(u"SELECT "_s + kFacilityColumns + u" FROM facility ORDER BY active DESC, is_lead DESC, name"_s,
                  facilityFromRow);
}

Result<Facility> ClinicStore::facility(const ReadTransaction &tx, const FacilityId &id) const
{
    return tx.one(u"clinic.facility_not_found"_s, u"SELECT "_s + kFacilityColumns + u" FROM facility WHERE id = ?"_s,
                  facilityFromRow, id);
}

Result<> ClinicStore::insert(Transaction &tx, const Facility &f) const
{
    return tx.insert(u"facility"_s, kFacilityColumns, f.id, f.name, f.institutionCode, f.tier, f.departments, f.phone,
                     f.isLead, f.active, f.version);
}

Result<> ClinicStore::update(Transaction &tx, const Facility &f) const
{
    return tx.updateVersioned(
        u"UPDATE facility SET name = ?, institution_code = ?, tier = ?, departments = ?, "
        "phone = ?, is_lead = ?, active = ?, version = version + 1 WHERE id = ? AND version = ?"_s,
        f.name, f.institutionCode, f.tier, f.departments, f.phone, f.isLead, f.active, f.id, f.version);
}

Result<std::vector<StoredSetting>> ClinicStore::settings(const ReadTransaction &tx) const
{
    return tx.all(u"SELECT "_s + kSettingColumns + u" FROM setting"_s, settingFromRow);
}

Result<> ClinicStore::insert(Transaction &tx, const StoredSetting &s) const
{
    return tx.insert(u"setting"_s, kSettingColumns, s.id, s.name, s.value, s.version);
}

Result<> ClinicStore::update(Transaction &tx, const StoredSetting &s) const
{
    return tx.updateVersioned(u"UPDATE setting SET value = ?, version = version + 1 WHERE id = ? AND version = ?"_s,
                              s.value, s.id, s.version);
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinic/clinic.h"
#include "clinic/settings.h"
#include "security/key_file.h"
#include "security/staff.h"
#include "storage/database.h"

namespace clinic {

/// What the first start asks.
struct ClinicSetUp {
    Organisation organisation{}; ///< id and version are given
    QString adminLogin{};
    QString adminName{};
    QString adminPassword{};
    std::vector<Role> adminRoles{Role::Administrator}; ///< a village doctor alone holds all of them
};

/// What an administrator changes on one form.
struct ClinicData {
    Organisation organisation{};
    ClinicSettings settings{};
};

/// Makes a fresh, migrated database into a clinic: organisation, the first administrator with a slot in the key file,
/// default departments of the tier. Field problems have the paths `organisation.name`, `adminLogin`, `adminPassword` …;
/// fails as Conflict with "clinic.already_set_up".
[[nodiscard]] Result<StaffId> setUpClinic(Database &database, KeyFile &keys, const DataKey &key, const SeatId &seat,
                                          ClinicSetUp setUp, quint64 scryptCost = KeyFile::kDefaultCost);

/// Organisation, departments, facilities and settings. What every page and printout needs is read without a right;
/// changes need ManageClinic.
class ClinicService {
public:
    explicit ClinicService(Database &database) : m_database{database} {}

    /// Fails as NotFound with "clinic.not_set_up".
    [[nodiscard]] Result<Organisation> organisation() const;
    [[nodiscard]] static Result<Organisation> organisation(const ReadTransaction &tx);
    /// Organisation and settings together: all or nothing is saved, and only what differs from `before`. Field problems
    /// have the paths `organisation.name` … and the keys of the settings. Refused as Conflict when another seat was
    /// faster, like every change here. Gives what is stored now.
    [[nodiscard]] Result<ClinicData> change(const Actor &actor, const ClinicData &before, const ClinicData &changed);

    /// All departments by code, the inactive ones last.
    [[nodiscard]] Result<std::vector<Department>> departments() const;
    [[nodiscard]] static Result<Department> department(const ReadTransaction &tx, const DepartmentId &id);
    /// Adds a department (null id) or changes one. Field problems: `code` "clinic.code_taken", "field.required" ….
    [[nodiscard]] Result<Department> saveDepartment(const Actor &actor, Department department);

    /// All facilities: the lead hospital first, inactive ones last.
    [[nodiscard]] Result<std::vector<Facility>> facilities() const;
    [[nodiscard]] static Result<Facility> facility(const ReadTransaction &tx, const FacilityId &id);
    /// Adds a facility (null id) or changes one. A new lead hospital takes the mark from the one before.
    [[nodiscard]] Result<Facility> saveFacility(const Actor &actor, Facility facility);

    [[nodiscard]] Result<ClinicSettings> settings() const;
    [[nodiscard]] static Result<ClinicSettings> settings(const ReadTransaction &tx);
    /// Writes those settings that differ from `before`, each with an audit event that names key, old and new value;
    /// fails as Conflict when one of them no longer is what it was in `before`.
    [[nodiscard]] Result<> changeSettings(const Actor &actor, const ClinicSettings &before,
                                          const ClinicSettings &changed);

private:
    Database &m_database;
};

} // namespace clinic

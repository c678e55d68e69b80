// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinic/clinic.h"
#include "clinic/settings.h"
#include "storage/transaction.h"

namespace clinic {

/// A setting as it is stored.
struct StoredSetting {
    QUuid id{};
    QString name{};
    QString value{};
    int version{1};
};

/// The only SQL of `organisation`, `department`, `facility` and `setting`. Updates are refused when another seat was
/// faster and raise the version by one.
class ClinicStore {
public:
    [[nodiscard]] Result<std::optional<Organisation>> organisation(const ReadTransaction &tx) const;
    [[nodiscard]] Result<> insert(Transaction &tx, const Organisation &organisation) const;
    [[nodiscard]] Result<> update(Transaction &tx, const Organisation &organisation) const;

    [[nodiscard]] Result<std::vector<Department>> departments(const ReadTransaction &tx) const;
    [[nodiscard]] Result<Department> department(const ReadTransaction &tx, const DepartmentId &id) const;
    [[nodiscard]] Result<> insert(Transaction &tx, const Department &department) const;
    [[nodiscard]] Result<> update(Transaction &tx, const Department &department) const;

    [[nodiscard]] Result<std::vector<Facility>> facilities(const ReadTransaction &tx) const;
    [[nodiscard]] Result<Facility> facility(const ReadTransaction &tx, const FacilityId &id) const;
    [[nodiscard]] Result<> insert(Transaction &tx, const Facility &facility) const;
    [[nodiscard]] Result<> update(Transaction &tx, const Facility &facility) const;

    [[nodiscard]] Result<std::vector<StoredSetting>> settings(const ReadTransaction &tx) const;
    [[nodiscard]] Result<> insert(Transaction &tx, const StoredSetting &setting) const;
    [[nodiscard]] Result<> update(Transaction &tx, const StoredSetting &setting) const;
};

} // namespace clinic

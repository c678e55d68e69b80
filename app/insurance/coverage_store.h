// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insurance/insurance.h"
#include "storage/transaction.h"

namespace clinic {

/// The only SQL of `coverage` and `roll_import`.
class CoverageStore {
public:
    [[nodiscard]] Result<> insertRoll(Transaction &tx, const RollImport &roll) const;
    /// The newest import, if there is one.
    [[nodiscard]] Result<std::optional<RollImport>> lastRoll(const ReadTransaction &tx) const;
    [[nodiscard]] Result<std::vector<RollImport>> rolls(const ReadTransaction &tx) const;

    [[nodiscard]] Result<> insert(Transaction &tx, const Coverage &coverage) const;
    /// Writes `coverage` with version + 1; refused when another seat was faster.
    [[nodiscard]] Result<> update(Transaction &tx, const Coverage &coverage) const;
    [[nodiscard]] Result<Coverage> find(const ReadTransaction &tx, const CoverageId &id) const;
    [[nodiscard]] Result<std::vector<Coverage>> ofPatient(const ReadTransaction &tx, const PatientId &patient) const;
    [[nodiscard]] Result<std::vector<Coverage>> ofResidentId(const ReadTransaction &tx, const QString &id) const;
    [[nodiscard]] Result<std::optional<Coverage>> find(const ReadTransaction &tx, const QString &residentId,
                                                       Scheme scheme) const;
    /// The rows of one person become another's, as part of a merge.
    [[nodiscard]] Result<> movePatient(Transaction &tx, const PatientId &from, const PatientId &into) const;
    [[nodiscard]] Result<int> count(const ReadTransaction &tx) const;
};

} // namespace clinic

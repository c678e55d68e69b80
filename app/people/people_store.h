// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "people/people.h"
#include "people/people_rules.h"
#include "storage/transaction.h"

namespace clinic {

/// The only SQL of `patient`, `patient_key` and `patient_change`.
class PeopleStore {
public:
    [[nodiscard]] Result<> insert(Transaction &tx, const Patient &patient) const;
    /// Writes `patient` with version + 1; refused when another seat was faster. `number`, `registeredAt` and `seenAt`
    /// stay.
    [[nodiscard]] Result<> update(Transaction &tx, const Patient &patient) const;
    [[nodiscard]] Result<Patient> find(const ReadTransaction &tx, const PatientId &id) const;
    /// One indexed statement for each kind of query: at most `limit` people, exact ones first, then those seen last. Of
    /// many that begin alike the first kNear in the order of the keys are ranked.
    [[nodiscard]] Result<std::vector<PatientHit>> search(const ReadTransaction &tx, const PatientQuery &query,
                                                         int limit) const;
    /// Files with the draft's resident ID, or with its name and birth date or phone; without the draft's own file.
    [[nodiscard]] Result<std::vector<DuplicateHit>> duplicates(const ReadTransaction &tx, const Patient &draft) const;
    [[nodiscard]] Result<> replaceKeys(Transaction &tx, qint64 patientNumber, const QStringList &keys) const;
    [[nodiscard]] Result<> markSeen(Transaction &tx, const PatientId &id) const;
    [[nodiscard]] Result<> insertChange(Transaction &tx, const PatientId &id, const PatientChange &change) const;
    [[nodiscard]] Result<std::vector<PatientChange>> changes(const ReadTransaction &tx, const PatientId &id) const;
    /// Files that were merged into this one.
    [[nodiscard]] Result<std::vector<PatientId>> mergedFrom(const ReadTransaction &tx, const PatientId &into) const;
    /// People whose guardian is `from`, and files merged into it, name `into` instead.
    [[nodiscard]] Result<> redirect(Transaction &tx, const PatientId &from, const PatientId &into) const;

    /// So many keys of a range are looked at before ranking.
    static constexpr int kNear = 200;
};

} // namespace clinic

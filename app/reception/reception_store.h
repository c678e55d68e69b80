// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reception/reception.h"
#include "storage/transaction.h"

namespace clinic {

/// The only SQL of `registration`. Rows for lists take the names of patient, department and doctor with them.
class ReceptionStore {
public:
    [[nodiscard]] Result<> insert(Transaction &tx, const Registration &registration) const;
    /// Writes `registration` with version + 1; refused when another seat was faster. Day, number, patient and fee stay.
    [[nodiscard]] Result<> update(Transaction &tx, const Registration &registration) const;
    [[nodiscard]] Result<Registration> find(const ReadTransaction &tx, const RegistrationId &id) const;
    [[nodiscard]] Result<QueueRow> row(const ReadTransaction &tx, const RegistrationId &id) const;
    /// Everybody of a day in the order of calling, whatever the state.
    [[nodiscard]] Result<std::vector<QueueRow>> ofDay(const ReadTransaction &tx, const ClinicDate &day) const;
    /// Those of a day who are this doctor's, or nobody's.
    [[nodiscard]] Result<std::vector<QueueRow>> ofDoctor(const ReadTransaction &tx, const ClinicDate &day,
                                                         const StaffId &doctor) const;
    /// A person's registrations, newest first.
    [[nodiscard]] Result<std::vector<QueueRow>> ofPatient(const ReadTransaction &tx, const PatientId &patient,
                                                          int limit) const;
    /// The newest one that this person registered since `since`.
    [[nodiscard]] Result<std::optional<QueueRow>> lastBy(const ReadTransaction &tx, const StaffId &staff,
                                                         Instant since) const;
    /// Those who wait in a department, in the order of calling.
    [[nodiscard]] Result<std::vector<Registration>> waiting(const ReadTransaction &tx, const ClinicDate &day,
                                                            const DepartmentId &department) const;
    /// Part of a merge of two files.
    [[nodiscard]] Result<> movePatient(Transaction &tx, const PatientId &from, const PatientId &into) const;
};

} // namespace clinic

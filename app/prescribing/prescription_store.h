// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prescribing/prescribing.h"
#include "storage/transaction.h"

namespace clinic {

/// The only SQL of prescriptions, their lines, the answers to findings, and templates.
class PrescriptionStore {
public:
    [[nodiscard]] Result<> insert(Transaction &tx, const Prescription &prescription) const;
    /// Writes `prescription` with version + 1 and its lines anew (allowed while it is a draft).
    [[nodiscard]] Result<> updateDraft(Transaction &tx, const Prescription &prescription) const;
    /// Writes state, times and reasons with version + 1; the lines stay as they are.
    [[nodiscard]] Result<> updateState(Transaction &tx, const Prescription &prescription) const;
    [[nodiscard]] Result<Prescription> find(const ReadTransaction &tx, const PrescriptionId &id) const;
    [[nodiscard]] Result<std::vector<Prescription>> ofEncounter(const ReadTransaction &tx,
                                                                const EncounterId &encounter) const;
    /// Signed on that day, oldest first.
    [[nodiscard]] Result<std::vector<Prescription>> signedOn(const ReadTransaction &tx, const ClinicDate &day) const;

    [[nodiscard]] Result<> insertOverride(Transaction &tx, const EncounterId &encounter,
                                          const PrescriptionOverride &answer) const;
    [[nodiscard]] Result<std::vector<PrescriptionOverride>> overrides(const ReadTransaction &tx,
                                                                      const EncounterId &encounter) const;

    [[nodiscard]] Result<> insertTemplate(Transaction &tx, const PrescriptionTemplate &wanted) const;
    [[nodiscard]] Result<> updateTemplate(Transaction &tx, const PrescriptionTemplate &wanted, bool active) const;
    [[nodiscard]] Result<PrescriptionTemplate> findTemplate(const ReadTransaction &tx, const TemplateId &id) const;
    [[nodiscard]] Result<std::vector<PrescriptionTemplate>> templates(const ReadTransaction &tx,
                                                                      const StaffId &doctor) const;

private:
    [[nodiscard]] Result<> insertLines(Transaction &tx, const Prescription &prescription) const;
    [[nodiscard]] Result<> insertTemplateLines(Transaction &tx, const PrescriptionTemplate &wanted) const;
    [[nodiscard]] Result<> readLines(const ReadTransaction &tx, std::vector<Prescription> &prescriptions) const;
    [[nodiscard]] Result<> readTemplateLines(const ReadTransaction &tx,
                                             std::vector<PrescriptionTemplate> &templates) const;
};

} // namespace clinic

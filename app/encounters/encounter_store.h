// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encounters/encounters.h"
#include "storage/transaction.h"

namespace clinic {

/// The only SQL of `encounter`, `diagnosis` and `vital_sign`.
class EncounterStore {
public:
    [[nodiscard]] Result<> insert(Transaction &tx, const Encounter &encounter) const;
    /// Writes notes and state with version + 1; refused when another seat was faster.
    [[nodiscard]] Result<> update(Transaction &tx, const Encounter &encounter) const;
    /// Marks the visit as entered by mistake.
    [[nodiscard]] Result<> setVoidReason(Transaction &tx, const EncounterId &id, const QString &reason) const;
    [[nodiscard]] Result<Encounter> find(const ReadTransaction &tx, const EncounterId &id) const;
    [[nodiscard]] Result<std::optional<Encounter>> findByRegistration(const ReadTransaction &tx,
                                                                      const RegistrationId &id) const;
    /// The visit with its diagnoses and vital signs.
    [[nodiscard]] Result<EncounterRecord> record(const ReadTransaction &tx, const EncounterId &id) const;

    /// Brings the stored list to `wanted`: rows that are gone or changed are marked voided, never deleted.
    [[nodiscard]] Result<> replaceDiagnoses(Transaction &tx, const EncounterId &id,
                                            const std::vector<Diagnosis> &wanted) const;
    [[nodiscard]] Result<> replaceVitals(Transaction &tx, const Encounter &encounter,
                                         const std::vector<VitalSign> &wanted) const;
    [[nodiscard]] Result<std::vector<Diagnosis>> diagnoses(const ReadTransaction &tx, const EncounterId &id) const;
    /// Diagnoses that once stood in the visit and were taken back; the county hears of them too.
    [[nodiscard]] Result<std::vector<Diagnosis>> voidedDiagnoses(const ReadTransaction &tx,
                                                                 const EncounterId &id) const;
    [[nodiscard]] Result<std::vector<VitalSign>> vitals(const ReadTransaction &tx, const EncounterId &id) const;
    [[nodiscard]] Result<std::vector<VitalSign>> voidedVitals(const ReadTransaction &tx, const EncounterId &id) const;

    /// A patient's visits that were not voided, newest first.
    [[nodiscard]] Result<std::vector<VisitSummary>> history(const ReadTransaction &tx, const PatientId &patient,
                                                            int limit) const;
    /// Readings of the given kinds, oldest first.
    [[nodiscard]] Result<std::vector<VitalReading>> readings(const ReadTransaction &tx, const PatientId &patient,
                                                             const std::vector<VitalKind> &kinds) const;
    [[nodiscard]] Result<bool> hasEarlierVisit(const ReadTransaction &tx, const PatientId &patient) const;

    /// The merge step of visits and vital signs.
    [[nodiscard]] Result<> movePatient(Transaction &tx, const PatientId &from, const PatientId &into) const;
};

/// The only SQL of `allergy`.
class AllergyStore {
public:
    [[nodiscard]] Result<> insert(Transaction &tx, const Allergy &allergy) const;
    [[nodiscard]] Result<> markVoided(Transaction &tx, const Allergy &allergy, const QString &reason) const;
    [[nodiscard]] Result<Allergy> find(const ReadTransaction &tx, const AllergyId &id) const;
    /// Active ones first, then those taken back.
    [[nodiscard]] Result<std::vector<Allergy>> ofPatient(const ReadTransaction &tx, const PatientId &patient) const;

    /// The merge step of allergies.
    [[nodiscard]] Result<> movePatient(Transaction &tx, const PatientId &from, const PatientId &into) const;
};

} // namespace clinic

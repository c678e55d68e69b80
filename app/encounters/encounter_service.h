// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encounters/encounter_store.h"
#include "people/patient_references.h"
#include "people/people.h"
#include "reception/reception_service.h"
#include "storage/database.h"

namespace clinic {

/// What the consultation page shows when a visit is opened.
struct ConsultationView {
    EncounterRecord record{};
    Patient patient{};
    QueueRow registration{};
    std::vector<Allergy> allergies{};
    std::optional<Allergy> noAllergies{}; ///< the statement that none is known
    std::vector<VisitSummary> history{};  ///< earlier visits, newest first
};

/// What the doctor has written; diagnoses and vital signs replace what is stored.
struct EncounterNotes {
    EncounterId id{};
    int version{1}; ///< the version that was read
    QString complaint{};
    QString presentIllness{};
    QString pastHistory{};
    QString examination{};
    QString plan{};
    std::optional<ClinicDate> onsetDate{};
    std::vector<Diagnosis> diagnoses{};
    std::vector<VitalSign> vitals{}; ///< ids and times are given when they are saved
};

/// Asked before a visit is voided; implemented by later features (a prescription, a charge).
class EncounterGuard {
public:
    virtual ~EncounterGuard() = default;
    /// Succeeds, or fails as Conflict with what is to be done first.
    [[nodiscard]] virtual Result<> mayVoidEncounter(const ReadTransaction &tx, const EncounterId &id) const = 0;
};

/// The doctor's part of a visit. Reading needs ViewEncounters, writing WriteEncounters.
class EncounterService {
public:
    /// `formulary` counts the diagnoses that are made here; it and the guards must outlive the service.
    EncounterService(Database &database, const FormularyService &formulary,
                     std::vector<const EncounterGuard *> guards = {});

    /// Begins the consultation of a registration, or goes on with it; the acting doctor becomes the visit's doctor.
    /// The opening is audited before anything is shown.
    [[nodiscard]] Result<ConsultationView> start(const Actor &actor, const RegistrationId &registration);
    /// Opens a visit for reading; audited before it is shown.
    [[nodiscard]] Result<ConsultationView> open(const Actor &actor, const EncounterId &id);

    /// Saves the notes of an open visit as they stand, complete or not. Fails as Validation with field problems
    /// (`vitals[i]` "vital.impossible", `diagnoses[i]` "encounter.diagnosis_twice" or "encounter.diagnosis_empty"),
    /// as Conflict with "encounter.not_open" or "storage.changed_elsewhere".
    [[nodiscard]] Result<EncounterRecord> save(const Actor &actor, const EncounterNotes &notes);

    /// What is still missing before the visit can be finished; empty when it can.
    [[nodiscard]] Result<std::vector<FieldProblem>> missing(const Actor &actor, const EncounterId &id) const;
    /// Finishes the visit; it then goes to the county. Fails with the field problems of `missingForFinish`.
    [[nodiscard]] Result<EncounterRecord> finish(const Actor &actor, const EncounterId &id, int version);
    /// Opens a finished visit again on the day it was finished. Conflict: "encounter.not_finished",
    /// "encounter.reopen_day_over".
    [[nodiscard]] Result<EncounterRecord> reopen(const Actor &actor, const EncounterId &id, int version,
                                                 const QString &reason);
    /// Takes a visit back that was begun by mistake; the patient waits again. `reason` is required.
    [[nodiscard]] Result<> voidEncounter(const Actor &actor, const EncounterId &id, int version, const QString &reason);

    /// Records an allergy; a statement that none is known falls with it. Fails as Validation
    /// "allergy.substance_missing", as Conflict "allergy.already_known".
    [[nodiscard]] Result<Allergy> addAllergy(const Actor &actor, const Allergy &allergy);
    /// Records that the person was asked and no allergy is known; gives the statement that stands already, if one does.
    /// Conflict: "allergy.some_known" (the first of them).
    [[nodiscard]] Result<Allergy> stateNoAllergies(const Actor &actor, const PatientId &patient);
    /// Takes an allergy, or the statement that there is none, back with a reason; it stays readable.
    [[nodiscard]] Result<> voidAllergy(const Actor &actor, const AllergyId &id, int version, const QString &reason);
    [[nodiscard]] Result<std::vector<Allergy>> allergies(const Actor &actor, const PatientId &patient) const;

    /// Readings for the plot of earlier visits, oldest first.
    [[nodiscard]] Result<std::vector<VitalReading>> readings(const Actor &actor, const PatientId &patient,
                                                             const std::vector<VitalKind> &kinds) const;

    /// The visit of a registration, if the doctor has begun one.
    [[nodiscard]] static Result<std::optional<Encounter>> findByRegistration(const ReadTransaction &tx,
                                                                             const RegistrationId &registration);
    [[nodiscard]] static Result<EncounterRecord> record(const ReadTransaction &tx, const EncounterId &id);
    /// A patient's allergies that stand.
    [[nodiscard]] static Result<std::vector<Allergy>> activeAllergies(const ReadTransaction &tx,
                                                                      const PatientId &patient);
    /// The statement that a patient has no known allergy, while it stands and no allergy speaks against it. Without
    /// it, an empty list means: not asked yet.
    [[nodiscard]] static Result<std::optional<Allergy>> noAllergies(const ReadTransaction &tx,
                                                                    const PatientId &patient);

private:
    [[nodiscard]] static Result<ConsultationView> view(const ReadTransaction &tx, const EncounterId &id);

    Database &m_database;
    const FormularyService &m_formulary;
    std::vector<const EncounterGuard *> m_guards;
};

/// Moves visits, readings and allergies of a merged patient to the survivor.
class EncounterReferences final : public PatientReferences {
public:
    [[nodiscard]] Result<> moveTo(Transaction &tx, const PatientId &from, const PatientId &into) const override;
};

} // namespace clinic

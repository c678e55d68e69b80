// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formulary/formulary_service.h"
#include "people/patient_references.h"
#include "reception/reception.h"
#include "reception/reception_rules.h"
#include "storage/database.h"

namespace clinic {

/// Asked before a registration is cancelled; implemented by later features (a visit was begun, a fee was paid).
class VisitGuard {
public:
    virtual ~VisitGuard() = default;
    /// Succeeds, or fails as Conflict with what is to be done first.
    [[nodiscard]] virtual Result<> mayCancel(const ReadTransaction &tx, const RegistrationId &id) const = 0;
};

/// A person's registrations follow when two files are merged.
class ReceptionReferences final : public PatientReferences {
public:
    [[nodiscard]] Result<> moveTo(Transaction &tx, const PatientId &from, const PatientId &into) const override;
};

/// What the window enters.
struct NewRegistration {
    PatientId patientId{};
    DepartmentId departmentId{};
    std::optional<StaffId> doctorId{};
    RegistrationKind kind{RegistrationKind::Ordinary};
    PriorityFacts priority{};                 ///< the age is filled in from the file
    std::optional<ServiceItemId> feeItemId{}; ///< price and name are taken from the price list
    Exemption exemption{Exemption::None};
    QString exemptionReason{};  ///< required for Other
    bool confirmedAgain{false}; ///< 'again today' was answered with yes
};

/// What the registration form proposes for a person.
struct RegistrationProposal {
    std::optional<ServiceItem> feeItem{};
    Exemption exemption{Exemption::None};
    Priority priority{Priority::None};
    std::optional<QueueRow> lastVisit{};
    std::vector<QueueRow> openToday{};
};

/// Registration and queue. Registering, moving and cancelling need RegisterVisits; a doctor's calls WriteEncounters.
class ReceptionService {
public:
    /// `formulary` and the guards must outlive the service.
    ReceptionService(Database &database, const FormularyService &formulary,
                     std::vector<const VisitGuard *> guards = {});

    /// Fee, exemption and priority as the settings and the person's file suggest.
    [[nodiscard]] Result<RegistrationProposal> propose(const Actor &actor, const PatientId &patient);

    /// Registers a person today and draws the department's next queue number.
    ///
    /// Conflict: "reception.already_waiting" {queue label, department} and "reception.seen_today" {queue label,
    /// department} unless `confirmedAgain`; "reception.patient_closed" {state} for a dead or merged file;
    /// "reception.department_closed", "reception.doctor_not_here". Validation: "reception.card_needed" where the clinic
    /// demands a document (emergencies excepted); field problems `feeItemId` "reception.fee_or_exemption" (neither),
    /// "reception.fee_item_closed"; `exemptionReason` "field.required".
    [[nodiscard]] Result<QueueRow> registerPatient(const Actor &actor, const NewRegistration &entry);
    [[nodiscard]] Result<Registration> registerPatient(Transaction &tx, const NewRegistration &entry) const;

    /// Today's queue for the window: everybody, open ones first in the order of calling.
    [[nodiscard]] Result<std::vector<QueueRow>> today(const Actor &actor) const;
    /// Today's queue of a doctor: his own and those without a doctor, of one department or of all.
    [[nodiscard]] Result<std::vector<QueueRow>> forDoctor(const Actor &actor, const StaffId &doctor,
                                                          const std::optional<DepartmentId> &department = {}) const;
    /// The registrations of a person, newest first.
    [[nodiscard]] Result<std::vector<QueueRow>> historyOf(const Actor &actor, const PatientId &patient,
                                                          int limit = 50) const;
    /// The newest registration that this person made today, for the next one like it or its ticket.
    [[nodiscard]] Result<std::optional<QueueRow>> lastRegistered(const Actor &actor) const;
    [[nodiscard]] Result<QueueRow> row(const Actor &actor, const RegistrationId &id) const;
    [[nodiscard]] static Result<QueueRow> row(const ReadTransaction &tx, const RegistrationId &id);

    /// Calls somebody who waits, or calls him again. A registration without a doctor becomes the caller's when the
    /// caller is a doctor.
    [[nodiscard]] Result<QueueRow> call(const Actor &actor, const RegistrationId &id, int version);
    /// Calls whoever is next for this doctor; nothing when nobody waits.
    [[nodiscard]] Result<std::optional<QueueRow>> callNext(const Actor &actor,
                                                           const std::optional<DepartmentId> &department = {});
    /// Did not answer: goes behind so many people as the settings say.
    [[nodiscard]] Result<QueueRow> skip(const Actor &actor, const RegistrationId &id, int version);
    [[nodiscard]] Result<QueueRow> markNoShow(const Actor &actor, const RegistrationId &id, int version);
    [[nodiscard]] Result<QueueRow> comeBack(const Actor &actor, const RegistrationId &id, int version);
    [[nodiscard]] Result<QueueRow> sendToTests(const Actor &actor, const RegistrationId &id, int version);
    [[nodiscard]] Result<QueueRow> returnFromTests(const Actor &actor, const RegistrationId &id, int version);
    /// Moves somebody to another department or doctor before the consultation; keeps the queue number of a department.
    [[nodiscard]] Result<QueueRow> assign(const Actor &actor, const RegistrationId &id, int version,
                                          const DepartmentId &department, const std::optional<StaffId> &doctor);

    /// Cancels before the consultation; `reason` is required. The guards are asked first: a paid fee is given back by
    /// billing, which calls the step.
    [[nodiscard]] Result<QueueRow> cancel(const Actor &actor, const RegistrationId &id, int version,
                                          const QString &reason);
    [[nodiscard]] static Result<Registration> cancel(Transaction &tx, const RegistrationId &id, const QString &reason);

    /// Steps for the doctor's part. start() makes the registration the acting doctor's.
    [[nodiscard]] static Result<Registration> start(Transaction &tx, const RegistrationId &id);
    [[nodiscard]] static Result<Registration> putBack(Transaction &tx, const RegistrationId &id);
    [[nodiscard]] static Result<Registration> finish(Transaction &tx, const RegistrationId &id);
    /// Only on the day of the registration: "reception.other_day".
    [[nodiscard]] static Result<Registration> reopen(Transaction &tx, const RegistrationId &id);
    [[nodiscard]] static Result<Registration> find(const ReadTransaction &tx, const RegistrationId &id);

private:
    [[nodiscard]] Result<QueueRow> move(const Actor &actor, const RegistrationId &id, int version, QueueEvent event);

    Database &m_database;
    const FormularyService &m_formulary;
    std::vector<const VisitGuard *> m_guards;
};

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/billing_rules.h"
#include "billing/billing_store.h"
#include "encounters/encounter_service.h"
#include "formulary/formulary_service.h"
#include "insurance/insurance_service.h"
#include "prescribing/prescription_guard.h"
#include "prescribing/prescription_service.h"
#include "reception/reception_service.h"

namespace clinic {

/// Drugs have to come back before their money goes back; implemented by pharmacy.
class DispenseGuard {
public:
    virtual ~DispenseGuard() = default;
    /// Fails as Conflict, with the code of what has to be done first, when any of these lines was handed out.
    [[nodiscard]] virtual Result<> mayRefund(const ReadTransaction &tx,
                                             const std::vector<PrescriptionLineId> &lines) const = 0;
};

/// Reads what this clinic settled for a coverage, for the accumulators.
class BillingOwnSettlements final : public OwnSettlements {
public:
    [[nodiscard]] Result<Accumulators> used(const ReadTransaction &tx, const Coverage &coverage,
                                            const ClinicDate &feeDate) const override;

private:
    SettlementStore m_settlements{};
};

/// A prescription that is paid is not voided: the settlement is cancelled first ("billing.prescription_paid" {number}).
class BillingPrescriptionGuard final : public PrescriptionGuard {
public:
    explicit BillingPrescriptionGuard(const PrescriptionStore &prescriptions) : m_prescriptions{prescriptions} {}
    [[nodiscard]] Result<> mayVoid(const ReadTransaction &tx, const PrescriptionId &id) const override;

private:
    const PrescriptionStore &m_prescriptions;
    ChargeStore m_charges{};
    SettlementStore m_settlements{};
};

/// A registration for which money was taken is cancelled by billing ("billing.registration_paid" {number}).
class BillingVisitGuard final : public VisitGuard {
public:
    [[nodiscard]] Result<> mayCancel(const ReadTransaction &tx, const RegistrationId &id) const override;

private:
    ChargeStore m_charges{};
    SettlementStore m_settlements{};
};

/// A visit whose treatment was paid is not voided ("billing.encounter_paid" {number}).
class BillingEncounterGuard final : public EncounterGuard {
public:
    [[nodiscard]] Result<> mayVoidEncounter(const ReadTransaction &tx, const EncounterId &id) const override;

private:
    EncounterStore m_encounters{};
    ChargeStore m_charges{};
    SettlementStore m_settlements{};
};

/// The merge step of charges and settlements.
class BillingReferences final : public PatientReferences {
public:
    [[nodiscard]] Result<> moveTo(Transaction &tx, const PatientId &from, const PatientId &into) const override;
};

class BillingService {
public:
    /// Everything outlives the service; `drugs` may be null until pharmacy is wired.
    BillingService(Database &database, const InsuranceService &insurance, FormularyService &formulary,
                   const PrescriptionService &prescriptions, const DispenseGuard *drugs = nullptr);

    // --- the bill --------------------------------------------------------------------------------------------------

    /// Adds a service item to a visit (a doctor's order, or the cashier's correction). Needs WriteEncounters or
    /// TakePayments. Fails as Validation "billing.quantity", as Conflict "billing.visit_cancelled".
    [[nodiscard]] Result<Charge> addService(const Actor &actor, const RegistrationId &visit, const ServiceItemId &item,
                                            Quantity quantity);
    [[nodiscard]] Result<Charge> orderService(Transaction &tx, const RegistrationId &visit, const ServiceItemId &item,
                                              Quantity quantity) const;
    /// Takes an ordered service off an open bill, with a reason. Fails as Conflict "billing.not_open".
    [[nodiscard]] Result<> voidService(const Actor &actor, const ChargeId &id, int version, const QString &reason);
    /// Everything on the bill of a visit, in the order it arose; settled and voided rows too.
    [[nodiscard]] Result<std::vector<Charge>> charges(const Actor &actor, const RegistrationId &visit);

    /// Visits with something to pay since a day, oldest first.
    [[nodiscard]] Result<std::vector<UnpaidVisit>> unpaidVisits(const Actor &actor, const ClinicDate &since);

    /// The open part of the bill split by the insurance, with the findings; writes nothing.
    [[nodiscard]] Result<BillPreview> preview(const Actor &actor, const RegistrationId &visit,
                                              const std::optional<CoverageId> &coverage = {});

    /// The same with a prescription that is being written in place of its stored state, for the doctor's page: the
    /// lines of `draft` stand last, in their order. Lines must be completed (price, class, quantity).
    [[nodiscard]] Result<BillPreview> previewDraft(const Actor &actor, const RegistrationId &visit,
                                                   const Prescription &draft);

    /// The patient agrees to pay a line alone (自费): from here on the insurance does not see it. `reason` says how the
    /// consent was given. The line is named by what it bills.
    [[nodiscard]] Result<> makeSelfPay(const Actor &actor, const RegistrationId &visit, ChargeSource source,
                                       const QUuid &sourceId, const QString &reason);
    /// Takes that back while the line is open.
    [[nodiscard]] Result<> undoSelfPay(const Actor &actor, const RegistrationId &visit, ChargeSource source,
                                       const QUuid &sourceId);

    // --- settlement ------------------------------------------------------------------------------------------------

    /// Settles the open part of a bill, in one transaction. A bill of nothing but zero amounts settles to a zero
    /// settlement without payments. Fails as Conflict with "billing.bill_changed" when it is no longer what was shown,
    /// "billing.nothing_open"; as Validation with "billing.payments_differ" {to pay, given}, "billing.tendered_short"
    /// {cash due, tendered}, "billing.rounding", "billing.payment_method", "billing.account_limit" {most},
    /// "billing.acknowledge" (warnings need a reason), "billing.consent_needed" {how many}: the patient has to agree to
    /// pay the rejected lines, which then become self-pay.
    [[nodiscard]] Result<Settlement> settle(const Actor &actor, const SettleRequest &request);

    /// Cancels a settlement by a counter-entry; its charges are open again. Fails as Conflict with
    /// "billing.cancelled_already", "billing.is_counter_entry", or as the DispenseGuard says; as Validation with
    /// "field.required" without a reason. `laterSettlements` counts this person's later settlements, which are not
    /// computed again.
    struct Cancellation {
        Settlement counterEntry{};
        int laterSettlements{0};
    };
    [[nodiscard]] Result<Cancellation> cancelSettlement(const Actor &actor, const SettlementId &id, int version,
                                                        const QString &reason);

    /// Cancels a registration: what was paid for it goes back by counter-entry, the rest of its bill is voided, and
    /// reception cancels it. Needs RegisterVisits or TakePayments; the latter when money goes back. Fails as Conflict
    /// with "billing.treatment_settled" when more than the registration was paid (cancel that settlement first).
    struct RegistrationCancellation {
        Registration registration{};
        std::vector<Settlement> refunds{};
    };
    [[nodiscard]] Result<RegistrationCancellation> cancelRegistration(const Actor &actor, const RegistrationId &id,
                                                                      int version, const QString &reason);

    // --- reading ---------------------------------------------------------------------------------------------------

    [[nodiscard]] Result<Settlement> settlement(const Actor &actor, const SettlementId &id);
    [[nodiscard]] Result<std::vector<Settlement>> settlementsOf(const Actor &actor, const RegistrationId &visit);
    /// Settlements and counter-entries of a day, newest first, without lines.
    [[nodiscard]] Result<std::vector<Settlement>> settlementsOn(const Actor &actor, const ClinicDate &day);
    /// One row for each cashier who took or gave money, then (with a null cashier) their sum.
    [[nodiscard]] Result<std::vector<Takings>> takings(const Actor &actor, const ClinicDate &day);
    [[nodiscard]] Result<ReceiptContent> receipt(const Actor &actor, const SettlementId &id);

    // --- steps for later features ----------------------------------------------------------------------------------

    [[nodiscard]] Result<Settlement> settlement(const ReadTransaction &tx, const SettlementId &id) const;
    [[nodiscard]] Result<Cancellation> cancelSettlement(Transaction &tx, const SettlementId &id, int version,
                                                        const QString &reason) const;
    /// The settlement that paid a prescription line; nothing while it is unpaid. What the pharmacy asks.
    [[nodiscard]] Result<std::optional<SettlementId>> paidBy(const ReadTransaction &tx,
                                                             const PrescriptionLineId &line) const;

private:
    [[nodiscard]] Result<VisitBill> bill(const ReadTransaction &tx, const RegistrationId &visit) const;
    [[nodiscard]] Result<BillPreview> previewOf(const ReadTransaction &tx, const VisitBill &bill,
                                                const std::optional<CoverageId> &coverage, Money accountOffered) const;
    [[nodiscard]] Result<> setSelfPay(const Actor &actor, const RegistrationId &visit, ChargeSource source,
                                      const QUuid &sourceId, bool isSelfPay, const QString &reason);
    /// Writes what is only derived, and voids what the visit no longer holds.
    [[nodiscard]] Result<> materialise(Transaction &tx, VisitBill &bill) const;
    [[nodiscard]] Result<Settlement> settleStep(Transaction &tx, const SettleRequest &request) const;
    [[nodiscard]] Result<> markSettled(Transaction &tx, const Settlement &settlement, std::vector<Charge> charges,
                                       const std::vector<ClaimFinding> &findings, const QString &consent) const;

    Database &m_database;
    const InsuranceService &m_insurance;
    FormularyService &m_formulary;
    const PrescriptionService &m_prescriptions;
    const DispenseGuard *m_drugs;
    EncounterStore m_encounters{};
    ChargeStore m_charges{};
    SettlementStore m_settlements{};
};

} // namespace clinic

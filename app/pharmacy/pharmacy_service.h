// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/billing_service.h"
#include "encounters/encounter_service.h"
#include "formulary/stock_lookup.h"
#include "people/people.h"
#include "pharmacy/pharmacy_rules.h"
#include "pharmacy/pharmacy_store.h"
#include "prescribing/prescription_service.h"

namespace clinic {

/// One line as it lies at the counter: what is prescribed and which batches it would come from.
struct CounterLine {
    PrescriptionLine line{};
    QString frequency{};               ///< in words
    QString route{};                   ///< in words
    Quantity onHand{};                 ///< usable minimum units of the product
    std::vector<StockBatch> batches{}; ///< in the order in which they are taken; `onHand` is what is taken of each;
                                       ///< empty when there is not enough
};

/// One prescription that waits at the counter, with what the pharmacist has to see (四查十对).
struct DispenseTask {
    Prescription prescription{};
    Patient patient{};
    std::vector<Allergy> allergies{};
    bool hasNoAllergies{false}; ///< asked, and none is known
    std::vector<Diagnosis> diagnoses{};
    QString doctorName{};
    std::vector<CounterLine> lines{}; ///< without what is bought elsewhere
};

/// What was handed out for one prescription, with the names that lists show.
struct HandedOut {
    Dispense dispense{};
    QString patientName{};
    RegistrationId registrationId{};
    std::vector<PrescriptionLine> lines{}; ///< for each of `dispense.lines`
};

/// What happens with one line; an empty reason means it is handed out whole.
struct LineDecision {
    PrescriptionLineId lineId{};
    QString notDispensedReason{};
};

/// What comes back of one dispensed line.
struct ReturnedLine {
    DispenseLineId lineId{};
    Quantity quantity{}; ///< minimum units
};

/// Tells what is in stock.
class PharmacyStockLookup final : public StockLookup {
public:
    explicit PharmacyStockLookup(const Clock &clock) : m_clock{clock} {}
    [[nodiscard]] Result<QHash<ProductId, Quantity>> onHand(const ReadTransaction &tx,
                                                            std::span<const ProductId> products) const override;

private:
    const Clock &m_clock;
};

/// A dispensed prescription cannot be voided: "pharmacy.return_first".
class PharmacyPrescriptionGuard final : public PrescriptionGuard {
public:
    [[nodiscard]] Result<> mayVoid(const ReadTransaction &tx, const PrescriptionId &id) const override;
};

/// Money for drugs that are with the patient cannot go back: "pharmacy.return_first".
class PharmacyDispenseGuard final : public DispenseGuard {
public:
    [[nodiscard]] Result<> mayRefund(const ReadTransaction &tx,
                                     const std::vector<PrescriptionLineId> &lines) const override;
};

/// Stock and dispensing.
class PharmacyService {
public:
    /// The services must outlive this one.
    PharmacyService(Database &database, FormularyService &formulary, const PrescriptionService &prescriptions,
                    const BillingService &billing);

    /// Takes a delivery in: a batch and a receipt move for each line. Fails with the field problems of `problemsOf`.
    /// Needs ManageStock.
    [[nodiscard]] Result<std::vector<StockBatch>> receiveGoods(const Actor &actor, const GoodsReceipt &receipt);
    /// Stock per product, those that need attention first. Needs ViewStock.
    [[nodiscard]] Result<std::vector<StockLine>> stock(const Actor &actor);
    [[nodiscard]] Result<std::vector<StockBatch>> batches(const Actor &actor, const ProductId &product);
    [[nodiscard]] Result<std::vector<StockMove>> moves(const Actor &actor, const StockBatchId &batch);
    /// Keeps a batch from being handed out, or frees it again; with a reason. Needs ManageStock.
    [[nodiscard]] Result<> setBatchState(const Actor &actor, const StockBatchId &batch, int version, BatchState state,
                                         const QString &reason);
    /// Takes units out (broken, expired: negative) or puts counted ones in (positive), with a reason. Needs
    /// ManageStock. Conflict: "pharmacy.stock_negative".
    [[nodiscard]] Result<StockBatch> adjust(const Actor &actor, const StockBatchId &batch, Quantity quantity,
                                            const QString &reason);

    /// Paid prescriptions of the last days that wait for their drugs, oldest first. Needs Dispense.
    [[nodiscard]] Result<std::vector<DispenseTask>> queue(const Actor &actor);
    /// Hands out a paid prescription, first expiry first, as one dispensing. Every line that is not bought elsewhere
    /// needs a decision. Conflict: "pharmacy.not_paid", "pharmacy.already_dispensed", "pharmacy.not_signed",
    /// "pharmacy.not_enough" (product, there, wanted). Needs Dispense.
    [[nodiscard]] Result<Dispense> dispense(const Actor &actor, const PrescriptionId &prescription,
                                            const std::vector<LineDecision> &decisions);
    /// Takes drugs back into the batches they came from, with a reason; the money goes back afterwards, at the
    /// cashier's. Conflict: "pharmacy.returned_too_much", "pharmacy.nothing_returned". Needs Dispense.
    [[nodiscard]] Result<Dispense> takeBack(const Actor &actor, const DispenseId &id,
                                            const std::vector<ReturnedLine> &lines, const QString &reason);
    /// What was handed out on a day, newest first. Needs Dispense.
    [[nodiscard]] Result<std::vector<HandedOut>> handedOutOn(const Actor &actor, const ClinicDate &day);
    [[nodiscard]] Result<std::vector<Dispense>> ofEncounter(const Actor &actor, const EncounterId &encounter);

    // --- steps for later features ----------------------------------------------------------------------------------
    [[nodiscard]] Result<Dispense> find(const ReadTransaction &tx, const DispenseId &id) const;

private:
    [[nodiscard]] Result<bool> isPaid(const ReadTransaction &tx, const Prescription &prescription) const;
    [[nodiscard]] Result<DispenseTask> task(const ReadTransaction &tx, const Prescription &prescription) const;
    [[nodiscard]] Result<CounterLine> counterLine(const ReadTransaction &tx, const ClinicalTables &tables,
                                                  const PrescriptionLine &line) const;
    [[nodiscard]] Result<HandedOut> named(const ReadTransaction &tx, Dispense dispense) const;

    Database &m_database;
    FormularyService &m_formulary;
    const PrescriptionService &m_prescriptions;
    const BillingService &m_billing;
    StockStore m_stock{};
    DispenseStore m_dispenses{};
};

/// Moves the dispensings of a merged patient to the survivor.
class PharmacyReferences final : public PatientReferences {
public:
    [[nodiscard]] Result<> moveTo(Transaction &tx, const PatientId &from, const PatientId &into) const override;
};

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pharmacy/pharmacy.h"
#include "storage/transaction.h"

#include <QHash>

#include <span>

namespace clinic {

/// The only SQL of `stock_batch` and `stock_move`.
class StockStore {
public:
    [[nodiscard]] Result<> insertBatch(Transaction &tx, const StockBatch &batch) const;
    /// Records a move and changes the batch's stock by it. Fails as Conflict with "pharmacy.stock_negative" when the
    /// batch does not hold so much: the column's CHECK is the last word.
    [[nodiscard]] Result<> move(Transaction &tx, const StockMove &move) const;
    [[nodiscard]] Result<> setState(Transaction &tx, const StockBatch &batch, BatchState state) const;
    [[nodiscard]] Result<StockBatch> find(const ReadTransaction &tx, const StockBatchId &id) const;
    /// The batches of a product that hold something, and those touched lately, first expiry first.
    [[nodiscard]] Result<std::vector<StockBatch>> batches(const ReadTransaction &tx, const ProductId &product) const;
    [[nodiscard]] Result<std::vector<StockBatch>> all(const ReadTransaction &tx) const;
    [[nodiscard]] Result<std::vector<StockMove>> moves(const ReadTransaction &tx, const StockBatchId &batch) const;
    [[nodiscard]] Result<std::vector<StockMove>> movesOf(const ReadTransaction &tx, const DispenseLineId &line) const;
    /// Usable stock per product on a day.
    [[nodiscard]] Result<QHash<ProductId, Quantity>> onHand(const ReadTransaction &tx, const ClinicDate &day) const;
    /// What went out since a moment, per product (returns taken off).
    [[nodiscard]] Result<QHash<ProductId, Quantity>> usedSince(const ReadTransaction &tx, Instant since) const;
    /// Batches whose stock is not the sum of their moves; empty in a sound database.
    [[nodiscard]] Result<std::vector<StockBatchId>> unbalanced(const ReadTransaction &tx) const;
};

/// The only SQL of `dispense` and `dispense_line`.
class DispenseStore {
public:
    [[nodiscard]] Result<> insert(Transaction &tx, const Dispense &dispense) const;
    [[nodiscard]] Result<> updateState(Transaction &tx, const Dispense &dispense, DispenseState state) const;
    /// The merge step: everything handed out to one person becomes another's.
    [[nodiscard]] Result<> movePatient(Transaction &tx, const PatientId &from, const PatientId &into) const;
    [[nodiscard]] Result<> addReturned(Transaction &tx, const DispenseLineId &line, Quantity quantity) const;
    [[nodiscard]] Result<Dispense> find(const ReadTransaction &tx, const DispenseId &id) const;
    /// The dispensing of a prescription that was not returned as a whole.
    [[nodiscard]] Result<std::optional<Dispense>> ofPrescription(const ReadTransaction &tx,
                                                                 const PrescriptionId &prescription) const;
    [[nodiscard]] Result<std::vector<Dispense>> ofEncounter(const ReadTransaction &tx,
                                                            const EncounterId &encounter) const;
    [[nodiscard]] Result<std::vector<Dispense>> since(const ReadTransaction &tx, Instant since) const;
    /// Units of these prescription lines that are with the patient.
    [[nodiscard]] Result<QHash<PrescriptionLineId, Quantity>>
    handedOut(const ReadTransaction &tx, std::span<const PrescriptionLineId> lines) const;
    /// The number of the dispensing that last handed out this prescription line.
    [[nodiscard]] Result<QString> numberOf(const ReadTransaction &tx, const PrescriptionLineId &line) const;

private:
    [[nodiscard]] Result<std::vector<Dispense>> withLines(const ReadTransaction &tx, std::vector<Dispense> found) const;
};

} // namespace clinic

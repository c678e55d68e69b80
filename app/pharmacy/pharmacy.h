// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dates.h"
#include "base/ids.h"
#include "base/money.h"
#include "base/words.h"

#include <QString>

#include <optional>
#include <vector>

namespace clinic {

enum class BatchState { Usable, Blocked };
template <> struct Words<BatchState> {
    static constexpr auto table = std::to_array<Word<BatchState>>({
        {BatchState::Usable, "usable"},
        {BatchState::Blocked, "blocked"},
    });
};

enum class MoveKind { Receipt, Dispense, Return, Loss, Correction };
template <> struct Words<MoveKind> {
    static constexpr auto table = std::to_array<Word<MoveKind>>({
        {MoveKind::Receipt, "receipt"},
        {MoveKind::Dispense, "dispense"},
        {MoveKind::Return, "return"},
        {MoveKind::Loss, "loss"},
        {MoveKind::Correction, "correction"},
    });
};

enum class DispenseState { Dispensed, PartlyReturned, Returned };
template <> struct Words<DispenseState> {
    static constexpr auto table = std::to_array<Word<DispenseState>>({
        {DispenseState::Dispensed, "dispensed"},
        {DispenseState::PartlyReturned, "partly_returned"},
        {DispenseState::Returned, "returned"},
    });
};

/// One lot of a product as it came from one supplier document.
struct StockBatch {
    StockBatchId id{};
    ProductId productId{};
    QString lot{};
    ClinicDate expiresOn{}; ///< the last day on which it may be handed out
    UnitPrice pricePerPack{};
    QString supplier{};
    QString document{}; ///< number of the supplier's delivery note or invoice
    Instant receivedAt{};
    Quantity onHand{}; ///< minimum units
    BatchState state{BatchState::Usable};
    int version{1};
};

/// A change of stock; the sum of a batch's moves is its stock.
struct StockMove {
    StockMoveId id{};
    StockBatchId batchId{};
    MoveKind kind{};
    Quantity quantity{}; ///< minimum units; negative when they leave
    std::optional<DispenseLineId> dispenseLineId{};
    QString reason{};
    Instant movedAt{};
    StaffId movedBy{};
};

/// One line of a delivery.
struct ReceiptLine {
    ProductId productId{};
    QString lot{};
    ClinicDate expiresOn{};
    Quantity packs{}; ///< whole packs
    UnitPrice pricePerPack{};
};

/// A delivery from one supplier.
struct GoodsReceipt {
    QString supplier{};
    QString document{};
    std::vector<ReceiptLine> lines{};
};

/// What was handed out for one prescription line; a quantity of zero says in words why not.
struct DispenseLine {
    DispenseLineId id{};
    PrescriptionLineId prescriptionLineId{};
    ProductId productId{};
    Quantity quantity{}; ///< minimum units
    Quantity returned{};
    QString notDispensedReason{};
};

struct Dispense {
    DispenseId id{};
    QString number{}; ///< `FY` + day + sequence
    PrescriptionId prescriptionId{};
    EncounterId encounterId{};
    PatientId patientId{};
    Instant dispensedAt{};
    StaffId dispensedBy{};
    DispenseState state{DispenseState::Dispensed};
    std::vector<DispenseLine> lines{};
    int version{1};
};

/// How near a batch is to its expiry (prescriptions, section 12: red 30, orange 90, yellow 180 days).
enum class ExpiryLevel { Good, Within180, Within90, Within30, Expired };

/// One product of the stock list.
struct StockLine {
    ProductId productId{};
    QString name{}; ///< with strength, pack and maker
    QString minUnit{};
    Quantity onHand{};   ///< usable minimum units, expired and blocked left out
    Quantity dailyUse{}; ///< average of the last 28 days
    std::optional<ClinicDate> nextExpiry{};
    ExpiryLevel expiry{ExpiryLevel::Good};
    bool isLow{false}; ///< less than the clinic's days of cover, or nothing left of a product that was used
};

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pharmacy/pharmacy.h"

namespace clinic {

/// Part of a batch.
struct BatchShare {
    StockBatchId batchId{};
    Quantity quantity{};
};

/// True when a batch may be handed out on `day`: usable, not expired, something left.
bool mayBeDispensed(const StockBatch &batch, const ClinicDate &day);

/// Splits a quantity over batches, first expiry first, then first receipt (FEFO; prescriptions, section 12). Fails as
/// Conflict with "pharmacy.not_enough" (there, wanted) when the usable batches do not hold it.
[[nodiscard]] Result<std::vector<BatchShare>> allocate(std::vector<StockBatch> batches, Quantity wanted,
                                                       const ClinicDate &day);

/// How near the expiry is on `day`.
ExpiryLevel expiryLevel(const ClinicDate &expiresOn, const ClinicDate &day);

/// Faults of a delivery, with paths such as `lines[2].lot`. An expired lot is refused; whole packs only.
std::vector<FieldProblem> problemsOf(const GoodsReceipt &receipt, const ClinicDate &day);

/// Stock is low when it lasts fewer than `minimumDays` at the average use, or when a used product is gone.
bool isLow(Quantity onHand, Quantity dailyUse, int minimumDays);

} // namespace clinic

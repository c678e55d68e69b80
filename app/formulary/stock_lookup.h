// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/money.h"
#include "storage/transaction.h"

#include <QHash>

#include <span>

namespace clinic {

/// What is in stock; implemented by pharmacy, so that a search can show it.
class StockLookup {
public:
    virtual ~StockLookup() = default;
    /// Usable minimum units of each product (expired and blocked batches left out); a product without stock may be
    /// missing from the answer.
    [[nodiscard]] virtual Result<QHash<ProductId, Quantity>> onHand(const ReadTransaction &tx,
                                                                    std::span<const ProductId> products) const = 0;
};

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formulary/formulary_store.h"
#include "formulary/stock_lookup.h"
#include "formulary/text_index.h"

namespace clinic {

/// Finds drugs while somebody types. Keeps names, initials and codes packed in memory and reads them again when a
/// product or drug has changed; prices always come from the database. Belongs to one thread.
class ProductSearch {
public:
    /// The best `limit` rows for part of a name, initials or a code. Products in stock come first, then products with
    /// a price, then what can only be bought elsewhere; inside each by this clinic's use, then exact before beginning
    /// before part. An empty text gives the most used products. `stock` may be null.
    [[nodiscard]] Result<std::vector<ProductHit>> search(const ReadTransaction &tx, const FormularyStore &store,
                                                         const StockLookup *stock, QStringView text, int limit);

private:
    [[nodiscard]] Result<> load(const ReadTransaction &tx, const FormularyStore &store);

    qint64 m_revision{-1};
    TextIndex m_index{};
    std::vector<SearchRow> m_rows{};
};

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formulary/product_search.h"

#include <algorithm>

namespace clinic {

namespace {

constexpr int kRankedUses = 500;
/// Candidates whose stock is asked for: more than a list ever shows, few enough for every keystroke.
constexpr std::size_t kStockCandidates = 200;

struct Candidate {
    const SearchRow *row{nullptr};
    int group{0}; // in stock, priced, without price, without product
    qint64 uses{0};
    MatchRank rank{MatchRank::Inside};
    Quantity onHand{};
};

bool better(const Candidate &a, const Candidate &b)
{
    return std::tuple{a.group, -a.uses, a.rank, a.row->name.size(), a.row} <
           std::tuple{b.group, -b.uses, b.rank, b.row->name.size(), b.row};
}

} // namespace

Result<> ProductSearch::load(const ReadTransaction &tx, const FormularyStore &store)
{
    CLINIC_TRY_ASSIGN(const qint64 revision, store.revision(tx));
    if (revision == m_revision)
        return {};
    m_revision = -1;
    CLINIC_TRY_ASSIGN(m_rows, store.searchRows(tx));
    m_index.clear();
    for (const SearchRow &row : m_rows)
        m_index.add({row.name, row.initials, row.productCode, row.drugCode, row.english});
    m_revision = revision;
    return {};
}

Result<std::vector<ProductHit>> ProductSearch::search(const ReadTransaction &tx, const FormularyStore &store,
                                                      const StockLookup *stock, QStringView text, int limit)
{
    CLINIC_TRY(load(tx, store));
    CLINIC_TRY_ASSIGN(const auto uses, store.mostUsedProducts(tx, kRankedUses));
    std::vector<Candidate> candidates;
    const auto consider = [&](const SearchRow &row, MatchRank rank) {
        const int group = row.productId ? (row.hasPrice ? 1 : 2) : 3;
        candidates.push_back({&row, group, row.productId ? uses.value(*row.productId) : 0, rank, {}});
    };
    if (TextIndex::folded(text).isEmpty()) {
        for (const SearchRow &row : m_rows)
            if (row.productId)
                consider(row, MatchRank::Prefix);
    } else {
        for (const TextIndex::Match &match : m_index.find(text))
            consider(m_rows[static_cast<std::size_t>(match.entry)], match.rank);
    }
    std::ranges::sort(candidates, better);
    if (candidates.size() > kStockCandidates)
        candidates.resize(kStockCandidates);
    if (stock != nullptr) {
        std::vector<ProductId> asked;
        for (const Candidate &candidate : candidates)
            if (candidate.row->productId)
                asked.push_back(*candidate.row->productId);
        CLINIC_TRY_ASSIGN(const auto onHand, stock->onHand(tx, asked));
        for (Candidate &candidate : candidates) {
            if (!candidate.row->productId)
                continue;
            candidate.onHand = onHand.value(*candidate.row->productId);
            if (candidate.onHand > Quantity{} && candidate.row->hasPrice)
                candidate.group = 0;
        }
        std::ranges::sort(candidates, better);
    }
    candidates.resize(std::min(candidates.size(), static_cast<std::size_t>(std::max(0, limit))));

    std::vector<ProductId> ids;
    for (const Candidate &candidate : candidates)
        if (candidate.row->productId)
            ids.push_back(*candidate.row->productId);
    CLINIC_TRY_ASSIGN(const auto products, store.findProducts(tx, ids));
    std::vector<ProductHit> hits;
    for (const Candidate &candidate : candidates) {
        ProductHit hit;
        hit.uses = candidate.uses;
        hit.onHand = candidate.onHand;
        if (candidate.row->productId) {
            const auto at = std::ranges::find(products, *candidate.row->productId, &Product::id);
            if (at == products.end())
                continue;
            hit.product = *at;
            hit.drug = at->drug;
        } else {
            CLINIC_TRY_ASSIGN(hit.drug, store.findDrug(tx, candidate.row->drugId));
        }
        hits.push_back(std::move(hit));
    }
    return hits;
}

} // namespace clinic

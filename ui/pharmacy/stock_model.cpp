// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pharmacy/stock_model.h"

#include "ui/common/icons.h"
#include "ui/pharmacy/pharmacy_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

/// Nothing left is worse than little left.
Severity stockSeverity(const StockLine &line)
{
    if (line.onHand.isZero())
        return Severity::Stop;
    return line.isLow ? Severity::Ask : Severity::Ok;
}

} // namespace

void StockModel::setRows(std::vector<StockLine> rows)
{
    beginResetModel();
    m_all = std::move(rows);
    choose();
    endResetModel();
}

void StockModel::setFilter(const QString &text, const QSet<ProductId> &found)
{
    beginResetModel();
    m_text = text;
    m_found = found;
    choose();
    endResetModel();
}

void StockModel::choose()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_all.size(); ++i)
        if (m_text.isEmpty() || m_found.contains(m_all[i].productId) ||
            m_all[i].name.contains(m_text, Qt::CaseInsensitive))
            m_shown.push_back(i);
}

const StockLine *StockModel::row(int row) const
{
    return row >= 0 && row < rowCount() ? &m_all[m_shown[static_cast<std::size_t>(row)]] : nullptr;
}

std::optional<int> StockModel::rowOf(const ProductId &id) const
{
    for (int i = 0; i < rowCount(); ++i)
        if (row(i)->productId == id)
            return i;
    return std::nullopt;
}

int StockModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int StockModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Count_);
}

QVariant StockModel::data(const QModelIndex &index, int role) const
{
    const StockLine *each = index.isValid() ? row(index.row()) : nullptr;
    if (!each)
        return {};
    if (role == Qt::TextAlignmentRole && (index.column() == OnHand || index.column() == Lasts))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DecorationRole && index.column() == ExpiryState && each->nextExpiry) {
        const Severity severity = severityOf(each->expiry);
        return makeIcon(severityIcon(severity), theme::mark(severity));
    }
    if (role == Qt::DecorationRole && index.column() == StockState) {
        const Severity severity = stockSeverity(*each);
        return makeIcon(severityIcon(severity), theme::mark(severity));
    }
    if (role == Qt::ToolTipRole && index.column() == Product)
        return each->name;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Product:
        return each->name;
    case OnHand:
        return unitsText(each->onHand, each->minUnit);
    case Lasts:
        return each->dailyUse.isZero()
                   ? u"–"_s
                   : tr("%1 days").arg(each->onHand.tenThousandths() / each->dailyUse.tenThousandths());
    case Expiry:
        return each->nextExpiry ? each->nextExpiry->toString() : u"–"_s;
    case ExpiryState:
        return each->nextExpiry ? expiryText(each->expiry) : QString{};
    case StockState:
        return each->onHand.isZero() ? tr("None left") : each->isLow ? tr("Low") : tr("Enough");
    default:
        return {};
    }
}

QVariant StockModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == OnHand || section == Lasts))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Product:
        return tr("Product");
    case OnHand:
        return tr("In stock");
    case Lasts:
        return tr("Lasts");
    case Expiry:
        return tr("Next expiry");
    case ExpiryState:
        return tr("Expiry");
    case StockState:
        return tr("Stock");
    default:
        return {};
    }
}

void StockModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(Count_) - 1);
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, int(Count_) - 1));
}

void ProductHitsModel::setRows(std::vector<ProductHit> rows)
{
    std::erase_if(rows, [](const ProductHit &hit) { return !hit.product; });
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const clinic::Product *ProductHitsModel::product(int row) const
{
    return row >= 0 && row < rowCount() ? &*m_rows[static_cast<std::size_t>(row)].product : nullptr;
}

int ProductHitsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProductHitsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Count_);
}

QVariant ProductHitsModel::data(const QModelIndex &index, int role) const
{
    const clinic::Product *each = index.isValid() ? product(index.row()) : nullptr;
    if (!each || role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return each->drug.displayName();
    case Pack:
        return each->pack;
    case Maker:
        return each->maker;
    case Price:
        return each->pricePerPack ? each->pricePerPack->toString() : u"–"_s;
    case OnHand:
        return unitsText(m_rows[static_cast<std::size_t>(index.row())].onHand, each->minUnit);
    default:
        return {};
    }
}

QVariant ProductHitsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Product");
    case Pack:
        return tr("Pack");
    case Maker:
        return tr("Maker");
    case Price:
        return tr("Price");
    case OnHand:
        return tr("In stock");
    default:
        return {};
    }
}

void ProductHitsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(Count_) - 1);
}

} // namespace clinic::ui

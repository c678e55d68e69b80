// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pharmacy/batch_models.h"

#include "ui/common/icons.h"
#include "ui/pharmacy/pharmacy_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

void BatchModel::setRows(std::vector<StockBatch> rows, const QString &minUnit, const ClinicDate &today)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_minUnit = minUnit;
    m_today = today;
    endResetModel();
}

const StockBatch *BatchModel::row(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

std::optional<int> BatchModel::rowOf(const StockBatchId &id) const
{
    const auto found = std::ranges::find(m_rows, id, &StockBatch::id);
    return found == m_rows.end() ? std::nullopt : std::optional{static_cast<int>(found - m_rows.begin())};
}

int BatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Count_);
}

QVariant BatchModel::data(const QModelIndex &index, int role) const
{
    const StockBatch *each = index.isValid() ? row(index.row()) : nullptr;
    if (!each)
        return {};
    const bool isBlocked = each->state == BatchState::Blocked;
    const ExpiryLevel level = expiryLevel(each->expiresOn, m_today);
    if (role == Qt::TextAlignmentRole && index.column() == OnHand)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DecorationRole && index.column() == State) {
        const Severity severity = isBlocked ? Severity::Stop : severityOf(level);
        return makeIcon(severityIcon(severity), theme::mark(severity));
    }
    if (role == Qt::ToolTipRole)
        return tr("%1, document %2, %3 a pack").arg(each->supplier, each->document, each->pricePerPack.toString());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Lot:
        return each->lot;
    case Expiry:
        return each->expiresOn.toString();
    case OnHand:
        return unitsText(each->onHand, m_minUnit);
    case State:
        return isBlocked ? tr("Blocked") : expiryText(level);
    default:
        return {};
    }
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == OnHand)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Lot:
        return tr("Lot");
    case Expiry:
        return tr("Expires");
    case OnHand:
        return tr("In stock");
    case State:
        return tr("State");
    default:
        return {};
    }
}

void BatchModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(Count_) - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, int(Count_) - 1));
}

void MoveModel::setRows(std::vector<StockMove> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    std::ranges::reverse(m_rows);
    endResetModel();
}

int MoveModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MoveModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Count_);
}

QVariant MoveModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const StockMove &each = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == Amount)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Reason)
        return each.reason;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case When:
        return each.movedAt.toLocal().toString(u"MM-dd HH:mm"_s);
    case Kind:
        return moveText(each.kind);
    case Amount:
        return each.quantity.isNegative() ? u'\u2212' + (-each.quantity).toString() : u'+' + each.quantity.toString();
    case Reason:
        return each.reason;
    default:
        return {};
    }
}

QVariant MoveModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Amount)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Kind:
        return tr("What");
    case Amount:
        return tr("Quantity");
    case Reason:
        return tr("Reason");
    default:
        return {};
    }
}

void MoveModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(Count_) - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, int(Count_) - 1));
}

} // namespace clinic::ui

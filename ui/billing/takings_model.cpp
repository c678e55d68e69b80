// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/billing/takings_model.h"

#include "ui/common/amount_label.h"
#include "ui/common/theme.h"

using namespace Qt::StringLiterals;

namespace clinic::ui {

void TakingsModel::setTakings(const TakingsOfDay &takings)
{
    beginResetModel();
    m_takings = takings;
    endResetModel();
}

int TakingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_takings.rows.empty() ? 0 : int(Count_);
}

int TakingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_takings.rows.size()) + 1;
}

QString TakingsModel::label(int row)
{
    switch (row) {
    case Settlements:
        return tr("Settlements");
    case Refunds:
        return tr("Refunds");
    case Charged:
        return tr("Charged");
    case Refunded:
        return tr("Taken back");
    case Fund:
        return tr("Left to the fund");
    case Account:
        return tr("From accounts");
    case Mobile:
        return tr("By mobile");
    case Cash:
        return tr("In cash");
    case Rounding:
        return tr("of it rounding");
    case Personal:
        return tr("Paid by patients");
    default:
        return {};
    }
}

QVariant TakingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() > 0)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole)
        return theme::font(theme::kBodyText,
                           index.row() == Cash || index.row() == Personal || index.column() == columnCount() - 1);
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == 0)
        return label(index.row());
    const Takings &takings = m_takings.rows[static_cast<std::size_t>(index.column() - 1)];
    switch (index.row()) {
    case Settlements:
        return QString::number(takings.settlements);
    case Refunds:
        return QString::number(takings.refunds);
    case Charged:
        return amountText(takings.total);
    case Refunded:
        return amountText(takings.refunded);
    case Fund:
        return amountText(takings.fund);
    case Account:
        return amountText(takings.account);
    case Mobile:
        return amountText(takings.mobile);
    case Cash:
        return amountText(takings.cash);
    case Rounding:
        return amountText(takings.rounding);
    case Personal:
        return amountText(takings.personal());
    default:
        return {};
    }
}

QVariant TakingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section > 0)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Takings");
    return section <= m_takings.names.size() ? m_takings.names[section - 1] : tr("Together");
}

void TakingsModel::retranslate()
{
    if (m_takings.rows.empty())
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace clinic::ui

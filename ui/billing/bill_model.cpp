// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/billing/bill_model.h"

#include "ui/billing/billing_text.h"
#include "ui/common/amount_label.h"
#include "ui/common/icons.h"

using namespace Qt::StringLiterals;

namespace clinic::ui {

void BillModel::setBill(const BillPreview &bill)
{
    beginResetModel();
    m_charges = bill.charges;
    m_lines = bill.benefit.lines;
    m_isShared = bill.mode == SettlementMode::Estimate;
    m_worst.assign(m_charges.size(), std::nullopt);
    for (const ClaimFinding &finding : bill.findings) {
        if (!finding.line || *finding.line < 0 || *finding.line >= rowCount())
            continue;
        auto &worst = m_worst[static_cast<std::size_t>(*finding.line)];
        if (!worst || finding.level < *worst)
            worst = finding.level;
    }
    endResetModel();
}

const Charge *BillModel::charge(int row) const
{
    return row >= 0 && row < rowCount() ? &m_charges[static_cast<std::size_t>(row)] : nullptr;
}

Money BillModel::fundOf(int row) const
{
    const auto place = static_cast<std::size_t>(row);
    return m_isShared && place < m_lines.size() ? m_lines[place].fund : Money{};
}

int BillModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_charges.size());
}

int BillModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Count_);
}

QVariant BillModel::data(const QModelIndex &index, int role) const
{
    const Charge *each = index.isValid() ? charge(index.row()) : nullptr;
    if (!each)
        return {};
    if (role == Qt::TextAlignmentRole && index.column() >= Amount)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DecorationRole && index.column() == Item) {
        const auto worst = m_worst[static_cast<std::size_t>(index.row())];
        const Severity severity = worst ? severityOf(*worst) : Severity::Ok;
        return makeIcon(severityIcon(severity), theme::mark(severity));
    }
    if (role == Qt::FontRole && index.column() == Own)
        return theme::font(theme::kHeadingText, true);
    if (role == Qt::ToolTipRole)
        return index.column() == Item ? QVariant{each->name + u' ' + each->spec} : QVariant{};
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Item:
        return QString{each->name + u'\n' + (each->isSelfPay ? tr("Self-pay") : classText(each->itemClass)) +
                       u"  ·  "_s + priceTimesQuantity(each->price, each->quantity, each->unit)};
    case Amount:
        return amountText(each->amount);
    case Fund:
        return amountText(fundOf(index.row()));
    case Own:
        return amountText(each->amount - fundOf(index.row()));
    default:
        return {};
    }
}

QVariant BillModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= Amount)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Item:
        return tr("Item");
    case Amount:
        return tr("Amount");
    case Fund:
        return tr("Fund pays");
    case Own:
        return tr("Patient pays");
    default:
        return {};
    }
}

void BillModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(Count_) - 1);
    if (!m_charges.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, int(Count_) - 1));
}

} // namespace clinic::ui

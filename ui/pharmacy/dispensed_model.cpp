// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pharmacy/dispensed_model.h"

#include "text/person_text.h"
#include "ui/common/icons.h"
#include "ui/pharmacy/pharmacy_text.h"

#include <algorithm>

namespace clinic::ui {

namespace {

Severity severityOf(DispenseState state)
{
    return state == DispenseState::Dispensed        ? Severity::Ok
           : state == DispenseState::PartlyReturned ? Severity::Ask
                                                    : Severity::Stop;
}

} // namespace

void DispensedModel::setRows(std::vector<HandedOut> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const HandedOut *DispensedModel::row(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

std::optional<int> DispensedModel::rowOf(const DispenseId &id) const
{
    const auto found = std::ranges::find(m_rows, id, [](const HandedOut &each) { return each.dispense.id; });
    return found == m_rows.end() ? std::nullopt : std::optional{static_cast<int>(found - m_rows.begin())};
}

int DispensedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DispensedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Count_);
}

QVariant DispensedModel::data(const QModelIndex &index, int role) const
{
    const HandedOut *each = index.isValid() ? row(index.row()) : nullptr;
    if (!each)
        return {};
    const Dispense &dispense = each->dispense;
    if (role == Qt::DecorationRole && index.column() == State) {
        const Severity severity = severityOf(dispense.state);
        return makeIcon(severityIcon(severity), theme::mark(severity));
    }
    if (role == Qt::FontRole && index.column() == Name)
        return theme::font(theme::kBodyText, true);
    if (role == Qt::ToolTipRole)
        return dispense.number;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Time:
        return timeText(dispense.dispensedAt);
    case Name:
        return each->patientName;
    case Items:
        return QString::number(dispense.lines.size());
    case State:
        return dispenseStateText(dispense.state);
    default:
        return {};
    }
}

QVariant DispensedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Name:
        return tr("Name");
    case Items:
        return tr("Items");
    case State:
        return tr("State");
    default:
        return {};
    }
}

void DispensedModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(Count_) - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, int(Count_) - 1));
}

} // namespace clinic::ui

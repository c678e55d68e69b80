// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/billing/unpaid_model.h"

#include "reception/reception_rules.h"
#include "ui/common/amount_label.h"
#include "ui/common/icons.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

void UnpaidModel::setRows(std::vector<UnpaidVisit> rows, const ClinicDate &today)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_today = today;
    endResetModel();
}

const UnpaidVisit *UnpaidModel::row(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

std::optional<int> UnpaidModel::rowOf(const RegistrationId &id) const
{
    const auto found = std::ranges::find(m_rows, id, &UnpaidVisit::registrationId);
    return found == m_rows.end() ? std::nullopt : std::optional{static_cast<int>(found - m_rows.begin())};
}

int UnpaidModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int UnpaidModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Count_);
}

QVariant UnpaidModel::data(const QModelIndex &index, int role) const
{
    const UnpaidVisit *each = index.isValid() ? row(index.row()) : nullptr;
    if (!each)
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == Total)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DecorationRole && index.column() == Visit) {
        const Severity severity = each->isVisitFinished ? Severity::Ok : Severity::Note;
        return makeIcon(severityIcon(severity), theme::mark(severity));
    }
    const QString state = each->isVisitFinished ? tr("visit finished") : tr("still with the doctor");
    if (role == Qt::ToolTipRole)
        return QString{each->departmentName + u", "_s + state};
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == Total)
        return amountText(each->total) + u'\n' +
               (each->day == m_today ? queueLabel(each->departmentCode, each->queueNo) : each->day.toString());
    return each->patientName + u'\n' + (each->isVisitFinished ? each->departmentName : tr("with doctor"));
}

QVariant UnpaidModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Total)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Visit ? tr("Waits to pay") : tr("Total");
}

void UnpaidModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(Count_) - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, int(Count_) - 1));
}

} // namespace clinic::ui

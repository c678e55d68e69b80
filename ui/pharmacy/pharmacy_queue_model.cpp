// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pharmacy/pharmacy_queue_model.h"

#include "text/person_text.h"
#include "ui/common/icons.h"
#include "ui/pharmacy/pharmacy_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

void PharmacyQueueModel::setRows(std::vector<CounterTask> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const CounterTask *PharmacyQueueModel::row(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

std::optional<int> PharmacyQueueModel::rowOf(const PrescriptionId &id) const
{
    const auto found = std::ranges::find(m_rows, id, [](const CounterTask &each) { return each.task.prescription.id; });
    return found == m_rows.end() ? std::nullopt : std::optional{static_cast<int>(found - m_rows.begin())};
}

int PharmacyQueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PharmacyQueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant PharmacyQueueModel::data(const QModelIndex &index, int role) const
{
    const CounterTask *each = index.isValid() ? row(index.row()) : nullptr;
    if (!each)
        return {};
    const bool isThere = std::ranges::all_of(each->lines, isEnough);
    if (role == Qt::DecorationRole) {
        const Severity severity = isThere ? Severity::Ok : Severity::Ask;
        return makeIcon(severityIcon(severity), theme::mark(severity));
    }
    if (role == Qt::ToolTipRole)
        return isThere ? tr("All in stock") : tr("Something is missing in stock");
    if (role != Qt::DisplayRole)
        return {};
    const Prescription &prescription = each->task.prescription;
    QStringList second{tr("%1 items").arg(each->lines.size()), each->task.doctorName};
    if (prescription.signedAt)
        second.prepend(timeText(*prescription.signedAt));
    return each->task.patient.name + u'\n' + second.join(u" · "_s);
}

QVariant PharmacyQueueModel::headerData(int, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? tr("Paid prescriptions") : QVariant{};
}

void PharmacyQueueModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, 0);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

} // namespace clinic::ui

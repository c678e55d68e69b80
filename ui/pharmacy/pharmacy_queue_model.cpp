// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pharmacy/pharmacy_queue_model.h"

#include "text/person_text.h"
#include "ui/common/icons.h"
#include "ui/pharmacy/pharmacy_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

PharmacyQueueModel::PharmacyQueueModel(const Pinyin &pinyin, QObject *parent)
    : QAbstractTableModel{parent}, m_pinyin{pinyin}
{
}

void PharmacyQueueModel::setRows(std::vector<DispenseTask> rows)
{
    beginResetModel();
    m_all = std::move(rows);
    choose();
    endResetModel();
}

void PharmacyQueueModel::setFilter(const QString &text)
{
    beginResetModel();
    m_text = text;
    choose();
    endResetModel();
}

void PharmacyQueueModel::choose()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        const QString &name = m_all[i].patient.name;
        if (m_text.isEmpty() || name.contains(m_text, Qt::CaseInsensitive) ||
            m_all[i].prescription.number.contains(m_text, Qt::CaseInsensitive)) {
            m_shown.push_back(i);
            continue;
        }
        const PinyinForms forms = m_pinyin.forms(name);
        const auto begins = [this](const QString &form) { return form.startsWith(m_text, Qt::CaseInsensitive); };
        if (std::ranges::any_of(forms.initials, begins) || std::ranges::any_of(forms.full, begins))
            m_shown.push_back(i);
    }
}

const DispenseTask *PharmacyQueueModel::row(int row) const
{
    return row >= 0 && row < rowCount() ? &m_all[m_shown[static_cast<std::size_t>(row)]] : nullptr;
}

std::optional<int> PharmacyQueueModel::rowOf(const QUuid &subject) const
{
    for (int at = 0; at < rowCount(); ++at)
        if (row(at)->prescription.id.toUuid() == subject || row(at)->prescription.encounterId.toUuid() == subject)
            return at;
    return std::nullopt;
}

int PharmacyQueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int PharmacyQueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant PharmacyQueueModel::data(const QModelIndex &index, int role) const
{
    const DispenseTask *each = index.isValid() ? row(index.row()) : nullptr;
    if (!each)
        return {};
    const Prescription &prescription = each->prescription;
    const bool isThere = std::ranges::all_of(each->lines, isEnough);
    if (role == Qt::DecorationRole) {
        const Severity severity = isThere ? Severity::Ok : Severity::Ask;
        return makeIcon(severityIcon(severity), theme::mark(severity));
    }
    if (role == Qt::ToolTipRole)
        return QString{(prescription.signedAt ? timeText(*prescription.signedAt) + u", "_s : QString{}) +
                       (isThere ? tr("All in stock") : tr("Something is missing in stock"))};
    if (role != Qt::DisplayRole)
        return {};
    const QStringList second{tr("Items: %1").arg(each->lines.size()), each->doctorName};
    return each->patient.name + u'\n' + second.join(u" · "_s);
}

QVariant PharmacyQueueModel::headerData(int, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? tr("Paid prescriptions") : QVariant{};
}

void PharmacyQueueModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, 0);
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

} // namespace clinic::ui

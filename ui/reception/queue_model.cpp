// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/queue_model.h"

#include "reception/reception_rules.h"
#include "text/person_text.h"
#include "ui/common/icons.h"
#include "ui/common/queue_text.h"
#include "ui/common/theme.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

/// When the present state began.
Instant sinceOf(const Registration &registration)
{
    switch (registration.state) {
    case RegistrationState::Waiting:
    case RegistrationState::NoShow:
        return registration.registeredAt;
    case RegistrationState::Called:
        return registration.calledAt.value_or(registration.registeredAt);
    case RegistrationState::InConsultation:
    case RegistrationState::AtTests:
        return registration.startedAt.value_or(registration.registeredAt);
    case RegistrationState::Finished:
        return registration.finishedAt.value_or(registration.registeredAt);
    case RegistrationState::Cancelled:
        return registration.cancelledAt.value_or(registration.registeredAt);
    }
    Q_UNREACHABLE();
}

} // namespace

void QueueModel::setRows(std::vector<QueueRow> rows, const ClinicDate &today)
{
    beginResetModel();
    m_all = std::move(rows);
    m_today = today;
    choose();
    endResetModel();
}

void QueueModel::setFilter(Filter filter)
{
    if (m_filter == filter)
        return;
    beginResetModel();
    m_filter = filter;
    choose();
    endResetModel();
}

int QueueModel::count(Filter filter) const
{
    return static_cast<int>(
        std::ranges::count_if(m_all, [filter](const QueueRow &each) { return passes(each, filter); }));
}

std::optional<DepartmentId> QueueModel::busiestDepartment() const
{
    QHash<DepartmentId, int> counts;
    for (const QueueRow &each : m_all)
        ++counts[each.registration.departmentId];
    std::optional<DepartmentId> busiest;
    for (const QueueRow &each : m_all)
        if (!busiest || counts.value(each.registration.departmentId) > counts.value(*busiest))
            busiest = each.registration.departmentId;
    return busiest;
}

bool QueueModel::passes(const QueueRow &row, Filter filter)
{
    switch (filter) {
    case Filter::Open:
        return isOpen(row.registration.state);
    case Filter::Finished:
        return row.registration.state == RegistrationState::Finished;
    case Filter::Away:
        return row.registration.state == RegistrationState::NoShow ||
               row.registration.state == RegistrationState::Cancelled;
    case Filter::All:
        return true;
    }
    Q_UNREACHABLE();
}

void QueueModel::choose()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_all.size(); ++i)
        if (passes(m_all[i], m_filter))
            m_shown.push_back(i);
}

const QueueRow *QueueModel::row(int row) const
{
    return row >= 0 && row < rowCount() ? &m_all[m_shown[static_cast<std::size_t>(row)]] : nullptr;
}

std::optional<int> QueueModel::rowOf(const RegistrationId &id) const
{
    for (int i = 0; i < rowCount(); ++i)
        if (row(i)->registration.id == id)
            return i;
    return std::nullopt;
}

std::optional<QueueModel::Filter> QueueModel::filterOf(const RegistrationId &id) const
{
    for (const QueueRow &each : m_all)
        if (each.registration.id == id)
            for (const Filter filter : {Filter::Open, Filter::Finished, Filter::Away})
                if (passes(each, filter))
                    return filter;
    return std::nullopt;
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int QueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Count_);
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    const QueueRow *each = index.isValid() ? row(index.row()) : nullptr;
    if (!each)
        return {};
    const Registration &registration = each->registration;
    if (role == Qt::DecorationRole && index.column() == State) {
        const Severity severity = stateSeverity(registration.state);
        return makeIcon(severityIcon(severity), theme::mark(severity));
    }
    if (role == Qt::FontRole && index.column() == Name)
        return theme::font(theme::kBodyText, true);
    if (role == Qt::ToolTipRole && index.column() == Name)
        return each->patientName; // a long one may be cut
    if (role == Qt::ToolTipRole && index.column() == State && !registration.cancelReason.isEmpty())
        return registration.cancelReason;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number:
        return queueLabel(each->departmentCode, registration.queueNo);
    case Name:
        return each->patientName;
    case SexAndAge:
        return sexAndAge(each->patientSex, each->patientBirthDate, each->patientBirthEstimated, m_today);
    case Where:
        return each->doctorName.isEmpty() ? each->departmentName : each->doctorName;
    case State:
        return stateText(registration.state);
    case Since:
        return timeText(sinceOf(registration));
    default:
        return {};
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Name:
        return tr("Name");
    case SexAndAge:
        return tr("Sex, age");
    case Where:
        return tr("Doctor");
    case State:
        return tr("State");
    case Since:
        return tr("Since");
    default:
        return {};
    }
}

void QueueModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(Count_) - 1);
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, int(Count_) - 1));
}

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/billing/settlement_model.h"

#include "text/person_text.h"
#include "ui/billing/billing_text.h"
#include "ui/common/amount_label.h"
#include "ui/common/icons.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

Severity severityOf(const Settlement &settlement)
{
    if (settlement.kind == SettlementKind::CounterEntry)
        return Severity::Ask;
    return settlement.isCancelled ? Severity::Stop : Severity::Ok;
}

QString waysOf(const Settlement &settlement)
{
    QStringList ways;
    for (const Payment &payment : settlement.payments)
        if (payment.method != PaymentMethod::Fund)
            ways << methodText(payment.method);
    return ways.isEmpty() ? u"–"_s : ways.join(u" + "_s);
}

} // namespace

void SettlementModel::setRows(std::vector<SettlementRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const SettlementRow *SettlementModel::row(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

std::optional<int> SettlementModel::rowOf(const SettlementId &id) const
{
    const auto found = std::ranges::find(m_rows, id, [](const SettlementRow &each) { return each.settlement.id; });
    return found == m_rows.end() ? std::nullopt : std::optional{static_cast<int>(found - m_rows.begin())};
}

std::optional<int> SettlementModel::rowOf(const RegistrationId &visit) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const SettlementRow &each) {
        return each.settlement.registrationId == visit && each.settlement.kind == SettlementKind::Payment &&
               !each.settlement.isCancelled;
    });
    return found == m_rows.end() ? std::nullopt : std::optional{static_cast<int>(found - m_rows.begin())};
}

int SettlementModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SettlementModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Count_);
}

QVariant SettlementModel::data(const QModelIndex &index, int role) const
{
    const SettlementRow *each = index.isValid() ? row(index.row()) : nullptr;
    if (!each)
        return {};
    const Settlement &settlement = each->settlement;
    if (role == Qt::TextAlignmentRole && index.column() >= Total && index.column() <= Personal)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DecorationRole && index.column() == State) {
        const Severity severity = severityOf(settlement);
        return makeIcon(severityIcon(severity), theme::mark(severity));
    }
    if (role == Qt::FontRole && (index.column() == Personal || index.column() == Name))
        return theme::font(theme::kBodyText, true);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number:
        return settlement.number;
    case Time:
        return timeText(settlement.settledAt);
    case Name:
        return each->patientName;
    case Total:
        return amountText(settlement.total);
    case Fund:
        return amountText(settlement.fund);
    case Personal:
        return amountText(settlement.personal);
    case How:
        return waysOf(settlement);
    case State:
        return settlement.kind == SettlementKind::CounterEntry ? tr("Refund")
               : settlement.isCancelled                        ? tr("Cancelled")
                                                               : tr("Paid");
    default:
        return {};
    }
}

QVariant SettlementModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= Total && section <= Personal)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number");
    case Time:
        return tr("Time");
    case Name:
        return tr("Name");
    case Total:
        return tr("Total");
    case Fund:
        return tr("Fund");
    case Personal:
        return tr("Patient");
    case How:
        return tr("Paid by");
    case State:
        return tr("State");
    default:
        return {};
    }
}

void SettlementModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(Count_) - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, int(Count_) - 1));
}

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pharmacy/dispense_lines_model.h"

#include "ui/common/icons.h"
#include "ui/pharmacy/pharmacy_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

void DispenseLinesModel::setTask(const DispenseTask &task)
{
    beginResetModel();
    m_lines = task.lines;
    QHash<PrescriptionLineId, QString> kept;
    for (const CounterLine &each : m_lines)
        if (const auto found = m_reasons.constFind(each.line.id); found != m_reasons.constEnd())
            kept.insert(each.line.id, *found);
    m_reasons = kept;
    endResetModel();
}

const CounterLine *DispenseLinesModel::line(int row) const
{
    return row >= 0 && row < rowCount() ? &m_lines[static_cast<std::size_t>(row)] : nullptr;
}

void DispenseLinesModel::setReason(int row, const QString &reason)
{
    const CounterLine *each = line(row);
    if (!each)
        return;
    if (reason.isEmpty())
        m_reasons.remove(each->line.id);
    else
        m_reasons.insert(each->line.id, reason);
    Q_EMIT dataChanged(index(row, 0), index(row, int(Count_) - 1));
}

QString DispenseLinesModel::reason(int row) const
{
    const CounterLine *each = line(row);
    return each ? m_reasons.value(each->line.id) : QString{};
}

std::vector<LineDecision> DispenseLinesModel::decisions() const
{
    std::vector<LineDecision> decisions;
    for (const CounterLine &each : m_lines)
        decisions.push_back({each.line.id, m_reasons.value(each.line.id)});
    return decisions;
}

int DispenseLinesModel::notDispensed() const
{
    return static_cast<int>(m_reasons.size());
}

int DispenseLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int DispenseLinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Count_);
}

QVariant DispenseLinesModel::data(const QModelIndex &index, int role) const
{
    const CounterLine *each = index.isValid() ? line(index.row()) : nullptr;
    if (!each)
        return {};
    const QString notGiven = m_reasons.value(each->line.id);
    if (role == Qt::DecorationRole && index.column() == Amount) {
        const Severity severity = !notGiven.isEmpty() ? Severity::Ask : isEnough(*each) ? Severity::Ok : Severity::Stop;
        return makeIcon(severityIcon(severity), theme::mark(severity));
    }
    const QString usage = usageText(*each);
    if (role == Qt::ToolTipRole)
        return index.column() == Drug    ? u"%1 %2\n%3"_s.arg(each->line.displayName(), each->line.pack, usage)
               : index.column() == Batch ? (notGiven.isEmpty() ? batchesTip(*each) : notGiven)
                                         : QVariant{};
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Drug:
        return u"%1\n%2"_s.arg(each->line.displayName(), usage);
    case Batch:
        return notGiven.isEmpty() ? batchesText(*each) : tr("Reason:") + u'\n' + notGiven;
    case Amount:
        return packsText(each->line, each->line.quantity) + u'\n' +
               (!notGiven.isEmpty() ? tr("Not given")
                : isEnough(*each)   ? tr("Hand out")
                                    : tr("Not enough"));
    default:
        return {};
    }
}

QVariant DispenseLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Drug:
        return tr("Drug and use");
    case Amount:
        return tr("Quantity");
    case Batch:
        return tr("From lot");
    default:
        return {};
    }
}

void DispenseLinesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(Count_) - 1);
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, int(Count_) - 1));
}

} // namespace clinic::ui

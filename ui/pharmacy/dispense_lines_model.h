// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/services.h"

#include <QAbstractTableModel>
#include <QHash>

namespace clinic::ui {

/// The lines of the open prescription and what happens with each. Two lines a row.
class DispenseLinesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Drug, Batch, Amount, Count_ };

    using QAbstractTableModel::QAbstractTableModel;

    /// Reasons already given for lines that are still there stay.
    void setTask(const DispenseTask &task);
    const CounterLine *line(int row) const;
    /// An empty reason: it is handed out.
    void setReason(int row, const QString &reason);
    QString reason(int row) const;
    std::vector<LineDecision> decisions() const;
    int notDispensed() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void retranslate();

private:
    std::vector<CounterLine> m_lines{};
    QHash<PrescriptionLineId, QString> m_reasons{};
};

} // namespace clinic::ui

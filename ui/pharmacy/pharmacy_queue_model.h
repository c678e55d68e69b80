// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pharmacy/pharmacy_reads.h"

#include <QAbstractTableModel>

namespace clinic::ui {

/// Paid prescriptions that wait, oldest first. Two lines a row.
class PharmacyQueueModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<CounterTask> rows);
    const CounterTask *row(int row) const;
    std::optional<int> rowOf(const PrescriptionId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void retranslate();

private:
    std::vector<CounterTask> m_rows{};
};

} // namespace clinic::ui

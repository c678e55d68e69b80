// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pharmacy/pharmacy.h"

#include <QAbstractTableModel>

namespace clinic::ui {

/// The batches of one product, first expiry first.
class BatchModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Lot, Expiry, OnHand, State, Count_ };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<StockBatch> rows, const QString &minUnit, const ClinicDate &today);
    const StockBatch *row(int row) const;
    std::optional<int> rowOf(const StockBatchId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void retranslate();

private:
    std::vector<StockBatch> m_rows{};
    QString m_minUnit{};
    ClinicDate m_today{};
};

/// What came in and went out of one batch, newest first.
class MoveModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { When, Kind, Amount, Reason, Count_ };

    using QAbstractTableModel::QAbstractTableModel;

    /// As the service gives them: oldest first.
    void setRows(std::vector<StockMove> rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void retranslate();

private:
    std::vector<StockMove> m_rows{};
};

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/billing/bill_reads.h"

#include <QAbstractTableModel>

namespace clinic::ui {

/// A day's takings: one column for each cashier, the last one for all of them together.
class TakingsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Row { Settlements, Refunds, Charged, Refunded, Fund, Account, Mobile, Cash, Rounding, Personal, Count_ };

    using QAbstractTableModel::QAbstractTableModel;

    void setTakings(const TakingsOfDay &takings);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void retranslate();

private:
    static QString label(int row);

    TakingsOfDay m_takings{};
};

} // namespace clinic::ui

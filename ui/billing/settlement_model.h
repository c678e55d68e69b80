// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/billing/bill_reads.h"

#include <QAbstractTableModel>

namespace clinic::ui {

/// Settlements and counter-entries of a day, newest first.
class SettlementModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Time, Name, Total, Fund, Personal, How, State, Count_ };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<SettlementRow> rows);
    const SettlementRow *row(int row) const;
    std::optional<int> rowOf(const SettlementId &id) const;
    /// The newest settlement of a visit that is not cancelled.
    std::optional<int> rowOf(const RegistrationId &visit) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void retranslate();

private:
    std::vector<SettlementRow> m_rows{};
};

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/billing.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace clinic::ui {

/// Visits with something to pay, oldest first. Two lines a row.
class UnpaidModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Visit, Total, Count_ };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<UnpaidVisit> rows, const ClinicDate &today);
    const UnpaidVisit *row(int row) const;
    std::optional<int> rowOf(const RegistrationId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void retranslate();

private:
    std::vector<UnpaidVisit> m_rows{};
    ClinicDate m_today{};
};

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/billing.h"

#include <QAbstractTableModel>

namespace clinic::ui {

/// The lines of a bill with what the fund and what the patient pays of each. Two lines a row: what it is, and price,
/// quantity and insurance class.
class BillModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Item, Amount, Fund, Own, Count_ };

    using QAbstractTableModel::QAbstractTableModel;

    void setBill(const BillPreview &bill);
    const Charge *charge(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void retranslate();

private:
    Money fundOf(int row) const;

    std::vector<Charge> m_charges{};
    std::vector<LineBenefit> m_lines{};
    std::vector<std::optional<FindingLevel>> m_worst{};
    bool m_isShared{false};
};

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/services.h"

#include <QAbstractTableModel>

namespace clinic::ui {

/// What was handed out on a day, newest first.
class DispensedModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Name, Items, State, Count_ };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<HandedOut> rows);
    const HandedOut *row(int row) const;
    std::optional<int> rowOf(const DispenseId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void retranslate();

private:
    std::vector<HandedOut> m_rows{};
};

} // namespace clinic::ui

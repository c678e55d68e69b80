// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formulary/formulary.h"
#include "pharmacy/pharmacy.h"

#include <QAbstractTableModel>
#include <QSet>

namespace clinic::ui {

/// Stock per product, what needs attention first; a search shows some.
class StockModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Product, OnHand, Lasts, Expiry, ExpiryState, StockState, Count_ };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<StockLine> rows);
    /// Only products whose name holds `text` or that a search found; everything for an empty text.
    void setFilter(const QString &text, const QSet<ProductId> &found);
    const StockLine *row(int row) const;
    std::optional<int> rowOf(const ProductId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void retranslate();

private:
    void choose();

    std::vector<StockLine> m_all{};
    std::vector<std::size_t> m_shown{};
    QString m_text{};
    QSet<ProductId> m_found{};
};

/// Products that a typed text may mean, for receiving goods.
class ProductHitsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Pack, Maker, Price, OnHand, Count_ };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<ProductHit> rows);
    const Product *product(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void retranslate();

private:
    std::vector<ProductHit> m_rows{};
};

} // namespace clinic::ui

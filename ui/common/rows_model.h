// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <functional>
#include <utility>
#include <vector>

namespace clinic::ui {

/// One column of a RowsModel. `title` and `text` are asked again whenever they are shown, so that they follow the
/// language.
template <class T> struct RowsColumn {
    std::function<QString()> title{};
    std::function<QString(const T &)> text{};
    std::function<QVariant(const T &, int role)> look{}; ///< icon, font, alignment, tool tip; may be empty
};

/// A list of values as a table that is only looked at: whoever owns it sets all rows at once.
template <class T> class RowsModel final : public QAbstractTableModel {
public:
    explicit RowsModel(std::vector<RowsColumn<T>> columns, QObject *parent = nullptr)
        : QAbstractTableModel{parent}, m_columns{std::move(columns)}
    {
    }

    void setRows(std::vector<T> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    const std::vector<T> &rows() const { return m_rows; }
    const T *row(int row) const
    {
        return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        const T *each = index.isValid() ? row(index.row()) : nullptr;
        if (!each)
            return {};
        const auto &column = m_columns[static_cast<std::size_t>(index.column())];
        if (role == Qt::DisplayRole)
            return column.text(*each);
        return column.look ? column.look(*each, role) : QVariant{};
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
            return {};
        return m_columns[static_cast<std::size_t>(section)].title();
    }
    /// After a change of language.
    void retranslate()
    {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

private:
    std::vector<RowsColumn<T>> m_columns;
    std::vector<T> m_rows{};
};

} // namespace clinic::ui

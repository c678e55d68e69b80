// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/icons.h"

#include <QListView>
#include <QTableView>

namespace clinic::ui {

class EmptyState;

/// A table for choosing rows: whole rows, no grid, one height, Tab leaves it, Enter or a double click activates
/// (QAbstractItemView::activated) and goes no further. Getting the focus selects the first row if none is.
class TableView : public QTableView {
    Q_OBJECT

public:
    explicit TableView(const QString &objectName, QWidget *parent = nullptr);

    /// What stands in the middle while the model has no rows. `hint` says what to do.
    void setEmptyState(Icon icon, const QString &text, const QString &hint = {});
    /// Column that takes the spare width; the others fit their contents.
    void setStretchColumn(int column);
    /// The height of every row in logical pixels, for lists whose rows have two lines. Outlives a change of scale.
    void setRowHeight(int logicalPixels);
    void setModel(QAbstractItemModel *model) override;
    /// Moves the current row (for Up and Down in a search field beside it).
    void moveCurrent(int rows);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showEmptyState();

    int m_rowHeight;
    EmptyState *m_empty{nullptr};
};

/// The same for a list of one column.
class ListView : public QListView {
    Q_OBJECT

public:
    explicit ListView(const QString &objectName, QWidget *parent = nullptr);

    void setEmptyState(Icon icon, const QString &text, const QString &hint = {});
    void setModel(QAbstractItemModel *model) override;
    void moveCurrent(int rows);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showEmptyState();

    EmptyState *m_empty{nullptr};
};

} // namespace clinic::ui

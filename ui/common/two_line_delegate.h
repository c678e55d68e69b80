// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace clinic::ui {

/// Draws a text of several lines: the first large, as names and amounts are, what comes below in body type. Each line
/// is cut with an ellipsis on its own. `kHeight` is the row height that two lines need.
class TwoLineDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int kHeight = 60; ///< logical pixels
    enum class FirstLine { Name, Body };

    explicit TwoLineDelegate(FirstLine first, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QFont lineFont(int line) const;

    FirstLine m_first;
};

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace clinic::ui {

/// The search box of a page. Every change asks at once (the desk drops the answers of older keys); Enter takes the top
/// hit; Up and Down move in the list beside it without leaving the box. While an input method is composing, all keys
/// are the input method's.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(const QString &objectName, QWidget *parent = nullptr);

    /// Letters and digits typed anywhere on `page`, outside other editors, go to this box.
    void catchTypingOn(QWidget *page);
    bool isComposing() const { return m_composing; }

Q_SIGNALS:
    /// The trimmed text after a change that changed it.
    void searchChanged(const QString &text);
    /// Enter: the current row, or the top one.
    void chosen();
    void moveRequested(int rows);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeRoomForIcon();

    QString m_lastSearch{};
    bool m_composing{false};
};

} // namespace clinic::ui

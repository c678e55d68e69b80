// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QFrame>
#include <QKeySequence>
#include <QTimer>

class QLabel;
class QPushButton;

namespace clinic::ui {

class KeyButton;

/// A message in the page, never over it: icon, word, sentence, and at most one act that one key does. Hidden until
/// shown.
class Banner : public QFrame {
    Q_OBJECT

public:
    explicit Banner(const QString &objectName, QWidget *parent = nullptr);

    /// That all went well leaves by itself after ten seconds, unless an act is offered with it; any other stays.
    void showMessage(Severity severity, const QString &text);
    /// `key` is printed on the button and works while the banner is visible.
    void setAction(const QString &text, const QKeySequence &key = {});
    void removeAction();
    /// Whether a cross closes it; on by default.
    void setClosable(bool closable);
    void clear();
    QString text() const;
    Severity severity() const { return m_severity; }

Q_SIGNALS:
    void actionTriggered();
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();

    QLabel *m_icon;
    QLabel *m_word;
    QLabel *m_text;
    KeyButton *m_action;
    QPushButton *m_close;
    QTimer m_leaving{};
    Severity m_severity{Severity::Note};
};

} // namespace clinic::ui

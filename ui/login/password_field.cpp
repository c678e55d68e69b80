// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/password_field.h"

#include <QKeyEvent>

namespace clinic::ui {

PasswordField::PasswordField(QWidget *parent) : QLineEdit{parent}
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
}

void PasswordField::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text();
    if (event->key() == Qt::Key_CapsLock) {
        // What the key has switched to shows with the next letter.
        setCapsLock(false);
    } else if (text.size() == 1 && text.front().isLetter() && text.front().isUpper() != text.front().isLower()) {
        const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
        setCapsLock(text.front().isUpper() != shift);
    }
    QLineEdit::keyPressEvent(event);
}

void PasswordField::setCapsLock(bool isOn)
{
    if (m_capsLock == isOn)
        return;
    m_capsLock = isOn;
    Q_EMIT capsLockChanged(isOn);
}

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace clinic::ui {

/// A field for a password. It notices Caps Lock by what the keys give: Qt cannot be asked for its state.
class PasswordField : public QLineEdit {
    Q_OBJECT

public:
    explicit PasswordField(QWidget *parent = nullptr);
    bool capsLockIsOn() const { return m_capsLock; }

Q_SIGNALS:
    void capsLockChanged(bool isOn);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setCapsLock(bool isOn);

    bool m_capsLock{false};
};

} // namespace clinic::ui

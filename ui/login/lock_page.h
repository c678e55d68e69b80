// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/login/gate_frame.h"

namespace clinic::ui {

class Banner;
class FormField;
class PasswordField;

/// Covers a seat that was left alone: the same person's password, or somebody else.
class LockPage : public GateFrame {
    Q_OBJECT

public:
    /// `name` is shown as it is on the staff list.
    explicit LockPage(const QString &name, QWidget *parent = nullptr);

    void setBusy(bool isBusy);
    void showError(const QString &sentence);
    void activate();

Q_SIGNALS:
    void unlockRequested(const QString &password);
    void switchUserRequested();

protected:
    void retranslate() override;

private:
    void submit();
    void updateCapsHint(bool isOn);

    QString m_name;
    PasswordField *m_password;
    FormField *m_passwordField;
    Banner *m_banner;
    KeyButton *m_unlock;
    KeyButton *m_switch;
    bool m_isBusy{false};
};

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ui/common/form.h"

#include <QDialog>

class QLabel;

namespace clinic::ui {

class Banner;
class KeyButton;
class PasswordField;

/// Somebody's own new password. Whoever shows it answers changeRequested() with finish().
class OwnPasswordDialog : public QDialog {
    Q_OBJECT

public:
    /// `name` as on the staff list.
    OwnPasswordDialog(const QString &name, QWidget *parent);

    /// Says that the password is changed, or what is wrong; what was typed stays then.
    void finish(const Result<> &changed);

Q_SIGNALS:
    void changeRequested(const QString &oldPassword, const QString &newPassword);

protected:
    void changeEvent(QEvent *event) override;

private:
    void submit();
    void setBusy(bool isBusy);
    void retranslate();

    QString m_name;
    QLabel *m_heading;
    Banner *m_banner;
    PasswordField *m_old;
    PasswordField *m_new;
    PasswordField *m_again;
    Form m_form{};
    KeyButton *m_change;
    KeyButton *m_close;
    bool m_isBusy{false};
    bool m_isDone{false};
};

} // namespace clinic::ui

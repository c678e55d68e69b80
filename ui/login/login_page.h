// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "security/roles.h"
#include "ui/login/gate_frame.h"

#include <optional>
#include <vector>

class QGridLayout;
class QLineEdit;

namespace clinic::ui {

class Banner;
class FormField;
class PasswordField;

/// One button of the demonstration's login page.
struct DemoLogin {
    std::optional<Role> role{}; ///< nothing: the village doctor, who holds all roles
    QString login{};
    QString password{};
};

/// Name and password. Whoever shows it answers loginRequested() with hiding it or with showError().
class LoginPage : public GateFrame {
    Q_OBJECT

public:
    explicit LoginPage(QWidget *parent = nullptr);

    /// The clinic as on its licence, shown above the fields.
    void setClinic(const QString &name, bool isDemo);
    /// The name proposed; the password is asked next.
    void setLogin(const QString &login);
    /// Only a demonstration clinic has any: one button each.
    void setDemoLogins(std::vector<DemoLogin> logins);
    /// While the answer is awaited. The password stays until then.
    void setBusy(bool isBusy);
    /// The sentence of an error; the password is selected to be typed again.
    void showError(const QString &sentence);
    /// To where typing begins.
    void activate();

Q_SIGNALS:
    void loginRequested(const QString &login, const QString &password);
    /// To the page where a clinic is made or another one is opened.
    void otherClinicRequested();

protected:
    void retranslate() override;

private:
    void submit();
    void updateCapsHint(bool isOn);

    QString m_clinic{};
    bool m_isDemo{false};
    QLineEdit *m_login;
    PasswordField *m_password;
    FormField *m_loginField;
    FormField *m_passwordField;
    Banner *m_banner;
    KeyButton *m_enter;
    KeyButton *m_other;
    QWidget *m_demo;
    QLabel *m_demoText;
    QGridLayout *m_demoGrid;
    std::vector<DemoLogin> m_demoLogins{};
    std::vector<KeyButton *> m_demoButtons{};
    bool m_isBusy{false};
};

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/login_page.h"

#include "ui/common/banner.h"
#include "ui/common/form_field.h"
#include "ui/login/password_field.h"
#include "ui/login/role_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

LoginPage::LoginPage(QWidget *parent)
    : GateFrame{460, parent},
      m_login{new QLineEdit},
      m_password{new PasswordField},
      m_loginField{new FormField{u"login"_s, m_login, FormField::LabelPosition::Above, this}},
      m_passwordField{new FormField{u"password"_s, m_password, FormField::LabelPosition::Above, this}},
      m_banner{new Banner{u"loginBanner"_s, this}},
      m_enter{new KeyButton{u"loginButton"_s, Icon::ArrowRight, {}, this}},
      m_other{new KeyButton{u"otherClinic"_s, Icon::Database, {}, this}},
      m_demo{new QWidget{this}},
      m_demoText{new QLabel{m_demo}},
      m_demoGrid{new QGridLayout}
{
    m_login->setMaxLength(40);
    m_password->setMaxLength(128);
    m_banner->setClosable(false);
    theme::setVariant(m_enter, theme::Variant::Primary);
    theme::setVariant(m_other, theme::Variant::Quiet);
    addToTop(m_other);
    theme::setTextRole(m_demoText, theme::TextRole::Secondary);
    m_demoText->setWordWrap(true);
    auto *demo = new QVBoxLayout{m_demo};
    demo->setContentsMargins(0, px(theme::kGapSmall), 0, 0);
    demo->addWidget(m_demoText);
    demo->addLayout(m_demoGrid);
    m_demoGrid->setSpacing(px(theme::kGapSmall));
    m_demo->hide();

    for (QWidget *part : std::initializer_list<QWidget *>{m_banner, m_loginField, m_passwordField, m_enter, m_demo})
        column()->addWidget(part);

    connect(m_login, &QLineEdit::returnPressed, this, [this] {
        if (m_password->text().isEmpty())
            m_password->setFocus();
        else
            submit();
    });
    connect(m_password, &QLineEdit::returnPressed, this, &LoginPage::submit);
    connect(m_enter, &QPushButton::clicked, this, &LoginPage::submit);
    connect(m_other, &QPushButton::clicked, this, &LoginPage::otherClinicRequested);
    connect(m_password, &PasswordField::capsLockChanged, this, &LoginPage::updateCapsHint);
    LoginPage::retranslate();
}

void LoginPage::setClinic(const QString &name, bool isDemo)
{
    m_clinic = name;
    m_isDemo = isDemo;
    m_demo->setVisible(isDemo && !m_demoButtons.empty());
    retranslate();
}

void LoginPage::setLogin(const QString &login)
{
    m_login->setText(login);
}

void LoginPage::setDemoLogins(std::vector<DemoLogin> logins)
{
    qDeleteAll(m_demoButtons);
    m_demoButtons.clear();
    m_demoLogins = std::move(logins);
    for (std::size_t i = 0; i < m_demoLogins.size(); ++i) {
        const DemoLogin &each = m_demoLogins[i];
        auto *button = new KeyButton{u"demo%1"_s.arg(i + 1), each.role ? Icon::Person : Icon::Stethoscope,
                                     QKeySequence{Qt::ALT | Qt::Key(int(Qt::Key_1) + int(i))}, m_demo};
        connect(button, &QPushButton::clicked, this, [this, login = each.login, password = each.password] {
            if (!m_isBusy)
                Q_EMIT loginRequested(login, password);
        });
        // The village doctor alone stands in a row of its own.
        if (each.role)
            m_demoGrid->addWidget(button, int(i) / 2, int(i) % 2);
        else
            m_demoGrid->addWidget(button, int(i) / 2 + 1, 0, 1, 2);
        m_demoButtons.push_back(button);
    }
    m_demo->setVisible(m_isDemo && !m_demoButtons.empty());
    retranslate();
}

void LoginPage::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_enter->setEnabled(!isBusy);
    m_other->setEnabled(!isBusy);
    m_login->setReadOnly(isBusy);
    m_password->setReadOnly(isBusy);
    for (KeyButton *button : m_demoButtons)
        button->setEnabled(!isBusy);
    retranslate();
}

void LoginPage::showError(const QString &sentence)
{
    setBusy(false);
    m_banner->showMessage(Severity::Stop, sentence);
    m_passwordField->focusEditor();
}

void LoginPage::activate()
{
    if (m_login->text().isEmpty())
        m_login->setFocus();
    else
        m_passwordField->focusEditor();
}

void LoginPage::submit()
{
    if (m_isBusy)
        return;
    m_banner->clear();
    if (m_login->text().trimmed().isEmpty()) {
        m_loginField->setProblem(tr("Enter your name."));
        m_loginField->focusEditor();
        return;
    }
    if (m_password->text().isEmpty()) {
        m_passwordField->setProblem(tr("Enter your password."));
        m_passwordField->focusEditor();
        return;
    }
    Q_EMIT loginRequested(m_login->text().trimmed(), m_password->text());
}

void LoginPage::updateCapsHint(bool isOn)
{
    m_passwordField->setHint(isOn ? tr("Caps Lock seems to be on.") : QString{});
}

void LoginPage::retranslate()
{
    GateFrame::retranslate();
    setHeadline(m_clinic.isEmpty() ? tr("Log in") : m_clinic,
                m_isDemo ? tr("Demonstration: all people and figures are made up.") : QString{});
    m_loginField->setLabel(tr("Login name"));
    m_passwordField->setLabel(tr("Password"));
    m_enter->setLabel(m_isBusy ? tr("Logging in…") : tr("Log in"));
    m_other->setLabel(tr("Another clinic"));
    m_demoText->setText(tr("Try it as:"));
    for (std::size_t i = 0; i < m_demoButtons.size(); ++i)
        m_demoButtons[i]->setLabel(m_demoLogins[i].role ? roleText(*m_demoLogins[i].role)
                                                        : tr("Village doctor (all roles)"));
    updateCapsHint(m_password->capsLockIsOn());
}

} // namespace clinic::ui

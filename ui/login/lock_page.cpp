// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/lock_page.h"

#include "ui/common/banner.h"
#include "ui/common/form_field.h"
#include "ui/login/password_field.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

LockPage::LockPage(const QString &name, QWidget *parent)
    : GateFrame{460, parent},
      m_name{name},
      m_password{new PasswordField},
      m_passwordField{new FormField{u"password"_s, m_password, FormField::LabelPosition::Above, this}},
      m_banner{new Banner{u"lockBanner"_s, this}},
      m_unlock{new KeyButton{u"unlockButton"_s, Icon::Lock, {}, this}},
      m_switch{new KeyButton{u"lockSwitchUser"_s, Icon::SwitchUser, {}, this}}
{
    m_password->setMaxLength(128);
    m_banner->setClosable(false);
    theme::setVariant(m_unlock, theme::Variant::Primary);
    for (QWidget *part : std::initializer_list<QWidget *>{m_banner, m_passwordField, m_unlock, m_switch})
        column()->addWidget(part);
    connect(m_password, &QLineEdit::returnPressed, this, &LockPage::submit);
    connect(m_password, &PasswordField::capsLockChanged, this, &LockPage::updateCapsHint);
    connect(m_unlock, &QPushButton::clicked, this, &LockPage::submit);
    connect(m_switch, &QPushButton::clicked, this, &LockPage::switchUserRequested);
    LockPage::retranslate();
}

void LockPage::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_unlock->setEnabled(!isBusy);
    m_switch->setEnabled(!isBusy);
    m_password->setReadOnly(isBusy);
}

void LockPage::showError(const QString &sentence)
{
    setBusy(false);
    m_banner->showMessage(Severity::Stop, sentence);
    m_passwordField->focusEditor();
}

void LockPage::activate()
{
    m_passwordField->focusEditor();
}

void LockPage::submit()
{
    if (m_isBusy)
        return;
    m_banner->clear();
    if (m_password->text().isEmpty()) {
        m_passwordField->setProblem(tr("Enter your password."));
        m_passwordField->focusEditor();
        return;
    }
    Q_EMIT unlockRequested(m_password->text());
}

void LockPage::updateCapsHint(bool isOn)
{
    m_passwordField->setHint(isOn ? tr("Caps Lock seems to be on.") : QString{});
}

void LockPage::retranslate()
{
    GateFrame::retranslate();
    setHeadline(m_name, tr("This seat is locked. What was typed is still there."));
    m_passwordField->setLabel(tr("Password"));
    m_unlock->setLabel(tr("Unlock"));
    m_switch->setLabel(tr("Switch user"));
    updateCapsHint(m_password->capsLockIsOn());
}

} // namespace clinic::ui

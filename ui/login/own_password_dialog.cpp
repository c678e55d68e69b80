// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/own_password_dialog.h"

#include "text/code_text.h"
#include "ui/common/banner.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/form_field.h"
#include "ui/login/password_field.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kWidth = 460;
constexpr int kLongestPassword = 128;
const QString kOldPassword = u"oldPassword"_s;
const QString kNewPassword = u"newPassword"_s; // as changeOwnPassword() calls it
const QString kNewAgain = u"newPasswordAgain"_s;

} // namespace

OwnPasswordDialog::OwnPasswordDialog(const QString &name, QWidget *parent)
    : QDialog{parent},
      m_name{name},
      m_heading{new QLabel{this}},
      m_banner{new Banner{u"ownPasswordMessage"_s, this}},
      m_old{new PasswordField},
      m_new{new PasswordField},
      m_again{new PasswordField},
      m_change{new KeyButton{u"changePassword"_s, Icon::Check, {}, this}},
      m_close{new KeyButton{u"closePassword"_s, Icon::ArrowLeft, {}, this}}
{
    setObjectName(u"ownPassword"_s);
    setMinimumWidth(px(kWidth));
    theme::setTextRole(m_heading, theme::TextRole::Heading);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_banner->setClosable(false);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(px(theme::kGapSection), px(theme::kGapSection), px(theme::kGapSection),
                               px(theme::kGapLarge));
    column->setSpacing(px(theme::kGap));
    column->addWidget(m_heading);
    column->addWidget(m_banner);
    for (const auto &[path, editor] : {std::pair{kOldPassword, m_old}, {kNewPassword, m_new}, {kNewAgain, m_again}}) {
        editor->setMaxLength(kLongestPassword);
        auto *field = new FormField{path, editor, FormField::LabelPosition::Above, this};
        field->setRequired(true);
        m_form.add(field, path);
        column->addWidget(field);
        connect(editor, &PasswordField::capsLockChanged, field, [field](bool isOn) {
            field->setHint(isOn ? OwnPasswordDialog::tr("Caps Lock seems to be on.") : QString{});
        });
    }
    theme::setVariant(m_change, theme::Variant::Primary);
    m_change->setAutoDefault(false);
    m_close->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(px(theme::kGapSmall));
    buttons->addWidget(m_close);
    buttons->addStretch(1);
    buttons->addWidget(m_change);
    column->addLayout(buttons);

    connect(m_old, &QLineEdit::returnPressed, m_new, qOverload<>(&QWidget::setFocus));
    connect(m_new, &QLineEdit::returnPressed, m_again, qOverload<>(&QWidget::setFocus));
    connect(m_again, &QLineEdit::returnPressed, this, &OwnPasswordDialog::submit);
    connect(m_change, &QPushButton::clicked, this, &OwnPasswordDialog::submit);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    m_old->setFocus();
}

void OwnPasswordDialog::submit()
{
    if (m_isBusy)
        return;
    m_banner->clear();
    std::vector<FieldProblem> problems;
    for (const auto &[path, editor] : {std::pair{kOldPassword, m_old}, {kNewPassword, m_new}})
        if (editor->text().isEmpty())
            problems.push_back({path, u"field.required"_s, {}});
    if (m_new->text() != m_again->text())
        problems.push_back({kNewAgain, u"password.differs"_s, {}});
    if (!problems.empty()) {
        std::ignore = m_form.showProblems(problems, problemText); // each has its field
        return;
    }
    m_form.clearProblems();
    setBusy(true);
    Q_EMIT changeRequested(m_old->text(), m_new->text());
}

void OwnPasswordDialog::finish(const Result<> &changed)
{
    setBusy(false);
    if (!changed) {
        const Error &error = changed.error();
        const bool isWrong = error.code == u"security.wrong_password";
        const QStringList elsewhere = m_form.showProblems(
            isWrong ? std::vector<FieldProblem>{{kOldPassword, u"password.wrong_old"_s, {}}} : error.fields,
            problemText);
        if (!m_form.hasProblems() || !elsewhere.isEmpty())
            m_banner->showMessage(Severity::Stop, errorText(error));
        return;
    }
    m_isDone = true;
    for (const auto &[path, editor] : {std::pair{kOldPassword, m_old}, {kNewPassword, m_new}, {kNewAgain, m_again}}) {
        editor->clear();
        m_form.field(path)->hide();
    }
    m_change->hide();
    m_banner->showMessage(Severity::Ok, tr("Your password is changed. It holds from the next login or unlocking on."));
    retranslate();
    m_close->setFocus();
    adjustSize();
}

void OwnPasswordDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_change->setEnabled(!isBusy);
    for (PasswordField *editor : {m_old, m_new, m_again})
        editor->setReadOnly(isBusy);
    retranslate();
}

void OwnPasswordDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OwnPasswordDialog::retranslate()
{
    setWindowTitle(tr("My password"));
    m_heading->setText(tr("New password for %1").arg(m_name));
    m_form.field(kOldPassword)->setLabel(tr("Present password"));
    m_form.field(kNewPassword)->setLabel(tr("New password"));
    m_form.field(kNewAgain)->setLabel(tr("New password again"));
    m_change->setLabel(m_isBusy ? tr("Changing…") : tr("Change password"));
    m_close->setLabel(m_isDone ? tr("Close") : tr("Go back"));
}

} // namespace clinic::ui

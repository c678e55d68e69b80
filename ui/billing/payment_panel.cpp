// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/billing/payment_panel.h"

#include "text/code_text.h"
#include "ui/billing/billing_text.h"
#include "ui/common/amount_label.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/form_field.h"

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kFieldWidth = 128;
/// That of the largest amount, so that all stand on one line.
constexpr int kFigureHeight = 44;

/// What people type: `20`, `20.5`, with the full-width point of an input method.
std::optional<Money> readAmount(const QString &typed)
{
    QString text = typed.trimmed();
    text.replace(u'。', u'.').replace(u'．', u'.').remove(u'¥').remove(u'￥').remove(u',');
    const auto amount = Money::fromString(text);
    return amount && !amount->isNegative() ? std::optional{*amount} : std::nullopt;
}

QVBoxLayout *figure(QLabel *text, QLabel *amount)
{
    theme::setTextRole(text, theme::TextRole::Secondary);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(text);
    column->addWidget(amount);
    amount->setAlignment(Qt::AlignLeading | Qt::AlignBottom);
    amount->setMinimumHeight(px(kFigureHeight));
    return column;
}

} // namespace

PaymentPanel::PaymentPanel(QWidget *parent)
    : QFrame{parent},
      m_totalText{new QLabel{this}},
      m_equals{new QLabel{u"="_s, this}},
      m_plus{new QLabel{u"+"_s, this}},
      m_because{new QLabel{this}},
      m_estimate{new QLabel{this}},
      m_fundText{new QLabel{this}},
      m_toPayText{new QLabel{this}},
      m_total{new AmountLabel{u"billTotal"_s, this}},
      m_fund{new AmountLabel{u"billFund"_s, this}},
      m_toPay{new AmountLabel{u"billToPay"_s, this}},
      m_cash{new KeyButton{u"payCash"_s, Icon::Cash, Qt::Key_F9, this}},
      m_mobile{new KeyButton{u"payMobile"_s, Icon::Cash, Qt::Key_F10, this}},
      m_account{new KeyButton{u"payAccount"_s, Icon::Person, Qt::Key_F11, this}},
      m_round{new QCheckBox{this}},
      m_accountEdit{new QLineEdit},
      m_tenderedEdit{new QLineEdit},
      m_accountField{new FormField{u"account"_s, m_accountEdit, FormField::LabelPosition::Above, this}},
      m_tenderedField{new FormField{u"tendered"_s, m_tenderedEdit, FormField::LabelPosition::Above, this}},
      m_changeText{new QLabel{this}},
      m_change{new QLabel{this}},
      m_settle{new KeyButton{u"settle"_s, Icon::Check, Qt::Key_F12, this}}
{
    theme::makeCard(this);
    theme::setVariant(m_settle, theme::Variant::Primary);
    theme::setTextRole(m_toPay, theme::TextRole::Large);
    theme::setTextRole(m_change, theme::TextRole::Large);
    theme::setTextRole(m_changeText, theme::TextRole::Secondary);
    m_change->setObjectName(u"change"_s);
    m_round->setObjectName(u"roundCash"_s);

    m_because->setObjectName(u"billBecause"_s);
    m_estimate->setObjectName(u"billNotice"_s);
    theme::setTextRole(m_estimate, theme::TextRole::Secondary);
    for (QLabel *label : {m_because, m_estimate}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    // Read from left to right: the total is what the fund pays and what the patient pays.
    auto *figures = new QHBoxLayout;
    figures->setSpacing(px(theme::kGap));
    figures->addLayout(figure(m_totalText, m_total));
    for (QLabel *sign : {m_equals, m_plus}) {
        theme::setTextRole(sign, theme::TextRole::Title);
        sign->setAlignment(Qt::AlignBottom);
    }
    figures->addWidget(m_equals);
    figures->addLayout(figure(m_fundText, m_fund));
    figures->addWidget(m_plus);
    figures->addLayout(figure(m_toPayText, m_toPay));
    figures->addStretch(1);

    auto *ways = new QHBoxLayout;
    ways->setSpacing(px(theme::kGapSmall));
    for (KeyButton *button : {m_cash, m_mobile, m_account}) {
        button->setCheckable(true);
        button->setFocusPolicy(Qt::NoFocus);
        ways->addWidget(button);
    }
    ways->addStretch(1);
    ways->addWidget(m_round);

    auto *entry = new QHBoxLayout;
    entry->setSpacing(px(theme::kGap));
    for (QLineEdit *edit : {m_accountEdit, m_tenderedEdit}) {
        edit->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
        edit->setMaxLength(12);
        edit->setFont(theme::font(theme::kHeadingText, true));
    }
    m_accountField->setFixedWidth(px(kFieldWidth));
    m_tenderedField->setFixedWidth(px(kFieldWidth));
    entry->addWidget(m_accountField, 0, Qt::AlignTop);
    entry->addWidget(m_tenderedField, 0, Qt::AlignTop);
    auto *change = new QVBoxLayout;
    change->setSpacing(0);
    change->addWidget(m_changeText);
    change->addWidget(m_change);
    entry->addLayout(change, 1);
    entry->addWidget(m_settle, 0, Qt::AlignBottom);

    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(px(theme::kGap), px(theme::kGapTiny), px(theme::kGap), px(theme::kGapSmall));
    column->setSpacing(px(theme::kGapTiny));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_because);
    texts->addWidget(m_estimate);
    column->addLayout(figures);
    column->addLayout(texts);
    column->addLayout(ways);
    column->addLayout(entry);

    connect(m_cash, &QPushButton::clicked, this, [this] { choose(PaymentMethod::Cash); });
    connect(m_mobile, &QPushButton::clicked, this, [this] { choose(PaymentMethod::Mobile); });
    connect(m_account, &QPushButton::clicked, this, [this] { choose(PaymentMethod::Account); });
    connect(m_settle, &QPushButton::clicked, this, &PaymentPanel::settleRequested);
    connect(m_tenderedEdit, &QLineEdit::returnPressed, this, &PaymentPanel::settleRequested);
    connect(m_accountEdit, &QLineEdit::returnPressed, this, [this] { focusTendered(); });
    connect(m_tenderedEdit, &QLineEdit::textChanged, this, &PaymentPanel::showFigures);
    connect(m_accountEdit, &QLineEdit::textChanged, this, &PaymentPanel::showFigures);
    connect(m_round, &QCheckBox::toggled, this, &PaymentPanel::showFigures);
    retranslate();
    reset();
}

void PaymentPanel::reset()
{
    m_tenderedEdit->clear();
    m_accountEdit->clear();
    m_tenderedField->clearProblem();
    m_accountField->clearProblem();
    m_bill = {};
    choose(PaymentMethod::Cash);
}

void PaymentPanel::setBill(const BillPreview &bill)
{
    m_bill = bill;
    if (m_method == PaymentMethod::Account && bill.mode != SettlementMode::Estimate)
        choose(PaymentMethod::Cash);
    showFigures();
}

void PaymentPanel::choose(PaymentMethod method)
{
    m_method = method;
    if (method == PaymentMethod::Account && m_accountEdit->text().isEmpty())
        m_accountEdit->setText(m_bill.toPay.toString());
    if (method != PaymentMethod::Account)
        m_accountField->clearProblem();
    if (method == PaymentMethod::Mobile) {
        m_tenderedEdit->clear();
        m_tenderedField->clearProblem();
    }
    showFigures();
    if (m_open && isVisible())
        method == PaymentMethod::Account ? m_accountField->focusEditor() : focusTendered();
}

Money PaymentPanel::accountPart() const
{
    if (m_method != PaymentMethod::Account)
        return {};
    return std::min(readAmount(m_accountEdit->text()).value_or(Money{}), m_bill.toPay);
}

Money PaymentPanel::exactCash() const
{
    return m_method == PaymentMethod::Mobile ? Money{} : m_bill.toPay - accountPart();
}

Money PaymentPanel::rounding() const
{
    if (!m_round->isChecked())
        return {};
    const Money exact = exactCash();
    return Money::fromFen((exact.fen() + 5) / 10 * 10) - exact;
}

Money PaymentPanel::tendered() const
{
    return readAmount(m_tenderedEdit->text()).value_or(Money{});
}

std::vector<Payment> PaymentPanel::payments() const
{
    std::vector<Payment> found;
    const auto add = [&](PaymentMethod method, Money amount) {
        if (!amount.isZero())
            found.push_back({method, amount});
    };
    if (m_method == PaymentMethod::Mobile) {
        add(PaymentMethod::Mobile, m_bill.toPay);
        return found;
    }
    add(PaymentMethod::Account, accountPart());
    add(PaymentMethod::Cash, cashPart());
    return found;
}

bool PaymentPanel::check()
{
    const QString typed = m_tenderedEdit->text().trimmed();
    if (m_method == PaymentMethod::Account && !readAmount(m_accountEdit->text())) {
        setAccountProblem(codeText(u"money.format"_s, {m_accountEdit->text()}));
        return false;
    }
    if (typed.isEmpty() || m_method == PaymentMethod::Mobile)
        return true;
    const auto given = readAmount(typed);
    if (!given) {
        setTenderedProblem(codeText(u"money.format"_s, {typed}));
        return false;
    }
    if (!given->isZero() && *given < cashPart()) {
        setTenderedProblem(codeText(u"billing.tendered_short"_s, {cashPart().toString(), given->toString()}));
        return false;
    }
    return true;
}

void PaymentPanel::setTenderedProblem(const QString &text)
{
    m_tenderedField->setProblem(text);
    m_tenderedField->focusEditor();
}

void PaymentPanel::setAccountProblem(const QString &text)
{
    m_accountField->setProblem(text);
    m_accountField->focusEditor();
}

void PaymentPanel::setOpen(bool open)
{
    m_open = open;
    showFigures();
}

void PaymentPanel::setWriting(bool writing)
{
    m_writing = writing;
    m_settle->setLabel(writing ? tr("Settling…") : tr("Settle"));
    showFigures();
}

void PaymentPanel::focusTendered()
{
    m_tenderedField->focusEditor();
}

bool PaymentPanel::hasFocusInside() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && isAncestorOf(focus);
}

void PaymentPanel::showFigures()
{
    m_total->setAmount(m_open ? std::optional{m_bill.benefit.total} : std::nullopt);
    m_fund->setAmount(m_open ? std::optional{m_bill.fund} : std::nullopt);
    m_toPay->setAmount(m_open ? std::optional{m_bill.toPay} : std::nullopt);
    m_because->setText(m_open ? becauseText(m_bill) : QString{});
    m_estimate->setText(m_open ? estimateText(m_bill) : QString{});
    m_estimate->setVisible(!m_estimate->text().isEmpty());
    m_cash->setChecked(m_method == PaymentMethod::Cash);
    m_mobile->setChecked(m_method == PaymentMethod::Mobile);
    m_account->setChecked(m_method == PaymentMethod::Account);
    m_account->setEnabled(m_open && m_bill.mode == SettlementMode::Estimate);
    m_accountField->setVisible(m_method == PaymentMethod::Account);
    m_round->setVisible(exactCash().fen() % 10 != 0);
    m_tenderedEdit->setReadOnly(m_method == PaymentMethod::Mobile);
    m_settle->setEnabled(m_open && !m_writing);

    const auto given = readAmount(m_tenderedEdit->text());
    const bool isCash = m_method != PaymentMethod::Mobile;
    if (!m_open || !isCash || !given || given->isZero()) {
        m_changeText->setText(tr("Change"));
        m_change->setText(u"–"_s);
    } else if (*given < cashPart()) {
        m_changeText->setText(tr("Still missing"));
        m_change->setText(amountText(cashPart() - *given));
    } else {
        m_changeText->setText(tr("Change"));
        m_change->setText(amountText(*given - cashPart()));
    }
}

void PaymentPanel::retranslate()
{
    m_totalText->setText(tr("Total"));
    m_fundText->setText(tr("Fund pays (estimate)"));
    m_toPayText->setText(tr("Patient pays"));
    m_cash->setLabel(methodText(PaymentMethod::Cash));
    m_mobile->setLabel(methodText(PaymentMethod::Mobile));
    m_account->setLabel(methodText(PaymentMethod::Account));
    m_round->setText(tr("&Round"));
    m_round->setAccessibleName(tr("Round the cash to jiao"));
    m_round->setToolTip(m_round->accessibleName());
    m_accountField->setLabel(tr("From the account"));
    m_tenderedField->setLabel(tr("Cash given"));
    m_tenderedEdit->setPlaceholderText(tr("exact"));
    m_settle->setLabel(m_writing ? tr("Settling…") : tr("Settle"));
    showFigures();
}

} // namespace clinic::ui

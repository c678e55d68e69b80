// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/billing/paid_card.h"

#include "ui/billing/billing_text.h"
#include "ui/common/amount_label.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kBigIcon = 56;

} // namespace

PaidCard::PaidCard(QWidget *parent)
    : QFrame{parent},
      m_icon{new QLabel{this}},
      m_title{new QLabel{this}},
      m_text{new QLabel{this}},
      m_changeText{new QLabel{this}},
      m_change{new QLabel{this}},
      m_receiptKey{new KeyButton{u"receiptKey"_s, Icon::Print, QKeySequence{Qt::Key_F9}, this}},
      m_handOutKey{new KeyButton{u"handOutKey"_s, Icon::Pill, QKeySequence{Qt::Key_F11}, this}},
      m_nextKey{new KeyButton{u"nextKey"_s, Icon::ArrowRight, QKeySequence{Qt::Key_F10}, this}}
{
    theme::makeCard(this);
    m_title->setObjectName(u"resultTitle"_s);
    m_text->setObjectName(u"resultText"_s);
    m_change->setObjectName(u"resultChange"_s);
    theme::setTextRole(m_title, theme::TextRole::Title);
    theme::setTextRole(m_text, theme::TextRole::Secondary);
    theme::setTextRole(m_changeText, theme::TextRole::Heading);
    theme::setTextRole(m_change, theme::TextRole::Large);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    for (QLabel *label : {m_icon, m_title, m_text, m_changeText, m_change})
        label->setAlignment(Qt::AlignCenter);
    m_receiptKey->setAutoDefault(true); // Enter on the focused button
    m_handOutKey->setAutoDefault(true);
    theme::setVariant(m_receiptKey, theme::Variant::Primary);
    auto *keys = new QVBoxLayout;
    keys->setSpacing(px(theme::kGapSmall));
    for (KeyButton *key : {m_receiptKey, m_handOutKey, m_nextKey})
        keys->addWidget(key);
    auto *column = new QVBoxLayout{this};
    column->setSpacing(px(theme::kGap));
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(px(theme::kGapLarge));
    column->addWidget(m_changeText);
    column->addWidget(m_change);
    column->addSpacing(px(theme::kGapLarge));
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addLayout(keys);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addStretch(3);
    connect(m_receiptKey, &QPushButton::clicked, this, &PaidCard::receiptRequested);
    connect(m_handOutKey, &QPushButton::clicked, this,
            [this] { Q_EMIT handOutRequested(m_settlement.encounterId.value_or(EncounterId{})); });
    connect(m_nextKey, &QPushButton::clicked, this, &PaidCard::nextRequested);
    retranslate();
}

void PaidCard::showSettlement(const Settlement &settlement, const QString &patientName, bool mayHandOut)
{
    m_settlement = settlement;
    m_patientName = patientName;
    m_handOutKey->setVisible(mayHandOut && settlement.encounterId &&
                             std::ranges::find(settlement.lines, LineKind::Drug, &SettlementLine::kind) !=
                                 settlement.lines.end());
    render();
}

void PaidCard::focusReceipt()
{
    m_receiptKey->setFocus(Qt::OtherFocusReason);
}

bool PaidCard::focusHandOut()
{
    if (m_handOutKey->isHidden())
        return false;
    m_handOutKey->setFocus(Qt::OtherFocusReason);
    return true;
}

void PaidCard::render()
{
    m_title->setText(tr("%1 has paid %2").arg(m_patientName, amountText(m_settlement.personal)));
    QStringList parts{tr("Settlement %1").arg(m_settlement.number)};
    for (const Payment &payment : m_settlement.payments)
        parts << u"%1 %2"_s.arg(methodText(payment.method), amountText(payment.amount));
    if (!m_settlement.tendered.isZero())
        parts << tr("handed over %1").arg(amountText(m_settlement.tendered));
    m_text->setText(parts.join(u"  ·  "_s));
    m_change->setText(amountText(m_settlement.change));
}

void PaidCard::retranslate()
{
    m_icon->setPixmap(iconPixmap(Icon::Done, px(kBigIcon), theme::mark(Severity::Ok), devicePixelRatioF()));
    m_changeText->setText(tr("Change to hand out"));
    m_receiptKey->setLabel(tr("Receipt"));
    m_handOutKey->setLabel(tr("Hand out the drugs"));
    m_nextKey->setLabel(tr("Next patient"));
    render();
}

} // namespace clinic::ui

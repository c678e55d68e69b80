// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/gate_frame.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

GateFrame::GateFrame(int cardWidth, QWidget *parent)
    : QWidget{parent},
      m_program{new QLabel{this}},
      m_purpose{new QLabel{this}},
      m_language{new KeyButton{u"gateLanguage"_s, Icon::Language, {}, this}},
      m_top{new QHBoxLayout},
      m_card{new QFrame{this}},
      m_headline{new QLabel{m_card}},
      m_second{new QLabel{m_card}},
      m_column{new QVBoxLayout{m_card}}
{
    theme::setTextRole(m_program, theme::TextRole::Title);
    theme::setTextRole(m_purpose, theme::TextRole::Secondary);
    theme::setVariant(m_language, theme::Variant::Quiet);
    m_language->hide();
    connect(m_language, &QPushButton::clicked, this, [this] { Q_EMIT languageRequested(m_otherLanguage); });

    theme::makeCard(m_card);
    m_card->setFixedWidth(px(cardWidth));
    m_headline->setObjectName(u"headline"_s);
    m_headline->setWordWrap(true);
    m_second->setObjectName(u"secondLine"_s);
    m_second->setWordWrap(true);
    theme::setTextRole(m_headline, theme::TextRole::Title);
    theme::setTextRole(m_second, theme::TextRole::Secondary);
    m_column->setContentsMargins(px(theme::kGapSection), px(theme::kGapLarge), px(theme::kGapSection),
                                 px(theme::kGapLarge));
    m_column->setSpacing(px(theme::kGap));
    m_column->addWidget(m_headline);
    m_column->addWidget(m_second);

    m_top->setSpacing(px(theme::kGap));
    m_top->addWidget(m_program);
    m_top->addWidget(m_purpose);
    m_top->addStretch(1);
    m_top->addWidget(m_language);
    auto *whole = new QVBoxLayout{this};
    whole->setContentsMargins(px(theme::kGapSection), px(theme::kGapLarge), px(theme::kGapSection),
                              px(theme::kGapLarge));
    whole->addLayout(m_top);
    // Scrolls only where the window is too small for the card. Stretches instead of an alignment: they let the card
    // have the height that its wrapped texts need.
    auto *middle = new QWidget;
    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(m_card);
    across->addStretch(1);
    auto *down = new QVBoxLayout{middle};
    down->setContentsMargins(0, 0, 0, 0);
    down->addStretch(2);
    down->addLayout(across);
    down->addStretch(3);
    auto *area = new QScrollArea{this};
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(middle);
    middle->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    connect(qApp, &QApplication::focusChanged, area, [area](const QWidget *, QWidget *now) {
        if (now && area->widget()->isAncestorOf(now))
            area->ensureWidgetVisible(now);
    });
    whole->addWidget(area, 1);
    m_card->installEventFilter(this);
}

bool GateFrame::eventFilter(QObject *watched, QEvent *event)
{
    // A layout's own minimum does not know how high wrapped texts become, and would press the buttons together.
    if (watched == m_card && event->type() == QEvent::LayoutRequest)
        m_card->setMinimumHeight(m_column->totalHeightForWidth(m_card->width()));
    return QWidget::eventFilter(watched, event);
}

void GateFrame::addToTop(QWidget *button)
{
    m_top->insertWidget(m_top->count() - 1, button);
}

void GateFrame::setHeadline(const QString &text, const QString &second)
{
    m_headline->setText(text);
    m_second->setText(second);
    m_second->setVisible(!second.isEmpty());
}

void GateFrame::setOtherLanguage(const QString &code, const QString &nativeName)
{
    m_otherLanguage = code;
    m_language->setLabel(nativeName);
    m_language->setVisible(!code.isEmpty());
}

void GateFrame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void GateFrame::retranslate()
{
    m_program->setText(tr("Xiangyi", "name of the program"));
    m_purpose->setText(tr("Clinic management for townships and villages"));
}

} // namespace clinic::ui

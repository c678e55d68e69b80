// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/empty_state.h"

#include "ui/common/theme.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

EmptyState::EmptyState(QWidget *parent)
    : QWidget{parent}, m_icon{new QLabel{this}}, m_text{new QLabel{this}}, m_hint{new QLabel{this}}
{
    setObjectName(u"emptyState"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_text->setObjectName(u"emptyText"_s);
    m_hint->setObjectName(u"emptyHint"_s);
    theme::setTextRole(m_text, theme::TextRole::Heading);
    theme::setTextRole(m_hint, theme::TextRole::Secondary);
    auto *column = new QVBoxLayout{this};
    column->setSpacing(theme::px(theme::kGapSmall));
    column->addStretch();
    for (QLabel *label : {m_icon, m_text, m_hint}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(label != m_icon);
        column->addWidget(label);
    }
    column->addStretch();
}

void EmptyState::setContent(Icon icon, const QString &text, const QString &hint)
{
    m_icon->setPixmap(iconPixmap(icon, 40, theme::colour(theme::Colour::Placeholder), devicePixelRatioF()));
    m_text->setText(text);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    setAccessibleName(hint.isEmpty() ? text : text + u' ' + hint);
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // In a low box the words matter more than the picture.
    const int words = m_text->sizeHint().height() + (m_hint->isHidden() ? 0 : m_hint->sizeHint().height());
    m_icon->setVisible(height() >= words + theme::px(80));
}

} // namespace clinic::ui

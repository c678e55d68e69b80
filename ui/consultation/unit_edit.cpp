// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/unit_edit.h"

#include <QEvent>
#include <QPainter>

namespace clinic::ui {

using theme::px;

UnitEdit::UnitEdit(const QString &objectName, QString unit, QWidget *parent)
    : QLineEdit{parent}, m_unit{std::move(unit)}
{
    setObjectName(objectName);
    makeRoom();
}

void UnitEdit::makeRoom()
{
    const int room =
        QFontMetrics{theme::font()}.horizontalAdvance(m_mark.isEmpty() ? m_unit : m_mark) + px(theme::kGapTiny);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    setTextMargins(isMirrored ? room : 0, 0, isMirrored ? 0 : room, 0);
}

void UnitEdit::setMark(const QString &mark, Severity severity)
{
    m_mark = mark;
    m_severity = severity;
    makeRoom();
    update();
}

void UnitEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter{this};
    painter.setFont(theme::font());
    painter.setPen(m_mark.isEmpty() ? theme::colour(theme::Colour::TextSecondary) : theme::ink(m_severity));
    painter.drawText(rect().adjusted(px(theme::kGapSmall), 0, -px(theme::kGapSmall), 0),
                     int(Qt::AlignTrailing) | int(Qt::AlignVCenter), m_mark.isEmpty() ? m_unit : m_mark);
}

void UnitEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::LayoutDirectionChange)
        makeRoom();
}

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/section_area.h"

#include "ui/common/theme.h"

#include <QEvent>

namespace clinic::ui {

namespace {

constexpr int kLeastHeight = 160;

} // namespace

SectionArea::SectionArea(QWidget *section, QWidget *parent) : QScrollArea{parent}
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setWidget(section);
    section->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    section->installEventFilter(this);
    setFocusProxy(section);
}

QSize SectionArea::minimumSizeHint() const
{
    return {widget() ? widget()->minimumSizeHint().width() : 0, theme::px(kLeastHeight)};
}

QSize SectionArea::sizeHint() const
{
    return widget() ? widget()->sizeHint() : QScrollArea::sizeHint();
}

bool SectionArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QColor>
#include <QIcon>

class QPainter;

namespace clinic::ui {

/// Line icons on a grid of 24, painted at run time in any size and colour.
enum class Icon {
    Search,
    Person,
    PersonAdd,
    Queue,
    Stethoscope,
    Pill,
    Cash,
    Box,
    Referral,
    CloudUp,
    CloudOk,
    CloudOff,
    CloudWait,
    Stop,
    Warning,
    Info,
    Check,
    Done,
    Print,
    Undo,
    Lock,
    SwitchUser,
    Gear,
    List,
    Calendar,
    Edit,
    Void,
    Plus,
    ArrowRight,
    ArrowLeft,
    ChevronDown,
    Close,
    Language,
    Database,
    Document,
    Refresh,
    Count_,
};

/// Paints into the largest centred square of `area`.
void paintIcon(QPainter &painter, Icon icon, const QRectF &area, const QColor &colour);
/// An icon that paints itself at any size; greyed when disabled.
QIcon makeIcon(Icon icon, const QColor &colour = theme::colour(theme::Colour::Text));
/// `logicalSize` is scaled by theme::px().
QPixmap iconPixmap(Icon icon, int logicalSize, const QColor &colour, qreal devicePixelRatio = 1.0);
/// The shape that belongs to a severity: octagon, triangle, square, circle.
Icon severityIcon(Severity severity);

} // namespace clinic::ui

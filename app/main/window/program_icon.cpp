// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/window/program_icon.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QPixmap>

namespace clinic {

namespace {

constexpr double kGrid = 128;

void paintHouse(QPainter &painter)
{
    const QColor accent = ui::theme::colour(ui::theme::Colour::Accent);
    const QColor house = ui::theme::colour(ui::theme::Colour::OnAccent);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    painter.drawRoundedRect(QRectF(4, 4, 120, 120), 26, 26);
    painter.setBrush(house);
    painter.drawPolygon(QPolygonF{{64, 24}, {108, 62}, {98, 62}, {98, 102}, {30, 102}, {30, 62}, {20, 62}});
    painter.setBrush(accent);
    painter.drawRect(QRectF(57, 58, 14, 40));
    painter.drawRect(QRectF(44, 71, 40, 14));
}

} // namespace

QIcon programIcon()
{
    QIcon icon;
    for (const int side : {16, 32, 48, 128}) {
        QPixmap pixmap{side, side};
        pixmap.fill(Qt::transparent);
        QPainter painter{&pixmap};
        painter.scale(side / kGrid, side / kGrid);
        paintHouse(painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace clinic

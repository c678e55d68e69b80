// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/test_page.h"

#include "ui/common/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr double kRulerMm = 50;
constexpr double kMarkMm = 4;
constexpr double kTextMm = 4;

} // namespace

bool drawTestPage(QPagedPaintDevice &device, const QStringList &lines, const QString &hint)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const double mm = device.logicalDpiX() / 25.4;
    const QRectF page{0, 0, double(device.width()), double(device.height())};
    painter.setPen(QPen{Qt::black, 0.3 * mm});
    painter.drawRect(page.adjusted(0.2 * mm, 0.2 * mm, -0.2 * mm, -0.2 * mm));
    for (const QPointF &corner : {page.topLeft(), page.topRight(), page.bottomLeft(), page.bottomRight()}) {
        const double dx = corner.x() > 0 ? -kMarkMm * mm : kMarkMm * mm;
        const double dy = corner.y() > 0 ? -kMarkMm * mm : kMarkMm * mm;
        painter.fillRect(QRectF{corner, corner + QPointF{dx, dy}}.normalized(), Qt::black);
    }

    QFont font;
    font.setFamilies(theme::fontFamilies());
    double y = 2 * kMarkMm * mm;
    const QRectF column = page.adjusted(kMarkMm * 2 * mm, 0, -kMarkMm * 2 * mm, 0);
    const auto write = [&](const QString &text, double sizeMm) {
        font.setPixelSize(int(sizeMm * mm));
        painter.setFont(font);
        const QRectF room{column.left(), y, column.width(), page.height() - y};
        QRectF used;
        painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text, &used);
        y = used.bottom() + mm;
    };
    for (const QString &line : lines)
        write(line, kTextMm);
    for (const double size : {5.0, 3.5, 2.5})
        write(u"乡医 ABC 0123456789 ¥12.50 壹贰叁"_s, size);
    write(hint, kTextMm * 0.8);

    y += 2 * mm;
    const double length = std::min(kRulerMm * mm, column.width());
    painter.drawLine(QPointF{column.left(), y}, QPointF{column.left() + length, y});
    for (double at = 0; at <= length; at += 10 * mm)
        painter.drawLine(QPointF{column.left() + at, y}, QPointF{column.left() + at, y + 2 * mm});
    return painter.end();
}

} // namespace clinic::ui

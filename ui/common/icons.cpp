// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace clinic::ui {

namespace {

constexpr double kGrid = 24.0;
constexpr double kStroke = 1.9;

/// Small words for drawing on the grid.
class Pencil {
public:
    Pencil &line(double x1, double y1, double x2, double y2)
    {
        m_path.moveTo(x1, y1);
        m_path.lineTo(x2, y2);
        return *this;
    }
    Pencil &poly(std::initializer_list<QPointF> points, bool close = false)
    {
        auto point = points.begin();
        m_path.moveTo(*point);
        while (++point != points.end())
            m_path.lineTo(*point);
        if (close)
            m_path.closeSubpath();
        return *this;
    }
    Pencil &circle(double x, double y, double radius)
    {
        m_path.addEllipse(QPointF{x, y}, radius, radius);
        return *this;
    }
    Pencil &box(double x, double y, double width, double height, double radius = 1.5)
    {
        m_path.addRoundedRect(x, y, width, height, radius, radius);
        return *this;
    }
    Pencil &ellipse(double x, double y, double halfWidth, double halfHeight)
    {
        m_path.addEllipse(QPointF{x, y}, halfWidth, halfHeight);
        return *this;
    }
    Pencil &bowl(double y)
    {
        m_path.moveTo(4, y);
        m_path.cubicTo(4, y + 3.7, 20, y + 3.7, 20, y);
        return *this;
    }
    /// Part of a circle; angles in degrees, counter-clockwise from the right.
    Pencil &arc(double x, double y, double radius, double from, double sweep)
    {
        const QRectF area{x - radius, y - radius, 2 * radius, 2 * radius};
        m_path.arcMoveTo(area, from);
        m_path.arcTo(area, from, sweep);
        return *this;
    }
    Pencil &dot(double x, double y)
    {
        m_dots.addEllipse(QPointF{x, y}, 1.35, 1.35);
        return *this;
    }
    Pencil &person(double x)
    {
        circle(x, 8, 3.6);
        m_path.moveTo(x - 6.5, 20);
        m_path.cubicTo(x - 6.5, 15.5, x - 3.5, 14, x, 14);
        m_path.cubicTo(x + 3.5, 14, x + 6.5, 15.5, x + 6.5, 20);
        return *this;
    }
    Pencil &cloud()
    {
        m_path.moveTo(7, 18.5);
        m_path.cubicTo(1.6, 18.5, 1.6, 11.5, 6.4, 11);
        m_path.cubicTo(7, 4.5, 16, 4, 17.2, 10);
        m_path.cubicTo(22.6, 10.2, 22.6, 18.5, 17, 18.5);
        return *this;
    }
    Pencil &page() { return poly({{14, 3}, {6, 3}, {6, 21}, {18, 21}, {18, 7}, {14, 3}, {14, 7}, {18, 7}}); }

    void draw(QPainter &painter, const QColor &colour) const
    {
        painter.setPen(QPen{colour, kStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(m_path);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPath(m_dots);
    }

private:
    QPainterPath m_path{};
    QPainterPath m_dots{};
};

Pencil octagon()
{
    Pencil pencil;
    pencil.poly({{8, 2.5}, {16, 2.5}, {21.5, 8}, {21.5, 16}, {16, 21.5}, {8, 21.5}, {2.5, 16}, {2.5, 8}}, true);
    return pencil;
}

Pencil gear()
{
    Pencil pencil;
    pencil.circle(12, 12, 3).circle(12, 12, 6.6);
    for (int tooth = 0; tooth < 8; ++tooth) {
        const double angle = tooth * 3.14159265358979 / 4;
        pencil.line(12 + 6.8 * std::cos(angle), 12 + 6.8 * std::sin(angle), 12 + 9.4 * std::cos(angle),
                    12 + 9.4 * std::sin(angle));
    }
    return pencil;
}

Pencil sketch(Icon icon)
{
    Pencil p;
    switch (icon) {
    case Icon::Search:
        return p.circle(10.5, 10.5, 6.5).line(15.4, 15.4, 21, 21);
    case Icon::Person:
        return p.person(12);
    case Icon::PersonAdd:
        return p.person(9).line(19, 8, 19, 14).line(16, 11, 22, 11);
    case Icon::Queue:
        return p.circle(6, 6, 2.4)
            .circle(6, 17.5, 2.4)
            .line(12, 6, 21, 6)
            .line(12, 12, 21, 12)
            .line(12, 17.5, 21, 17.5);
    case Icon::Stethoscope:
        return p.line(5, 3, 5, 8)
            .line(13, 3, 13, 8)
            .arc(9, 8, 4, 180, 180)
            .line(9, 12, 9, 15.5)
            .arc(13.5, 15.5, 4.5, 180, 180)
            .line(18, 15.5, 18, 12.5)
            .circle(18, 10.2, 2.2);
    case Icon::Pill:
        return p.poly({{3.8, 14.5}, {14.5, 3.8}})
            .arc(17, 6.8, 3.95, 130, -180)
            .poly({{20.2, 9.5}, {9.5, 20.2}})
            .arc(6.7, 17.2, 3.95, -45, -180)
            .line(9.1, 9.2, 14.8, 14.9);
    case Icon::Cash:
        return p.box(2.5, 6, 19, 12).circle(12, 12, 2.8).line(6, 12, 6, 12.01).line(18, 12, 18, 12.01);
    case Icon::Box:
        return p.poly({{12, 2.8}, {20.5, 7.2}, {20.5, 16.8}, {12, 21.2}, {3.5, 16.8}, {3.5, 7.2}}, true)
            .poly({{3.5, 7.2}, {12, 11.6}, {20.5, 7.2}})
            .line(12, 11.6, 12, 21.2);
    case Icon::Referral: // an ambulance
        return p.poly({{4, 17.5}, {2.5, 17.5}, {2.5, 6}, {14, 6}, {14, 17.5}, {9, 17.5}})
            .poly({{14, 10}, {18.5, 10}, {21.5, 13.5}, {21.5, 17.5}, {20, 17.5}})
            .line(15, 17.5, 14, 17.5)
            .circle(6.5, 18, 2.3)
            .circle(17.5, 18, 2.3)
            .line(8.2, 8.4, 8.2, 13)
            .line(5.9, 10.7, 10.5, 10.7);
    case Icon::CloudUp:
        return p.cloud().line(12, 21.5, 12, 12.2).poly({{9, 15}, {12, 12}, {15, 15}});
    case Icon::CloudOk:
        return p.cloud().poly({{8.8, 13.4}, {11.2, 15.8}, {15.6, 11.2}});
    case Icon::CloudOff:
        return p.cloud().line(12, 10.2, 12, 13.4).dot(12, 16.2);
    case Icon::CloudWait:
        return p.cloud().dot(8.6, 14).dot(12, 14).dot(15.4, 14);
    case Icon::Stop:
        return octagon().line(12, 7, 12, 13).dot(12, 16.6);
    case Icon::Warning:
        return p.poly({{12, 3}, {22, 20.5}, {2, 20.5}}, true).line(12, 9.5, 12, 14.2).dot(12, 17.3);
    case Icon::Info:
        return p.box(3, 3, 18, 18, 2.5).line(12, 11.4, 12, 17).dot(12, 7.6);
    case Icon::Check:
        return p.poly({{5, 12.5}, {10, 17.5}, {19.5, 7}});
    case Icon::Done:
        return p.circle(12, 12, 9.3).poly({{7.6, 12.4}, {10.8, 15.6}, {16.4, 9}});
    case Icon::Print:
        return p.poly({{7, 8}, {7, 3}, {17, 3}, {17, 8}})
            .poly({{7, 17}, {3, 17}, {3, 8}, {21, 8}, {21, 17}, {17, 17}})
            .box(7, 13.5, 10, 7.5, 0.5);
    case Icon::Undo:
        return p.poly({{8.5, 4.5}, {4, 9}, {8.5, 13.5}})
            .line(4.4, 9, 14.5, 9)
            .arc(14.5, 14.5, 5.5, 90, -180)
            .line(14.5, 20, 8.5, 20);
    case Icon::Lock:
        return p.box(4.5, 10.5, 15, 10.5, 2)
            .line(8, 10.5, 8, 7.5)
            .arc(12, 7.5, 4, 180, -180)
            .line(16, 7.5, 16, 10.5)
            .line(12, 14.6, 12, 17);
    case Icon::SwitchUser:
        return p.person(9).poly({{18, 6}, {21, 9}, {18, 12}}).line(15.5, 9, 20.6, 9);
    case Icon::Gear:
        return gear();
    case Icon::List:
        return p.line(8.5, 6, 21, 6).line(8.5, 12, 21, 12).line(8.5, 18, 21, 18).dot(4, 6).dot(4, 12).dot(4, 18);
    case Icon::Calendar:
        return p.box(3.5, 5, 17, 16, 2)
            .line(3.5, 10, 20.5, 10)
            .line(8, 2.8, 8, 6.6)
            .line(16, 2.8, 16, 6.6)
            .dot(8.2, 14)
            .dot(12, 14)
            .dot(15.8, 14)
            .dot(8.2, 17.6)
            .dot(12, 17.6);
    case Icon::Edit:
        return p.poly({{4, 20}, {4.8, 15.8}, {16.4, 4.2}, {19.8, 7.6}, {8.2, 19.2}}, true).line(13.8, 6.8, 17.2, 10.2);
    case Icon::Void:
        return p.circle(12, 12, 9).line(5.8, 18.2, 18.2, 5.8);
    case Icon::Plus:
        return p.line(12, 4.5, 12, 19.5).line(4.5, 12, 19.5, 12);
    case Icon::ArrowRight:
        return p.line(4, 12, 19.6, 12).poly({{13.5, 6}, {19.8, 12}, {13.5, 18}});
    case Icon::ArrowLeft:
        return p.line(4.4, 12, 20, 12).poly({{10.5, 6}, {4.2, 12}, {10.5, 18}});
    case Icon::ChevronDown:
        return p.poly({{6, 9.5}, {12, 15.5}, {18, 9.5}});
    case Icon::Close:
        return p.line(6, 6, 18, 18).line(18, 6, 6, 18);
    case Icon::Language:
        return p.circle(12, 12, 9.2)
            .line(2.8, 12, 21.2, 12)
            .poly({{12, 2.8}, {8.3, 7.4}, {7.6, 12}, {8.3, 16.6}, {12, 21.2}})
            .poly({{12, 2.8}, {15.7, 7.4}, {16.4, 12}, {15.7, 16.6}, {12, 21.2}});
    case Icon::Database:
        return p.ellipse(12, 6, 8, 2.8).line(4, 6, 4, 18).line(20, 6, 20, 18).bowl(18).bowl(12);
    case Icon::Document:
        return p.page().line(9, 12, 15, 12).line(9, 16, 15, 16);
    case Icon::Refresh:
        return p.arc(12, 12, 8, 60, 220).poly({{16.2, 1.8}, {16.2, 5.4}, {12.4, 5.9}}).arc(12, 12, 8, 240, 130);
    case Icon::Count_:
        break;
    }
    return p;
}

class LineIconEngine : public QIconEngine {
public:
    LineIconEngine(Icon icon, const QColor &colour) : m_icon{icon}, m_colour{colour} {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, m_icon, rect,
                  mode == QIcon::Disabled ? theme::colour(theme::Colour::TextDisabled) : m_colour);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result{size};
        result.fill(Qt::transparent);
        QPainter painter{&result};
        paint(&painter, QRect{{}, size}, mode, state);
        return result;
    }
    QIconEngine *clone() const override { return new LineIconEngine{*this}; }

private:
    Icon m_icon;
    QColor m_colour;
};

} // namespace

void paintIcon(QPainter &painter, Icon icon, const QRectF &area, const QColor &colour)
{
    const double side = std::min(area.width(), area.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(area.center() - QPointF{side / 2, side / 2});
    painter.scale(side / kGrid, side / kGrid);
    sketch(icon).draw(painter, colour);
    painter.restore();
}

QIcon makeIcon(Icon icon, const QColor &colour)
{
    return QIcon{new LineIconEngine{icon, colour}};
}

QPixmap iconPixmap(Icon icon, int logicalSize, const QColor &colour, qreal devicePixelRatio)
{
    const int side = theme::px(logicalSize);
    QPixmap result{QSize{side, side} * devicePixelRatio};
    result.setDevicePixelRatio(devicePixelRatio);
    result.fill(Qt::transparent);
    QPainter painter{&result};
    paintIcon(painter, icon, QRectF(0, 0, side, side), colour);
    return result;
}

Icon severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Stop:
        return Icon::Stop;
    case Severity::Ask:
        return Icon::Warning;
    case Severity::Note:
        return Icon::Info;
    case Severity::Ok:
        return Icon::Done;
    }
    Q_UNREACHABLE();
}

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/sheet.h"

#include <QFontMetricsF>
#include <QTextOption>

#include <qrencode.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr double kMmPerInch = 25.4;
constexpr double kPointsPerInch = 72.0;

QStringList families()
{
    // What Debian and Windows bring; the first that is installed is used, the others fill its gaps. Latin comes first:
    // after a letter, Noto Sans CJK takes digits of another form, which a PDF gives back as nothing when its text is
    // searched or copied.
    return {u"Noto Sans"_s, u"Noto Sans CJK SC"_s, u"Microsoft YaHei"_s, u"SimSun"_s, u"Noto Serif Tibetan"_s};
}

} // namespace

Sheet::Sheet(QPagedPaintDevice &device)
    : m_device{device},
      m_pixelsPerMm{device.logicalDpiX() / kMmPerInch},
      m_width{device.pageLayout().paintRect(QPageLayout::Millimeter).width()},
      m_height{device.pageLayout().paintRect(QPageLayout::Millimeter).height()}
{
    m_painter.begin(&device);
}

Sheet::~Sheet()
{
    m_painter.end();
}

QFont Sheet::font(const TextStyle &style) const
{
    QFont font;
    font.setFamilies(families());
    font.setBold(style.bold);
    // In pixels of the device, so that the size on paper does not depend on the screen.
    font.setPixelSize(std::max(1, qRound(style.points / kPointsPerInch * kMmPerInch * m_pixelsPerMm)));
    return font;
}

double Sheet::lineHeight(const TextStyle &style)
{
    constexpr double kLeading = 1.35;
    return style.points / kPointsPerInch * kMmPerInch * kLeading;
}

double Sheet::widthOf(const QString &text, const TextStyle &style) const
{
    return toMm(QFontMetricsF(font(style), &m_device).horizontalAdvance(text));
}

void Sheet::line(double x, double y, double width, const QString &text, const TextStyle &style)
{
    const QFont face = font(style);
    m_painter.setFont(face);
    const QFontMetricsF metrics(face, &m_device);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, toPixels(width) + 1);
    // On the base line of the main font: centring would lift a line of digits against its neighbour in Chinese.
    const double slack = toPixels(width) - metrics.horizontalAdvance(shown);
    const double shift = style.align.testFlag(Qt::AlignRight)     ? slack
                         : style.align.testFlag(Qt::AlignHCenter) ? slack / 2
                                                                  : 0;
    const double base = (toPixels(lineHeight(style)) - metrics.height()) / 2 + metrics.ascent();
    m_painter.drawText(QPointF(toPixels(x) + shift, toPixels(y) + base), shown);
}

double Sheet::heightOf(double width, const QString &text, const TextStyle &style) const
{
    const QRectF area(0, 0, toPixels(width), toPixels(10'000));
    const QRectF needed =
        QFontMetricsF(font(style), &m_device).boundingRect(area, Qt::TextWordWrap | Qt::TextWrapAnywhere, text);
    return std::max(lineHeight(style), toMm(needed.height()));
}

double Sheet::paragraph(double x, double y, double width, const QString &text, const TextStyle &style)
{
    m_painter.setFont(font(style));
    const double height = heightOf(width, text, style);
    QTextOption option(style.align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_painter.drawText(QRectF(toPixels(x), toPixels(y), toPixels(width), toPixels(height) + 1), text, option);
    return height;
}

void Sheet::rule(double x1, double y1, double x2, double y2, double thickness)
{
    m_painter.setPen(QPen(Qt::black, toPixels(thickness)));
    m_painter.drawLine(QPointF(toPixels(x1), toPixels(y1)), QPointF(toPixels(x2), toPixels(y2)));
}

void Sheet::box(double x, double y, double width, double height, double thickness)
{
    m_painter.setPen(QPen(Qt::black, toPixels(thickness)));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(QRectF(toPixels(x), toPixels(y), toPixels(width), toPixels(height)));
}

bool Sheet::qrCode(double x, double y, double size, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code{
        QRcode_encodeString8bit(bytes.constData(), 0, QR_ECLEVEL_M), &QRcode_free};
    if (!code)
        return false;
    const double module = size / code->width;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(Qt::black);
    for (int row = 0; row < code->width; ++row)
        for (int column = 0; column < code->width; ++column)
            if ((code->data[row * code->width + column] & 1) != 0)
                m_painter.drawRect(QRectF(toPixels(x + column * module), toPixels(y + row * module),
                                          toPixels(module) + 0.5, toPixels(module) + 0.5));
    m_painter.setPen(Qt::black);
    return true;
}

bool Sheet::newPage()
{
    return m_device.newPage();
}

QString charactersWithoutShape(const QString &text)
{
    QFont font;
    font.setFamilies(families());
    const QFontMetrics metrics{font};
    QString missing;
    for (const char32_t character : text.toUcs4()) {
        if (QChar::isSpace(character) || QChar::category(character) == QChar::Other_Control ||
            QChar::category(character) == QChar::Other_Format || QChar::category(character) == QChar::Mark_NonSpacing)
            continue;
        const QString shown = QString::fromUcs4(&character, 1);
        if (!metrics.inFontUcs4(character) && !missing.contains(shown))
            missing += shown;
    }
    return missing;
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QString>

namespace clinic {

/// How a piece of text looks on paper.
struct TextStyle {
    double points{10};
    bool bold{false};
    Qt::Alignment align{Qt::AlignLeft};
};

/// A page on which a document is drawn in millimetres, from the top left corner of the printable area. Starts a new
/// page when told to.
class Sheet {
public:
    /// Begins painting on `device`, whose page layout is already set.
    explicit Sheet(QPagedPaintDevice &device);
    ~Sheet();
    Sheet(const Sheet &) = delete;
    Sheet &operator=(const Sheet &) = delete;

    /// False when the device could not be opened for painting (a file that cannot be written).
    bool isActive() const { return m_painter.isActive(); }
    double width() const { return m_width; }
    double height() const { return m_height; }

    /// One line, shortened with an ellipsis when it does not fit.
    void line(double x, double y, double width, const QString &text, const TextStyle &style = {});
    /// Wrapped text; returns its height.
    double paragraph(double x, double y, double width, const QString &text, const TextStyle &style = {});
    /// The height that `paragraph` would need.
    double heightOf(double width, const QString &text, const TextStyle &style = {}) const;
    /// The height of one line.
    static double lineHeight(const TextStyle &style);
    double widthOf(const QString &text, const TextStyle &style = {}) const;

    void rule(double x1, double y1, double x2, double y2, double thickness = 0.2);
    void box(double x, double y, double width, double height, double thickness = 0.3);
    /// A QR code of error correction level M in a square of `size`; false when the text is too long for one.
    bool qrCode(double x, double y, double size, const QString &text);
    bool newPage();

private:
    QFont font(const TextStyle &style) const;
    double toPixels(double mm) const { return mm * m_pixelsPerMm; }
    double toMm(double pixels) const { return pixels / m_pixelsPerMm; }

    QPagedPaintDevice &m_device;
    QPainter m_painter;
    double m_pixelsPerMm;
    double m_width;
    double m_height;
};

/// The characters of `text` for which no installed font has a shape, each once: they would be printed as boxes.
QString charactersWithoutShape(const QString &text);

} // namespace clinic

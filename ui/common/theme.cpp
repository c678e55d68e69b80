// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include "ui/common/clinic_style.h"

#include <QApplication>
#include <QFontMetrics>
#include <QFrame>
#include <QLabel>
#include <QPalette>
#include <QPushButton>
#include <QStyle>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace theme {

namespace {

struct Paint {
    Colour which;
    QRgb value;
};

// A calm teal on cool greys. The severities differ in lightness and in the blue-yellow direction, which people who
// cannot tell red from green see well; tst_theme computes both contrast and that distance.
constexpr auto kPaints = std::to_array<Paint>({
    {Colour::Window, 0xfff3f6f7},        {Colour::Surface, 0xffffffff},       {Colour::SurfaceAlt, 0xffe9eff1},
    {Colour::Navigation, 0xffe4ecee},    {Colour::Line, 0xffd3dce0},          {Colour::FieldBorder, 0xff75838e},
    {Colour::Text, 0xff17242d},          {Colour::TextSecondary, 0xff465661}, {Colour::Placeholder, 0xff5c6b76},
    {Colour::TextDisabled, 0xff606e79},  {Colour::Accent, 0xff0b6a70},        {Colour::AccentHover, 0xff08575c},
    {Colour::AccentPressed, 0xff064549}, {Colour::AccentSoft, 0xffd9edee},    {Colour::OnAccent, 0xffffffff},
    {Colour::Focus, 0xff1b5fc4},         {Colour::StopMark, 0xffb3261e},      {Colour::StopFill, 0xfffcebe9},
    {Colour::StopText, 0xff8a1a14},      {Colour::AskMark, 0xffa86400},       {Colour::AskFill, 0xfffff3d6},
    {Colour::AskText, 0xff633f00},       {Colour::NoteMark, 0xff5a6a78},      {Colour::NoteFill, 0xffedf1f4},
    {Colour::NoteText, 0xff34434f},      {Colour::OkMark, 0xff00718f},        {Colour::OkFill, 0xffe3f2f6},
    {Colour::OkText, 0xff064a5c},
});
static_assert(kPaints.size() == static_cast<std::size_t>(Colour::Count_), "one value for each colour, in order");

constexpr double kTextContrast = 4.5;
constexpr double kNumberContrast = 7.0;
constexpr double kGraphicContrast = 3.0;

constexpr auto kPairs = std::to_array<ColourPair>({
    {Colour::Text, Colour::Window, kNumberContrast},
    {Colour::Text, Colour::Surface, kNumberContrast},
    {Colour::Text, Colour::SurfaceAlt, kNumberContrast},
    {Colour::Text, Colour::Navigation, kNumberContrast},
    {Colour::Text, Colour::AccentSoft, kNumberContrast},
    {Colour::TextSecondary, Colour::Window, kTextContrast},
    {Colour::TextSecondary, Colour::Surface, kTextContrast},
    {Colour::TextSecondary, Colour::SurfaceAlt, kTextContrast},
    {Colour::TextSecondary, Colour::Navigation, kTextContrast},
    {Colour::TextSecondary, Colour::AccentSoft, kTextContrast},
    {Colour::Placeholder, Colour::Surface, kTextContrast},
    {Colour::TextDisabled, Colour::Window, kTextContrast},
    {Colour::TextDisabled, Colour::SurfaceAlt, kTextContrast},
    {Colour::OnAccent, Colour::Accent, kTextContrast},
    {Colour::OnAccent, Colour::AccentHover, kTextContrast},
    {Colour::OnAccent, Colour::AccentPressed, kTextContrast},
    {Colour::OnAccent, Colour::StopMark, kTextContrast},
    {Colour::OnAccent, Colour::StopText, kTextContrast},
    {Colour::Accent, Colour::Surface, kTextContrast},
    {Colour::Accent, Colour::AccentSoft, kTextContrast},
    {Colour::Accent, Colour::Navigation, kTextContrast},
    {Colour::FieldBorder, Colour::Window, kGraphicContrast},
    {Colour::FieldBorder, Colour::Surface, kGraphicContrast},
    {Colour::Focus, Colour::Window, kGraphicContrast},
    {Colour::Focus, Colour::Surface, kGraphicContrast},
    {Colour::Focus, Colour::SurfaceAlt, kGraphicContrast},
    {Colour::Focus, Colour::Navigation, kGraphicContrast},
    {Colour::Focus, Colour::AccentSoft, kGraphicContrast},
    {Colour::StopMark, Colour::StopFill, kGraphicContrast},
    {Colour::StopMark, Colour::Surface, kGraphicContrast},
    {Colour::StopMark, Colour::Window, kGraphicContrast},
    {Colour::StopText, Colour::StopFill, kTextContrast},
    {Colour::StopText, Colour::Surface, kTextContrast},
    {Colour::StopText, Colour::Window, kTextContrast},
    {Colour::Text, Colour::StopFill, kNumberContrast},
    {Colour::Focus, Colour::StopFill, kGraphicContrast},
    {Colour::AskMark, Colour::AskFill, kGraphicContrast},
    {Colour::AskMark, Colour::Surface, kGraphicContrast},
    {Colour::AskMark, Colour::Window, kGraphicContrast},
    {Colour::AskText, Colour::AskFill, kTextContrast},
    {Colour::AskText, Colour::Surface, kTextContrast},
    {Colour::Text, Colour::AskFill, kNumberContrast},
    {Colour::Focus, Colour::AskFill, kGraphicContrast},
    {Colour::NoteMark, Colour::NoteFill, kGraphicContrast},
    {Colour::NoteMark, Colour::Surface, kGraphicContrast},
    {Colour::NoteText, Colour::NoteFill, kTextContrast},
    {Colour::NoteText, Colour::Surface, kTextContrast},
    {Colour::Text, Colour::NoteFill, kNumberContrast},
    {Colour::Focus, Colour::NoteFill, kGraphicContrast},
    {Colour::OkMark, Colour::OkFill, kGraphicContrast},
    {Colour::OkMark, Colour::Surface, kGraphicContrast},
    {Colour::OkMark, Colour::Window, kGraphicContrast},
    {Colour::OkText, Colour::OkFill, kTextContrast},
    {Colour::OkText, Colour::Surface, kTextContrast},
    {Colour::Text, Colour::OkFill, kNumberContrast},
    {Colour::Focus, Colour::OkFill, kGraphicContrast},
});

double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

Colour severityColour(Severity severity, Colour ofStop)
{
    return static_cast<Colour>(static_cast<int>(ofStop) + 3 * static_cast<int>(severity));
}

QPalette palette()
{
    QPalette result;
    const auto set = [&result](QPalette::ColorRole role, Colour which) { result.setColor(role, colour(which)); };
    set(QPalette::Window, Colour::Window);
    set(QPalette::WindowText, Colour::Text);
    set(QPalette::Base, Colour::Surface);
    set(QPalette::AlternateBase, Colour::Window);
    set(QPalette::Text, Colour::Text);
    set(QPalette::PlaceholderText, Colour::Placeholder);
    set(QPalette::Button, Colour::Surface);
    set(QPalette::ButtonText, Colour::Text);
    set(QPalette::BrightText, Colour::OnAccent);
    set(QPalette::Highlight, Colour::AccentSoft);
    set(QPalette::HighlightedText, Colour::Text);
    set(QPalette::ToolTipBase, Colour::Surface);
    set(QPalette::ToolTipText, Colour::Text);
    set(QPalette::Link, Colour::Accent);
    set(QPalette::LinkVisited, Colour::AccentPressed);
    set(QPalette::Light, Colour::Surface);
    set(QPalette::Midlight, Colour::SurfaceAlt);
    set(QPalette::Mid, Colour::Line);
    set(QPalette::Dark, Colour::FieldBorder);
    set(QPalette::Shadow, Colour::TextSecondary);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        result.setColor(QPalette::Disabled, role, colour(Colour::TextDisabled));
    result.setColor(QPalette::Disabled, QPalette::Base, colour(Colour::SurfaceAlt));
    result.setColor(QPalette::Disabled, QPalette::Button, colour(Colour::SurfaceAlt));
    return result;
}

QString styleSheet()
{
    const auto rule = [](const QString &selector, const QStringList &declarations) {
        return selector + u" { "_s + declarations.join(u"; "_s) + u" }\n"_s;
    };
    const auto size = [](int logical) { return u"font-size: %1px"_s.arg(px(logical)); };
    const auto ink = [](Colour which) { return u"color: %1"_s.arg(colour(which).name()); };
    const auto back = [](Colour which) { return u"background-color: %1"_s.arg(colour(which).name()); };
    const auto edge = [](Colour which) { return u"border: %1px solid %2"_s.arg(px(1)).arg(colour(which).name()); };
    const QString bold = u"font-weight: bold"_s;
    const QString round = u"border-radius: %1px"_s.arg(px(kRadius + 2));

    QString sheet;
    sheet += rule(u"QLabel[textRole=\"secondary\"]"_s, {ink(Colour::TextSecondary)});
    sheet += rule(u"QLabel[textRole=\"heading\"]"_s, {size(kHeadingText), bold});
    sheet += rule(u"QLabel[textRole=\"title\"]"_s, {size(kTitleText), bold});
    sheet += rule(u"QLabel[textRole=\"name\"]"_s, {size(kNameText), bold});
    sheet += rule(u"QLabel[textRole=\"amount\"]"_s, {size(kAmountText), bold});
    sheet += rule(u"QLabel[textRole=\"large\"]"_s, {size(kLargeText), bold});
    sheet += rule(u"QLabel[textRole=\"keyCap\"]"_s, {size(kKeyCapText), ink(Colour::TextSecondary)});
    sheet += rule(u"QWidget[card=\"true\"]"_s, {back(Colour::Surface), edge(Colour::Line), round});
    sheet += rule(u"#navigation"_s, {back(Colour::Navigation)});
    sheet += rule(u"#statusBar"_s, {back(Colour::Surface)});
    for (const auto &[word, severity] : {std::pair{u"stop"_s, Severity::Stop},
                                         {u"ask"_s, Severity::Ask},
                                         {u"note"_s, Severity::Note},
                                         {u"ok"_s, Severity::Ok}}) {
        const Colour text = severityColour(severity, Colour::StopText);
        sheet += rule(u"QLabel[severityText=\"%1\"]"_s.arg(word), {ink(text)});
        sheet +=
            rule(u"QFrame[severity=\"%1\"]"_s.arg(word), {back(severityColour(severity, Colour::StopFill)),
                                                          edge(severityColour(severity, Colour::StopMark)), round});
    }
    // QStyleSheetStyle sizes spin boxes by itself and never asks the style below it: their room has to be said here.
    // One with a calendar is drawn as a combo box, which a padding would disturb: it gets the width of a date with
    // time.
    const QString fieldHeight = u"min-height: %1px"_s.arg(px(kFieldHeight));
    sheet += rule(u"QSpinBox, QDoubleSpinBox, QDateTimeEdit[calendarPopup=\"false\"]"_s,
                  {u"padding: 0px %1px"_s.arg(px(kGapSmall)), fieldHeight});
    sheet += rule(u"QDateTimeEdit[calendarPopup=\"true\"]"_s, {u"min-width: %1px"_s.arg(px(184)), fieldHeight});
    sheet += rule(u"QToolTip"_s, {back(Colour::Surface), ink(Colour::Text), edge(Colour::FieldBorder),
                                  u"padding: %1px"_s.arg(px(kGapTiny))});
    return sheet;
}

void setLook(QWidget *widget, const char *property, const QVariant &value)
{
    if (widget->property(property) == value)
        return;
    widget->setProperty(property, value);
    // The style sheet looks at properties only when a widget is polished.
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace

QColor colour(Colour which)
{
    return QColor::fromRgb(kPaints[static_cast<std::size_t>(which)].value);
}

QColor mark(Severity severity)
{
    return colour(severityColour(severity, Colour::StopMark));
}

QColor fill(Severity severity)
{
    return colour(severityColour(severity, Colour::StopFill));
}

QColor ink(Severity severity)
{
    return colour(severityColour(severity, Colour::StopText));
}

std::span<const ColourPair> pairsInUse()
{
    return kPairs;
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

void apply(QApplication &application, int scalePercent)
{
    QFont body;
    body.setFamilies(fontFamilies());
    body.setPixelSize(kBodyText * std::clamp(scalePercent, kMinScale, kMaxScale) / 100);
    application.setFont(body);
    application.setStyleSheet({});
    application.setStyle(new ClinicStyle);
    application.setPalette(palette());
    application.setStyleSheet(styleSheet());
}

int scale()
{
    // The application's font is the one place where the scale is kept. Before apply() its size may be in points.
    const int pixels = QApplication::font().pixelSize();
    return pixels < kBodyText ? kMinScale : pixels * 100 / kBodyText;
}

int px(int logical)
{
    return (logical * scale() + 50) / 100;
}

QStringList fontFamilies()
{
    return {u"Noto Sans CJK SC"_s,  u"Microsoft YaHei UI"_s, u"Microsoft YaHei"_s,    u"Noto Sans"_s,
            u"Segoe UI"_s,          u"Noto Serif Tibetan"_s, u"Microsoft Himalaya"_s, u"Noto Sans Arabic"_s,
            u"Noto Naskh Arabic"_s, u"Microsoft Uighur"_s};
}

QFont font(int logicalPixels, bool bold)
{
    QFont result = QApplication::font();
    result.setPixelSize(px(logicalPixels));
    result.setBold(bold);
    return result;
}

void setTextRole(QLabel *label, TextRole role)
{
    static constexpr std::array kWords{"body", "secondary", "heading", "title", "name", "amount", "large", "keyCap"};
    setLook(label, "textRole", QString::fromLatin1(kWords[static_cast<std::size_t>(role)]));
}

void setVariant(QPushButton *button, Variant variant)
{
    setLook(button, "variant", static_cast<int>(variant));
}

void makeCard(QWidget *frame)
{
    frame->setAttribute(Qt::WA_StyledBackground);
    setLook(frame, "card", true);
}

void setProblem(QWidget *editor, bool problem)
{
    setLook(editor, "problem", problem);
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Stop:
        //: the severest of three levels of a message
        return QCoreApplication::translate("clinic::ui::theme", "Stop");
    case Severity::Ask:
        //: the middle one of three levels of a message: look at this
        return QCoreApplication::translate("clinic::ui::theme", "Check");
    case Severity::Note:
        //: the lightest of three levels of a message
        return QCoreApplication::translate("clinic::ui::theme", "Note");
    case Severity::Ok:
        //: a message that something was done
        return QCoreApplication::translate("clinic::ui::theme", "Done");
    }
    Q_UNREACHABLE();
}

} // namespace theme

QString missingGlyphs(QStringView text)
{
    const QFontMetrics metrics{QApplication::font()};
    QString missing;
    for (const char32_t character : text.toUcs4()) {
        switch (QChar::category(character)) {
        case QChar::Separator_Space:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
        case QChar::Other_Control:
        case QChar::Other_Format:
            continue;
        default:
            break;
        }
        const bool isVariationSelector =
            (character >= 0xfe00 && character <= 0xfe0f) || (character >= 0xe0100 && character <= 0xe01ef);
        const QString shown = QString::fromUcs4(&character, 1);
        if (!isVariationSelector && !metrics.inFontUcs4(character) && !missing.contains(shown))
            missing += shown;
    }
    return missing;
}

} // namespace clinic::ui

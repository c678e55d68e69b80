// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QString>
#include <QStringList>

#include <span>

class QApplication;
class QLabel;
class QPushButton;
class QWidget;

namespace clinic::ui {

/// How urgent a message is. Always shown as colour, shape and word together.
enum class Severity {
    Stop, ///< needs a reason or another choice; octagon
    Ask,  ///< needs a look, one key; triangle
    Note, ///< to know, on demand; square
    Ok,   ///< done or in order; circle with a check
};

/// The one place for colours, spacing, type sizes and control heights. All sizes are logical pixels at 100 %;
/// px() turns them into pixels at the scale chosen by the user.
namespace theme {

enum class Colour {
    Window,        ///< behind everything
    Surface,       ///< cards, fields, lists
    SurfaceAlt,    ///< table headings, hovered rows
    Navigation,    ///< the page list at the left
    Line,          ///< decorative separators; carries no meaning
    FieldBorder,   ///< edge of fields and plain buttons
    Text,          ///< body text, names, amounts
    TextSecondary, ///< labels, hints
    Placeholder,
    TextDisabled,
    Accent, ///< main buttons, current page
    AccentHover,
    AccentPressed,
    AccentSoft, ///< selected rows, hovered plain buttons
    OnAccent,   ///< text on Accent
    Focus,      ///< ring around the control that has the keyboard
    StopMark,   ///< Mark: icons and edges; Fill: background; Text: words on Fill or Surface
    StopFill,
    StopText,
    AskMark,
    AskFill,
    AskText,
    NoteMark,
    NoteFill,
    NoteText,
    OkMark,
    OkFill,
    OkText,
    Count_,
};
QColor colour(Colour which);
QColor mark(Severity severity);
QColor fill(Severity severity);
QColor ink(Severity severity);

/// A foreground drawn on a background somewhere in the program and the contrast it must reach; a test computes all.
struct ColourPair {
    Colour front{};
    Colour back{};
    double minimum{};
};
std::span<const ColourPair> pairsInUse();
/// The contrast of WCAG 2.2 between two opaque colours, 1 to 21.
double contrast(const QColor &a, const QColor &b);

inline constexpr int kGapTiny = 4;
inline constexpr int kGapSmall = 8;
inline constexpr int kGap = 12;
inline constexpr int kGapLarge = 16;
inline constexpr int kGapSection = 24;
inline constexpr int kRadius = 6;
inline constexpr int kFieldHeight = 36;
inline constexpr int kButtonHeight = 36;
inline constexpr int kRowHeight = 36;
inline constexpr int kIconSize = 20;
inline constexpr int kKeyCapText = 14; ///< the F-key printed on a button; the only text under kBodyText
inline constexpr int kBodyText = 16;
inline constexpr int kHeadingText = 18;
inline constexpr int kTitleText = 22;
inline constexpr int kNameText = 24;
inline constexpr int kAmountText = 24;
inline constexpr int kLargeText = 32; ///< queue number, change to hand out

/// Smallest and largest scale a user may choose, in per cent.
inline constexpr int kMinScale = 100;
inline constexpr int kMaxScale = 200;

/// Gives the application its style, palette, font and style sheet. `scalePercent` is clamped to 100…200. May be called
/// again at run time; layouts that took px() at construction keep their gaps until their page is made again.
/// Spin boxes lose their steppers (too small a target); arrow keys and the wheel stay.
void apply(QApplication &application, int scalePercent = 100);
/// The scale of the last apply(), in per cent; 100 before.
int scale();
/// Logical pixels at the current scale.
int px(int logical);

/// Families tried in this order for every text: Chinese first, then Tibetan and Arabic script.
QStringList fontFamilies();
QFont font(int logicalPixels = kBodyText, bool bold = false);

/// What a label is for; decides size, weight and colour.
enum class TextRole { Body, Secondary, Heading, Title, Name, Amount, Large, KeyCap };
void setTextRole(QLabel *label, TextRole role);

enum class Variant {
    Plain,
    Primary, ///< the one main act of a page
    Danger,  ///< voids money or drugs
    Quiet,   ///< no edge until hovered
};
void setVariant(QPushButton *button, Variant variant);

/// Draws a frame as a white card with a thin edge and round corners.
void makeCard(QWidget *frame);
/// Marks an editor as holding a fault (red edge) or not.
void setProblem(QWidget *editor, bool problem);

/// "Stop", "Check", "Note", "OK" in the user's language.
QString severityWord(Severity severity);

} // namespace theme

/// The characters of `text` that no installed font can show, each once, in order; empty when all can be shown. White
/// space and invisible format characters count as shown.
QString missingGlyphs(QStringView text);

} // namespace clinic::ui

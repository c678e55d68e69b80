// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/f_key_bar.h"

#include "ui/common/clinic_style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <QStyleOptionButton>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::Colour;
using theme::colour;
using theme::px;

namespace {

constexpr int kCompactHeight = 32;

} // namespace

KeyButton::KeyButton(const QString &objectName, Icon icon, const QKeySequence &key, QWidget *parent)
    : QPushButton{parent}, m_icon{icon}, m_shortcut{new QShortcut{this}}
{
    setObjectName(objectName);
    setAutoDefault(false);
    setKey(key);
    // The main window's context: the key works wherever the focus is, but only while the button can be seen.
    m_shortcut->setContext(Qt::WindowShortcut);
    m_shortcut->setAutoRepeat(false);
    connect(m_shortcut, &QShortcut::activated, this, [this] { click(); });
}

void KeyButton::setKey(const QKeySequence &key)
{
    m_key = key;
    m_shortcut->setKey(key);
    updateGeometry();
    update();
}

void KeyButton::setLabel(const QString &text)
{
    setText(text);
    QString plain = text;
    plain.remove(u'&');
    setAccessibleName(plain);
    if (!m_key.isEmpty())
        setAccessibleDescription(keyText());
    setToolTip(m_compact ? (m_key.isEmpty() ? plain : u"%1 (%2)"_s.arg(plain, keyText())) : QString{});
    updateGeometry();
    update();
}

void KeyButton::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    setLabel(text());
}

void KeyButton::setNavigation(bool navigation)
{
    m_navigation = navigation;
    updateGeometry();
    update();
}

QFont KeyButton::capFont() const
{
    return theme::font(theme::kKeyCapText);
}

int KeyButton::capWidth() const
{
    return m_key.isEmpty() ? 0 : QFontMetrics{capFont()}.horizontalAdvance(keyText()) + px(10);
}

bool KeyButton::showsCap() const
{
    // A combination is too wide for a narrow column; the tool tip has it.
    return !m_key.isEmpty() && (!m_compact || !keyText().contains(u'+'));
}

QSize KeyButton::sizeHint() const
{
    const int icon = px(theme::kIconSize);
    const int gap = px(theme::kGapSmall);
    if (m_compact) {
        const int cap = showsCap() ? px(theme::kGapTiny) + capWidth() : 0;
        return {icon + cap + 2 * px(6), px(kCompactHeight)};
    }
    const int words = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    const int cap = m_key.isEmpty() ? 0 : gap + capWidth();
    const int height = px(m_navigation ? theme::kButtonHeight + 6 : theme::kButtonHeight);
    return {px(theme::kGap) + icon + gap + words + cap + px(theme::kGap), height};
}

void KeyButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

void KeyButton::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    QStyleOptionButton option;
    initStyleOption(&option);
    QColor ink;
    if (m_navigation) {
        const bool current = isChecked();
        ink = colour(current ? Colour::Accent : Colour::Text);
        const bool hover = option.state.testFlag(QStyle::State_MouseOver);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(current ? Colour::Surface : hover ? Colour::AccentSoft : Colour::Navigation));
        painter.drawRoundedRect(rect(), px(theme::kRadius), px(theme::kRadius));
        if (current) {
            painter.setBrush(colour(Colour::Accent));
            const QRect bar{0, px(8), px(4), height() - 2 * px(8)};
            painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), bar), px(2), px(2));
        }
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen{colour(Colour::Focus), double(px(2))});
            painter.drawRoundedRect(QRectF{rect()}.adjusted(1, 1, -1, -1), px(theme::kRadius), px(theme::kRadius));
        }
        if (!isEnabled())
            ink = colour(Colour::TextDisabled);
    } else {
        ink = paintButton(painter, option, this);
    }

    const int icon = px(theme::kIconSize);
    const int gap = px(theme::kGapSmall);
    const auto place = [this](const QRect &area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    const auto drawCap = [&](const QRect &area) {
        const QColor edge{ink.red(), ink.green(), ink.blue(), 150};
        painter.setPen(QPen{edge, 1.0});
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF{area}.adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4));
        painter.setPen(ink);
        painter.setFont(capFont());
        painter.drawText(area, Qt::AlignCenter, keyText());
    };
    if (m_compact) {
        const int cap = showsCap() ? px(theme::kGapTiny) + capWidth() : 0;
        const int start = (width() - icon - cap) / 2;
        paintIcon(painter, m_icon, place({start, (height() - icon) / 2, icon, icon}), ink);
        if (cap)
            drawCap(place({start + icon + px(theme::kGapTiny), (height() - px(22)) / 2, capWidth(), px(22)}));
        return;
    }
    int left = px(theme::kGap);
    const int cap = capWidth();
    if (!m_navigation) {
        const int words = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
        left = std::max(left, (width() - (icon + gap + words + (cap ? gap + cap : 0))) / 2);
    }
    paintIcon(painter, m_icon, place({left, (height() - icon) / 2, icon, icon}), ink);
    const int textLeft = left + icon + gap;
    const int words = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    painter.setPen(ink);
    QFont wordsFont = font();
    wordsFont.setBold(m_navigation && isChecked());
    painter.setFont(wordsFont);
    painter.drawText(place({textLeft, 0, words + px(theme::kGap), height()}),
                     int(Qt::AlignVCenter) | int(Qt::AlignLeading) | int(Qt::TextShowMnemonic), text());
    if (cap) {
        const int capLeft = m_navigation ? width() - px(theme::kGapSmall) - cap : textLeft + words + gap;
        drawCap(place({capLeft, (height() - px(22)) / 2, cap, px(22)}));
    }
}

FKeyBar::FKeyBar(QWidget *parent) : QWidget{parent}, m_row{new QHBoxLayout{this}}
{
    setObjectName(u"fKeyBar"_s);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(px(theme::kGapSmall));
}

KeyButton *FKeyBar::addButton(const QString &objectName, Icon icon, const QKeySequence &key, theme::Variant variant)
{
    auto *button = new KeyButton{objectName, icon, key, this};
    theme::setVariant(button, variant);
    m_row->addWidget(button);
    return button;
}

void FKeyBar::addStretch()
{
    m_row->addStretch(1);
}

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/two_line_delegate.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kNameInList = 20;

QStringList linesOf(const QModelIndex &index)
{
    return index.data(Qt::DisplayRole).toString().split(u'\n');
}

int iconRoom(const QStyleOptionViewItem &option)
{
    return option.features.testFlag(QStyleOptionViewItem::HasDecoration) ? px(theme::kIconSize + theme::kGapSmall) : 0;
}

} // namespace

TwoLineDelegate::TwoLineDelegate(FirstLine first, QObject *parent) : QStyledItemDelegate{parent}, m_first{first} {}

QFont TwoLineDelegate::lineFont(int line) const
{
    if (line > 0)
        return theme::font(theme::kBodyText);
    return m_first == FirstLine::Name ? theme::font(kNameInList, true) : theme::font(theme::kBodyText, true);
}

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item{option};
    initStyleOption(&item, index);
    // Background, focus and icon are the style's; the text is ours.
    item.text.clear();
    item.features &= ~QStyleOptionViewItem::HasDisplay;
    const QIcon icon = item.icon;
    const int room = iconRoom(item);
    item.features &= ~QStyleOptionViewItem::HasDecoration;
    item.icon = {};
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const QRect inner = option.rect.adjusted(px(theme::kGapSmall), px(2), -px(theme::kGapSmall), -px(2));
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, inner, rect); };
    if (room > 0) {
        const int side = px(theme::kIconSize);
        icon.paint(painter, mirrored({inner.left(), inner.center().y() - side / 2, side, side}));
    }
    const QRect area = mirrored(inner.adjusted(room, 0, 0, 0));
    const auto alignment = Qt::Alignment{index.data(Qt::TextAlignmentRole).toInt()} & Qt::AlignHorizontal_Mask;
    const QStringList lines = linesOf(index);
    int height = 0;
    for (int i = 0; i < lines.size(); ++i)
        height += QFontMetrics{lineFont(i)}.height();
    int top = area.top() + std::max(0, (area.height() - height) / 2);
    painter->save();
    for (int i = 0; i < lines.size(); ++i) {
        const QFont font = lineFont(i);
        const QFontMetrics metrics{font};
        painter->setFont(font);
        painter->setPen(theme::colour(i == 0 ? theme::Colour::Text : theme::Colour::TextSecondary));
        painter->drawText(
            QRect{area.left(), top, area.width(), metrics.height()},
            static_cast<int>(QStyle::visualAlignment(option.direction, alignment ? alignment : Qt::AlignLeft)) |
                Qt::AlignVCenter | Qt::TextSingleLine,
            metrics.elidedText(lines[i], Qt::ElideRight, area.width()));
        top += metrics.height();
    }
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item{option};
    initStyleOption(&item, index);
    const QStringList lines = linesOf(index);
    int width = 0;
    int height = 0;
    for (int i = 0; i < lines.size(); ++i) {
        const QFontMetrics metrics{lineFont(i)};
        width = std::max(width, metrics.horizontalAdvance(lines[i]));
        height += metrics.height();
    }
    return {width + iconRoom(item) + 2 * px(theme::kGapSmall) + 2, height + px(4)};
}

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/clinic_style.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::Colour;
using theme::colour;
using theme::px;

namespace {

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

void roundedBox(QPainter &painter, const QRectF &area, const QColor &fill, const QColor &edge, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(width > 0 ? QPen{edge, width} : QPen{Qt::NoPen});
    const qreal half = width / 2;
    painter.drawRoundedRect(area.adjusted(half, half, -half, -half), px(theme::kRadius), px(theme::kRadius));
    painter.restore();
}

bool problem(const QWidget *widget)
{
    // Parts such as the line edit inside a spin box ask for their owner.
    return widget && (widget->property("problem").toBool() ||
                      (widget->parentWidget() && widget->parentWidget()->property("problem").toBool()));
}

void fieldBox(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool readOnly = has(option, QStyle::State_ReadOnly);
    QColor edge = colour(Colour::FieldBorder);
    qreal width = px(1);
    if (has(option, QStyle::State_HasFocus)) {
        edge = colour(Colour::Focus);
        width = px(2);
    } else if (problem(widget)) {
        edge = colour(Colour::StopMark);
        width = px(2);
    } else if (!enabled) {
        edge = colour(Colour::Line);
    }
    roundedBox(painter, option.rect, colour(!enabled || readOnly ? Colour::SurfaceAlt : Colour::Surface), edge, width);
}

void indicator(QPainter &painter, const QStyleOption &option, bool round)
{
    const bool on = has(option, QStyle::State_On);
    const bool partly = has(option, QStyle::State_NoChange);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QColor active = colour(enabled ? Colour::Accent : Colour::TextDisabled);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF{option.rect}.adjusted(1, 1, -1, -1);
    painter.setPen(QPen{on || partly ? active : colour(Colour::FieldBorder), 1.5 * px(1)});
    painter.setBrush((on || partly) && !round ? active : colour(Colour::Surface));
    if (round) {
        painter.drawEllipse(box);
        if (on) {
            painter.setBrush(active);
            painter.setPen(Qt::NoPen);
            const qreal inset = box.width() * 0.26;
            painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset));
        }
    } else {
        painter.drawRoundedRect(box, px(3), px(3));
        if (partly) {
            painter.setPen(QPen{colour(Colour::OnAccent), 2.0 * px(1)});
            painter.drawLine(QPointF{box.left() + box.width() * 0.25, box.center().y()},
                             QPointF{box.right() - box.width() * 0.25, box.center().y()});
        } else if (on) {
            paintIcon(painter, Icon::Check, box, colour(Colour::OnAccent));
        }
    }
    painter.restore();
}

bool isField(const QWidget *widget)
{
    return qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QTextEdit *>(widget) ||
           (widget && widget->inherits("QPlainTextEdit"));
}

} // namespace

QColor paintButton(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool hover = enabled && has(option, QStyle::State_MouseOver);
    auto variant = theme::Variant::Plain;
    if (widget && widget->property("variant").isValid()) {
        variant = static_cast<theme::Variant>(widget->property("variant").toInt());
    } else if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
               button && button->features.testFlag(QStyleOptionButton::DefaultButton)) {
        variant = theme::Variant::Primary;
    }

    QColor fill = colour(Colour::Surface);
    QColor edge = colour(Colour::FieldBorder);
    QColor text = colour(Colour::Text);
    switch (variant) {
    case theme::Variant::Primary:
        fill = edge = colour(down ? Colour::AccentPressed : hover ? Colour::AccentHover : Colour::Accent);
        text = colour(Colour::OnAccent);
        break;
    case theme::Variant::Danger:
        edge = text = colour(Colour::StopText);
        fill = colour(down || hover ? Colour::StopFill : Colour::Surface);
        break;
    case theme::Variant::Quiet:
        edge = fill = Qt::transparent;
        [[fallthrough]];
    case theme::Variant::Plain:
        if (down || hover)
            fill = colour(Colour::AccentSoft);
        break;
    }
    if (!enabled) {
        text = colour(Colour::TextDisabled);
        fill = variant == theme::Variant::Quiet ? QColor{Qt::transparent} : colour(Colour::SurfaceAlt);
        edge = variant == theme::Variant::Quiet ? QColor{Qt::transparent} : colour(Colour::Line);
    }
    const QRectF area{option.rect};
    if (enabled && has(option, QStyle::State_HasFocus)) {
        // Ring, a white gap, then the button: visible on any background and on any button.
        const qreal ring = px(2);
        roundedBox(painter, area, colour(Colour::Surface), colour(Colour::Focus), ring);
        roundedBox(painter, area.adjusted(ring + 1, ring + 1, -ring - 1, -ring - 1), fill, edge,
                   variant == theme::Variant::Quiet ? 0 : px(1));
    } else {
        roundedBox(painter, area, fill, edge, variant == theme::Variant::Quiet ? 0 : px(1));
    }
    return text;
}

ClinicStyle::ClinicStyle() : QProxyStyle{QStyleFactory::create(u"Fusion"_s)} {}

int ClinicStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return px(theme::kGap);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return px(theme::kGapSmall);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return px(theme::kIconSize);
    case PM_DefaultFrameWidth:
        // Room for round corners around a square viewport.
        return isField(widget) ? px(3) : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_MessageBoxIconSize:
        return px(36);
    case PM_ScrollBarExtent:
        return px(14);
    case PM_ScrollBarSliderMin:
        return px(32);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return px(theme::kGapSmall);
    case PM_TabBarTabHSpace:
        return px(2 * theme::kGapLarge);
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_SpinBoxFrameWidth:
    case PM_ComboBoxFrameWidth:
        return 0; // drawn inside; the style sheet would add it to the height
    case PM_MenuButtonIndicator:
        return px(24);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ClinicStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ComboBox_Popup:
        return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_MessageBox_TextInteractionFlags:
        return Qt::TextSelectableByMouse;
    case SH_BlinkCursorWhenTextSelected:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize ClinicStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                    const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_ComboBox:
        size = {contents.width() + px(32 + 2 * theme::kGapSmall), std::max(size.height(), px(theme::kFieldHeight))};
        break;
    case CT_LineEdit:
        size.setHeight(std::max(size.height(), px(theme::kFieldHeight)));
        break;
    case CT_PushButton:
        size = {contents.width() + 2 * px(theme::kGapLarge), std::max(size.height(), px(theme::kButtonHeight))};
        size.setWidth(std::max(size.width(), px(80)));
        break;
    case CT_CheckBox:
    case CT_RadioButton:
    case CT_ToolButton:
    case CT_MenuItem:
        size.setHeight(std::max(size.height(), px(32)));
        break;
    case CT_TabBarTab:
        size.setHeight(std::max(size.height(), px(theme::kButtonHeight)));
        break;
    case CT_HeaderSection:
        size.setHeight(std::max(size.height(), px(34)));
        size.rwidth() += px(theme::kGapSmall);
        break;
    case CT_ItemViewItem:
        size.setHeight(std::max(size.height(), px(theme::kRowHeight)));
        size.rwidth() += 2 * px(theme::kGapTiny);
        break;
    default:
        break;
    }
    return size;
}

QRect ClinicStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents && widget && widget->parentWidget() &&
        (qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) ||
         qobject_cast<const QComboBox *>(widget->parentWidget())))
        return option->rect; // the owner has made room already
    if (element == SE_LineEditContents)
        return option->rect.adjusted(px(theme::kGapSmall), px(2), -px(theme::kGapSmall), -px(2));
    if (element == SE_ItemViewItemText || element == SE_ItemViewItemDecoration) {
        const QRect rect = QProxyStyle::subElementRect(element, option, widget);
        const int gap = px(theme::kGapTiny);
        if (element == SE_ItemViewItemText)
            return rect.adjusted(gap, 0, -gap, 0);
        return rect.translated(option->direction == Qt::LeftToRight ? gap : -gap, 0);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect ClinicStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                                  const QWidget *widget) const
{
    if (control == CC_ComboBox && (sub == SC_ComboBoxArrow || sub == SC_ComboBoxEditField)) {
        const QRect all = option->rect;
        const int arrow = px(32);
        const QRect rect = sub == SC_ComboBoxArrow ? QRect{all.right() + 1 - arrow, all.top(), arrow, all.height()}
                                                   : all.adjusted(px(theme::kGapSmall) - 1, px(2), -arrow, -px(2));
        return visualRect(option->direction, all, rect);
    }
    if (control == CC_GroupBox && sub == SC_GroupBoxLabel) {
        const QRect rect = QProxyStyle::subControlRect(control, option, sub, widget);
        const int shift = px(theme::kGap);
        return rect.translated(option->direction == Qt::LeftToRight ? shift : -shift, px(theme::kGapTiny));
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

void ClinicStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            fieldBox(*painter, *option, widget);
        return;
    }
    case PE_FrameLineEdit:
        return; // part of the panel
    case PE_PanelButtonCommand:
        paintButton(*painter, *option, widget);
        return;
    case PE_PanelButtonTool: {
        const bool active = option->state & (State_Sunken | State_On | State_MouseOver);
        if (active && has(*option, State_Enabled))
            roundedBox(*painter, option->rect, colour(Colour::AccentSoft), {}, 0);
        if (has(*option, State_HasFocus))
            roundedBox(*painter, option->rect, Qt::transparent, colour(Colour::Focus), px(2));
        return;
    }
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget))
            return; // the row's bar shows it
        roundedBox(*painter, option->rect, Qt::transparent, colour(Colour::Focus), px(2));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        indicator(*painter, *option, false);
        return;
    case PE_IndicatorRadioButton:
        indicator(*painter, *option, true);
        return;
    case PE_Frame:
        if (isField(widget)) {
            const bool focus = widget->hasFocus();
            const bool wide = focus || problem(widget);
            const bool isList = qobject_cast<const QAbstractItemView *>(widget);
            const QColor edge = focus             ? colour(Colour::Focus)
                                : problem(widget) ? colour(Colour::StopMark)
                                                  : colour(isList ? Colour::Line : Colour::FieldBorder);
            roundedBox(*painter, option->rect, widget->palette().color(QPalette::Base), edge, px(wide ? 2 : 1));
            return;
        }
        break;
    case PE_PanelItemViewItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (!item)
            break;
        if (item->backgroundBrush.style() != Qt::NoBrush)
            painter->fillRect(item->rect, item->backgroundBrush);
        if (has(*item, State_Selected))
            painter->fillRect(item->rect, colour(Colour::AccentSoft));
        else if (has(*item, State_MouseOver))
            painter->fillRect(item->rect, colour(Colour::SurfaceAlt));
        const auto *table = qobject_cast<const QTableView *>(widget);
        const bool first = !table || table->horizontalHeader()->logicalIndexAt(0) == item->index.column();
        if (has(*item, State_Selected) && first) {
            const QRect bar = visualRect(item->direction, item->rect,
                                         {item->rect.left(), item->rect.top(), px(4), item->rect.height()});
            painter->fillRect(
                bar, colour(has(*item, State_Active) && widget && widget->hasFocus() ? Colour::Focus : Colour::Accent));
        }
        return;
    }
    case PE_PanelItemViewRow:
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp: {
        painter->save();
        const bool up = element == PE_IndicatorArrowUp;
        const QColor ink = colour(has(*option, State_Enabled) ? Colour::TextSecondary : Colour::TextDisabled);
        const QPointF centre = QRectF{option->rect}.center();
        painter->translate(centre);
        if (up)
            painter->rotate(180);
        const qreal size = std::min({option->rect.width(), option->rect.height(), px(18)});
        paintIcon(*painter, Icon::ChevronDown, QRectF{-size / 2, -size / 2, size, size}, ink);
        painter->restore();
        return;
    }
    case PE_PanelMenu:
    case PE_FrameMenu:
        painter->fillRect(option->rect, colour(Colour::Surface));
        painter->setPen(colour(Colour::FieldBorder));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_FrameGroupBox:
        roundedBox(*painter, option->rect, Qt::transparent, colour(Colour::Line), px(1));
        return;
    case PE_FrameTabWidget:
        painter->setPen(colour(Colour::Line));
        painter->drawLine(option->rect.topLeft(), option->rect.topRight());
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ClinicStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy{*button};
            copy.palette.setColor(QPalette::ButtonText, paintButton(*painter, *button, widget));
            proxy()->drawControl(CE_PushButtonLabel, &copy, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: {
        painter->fillRect(option->rect, colour(Colour::SurfaceAlt));
        painter->setPen(colour(Colour::Line));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    }
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader copy{*header};
            copy.state &= ~State_On; // Fusion would set the column of the current row in bold
            copy.rect.adjust(px(theme::kGapTiny), 0, -px(theme::kGapTiny), 0);
            copy.palette.setColor(QPalette::ButtonText, colour(Colour::TextSecondary));
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_TabBarTabShape: {
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        if (!tab)
            break;
        if (has(*tab, State_MouseOver) && has(*tab, State_Enabled))
            painter->fillRect(tab->rect, colour(Colour::SurfaceAlt));
        if (has(*tab, State_Selected)) {
            const QRect bar{tab->rect.left(), tab->rect.bottom() - px(3) + 1, tab->rect.width(), px(3)};
            painter->fillRect(bar, colour(Colour::Accent));
        }
        return;
    }
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab copy{*tab};
            const bool selected = has(copy, State_Selected);
            copy.palette.setColor(QPalette::WindowText, colour(selected ? Colour::Accent : Colour::TextSecondary));
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_ProgressBarGroove:
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour(Colour::Line));
        painter->drawRoundedRect(option->rect, px(4), px(4));
        painter->restore();
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
            bar && bar->maximum > bar->minimum) {
            const double part = double(bar->progress - bar->minimum) / double(bar->maximum - bar->minimum);
            const int width = int(std::clamp(part, 0.0, 1.0) * option->rect.width());
            QRect done = option->rect;
            done.setWidth(width);
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(colour(Colour::Accent));
            painter->drawRoundedRect(visualRect(option->direction, option->rect, done), px(4), px(4));
            painter->restore();
            return;
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            QStyleOptionComboBox copy{*combo};
            copy.palette.setColor(QPalette::ButtonText,
                                  colour(has(*combo, State_Enabled) ? Colour::Text : Colour::TextDisabled));
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ClinicStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                     const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox: {
        QStyleOption frame{*option};
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (!combo || combo->frame)
            fieldBox(*painter, frame, widget);
        QStyleOption arrow{*option};
        arrow.rect = proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget);
        proxy()->drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
        return;
    }
    case CC_SpinBox:
        fieldBox(*painter, *option, widget);
        return;
    case CC_ScrollBar: {
        painter->fillRect(option->rect, colour(Colour::Window));
        const QRect slider = proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget);
        const int inset = px(3);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        const bool hot = has(*option, State_MouseOver) || has(*option, State_Sunken);
        painter->setBrush(colour(hot ? Colour::TextSecondary : Colour::FieldBorder));
        const QRect handle = slider.adjusted(inset, inset, -inset, -inset);
        const qreal radius = std::min(handle.width(), handle.height()) / 2.0;
        painter->drawRoundedRect(handle, radius, radius);
        painter->restore();
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void ClinicStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // The steppers are far smaller than a finger or a tired hand needs; the arrow keys and the wheel stay.
    if (auto *spin = qobject_cast<QAbstractSpinBox *>(widget))
        spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace clinic::ui

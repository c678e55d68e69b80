// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/search_field.h"

#include "ui/common/icons.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>

namespace clinic::ui {

SearchField::SearchField(const QString &objectName, QWidget *parent) : QLineEdit{parent}
{
    setObjectName(objectName);
    setClearButtonEnabled(false);
    makeRoomForIcon();
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        const QString search = text.trimmed();
        if (search == m_lastSearch)
            return;
        m_lastSearch = search;
        Q_EMIT searchChanged(search);
    });
}

void SearchField::catchTypingOn(QWidget *page)
{
    page->installEventFilter(this);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (m_composing) {
        event->accept();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        event->accept();
        Q_EMIT chosen();
        return;
    case Qt::Key_Up:
        Q_EMIT moveRequested(-1);
        return;
    case Qt::Key_Down:
        Q_EMIT moveRequested(1);
        return;
    case Qt::Key_PageUp:
        Q_EMIT moveRequested(-8);
        return;
    case Qt::Key_PageDown:
        Q_EMIT moveRequested(8);
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
}

bool SearchField::eventFilter(QObject *watched, QEvent *event)
{
    // A key reaches the page only when the widget with the focus had no use for it.
    if (event->type() == QEvent::KeyPress && isVisible() && isEnabled() && !hasFocus()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = !(key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
        if (plain && !key->text().isEmpty() && key->text().front().isPrint() && !key->text().front().isSpace()) {
            setFocus(Qt::OtherFocusReason);
            deselect();
            end(false);
            QKeyEvent copy{QEvent::KeyPress, key->key(), key->modifiers(), key->text()};
            QCoreApplication::sendEvent(this, &copy);
            return true;
        }
    }
    return QLineEdit::eventFilter(watched, event);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter{this};
    const int side = theme::px(theme::kIconSize);
    const QRect area{theme::px(theme::kGapSmall), (height() - side) / 2, side, side};
    const auto ink = hasFocus() ? theme::Colour::Focus : theme::Colour::TextSecondary;
    paintIcon(painter, Icon::Search, QStyle::visualRect(layoutDirection(), rect(), area), theme::colour(ink));
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange)
        makeRoomForIcon();
}

void SearchField::makeRoomForIcon()
{
    const int room = theme::px(theme::kIconSize + theme::kGapTiny);
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    setTextMargins(rightToLeft ? 0 : room, 0, rightToLeft ? room : 0, 0);
}

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/page_checks.h"

#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::test {

namespace {

QString describe(const QWidget *widget)
{
    return u"%1 \"%2\""_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
}

/// What a person can reach with Tab: not the parts inside another control.
bool isControl(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
           !widget->focusProxy() && !widget->objectName().startsWith(u"qt_"_s);
}

QList<const QWidget *> controlsOf(const QWidget *window)
{
    QList<const QWidget *> controls;
    for (const QWidget *widget : window->findChildren<QWidget *>())
        if (widget->window() == window->window() && isControl(widget))
            controls << widget;
    return controls;
}

bool isShorterThanItsText(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (label->text().isEmpty())
            return false;
        if (label->wordWrap())
            return label->height() + 1 < label->heightForWidth(label->width());
        return label->width() + 1 < label->minimumSizeHint().width() ||
               label->height() + 1 < label->minimumSizeHint().height();
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return !button->text().isEmpty() && button->width() + 1 < button->sizeHint().width();
    return false;
}

/// What is scrolled out of sight at a large scale is not lost.
bool isInsideScrollArea(const QWidget *widget, const QWidget *window)
{
    for (; widget && widget != window; widget = widget->parentWidget())
        if (qobject_cast<const QScrollArea *>(widget))
            return true;
    return false;
}

} // namespace

QWidget *Keyboard::target() const
{
    QWidget *focus = QApplication::focusWidget();
    return focus ? focus : m_window;
}

void Keyboard::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    ++m_count;
    QTest::keyClick(target(), key, modifiers);
}

void Keyboard::type(const QString &text)
{
    for (const QChar letter : text) {
        ++m_count;
        QTest::keyClick(target(), letter.toLatin1());
    }
}

void Keyboard::beginComposing(const QString &letters)
{
    QInputMethodEvent composing{letters, {}};
    QApplication::sendEvent(target(), &composing);
}

void Keyboard::compose(const QString &letters, const QString &text)
{
    beginComposing(letters);
    QInputMethodEvent done{{}, {}};
    done.setCommitString(text);
    QApplication::sendEvent(target(), &done);
}

QStringList nameFaults(const QWidget *window)
{
    QStringList faults;
    QHash<QString, const QWidget *> seen;
    for (const QWidget *control : controlsOf(window)) {
        QString name = control->accessibleName();
        if (name.isEmpty())
            if (const auto *button = qobject_cast<const QAbstractButton *>(control))
                name = button->text().remove(u'&');
        if (name.trimmed().isEmpty())
            faults << describe(control) + u" has no accessible name"_s;
        else if (seen.contains(name))
            faults << describe(control) + u" is called \"%1\" like "_s.arg(name) + describe(seen.value(name));
        else
            seen.insert(name, control);
    }
    return faults;
}

QStringList tabFaults(QWidget *window)
{
    QList<const QWidget *> missing = controlsOf(window);
    if (missing.isEmpty())
        return {};
    const QWidget *first = QApplication::focusWidget();
    if (!first)
        return {u"nothing has the focus"_s};
    const qsizetype most = missing.size() + 2;
    for (qsizetype step = 0; step < most; ++step) {
        QWidget *before = QApplication::focusWidget();
        missing.removeOne(before);
        QTest::keyClick(before, Qt::Key_Tab);
        if (QApplication::focusWidget() == before)
            return {describe(before) + u" keeps Tab"_s};
        if (QApplication::focusWidget() == first)
            break;
    }
    QStringList faults;
    if (QApplication::focusWidget() != first)
        faults << u"Tab does not come back to "_s + describe(first);
    for (const QWidget *control : missing)
        // A group of radio buttons is one stop.
        if (const auto *button = qobject_cast<const QAbstractButton *>(control);
            !button || !button->autoExclusive() || button->isChecked())
            faults << u"Tab never reaches "_s + describe(control);
    return faults;
}

QStringList fitFaults(const QWidget *window)
{
    QStringList faults;
    const QRect whole{QPoint{}, window->size()};
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != window->window())
            continue;
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(widget))
            if (area->horizontalScrollBar()->isVisible())
                faults << describe(area) + u" needs a horizontal scroll bar"_s;
        if (const auto *area = qobject_cast<const QScrollArea *>(widget);
            area && ui::theme::scale() == 100 && area->verticalScrollBar()->isVisible())
            faults << describe(area) + u" scrolls at 100 %"_s;
        const bool isLabel = qobject_cast<const QLabel *>(widget);
        const bool isField = qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) ||
                             qobject_cast<const QAbstractButton *>(widget);
        if (!isLabel && !isField)
            continue;
        if (!isInsideScrollArea(widget, window) &&
            !whole.contains(QRect{widget->mapTo(window, QPoint{}), widget->size()}))
            faults << describe(widget) + u" sticks out of the window"_s;
        if (isShorterThanItsText(widget))
            faults << describe(widget) + u" cuts off its text"_s;
        if (isControl(widget) && widget->height() < ui::theme::px(32) &&
            !(qobject_cast<const QAbstractButton *>(widget) &&
              qobject_cast<const QAbstractButton *>(widget)->isCheckable()))
            faults << describe(widget) + u" is only %1 pixels high"_s.arg(widget->height());
    }
    return faults;
}

void showActive(QWidget *window, const QSize &size)
{
    window->resize(size);
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window))
        qFatal("the window does not become active");
}

void keepPicture(QWidget *window, const QString &name)
{
    const QString folder = qEnvironmentVariable("CLINIC_PICTURES");
    if (folder.isEmpty())
        return;
    QDir{}.mkpath(folder);
    if (!window->grab().save(u"%1/%2.png"_s.arg(folder, name)))
        qFatal("a picture cannot be saved in CLINIC_PICTURES");
}

} // namespace clinic::test

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/composition_guard.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>

namespace clinic::ui {

CompositionGuard::CompositionGuard(QObject *parent) : QObject{parent}
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool CompositionGuard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::InputMethod:
        if (watched->isWidgetType()) {
            m_editor = watched;
            m_preedit = static_cast<QInputMethodEvent *>(event)->preeditString();
        }
        break;
    case QEvent::FocusOut:
        if (watched == m_editor)
            m_preedit.clear();
        break;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (!isComposing() || !watched->isWidgetType() || (key != Qt::Key_Return && key != Qt::Key_Enter))
            break;
        event->accept(); // an accepted override keeps shortcuts from seeing the key
        if (event->type() == QEvent::KeyPress)
            commit();
        return true;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void CompositionGuard::commit()
{
    QGuiApplication::inputMethod()->commit();
    if (!isComposing())
        return;
    // The platform did not do it: put the letters in ourselves.
    QInputMethodEvent letters;
    letters.setCommitString(m_preedit);
    QCoreApplication::sendEvent(m_editor, &letters);
    m_preedit.clear();
}

} // namespace clinic::ui

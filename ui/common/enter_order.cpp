// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/enter_order.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QWidget>

#include <algorithm>

namespace clinic::ui {

void EnterOrder::add(QWidget *editor, std::function<bool()> skip)
{
    m_stops.push_back({editor, std::move(skip)});
    editor->installEventFilter(this);
}

bool EnterOrder::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && !(key->modifiers() & ~Qt::KeypadModifier)) {
            goOnFrom(watched);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void EnterOrder::goOnFrom(const QObject *editor)
{
    auto stop = std::ranges::find(m_stops, editor, &Stop::editor);
    if (stop == m_stops.end())
        return;
    for (++stop; stop != m_stops.end(); ++stop) {
        if (!stop->editor->isVisible() || !stop->editor->isEnabled() || (stop->skip && stop->skip()))
            continue;
        stop->editor->setFocus(Qt::TabFocusReason);
        if (auto *line = qobject_cast<QLineEdit *>(stop->editor))
            line->selectAll();
        return;
    }
    Q_EMIT lastPassed();
}

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/note_edit.h"

#include "ui/common/theme.h"

#include <QEvent>

#include <algorithm>

namespace clinic::ui {

NoteEdit::NoteEdit(const QString &objectName, int lines, QWidget *parent) : QPlainTextEdit{parent}, m_lines{lines}
{
    setObjectName(objectName);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

int NoteEdit::frame() const
{
    const QMargins edges = contentsMargins();
    return edges.top() + edges.bottom() + 2 * static_cast<int>(document()->documentMargin());
}

QSize NoteEdit::minimumSizeHint() const
{
    return {theme::px(110), m_lines * fontMetrics().lineSpacing() + frame()};
}

void NoteEdit::showWholeLines()
{
    const int line = std::max(1, fontMetrics().lineSpacing());
    const int room = height() - frame();
    setViewportMargins(0, 0, 0, std::max(0, room % line));
}

void NoteEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    showWholeLines();
}

void NoteEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        showWholeLines();
    }
}

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace clinic {

/// Writes the line `shown` to standard output once a window has been painted: how long a start takes is measured from
/// outside. Dies with the window.
class SayWhenShown final : public QObject {
public:
    explicit SayWhenShown(QWidget *window) : QObject{window} { window->installEventFilter(this); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_said) {
            m_said = true;
            // After this round of events the pixels are with the window system.
            QTimer::singleShot(0, this, [] {
                std::fputs("shown\n", stdout);
                std::fflush(stdout);
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_said{false};
};

} // namespace clinic

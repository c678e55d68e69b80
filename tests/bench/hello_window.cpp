// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The smallest window that Qt can make of the same build: what a start costs before any of ours.
#include "main/window/say_when_shown.h"

#include <QApplication>
#include <QLabel>

int main(int argc, char *argv[])
{
    const QApplication application{argc, argv};
    QLabel window{QStringLiteral("Hello")};
    new clinic::SayWhenShown{&window};
    window.show();
    return QApplication::exec();
}

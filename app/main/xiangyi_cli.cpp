// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/cli/command.h"
#include "main/program.h"

#include <QGuiApplication>
#include <QTextStream>

#include <memory>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    // Only the walkthrough draws (its papers): everything else must run where there is no window system at all.
    std::unique_ptr<QCoreApplication> application;
    if (arguments.value(1) == u"walkthrough") {
        clinic::choosePlatform();
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    clinic::setUpProgram();
    QTextStream out(stdout);
    QTextStream err(stderr);
    return clinic::cli::runCommandLine(arguments, out, err);
}

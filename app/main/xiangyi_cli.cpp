// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/cli/command.h"
#include "main/program.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    // Only the walkthrough draws: everything else must run where there is no window system at all.
    const auto application = clinic::makeApplication(argc, argv, arguments.value(1) == u"walkthrough");
    QTextStream out(stdout);
    QTextStream err(stderr);
    return clinic::cli::runCommandLine(arguments, out, err);
}

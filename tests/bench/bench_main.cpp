// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// All figures of the project in one run: see docs/benchmark.md.
#include "bench/bench_parts.h"
#include "bench/statement_recorder.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::bench;

namespace {

const QStringList kParts{u"search"_s, u"key"_s, u"save"_s, u"start"_s, u"demo"_s};

QString buildOf()
{
#ifdef QT_NO_DEBUG
    return u"release build"_s;
#else
    return u"DEBUG build: these figures mean nothing"_s;
#endif
}

} // namespace

int main(int argc, char *argv[])
{
    // The same platform for the window that is measured in here and those that are started.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application{argc, argv};
    ui::theme::apply(application, 100);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures search, saving, start and the demonstration clinic."_s);
    parser.addHelpOption();
    parser.addOptions({{u"smoke"_s, u"Tiny sizes: only runs everything through."_s},
                       {u"only"_s, u"These parts: "_s + kParts.join(u", "_s), u"LIST"_s, kParts.join(u',')},
                       {u"residents"_s, u"People in the registry that is searched."_s, u"N"_s, u"100000"_s},
                       {u"dir"_s,
                        u"Works here, on the disk that is to be measured, and keeps the large clinic for the next "
                        "run; otherwise in a folder that is removed."_s,
                        u"DIR"_s}});
    parser.process(application);
    Size size;
    size.residents = parser.value(u"residents"_s).toInt();
    if (parser.isSet(u"smoke"_s))
        size = {300, 20, 20, 10, 1, 60, 0};
    const QStringList parts = parser.value(u"only"_s).split(u',');
    if (size.residents < 50 || !std::ranges::all_of(parts, [](const QString &part) { return kParts.contains(part); }))
        giveUp(u"see --help"_s);

    StatementRecorder::install();
    const QTemporaryDir temporary{QDir::current().filePath(u"bench-XXXXXX"_s)};
    const QDir folder{parser.isSet(u"dir"_s) ? parser.value(u"dir"_s) : temporary.path()};
    QTextStream{stdout} << "xiangyi bench, " << buildOf() << Qt::endl;
    Report report;
    if (parts != QStringList{u"demo"_s}) {
        BenchClinic clinic{folder.filePath(u"clinic-%1"_s.arg(size.residents)), size.residents};
        if (parts.contains(u"search"_s))
            searchBench(clinic, size, report);
        if (parts.contains(u"key"_s))
            keyBench(clinic, size, report);
        if (parts.contains(u"save"_s))
            saveBench(clinic, size, report);
        if (parts.contains(u"start"_s))
            startBench(clinic, size, report);
    }
    if (parts.contains(u"demo"_s)) {
        const QTemporaryDir demo{folder.filePath(u"demo-XXXXXX"_s)};
        demoBench(demo.path(), size, report);
    }
    QTextStream{stdout} << "\n"
                        << report.aims() - report.missed() << " of " << report.aims() << " aims met" << Qt::endl;
    return 0;
}

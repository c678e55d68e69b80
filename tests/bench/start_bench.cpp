// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench_parts.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace clinic::bench {

namespace {

constexpr int kStartMs = 30'000;

struct Start {
    qint64 ns{0};
    double residentMb{0};
};

double residentMbOf(qint64 process)
{
    QFile file{u"/proc/%1/status"_s.arg(process)};
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray &line : file.readAll().split('\n'))
            if (line.startsWith("VmRSS:"))
                return line.simplified().split(' ').value(1).toDouble() / 1024;
    giveUp(u"no /proc"_s);
}

Start start(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    while (!process.canReadLine())
        if (!process.waitForReadyRead(kStartMs))
            giveUp(program + u" shows no window: "_s + QString::fromLocal8Bit(process.readAllStandardError()));
    Start measured{timer.nsecsElapsed(), residentMbOf(process.processId())};
    process.kill();
    process.waitForFinished();
    return measured;
}

} // namespace

void startBench(BenchClinic &clinic, const Size &size, Report &report)
{
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, home.path());
    environment.insert(u"XDG_DATA_HOME"_s, home.path());
    environment.insert(u"CLINIC_CATALOGUES"_s, QStringLiteral(CLINIC_CATALOGUES_FILE));
    report.heading(u"Start to the first window (platform %1), against a Qt Widgets hello world"_s.arg(
        environment.value(u"QT_QPA_PLATFORM"_s, u"of the display"_s)));
    const QStringList arguments{u"--clinic"_s, clinic.folder().path(), u"--say-when-shown"_s};
    Times window;
    Times hello;
    double windowMb = 0;
    double helloMb = 0;
    for (int i = -1; i < size.starts; ++i) {
        const Start ours = start(QStringLiteral(CLINIC_WINDOW), arguments, environment);
        const Start plain = start(QStringLiteral(CLINIC_HELLO), {}, environment);
        if (i < 0) // the first brings the programs into memory
            continue;
        window.add(ours.ns);
        hello.add(plain.ns);
        windowMb = std::max(windowMb, ours.residentMb);
        helloMb = std::max(helloMb, plain.residentMb);
    }
    const double ratio = window.percentileUs(50) / hello.percentileUs(50);
    report.add({u"start to the login window, median"_s,
                u"%1 ms = %2 × hello world %3 ms"_s.arg(number(window.percentileUs(50) / 1'000), number(ratio),
                                                        number(hello.percentileUs(50) / 1'000)),
                u"≤ 3 ×"_s, ratio <= 3});
    report.add({u"resident memory, largest"_s,
                u"%1 MB = %2 × hello world %3 MB"_s.arg(number(windowMb), number(windowMb / helloMb), number(helloMb)),
                u"≤ 150 MB"_s, windowMb <= 150});
}

} // namespace clinic::bench

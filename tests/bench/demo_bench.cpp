// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench_parts.h"
#include "bench/statement_recorder.h"

#include <QCryptographicHash>
#include <QDir>

#include <ctime>

using namespace Qt::StringLiterals;

namespace clinic::bench {

namespace {

constexpr double kLimitSeconds = 60;

void makeOne(const QString &what, const QString &folder, const Size &size,
             const std::shared_ptr<const Reference> &reference, Instant now, Report &report)
{
    DemoOptions options;
    options.residents = size.demoResidents;
    options.years = size.demoYears;
    QElapsedTimer timer;
    timer.start();
    const std::clock_t began = std::clock();
    must(makeDemonstration(ClinicFolder{folder}, reference, now, options), "demonstration");
    const double seconds = static_cast<double>(timer.elapsed()) / 1'000;
    const double ofProcessor = static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC;
    report.add({what, u"%1 s (%2 s of the processor)"_s.arg(number(seconds), number(ofProcessor)),
                u"≤ %1 s"_s.arg(kLimitSeconds), seconds <= kLimitSeconds});
}

/// Every row of every table.
QByteArray contentOf(const QString &folder)
{
    RawConnection raw{ClinicFolder{folder}.databaseFile().toUtf8()};
    QCryptographicHash hash{QCryptographicHash::Sha256};
    for (const QByteArray &table :
         raw.column("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")) {
        QList<QByteArray> rows = raw.rows("SELECT * FROM " + table);
        std::ranges::sort(rows);
        hash.addData(table);
        for (const QByteArray &row : rows)
            hash.addData(row);
    }
    return hash.result();
}

} // namespace

void demoBench(const QString &folder, const Size &size, Report &report)
{
    report.heading(u"Demonstration clinic, %1 residents with %2 years"_s.arg(size.demoResidents).arg(size.demoYears));
    const auto reference = must(Reference::load(QStringLiteral(CLINIC_CATALOGUES_FILE)), "catalogues");
    const Instant now = SystemClock{}.now();
    const QString first = QDir(folder).filePath(u"first"_s);
    const QString second = QDir(folder).filePath(u"second"_s);
    makeOne(u"made in"_s, first, size, reference, now, report);
    makeOne(u"made again with the same seed in"_s, second, size, reference, now, report);
    const bool same = contentOf(first) == contentOf(second);
    report.add({u"every row of both"_s, same ? u"the same"_s : u"not the same"_s, u"the same"_s, same});
}

} // namespace clinic::bench

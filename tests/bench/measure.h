// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <optional>
#include <vector>

namespace clinic::bench {

/// Durations of one thing done many times, in nanoseconds.
class Times {
public:
    void add(qint64 ns) { m_ns.push_back(ns); }
    /// 50 for the median, 95 for the time that all but one in twenty keep below.
    double percentileUs(int percent) const;

private:
    std::vector<qint64> m_ns{};
};

/// One line of the report.
struct Line {
    QString what{};
    QString value{};
    QString aim{}; ///< empty: told for the reader, nothing was promised
    bool isMet{true};
};

class Report {
public:
    void add(Line line);
    /// A figure whose aim is an upper limit; `unit` is written behind both.
    void atMost(const QString &what, double value, double limit, const QString &unit);
    void heading(const QString &text);
    int missed() const { return m_missed; }
    int aims() const { return m_aims; }

private:
    int m_missed{0};
    int m_aims{0};
};

QString number(double value);

/// Ends the program with the error's code: a benchmark that cannot run has no figures.
[[noreturn]] void giveUp(const QString &what);

/// How much is done.
struct Size {
    int residents{100'000};
    int searches{2'000}; ///< of each kind
    int keys{600};
    int saves{300};
    int starts{9};
    int demoResidents{5'000};
    int demoYears{2};
};

} // namespace clinic::bench

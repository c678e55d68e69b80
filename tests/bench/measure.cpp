// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/measure.h"

#include <QTextStream>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace clinic::bench {

namespace {

QTextStream &out()
{
    static QTextStream stream{stdout};
    return stream;
}

} // namespace

double Times::percentileUs(int percent) const
{
    if (m_ns.empty())
        return 0;
    std::vector<qint64> sorted = m_ns;
    const auto at = static_cast<qsizetype>(sorted.size() - 1) * percent / 100;
    std::ranges::nth_element(sorted, sorted.begin() + at);
    return static_cast<double>(sorted[static_cast<std::size_t>(at)]) / 1'000.0;
}

QString number(double value)
{
    return QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0);
}

void Report::add(Line line)
{
    out() << "  " << line.what.leftJustified(46) << line.value.leftJustified(44);
    if (!line.aim.isEmpty()) {
        ++m_aims;
        m_missed += line.isMet ? 0 : 1;
        out() << line.aim.leftJustified(14) << (line.isMet ? "met" : "NOT MET");
    }
    out() << Qt::endl;
}

void Report::atMost(const QString &what, double value, double limit, const QString &unit)
{
    add({what, number(value) + unit, u"≤ "_s + QString::number(limit) + unit, value <= limit});
}

void Report::heading(const QString &text)
{
    out() << "\n" << text << Qt::endl;
}

void giveUp(const QString &what)
{
    QTextStream{stderr} << "bench: " << what << "\n" << Qt::flush;
    std::exit(2);
}

} // namespace clinic::bench

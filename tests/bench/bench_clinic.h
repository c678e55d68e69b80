// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/measure.h"
#include "main/demo/demo_population.h"

namespace clinic::bench {

/// The value, or the end of the program.
template <class T> T must(Result<T> result, const char *what)
{
    if (!result)
        giveUp(QString::fromUtf8(what) + QStringLiteral(": ") + result.error().code + QLatin1Char(' ') +
               result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// A clinic whose registry is as large as a county town's, made by the project's own services. The same number of
/// residents gives the same people.
class BenchClinic {
public:
    /// Makes it in `folder`, or uses the one that is there.
    BenchClinic(const QString &folder, int residents);

    const ClinicFolder &folder() const { return m_folder; }
    const std::shared_ptr<const Reference> &reference() const { return m_reference; }
    /// As the program opens it.
    std::unique_ptr<Services> open(Access access);
    const Actor &actor() const { return *m_actor; }
    IdSource &ids() { return m_ids; }
    const FixedClock &clock() const { return m_clock; }

    /// Registered people, for what is searched; drawn evenly and always the same ones.
    std::vector<Patient> sample(int count);

    static QString login() { return QStringLiteral("bench"); }
    static QString password() { return QStringLiteral("qingshan-2026"); }

private:
    void fill(int residents);

    ClinicFolder m_folder;
    FixedClock m_clock;
    IdSource m_ids;
    std::shared_ptr<const Reference> m_reference;
    SeatId m_seat;
    std::optional<Actor> m_actor{};
    int m_residents{0};
};

} // namespace clinic::bench

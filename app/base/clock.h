// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dates.h"

namespace clinic {

/// The only way to learn the time below ui/.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    /// The clinic's day: the date in Asia/Shanghai (UTC+8, no daylight saving since 1991).
    ClinicDate today() const { return ClinicDate::of(now()); }
};

class SystemClock final : public Clock {
public:
    Instant now() const override;
};

/// Stands still until told otherwise: for the demonstration's history and for tests.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant now) : m_now{now} {}
    Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }
    void advanceMs(qint64 ms) { m_now = Instant{m_now.msSinceEpoch() + ms}; }

private:
    Instant m_now;
};

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QRandomGenerator>
#include <QUuid>

namespace clinic {

/// Makes UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, then a counter and random bits, so that ids made
/// later sort later. Injected, so that the demonstration and the tests are repeatable.
class IdSource {
public:
    /// Random bits from the operating system.
    explicit IdSource(const Clock &clock);
    /// Random bits from `seed`: the same seed and clock give the same ids.
    IdSource(const Clock &clock, quint32 seed);

    /// The next id; rises strictly within one source even if the clock stands still or is set back.
    QUuid next();

    template <class IdType> IdType next() { return IdType{next()}; }

    /// Bytes from the same source, for salts and nonces of made-up data only; keys come from OpenSSL.
    QRandomGenerator &random() { return m_random; }

private:
    const Clock &m_clock;
    QRandomGenerator m_random;
    qint64 m_lastMs{0};
    quint32 m_counter{0};
};

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id_source.h"

namespace clinic {

IdSource::IdSource(const Clock &clock) : m_clock{clock}, m_random{QRandomGenerator::securelySeeded()} {}

IdSource::IdSource(const Clock &clock, quint32 seed) : m_clock{clock}, m_random{seed} {}

QUuid IdSource::next()
{
    const qint64 now = m_clock.now().msSinceEpoch();
    if (now > m_lastMs) {
        m_lastMs = now;
        m_counter = m_random.bounded(1U << 10U);
    } else if (++m_counter > 0xFFF) {
        // The 12 bits are used up within one millisecond: borrow from the next (RFC 9562, section 6.2).
        ++m_lastMs;
        m_counter = 0;
    }
    const auto ms = static_cast<quint64>(m_lastMs);
    const quint64 random = m_random.generate64();
    const auto byte = [](quint64 value, unsigned shift) { return static_cast<uchar>((value >> shift) & 0xFFU); };
    return QUuid(static_cast<uint>(ms >> 16U), static_cast<ushort>(ms & 0xFFFFU),
                 static_cast<ushort>(0x7000U | m_counter), static_cast<uchar>(0x80U | (byte(random, 56) & 0x3FU)),
                 byte(random, 48), byte(random, 40), byte(random, 32), byte(random, 24), byte(random, 16),
                 byte(random, 8), byte(random, 0));
}

} // namespace clinic

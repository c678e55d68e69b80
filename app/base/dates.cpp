// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/dates.h"

#include <array>
#include <cstddef>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {
// Fixed on purpose: China has one zone and no daylight saving, and a fixed offset needs no zone database on the PC.
constexpr int kOffsetSeconds = 8 * 3600;
} // namespace

QDateTime Instant::toLocal() const
{
    return QDateTime::fromMSecsSinceEpoch(m_ms, Qt::OffsetFromUTC, kOffsetSeconds);
}

QString Instant::toIsoString() const
{
    return toLocal().toString(m_ms % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

QString Instant::toMinuteString() const
{
    return toLocal().toString(u"yyyy-MM-dd HH:mm"_s);
}

ClinicDate ClinicDate::fromString(QStringView text)
{
    // By hand: Qt's parser also takes signs, blanks and the digits of other scripts.
    if (text.size() != 10)
        return {};
    std::array<int, 3> parts{};
    std::size_t part = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (i == 4 || i == 7) {
            if (c != u'-')
                return {};
            ++part;
        } else if (c >= u'0' && c <= u'9') {
            parts[part] = parts[part] * 10 + (c - u'0');
        } else {
            return {};
        }
    }
    return ClinicDate{parts[0], parts[1], parts[2]};
}

ClinicDate ClinicDate::of(Instant instant)
{
    return ClinicDate{instant.toLocal().date()};
}

Instant ClinicDate::startsAt() const
{
    return at(0);
}

Instant ClinicDate::at(int hour, int minute) const
{
    return Instant{QDateTime(m_date, QTime(hour, minute), Qt::OffsetFromUTC, kOffsetSeconds).toMSecsSinceEpoch()};
}

Age ageOn(const ClinicDate &birth, const ClinicDate &day)
{
    if (!birth.isValid() || !day.isValid() || day < birth)
        return {};
    const QDate from = birth.toDate();
    const QDate to = day.toDate();
    int months = (to.year() - from.year()) * 12 + to.month() - from.month();
    if (to.day() < from.day())
        --months;
    return Age{months / 12, months, static_cast<int>(from.daysTo(to))};
}

} // namespace clinic

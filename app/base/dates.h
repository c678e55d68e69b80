// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <compare>

namespace clinic {

/// A moment as UTC milliseconds since 1970.
class Instant {
public:
    Instant() = default;
    explicit constexpr Instant(qint64 msSinceEpoch) : m_ms{msSinceEpoch} {}
    constexpr qint64 msSinceEpoch() const { return m_ms; }
    /// The wall time in Asia/Shanghai, for showing.
    QDateTime toLocal() const;
    /// FHIR dateTime with seconds, milliseconds when there are any, and the offset +08:00.
    QString toIsoString() const;
    /// `yyyy-MM-dd HH:mm` in Asia/Shanghai.
    QString toMinuteString() const;
    friend constexpr auto operator<=>(const Instant &, const Instant &) = default;

private:
    qint64 m_ms{0};
};

/// A calendar day at the clinic; stored and exchanged as `YYYY-MM-DD`. A birth date never shifts by a time zone.
class ClinicDate {
public:
    ClinicDate() = default;
    explicit ClinicDate(const QDate &date) : m_date{date} {}
    ClinicDate(int year, int month, int day) : m_date{year, month, day} {}
    /// Invalid when the text is not an existing day in the form `YYYY-MM-DD`.
    static ClinicDate fromString(QStringView text);
    /// The day in Asia/Shanghai on which the moment falls.
    static ClinicDate of(Instant instant);
    bool isValid() const { return m_date.isValid(); }
    QDate toDate() const { return m_date; }
    QString toString() const { return m_date.toString(Qt::ISODate); }
    ClinicDate addDays(qint64 days) const { return ClinicDate{m_date.addDays(days)}; }
    qint64 daysTo(const ClinicDate &other) const { return m_date.daysTo(other.m_date); }
    int year() const { return m_date.year(); }
    /// The first moment of the day in Asia/Shanghai.
    Instant startsAt() const;
    /// A clock time of the day in Asia/Shanghai.
    Instant at(int hour, int minute = 0) const;
    friend bool operator==(const ClinicDate &a, const ClinicDate &b) { return a.m_date == b.m_date; }
    friend std::strong_ordering operator<=>(const ClinicDate &a, const ClinicDate &b)
    {
        return a.m_date.toJulianDay() <=> b.m_date.toJulianDay();
    }

private:
    QDate m_date{};
};

/// A person's age on a day, in the units that a clinic writes.
struct Age {
    int years{0};
    int months{0}; ///< whole months since birth
    int days{0};   ///< whole days since birth
};

/// Age on `day`; all zero if `day` is before the birth. Someone born on 29 February turns older on 1 March.
Age ageOn(const ClinicDate &birth, const ClinicDate &day);

} // namespace clinic

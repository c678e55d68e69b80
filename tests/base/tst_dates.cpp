// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/dates.h"

#include <QTest>

using namespace clinic;
using namespace Qt::StringLiterals;

class TestDates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void existingDaysAreRead_data();
    void existingDaysAreRead();
    void everythingElseIsInvalid_data();
    void everythingElseIsInvalid();
    void theClinicDayTurnsAtMidnightInShanghai();
    void aDayBeginsAtItsFirstMillisecond();
    void momentsArePrintedWithTheirOffset();
    void daysAreOrdered();
    void agesAreCountedAsAClinicCounts_data();
    void agesAreCountedAsAClinicCounts();
    void aFixedClockStandsStill();
};

void TestDates::existingDaysAreRead_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"2024-02-29", "2000-02-29", "1900-01-01", "2026-12-31", "0001-01-01", "9999-12-31"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestDates::existingDaysAreRead()
{
    QFETCH(QString, text);
    const auto date = ClinicDate::fromString(text);
    QVERIFY(date.isValid());
    QCOMPARE(date.toString(), text);
}

void TestDates::everythingElseIsInvalid_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &text : {u""_s,           u"2023-02-29"_s,       u"1900-02-29"_s, u"2024-13-01"_s, u"2024-00-01"_s,
                             u"2024-01-00"_s, u"2024-04-31"_s,       u"0000-01-01"_s, u"2024-1-01"_s,  u"2024/01/01"_s,
                             u"20240101"_s,   u"2024-01-01T00:00"_s, u" 2024-01-0"_s, u"+024-01-01"_s, u"2024--1-01"_s,
                             u"2024-01-+1"_s, u"２０２４-01-01"_s,   u"2024-01-0x"_s, u"2024-01- 1"_s, u"٢٠٢٤-01-01"_s})
        QTest::newRow(qPrintable(u"'%1'"_s.arg(text))) << text;
}

void TestDates::everythingElseIsInvalid()
{
    QFETCH(QString, text);
    QVERIFY(!ClinicDate::fromString(text).isValid());
}

void TestDates::theClinicDayTurnsAtMidnightInShanghai()
{
    const Instant lastMoment{QDateTime({2026, 3, 1}, {15, 59, 59, 999}, Qt::UTC).toMSecsSinceEpoch()};
    QCOMPARE(ClinicDate::of(lastMoment), ClinicDate(2026, 3, 1));
    QCOMPARE(ClinicDate::of(Instant{lastMoment.msSinceEpoch() + 1}), ClinicDate(2026, 3, 2));
    QCOMPARE(ClinicDate::of(Instant{-1}), ClinicDate(1970, 1, 1));
    QCOMPARE(ClinicDate::of(Instant{-8 * 3'600'000 - 1}), ClinicDate(1969, 12, 31));
}

void TestDates::aDayBeginsAtItsFirstMillisecond()
{
    const ClinicDate day{2026, 3, 2};
    QCOMPARE(ClinicDate::of(day.startsAt()), day);
    QCOMPARE(ClinicDate::of(Instant{day.startsAt().msSinceEpoch() - 1}), day.addDays(-1));
    // In years when China had daylight saving, too: the clinic's day has a fixed offset.
    QCOMPARE(ClinicDate(1988, 7, 1).addDays(1).startsAt().msSinceEpoch() -
                 ClinicDate(1988, 7, 1).startsAt().msSinceEpoch(),
             86'400'000);
}

void TestDates::momentsArePrintedWithTheirOffset()
{
    const Instant moment{QDateTime({2026, 3, 1}, {1, 2, 3}, Qt::UTC).toMSecsSinceEpoch()};
    QCOMPARE(moment.toIsoString(), u"2026-03-01T09:02:03+08:00"_s);
    QCOMPARE(Instant{moment.msSinceEpoch() + 45}.toIsoString(), u"2026-03-01T09:02:03.045+08:00"_s);
    QCOMPARE(moment.toMinuteString(), u"2026-03-01 09:02"_s);
    QCOMPARE(Instant{-1}.toIsoString(), u"1970-01-01T07:59:59.999+08:00"_s);
}

void TestDates::daysAreOrdered()
{
    QVERIFY(ClinicDate(2026, 1, 31) < ClinicDate(2026, 2, 1));
    QVERIFY(ClinicDate() < ClinicDate(1, 1, 1));
    QCOMPARE(ClinicDate(2024, 2, 28).daysTo(ClinicDate(2024, 3, 1)), 2);
    QCOMPARE(ClinicDate(2023, 12, 31).addDays(1), ClinicDate(2024, 1, 1));
}

void TestDates::agesAreCountedAsAClinicCounts_data()
{
    QTest::addColumn<ClinicDate>("birth");
    QTest::addColumn<ClinicDate>("day");
    QTest::addColumn<int>("years");
    QTest::addColumn<int>("months");
    QTest::addColumn<int>("days");
    const auto row = [](const char *name, const ClinicDate &birth, const ClinicDate &day, int years, int months,
                        int days) { QTest::newRow(name) << birth << day << years << months << days; };
    row("day of birth", {2026, 5, 5}, {2026, 5, 5}, 0, 0, 0);
    row("one day", {2026, 5, 5}, {2026, 5, 6}, 0, 0, 1);
    row("day before one month", {2026, 5, 5}, {2026, 6, 4}, 0, 0, 30);
    row("one month", {2026, 5, 5}, {2026, 6, 5}, 0, 1, 31);
    row("day before the birthday", {2020, 5, 5}, {2026, 5, 4}, 5, 71, 2190);
    row("birthday", {2020, 5, 5}, {2026, 5, 5}, 6, 72, 2191);
    row("29 February on 28 February", {2020, 2, 29}, {2021, 2, 28}, 0, 11, 365);
    row("29 February on 1 March", {2020, 2, 29}, {2021, 3, 1}, 1, 12, 366);
    row("29 February in a leap year", {2020, 2, 29}, {2024, 2, 29}, 4, 48, 1461);
    row("29 February, 28th of a leap year", {2020, 2, 29}, {2024, 2, 28}, 3, 47, 1460);
    row("28 February on 29 February", {2019, 2, 28}, {2020, 2, 29}, 1, 12, 366);
    row("31 January on 28 February", {2026, 1, 31}, {2026, 2, 28}, 0, 0, 28);
    row("31 January on 1 March", {2026, 1, 31}, {2026, 3, 1}, 0, 1, 29);
    row("across the turn of the year", {2025, 12, 31}, {2026, 1, 1}, 0, 0, 1);
    row("before the birth", {2026, 5, 5}, {2026, 5, 4}, 0, 0, 0);
    row("birth unknown", ClinicDate{}, {2026, 5, 4}, 0, 0, 0);
}

void TestDates::agesAreCountedAsAClinicCounts()
{
    QFETCH(ClinicDate, birth);
    QFETCH(ClinicDate, day);
    const Age age = ageOn(birth, day);
    QTEST(age.years, "years");
    QTEST(age.months, "months");
    QTEST(age.days, "days");
}

void TestDates::aFixedClockStandsStill()
{
    FixedClock clock{ClinicDate(2026, 5, 5).startsAt()};
    QCOMPARE(clock.today(), ClinicDate(2026, 5, 5));
    QCOMPARE(clock.now(), clock.now());
    clock.advanceMs(-1);
    QCOMPARE(clock.today(), ClinicDate(2026, 5, 4));
    QVERIFY(SystemClock{}.now() > ClinicDate(2026, 1, 1).startsAt());
}

QTEST_GUILESS_MAIN(TestDates)
#include "tst_dates.moc"

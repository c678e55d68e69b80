// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/aggregate.h"
#include "base/id_source.h"
#include "base/ids.h"
#include "base/result.h"
#include "base/sex.h"

#include <QSet>
#include <QTest>

#include <rapidcheck.h>

#include <type_traits>

using namespace clinic;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNow = 1'790'000'000'123;

qint64 msOf(const QUuid &id)
{
    return id.toString(QUuid::Id128).left(12).toLongLong(nullptr, 16);
}

Result<int> doubled(const Result<int> &value)
{
    CLINIC_TRY_ASSIGN(const int known, value);
    CLINIC_TRY(Result<>{});
    return known * 2;
}

static_assert(!std::is_convertible_v<PatientId, EncounterId> && !std::is_convertible_v<QUuid, PatientId> &&
              !std::is_convertible_v<PatientId, QUuid> && !std::is_constructible_v<PatientId, EncounterId>);

} // namespace

class TestIds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idsHaveTheLayoutOfVersion7();
    void idsRiseWhateverTheClockDoes();
    void aFullMillisecondBorrowsFromTheNext();
    void theSameSeedGivesTheSameIds();
    void differentSourcesDoNotMeet();
    void idsAreReadInOneFormOnly_data();
    void idsAreReadInOneFormOnly();
    void idsOrderAsTheirTextDoes();
    void everyWordIsReadBack();
    void unknownWordsHaveNoValue();
    void errorsTravelThroughTheMacros();
};

void TestIds::idsHaveTheLayoutOfVersion7()
{
    const FixedClock clock{Instant{kNow}};
    IdSource seeded{clock, 1};
    IdSource fromSystem{clock};
    for (int i = 0; i < 1'000; ++i) {
        for (const QUuid &id : {seeded.next(), fromSystem.next()}) {
            const QString text = id.toString(QUuid::WithoutBraces);
            QCOMPARE(text.size(), 36);
            QCOMPARE(text[14], u'7');              // version
            QVERIFY(u"89ab"_s.contains(text[19])); // variant
            QCOMPARE(id.variant(), QUuid::DCE);
            QCOMPARE(msOf(id), kNow);
        }
    }
}

void TestIds::idsRiseWhateverTheClockDoes()
{
    QVERIFY(rc::check("each id is greater than the one before", [](quint32 seed, const std::vector<qint16> &steps) {
        FixedClock clock{Instant{kNow}};
        IdSource source{clock, seed};
        QUuid last = source.next();
        for (const qint16 step : steps) {
            clock.advanceMs(step);
            const QUuid next = source.next();
            RC_ASSERT(last < next);
            RC_ASSERT(last.toString() < next.toString());
            last = next;
        }
    }));
}

void TestIds::aFullMillisecondBorrowsFromTheNext()
{
    FixedClock clock{Instant{kNow}};
    IdSource source{clock, 7};
    QUuid last = source.next();
    for (int i = 0; i < 20'000; ++i) {
        const QUuid next = source.next();
        QVERIFY(last < next);
        QCOMPARE(next.toString(QUuid::WithoutBraces)[14], u'7');
        last = next;
    }
    QVERIFY(msOf(last) > kNow);
    QVERIFY(msOf(last) <= kNow + 6);
    // When the clock catches up, the ids follow it again and still rise.
    clock.advanceMs(1'000);
    QVERIFY(last < source.next());
    clock.advanceMs(-60'000);
    QVERIFY(last < source.next());
}

void TestIds::theSameSeedGivesTheSameIds()
{
    const FixedClock clock{Instant{kNow}};
    IdSource one{clock, 42};
    IdSource two{clock, 42};
    IdSource other{clock, 43};
    for (int i = 0; i < 100; ++i) {
        const auto id = one.next<PatientId>();
        QCOMPARE(id, two.next<PatientId>());
        QVERIFY(!(id == other.next<PatientId>()));
    }
}

void TestIds::differentSourcesDoNotMeet()
{
    const FixedClock clock{Instant{kNow}};
    QSet<QUuid> seen;
    for (int source = 0; source < 200; ++source) {
        IdSource ids{clock};
        for (int i = 0; i < 50; ++i)
            seen.insert(ids.next());
    }
    QCOMPARE(seen.size(), 10'000);
}

void TestIds::idsAreReadInOneFormOnly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("plain") << u"01a0c3f2-11aa-7bbb-8ccc-0123456789ab"_s << true;
    QTest::newRow("braces") << u"{01a0c3f2-11aa-7bbb-8ccc-0123456789ab}"_s << false;
    QTest::newRow("tail") << u"01a0c3f2-11aa-7bbb-8ccc-0123456789abXYZ"_s << false;
    QTest::newRow("short") << u"01a0c3f2-11aa-7bbb-8ccc-0123456789a"_s << false;
    QTest::newRow("half braces") << u"{01a0c3f2-11aa-7bbb-8ccc-0123456789a"_s << false;
    QTest::newRow("no hyphens") << u"01a0c3f211aa7bbb8ccc0123456789ab"_s << false;
    QTest::newRow("no hexadecimal") << u"01a0c3f2-11aa-7bbb-8ccc-0123456789ag"_s << false;
    QTest::newRow("empty") << QString{} << false;
}

void TestIds::idsAreReadInOneFormOnly()
{
    QFETCH(QString, text);
    QFETCH(bool, isRead);
    const auto id = PatientId::fromString(text);
    QCOMPARE(id.isNull(), !isRead);
    if (isRead)
        QCOMPARE(id.toString(), text);
}

void TestIds::idsOrderAsTheirTextDoes()
{
    FixedClock clock{Instant{kNow}};
    IdSource source{clock, 3};
    const auto first = source.next<PatientId>();
    clock.advanceMs(1);
    const auto second = source.next<PatientId>();
    QVERIFY(first < second);
    QVERIFY(first.toString() < second.toString());
    QCOMPARE(qHash(first), qHash(PatientId::fromString(first.toString())));
}

void TestIds::everyWordIsReadBack()
{
    QSet<QString> words;
    for (const auto &entry : Words<Aggregate>::table) {
        QCOMPARE(fromWord<Aggregate>(toWord(entry.value)), entry.value);
        words.insert(toWord(entry.value));
    }
    QCOMPARE(words.size(), static_cast<qsizetype>(Words<Aggregate>::table.size()));
    QCOMPARE(toWord(Sex::Female), u"female"_s);
    QCOMPARE(fromWord<Sex>(u"other"), Sex::Other);
}

void TestIds::unknownWordsHaveNoValue()
{
    QVERIFY(!fromWord<Sex>(u"").has_value());
    QVERIFY(!fromWord<Sex>(u"Male").has_value());
    QVERIFY(!fromWord<Sex>(u"male ").has_value());
    QVERIFY(!fromWord<Sex>(u"男").has_value());
}

void TestIds::errorsTravelThroughTheMacros()
{
    QCOMPARE(doubled(21).value(), 42);
    const auto failed = doubled(fail(ErrorKind::Busy, u"test.busy"_s, {7}));
    QVERIFY(!failed.has_value());
    QCOMPARE(failed.error().kind, ErrorKind::Busy);
    QCOMPARE(failed.error().code, u"test.busy"_s);
    QCOMPARE(failed.error().args, QVariantList{7});
    const Result<> form = failFields({{u"name"_s, u"field.required"_s, {}}, {u"phone"_s, u"field.range"_s, {1, 2}}});
    QCOMPARE(form.error().code, u"form.invalid"_s);
    QCOMPARE(form.error().fields.size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"

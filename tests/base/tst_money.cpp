// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"

#include <QTest>

#include <rapidcheck.h>

#include <limits>

using namespace clinic;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kMost = std::numeric_limits<qint64>::max();
constexpr qint64 kLeast = std::numeric_limits<qint64>::min();
__extension__ using Wide = __int128;

Wide absolute(Wide value)
{
    return value < 0 ? -value : value;
}
} // namespace

class TestMoney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mulDivRoundsByItsMode_data();
    void mulDivRoundsByItsMode();
    void mulDivRefusesWhatDoesNotFit();
    void mulDivIsNeverFurtherThanHalfAStep();
    void mulDivOfACancellationMirrorsTheOriginal();
    void aLineIsRoundedOnce_data();
    void aLineIsRoundedOnce();
    void sharesStayWithinTheWhole();
    void moneyIsReadAndPrinted_data();
    void moneyIsReadAndPrinted();
    void malformedMoneyIsRefused_data();
    void malformedMoneyIsRefused();
    void everyPrintedAmountIsReadBack();
    void pricesAndQuantitiesArePrintedShortAndExact();
    void quantitiesRoundUpToWholeUnits();
    void capitalsFollowTheRulesForReceipts_data();
    void capitalsFollowTheRulesForReceipts();
    void capitalsNeverDoubleAZero();
};

void TestMoney::mulDivRoundsByItsMode_data()
{
    QTest::addColumn<qint64>("a");
    QTest::addColumn<qint64>("b");
    QTest::addColumn<qint64>("d");
    QTest::addColumn<qint64>("halfUp");
    QTest::addColumn<qint64>("down");
    QTest::addColumn<qint64>("halfEven");
    QTest::newRow("exact") << 6LL << 2LL << 3LL << 4LL << 4LL << 4LL;
    QTest::newRow("below half") << 7LL << 1LL << 5LL << 1LL << 1LL << 1LL;
    QTest::newRow("tie to odd") << 5LL << 1LL << 2LL << 3LL << 2LL << 2LL;
    QTest::newRow("tie to even") << 7LL << 1LL << 2LL << 4LL << 3LL << 4LL;
    QTest::newRow("above half") << 8LL << 1LL << 5LL << 2LL << 1LL << 2LL;
    QTest::newRow("negative tie") << -5LL << 1LL << 2LL << -3LL << -2LL << -2LL;
    QTest::newRow("both negative") << -5LL << -1LL << 2LL << 3LL << 2LL << 2LL;
    QTest::newRow("zero") << 0LL << 5LL << 7LL << 0LL << 0LL << 0LL;
    QTest::newRow("128-bit product") << kMost << kMost << kMost << kMost << kMost << kMost;
    QTest::newRow("least times one") << kLeast + 1 << 1LL << 1LL << kLeast + 1 << kLeast + 1 << kLeast + 1;
}

void TestMoney::mulDivRoundsByItsMode()
{
    QFETCH(qint64, a);
    QFETCH(qint64, b);
    QFETCH(qint64, d);
    QTEST(mulDiv(a, b, d, Rounding::HalfUp).value(), "halfUp");
    QTEST(mulDiv(a, b, d, Rounding::Down).value(), "down");
    QTEST(mulDiv(a, b, d, Rounding::HalfEven).value(), "halfEven");
}

void TestMoney::mulDivRefusesWhatDoesNotFit()
{
    for (const auto mode : {Rounding::HalfUp, Rounding::Down, Rounding::HalfEven}) {
        QCOMPARE(mulDiv(kMost, 2, 1, mode).error().code, u"money.overflow"_s);
        QCOMPARE(mulDiv(kLeast, kLeast, 1, mode).error().code, u"money.overflow"_s);
        QCOMPARE(mulDiv(1, 1, 0, mode).error().code, u"money.overflow"_s);
        QCOMPARE(mulDiv(1, 1, -1, mode).error().code, u"money.overflow"_s);
    }
    QVERIFY(!mulDiv(kMost, 2, 1, Rounding::Down).has_value());
    QCOMPARE(lineAmount(UnitPrice::fromMicro(kMost), Quantity::fromTenThousandths(kMost)).error().code,
             u"money.overflow"_s);
}

void TestMoney::mulDivIsNeverFurtherThanHalfAStep()
{
    QVERIFY(rc::check("mulDiv is a*b/d to the nearest, and Down never above it in size", [](qint64 a, qint64 b) {
        const qint64 d = *rc::gen::positive<qint64>();
        const Wide product = static_cast<Wide>(a) * b;
        for (const auto mode : {Rounding::HalfUp, Rounding::HalfEven, Rounding::Down}) {
            const auto result = mulDiv(a, b, d, mode);
            if (!result) {
                RC_ASSERT(absolute(product) / d >= kMost);
                continue;
            }
            const Wide rest = absolute(product) - absolute(static_cast<Wide>(*result) * d);
            if (mode == Rounding::Down)
                RC_ASSERT(rest >= 0 && rest < d);
            else
                RC_ASSERT(absolute(rest) * 2 <= d);
        }
    }));
}

void TestMoney::mulDivOfACancellationMirrorsTheOriginal()
{
    QVERIFY(rc::check("mulDiv(-a) is -mulDiv(a)", [](int a, int b) {
        const qint64 d = *rc::gen::inRange<qint64>(1, 100'000);
        for (const auto mode : {Rounding::HalfUp, Rounding::HalfEven, Rounding::Down})
            RC_ASSERT(*mulDiv(-qint64{a}, b, d, mode) == -*mulDiv(a, b, d, mode));
    }));
}

void TestMoney::aLineIsRoundedOnce_data()
{
    QTest::addColumn<QString>("price");
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<QString>("amount");
    QTest::newRow("whole") << u"12.50"_s << u"3"_s << u"37.50"_s;
    QTest::newRow("procurement price of one tablet") << u"0.0333"_s << u"24"_s << u"0.80"_s;
    QTest::newRow("tie goes up") << u"0.005"_s << u"1"_s << u"0.01"_s;
    QTest::newRow("just below the tie") << u"0.004999"_s << u"1"_s << u"0.00"_s;
    QTest::newRow("half a tablet") << u"0.21"_s << u"0.5"_s << u"0.11"_s;
    QTest::newRow("returned goods") << u"0.21"_s << u"-0.5"_s << u"-0.11"_s;
    QTest::newRow("smallest parts") << u"0.000001"_s << u"0.0001"_s << u"0.00"_s;
}

void TestMoney::aLineIsRoundedOnce()
{
    QFETCH(QString, price);
    QFETCH(QString, quantity);
    QTEST(lineAmount(UnitPrice::fromString(price).value(), Quantity::fromString(quantity).value()).value().toString(),
          "amount");
}

void TestMoney::sharesStayWithinTheWhole()
{
    QVERIFY(rc::check("a share of 0 to 100 % lies between nothing and the whole", [](int fen) {
        const int bp = *rc::gen::inRange(0, 10'001);
        const Money whole = Money::fromFen(std::abs(qint64{fen}));
        const Money part = *share(whole, BasisPoints::fromInt(bp), Rounding::HalfUp);
        RC_ASSERT(!part.isNegative() && part <= whole);
        RC_ASSERT(part + (whole - part) == whole);
    }));
    QCOMPARE(share(Money::fromFen(10'001), BasisPoints::fromInt(6'000), Rounding::HalfUp).value().fen(), 6'001);
    QCOMPARE(share(Money::fromFen(10'001), BasisPoints::fromInt(6'000), Rounding::Down).value().fen(), 6'000);
}

void TestMoney::moneyIsReadAndPrinted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QString>("printed");
    QTest::newRow("whole") << u"12"_s << 1200LL << u"12.00"_s;
    QTest::newRow("one place") << u"12.3"_s << 1230LL << u"12.30"_s;
    QTest::newRow("two places") << u"12.34"_s << 1234LL << u"12.34"_s;
    QTest::newRow("fen only") << u"0.05"_s << 5LL << u"0.05"_s;
    QTest::newRow("negative") << u"-0.05"_s << -5LL << u"-0.05"_s;
    QTest::newRow("negative zero") << u"-0"_s << 0LL << u"0.00"_s;
    QTest::newRow("leading zeros") << u"007.10"_s << 710LL << u"7.10"_s;
    QTest::newRow("longest") << u"999999999999.99"_s << 99'999'999'999'999LL << u"999999999999.99"_s;
}

void TestMoney::moneyIsReadAndPrinted()
{
    QFETCH(QString, text);
    const auto money = Money::fromString(text);
    QVERIFY(money.has_value());
    QTEST(money->fen(), "fen");
    QTEST(money->toString(), "printed");
}

void TestMoney::malformedMoneyIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &text : {u""_s, u"-"_s, u"."_s, u".5"_s, u"5."_s, u"1.234"_s, u"+1"_s, u"--1"_s, u"1e3"_s, u" 1"_s,
                             u"1 "_s, u"1,5"_s, u"１"_s, u"NaN"_s, u"0x10"_s, u"1.-5"_s, u"9999999999999"_s, u"٣"_s})
        QTest::newRow(qPrintable(u"'%1'"_s.arg(text))) << text;
}

void TestMoney::malformedMoneyIsRefused()
{
    QFETCH(QString, text);
    const auto money = Money::fromString(text);
    QVERIFY(!money.has_value());
    QCOMPARE(money.error().code, u"money.format"_s);
    QCOMPARE(money.error().kind, ErrorKind::Validation);
}

void TestMoney::everyPrintedAmountIsReadBack()
{
    QVERIFY(rc::check("fromString(toString) is the same", [](qint64 any) {
        const qint64 value = any % 100'000'000'000'000;
        RC_ASSERT(*Money::fromString(Money::fromFen(value).toString()) == Money::fromFen(value));
        RC_ASSERT(*UnitPrice::fromString(UnitPrice::fromMicro(value).toString()) == UnitPrice::fromMicro(value));
        RC_ASSERT(*Quantity::fromString(Quantity::fromTenThousandths(value).toString()) ==
                  Quantity::fromTenThousandths(value));
    }));
}

void TestMoney::pricesAndQuantitiesArePrintedShortAndExact()
{
    QCOMPARE(UnitPrice::fromMicro(12'500'000).toString(), u"12.50"_s);
    QCOMPARE(UnitPrice::fromMicro(123'456).toString(), u"0.123456"_s);
    QCOMPARE(UnitPrice::fromFen(5).toString(), u"0.05"_s);
    QCOMPARE(Quantity::whole(3).toString(), u"3"_s);
    QCOMPARE(Quantity::whole(10).toString(), u"10"_s);
    QCOMPARE(Quantity::fromTenThousandths(5'000).toString(), u"0.5"_s);
    QCOMPARE(Quantity::fromTenThousandths(-12'500).toString(), u"-1.25"_s);
    QCOMPARE(BasisPoints::fromInt(6'000).toString(), u"60%"_s);
    QCOMPARE(BasisPoints::fromInt(6'250).toString(), u"62.5%"_s);
    QCOMPARE(BasisPoints::fromInt(5).toString(), u"0.05%"_s);
    QCOMPARE(Money::fromFen(kLeast).toString(), u"-92233720368547758.08"_s);
}

void TestMoney::quantitiesRoundUpToWholeUnits()
{
    QCOMPARE(Quantity::fromTenThousandths(0).ceil(), 0);
    QCOMPARE(Quantity::fromTenThousandths(1).ceil(), 1);
    QCOMPARE(Quantity::fromTenThousandths(10'000).ceil(), 1);
    QCOMPARE(Quantity::fromTenThousandths(10'001).ceil(), 2);
    QCOMPARE(Quantity::fromTenThousandths(-1).ceil(), 0);
    QCOMPARE(Quantity::fromTenThousandths(-10'000).ceil(), -1);
    QCOMPARE(Quantity::fromTenThousandths(kMost).ceil(), kMost / 10'000 + 1);
    QVERIFY(Quantity::whole(2).isWhole());
    QVERIFY(!Quantity::fromTenThousandths(1).isWhole());
}

void TestMoney::capitalsFollowTheRulesForReceipts_data()
{
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QString>("capitals");
    const auto row = [](const char *amount, qint64 fen, const char *capitals) {
        QTest::newRow(amount) << fen << QString::fromUtf8(capitals);
    };
    row("0.00", 0, "零元整");
    row("0.01", 1, "壹分");
    row("0.10", 10, "壹角整");
    row("0.50", 50, "伍角整");
    row("0.58", 58, "伍角捌分");
    row("1.00", 100, "壹元整");
    row("1.05", 105, "壹元零伍分");
    row("1.50", 150, "壹元伍角整");
    row("3.27", 327, "叁元贰角柒分");
    row("10.00", 1'000, "壹拾元整");
    row("10.05", 1'005, "壹拾元零伍分");
    row("10.50", 1'050, "壹拾元零伍角整");
    row("11.00", 1'100, "壹拾壹元整");
    row("100.00", 10'000, "壹佰元整");
    row("101.00", 10'100, "壹佰零壹元整");
    row("110.00", 11'000, "壹佰壹拾元整");
    row("325.04", 32'504, "叁佰贰拾伍元零肆分");
    row("1000.00", 100'000, "壹仟元整");
    row("1001.00", 100'100, "壹仟零壹元整");
    row("1010.00", 101'000, "壹仟零壹拾元整");
    row("1100.00", 110'000, "壹仟壹佰元整");
    row("1409.50", 140'950, "壹仟肆佰零玖元伍角整");
    row("1680.32", 168'032, "壹仟陆佰捌拾元零叁角贰分");
    row("6007.14", 600'714, "陆仟零柒元壹角肆分");
    row("10000.00", 1'000'000, "壹万元整");
    row("10005.00", 1'000'500, "壹万零伍元整");
    row("10050.00", 1'005'000, "壹万零伍拾元整");
    row("16409.02", 1'640'902, "壹万陆仟肆佰零玖元零贰分");
    row("100000.00", 10'000'000, "壹拾万元整");
    row("107000.00", 10'700'000, "壹拾万零柒仟元整");
    row("1000500.00", 100'050'000, "壹佰万零伍佰元整");
    row("10000000.00", 1'000'000'000, "壹仟万元整");
    row("20000005.00", 2'000'000'500, "贰仟万零伍元整");
    row("100000000.00", 10'000'000'000, "壹亿元整");
    row("100010000.00", 10'001'000'000, "壹亿零壹万元整");
    row("100000001.00", 10'000'000'100, "壹亿零壹元整");
    row("123456789.12", 12'345'678'912, "壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角贰分");
    row("1000000000000.00", 100'000'000'000'000, "壹万亿元整");
    row("1000200000000.00", 100'020'000'000'000, "壹万零贰亿元整");
    row("10000000000000000.00", 1'000'000'000'000'000'000, "壹亿亿元整");
    row("-1.05", -105, "负壹元零伍分");
    row("the least", kLeast, "负玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零捌分");
}

void TestMoney::capitalsFollowTheRulesForReceipts()
{
    QFETCH(qint64, fen);
    QTEST(toChineseCapitals(Money::fromFen(fen)), "capitals");
}

void TestMoney::capitalsNeverDoubleAZero()
{
    QVERIFY(rc::check("no two zeros in a row, and none before a unit", [](qint64 any) {
        const QString text = toChineseCapitals(Money::fromFen(any % 100'000'000'000'000));
        RC_ASSERT(!text.contains(u"零零"_s) && !text.contains(u"零万"_s) && !text.contains(u"零亿"_s));
        RC_ASSERT(any % 100'000'000'000'000 == 0 || !text.contains(u"零元"_s));
        RC_ASSERT(text.endsWith(u'整') || text.endsWith(u'分'));
    }));
}

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"

#include <array>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

__extension__ using Int128 = __int128;

/// Reads a non-negative or negative plain decimal with at most `decimals` places into an integer of 10^-decimals.
std::optional<qint64> parseDecimal(QStringView text, int decimals)
{
    const bool negative = text.startsWith(u'-');
    if (negative)
        text = text.mid(1);
    const auto point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.left(point);
    const QStringView fraction = point < 0 ? QStringView{} : text.mid(point + 1);
    if (whole.isEmpty() || whole.size() > 12 || fraction.size() > decimals || (point >= 0 && fraction.isEmpty()))
        return std::nullopt;
    qint64 value = 0;
    const auto take = [&value](QStringView digits) {
        for (const QChar c : digits) {
            if (c < u'0' || c > u'9')
                return false;
            value = value * 10 + (c.unicode() - u'0');
        }
        return true;
    };
    if (!take(whole) || !take(fraction))
        return std::nullopt;
    for (auto i = fraction.size(); i < decimals; ++i)
        value *= 10;
    return negative ? -value : value;
}

/// Prints an integer of 10^-decimals with at least `minimum` places, further zeros at the end left out.
QString printDecimal(qint64 value, int decimals, int minimum)
{
    QString digits = QString::number(value < 0 ? 0ULL - static_cast<quint64>(value) : static_cast<quint64>(value));
    digits = digits.rightJustified(decimals + 1, u'0');
    QString fraction = digits.right(decimals);
    while (fraction.size() > minimum && fraction.endsWith(u'0'))
        fraction.chop(1);
    QString text = digits.chopped(decimals);
    if (!fraction.isEmpty())
        text += u'.' + fraction;
    return value < 0 ? u'-' + text : text;
}

Money saturated(bool negative)
{
    constexpr qint64 kMost = std::numeric_limits<qint64>::max();
    return Money::fromFen(negative ? -kMost : kMost);
}

} // namespace

Result<qint64> mulDiv(qint64 a, qint64 b, qint64 d, Rounding mode)
{
    if (d <= 0)
        return fail(ErrorKind::Validation, u"money.overflow"_s, {}, u"divisor is not positive"_s);
    Int128 product = static_cast<Int128>(a) * b;
    const bool negative = product < 0;
    if (negative)
        product = -product;
    Int128 quotient = product / d;
    const Int128 twiceRest = (product % d) * 2;
    const bool up = mode == Rounding::HalfUp     ? twiceRest >= d
                    : mode == Rounding::HalfEven ? twiceRest > d || (twiceRest == d && quotient % 2 != 0)
                                                 : false;
    if (up)
        ++quotient;
    if (quotient > std::numeric_limits<qint64>::max())
        return fail(ErrorKind::Validation, u"money.overflow"_s);
    return static_cast<qint64>(negative ? -quotient : quotient);
}

Money Money::operator+(Money other) const
{
    qint64 sum = 0;
    const bool overflow = __builtin_add_overflow(m_fen, other.m_fen, &sum);
    Q_ASSERT(!overflow);
    return overflow ? saturated(m_fen < 0) : Money{sum};
}

Money Money::operator-(Money other) const
{
    qint64 difference = 0;
    const bool overflow = __builtin_sub_overflow(m_fen, other.m_fen, &difference);
    Q_ASSERT(!overflow);
    return overflow ? saturated(m_fen < 0) : Money{difference};
}

QString Money::toString() const
{
    return printDecimal(m_fen, 2, 2);
}

Result<Money> Money::fromString(QStringView text)
{
    if (const auto fen = parseDecimal(text, 2))
        return Money{*fen};
    return fail(ErrorKind::Validation, u"money.format"_s, {text.toString()});
}

QString UnitPrice::toString() const
{
    return printDecimal(m_micro, 6, 2);
}

Result<UnitPrice> UnitPrice::fromString(QStringView text)
{
    if (const auto micro = parseDecimal(text, 6))
        return UnitPrice{*micro};
    return fail(ErrorKind::Validation, u"price.format"_s, {text.toString()});
}

QString Quantity::toString() const
{
    return printDecimal(m_value, 4, 0);
}

Result<Quantity> Quantity::fromString(QStringView text)
{
    if (const auto value = parseDecimal(text, 4))
        return Quantity{*value};
    return fail(ErrorKind::Validation, u"quantity.format"_s, {text.toString()});
}

QString BasisPoints::toString() const
{
    return printDecimal(m_bp, 2, 0) + u'%';
}

Result<Money> lineAmount(UnitPrice price, Quantity quantity, Rounding rounding)
{
    // 10^-6 yuan times 10^-4 units is 10^-10 yuan; a fen is 10^-2 yuan.
    return mulDiv(price.micro(), quantity.tenThousandths(), 100'000'000, rounding).map(&Money::fromFen);
}

Result<Money> share(Money amount, BasisPoints ratio, Rounding rounding)
{
    return mulDiv(amount.fen(), ratio.value(), 10'000, rounding).map(&Money::fromFen);
}

QString toChineseCapitals(Money amount)
{
    static constexpr QStringView kDigits = u"零壹贰叁肆伍陆柒捌玖";
    static constexpr std::array<QStringView, 4> kPlaces{u"", u"拾", u"佰", u"仟"};
    // 兆 is read as a million by some, so that 10^12 is 万亿: a group above 亿 needs its 亿 even when that one is
    // empty.
    static constexpr std::array<QStringView, 5> kGroups{u"", u"万", u"亿", u"万", u"亿"};

    const quint64 fen =
        amount.isNegative() ? 0ULL - static_cast<quint64>(amount.fen()) : static_cast<quint64>(amount.fen());
    const QString yuan = QString::number(fen / 100);
    QString text;
    bool zeroDue = false; // a run of zeros is read as one 零, and only when a digit follows
    bool groupHasDigit = false;
    for (qsizetype i = 0; i < yuan.size(); ++i) {
        const auto place = static_cast<size_t>(yuan.size() - 1 - i);
        const int digit = yuan[i].digitValue();
        if (digit == 0) {
            zeroDue = true;
        } else {
            if (zeroDue && !text.isEmpty())
                text += kDigits[0];
            zeroDue = false;
            groupHasDigit = true;
            text += kDigits[digit];
            text += kPlaces[place % 4];
        }
        if (place % 4 == 0) {
            if (groupHasDigit || (place == 8 && !text.isEmpty()))
                text += kGroups[place / 4];
            groupHasDigit = false;
        }
    }
    const auto jiao = static_cast<int>(fen / 10 % 10);
    const auto cent = static_cast<int>(fen % 10);
    if (text.isEmpty() && jiao == 0 && cent == 0)
        text = u"零"_s;
    if (!text.isEmpty())
        text += u'元';
    if (jiao == 0 && cent == 0) {
        text += u'整';
    } else {
        if (jiao != 0) {
            if (zeroDue && fen >= 100)
                text += kDigits[0];
            text += kDigits[jiao];
            text += u'角';
        } else if (fen >= 100) {
            text += kDigits[0];
        }
        if (cent != 0) {
            text += kDigits[cent];
            text += u'分';
        } else {
            text += u'整';
        }
    }
    return amount.isNegative() ? u'负' + text : text;
}

} // namespace clinic

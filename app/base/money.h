// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QMetaType>
#include <QString>

#include <compare>
#include <cstdint>

namespace clinic {

enum class Rounding { HalfUp, Down, HalfEven };

/// Exact a*b/d through a 128-bit intermediate, rounded by `mode`; HalfUp ties go away from zero, and a negative
/// product is rounded as its absolute value so that a cancellation mirrors the original exactly. Requires d > 0.
/// Fails with "money.overflow" when the quotient does not fit into 63 bits and a sign, or when d is not positive.
[[nodiscard]] Result<qint64> mulDiv(qint64 a, qint64 b, qint64 d, Rounding mode);

/// Integer fen (0.01 yuan), signed.
class Money {
public:
    constexpr Money() = default;
    static constexpr Money fromFen(qint64 fen) { return Money{fen}; }
    constexpr qint64 fen() const { return m_fen; }
    constexpr bool isZero() const { return m_fen == 0; }
    constexpr bool isNegative() const { return m_fen < 0; }
    constexpr Money operator-() const { return Money{-m_fen}; }
    /// Sums stay far inside 64 bits for any clinic; an overflow is a programming error: it stops in debug builds and
    /// saturates otherwise, because an absurd amount is noticed and one that wrapped round may not be.
    Money operator+(Money other) const;
    Money operator-(Money other) const;
    Money &operator+=(Money other) { return *this = *this + other; }
    Money &operator-=(Money other) { return *this = *this - other; }
    friend constexpr auto operator<=>(const Money &, const Money &) = default;

    /// `1234.50`, with a leading minus when negative: for files, receipts and tests (C locale).
    QString toString() const;
    /// Reads `12`, `12.3`, `12.34`, also negative, up to twelve digits before the point; nothing else. Fails with
    /// "money.format".
    [[nodiscard]] static Result<Money> fromString(QStringView text);

private:
    explicit constexpr Money(qint64 fen) : m_fen{fen} {}
    qint64 m_fen{0};
};

/// Integer 10^-6 yuan for one unit.
class UnitPrice {
public:
    constexpr UnitPrice() = default;
    static constexpr UnitPrice fromMicro(qint64 micro) { return UnitPrice{micro}; }
    static constexpr UnitPrice fromFen(qint64 fen) { return UnitPrice{fen * 10'000}; }
    constexpr qint64 micro() const { return m_micro; }
    friend constexpr auto operator<=>(const UnitPrice &, const UnitPrice &) = default;
    /// Yuan with at least two and at most six decimals: `12.50`, `0.123456`.
    QString toString() const;
    /// Reads up to six decimals. Fails with "price.format".
    [[nodiscard]] static Result<UnitPrice> fromString(QStringView text);

private:
    explicit constexpr UnitPrice(qint64 micro) : m_micro{micro} {}
    qint64 m_micro{0};
};

/// Integer 10^-4 of a unit (a tablet, a box, a millilitre: the field says which).
class Quantity {
public:
    constexpr Quantity() = default;
    static constexpr Quantity fromTenThousandths(qint64 value) { return Quantity{value}; }
    static constexpr Quantity whole(qint64 units) { return Quantity{units * 10'000}; }
    constexpr qint64 tenThousandths() const { return m_value; }
    constexpr bool isZero() const { return m_value == 0; }
    constexpr bool isNegative() const { return m_value < 0; }
    constexpr bool isWhole() const { return m_value % 10'000 == 0; }
    /// Units rounded up to the next whole one.
    constexpr qint64 ceil() const { return m_value / 10'000 + (m_value % 10'000 > 0 ? 1 : 0); }
    constexpr Quantity operator-() const { return Quantity{-m_value}; }
    constexpr Quantity operator+(Quantity other) const { return Quantity{m_value + other.m_value}; }
    constexpr Quantity operator-(Quantity other) const { return Quantity{m_value - other.m_value}; }
    constexpr Quantity &operator+=(Quantity other) { return *this = *this + other; }
    friend constexpr auto operator<=>(const Quantity &, const Quantity &) = default;
    /// Shortest exact decimal: `3`, `0.5`, `1.25`.
    QString toString() const;
    /// Reads up to four decimals. Fails with "quantity.format".
    [[nodiscard]] static Result<Quantity> fromString(QStringView text);

private:
    explicit constexpr Quantity(qint64 value) : m_value{value} {}
    qint64 m_value{0};
};

/// A ratio in 1/10000: 60 % is 6000.
class BasisPoints {
public:
    constexpr BasisPoints() = default;
    static constexpr BasisPoints fromInt(int bp) { return BasisPoints{bp}; }
    constexpr int value() const { return m_bp; }
    friend constexpr auto operator<=>(const BasisPoints &, const BasisPoints &) = default;
    /// `60%`, `62.5%`.
    QString toString() const;

private:
    explicit constexpr BasisPoints(int bp) : m_bp{bp} {}
    int m_bp{0};
};

/// The amount of a line: price times quantity, rounded once to fen.
[[nodiscard]] Result<Money> lineAmount(UnitPrice price, Quantity quantity, Rounding rounding = Rounding::HalfUp);

/// The part of an amount that a ratio takes, rounded once to fen.
[[nodiscard]] Result<Money> share(Money amount, BasisPoints ratio, Rounding rounding);

/// An amount in the capital numerals that Chinese receipts require (零壹贰叁…元角分整), negative ones with 负 in front.
QString toChineseCapitals(Money amount);

} // namespace clinic

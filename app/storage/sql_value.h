// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dates.h"
#include "base/ids.h"
#include "base/money.h"
#include "base/words.h"

#include <QVariant>

#include <optional>

namespace clinic {

/// How a value of the program stands in a column. One specialisation per type; both engines use the same form.
/// `read` returns false when the column holds something that was never written by this program.
template <class T> struct SqlValue;

template <> struct SqlValue<QString> {
    static QVariant bind(const QString &value) { return value.isNull() ? QString(QLatin1StringView("")) : value; }
    static bool read(const QVariant &column, QString &value)
    {
        value = column.toString();
        return !column.isNull();
    }
};

template <> struct SqlValue<QByteArray> {
    static QVariant bind(const QByteArray &value) { return value; }
    static bool read(const QVariant &column, QByteArray &value)
    {
        value = column.toByteArray();
        return !column.isNull();
    }
};

template <> struct SqlValue<qint64> {
    static QVariant bind(qint64 value) { return QVariant::fromValue(value); }
    static bool read(const QVariant &column, qint64 &value)
    {
        bool ok = false;
        value = column.toLongLong(&ok);
        return ok && !column.isNull();
    }
};

template <> struct SqlValue<int> {
    static QVariant bind(int value) { return value; }
    static bool read(const QVariant &column, int &value)
    {
        bool ok = false;
        value = column.toInt(&ok);
        return ok && !column.isNull();
    }
};

template <> struct SqlValue<bool> {
    static QVariant bind(bool value) { return value ? 1 : 0; }
    static bool read(const QVariant &column, bool &value)
    {
        int number = 0;
        const bool ok = SqlValue<int>::read(column, number) && (number == 0 || number == 1);
        value = number == 1;
        return ok;
    }
};

template <class Tag> struct SqlValue<Id<Tag>> {
    static QVariant bind(const Id<Tag> &value) { return value.toString(); }
    static bool read(const QVariant &column, Id<Tag> &value)
    {
        value = Id<Tag>::fromString(column.toString());
        return !value.isNull();
    }
};

template <> struct SqlValue<QUuid> {
    static QVariant bind(const QUuid &value) { return value.toString(QUuid::WithoutBraces); }
    static bool read(const QVariant &column, QUuid &value)
    {
        value = QUuid::fromString(column.toString());
        return !value.isNull();
    }
};

template <> struct SqlValue<ClinicDate> {
    static QVariant bind(const ClinicDate &value) { return value.toString(); }
    static bool read(const QVariant &column, ClinicDate &value)
    {
        value = ClinicDate::fromString(column.toString());
        return value.isValid();
    }
};

/// Value types over one integer: `Out` takes it out, `In` makes the value from it.
template <class T, auto Out, auto In> struct SqlInteger {
    static QVariant bind(const T &value) { return QVariant::fromValue(qint64{(value.*Out)()}); }
    static bool read(const QVariant &column, T &value)
    {
        qint64 number = 0;
        const bool ok = SqlValue<qint64>::read(column, number);
        value = In(number);
        return ok;
    }
};

inline Instant instantFromMs(qint64 ms)
{
    return Instant{ms};
}
inline BasisPoints basisPointsFrom(qint64 bp)
{
    return BasisPoints::fromInt(static_cast<int>(bp));
}

template <> struct SqlValue<Instant> : SqlInteger<Instant, &Instant::msSinceEpoch, &instantFromMs> {
};
template <> struct SqlValue<Money> : SqlInteger<Money, &Money::fen, &Money::fromFen> {
};
template <> struct SqlValue<UnitPrice> : SqlInteger<UnitPrice, &UnitPrice::micro, &UnitPrice::fromMicro> {
};
template <> struct SqlValue<Quantity> : SqlInteger<Quantity, &Quantity::tenThousandths, &Quantity::fromTenThousandths> {
};
template <> struct SqlValue<BasisPoints> : SqlInteger<BasisPoints, &BasisPoints::value, &basisPointsFrom> {
};

template <HasWords E> struct SqlValue<E> {
    static QVariant bind(E value) { return toWord(value); }
    static bool read(const QVariant &column, E &value)
    {
        const auto known = fromWord<E>(column.toString());
        value = known.value_or(E{});
        return known.has_value();
    }
};

template <class T> struct SqlValue<std::optional<T>> {
    static QVariant bind(const std::optional<T> &value) { return value ? SqlValue<T>::bind(*value) : QVariant{}; }
    static bool read(const QVariant &column, std::optional<T> &value)
    {
        value.reset();
        if (column.isNull())
            return true;
        return SqlValue<T>::read(column, value.emplace());
    }
};

} // namespace clinic

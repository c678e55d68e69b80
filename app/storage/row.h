// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql_value.h"

#include <QSqlQuery>

namespace clinic {

/// One row of an answer, read from left to right in the order of the statement's column list:
/// `p.id = row.take<PatientId>(); p.name = row.take<QString>(); …`.
class Row {
public:
    explicit Row(const QSqlQuery &query) : m_query{query} {}

    /// The next column. A value that cannot be read marks the row, and the whole statement then fails as Corrupt.
    template <class T> T take()
    {
        T value{};
        if (!SqlValue<T>::read(m_query.value(m_column), value) && m_badColumn < 0)
            m_badColumn = m_column;
        ++m_column;
        return value;
    }
    /// Reads into a member, so that its type need not be named twice.
    template <class T> void take(T &member) { member = take<T>(); }

    /// The first column that could not be read, or -1.
    int badColumn() const { return m_badColumn; }

private:
    const QSqlQuery &m_query;
    int m_column{0};
    int m_badColumn{-1};
};

} // namespace clinic

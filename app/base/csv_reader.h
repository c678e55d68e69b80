// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <functional>
#include <vector>

class QIODevice;

namespace clinic {

/// A column that a file is asked for: any of `names` in its header row (blanks at the ends and the case of Latin
/// letters do not matter).
struct CsvColumn {
    QStringList names{};
    bool isRequired{true};
};

/// What a CSV file may be.
struct CsvLimits {
    qint64 maxBytes{512LL * 1024 * 1024};
    qsizetype maxRowLength{64LL * 1024}; ///< UTF-16 units of one row: an open quote must not swallow the file
    qsizetype maxColumns{512};
};

/// One row, valid only inside the callback that receives it.
class CsvRow {
public:
    /// Line of the file at which the row begins, counted from 1 (the header is usually line 1).
    qint64 line() const { return m_line; }
    /// The value of the n-th column asked for; empty when an optional column is not in the file.
    QStringView operator[](std::size_t column) const;
    /// The value with the blanks at its ends left out.
    QStringView trimmed(std::size_t column) const { return (*this)[column].trimmed(); }
    /// True when no cell of the row holds anything, as in the empty rows at the end of a spreadsheet.
    bool isBlank() const;

private:
    friend class CsvParser;
    std::vector<QStringView> m_cells{};
    const std::vector<int> *m_places{nullptr}; // column asked for -> cell, -1 when absent
    qint64 m_line{0};
};

/// What was read.
struct CsvSummary {
    QString encoding{};         ///< "UTF-8", "UTF-16" or "GB18030"
    qint64 rows{0};             ///< rows below the header
    QStringList otherColumns{}; ///< header names that nobody asked for
};

/// Reads CSV (RFC 4180) row by row, so that a file of a million rows needs the memory of one row. The first row names
/// the columns. Lines end with CRLF, LF or CR; the separator is the comma, or the tab where the header row has tabs
/// and no comma (as spreadsheets write "Unicode text"). Empty lines are skipped.
///
/// Encoding: by byte order mark UTF-8 or UTF-16; else UTF-8 if the whole file is valid UTF-8; else GB 18030, as
/// spreadsheets in China write it. Cells that CsvWriter guarded with an apostrophe come back as they were.
///
/// Fails as Validation, with the line as first argument where one is meant: "csv.too_large" {limit in MB},
/// "csv.encoding" {line near which}, "csv.no_decoder" (the system lacks GB 18030), "csv.empty", "csv.columns_missing"
/// {names}, "csv.column_twice" {name}, "csv.quotes" {line}, "csv.row_too_long" {line}, "csv.cell_count" {line,
/// expected, found}; as Storage "csv.read" when the device fails; else with the error that `onRow` returned.
class CsvReader {
public:
    using OnRow = std::function<Result<>(const CsvRow &)>;

    /// Reads an open device from its present position to its end. A sequential device is read into memory first,
    /// because the encoding is known only at the end.
    [[nodiscard]] static Result<CsvSummary> read(QIODevice &device, const std::vector<CsvColumn> &columns,
                                                 const OnRow &onRow, const CsvLimits &limits = {});
    [[nodiscard]] static Result<CsvSummary> read(QByteArrayView bytes, const std::vector<CsvColumn> &columns,
                                                 const OnRow &onRow, const CsvLimits &limits = {});
};

/// True for a cell that a spreadsheet would take as a formula: it begins, after any apostrophes, with = + - @, their
/// full-width forms, a tab or a line break. A plain decimal number such as -12.50 is none.
bool looksLikeFormula(QStringView cell);

} // namespace clinic

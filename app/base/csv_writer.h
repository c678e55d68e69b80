// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

class QIODevice;

namespace clinic {

/// Writes CSV that spreadsheets open without asking: UTF-8 with byte order mark, CRLF, quotes where needed. A cell that
/// a spreadsheet would run as a formula (looksLikeFormula) gets an apostrophe in front; CsvReader takes it off again,
/// so that every text comes back as it was written.
class CsvWriter {
public:
    /// The device must be open for writing and outlive the writer; the caller commits or closes it.
    explicit CsvWriter(QIODevice &device) : m_device{device} {}

    /// Fails as Storage "csv.write" when the device takes less than the row.
    [[nodiscard]] Result<> writeRow(const QStringList &cells);

private:
    QIODevice &m_device;
    bool m_begun{false};
};

} // namespace clinic

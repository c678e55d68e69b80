// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv_writer.h"

#include "base/csv_reader.h"

#include <QIODevice>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

QString quoted(QString cell)
{
    if (looksLikeFormula(cell))
        cell.prepend(u'\'');
    const bool needsQuotes = std::any_of(cell.cbegin(), cell.cend(), [](QChar c) {
        return c == u',' || c == u'"' || c == u'\n' || c == u'\r' || c == u'\t';
    });
    if (!needsQuotes)
        return cell;
    return u'"' + cell.replace(u"\""_s, u"\"\""_s) + u'"';
}

} // namespace

Result<> CsvWriter::writeRow(const QStringList &cells)
{
    QStringList parts;
    parts.reserve(cells.size());
    for (const QString &cell : cells)
        parts.append(quoted(cell));
    // A row of one empty cell would be an empty line, which readers skip.
    QByteArray bytes = parts.size() == 1 && parts.constFirst().isEmpty() ? "\"\""_qba : parts.join(u',').toUtf8();
    bytes += "\r\n";
    if (!m_begun)
        bytes.prepend("\xEF\xBB\xBF");
    if (m_device.write(bytes) != bytes.size())
        return fail(ErrorKind::Storage, u"csv.write"_s, {}, m_device.errorString());
    m_begun = true;
    return {};
}

} // namespace clinic

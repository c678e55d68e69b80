// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv_reader.h"

#include <QBuffer>
#include <QIODevice>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr qint64 kChunk = 64LL * 1024;

bool isPlainNumber(QStringView cell)
{
    if (cell.startsWith(u'-'))
        cell = cell.mid(1);
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto point = cell.indexOf(u'.');
    const QStringView whole = point < 0 ? cell : cell.left(point);
    const QStringView fraction = point < 0 ? u"0" : cell.mid(point + 1);
    return !whole.isEmpty() && !fraction.isEmpty() && std::all_of(whole.begin(), whole.end(), isDigit) &&
           std::all_of(fraction.begin(), fraction.end(), isDigit);
}

struct Encoding {
    const char *name{nullptr};
    QStringConverter::Encoding known{QStringConverter::Utf8};
    bool isGb18030{false};
    qint64 markLength{0};
};

/// Turns chunks of bytes into text, remembering whether all of them meant something.
class Decoder {
public:
    explicit Decoder(const Encoding &encoding)
        : m_decoder{encoding.isGb18030 ? QStringDecoder{"GB18030"} : QStringDecoder{encoding.known}},
          m_isGb18030{encoding.isGb18030}
    {
    }

    bool isValid() const { return m_decoder.isValid(); }
    /// Nothing when the bytes are not text in this encoding.
    std::optional<QString> decode(QByteArrayView bytes)
    {
        QString text = m_decoder.decode(bytes);
        // NUL means a file of another kind, or UTF-16 without its mark. The system's GB 18030 decoder does not always
        // report damage, but always replaces it.
        if (m_decoder.hasError() || text.contains(QChar(0)) || (m_isGb18030 && text.contains(QChar(0xFFFD))))
            return std::nullopt;
        return text;
    }

private:
    QStringDecoder m_decoder;
    bool m_isGb18030{false};
};

tl::unexpected<Error> readFailure(const QIODevice &device)
{
    return fail(ErrorKind::Storage, u"csv.read"_s, {}, device.errorString());
}

/// Reads the whole device once if there is no mark, and returns to where it began.
Result<Encoding> detectEncoding(QIODevice &device)
{
    const qint64 start = device.pos();
    const QByteArray mark = device.peek(3);
    if (mark.startsWith("\xEF\xBB\xBF"))
        return Encoding{"UTF-8", QStringConverter::Utf8, false, 3};
    if (mark.startsWith("\xFF\xFE"))
        return Encoding{"UTF-16", QStringConverter::Utf16LE, false, 2};
    if (mark.startsWith("\xFE\xFF"))
        return Encoding{"UTF-16", QStringConverter::Utf16BE, false, 2};

    QStringDecoder decoder{QStringConverter::Utf8};
    bool isUtf8 = true;
    while (isUtf8 && !device.atEnd()) {
        const QByteArray chunk = device.read(kChunk);
        if (chunk.isEmpty())
            return readFailure(device);
        const QString text = decoder.decode(chunk);
        isUtf8 = !decoder.hasError();
    }
    if (isUtf8) {
        const QString text = decoder.decode("\n"); // shows a character that the end of the file cuts in two
        isUtf8 = !decoder.hasError();
    }
    if (!device.seek(start))
        return readFailure(device);
    if (isUtf8)
        return Encoding{"UTF-8", QStringConverter::Utf8, false, 0};
    return Encoding{"GB18030", QStringConverter::Utf8, true, 0};
}

QString columnKey(QStringView name)
{
    return name.trimmed().toString().toLower();
}

} // namespace

bool looksLikeFormula(QStringView cell)
{
    if (isPlainNumber(cell))
        return false;
    qsizetype i = 0;
    while (i < cell.size() && cell[i] == u'\'')
        ++i;
    static constexpr QStringView kStarts = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    return i < cell.size() && kStarts.contains(cell[i]);
}

QStringView CsvRow::operator[](std::size_t column) const
{
    const int place = m_places->at(column);
    return place < 0 ? QStringView{} : m_cells[static_cast<std::size_t>(place)];
}

bool CsvRow::isBlank() const
{
    return std::all_of(m_cells.cbegin(), m_cells.cend(), [](QStringView cell) { return cell.trimmed().isEmpty(); });
}

/// The state between two characters.
class CsvParser {
public:
    CsvParser(const std::vector<CsvColumn> &columns, const CsvReader::OnRow &onRow, const CsvLimits &limits)
        : m_columns{columns}, m_onRow{onRow}, m_limits{limits}
    {
    }

    qint64 line() const { return m_line; }

    Result<> take(QStringView text)
    {
        if (m_separator == 0)
            findSeparator(text);
        while (!text.isEmpty()) {
            // Whole stretches without meaning to CSV are taken at once; the rest goes character by character.
            const auto isSpecial = [this](QChar c) {
                return c == m_separator || c == u'"' || c == u'\n' || c == u'\r';
            };
            const auto special = std::find_if(text.begin(), text.end(), isSpecial);
            const qsizetype length = special - text.begin();
            if (length > 0 && m_state != State::QuoteInQuoted) {
                CLINIC_TRY(append(text.first(length)));
                m_state = m_state == State::CellStart ? State::Plain : m_state;
                m_afterReturn = false;
                text = text.sliced(length);
            } else {
                CLINIC_TRY(take(text.front().unicode()));
                text = text.sliced(1);
            }
        }
        return {};
    }

    Result<CsvSummary> finish(const char *encoding)
    {
        if (m_state == State::Quoted)
            return fail(ErrorKind::Validation, u"csv.quotes"_s, {m_rowLine});
        CLINIC_TRY(endRow());
        if (!m_hasHeader)
            return fail(ErrorKind::Validation, u"csv.empty"_s);
        m_summary.encoding = QString::fromLatin1(encoding);
        return std::move(m_summary);
    }

private:
    enum class State { CellStart, Plain, Quoted, QuoteInQuoted };

    void findSeparator(QStringView text)
    {
        const auto end = std::find_if(text.begin(), text.end(), [](QChar c) { return c == u'\n' || c == u'\r'; });
        const QStringView header{text.begin(), end};
        m_separator = header.contains(u'\t') && !header.contains(u',') ? u'\t' : u',';
    }

    /// A separator, quote or line break, or whatever follows a closing quote.
    Result<> take(char16_t c)
    {
        const bool afterReturn = std::exchange(m_afterReturn, false);
        if (m_state == State::Quoted) {
            if (c == u'\n' && !afterReturn)
                ++m_line;
            if (c == u'\r') {
                ++m_line;
                m_afterReturn = true;
            }
            if (c == u'"') {
                m_state = State::QuoteInQuoted;
                return {};
            }
            return append(QStringView{&c, 1});
        }
        if (c == u'\n' && afterReturn) {
            m_rowLine = m_line;
            return {};
        }
        if (c == u'\n' || c == u'\r') {
            CLINIC_TRY(endRow());
            m_afterReturn = c == u'\r';
            m_rowLine = ++m_line;
            return {};
        }
        if (c == m_separator)
            return endCell();
        if (c == u'"') {
            if (m_state == State::Plain)
                return fail(ErrorKind::Validation, u"csv.quotes"_s, {m_line});
            const bool doubled = m_state == State::QuoteInQuoted;
            m_state = State::Quoted;
            m_wasQuoted = true;
            return doubled ? append(u"\"") : Result<>{};
        }
        // Everything else was taken in a stretch, unless it stands behind a closing quote.
        return fail(ErrorKind::Validation, u"csv.quotes"_s, {m_line});
    }

    Result<> append(QStringView text)
    {
        if (m_text.size() + text.size() > m_limits.maxRowLength)
            return fail(ErrorKind::Validation, u"csv.row_too_long"_s, {m_rowLine});
        m_text.append(text);
        return {};
    }

    Result<> endCell()
    {
        if (static_cast<qsizetype>(m_ends.size()) >= m_limits.maxColumns)
            return fail(ErrorKind::Validation, u"csv.row_too_long"_s, {m_rowLine});
        m_ends.push_back(m_text.size());
        m_state = State::CellStart;
        return {};
    }

    Result<> endRow()
    {
        const bool emptyLine = m_ends.empty() && m_text.isEmpty() && !m_wasQuoted;
        if (!emptyLine) {
            CLINIC_TRY(endCell());
            cutCells();
            CLINIC_TRY(m_hasHeader ? passOn() : readHeader());
        }
        m_text.resize(0);
        m_ends.clear();
        m_wasQuoted = false;
        m_state = State::CellStart;
        return {};
    }

    void cutCells()
    {
        m_row.m_cells.clear();
        qsizetype start = 0;
        for (const qsizetype end : m_ends) {
            QStringView cell = QStringView{m_text}.mid(start, end - start);
            if (cell.startsWith(u'\'') && looksLikeFormula(cell))
                cell = cell.mid(1);
            m_row.m_cells.push_back(cell);
            start = end;
        }
        m_row.m_line = m_rowLine;
        m_row.m_places = &m_places;
    }

    Result<> readHeader()
    {
        m_hasHeader = true;
        while (!m_row.m_cells.empty() && m_row.m_cells.back().trimmed().isEmpty())
            m_row.m_cells.pop_back();
        QStringList keys;
        for (const QStringView cell : m_row.m_cells) {
            const QString key = columnKey(cell);
            if (!key.isEmpty() && keys.contains(key))
                return fail(ErrorKind::Validation, u"csv.column_twice"_s, {cell.trimmed().toString()});
            keys.append(key);
        }
        QStringList missing;
        QSet<int> used;
        for (const CsvColumn &column : m_columns) {
            int place = -1;
            for (const QString &name : column.names) {
                const auto found = static_cast<int>(keys.indexOf(columnKey(name)));
                if (found < 0)
                    continue;
                if (place >= 0 && place != found)
                    return fail(ErrorKind::Validation, u"csv.column_twice"_s, {name});
                place = found;
            }
            if (place < 0 && column.isRequired)
                missing.append(column.names.constFirst());
            used.insert(place);
            m_places.push_back(place);
        }
        if (!missing.isEmpty())
            return fail(ErrorKind::Validation, u"csv.columns_missing"_s, {missing.join(u", "_s)});
        m_width = m_row.m_cells.size();
        for (std::size_t i = 0; i < m_width; ++i)
            if (!used.contains(static_cast<int>(i)))
                m_summary.otherColumns.append(m_row.m_cells[i].trimmed().toString());
        return {};
    }

    Result<> passOn()
    {
        // Spreadsheets add empty cells at the end; a full one there means that a comma stands inside a cell.
        auto &cells = m_row.m_cells;
        const std::size_t found = cells.size();
        while (cells.size() > m_width && cells.back().isEmpty())
            cells.pop_back();
        if (cells.size() != m_width)
            return fail(ErrorKind::Validation, u"csv.cell_count"_s,
                        {m_rowLine, static_cast<qint64>(m_width), static_cast<qint64>(found)});
        ++m_summary.rows;
        return m_onRow(m_row);
    }

    const std::vector<CsvColumn> &m_columns;
    const CsvReader::OnRow &m_onRow;
    const CsvLimits &m_limits;
    CsvSummary m_summary{};
    CsvRow m_row{};
    QString m_text{};                // all cells of the present row, one after the other
    std::vector<qsizetype> m_ends{}; // where each of them ends
    std::vector<int> m_places{};
    std::size_t m_width{0};
    qint64 m_line{1};
    qint64 m_rowLine{1};
    char16_t m_separator{0};
    State m_state{State::CellStart};
    bool m_hasHeader{false};
    bool m_wasQuoted{false};
    bool m_afterReturn{false};
};

Result<CsvSummary> CsvReader::read(QIODevice &device, const std::vector<CsvColumn> &columns, const OnRow &onRow,
                                   const CsvLimits &limits)
{
    const auto tooLarge = [&limits] {
        return fail(ErrorKind::Validation, u"csv.too_large"_s, {limits.maxBytes / (1024LL * 1024)});
    };
    if (device.isSequential()) {
        QByteArray bytes;
        for (QByteArray chunk = device.read(kChunk); !chunk.isEmpty(); chunk = device.read(kChunk)) {
            bytes += chunk;
            if (bytes.size() > limits.maxBytes)
                return tooLarge();
        }
        return read(QByteArrayView{bytes}, columns, onRow, limits);
    }
    if (device.size() - device.pos() > limits.maxBytes)
        return tooLarge();

    CLINIC_TRY_ASSIGN(const Encoding encoding, detectEncoding(device));
    Decoder decoder{encoding};
    if (!decoder.isValid())
        return fail(ErrorKind::Validation, u"csv.no_decoder"_s);
    device.skip(encoding.markLength);

    CsvParser parser{columns, onRow, limits};
    qint64 size = 0;
    const auto takeBytes = [&](QByteArrayView bytes) -> Result<> {
        const auto text = decoder.decode(bytes);
        if (!text)
            return fail(ErrorKind::Validation, u"csv.encoding"_s, {parser.line()});
        return parser.take(*text);
    };
    while (!device.atEnd()) {
        const QByteArray chunk = device.read(kChunk);
        if (chunk.isEmpty())
            return readFailure(device);
        size += chunk.size();
        CLINIC_TRY(takeBytes(chunk));
    }
    // A line break after the end shows a character that the end of the file cuts in two; as text it changes nothing.
    if (encoding.known == QStringConverter::Utf8) {
        CLINIC_TRY(takeBytes("\n"));
    } else if (size % 2 != 0) {
        return fail(ErrorKind::Validation, u"csv.encoding"_s, {parser.line()});
    }
    return parser.finish(encoding.name);
}

Result<CsvSummary> CsvReader::read(QByteArrayView bytes, const std::vector<CsvColumn> &columns, const OnRow &onRow,
                                   const CsvLimits &limits)
{
    QByteArray data = QByteArray::fromRawData(bytes.data(), bytes.size());
    QBuffer buffer{&data};
    buffer.open(QIODevice::ReadOnly);
    return read(buffer, columns, onRow, limits);
}

} // namespace clinic

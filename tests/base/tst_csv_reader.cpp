// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv_reader.h"
#include "base/csv_writer.h"

#include <QBuffer>
#include <QStringEncoder>
#include <QTemporaryFile>
#include <QTest>

#include <rapidcheck.h>

using namespace clinic;
using namespace Qt::StringLiterals;

namespace {

const std::vector<CsvColumn> kNameAndAge{{{u"name"_s, u"姓名"_s}}, {{u"age"_s}, false}};

struct Read {
    Result<CsvSummary> summary{};
    std::vector<QStringList> rows{};
    std::vector<qint64> lines{};
};

Read read(QByteArrayView bytes, const std::vector<CsvColumn> &columns = kNameAndAge, const CsvLimits &limits = {})
{
    Read result;
    const auto onRow = [&](const CsvRow &row) -> Result<> {
        QStringList cells;
        for (std::size_t i = 0; i < columns.size(); ++i)
            cells.append(row[i].toString());
        result.rows.push_back(cells);
        result.lines.push_back(row.line());
        return {};
    };
    result.summary = CsvReader::read(bytes, columns, onRow, limits);
    return result;
}

using Rows = std::vector<QStringList>;

/// Gives its bytes in small pieces and cannot go back, like a pipe.
class Pipe : public QIODevice {
public:
    explicit Pipe(const QByteArray &bytes) : m_bytes{bytes} { open(ReadOnly | Unbuffered); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const auto length = std::min<qint64>({most, 3, m_bytes.size()});
        std::copy_n(m_bytes.constData(), length, data);
        m_bytes.remove(0, length);
        return length;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
};

/// A disk that is full after so many bytes.
class FullDisk : public QIODevice {
public:
    explicit FullDisk(qint64 room) : m_room{room} { open(WriteOnly | Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 length) override
    {
        const qint64 taken = std::min(length, m_room);
        m_room -= taken;
        return taken == 0 ? -1 : taken;
    }

private:
    qint64 m_room;
};

} // namespace

class TestCsvReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAreRead_data();
    void rowsAreRead();
    void everyEncodingGivesTheSameRows_data();
    void everyEncodingGivesTheSameRows();
    void damagedTextIsRefused_data();
    void damagedTextIsRefused();
    void faultsNameTheirLine_data();
    void faultsNameTheirLine();
    void columnsAreFoundByAnyOfTheirNames();
    void linesAreCountedThroughQuotes();
    void blankRowsAreRecognised();
    void limitsHold();
    void theCallbackCanStop();
    void pipesAreRead();
    void chunkBordersDoNotShow();
    void aMillionRowsNeedTheMemoryOfOne();
    void formulasAreGuarded_data();
    void formulasAreGuarded();
    void whatIsWrittenIsReadBack();
    void aFullDiskIsNoticed();
};

void TestCsvReader::rowsAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Rows>("rows");
    QTest::newRow("LF") << QByteArray{"name,age\na,1\nb,2\n"} << Rows{{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}};
    QTest::newRow("CRLF") << QByteArray{"name,age\r\na,1\r\nb,2\r\n"} << Rows{{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}};
    QTest::newRow("CR") << QByteArray{"name,age\ra,1\rb,2\r"} << Rows{{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}};
    QTest::newRow("no last line break") << QByteArray{"name,age\na,1"} << Rows{{u"a"_s, u"1"_s}};
    QTest::newRow("other order") << QByteArray{"age,name\n1,a\n"} << Rows{{u"a"_s, u"1"_s}};
    QTest::newRow("no optional column") << QByteArray{"name\na\n"} << Rows{{u"a"_s, u""_s}};
    QTest::newRow("other columns") << QByteArray{"x,name,y\n1,a,2\n"} << Rows{{u"a"_s, u""_s}};
    QTest::newRow("empty cells") << QByteArray{"name,age\n,\n"} << Rows{{u""_s, u""_s}};
    QTest::newRow("quotes") << QByteArray{"name,age\n\"a,b\",\"1\"\n\"say \"\"hi\"\"\",\"\"\n"}
                            << Rows{{u"a,b"_s, u"1"_s}, {u"say \"hi\""_s, u""_s}};
    QTest::newRow("line breaks in quotes")
        << QByteArray{"name,age\n\"a\nb\r\nc\",1\n"} << Rows{{u"a\nb\r\nc"_s, u"1"_s}};
    QTest::newRow("quoted header") << QByteArray{"\"name\",\"age\"\na,1\n"} << Rows{{u"a"_s, u"1"_s}};
    QTest::newRow("header with blanks and capitals") << QByteArray{" Name ,AGE\na,1\n"} << Rows{{u"a"_s, u"1"_s}};
    QTest::newRow("blanks stay in cells") << QByteArray{"name,age\n a ,1\n"} << Rows{{u" a "_s, u"1"_s}};
    QTest::newRow("empty lines") << QByteArray{"\n\nname,age\n\na,1\n\n\n"} << Rows{{u"a"_s, u"1"_s}};
    QTest::newRow("empty cells at the end") << QByteArray{"name,age,,\na,1,,,\n"} << Rows{{u"a"_s, u"1"_s}};
    QTest::newRow("tabs") << QByteArray{"name\tage\na,b\t1\n"} << Rows{{u"a,b"_s, u"1"_s}};
    QTest::newRow("tab in a comma file") << QByteArray{"name,age\na\tb,1\n"} << Rows{{u"a\tb"_s, u"1"_s}};
    QTest::newRow("header only") << QByteArray{"name,age"} << Rows{};
    QTest::newRow("one quoted empty cell") << QByteArray{"name\n\"\"\n"} << Rows{{u""_s, u""_s}};
}

void TestCsvReader::rowsAreRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Rows, rows);
    const auto result = read(bytes);
    QVERIFY2(result.summary.has_value(), qPrintable(result.summary ? QString{} : result.summary.error().code));
    QCOMPARE(result.rows, rows);
    QCOMPARE(result.summary->rows, static_cast<qint64>(rows.size()));
}

void TestCsvReader::everyEncodingGivesTheSameRows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const QString text = u"姓名,age\r\n张三,1\r\n\"李,四\",2\r\n王𠮷㛃,3\r\n"_s;
    const auto encoded = [&text](QStringConverter::Encoding encoding, bool mark) {
        QStringEncoder encoder{encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default};
        return QByteArray{encoder.encode(text)};
    };
    QTest::newRow("UTF-8") << text.toUtf8() << u"UTF-8"_s;
    QTest::newRow("UTF-8 with mark") << QByteArray{"\xEF\xBB\xBF"} + text.toUtf8() << u"UTF-8"_s;
    QTest::newRow("UTF-16 little") << encoded(QStringConverter::Utf16LE, true) << u"UTF-16"_s;
    QTest::newRow("UTF-16 big") << encoded(QStringConverter::Utf16BE, true) << u"UTF-16"_s;
    QStringEncoder gb{"GB18030"};
    if (gb.isValid())
        QTest::newRow("GB 18030") << QByteArray{gb.encode(text)} << u"GB18030"_s;
}

void TestCsvReader::everyEncodingGivesTheSameRows()
{
    QFETCH(QByteArray, bytes);
    const auto result = read(bytes);
    QVERIFY2(result.summary.has_value(), qPrintable(result.summary ? QString{} : result.summary.error().code));
    QCOMPARE(result.rows, (Rows{{u"张三"_s, u"1"_s}, {u"李,四"_s, u"2"_s}, {u"王𠮷㛃"_s, u"3"_s}}));
    QTEST(result.summary->encoding, "encoding");
}

void TestCsvReader::damagedTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("marked UTF-8 with a wrong byte") << QByteArray{"\xEF\xBB\xBFname\n\xFF\n"};
    QTest::newRow("marked UTF-8 cut in a character") << QByteArray{"\xEF\xBB\xBFname\n\xE4\xB8"};
    QTest::newRow("neither UTF-8 nor GB 18030") << QByteArray{"name\n\xFF\xFF\xFF\n"};
    QTest::newRow("GB 18030 cut in a character") << QByteArray{"name\n\xD5\xC5\xC8"};
    QTest::newRow("odd UTF-16") << QByteArray{"\xFF\xFEn\0a\0m", 7};
    QTest::newRow("NUL") << QByteArray{"name\na\0b\n", 9};
    QTest::newRow("UTF-16 without mark") << QByteArray{"n\0a\0m\0e\0\n\0", 10};
}

void TestCsvReader::damagedTextIsRefused()
{
    QFETCH(QByteArray, bytes);
    const auto result = read(bytes);
    QVERIFY(!result.summary.has_value());
    QCOMPARE(result.summary.error().code, u"csv.encoding"_s);
}

void TestCsvReader::faultsNameTheirLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QVariantList>("args");
    const auto row = [](const char *name, const char *bytes, const QString &code, const QVariantList &args) {
        QTest::newRow(name) << QByteArray{bytes} << code << args;
    };
    row("empty", "", u"csv.empty"_s, {});
    row("only line breaks", "\n\r\n", u"csv.empty"_s, {});
    row("only a mark", "\xEF\xBB\xBF", u"csv.empty"_s, {});
    row("column missing", "age,x\n1,2\n", u"csv.columns_missing"_s, {u"name"_s});
    row("column twice", "name,age,Name\na,1,b\n", u"csv.column_twice"_s, {u"Name"_s});
    row("column under two names", "name,姓名\na,b\n", u"csv.column_twice"_s, {u"姓名"_s});
    row("too few cells", "name,age\na,1\nb\n", u"csv.cell_count"_s, {3LL, 2LL, 1LL});
    row("too many cells", "name,age\na,1,2\n", u"csv.cell_count"_s, {2LL, 2LL, 3LL});
    row("quote inside a cell", "name,age\na\"b,1\n", u"csv.quotes"_s, {2LL});
    row("text behind a quote", "name,age\n\"a\"b,1\n", u"csv.quotes"_s, {2LL});
    row("quote never closed", "name,age\na,1\n\"b,2\nc,3\n", u"csv.quotes"_s, {3LL});
}

void TestCsvReader::faultsNameTheirLine()
{
    QFETCH(QByteArray, bytes);
    const auto result = read(bytes);
    QVERIFY(!result.summary.has_value());
    QTEST(result.summary.error().code, "code");
    QTEST(result.summary.error().args, "args");
    QCOMPARE(result.summary.error().kind, ErrorKind::Validation);
}

void TestCsvReader::columnsAreFoundByAnyOfTheirNames()
{
    const auto result = read("村,姓名,电话\nx,张三,100\n");
    QCOMPARE(result.rows, (Rows{{u"张三"_s, u""_s}}));
    QCOMPARE(result.summary->otherColumns, (QStringList{u"村"_s, u"电话"_s}));
}

void TestCsvReader::linesAreCountedThroughQuotes()
{
    const auto result = read("name,age\r\n\"a\r\nb\",1\r\n\r\nc,2\r\n\"d\re\",3\rf,4\n");
    QCOMPARE(result.lines, (std::vector<qint64>{2, 5, 6, 8}));
}

void TestCsvReader::blankRowsAreRecognised()
{
    std::vector<bool> blank;
    const auto onRow = [&blank](const CsvRow &row) -> Result<> {
        blank.push_back(row.isBlank());
        return {};
    };
    QVERIFY(CsvReader::read("name,age\n,\n 　, \na,\n", kNameAndAge, onRow).has_value());
    QCOMPARE(blank, (std::vector<bool>{true, true, false}));
}

void TestCsvReader::limitsHold()
{
    QCOMPARE(read("name\nab\n", kNameAndAge, {.maxBytes = 7}).summary.error().code, u"csv.too_large"_s);
    QVERIFY(read("name\nab\n", kNameAndAge, {.maxBytes = 8}).summary.has_value());
    const auto tooLong = read("name\n\"" + QByteArray(100, 'x') + "\"\n", kNameAndAge, {.maxRowLength = 99});
    QCOMPARE(tooLong.summary.error().code, u"csv.row_too_long"_s);
    QCOMPARE(tooLong.summary.error().args, QVariantList{2LL});
    QCOMPARE(read("name\na" + QByteArray(600, ',') + "\n").summary.error().code, u"csv.row_too_long"_s);
    // An open quote does not swallow a large file.
    QCOMPARE(read("name\n\"" + QByteArray(10'000'000, '\n')).summary.error().code, u"csv.row_too_long"_s);
}

void TestCsvReader::theCallbackCanStop()
{
    int rows = 0;
    const auto onRow = [&rows](const CsvRow &) -> Result<> {
        if (++rows == 2)
            return fail(ErrorKind::Cancelled, u"test.cancelled"_s);
        return {};
    };
    const auto summary = CsvReader::read("name\na\nb\nc\n", kNameAndAge, onRow);
    QCOMPARE(summary.error().kind, ErrorKind::Cancelled);
    QCOMPARE(rows, 2);
}

void TestCsvReader::pipesAreRead()
{
    const QByteArray bytes = u"姓名,age\r\n张三,1\r\n"_s.toUtf8();
    Pipe pipe{bytes};
    Rows rows;
    const auto onRow = [&rows](const CsvRow &row) -> Result<> {
        rows.push_back({row[0].toString(), row[1].toString()});
        return {};
    };
    QVERIFY(CsvReader::read(pipe, kNameAndAge, onRow).has_value());
    QCOMPARE(rows, (Rows{{u"张三"_s, u"1"_s}}));
    Pipe large{bytes};
    QCOMPARE(CsvReader::read(large, kNameAndAge, onRow, {.maxBytes = 10}).error().code, u"csv.too_large"_s);
}

void TestCsvReader::chunkBordersDoNotShow()
{
    // Rows of changing length put characters, quotes and CRLF on every border of a chunk.
    QStringEncoder gb{"GB18030"};
    for (const bool inGb : {false, true}) {
        if (inGb && !gb.isValid())
            continue;
        QString text = u"name,age\r\n"_s;
        Rows expected;
        for (int i = 0; text.size() < 300'000; ++i) {
            const QString cell = u"张\"𠮷"_s + QString(i % 7, u'中') + u"\r\n"_s;
            text += u'"' + QString{cell}.replace(u"\""_s, u"\"\""_s) + u"\",%1\r\n"_s.arg(i);
            expected.push_back({cell, QString::number(i)});
        }
        const auto result = read(inGb ? QByteArray{gb.encode(text)} : text.toUtf8());
        QVERIFY(result.summary.has_value());
        QCOMPARE(result.summary->encoding, inGb ? u"GB18030"_s : u"UTF-8"_s);
        QCOMPARE(result.rows, expected);
    }
}

void TestCsvReader::aMillionRowsNeedTheMemoryOfOne()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    QByteArray block;
    for (int i = 0; i < 10'000; ++i)
        block += "made-up name,30\n";
    QVERIFY(file.write("name,age\n") > 0);
    for (int i = 0; i < 100; ++i)
        QVERIFY(file.write(block) == block.size());
    QVERIFY(file.seek(0));
    qint64 letters = 0;
    const auto onRow = [&letters](const CsvRow &row) -> Result<> {
        letters += row[0].size();
        return {};
    };
    const auto summary = CsvReader::read(file, kNameAndAge, onRow);
    QCOMPARE(summary.value().rows, 1'000'000);
    QCOMPARE(letters, 12'000'000);
}

void TestCsvReader::formulasAreGuarded_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("equals") << u"=1+1"_s << QByteArray{"'=1+1"};
    QTest::newRow("plus") << u"+8610"_s << QByteArray{"'+8610"};
    QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray{"'@SUM(A1)"};
    QTest::newRow("minus") << u"-1+2"_s << QByteArray{"'-1+2"};
    QTest::newRow("minus alone") << u"-"_s << QByteArray{"'-"};
    QTest::newRow("tab") << u"\t=1"_s << QByteArray{"\"'\t=1\""};
    QTest::newRow("CR") << u"\r=1"_s << QByteArray{"\"'\r=1\""};
    QTest::newRow("full-width equals") << u"＝1"_s << QByteArray{"'＝1"};
    QTest::newRow("formula with comma and quotes") << u"=A(\"x\",1)"_s << QByteArray{"\"'=A(\"\"x\"\",1)\""};
    QTest::newRow("guarded already") << u"'=1"_s << QByteArray{"''=1"};
    QTest::newRow("plain number stays a number") << u"-12.50"_s << QByteArray{"-12.50"};
    QTest::newRow("apostrophe alone") << u"'"_s << QByteArray{"'"};
    QTest::newRow("apostrophe before text") << u"'t"_s << QByteArray{"'t"};
    QTest::newRow("text") << u"a=b"_s << QByteArray{"a=b"};
    QTest::newRow("quotes") << u"a\"b"_s << QByteArray{"\"a\"\"b\""};
}

void TestCsvReader::formulasAreGuarded()
{
    QFETCH(QString, cell);
    QFETCH(QByteArray, written);
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    CsvWriter writer{buffer};
    QVERIFY(writer.writeRow({u"name"_s}).has_value());
    QVERIFY(writer.writeRow({cell}).has_value());
    QCOMPARE(buffer.data(), "\xEF\xBB\xBFname\r\n" + written + "\r\n");
    QCOMPARE(read(buffer.data()).rows, (Rows{{cell, u""_s}}));
}

void TestCsvReader::whatIsWrittenIsReadBack()
{
    QVERIFY(rc::check("any cells come back as they were", [] {
        const auto cellOf = rc::gen::map(rc::gen::container<std::vector<QString>>(rc::gen::element(
                                             u"'"_s, u"="_s, u"-"_s, u"+"_s, u"@"_s, u"\""_s, u","_s, u"\t"_s, u"\r"_s,
                                             u"\n"_s, u"1"_s, u"."_s, u"a"_s, u"中"_s, u"𠮷"_s, u" "_s)),
                                         [](const std::vector<QString> &parts) {
                                             QString cell;
                                             for (const QString &part : parts)
                                                 cell += part;
                                             return cell;
                                         });
        const auto cells = *rc::gen::container<std::vector<QString>>(4, cellOf);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        CsvWriter writer{buffer};
        RC_ASSERT(writer.writeRow({u"name"_s, u"age"_s}).has_value());
        RC_ASSERT(writer.writeRow({cells[0], cells[1]}).has_value());
        RC_ASSERT(writer.writeRow({cells[2], cells[3]}).has_value());
        const auto result = read(buffer.data());
        RC_ASSERT(result.summary.has_value());
        RC_ASSERT(result.rows == (Rows{{cells[0], cells[1]}, {cells[2], cells[3]}}));
    }));
}

void TestCsvReader::aFullDiskIsNoticed()
{
    FullDisk disk{20};
    CsvWriter writer{disk};
    QVERIFY(writer.writeRow({u"name"_s, u"age"_s}).has_value());
    const auto second = writer.writeRow({u"a long name"_s, u"1"_s});
    QVERIFY(!second.has_value());
    QCOMPARE(second.error().kind, ErrorKind::Storage);
    QCOMPARE(second.error().code, u"csv.write"_s);
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csv_reader.moc"

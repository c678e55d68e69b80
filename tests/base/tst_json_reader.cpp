// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_object_reader.h"
#include "base/json_reader.h"
#include "base/sex.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <rapidcheck.h>

#include <limits>

using namespace clinic;
using namespace Qt::StringLiterals;

namespace {

JsonNode document(QByteArrayView text)
{
    return JsonReader::parse(text).value();
}

/// The problems as `path code` lines, so that a failed comparison reads well.
QStringList problemsOf(const Result<> &result)
{
    QStringList lines;
    if (!result)
        for (const FieldProblem &problem : result.error().fields)
            lines.append(problem.path + u' ' + problem.code);
    return lines;
}

struct Line {
    QString name{};
    Quantity quantity{};
    Money amount{};
};

} // namespace

class TestJsonReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesAreReadExactly();
    void validTextsAreRead_data();
    void validTextsAreRead();
    void faultsAreNamedWithTheirPath_data();
    void faultsAreNamedWithTheirPath();
    void limitsHold();
    void deepNestingCannotBreakTheStack();
    void whatQtWritesIsRead();
    void anyBytesAreHarmless();
    void aGoodObjectIsReadWhole();
    void allProblemsAreCollected();
    void wrongTypesAreRefused_data();
    void wrongTypesAreRefused();
    void numbersAreBounded();
    void textsAreChecked();
    void unknownMembersAreRefusedAtEveryLevel();
    void optionalMembersMayBeAbsentButNotWrong();
    void countsOfArraysAreChecked();
    void aDocumentThatIsNoObjectIsRefusedOnce();
    void ownRulesAreNotedWithTheirPath();
};

void TestJsonReader::valuesAreReadExactly()
{
    const auto node = document(R"( {"a": [1, -2, 9223372036854775807, -9223372036854775808, 0, -0],
        "b": true, "c": null, "d": 1.50, "e": "x\n\u4e2d\ud842\udfb7\"\/\\", "f": {}, "": []} )");
    QCOMPARE(node.kind(), JsonNode::Kind::Object);
    QCOMPARE(node.keys(), (std::vector<QString>{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u""_s}));
    const auto &numbers = node[u"a"].items();
    QCOMPARE(numbers.size(), std::size_t{6});
    QCOMPARE(numbers[0].toInteger(), 1);
    QCOMPARE(numbers[1].toInteger(), -2);
    QCOMPARE(numbers[2].toInteger(), std::numeric_limits<qint64>::max());
    QCOMPARE(numbers[3].toInteger(), std::numeric_limits<qint64>::min());
    QCOMPARE(numbers[5].toInteger(), 0);
    QCOMPARE(numbers[5].toText(), u"-0"_s);
    QVERIFY(node[u"b"].toBool());
    QVERIFY(node.find(u"c") != nullptr && node[u"c"].isNull());
    QCOMPARE(node[u"d"].kind(), JsonNode::Kind::Decimal);
    QCOMPARE(node[u"d"].toText(), u"1.50"_s);
    QCOMPARE(node[u"e"].toText(), u"x\n中𠮷\"/\\"_s);
    QVERIFY(node[u"f"].isObject() && node[u"f"].items().empty());
    QVERIFY(node[u""].isArray());
    QVERIFY(node.find(u"g") == nullptr);
    QVERIFY(node[u"g"][u"h"].isNull());
}

void TestJsonReader::validTextsAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"0",
                             "-1",
                             "\"\"",
                             "null",
                             "true",
                             "false",
                             "[]",
                             "{}",
                             " [ ] ",
                             "[1,2]",
                             "[[[]]]",
                             "1e2",
                             "1E+2",
                             "0.5",
                             "-0.0",

                             "{\"a\":{\"a\":1}}",
                             "[{\"a\":1},{\"a\":1}]",
                             "\"\\u0041\\b\\f\\r\\t\"",
                             "\xEF\xBB\xBF{}",
                             "\"\x7F\""})
        QTest::newRow(text) << QByteArray{text};
}

void TestJsonReader::validTextsAreRead()
{
    QFETCH(QByteArray, text);
    QVERIFY(JsonReader::parse(text).has_value());
}

void TestJsonReader::faultsAreNamedWithTheirPath_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("path");
    const auto row = [](const QByteArray &text, const QString &code, const QString &path = {}) {
        QTest::newRow(text.left(40).toPercentEncoding(" {}[]:,\"\\").constData()) << text << code << path;
    };
    row("", u"json.syntax"_s);
    row("  ", u"json.syntax"_s);
    row("{\"a\":1,\"a\":1}", u"json.duplicate_key"_s, u"a"_s);
    row("{\"a\":1,\"\\u0061\":2}", u"json.duplicate_key"_s, u"a"_s);
    row("{\"x\":[{},{\"b\":{\"c\":1,\"d\":2,\"c\":3}}]}", u"json.duplicate_key"_s, u"x[1].b.c"_s);
    row("{\"lines\":[1,2,{\"quantity\":01}]}", u"json.syntax"_s, u"lines[2].quantity"_s);
    row("[NaN]", u"json.number"_s, u"[0]"_s);
    row("[-Infinity]", u"json.number"_s, u"[0]"_s);
    row("{\"a\":Infinity}", u"json.number"_s, u"a"_s);
    row("{\"a\":1e999}", u"json.number"_s, u"a"_s);
    row("{\"a\":1e-999}", u"json.number"_s, u"a"_s);
    row("{\"a\":-1e999}", u"json.number"_s, u"a"_s);
    row("{\"a\":9223372036854775808}", u"json.number"_s, u"a"_s);
    row("{\"a\":-9223372036854775809}", u"json.number"_s, u"a"_s);
    row("{} {}", u"json.trailing"_s);
    row("{}x", u"json.trailing"_s);
    row("1 2", u"json.trailing"_s);
    row("[1,]", u"json.syntax"_s, u"[1]"_s);
    row("[1 2]", u"json.syntax"_s);
    row("[", u"json.syntax"_s, u"[0]"_s);
    row("{\"a\"", u"json.syntax"_s, u"a"_s);
    row("{\"a\":1,}", u"json.syntax"_s);
    row("{a:1}", u"json.syntax"_s);
    row("{'a':1}", u"json.syntax"_s);
    row("{\"a\":}", u"json.syntax"_s, u"a"_s);
    row("\"abc", u"json.syntax"_s);
    row("\"a\nb\"", u"json.text"_s);
    row("\"\\x\"", u"json.text"_s);
    row("\"\\u12g4\"", u"json.text"_s);
    row("\"\\ud800\"", u"json.text"_s);
    row("\"\\ud800\\u0041\"", u"json.text"_s);
    row("\"\\udc00\"", u"json.text"_s);
    row("\"\\", u"json.text"_s);
    row("\"\\u", u"json.text"_s);
    row("+1", u"json.syntax"_s);
    row(".5", u"json.syntax"_s);
    row("1.", u"json.syntax"_s);
    row("-", u"json.syntax"_s);
    row("1e", u"json.syntax"_s);
    row("-01", u"json.syntax"_s);
    row("0x10", u"json.trailing"_s);
    row("tru", u"json.syntax"_s);
    row("truex", u"json.trailing"_s);
    row("True", u"json.syntax"_s);
    row("// x\n1", u"json.syntax"_s);
    row("\"\xFF\"", u"json.encoding"_s);
    row("\"\xC0\x80\"", u"json.encoding"_s);
    row("\"\xED\xA0\x80\"", u"json.encoding"_s);
    row("\"\xE4\xB8", u"json.encoding"_s);
    row(QByteArray{"[1]\0", 4}, u"json.trailing"_s);
}

void TestJsonReader::faultsAreNamedWithTheirPath()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, path);
    const auto result = JsonReader::parse(text);
    QVERIFY(!result.has_value());
    QTEST(result.error().code, "code");
    QCOMPARE(result.error().kind, ErrorKind::Validation);
    QCOMPARE(result.error().fields.size(), std::size_t{1});
    QCOMPARE(result.error().fields[0].path, path);
    QCOMPARE(result.error().fields[0].code, result.error().code);
}

void TestJsonReader::limitsHold()
{
    QCOMPARE(JsonReader::parse("[1,2]", {.maxBytes = 4}).error().code, u"json.too_large"_s);
    QVERIFY(JsonReader::parse("[1,2]", {.maxBytes = 5}).has_value());
    QCOMPARE(JsonReader::parse("[1,2]", {.maxValues = 2}).error().code, u"json.too_many_values"_s);
    QVERIFY(JsonReader::parse("[1,2]", {.maxValues = 3}).has_value());
    const auto nested = [](qsizetype depth) {
        return JsonReader::parse(QByteArray(depth, '[') + QByteArray(depth, ']'));
    };
    QVERIFY(nested(64).has_value());
    QCOMPARE(nested(65).error().code, u"json.too_deep"_s);
    QCOMPARE(JsonReader::parse(QByteArray(16 * 1024 * 1024 + 1, ' ')).error().code, u"json.too_large"_s);
    const auto error = JsonReader::parse("{\n  \"a\": 1,\n  \"b\": x }").error();
    QCOMPARE(error.args, (QVariantList{u"b"_s, 3LL, 8LL}));
}

void TestJsonReader::deepNestingCannotBreakTheStack()
{
    QCOMPARE(JsonReader::parse(QByteArray(1'000'000, '[')).error().code, u"json.too_deep"_s);
    QByteArray objects;
    for (int i = 0; i < 100'000; ++i)
        objects += "{\"a\":";
    QCOMPARE(JsonReader::parse(objects).error().code, u"json.too_deep"_s);
}

void TestJsonReader::whatQtWritesIsRead()
{
    QVERIFY(rc::check("texts and integers survive", [](const std::vector<std::pair<std::string, qint32>> &members) {
        QJsonObject object;
        for (const auto &[key, value] : members) {
            object.insert(QString::fromLatin1(key), value);
            object.insert(u"t:"_s + QString::fromLatin1(key), QString::fromLatin1(key));
        }
        const auto node = JsonReader::parse(QJsonDocument{object}.toJson());
        RC_ASSERT(node.has_value());
        RC_ASSERT(static_cast<qsizetype>(node->items().size()) == object.size());
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            const JsonNode &member = (*node)[it.key()];
            if (it->isString())
                RC_ASSERT(member.toText() == it->toString());
            else
                RC_ASSERT(member.toInteger() == it->toInteger());
        }
    }));
}

void TestJsonReader::anyBytesAreHarmless()
{
    QVERIFY(rc::check("every text is read or refused, and what is read Qt reads too", [] {
        const auto text = *rc::gen::container<std::string>(
            rc::gen::elementOf(std::string{"{}[]\",:\\u0123456789aeE.+-ntrl \n\x7f\x80\xE4\xB8\xAD"}));
        const QByteArray bytes = QByteArray::fromStdString(text);
        const auto node = JsonReader::parse(bytes);
        if (!node)
            RC_ASSERT(!node.error().code.isEmpty());
        else if (node->isArray() || node->isObject())
            RC_ASSERT(!QJsonDocument::fromJson(bytes).isNull());
    }));
}

void TestJsonReader::aGoodObjectIsReadWhole()
{
    const auto node = document(R"({"format": 1, "name": "示例", "sex": "female", "bornOn": "2024-02-29",
        "capFen": 12345, "ratioBp": 6500, "priceMicro": 123456, "isOpen": true,
        "id": "01a0c3f2-11aa-7bbb-8ccc-0123456789ab", "codes": ["I10", "E11"],
        "holder": {"age": 70}, "lines": [{"name": "a", "quantity": 25000, "amountFen": 0},
                                         {"name": "b", "quantity": 1, "amountFen": 99, "note": ""}]})");
    JsonObjectReader reader{node};
    std::vector<Line> lines;
    qint64 age = 0;
    QCOMPARE(reader.requiredInt(u"format", 1, 1), 1);
    QCOMPARE(reader.requiredText(u"name", 10), u"示例"_s);
    QCOMPARE(reader.requiredEnum<Sex>(u"sex"), Sex::Female);
    QCOMPARE(reader.requiredDate(u"bornOn"), ClinicDate(2024, 2, 29));
    QCOMPARE(reader.requiredMoney(u"capFen").fen(), 12'345);
    QCOMPARE(reader.requiredBasisPoints(u"ratioBp").value(), 6'500);
    QCOMPARE(reader.requiredUnitPrice(u"priceMicro").micro(), 123'456);
    QVERIFY(reader.requiredBool(u"isOpen"));
    QCOMPARE(reader.requiredId<PatientId>(u"id").toString(), u"01a0c3f2-11aa-7bbb-8ccc-0123456789ab"_s);
    QCOMPARE(reader.requiredTexts(u"codes", 10), (QStringList{u"I10"_s, u"E11"_s}));
    reader.object(u"holder", [&](JsonObjectReader &holder) { age = holder.requiredInt(u"age", 0, 130); });
    reader.array(u"lines", [&](JsonObjectReader &line) {
        lines.push_back(
            {line.requiredText(u"name", 10), line.requiredQuantity(u"quantity"), line.requiredMoney(u"amountFen")});
        line.optionalText(u"note", 10);
    });
    const auto finished = reader.finish();
    QVERIFY2(finished.has_value(), qPrintable(problemsOf(finished).join(u'\n')));
    QCOMPARE(age, 70);
    QCOMPARE(lines.size(), std::size_t{2});
    QCOMPARE(lines[0].quantity.toString(), u"2.5"_s);
    QCOMPARE(lines[1].amount.fen(), 99);
}

void TestJsonReader::allProblemsAreCollected()
{
    const auto node = document(R"({"name": " ", "sex": "Female", "bornOn": "2023-02-29", "extra": 1,
        "lines": [{"amountFen": 1}, {"amountFen": 2, "colour": 1}, {"amountFen": -5}, 7, {}]})");
    JsonObjectReader reader{node};
    reader.requiredText(u"name", 10);
    reader.requiredEnum<Sex>(u"sex");
    reader.requiredDate(u"bornOn");
    reader.requiredBool(u"isOpen");
    int seen = 0;
    reader.array(u"lines", [&](JsonObjectReader &line) {
        line.requiredMoney(u"amountFen");
        ++seen;
    });
    QVERIFY(!reader.isClean());
    const auto finished = reader.finish();
    QCOMPARE(finished.error().code, u"form.invalid"_s);
    QCOMPARE(
        problemsOf(finished),
        (QStringList{u"name field.required"_s, u"sex field.word"_s, u"bornOn field.date"_s, u"isOpen field.required"_s,
                     u"lines[1].colour json.unknown_field"_s, u"lines[2].amountFen field.negative"_s,
                     u"lines[3] json.type"_s, u"lines[4].amountFen field.required"_s, u"extra json.unknown_field"_s}));
    QCOMPARE(seen, 4);
    QCOMPARE(finished.error().fields[1].args, QVariantList{u"male, female, unknown, other"_s});
}

void TestJsonReader::wrongTypesAreRefused_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value : {"null", "true", "1", "1.0", "1e2", "\"1\"", "[]", "{}"})
        QTest::newRow(value) << QByteArray{value};
}

void TestJsonReader::wrongTypesAreRefused()
{
    QFETCH(QByteArray, value);
    const auto node = document("{\"k\": " + value + "}");
    const auto isRefused = [&node](const auto &ask) {
        JsonObjectReader reader{node};
        ask(reader);
        const auto finished = reader.finish();
        return !finished && finished.error().fields.size() == 1 && finished.error().fields[0].code == u"json.type"_s &&
               finished.error().fields[0].path == u"k"_s;
    };
    using Reader = JsonObjectReader;
    QCOMPARE(isRefused([](Reader &r) { r.requiredInt(u"k", 0, 9); }), value != "1");
    QCOMPARE(isRefused([](Reader &r) { r.optionalInt(u"k", 0, 9); }), value != "1");
    QCOMPARE(isRefused([](Reader &r) { r.requiredMoney(u"k"); }), value != "1");
    QCOMPARE(isRefused([](Reader &r) { r.optionalQuantity(u"k"); }), value != "1");
    QCOMPARE(isRefused([](Reader &r) { r.requiredBool(u"k"); }), value != "true");
    QCOMPARE(isRefused([](Reader &r) { r.optionalBool(u"k"); }), value != "true");
    QCOMPARE(isRefused([](Reader &r) { r.requiredText(u"k", 9); }), value != "\"1\"");
    QCOMPARE(isRefused([](Reader &r) { r.optionalText(u"k", 9); }), value != "\"1\"");
    QCOMPARE(isRefused([](Reader &r) { r.array(u"k", [](Reader &) {}); }), value != "[]");
    QCOMPARE(isRefused([](Reader &r) { r.optionalTexts(u"k", 9); }), value != "[]");
    QCOMPARE(isRefused([](Reader &r) { r.object(u"k", [](Reader &) {}); }), value != "{}");
    if (value != "\"1\"") {
        QVERIFY(isRefused([](Reader &r) { r.requiredDate(u"k"); }));
        QVERIFY(isRefused([](Reader &r) { r.optionalEnum<Sex>(u"k"); }));
        QVERIFY(isRefused([](Reader &r) { r.requiredId<PatientId>(u"k"); }));
    }
}

void TestJsonReader::numbersAreBounded()
{
    const auto node = document(R"({"a": 5, "b": -1, "c": 10001, "d": 900000000000000000, "e": -1})");
    JsonObjectReader reader{node};
    QCOMPARE(reader.requiredInt(u"a", 6, 9), 0);
    reader.requiredInt(u"b", 0, 9);
    reader.requiredBasisPoints(u"c");
    reader.requiredMoney(u"d");
    reader.optionalInt(u"e", 1, 9);
    const auto finished = reader.finish();
    QCOMPARE(problemsOf(finished), (QStringList{u"a field.range"_s, u"b field.negative"_s, u"c field.range"_s,
                                                u"d field.range"_s, u"e field.range"_s}));
    QCOMPARE(finished.error().fields[0].args, (QVariantList{6LL, 9LL}));
}

void TestJsonReader::textsAreChecked()
{
    const auto node = document(R"({"a": "123456", "b": "a\u0000b", "c": "a\u202Eb", "d": "𠮷𠮷", "e": "",
        "f": ["", "ok", "12345", 5]})");
    JsonObjectReader reader{node};
    reader.requiredText(u"a", 5);
    reader.requiredText(u"b", 5);
    reader.optionalText(u"c", 5);
    QCOMPARE(reader.requiredText(u"d", 2), u"𠮷𠮷"_s);
    QCOMPARE(reader.optionalText(u"e", 5), QString{u""_s});
    reader.requiredTexts(u"f", 4);
    QCOMPARE(problemsOf(reader.finish()),
             (QStringList{u"a field.too_long"_s, u"b text.characters"_s, u"c text.characters"_s,
                          u"f[0] field.required"_s, u"f[2] field.too_long"_s, u"f[3] json.type"_s}));
}

void TestJsonReader::unknownMembersAreRefusedAtEveryLevel()
{
    const auto node = document(R"({"o": {"x": 1, "p": {"y": 2}}, "z": {"w": {}}})");
    JsonObjectReader reader{node};
    reader.object(u"o", [](JsonObjectReader &o) { o.object(u"p", [](JsonObjectReader &) {}); });
    QCOMPARE(problemsOf(reader.finish()),
             (QStringList{u"o.p.y json.unknown_field"_s, u"o.x json.unknown_field"_s, u"z json.unknown_field"_s}));
}

void TestJsonReader::optionalMembersMayBeAbsentButNotWrong()
{
    const auto node = document(R"({"date": "2024-13-01", "id": "x", "sex": ""})");
    JsonObjectReader reader{node};
    QVERIFY(!reader.optionalInt(u"a", 0, 1) && !reader.optionalBool(u"b") && !reader.optionalText(u"c", 1));
    QVERIFY(!reader.optionalMoney(u"d") && !reader.optionalQuantity(u"e") && !reader.optionalUnitPrice(u"f"));
    QVERIFY(!reader.optionalBasisPoints(u"g") && !reader.optionalDate(u"h") && !reader.optionalEnum<Sex>(u"i"));
    QVERIFY(reader.optionalId<PatientId>(u"j").isNull() && reader.optionalTexts(u"k", 1).isEmpty());
    reader.optionalArray(u"l", [](JsonObjectReader &) { QFAIL("no item to read"); });
    reader.optionalObject(u"m", [](JsonObjectReader &) { QFAIL("no object to read"); });
    QVERIFY(!reader.has(u"a") && reader.has(u"date"));
    QVERIFY(reader.isClean());
    reader.optionalDate(u"date");
    reader.optionalId<PatientId>(u"id");
    reader.optionalEnum<Sex>(u"sex");
    QCOMPARE(problemsOf(reader.finish()), (QStringList{u"date field.date"_s, u"id field.id"_s, u"sex field.word"_s}));
}

void TestJsonReader::countsOfArraysAreChecked()
{
    const auto node = document(R"({"a": [], "b": [{}, {}, {}], "c": ["x"]})");
    JsonObjectReader reader{node};
    const auto nothing = [](JsonObjectReader &) {};
    reader.array(u"a", nothing, 1);
    reader.array(u"b", nothing, 0, 2);
    reader.requiredTexts(u"c", 5, 2, 3);
    const auto finished = reader.finish();
    QCOMPARE(problemsOf(finished), (QStringList{u"a field.count"_s, u"b field.count"_s, u"c field.count"_s}));
    QCOMPARE(finished.error().fields[1].args, (QVariantList{0LL, 2LL}));
}

void TestJsonReader::aDocumentThatIsNoObjectIsRefusedOnce()
{
    const auto node = document("[1]");
    JsonObjectReader reader{node, u"policy"_s};
    reader.requiredInt(u"format", 1, 1);
    QCOMPARE(problemsOf(reader.finish()), QStringList{u"policy json.type"_s});
}

void TestJsonReader::ownRulesAreNotedWithTheirPath()
{
    const auto node = document(R"({"a": [{"from": 2, "to": 1}], "raw": [1, "x"]})");
    JsonObjectReader reader{node, u"file"_s};
    reader.array(u"a", [](JsonObjectReader &item) {
        if (item.requiredInt(u"from", 0, 9) > item.requiredInt(u"to", 0, 9))
            item.problem(u"to", u"test.order"_s, {1});
        item.problem({}, u"test.whole"_s);
    });
    QVERIFY(reader.take(u"raw")->isArray());
    QVERIFY(reader.take(u"none") == nullptr);
    QCOMPARE(problemsOf(reader.finish()), (QStringList{u"file.a[0].to test.order"_s, u"file.a[0] test.whole"_s}));
}

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_json_reader.moc"

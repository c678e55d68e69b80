// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_object_reader.h"

#include "base/text_input.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {
constexpr qint64 kMostMicro = 1'000'000'000'000'000; // a thousand million yuan for one unit
constexpr qint64 kMostQuantity = 1'000'000'000'000;  // a hundred million units
} // namespace

JsonObjectReader::JsonObjectReader(const JsonNode &node, const QString &path) : JsonObjectReader{node, path, nullptr} {}

JsonObjectReader::JsonObjectReader(const JsonNode &node, const QString &path, std::vector<FieldProblem> *problems)
    : m_node{node}, m_path{path}, m_problems{problems != nullptr ? problems : &m_own}
{
    if (!node.isObject())
        note(m_path, u"json.type"_s, {u"object"_s});
}

QString JsonObjectReader::pathOf(QStringView key) const
{
    if (key.isEmpty())
        return m_path;
    return m_path.isEmpty() ? key.toString() : m_path + u'.' + key.toString();
}

void JsonObjectReader::note(const QString &path, const QString &code, const QVariantList &args)
{
    m_problems->push_back(FieldProblem{path, code, args});
}

void JsonObjectReader::problem(QStringView key, const QString &code, const QVariantList &args)
{
    note(pathOf(key), code, args);
}

const JsonNode *JsonObjectReader::take(QStringView key)
{
    m_known.append(key.toString());
    return m_node.find(key);
}

const JsonNode *JsonObjectReader::member(QStringView key, JsonNode::Kind kind, QStringView kindName, bool required)
{
    const JsonNode *node = take(key);
    if (node == nullptr) {
        // An object that is none was noted as such; its missing members would only hide that.
        if (required && m_node.isObject())
            problem(key, u"field.required"_s);
        return nullptr;
    }
    if (node->kind() != kind) {
        problem(key, u"json.type"_s, {kindName.toString()});
        return nullptr;
    }
    return node;
}

std::optional<qint64> JsonObjectReader::readInt(QStringView key, qint64 least, qint64 most, bool required)
{
    const JsonNode *node = member(key, JsonNode::Kind::Integer, u"integer", required);
    if (node == nullptr)
        return std::nullopt;
    const qint64 value = node->toInteger();
    if (value >= least && value <= most)
        return value;
    if (value < 0 && least == 0)
        problem(key, u"field.negative"_s);
    else
        problem(key, u"field.range"_s, {least, most});
    return std::nullopt;
}

qint64 JsonObjectReader::requiredInt(QStringView key, qint64 least, qint64 most)
{
    return readInt(key, least, most, true).value_or(0);
}

std::optional<qint64> JsonObjectReader::optionalInt(QStringView key, qint64 least, qint64 most)
{
    return readInt(key, least, most, false);
}

bool JsonObjectReader::requiredBool(QStringView key)
{
    const JsonNode *node = member(key, JsonNode::Kind::Bool, u"boolean", true);
    return node != nullptr && node->toBool();
}

std::optional<bool> JsonObjectReader::optionalBool(QStringView key)
{
    const JsonNode *node = member(key, JsonNode::Kind::Bool, u"boolean", false);
    return node != nullptr ? std::optional{node->toBool()} : std::nullopt;
}

void JsonObjectReader::checkText(const QString &path, const QString &text, int maxLength)
{
    if (const auto code = forbiddenCharacters(text))
        note(path, *code);
    else if (characterCount(text) > maxLength)
        note(path, u"field.too_long"_s, {maxLength});
}

std::optional<QString> JsonObjectReader::readText(QStringView key, int maxLength, bool required)
{
    const JsonNode *node = member(key, JsonNode::Kind::Text, u"text", required);
    if (node == nullptr)
        return std::nullopt;
    if (required && node->toText().trimmed().isEmpty())
        problem(key, u"field.required"_s);
    checkText(pathOf(key), node->toText(), maxLength);
    return node->toText();
}

QString JsonObjectReader::requiredText(QStringView key, int maxLength)
{
    return readText(key, maxLength, true).value_or(QString{});
}

std::optional<QString> JsonObjectReader::optionalText(QStringView key, int maxLength)
{
    return readText(key, maxLength, false);
}

Money JsonObjectReader::requiredMoney(QStringView key, Money most)
{
    return Money::fromFen(requiredInt(key, 0, most.fen()));
}

std::optional<Money> JsonObjectReader::optionalMoney(QStringView key, Money most)
{
    const auto fen = optionalInt(key, 0, most.fen());
    return fen ? std::optional{Money::fromFen(*fen)} : std::nullopt;
}

UnitPrice JsonObjectReader::requiredUnitPrice(QStringView key)
{
    return UnitPrice::fromMicro(requiredInt(key, 0, kMostMicro));
}

std::optional<UnitPrice> JsonObjectReader::optionalUnitPrice(QStringView key)
{
    const auto micro = optionalInt(key, 0, kMostMicro);
    return micro ? std::optional{UnitPrice::fromMicro(*micro)} : std::nullopt;
}

Quantity JsonObjectReader::requiredQuantity(QStringView key)
{
    return Quantity::fromTenThousandths(requiredInt(key, 0, kMostQuantity));
}

std::optional<Quantity> JsonObjectReader::optionalQuantity(QStringView key)
{
    const auto value = optionalInt(key, 0, kMostQuantity);
    return value ? std::optional{Quantity::fromTenThousandths(*value)} : std::nullopt;
}

BasisPoints JsonObjectReader::requiredBasisPoints(QStringView key, int most)
{
    return BasisPoints::fromInt(static_cast<int>(requiredInt(key, 0, most)));
}

std::optional<BasisPoints> JsonObjectReader::optionalBasisPoints(QStringView key, int most)
{
    const auto value = optionalInt(key, 0, most);
    return value ? std::optional{BasisPoints::fromInt(static_cast<int>(*value))} : std::nullopt;
}

std::optional<ClinicDate> JsonObjectReader::readDate(QStringView key, bool required)
{
    const JsonNode *node = member(key, JsonNode::Kind::Text, u"text", required);
    if (node == nullptr)
        return std::nullopt;
    const ClinicDate date = ClinicDate::fromString(node->toText());
    if (date.isValid())
        return date;
    problem(key, u"field.date"_s);
    return std::nullopt;
}

ClinicDate JsonObjectReader::requiredDate(QStringView key)
{
    return readDate(key, true).value_or(ClinicDate{});
}

std::optional<ClinicDate> JsonObjectReader::optionalDate(QStringView key)
{
    return readDate(key, false);
}

QUuid JsonObjectReader::readId(QStringView key, bool required)
{
    const JsonNode *node = member(key, JsonNode::Kind::Text, u"text", required);
    if (node == nullptr)
        return {};
    const auto id = Id<JsonObjectReader>::fromString(node->toText());
    if (id.isNull())
        problem(key, u"field.id"_s);
    return id.toUuid();
}

bool JsonObjectReader::countIsRight(QStringView key, const JsonNode &node, qsizetype least, qsizetype most)
{
    const auto count = static_cast<qsizetype>(node.items().size());
    if (count >= least && count <= most)
        return true;
    problem(key, u"field.count"_s, {static_cast<qint64>(least), static_cast<qint64>(most)});
    return false;
}

void JsonObjectReader::readChild(const JsonNode &node, const QString &path, const OnObject &onObject)
{
    JsonObjectReader child{node, path, m_problems};
    if (!node.isObject())
        return;
    onObject(child);
    child.noteUnknown();
}

void JsonObjectReader::readArray(QStringView key, const OnObject &onItem, qsizetype least, qsizetype most,
                                 bool required)
{
    const JsonNode *node = member(key, JsonNode::Kind::Array, u"array", required);
    if (node == nullptr || !countIsRight(key, *node, least, most))
        return;
    for (std::size_t i = 0; i < node->items().size(); ++i)
        readChild(node->items()[i], pathOf(key) + u"[%1]"_s.arg(i), onItem);
}

void JsonObjectReader::array(QStringView key, const OnObject &onItem, qsizetype least, qsizetype most)
{
    readArray(key, onItem, least, most, true);
}

void JsonObjectReader::optionalArray(QStringView key, const OnObject &onItem, qsizetype most)
{
    readArray(key, onItem, 0, most, false);
}

QStringList JsonObjectReader::readTexts(QStringView key, int maxLength, qsizetype least, qsizetype most, bool required)
{
    const JsonNode *node = member(key, JsonNode::Kind::Array, u"array", required);
    if (node == nullptr || !countIsRight(key, *node, least, most))
        return {};
    QStringList texts;
    for (std::size_t i = 0; i < node->items().size(); ++i) {
        const JsonNode &item = node->items()[i];
        const QString path = pathOf(key) + u"[%1]"_s.arg(i);
        if (item.kind() != JsonNode::Kind::Text)
            note(path, u"json.type"_s, {u"text"_s});
        else if (item.toText().trimmed().isEmpty())
            note(path, u"field.required"_s);
        else
            checkText(path, item.toText(), maxLength);
        texts.append(item.toText());
    }
    return texts;
}

QStringList JsonObjectReader::requiredTexts(QStringView key, int maxLength, qsizetype least, qsizetype most)
{
    return readTexts(key, maxLength, least, most, true);
}

QStringList JsonObjectReader::optionalTexts(QStringView key, int maxLength, qsizetype most)
{
    return readTexts(key, maxLength, 0, most, false);
}

void JsonObjectReader::readObject(QStringView key, const OnObject &onObject, bool required)
{
    const JsonNode *node = member(key, JsonNode::Kind::Object, u"object", required);
    if (node != nullptr)
        readChild(*node, pathOf(key), onObject);
}

void JsonObjectReader::object(QStringView key, const OnObject &onObject)
{
    readObject(key, onObject, true);
}

void JsonObjectReader::optionalObject(QStringView key, const OnObject &onObject)
{
    readObject(key, onObject, false);
}

void JsonObjectReader::noteUnknown()
{
    for (const QString &key : m_node.keys())
        if (!m_known.contains(key))
            problem(key, u"json.unknown_field"_s);
}

Result<> JsonObjectReader::finish()
{
    noteUnknown();
    if (isClean())
        return {};
    return failFields(*m_problems);
}

} // namespace clinic

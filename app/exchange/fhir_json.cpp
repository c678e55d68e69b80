// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhir_json.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

/// FHIR strings hold no control characters but tab and line ends; half of a surrogate pair is no text at all.
QString cleaned(const QString &value)
{
    QString text;
    text.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < value.size() && value[i + 1].isLowSurrogate();
        if (isPair) {
            text += c;
            text += value[++i];
        } else if (c.isSurrogate() || (c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r')) {
            text += u' ';
        } else {
            text += c;
        }
    }
    return text.trimmed();
}

void writeText(const QString &text, QByteArray &out)
{
    out += '"';
    for (const char c : text.toUtf8()) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            out += c;
        }
    }
    out += '"';
}

} // namespace

FhirNode FhirNode::text(const QString &value)
{
    QString clean = cleaned(value);
    return clean.isEmpty() ? FhirNode{} : FhirNode{Kind::Text, std::move(clean)};
}

FhirNode FhirNode::boolean(bool value)
{
    return FhirNode{Kind::Literal, value ? u"true"_s : u"false"_s};
}

FhirNode FhirNode::integer(qint64 value)
{
    return FhirNode{Kind::Literal, QString::number(value)};
}

FhirNode FhirNode::money(Money amount)
{
    return FhirNode{Kind::Literal, amount.toString()};
}

FhirNode FhirNode::price(UnitPrice price)
{
    return FhirNode{Kind::Literal, price.toString()};
}

FhirNode FhirNode::quantity(Quantity quantity)
{
    return FhirNode{Kind::Literal, quantity.toString()};
}

FhirNode FhirNode::fromJson(const JsonNode &json)
{
    switch (json.kind()) {
    case JsonNode::Kind::Null:
        return {};
    case JsonNode::Kind::Bool:
        return boolean(json.toBool());
    case JsonNode::Kind::Integer:
    case JsonNode::Kind::Decimal:
        return FhirNode{Kind::Literal, json.toText()};
    case JsonNode::Kind::Text:
        return text(json.toText());
    case JsonNode::Kind::Array: {
        FhirNode list = array();
        for (const JsonNode &item : json.items())
            list.add(fromJson(item));
        return list;
    }
    case JsonNode::Kind::Object: {
        FhirNode node = object();
        for (std::size_t i = 0; i < json.keys().size(); ++i)
            node.set(json.keys()[i], fromJson(json.items()[i]));
        return node;
    }
    }
    return {};
}

bool FhirNode::isEmpty() const
{
    switch (m_kind) {
    case Kind::Empty:
        return true;
    case Kind::Array:
    case Kind::Object:
        return m_items.empty();
    case Kind::Literal:
    case Kind::Text:
        return false;
    }
    return true;
}

FhirNode &FhirNode::set(const QString &key, FhirNode value) &
{
    Q_ASSERT(m_kind == Kind::Object);
    if (value.isEmpty())
        return *this;
    if (const auto found = std::ranges::find(m_keys, key); found != m_keys.end()) {
        m_items[static_cast<std::size_t>(found - m_keys.begin())] = std::move(value);
        return *this;
    }
    m_keys.push_back(key);
    m_items.push_back(std::move(value));
    return *this;
}

FhirNode &FhirNode::add(FhirNode value) &
{
    Q_ASSERT(m_kind == Kind::Array);
    if (!value.isEmpty())
        m_items.push_back(std::move(value));
    return *this;
}

const FhirNode *FhirNode::find(QStringView key) const
{
    for (std::size_t i = 0; i < m_keys.size(); ++i)
        if (m_keys[i] == key)
            return &m_items[i];
    return nullptr;
}

QByteArray FhirNode::toJson() const
{
    QByteArray out;
    write(out);
    return out;
}

void FhirNode::write(QByteArray &out) const
{
    switch (m_kind) {
    case Kind::Empty:
        break;
    case Kind::Literal:
        out += m_text.toLatin1();
        break;
    case Kind::Text:
        writeText(m_text, out);
        break;
    case Kind::Array:
        out += '[';
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            if (i > 0)
                out += ',';
            m_items[i].write(out);
        }
        out += ']';
        break;
    case Kind::Object:
        out += '{';
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            if (i > 0)
                out += ',';
            writeText(m_keys[i], out);
            out += ':';
            m_items[i].write(out);
        }
        out += '}';
        break;
    }
}

} // namespace clinic

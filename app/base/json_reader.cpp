// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_reader.h"

#include <QUtf8StringView>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace clinic {

const std::vector<JsonNode> &JsonNode::items() const
{
    static const std::vector<JsonNode> kNone;
    return m_children ? m_children->items : kNone;
}

const std::vector<QString> &JsonNode::keys() const
{
    static const std::vector<QString> kNone;
    return m_children ? m_children->keys : kNone;
}

const JsonNode *JsonNode::find(QStringView key) const
{
    const auto &names = keys();
    const auto found = std::find(names.cbegin(), names.cend(), key);
    return found == names.cend() ? nullptr : &items()[static_cast<std::size_t>(found - names.cbegin())];
}

const JsonNode &JsonNode::operator[](QStringView key) const
{
    static const JsonNode kNull;
    const JsonNode *member = find(key);
    return member != nullptr ? *member : kNull;
}

/// Recursive descent over bytes that are known to be valid UTF-8; the depth limit bounds the stack.
class JsonParser {
public:
    JsonParser(QByteArrayView bytes, const JsonLimits &limits) : m_bytes{bytes}, m_limits{limits} {}

    Result<JsonNode> document()
    {
        if (m_bytes.startsWith("\xEF\xBB\xBF"))
            m_at = 3;
        CLINIC_TRY_ASSIGN(JsonNode node, value(0));
        skipBlanks();
        if (m_at != m_bytes.size())
            return fault(u"json.trailing"_s);
        return node;
    }

private:
    struct Step { // one part of the path to the present value
        QString key{};
        qsizetype index{-1};
    };

    char peek() const { return m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }

    bool accept(char c)
    {
        if (m_at >= m_bytes.size() || m_bytes[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    bool accept(QByteArrayView word)
    {
        if (!m_bytes.sliced(m_at).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }

    void skipBlanks()
    {
        while (m_at < m_bytes.size()) {
            const char c = m_bytes[m_at];
            if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
                return;
            ++m_at;
        }
    }

    QString path() const
    {
        QString text;
        for (const Step &step : m_path) {
            if (step.index >= 0)
                text += u"[%1]"_s.arg(step.index);
            else
                text += text.isEmpty() ? step.key : u'.' + step.key;
        }
        return text;
    }

    tl::unexpected<Error> fault(const QString &code, const QVariantList &more = {}) const
    {
        const QByteArrayView before = m_bytes.first(std::min(m_at, m_bytes.size()));
        const auto line = 1 + std::count(before.begin(), before.end(), '\n');
        const auto column = before.size() - before.lastIndexOf('\n');
        const QVariantList args = QVariantList{path(), static_cast<qint64>(line), static_cast<qint64>(column)} + more;
        return tl::unexpected<Error>(Error{ErrorKind::Validation, code, args, {}, {FieldProblem{path(), code, args}}});
    }

    Result<JsonNode> value(int depth)
    {
        skipBlanks();
        if (++m_values > m_limits.maxValues)
            return fault(u"json.too_many_values"_s, {static_cast<qint64>(m_limits.maxValues)});
        const char c = peek();
        if (c == '{' || c == '[') {
            if (depth >= m_limits.maxDepth)
                return fault(u"json.too_deep"_s, {m_limits.maxDepth});
            return c == '{' ? object(depth) : array(depth);
        }
        JsonNode node;
        if (c == '"') {
            CLINIC_TRY_ASSIGN(node.m_text, text());
            node.m_kind = JsonNode::Kind::Text;
            return node;
        }
        if (c == '-' || (c >= '0' && c <= '9'))
            return number();
        if (accept("true") || accept("false")) {
            node.m_kind = JsonNode::Kind::Bool;
            node.m_integer = c == 't' ? 1 : 0;
            return node;
        }
        if (accept("null"))
            return node;
        const bool otherNumber = accept("NaN") || accept("Infinity");
        return fault(otherNumber ? u"json.number"_s : u"json.syntax"_s);
    }

    Result<JsonNode> array(int depth)
    {
        ++m_at;
        auto children = std::make_shared<JsonNode::Children>();
        skipBlanks();
        if (!accept(']')) {
            m_path.push_back({{}, 0});
            do {
                CLINIC_TRY_ASSIGN(JsonNode item, value(depth + 1));
                children->items.push_back(std::move(item));
                ++m_path.back().index;
                skipBlanks();
            } while (accept(','));
            m_path.pop_back();
            if (!accept(']'))
                return fault(u"json.syntax"_s);
        }
        JsonNode node;
        node.m_kind = JsonNode::Kind::Array;
        node.m_children = std::move(children);
        return node;
    }

    Result<JsonNode> object(int depth)
    {
        const qsizetype begin = m_at++;
        auto children = std::make_shared<JsonNode::Children>();
        skipBlanks();
        if (!accept('}')) {
            do {
                skipBlanks();
                if (peek() != '"')
                    return fault(u"json.syntax"_s);
                CLINIC_TRY_ASSIGN(QString key, text());
                m_path.push_back({key, -1});
                skipBlanks();
                if (!accept(':'))
                    return fault(u"json.syntax"_s);
                CLINIC_TRY_ASSIGN(JsonNode item, value(depth + 1));
                children->keys.push_back(std::move(key));
                children->items.push_back(std::move(item));
                m_path.pop_back();
                skipBlanks();
            } while (accept(','));
            if (!accept('}'))
                return fault(u"json.syntax"_s);
        }
        if (const auto twice = duplicate(children->keys)) {
            m_at = begin;
            m_path.push_back({*twice, -1});
            return fault(u"json.duplicate_key"_s);
        }
        JsonNode node;
        node.m_kind = JsonNode::Kind::Object;
        node.m_children = std::move(children);
        return node;
    }

    static std::optional<QString> duplicate(const std::vector<QString> &keys)
    {
        std::vector<QStringView> sorted{keys.cbegin(), keys.cend()};
        std::sort(sorted.begin(), sorted.end());
        const auto twice = std::adjacent_find(sorted.cbegin(), sorted.cend());
        return twice == sorted.cend() ? std::nullopt : std::optional{twice->toString()};
    }

    qsizetype skipDigits()
    {
        const qsizetype begin = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        return m_at - begin;
    }

    Result<JsonNode> number()
    {
        const qsizetype begin = m_at;
        accept('-');
        if (accept("Infinity"))
            return fault(u"json.number"_s);
        const bool zero = peek() == '0';
        const qsizetype whole = skipDigits();
        bool valid = whole == 1 || (whole > 1 && !zero);
        bool isInteger = true;
        if (accept('.')) {
            isInteger = false;
            valid = skipDigits() > 0 && valid;
        }
        if (accept('e') || accept('E')) {
            isInteger = false;
            if (!accept('+'))
                accept('-');
            valid = skipDigits() > 0 && valid;
        }
        if (!valid)
            return fault(u"json.syntax"_s);

        const QByteArrayView digits = m_bytes.sliced(begin, m_at - begin);
        JsonNode node;
        node.m_text = QString::fromLatin1(digits);
        bool fits = false;
        if (isInteger) {
            node.m_kind = JsonNode::Kind::Integer;
            node.m_integer = node.m_text.toLongLong(&fits);
        } else {
            node.m_kind = JsonNode::Kind::Decimal;
            fits = std::isfinite(node.m_text.toDouble(&fits)) && fits;
        }
        if (!fits)
            return fault(u"json.number"_s);
        return node;
    }

    Result<QString> text()
    {
        ++m_at;
        QString result;
        qsizetype begin = m_at;
        const auto flush = [&] { result += QString::fromUtf8(m_bytes.sliced(begin, m_at - begin)); };
        while (m_at < m_bytes.size()) {
            const char c = m_bytes[m_at];
            if (c == '"') {
                flush();
                ++m_at;
                return result;
            }
            if (static_cast<uchar>(c) < 0x20)
                return fault(u"json.text"_s);
            if (c == '\\') {
                flush();
                ++m_at;
                CLINIC_TRY(escape(result));
                begin = m_at;
            } else {
                ++m_at;
            }
        }
        return fault(u"json.syntax"_s);
    }

    Result<> escape(QString &result)
    {
        static constexpr QByteArrayView kNames = "\"\\/bfnrt";
        static constexpr QStringView kMeanings = u"\"\\/\b\f\n\r\t";
        const char c = peek();
        if (c == 'u') {
            ++m_at;
            CLINIC_TRY_ASSIGN(const char16_t first, hexUnit());
            result += QChar(first);
            if (QChar::isLowSurrogate(first))
                return fault(u"json.text"_s);
            if (QChar::isHighSurrogate(first)) {
                if (!accept("\\u"))
                    return fault(u"json.text"_s);
                CLINIC_TRY_ASSIGN(const char16_t second, hexUnit());
                if (!QChar::isLowSurrogate(second))
                    return fault(u"json.text"_s);
                result += QChar(second);
            }
            return {};
        }
        const auto place = c == '\0' ? -1 : kNames.indexOf(c);
        if (place < 0)
            return fault(u"json.text"_s);
        ++m_at;
        result += kMeanings[place];
        return {};
    }

    Result<char16_t> hexUnit()
    {
        unsigned unit = 0;
        for (int i = 0; i < 4; ++i, ++m_at) {
            const char c = peek();
            const bool digit = c >= '0' && c <= '9';
            const bool lower = c >= 'a' && c <= 'f';
            const bool upper = c >= 'A' && c <= 'F';
            if (!digit && !lower && !upper)
                return fault(u"json.text"_s);
            unit = unit * 16 + static_cast<unsigned>(digit ? c - '0' : lower ? c - 'a' + 10 : c - 'A' + 10);
        }
        return static_cast<char16_t>(unit);
    }

    QByteArrayView m_bytes;
    const JsonLimits &m_limits;
    qsizetype m_at{0};
    qsizetype m_values{0};
    std::vector<Step> m_path{};
};

Result<JsonNode> JsonReader::parse(QByteArrayView bytes, const JsonLimits &limits)
{
    const auto refuse = [](const QString &code, const QVariantList &args) {
        return tl::unexpected<Error>(Error{ErrorKind::Validation, code, args, {}, {FieldProblem{{}, code, args}}});
    };
    if (bytes.size() > limits.maxBytes)
        return refuse(u"json.too_large"_s, {limits.maxBytes / (1024LL * 1024)});
    if (!QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8())
        return refuse(u"json.encoding"_s, {});
    return JsonParser{bytes, limits}.document();
}

} // namespace clinic

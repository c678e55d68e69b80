// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <memory>
#include <vector>

namespace clinic {

/// One value of a JSON document; immutable and cheap to copy.
class JsonNode {
public:
    enum class Kind { Null, Bool, Integer, Decimal, Text, Array, Object };

    JsonNode() = default;
    Kind kind() const { return m_kind; }
    bool isNull() const { return m_kind == Kind::Null; }
    bool isObject() const { return m_kind == Kind::Object; }
    bool isArray() const { return m_kind == Kind::Array; }
    /// False unless the value is `true`.
    bool toBool() const { return m_kind == Kind::Bool && m_integer != 0; }
    /// The exact value of a number written without fraction and exponent; 0 for every other kind.
    qint64 toInteger() const { return m_kind == Kind::Integer ? m_integer : 0; }
    /// A text; for numbers the digits exactly as written.
    const QString &toText() const { return m_text; }
    /// The elements of an array or the values of an object, in the order of the document.
    const std::vector<JsonNode> &items() const;
    /// The names of an object's members, in the order of `items()`.
    const std::vector<QString> &keys() const;
    /// The member of an object; nullptr when there is none of that name.
    const JsonNode *find(QStringView key) const;
    /// The member of an object or a null value, for reading answers of others in one expression.
    const JsonNode &operator[](QStringView key) const;

private:
    friend class JsonParser;
    struct Children {
        std::vector<QString> keys{};
        std::vector<JsonNode> items{};
    };
    QString m_text{};
    std::shared_ptr<const Children> m_children{};
    qint64 m_integer{0};
    Kind m_kind{Kind::Null};
};

/// What a document may be.
struct JsonLimits {
    qsizetype maxBytes{16LL * 1024 * 1024};
    int maxDepth{64};               ///< arrays and objects inside each other
    qsizetype maxValues{1'000'000}; ///< bounds the memory that a small file of many values takes
};

/// The one way by which JSON enters the program (RFC 8259, UTF-8, a byte order mark is skipped).
class JsonReader {
public:
    /// Fails as Validation with one of these codes, the arguments {path, line, column}, and one field problem that
    /// carries the same code and the path (`lines[2].quantity`, empty for the document itself):
    /// "json.too_large" {limit in MB}, "json.encoding", "json.syntax", "json.duplicate_key", "json.too_deep" {…,
    /// limit}, "json.too_many_values" {…, limit}, "json.number" (NaN, Infinity, beyond 64 bits, 1e999, 1e-999),
    /// "json.text" (control character, half of a surrogate pair, bad escape), "json.trailing" (text after the
    /// document).
    [[nodiscard]] static Result<JsonNode> parse(QByteArrayView bytes, const JsonLimits &limits = {});
};

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_reader.h"
#include "base/money.h"

#include <utility>

namespace clinic {

/// A JSON value on its way out. Numbers are kept as the digits to be written, so that no amount ever passes through
/// binary floating point; members keep the order in which they were set. What is empty is never written: setting an
/// empty text, list or object sets nothing.
class FhirNode {
public:
    /// An empty value.
    FhirNode() = default;

    /// Blanks at the ends are dropped, and characters that JSON or FHIR texts may not hold become blanks.
    static FhirNode text(const QString &value);
    static FhirNode boolean(bool value);
    static FhirNode integer(qint64 value);
    /// Yuan with two decimals: `10.50`, `-0.05`.
    static FhirNode money(Money amount);
    static FhirNode price(UnitPrice price);
    /// The shortest exact decimal: `0.5`.
    static FhirNode quantity(Quantity quantity);
    static FhirNode object() { return FhirNode{Kind::Object}; }
    static FhirNode array() { return FhirNode{Kind::Array}; }
    /// A list of one value.
    static FhirNode listOf(FhirNode item) { return std::move(array().add(std::move(item))); }
    /// The same document, numbers with the digits they had; `null` is left out.
    static FhirNode fromJson(const JsonNode &json);

    bool isEmpty() const;
    bool isArray() const { return m_kind == Kind::Array; }
    bool isObject() const { return m_kind == Kind::Object; }
    bool isText() const { return m_kind == Kind::Text; }
    /// A text, or a number's digits.
    const QString &toText() const { return m_text; }

    /// Sets a member of an object, in place if it is there already.
    FhirNode &set(const QString &key, FhirNode value) &;
    FhirNode &&set(const QString &key, FhirNode value) && { return std::move(set(key, std::move(value))); }
    FhirNode &set(const QString &key, const QString &value) & { return set(key, text(value)); }
    FhirNode &&set(const QString &key, const QString &value) && { return std::move(set(key, text(value))); }
    /// Appends to a list.
    FhirNode &add(FhirNode value) &;
    FhirNode &&add(FhirNode value) && { return std::move(add(std::move(value))); }

    /// The member of an object, or nullptr.
    const FhirNode *find(QStringView key) const;
    const std::vector<FhirNode> &items() const { return m_items; }
    const std::vector<QString> &keys() const { return m_keys; }

    /// UTF-8 without blanks; the same value always gives the same bytes.
    QByteArray toJson() const;

    friend bool operator==(const FhirNode &, const FhirNode &) = default;

private:
    enum class Kind { Empty, Literal, Text, Array, Object };
    explicit FhirNode(Kind kind, QString text = {}) : m_kind{kind}, m_text{std::move(text)} {}
    void write(QByteArray &out) const;

    Kind m_kind{Kind::Empty};
    QString m_text{};
    std::vector<QString> m_keys{};
    std::vector<FhirNode> m_items{};
};

} // namespace clinic

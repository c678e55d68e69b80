// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dates.h"
#include "base/ids.h"
#include "base/json_reader.h"
#include "base/money.h"
#include "base/words.h"

#include <QStringList>

#include <functional>
#include <limits>
#include <optional>

namespace clinic {

/// Reads one object of a format of ours member by member and collects every problem with its path, so that a file is
/// refused with all its faults at once:
///
///     JsonObjectReader reader{document};
///     policy.name = reader.requiredText(u"name", kMaxNameLength);
///     reader.array(u"lines", [&](JsonObjectReader &line) { … line.requiredMoney(u"amountFen") … });
///     CLINIC_TRY(reader.finish());
///
/// A function that meets a problem notes it and returns a harmless value (zero, empty, the first word); nothing read
/// may be used before finish() has succeeded. Every member must be asked for, by whatever function: finish() refuses
/// the others as unknown. `null` is a wrong type everywhere: what is absent is left out.
///
/// Problems: "field.required", "json.type" {expected: object, array, text, integer, boolean}, "field.range" {least,
/// most}, "field.negative", "field.too_long" {limit}, "text.characters", "field.date", "field.word" {allowed words},
/// "field.id", "field.count" {least, most}, "json.unknown_field".
class JsonObjectReader {
public:
    using OnObject = std::function<void(JsonObjectReader &)>;

    /// `path` stands before every path that is noted; empty for a whole document. The node must outlive the reader.
    explicit JsonObjectReader(const JsonNode &node, const QString &path = {});
    explicit JsonObjectReader(const JsonNode &&node, const QString &path = {}) = delete;
    JsonObjectReader(const JsonObjectReader &) = delete;
    JsonObjectReader &operator=(const JsonObjectReader &) = delete;

    bool has(QStringView key) const { return m_node.find(key) != nullptr; }

    qint64 requiredInt(QStringView key, qint64 least, qint64 most);
    std::optional<qint64> optionalInt(QStringView key, qint64 least, qint64 most);
    bool requiredBool(QStringView key);
    std::optional<bool> optionalBool(QStringView key);

    /// A text that is not blank, as written.
    QString requiredText(QStringView key, int maxLength);
    /// A text that may be blank.
    std::optional<QString> optionalText(QStringView key, int maxLength);

    /// Integer fen, not negative.
    Money requiredMoney(QStringView key, Money most = kMostMoney);
    std::optional<Money> optionalMoney(QStringView key, Money most = kMostMoney);
    /// Integer 10^-6 yuan, not negative.
    UnitPrice requiredUnitPrice(QStringView key);
    std::optional<UnitPrice> optionalUnitPrice(QStringView key);
    /// Integer 10^-4 of a unit, not negative.
    Quantity requiredQuantity(QStringView key);
    std::optional<Quantity> optionalQuantity(QStringView key);
    /// Integer 1/10000, from 0 to `most`.
    BasisPoints requiredBasisPoints(QStringView key, int most = 10'000);
    std::optional<BasisPoints> optionalBasisPoints(QStringView key, int most = 10'000);

    /// `YYYY-MM-DD`, an existing day.
    ClinicDate requiredDate(QStringView key);
    std::optional<ClinicDate> optionalDate(QStringView key);

    template <HasWords E> E requiredEnum(QStringView key)
    {
        return readEnum<E>(key, true).value_or(Words<E>::table.front().value);
    }

    template <HasWords E> std::optional<E> optionalEnum(QStringView key) { return readEnum<E>(key, false); }

    template <class IdType> IdType requiredId(QStringView key) { return IdType{readId(key, true)}; }

    /// Null when absent.
    template <class IdType> IdType optionalId(QStringView key) { return IdType{readId(key, false)}; }

    /// Calls `onItem` for each object of an array; the array must be there.
    void array(QStringView key, const OnObject &onItem, qsizetype least = 0, qsizetype most = kMostItems);
    void optionalArray(QStringView key, const OnObject &onItem, qsizetype most = kMostItems);
    /// An array of texts that are not blank; empty when an optional one is absent.
    QStringList requiredTexts(QStringView key, int maxLength, qsizetype least = 0, qsizetype most = kMostItems);
    QStringList optionalTexts(QStringView key, int maxLength, qsizetype most = kMostItems);
    /// Calls `onObject` for a member that is an object.
    void object(QStringView key, const OnObject &onObject);
    void optionalObject(QStringView key, const OnObject &onObject);
    /// The member whatever it is (nullptr when absent), for formats inside formats; counts as asked for.
    const JsonNode *take(QStringView key);

    /// Notes a problem that the format's own rules found; an empty key means the object itself.
    void problem(QStringView key, const QString &code, const QVariantList &args = {});
    /// The path of a member, as it is noted.
    QString pathOf(QStringView key) const;
    /// True while nothing was noted in this document.
    bool isClean() const { return m_problems->empty(); }

    /// Notes unknown members, then fails with everything noted (`form.invalid`), or succeeds.
    [[nodiscard]] Result<> finish();

private:
    static constexpr Money kMostMoney = Money::fromFen(1'000'000'000'000'00);
    static constexpr qsizetype kMostItems = 1'000'000;

    JsonObjectReader(const JsonNode &node, const QString &path, std::vector<FieldProblem> *problems);

    const JsonNode *member(QStringView key, JsonNode::Kind kind, QStringView kindName, bool required);
    std::optional<qint64> readInt(QStringView key, qint64 least, qint64 most, bool required);
    std::optional<QString> readText(QStringView key, int maxLength, bool required);
    std::optional<ClinicDate> readDate(QStringView key, bool required);
    QUuid readId(QStringView key, bool required);
    void readArray(QStringView key, const OnObject &onItem, qsizetype least, qsizetype most, bool required);
    QStringList readTexts(QStringView key, int maxLength, qsizetype least, qsizetype most, bool required);
    void readObject(QStringView key, const OnObject &onObject, bool required);
    void readChild(const JsonNode &node, const QString &path, const OnObject &onObject);
    bool countIsRight(QStringView key, const JsonNode &node, qsizetype least, qsizetype most);
    void note(const QString &path, const QString &code, const QVariantList &args = {});
    void checkText(const QString &path, const QString &text, int maxLength);
    void noteUnknown();

    template <HasWords E> std::optional<E> readEnum(QStringView key, bool required)
    {
        const JsonNode *node = member(key, JsonNode::Kind::Text, u"text", required);
        if (node == nullptr)
            return std::nullopt;
        const auto value = fromWord<E>(node->toText());
        if (!value) {
            QStringList words;
            for (const auto &entry : Words<E>::table)
                words.append(QString::fromLatin1(entry.word));
            problem(key, QStringLiteral("field.word"), {words.join(QStringLiteral(", "))});
        }
        return value;
    }

    const JsonNode &m_node;
    QString m_path;
    std::vector<FieldProblem> m_own{};
    std::vector<FieldProblem> *m_problems{nullptr};
    QStringList m_known{};
};

} // namespace clinic

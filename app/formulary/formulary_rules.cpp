// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formulary/formulary_rules.h"

#include "base/text_input.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr qint64 kTenThousand = 10'000;

/// value × factor / divisor in 10^-4, or zero when the text is no number.
Quantity scaled(QStringView value, qint64 factor, qint64 divisor = 1)
{
    const auto number = Quantity::fromString(value);
    if (!number)
        return {};
    return Quantity::fromTenThousandths(
        mulDiv(number->tenThousandths(), factor, divisor, Rounding::HalfUp).value_or(0));
}

Quantity milligramsOf(QStringView value, QStringView unit)
{
    if (unit == u"g")
        return scaled(value, 1000);
    if (unit == u"mg")
        return scaled(value, 1);
    if (unit == u"μg" || unit == u"ug" || unit == u"µg")
        return scaled(value, 1, 1000);
    return {};
}

Quantity internationalUnitsOf(QStringView value, QStringView unit)
{
    if (unit == u"IU" || unit == u"单位")
        return scaled(value, 1);
    if (unit == u"万IU" || unit == u"万单位")
        return scaled(value, kTenThousand);
    return {};
}

void requireText(std::vector<FieldProblem> &problems, const QString &path, const QString &text, int most)
{
    if (text.trimmed().isEmpty())
        problems.push_back({path, u"field.required"_s, {}});
    else if (characterCount(text) > most)
        problems.push_back({path, u"text.too_long"_s, {most}});
    else if (const auto code = forbiddenCharacters(text))
        problems.push_back({path, *code, {}});
}

} // namespace

Content contentOf(QStringView value, QStringView unit, QStringView volumeMl)
{
    Content content;
    content.millilitres = scaled(volumeMl, 1);
    const qint64 volume = content.millilitres.tenThousandths();
    if (unit == u"%") // grams in 100 ml: 10 mg per ml and per cent
        content.milligrams = scaled(value, 10 * volume, kTenThousand);
    else if (unit == u"mg/ml")
        content.milligrams = scaled(value, volume, kTenThousand);
    else
        content.milligrams = milligramsOf(value, unit);
    content.units = internationalUnitsOf(value, unit);
    return content;
}

Content withUnitsInBrackets(Content content, QStringView strength)
{
    static const QRegularExpression bracket{u"[（(](\\d+(?:\\.\\d+)?)(万单位|单位|万IU|IU)[)）]"_s};
    if (content.units.isZero())
        if (const auto match = bracket.match(strength.toString()); match.hasMatch())
            content.units = internationalUnitsOf(match.captured(1), match.captured(2));
    return content;
}

Content contentOf(QStringView strength)
{
    static const QRegularExpression pattern{
        u"^(?:每[片粒袋支瓶丸贴](?:重|装|含)?)?(?:(?<volume>\\d+(?:\\.\\d+)?)ml[∶：:])?"
        "(?<value>\\d+(?:\\.\\d+)?)(?<unit>μg|mg|g|万IU|IU|万单位|单位|ml|%)"
        "(?:[×x*](?<times>\\d+(?:\\.\\d+)?)ml|[∶：:](?<after>\\d+(?:\\.\\d+)?)ml)?$"_s};
    QString bare;
    int depth = 0;
    for (const QChar c : strength) {
        if (c == u'(' || c == u'（')
            ++depth;
        else if (c == u')' || c == u'）')
            depth = std::max(0, depth - 1);
        else if (depth == 0 && !c.isSpace())
            bare += c;
    }
    const auto match = pattern.match(bare);
    if (!match.hasMatch())
        return withUnitsInBrackets({}, strength);
    const QString unit = match.captured(u"unit"_s);
    if (unit == u"ml"_s)
        return withUnitsInBrackets({{}, {}, scaled(match.captured(u"value"_s), 1)}, strength);
    QString volume = match.captured(u"volume"_s);
    for (const QString &name : {u"times"_s, u"after"_s})
        if (volume.isEmpty())
            volume = match.captured(name);
    return withUnitsInBrackets(contentOf(match.captured(u"value"_s), unit, volume), strength);
}

Content contentInPack(const Drug &drug, QStringView pack)
{
    static const QRegularExpression volume{u"^(?<ml>\\d+(?:\\.\\d+)?)ml"_s};
    static const QRegularExpression concentration{u"^(?<value>\\d+(?:\\.\\d+)?)(?<unit>%|mg/ml)"_s};
    if (!drug.content.millilitres.isZero())
        return drug.content;
    const auto inPack = volume.match(pack.trimmed().toString());
    if (!inPack.hasMatch())
        return drug.content;
    Content content = drug.content;
    content.millilitres = scaled(inPack.captured(u"ml"_s), 1);
    const auto strength = concentration.match(drug.strength);
    if (strength.hasMatch() && content.milligrams.isZero())
        content = contentOf(strength.captured(u"value"_s), strength.captured(u"unit"_s), inPack.captured(u"ml"_s));
    return content;
}

std::vector<FieldProblem> problemsOf(const Product &product)
{
    std::vector<FieldProblem> problems;
    requireText(problems, u"code"_s, product.code, 40);
    requireText(problems, u"maker"_s, product.maker, kMaxNameLength);
    requireText(problems, u"pack"_s, product.pack, kMaxNameLength);
    requireText(problems, u"packUnit"_s, product.packUnit, 10);
    requireText(problems, u"minUnit"_s, product.minUnit, 10);
    if (product.unitsPerPack < 1 || product.unitsPerPack > 10'000)
        problems.push_back({u"unitsPerPack"_s, u"field.range"_s, {1, 10'000}});
    if (product.pricePerPack && product.pricePerPack->micro() <= 0)
        problems.push_back({u"pricePerPack"_s, u"formulary.price_not_positive"_s, {}});
    if (product.usualDosage && (product.usualDosage->dose.isZero() || product.usualDosage->dose.isNegative()))
        problems.push_back({u"usualDosage.dose"_s, u"field.range"_s, {1, {}}});
    return problems;
}

std::vector<FieldProblem> problemsOf(const Drug &drug)
{
    std::vector<FieldProblem> problems;
    requireText(problems, u"name"_s, drug.name, kMaxNameLength);
    requireText(problems, u"form"_s, drug.form, 40);
    requireText(problems, u"strength"_s, drug.strength, kMaxNameLength);
    requireText(problems, u"minUnit"_s, drug.minUnit, 10);
    return problems;
}

std::vector<FieldProblem> problemsOf(const ServiceItem &item)
{
    std::vector<FieldProblem> problems;
    requireText(problems, u"code"_s, item.code, 40);
    requireText(problems, u"name"_s, item.name, kMaxNameLength);
    requireText(problems, u"unit"_s, item.unit, 10);
    if (item.price.isNegative())
        problems.push_back({u"price"_s, u"field.negative"_s, {}});
    return problems;
}

PriceRowEffect effectOf(const Product &wanted, const Product *present)
{
    if (present == nullptr)
        return PriceRowEffect::Added;
    Product same = wanted;
    same.version = present->version;
    return same == *present ? PriceRowEffect::Unchanged : PriceRowEffect::Changed;
}

QString productCode(const QString &drugCode, int number)
{
    return drugCode + u"-P"_s + QString::number(number);
}

} // namespace clinic

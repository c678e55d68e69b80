// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prescribing/dose_rules.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

bool containsAny(QStringView text, std::initializer_list<QStringView> parts)
{
    return std::ranges::any_of(parts, [&](QStringView part) { return text.contains(part); });
}

/// a × b / d of quantities, rounded half up; nothing on overflow.
std::optional<Quantity> ratio(Quantity a, qint64 b, qint64 d)
{
    if (d <= 0)
        return std::nullopt;
    const auto value = mulDiv(a.tenThousandths(), b, d, Rounding::HalfUp);
    return value ? std::optional{Quantity::fromTenThousandths(*value)} : std::nullopt;
}

/// How many of `content` make up `amount`; nothing when the strength does not say.
std::optional<Quantity> unitsOf(std::optional<Quantity> amount, Quantity content)
{
    if (!amount || content.isZero())
        return std::nullopt;
    return ratio(*amount, 10'000, content.tenThousandths());
}

std::optional<Quantity> asMilligrams(Quantity dose, QStringView unit)
{
    if (unit == u"g")
        return ratio(dose, 1000, 1);
    if (unit == u"mg")
        return dose;
    if (unit == u"μg" || unit == u"ug")
        return ratio(dose, 1, 1000);
    return std::nullopt;
}

std::optional<Quantity> asInternationalUnits(Quantity dose, QStringView unit)
{
    if (unit == u"IU" || unit == u"单位" || unit == u"U")
        return dose;
    if (unit == u"万IU" || unit == u"万单位" || unit == u"万U")
        return ratio(dose, 10'000, 1);
    return std::nullopt;
}

Quantity whole(qint64 units)
{
    return Quantity::whole(units);
}

} // namespace

QuantityRule quantityRuleOf(QStringView form, QStringView minUnit)
{
    if (minUnit == u"贴" || minUnit == u"张" || minUnit == u"粒") // plasters are counted like tablets
        return containsAny(form, {u"栓"}) ? QuantityRule::PerDose : QuantityRule::Counted;
    if (containsAny(form, {u"滴眼", u"滴耳", u"滴鼻", u"眼膏",   u"眼用", u"气雾", u"喷雾", u"粉雾",
                           u"软膏", u"乳膏", u"凝胶", u"贴",     u"膏药", u"洗剂", u"涂",   u"搽",
                           u"外用", u"酊",   u"胶浆", u"橡胶膏", u"糊剂", u"滴剂"}))
        return QuantityRule::OnePack;
    if (containsAny(form, {u"注射", u"栓", u"灌肠", u"阴道", u"吸入用溶液", u"吸入溶液", u"雾化"}))
        return QuantityRule::PerDose;
    if (minUnit == u"瓶" || containsAny(form, {u"口服溶液", u"糖浆", u"合剂", u"混悬液", u"煎膏", u"酒剂"}))
        return QuantityRule::Volume;
    return QuantityRule::Counted;
}

std::optional<Quantity> unitsPerDose(const Dosage &dosage, const Content &content, QStringView minUnit)
{
    if (dosage.unit == minUnit)
        return dosage.dose;
    if (const auto milligrams = asMilligrams(dosage.dose, dosage.unit))
        return unitsOf(milligrams, content.milligrams);
    if (const auto units = asInternationalUnits(dosage.dose, dosage.unit))
        return unitsOf(units, content.units);
    if (dosage.unit == u"ml")
        return unitsOf(dosage.dose, content.millilitres);
    return std::nullopt;
}

std::optional<Quantity> milligramsPerDose(const PrescriptionLine &line)
{
    if (const auto milligrams = asMilligrams(line.dosage.dose, line.dosage.unit))
        return milligrams;
    const auto units = unitsPerDose(line.dosage, line.content, line.minUnit);
    if (!units || line.content.milligrams.isZero())
        return std::nullopt;
    return ratio(*units, line.content.milligrams.tenThousandths(), 10'000);
}

std::optional<Quantity> quantityFor(const PrescriptionLine &line, const ClinicalTables &tables)
{
    const Frequency *frequency = tables.frequency(line.dosage.frequency);
    const QuantityRule rule = quantityRuleOf(line.form, line.minUnit);
    if (rule == QuantityRule::OnePack)
        return whole(line.unitsPerPack);
    const auto perDose = unitsPerDose(line.dosage, line.content, line.minUnit);
    if (frequency == nullptr || !perDose || perDose->isZero() || line.dosage.days < 1)
        return std::nullopt;
    const qint64 doses = frequency->dosesIn(line.dosage.days);
    const qint64 units = rule == QuantityRule::PerDose
                             ? doses * perDose->ceil()
                             : Quantity::fromTenThousandths(perDose->tenThousandths() * doses).ceil();
    if (line.splitAllowed)
        return whole(units);
    const qint64 packs = (units + line.unitsPerPack - 1) / line.unitsPerPack;
    return whole(packs * line.unitsPerPack);
}

std::optional<int> daysOfSupply(const PrescriptionLine &line, const ClinicalTables &tables)
{
    const Frequency *frequency = tables.frequency(line.dosage.frequency);
    const QuantityRule rule = quantityRuleOf(line.form, line.minUnit);
    const auto perDose = unitsPerDose(line.dosage, line.content, line.minUnit);
    if (frequency == nullptr || frequency->once || rule == QuantityRule::OnePack || !perDose || perDose->isZero())
        return std::nullopt;
    const qint64 each =
        rule == QuantityRule::PerDose ? whole(perDose->ceil()).tenThousandths() : perDose->tenThousandths();
    const qint64 doses = line.quantity.tenThousandths() / each;
    return static_cast<int>(doses * frequency->perDays / frequency->times);
}

Result<ChargeTerms> chargeTerms(const PrescriptionLine &line)
{
    if (!line.pricePerPack || line.boughtElsewhere)
        return fail(ErrorKind::Validation, u"prescribing.no_price"_s, {line.displayName()});
    ChargeTerms terms;
    const qint64 packUnits = Quantity::whole(line.unitsPerPack).tenThousandths();
    if (line.quantity.tenThousandths() % packUnits == 0) {
        terms.price = *line.pricePerPack;
        terms.quantity = Quantity::whole(line.quantity.tenThousandths() / packUnits);
        terms.unit = line.packUnit;
    } else {
        CLINIC_TRY_ASSIGN(const qint64 micro,
                          mulDiv(line.pricePerPack->micro(), 1, line.unitsPerPack, Rounding::HalfUp));
        terms.price = UnitPrice::fromMicro(micro);
        terms.quantity = line.quantity;
        terms.unit = line.minUnit;
    }
    CLINIC_TRY_ASSIGN(terms.amount, lineAmount(terms.price, terms.quantity));
    return terms;
}

} // namespace clinic

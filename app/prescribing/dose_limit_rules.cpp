// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prescribing/dose_limit_rules.h"

#include "prescribing/dose_rules.h"
#include "prescribing/prescription_rules.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

Quantity scaled(Quantity value, qint64 factor, qint64 divisor)
{
    return Quantity::fromTenThousandths(
        mulDiv(value.tenThousandths(), factor, divisor, Rounding::HalfUp).value_or(std::numeric_limits<qint64>::max()));
}

std::optional<Quantity> smaller(std::optional<Quantity> a, std::optional<Quantity> b)
{
    if (!a || !b)
        return a ? a : b;
    return std::min(*a, *b);
}

/// One substance as a line gives it.
struct Intake {
    Quantity single{};
    Quantity daily{};
};

/// The most of a substance for this patient, in mg or minimum units.
struct Limits {
    std::optional<Quantity> single{};
    std::optional<Quantity> daily{};
    bool forChild{false};
    QString unit{};
};

std::optional<Limits> limitsFor(const DosingLimit &row, const PatientFacts &patient, QStringView minUnit)
{
    Limits limits{row.adultMaxSingle, row.adultMaxDaily, false, u"mg"_s};
    if (row.basis == DoseBasis::MinUnit) {
        if (minUnit != u"片") // the row counts tablets
            return std::nullopt;
        limits.unit = minUnit.toString();
    }
    if (row.basis == DoseBasis::MilligramPerKg) {
        if (!patient.weightKg)
            return std::nullopt;
        for (auto *limit : {&limits.single, &limits.daily})
            if (*limit)
                *limit = scaled(**limit, patient.weightKg->tenThousandths(), 10'000);
    }
    if (patient.age && patient.age->years < kWeightRequiredBelowYears && patient.weightKg &&
        (row.childSinglePerKg || row.childDailyPerKg) && row.basis != DoseBasis::MinUnit) {
        const auto byWeight = [&](const std::optional<Quantity> &perKg) {
            return perKg ? std::optional{scaled(*perKg, patient.weightKg->tenThousandths(), 10'000)} : std::nullopt;
        };
        limits.single = smaller(byWeight(row.childSinglePerKg), limits.single);
        limits.daily = smaller(byWeight(row.childDailyPerKg), limits.daily);
        limits.forChild = true;
    }
    return limits;
}

/// How much of the substance called `name` one dose of the line holds.
std::optional<Quantity> singleDose(const CheckedLine &line, const QString &name, DoseBasis basis)
{
    if (basis == DoseBasis::MinUnit)
        return unitsPerDose(line.line->dosage, line.line->content, line.line->minUnit);
    const auto at = std::ranges::find(line.ingredients, name, &Ingredient::name);
    if (at != line.ingredients.end() && at->milligrams) {
        const auto units = unitsPerDose(line.line->dosage, line.line->content, line.line->minUnit);
        return units ? std::optional{scaled(*units, at->milligrams->tenThousandths(), 10'000)} : std::nullopt;
    }
    // In a compound, the strength is not that of one ingredient.
    const bool isWhole = line.ingredients.size() <= 1 || at == line.ingredients.end();
    return isWhole ? milligramsPerDose(*line.line) : std::nullopt;
}

int dosesPerDay(const CheckedLine &line)
{
    if (line.frequency == nullptr || line.frequency->once)
        return 1;
    return std::max(1, (line.frequency->times + line.frequency->perDays - 1) / line.frequency->perDays);
}

std::optional<Intake> intakeOf(const CheckedLine &line, const QString &name, DoseBasis basis)
{
    const auto single = singleDose(line, name, basis);
    if (!single)
        return std::nullopt;
    return Intake{*single, scaled(*single, dosesPerDay(line), 1)};
}

std::optional<AlertLevel> levelOf(Quantity dose, const std::optional<Quantity> &most)
{
    if (!most || dose <= *most)
        return std::nullopt;
    return dose > scaled(*most, 2, 1) ? AlertLevel::Stop : AlertLevel::Ask;
}

QString shown(Quantity amount, const QString &unit)
{
    return amount.toString() + u' ' + unit;
}

void checkSubstance(const CheckedLine &line, const QString &name, const std::vector<CheckedLine> &all,
                    const PatientFacts &patient, const ClinicalTables &tables, QSet<QString> &dailySeen,
                    std::vector<Finding> &findings)
{
    const DosingLimit *row = tables.dosing(name, line.routeGroup);
    if (row == nullptr)
        return;
    const auto limits = limitsFor(*row, patient, line.line->minUnit);
    if (!limits)
        return;
    const auto own = intakeOf(line, name, row->basis);
    if (!own) {
        findings.push_back(line.finding(AlertLevel::Note, u"prescribing.dose_not_checked"_s,
                                        {line.shownName(), row->ingredient}, row->ingredient));
        return;
    }
    const QString kind = limits->forChild ? u"child_"_s : QString{};
    if (const auto level = levelOf(own->single, limits->single))
        findings.push_back(line.finding(*level, u"prescribing."_s + kind + u"single_dose"_s,
                                        {line.shownName(), row->ingredient, shown(own->single, limits->unit),
                                         shown(*limits->single, limits->unit), row->note},
                                        row->ingredient));
    if (dailySeen.contains(row->ingredient))
        return;
    dailySeen.insert(row->ingredient);
    Quantity daily;
    for (const CheckedLine &other : all)
        if (other.routeGroup == line.routeGroup && other.names.contains(name))
            if (const auto intake = intakeOf(other, name, row->basis))
                daily += intake->daily;
    if (const auto level = levelOf(daily, limits->daily))
        findings.push_back(line.finding(*level, u"prescribing."_s + kind + u"daily_dose"_s,
                                        {line.shownName(), row->ingredient, shown(daily, limits->unit),
                                         shown(*limits->daily, limits->unit), row->note},
                                        row->ingredient));
}

} // namespace

void checkDoses(const std::vector<CheckedLine> &lines, const std::vector<CheckedLine> &earlier,
                const PatientFacts &patient, const ClinicalTables &tables, std::vector<Finding> &findings)
{
    std::vector<CheckedLine> all = lines;
    all.insert(all.end(), earlier.begin(), earlier.end());
    QSet<QString> dailySeen;
    for (const CheckedLine &line : lines) {
        QSet<QString> substances;
        for (const QString &name : line.names)
            if (const QString bare = normalizedIngredient(name); !substances.contains(bare)) {
                substances.insert(bare);
                checkSubstance(line, name, all, patient, tables, dailySeen, findings);
            }
    }
}

} // namespace clinic

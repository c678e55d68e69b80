// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prescribing/safety_rules.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr int kRestrictedLevel = 2;
constexpr int kSpecialLevel = 3;
constexpr qsizetype kMostAlternatives = 3;

/// What an allergy means in the words of the tables.
struct Allergen {
    const KnownAllergy *allergy{nullptr};
    QSet<QString> ingredients{};
    std::vector<const AllergyGroup *> groups{}; ///< that the allergen belongs to
    const AllergyGroup *whole{nullptr};         ///< the allergy is to this group itself
};

bool holds(const std::vector<const AllergyGroup *> &groups, const AllergyGroup *group)
{
    return std::ranges::find(groups, group) != groups.end();
}

Allergen allergenOf(const KnownAllergy &allergy, const ClinicalTables &tables)
{
    Allergen allergen{&allergy};
    allergen.whole = tables.allergyGroup(allergy.substance);
    if (allergen.whole != nullptr)
        allergen.groups.push_back(allergen.whole);
    const auto add = [&](const QString &name) {
        allergen.ingredients.insert(name);
        for (const AllergyGroup *group : tables.groupsOf(name))
            if (!holds(allergen.groups, group))
                allergen.groups.push_back(group);
    };
    if (allergen.whole == nullptr) {
        add(allergy.substance);
        add(normalizedIngredient(allergy.substance));
        for (const Ingredient &ingredient : tables.ingredientsOf(allergy.substance, DrugKind::Western, {}))
            add(ingredient.name);
    }
    // Free text such as "青霉素类过敏，皮疹": every group or drug that it names counts.
    if (allergy.kind == AllergyKind::Other)
        for (const AllergyGroup &group : tables.allergyGroups()) {
            if (allergy.substance.contains(group.name) && !holds(allergen.groups, &group)) {
                allergen.groups.push_back(&group);
                allergen.whole = allergen.whole == nullptr ? &group : allergen.whole;
            }
            for (const QString &member : group.members)
                if (allergy.substance.contains(member))
                    add(member);
        }
    return allergen;
}

/// How loudly a drug of `group` speaks for this allergen; nothing when they have nothing to do with each other.
std::optional<AlertLevel> groupLevel(const AllergyGroup &group, const Allergen &allergen)
{
    if (&group == allergen.whole)
        return AlertLevel::Stop;
    if (holds(allergen.groups, &group))
        return group.level;
    for (const AllergyGroup *own : allergen.groups) {
        if (group.namesOfLinkedGroups.contains(own->name))
            return group.level;
        // All of `own` counts as one allergen, and one of its members cross-reacts with this group.
        const bool overlaps =
            std::ranges::any_of(own->members, [&](const QString &member) { return group.members.contains(member); });
        if (own->level == AlertLevel::Stop && overlaps)
            return group.level == AlertLevel::Note ? AlertLevel::Note : AlertLevel::Ask;
    }
    return std::nullopt;
}

void checkAllergy(const CheckedLine &line, const Allergen &allergen, const ClinicalTables &tables,
                  std::vector<Finding> &findings)
{
    const QString &substance = allergen.allergy->substance;
    const bool same = std::ranges::any_of(line.names, [&](const QString &name) {
        return allergen.ingredients.contains(name) ||
               (allergen.allergy->kind == AllergyKind::Other && name.size() >= 2 && substance.contains(name));
    });
    if (same) {
        findings.push_back(line.finding(AlertLevel::Stop, u"prescribing.allergy_ingredient"_s,
                                        {line.shownName(), substance}, substance));
        return;
    }
    const AllergyGroup *reason = nullptr;
    AlertLevel level = AlertLevel::Note;
    for (const QString &name : line.names)
        for (const AllergyGroup *group : tables.groupsOf(name))
            if (const auto speaks = groupLevel(*group, allergen); speaks && (reason == nullptr || *speaks < level)) {
                reason = group;
                level = *speaks;
            }
    if (reason != nullptr)
        findings.push_back(line.finding(level, u"prescribing.allergy_group"_s,
                                        {line.shownName(), substance, reason->name, reason->note}, substance));
}

bool isLocal(const CheckedLine &line)
{
    return line.routeGroup == u"外用";
}

void checkDuplicate(const CheckedLine &line, const CheckedLine &other, std::vector<Finding> &findings)
{
    for (const Ingredient &ingredient : line.ingredients) {
        const bool shared =
            std::ranges::find(other.ingredients, ingredient.name, &Ingredient::name) != other.ingredients.end();
        if (!shared)
            continue;
        const AlertLevel level = isLocal(line) || isLocal(other) ? AlertLevel::Note : AlertLevel::Ask;
        findings.push_back(line.finding(level, u"prescribing.duplicate_ingredient"_s,
                                        {line.shownName(), other.shownName(), ingredient.name},
                                        other.line->drugName + u'|' + ingredient.name));
    }
}

} // namespace

void checkAllergies(const std::vector<CheckedLine> &lines, const PatientFacts &patient, const ClinicalTables &tables,
                    std::vector<Finding> &findings)
{
    for (const KnownAllergy &allergy : patient.allergies) {
        const Allergen allergen = allergenOf(allergy, tables);
        for (const CheckedLine &line : lines)
            checkAllergy(line, allergen, tables, findings);
    }
}

void checkDuplicates(const std::vector<CheckedLine> &lines, const std::vector<CheckedLine> &earlier,
                     std::vector<Finding> &findings)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            checkDuplicate(lines[i], lines[j], findings);
        for (const CheckedLine &other : earlier)
            checkDuplicate(lines[i], other, findings);
    }
}

void checkAge(const std::vector<CheckedLine> &lines, const PatientFacts &patient, const ClinicalTables &tables,
              std::vector<Finding> &findings)
{
    if (!patient.age) {
        Finding unknown{AlertLevel::Note, u"prescribing.age_unknown"_s};
        unknown.alertKey = unknown.code;
        findings.push_back(std::move(unknown));
        return;
    }
    if (patient.age->years < kWeightRequiredBelowYears && !patient.weightKg) {
        Finding weight{AlertLevel::Stop, u"prescribing.weight_missing"_s, std::nullopt, {kWeightRequiredBelowYears}};
        weight.mayOverride = false;
        weight.alertKey = weight.code;
        findings.push_back(std::move(weight));
    }
    for (const CheckedLine &line : lines) {
        std::optional<AgeLimit> reason;
        for (const QString &name : line.names)
            for (const AgeLimit &limit : tables.ageLimits(name))
                if (patient.age->months < limit.belowMonths && (!reason || limit.level < reason->level))
                    reason = limit;
        if (reason)
            findings.push_back(line.finding(reason->level, u"prescribing.age"_s,
                                            {line.shownName(), reason->drug, reason->condition, reason->note}));
    }
}

void checkSkinTests(const std::vector<CheckedLine> &lines, const ClinicalTables &tables, std::vector<Finding> &findings)
{
    for (const CheckedLine &line : lines) {
        const SkinTestRule *rule = nullptr;
        for (const QString &name : line.names)
            if (const SkinTestRule *found = tables.skinTest(name);
                found != nullptr && (rule == nullptr || found->demand < rule->demand))
                rule = found;
        const SkinTest state = line.line->skinTest;
        if (state == SkinTest::Positive) {
            Finding positive = line.finding(AlertLevel::Stop, u"prescribing.skin_test_positive"_s, {line.shownName()});
            positive.mayOverride = false;
            findings.push_back(std::move(positive));
        } else if (rule == nullptr || isLocal(line)) {
            continue;
        } else if (state == SkinTest::Ordered) {
            findings.push_back(line.finding(AlertLevel::Note, u"prescribing.skin_test_pending"_s, {line.shownName()}));
        } else if (state == SkinTest::NotNeeded) {
            const bool always = rule->demand == SkinTestDemand::Always;
            findings.push_back(line.finding(always ? AlertLevel::Ask : AlertLevel::Note,
                                            always ? u"prescribing.skin_test"_s : u"prescribing.skin_test_leaflet"_s,
                                            {line.shownName(), rule->method}));
        }
    }
}

void checkAntibacterials(const std::vector<CheckedLine> &lines, PrescriptionKind kind,
                         const PrescriberFacts &prescriber, const ClinicalTables &tables,
                         std::vector<Finding> &findings)
{
    for (const CheckedLine &line : lines) {
        const AntibacterialRule *rule = nullptr;
        for (const QString &name : line.names)
            if (rule == nullptr && !isLocal(line))
                rule = tables.antibacterial(name, line.routeGroup);
        if (rule == nullptr)
            continue;
        if (kind == PrescriptionKind::LongTerm)
            findings.push_back(
                line.finding(AlertLevel::Stop, u"prescribing.long_term_antibacterial"_s, {line.shownName()}));
        Finding level = line.finding(AlertLevel::Stop, {}, {line.shownName()});
        if (rule->level >= kSpecialLevel) {
            level.code = u"prescribing.antibacterial_special"_s;
        } else if (prescriber.isVillageClinic && (rule->level >= kRestrictedLevel || !rule->allowedInVillage)) {
            level.code = u"prescribing.antibacterial_village"_s;
        } else if (rule->level >= kRestrictedLevel) {
            level.code = u"prescribing.antibacterial_restricted"_s;
            level.level = AlertLevel::Ask;
        } else {
            continue;
        }
        level.alertKey = level.code + level.alertKey;
        // Relatives of the same allergy group that the level list allows here.
        for (const AllergyGroup *group : tables.groupsOf(rule->name))
            for (const QString &member : group->members)
                if (const AntibacterialRule *other = tables.antibacterial(member, line.routeGroup);
                    other != nullptr && other->level < kRestrictedLevel && other->allowedInVillage &&
                    !level.alternatives.contains(member) && level.alternatives.size() < kMostAlternatives)
                    level.alternatives.append(member);
        findings.push_back(std::move(level));
    }
}

} // namespace clinic

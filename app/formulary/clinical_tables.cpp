// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formulary/clinical_tables.h"

#include "formulary/clinical_tables_parser.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

// Acids whose salts stand before a generic name, longest first so that 重酒石酸 is not cut as 酒石酸.
constexpr std::array kSaltPrefixes{
    QStringView(u"注射用"), QStringView(u"重酒石酸"), QStringView(u"氢溴酸"),   QStringView(u"酒石酸"),
    QStringView(u"富马酸"), QStringView(u"马来酸"),   QStringView(u"琥珀酸"),   QStringView(u"枸橼酸"),
    QStringView(u"苯磺酸"), QStringView(u"甲磺酸"),   QStringView(u"门冬氨酸"), QStringView(u"乳糖酸"),
    QStringView(u"盐酸"),   QStringView(u"硫酸"),     QStringView(u"磷酸"),     QStringView(u"醋酸"),
};
// A metal at the end is a salt of an organic drug, except where the salt itself is the drug.
constexpr std::array kInorganic{
    QStringView(u"氯化"),     QStringView(u"碘化"),   QStringView(u"溴化"),     QStringView(u"氟化"),
    QStringView(u"碳酸"),     QStringView(u"硫酸"),   QStringView(u"硫代"),     QStringView(u"枸橼酸"),
    QStringView(u"葡萄糖酸"), QStringView(u"乳酸"),   QStringView(u"谷氨酸"),   QStringView(u"磷酸"),
    QStringView(u"亚硫酸"),   QStringView(u"亚硝酸"), QStringView(u"门冬氨酸"),
};
constexpr std::array kForms{
    QStringView(u"吸入气雾剂"), QStringView(u"口服溶液剂"), QStringView(u"口服混悬液"), QStringView(u"肠溶胶囊"),
    QStringView(u"缓释胶囊"),   QStringView(u"控释片"),     QStringView(u"缓释片"),     QStringView(u"肠溶片"),
    QStringView(u"分散片"),     QStringView(u"咀嚼片"),     QStringView(u"泡腾片"),     QStringView(u"口服液"),
    QStringView(u"软胶囊"),     QStringView(u"气雾剂"),     QStringView(u"注射液"),     QStringView(u"颗粒剂"),
    QStringView(u"干混悬剂"),   QStringView(u"滴眼液"),     QStringView(u"滴眼剂"),     QStringView(u"片剂"),
    QStringView(u"散剂"),       QStringView(u"胶囊"),       QStringView(u"颗粒"),       QStringView(u"缓释"),
    QStringView(u"控释"),       QStringView(u"口服"),       QStringView(u"舌下"),       QStringView(u"片"),
    QStringView(u"散"),
};

QString withoutBrackets(QStringView text)
{
    QString bare;
    int depth = 0;
    for (const QChar c : text) {
        if (c == u'(' || c == u'（' || c == u'[')
            ++depth;
        else if (c == u')' || c == u'）' || c == u']')
            depth = std::max(0, depth - 1);
        else if (depth == 0 && !c.isSpace())
            bare += c;
    }
    return bare;
}

} // namespace

QString normalizedIngredient(QStringView name)
{
    QString text = withoutBrackets(name);
    for (const QStringView form : kForms) {
        if (text.endsWith(form) && text.size() - form.size() >= 2) {
            text.chop(form.size());
            break;
        }
    }
    for (const QStringView prefix : kSaltPrefixes)
        // 盐酸 alone, or 硫酸镁 and 磷酸铝, are drugs themselves.
        if (text.startsWith(prefix) && text.size() - prefix.size() >= 2)
            text.remove(0, prefix.size());
    const bool inorganic = std::ranges::any_of(kInorganic, [&](QStringView start) { return text.contains(start); });
    if (!inorganic && text.size() >= 4) {
        if (text.endsWith(u"二钠"))
            text.chop(2);
        else if (text.endsWith(u'钠') || text.endsWith(u'钾') || text.endsWith(u'钙') || text.endsWith(u'镁'))
            text.chop(1);
    }
    if (text.startsWith(u"头孢") && text.endsWith(u'酯'))
        text.chop(1);
    return text;
}

int Frequency::dosesIn(int days) const
{
    if (once)
        return 1;
    return std::max(1, (times * days + perDays - 1) / perDays);
}

const Frequency *ClinicalTables::frequency(QStringView code) const
{
    const auto at = std::ranges::find(m_frequencies, code, &Frequency::code);
    return at == m_frequencies.end() ? nullptr : &*at;
}

const Route *ClinicalTables::route(QStringView code) const
{
    const auto at = std::ranges::find(m_routes, code, &Route::code);
    return at == m_routes.end() ? nullptr : &*at;
}

std::vector<Ingredient> ClinicalTables::ingredientsOf(QStringView drugName, DrugKind kind, QStringView minUnit) const
{
    const QString key = drugName.toString();
    for (const QString &name : {key, normalizedIngredient(drugName)})
        if (const auto found = m_compositions.constFind(name); found != m_compositions.cend()) {
            std::vector<Ingredient> ingredients = *found;
            for (Ingredient &ingredient : ingredients)
                if (!ingredient.perUnits.split(u'/').contains(minUnit))
                    ingredient.milligrams.reset();
            return ingredients;
        }
    return {Ingredient{kind == DrugKind::Western ? normalizedIngredient(drugName) : key, std::nullopt, {}}};
}

const DosingLimit *ClinicalTables::dosing(QStringView ingredient, QStringView routeGroup) const
{
    const auto found = m_dosing.constFind(normalizedIngredient(ingredient));
    if (found == m_dosing.cend())
        return nullptr;
    const auto at = std::ranges::find(*found, routeGroup, &DosingLimit::routeGroup);
    return at == found->end() ? nullptr : &*at;
}

std::vector<AgeLimit> ClinicalTables::ageLimits(QStringView name) const
{
    return m_ageLimits.value(name.toString());
}

const SkinTestRule *ClinicalTables::skinTest(QStringView name) const
{
    const auto found = m_skinTests.constFind(name.toString());
    return found == m_skinTests.cend() ? nullptr : &*found;
}

const AntibacterialRule *ClinicalTables::antibacterial(QStringView name, QStringView routeGroup) const
{
    const auto found = m_antibacterials.constFind(name.toString());
    if (found == m_antibacterials.cend())
        return nullptr;
    const AntibacterialRule *any = nullptr;
    for (const AntibacterialRule &rule : *found) {
        if (rule.routeGroup == routeGroup)
            return &rule;
        if (rule.routeGroup.isEmpty())
            any = &rule;
    }
    return any;
}

std::vector<const AllergyGroup *> ClinicalTables::groupsOf(QStringView name) const
{
    std::vector<const AllergyGroup *> groups;
    for (const std::size_t index : m_groupsByMember.value(name.toString()))
        groups.push_back(&m_allergyGroups[index]);
    return groups;
}

const AllergyGroup *ClinicalTables::allergyGroup(QStringView nameOrId) const
{
    const auto at = std::ranges::find_if(
        m_allergyGroups, [&](const AllergyGroup &group) { return group.id == nameOrId || group.name == nameOrId; });
    return at == m_allergyGroups.end() ? nullptr : &*at;
}

Result<ClinicalTables> ClinicalTables::parse(const QMap<CatalogueKind, QByteArray> &texts)
{
    ClinicalTablesParser parser;
    return parser.parse(texts);
}

} // namespace clinic

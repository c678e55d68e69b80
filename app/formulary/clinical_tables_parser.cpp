// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formulary/clinical_tables_parser.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

/// Both names under which a table's drug is looked up.
QStringList keysOf(const QString &name)
{
    QStringList keys{name};
    if (const QString bare = normalizedIngredient(name); bare != name)
        keys.append(bare);
    return keys;
}

/// How loudly a group speaks, from the row's own rule text: 禁用 stops, 慎用 asks, 提示 notes.
AlertLevel levelOf(QStringView rule)
{
    if (rule.contains(u"慎用") || rule.contains(u"皮试"))
        return AlertLevel::Ask;
    if (rule.contains(u"禁用"))
        return AlertLevel::Stop;
    return AlertLevel::Note;
}

/// Months below which a row of contraindications.csv applies; 0 when its words name no age.
int monthsBelow(const QString &condition)
{
    static const QRegularExpression limit{u"^<(\\d+)(岁|月龄)"_s};
    if (const auto match = limit.match(condition); match.hasMatch())
        return match.captured(1).toInt() * (match.captured(2) == u"岁"_s ? 12 : 1);
    if (condition.contains(u"新生儿"))
        return 1;
    if (condition.startsWith(u"婴儿"))
        return 12;
    if (condition.startsWith(u"儿童"))
        return 14 * 12;
    return 0;
}

/// True when the row holds only in a situation that the program cannot see (an infection, an operation).
bool hasFurtherCondition(const QString &condition)
{
    static const QRegularExpression bare{u"^(<\\d+(岁|月龄)|新生儿|儿童)(慎用)?([(（].*[)）])?(；.*)?$"_s};
    return !bare.match(condition).hasMatch();
}

} // namespace

void ClinicalTablesParser::fault(const CsvRow &row, const QString &column)
{
    m_faults.push_back({toWord(m_kind) + u':' + QString::number(row.line()), u"catalogue.cell"_s, {column}});
}

std::optional<Quantity> ClinicalTablesParser::amount(const CsvRow &row, std::size_t column, const QString &name,
                                                     qint64 factor)
{
    const QStringView text = row.trimmed(column);
    if (text.isEmpty())
        return std::nullopt;
    const auto value = Quantity::fromString(text);
    if (!value || value->isNegative() || value->isZero()) {
        fault(row, name);
        return std::nullopt;
    }
    return Quantity::fromTenThousandths(value->tenThousandths() * factor);
}

Result<> ClinicalTablesParser::frequencies(const QByteArray &text)
{
    const std::vector<CsvColumn> columns{{{u"code"_s}},        {{u"name"_s, u"chinese"_s}},
                                         {{u"times"_s}},       {{u"per_days"_s, u"days"_s}},
                                         {{u"once"_s}, false}, {{u"as_needed"_s}, false}};
    return CsvReader::read(text, columns,
                           [&](const CsvRow &row) -> Result<> {
                               Frequency frequency;
                               frequency.code = row.trimmed(0).toString();
                               frequency.name = row.trimmed(1).toString();
                               frequency.times = row.trimmed(2).toInt();
                               frequency.perDays = row.trimmed(3).toInt();
                               frequency.once = row.trimmed(4) == u"1";
                               frequency.asNeeded = row.trimmed(5) == u"1";
                               if (frequency.code.isEmpty() || frequency.name.isEmpty())
                                   fault(row, u"code"_s);
                               else if (frequency.times < 1 || frequency.perDays < 1)
                                   fault(row, u"times"_s);
                               else
                                   m_tables.m_frequencies.push_back(std::move(frequency));
                               return {};
                           })
        .map([](const CsvSummary &) {});
}

Result<> ClinicalTablesParser::routes(const QByteArray &text)
{
    const std::vector<CsvColumn> columns{{{u"code"_s}}, {{u"name"_s, u"chinese"_s}}, {{u"group"_s}}};
    return CsvReader::read(
               text, columns,
               [&](const CsvRow &row) -> Result<> {
                   Route route{row.trimmed(0).toString(), row.trimmed(1).toString(), row.trimmed(2).toString()};
                   if (route.code.isEmpty() || route.name.isEmpty())
                       fault(row, u"code"_s);
                   else
                       m_tables.m_routes.push_back(std::move(route));
                   return {};
               })
        .map([](const CsvSummary &) {});
}

Result<> ClinicalTablesParser::compositions(const QByteArray &text)
{
    const std::vector<CsvColumn> columns{
        {{u"product"_s}}, {{u"ingredient"_s}}, {{u"amount_mg"_s}, false}, {{u"per"_s}, false}};
    return CsvReader::read(text, columns,
                           [&](const CsvRow &row) -> Result<> {
                               const QString product = row.trimmed(0).toString();
                               const QString ingredient = row.trimmed(1).toString();
                               if (product.isEmpty() || ingredient.isEmpty()) {
                                   fault(row, u"product"_s);
                                   return {};
                               }
                               m_tables.m_compositions[product].push_back({normalizedIngredient(ingredient),
                                                                           amount(row, 2, u"amount_mg"_s),
                                                                           row.trimmed(3).toString()});
                               return {};
                           })
        .map([](const CsvSummary &) {});
}

Result<> ClinicalTablesParser::dosing(const QByteArray &text)
{
    const std::vector<CsvColumn> columns{{{u"drug"_s}},
                                         {{u"route"_s}},
                                         {{u"adult_max_daily"_s}},
                                         {{u"unit"_s}},
                                         {{u"adult_max_single"_s}},
                                         {{u"child_single_mg_per_kg"_s}},
                                         {{u"child_max_daily_mg_per_kg"_s}},
                                         {{u"note"_s}, false}};
    return CsvReader::read(text, columns,
                           [&](const CsvRow &row) -> Result<> {
                               DosingLimit limit;
                               limit.ingredient = normalizedIngredient(row.trimmed(0));
                               limit.routeGroup = row.trimmed(1).toString();
                               const QStringView unit = row.trimmed(3);
                               qint64 factor = 1;
                               bool micrograms = false;
                               if (unit == u"g")
                                   factor = 1000;
                               else if (unit == u"μg")
                                   micrograms = true;
                               else if (unit == u"mg/kg")
                                   limit.basis = DoseBasis::MilligramPerKg;
                               else if (unit.startsWith(u'片'))
                                   limit.basis = DoseBasis::MinUnit;
                               else if (unit != u"mg")
                                   fault(row, u"unit"_s);
                               limit.adultMaxDaily = amount(row, 2, u"adult_max_daily"_s, factor);
                               limit.adultMaxSingle = amount(row, 4, u"adult_max_single"_s, factor);
                               if (micrograms)
                                   for (auto *value : {&limit.adultMaxDaily, &limit.adultMaxSingle})
                                       if (*value)
                                           *value = Quantity::fromTenThousandths((*value)->tenThousandths() / 1000);
                               limit.childSinglePerKg = amount(row, 5, u"child_single_mg_per_kg"_s);
                               limit.childDailyPerKg = amount(row, 6, u"child_max_daily_mg_per_kg"_s);
                               limit.note = row.trimmed(7).toString();
                               if (limit.ingredient.isEmpty() || limit.routeGroup.isEmpty())
                                   fault(row, u"drug"_s);
                               else
                                   m_tables.m_dosing[limit.ingredient].push_back(std::move(limit));
                               return {};
                           })
        .map([](const CsvSummary &) {});
}

Result<> ClinicalTablesParser::allergyGroups(const QByteArray &text)
{
    const std::vector<CsvColumn> columns{
        {{u"group_id"_s}}, {{u"group"_s}}, {{u"member"_s}}, {{u"rule"_s}}, {{u"note"_s}, false}};
    auto &groups = m_tables.m_allergyGroups;
    return CsvReader::read(
               text, columns,
               [&](const CsvRow &row) -> Result<> {
                   const QString id = row.trimmed(0).toString();
                   const QString member = row.trimmed(2).toString();
                   if (id.isEmpty() || row.trimmed(1).isEmpty() || member.isEmpty()) {
                       fault(row, u"group_id"_s);
                       return {};
                   }
                   auto at = std::ranges::find(groups, id, &AllergyGroup::id);
                   if (at == groups.end()) {
                       groups.push_back({id, row.trimmed(1).toString(), levelOf(row.trimmed(3)), {}, {}, {}});
                       at = std::prev(groups.end());
                   }
                   at->members.append(member);
                   if (at->note.isEmpty())
                       at->note = row.trimmed(4).toString();
                   const auto index = static_cast<std::size_t>(at - groups.begin());
                   for (const QString &key : keysOf(member)) {
                       auto &indexes = m_tables.m_groupsByMember[key];
                       if (std::ranges::find(indexes, index) == indexes.end())
                           indexes.push_back(index);
                   }
                   return {};
               })
        .map([](const CsvSummary &) {});
}

void ClinicalTablesParser::linkGroups()
{
    // "与磺胺抗菌药交叉…" in the note of one group warns whoever is allergic to the group it names.
    auto &groups = m_tables.m_allergyGroups;
    for (AllergyGroup &group : groups)
        for (const AllergyGroup &other : groups) {
            QString name = other.name;
            if (name.endsWith(u'类'))
                name.chop(1);
            if (other.id != group.id && group.note.contains(u"交叉"_s) && !group.note.contains(u"无交叉"_s) &&
                group.note.contains(name))
                group.namesOfLinkedGroups.append(other.name);
        }
}

Result<> ClinicalTablesParser::contraindications(const QByteArray &text)
{
    const std::vector<CsvColumn> columns{
        {{u"drug"_s}}, {{u"type"_s}}, {{u"condition"_s}}, {{u"severity"_s}}, {{u"note"_s}, false}};
    return CsvReader::read(text, columns,
                           [&](const CsvRow &row) -> Result<> {
                               if (row.trimmed(1) != u"age")
                                   return {};
                               AgeLimit limit;
                               limit.drug = row.trimmed(0).toString();
                               limit.condition = row.trimmed(2).toString();
                               limit.note = row.trimmed(4).toString();
                               limit.belowMonths = monthsBelow(limit.condition);
                               limit.level =
                                   row.trimmed(3) == u"contraindicated" && !hasFurtherCondition(limit.condition)
                                       ? AlertLevel::Stop
                                       : AlertLevel::Ask;
                               if (limit.drug.isEmpty() || limit.belowMonths == 0) {
                                   fault(row, u"condition"_s);
                                   return {};
                               }
                               for (const QString &key : keysOf(limit.drug))
                                   m_tables.m_ageLimits[key].push_back(limit);
                               return {};
                           })
        .map([](const CsvSummary &) {});
}

Result<> ClinicalTablesParser::skinTests(const QByteArray &text)
{
    const std::vector<CsvColumn> columns{{{u"drug"_s}}, {{u"requirement"_s}}, {{u"method"_s}}};
    return CsvReader::read(text, columns,
                           [&](const CsvRow &row) -> Result<> {
                               const QStringView demand = row.trimmed(1);
                               if (demand != u"必做" && demand != u"按说明书")
                                   return {}; // diagnostic reagents, and tests that are advised against
                               SkinTestRule rule{row.trimmed(0).toString(),
                                                 demand == u"必做" ? SkinTestDemand::Always : SkinTestDemand::ByLeaflet,
                                                 row.trimmed(2).toString()};
                               if (rule.drug.isEmpty())
                                   fault(row, u"drug"_s);
                               for (const QString &key : keysOf(rule.drug))
                                   m_tables.m_skinTests.insert(key, rule);
                               return {};
                           })
        .map([](const CsvSummary &) {});
}

Result<> ClinicalTablesParser::antibacterials(const QByteArray &text)
{
    const std::vector<CsvColumn> columns{
        {{u"name"_s}}, {{u"route"_s}}, {{u"level"_s}}, {{u"village_clinic_default"_s}}};
    return CsvReader::read(text, columns,
                           [&](const CsvRow &row) -> Result<> {
                               AntibacterialRule rule{row.trimmed(0).toString(), row.trimmed(1).toString(),
                                                      row.trimmed(2).toInt(), row.trimmed(3) == u"1"};
                               if (rule.name.isEmpty())
                                   fault(row, u"name"_s);
                               else if (rule.level < 1 || rule.level > 3)
                                   fault(row, u"level"_s);
                               for (const QString &key : keysOf(rule.name))
                                   m_tables.m_antibacterials[key].push_back(rule);
                               return {};
                           })
        .map([](const CsvSummary &) {});
}

Result<> ClinicalTablesParser::parseOne(CatalogueKind kind, const QByteArray &text)
{
    m_kind = kind;
    switch (kind) {
    case CatalogueKind::Frequencies:
        return frequencies(text);
    case CatalogueKind::Routes:
        return routes(text);
    case CatalogueKind::Compositions:
        return compositions(text);
    case CatalogueKind::Dosing:
        return dosing(text);
    case CatalogueKind::AllergyGroups:
        return allergyGroups(text);
    case CatalogueKind::Contraindications:
        return contraindications(text);
    case CatalogueKind::SkinTests:
        return skinTests(text);
    case CatalogueKind::AntibacterialLevels:
        return antibacterials(text);
    case CatalogueKind::Formulary:
    case CatalogueKind::Icd10:
    case CatalogueKind::Procurement:
    case CatalogueKind::PriceList:
    case CatalogueKind::ServiceList:
        break;
    }
    return {};
}

Result<ClinicalTables> ClinicalTablesParser::parse(const QMap<CatalogueKind, QByteArray> &texts)
{
    for (auto it = texts.cbegin(); it != texts.cend(); ++it)
        CLINIC_TRY(parseOne(it.key(), it.value()));
    if (!m_faults.empty()) {
        Error error{ErrorKind::Validation, u"catalogue.invalid"_s, {qint64(m_faults.size())}, {}, m_faults};
        return tl::unexpected(std::move(error));
    }
    linkGroups();
    return std::move(m_tables);
}

} // namespace clinic

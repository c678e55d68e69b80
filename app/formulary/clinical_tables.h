// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/alert_level.h"
#include "base/result.h"
#include "formulary/formulary.h"

#include <QByteArray>
#include <QHash>
#include <QMap>

namespace clinic {

/// How often a drug is taken: `times` in `perDays` days.
struct Frequency {
    QString code{}; ///< tid
    QString name{}; ///< 每日三次
    int times{1};
    int perDays{1};
    bool once{false};     ///< a single dose, whatever the days
    bool asNeeded{false}; ///< when needed: `times` is the most that may be taken
    /// Doses in this number of days, rounded up; one for a single dose.
    int dosesIn(int days) const;
};

/// By which way; `group` is the word that the clinical tables use (口服, 注射, 吸入, 舌下) or 外用.
struct Route {
    QString code{}; ///< po
    QString name{}; ///< 口服
    QString group{};
};

/// One active substance of a compound product.
struct Ingredient {
    QString name{};
    std::optional<Quantity> milligrams{}; ///< in one minimum unit, where the table knows it
    QString perUnits{};                   ///< minimum units that the amount holds for: `片/粒`
};

enum class DoseBasis { Milligram, MilligramPerKg, MinUnit };

/// The most that may be taken of an ingredient. Every row needs a pharmacist's review; the program says so.
struct DosingLimit {
    QString ingredient{};
    QString routeGroup{};
    DoseBasis basis{DoseBasis::Milligram}; ///< of the adult limits
    std::optional<Quantity> adultMaxDaily{};
    std::optional<Quantity> adultMaxSingle{};
    std::optional<Quantity> childSinglePerKg{}; ///< mg per kg
    std::optional<Quantity> childDailyPerKg{};  ///< mg per kg
    QString note{};
};

/// Drugs that cross-react.
struct AllergyGroup {
    QString id{};
    QString name{};
    AlertLevel level{AlertLevel::Ask}; ///< for another member of the group
    QStringList members{};
    QStringList namesOfLinkedGroups{}; ///< groups whose members this one's note also warns about
    QString note{};
};

/// A drug that must not be given below an age.
struct AgeLimit {
    QString drug{};
    int belowMonths{0}; ///< 1 for a newborn (28 days)
    AlertLevel level{AlertLevel::Ask};
    QString condition{}; ///< the row's own words
    QString note{};
};

enum class SkinTestDemand { Always, ByLeaflet };

struct SkinTestRule {
    QString drug{};
    SkinTestDemand demand{SkinTestDemand::ByLeaflet};
    QString method{};
};

struct AntibacterialRule {
    QString name{};
    QString routeGroup{}; ///< empty for every way
    int level{1};         ///< 1 unrestricted, 2 restricted, 3 special
    bool allowedInVillage{true};
};

/// Names of a drug under which tables list it: salts, forms and remarks in brackets taken off, so that
/// 对乙酰氨基酚片, 盐酸二甲双胍 and 美托洛尔(酒石酸) meet 对乙酰氨基酚, 二甲双胍 and 美托洛尔.
QString normalizedIngredient(QStringView name);

/// The clinical tables of the catalogues, parsed. Immutable values; no table decides anything by itself.
class ClinicalTables {
public:
    /// Texts by kind; a kind that is missing gives an empty table. Fails as Validation "catalogue.invalid" with a
    /// field problem per fault (`dosing:17`, "catalogue.cell" {column}), or with the codes of CsvReader.
    [[nodiscard]] static Result<ClinicalTables> parse(const QMap<CatalogueKind, QByteArray> &texts);

    const Frequency *frequency(QStringView code) const;
    const Route *route(QStringView code) const;
    const std::vector<Frequency> &frequencies() const { return m_frequencies; }
    const std::vector<Route> &routes() const { return m_routes; }
    const std::vector<AllergyGroup> &allergyGroups() const { return m_allergyGroups; }

    /// The active substances: those of the composition table (amounts only where they hold for this minimum unit), else
    /// the drug's own generic name.
    std::vector<Ingredient> ingredientsOf(QStringView drugName, DrugKind kind, QStringView minUnit) const;
    const DosingLimit *dosing(QStringView ingredient, QStringView routeGroup) const;
    std::vector<AgeLimit> ageLimits(QStringView name) const;
    const SkinTestRule *skinTest(QStringView name) const;
    const AntibacterialRule *antibacterial(QStringView name, QStringView routeGroup) const;
    /// Groups that hold this drug or ingredient.
    std::vector<const AllergyGroup *> groupsOf(QStringView name) const;
    /// The group of this name or id, if any.
    const AllergyGroup *allergyGroup(QStringView nameOrId) const;

    /// True when there is nothing in any table.
    bool isEmpty() const { return m_frequencies.empty() && m_routes.empty() && m_dosing.isEmpty(); }

private:
    friend class ClinicalTablesParser;
    std::vector<Frequency> m_frequencies{};
    std::vector<Route> m_routes{};
    std::vector<AllergyGroup> m_allergyGroups{};
    QHash<QString, std::vector<Ingredient>> m_compositions{};
    QHash<QString, std::vector<DosingLimit>> m_dosing{};
    QHash<QString, std::vector<AgeLimit>> m_ageLimits{};
    QHash<QString, SkinTestRule> m_skinTests{};
    QHash<QString, std::vector<AntibacterialRule>> m_antibacterials{};
    QHash<QString, std::vector<std::size_t>> m_groupsByMember{};
};

} // namespace clinic

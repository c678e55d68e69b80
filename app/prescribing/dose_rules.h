// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formulary/clinical_tables.h"
#include "prescribing/prescribing.h"

namespace clinic {

/// How the quantity follows from the dosage, by form of the drug.
enum class QuantityRule {
    Counted, ///< tablets, capsules, pills, sachets: doses are added up, then rounded up to whole units
    PerDose, ///< ampoules, vials, suppositories: each dose opens new ones, so each is rounded up
    Volume,  ///< liquids by mouth: added up, then whole bottles
    OnePack, ///< drops, sprays, inhalers, creams, plasters: one pack unless stated
};
QuantityRule quantityRuleOf(QStringView form, QStringView minUnit);

/// Minimum units of one dose: 0.5 g of a 0.25 g capsule are 2. Nothing when the strength does not say (an amount in ml
/// of a powder) or the unit is unknown.
std::optional<Quantity> unitsPerDose(const Dosage &dosage, const Content &content, QStringView minUnit);

/// Milligrams of one dose, where strength or unit says.
std::optional<Quantity> milligramsPerDose(const PrescriptionLine &line);

/// The quantity in minimum units for the line's dosage: whole packs, or whole minimum units when the pack may be
/// split. Nothing when it cannot be computed (then the doctor states it).
std::optional<Quantity> quantityFor(const PrescriptionLine &line, const ClinicalTables &tables);

/// Days for which a stated quantity lasts, rounded down; nothing where one dose cannot be counted.
std::optional<int> daysOfSupply(const PrescriptionLine &line, const ClinicalTables &tables);

/// What is charged for a line that is not bought elsewhere. Fails with "money.overflow", or as Validation with
/// "prescribing.no_price" when the line has no price.
[[nodiscard]] Result<ChargeTerms> chargeTerms(const PrescriptionLine &line);

} // namespace clinic

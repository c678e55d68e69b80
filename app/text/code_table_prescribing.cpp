// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/code_tables.h"

#include <QtGlobal>

#include <array>

namespace clinic {

std::span<const CodeEntry> prescribingCodes()
{
    static constexpr auto table = std::to_array<CodeEntry>({
        {"catalogue.absent",
         QT_TRANSLATE_NOOP("Codes", "The catalogue “%1” is missing from the catalogue file. Install the program "
                                    "again.")},
        {"catalogue.cell",
         QT_TRANSLATE_NOOP("Codes", "The value in column “%1” is missing or cannot be read. Correct it in the file.")},
        {"catalogue.empty",
         QT_TRANSLATE_NOOP("Codes", "The file for “%1” has no rows; nothing was imported. Choose the right file.")},
        {"catalogue.invalid",
         QT_TRANSLATE_NOOP("Codes", "The file has %1 faults; nothing was imported. Correct the rows listed and import "
                                    "it again.")},
        {"catalogue.missing",
         QT_TRANSLATE_NOOP("Codes", "The catalogue file was not found: %1. Install the program again, or name the "
                                    "file in CLINIC_CATALOGUES.")},
        {"catalogue.twice", QT_TRANSLATE_NOOP("Codes", "“%1” stands in the file twice. Keep one of the rows.")},
        {"formulary.drug_exists",
         QT_TRANSLATE_NOOP("Codes", "“%1” is already among the drugs. Search for it and choose it.")},
        {"formulary.drug_not_found", QT_TRANSLATE_NOOP("Codes", "This drug no longer exists. Search for it again.")},
        {"formulary.price_not_positive",
         QT_TRANSLATE_NOOP("Codes", "A price must be above zero. Leave it empty if the clinic does not sell the "
                                    "product.")},
        {"formulary.product_exists",
         QT_TRANSLATE_NOOP("Codes", "There is already a product with code %1, or with the same drug, maker and pack. "
                                    "Open that one and change it.")},
        {"formulary.product_not_found",
         QT_TRANSLATE_NOOP("Codes", "This product no longer exists. Search for it again.")},
        {"formulary.service_exists",
         QT_TRANSLATE_NOOP("Codes", "There is already a service item with code %1. Open that one, or choose another "
                                    "code.")},
        {"formulary.service_not_found",
         QT_TRANSLATE_NOOP("Codes", "This service item no longer exists. Refresh the list.")},
        {"prescribing.age",
         QT_TRANSLATE_NOOP("Codes", "%1 (%2) is restricted at this age: %3. %4 Choose another drug, or give the "
                                    "reason.")},
        {"prescribing.age_mismatch",
         QT_TRANSLATE_NOOP("Codes", "%1 years and %2 months do not fit together. ageMonths is the whole months since "
                                    "birth.")},
        {"prescribing.age_unknown",
         QT_TRANSLATE_NOOP("Codes", "The age is not known: limits by age were not checked. Ask for the birth date.")},
        {"prescribing.allergy_group",
         QT_TRANSLATE_NOOP("Codes", "%1: the patient is allergic to %2; both concern the group “%3”. %4 Choose "
                                    "another drug, or confirm.")},
        {"prescribing.allergy_ingredient",
         QT_TRANSLATE_NOOP("Codes", "%1: the patient is allergic to %2. Choose another drug, or write why it is still "
                                    "given.")},
        {"prescribing.already_voided", QT_TRANSLATE_NOOP("Codes", "Prescription %1 is already void.")},
        {"prescribing.antibacterial_restricted",
         QT_TRANSLATE_NOOP("Codes", "%1 is a restricted antibacterial: it needs the right to prescribe it. Confirm, "
                                    "or choose another one.")},
        {"prescribing.antibacterial_special",
         QT_TRANSLATE_NOOP("Codes", "%1 is an antibacterial of the special level and is not for outpatients. Choose "
                                    "another one, or give the emergency's reason.")},
        {"prescribing.antibacterial_village",
         QT_TRANSLATE_NOOP("Codes", "%1 is not an unrestricted antibacterial; village clinics do not prescribe it. "
                                    "Choose another one, refer, or give the reason.")},
        {"prescribing.child_daily_dose",
         QT_TRANSLATE_NOOP("Codes", "%1: the day's dose of %2 is %3; for this weight the most is %4. %5 Lower it, or "
                                    "confirm.")},
        {"prescribing.child_single_dose",
         QT_TRANSLATE_NOOP("Codes", "%1: one dose gives %3 of %2; for this weight the most is %4. %5 Lower the dose, "
                                    "or confirm.")},
        {"prescribing.daily_dose",
         QT_TRANSLATE_NOOP("Codes", "%1: the day's dose of %2 is %3; the most is %4. %5 Lower it, or confirm.")},
        {"prescribing.days_over_limit",
         QT_TRANSLATE_NOOP("Codes", "%1 is for %2 days; this kind of prescription allows %3. Shorten it, make it a "
                                    "long-term prescription, or give the reason.")},
        {"prescribing.dose_not_checked",
         QT_TRANSLATE_NOOP("Codes", "%1: the dose of %2 could not be checked, because the strength does not say how "
                                    "much it holds. Check it by the leaflet.")},
        {"prescribing.duplicate_ingredient",
         QT_TRANSLATE_NOOP("Codes", "%1 and %2 both contain %3. Take one of them off, or confirm.")},
        {"prescribing.long_term_antibacterial",
         QT_TRANSLATE_NOOP("Codes", "%1 is an antibacterial and does not belong on a long-term prescription. Take it "
                                    "off, or give the reason (such as tuberculosis).")},
        {"prescribing.long_term_reason",
         QT_TRANSLATE_NOOP("Codes", "The long-term prescription is for %1 days. Beyond %2 days write the reason and "
                                    "the assessment.")},
        {"prescribing.no_lines", QT_TRANSLATE_NOOP("Codes", "There is no drug yet. Add at least one.")},
        {"prescribing.no_price",
         QT_TRANSLATE_NOOP("Codes", "%1 has no price and cannot be charged. Prescribe it as bought elsewhere, or ask "
                                    "the administrator for a price.")},
        {"prescribing.not_a_draft",
         QT_TRANSLATE_NOOP("Codes", "Prescription %1 is signed or void and cannot be edited. Use “Correct” to replace "
                                    "it.")},
        {"prescribing.not_allowed",
         QT_TRANSLATE_NOOP("Codes", "The prescription cannot be signed like this. Change what is marked.")},
        {"prescribing.not_found", QT_TRANSLATE_NOOP("Codes", "This prescription no longer exists. Refresh the list.")},
        {"prescribing.not_signed",
         QT_TRANSLATE_NOOP("Codes", "Only a signed prescription can be corrected. Refresh the list.")},
        {"prescribing.quantity_needed",
         QT_TRANSLATE_NOOP("Codes", "The quantity of %1 cannot be computed from its strength. Type the quantity.")},
        {"prescribing.single_dose",
         QT_TRANSLATE_NOOP("Codes", "%1: one dose gives %3 of %2; the most is %4. %5 Lower the dose, or confirm.")},
        {"prescribing.skin_test",
         QT_TRANSLATE_NOOP("Codes", "%1 needs a skin test (%2). Order the test, record its result, or confirm an "
                                    "exemption.")},
        {"prescribing.skin_test_leaflet", QT_TRANSLATE_NOOP("Codes", "%1: skin test as the leaflet says (%2).")},
        {"prescribing.skin_test_pending", QT_TRANSLATE_NOOP("Codes", "%1: wait for the skin test before it is given.")},
        {"prescribing.skin_test_positive",
         QT_TRANSLATE_NOOP("Codes", "%1: the skin test is positive. Take the drug off and choose another one.")},
        {"prescribing.slices_kind",
         QT_TRANSLATE_NOOP("Codes", "The kind of the prescription does not fit its drugs. Choose “TCM slices” for "
                                    "slices and another kind for other drugs.")},
        {"prescribing.slices_mixed",
         QT_TRANSLATE_NOOP("Codes", "TCM slices must stand on a prescription of their own. Move them to a separate "
                                    "one.")},
        {"prescribing.template_dosage",
         QT_TRANSLATE_NOOP("Codes", "A line of the template has no dose or no days. Fill them in.")},
        {"prescribing.template_not_found",
         QT_TRANSLATE_NOOP("Codes", "This template no longer exists. Refresh the list.")},
        {"prescribing.template_of_another",
         QT_TRANSLATE_NOOP("Codes", "This template belongs to another doctor. Save a copy of your own.")},
        {"prescribing.too_many_drugs",
         QT_TRANSLATE_NOOP("Codes", "%1 drugs are on this prescription; at most %2 are allowed. Move the others to a "
                                    "second prescription.")},
        {"prescribing.unanswered",
         QT_TRANSLATE_NOOP("Codes", "Some alerts are not answered yet. Confirm them, give a reason, or change the "
                                    "drug.")},
        {"prescribing.unknown_drug",
         QT_TRANSLATE_NOOP("Codes", "The formulary has no drug with code %1. Correct the code, or describe the drug "
                                    "by name, form and strength.")},
        {"prescribing.unknown_word",
         QT_TRANSLATE_NOOP("Codes", "“%1” is not in the list of frequencies or routes. Choose one from the list.")},
        {"prescribing.weight_missing",
         QT_TRANSLATE_NOOP("Codes", "Below %1 years the weight is needed for the dose. Enter it in the vital signs.")},
        {"prescribing.whole_packs",
         QT_TRANSLATE_NOOP("Codes", "%1 is sold in whole packs of %2 %3. Type a multiple of %2.")},
        {"price_list.ambiguous",
         QT_TRANSLATE_NOOP("Codes", "“%1” fits %2 drugs of the formulary. Add the formulary code or the salt.")},
        {"price_list.dosage",
         QT_TRANSLATE_NOOP("Codes", "The usual dosage “%1” cannot be read. Write the dose as a number above zero and "
                                    "the days as a whole number.")},
        {"price_list.field",
         QT_TRANSLATE_NOOP("Codes", "“%1” is missing or too long in this row. Correct it in the file.")},
        {"price_list.no_name", QT_TRANSLATE_NOOP("Codes", "The row has no drug name. Fill it in, or remove the row.")},
        {"price_list.price",
         QT_TRANSLATE_NOOP("Codes", "The price “%1” cannot be read. Write yuan with a decimal point, above zero, or "
                                    "leave it empty.")},
        {"price_list.refused_rows",
         QT_TRANSLATE_NOOP("Codes", "%1 rows cannot be used; nothing was imported. Correct them, or import without "
                                    "these rows.")},
        {"price_list.twice", QT_TRANSLATE_NOOP("Codes", "%1 stands in the list twice. Keep one of the rows.")},
        {"price_list.units_per_pack",
         QT_TRANSLATE_NOOP("Codes", "The number of units in a pack (“%1”) must be a whole number from 1.")},
        {"price_list.unknown_code",
         QT_TRANSLATE_NOOP("Codes", "The formulary has no drug with code %1. Correct the code, or leave it empty and "
                                    "give name, form and strength.")},
        {"price_list.unknown_drug",
         QT_TRANSLATE_NOOP("Codes", "“%1” is not in the formulary. To add it as the clinic's own, fill in form, "
                                    "strength and minimum unit.")},
    });
    return table;
}

} // namespace clinic

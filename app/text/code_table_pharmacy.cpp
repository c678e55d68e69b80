// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/code_tables.h"

#include <QtGlobal>

#include <array>

namespace clinic {

std::span<const CodeEntry> pharmacyCodes()
{
    static constexpr auto table = std::to_array<CodeEntry>({
        {"pharmacy.already_dispensed", QT_TRANSLATE_NOOP("Codes", "This prescription was already handed out (%1).")},
        {"pharmacy.already_expired",
         QT_TRANSLATE_NOOP("Codes", "This lot expired on %1. Do not accept it; return it to the supplier.")},
        {"pharmacy.batch_not_found",
         QT_TRANSLATE_NOOP("Codes", "This batch does not exist any more. Refresh the list.")},
        {"pharmacy.dispense_not_found",
         QT_TRANSLATE_NOOP("Codes", "This dispensing does not exist any more. Refresh the list.")},
        {"pharmacy.document_missing", QT_TRANSLATE_NOOP("Codes", "Enter the number of the delivery note or invoice.")},
        {"pharmacy.expiry_missing", QT_TRANSLATE_NOOP("Codes", "Enter the expiry date as year-month-day.")},
        {"pharmacy.line_undecided",
         QT_TRANSLATE_NOOP("Codes", "Decide about %1: hand it out, or give a reason why not.")},
        {"pharmacy.lot_missing", QT_TRANSLATE_NOOP("Codes", "Enter the lot number (at most 40 characters).")},
        {"pharmacy.no_lines", QT_TRANSLATE_NOOP("Codes", "Enter at least one product.")},
        {"pharmacy.not_enough", QT_TRANSLATE_NOOP("Codes", "Only %1 of %2 units are in stock.")},
        {"pharmacy.not_enough_of",
         QT_TRANSLATE_NOOP("Codes", "There is not enough of %1: %2 in stock, %3 prescribed. Mark the line as not "
                                    "dispensed with a reason, or receive goods first.")},
        {"pharmacy.not_paid",
         QT_TRANSLATE_NOOP("Codes", "The prescription is not paid yet. Send the patient to the cashier.")},
        {"pharmacy.not_signed",
         QT_TRANSLATE_NOOP("Codes", "The prescription is not signed or was voided. Nothing may be handed out for it.")},
        {"pharmacy.nothing_returned", QT_TRANSLATE_NOOP("Codes", "Enter how much comes back.")},
        {"pharmacy.packs_whole", QT_TRANSLATE_NOOP("Codes", "Enter a whole number of packs, at least 1.")},
        {"pharmacy.price_missing", QT_TRANSLATE_NOOP("Codes", "Enter the price of a pack.")},
        {"pharmacy.price_negative", QT_TRANSLATE_NOOP("Codes", "The price cannot be negative.")},
        {"pharmacy.product_missing", QT_TRANSLATE_NOOP("Codes", "Choose a product from the list.")},
        {"pharmacy.quantity_missing", QT_TRANSLATE_NOOP("Codes", "Enter a quantity other than zero.")},
        {"pharmacy.return_first",
         QT_TRANSLATE_NOOP("Codes", "The drugs were handed out (%1). Take them back at the pharmacy first.")},
        {"pharmacy.returned_too_much",
         QT_TRANSLATE_NOOP("Codes", "More is returned than was handed out. Check the quantity.")},
        {"pharmacy.stock_negative",
         QT_TRANSLATE_NOOP("Codes", "The batch does not hold so much any more. Refresh the stock list and choose a "
                                    "smaller quantity.")},
        {"pharmacy.supplier_missing", QT_TRANSLATE_NOOP("Codes", "Enter the supplier.")},
        {"referral.consent_missing",
         QT_TRANSLATE_NOOP("Codes", "Enter who agreed: the patient, or a relative with name and relation.")},
        {"referral.facility_missing", QT_TRANSLATE_NOOP("Codes", "Choose the hospital.")},
        {"referral.hint_fever",
         QT_TRANSLATE_NOOP("Codes", "Fever of %1 ℃ with raised glucose: consider an urgent referral.")},
        {"referral.hint_glucose", QT_TRANSLATE_NOOP("Codes", "Glucose %1 mmol/L: consider an urgent referral.")},
        {"referral.hint_oxygen", QT_TRANSLATE_NOOP("Codes", "Oxygen saturation %1 %: consider an emergency referral.")},
        {"referral.hint_pressure", QT_TRANSLATE_NOOP("Codes", "Blood pressure %1/%2: consider an urgent referral.")},
        {"referral.not_allowed",
         QT_TRANSLATE_NOOP("Codes", "This is not possible any more: the referral has gone on. Refresh the list.")},
        {"referral.not_found", QT_TRANSLATE_NOOP("Codes", "This referral does not exist any more. Refresh the list.")},
        {"referral.reason_text_missing", QT_TRANSLATE_NOOP("Codes", "Describe the reason.")},
        {"referral.refusal_reason_missing", QT_TRANSLATE_NOOP("Codes", "Enter why the hospital refused.")},
        {"referral.summary_missing",
         QT_TRANSLATE_NOOP("Codes", "Enter the summary that the receiving doctor will read.")},
        {"referral.too_long", QT_TRANSLATE_NOOP("Codes", "At most %1 characters.")},
    });
    return table;
}

} // namespace clinic

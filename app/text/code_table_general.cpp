// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/code_tables.h"

#include <QtGlobal>

#include <array>

namespace clinic {

std::span<const CodeEntry> generalCodes()
{
    static constexpr auto table = std::to_array<CodeEntry>({
        {"audit.broken",
         QT_TRANSLATE_NOOP("Codes", "The audit trail was changed outside the program (seat %1, line %2). Tell your "
                                    "administrator.")},
        {"catalogue.damaged",
         QT_TRANSLATE_NOOP("Codes", "The shipped file %1 is damaged at line %2. Install the program again.")},
        {"cli.argument_missing",
         QT_TRANSLATE_NOOP("Codes", "Something is missing: %1. Call the command with --help to see an example.")},
        {"cli.clinic_created", QT_TRANSLATE_NOOP("Codes", "The clinic was created in %1.")},
        {"cli.demo_created",
         QT_TRANSLATE_NOOP("Codes", "The demonstration clinic was created in %1: %2 residents, %3 visits.")},
        {"cli.demo_reused",
         QT_TRANSLATE_NOOP("Codes", "The demonstration clinic in %1 is used again: %2 residents, %3 visits.")},
        {"cli.exchange_confirmed", QT_TRANSLATE_NOOP("Codes", "Last confirmed by the county: %1")},
        {"cli.exchange_run", QT_TRANSLATE_NOOP("Codes", "%1 requests sent, %2 confirmed by the county.")},
        {"cli.exchange_waiting", QT_TRANSLATE_NOOP("Codes", "Records that wait: %1 (since %2)")},
        {"cli.file_missing",
         QT_TRANSLATE_NOOP("Codes", "The file %1 cannot be read. Check its name and that you may read it.")},
        {"cli.file_too_large", QT_TRANSLATE_NOOP("Codes", "The file %1 is larger than %2 MB and was not read.")},
        {"cli.number", QT_TRANSLATE_NOOP("Codes", "%1 must be a whole number from %2 to %3.")},
        {"cli.option_missing",
         QT_TRANSLATE_NOOP("Codes", "The option %1 is missing. Call the command with --help to see an example.")},
        {"cli.roll_imported",
         QT_TRANSLATE_NOOP("Codes", "Roll imported: %1 rows, %2 new, %3 changed, %4 of registered people.")},
        {"cli.unknown_command",
         QT_TRANSLATE_NOOP("Codes", "There is no command “%1”. Call xiangyi-cli --help for the list.")},
        {"clinic.exists_already",
         QT_TRANSLATE_NOOP("Codes", "There is already a clinic in the folder %1. Choose another folder, or open that "
                                    "clinic.")},
        {"clinic.folder_not_writable",
         QT_TRANSLATE_NOOP("Codes", "The folder %1 cannot be written to. Choose another folder or ask for write "
                                    "permission.")},
        {"clinic.none_here",
         QT_TRANSLATE_NOOP("Codes", "There is no clinic in the folder %1. Create one, or choose the right folder.")},
        {"clinic.open_elsewhere",
         QT_TRANSLATE_NOOP("Codes", "This clinic is already open on computer %2 (program %3, process %1). Close it "
                                    "there first.")},
        {"demo.cancelled",
         QT_TRANSLATE_NOOP("Codes", "Making the demonstration clinic was stopped; nothing is left behind.")},
        {"demo.not_a_demonstration",
         QT_TRANSLATE_NOOP("Codes", "The folder %1 holds a real clinic. Choose another folder for the demonstration.")},
        {"document.not_signed",
         QT_TRANSLATE_NOOP("Codes", "The prescription is still a draft. Sign it before printing.")},
        {"document.pdf_failed",
         QT_TRANSLATE_NOOP("Codes", "The file %1 could not be written. Choose another folder, and check the free "
                                    "space.")},
        {"draft.bad_name", QT_TRANSLATE_NOOP("Codes", "The draft could not be kept: its name is not allowed.")},
        {"draft.too_large", QT_TRANSLATE_NOOP("Codes", "The text is too long to be kept as a draft. Shorten it.")},
        {"draft.write_failed",
         QT_TRANSLATE_NOOP("Codes", "What you type cannot be kept as a draft on this computer. Save often; check the "
                                    "free disk space.")},
        {"form.invalid", QT_TRANSLATE_NOOP("Codes", "Some fields need attention. They are marked below.")},
        {"money.format",
         QT_TRANSLATE_NOOP("Codes", "“%1” is not an amount. Enter yuan with at most two decimals, such as 12.50.")},
        {"money.overflow", QT_TRANSLATE_NOOP("Codes", "The amount is too large. Check price and quantity.")},
        {"pictures.no_page", QT_TRANSLATE_NOOP("Codes", "There is no page “%1” for the login %2.")},
        {"pictures.not_written", QT_TRANSLATE_NOOP("Codes", "The picture %1 could not be written.")},
        {"pictures.options",
         QT_TRANSLATE_NOOP("Codes", "Pictures need --clinic, --login, a --password-file that can be read, and a --size "
                                    "such as 1366x768.")},
        {"pictures.pages", QT_TRANSLATE_NOOP("Codes", "“%1” is not a page, or a page with a record's id.")},
        {"price.format", QT_TRANSLATE_NOOP("Codes", "“%1” is not a price. Enter yuan with at most six decimals.")},
        {"quantity.format",
         QT_TRANSLATE_NOOP("Codes", "“%1” is not a quantity. Enter a number with at most four decimals.")},
        {"security.denied",
         QT_TRANSLATE_NOOP("Codes", "You do not have the right to do this. Ask a colleague who has, or your "
                                    "administrator.")},
        {"security.inactive",
         QT_TRANSLATE_NOOP("Codes", "This account has been switched off. Ask your administrator.")},
        {"security.keys_damaged",
         QT_TRANSLATE_NOOP("Codes", "The key file of this clinic is damaged. Put back its copy from the newest "
                                    "backup.")},
        {"security.keys_unreadable",
         QT_TRANSLATE_NOOP("Codes", "The key file of this clinic cannot be read. Check that the whole folder was "
                                    "copied.")},
        {"security.keys_unwritable",
         QT_TRANSLATE_NOOP("Codes", "The key file of this clinic cannot be written. Check the folder's permissions "
                                    "and the free space.")},
        {"security.last_slot",
         QT_TRANSLATE_NOOP("Codes", "The last person with a password cannot be removed. Add another administrator "
                                    "first.")},
        {"security.scrypt_failed",
         QT_TRANSLATE_NOOP("Codes", "The password could not be checked: the computer has too little free memory. "
                                    "Close other programs.")},
        {"security.wrap_failed", QT_TRANSLATE_NOOP("Codes", "The password could not be set. Try again.")},
        {"security.wrong_password",
         QT_TRANSLATE_NOOP("Codes", "Name or password is wrong. Check the Caps Lock key and try again.")},
        {"staff.login_taken", QT_TRANSLATE_NOOP("Codes", "The login name %1 is already used. Choose another.")},
        {"staff.not_found",
         QT_TRANSLATE_NOOP("Codes", "This member of staff does not exist any more. Refresh the list.")},
        {"storage.bad_value",
         QT_TRANSLATE_NOOP("Codes", "A stored value cannot be read. Tell your administrator before going on.")},
        {"storage.busy",
         QT_TRANSLATE_NOOP("Codes", "Another program is using the clinic's records just now. Wait a moment and try "
                                    "again.")},
        {"storage.cannot_open",
         QT_TRANSLATE_NOOP("Codes", "The clinic's records could not be opened. Check that the folder is still there "
                                    "and that you may write to it.")},
        {"storage.changed_elsewhere",
         QT_TRANSLATE_NOOP("Codes", "Somebody else changed this record a moment ago. Open it again to see the change, "
                                    "then repeat yours.")},
        {"storage.constraint",
         QT_TRANSLATE_NOOP("Codes", "This entry does not fit the clinic's records and was not saved. Check what you "
                                    "typed.")},
        {"storage.corrupt",
         QT_TRANSLATE_NOOP("Codes", "The clinic's records are damaged. Stop working, do not delete anything, and "
                                    "restore the newest backup.")},
        {"storage.driver_missing",
         QT_TRANSLATE_NOOP("Codes", "The program is incomplete: the database driver %1 is missing. Install the "
                                    "program again.")},
        {"storage.empty", QT_TRANSLATE_NOOP("Codes", "There is no clinic in this folder yet. Create one first.")},
        {"storage.failed",
         QT_TRANSLATE_NOOP("Codes", "Reading or saving failed; nothing was changed. Try again, and tell your "
                                    "administrator if it happens again.")},
        {"storage.full",
         QT_TRANSLATE_NOOP("Codes", "The disk is full; nothing was saved. Free some space (empty the recycle bin, "
                                    "move large files away) and save again.")},
        {"storage.nested",
         QT_TRANSLATE_NOOP("Codes", "The program tried to save twice at once; nothing was changed. Try again.")},
        {"storage.network_path",
         QT_TRANSLATE_NOOP("Codes", "The clinic's records lie on a network drive, where they cannot be kept safely. "
                                    "Move the folder to this computer's own disk.")},
        {"storage.newer_than_program",
         QT_TRANSLATE_NOOP("Codes", "These records were written by a newer version of the program. Install that "
                                    "version on this computer.")},
        {"storage.older_than_program",
         QT_TRANSLATE_NOOP("Codes", "These records are from an older version and must be upgraded first. Start the "
                                    "program once on this computer.")},
        {"storage.pragma",
         QT_TRANSLATE_NOOP("Codes", "The database could not be set up safely on this computer. Tell your "
                                    "administrator.")},
        {"storage.read_only",
         QT_TRANSLATE_NOOP("Codes", "The clinic's records can only be read on this computer. Ask your administrator "
                                    "for write permission on the folder.")},
        {"storage.schema_differs",
         QT_TRANSLATE_NOOP("Codes", "These records were made by a test version of the program (%1 differs) and cannot "
                                    "be opened. Create the demonstration clinic again.")},
        {"storage.script_missing",
         QT_TRANSLATE_NOOP("Codes", "The program is incomplete: a part of its database set-up is missing. Install the "
                                    "program again.")},
        {"storage.serialization",
         QT_TRANSLATE_NOOP("Codes", "Another seat changed the same records at the same moment. Try again.")},
        {"storage.server_gone",
         QT_TRANSLATE_NOOP("Codes", "The clinic's database server does not answer. Check the network cable and that "
                                    "the server is on.")},
        {"storage.unique",
         QT_TRANSLATE_NOOP("Codes", "This entry is already there. Search for it instead of entering it again.")},
        {"walkthrough.accumulators_differ",
         QT_TRANSLATE_NOOP("Codes", "After the refund the insurance would pay %1 yuan instead of %2.")},
        {"walkthrough.bundle_broken", QT_TRANSLATE_NOOP("Codes", "The bundle with number %1 is not whole.")},
        {"walkthrough.card_not_read", QT_TRANSLATE_NOOP("Codes", "The resident ID was not read correctly.")},
        {"walkthrough.counter_entry_differs",
         QT_TRANSLATE_NOOP("Codes", "The counter-entry does not cancel the settlement exactly.")},
        {"walkthrough.diagnosis_not_found", QT_TRANSLATE_NOOP("Codes", "Typing %1 does not show the diagnosis %2.")},
        {"walkthrough.did_cashier",
         QT_TRANSLATE_NOOP("Codes", "settlement %1: %2 yuan paid, %3 tendered, %4 change; receipt printed")},
        {"walkthrough.did_consultation",
         QT_TRANSLATE_NOOP("Codes", "called from the queue; allergy, %1 diagnoses, %2 vital signs and a service "
                                    "recorded")},
        {"walkthrough.did_corrections",
         QT_TRANSLATE_NOOP("Codes", "receipt reprinted, drugs returned before the money, counter-entry, corrected "
                                    "prescription paid and handed out, registration refunded, phone corrected, visit "
                                    "reopened")},
        {"walkthrough.did_insurance", QT_TRANSLATE_NOOP("Codes", "the insurance would pay %1 of %2 yuan; finding: %3")},
        {"walkthrough.did_pharmacy",
         QT_TRANSLATE_NOOP("Codes", "handed out as %1 from lot %2, which ends first; prescription printed")},
        {"walkthrough.did_pictures", QT_TRANSLATE_NOOP("Codes", "%1 window pictures")},
        {"walkthrough.did_prescription",
         QT_TRANSLATE_NOOP("Codes", "%1 lines signed, %2 safety findings answered, corrected once before payment")},
        {"walkthrough.did_reception",
         QT_TRANSLATE_NOOP("Codes", "registered from the ID number, found again by initials and last digits; ticket "
                                    "%1 printed")},
        {"walkthrough.did_referral", QT_TRANSLATE_NOOP("Codes", "%1 issued to %2; form printed")},
        {"walkthrough.did_send_bundles", QT_TRANSLATE_NOOP("Codes", "%1 bundles sent to %2 and confirmed")},
        {"walkthrough.did_set_up",
         QT_TRANSLATE_NOOP("Codes", "clinic, %1 people, price list, policy, roll and county hospital")},
        {"walkthrough.did_stock", QT_TRANSLATE_NOOP("Codes", "%1 lots received")},
        {"walkthrough.did_write_bundles",
         QT_TRANSLATE_NOOP("Codes", "%1 bundles written as they would be sent; no county was given")},
        {"walkthrough.done", QT_TRANSLATE_NOOP("Codes", "Every station is ok. The result is in %1.")},
        {"walkthrough.failed",
         QT_TRANSLATE_NOOP("Codes", "At least one station failed. What was made until then is in %1.")},
        {"walkthrough.folder_not_writable",
         QT_TRANSLATE_NOOP("Codes", "The folder %1 cannot be written to. Choose another folder, and check the free "
                                    "disk space.")},
        {"walkthrough.known_already", QT_TRANSLATE_NOOP("Codes", "Somebody who was never here was found.")},
        {"walkthrough.no_department", QT_TRANSLATE_NOOP("Codes", "The clinic has no general department (QK).")},
        {"walkthrough.no_estimate", QT_TRANSLATE_NOOP("Codes", "The insurance's part was not worked out.")},
        {"walkthrough.no_fee", QT_TRANSLATE_NOOP("Codes", "The registration fee was not proposed.")},
        {"walkthrough.no_finding", QT_TRANSLATE_NOOP("Codes", "The insurance check has no finding with a cure.")},
        {"walkthrough.no_hint", QT_TRANSLATE_NOOP("Codes", "The measured values do not hint at a referral.")},
        {"walkthrough.no_hospital", QT_TRANSLATE_NOOP("Codes", "There is no hospital to refer to.")},
        {"walkthrough.no_number", QT_TRANSLATE_NOOP("Codes", "The signed prescription has no number.")},
        {"walkthrough.no_product", QT_TRANSLATE_NOOP("Codes", "The price list holds no %1 with a usual dosage.")},
        {"walkthrough.no_sentence", QT_TRANSLATE_NOOP("Codes", "The finding %1 has no sentence.")},
        {"walkthrough.nobody_called", QT_TRANSLATE_NOOP("Codes", "The doctor's queue did not give the patient.")},
        {"walkthrough.not_a_walkthrough",
         QT_TRANSLATE_NOOP("Codes", "The folder %1 holds something else. Choose an empty folder, or that of an "
                                    "earlier walkthrough.")},
        {"walkthrough.not_all_sent", QT_TRANSLATE_NOOP("Codes", "Not everything was sent to the county.")},
        {"walkthrough.not_at_pharmacy",
         QT_TRANSLATE_NOOP("Codes", "The paid prescription did not reach the pharmacy with allergy and diagnosis.")},
        {"walkthrough.not_explained",
         QT_TRANSLATE_NOOP("Codes", "The insurance's part is not explained step by step.")},
        {"walkthrough.not_found_again", QT_TRANSLATE_NOOP("Codes", "Typing %1 does not find the registered person.")},
        {"walkthrough.not_on_cashiers_list", QT_TRANSLATE_NOOP("Codes", "The visit is not on the cashier's list.")},
        {"walkthrough.not_payable", QT_TRANSLATE_NOOP("Codes", "The person on the roll is not payable (%1).")},
        {"walkthrough.not_reached", QT_TRANSLATE_NOOP("Codes", "not reached, because “%1” failed")},
        {"walkthrough.no_window_program",
         QT_TRANSLATE_NOOP("Codes", "No window pictures: the program %1 is not there.")},
        {"walkthrough.not_refunded", QT_TRANSLATE_NOOP("Codes", "The cancelled registration's fee did not go back.")},
        {"walkthrough.not_replaced",
         QT_TRANSLATE_NOOP("Codes", "The corrected prescription did not take the place of the old one.")},
        {"walkthrough.not_stopped", QT_TRANSLATE_NOOP("Codes", "No safety rule stops %1.")},
        {"walkthrough.nothing_asked", QT_TRANSLATE_NOOP("Codes", "No safety rule asks about the prescription.")},
        {"walkthrough.old_value_lost", QT_TRANSLATE_NOOP("Codes", "The old phone number is no longer readable.")},
        {"walkthrough.pictures_failed", QT_TRANSLATE_NOOP("Codes", "The window pictures were not made: %1")},
        {"walkthrough.referral_incomplete", QT_TRANSLATE_NOOP("Codes", "A referral without a summary was issued.")},
        {"walkthrough.refund_too_early",
         QT_TRANSLATE_NOOP("Codes", "Money went back while the drugs were still with the patient.")},
        {"walkthrough.registered_twice",
         QT_TRANSLATE_NOOP("Codes", "The same person was registered twice without being asked.")},
        {"walkthrough.roll_not_read", QT_TRANSLATE_NOOP("Codes", "The roll was not read.")},
        {"walkthrough.signed_unasked",
         QT_TRANSLATE_NOOP("Codes", "A prescription with an unanswered finding was signed.")},
        {"walkthrough.station_cashier", QT_TRANSLATE_NOOP("Codes", "Cashier")},
        {"walkthrough.station_consultation", QT_TRANSLATE_NOOP("Codes", "Consultation")},
        {"walkthrough.station_corrections", QT_TRANSLATE_NOOP("Codes", "Corrections")},
        {"walkthrough.station_exchange", QT_TRANSLATE_NOOP("Codes", "Upload")},
        {"walkthrough.station_insurance", QT_TRANSLATE_NOOP("Codes", "Insurance check")},
        {"walkthrough.station_pharmacy", QT_TRANSLATE_NOOP("Codes", "Pharmacy")},
        {"walkthrough.station_pictures", QT_TRANSLATE_NOOP("Codes", "Pictures")},
        {"walkthrough.station_prescription", QT_TRANSLATE_NOOP("Codes", "Prescription")},
        {"walkthrough.station_reception", QT_TRANSLATE_NOOP("Codes", "Reception")},
        {"walkthrough.station_referral", QT_TRANSLATE_NOOP("Codes", "Referral")},
        {"walkthrough.station_set_up", QT_TRANSLATE_NOOP("Codes", "Set-up")},
        {"walkthrough.station_stock", QT_TRANSLATE_NOOP("Codes", "Goods received")},
        {"walkthrough.stock_differs", QT_TRANSLATE_NOOP("Codes", "The stock is not what it should be.")},
        {"walkthrough.sums_differ", QT_TRANSLATE_NOOP("Codes", "The parts of the settlement do not add up.")},
        {"walkthrough.takings_differ", QT_TRANSLATE_NOOP("Codes", "The cashier's takings are not what was paid.")},
        {"walkthrough.types_missing", QT_TRANSLATE_NOOP("Codes", "These records are missing from the bundles: %1")},
        {"walkthrough.visit_incomplete", QT_TRANSLATE_NOOP("Codes", "The visit cannot be finished yet.")},
        {"walkthrough.way_centre", QT_TRANSLATE_NOOP("Codes", "Health centre, four people")},
        {"walkthrough.way_village", QT_TRANSLATE_NOOP("Codes", "Village doctor alone")},
        {"walkthrough.wrong_lot", QT_TRANSLATE_NOOP("Codes", "The lot that ends first did not leave first.")},
    });
    return table;
}

} // namespace clinic

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
    });
    return table;
}

} // namespace clinic

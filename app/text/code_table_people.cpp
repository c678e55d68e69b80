// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/code_tables.h"

#include <QtGlobal>

#include <array>

namespace clinic {

std::span<const CodeEntry> peopleCodes()
{
    static constexpr auto table = std::to_array<CodeEntry>({
        {"clinic.already_set_up",
         QT_TRANSLATE_NOOP("Codes", "This database already holds the clinic %1. Open it, or choose an empty folder "
                                    "for a new clinic.")},
        {"clinic.code_format",
         QT_TRANSLATE_NOOP("Codes", "A code consists of Latin letters, digits and hyphens only.")},
        {"clinic.code_taken",
         QT_TRANSLATE_NOOP("Codes", "The code %1 belongs to another department. Enter a different one.")},
        {"clinic.department_not_found",
         QT_TRANSLATE_NOOP("Codes", "This department no longer exists. Choose another one from the list.")},
        {"clinic.facility_not_found",
         QT_TRANSLATE_NOOP("Codes", "This facility no longer exists. Choose another one from the list.")},
        {"clinic.first_administrator",
         QT_TRANSLATE_NOOP("Codes", "The first person must be an administrator. Tick the role 'administrator'.")},
        {"clinic.not_set_up",
         QT_TRANSLATE_NOOP("Codes",
                           "This clinic has not been set up yet. Enter its name and the first administrator.")},
        {"clinic.phone_format",
         QT_TRANSLATE_NOOP("Codes", "A phone number consists of digits, blanks, brackets and hyphens. Correct the "
                                    "number.")},
        {"clinic.url_format",
         QT_TRANSLATE_NOOP("Codes", "This is no web address. Enter one that begins with https:// (http:// only for "
                                    "a server on this computer).")},
        {"password.differs", QT_TRANSLATE_NOOP("Codes", "The two passwords differ. Type the same one twice.")},
        {"password.is_login",
         QT_TRANSLATE_NOOP("Codes", "The password must not be the login name. Choose another one.")},
        {"password.too_common",
         QT_TRANSLATE_NOOP("Codes", "This password is among the first that are guessed. Choose one that nobody would "
                                    "try.")},
        {"password.too_long", QT_TRANSLATE_NOOP("Codes", "A password has at most %1 characters. Make it shorter.")},
        {"password.too_short",
         QT_TRANSLATE_NOOP("Codes", "A password needs at least %1 characters. Make it longer, a short sentence for "
                                    "example.")},
        {"password.wrong_old",
         QT_TRANSLATE_NOOP("Codes", "This is not your present password. Check the Caps Lock key and try again.")},
        {"people.birth_future", QT_TRANSLATE_NOOP("Codes", "The birth date lies in the future. Check the year.")},
        {"people.birth_not_of_id",
         QT_TRANSLATE_NOOP("Codes", "The resident ID says %1. Take this date, or check the number.")},
        {"people.birth_too_old",
         QT_TRANSLATE_NOOP("Codes", "By this birth date the person would be older than %1 years. Check the year.")},
        {"people.child_without_kin",
         QT_TRANSLATE_NOOP("Codes", "For a child up to %1 years the outpatient log asks for a parent. Enter the "
                                    "parent's name.")},
        {"people.document_format",
         QT_TRANSLATE_NOOP("Codes", "A document number has letters, digits and hyphens, at most 40. Check it.")},
        {"people.id_made_up",
         QT_TRANSLATE_NOOP("Codes", "This number belongs to division 999999, which is used for practice only. Enter "
                                    "the real number if there is one.")},
        {"people.likely_duplicate",
         QT_TRANSLATE_NOOP("Codes", "%1 (file no. %2) has the same name and birth date or phone (%3 in all). Open the "
                                    "file if it is the same person; otherwise give a reason and save.")},
        {"people.merge_different_ids",
         QT_TRANSLATE_NOOP("Codes", "%1 and %2 have different resident ID numbers and are two people. If one number "
                                    "is wrong, correct it first.")},
        {"people.merge_self",
         QT_TRANSLATE_NOOP("Codes", "A file cannot be merged with itself. Choose two different files.")},
        {"people.merged",
         QT_TRANSLATE_NOOP("Codes", "The file of %1 (no. %2) was merged into another one. Open the remaining file and "
                                    "work there.")},
        {"people.name_format", QT_TRANSLATE_NOOP("Codes", "A name needs at least one letter or Chinese character.")},
        {"people.no_document",
         QT_TRANSLATE_NOOP("Codes", "No identity document is recorded; insurance cannot be checked. Ask for the card "
                                    "next time.")},
        {"people.not_found", QT_TRANSLATE_NOOP("Codes", "This file no longer exists. Search for the person again.")},
        {"people.phone_format",
         QT_TRANSLATE_NOOP("Codes", "A mobile number has 11 digits, a landline 7 to 12 with its area code. Correct "
                                    "the number.")},
        {"people.phone_made_up",
         QT_TRANSLATE_NOOP("Codes", "A phone that begins with 100 is for practice only. Enter the real number if "
                                    "there is one.")},
        {"people.resident_id_taken",
         QT_TRANSLATE_NOOP("Codes", "This resident ID number already belongs to %1 (file no. %2). Open that file, or "
                                    "check the number digit by digit.")},
        {"people.sex_not_of_id",
         QT_TRANSLATE_NOOP("Codes", "The sex differs from the one in the resident ID. Take that one, or check the "
                                    "number.")},
        {"reception.already_cancelled",
         QT_TRANSLATE_NOOP("Codes", "This registration was cancelled. Register the person again.")},
        {"reception.already_waiting",
         QT_TRANSLATE_NOOP("Codes", "This person already waits in %2 with number %1. Register again only if a second "
                                    "visit is meant.")},
        {"reception.begun",
         QT_TRANSLATE_NOOP("Codes", "The consultation has begun. Ask the doctor to void the visit first.")},
        {"reception.card_needed",
         QT_TRANSLATE_NOOP("Codes", "This clinic registers nobody without an identity document. Enter the document of "
                                    "%1, or register as an emergency.")},
        {"reception.department_closed",
         QT_TRANSLATE_NOOP("Codes", "%1 takes no registrations. Choose another department.")},
        {"reception.doctor_not_here",
         QT_TRANSLATE_NOOP("Codes", "%1 does not work here as a doctor. Choose another doctor, or none.")},
        {"reception.fee_item_closed",
         QT_TRANSLATE_NOOP("Codes", "%1 is no longer in the price list. Choose another fee.")},
        {"reception.fee_or_exemption", QT_TRANSLATE_NOOP("Codes", "Choose the fee, or why none is taken.")},
        {"reception.not_found", QT_TRANSLATE_NOOP("Codes", "This registration no longer exists. Refresh the queue.")},
        {"reception.not_now",
         QT_TRANSLATE_NOOP("Codes", "This is not possible in the state '%1'. Refresh the queue and look again.")},
        {"reception.other_day",
         QT_TRANSLATE_NOOP("Codes", "Only today's visits can be reopened; this one is of %1. Register the person "
                                    "again.")},
        {"reception.patient_closed",
         QT_TRANSLATE_NOOP("Codes", "This file is closed (%1) and cannot be registered. Open the right file, or "
                                    "correct the state.")},
        {"reception.seen_today",
         QT_TRANSLATE_NOOP("Codes", "This person was seen today in %2 (number %1). Register again only if a second "
                                    "visit is meant.")},
        {"seat.damaged",
         QT_TRANSLATE_NOOP("Codes", "The settings file of this seat (%1) is damaged. Rename or remove it to start "
                                    "with fresh settings; the clinic's data is not touched.")},
        {"seat.unreadable",
         QT_TRANSLATE_NOOP("Codes", "The settings of this seat (%1) could not be read. Check the file's permissions "
                                    "and start again.")},
        {"seat.unwritable",
         QT_TRANSLATE_NOOP("Codes", "The settings of this seat (%1) could not be saved. Check free space and the "
                                    "folder's permissions.")},
        {"staff.already_active",
         QT_TRANSLATE_NOOP("Codes", "The account of %1 is active already. Use 'set password' for a new password.")},
        {"staff.already_inactive", QT_TRANSLATE_NOOP("Codes", "The account of %1 is already deactivated.")},
        {"staff.inactive", QT_TRANSLATE_NOOP("Codes", "The account of %1 is deactivated. Reactivate it first.")},
        {"staff.last_administrator",
         QT_TRANSLATE_NOOP("Codes", "%1 is the only active administrator. Make somebody else an administrator first.")},
        {"staff.login_fixed",
         QT_TRANSLATE_NOOP("Codes", "The login %1 cannot be changed. Add the person again under the new login and "
                                    "deactivate this one.")},
        {"staff.login_format",
         QT_TRANSLATE_NOOP("Codes", "A login has %1 to %2 letters, digits, Chinese characters or . _ - without "
                                    "blanks.")},
        {"staff.own_account",
         QT_TRANSLATE_NOOP("Codes", "Nobody can deactivate the own account. Ask another administrator.")},
        {"staff.saved_slot_remains",
         QT_TRANSLATE_NOOP("Codes", "%1 can no longer log in, but the key file could not be written. Check free space "
                                    "and the folder's permissions, then tell your administrator.")},
        {"staff.saved_without_password",
         QT_TRANSLATE_NOOP("Codes", "%1 was saved, but the password could not be written. Check free space and set "
                                    "the password again from the list of staff.")},
    });
    return table;
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/code_tables.h"

#include <QtGlobal>

#include <array>

namespace clinic {

std::span<const CodeEntry> encounterCodes()
{
    static constexpr auto table = std::to_array<CodeEntry>({
        {"allergy.already_known", QT_TRANSLATE_NOOP("Codes", "This allergy is already recorded.")},
        {"allergy.not_found",
         QT_TRANSLATE_NOOP("Codes", "This allergy entry does not exist any more. Refresh the page.")},
        {"allergy.some_known",
         QT_TRANSLATE_NOOP("Codes", "An allergy to %1 is recorded. Take it back first if it is wrong.")},
        {"allergy.substance_missing", QT_TRANSLATE_NOOP("Codes", "Enter what the patient is allergic to.")},
        {"encounter.complaint_missing", QT_TRANSLATE_NOOP("Codes", "Enter the chief complaint.")},
        {"encounter.diagnosis_empty",
         QT_TRANSLATE_NOOP("Codes", "A diagnosis has no name. Choose one from the list or type it.")},
        {"encounter.diagnosis_missing",
         QT_TRANSLATE_NOOP("Codes", "Enter at least one diagnosis (by code, name or initials; as text when no code "
                                    "fits).")},
        {"encounter.diagnosis_twice", QT_TRANSLATE_NOOP("Codes", "The diagnosis “%1” is entered twice. Remove one.")},
        {"encounter.not_finished", QT_TRANSLATE_NOOP("Codes", "The visit is still open.")},
        {"encounter.not_found", QT_TRANSLATE_NOOP("Codes", "This visit does not exist any more. Refresh the list.")},
        {"encounter.not_open",
         QT_TRANSLATE_NOOP("Codes", "This visit is closed. Reopen it to change it (possible on the same day).")},
        {"encounter.other_doctor", QT_TRANSLATE_NOOP("Codes", "This visit belongs to Dr %1. Ask Dr %1 to change it.")},
        {"encounter.pressure_half", QT_TRANSLATE_NOOP("Codes", "Enter both blood pressure values.")},
        {"encounter.reopen_day_over",
         QT_TRANSLATE_NOOP("Codes", "A visit can be reopened only on the day it was finished. Register a new visit "
                                    "instead.")},
        {"encounter.void_has_work",
         QT_TRANSLATE_NOOP("Codes", "The visit has prescriptions or charges. Void them first, then the visit.")},
        {"encounter.weight_missing",
         QT_TRANSLATE_NOOP("Codes", "Enter the weight: it is required below %1 years for the dose.")},
        {"reason.missing", QT_TRANSLATE_NOOP("Codes", "Give a reason.")},
        {"vital.impossible",
         QT_TRANSLATE_NOOP("Codes", "This value is not possible (%2 to %3). Check for a typing error.")},
    });
    return table;
}

} // namespace clinic

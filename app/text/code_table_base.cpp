// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/code_tables.h"

#include <QtGlobal>

#include <array>

namespace clinic {

std::span<const CodeEntry> baseCodes()
{
    static constexpr auto table = std::to_array<CodeEntry>({
        {"csv.cell_count", QT_TRANSLATE_NOOP("Codes", "Line %1 has %3 cells, the header has %2. Correct the row.")},
        {"csv.column_twice", QT_TRANSLATE_NOOP("Codes", "The column %1 stands twice. Remove one.")},
        {"csv.columns_missing",
         QT_TRANSLATE_NOOP("Codes", "These columns are missing: %1. Add them to the first row.")},
        {"csv.empty", QT_TRANSLATE_NOOP("Codes", "The file holds no rows.")},
        {"csv.encoding", QT_TRANSLATE_NOOP("Codes", "The text is damaged near line %1. Save the file again as UTF-8.")},
        {"csv.no_decoder", QT_TRANSLATE_NOOP("Codes", "This system cannot read GB 18030. Save the file as UTF-8.")},
        {"csv.quotes", QT_TRANSLATE_NOOP("Codes", "A quotation mark in line %1 is misplaced or not closed.")},
        {"csv.read", QT_TRANSLATE_NOOP("Codes", "The file could not be read. Check the disk and try again.")},
        {"csv.row_too_long",
         QT_TRANSLATE_NOOP("Codes", "The row at line %1 is too long; a closing quotation mark may be missing.")},
        {"csv.too_large", QT_TRANSLATE_NOOP("Codes", "The file is larger than %1 MB. Split it.")},
        {"csv.write", QT_TRANSLATE_NOOP("Codes", "The file could not be written. Check the free space and try again.")},
        {"desk.exception",
         QT_TRANSLATE_NOOP("Codes", "The program met an unexpected fault; nothing was changed. Try again, and tell "
                                    "your administrator if it happens again.")},
        {"division.row",
         QT_TRANSLATE_NOOP("Codes", "Line %1 of the division catalogue is not readable. Install the program again.")},
        {"field.count", QT_TRANSLATE_NOOP("Codes", "There must be %1 to %2 entries.")},
        {"field.date", QT_TRANSLATE_NOOP("Codes", "Not an existing date of the form YYYY-MM-DD.")},
        {"field.id", QT_TRANSLATE_NOOP("Codes", "Not a valid record id (36 characters).")},
        {"field.negative", QT_TRANSLATE_NOOP("Codes", "The value must not be negative.")},
        {"field.range", QT_TRANSLATE_NOOP("Codes", "The value must lie between %1 and %2.")},
        {"field.required", QT_TRANSLATE_NOOP("Codes", "This must be filled in.")},
        {"field.too_long", QT_TRANSLATE_NOOP("Codes", "At most %1 characters are allowed. Shorten the text.")},
        {"field.word", QT_TRANSLATE_NOOP("Codes", "Not a known value. Allowed: %1.")},
        {"json.duplicate_key",
         QT_TRANSLATE_NOOP("Codes", "The field %1 stands twice in the same object (begins at line %2). Remove one.")},
        {"json.encoding", QT_TRANSLATE_NOOP("Codes", "The file is not valid UTF-8. Save it as UTF-8.")},
        {"json.number", QT_TRANSLATE_NOOP("Codes", "The number at %1 cannot be read exactly (line %2). Correct it.")},
        {"json.syntax", QT_TRANSLATE_NOOP("Codes", "Not valid JSON at %1 (line %2, column %3). Correct the file.")},
        {"json.text",
         QT_TRANSLATE_NOOP("Codes", "The text at %1 holds a wrong escape or control character (line %2).")},
        {"json.too_deep", QT_TRANSLATE_NOOP("Codes", "Nested deeper than %4 levels at %1 (line %2).")},
        {"json.too_large", QT_TRANSLATE_NOOP("Codes", "The file is larger than %1 MB.")},
        {"json.too_many_values", QT_TRANSLATE_NOOP("Codes", "The file holds more than %4 values. Split it.")},
        {"json.trailing",
         QT_TRANSLATE_NOOP("Codes", "There is text after the end of the document (line %2). Remove it.")},
        {"json.type", QT_TRANSLATE_NOOP("Codes", "Wrong type; expected: %1 (object, array, text, integer, boolean).")},
        {"json.unknown_field",
         QT_TRANSLATE_NOOP("Codes", "This field is not part of the format. Remove it or correct its name.")},
        {"pinyin.row",
         QT_TRANSLATE_NOOP("Codes", "Line %1 of the pinyin catalogue is not readable. Install the program again.")},
        {"resident_id.abolished_division",
         QT_TRANSLATE_NOOP("Codes", "The division of the first six digits no longer exists. This is normal for older "
                                    "cards.")},
        {"resident_id.birth_date",
         QT_TRANSLATE_NOOP("Codes", "Digits 7 to 14 are no existing date. Check the birth date.")},
        {"resident_id.birth_in_future",
         QT_TRANSLATE_NOOP("Codes", "The birth date in the ID number is in the future. Check the number.")},
        {"resident_id.characters",
         QT_TRANSLATE_NOOP("Codes", "An ID number holds digits only, with X allowed in the last place.")},
        {"resident_id.check_digit",
         QT_TRANSLATE_NOOP("Codes", "The check digit does not match: a digit is wrong. Compare it with the card.")},
        {"resident_id.empty", QT_TRANSLATE_NOOP("Codes", "Enter the ID number.")},
        {"resident_id.length",
         QT_TRANSLATE_NOOP("Codes", "An ID number has 18 characters (15 on old cards); this one has %1.")},
        {"resident_id.too_old",
         QT_TRANSLATE_NOOP("Codes", "By this number the person would be %1 or older. Check the birth date.")},
        {"resident_id.unknown_division",
         QT_TRANSLATE_NOOP("Codes", "The first six digits are no known division. Compare them with the card; the "
                                    "number can be used.")},
        {"text.characters",
         QT_TRANSLATE_NOOP("Codes", "The text holds characters that cannot be stored (control or damaged characters). "
                                    "Type it again.")},
        {"text.too_long", QT_TRANSLATE_NOOP("Codes", "At most %1 characters are allowed. Shorten the text.")},
    });
    return table;
}

} // namespace clinic

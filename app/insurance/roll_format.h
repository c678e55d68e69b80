// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "insurance/insurance.h"

#include <QByteArrayView>

namespace clinic {

/// A roll as read from a file: coverages without id, roll and patient.
struct RollFile {
    std::vector<Coverage> rows{};
    std::vector<qint64> lines{}; ///< line of the file of each row
    ClinicDate oldest{};
    ClinicDate newest{};
    QStringList otherColumns{};
};

/// The columns of a roll (docs/roll-format.md), in English; each has a Chinese name too.
QStringList rollColumns();

/// Reads a roll strictly: every fault is noted, and one fault refuses the file. Fails with the codes of CsvReader, or
/// as Validation "form.invalid" with one problem per fault, path `row[line].column`: the codes of ResidentId::parse,
/// "field.required", "field.too_long", "text.characters", "roll.scheme" {value}, "roll.status" {value}, "field.date",
/// "roll.area", "roll.person_class" {value}, "roll.class_of_other_scheme" {value, scheme}, "roll.premium_grade"
/// {value}, "roll.assistance_class" {value}, "roll.signed" {value}, "roll.amount" {value}, "roll.as_of_in_future"
/// {date}, "roll.twice" {line of the first}, "roll.empty". At most 200 problems are noted, then "roll.more_faults" {how
/// many more}.
[[nodiscard]] Result<RollFile> readRoll(QByteArrayView bytes, const ClinicDate &today);

} // namespace clinic

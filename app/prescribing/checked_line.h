// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formulary/clinical_tables.h"
#include "prescribing/prescribing.h"

namespace clinic {

/// A line with everything the safety rules look up again and again.
struct CheckedLine {
    const PrescriptionLine *line{nullptr};
    int index{-1}; ///< -1 for a line of another prescription
    std::vector<Ingredient> ingredients{};
    /// Every name under which a table may list it: as written, without salt and form, and its ingredients.
    QStringList names{};
    QString routeGroup{};
    const Frequency *frequency{nullptr};

    QString shownName() const { return line->displayName(); }
    /// A finding about this line whose key names the rule and `subject`.
    Finding finding(AlertLevel level, const QString &code, const QVariantList &args, const QString &subject = {}) const;
};

/// `line` must outlive the answer.
CheckedLine checkedLine(const PrescriptionLine &line, int index, const ClinicalTables &tables);

/// The louder of two levels.
constexpr AlertLevel louder(AlertLevel a, AlertLevel b)
{
    return a < b ? a : b;
}

} // namespace clinic

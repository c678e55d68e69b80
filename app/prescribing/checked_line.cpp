// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prescribing/checked_line.h"

namespace clinic {

Finding CheckedLine::finding(AlertLevel level, const QString &code, const QVariantList &args,
                             const QString &subject) const
{
    Finding found{level, code, index, args};
    found.alertKey = code + u'|' + line->drugName;
    if (!subject.isEmpty())
        found.alertKey += u'|' + subject;
    return found;
}

CheckedLine checkedLine(const PrescriptionLine &line, int index, const ClinicalTables &tables)
{
    CheckedLine checked;
    checked.line = &line;
    checked.index = index;
    checked.ingredients = tables.ingredientsOf(line.drugName, line.drugKind, line.minUnit);
    checked.names.append(line.drugName);
    // A patent medicine is its own thing in every form; only generics lose salt and form.
    if (line.drugKind == DrugKind::Western)
        checked.names.append(normalizedIngredient(line.drugName));
    for (const Ingredient &ingredient : checked.ingredients)
        checked.names.append(ingredient.name);
    checked.names.removeDuplicates();
    if (const Route *route = tables.route(line.dosage.route))
        checked.routeGroup = route->group;
    checked.frequency = tables.frequency(line.dosage.frequency);
    return checked;
}

} // namespace clinic

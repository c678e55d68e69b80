// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formulary/formulary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic {

QString Dosage::doseText() const
{
    return unit == kAsNeededAmount ? unit : dose.toString() + unit;
}

QString Drug::displayName() const
{
    // Patent medicines carry their form in their name (九味羌活丸); generics do not.
    QString shown = name;
    const QString suffix = form.endsWith(u"片剂"_s) || form.endsWith(u"丸剂"_s) ? form.chopped(1) : form;
    if (kind == DrugKind::Western && !name.endsWith(suffix))
        shown += form.startsWith(u"注射用"_s) ? u"（注射用）"_s : suffix;
    return strength.isEmpty() ? shown : shown + u' ' + strength;
}

int PriceListPreview::count(PriceRowEffect effect) const
{
    return static_cast<int>(std::ranges::count(rows, effect, &PriceRow::effect));
}

} // namespace clinic

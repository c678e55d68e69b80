// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prescribing/prescribing.h"

namespace clinic {

QString PrescriptionLine::displayName() const
{
    Drug drug;
    drug.name = drugName;
    drug.form = form;
    drug.strength = strength;
    drug.kind = drugKind;
    return drug.displayName();
}

} // namespace clinic

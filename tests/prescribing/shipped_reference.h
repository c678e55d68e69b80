// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prescribing/prescription_format.h"
#include "support/clinic_fixture.h"

namespace clinic::test {

inline PrescriptionReference shippedReference()
{
    const CatalogueFiles files = MUST(CatalogueFiles::open(CatalogueFiles::defaultPath({})));
    return MUST(PrescriptionReference::load(files));
}

} // namespace clinic::test

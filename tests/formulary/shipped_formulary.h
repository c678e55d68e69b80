// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formulary/catalogue_files.h"
#include "formulary/formulary_service.h"
#include "support/clinic_fixture.h"

namespace clinic::test {

inline CatalogueFiles shippedCatalogues()
{
    return MUST(CatalogueFiles::open(CatalogueFiles::defaultPath({})));
}

inline Pinyin shippedPinyin(const CatalogueFiles &files)
{
    return MUST(Pinyin::fromCsv(MUST(files.text(u"pinyin")), MUST(files.text(u"surnames"))));
}

} // namespace clinic::test

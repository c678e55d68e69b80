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

/// The header and the rows of the shipped formulary that hold one of these names: enough for most tests, and quick.
inline QByteArray formularyOf(const CatalogueFiles &files, const QByteArrayList &names)
{
    const QByteArrayList lines = MUST(files.text(u"formulary")).split('\n');
    QByteArray some = lines.front() + '\n';
    for (const QByteArray &line : lines)
        for (const QByteArray &name : names)
            if (line.contains(',' + name + ','))
                some += line + '\n';
    return some;
}

} // namespace clinic::test

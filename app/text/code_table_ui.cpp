// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/code_tables.h"

#include <QtGlobal>

#include <array>

namespace clinic {

std::span<const CodeEntry> uiCodes()
{
    static constexpr auto table = std::to_array<CodeEntry>({
        {"reception.birth_unreadable",
         QT_TRANSLATE_NOOP("Codes", "Enter the birth date as 19800117, or the age in years.")},
    });
    return table;
}

} // namespace clinic

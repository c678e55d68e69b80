// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace clinic {

/// A code and its English sentence (the source text of the translations, context "Codes").
struct CodeEntry {
    const char *code;
    const char *sentence;
};

/// One table per area; the files are code_table_<area>.cpp.
std::span<const CodeEntry> baseCodes();
std::span<const CodeEntry> generalCodes();
std::span<const CodeEntry> peopleCodes();
std::span<const CodeEntry> encounterCodes();
std::span<const CodeEntry> prescribingCodes();
std::span<const CodeEntry> insuranceCodes();
std::span<const CodeEntry> pharmacyCodes();
std::span<const CodeEntry> exchangeCodes();
std::span<const CodeEntry> uiCodes();

} // namespace clinic

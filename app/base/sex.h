// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/words.h"

namespace clinic {

/// A person's administrative sex; the words are those of FHIR's AdministrativeGender.
enum class Sex { Male, Female, Unknown, Other };

template <> struct Words<Sex> {
    static constexpr auto table = std::to_array<Word<Sex>>({
        {Sex::Male, "male"},
        {Sex::Female, "female"},
        {Sex::Unknown, "unknown"},
        {Sex::Other, "other"},
    });
};

} // namespace clinic

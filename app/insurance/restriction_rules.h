// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sex.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace clinic {

/// A disease that restriction texts name, and how its diagnosis is recognised.
struct RestrictionDisease {
    const char16_t *name;     ///< as restriction texts write it
    const char *codePrefixes; ///< ICD-10, separated by blanks; a diagnosis counts when its code begins with one
    const char16_t *words;    ///< separated by blanks; a diagnosis counts when its text contains one
};

/// The reviewed table. What is not in it is left to a person.
std::span<const RestrictionDisease> restrictionDiseases();

/// Does a diagnosis show the disease?
bool shows(const RestrictionDisease &disease, const QString &code, const QString &text);

/// What can be read for certain from the restriction text of the insurance catalogue (限儿童。 限2型糖尿病患者。 …).
struct Restriction {
    std::optional<Sex> sex{};
    std::optional<int> leastYears{}; ///< age in whole years, inclusive
    std::optional<int> mostYears{};
    bool isChildrenOnly{false};
    std::vector<const RestrictionDisease *> diseases{}; ///< one of these has to be diagnosed; empty: none named
    bool isComplete{true}; ///< false: the text says more than was understood, so a person has to read it
    bool isEmpty() const { return !sex && !leastYears && !mostYears && !isChildrenOnly && diseases.empty(); }
};

Restriction parseRestriction(const QString &text);

} // namespace clinic

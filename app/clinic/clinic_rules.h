// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "clinic/clinic.h"

#include <vector>

namespace clinic {

// Each check normalises the texts it is given and notes every problem under `prefix` + field: "field.required",
// "clinic.code_format" (letters, digits and hyphens), "clinic.phone_format", "text.*".

/// `name` is required; `institutionCode`, `address` and `phone` may be empty in a new clinic.
std::vector<FieldProblem> checkOrganisation(Organisation &organisation, const QString &prefix = {});
/// `code` and `name` are required.
std::vector<FieldProblem> checkDepartment(Department &department);
/// `name` is required.
std::vector<FieldProblem> checkFacility(Facility &facility);

/// What a new clinic of this tier begins with: code and name of each department.
std::vector<Department> defaultDepartments(Tier tier);

} // namespace clinic

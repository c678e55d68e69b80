// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prescribing/checked_line.h"

namespace clinic {

/// Single and daily dose of each ingredient against dosing.csv: below 14 years by weight and never more than an
/// adult's, otherwise the adult's. The daily dose is the sum over all lines of the visit. Above the limit asks, above
/// twice the limit stops.
void checkDoses(const std::vector<CheckedLine> &lines, const std::vector<CheckedLine> &earlier,
                const PatientFacts &patient, const ClinicalTables &tables, std::vector<Finding> &findings);

} // namespace clinic

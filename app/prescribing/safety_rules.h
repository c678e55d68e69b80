// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prescribing/checked_line.h"
#include "prescribing/prescription_rules.h"

namespace clinic {

/// Each adds its findings. An allergy to an ingredient stops; one to a related drug speaks as loudly as its
/// cross-reaction group says (allergy_groups.csv).
void checkAllergies(const std::vector<CheckedLine> &lines, const PatientFacts &patient, const ClinicalTables &tables,
                    std::vector<Finding> &findings);
/// The same ingredient twice, also inside compounds and across the prescriptions of a visit: asks; notes only when one
/// of the two acts locally.
void checkDuplicates(const std::vector<CheckedLine> &lines, const std::vector<CheckedLine> &earlier,
                     std::vector<Finding> &findings);
/// Weight below 14 years, and the ages of contraindications.csv.
void checkAge(const std::vector<CheckedLine> &lines, const PatientFacts &patient, const ClinicalTables &tables,
              std::vector<Finding> &findings);
void checkSkinTests(const std::vector<CheckedLine> &lines, const ClinicalTables &tables,
                    std::vector<Finding> &findings);
/// The level list: special level stops everywhere, restricted level in a village clinic.
void checkAntibacterials(const std::vector<CheckedLine> &lines, PrescriptionKind kind,
                         const PrescriberFacts &prescriber, const ClinicalTables &tables,
                         std::vector<Finding> &findings);

} // namespace clinic

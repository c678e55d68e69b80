// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encounters/vital_rules.h"
#include "formulary/clinical_tables.h"
#include "prescribing/dose_rules.h"
#include "prescribing/prescribing.h"

namespace clinic {

/// What the rules know about who prescribes, and where.
struct PrescriberFacts {
    /// A village clinic: only antibacterials of the unrestricted level that the table allows there.
    bool isVillageClinic{false};
};

/// Most drugs (Western and patent medicine together) on one prescription.
inline constexpr int kMostDrugs = 5;
/// Longest long-term prescription, and the length beyond which the reason must be stated.
inline constexpr int kLongTermMostDays = 84;
inline constexpr int kLongTermReasonBeyondDays = 28;

/// Days of supply that a kind allows: 7, emergency 3, long-term 84.
int mostDays(PrescriptionKind kind);

/// Faults of the form itself (no dose, unknown frequency, quantity missing), each with its path; empty when complete.
std::vector<FieldProblem> problemsOf(const Prescription &prescription, const ClinicalTables &tables);

/// Every finding of every rule, the loudest first. `prescription` is complete (problemsOf is empty). `others` are the
/// signed prescriptions of the same visit: duplicates and daily doses count across them.
std::vector<Finding> checkPrescription(const Prescription &prescription, const PatientFacts &patient,
                                       const PrescriberFacts &prescriber, const ClinicalTables &tables,
                                       const std::vector<Prescription> &others = {});

/// Marks as answered what was answered earlier in the visit.
void markAnswered(std::vector<Finding> &findings, const std::vector<PrescriptionOverride> &earlier);

/// Succeeds when every Stop and Ask is answered (Stop with a reason) and nothing that must change is left; fails as
/// Validation "prescribing.not_allowed" or "prescribing.unanswered".
[[nodiscard]] Result<> mayBeSigned(const std::vector<Finding> &findings, const std::vector<FindingAnswer> &answers);

} // namespace clinic

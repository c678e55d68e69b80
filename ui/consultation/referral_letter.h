// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encounters/encounter_service.h"
#include "prescribing/prescription_service.h"

namespace clinic::ui {

/// The letter as it begins: complaint, illness, history, findings and measurements, a line for each, in Chinese as the
/// receiving doctor reads it.
QString referralSummary(const ConsultationView &view);

/// What the visit prescribed, a line for each drug, as the hospital reads it.
QString prescribedDrugs(const std::vector<Prescription> &prescriptions, const ClinicalTables &tables);

} // namespace clinic::ui

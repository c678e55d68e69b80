// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/fhir_resource.h"
#include "formulary/clinical_tables.h"
#include "prescribing/prescribing.h"

namespace clinic {

/// The lines of a prescription: one MedicationRequest each. Nothing for a draft. Names of frequencies and routes come
/// from `tables`; an unknown code stands for itself.
std::vector<FhirResource> renderPrescription(const FhirSystems &systems, const Prescription &prescription,
                                             const PatientId &patient, const ClinicalTables &tables);

} // namespace clinic

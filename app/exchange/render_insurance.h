// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/fhir_resource.h"
#include "insurance/insurance.h"

namespace clinic {

/// An enrolment of a person of the registry: Coverage. `patient` and `insurer` are its references.
FhirResource renderCoverage(const FhirSystems &systems, const Coverage &coverage, const PatientId &patient,
                            const QUuid &insurer);

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/fhir_resource.h"
#include "people/people.h"

namespace clinic {

/// A person: Patient. `replaces` are the files that were merged into this one (M11).
FhirResource renderPatient(const FhirSystems &systems, const Patient &patient, const OrganisationId &organisation,
                           const std::vector<PatientId> &replaces = {});

} // namespace clinic

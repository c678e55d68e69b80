// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encounters/encounters.h"
#include "exchange/fhir_resource.h"

namespace clinic {

/// A visit with everything that hangs on it, the rows that were taken back included.
struct VisitContents {
    EncounterRecord record{};
    std::vector<Diagnosis> voidedDiagnoses{};
    std::vector<VitalSign> voidedVitals{};
    OrganisationId organisation{};
};

/// Encounter, Conditions and Observations of a visit, in this order. Systolic and diastolic values of one moment are
/// one Observation. What was taken back is rendered as entered in error and marked `onlyIfKnown`.
std::vector<FhirResource> renderVisit(const FhirSystems &systems, const VisitContents &visit);

/// AllergyIntolerance.
FhirResource renderAllergy(const FhirSystems &systems, const Allergy &allergy);

/// Codings of an ICD-10 code: the national six-character form and its WHO category, or the WHO code alone.
FhirNode diagnosisCodings(const FhirSystems &systems, const QString &code);

} // namespace clinic

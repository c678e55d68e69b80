// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinic/clinic.h"
#include "exchange/fhir_resource.h"
#include "security/staff.h"

namespace clinic {

/// The clinic itself: Organization.
FhirResource renderOrganisation(const FhirSystems &systems, const Organisation &organisation);

/// An institution to which patients are referred: Organization.
FhirResource renderFacility(const FhirSystems &systems, const Facility &facility);

/// The insurer of an area (six digits): Organization. The clinic keeps no record of it, only the id.
FhirResource renderInsurer(const FhirSystems &systems, const QUuid &id, const QString &area);

/// A member of staff: Practitioner. Login names are never sent.
FhirResource renderPractitioner(const FhirSystems &systems, const Staff &staff);

/// What somebody does at the clinic: PractitionerRole, one for each person.
FhirResource renderPractitionerRole(const FhirSystems &systems, const QUuid &id, const Staff &staff,
                                    const OrganisationId &organisation);

} // namespace clinic

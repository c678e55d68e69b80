// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/fhir_resource.h"
#include "referral/referral.h"

namespace clinic {

/// What a referral's resources refer to beside the referral itself.
struct ReferralParties {
    OrganisationId organisation{};
    QUuid taskId{};                         ///< the Task has an id of its own
    std::optional<DiagnosisId> diagnosis{}; ///< the visit's primary diagnosis
    Instant lastModified{};                 ///< of the newest event
};

/// An upward referral: the ServiceRequest and the Task that shows how far it got.
std::vector<FhirResource> renderReferral(const FhirSystems &systems, const Referral &referral,
                                         const ReferralParties &parties);

} // namespace clinic

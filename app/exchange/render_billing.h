// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/billing.h"
#include "exchange/fhir_resource.h"

namespace clinic {

/// What a Claim refers to beside the settlement itself.
struct ClaimParties {
    OrganisationId provider{};
    QUuid insurer{};
    std::vector<DiagnosisId> diagnoses{}; ///< of the visit, primary first
};

/// Whether money has changed hands.
enum class ClaimUse {
    Claim,            ///< a paid settlement or its counter-entry
    Predetermination, ///< an estimate
};

/// A settlement with coverage: Claim. Nothing when it was settled without insurance, since a Claim needs one. A
/// cancelled settlement is `cancelled`; a counter-entry has negative amounts and names the claim it takes back (M12).
std::optional<FhirResource> renderSettlement(const FhirSystems &systems, const Settlement &settlement,
                                             const ClaimParties &parties, ClaimUse use = ClaimUse::Claim);

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchange_store.h"
#include "exchange/resource_source.h"

namespace clinic {

/// The part of ClinicResources that reads referrals.
[[nodiscard]] Result<RecordPlace> referralPlace(const ReadTransaction &tx, const ReferralId &id);
[[nodiscard]] Result<std::vector<FhirResource>> referralResources(Transaction &tx, const ExchangeStore &store,
                                                                  const FhirSystems &systems,
                                                                  const OrganisationId &organisation,
                                                                  const ReferralId &id);

} // namespace clinic

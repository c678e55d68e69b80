// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/fhir_resource.h"
#include "formulary/formulary.h"

namespace clinic {

/// A product of the clinic's list: Medication. Prices are not sent with it.
FhirResource renderProduct(const FhirSystems &systems, const Product &product);

} // namespace clinic

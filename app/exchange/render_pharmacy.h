// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/fhir_resource.h"
#include "pharmacy/pharmacy.h"

#include <QHash>
#include <QStringList>

namespace clinic {

/// What a handed-out line shows beside its own row.
struct DispensedProduct {
    QString unit{};     ///< minimum unit of the product: 粒
    QStringList lots{}; ///< lot numbers it was taken from
};

/// The lines of a dispensing: one MedicationDispense each. A line that was not handed out is `declined` with its
/// reason; what came back whole is `cancelled`, what came back in part stands with the quantity that was kept.
std::vector<FhirResource> renderDispense(const FhirSystems &systems, const Dispense &dispense,
                                         const QHash<DispenseLineId, DispensedProduct> &products);

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "storage/transaction.h"

namespace clinic {

/// Asks later features whether a signed prescription may still change; implemented by billing (paid) and pharmacy
/// (dispensed).
class PrescriptionGuard {
public:
    virtual ~PrescriptionGuard() = default;
    /// Fails as Conflict with the code of what has to be done first (give the money back, take the drugs back).
    [[nodiscard]] virtual Result<> mayVoid(const ReadTransaction &tx, const PrescriptionId &id) const = 0;
};

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/transaction.h"

namespace clinic {

/// Implemented by each later feature whose tables name a patient; wired in app/main.
class PatientReferences {
public:
    virtual ~PatientReferences() = default;
    /// Makes everything of the feature that belongs to `from` belong to `into`, as part of a merge.
    [[nodiscard]] virtual Result<> moveTo(Transaction &tx, const PatientId &from, const PatientId &into) const = 0;
};

} // namespace clinic

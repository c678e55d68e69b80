// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/services.h"

namespace clinic::ui {

/// One line as it lies at the counter: what is prescribed and which batches it would come from.
struct CounterLine {
    PrescriptionLine line{};
    QString frequency{};               ///< in words
    QString route{};                   ///< in words
    Quantity onHand{};                 ///< usable minimum units of the product
    std::vector<StockBatch> batches{}; ///< in the order in which they are taken; `onHand` is what is taken of each
};

/// A prescription that waits.
struct CounterTask {
    DispenseTask task{};
    std::vector<CounterLine> lines{}; ///< without what is bought elsewhere
};

/// A dispensing with its names.
struct DispensedRow {
    Dispense dispense{};
    QString patientName{};
    RegistrationId registrationId{};
    std::vector<PrescriptionLine> lines{}; ///< for each of `dispense.lines`
};

// For the desk's reader.
[[nodiscard]] Result<std::vector<CounterTask>> readCounter(Services &services, const Actor &actor);
[[nodiscard]] Result<std::vector<DispensedRow>> readDispensed(Services &services, const Actor &actor,
                                                              const ClinicDate &day);

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/services.h"

namespace clinic::ui {

/// A bill and whose it is.
struct BillData {
    BillPreview preview{};
    QueueRow visit{};
};

/// A settlement with the names that lists show.
struct SettlementRow {
    Settlement settlement{};
    QString patientName{};
    QString cashierName{};
};

struct TakingsOfDay {
    std::vector<Takings> rows{}; ///< the last one is their sum
    QStringList names{};         ///< of the cashiers, for all rows but the last
};

// For the desk's reader.
[[nodiscard]] Result<BillData> readBill(Services &services, const Actor &actor, const RegistrationId &visit,
                                        const std::optional<CoverageId> &coverage);
[[nodiscard]] Result<std::vector<SettlementRow>> readSettlements(Services &services, const Actor &actor,
                                                                 const ClinicDate &day);
[[nodiscard]] Result<TakingsOfDay> readTakings(Services &services, const Actor &actor, const ClinicDate &day);

} // namespace clinic::ui

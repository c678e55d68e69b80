// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/clinic_folder.h"

#include <functional>

namespace clinic {

struct DemoOptions {
    int residents{5000};
    int years{2};        ///< of history before today
    quint32 seed{1};     ///< the same seed gives the same people and visits
    QString countyUrl{}; ///< written into the settings when given
    bool remake{false};  ///< removes a demonstration clinic that is there
    /// Told the percentage done; false stops.
    std::function<bool(int)> progress{};
};

struct DemoOutcome {
    bool isNew{false};
    int residents{0};
    int visits{0};
};

/// Logins and password of the demonstration's staff; shown only by a clinic whose organisation is marked as one.
struct DemoLogin {
    QString login{};
    std::vector<Role> roles{};
};
std::vector<DemoLogin> demoLogins();
QString demoPassword();

/// Makes the demonstration clinic of a fictional township (division 999999) in `folder`, or reuses the one that is
/// there: it opens in the middle of the morning of `now`'s day, also when it was made on an earlier one. Fails as
/// Conflict with "demo.not_a_demonstration" when the folder holds a clinic that is none; one whose schema differs is
/// made again.
[[nodiscard]] Result<DemoOutcome> makeDemonstration(const ClinicFolder &folder,
                                                    const std::shared_ptr<const Reference> &reference, Instant now,
                                                    const DemoOptions &options);

} // namespace clinic

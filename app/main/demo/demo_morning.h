// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/demo/demo_visits.h"

namespace clinic {

/// The demonstration's staff by their logins.
[[nodiscard]] Result<DemoStaff> demoStaff(Services &services, const Actor &administrator, IdSource &ids);

/// A demonstration that was made on an earlier day gets the morning of `now`'s day, so that its queue is never empty.
/// Gives the number of visits: none when there is something of that day already.
[[nodiscard]] Result<int> addMorning(const ClinicFolder &folder, const std::shared_ptr<const Reference> &reference,
                                     Instant now);

} // namespace clinic

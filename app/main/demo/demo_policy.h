// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dates.h"
#include "formulary/catalogue_files.h"

namespace clinic {

/// The shipped policy of the made-up area 999999, valid from the first day of `firstYear` to the last of `lastYear`, so
/// that it applies whenever the program is tried.
[[nodiscard]] Result<QByteArray> demoPolicy(const CatalogueFiles &files, int firstYear, int lastYear);

} // namespace clinic

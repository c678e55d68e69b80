// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace clinic {

/// The house with the cross, as in installer/linux/xiangyi.svg, painted in the sizes that windows ask for.
QIcon programIcon();

} // namespace clinic

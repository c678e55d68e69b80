// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace clinic {

/// The translations' context of what is printed.
class Documents {
    Q_DECLARE_TR_FUNCTIONS(Documents)
};

} // namespace clinic

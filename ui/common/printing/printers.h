// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace clinic::ui {

/// The printers that the system knows now, by the name under which a seat's settings keep them.
QStringList printerNames();
/// The system's default printer; empty when there is none.
QString defaultPrinterName();

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/printing/printers.h"

#include <QPrinterInfo>

namespace clinic::ui {

QStringList printerNames()
{
    return QPrinterInfo::availablePrinterNames();
}

QString defaultPrinterName()
{
    return QPrinterInfo::defaultPrinterName();
}

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "clinic/settings.h"

#include <QPagedPaintDevice>
#include <QString>

#include <functional>

namespace clinic {

/// Writes a document to a PDF file with its fonts embedded. Succeeds only after the file was closed, read back and
/// found to be a whole PDF; fails as Storage with "document.pdf_failed" (file).
[[nodiscard]] Result<> writePdf(const QString &file, Paper paper, const QString &title,
                                const std::function<bool(QPagedPaintDevice &)> &draw);

} // namespace clinic

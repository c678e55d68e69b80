// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace clinic::ui {

/// The largest file that an import takes, in bytes.
inline constexpr qint64 kMostImportBytes = 64LL * 1024 * 1024;

/// The whole file. Fails as Storage with "file.unreadable" {name}, as Validation with "file.too_big" {name, megabytes}
/// when it is longer than `most`, or "file.empty" {name}.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 most = kMostImportBytes);

} // namespace clinic::ui

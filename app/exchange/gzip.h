// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace clinic {

/// The bytes in gzip form (RFC 1952), without name and time, so that equal bytes give equal bytes. Empty when memory
/// ran out.
QByteArray gzip(const QByteArray &bytes);

} // namespace clinic

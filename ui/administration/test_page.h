// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPagedPaintDevice>
#include <QStringList>

namespace clinic::ui {

/// A frame along the printable area with marks in its corners, `lines` in several sizes, a ruler of five centimetres,
/// and what to look at. False when the device cannot be painted on.
bool drawTestPage(QPagedPaintDevice &device, const QStringList &lines, const QString &hint);

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace clinic::ui {

/// How long after the last key a draft is written, in milliseconds: what was typed is on disk within two seconds.
inline constexpr int kDraftDelayMs = 1'000;

} // namespace clinic::ui

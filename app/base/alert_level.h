// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/words.h"

namespace clinic {

/// How loudly the program speaks: Stop needs another choice or a reason, Ask one key, Note nothing.
enum class AlertLevel { Stop, Ask, Note };

template <> struct Words<AlertLevel> {
    static constexpr auto table = std::to_array<Word<AlertLevel>>({
        {AlertLevel::Stop, "stop"},
        {AlertLevel::Ask, "ask"},
        {AlertLevel::Note, "note"},
    });
};

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "referral/referral_rules.h"

namespace clinic::ui {

/// "no answer for 3 days"; empty when nothing is waited for.
QString waitText(const ReferralWait &wait, Instant now);

} // namespace clinic::ui

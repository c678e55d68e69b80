// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "referral/referral_service.h"

namespace clinic::ui {

/// What a referral waits for, and since when.
struct ReferralWait {
    enum class For {
        Nothing, ///< refused, taken back or completed
        Answer,
        Arrival,
        Outcome,
    };
    For what{For::Nothing};
    Instant since{};
    bool isOverdue{false}; ///< somebody should ring the hospital or the patient
};

/// Overdue (referral page, section 5): an answer after 24 hours, after 30 minutes when it is urgent; the arrival three
/// days after it was accepted; the outcome two weeks after the arrival.
ReferralWait waitOf(const ReferralView &view, Instant now);

/// "no answer for 3 days"; empty when nothing is waited for.
QString waitText(const ReferralWait &wait, Instant now);

} // namespace clinic::ui

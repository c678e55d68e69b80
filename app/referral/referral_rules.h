// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "encounters/encounters.h"
#include "referral/referral.h"

namespace clinic {

/// The longest reason and the longest summary that the national interface takes (transaction 2501).
inline constexpr int kReasonTextLimit = 100;
inline constexpr int kSummaryLimit = 2000;

/// Everything that keeps a referral from being issued: fields of the upward form that are missing or too long
/// (referral page, section 4).
std::vector<FieldProblem> problemsOf(const Referral &referral, const EncounterRecord &visit);

/// Whether a referral may go from one state to the next (referral page, section 5).
bool mayFollow(ReferralState from, ReferralState to);
/// Refused, completed or taken back: nothing more is waited for.
bool isClosed(ReferralState state);

/// What a referral waits for, and since when.
struct ReferralWait {
    enum class For {
        Nothing, ///< it is closed
        Answer,
        Arrival,
        Outcome,
    };
    For what{For::Nothing};
    Instant since{};
    bool isOverdue{false}; ///< somebody should ring the hospital or the patient
};

/// Overdue (referral page, section 5): an answer after 24 hours, after 30 minutes when it is urgent; the arrival three
/// days after it was accepted; the outcome two weeks after the arrival. `lastHeard` is the time of its last event.
ReferralWait waitOf(const Referral &referral, Instant lastHeard, Instant now);

/// A sign that calls for sending the patient on, as an aid to the doctor, never a decision: code and arguments.
struct ReferralHint {
    QString code{};
    QVariantList args{};
    ReferralUrgency urgency{ReferralUrgency::Routine};
};

/// Hints from today's vital signs: pressure from 180/110 (referral page, 2.1), glucose from 16.7 or down to 3.9
/// (2.2), oxygen saturation below 92 % (2.3), fever above 39 °C with high glucose (2.2).
std::vector<ReferralHint> referralHints(const EncounterRecord &visit);

} // namespace clinic

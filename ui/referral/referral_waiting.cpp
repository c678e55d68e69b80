// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/referral/referral_waiting.h"

#include <QCoreApplication>

namespace clinic::ui {

namespace {

/// Gives every sentence of this file one context.
struct ReferralWaiting {
    Q_DECLARE_TR_FUNCTIONS(ReferralWaiting)
};

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;

constexpr qint64 kAnswerMs = kDayMs;
constexpr qint64 kUrgentAnswerMs = 30 * kMinuteMs;
constexpr qint64 kArrivalMs = 3 * kDayMs;
constexpr qint64 kOutcomeMs = 14 * kDayMs;

QString durationText(qint64 ms)
{
    if (ms < kHourMs)
        return ReferralWaiting::tr("%n minute(s)", "", static_cast<int>(std::max<qint64>(ms, 0) / kMinuteMs));
    if (ms < 2 * kDayMs)
        return ReferralWaiting::tr("%n hour(s)", "", static_cast<int>(ms / kHourMs));
    return ReferralWaiting::tr("%n day(s)", "", static_cast<int>(ms / kDayMs));
}

} // namespace

ReferralWait waitOf(const ReferralView &view, Instant now)
{
    ReferralWait wait;
    wait.since = view.events.empty() ? view.referral.issuedAt : view.events.back().at;
    qint64 most = 0;
    switch (view.referral.state) {
    case ReferralState::Issued:
    case ReferralState::Sent:
        wait.what = ReferralWait::For::Answer;
        wait.since = view.referral.issuedAt; // that it was sent meanwhile is no answer
        most = view.referral.urgency == ReferralUrgency::Routine ? kAnswerMs : kUrgentAnswerMs;
        break;
    case ReferralState::Accepted:
        wait.what = ReferralWait::For::Arrival;
        most = kArrivalMs;
        break;
    case ReferralState::Arrived:
        wait.what = ReferralWait::For::Outcome;
        most = kOutcomeMs;
        break;
    case ReferralState::Refused:
    case ReferralState::Completed:
    case ReferralState::Withdrawn:
        return wait;
    }
    wait.isOverdue = now.msSinceEpoch() - wait.since.msSinceEpoch() > most;
    return wait;
}

QString waitText(const ReferralWait &wait, Instant now)
{
    const QString duration = durationText(now.msSinceEpoch() - wait.since.msSinceEpoch());
    switch (wait.what) {
    case ReferralWait::For::Answer:
        return ReferralWaiting::tr("no answer for %1").arg(duration);
    case ReferralWait::For::Arrival:
        return ReferralWaiting::tr("not arrived for %1").arg(duration);
    case ReferralWait::For::Outcome:
        return ReferralWaiting::tr("no outcome for %1").arg(duration);
    case ReferralWait::For::Nothing:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace clinic::ui

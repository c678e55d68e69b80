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

QString durationText(qint64 ms)
{
    if (ms < kHourMs)
        return ReferralWaiting::tr("%n minute(s)", "", static_cast<int>(std::max<qint64>(ms, 0) / kMinuteMs));
    if (ms < 2 * kDayMs)
        return ReferralWaiting::tr("%n hour(s)", "", static_cast<int>(ms / kHourMs));
    return ReferralWaiting::tr("%n day(s)", "", static_cast<int>(ms / kDayMs));
}

} // namespace

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

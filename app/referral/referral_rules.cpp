// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "referral/referral_rules.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kDayMs = 24 * 60 * kMinuteMs;
constexpr qint64 kAnswerMs = kDayMs;
constexpr qint64 kUrgentAnswerMs = 30 * kMinuteMs;
constexpr qint64 kArrivalMs = 3 * kDayMs;
constexpr qint64 kOutcomeMs = 14 * kDayMs;

} // namespace

std::vector<FieldProblem> problemsOf(const Referral &referral, const EncounterRecord &visit)
{
    std::vector<FieldProblem> problems;
    const auto demand = [&problems](bool there, const QString &path, const QString &code) {
        if (!there)
            problems.push_back({path, code, {}});
    };
    demand(!referral.facilityId.isNull(), u"facilityId"_s, u"referral.facility_missing"_s);
    demand(!visit.diagnoses.empty(), u"diagnoses"_s, u"encounter.diagnosis_missing"_s);
    demand(!referral.summary.trimmed().isEmpty(), u"summary"_s, u"referral.summary_missing"_s);
    demand(!referral.consentBy.trimmed().isEmpty(), u"consentBy"_s, u"referral.consent_missing"_s);
    demand(referral.reason != ReferralReason::Other || !referral.reasonText.trimmed().isEmpty(), u"reasonText"_s,
           u"referral.reason_text_missing"_s);
    if (referral.reasonText.size() > kReasonTextLimit)
        problems.push_back({u"reasonText"_s, u"referral.too_long"_s, {kReasonTextLimit}});
    if (referral.summary.size() > kSummaryLimit)
        problems.push_back({u"summary"_s, u"referral.too_long"_s, {kSummaryLimit}});
    return problems;
}

bool mayFollow(ReferralState from, ReferralState to)
{
    using enum ReferralState;
    switch (from) {
    case Issued:
        return to == Sent || to == Accepted || to == Refused || to == Arrived || to == Withdrawn;
    case Sent:
        return to == Accepted || to == Refused || to == Arrived || to == Withdrawn;
    case Accepted:
        return to == Arrived || to == Withdrawn;
    case Arrived:
        return to == Completed;
    case Refused:
    case Completed:
    case Withdrawn:
        return false;
    }
    Q_UNREACHABLE();
}

bool isClosed(ReferralState state)
{
    return state == ReferralState::Refused || state == ReferralState::Completed || state == ReferralState::Withdrawn;
}

ReferralWait waitOf(const Referral &referral, Instant lastHeard, Instant now)
{
    ReferralWait wait;
    wait.since = lastHeard;
    qint64 most = 0;
    switch (referral.state) {
    case ReferralState::Issued:
    case ReferralState::Sent:
        wait.what = ReferralWait::For::Answer;
        wait.since = referral.issuedAt; // that it was sent meanwhile is no answer
        most = referral.urgency == ReferralUrgency::Routine ? kAnswerMs : kUrgentAnswerMs;
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

std::vector<ReferralHint> referralHints(const EncounterRecord &visit)
{
    const auto systolic = visit.vital(VitalKind::Systolic);
    const auto diastolic = visit.vital(VitalKind::Diastolic);
    const auto oxygen = visit.vital(VitalKind::SpO2);
    const auto temperature = visit.vital(VitalKind::Temperature);
    const auto fasting = visit.vital(VitalKind::GlucoseFasting);
    const auto glucose = fasting ? fasting : visit.vital(VitalKind::GlucoseRandom);

    std::vector<ReferralHint> hints;
    if ((systolic && *systolic >= Quantity::whole(180)) || (diastolic && *diastolic >= Quantity::whole(110)))
        hints.push_back({u"referral.hint_pressure"_s,
                         {systolic.value_or(Quantity{}).toString(), diastolic.value_or(Quantity{}).toString()},
                         ReferralUrgency::Urgent});
    constexpr auto kHighGlucose = Quantity::fromTenThousandths(167'000);
    constexpr auto kLowGlucose = Quantity::fromTenThousandths(39'000);
    if (glucose && (*glucose >= kHighGlucose || *glucose <= kLowGlucose))
        hints.push_back({u"referral.hint_glucose"_s, {glucose->toString()}, ReferralUrgency::Urgent});
    if (oxygen && *oxygen < Quantity::whole(92))
        hints.push_back({u"referral.hint_oxygen"_s, {oxygen->toString()}, ReferralUrgency::Emergency});
    if (temperature && *temperature > Quantity::whole(39) && glucose && *glucose >= Quantity::whole(7))
        hints.push_back({u"referral.hint_fever"_s, {temperature->toString()}, ReferralUrgency::Urgent});
    return hints;
}

} // namespace clinic

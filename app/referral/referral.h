// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dates.h"
#include "base/ids.h"
#include "base/words.h"
#include "people/people.h"

#include <QString>

#include <optional>
#include <vector>

namespace clinic {

/// Referral page, section 5; a state never goes back, except by withdrawing.
enum class ReferralState { Issued, Sent, Accepted, Refused, Arrived, Completed, Withdrawn };
template <> struct Words<ReferralState> {
    static constexpr auto table = std::to_array<Word<ReferralState>>({
        {ReferralState::Issued, "issued"}, ///< signed here, waits for upload
        {ReferralState::Sent, "sent"},
        {ReferralState::Accepted, "accepted"},
        {ReferralState::Refused, "refused"},
        {ReferralState::Arrived, "arrived"},
        {ReferralState::Completed, "completed"},
        {ReferralState::Withdrawn, "withdrawn"},
    });
};

enum class ReferralUrgency { Routine, Urgent, Emergency };
template <> struct Words<ReferralUrgency> {
    static constexpr auto table = std::to_array<Word<ReferralUrgency>>({
        {ReferralUrgency::Routine, "routine"},
        {ReferralUrgency::Urgent, "urgent"},
        {ReferralUrgency::Emergency, "emergency"},
    });
};

/// Why a patient is sent on (referral page, section 4, reason codes of the upward form).
enum class ReferralReason {
    BeyondAbility,
    Equipment,
    Emergency,
    Unclear,
    NotControlled,
    Pregnancy,
    Wish,
    Infectious,
    Other,
};
template <> struct Words<ReferralReason> {
    static constexpr auto table = std::to_array<Word<ReferralReason>>({
        {ReferralReason::BeyondAbility, "beyond_ability"},
        {ReferralReason::Equipment, "equipment"},
        {ReferralReason::Emergency, "emergency"},
        {ReferralReason::Unclear, "unclear"},
        {ReferralReason::NotControlled, "not_controlled"},
        {ReferralReason::Pregnancy, "pregnancy"},
        {ReferralReason::Wish, "wish"},
        {ReferralReason::Infectious, "infectious"},
        {ReferralReason::Other, "other"},
    });
};

enum class Transport { Own, Ambulance, Escorted, None };
template <> struct Words<Transport> {
    static constexpr auto table = std::to_array<Word<Transport>>({
        {Transport::Own, "own"},
        {Transport::Ambulance, "ambulance"},
        {Transport::Escorted, "escorted"},
        {Transport::None, "none"},
    });
};

/// An upward referral 上转.
struct Referral {
    ReferralId id{};
    QString number{}; ///< `ZZ` + day + sequence, given when it is issued
    EncounterId encounterId{};
    PatientId patientId{};
    StaffId doctorId{};
    FacilityId facilityId{};
    QString targetDepartment{};
    ReferralUrgency urgency{ReferralUrgency::Routine};
    ReferralReason reason{ReferralReason::BeyondAbility};
    QString reasonText{}; ///< demanded for Other; at most 100 characters (national interface, 2501)
    Transport transport{Transport::Own};
    QString summary{};   ///< complaint, history, findings, as the receiving doctor reads it
    QString treatment{}; ///< what was done here
    QString currentDrugs{};
    QString consentBy{}; ///< who agreed: the patient, or a relative's name and relation
    QString contactPhone{};
    ReferralState state{ReferralState::Issued};
    Instant issuedAt{};
    QString reply{}; ///< the other side's answer, as recorded here
    int version{1};
};

/// One step of a referral's way.
struct ReferralEvent {
    ReferralState state{};
    QString note{};
    Instant at{};
    std::optional<StaffId> by{};
};

/// A referral in a list: enough to find it and to see what it waits for, not the patient's record.
struct ReferralRow {
    Referral referral{};
    QString patientName{};
    Sex sex{};
    std::optional<ClinicDate> birthDate{};
    bool birthEstimated{false};
    QString facilityName{};
    Instant lastHeard{}; ///< of its last event
};

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/aggregate.h"
#include "base/dates.h"
#include "base/ids.h"
#include "base/result.h"
#include "base/words.h"

#include <QByteArray>
#include <QString>
#include <QUuid>
#include <QVariantList>

#include <optional>
#include <vector>

namespace clinic {

/// Which units go first (U4), the most pressing one first.
enum class ExchangeLane { Urgent, Claims, Clinical, Reference };
template <> struct Words<ExchangeLane> {
    static constexpr auto table = std::to_array<Word<ExchangeLane>>({
        {ExchangeLane::Urgent, "urgent"},
        {ExchangeLane::Claims, "claims"},
        {ExchangeLane::Clinical, "clinical"},
        {ExchangeLane::Reference, "reference"},
    });
};

/// Where a unit stands (U8). Replaced: its records went into other units.
enum class UnitState { Pending, InFlight, Acked, Quarantined, Replaced };
template <> struct Words<UnitState> {
    static constexpr auto table = std::to_array<Word<UnitState>>({
        {UnitState::Pending, "pending"},
        {UnitState::InFlight, "in_flight"},
        {UnitState::Acked, "acked"},
        {UnitState::Quarantined, "quarantined"},
        {UnitState::Replaced, "replaced"},
    });
};

/// A unit on its way: these bytes, and no others, until they are answered.
struct OutgoingUnit {
    UnitId id{};
    QUuid bundleId{};
    ExchangeLane lane{ExchangeLane::Clinical};
    int attempt{1};
    int entries{0}; ///< of the Bundle, Provenance included
    QByteArray body{};
    bool useGzip{true};
};

/// Where and how to reach the county.
struct CountyAddress {
    QString url{};      ///< base address of the FHIR server; empty: none
    QByteArray caPem{}; ///< the county's own authority, pinned; empty: the system's authorities
    friend bool operator==(const CountyAddress &, const CountyAddress &) = default;
};

/// What a run should do next.
struct NextStep {
    enum class Kind {
        Nothing,       ///< nothing to send now
        Again,         ///< nothing found yet: ask again at once
        CheckMetadata, ///< ask what the server can, before anything is sent
        Send,
    };
    Kind kind{Kind::Nothing};
    CountyAddress address{};
    OutgoingUnit unit{};                ///< for Send
    std::optional<Instant> notBefore{}; ///< for Nothing: when it is worth asking again, if that is known
};

enum class ExchangeState {
    NotSetUp,      ///< no county address
    UpToDate,      ///< everything was confirmed
    Waiting,       ///< something waits for the next round
    Offline,       ///< the last try failed; it goes on by itself
    NeedsAttention ///< a person has to do something; `problemCode` says what
};
template <> struct Words<ExchangeState> {
    static constexpr auto table = std::to_array<Word<ExchangeState>>({
        {ExchangeState::NotSetUp, "not_set_up"},
        {ExchangeState::UpToDate, "up_to_date"},
        {ExchangeState::Waiting, "waiting"},
        {ExchangeState::Offline, "offline"},
        {ExchangeState::NeedsAttention, "needs_attention"},
    });
};

/// A record that the county does not take. Correcting it sends it again by itself.
struct QuarantinedRecord {
    QString resourceType{}; ///< `Condition`
    QUuid resourceId{};
    int revision{0};
    Aggregate aggregate{};
    QUuid aggregateId{};
    std::optional<PatientId> patientId{};
    QString code{};       ///< "exchange.refused", "exchange.refers_to_refused", "exchange.record_too_big" …
    QVariantList args{};  ///< of the code's sentence: the type of the resource in the way, if there is one
    QString blockedBy{};  ///< `Type/id` of the refused resource that it refers to
    QString serverText{}; ///< the county's own words; may be in any language
    Instant since{};
};

struct ExchangeStatus {
    ExchangeState state{ExchangeState::UpToDate};
    int waiting{0}; ///< records whose newest version the county has not confirmed
    std::optional<Instant> waitingSince{};
    std::optional<Instant> lastConfirmed{}; ///< absent: never yet
    QString problemCode{};                  ///< empty when all is well
    QVariantList problemArgs{};
    std::optional<Instant> nextTryAt{};
    int clockSkewSeconds{0}; ///< this PC's clock minus the county's; told from 120 on ("exchange.clock_skew")
    std::vector<QuarantinedRecord> quarantined{};
};

} // namespace clinic

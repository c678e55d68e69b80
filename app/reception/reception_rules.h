// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "reception/reception.h"

#include <span>

namespace clinic {

/// What happens to a registration.
enum class QueueEvent {
    Call,
    Recall,
    Skip,       ///< did not answer: goes back behind some others
    MarkNoShow, ///< is not there
    ComeBack,   ///< was not there, and is now
    Start,      ///< the doctor begins, also with somebody not called
    PutBack,    ///< begun by mistake
    SendToTests,
    ReturnFromTests, ///< waits again, before those of the same level
    Finish,
    Reopen, ///< the finished visit goes on, on the same day
    Cancel,
};

/// The state after an event, or Conflict "reception.not_now" {state word}, "reception.already_cancelled",
/// "reception.begun" (for Cancel).
[[nodiscard]] Result<RegistrationState> nextState(RegistrationState state, QueueEvent event);

/// True for those who wait, were called, are with the doctor or at tests.
bool isOpen(RegistrationState state);

/// What decides who goes first.
struct PriorityFacts {
    bool isEmergency{false};
    bool isDisabled{false};
    bool isServiceman{false};
    bool hasFever{false};
    std::optional<int> years{}; ///< age
};

/// The strongest reason to go first. Old means 75 years, a child is at most 14 (outpatient practice; no national rule).
Priority priorityFor(const PriorityFacts &facts);

/// 0 goes first: emergency, back from tests, the preferred groups together, everybody else.
int levelOf(Priority priority);

/// Where somebody goes who did not answer.
struct QueuePlace {
    int level{0};
    qint64 place{0};
    friend bool operator==(const QueuePlace &, const QueuePlace &) = default;
};

/// Distance between the places of two queue numbers, so that somebody can be put between them.
inline constexpr qint64 kPlaceStep = 1000;

/// The place behind the `behind`-th of `waiting` (in queue order, without the one who moves), or at the end.
QueuePlace placeBehind(std::span<const QueuePlace> waiting, int behind, const QueuePlace &own);

/// Why this person need not pay today, by the clinic's settings; None when he pays. `daysSinceLast` is empty without an
/// earlier finished visit.
Exemption proposedExemption(std::optional<int> years, std::optional<qint64> daysSinceLast, int freeFromAge,
                            int freeReturnDays);

/// The number on the ticket: department code and at least three digits, `NK-007`.
QString queueLabel(const QString &departmentCode, int queueNo);

} // namespace clinic

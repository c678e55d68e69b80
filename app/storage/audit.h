// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/transaction.h"

namespace clinic {

template <> struct Words<Outcome> {
    static constexpr auto table = std::to_array<Word<Outcome>>({
        {Outcome::Done, "done"},
        {Outcome::Refused, "refused"},
        {Outcome::Failed, "failed"},
    });
};

/// One line of the audit trail.
struct AuditEvent {
    SeatId seatId{};
    qint64 seatSeq{0}; ///< 1, 2, 3 … without gaps for each seat
    Instant at{};
    std::optional<StaffId> staffId{};
    std::optional<SessionId> sessionId{};
    QString action{}; ///< `patient.open`, `settlement.cancel`, …
    Aggregate aggregate{};
    QUuid aggregateId{};
    Outcome outcome{};
    QString reason{};
    QString hash{}; ///< SHA-256 over the previous line's hash and this line's fields, in hex
};

/// The hash of an event that follows a line with `previousHash` (64 zeros for a seat's first).
QString auditHash(const QString &previousHash, const AuditEvent &event);

/// Appends an event to the chain of the actor's seat, inside the transaction.
[[nodiscard]] Result<> appendAudit(Transaction &tx, AuditEvent event);

/// The newest events, newest first, at most `limit`.
[[nodiscard]] Result<std::vector<AuditEvent>> recentAudit(const ReadTransaction &tx, int limit);

/// Whether `action` was ever done to this record.
[[nodiscard]] Result<bool> wasAudited(const ReadTransaction &tx, const QString &action, const QUuid &record);

/// Walks every seat's chain; fails as Corrupt with "audit.broken" (seat, sequence) at the first line that was edited,
/// removed, inserted or moved. Returns the number of lines checked.
[[nodiscard]] Result<qint64> verifyAudit(const ReadTransaction &tx);

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/bundle_rules.h"
#include "exchange/exchange.h"
#include "storage/transaction.h"

namespace clinic {

/// A row of the outbox that no unit has taken yet.
struct OutboxRow {
    qint64 seq{0};
    Aggregate aggregate{};
    QUuid aggregateId{};
    int version{1};
    std::optional<EncounterId> visitId{};
    bool isUrgent{false};
    Instant writtenAt{};
};

/// A unit as it is stored.
struct StoredUnit {
    UnitId id{};
    qint64 number{0};
    QString stream{}; ///< a patient's id, or kReferenceStream
    ExchangeLane lane{ExchangeLane::Clinical};
    UnitState state{UnitState::Pending};
    QUuid bundleId{};
    QByteArray body{}; ///< the exact bytes; empty once acknowledged
    QString author{};  ///< id of the Practitioner, or empty
    Instant createdAt{};
    Instant oldestAt{}; ///< when its oldest change was made
    int attempts{0};
    int conflicts{0};
    std::optional<Instant> inFlightAt{};
    Instant nextTryAt{};
    std::optional<Instant> ackedAt{};
    QString errorCode{};
};

inline const QString kReferenceStream = QStringLiteral("reference");

/// What the county has confirmed of a resource.
struct AckRow {
    int revision{0};
    QString contentHash{};
    QString etag{};
};

/// A resource that the county refused, or that refers to one.
struct QuarantineRow {
    QString resourceType{};
    QUuid resourceId{};
    int revision{0};
    QString contentHash{};
    Aggregate aggregate{};
    QUuid aggregateId{};
    QString stream{};
    QString blockedBy{};
    QString code{};
    QString serverText{};
    Instant since{};
};

/// The only SQL of the `exchange_…` tables, and of what exchange does to the outbox.
class ExchangeStore {
public:
    // --- outbox ----------------------------------------------------------------------------------------------------

    /// Open rows after `afterSeq`, oldest first.
    [[nodiscard]] Result<std::vector<OutboxRow>> openRows(const ReadTransaction &tx, qint64 afterSeq, int limit) const;
    /// Open rows that may not wait: urgent ones and referrals.
    [[nodiscard]] Result<std::vector<OutboxRow>> pressingRows(const ReadTransaction &tx, int limit) const;
    /// The oldest open row of a record.
    [[nodiscard]] Result<std::optional<OutboxRow>> openRowOf(const ReadTransaction &tx, Aggregate aggregate,
                                                             const QUuid &id) const;
    /// All open rows of a record now belong to a unit.
    [[nodiscard]] Result<> assignRows(Transaction &tx, Aggregate aggregate, const QUuid &id, const UnitId &unit) const;
    /// All open rows of a record need no sending.
    [[nodiscard]] Result<> settleRows(Transaction &tx, Aggregate aggregate, const QUuid &id) const;
    /// Rows of a record that belong to one unit move to another.
    [[nodiscard]] Result<> moveRows(Transaction &tx, Aggregate aggregate, const QUuid &id, const UnitId &from,
                                    const UnitId &to) const;
    /// All rows of a unit are open again.
    [[nodiscard]] Result<> releaseUnit(Transaction &tx, const UnitId &unit) const;
    /// The newest row of a record is open again, so that the record is rendered and sent anew.
    [[nodiscard]] Result<> releaseRecord(Transaction &tx, Aggregate aggregate, const QUuid &id) const;

    // --- units -----------------------------------------------------------------------------------------------------

    [[nodiscard]] Result<> insertUnit(Transaction &tx, const StoredUnit &unit,
                                      const std::vector<BundleEntry> &entries) const;
    /// Pending and in flight, by number, without their bodies.
    [[nodiscard]] Result<std::vector<StoredUnit>> openUnits(const ReadTransaction &tx) const;
    /// With its body. Fails as NotFound with "exchange.unit_not_found", as Corrupt with "exchange.unit_damaged".
    [[nodiscard]] Result<StoredUnit> unit(const ReadTransaction &tx, const UnitId &id) const;
    /// Resource, revision and record of each entry, without contents.
    [[nodiscard]] Result<std::vector<BundleEntry>> entries(const ReadTransaction &tx, const UnitId &unit) const;
    /// Writes state, attempts, times and error; the body only when it was emptied.
    [[nodiscard]] Result<> updateUnit(Transaction &tx, const StoredUnit &unit) const;
    /// Gives the pending units of a stream that stand behind `number` new numbers, in their order, so that they stand
    /// behind the `fresh` ones, which keep theirs.
    [[nodiscard]] Result<> moveBehind(Transaction &tx, const QString &stream, qint64 number,
                                      const std::vector<UnitId> &fresh) const;
    /// Whatever was in flight is pending again (U8).
    [[nodiscard]] Result<int> landAll(Transaction &tx) const;
    /// No unit waits any longer.
    [[nodiscard]] Result<> clearWaits(Transaction &tx) const;

    // --- what the county knows -------------------------------------------------------------------------------------

    [[nodiscard]] Result<std::optional<AckRow>> ack(const ReadTransaction &tx, const QString &type,
                                                    const QUuid &id) const;
    /// Never lowers a revision.
    [[nodiscard]] Result<> saveAck(Transaction &tx, const BundleEntry &entry, const QString &etag,
                                   const UnitId &unit) const;
    [[nodiscard]] Result<> forgetAck(Transaction &tx, const QString &type, const QUuid &id) const;
    /// The record that a resource was rendered from, as a unit last had it.
    [[nodiscard]] Result<std::optional<std::pair<Aggregate, QUuid>>>
    recordOf(const ReadTransaction &tx, const QString &type, const QUuid &id) const;

    [[nodiscard]] Result<std::optional<QuarantineRow>> quarantine(const ReadTransaction &tx, const QString &type,
                                                                  const QUuid &id) const;
    [[nodiscard]] Result<> saveQuarantine(Transaction &tx, const QuarantineRow &row) const;
    /// Newest first.
    [[nodiscard]] Result<std::vector<QuarantineRow>> quarantined(const ReadTransaction &tx) const;
    [[nodiscard]] Result<std::vector<QuarantineRow>> blockedBy(const ReadTransaction &tx, const QString &key) const;
    [[nodiscard]] Result<> removeQuarantine(Transaction &tx, const QString &type, const QUuid &id) const;

    /// The id of a resource that has no row elsewhere; made when it is first asked for.
    [[nodiscard]] Result<QUuid> identity(Transaction &tx, const QString &kind, const QString &owner) const;
    /// The owner of such an id.
    [[nodiscard]] Result<std::optional<QString>> identityOwner(const ReadTransaction &tx, const QString &kind,
                                                               const QUuid &id) const;

    // --- what survives a restart -----------------------------------------------------------------------------------

    struct StateValue {
        QString value{};
        Instant setAt{};
    };
    [[nodiscard]] Result<std::optional<StateValue>> state(const ReadTransaction &tx, const QString &name) const;
    [[nodiscard]] Result<> setState(Transaction &tx, const QString &name, const QString &value) const;
    [[nodiscard]] Result<> clearState(Transaction &tx, const QString &name) const;

    struct Backlog {
        int records{0};
        std::optional<Instant> oldest{};
    };
    /// Records whose newest change is not confirmed, quarantined ones left out.
    [[nodiscard]] Result<Backlog> backlog(const ReadTransaction &tx) const;
};

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "exchange/answer_rules.h"
#include "exchange/exchange_store.h"
#include "exchange/resource_source.h"
#include "storage/database.h"

namespace clinic {

/// The upload's book-keeping: what goes next, and what an answer means for it. Knows no network; an ExchangeRunner
/// carries units between this class and the line. Built on the thread that owns `database`.
///
/// Codes in the status beside those of answer_rules.h: "exchange.other_seat", "exchange.quarantined" {count},
/// "exchange.unit_damaged".
class ExchangeService {
public:
    /// `source` outlives the service; `seat` is the seat that uploads.
    ExchangeService(Database &database, const ResourceSource &source, const SeatId &seat);

    /// To be called once, before anything is sent: what was in flight when the program ended is pending again (U8).
    [[nodiscard]] Result<> start();

    /// Where to send to instead of the clinic's setting; for the command line.
    void setAddress(const CountyAddress &address) { m_address = address; }

    /// Takes the next unit and marks it as in flight: crash after this line costs at most one repeated request.
    [[nodiscard]] Result<NextStep> takeNext();
    /// Books the answer to the unit taken last. An answer that comes twice, or to a unit that was sent again
    /// meanwhile, changes nothing unless it is the confirmation.
    [[nodiscard]] Result<> book(const UnitId &unit, int attempt, const SendOutcome &outcome);
    /// Books the answer to the question for /metadata.
    [[nodiscard]] Result<> bookMetadata(const QString &url, const SendOutcome &outcome);

    /// Ends all waiting, so that the next run begins at once. Needs RunExchange.
    [[nodiscard]] Result<> sendNow(const Actor &actor);
    /// What the status bar shows; no right is needed for it.
    [[nodiscard]] Result<ExchangeStatus> status() const;
    /// Milliseconds from now, by the clinic's clock; zero for a moment that has passed.
    qint64 msUntil(Instant moment) const;
    Instant now() const;
    /// True when something urgent waits and may be sent.
    [[nodiscard]] Result<bool> hasUrgent() const;
    /// Minutes between two runs, as the clinic has set them, and the seat's own phase in milliseconds, which keeps
    /// clinics from calling all at once.
    struct Rhythm {
        qint64 periodMs{0};
        qint64 phaseMs{0};
    };
    [[nodiscard]] Result<Rhythm> rhythm();

private:
    [[nodiscard]] Result<CountyAddress> address(const ReadTransaction &tx) const;
    [[nodiscard]] Result<bool> takeLease(Transaction &tx) const;
    [[nodiscard]] Result<BundleLimits> limits(const ReadTransaction &tx) const;

    [[nodiscard]] Result<> acknowledge(Transaction &tx, StoredUnit unit, const SendOutcome &outcome);
    [[nodiscard]] Result<> refuse(Transaction &tx, StoredUnit unit, const SendOutcome &outcome);
    [[nodiscard]] Result<> halve(Transaction &tx, StoredUnit unit, const QString &code, const QString &serverText);
    [[nodiscard]] Result<bool> sendMissingFirst(Transaction &tx, StoredUnit unit, const SendOutcome &outcome);
    /// Entries of a unit with their contents, read back from its bytes.
    [[nodiscard]] Result<std::vector<BundleEntry>> contents(const ReadTransaction &tx, const StoredUnit &unit) const;
    [[nodiscard]] Result<> quarantine(Transaction &tx, const StoredUnit &unit, const BundleEntry &entry,
                                      const QString &code, const QString &blockedBy, const QString &text) const;
    /// Puts parts in the place of a unit, in front of what follows it.
    [[nodiscard]] Result<> replace(Transaction &tx, StoredUnit unit, UnitState state,
                                   const std::vector<std::vector<BundleEntry>> &parts);

    [[nodiscard]] Result<> noteContact(Transaction &tx, const SendOutcome &outcome) const;
    [[nodiscard]] Result<> noteSuccess(Transaction &tx) const;
    [[nodiscard]] Result<> noteFailure(Transaction &tx, const SendOutcome &outcome) const;

    Database &m_database;
    const ResourceSource &m_source;
    Actor m_program;
    SeatId m_seat;
    ExchangeStore m_store{};
    std::optional<CountyAddress> m_address{};
    qint64 m_afterSeq{0};     ///< how far this run has read the outbox
    bool m_holdsLease{false}; ///< this object has taken it, and not another run of the program at this seat
};

} // namespace clinic

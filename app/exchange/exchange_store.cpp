// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exchange_store.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

const QString kOutboxColumns = u"seq, aggregate, aggregate_id, version, visit_id, urgent, written_at"_s;

/// unit_id of a row that needs no unit: nothing in it concerns the county, or the county has it already.
const QString kSettled = u"none"_s;

OutboxRow outboxFromRow(Row &row)
{
    OutboxRow out;
    row.take(out.seq);
    row.take(out.aggregate);
    row.take(out.aggregateId);
    row.take(out.version);
    row.take(out.visitId);
    row.take(out.isUrgent);
    row.take(out.writtenAt);
    return out;
}

const QString kUnitColumns = u"id, number, stream, lane, state, bundle_id, author, created_at, oldest_at, attempts, "
                             "conflicts, in_flight_at, next_try_at, acked_at, error_code"_s;

StoredUnit unitFromRow(Row &row)
{
    StoredUnit unit;
    row.take(unit.id);
    row.take(unit.number);
    row.take(unit.stream);
    row.take(unit.lane);
    row.take(unit.state);
    row.take(unit.bundleId);
    row.take(unit.author);
    row.take(unit.createdAt);
    row.take(unit.oldestAt);
    row.take(unit.attempts);
    row.take(unit.conflicts);
    row.take(unit.inFlightAt);
    row.take(unit.nextTryAt);
    row.take(unit.ackedAt);
    row.take(unit.errorCode);
    return unit;
}

const QString kQuarantineColumns = u"resource_type, resource_id, revision, sha256, aggregate, aggregate_id, stream, "
                                   "blocked_by, code, server_text, since"_s;

QuarantineRow quarantineFromRow(Row &row)
{
    QuarantineRow out;
    row.take(out.resourceType);
    row.take(out.resourceId);
    row.take(out.revision);
    row.take(out.contentHash);
    row.take(out.aggregate);
    row.take(out.aggregateId);
    row.take(out.stream);
    row.take(out.blockedBy);
    row.take(out.code);
    row.take(out.serverText);
    row.take(out.since);
    return out;
}

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

// --- outbox --------------------------------------------------------------------------------------------------------

Result<std::vector<OutboxRow>> ExchangeStore::openRows(const ReadTransaction &tx, qint64 afterSeq, int limit) const
{
    return tx.all(u"SELECT "_s + kOutboxColumns +
                      u" FROM outbox WHERE unit_id IS NULL AND seq > ? ORDER BY seq LIMIT ?"_s,
                  outboxFromRow, afterSeq, limit);
}

Result<std::vector<OutboxRow>> ExchangeStore::pressingRows(const ReadTransaction &tx, int limit) const
{
    return tx.all(u"SELECT "_s + kOutboxColumns +
                      u" FROM outbox WHERE unit_id IS NULL AND (urgent = 1 OR aggregate = ?) ORDER BY seq LIMIT ?"_s,
                  outboxFromRow, Aggregate::Referral, limit);
}

Result<std::optional<OutboxRow>> ExchangeStore::openRowOf(const ReadTransaction &tx, Aggregate aggregate,
                                                          const QUuid &id) const
{
    return tx.first(u"SELECT "_s + kOutboxColumns +
                        u" FROM outbox WHERE unit_id IS NULL AND aggregate = ? AND aggregate_id = ? ORDER BY seq"_s,
                    outboxFromRow, aggregate, id);
}

Result<> ExchangeStore::assignRows(Transaction &tx, Aggregate aggregate, const QUuid &id, const UnitId &unit) const
{
    CLINIC_TRY(tx.exec(u"UPDATE outbox SET unit_id = ? WHERE unit_id IS NULL AND aggregate = ? AND aggregate_id = ?"_s,
                       unit, aggregate, id));
    return {};
}

Result<> ExchangeStore::settleRows(Transaction &tx, Aggregate aggregate, const QUuid &id) const
{
    CLINIC_TRY(tx.exec(u"UPDATE outbox SET unit_id = ? WHERE unit_id IS NULL AND aggregate = ? AND aggregate_id = ?"_s,
                       kSettled, aggregate, id));
    return {};
}

Result<> ExchangeStore::moveRows(Transaction &tx, Aggregate aggregate, const QUuid &id, const UnitId &from,
                                 const UnitId &to) const
{
    CLINIC_TRY(tx.exec(u"UPDATE outbox SET unit_id = ? WHERE unit_id = ? AND aggregate = ? AND aggregate_id = ?"_s, to,
                       from, aggregate, id));
    return {};
}

Result<> ExchangeStore::releaseUnit(Transaction &tx, const UnitId &unit) const
{
    CLINIC_TRY(tx.exec(u"UPDATE outbox SET unit_id = NULL WHERE unit_id = ?"_s, unit));
    return {};
}

Result<> ExchangeStore::releaseRecord(Transaction &tx, Aggregate aggregate, const QUuid &id) const
{
    CLINIC_TRY(tx.exec(u"UPDATE outbox SET unit_id = NULL WHERE seq = (SELECT MAX(o.seq) FROM outbox o WHERE "
                       "o.aggregate = ? AND o.aggregate_id = ?)"_s,
                       aggregate, id));
    return {};
}

// --- units ---------------------------------------------------------------------------------------------------------

Result<> ExchangeStore::insertUnit(Transaction &tx, const StoredUnit &unit,
                                   const std::vector<BundleEntry> &entries) const
{
    CLINIC_TRY(tx.insert(u"exchange_unit"_s, kUnitColumns + u", body, sha256"_s, unit.id, unit.number, unit.stream,
                         unit.lane, unit.state, unit.bundleId, unit.author, unit.createdAt, unit.oldestAt,
                         unit.attempts, unit.conflicts, unit.inFlightAt, unit.nextTryAt, unit.ackedAt, unit.errorCode,
                         QString::fromUtf8(unit.body), sha256(unit.body)));
    int position = 0;
    for (const BundleEntry &entry : entries) {
        CLINIC_TRY(tx.insert(u"exchange_entry"_s,
                             u"unit_id, position, resource_type, resource_id, revision, sha256, aggregate, "
                             "aggregate_id"_s,
                             unit.id, position, entry.type, entry.id, entry.revision, entry.contentHash,
                             entry.aggregate, entry.aggregateId));
        ++position;
    }
    return {};
}

Result<std::vector<StoredUnit>> ExchangeStore::openUnits(const ReadTransaction &tx) const
{
    return tx.all(u"SELECT "_s + kUnitColumns +
                      u" FROM exchange_unit WHERE state IN ('pending', 'in_flight') ORDER BY number"_s,
                  unitFromRow);
}

Result<StoredUnit> ExchangeStore::unit(const ReadTransaction &tx, const UnitId &id) const
{
    QString hash;
    CLINIC_TRY_ASSIGN(StoredUnit unit,
                      tx.one(
                          u"exchange.unit_not_found"_s,
                          u"SELECT "_s + kUnitColumns + u", body, sha256 FROM exchange_unit WHERE id = ?"_s,
                          [&hash](Row &row) {
                              StoredUnit found = unitFromRow(row);
                              found.body = row.take<QString>().toUtf8();
                              row.take(hash);
                              return found;
                          },
                          id));
    const bool isOpen = unit.state == UnitState::Pending || unit.state == UnitState::InFlight;
    if (isOpen && sha256(unit.body) != hash)
        return fail(ErrorKind::Corrupt, u"exchange.unit_damaged"_s);
    return unit;
}

Result<std::vector<BundleEntry>> ExchangeStore::entries(const ReadTransaction &tx, const UnitId &unit) const
{
    return tx.all(
        u"SELECT resource_type, resource_id, revision, sha256, aggregate, aggregate_id FROM exchange_entry "
        "WHERE unit_id = ? ORDER BY position"_s,
        [](Row &row) {
            BundleEntry entry;
            row.take(entry.type);
            row.take(entry.id);
            row.take(entry.revision);
            row.take(entry.contentHash);
            row.take(entry.aggregate);
            row.take(entry.aggregateId);
            return entry;
        },
        unit);
}

Result<> ExchangeStore::updateUnit(Transaction &tx, const StoredUnit &unit) const
{
    CLINIC_TRY(tx.exec(u"UPDATE exchange_unit SET state = ?, attempts = ?, conflicts = ?, in_flight_at = ?, "
                       "next_try_at = ?, acked_at = ?, error_code = ? WHERE id = ?"_s,
                       unit.state, unit.attempts, unit.conflicts, unit.inFlightAt, unit.nextTryAt, unit.ackedAt,
                       unit.errorCode, unit.id));
    if (unit.body.isEmpty())
        CLINIC_TRY(tx.exec(u"UPDATE exchange_unit SET body = ? WHERE id = ?"_s, QString{}, unit.id));
    tx.announce(Aggregate::ExchangeUnit, unit.id);
    return {};
}

Result<> ExchangeStore::moveBehind(Transaction &tx, const QString &stream, qint64 number,
                                   const std::vector<UnitId> &fresh) const
{
    CLINIC_TRY_ASSIGN(const auto followers,
                      tx.all(
                          u"SELECT id FROM exchange_unit WHERE stream = ? AND state = ? AND number > ? "
                          "ORDER BY number"_s,
                          [](Row &row) { return row.take<UnitId>(); }, stream, UnitState::Pending, number));
    for (const UnitId &id : followers) {
        if (std::ranges::find(fresh, id) != fresh.end())
            continue;
        CLINIC_TRY_ASSIGN(const qint64 next, tx.nextNumber(u"exchange_unit"_s, {}));
        CLINIC_TRY(tx.exec(u"UPDATE exchange_unit SET number = ? WHERE id = ?"_s, next, id));
    }
    return {};
}

Result<int> ExchangeStore::landAll(Transaction &tx) const
{
    return tx.exec(u"UPDATE exchange_unit SET state = ?, in_flight_at = NULL WHERE state = ?"_s, UnitState::Pending,
                   UnitState::InFlight);
}

Result<> ExchangeStore::clearWaits(Transaction &tx) const
{
    CLINIC_TRY(tx.exec(u"UPDATE exchange_unit SET next_try_at = 0 WHERE state = ?"_s, UnitState::Pending));
    return {};
}

// --- what the county knows -----------------------------------------------------------------------------------------

Result<std::optional<AckRow>> ExchangeStore::ack(const ReadTransaction &tx, const QString &type, const QUuid &id) const
{
    return tx.first(
        u"SELECT revision, sha256, etag FROM exchange_ack WHERE resource_type = ? AND resource_id = ?"_s,
        [](Row &row) {
            AckRow ack;
            row.take(ack.revision);
            row.take(ack.contentHash);
            row.take(ack.etag);
            return ack;
        },
        type, id);
}

Result<> ExchangeStore::saveAck(Transaction &tx, const BundleEntry &entry, const QString &etag,
                                const UnitId &unit) const
{
    CLINIC_TRY(tx.exec(u"INSERT INTO exchange_ack (resource_type, resource_id, revision, sha256, etag, unit_id, "
                       "acked_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (resource_type, resource_id) DO UPDATE SET "
                       "revision = excluded.revision, sha256 = excluded.sha256, etag = excluded.etag, "
                       "unit_id = excluded.unit_id, acked_at = excluded.acked_at "
                       "WHERE exchange_ack.revision <= excluded.revision"_s,
                       entry.type, entry.id, entry.revision, entry.contentHash, etag, unit, tx.now()));
    return {};
}

Result<> ExchangeStore::forgetAck(Transaction &tx, const QString &type, const QUuid &id) const
{
    CLINIC_TRY(tx.exec(u"DELETE FROM exchange_ack WHERE resource_type = ? AND resource_id = ?"_s, type, id));
    return {};
}

Result<std::optional<std::pair<Aggregate, QUuid>>> ExchangeStore::recordOf(const ReadTransaction &tx,
                                                                           const QString &type, const QUuid &id) const
{
    return tx.first(
        u"SELECT e.aggregate, e.aggregate_id FROM exchange_entry e JOIN exchange_unit u ON "
        "u.id = e.unit_id WHERE e.resource_id = ? AND e.resource_type = ? ORDER BY u.number DESC"_s,
        [](Row &row) {
            const auto aggregate = row.take<Aggregate>();
            return std::pair{aggregate, row.take<QUuid>()};
        },
        id, type);
}

Result<std::optional<QuarantineRow>> ExchangeStore::quarantine(const ReadTransaction &tx, const QString &type,
                                                               const QUuid &id) const
{
    return tx.first(u"SELECT "_s + kQuarantineColumns +
                        u" FROM exchange_quarantine WHERE resource_type = ? AND resource_id = ?"_s,
                    quarantineFromRow, type, id);
}

Result<> ExchangeStore::saveQuarantine(Transaction &tx, const QuarantineRow &row) const
{
    CLINIC_TRY(removeQuarantine(tx, row.resourceType, row.resourceId));
    CLINIC_TRY(tx.insert(u"exchange_quarantine"_s, kQuarantineColumns, row.resourceType, row.resourceId, row.revision,
                         row.contentHash, row.aggregate, row.aggregateId, row.stream, row.blockedBy, row.code,
                         row.serverText, row.since));
    return {};
}

Result<std::vector<QuarantineRow>> ExchangeStore::quarantined(const ReadTransaction &tx) const
{
    return tx.all(u"SELECT "_s + kQuarantineColumns + u" FROM exchange_quarantine ORDER BY since DESC, resource_id"_s,
                  quarantineFromRow);
}

Result<std::vector<QuarantineRow>> ExchangeStore::blockedBy(const ReadTransaction &tx, const QString &key) const
{
    return tx.all(u"SELECT "_s + kQuarantineColumns + u" FROM exchange_quarantine WHERE blocked_by = ?"_s,
                  quarantineFromRow, key);
}

Result<> ExchangeStore::removeQuarantine(Transaction &tx, const QString &type, const QUuid &id) const
{
    CLINIC_TRY(tx.exec(u"DELETE FROM exchange_quarantine WHERE resource_type = ? AND resource_id = ?"_s, type, id));
    return {};
}

Result<QUuid> ExchangeStore::identity(Transaction &tx, const QString &kind, const QString &owner) const
{
    CLINIC_TRY_ASSIGN(const auto found,
                      tx.value<QUuid>(u"SELECT id FROM exchange_identity WHERE kind = ? AND owner = ?"_s, kind, owner));
    if (found)
        return *found;
    const QUuid id = tx.ids().next();
    CLINIC_TRY(tx.insert(u"exchange_identity"_s, u"kind, owner, id"_s, kind, owner, id));
    return id;
}

Result<std::optional<QString>> ExchangeStore::identityOwner(const ReadTransaction &tx, const QString &kind,
                                                            const QUuid &id) const
{
    return tx.value<QString>(u"SELECT owner FROM exchange_identity WHERE kind = ? AND id = ?"_s, kind, id);
}

// --- what survives a restart ---------------------------------------------------------------------------------------

Result<std::optional<ExchangeStore::StateValue>> ExchangeStore::state(const ReadTransaction &tx,
                                                                      const QString &name) const
{
    return tx.first(
        u"SELECT value, set_at FROM exchange_state WHERE name = ?"_s,
        [](Row &row) {
            StateValue state;
            row.take(state.value);
            row.take(state.setAt);
            return state;
        },
        name);
}

Result<> ExchangeStore::setState(Transaction &tx, const QString &name, const QString &value) const
{
    CLINIC_TRY(tx.exec(u"INSERT INTO exchange_state (name, value, set_at) VALUES (?, ?, ?) ON CONFLICT (name) DO "
                       "UPDATE SET value = excluded.value, set_at = excluded.set_at"_s,
                       name, value, tx.now()));
    return {};
}

Result<> ExchangeStore::clearState(Transaction &tx, const QString &name) const
{
    CLINIC_TRY(tx.exec(u"DELETE FROM exchange_state WHERE name = ?"_s, name));
    return {};
}

Result<ExchangeStore::Backlog> ExchangeStore::backlog(const ReadTransaction &tx) const
{
    const auto fromRow = [](Row &row) {
        Backlog backlog;
        row.take(backlog.records);
        row.take(backlog.oldest);
        return backlog;
    };
    return tx.one(u"exchange.unit_not_found"_s,
                  u"SELECT COUNT(*), MIN(o.oldest) FROM (SELECT aggregate_id, MIN(written_at) AS oldest FROM outbox "
                  "WHERE unit_id IS NULL OR unit_id IN (SELECT id FROM exchange_unit WHERE state IN "
                  "('pending', 'in_flight')) GROUP BY aggregate, aggregate_id) o"_s,
                  fromRow);
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit.h"

#include <openssl/sha.h>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

const QString kColumns = u"seat_id, seat_seq, at, staff_id, session_id, action, aggregate, aggregate_id, outcome, "
                         "reason, hash"_s;
const QString kFirstHash = QString(64, u'0');

AuditEvent fromRow(Row &row)
{
    AuditEvent event;
    row.take(event.seatId);
    row.take(event.seatSeq);
    row.take(event.at);
    row.take(event.staffId);
    row.take(event.sessionId);
    row.take(event.action);
    row.take(event.aggregate);
    row.take(event.aggregateId);
    row.take(event.outcome);
    row.take(event.reason);
    row.take(event.hash);
    return event;
}

struct ChainHead {
    qint64 seq{0};
    QString hash{kFirstHash};
};

} // namespace

QString auditHash(const QString &previousHash, const AuditEvent &event)
{
    // Each field is preceded by its length, so that text cannot move from one field into the next unnoticed.
    QByteArray text;
    const auto add = [&text](const QString &field) {
        const QByteArray bytes = field.toUtf8();
        text += QByteArray::number(bytes.size()) + ':' + bytes;
    };
    add(previousHash);
    add(event.seatId.toString());
    add(QString::number(event.seatSeq));
    add(QString::number(event.at.msSinceEpoch()));
    add(event.staffId ? event.staffId->toString() : QString{});
    add(event.sessionId ? event.sessionId->toString() : QString{});
    add(event.action);
    add(toWord(event.aggregate));
    add(event.aggregateId.toString(QUuid::WithoutBraces));
    add(toWord(event.outcome));
    add(event.reason);
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char *>(text.constData()), static_cast<size_t>(text.size()), digest.data());
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(digest.data()), static_cast<qsizetype>(digest.size())).toHex());
}

Result<> appendAudit(Transaction &tx, AuditEvent event)
{
    event.seatId = tx.actor().seatId();
    event.at = tx.now();
    CLINIC_TRY_ASSIGN(const auto head, tx.first(
                                           u"SELECT seq, hash FROM audit_head WHERE seat_id = ?"_s,
                                           [](Row &row) {
                                               ChainHead found;
                                               row.take(found.seq);
                                               row.take(found.hash);
                                               return found;
                                           },
                                           event.seatId));
    event.seatSeq = head.value_or(ChainHead{}).seq + 1;
    event.hash = auditHash(head.value_or(ChainHead{}).hash, event);
    CLINIC_TRY(tx.insert(u"audit_event"_s, kColumns, event.seatId, event.seatSeq, event.at, event.staffId,
                         event.sessionId, event.action, event.aggregate, event.aggregateId, event.outcome, event.reason,
                         event.hash));
    if (!head)
        return tx.insert(u"audit_head"_s, u"seat_id, seq, hash"_s, event.seatId, event.seatSeq, event.hash);
    return tx.updateVersioned(u"UPDATE audit_head SET seq = ?, hash = ? WHERE seat_id = ? AND seq = ?"_s, event.seatSeq,
                              event.hash, event.seatId, head->seq);
}

Result<std::vector<AuditEvent>> recentAudit(const ReadTransaction &tx, int limit)
{
    return tx.all(u"SELECT "_s + kColumns + u" FROM audit_event ORDER BY at DESC, seat_seq DESC LIMIT ?"_s, fromRow,
                  limit);
}

Result<bool> wasAudited(const ReadTransaction &tx, const QString &action, const QUuid &record)
{
    CLINIC_TRY_ASSIGN(const auto first,
                      tx.value<int>(u"SELECT 1 FROM audit_event WHERE aggregate_id = ? AND action = ? AND outcome = ? "
                                    "LIMIT 1"_s,
                                    record, action, Outcome::Done));
    return first.has_value();
}

Result<qint64> verifyAudit(const ReadTransaction &tx)
{
    CLINIC_TRY_ASSIGN(const auto events,
                      tx.all(u"SELECT "_s + kColumns + u" FROM audit_event ORDER BY seat_id, seat_seq"_s, fromRow));
    CLINIC_TRY_ASSIGN(const auto heads, tx.all(u"SELECT seat_id, seq, hash FROM audit_head"_s, [](Row &row) {
        const auto seat = row.take<SeatId>();
        ChainHead head;
        row.take(head.seq);
        row.take(head.hash);
        return std::pair{seat, head};
    }));
    QHash<SeatId, ChainHead> reached;
    const auto broken = [](const SeatId &seat, qint64 seq) {
        return fail(ErrorKind::Corrupt, u"audit.broken"_s, {seat.toString(), seq});
    };
    for (const AuditEvent &event : events) {
        ChainHead &head = reached[event.seatId];
        if (event.seatSeq != head.seq + 1 || auditHash(head.hash, event) != event.hash)
            return broken(event.seatId, head.seq + 1);
        head = {event.seatSeq, event.hash};
    }
    for (const auto &[seat, head] : heads) {
        const ChainHead found = reached.take(seat);
        if (found.seq != head.seq || found.hash != head.hash)
            return broken(seat, found.seq + 1);
    }
    if (!reached.isEmpty())
        return broken(reached.constBegin().key(), 1);
    return static_cast<qint64>(events.size());
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/transaction.h"

#include "storage/audit.h"

using namespace Qt::StringLiterals;

namespace clinic {

Transaction::Transaction(Connection &connection, const Actor &actor, Instant now, IdSource &ids)
    : ReadTransaction{connection}, m_actor{actor}, m_now{now}, m_ids{ids}
{
}

Result<> Transaction::insertBound(const QString &table, const QString &columns, const QVariantList &values)
{
    QString places = u"?"_s;
    for (qsizetype i = 1; i < values.size(); ++i)
        places += u", ?"_s;
    const QString sql = u"INSERT INTO "_s + table + u" ("_s + columns + u") VALUES ("_s + places + u')';
    CLINIC_TRY(connection().execute(sql, values));
    return {};
}

Result<> Transaction::requireOneRow(int rows)
{
    if (rows == 1)
        return {};
    return fail(ErrorKind::Conflict, u"storage.changed_elsewhere"_s);
}

Result<> Transaction::audit(const QString &action, Aggregate aggregate, const QUuid &id, const QString &reason,
                            Outcome outcome)
{
    AuditEvent event;
    if (!m_actor.staffId().isNull())
        event.staffId = m_actor.staffId();
    if (!m_actor.sessionId().isNull())
        event.sessionId = m_actor.sessionId();
    event.action = action;
    event.aggregate = aggregate;
    event.aggregateId = id;
    event.outcome = outcome;
    event.reason = reason;
    return appendAudit(*this, std::move(event));
}

Result<> Transaction::outbox(Aggregate aggregate, const QUuid &id, int version, const std::optional<EncounterId> &visit,
                             Urgency urgency)
{
    CLINIC_TRY_ASSIGN(const qint64 sequence, nextNumber(u"outbox"_s, {}));
    CLINIC_TRY(insert(u"outbox"_s, u"seq, aggregate, aggregate_id, version, visit_id, urgent, written_at"_s, sequence,
                      aggregate, id, version, visit, urgency == Urgency::Urgent, m_now));
    announce(aggregate, id);
    return {};
}

void Transaction::announce(Aggregate aggregate, const QUuid &id)
{
    const Change change{aggregate, id};
    if (std::ranges::find(m_changes, change) == m_changes.end())
        m_changes.push_back(change);
}

Result<qint64> Transaction::nextNumber(const QString &series, const QString &day)
{
    CLINIC_TRY_ASSIGN(const auto taken,
                      value<qint64>(u"UPDATE number_series SET next = next + 1 WHERE series = ? AND day = ? "
                                    "RETURNING next - 1"_s,
                                    series, day));
    if (taken)
        return *taken;
    CLINIC_TRY(insert(u"number_series"_s, u"series, day, epoch, next"_s, series, day, 0, 2));
    return 1;
}

} // namespace clinic

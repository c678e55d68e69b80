// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "base/aggregate.h"
#include "base/clock.h"
#include "base/id_source.h"
#include "storage/connection.h"

namespace clinic {

/// A consistent view of the database. Stores read through it; a `Transaction` can be passed where one is expected.
class ReadTransaction {
public:
    explicit ReadTransaction(Connection &connection) : m_connection{connection} {}
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;
    virtual ~ReadTransaction() = default;

    Engine engine() const { return m_connection.engine(); }

    /// All rows, each made by `fromRow(Row &)`. Values fill the `?` places in order.
    template <class FromRow, class... Values>
    [[nodiscard]] auto all(const QString &sql, FromRow fromRow, const Values &...values) const
        -> Result<std::vector<std::invoke_result_t<FromRow, Row &>>>
    {
        std::vector<std::invoke_result_t<FromRow, Row &>> rows;
        CLINIC_TRY(m_connection.select(sql, {SqlValue<Values>::bind(values)...}, [&](Row &row) {
            rows.push_back(fromRow(row));
            return true;
        }));
        return rows;
    }

    /// The first row, or nothing.
    template <class FromRow, class... Values>
    [[nodiscard]] auto first(const QString &sql, FromRow fromRow, const Values &...values) const
        -> Result<std::optional<std::invoke_result_t<FromRow, Row &>>>
    {
        std::optional<std::invoke_result_t<FromRow, Row &>> found;
        CLINIC_TRY(m_connection.select(sql, {SqlValue<Values>::bind(values)...}, [&](Row &row) {
            found.emplace(fromRow(row));
            return false;
        }));
        return found;
    }

    /// The first row, or NotFound with `code`.
    template <class FromRow, class... Values>
    [[nodiscard]] auto one(const QString &code, const QString &sql, FromRow fromRow, const Values &...values) const
        -> Result<std::invoke_result_t<FromRow, Row &>>
    {
        CLINIC_TRY_ASSIGN(auto found, first(sql, fromRow, values...));
        if (!found)
            return fail(ErrorKind::NotFound, code);
        return std::move(*found);
    }

    /// The first column of the first row, or nothing when there is no row.
    template <class T, class... Values>
    [[nodiscard]] Result<std::optional<T>> value(const QString &sql, const Values &...values) const
    {
        return first(
            sql, [](Row &row) { return row.take<T>(); }, values...);
    }

    /// For lists whose number of places is known only at run time.
    template <class FromRow>
    [[nodiscard]] auto allBound(const QString &sql, FromRow fromRow, const QVariantList &values) const
        -> Result<std::vector<std::invoke_result_t<FromRow, Row &>>>
    {
        std::vector<std::invoke_result_t<FromRow, Row &>> rows;
        CLINIC_TRY(m_connection.select(sql, values, [&](Row &row) {
            rows.push_back(fromRow(row));
            return true;
        }));
        return rows;
    }

protected:
    Connection &connection() const { return m_connection; }

private:
    Connection &m_connection;
};

/// One changed record, told to the pages after the commit.
struct Change {
    Aggregate aggregate{};
    QUuid id{};
    friend bool operator==(const Change &, const Change &) = default;
};

/// Whether a change may wait for the next upload or must go at once.
enum class Urgency { Routine, Urgent };

/// How an audited action ended.
enum class Outcome { Done, Refused, Failed };

/// The one open change of a thread. Made by `Database::write`; its body may run again, so it touches nothing outside
/// the database.
class Transaction final : public ReadTransaction {
public:
    Transaction(Connection &connection, const Actor &actor, Instant now, IdSource &ids);

    const Actor &actor() const { return m_actor; }
    Instant now() const { return m_now; }
    ClinicDate today() const { return ClinicDate::of(m_now); }
    IdSource &ids() { return m_ids; }

    /// Runs one statement; returns the number of rows changed.
    template <class... Values> [[nodiscard]] Result<int> exec(const QString &sql, const Values &...values)
    {
        return connection().execute(sql, {SqlValue<Values>::bind(values)...});
    }

    /// `INSERT INTO table (columns) VALUES (?, …)` from the store's one column list.
    template <class... Values>
    [[nodiscard]] Result<> insert(const QString &table, const QString &columns, const Values &...values)
    {
        return insertBound(table, columns, {SqlValue<Values>::bind(values)...});
    }

    /// An UPDATE that names the version it read in its WHERE: exactly one row must change, or it fails as Conflict
    /// with "storage.changed_elsewhere".
    template <class... Values> [[nodiscard]] Result<> updateVersioned(const QString &sql, const Values &...values)
    {
        CLINIC_TRY_ASSIGN(const int rows, exec(sql, values...));
        return requireOneRow(rows);
    }

    /// Records who did what to which record; part of the seat's gapless hash chain (audit.h). `reason` is what a
    /// person typed as the reason, or empty.
    [[nodiscard]] Result<> audit(const QString &action, Aggregate aggregate, const QUuid &id,
                                 const QString &reason = {}, Outcome outcome = Outcome::Done);
    template <class Tag>
    [[nodiscard]] Result<> audit(const QString &action, Aggregate aggregate, const Id<Tag> &id,
                                 const QString &reason = {})
    {
        return audit(action, aggregate, id.toUuid(), reason);
    }

    /// Says that `version` of a record is to reach the county, as part of a visit if there is one, and announces the
    /// change to the pages.
    [[nodiscard]] Result<> outbox(Aggregate aggregate, const QUuid &id, int version,
                                  const std::optional<EncounterId> &visit = {}, Urgency urgency = Urgency::Routine);
    template <class Tag>
    [[nodiscard]] Result<> outbox(Aggregate aggregate, const Id<Tag> &id, int version,
                                  const std::optional<EncounterId> &visit = {}, Urgency urgency = Urgency::Routine)
    {
        return outbox(aggregate, id.toUuid(), version, visit, urgency);
    }

    /// Announces a change that the county never hears of.
    void announce(Aggregate aggregate, const QUuid &id);
    template <class Tag> void announce(Aggregate aggregate, const Id<Tag> &id) { announce(aggregate, id.toUuid()); }

    /// The next number (from 1) of a series that people read, for `day`; a rolled back action gives its number back.
    [[nodiscard]] Result<qint64> nextNumber(const QString &series, const QString &day);

    const std::vector<Change> &changes() const { return m_changes; }

private:
    [[nodiscard]] Result<> insertBound(const QString &table, const QString &columns, const QVariantList &values);
    [[nodiscard]] static Result<> requireOneRow(int rows);

    Actor m_actor;
    Instant m_now;
    IdSource &m_ids;
    std::vector<Change> m_changes;
};

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchange_store.h"
#include "exchange/resource_source.h"

#include <set>

namespace clinic {

/// Groups open rows of the outbox into units (architecture, rule 10; FHIR mapping, U1 to U6) and picks the one that
/// goes next. A unit is rendered at the moment it is picked, so that all changes made until then go out as their
/// newest version; from then on its bytes are fixed.
///
/// A patient's units go one after the other, and so do those of the reference data. Reference data that a unit refers
/// to and the county has not confirmed is sent and confirmed first. A visit is sent when it is closed; an urgent
/// referral, and a visit left open on an earlier day, sends it as it stands.
class UnitBuilder {
public:
    UnitBuilder(const ExchangeStore &store, const ResourceSource &source, const BundleLimits &limits)
        : m_store{store}, m_source{source}, m_limits{limits}
    {
    }

    /// The unit to send next, with its body; it is not marked as in flight. Nothing when nothing can go now; looks at
    /// a page of the outbox behind `afterSeq`, so that no transaction is long, and says with `moreAfter` where to go
    /// on.
    [[nodiscard]] Result<std::optional<StoredUnit>> next(Transaction &tx, qint64 afterSeq);
    /// Zero when the whole outbox was looked at.
    qint64 moreAfter() const { return m_afterSeq; }

    /// When the first of the units that had to wait may go.
    std::optional<Instant> nextWake() const { return m_nextWake; }

    /// Stores entries as one or more units of a stream, in order. Records' open rows are assigned by the caller.
    [[nodiscard]] Result<std::vector<StoredUnit>>
    storeUnits(Transaction &tx, const std::vector<std::vector<BundleEntry>> &parts, const StoredUnit &like) const;

private:
    /// What became of a row.
    enum class Progress { Skipped, Settled, Built };
    struct Attempt {
        Progress progress{Progress::Skipped};
        std::optional<StoredUnit> unit{}; ///< for Built
    };
    struct Candidates {
        std::vector<BundleEntry> entries{};
        std::vector<RecordKey> records{}; ///< all that were looked at
    };

    [[nodiscard]] Result<std::optional<StoredUnit>> fromRows(Transaction &tx, const std::vector<OutboxRow> &rows,
                                                             ExchangeLane lane);
    /// The first unit that may go now, among those that are suspected to make the server fail or among the others.
    [[nodiscard]] Result<std::optional<StoredUnit>> firstHead(Transaction &tx, bool suspect);
    [[nodiscard]] Result<Attempt> tryRow(Transaction &tx, const OutboxRow &row);
    [[nodiscard]] Result<Attempt> tryReference(Transaction &tx, const RecordKey &record);
    [[nodiscard]] Result<Attempt> build(Transaction &tx, Candidates candidates, const QString &stream,
                                        ExchangeLane lane, const QUuid &author);
    [[nodiscard]] Result<Attempt> storeBuilt(Transaction &tx, Candidates candidates, const QString &stream,
                                             ExchangeLane lane, const QUuid &author);
    [[nodiscard]] Result<> collect(Transaction &tx, const RecordKey &record, Candidates &candidates) const;
    [[nodiscard]] Result<bool> isNeeded(Transaction &tx, const FhirResource &resource) const;
    /// Takes entries out that refer to what the county refused; returns the reference data that has to go first.
    [[nodiscard]] Result<std::vector<RecordKey>> closeReferences(Transaction &tx, const QString &stream,
                                                                 std::vector<BundleEntry> &entries) const;
    [[nodiscard]] Result<bool> isKnown(Transaction &tx, const QString &key) const;
    [[nodiscard]] Result<Attempt> referenceFirst(Transaction &tx, const std::vector<RecordKey> &missing,
                                                 ExchangeLane lane);
    [[nodiscard]] Result<> settle(Transaction &tx, const std::vector<RecordKey> &records) const;
    [[nodiscard]] Result<Instant> oldestChange(Transaction &tx, const std::vector<RecordKey> &records) const;
    /// The unit of a stream that goes before all others of it, if it may be sent now.
    [[nodiscard]] Result<std::optional<StoredUnit>> promoted(Transaction &tx, const QString &stream);

    const ExchangeStore &m_store;
    const ResourceSource &m_source;
    BundleLimits m_limits;
    FhirSystems m_systems{};
    QUuid m_organisation{};
    std::vector<StoredUnit> m_heads{}; ///< the first open unit of each stream
    std::optional<Instant> m_nextWake{};
    qint64 m_afterSeq{0};
};

} // namespace clinic

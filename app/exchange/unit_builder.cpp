// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/unit_builder.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr int kPage = 100;
constexpr int kMostPressing = 200;
/// A time to wait for that lies further ahead comes from a clock that has been set back since.
constexpr qint64 kMostWaitMs = 25LL * 3'600'000;

bool isReferenceType(QStringView type)
{
    return type == u"Organization" || type == u"Practitioner" || type == u"PractitionerRole" || type == u"Medication";
}

/// Reference data that is sent only once something refers to it: a price list has thousands of products.
bool isSentOnUse(Aggregate aggregate)
{
    return aggregate == Aggregate::Product || aggregate == Aggregate::Facility;
}

ExchangeLane laneOf(const OutboxRow &row)
{
    if (row.isUrgent || row.aggregate == Aggregate::Referral)
        return ExchangeLane::Urgent;
    switch (row.aggregate) {
    case Aggregate::Settlement:
        return ExchangeLane::Claims;
    case Aggregate::Organisation:
    case Aggregate::Staff:
    case Aggregate::Facility:
    case Aggregate::Product:
        return ExchangeLane::Reference;
    default:
        return ExchangeLane::Clinical;
    }
}

bool isPartOfVisit(Aggregate aggregate)
{
    return aggregate == Aggregate::Patient || aggregate == Aggregate::Coverage || aggregate == Aggregate::Encounter ||
           aggregate == Aggregate::Allergy || aggregate == Aggregate::Prescription;
}

bool isPatientData(const BundleEntry &entry)
{
    return entry.type == u"Patient" || entry.type == u"Coverage";
}

bool mustWait(const StoredUnit &unit, Instant now)
{
    const qint64 wait = unit.nextTryAt.msSinceEpoch() - now.msSinceEpoch();
    return wait > 0 && wait < kMostWaitMs;
}

/// True for a unit that may itself be why the server fails: it goes last, so that it holds up no other patient. An
/// unreachable line says nothing about a unit.
bool isSuspect(const StoredUnit &unit)
{
    constexpr int kEnough = 2;
    static const QStringList kCodes{u"exchange.connection_lost"_s, u"exchange.timeout"_s,
                                    u"exchange.server_error"_s,    u"exchange.bad_answer"_s,
                                    u"exchange.wrong_count"_s,     u"exchange.entry_status"_s};
    return unit.attempts >= kEnough && kCodes.contains(unit.errorCode);
}

} // namespace

Result<std::optional<StoredUnit>> UnitBuilder::next(Transaction &tx, qint64 afterSeq)
{
    m_afterSeq = afterSeq;
    CLINIC_TRY_ASSIGN(m_systems, m_source.systems(tx));
    CLINIC_TRY_ASSIGN(m_organisation, m_source.organisation(tx));
    CLINIC_TRY_ASSIGN(const auto open, m_store.openUnits(tx));
    m_heads.clear();
    m_nextWake.reset();
    std::set<QString> streams;
    for (const StoredUnit &unit : open) {
        if (unit.state == UnitState::InFlight) {
            m_afterSeq = 0;
            return std::optional<StoredUnit>{};
        }
        if (streams.insert(unit.stream).second)
            m_heads.push_back(unit);
        if (mustWait(unit, tx.now()) && (!m_nextWake || unit.nextTryAt < *m_nextWake))
            m_nextWake = unit.nextTryAt;
    }

    CLINIC_TRY_ASSIGN(const auto pressing, m_store.pressingRows(tx, kMostPressing));
    CLINIC_TRY_ASSIGN(auto found, fromRows(tx, pressing, ExchangeLane::Urgent));
    if (found)
        return found;

    std::ranges::stable_sort(m_heads, {}, &StoredUnit::lane);
    CLINIC_TRY_ASSIGN(auto waiting, firstHead(tx, false));
    if (waiting)
        return waiting;

    CLINIC_TRY_ASSIGN(const auto rows, m_store.openRows(tx, m_afterSeq, kPage));
    for (const ExchangeLane lane : {ExchangeLane::Claims, ExchangeLane::Clinical, ExchangeLane::Reference}) {
        CLINIC_TRY_ASSIGN(auto built, fromRows(tx, rows, lane));
        if (built)
            return built;
    }
    m_afterSeq = std::cmp_less(rows.size(), kPage) ? 0 : rows.back().seq;
    if (m_afterSeq > 0)
        return std::optional<StoredUnit>{};
    return firstHead(tx, true);
}

Result<std::optional<StoredUnit>> UnitBuilder::firstHead(Transaction &tx, bool suspect)
{
    for (const StoredUnit &head : m_heads) {
        if (mustWait(head, tx.now()) || isSuspect(head) != suspect)
            continue;
        CLINIC_TRY_ASSIGN(StoredUnit unit, m_store.unit(tx, head.id));
        return std::optional{std::move(unit)};
    }
    return std::optional<StoredUnit>{};
}

Result<std::optional<StoredUnit>> UnitBuilder::fromRows(Transaction &tx, const std::vector<OutboxRow> &rows,
                                                        ExchangeLane lane)
{
    std::set<RecordKey> seen;
    // Visits first: a visit takes its patient's news with it (U1).
    for (const bool ofVisits : {true, false}) {
        for (const OutboxRow &row : rows) {
            if (laneOf(row) != lane || row.visitId.has_value() != ofVisits)
                continue;
            if (!seen.insert({row.aggregate, row.aggregateId}).second)
                continue;
            CLINIC_TRY_ASSIGN(auto attempt, tryRow(tx, row));
            if (attempt.progress == Progress::Built)
                return std::move(attempt.unit);
        }
    }
    return std::optional<StoredUnit>{};
}

Result<UnitBuilder::Attempt> UnitBuilder::tryRow(Transaction &tx, const OutboxRow &row)
{
    const RecordKey record{row.aggregate, row.aggregateId};
    // An earlier unit of this run may have taken the row already.
    CLINIC_TRY_ASSIGN(const auto stillOpen, m_store.openRowOf(tx, row.aggregate, row.aggregateId));
    if (!stillOpen)
        return Attempt{};
    CLINIC_TRY_ASSIGN(const auto place, m_source.placeOf(tx, record));
    if (!place) {
        CLINIC_TRY(settle(tx, {record}));
        return Attempt{Progress::Settled, {}};
    }
    if (!place->patient)
        return tryReference(tx, record);

    const QString stream = place->patient->toString();
    if (std::ranges::find(m_heads, stream, &StoredUnit::stream) != m_heads.end()) {
        if (laneOf(row) != ExchangeLane::Urgent)
            return Attempt{};
        // What stands before it in the same stream is its prerequisite, and goes at its speed.
        CLINIC_TRY_ASSIGN(auto head, promoted(tx, stream));
        return Attempt{head ? Progress::Built : Progress::Skipped, std::move(head)};
    }

    Candidates base;
    CLINIC_TRY_ASSIGN(const auto patientRecords, m_source.patientRecords(tx, *place->patient));
    for (const RecordKey &key : patientRecords) {
        // A file that was merged into this one may still have units of its own on the way.
        if (key.aggregate == Aggregate::Patient && key.id != place->patient->toUuid() &&
            std::ranges::find(m_heads, key.id.toString(QUuid::WithoutBraces), &StoredUnit::stream) != m_heads.end())
            return Attempt{};
        CLINIC_TRY(collect(tx, key, base));
    }

    const ExchangeLane lane = laneOf(row);
    if (place->visit) {
        CLINIC_TRY_ASSIGN(const auto visit, m_source.visit(tx, *place->visit));
        if (visit) {
            if (!visit->isClosed && !row.isUrgent && !(visit->day < tx.today()))
                return Attempt{};
            Candidates whole = base;
            CLINIC_TRY_ASSIGN(const auto visitRecords, m_source.visitRecords(tx, *place->visit));
            for (const RecordKey &key : visitRecords)
                CLINIC_TRY(collect(tx, key, whole));
            const bool hasNews = !std::ranges::all_of(whole.entries, isPatientData);
            CLINIC_TRY(isPartOfVisit(row.aggregate) ? collect(tx, record, whole) : Result<>{});
            if (isPartOfVisit(row.aggregate))
                return build(tx, std::move(whole), stream, lane, visit->author);
            if (hasNews) {
                CLINIC_TRY_ASSIGN(auto first, build(tx, std::move(whole), stream, lane, visit->author));
                if (first.progress != Progress::Settled)
                    return first;
            }
        }
    }
    CLINIC_TRY(collect(tx, record, base));
    return build(tx, std::move(base), stream, lane, place->author);
}

Result<UnitBuilder::Attempt> UnitBuilder::tryReference(Transaction &tx, const RecordKey &record)
{
    if (isSentOnUse(record.aggregate)) {
        CLINIC_TRY_ASSIGN(const auto resources, m_source.render(tx, record));
        bool isUsed = false;
        for (const FhirResource &resource : resources) {
            CLINIC_TRY_ASSIGN(const auto ack, m_store.ack(tx, resource.type, resource.id));
            CLINIC_TRY_ASSIGN(const auto refused, m_store.quarantine(tx, resource.type, resource.id));
            isUsed = isUsed || ack || refused;
        }
        if (!isUsed) {
            CLINIC_TRY(settle(tx, {record}));
            return Attempt{Progress::Settled, {}};
        }
    }
    if (std::ranges::find(m_heads, kReferenceStream, &StoredUnit::stream) != m_heads.end())
        return Attempt{};
    Candidates candidates;
    CLINIC_TRY(collect(tx, record, candidates));
    return build(tx, std::move(candidates), kReferenceStream, ExchangeLane::Reference, {});
}

Result<> UnitBuilder::collect(Transaction &tx, const RecordKey &record, Candidates &candidates) const
{
    if (std::ranges::find(candidates.records, record) != candidates.records.end())
        return {};
    candidates.records.push_back(record);
    CLINIC_TRY_ASSIGN(const auto resources, m_source.render(tx, record));
    for (const FhirResource &resource : resources) {
        CLINIC_TRY_ASSIGN(const bool needed, isNeeded(tx, resource));
        if (needed)
            candidates.entries.push_back(toEntry(m_systems, resource));
    }
    return {};
}

Result<bool> UnitBuilder::isNeeded(Transaction &tx, const FhirResource &resource) const
{
    const QString hash = resource.contentHash();
    CLINIC_TRY_ASSIGN(const auto ack, m_store.ack(tx, resource.type, resource.id));
    if (!ack && resource.onlyIfKnown)
        return false;
    if (ack && (ack->contentHash == hash || ack->revision > resource.revision))
        return false;
    CLINIC_TRY_ASSIGN(const auto refused, m_store.quarantine(tx, resource.type, resource.id));
    return !refused || refused->contentHash != hash || refused->revision < resource.revision;
}

Result<UnitBuilder::Attempt> UnitBuilder::build(Transaction &tx, Candidates candidates, const QString &stream,
                                                ExchangeLane lane, const QUuid &author)
{
    if (stream == kReferenceStream) {
        // What is missing among the reference data itself goes into the same unit.
        for (bool grown = true; grown;) {
            CLINIC_TRY_ASSIGN(const auto missing, closeReferences(tx, stream, candidates.entries));
            const std::size_t before = candidates.records.size();
            for (const RecordKey &record : missing)
                CLINIC_TRY(collect(tx, record, candidates));
            grown = candidates.records.size() > before;
        }
        return storeBuilt(tx, std::move(candidates), stream, lane, author);
    }
    CLINIC_TRY_ASSIGN(auto first, closeReferences(tx, stream, candidates.entries));
    if (candidates.entries.empty())
        return storeBuilt(tx, std::move(candidates), stream, lane, author);
    // The Provenance names the clinic and the author.
    for (const auto &[type, id] : {std::pair{u"Organization"_s, m_organisation}, {u"Practitioner"_s, author}}) {
        CLINIC_TRY_ASSIGN(const bool known, isKnown(tx, fhirKey(type, id)));
        if (known || id.isNull())
            continue;
        CLINIC_TRY_ASSIGN(const auto record, m_source.referenceRecord(tx, type, id));
        if (record && std::ranges::find(first, *record) == first.end())
            first.push_back(*record);
    }
    if (!first.empty())
        return referenceFirst(tx, first, lane);
    return storeBuilt(tx, std::move(candidates), stream, lane, author);
}

Result<UnitBuilder::Attempt> UnitBuilder::storeBuilt(Transaction &tx, Candidates candidates, const QString &stream,
                                                     ExchangeLane lane, const QUuid &author)
{
    const std::vector<RecordKey> &records = candidates.records;
    std::vector<BundleEntry> &entries = candidates.entries;
    if (entries.empty()) {
        CLINIC_TRY(settle(tx, records));
        return Attempt{Progress::Settled, {}};
    }
    sortEntries(entries);
    StoredUnit like;
    like.stream = stream;
    like.lane = lane;
    like.author = author.isNull() ? QString{} : author.toString(QUuid::WithoutBraces);
    CLINIC_TRY_ASSIGN(like.oldestAt, oldestChange(tx, records));
    CLINIC_TRY_ASSIGN(const auto units, storeUnits(tx, splitEntries(m_systems, entries, m_limits), like));
    // A record counts as sent when the last unit that holds a part of it is.
    for (const RecordKey &record : records) {
        std::optional<UnitId> last;
        for (const StoredUnit &unit : units) {
            CLINIC_TRY_ASSIGN(const auto stored, m_store.entries(tx, unit.id));
            for (const BundleEntry &entry : stored)
                if (entry.aggregate == record.aggregate && entry.aggregateId == record.id)
                    last = unit.id;
        }
        if (last)
            CLINIC_TRY(m_store.assignRows(tx, record.aggregate, record.id, *last));
        else
            CLINIC_TRY(m_store.settleRows(tx, record.aggregate, record.id));
    }
    return Attempt{Progress::Built, units.front()};
}

Result<std::vector<StoredUnit>> UnitBuilder::storeUnits(Transaction &tx,
                                                        const std::vector<std::vector<BundleEntry>> &parts,
                                                        const StoredUnit &like) const
{
    CLINIC_TRY_ASSIGN(const FhirSystems systems, m_source.systems(tx));
    CLINIC_TRY_ASSIGN(const QUuid organisation, m_source.organisation(tx));
    std::vector<StoredUnit> units;
    for (const std::vector<BundleEntry> &part : parts) {
        StoredUnit unit;
        unit.id = tx.ids().next<UnitId>();
        CLINIC_TRY_ASSIGN(unit.number, tx.nextNumber(u"exchange_unit"_s, {}));
        unit.stream = like.stream;
        unit.lane = like.lane;
        unit.author = like.author;
        unit.bundleId = tx.ids().next();
        unit.createdAt = tx.now();
        unit.oldestAt = like.oldestAt;
        BundleFrame frame;
        frame.bundleId = unit.bundleId;
        frame.provenanceId = like.stream == kReferenceStream ? QUuid{} : tx.ids().next();
        frame.author = QUuid::fromString(like.author);
        frame.organisation = organisation;
        frame.at = tx.now();
        unit.body = assembleBundle(systems, part, frame).toJson();
        CLINIC_TRY(m_store.insertUnit(tx, unit, part));
        units.push_back(std::move(unit));
    }
    return units;
}

Result<bool> UnitBuilder::isKnown(Transaction &tx, const QString &key) const
{
    const QString type = key.section(u'/', 0, 0);
    const QUuid id = QUuid::fromString(key.section(u'/', 1));
    CLINIC_TRY_ASSIGN(const auto ack, m_store.ack(tx, type, id));
    return ack.has_value();
}

Result<std::vector<RecordKey>> UnitBuilder::closeReferences(Transaction &tx, const QString &stream,
                                                            std::vector<BundleEntry> &entries) const
{
    std::vector<RecordKey> missing;
    for (bool changed = true; changed;) {
        changed = false;
        missing.clear();
        std::set<QString> inBundle;
        for (const BundleEntry &entry : entries)
            inBundle.insert(entry.key());
        for (std::size_t i = 0; i < entries.size() && !changed; ++i) {
            for (const QString &key : fhirReferences(entries[i].resource)) {
                if (inBundle.contains(key))
                    continue;
                CLINIC_TRY_ASSIGN(const bool known, isKnown(tx, key));
                if (known)
                    continue;
                const QString type = key.section(u'/', 0, 0);
                const QUuid id = QUuid::fromString(key.section(u'/', 1));
                CLINIC_TRY_ASSIGN(const auto refused, m_store.quarantine(tx, type, id));
                if (!refused && isReferenceType(type)) {
                    CLINIC_TRY_ASSIGN(const auto record, m_source.referenceRecord(tx, type, id));
                    if (record) {
                        if (std::ranges::find(missing, *record) == missing.end())
                            missing.push_back(*record);
                        continue;
                    }
                }
                // Whatever it refers to cannot be sent, so neither can it be.
                QuarantineRow row;
                row.resourceType = entries[i].type;
                row.resourceId = entries[i].id;
                row.revision = entries[i].revision;
                row.contentHash = entries[i].contentHash;
                row.aggregate = entries[i].aggregate;
                row.aggregateId = entries[i].aggregateId;
                row.stream = stream;
                row.blockedBy = key;
                row.code = refused ? u"exchange.refers_to_refused"_s : u"exchange.reference_missing"_s;
                row.since = tx.now();
                CLINIC_TRY(m_store.saveQuarantine(tx, row));
                entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(i));
                changed = true;
                break;
            }
        }
    }
    return missing;
}

Result<UnitBuilder::Attempt> UnitBuilder::referenceFirst(Transaction &tx, const std::vector<RecordKey> &missing,
                                                         ExchangeLane lane)
{
    if (std::ranges::find(m_heads, kReferenceStream, &StoredUnit::stream) != m_heads.end()) {
        CLINIC_TRY_ASSIGN(auto head, promoted(tx, kReferenceStream));
        return Attempt{head ? Progress::Built : Progress::Skipped, std::move(head)};
    }
    Candidates candidates;
    for (const RecordKey &record : missing)
        CLINIC_TRY(collect(tx, record, candidates));
    return build(tx, std::move(candidates), kReferenceStream, lane, {});
}

Result<std::optional<StoredUnit>> UnitBuilder::promoted(Transaction &tx, const QString &stream)
{
    const auto head = std::ranges::find(m_heads, stream, &StoredUnit::stream);
    if (head == m_heads.end() || mustWait(*head, tx.now()))
        return std::optional<StoredUnit>{};
    CLINIC_TRY_ASSIGN(StoredUnit unit, m_store.unit(tx, head->id));
    return std::optional{std::move(unit)};
}

Result<> UnitBuilder::settle(Transaction &tx, const std::vector<RecordKey> &records) const
{
    for (const RecordKey &record : records)
        CLINIC_TRY(m_store.settleRows(tx, record.aggregate, record.id));
    return {};
}

Result<Instant> UnitBuilder::oldestChange(Transaction &tx, const std::vector<RecordKey> &records) const
{
    Instant oldest = tx.now();
    for (const RecordKey &record : records) {
        CLINIC_TRY_ASSIGN(const auto row, m_store.openRowOf(tx, record.aggregate, record.id));
        if (row)
            oldest = std::min(oldest, row->writtenAt);
    }
    return oldest;
}

} // namespace clinic

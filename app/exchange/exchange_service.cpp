// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exchange_service.h"

#include "exchange/unit_builder.h"
#include "security/actor_factory.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr qint64 kProbeMs = 15LL * 60'000;         ///< after a fault of the configuration
constexpr qint64 kMetadataMs = 24LL * 3'600'000;   ///< U20: daily
constexpr qint64 kLearntMs = 7 * 24LL * 3'600'000; ///< how long a limit learnt from an answer is kept
constexpr qint64 kLeaseMs = 10LL * 60'000;         ///< longer than any request may take
constexpr int kMostConflicts = 8;

// Names of exchange_state.
const QString kFailures = u"failures"_s;
const QString kNextTry = u"next_try_at"_s;
const QString kProblem = u"problem"_s;
const QString kProblemKind = u"problem_kind"_s;
const QString kLastConfirmed = u"last_confirmed"_s;
const QString kMetadata = u"metadata_url"_s;
const QString kPlain = u"plain_requests"_s;
const QString kMostBytes = u"most_bytes"_s;
const QString kSkew = u"clock_skew_ms"_s;
const QString kLease = u"lease"_s;
const QString kPhase = u"phase_ms"_s;

/// True for a note that is younger than `ms`; one from the future was made before the clock was set back.
bool isFresh(const std::optional<ExchangeStore::StateValue> &note, Instant now, qint64 ms)
{
    if (!note)
        return false;
    const qint64 age = now.msSinceEpoch() - note->setAt.msSinceEpoch();
    return age >= 0 && age < ms;
}

/// Code and arguments in one text.
QString packed(const QString &code, const QVariantList &args)
{
    QStringList parts{code};
    for (const QVariant &arg : args)
        parts.push_back(arg.toString().replace(u'\x1f', u' '));
    return parts.join(u'\x1f');
}

void unpack(const QString &text, QString &code, QVariantList &args)
{
    const QStringList parts = text.split(u'\x1f');
    code = parts.value(0);
    args.clear();
    for (qsizetype i = 1; i < parts.size(); ++i)
        args.push_back(parts[i]);
}

qint64 randomUpTo(Transaction &tx, qint64 ceilingMs)
{
    return static_cast<qint64>(tx.ids().random().bounded(static_cast<double>(ceilingMs)));
}

} // namespace

ExchangeService::ExchangeService(Database &database, const ResourceSource &source, const SeatId &seat)
    : m_database{database}, m_source{source}, m_program{ActorFactory::program(seat)}, m_seat{seat}
{
}

Result<CountyAddress> ExchangeService::address(const ReadTransaction &tx) const
{
    if (m_address)
        return *m_address;
    return m_source.county(tx);
}

Result<> ExchangeService::start()
{
    m_afterSeq = 0;
    CLINIC_TRY_ASSIGN(m_holdsLease,
                      m_database.writeUnguarded(m_program, [this](Transaction &tx) { return takeLease(tx); }));
    return {};
}

/// Only one seat of a clinic uploads (U5). Whoever takes the lease over finds nothing in flight but what was left
/// behind.
Result<bool> ExchangeService::takeLease(Transaction &tx) const
{
    CLINIC_TRY_ASSIGN(const auto lease, m_store.state(tx, kLease));
    const QString mine = m_seat.toString();
    const bool isHeld = lease && lease->value == mine && m_holdsLease;
    if (lease && lease->value != mine && isFresh(lease, tx.now(), kLeaseMs))
        return false;
    if (!isHeld)
        CLINIC_TRY(m_store.landAll(tx));
    if (!isHeld || !isFresh(lease, tx.now(), kLeaseMs / 3))
        CLINIC_TRY(m_store.setState(tx, kLease, mine));
    return true;
}

Result<BundleLimits> ExchangeService::limits(const ReadTransaction &tx) const
{
    BundleLimits limits;
    CLINIC_TRY_ASSIGN(const auto bytes, m_store.state(tx, kMostBytes));
    if (isFresh(bytes, m_database.clock().now(), kLearntMs))
        limits.bytes = std::min(limits.bytes, static_cast<qsizetype>(bytes->value.toLongLong()));
    return limits;
}

Result<NextStep> ExchangeService::takeNext()
{
    qint64 afterSeq = 0;
    auto taken = m_database.writeUnguarded(m_program, [this, &afterSeq](Transaction &tx) -> Result<NextStep> {
        NextStep step;
        afterSeq = 0;
        CLINIC_TRY_ASSIGN(step.address, address(tx));
        if (step.address.url.isEmpty())
            return step;
        CLINIC_TRY_ASSIGN(const bool isMine, takeLease(tx));
        if (!isMine) {
            step.notBefore = Instant{tx.now().msSinceEpoch() + kLeaseMs};
            return step;
        }
        CLINIC_TRY_ASSIGN(const auto gate, m_store.state(tx, kNextTry));
        if (gate) {
            const Instant until{gate->value.toLongLong()};
            // A moment set before the clock was turned back does not hold the upload up.
            if (tx.now() < until && tx.now() >= gate->setAt) {
                step.notBefore = until;
                return step;
            }
        }
        CLINIC_TRY_ASSIGN(const auto metadata, m_store.state(tx, kMetadata));
        if (!isFresh(metadata, tx.now(), kMetadataMs) || metadata->value != step.address.url) {
            step.kind = NextStep::Kind::CheckMetadata;
            return step;
        }
        CLINIC_TRY_ASSIGN(const BundleLimits most, limits(tx));
        UnitBuilder builder{m_store, m_source, most};
        CLINIC_TRY_ASSIGN(auto unit, builder.next(tx, m_afterSeq));
        if (!unit) {
            afterSeq = builder.moreAfter();
            step.notBefore = builder.nextWake();
            if (afterSeq > 0)
                step.kind = NextStep::Kind::Again;
            return step;
        }
        unit->state = UnitState::InFlight;
        unit->attempts += 1;
        unit->inFlightAt = tx.now();
        CLINIC_TRY(m_store.updateUnit(tx, *unit));
        CLINIC_TRY_ASSIGN(const auto entries, m_store.entries(tx, unit->id));
        CLINIC_TRY_ASSIGN(const auto plain, m_store.state(tx, kPlain));
        step.kind = NextStep::Kind::Send;
        step.unit.id = unit->id;
        step.unit.bundleId = unit->bundleId;
        step.unit.lane = unit->lane;
        step.unit.attempt = unit->attempts;
        step.unit.entries = static_cast<int>(entries.size()) + (unit->stream == kReferenceStream ? 0 : 1);
        step.unit.body = unit->body;
        step.unit.useGzip = !isFresh(plain, tx.now(), kLearntMs);
        return step;
    });
    if (taken) {
        m_afterSeq = afterSeq;
        m_holdsLease = true;
    }
    return taken;
}

Result<> ExchangeService::book(const UnitId &id, int attempt, const SendOutcome &outcome)
{
    return m_database.writeUnguarded(m_program, [&](Transaction &tx) -> Result<> {
        CLINIC_TRY_ASSIGN(StoredUnit unit, m_store.unit(tx, id));
        const bool isOpen = unit.state == UnitState::InFlight || unit.state == UnitState::Pending;
        const bool isExpected = unit.state == UnitState::InFlight && unit.attempts == attempt;
        if (!isOpen || (!isExpected && outcome.kind != OutcomeKind::Acknowledged))
            return {};
        CLINIC_TRY(noteContact(tx, outcome));
        unit.state = UnitState::Pending;
        unit.inFlightAt.reset();
        unit.errorCode = outcome.code;
        const auto waitFor = [&](qint64 ms) { unit.nextTryAt = Instant{tx.now().msSinceEpoch() + ms}; };
        switch (outcome.kind) {
        case OutcomeKind::Acknowledged:
            CLINIC_TRY(noteSuccess(tx));
            return acknowledge(tx, std::move(unit), outcome);
        case OutcomeKind::Unknown:
        case OutcomeKind::Busy:
            CLINIC_TRY(noteFailure(tx, outcome));
            waitFor(outcome.retryAfterMs.value_or(0) + randomUpTo(tx, backoffCeilingMs(unit.attempts)));
            return m_store.updateUnit(tx, unit);
        case OutcomeKind::Configuration:
            CLINIC_TRY(noteFailure(tx, outcome));
            return m_store.updateUnit(tx, unit);
        case OutcomeKind::Conflict:
            CLINIC_TRY(noteSuccess(tx));
            unit.conflicts += 1;
            if (unit.conflicts > kMostConflicts) {
                CLINIC_TRY_ASSIGN(const auto all, contents(tx, unit));
                for (const BundleEntry &entry : all)
                    CLINIC_TRY(quarantine(tx, unit, entry, u"exchange.conflict"_s, {}, outcome.serverText));
                return replace(tx, std::move(unit), UnitState::Quarantined, {});
            }
            waitFor(randomUpTo(tx, backoffCeilingMs(unit.conflicts)));
            return m_store.updateUnit(tx, unit);
        case OutcomeKind::TooBig:
            CLINIC_TRY(noteSuccess(tx));
            CLINIC_TRY(m_store.setState(tx, kMostBytes, QString::number(std::max<qsizetype>(unit.body.size() / 2, 1))));
            return halve(tx, std::move(unit), u"exchange.record_too_big"_s, {});
        case OutcomeKind::NoGzip:
            CLINIC_TRY(noteSuccess(tx));
            CLINIC_TRY(m_store.setState(tx, kPlain, u"1"_s));
            return m_store.updateUnit(tx, unit);
        case OutcomeKind::Refused:
            CLINIC_TRY(noteSuccess(tx));
            return refuse(tx, std::move(unit), outcome);
        }
        return {};
    });
}

Result<> ExchangeService::bookMetadata(const QString &url, const SendOutcome &outcome)
{
    return m_database.writeUnguarded(m_program, [&](Transaction &tx) -> Result<> {
        CLINIC_TRY(noteContact(tx, outcome));
        tx.announce(Aggregate::ExchangeUnit, m_seat.toUuid());
        if (outcome.kind != OutcomeKind::Acknowledged) {
            SendOutcome fault = outcome;
            // Whatever else may be wrong with this answer, no record is at fault.
            if (fault.kind != OutcomeKind::Busy && fault.kind != OutcomeKind::Unknown)
                fault.kind = OutcomeKind::Configuration;
            return noteFailure(tx, fault);
        }
        CLINIC_TRY(noteSuccess(tx));
        return m_store.setState(tx, kMetadata, url);
    });
}

Result<> ExchangeService::acknowledge(Transaction &tx, StoredUnit unit, const SendOutcome &outcome)
{
    CLINIC_TRY_ASSIGN(const auto entries, m_store.entries(tx, unit.id));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const BundleEntry &entry = entries[i];
        CLINIC_TRY(m_store.saveAck(tx, entry, outcome.etags.value(static_cast<qsizetype>(i)), unit.id));
        CLINIC_TRY_ASSIGN(const auto refused, m_store.quarantine(tx, entry.type, entry.id));
        if (refused && refused->revision <= entry.revision)
            CLINIC_TRY(m_store.removeQuarantine(tx, entry.type, entry.id));
        // What had to stay behind because of this resource can go now.
        CLINIC_TRY_ASSIGN(const auto blocked, m_store.blockedBy(tx, entry.key()));
        for (const QuarantineRow &row : blocked) {
            CLINIC_TRY(m_store.removeQuarantine(tx, row.resourceType, row.resourceId));
            CLINIC_TRY(m_store.releaseRecord(tx, row.aggregate, row.aggregateId));
        }
    }
    CLINIC_TRY(m_store.setState(tx, kLastConfirmed, QString::number(tx.now().msSinceEpoch())));
    unit.state = UnitState::Acked;
    unit.ackedAt = tx.now();
    unit.errorCode.clear();
    unit.body.clear();
    return m_store.updateUnit(tx, unit);
}

Result<std::vector<BundleEntry>> ExchangeService::contents(const ReadTransaction &tx, const StoredUnit &unit) const
{
    CLINIC_TRY_ASSIGN(auto entries, m_store.entries(tx, unit.id));
    CLINIC_TRY_ASSIGN(const JsonNode json, JsonReader::parse(unit.body));
    const std::vector<FhirNode> resources = resourcesOf(FhirNode::fromJson(json));
    if (resources.size() != entries.size())
        return fail(ErrorKind::Corrupt, u"exchange.unit_damaged"_s);
    for (std::size_t i = 0; i < entries.size(); ++i)
        entries[i].resource = resources[i];
    return entries;
}

Result<> ExchangeService::quarantine(Transaction &tx, const StoredUnit &unit, const BundleEntry &entry,
                                     const QString &code, const QString &blockedBy, const QString &text) const
{
    QuarantineRow row;
    row.resourceType = entry.type;
    row.resourceId = entry.id;
    row.revision = entry.revision;
    row.contentHash = entry.contentHash;
    row.aggregate = entry.aggregate;
    row.aggregateId = entry.aggregateId;
    row.stream = unit.stream;
    row.blockedBy = blockedBy;
    row.code = code;
    row.serverText = text;
    row.since = tx.now();
    return m_store.saveQuarantine(tx, row);
}

Result<> ExchangeService::replace(Transaction &tx, StoredUnit unit, UnitState state,
                                  const std::vector<std::vector<BundleEntry>> &parts)
{
    const UnitBuilder builder{m_store, m_source, {}};
    CLINIC_TRY_ASSIGN(const auto units, builder.storeUnits(tx, parts, unit));
    // What stood behind the unit stands behind its parts.
    if (!units.empty()) {
        std::vector<UnitId> fresh;
        for (const StoredUnit &part : units)
            fresh.push_back(part.id);
        CLINIC_TRY(m_store.moveBehind(tx, unit.stream, unit.number, fresh));
    }
    std::set<RecordKey> done;
    for (std::size_t i = parts.size(); i-- > 0;) {
        for (const BundleEntry &entry : parts[i]) {
            if (done.insert({entry.aggregate, entry.aggregateId}).second)
                CLINIC_TRY(m_store.moveRows(tx, entry.aggregate, entry.aggregateId, unit.id, units[i].id));
        }
    }
    unit.state = state;
    unit.inFlightAt.reset();
    unit.body.clear();
    return m_store.updateUnit(tx, unit);
}

Result<> ExchangeService::halve(Transaction &tx, StoredUnit unit, const QString &code, const QString &serverText)
{
    CLINIC_TRY_ASSIGN(const auto entries, contents(tx, unit));
    if (auto halves = halveEntries(entries))
        return replace(tx, std::move(unit), UnitState::Replaced, {halves->first, halves->second});
    for (const BundleEntry &entry : entries)
        CLINIC_TRY(quarantine(tx, unit, entry, code, {}, serverText));
    return replace(tx, std::move(unit), UnitState::Quarantined, {});
}

/// A county that was put back to an older state misses what it once confirmed: that goes first, then this again.
Result<bool> ExchangeService::sendMissingFirst(Transaction &tx, StoredUnit unit, const SendOutcome &outcome)
{
    CLINIC_TRY_ASSIGN(const auto entries, m_store.entries(tx, unit.id));
    bool found = false;
    for (const QString &key : outcome.namedResources) {
        if (std::ranges::find(entries, key, &BundleEntry::key) != entries.end())
            continue;
        const QString type = key.section(u'/', 0, 0);
        const QUuid id = QUuid::fromString(key.section(u'/', 1));
        CLINIC_TRY_ASSIGN(const auto ack, m_store.ack(tx, type, id));
        if (!ack)
            continue;
        found = true;
        CLINIC_TRY(m_store.forgetAck(tx, type, id));
        CLINIC_TRY_ASSIGN(const auto record, m_store.recordOf(tx, type, id));
        if (record)
            CLINIC_TRY(m_store.releaseRecord(tx, record->first, record->second));
    }
    if (!found)
        return false;
    CLINIC_TRY(m_store.releaseUnit(tx, unit.id));
    CLINIC_TRY(replace(tx, std::move(unit), UnitState::Replaced, {}));
    return true;
}

Result<> ExchangeService::refuse(Transaction &tx, StoredUnit unit, const SendOutcome &outcome)
{
    CLINIC_TRY_ASSIGN(const bool repaired, sendMissingFirst(tx, unit, outcome));
    if (repaired)
        return {};
    CLINIC_TRY_ASSIGN(const auto entries, contents(tx, unit));
    std::set<std::size_t> refused;
    for (const RefusedEntry &entry : outcome.refused)
        if (entry.index < entries.size())
            refused.insert(entry.index);
    if (refused.empty())
        return halve(tx, std::move(unit), u"exchange.refused"_s, outcome.serverText);

    const auto poisoned = poisonedEntries(entries, refused);
    std::vector<BundleEntry> rest;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto found = poisoned.find(i);
        if (found == poisoned.end()) {
            rest.push_back(entries[i]);
            continue;
        }
        const bool isCause = found->second.isEmpty();
        const auto text = std::ranges::find(outcome.refused, i, &RefusedEntry::index);
        CLINIC_TRY(quarantine(tx, unit, entries[i], isCause ? u"exchange.refused"_s : u"exchange.refers_to_refused"_s,
                              found->second, text == outcome.refused.end() ? QString{} : text->text));
    }
    std::vector<std::vector<BundleEntry>> parts;
    if (!rest.empty())
        parts.push_back(std::move(rest));
    return replace(tx, std::move(unit), UnitState::Quarantined, parts);
}

Result<> ExchangeService::noteContact(Transaction &tx, const SendOutcome &outcome) const
{
    if (!outcome.serverTime)
        return {};
    const qint64 skew = tx.now().msSinceEpoch() - outcome.serverTime->msSinceEpoch();
    return m_store.setState(tx, kSkew, QString::number(skew));
}

Result<> ExchangeService::noteSuccess(Transaction &tx) const
{
    for (const QString &name : {kFailures, kNextTry, kProblem, kProblemKind})
        CLINIC_TRY(m_store.clearState(tx, name));
    return {};
}

Result<> ExchangeService::noteFailure(Transaction &tx, const SendOutcome &outcome) const
{
    CLINIC_TRY_ASSIGN(const auto before, m_store.state(tx, kFailures));
    const int failures = (before ? before->value.toInt() : 0) + 1;
    const bool isConfiguration = outcome.kind == OutcomeKind::Configuration;
    const qint64 wait =
        isConfiguration ? kProbeMs : outcome.retryAfterMs.value_or(0) + randomUpTo(tx, backoffCeilingMs(failures));
    CLINIC_TRY(m_store.setState(tx, kFailures, QString::number(failures)));
    CLINIC_TRY(m_store.setState(tx, kNextTry, QString::number(tx.now().msSinceEpoch() + wait)));
    CLINIC_TRY(m_store.setState(tx, kProblem, packed(outcome.code, outcome.args)));
    return m_store.setState(tx, kProblemKind, isConfiguration ? u"configuration"_s : u"line"_s);
}

Result<> ExchangeService::sendNow(const Actor &actor)
{
    m_afterSeq = 0;
    return m_database.write(actor, Right::RunExchange, [this](Transaction &tx) -> Result<> {
        CLINIC_TRY(m_store.clearState(tx, kNextTry));
        CLINIC_TRY(m_store.clearWaits(tx));
        tx.announce(Aggregate::ExchangeUnit, m_seat.toUuid());
        return tx.audit(u"exchange.send_now"_s, Aggregate::ExchangeUnit, m_seat);
    });
}

Result<ExchangeStatus> ExchangeService::status() const
{
    return m_database.readUnguarded([this](const ReadTransaction &tx) -> Result<ExchangeStatus> {
        const Instant now = m_database.clock().now();
        ExchangeStatus status;
        CLINIC_TRY_ASSIGN(const auto county, address(tx));
        CLINIC_TRY_ASSIGN(const auto backlog, m_store.backlog(tx));
        status.waiting = backlog.records;
        status.waitingSince = backlog.oldest;
        CLINIC_TRY_ASSIGN(const auto confirmed, m_store.state(tx, kLastConfirmed));
        if (confirmed)
            status.lastConfirmed = Instant{confirmed->value.toLongLong()};
        CLINIC_TRY_ASSIGN(const auto gate, m_store.state(tx, kNextTry));
        if (gate)
            status.nextTryAt = Instant{gate->value.toLongLong()};
        CLINIC_TRY_ASSIGN(const auto skew, m_store.state(tx, kSkew));
        if (skew)
            status.clockSkewSeconds =
                static_cast<int>(std::clamp<qint64>(skew->value.toLongLong() / 1000, -1'000'000'000, 1'000'000'000));
        CLINIC_TRY_ASSIGN(const auto refused, m_store.quarantined(tx));
        for (const QuarantineRow &row : refused) {
            QuarantinedRecord record;
            record.resourceType = row.resourceType;
            record.resourceId = row.resourceId;
            record.revision = row.revision;
            record.aggregate = row.aggregate;
            record.aggregateId = row.aggregateId;
            record.code = row.code;
            if (!row.blockedBy.isEmpty())
                record.args = {row.blockedBy.section(u'/', 0, 0)};
            record.blockedBy = row.blockedBy;
            record.serverText = row.serverText;
            record.since = row.since;
            if (row.stream != kReferenceStream)
                record.patientId = PatientId::fromString(row.stream);
            status.quarantined.push_back(std::move(record));
        }

        CLINIC_TRY_ASSIGN(const auto problem, m_store.state(tx, kProblem));
        CLINIC_TRY_ASSIGN(const auto kind, m_store.state(tx, kProblemKind));
        if (problem)
            unpack(problem->value, status.problemCode, status.problemArgs);
        CLINIC_TRY_ASSIGN(const auto lease, m_store.state(tx, kLease));
        const bool isOtherSeat = lease && lease->value != m_seat.toString() && isFresh(lease, now, kLeaseMs);

        if (county.url.isEmpty()) {
            status.state = ExchangeState::NotSetUp;
            status.problemCode = u"exchange.no_county"_s;
            status.problemArgs.clear();
        } else if (kind && kind->value == u"configuration") {
            status.state = ExchangeState::NeedsAttention;
        } else if (!status.quarantined.empty()) {
            status.state = ExchangeState::NeedsAttention;
            if (status.problemCode.isEmpty()) {
                status.problemCode = u"exchange.quarantined"_s;
                status.problemArgs = {static_cast<int>(status.quarantined.size())};
            }
        } else if (problem) {
            status.state = ExchangeState::Offline;
        } else {
            status.state = status.waiting > 0 ? ExchangeState::Waiting : ExchangeState::UpToDate;
            if (isOtherSeat && status.waiting > 0)
                status.problemCode = u"exchange.other_seat"_s;
            else if (std::abs(status.clockSkewSeconds) >= 120) {
                status.problemCode = u"exchange.clock_skew"_s;
                status.problemArgs = {std::abs(status.clockSkewSeconds) / 60};
            }
        }
        return status;
    });
}

qint64 ExchangeService::msUntil(Instant moment) const
{
    return std::max<qint64>(0, moment.msSinceEpoch() - m_database.clock().now().msSinceEpoch());
}

Instant ExchangeService::now() const
{
    return m_database.clock().now();
}

Result<bool> ExchangeService::hasUrgent() const
{
    return m_database.readUnguarded([this](const ReadTransaction &tx) -> Result<bool> {
        CLINIC_TRY_ASSIGN(const auto rows, m_store.pressingRows(tx, 50));
        return std::ranges::any_of(rows, &OutboxRow::isUrgent);
    });
}

Result<ExchangeService::Rhythm> ExchangeService::rhythm()
{
    return m_database.writeUnguarded(m_program, [this](Transaction &tx) -> Result<Rhythm> {
        Rhythm rhythm;
        CLINIC_TRY_ASSIGN(const int minutes, m_source.uploadMinutes(tx));
        rhythm.periodMs = minutes * 60'000LL;
        CLINIC_TRY_ASSIGN(auto phase, m_store.state(tx, kPhase));
        if (!phase) {
            CLINIC_TRY(m_store.setState(tx, kPhase, QString::number(tx.ids().random().bounded(900'000))));
            CLINIC_TRY_ASSIGN(phase, m_store.state(tx, kPhase));
        }
        rhythm.phaseMs = phase->value.toLongLong() % std::max<qint64>(rhythm.periodMs, 1);
        return rhythm;
    });
}

} // namespace clinic

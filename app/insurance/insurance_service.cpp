// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insurance/insurance_service.h"

#include "clinic/clinic_service.h"
#include "insurance/insurance_rules.h"
#include "people/people_store.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

QString sha256Of(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Result<EligibilityFacts> factsOf(const ReadTransaction &tx, const ClinicDate &today)
{
    CLINIC_TRY_ASSIGN(const Organisation clinic, ClinicService::organisation(tx));
    CLINIC_TRY_ASSIGN(const ClinicSettings settings, ClinicService::settings(tx));
    return EligibilityFacts{clinic.insuranceDesignated, settings.rollAgeLimitDays, today};
}

void countRow(RollCounts &counts, const Coverage &row, const ClinicDate &today)
{
    ++counts.rows;
    counts.legacy391 += row.legacyScheme == LegacyScheme::UrbanResidents ? 1 : 0;
    counts.legacy380 += row.legacyScheme == LegacyScheme::RuralCoop ? 1 : 0;
    counts.notNormal += row.status == CoverageStatus::Normal ? 0 : 1;
    counts.waiting += row.waitingUntil && today < *row.waitingUntil ? 1 : 0;
}

/// What a row would do to the registry of coverages; `row` gets the id, patient and version it would have.
enum class RowEffect { Added, Changed, Unchanged, Older };

Result<RowEffect> effectOf(const ReadTransaction &tx, const CoverageStore &store, Coverage &row)
{
    CLINIC_TRY_ASSIGN(const auto stored, store.find(tx, row.residentId, row.scheme));
    if (stored) {
        row.id = stored->id;
        row.version = stored->version;
        row.patientId = stored->patientId;
        if (row.asOf < stored->asOf)
            return RowEffect::Older;
    }
    if (!row.patientId) {
        CLINIC_TRY_ASSIGN(const auto hits, PeopleStore{}.search(tx, {QueryKind::ResidentId, row.residentId, {}}, 1));
        if (!hits.empty())
            row.patientId = hits.front().id;
    }
    if (!stored)
        return RowEffect::Added;
    return saysTheSame(*stored, row) && stored->patientId == row.patientId ? RowEffect::Unchanged : RowEffect::Changed;
}

void countEffect(RollCounts &counts, RowEffect effect, const Coverage &row)
{
    counts.added += effect == RowEffect::Added ? 1 : 0;
    counts.changed += effect == RowEffect::Changed ? 1 : 0;
    counts.unchanged += effect == RowEffect::Unchanged ? 1 : 0;
    counts.older += effect == RowEffect::Older ? 1 : 0;
    counts.linked += row.patientId ? 1 : 0;
}

RollCounts countsOf(const RollFile &file)
{
    RollCounts counts;
    counts.oldest = file.oldest;
    counts.newest = file.newest;
    counts.otherColumns = file.otherColumns;
    return counts;
}

/// Figures that a roll does not tell although the policy would need them.
bool needsUntoldFigures(const Policy &policy)
{
    const bool hasYearFeeCap = std::ranges::any_of(
        policy.caps, [](const PolicyCap &cap) { return cap.period == CapPeriod::Year && cap.kind == CapKind::Fee; });
    return hasYearFeeCap || (!policy.bands.empty() && policy.bandAxis == BandAxis::Year);
}

} // namespace

Result<> CoverageReferences::moveTo(Transaction &tx, const PatientId &from, const PatientId &into) const
{
    return CoverageStore{}.movePatient(tx, from, into);
}

Result<RollCounts> InsuranceService::previewRoll(const Actor &actor, const QByteArray &bytes)
{
    CLINIC_TRY(actor.require(Right::ImportData));
    const ClinicDate today = m_database.clock().today();
    CLINIC_TRY_ASSIGN(RollFile file, readRoll(bytes, today));
    return m_database.read(actor, Right::ImportData, [&](const ReadTransaction &tx) -> Result<RollCounts> {
        RollCounts counts = countsOf(file);
        for (Coverage &row : file.rows) {
            countRow(counts, row, today);
            CLINIC_TRY_ASSIGN(const RowEffect effect, effectOf(tx, m_coverages, row));
            countEffect(counts, effect, row);
        }
        return counts;
    });
}

Result<RollCounts> InsuranceService::importRoll(const Actor &actor, const QString &fileName, const QByteArray &bytes)
{
    CLINIC_TRY(actor.require(Right::ImportData));
    CLINIC_TRY_ASSIGN(const RollFile file, readRoll(bytes, m_database.clock().today()));
    return m_database.write(actor, Right::ImportData, [&](Transaction &tx) -> Result<RollCounts> {
        RollCounts counts = countsOf(file);
        const RollImport roll{tx.ids().next<ImportId>(),          fileName.left(200), sha256Of(bytes), file.newest,
                              static_cast<int>(file.rows.size()), tx.now(),           actor.staffId()};
        CLINIC_TRY(m_coverages.insertRoll(tx, roll));
        for (Coverage row : file.rows) {
            countRow(counts, row, tx.today());
            CLINIC_TRY_ASSIGN(const RowEffect effect, effectOf(tx, m_coverages, row));
            countEffect(counts, effect, row);
            row.rollId = roll.id;
            row.importedAt = tx.now();
            if (effect == RowEffect::Older)
                continue;
            if (effect == RowEffect::Added) {
                row.id = tx.ids().next<CoverageId>();
                CLINIC_TRY(m_coverages.insert(tx, row));
            } else {
                CLINIC_TRY(m_coverages.update(tx, row)); // an unchanged row gets its newer date
                ++row.version;
            }
            if (row.patientId && effect != RowEffect::Unchanged)
                CLINIC_TRY(tx.outbox(Aggregate::Coverage, row.id, row.version));
        }
        CLINIC_TRY(tx.audit(u"coverage.import_roll"_s, Aggregate::Import, roll.id));
        tx.announce(Aggregate::Import, roll.id);
        return counts;
    });
}

Result<RollAge> InsuranceService::rollAge(const Actor &actor)
{
    CLINIC_TRY(
        actor.require(Right::CheckInsurance).or_else([&](const Error &) { return actor.require(Right::ImportData); }));
    return m_database.readUnguarded([&](const ReadTransaction &tx) -> Result<RollAge> {
        RollAge age;
        CLINIC_TRY_ASSIGN(const ClinicSettings settings, ClinicService::settings(tx));
        age.limit = settings.rollAgeLimitDays;
        CLINIC_TRY_ASSIGN(const auto last, m_coverages.lastRoll(tx));
        if (!last)
            return age;
        age.hasRoll = true;
        age.last = *last;
        age.days = static_cast<int>(last->asOf.daysTo(m_database.clock().today()));
        age.isOld = age.days > age.limit;
        CLINIC_TRY_ASSIGN(age.people, m_coverages.count(tx));
        return age;
    });
}

Result<std::vector<RollImport>> InsuranceService::rolls(const Actor &actor)
{
    return m_database.read(actor, Right::ImportData, [&](const ReadTransaction &tx) { return m_coverages.rolls(tx); });
}

Result<PolicyPreview> InsuranceService::previewPolicyStep(const ReadTransaction &tx, const QByteArray &bytes) const
{
    CLINIC_TRY_ASSIGN(Policy policy, parsePolicy(bytes));
    CLINIC_TRY_ASSIGN(const auto inUse, m_policies.inUse(tx, policy.area, policy.scheme));
    PolicyPreview preview;
    const QString sha256 = sha256Of(bytes);
    for (const StoredPolicy &other : inUse) {
        if (other.sha256 == sha256)
            return fail(ErrorKind::Conflict, u"policy.imported_already"_s, {other.policy.name});
        if (other.policy.validFrom < policy.validFrom)
            preview.predecessor = other;
    }
    CLINIC_TRY_ASSIGN(const auto toEnd, policyToEnd(policy, inUse));
    preview.endsPredecessor = toEnd.has_value();
    preview.policy = std::move(policy);
    return preview;
}

Result<PolicyPreview> InsuranceService::previewPolicy(const Actor &actor, const QByteArray &bytes)
{
    return m_database.read(actor, Right::ImportData,
                           [&](const ReadTransaction &tx) { return previewPolicyStep(tx, bytes); });
}

Result<StoredPolicy> InsuranceService::importPolicy(const Actor &actor, const QByteArray &bytes)
{
    return m_database.write(actor, Right::ImportData, [&](Transaction &tx) -> Result<StoredPolicy> {
        CLINIC_TRY_ASSIGN(const PolicyPreview preview, previewPolicyStep(tx, bytes));
        if (preview.endsPredecessor) {
            CLINIC_TRY(m_policies.setLastDay(tx, *preview.predecessor, preview.policy.validFrom.addDays(-1)));
            CLINIC_TRY(tx.audit(u"policy.end"_s, Aggregate::Policy, preview.predecessor->id));
            tx.announce(Aggregate::Policy, preview.predecessor->id);
        }
        StoredPolicy stored;
        stored.id = tx.ids().next<PolicyId>();
        stored.policy = preview.policy;
        stored.document = bytes;
        stored.sha256 = sha256Of(bytes);
        stored.importedAt = tx.now();
        stored.importedBy = actor.staffId();
        CLINIC_TRY(m_policies.insert(tx, stored));
        CLINIC_TRY(tx.audit(u"policy.import"_s, Aggregate::Policy, stored.id));
        tx.announce(Aggregate::Policy, stored.id);
        return stored;
    });
}

Result<> InsuranceService::withdrawPolicy(const Actor &actor, const PolicyId &id, int version, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return failFields({{u"reason"_s, u"field.required"_s, {}}});
    return m_database.write(actor, Right::ImportData, [&](Transaction &tx) -> Result<> {
        CLINIC_TRY(m_policies.withdraw(tx, id, version));
        CLINIC_TRY(tx.audit(u"policy.withdraw"_s, Aggregate::Policy, id, reason));
        tx.announce(Aggregate::Policy, id);
        return {};
    });
}

Result<std::vector<StoredPolicy>> InsuranceService::policies(const Actor &actor)
{
    return m_database.read(actor, Right::ImportData, [&](const ReadTransaction &tx) { return m_policies.all(tx); });
}

Result<std::vector<Coverage>> InsuranceService::coverages(const Actor &actor, const PatientId &patient)
{
    return m_database.read(actor, Right::CheckInsurance,
                           [&](const ReadTransaction &tx) { return rowsOf(tx, patient); });
}

Result<std::vector<Coverage>> InsuranceService::rowsOf(const ReadTransaction &tx, const PatientId &id) const
{
    CLINIC_TRY_ASSIGN(const Patient patient, PeopleStore{}.find(tx, id));
    if (!patient.residentId)
        return m_coverages.ofPatient(tx, id);
    return m_coverages.ofResidentId(tx, patient.residentId->toString());
}

Result<EligibilityCheck> InsuranceService::checkEligibility(const Actor &actor, const PatientId &patient,
                                                            const ClinicDate &feeDate,
                                                            const std::optional<CoverageId> &chosen)
{
    return m_database.read(actor, Right::CheckInsurance,
                           [&](const ReadTransaction &tx) { return checkEligibility(tx, patient, feeDate, chosen); });
}

Result<EligibilityCheck> InsuranceService::checkEligibility(const ReadTransaction &tx, const PatientId &patient,
                                                            const ClinicDate &feeDate,
                                                            const std::optional<CoverageId> &chosen) const
{
    CLINIC_TRY_ASSIGN(const auto rows, rowsOf(tx, patient));
    CLINIC_TRY_ASSIGN(const EligibilityFacts facts, factsOf(tx, m_database.clock().today()));
    return eligibilityOf(rows, chosen, feeDate, facts);
}

Result<InsuranceEstimate> InsuranceService::estimate(const Actor &actor, const EstimateRequest &request)
{
    return m_database.read(actor, Right::CheckInsurance,
                           [&](const ReadTransaction &tx) { return estimate(tx, request); });
}

Result<Accumulators> InsuranceService::usedBy(const ReadTransaction &tx, const Coverage &coverage,
                                              const ClinicDate &feeDate) const
{
    Accumulators used;
    if (m_settlements != nullptr) {
        CLINIC_TRY_ASSIGN(used, m_settlements->used(tx, coverage, feeDate));
    }
    if (coverage.asOf.year() == feeDate.year()) {
        used.fundYear += coverage.poolUsed;
        used.overallYear += coverage.poolUsed;
        used.deductibleYear += coverage.deductibleUsed;
    }
    // A refund of what an old roll did not count yet could leave less than nothing.
    for (Money Accumulators::*member : {&Accumulators::fundYear, &Accumulators::overallYear, &Accumulators::feeYear,
                                        &Accumulators::scopeYear, &Accumulators::deductibleYear})
        used.*member = std::max(used.*member, Money{});
    return used;
}

Result<InsuranceEstimate> InsuranceService::estimate(const ReadTransaction &tx, const EstimateRequest &request) const
{
    InsuranceEstimate estimate;
    CLINIC_TRY_ASSIGN(estimate.eligibility,
                      checkEligibility(tx, request.patientId, request.feeDate, request.coverageId));
    CLINIC_TRY_ASSIGN(const auto roll, m_coverages.lastRoll(tx));
    CLINIC_TRY_ASSIGN(const Organisation clinic, ClinicService::organisation(tx));
    AuditCase claim{.feeDate = request.feeDate,
                    .coverage = estimate.eligibility.coverage,
                    .hasRoll = roll.has_value(),
                    .isDesignated = clinic.insuranceDesignated,
                    .sex = request.sex,
                    .birthDate = request.birthDate,
                    .birthEstimated = request.birthEstimated,
                    .diagnoses = request.diagnoses,
                    .lines = request.lines};
    std::optional<StoredPolicy> policy;
    Accumulators used;
    if (const auto &coverage = estimate.eligibility.coverage) {
        CLINIC_TRY_ASSIGN(policy, m_policies.validOn(tx, coverage->area, coverage->scheme, request.feeDate));
        CLINIC_TRY_ASSIGN(used, usedBy(tx, *coverage, request.feeDate));
    }
    claim.hasPolicy = policy.has_value();
    const std::vector<ClaimLine> lines = linesAfterAudit(claim, auditClaim(claim));
    if (lines.empty()) {
        estimate.findings = auditClaim(claim);
        return estimate;
    }
    if (policy) {
        estimate.policyId = policy->id;
        estimate.policyName = policy->policy.name;
        estimate.isSamplePolicy = policy->policy.isSample;
        ClaimVisit visit;
        visit.feeDate = request.feeDate;
        visit.tier = clinic.tier;
        visit.isDesignated = clinic.insuranceDesignated;
        visit.accountOffered = request.accountOffered;
        CLINIC_TRY_ASSIGN(estimate.benefit,
                          computeBenefit(policy->policy, claimPersonOf(*claim.coverage), visit, lines, used));
        claim.poolCap = estimate.benefit.poolCap;
        claim.poolRemaining = estimate.benefit.poolRemaining;
    } else {
        const QString reason = claim.coverage ? u"benefit.no_policy"_s : u"benefit.no_coverage"_s;
        CLINIC_TRY_ASSIGN(estimate.benefit, computeOwnCost(lines, reason, {}, used));
    }
    estimate.findings = auditClaim(claim);
    if (policy && needsUntoldFigures(policy->policy))
        estimate.findings.push_back({u"A04"_s,
                                     FindingLevel::Unknown,
                                     {},
                                     u"audit.a04.fee_unknown"_s,
                                     {},
                                     {{u"cure.ask_insurance_office"_s, {}}}});
    if (estimate.eligibility.isDataOld)
        estimate.findings.push_back({u"A04"_s,
                                     FindingLevel::Unknown,
                                     {},
                                     u"audit.a04.data_old"_s,
                                     {estimate.eligibility.dataDate->toString()},
                                     {{u"cure.import_roll"_s, {}}}});
    return estimate;
}

Result<> InsuranceService::linkPatient(Transaction &tx, const Patient &patient) const
{
    CLINIC_TRY_ASSIGN(auto linked, m_coverages.ofPatient(tx, patient.id));
    const QString residentId = patient.residentId ? patient.residentId->toString() : QString{};
    for (Coverage &row : linked)
        if (row.residentId != residentId) { // the ID was corrected: the rows were somebody else's
            row.patientId.reset();
            CLINIC_TRY(m_coverages.update(tx, row));
            tx.announce(Aggregate::Coverage, row.id);
        }
    if (residentId.isEmpty())
        return {};
    CLINIC_TRY_ASSIGN(auto rows, m_coverages.ofResidentId(tx, residentId));
    for (Coverage &row : rows) {
        if (row.patientId == patient.id)
            continue;
        row.patientId = patient.id;
        CLINIC_TRY(m_coverages.update(tx, row));
        CLINIC_TRY(tx.outbox(Aggregate::Coverage, row.id, row.version + 1));
    }
    return {};
}

Result<> InsuranceService::linkPatient(const Actor &actor, const PatientId &id)
{
    return m_database.write(actor, Right::EditPatients, [&](Transaction &tx) -> Result<> {
        CLINIC_TRY_ASSIGN(const Patient patient, PeopleStore{}.find(tx, id));
        return linkPatient(tx, patient);
    });
}

Result<Coverage> InsuranceService::coverage(const ReadTransaction &tx, const CoverageId &id) const
{
    return m_coverages.find(tx, id);
}

} // namespace clinic

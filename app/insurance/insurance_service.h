// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insurance/audit_rules.h"
#include "insurance/coverage_store.h"
#include "insurance/policy_format.h"
#include "insurance/policy_store.h"
#include "insurance/roll_format.h"
#include "people/patient_references.h"
#include "people/people.h"
#include "storage/database.h"

namespace clinic {

/// What this clinic itself has settled; implemented by billing.
class OwnSettlements {
public:
    virtual ~OwnSettlements() = default;
    /// Day and month of `feeDate` whole; the year's figures only of what was settled or cancelled after the roll, that
    /// is after the day `coverage.asOf`, or on it but after the roll was imported.
    [[nodiscard]] virtual Result<Accumulators> used(const ReadTransaction &tx, const Coverage &coverage,
                                                    const ClinicDate &feeDate) const = 0;
};

/// What an estimate is asked for.
struct EstimateRequest {
    PatientId patientId{};
    std::optional<CoverageId> coverageId{}; ///< when the person has several and the user chose
    ClinicDate feeDate{};
    Sex sex{Sex::Unknown};
    std::optional<ClinicDate> birthDate{};
    bool birthEstimated{false};
    std::vector<AuditDiagnosis> diagnoses{};
    std::vector<AuditLine> lines{};
    Money accountOffered{};
};

/// Always an estimate: the insurer's platform decides.
struct InsuranceEstimate {
    EligibilityCheck eligibility{};
    std::optional<PolicyId> policyId{};
    QString policyName{};
    bool isSamplePolicy{false};
    BenefitResult benefit{};
    std::vector<ClaimFinding> findings{};
};

/// What importing a policy would do, or has done.
struct PolicyPreview {
    Policy policy{};
    std::optional<StoredPolicy> predecessor{}; ///< the newest of the same area and scheme that began before
    bool endsPredecessor{false};               ///< the predecessor has no last day; it ends the day before this begins
};

/// The merge step of the roll's rows.
class CoverageReferences final : public PatientReferences {
public:
    [[nodiscard]] Result<> moveTo(Transaction &tx, const PatientId &from, const PatientId &into) const override;
};

class InsuranceService {
public:
    /// `settlements` may be null: then only the roll's figures count as used. It outlives the service.
    explicit InsuranceService(Database &database, const OwnSettlements *settlements = nullptr)
        : m_database{database}, m_settlements{settlements}
    {
    }

    // --- the roll (Right::ImportData) ------------------------------------------------------------------------------

    /// What a roll would change; changes nothing. Fails as readRoll().
    [[nodiscard]] Result<RollCounts> previewRoll(const Actor &actor, const QByteArray &bytes);
    /// Imports a roll, whole or not at all. Rows are matched by resident ID and scheme; people who are not in the file
    /// keep what an earlier roll said.
    [[nodiscard]] Result<RollCounts> importRoll(const Actor &actor, const QString &fileName, const QByteArray &bytes);
    [[nodiscard]] Result<RollAge> rollAge(const Actor &actor);
    [[nodiscard]] Result<std::vector<RollImport>> rolls(const Actor &actor);

    // --- policies --------------------------------------------------------------------------------------------------

    /// Fails as parsePolicy(), as Conflict with "policy.overlap" {name, from, to of the one in the way}, or as
    /// Conflict with "policy.imported_already" {name}.
    [[nodiscard]] Result<PolicyPreview> previewPolicy(const Actor &actor, const QByteArray &bytes);
    [[nodiscard]] Result<StoredPolicy> importPolicy(const Actor &actor, const QByteArray &bytes);
    /// Takes a policy out of use, with a reason; what was settled by it stays as it is.
    [[nodiscard]] Result<> withdrawPolicy(const Actor &actor, const PolicyId &id, int version, const QString &reason);
    /// All, by area, scheme and first day; withdrawn ones last.
    [[nodiscard]] Result<std::vector<StoredPolicy>> policies(const Actor &actor);

    // --- people (Right::CheckInsurance) ----------------------------------------------------------------------------

    /// The rows of a person, by resident ID when the file has one: normal ones first.
    [[nodiscard]] Result<std::vector<Coverage>> coverages(const Actor &actor, const PatientId &patient);
    [[nodiscard]] Result<EligibilityCheck> checkEligibility(const Actor &actor, const PatientId &patient,
                                                            const ClinicDate &feeDate,
                                                            const std::optional<CoverageId> &chosen = {});
    /// Coverage, policy of the fee date, what is used up, the split and the findings; writes nothing.
    [[nodiscard]] Result<InsuranceEstimate> estimate(const Actor &actor, const EstimateRequest &request);

    /// Joins the roll's rows of a person with the registry, after the person was registered or the ID was corrected.
    /// Needs EditPatients. Reading does not wait for it; the county does.
    [[nodiscard]] Result<> linkPatient(const Actor &actor, const PatientId &id);

    // --- steps for later features ----------------------------------------------------------------------------------

    [[nodiscard]] Result<EligibilityCheck> checkEligibility(const ReadTransaction &tx, const PatientId &patient,
                                                            const ClinicDate &feeDate,
                                                            const std::optional<CoverageId> &chosen = {}) const;
    [[nodiscard]] Result<InsuranceEstimate> estimate(const ReadTransaction &tx, const EstimateRequest &request) const;
    [[nodiscard]] Result<> linkPatient(Transaction &tx, const Patient &patient) const;
    [[nodiscard]] Result<Coverage> coverage(const ReadTransaction &tx, const CoverageId &id) const;

private:
    [[nodiscard]] Result<std::vector<Coverage>> rowsOf(const ReadTransaction &tx, const PatientId &id) const;
    [[nodiscard]] Result<PolicyPreview> previewPolicyStep(const ReadTransaction &tx, const QByteArray &bytes) const;
    [[nodiscard]] Result<Accumulators> usedBy(const ReadTransaction &tx, const Coverage &coverage,
                                              const ClinicDate &feeDate) const;

    Database &m_database;
    const OwnSettlements *m_settlements;
    CoverageStore m_coverages{};
    PolicyStore m_policies{};
};

} // namespace clinic

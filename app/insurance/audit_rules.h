// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sex.h"
#include "insurance/benefit_rules.h"

#include <QStringList>

namespace clinic {

enum class FindingLevel {
    Reject,  ///< cannot be settled by the insurance as it stands
    Warn,    ///< has to be acknowledged with a reason
    Info,    ///< shown
    Unknown, ///< the rule could not be checked: data is missing
};

template <> struct Words<FindingLevel> {
    static constexpr auto table = std::to_array<Word<FindingLevel>>({
        {FindingLevel::Reject, "reject"},
        {FindingLevel::Warn, "warn"},
        {FindingLevel::Info, "info"},
        {FindingLevel::Unknown, "unknown"},
    });
};

/// One way out of a finding: code and arguments for its sentence.
struct Cure {
    QString code{};
    QVariantList args{};
    friend bool operator==(const Cure &, const Cure &) = default;
};

/// One audit finding. `rule` is the rule's id (E01 …), `code` its sentence. Cures stand in the order in which a
/// doctor would choose.
struct ClaimFinding {
    QString rule{};
    FindingLevel level{FindingLevel::Info};
    std::optional<int> line{}; ///< index of the claim's line; nothing when the whole claim is meant
    QString code{};
    QVariantList args{};
    std::vector<Cure> cures{};
    friend bool operator==(const ClaimFinding &, const ClaimFinding &) = default;
};

struct AuditDiagnosis {
    QString code{}; ///< ICD-10, may be empty
    QString text{};
};

/// How long a prescription may last.
enum class SupplyKind { Acute, Emergency, LongTerm };

template <> struct Words<SupplyKind> {
    static constexpr auto table = std::to_array<Word<SupplyKind>>({
        {SupplyKind::Acute, "acute"},
        {SupplyKind::Emergency, "emergency"},
        {SupplyKind::LongTerm, "long_term"},
    });
};

/// What the rules need to know of a line beside the calculation's figures.
struct AuditLine {
    ClaimLine claim{};
    bool isMapped{true};                        ///< the item has a row in the insurance catalogue
    QString restriction{};                      ///< the catalogue's restriction text; empty for none
    std::optional<UnitPrice> registeredPrice{}; ///< the clinic's own registered price
    std::optional<bool> hasCeilingData{};       ///< false: nobody has recorded whether a price limit exists
    std::optional<int> days{};                  ///< days of supply of a drug
    SupplyKind supply{SupplyKind::Acute};
    QStringList ingredients{};        ///< names or codes that are equal for equal ingredients
    bool ingredientsKnown{true};      ///< false: a compound product whose ingredients nobody has recorded
    bool restrictionConfirmed{false}; ///< the doctor has confirmed that the restriction is met
};

/// Thresholds of the rules; data, with the values of general use as default.
struct AuditLimits {
    int acuteDays{7};
    int emergencyDays{3};
    int longTermDays{84};
    int childBelowYears{14};   ///< below: certainly a child
    int adultFromYears{18};    ///< from here: certainly not a child; between both the rule only asks
    int nearlyUsedPercent{10}; ///< A04 fires when less than this share of the year's cap is left
};

struct AuditCase {
    ClinicDate feeDate{};
    std::optional<Coverage> coverage{}; ///< nothing: the person is on no roll
    bool hasRoll{false};                ///< false: the clinic has no roll at all
    std::optional<bool> isDesignated{}; ///< nothing: the clinic's settings do not say
    Sex sex{Sex::Unknown};
    std::optional<ClinicDate> birthDate{};
    bool birthEstimated{false};
    std::vector<AuditDiagnosis> diagnoses{};
    std::vector<AuditLine> lines{};
    std::optional<Money> poolCap{};       ///< the year's fund cap, if a policy has one
    std::optional<Money> poolRemaining{}; ///< before or after this claim, as the caller wants it judged
    bool hasPolicy{false};
    AuditLimits limits{};
};

/// Runs the rules E01 E02 E03 C01 C03 D01 D02 D03 Q01 T01 A04 over a claim. The findings stand by level (rejections
/// first), then by rule and line. A line that the patient already agreed to pay alone is not judged by C, D and Q.
std::vector<ClaimFinding> auditClaim(const AuditCase &claim);

/// The lines as they may be settled when nobody changes anything: those that a rule rejects are marked as own cost.
std::vector<ClaimLine> linesAfterAudit(const AuditCase &claim, const std::vector<ClaimFinding> &findings);

} // namespace clinic

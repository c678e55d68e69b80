// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insurance/insurance.h"

#include <QSet>

namespace clinic {

/// The part of the scheme that a policy describes. Others (two diseases, chronic, inpatient) come with their rules.
enum class Benefit { OutpatientPool };

template <> struct Words<Benefit> {
    static constexpr auto table = std::to_array<Word<Benefit>>({
        {Benefit::OutpatientPool, "outpatient_pool"},
    });
};

template <> struct Words<Rounding> {
    static constexpr auto table = std::to_array<Word<Rounding>>({
        {Rounding::HalfUp, "half_up"},
        {Rounding::Down, "down"},
        {Rounding::HalfEven, "half_even"},
    });
};

enum class DeductibleScope { None, Visit, Day, Year };

template <> struct Words<DeductibleScope> {
    static constexpr auto table = std::to_array<Word<DeductibleScope>>({
        {DeductibleScope::None, "none"},
        {DeductibleScope::Visit, "visit"},
        {DeductibleScope::Day, "day"},
        {DeductibleScope::Year, "year"},
    });
};

/// When a row of a policy applies; an absent part applies to everybody. A row that says more goes before one that
/// says less; two rows that say equally much and may both apply are refused on reading.
struct PolicySelector {
    std::optional<Tier> tier{};
    std::optional<PersonClass> personClass{};
    std::optional<int> premiumGrade{};
    std::optional<bool> isSigned{};
    friend bool operator==(const PolicySelector &, const PolicySelector &) = default;
};

struct PolicyAmount {
    PolicySelector when{};
    Money amount{};
};

struct PolicyRatio {
    PolicySelector when{};
    BasisPoints ratio{};
};

/// Why percentage points are added to a ratio.
enum class RatioCondition { Retired, MinorOrStudent, Signed, Assisted, Referred, NotReferred };

template <> struct Words<RatioCondition> {
    static constexpr auto table = std::to_array<Word<RatioCondition>>({
        {RatioCondition::Retired, "retired"},
        {RatioCondition::MinorOrStudent, "minor_or_student"},
        {RatioCondition::Signed, "signed"},
        {RatioCondition::Assisted, "assisted"},
        {RatioCondition::Referred, "referred"},
        {RatioCondition::NotReferred, "not_referred"},
    });
};

struct RatioDelta {
    RatioCondition when{};
    int delta{0}; ///< in 1/10000, may be negative
};

enum class BandAxis { Claim, Year };
enum class BandOrigin { AboveDeductible, Total };

template <> struct Words<BandAxis> {
    static constexpr auto table = std::to_array<Word<BandAxis>>({{BandAxis::Claim, "claim"}, {BandAxis::Year, "year"}});
};
template <> struct Words<BandOrigin> {
    static constexpr auto table = std::to_array<Word<BandOrigin>>(
        {{BandOrigin::AboveDeductible, "above_deductible"}, {BandOrigin::Total, "total"}});
};

/// A stretch of the in-scope amount with a ratio of its own: from `from` up to and without `to`; no `to` is without
/// end.
struct RatioBand {
    Money from{};
    std::optional<Money> to{};
    BasisPoints ratio{};
};

enum class CapPeriod { Visit, Day, Month, Year };
enum class CapKind {
    Fund, ///< limits what the fund pays
    Fee,  ///< limits the amount that enters the shared zone
};

template <> struct Words<CapPeriod> {
    static constexpr auto table = std::to_array<Word<CapPeriod>>({
        {CapPeriod::Visit, "visit"},
        {CapPeriod::Day, "day"},
        {CapPeriod::Month, "month"},
        {CapPeriod::Year, "year"},
    });
};
template <> struct Words<CapKind> {
    static constexpr auto table = std::to_array<Word<CapKind>>({{CapKind::Fund, "fund"}, {CapKind::Fee, "fee"}});
};

struct PolicyCap {
    CapPeriod period{CapPeriod::Year};
    CapKind kind{CapKind::Fund};
    PolicySelector when{};
    Money amount{};
};

enum class FirstShareBase { AfterCeiling, BeforeCeiling };
enum class CeilingMode { ExcessToPatient, WholeToPatient };

template <> struct Words<FirstShareBase> {
    static constexpr auto table = std::to_array<Word<FirstShareBase>>(
        {{FirstShareBase::AfterCeiling, "after_ceiling"}, {FirstShareBase::BeforeCeiling, "before_ceiling"}});
};
template <> struct Words<CeilingMode> {
    static constexpr auto table = std::to_array<Word<CeilingMode>>(
        {{CeilingMode::ExcessToPatient, "excess_to_patient"}, {CeilingMode::WholeToPatient, "whole_to_patient"}});
};

/// How the general consultation fee is paid when it does not go through the pool.
struct ConsultationFeeRule {
    bool isSeparate{false};
    std::vector<PolicyAmount> fixed{}; ///< the fund pays this much of the fee…
    std::vector<PolicyRatio> ratio{};  ///< …or this share; one of both
    int maxPerDay{1};
    bool countsToDeductible{false}; ///< what the patient pays of it fills the yearly deductible
    bool countsToPool{false};       ///< the fund's part is limited by and fills the pool's fund caps
    bool countsToOverall{false};    ///< the fund's part is limited by and fills the overall cap
};

/// What a personal account may pay.
struct AccountRule {
    bool isAllowed{false};
    bool deductible{false};
    bool coPay{false};
    bool firstShare{false};
    bool ownCost{false};
};

/// The rules of one area, scheme and benefit for a stretch of days. Data: read from a file (policy_format.h), never
/// compiled in.
struct Policy {
    QString name{};
    QString area{}; ///< six digits
    Scheme scheme{Scheme::Resident};
    Benefit benefit{Benefit::OutpatientPool};
    ClinicDate validFrom{};
    std::optional<ClinicDate> validTo{}; ///< last day; open when absent
    QString documentNo{};
    QString source{};
    bool isSample{false};
    Rounding rounding{Rounding::HalfUp};

    DeductibleScope deductibleScope{DeductibleScope::None};
    std::vector<PolicyAmount> deductible{};
    QStringList deductibleSharedWith{}; ///< other benefits that fill the same deductible; the roll's figure holds all

    std::vector<PolicyRatio> ratios{}; ///< or bands
    std::vector<RatioBand> bands{};
    BandAxis bandAxis{BandAxis::Claim};
    BandOrigin bandOrigin{BandOrigin::AboveDeductible};
    std::vector<RatioDelta> deltas{};

    BasisPoints firstShareB{};
    FirstShareBase firstShareBase{FirstShareBase::AfterCeiling};
    CeilingMode ceilingMode{CeilingMode::ExcessToPatient};
    std::vector<PolicyCap> caps{};
    std::optional<Money> overallYearCap{};
    ConsultationFeeRule consultationFee{};
    AccountRule account{};

    bool isValidOn(const ClinicDate &day) const { return validFrom <= day && (!validTo || day <= *validTo); }
};

/// A policy as the clinic holds it.
struct StoredPolicy {
    PolicyId id{};
    Policy policy{};
    QByteArray document{}; ///< the imported bytes
    QString sha256{};
    bool isWithdrawn{false};
    Instant importedAt{};
    StaffId importedBy{};
    int version{1};
};

} // namespace clinic

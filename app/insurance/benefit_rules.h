// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "insurance/policy.h"

namespace clinic {

/// Class of an item in the catalogue of the national insurance.
enum class ItemClass {
    A,         ///< 甲类: fully shared
    B,         ///< 乙类: the patient first pays a share
    C,         ///< 丙类: all at the patient's cost
    NotListed, ///< not in or not mapped to the catalogue: all at the patient's cost
};

template <> struct Words<ItemClass> {
    static constexpr auto table = std::to_array<Word<ItemClass>>({
        {ItemClass::A, "A"},
        {ItemClass::B, "B"},
        {ItemClass::C, "C"},
        {ItemClass::NotListed, "not_listed"},
    });
};

enum class LineKind { Drug, Service, ConsultationFee };

template <> struct Words<LineKind> {
    static constexpr auto table = std::to_array<Word<LineKind>>({
        {LineKind::Drug, "drug"},
        {LineKind::Service, "service"},
        {LineKind::ConsultationFee, "consultation_fee"},
    });
};

/// Why a line that would be payable is paid by the patient all the same.
enum class OwnCostReason {
    SelfPay,           ///< the patient agreed to pay it
    RestrictionNotMet, ///< the catalogue's restriction is not met
    Rejected,          ///< another audit rule refused it
};

template <> struct Words<OwnCostReason> {
    static constexpr auto table = std::to_array<Word<OwnCostReason>>({
        {OwnCostReason::SelfPay, "self_pay"},
        {OwnCostReason::RestrictionNotMet, "restriction_not_met"},
        {OwnCostReason::Rejected, "rejected"},
    });
};

struct ClaimPerson {
    Scheme scheme{Scheme::Resident};
    CoverageStatus status{CoverageStatus::Normal};
    std::optional<ClinicDate> waitingUntil{};
    PersonClass personClass{PersonClass::Adult};
    int premiumGrade{0};
    AssistanceClass assistance{AssistanceClass::None};
    bool isSigned{false};
};

enum class ReferralStanding { NotNeeded, Referred, NotReferred };

template <> struct Words<ReferralStanding> {
    static constexpr auto table = std::to_array<Word<ReferralStanding>>({
        {ReferralStanding::NotNeeded, "not_needed"},
        {ReferralStanding::Referred, "referred"},
        {ReferralStanding::NotReferred, "not_referred"},
    });
};

struct ClaimVisit {
    ClinicDate feeDate{};
    Tier tier{Tier::Township};
    bool isDesignated{true}; ///< the institution may settle with the insurance
    ReferralStanding referral{ReferralStanding::NotNeeded};
    Money accountOffered{}; ///< what the patient wants to pay from the personal account
};

struct ClaimLine {
    QString name{};
    LineKind kind{LineKind::Drug};
    ItemClass itemClass{ItemClass::NotListed};
    UnitPrice price{};
    Quantity quantity{};
    std::optional<Money> amount{};           ///< as charged; refused when more than one fen away from price × quantity
    std::optional<UnitPrice> ceiling{};      ///< price limit of the insurance
    std::optional<BasisPoints> firstShare{}; ///< the item's own first share, instead of the policy's
    std::optional<OwnCostReason> ownCost{};
};

/// What has been used up before this claim (or, as a difference, by one claim). "Year" is the benefit year.
struct Accumulators {
    Money deductibleDay{};
    Money deductibleYear{};
    Money fundDay{};
    Money fundMonth{};
    Money fundYear{};    ///< paid by the pool
    Money overallYear{}; ///< paid by all benefits that count to the overall cap
    Money feeDay{};
    Money feeMonth{};
    Money feeYear{};   ///< amounts that entered the shared zone
    Money scopeYear{}; ///< in-scope amounts before the deductible
    int consultationFeesToday{0};
    friend bool operator==(const Accumulators &, const Accumulators &) = default;
};

Accumulators operator+(const Accumulators &a, const Accumulators &b);
/// Takes a claim's difference back: `reversed(before + delta, delta) == before`, exactly.
Accumulators reversed(const Accumulators &after, const Accumulators &delta);

/// One step of the calculation: a code, the arguments for its sentence (amounts as `12.30`, ratios as `60%`) and the
/// amount it leads to. `rule` is the step's letter and number (L1 to L6, C1 to C19).
struct BenefitStep {
    QString rule{};
    QString code{};
    std::optional<int> line{}; ///< index of the claim's line
    QVariantList args{};
    Money result{};
};

struct LineBenefit {
    Money gross{};
    Money own{};                   ///< outside the insurance
    Money over{};                  ///< above the price limit
    Money firstShare{};            ///< class B share
    Money scope{};                 ///< enters the shared calculation; gross = own + over + firstShare + scope
    Money fund{};                  ///< this line's part of what the fund pays; the parts add up exactly
    bool isConsultationFee{false}; ///< went into the basket of the consultation fee
};

/// What stopped the fund from paying more.
enum class BoundBy { Nothing, VisitCap, DayCap, MonthCap, YearCap, OverallCap };

template <> struct Words<BoundBy> {
    static constexpr auto table = std::to_array<Word<BoundBy>>({
        {BoundBy::Nothing, "nothing"},
        {BoundBy::VisitCap, "visit"},
        {BoundBy::DayCap, "day"},
        {BoundBy::MonthCap, "month"},
        {BoundBy::YearCap, "year"},
        {BoundBy::OverallCap, "overall"},
    });
};

struct BenefitResult {
    std::vector<LineBenefit> lines{};
    Money total{}; ///< Σ gross
    Money own{};
    Money over{};
    Money firstShare{};
    Money scope{}; ///< of the pool, without the consultation fee's basket
    Money deductible{};
    Money shared{};    ///< amount to which the ratio was applied
    Money feeCapCut{}; ///< in scope, above a fee cap
    Money poolFund{};
    Money capCut{}; ///< what the ratio gave and a fund cap took
    BoundBy boundBy{BoundBy::Nothing};
    Money consultationFee{}; ///< gross of the separate basket
    Money consultationFeeFund{};
    Money fund{};     ///< poolFund + consultationFeeFund
    Money personal{}; ///< total − fund, always by subtraction
    Money account{};
    Money cash{};                         ///< personal − account
    std::optional<Money> poolRemaining{}; ///< of the year's fund cap after this claim; nothing without such a cap
    std::optional<Money> poolCap{};
    QString notPayable{}; ///< "E01", "E02" or "E03" when nothing is payable, else empty
    Accumulators delta{};
    Accumulators after{};
    std::vector<BenefitStep> steps{};
};

/// "E01" (not insured, paused, ended), "E02" (waiting period), "E03" (not designated), or empty.
QString notPayableReason(const ClaimPerson &person, const ClaimVisit &visit);

/// Splits a claim between fund and patient by the steps L1 to L6, C1 to C12 and C16 to C19 of the benefit calculation
/// for the ordinary outpatient pool. Pure: the same values give the same answer.
///
/// Fails as Validation with "form.invalid" and one problem per fault: `lines` "claim.no_lines"; `lines[n].quantity`
/// "claim.quantity" (zero or negative); `lines[n].price` "claim.price" (negative); `lines[n].amount`
/// "claim.amount_differs" {given, computed} or "claim.amount_too_large"; `visit.feeDate` "claim.policy_not_valid"
/// {fee date, from, to}; `person.scheme` "claim.scheme_differs" {policy's, person's}; `policy.ratios`
/// "claim.no_ratio" (no row of the policy applies to this person and tier); negative accumulators "claim.accumulator".
[[nodiscard]] Result<BenefitResult> computeBenefit(const Policy &policy, const ClaimPerson &person,
                                                   const ClaimVisit &visit, const std::vector<ClaimLine> &lines,
                                                   const Accumulators &used);

/// The same lines when there is no policy to compute with or nothing is payable: all at the patient's cost. `reason`
/// is the code of the step that says why.
[[nodiscard]] Result<BenefitResult> computeOwnCost(const std::vector<ClaimLine> &lines, const QString &reason,
                                                   const QVariantList &args, const Accumulators &used);

} // namespace clinic

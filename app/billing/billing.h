// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insurance/audit_rules.h"

namespace clinic {

enum class ChargeSource { Registration, PrescriptionLine, Service };

template <> struct Words<ChargeSource> {
    static constexpr auto table = std::to_array<Word<ChargeSource>>({
        {ChargeSource::Registration, "registration"},
        {ChargeSource::PrescriptionLine, "prescription_line"},
        {ChargeSource::Service, "service"},
    });
};

enum class ChargeState { Open, Settled, Voided };

template <> struct Words<ChargeState> {
    static constexpr auto table = std::to_array<Word<ChargeState>>({
        {ChargeState::Open, "open"},
        {ChargeState::Settled, "settled"},
        {ChargeState::Voided, "voided"},
    });
};

/// One billed item of a visit. What comes from the registration or a prescription is derived: such a charge has a
/// null id until the cashier first touches the bill.
struct Charge {
    ChargeId id{};
    RegistrationId registrationId{};
    std::optional<EncounterId> encounterId{};
    PatientId patientId{};
    ChargeSource source{ChargeSource::Service};
    QUuid sourceId{};              ///< registration, prescription line or the service order itself
    std::optional<QUuid> itemId{}; ///< product or service item
    QString name{};
    QString spec{}; ///< strength and pack, as printed
    QString unit{};
    LineKind kind{LineKind::Service};
    ItemClass itemClass{ItemClass::NotListed};
    QString restriction{}; ///< the insurance catalogue's restriction when the charge arose
    UnitPrice price{};     ///< for one `unit`, as it was when the charge arose
    Quantity quantity{};
    Money amount{};
    bool isSelfPay{false}; ///< the patient agreed to pay it alone
    QString selfPayReason{};
    ChargeState state{ChargeState::Open};
    std::optional<SettlementId> settlementId{};
    StaffId orderedBy{};
    Instant createdAt{};
    QString reason{}; ///< why it was voided
    int version{1};
};

enum class SettlementKind { Payment, CounterEntry };

template <> struct Words<SettlementKind> {
    static constexpr auto table = std::to_array<Word<SettlementKind>>({
        {SettlementKind::Payment, "payment"},
        {SettlementKind::CounterEntry, "counter_entry"},
    });
};

/// How the insurance took part.
enum class SettlementMode {
    Estimate, ///< the patient paid the estimated own part
    PaysAll,  ///< the patient paid everything and claims the estimate later
    OwnCost,  ///< nothing of it is payable
};

template <> struct Words<SettlementMode> {
    static constexpr auto table = std::to_array<Word<SettlementMode>>({
        {SettlementMode::Estimate, "estimate"},
        {SettlementMode::PaysAll, "pays_all"},
        {SettlementMode::OwnCost, "own_cost"},
    });
};

enum class PaymentMethod { Fund, Account, Cash, Mobile };

template <> struct Words<PaymentMethod> {
    static constexpr auto table = std::to_array<Word<PaymentMethod>>({
        {PaymentMethod::Fund, "fund"},
        {PaymentMethod::Account, "account"},
        {PaymentMethod::Cash, "cash"},
        {PaymentMethod::Mobile, "mobile"},
    });
};

struct Payment {
    PaymentMethod method{PaymentMethod::Cash};
    Money amount{}; ///< negative in a counter-entry
    friend bool operator==(const Payment &, const Payment &) = default;
};

struct SettlementLine {
    ChargeId chargeId{};
    QString name{};
    QString spec{};
    QString unit{};
    LineKind kind{LineKind::Service};
    ItemClass itemClass{ItemClass::NotListed};
    UnitPrice price{};
    Quantity quantity{}; ///< negative in a counter-entry, like every amount
    Money gross{};
    Money own{};
    Money over{};
    Money firstShare{};
    Money scope{};
    Money fund{}; ///< what the fund really paid of it: zero when the patient paid all
};

/// A settlement as paid, or the counter-entry that cancels one.
struct Settlement {
    SettlementId id{};
    QString number{}; ///< `J20260302-0007`, printed
    SettlementKind kind{SettlementKind::Payment};
    std::optional<SettlementId> cancels{};
    bool isCancelled{false}; ///< a counter-entry exists
    RegistrationId registrationId{};
    std::optional<EncounterId> encounterId{};
    PatientId patientId{};
    ClinicDate day{}; ///< the day of the action: takings
    Instant settledAt{};
    ClinicDate feeDate{}; ///< the day of the visit: policy and accumulators
    StaffId cashierId{};
    SeatId seatId{};
    SettlementMode mode{SettlementMode::Estimate};
    std::optional<CoverageId> coverageId{};
    std::optional<PolicyId> policyId{};
    QString policyName{};
    std::optional<ClinicDate> dataDate{}; ///< of the roll on which the estimate rests
    Money total{};
    Money own{};
    Money over{};
    Money firstShare{};
    Money scope{};
    Money deductible{};
    Money deductibleUsed{}; ///< by how much the deductible's accumulator rose
    Money shared{};         ///< by how much the fee accumulator rose
    Money poolFund{};       ///< estimated, of the pool
    Money poolUsed{};       ///< by how much the pool's accumulator rose
    Money overallUsed{};
    Money consultationFeeFund{}; ///< estimated
    int consultationFees{0};     ///< consultation fees that the fund paid
    Money fund{};                ///< what was left to the fund
    Money estimatedFund{};       ///< what the rules give; equals `fund` unless the patient paid all
    Money personal{};            ///< total − fund
    Money rounding{};            ///< cash taken minus personal part, when cash is rounded to jiao
    Money tendered{};
    Money change{};
    std::vector<BenefitStep> explanation{};
    std::vector<ClaimFinding> findings{};
    QString reason{}; ///< of a counter-entry; of a payment why warnings were accepted
    int version{1};
    std::vector<SettlementLine> lines{};
    std::vector<Payment> payments{};
};

/// One row of the cashier's list.
struct UnpaidVisit {
    RegistrationId registrationId{};
    PatientId patientId{};
    std::optional<EncounterId> encounterId{};
    ClinicDate day{};
    int queueNo{0};
    QString patientName{};
    QString departmentCode{}; ///< with `queueNo` the number on the ticket
    QString departmentName{};
    int items{0};
    Money total{};
    bool isVisitFinished{false};
};

/// The bill of a visit as it would be settled now.
struct BillPreview {
    RegistrationId registrationId{};
    PatientId patientId{};
    std::optional<EncounterId> encounterId{};
    ClinicDate feeDate{};
    std::vector<Charge> charges{}; ///< open ones, in the order of `benefit.lines`
    EligibilityCheck eligibility{};
    std::optional<PolicyId> policyId{};
    QString policyName{};
    bool isSamplePolicy{false};
    BenefitResult benefit{};
    std::vector<ClaimFinding> findings{};
    SettlementMode mode{SettlementMode::Estimate}; ///< by the clinic's setting
    Money fund{};                                  ///< left to the fund in this mode
    Money toPay{};                                 ///< the patient's, in this mode
    QString fingerprint{}; ///< what `settle` compares, so that nobody pays a bill that has changed meanwhile
};

struct SettleRequest {
    RegistrationId registrationId{};
    std::optional<CoverageId> coverageId{}; ///< when the person has several and the user chose
    QString fingerprint{};                  ///< of the preview that the cashier saw
    std::vector<Payment> payments{};        ///< cash, mobile, account; sum = toPay + rounding
    Money tendered{};                       ///< cash handed over; zero when exactly paid or not in cash
    Money rounding{};                       ///< 0, or what rounds the cash part to the nearest jiao
    QString selfPayConsent{};  ///< how the patient agreed to pay what the rules reject; required if there is any
    QString acknowledgement{}; ///< why findings of level Warn were accepted; required if there are any
};

/// A cashier's day.
struct Takings {
    ClinicDate day{};
    StaffId cashierId{}; ///< null: of all cashiers
    int settlements{0};
    int refunds{0};
    Money total{};    ///< gross of settlements, without counter-entries
    Money refunded{}; ///< gross of counter-entries, negative
    Money fund{};     ///< both together, as is every sum below
    Money account{};
    Money cash{};
    Money mobile{};
    Money rounding{};
    Money personal() const { return account + cash + mobile - rounding; }
};

/// What a receipt prints beside the clinic's name.
struct ReceiptContent {
    Settlement settlement{};
    QString patientName{};
    Sex sex{Sex::Unknown};
    std::optional<ClinicDate> birthDate{};
    QString residentIdMasked{}; ///< first six and last four characters
    QString cashierName{};
    QString schemeWord{};       ///< "310", "390", "391", "380"; empty without coverage
    QString capitals{};         ///< the personal part in capital numerals
    bool isEstimate{false};     ///< print 医保预估，以平台结算为准
    bool isSamplePolicy{false}; ///< print that the figures come from a sample policy
    bool isRefund{false};
    std::optional<QString> cancelledNumber{}; ///< number of the settlement that a refund cancels
};

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/alert_level.h"
#include "base/dates.h"
#include "base/sex.h"
#include "encounters/encounters.h"
#include "formulary/formulary.h"

#include <QVariantList>

namespace clinic {

enum class PrescriptionKind { Ordinary, Emergency, Paediatric, PsychotropicTwo, TcmSlices, LongTerm };
template <> struct Words<PrescriptionKind> {
    static constexpr auto table = std::to_array<Word<PrescriptionKind>>({
        {PrescriptionKind::Ordinary, "ordinary"},
        {PrescriptionKind::Emergency, "emergency"},
        {PrescriptionKind::Paediatric, "paediatric"},
        {PrescriptionKind::PsychotropicTwo, "psychotropic_two"},
        {PrescriptionKind::TcmSlices, "tcm_slices"},
        {PrescriptionKind::LongTerm, "long_term"},
    });
};

enum class PrescriptionState { Draft, Signed, Voided };
template <> struct Words<PrescriptionState> {
    static constexpr auto table = std::to_array<Word<PrescriptionState>>({
        {PrescriptionState::Draft, "draft"},
        {PrescriptionState::Signed, "signed"},
        {PrescriptionState::Voided, "voided"},
    });
};

/// Skin test 皮试 of a line. Exempt: the same drug was tested within 72 hours, or the leaflet asks for none.
enum class SkinTest { NotNeeded, Ordered, Negative, Positive, Exempt };
template <> struct Words<SkinTest> {
    static constexpr auto table = std::to_array<Word<SkinTest>>({
        {SkinTest::NotNeeded, "not_needed"},
        {SkinTest::Ordered, "ordered"},
        {SkinTest::Negative, "negative"},
        {SkinTest::Positive, "positive"},
        {SkinTest::Exempt, "exempt"},
    });
};

/// One drug of a prescription, with everything as it was when it was written.
struct PrescriptionLine {
    PrescriptionLineId id{};
    std::optional<ProductId> productId{}; ///< absent for a drug that the clinic does not list
    std::optional<DrugId> drugId{};       ///< absent for a drug that no catalogue holds
    QString drugName{};                   ///< generic name; the printed name is displayName()
    QString salt{};
    QString form{};
    QString strength{};
    Content content{}; ///< of one minimum unit
    DrugKind drugKind{DrugKind::Western};
    QString atcGroup{};
    QString pack{};
    QString maker{};
    QString minUnit{};
    QString packUnit{};
    int unitsPerPack{1};
    bool splitAllowed{false};
    Dosage dosage{};
    Quantity quantity{};                     ///< in minimum units
    bool quantityStated{false};              ///< typed by the doctor instead of computed
    bool boughtElsewhere{false};             ///< 外购: never charged, never dispensed here
    std::optional<UnitPrice> pricePerPack{}; ///< absent exactly when bought elsewhere
    InsuranceCategory insuranceCategory{InsuranceCategory::None};
    QString insuranceRestriction{};
    bool selfPay{false}; ///< 自费: the patient agreed to pay it alone
    SkinTest skinTest{SkinTest::NotNeeded};
    QString note{}; ///< 嘱托: after meals, …

    QString displayName() const;
    friend bool operator==(const PrescriptionLine &, const PrescriptionLine &) = default;
};

struct Prescription {
    PrescriptionId id{};
    QString number{}; ///< `CF` + yyyymmdd + sequence of the day; empty while a draft
    PrescriptionKind kind{PrescriptionKind::Ordinary};
    PrescriptionState state{PrescriptionState::Draft};
    EncounterId encounterId{};
    StaffId doctorId{};
    QString longTermReason{};
    QString note{};
    Instant createdAt{};
    std::optional<Instant> signedAt{};
    std::optional<ClinicDate> signedOn{};
    std::optional<Instant> voidedAt{};
    std::optional<StaffId> voidedBy{};
    QString voidReason{};
    std::optional<PrescriptionId> replacesId{}; ///< the one that this one corrects
    std::vector<PrescriptionLine> lines{};
    int version{1};
    friend bool operator==(const Prescription &, const Prescription &) = default;
};

/// What billing charges for a line: amount = price × quantity, rounded once.
struct ChargeTerms {
    UnitPrice price{};
    Quantity quantity{};
    QString unit{}; ///< the pack, or the minimum unit when a pack was split
    Money amount{};
};

/// What the rules know about the patient.
struct KnownAllergy {
    AllergyKind kind{AllergyKind::Ingredient};
    QString substance{};
    AllergySeverity severity{AllergySeverity::Unknown};
};

struct PatientFacts {
    std::optional<Age> age{}; ///< absent for an unknown person
    Sex sex{Sex::Unknown};
    std::optional<Quantity> weightKg{};
    std::vector<KnownAllergy> allergies{};
};

/// One result of a check. `code` and `args` become a sentence in app/text; no patient data stands in `args`.
struct Finding {
    AlertLevel level{AlertLevel::Note};
    QString code{};            ///< `prescribing.duplicate_ingredient`
    std::optional<int> line{}; ///< index into the lines; absent when the whole prescription is meant
    QVariantList args{};
    QStringList alternatives{}; ///< generic names that do not have this problem, where the tables know some
    bool mayOverride{true};     ///< false: no reason helps, the prescription has to change
    bool answered{false};       ///< the doctor answered the same alert in this visit already: shown, not asked again
    QString alertKey{};         ///< the rule and the drug: what "the same alert" means
    friend bool operator==(const Finding &, const Finding &) = default;
};

/// The doctor's answer to a finding: one key for Ask (empty reason), a reason for Stop.
struct FindingAnswer {
    QString alertKey{};
    QString reason{};
};

/// An answer as it is stored.
struct PrescriptionOverride {
    PrescriptionId prescriptionId{};
    QString rule{};
    QString alertKey{};
    AlertLevel level{};
    std::optional<int> line{};
    QString reason{};
    StaffId doctorId{};
    Instant answeredAt{};
};

struct TemplateLine {
    ProductId productId{};
    Dosage dosage{};
    QString note{};
    friend bool operator==(const TemplateLine &, const TemplateLine &) = default;
};

/// A doctor's own set of lines, for what comes every day.
struct PrescriptionTemplate {
    TemplateId id{};
    StaffId doctorId{};
    QString name{};
    QString initials{};
    PrescriptionKind kind{PrescriptionKind::Ordinary};
    std::vector<TemplateLine> lines{};
    int version{1};
};

/// Where a proposed dosage comes from.
enum class DosageSource { LastUse, UsualReviewed };

struct DosageProposal {
    Dosage dosage{};
    DosageSource source{DosageSource::LastUse};
};

} // namespace clinic

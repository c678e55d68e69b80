// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dates.h"
#include "base/ids.h"
#include "base/words.h"
#include "clinic/clinic.h"

#include "base/money.h"

#include <optional>
#include <vector>

namespace clinic {

/// The two basic schemes that are settled; the words are the national scheme codes.
enum class Scheme {
    Employee, ///< 310 职工医保
    Resident, ///< 390 城乡居民医保
};

template <> struct Words<Scheme> {
    static constexpr auto table = std::to_array<Word<Scheme>>({
        {Scheme::Employee, "310"},
        {Scheme::Resident, "390"},
    });
};

/// Under which name a person of the merged residents' scheme stands in an older roll. Settled as 390; the old name
/// stays on screen and in history.
enum class LegacyScheme {
    UrbanResidents, ///< 391 城镇居民
    RuralCoop,      ///< 380 新农合
};

template <> struct Words<LegacyScheme> {
    static constexpr auto table = std::to_array<Word<LegacyScheme>>({
        {LegacyScheme::UrbanResidents, "391"},
        {LegacyScheme::RuralCoop, "380"},
    });
};

/// State of an enrolment; national codes 0 to 3 in this order. Only Normal is payable.
enum class CoverageStatus { NotInsured, Normal, Paused, Ended };

template <> struct Words<CoverageStatus> {
    static constexpr auto table = std::to_array<Word<CoverageStatus>>({
        {CoverageStatus::NotInsured, "not_insured"},
        {CoverageStatus::Normal, "normal"},
        {CoverageStatus::Paused, "paused"},
        {CoverageStatus::Ended, "ended"},
    });
};

/// What a policy may distinguish people by. Employees are in service or retired on the platform's word, not by age.
enum class PersonClass { Adult, Minor, Student, InService, Retired };

template <> struct Words<PersonClass> {
    static constexpr auto table = std::to_array<Word<PersonClass>>({
        {PersonClass::Adult, "adult"},
        {PersonClass::Minor, "minor"},
        {PersonClass::Student, "student"},
        {PersonClass::InService, "in_service"},
        {PersonClass::Retired, "retired"},
    });
};

/// Groups whose premium or costs are carried by medical assistance.
enum class AssistanceClass {
    None,
    Destitute,         ///< 特困
    Orphan,            ///< 孤儿
    MinimumAllowance,  ///< 低保
    NearMinimum,       ///< 低保边缘
    ReturnedToPoverty, ///< 返贫致贫
    Unstable,          ///< 脱贫不稳定
    AtRisk,            ///< 边缘易致贫
    SevereDisability,  ///< 重度残疾
};

template <> struct Words<AssistanceClass> {
    static constexpr auto table = std::to_array<Word<AssistanceClass>>({
        {AssistanceClass::None, "none"},
        {AssistanceClass::Destitute, "destitute"},
        {AssistanceClass::Orphan, "orphan"},
        {AssistanceClass::MinimumAllowance, "minimum_allowance"},
        {AssistanceClass::NearMinimum, "near_minimum"},
        {AssistanceClass::ReturnedToPoverty, "returned_to_poverty"},
        {AssistanceClass::Unstable, "unstable"},
        {AssistanceClass::AtRisk, "at_risk"},
        {AssistanceClass::SevereDisability, "severe_disability"},
    });
};

/// A person's enrolment in one scheme as the last roll told it. One row per resident ID and scheme.
struct Coverage {
    CoverageId id{};
    std::optional<PatientId> patientId{}; ///< set when the person is in the registry
    QString residentId{};                 ///< 18 characters, normalised
    QString name{};                       ///< as the roll writes it
    Scheme scheme{Scheme::Resident};
    std::optional<LegacyScheme> legacyScheme{};
    CoverageStatus status{CoverageStatus::NotInsured};
    std::optional<ClinicDate> waitingUntil{}; ///< first day on which the fund pays; before it nothing is payable
    QString area{};                           ///< insured place, six digits
    PersonClass personClass{PersonClass::Adult};
    int premiumGrade{0}; ///< 1 or 2 where the area has grades (一档, 二档), else 0
    AssistanceClass assistance{AssistanceClass::None};
    bool isSigned{false};   ///< has a family doctor contract
    QString insuranceNo{};  ///< the person's number at the insurer; may be empty
    Money poolUsed{};       ///< fund paid by the outpatient pool in the year of `asOf`, at all institutions
    Money deductibleUsed{}; ///< deductible already carried in the year of `asOf`
    ClinicDate asOf{};      ///< the day whose state the roll shows
    Instant importedAt{};
    ImportId rollId{};
    int version{1};
};

/// One import of a roll.
struct RollImport {
    ImportId id{};
    QString fileName{};
    QString sha256{};  ///< of the file's bytes, 64 hexadecimal digits
    ClinicDate asOf{}; ///< the newest date of its rows
    int rows{0};
    Instant importedAt{};
    StaffId importedBy{};
};

/// What importing a roll would change, or has changed.
struct RollCounts {
    int rows{0};
    int added{0};
    int changed{0};
    int unchanged{0};
    int older{0};  ///< rows older than what is stored; what is stored stays
    int linked{0}; ///< rows whose person is in the registry
    int legacy391{0};
    int legacy380{0};
    int notNormal{0};
    int waiting{0}; ///< rows with a waiting period that has not ended today
    ClinicDate oldest{};
    ClinicDate newest{};
    QStringList otherColumns{}; ///< columns of the file that nobody reads
};

/// How old the clinic's knowledge is.
struct RollAge {
    bool hasRoll{false};
    RollImport last{};
    int people{0};
    int days{0};  ///< from `last.asOf` to today
    int limit{0}; ///< the clinic's limit in days
    bool isOld{false};
};

/// May this person claim here, on this day, and under which scheme.
struct EligibilityCheck {
    ClinicDate feeDate{};
    std::optional<Coverage> coverage{};   ///< the row chosen
    std::vector<Coverage> alternatives{}; ///< other rows with status normal: the user may choose one of them
    bool isPayable{false};
    QString reason{};          ///< code of the finding that stands in the way: "E01", "E02", "E03"; empty when payable
    bool isDataMissing{false}; ///< no roll or no row for the person: nothing is known
    bool isDataOld{false};     ///< older than the clinic's limit
    std::optional<ClinicDate> dataDate{};
};

} // namespace clinic

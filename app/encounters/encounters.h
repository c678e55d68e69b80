// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dates.h"
#include "base/ids.h"
#include "base/money.h"
#include "base/words.h"

#include <QString>

#include <optional>
#include <vector>

namespace clinic {

enum class EncounterState { Open, Finished, Voided };
template <> struct Words<EncounterState> {
    static constexpr auto table = std::to_array<Word<EncounterState>>({
        {EncounterState::Open, "open"},
        {EncounterState::Finished, "finished"},
        {EncounterState::Voided, "voided"},
    });
};

/// What is measured, in the unit of `unitOf`.
enum class VitalKind {
    Systolic,
    Diastolic,
    Temperature,
    Pulse,
    Respiration,
    SpO2,
    Weight,
    Height,
    GlucoseFasting,
    GlucoseRandom,
};
template <> struct Words<VitalKind> {
    static constexpr auto table = std::to_array<Word<VitalKind>>({
        {VitalKind::Systolic, "systolic"},
        {VitalKind::Diastolic, "diastolic"},
        {VitalKind::Temperature, "temperature"},
        {VitalKind::Pulse, "pulse"},
        {VitalKind::Respiration, "respiration"},
        {VitalKind::SpO2, "spo2"},
        {VitalKind::Weight, "weight"},
        {VitalKind::Height, "height"},
        {VitalKind::GlucoseFasting, "glucose_fasting"},
        {VitalKind::GlucoseRandom, "glucose_random"},
    });
};

/// `None` is the statement that the person was asked and no allergy is known; it has no substance.
enum class AllergyKind { Ingredient, Group, Other, None };
template <> struct Words<AllergyKind> {
    static constexpr auto table = std::to_array<Word<AllergyKind>>({
        {AllergyKind::Ingredient, "ingredient"},
        {AllergyKind::Group, "group"},
        {AllergyKind::Other, "other"},
        {AllergyKind::None, "none"},
    });
};

enum class AllergySeverity { Mild, Severe, Unknown };
template <> struct Words<AllergySeverity> {
    static constexpr auto table = std::to_array<Word<AllergySeverity>>({
        {AllergySeverity::Mild, "mild"},
        {AllergySeverity::Severe, "severe"},
        {AllergySeverity::Unknown, "unknown"},
    });
};

enum class AllergyState { Active, Voided };
template <> struct Words<AllergyState> {
    static constexpr auto table = std::to_array<Word<AllergyState>>({
        {AllergyState::Active, "active"},
        {AllergyState::Voided, "voided"},
    });
};

/// The doctor's part of a visit.
struct Encounter {
    EncounterId id{};
    QString number{}; ///< outpatient number 门诊号: `MZ` + day + sequence
    RegistrationId registrationId{};
    PatientId patientId{};
    DepartmentId departmentId{};
    StaffId doctorId{};
    EncounterState state{EncounterState::Open};
    Instant startedAt{};
    std::optional<Instant> finishedAt{};
    QString complaint{};      ///< chief complaint 主诉
    QString presentIllness{}; ///< 现病史
    QString pastHistory{};    ///< 既往史
    QString examination{};    ///< 查体
    QString plan{};           ///< 处理意见
    std::optional<ClinicDate> onsetDate{};
    bool returnVisit{false};
    int version{1};
};

/// A diagnosis of a visit; the first in the list is the primary one.
struct Diagnosis {
    DiagnosisId id{};
    QString code{}; ///< ICD-10, empty when no code fits and only the text stands
    QString name{};
    friend bool operator==(const Diagnosis &a, const Diagnosis &b) { return a.code == b.code && a.name == b.name; }
};

struct VitalSign {
    VitalSignId id{};
    VitalKind kind{};
    Quantity value{}; ///< in the unit of `unitOf(kind)`
    Instant measuredAt{};
};

/// A known allergy or intolerance of a person.
struct Allergy {
    AllergyId id{};
    PatientId patientId{};
    AllergyKind kind{AllergyKind::Ingredient};
    QString substance{}; ///< an ingredient, the name of a cross-reaction group, or free text
    QString reaction{};
    AllergySeverity severity{AllergySeverity::Unknown};
    Instant recordedAt{};
    StaffId recordedBy{};
    AllergyState state{AllergyState::Active};
    int version{1};
};

/// A visit with everything the doctor has written.
struct EncounterRecord {
    Encounter encounter{};
    std::vector<Diagnosis> diagnoses{};
    std::vector<VitalSign> vitals{};

    std::optional<Quantity> vital(VitalKind kind) const
    {
        for (const VitalSign &sign : vitals)
            if (sign.kind == kind)
                return sign.value;
        return std::nullopt;
    }
};

/// One line of a patient's earlier visits.
struct VisitSummary {
    EncounterId id{};
    Instant startedAt{};
    EncounterState state{};
    QString doctorName{};
    QString complaint{};
    QString diagnoses{}; ///< names, joined by `；`
};

/// One point of a plot.
struct VitalReading {
    VitalKind kind{};
    Instant measuredAt{};
    Quantity value{};
};

} // namespace clinic

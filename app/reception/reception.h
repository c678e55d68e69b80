// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dates.h"
#include "base/ids.h"
#include "base/money.h"
#include "base/sex.h"
#include "base/words.h"

#include <QString>

#include <optional>

namespace clinic {

enum class RegistrationKind {
    Ordinary,
    Emergency,
    ReturnVisit,
    ChronicRenewal,
    FamilyDoctor,
    PublicHealth,
    Vaccination,
    PhysicalCheck,
    RemoteConsultation,
};

template <> struct Words<RegistrationKind> {
    static constexpr auto table = std::to_array<Word<RegistrationKind>>({
        {RegistrationKind::Ordinary, "ordinary"},
        {RegistrationKind::Emergency, "emergency"},
        {RegistrationKind::ReturnVisit, "return_visit"},
        {RegistrationKind::ChronicRenewal, "chronic_renewal"},
        {RegistrationKind::FamilyDoctor, "family_doctor"},
        {RegistrationKind::PublicHealth, "public_health"},
        {RegistrationKind::Vaccination, "vaccination"},
        {RegistrationKind::PhysicalCheck, "physical_check"},
        {RegistrationKind::RemoteConsultation, "remote_consultation"},
    });
};

enum class RegistrationState { Waiting, Called, InConsultation, AtTests, Finished, NoShow, Cancelled };

template <> struct Words<RegistrationState> {
    static constexpr auto table = std::to_array<Word<RegistrationState>>({
        {RegistrationState::Waiting, "waiting"},
        {RegistrationState::Called, "called"},
        {RegistrationState::InConsultation, "in_consultation"},
        {RegistrationState::AtTests, "at_tests"},
        {RegistrationState::Finished, "finished"},
        {RegistrationState::NoShow, "no_show"},
        {RegistrationState::Cancelled, "cancelled"},
    });
};

/// Why somebody goes before others.
enum class Priority { Emergency, BackFromTests, Aged, Disabled, ChildWithFever, Serviceman, None };

template <> struct Words<Priority> {
    static constexpr auto table = std::to_array<Word<Priority>>({
        {Priority::Emergency, "emergency"},
        {Priority::BackFromTests, "back_from_tests"},
        {Priority::Aged, "aged"},
        {Priority::Disabled, "disabled"},
        {Priority::ChildWithFever, "child_with_fever"},
        {Priority::Serviceman, "serviceman"},
        {Priority::None, "none"},
    });
};

/// Why no registration fee is taken.
enum class Exemption { None, Aged, ReturnVisit, FamilyDoctor, PoorRelief, PublicHealth, Staff, Other };

template <> struct Words<Exemption> {
    static constexpr auto table = std::to_array<Word<Exemption>>({
        {Exemption::None, "none"},
        {Exemption::Aged, "aged"},
        {Exemption::ReturnVisit, "return_visit"},
        {Exemption::FamilyDoctor, "family_doctor"},
        {Exemption::PoorRelief, "poor_relief"},
        {Exemption::PublicHealth, "public_health"},
        {Exemption::Staff, "staff"},
        {Exemption::Other, "other"},
    });
};

/// The reception entry that opens a visit.
struct Registration {
    RegistrationId id{};
    ClinicDate day{};
    int queueNo{0}; ///< from 1 for each day and department
    PatientId patientId{};
    DepartmentId departmentId{};
    std::optional<StaffId> doctorId{}; ///< nobody: whoever of the department is free
    RegistrationKind kind{RegistrationKind::Ordinary};
    Priority priority{Priority::None};
    int priorityLevel{3};                     ///< 0 first; falls when somebody is moved back in the queue
    qint64 place{0};                          ///< order inside a level
    std::optional<ServiceItemId> feeItemId{}; ///< what billing charges; nobody for free registrations
    QString feeName{};
    Money fee{}; ///< zero when exempt
    Exemption exemption{Exemption::None};
    QString exemptionReason{};
    RegistrationState state{RegistrationState::Waiting};
    int calls{0};
    StaffId registeredBy{};
    Instant registeredAt{};
    std::optional<Instant> calledAt{};
    std::optional<Instant> startedAt{};
    std::optional<Instant> finishedAt{};
    std::optional<Instant> cancelledAt{};
    QString cancelReason{};
    int version{1};
};

/// A registration with the names that lists show.
struct QueueRow {
    Registration registration{};
    QString patientName{};
    qint64 patientNumber{0};
    Sex patientSex{Sex::Unknown};
    std::optional<ClinicDate> patientBirthDate{};
    bool patientBirthEstimated{false};
    QString departmentCode{};
    QString departmentName{};
    QString room{};
    QString doctorName{}; ///< empty when nobody was chosen
};

} // namespace clinic

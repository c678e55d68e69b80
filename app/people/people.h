// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dates.h"
#include "base/ids.h"
#include "base/resident_id.h"
#include "base/sex.h"
#include "base/words.h"

#include <QString>

#include <optional>

namespace clinic {

/// A document other than the resident ID card.
enum class DocumentType {
    None,
    ResidencePermit, ///< 港澳台居民居住证; its 18 digits follow the resident ID's rules
    TravelPermit,    ///< 往来内地 / 大陆通行证
    ForeignerPermit,
    Passport,
    OfficerCard,
    HouseholdBook,
    BirthCertificate,
};

template <> struct Words<DocumentType> {
    static constexpr auto table = std::to_array<Word<DocumentType>>({
        {DocumentType::None, "none"},
        {DocumentType::ResidencePermit, "residence_permit"},
        {DocumentType::TravelPermit, "travel_permit"},
        {DocumentType::ForeignerPermit, "foreigner_permit"},
        {DocumentType::Passport, "passport"},
        {DocumentType::OfficerCard, "officer_card"},
        {DocumentType::HouseholdBook, "household_book"},
        {DocumentType::BirthCertificate, "birth_certificate"},
    });
};

/// Population groups of the outpatient log and the infectious-disease report card.
enum class Occupation {
    Unstated,
    KindergartenChild,
    ScatteredChild,
    Student,
    Teacher,
    NurseryWorker,
    Catering,
    Commerce,
    MedicalStaff,
    Worker,
    MigrantWorker,
    Farmer,
    Herdsman,
    Fisherman,
    Cadre,
    Retired,
    Housework,
    Other,
    Unknown,
};

template <> struct Words<Occupation> {
    static constexpr auto table = std::to_array<Word<Occupation>>({
        {Occupation::Unstated, "unstated"},
        {Occupation::KindergartenChild, "kindergarten_child"},
        {Occupation::ScatteredChild, "scattered_child"},
        {Occupation::Student, "student"},
        {Occupation::Teacher, "teacher"},
        {Occupation::NurseryWorker, "nursery_worker"},
        {Occupation::Catering, "catering"},
        {Occupation::Commerce, "commerce"},
        {Occupation::MedicalStaff, "medical_staff"},
        {Occupation::Worker, "worker"},
        {Occupation::MigrantWorker, "migrant_worker"},
        {Occupation::Farmer, "farmer"},
        {Occupation::Herdsman, "herdsman"},
        {Occupation::Fisherman, "fisherman"},
        {Occupation::Cadre, "cadre"},
        {Occupation::Retired, "retired"},
        {Occupation::Housework, "housework"},
        {Occupation::Other, "other"},
        {Occupation::Unknown, "unknown"},
    });
};

/// What the next of kin is to the patient.
enum class KinRelation { Unstated, Father, Mother, Spouse, Child, Grandparent, Sibling, Guardian, Other };

template <> struct Words<KinRelation> {
    static constexpr auto table = std::to_array<Word<KinRelation>>({
        {KinRelation::Unstated, "unstated"},
        {KinRelation::Father, "father"},
        {KinRelation::Mother, "mother"},
        {KinRelation::Spouse, "spouse"},
        {KinRelation::Child, "child"},
        {KinRelation::Grandparent, "grandparent"},
        {KinRelation::Sibling, "sibling"},
        {KinRelation::Guardian, "guardian"},
        {KinRelation::Other, "other"},
    });
};

enum class PatientState { Active, Dead, Moved, Lost, Merged };

template <> struct Words<PatientState> {
    static constexpr auto table = std::to_array<Word<PatientState>>({
        {PatientState::Active, "active"},
        {PatientState::Dead, "dead"},
        {PatientState::Moved, "moved"},
        {PatientState::Lost, "lost"},
        {PatientState::Merged, "merged"},
    });
};

/// A person in the registry.
struct Patient {
    PatientId id{};
    qint64 number{0}; ///< file number, given at the first save
    QString name{};
    Sex sex{Sex::Unknown};
    std::optional<ClinicDate> birthDate{};
    bool birthEstimated{false}; ///< the date was worked out from a stated age
    std::optional<ResidentId> residentId{};
    DocumentType documentType{DocumentType::None};
    QString documentNumber{};
    QString phone{}; ///< digits only
    QString village{};
    QString villageGroup{};
    QString address{};
    Occupation occupation{Occupation::Unstated};
    QString kinName{};
    KinRelation kinRelation{KinRelation::Unstated};
    QString kinPhone{};
    std::optional<PatientId> guardian{}; ///< a baby's mother or father in the registry
    QString note{};
    bool isTemporary{false}; ///< unknown person or unnamed baby: to be completed or merged later
    PatientState state{PatientState::Active};
    std::optional<PatientId> mergedInto{};
    Instant registeredAt{};
    Instant seenAt{}; ///< last registration here; ranks search results
    int version{1};
};

/// One row of a search result: identity numbers are masked.
struct PatientHit {
    PatientId id{};
    qint64 number{0};
    QString name{};
    Sex sex{Sex::Unknown};
    std::optional<ClinicDate> birthDate{};
    bool birthEstimated{false};
    QString maskedResidentId{}; ///< first six and last four characters; empty when there is none
    QString maskedPhone{};      ///< first three and last four digits
    QString village{};
    QString villageGroup{};
    bool isTemporary{false};
    PatientState state{PatientState::Active};
    Instant seenAt{};
    bool isExact{false}; ///< the text is the whole name, pinyin, initials or number
};

/// Why somebody may already be in the registry.
enum class DuplicateReason { SameResidentId, SameNameAndBirth, SameNameAndPhone };

template <> struct Words<DuplicateReason> {
    static constexpr auto table = std::to_array<Word<DuplicateReason>>({
        {DuplicateReason::SameResidentId, "same_resident_id"},
        {DuplicateReason::SameNameAndBirth, "same_name_and_birth"},
        {DuplicateReason::SameNameAndPhone, "same_name_and_phone"},
    });
};

struct DuplicateHit {
    PatientHit hit{};
    DuplicateReason reason{};
};

/// A corrected field with what stood there before, as text.
struct PatientChange {
    int version{0}; ///< the version that the correction made
    QString field{};
    QString oldValue{};
    QString newValue{};
    StaffId staffId{};
    Instant changedAt{};
    QString reason{};
};

} // namespace clinic

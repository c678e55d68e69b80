// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pinyin.h"
#include "people/patient_references.h"
#include "people/people.h"
#include "people/people_rules.h"
#include "storage/database.h"

#include <span>

namespace clinic {

/// What is known of somebody who cannot say who he is.
struct UnknownPerson {
    Sex sex{Sex::Unknown};
    std::optional<int> aboutYears{}; ///< judged age
    QString note{};                  ///< where found, by whom brought, marks
};

/// A newborn or a baby without papers.
struct Baby {
    QString name{}; ///< empty: the guardian's name with 之子 or 之女, and the file is temporary
    Sex sex{Sex::Unknown};
    ClinicDate birthDate{};
    PatientId guardian{};
    KinRelation relation{KinRelation::Mother}; ///< what the guardian is to the baby
};

/// The registry: search, new people, corrections. Reading needs ViewPatients, changing EditPatients.
class PeopleService {
public:
    static constexpr int kMaxHits = 20;

    /// `pinyin` must outlive the service.
    PeopleService(Database &database, const Pinyin &pinyin) : m_database{database}, m_pinyin{pinyin} {}

    /// People whom `text` may mean (see classifyQuery), exact ones first, then those seen here last; merged files
    /// never. An empty or too short text gives the people seen last.
    [[nodiscard]] Result<std::vector<PatientHit>> search(const Actor &actor, const QString &text,
                                                         int limit = kMaxHits) const;

    /// Opens a person's record: the audit event (`people.open`) is on disk before the record is returned. Fails as
    /// NotFound with "people.not_found". A merged file opens as it stands; `mergedInto` leads on.
    [[nodiscard]] Result<Patient> open(const Actor &actor, const PatientId &id);
    /// Without an event, for a step of an action that has its own.
    [[nodiscard]] static Result<Patient> find(const ReadTransaction &tx, const PatientId &id);

    /// Files that may be the same person as the one being typed; incomplete drafts are fine.
    [[nodiscard]] Result<std::vector<DuplicateHit>> likelyDuplicates(const Actor &actor, const Patient &draft) const;

    /// A new person. Fails with field problems (checkPatient); as Conflict with "people.resident_id_taken"
    /// {name, file number} when the ID number has a file, which no reason overrides; as Conflict with
    /// "people.likely_duplicate" {name, file number, how many} when somebody of that name and birth date or phone is
    /// there and `sameNameReason` is empty.
    [[nodiscard]] Result<Patient> add(const Actor &actor, Patient draft, const QString &sameNameReason = {});
    [[nodiscard]] Result<Patient> add(Transaction &tx, Patient draft, const QString &sameNameReason = {}) const;
    /// A person who cannot be named today: gets a temporary name with the day's number.
    [[nodiscard]] Result<Patient> addUnknown(const Actor &actor, const UnknownPerson &person);
    /// A baby: village, address and phone are the guardian's.
    [[nodiscard]] Result<Patient> addBaby(const Actor &actor, const Baby &baby);

    /// Corrects a person's data; `changed` names the version it was read with. Old values stay in history(). Same
    /// failures as add(), and "people.merged" for a file that was merged. Unchanged data is saved as nothing.
    [[nodiscard]] Result<Patient> correct(const Actor &actor, Patient changed, const QString &reason,
                                          const QString &sameNameReason = {});
    /// Corrections of a person, newest first.
    [[nodiscard]] Result<std::vector<PatientChange>> history(const Actor &actor, const PatientId &id) const;

    /// Two files are one person: everything of `from` becomes `into`'s, and `from` points to it for ever. A reason is
    /// required ("field.required"). Fails as Conflict with "people.merge_self", "people.merged",
    /// "people.merge_different_ids".
    [[nodiscard]] Result<> merge(const Actor &actor, const PatientId &from, const PatientId &into,
                                 const QString &reason, std::span<const PatientReferences *const> references);

    /// Marks that somebody was here now, for the ranking of search results; no change of the record itself.
    [[nodiscard]] static Result<> markSeen(Transaction &tx, const PatientId &id);

private:
    [[nodiscard]] Result<> refuseDuplicates(const ReadTransaction &tx, const Patient &draft,
                                            const QString &sameNameReason) const;
    [[nodiscard]] Result<> writeKeys(Transaction &tx, const Patient &patient) const;

    Database &m_database;
    const Pinyin &m_pinyin;
};

} // namespace clinic

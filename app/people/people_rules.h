// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pinyin.h"
#include "base/result.h"
#include "people/people.h"

#include <QStringList>

namespace clinic {

/// What a typed text is looked up as; each kind is one statement of PeopleStore.
enum class QueryKind {
    Recent,     ///< nothing usable was typed: who was here last
    Name,       ///< part of a name in characters, pinyin, initials or a mixture
    Place,      ///< village group with the beginning of a name, or a name that ends like a place
    ResidentId, ///< the whole number or its beginning; `second` is the same for an old number of 15 digits
    Tail,       ///< last digits of a resident ID or a phone
    Birthday,   ///< eight digits that are a date; `second` holds them for a phone
    Phone,      ///< a phone number or its beginning
    FileNumber,
    Document, ///< number of another document
};

struct PatientQuery {
    QueryKind kind{QueryKind::Recent};
    QString key{};    ///< normalised as the stored keys are; Tail: reversed; Birthday: YYYY-MM-DD
    QString second{}; ///< another reading of the same text; empty when there is none
    friend bool operator==(const PatientQuery &, const PatientQuery &) = default;
};

/// Decides what a text is looked up as. Digits: up to 3 a file number, 4 to 6 (the last may be x) the tail of a
/// resident ID or phone, 8 that make a date a birthday, 7 to 11 a phone, more a resident ID (15: also the old form). A
/// letter or two before six or more digits: another document. Words that end like a village or group: a place.
PatientQuery classifyQuery(const QString &text);

/// The first key that no longer begins with `key`, for `key >= ? AND key < ?`.
QString afterKey(const QString &key);

/// A name as search keys hold it: lower case, without blanks, dots and apostrophes.
QString nameKey(const QString &name);

/// Everything a person is found by in patient_key: each tail of the name; full pinyin and initials in all readings;
/// surname in full with initials of the rest and the other way round; surname or rest in characters with the other in
/// pinyin; village, group, and both with the name. A key is found by its beginning.
QStringList searchKeys(const Patient &patient, const Pinyin &pinyin);

/// Normalises the texts of a form and notes every problem: `name` "field.required", "people.name_format", "text.*";
/// `sex` and `birthDate` "field.required" unless the file is temporary; `birthDate` "people.birth_future",
/// "people.birth_too_old", "people.birth_not_of_id" {date of the ID}; `sex` "people.sex_not_of_id"; `phone`, `kinPhone`
/// "people.phone_format"; `documentNumber` "field.required" when a document is named, `documentType` when a number is,
/// "people.document_format".
std::vector<FieldProblem> checkPatient(Patient &patient, const ClinicDate &today);

/// What should be asked about but does not stop saving: "people.phone_made_up", "people.id_made_up",
/// "people.child_without_kin", "people.no_document".
std::vector<FieldProblem> patientWarnings(const Patient &patient, const ClinicDate &today);

/// The birth date that stands for a stated age, to be marked as estimated: 1 January of the year.
ClinicDate estimatedBirth(int years, const ClinicDate &today);

/// Digits of a phone as typed, without blanks, dashes, brackets and +86.
QString normalizePhone(const QString &text);

/// `100****5678`.
QString maskPhone(const QString &phone);
/// A name on a screen that strangers see: the second character is hidden, of longer names all but first and last.
QString maskName(const QString &name);

/// The fields in which two versions of a file differ, as (field, old, new).
std::vector<PatientChange> changedFields(const Patient &before, const Patient &after);

} // namespace clinic

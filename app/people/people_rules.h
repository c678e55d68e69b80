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
    Name,       ///< part of a name in characters, pinyin, initials or a mixture; or the owner's village group
    Place,      ///< village group with the beginning of a name, or a name that ends like a place
    ResidentId, ///< the whole number or its beginning
    Tail,       ///< last digits of a resident ID or a phone
    Birthday,   ///< eight digits that are a date
    Phone,      ///< a phone number or its beginning
    Number,     ///< file number
    Document,   ///< number of another document
};

struct PatientQuery {
    QueryKind kind{QueryKind::Recent};
    QString key{};    ///< normalised as the stored keys are; Tail: reversed; Birthday: YYYY-MM-DD
    QString second{}; ///< Place: the same text taken as a name; empty when it cannot be one
    friend bool operator==(const PatientQuery &, const PatientQuery &) = default;
};

/// Decides what a text is looked up as.
PatientQuery classifyQuery(const QString &text);

/// A name as search keys hold it: lower case, without blanks, dots and apostrophes.
QString nameKey(const QString &name);

/// Everything a person is found by in patient_key: each tail of the name; full pinyin and initials in all readings;
/// surname in full with initials of the rest and the other way round; surname or rest in characters with the other in
/// pinyin; village group with name.
QStringList searchKeys(const Patient &patient, const Pinyin &pinyin);

/// Normalises the texts of a form and notes every problem: `name` "field.required", "text.*"; `sex` and `birthDate`
/// "field.required" unless the file is temporary; `birthDate` "people.birth_future", "people.birth_too_old",
/// "people.birth_not_of_id" {date of the ID}; `sex` "people.sex_not_of_id"; `phone`, `kinPhone` "people.phone_format";
/// `documentNumber` "field.required" when a document is named, "people.document_format".
std::vector<FieldProblem> checkPatient(Patient &patient, const ClinicDate &today);

/// What should be asked about but does not stop saving: "people.phone_made_up", "people.id_made_up",
/// "people.child_without_kin", "people.no_document".
std::vector<FieldProblem> patientWarnings(const Patient &patient, const ClinicDate &today);

/// Digits of a phone as typed, without blanks, dashes, brackets and +86.
QString normalizePhone(const QString &text);

/// `100****5678`.
QString maskPhone(const QString &phone);
/// A name on a screen that strangers see: the second character is hidden, of longer names all but first and last.
QString maskName(const QString &name);

/// The fields in which two versions of a file differ, as (field, old, new).
std::vector<PatientChange> changedFields(const Patient &before, const Patient &after);

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encounters/encounter_service.h"

#include <QByteArray>

#include <map>

namespace clinic::ui {

/// What stands in the fields of a visit, half-typed things included: nothing of it may be lost.
struct TypedNotes {
    EncounterId id{};
    int version{1}; ///< the version of the visit that was shown when the typing began
    QString complaint{};
    QString presentIllness{};
    QString pastHistory{};
    QString examination{};
    QString plan{};
    std::vector<Diagnosis> diagnoses{};
    std::map<VitalKind, QString> vitals{}; ///< as typed, numbers or not; fields left empty are not in it
    QString halfDiagnosis{};               ///< stands in the search field and was not taken yet
};

/// The notes of a visit as they would stand in untouched fields.
TypedNotes typedFrom(const EncounterRecord &record);

/// Joins what was typed with what somebody else has saved meanwhile. `base` is what both began with. A field that only
/// one of them changed is taken from that one; a text that both changed keeps mine and gets theirs in a line below;
/// of a measurement that both changed mine stays; diagnoses are joined. `clashes` gets the names of the fields that
/// both changed (`complaint`, `diagnoses`, `systolic` …). The result names the version of `theirs`.
TypedNotes mergeTyped(const TypedNotes &base, const TypedNotes &mine, const TypedNotes &theirs, QStringList &clashes);

QByteArray toDraft(const TypedNotes &notes);
/// Nothing when the bytes are no draft of ours.
std::optional<TypedNotes> fromDraft(const QByteArray &bytes);
/// The draft's name for a visit.
QString draftName(const EncounterId &id);

} // namespace clinic::ui

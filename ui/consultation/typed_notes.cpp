// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/typed_notes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

/// The texts of a visit under the names of their fields.
struct NotesText {
    const char *name;
    QString TypedNotes::*text;
};

constexpr std::array kTexts{
    NotesText{"complaint", &TypedNotes::complaint},
    NotesText{"presentIllness", &TypedNotes::presentIllness},
    NotesText{"pastHistory", &TypedNotes::pastHistory},
    NotesText{"examination", &TypedNotes::examination},
    NotesText{"plan", &TypedNotes::plan},
};

QString mergeText(const QString &base, const QString &mine, const QString &theirs, bool &clash)
{
    // Saving trims: a space at the end is no change, and is not taken away from under the cursor.
    if (mine.trimmed() == theirs.trimmed())
        return mine;
    if (mine.trimmed() == base.trimmed())
        return theirs;
    if (theirs.trimmed() == base.trimmed() || theirs.trimmed().isEmpty())
        return mine;
    clash = true;
    if (mine.contains(theirs.trimmed()))
        return mine;
    return mine.trimmed().isEmpty() ? theirs : mine + u'\n' + theirs;
}

bool contains(const std::vector<Diagnosis> &diagnoses, const Diagnosis &wanted)
{
    return std::ranges::find(diagnoses, wanted) != diagnoses.end();
}

std::vector<Diagnosis> mergeDiagnoses(const TypedNotes &base, const TypedNotes &mine, const TypedNotes &theirs,
                                      bool &clash)
{
    if (mine.diagnoses == base.diagnoses || mine.diagnoses == theirs.diagnoses)
        return theirs.diagnoses;
    if (theirs.diagnoses == base.diagnoses)
        return mine.diagnoses;
    clash = true;
    std::vector<Diagnosis> joined = mine.diagnoses;
    for (const Diagnosis &each : theirs.diagnoses)
        // What I took out on purpose does not come back by itself.
        if (!contains(joined, each) && !contains(base.diagnoses, each))
            joined.push_back(each);
    return joined;
}

QString valueOf(const TypedNotes &notes, VitalKind kind)
{
    const auto at = notes.vitals.find(kind);
    return at == notes.vitals.end() ? QString{} : at->second;
}

} // namespace

TypedNotes typedFrom(const EncounterRecord &record)
{
    const Encounter &encounter = record.encounter;
    TypedNotes typed;
    typed.id = encounter.id;
    typed.version = encounter.version;
    typed.complaint = encounter.complaint;
    typed.presentIllness = encounter.presentIllness;
    typed.pastHistory = encounter.pastHistory;
    typed.examination = encounter.examination;
    typed.plan = encounter.plan;
    typed.diagnoses = record.diagnoses;
    for (const VitalSign &sign : record.vitals)
        typed.vitals.emplace(sign.kind, sign.value.toString());
    return typed;
}

TypedNotes mergeTyped(const TypedNotes &base, const TypedNotes &mine, const TypedNotes &theirs, QStringList &clashes)
{
    TypedNotes merged = theirs;
    merged.halfDiagnosis = mine.halfDiagnosis;
    for (const NotesText &each : kTexts) {
        bool clash = false;
        merged.*each.text = mergeText(base.*each.text, mine.*each.text, theirs.*each.text, clash);
        if (clash)
            clashes << QString::fromLatin1(each.name);
    }
    bool clash = false;
    merged.diagnoses = mergeDiagnoses(base, mine, theirs, clash);
    if (clash)
        clashes << u"diagnoses"_s;
    for (const auto &entry : Words<VitalKind>::table) {
        const QString before = valueOf(base, entry.value);
        const QString typed = valueOf(mine, entry.value);
        const QString stored = valueOf(theirs, entry.value);
        if (typed == before || typed == stored)
            continue;
        if (stored != before)
            clashes << QString::fromLatin1(entry.word);
        if (typed.isEmpty())
            merged.vitals.erase(entry.value);
        else
            merged.vitals[entry.value] = typed;
    }
    return merged;
}

QByteArray toDraft(const TypedNotes &notes)
{
    QJsonObject object{
        {u"id"_s, notes.id.toString()}, {u"version"_s, notes.version}, {u"halfDiagnosis"_s, notes.halfDiagnosis}};
    for (const NotesText &each : kTexts)
        object[QLatin1StringView{each.name}] = notes.*each.text;
    QJsonArray diagnoses;
    for (const Diagnosis &each : notes.diagnoses)
        diagnoses.append(QJsonObject{{u"code"_s, each.code}, {u"name"_s, each.name}});
    object[u"diagnoses"_s] = diagnoses;
    QJsonObject vitals;
    for (const auto &[kind, text] : notes.vitals)
        vitals[toWord(kind)] = text;
    object[u"vitals"_s] = vitals;
    return QJsonDocument{object}.toJson(QJsonDocument::Compact);
}

std::optional<TypedNotes> fromDraft(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    TypedNotes notes;
    notes.id = EncounterId::fromString(object[u"id"_s].toString());
    if (notes.id.isNull())
        return std::nullopt;
    notes.version = object[u"version"_s].toInt();
    notes.halfDiagnosis = object[u"halfDiagnosis"_s].toString();
    for (const NotesText &each : kTexts)
        notes.*each.text = object[QLatin1StringView{each.name}].toString();
    for (const auto &each : object[u"diagnoses"_s].toArray())
        notes.diagnoses.push_back({{}, each.toObject()[u"code"_s].toString(), each.toObject()[u"name"_s].toString()});
    const QJsonObject vitals = object[u"vitals"_s].toObject();
    for (const auto &entry : Words<VitalKind>::table)
        if (const QString text = vitals[QLatin1StringView{entry.word}].toString(); !text.isEmpty())
            notes.vitals.emplace(entry.value, text);
    return notes;
}

QString draftName(const EncounterId &id)
{
    return u"encounter-"_s + id.toString();
}

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/notes_draft.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace clinic::ui {

QByteArray toDraft(const EncounterNotes &notes)
{
    return QJsonDocument(QJsonObject{{u"id"_s, notes.id.toString()},
                                     {u"version"_s, notes.version},
                                     {u"complaint"_s, notes.complaint},
                                     {u"presentIllness"_s, notes.presentIllness},
                                     {u"pastHistory"_s, notes.pastHistory},
                                     {u"examination"_s, notes.examination},
                                     {u"plan"_s, notes.plan}})
        .toJson(QJsonDocument::Compact);
}

std::optional<EncounterNotes> fromDraft(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    EncounterNotes notes;
    notes.id = EncounterId::fromString(object[u"id"_s].toString());
    if (notes.id.isNull())
        return std::nullopt;
    notes.version = object[u"version"_s].toInt();
    notes.complaint = object[u"complaint"_s].toString();
    notes.presentIllness = object[u"presentIllness"_s].toString();
    notes.pastHistory = object[u"pastHistory"_s].toString();
    notes.examination = object[u"examination"_s].toString();
    notes.plan = object[u"plan"_s].toString();
    return notes;
}

QString draftName(const EncounterId &id)
{
    return u"encounter-"_s + id.toString();
}

} // namespace clinic::ui

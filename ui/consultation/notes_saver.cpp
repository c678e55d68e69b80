// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/notes_saver.h"

#include "ui/common/draft_delay.h"
#include "ui/consultation/notes_panel.h"

#include <utility>

namespace clinic::ui {

NotesSaver::NotesSaver(Workplace &work, NotesPanel &notes, QObject *parent)
    : QObject{parent}, m_work{work}, m_notes{notes}
{
    m_draftSoon.setSingleShot(true);
    m_draftSoon.setInterval(kDraftDelayMs);
    connect(&m_draftSoon, &QTimer::timeout, this, &NotesSaver::keepDraft);
    connect(&m_notes, &NotesPanel::changed, this, [this] {
        ++m_edits;
        if (!m_draftSoon.isActive())
            m_draftSoon.start();
    });
}

NotesSaver::~NotesSaver()
{
    if (m_draftSoon.isActive())
        keepDraft();
}

bool NotesSaver::begin(const EncounterRecord &record)
{
    if (m_draftSoon.isActive())
        keepDraft();
    m_draftSoon.stop();
    m_record = record;
    m_waiting.clear();
    m_edits = m_savedEdits = 0;
    const TypedNotes stored = typedFrom(record);
    m_notes.setTyped(stored);
    m_notes.setOnsetDate(record.encounter.onsetDate);
    m_notes.clearProblems();
    if (record.encounter.state != EncounterState::Open)
        return false; // a draft waits until the visit is reopened
    const auto kept = m_work.drafts.find(draftName(record.encounter.id));
    const auto draft = kept && *kept ? fromDraft(**kept) : std::nullopt;
    if (!draft)
        return false;
    // What the draft began with is only known while nobody has saved since; else every text of both is kept.
    const TypedNotes base = draft->version == stored.version ? stored : TypedNotes{};
    QStringList clashes;
    m_notes.setTyped(mergeTyped(base, *draft, stored, clashes));
    ++m_edits;
    return true;
}

QStringList NotesSaver::takeIn(const EncounterRecord &stored)
{
    QStringList clashes;
    if (!m_record || m_record->encounter.id != stored.encounter.id || m_isSaving)
        return clashes;
    const TypedNotes base = typedFrom(*m_record);
    m_record = stored;
    m_notes.setTyped(mergeTyped(base, m_notes.typed(), typedFrom(stored), clashes));
    m_notes.setOnsetDate(stored.encounter.onsetDate);
    return clashes;
}

void NotesSaver::giveUp()
{
    m_draftSoon.stop();
    m_waiting.clear();
    m_edits = m_savedEdits = 0;
    if (m_record) [[maybe_unused]]
        const auto dropped = m_work.drafts.drop(draftName(m_record->encounter.id));
    m_record.reset();
}

void NotesSaver::save(Then then)
{
    if (!m_record)
        return;
    if (m_isSaving) {
        m_waiting.push_back(std::move(then));
        return;
    }
    if (!isTouched() || m_record->encounter.state != EncounterState::Open) {
        then(*m_record);
        return;
    }
    m_waiting.push_back(std::move(then));
    saveNow();
}

void NotesSaver::saveNow()
{
    m_isSaving = true;
    Q_EMIT savingChanged();
    const auto future = m_work.desk.write([actor = m_work.session.actor, notes = m_notes.notes()](Services &services) {
        return services.encounters.save(actor, notes);
    });
    whenDone(future, this, [this, edits = m_edits](const Result<EncounterRecord> &saved) {
        m_isSaving = false;
        if (saved && (!m_record || m_record->encounter.id != saved->encounter.id)) {
            Q_EMIT savingChanged(); // another visit is open by now
            return;
        }
        if (!saved) {
            m_waiting.clear();
            Q_EMIT savingChanged();
            Q_EMIT failed(saved.error());
            return;
        }
        m_record = *saved;
        m_notes.setVersion(saved->encounter.version);
        m_savedEdits = edits;
        if (isTouched() && !m_waiting.empty()) {
            saveNow();
            return;
        }
        if (!isTouched())
            dropOrKeepDraft();
        Q_EMIT savingChanged();
        for (const Then &then : std::exchange(m_waiting, {}))
            then(*m_record);
    });
}

void NotesSaver::keepDraft()
{
    m_draftSoon.stop();
    if (!m_record || m_record->encounter.state != EncounterState::Open)
        return;
    if (const auto kept = m_work.drafts.keep(draftName(m_record->encounter.id), toDraft(m_notes.typed())); !kept)
        Q_EMIT failed(kept.error());
}

void NotesSaver::dropOrKeepDraft()
{
    m_draftSoon.stop();
    if (m_notes.hasHalfTyped())
        keepDraft();
    else [[maybe_unused]]
        const auto dropped = m_work.drafts.drop(draftName(m_record->encounter.id));
}

} // namespace clinic::ui

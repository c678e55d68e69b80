// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/workplace.h"
#include "ui/consultation/typed_notes.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace clinic::ui {

class NotesPanel;

/// Brings what is typed into the notes of one visit to the disk: within a second as a draft of this seat, and when
/// asked into the clinic's record, one save after the other. Whoever asks while a save is on its way waits for his
/// turn; what is typed meanwhile is saved next.
class NotesSaver : public QObject {
    Q_OBJECT

public:
    /// Called with what then stands in the record.
    using Then = std::function<void(const EncounterRecord &)>;

    /// Both outlive the saver.
    NotesSaver(Workplace &work, NotesPanel &notes, QObject *parent = nullptr);
    ~NotesSaver() override;

    /// A visit was opened: fills the notes, and brings back what was typed and not saved. True if there was something.
    bool begin(const EncounterRecord &record);
    /// The stored record has changed. Fields in which nothing was typed follow it, what was typed stays and is joined.
    /// Gives the names of the fields that both have changed.
    QStringList takeIn(const EncounterRecord &stored);
    /// The visit is closed; nothing typed into it is wanted any more.
    void giveUp();

    bool hasVisit() const { return m_record.has_value(); }
    const EncounterRecord &record() const { return *m_record; }
    /// Something was typed that the record does not have.
    bool isTouched() const { return m_edits != m_savedEdits; }
    bool isSaving() const { return m_isSaving; }

    /// Saves what was typed, if anything was, and then calls `then`; not when saving fails.
    void save(Then then);

Q_SIGNALS:
    void savingChanged();
    void failed(const clinic::Error &error);

private:
    void saveNow();
    void keepDraft();
    /// Waits as a draft for the next time when it cannot be saved as it stands.
    void dropOrKeepDraft();

    Workplace &m_work;
    NotesPanel &m_notes;
    std::optional<EncounterRecord> m_record{}; ///< as it was read or saved last
    std::vector<Then> m_waiting{};
    QTimer m_draftSoon{};
    int m_edits{0}; ///< counts changes, so that those made during a save are seen
    int m_savedEdits{0};
    bool m_isSaving{false};
};

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/form.h"
#include "ui/common/workplace.h"
#include "ui/consultation/typed_notes.h"

#include <QWidget>

class QLineEdit;

namespace clinic::ui {

class DiagnosisEditor;
class FormField;
class NoteEdit;
class VitalsGrid;

/// What the doctor writes down: complaint, vital signs, history, examination, plan and diagnoses. Enter leads from the
/// complaint through the vital signs to the diagnoses.
class NotesPanel : public QWidget {
    Q_OBJECT

public:
    explicit NotesPanel(Workplace &work, QWidget *parent = nullptr);

    /// Fields that hold the same text already are not touched: the cursor stays where it is.
    void setTyped(const TypedNotes &typed);
    TypedNotes typed() const;
    void setAge(const Age &age);
    /// The notes as they stand, for saving; texts that are no number are not among them.
    EncounterNotes notes() const;
    /// The version that the next save names.
    void setVersion(int version) { m_version = version; }
    void setOnsetDate(const std::optional<ClinicDate> &date) { m_onsetDate = date; }

    /// Something stands here that cannot be saved: a vital sign that is no number, a diagnosis that was not taken.
    bool hasHalfTyped() const;
    /// Marks that and goes there.
    void showHalfTyped();
    /// Marks every field and goes to the first; returns the sentences without a field.
    QStringList showProblems(const std::vector<FieldProblem> &problems);
    void clearProblems();

    /// The labels of fields by their names.
    QStringList labelsOf(const QStringList &names) const;

    void setReadOnly(bool isReadOnly);
    void focusFirst();
    /// Puts all fields behind `before` in the order of Tab; called once the panel stands in its page.
    void chainBehind(QWidget *before);
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    NoteEdit *addText(const QString &name);

    EncounterId m_id{};
    int m_version{1};
    std::optional<ClinicDate> m_onsetDate{};
    QLineEdit *m_complaint;
    VitalsGrid *m_vitals;
    DiagnosisEditor *m_diagnoses;
    std::vector<FormField *> m_fields{}; ///< complaint, then the texts
    NoteEdit *m_illness;
    NoteEdit *m_history;
    NoteEdit *m_examination;
    NoteEdit *m_plan;
    FormField *m_diagnosisField;
    Form m_form{};
};

} // namespace clinic::ui

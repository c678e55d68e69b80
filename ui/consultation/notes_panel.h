// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encounters/encounter_service.h"
#include "ui/common/form.h"
#include "ui/common/workplace.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace clinic::ui {

class DiagnosisEditor;
class FormField;
class VitalsGrid;

/// What the doctor writes down: complaint, history, examination, plan, vital signs and diagnoses.
class NotesPanel : public QWidget {
    Q_OBJECT

public:
    explicit NotesPanel(Workplace &work, QWidget *parent = nullptr);

    void show(const EncounterRecord &record, const Age &age);
    /// The notes as they stand, for saving.
    EncounterNotes notes() const;
    /// Puts a draft's texts over what is shown.
    void restore(const EncounterNotes &draft);
    /// The version that the next save names.
    void setVersion(int version) { m_version = version; }
    void setReadOnly(bool isReadOnly);
    /// Marks every field; returns the sentences without a field.
    QStringList showProblems(const std::vector<FieldProblem> &problems);
    void clearProblems();
    void focusFirst();
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    QPlainTextEdit *addText(class QVBoxLayout *column, const QString &name, int lines);

    EncounterId m_id{};
    int m_version{1};
    QLineEdit *m_complaint;
    QPlainTextEdit *m_illness{nullptr};
    QPlainTextEdit *m_history{nullptr};
    QPlainTextEdit *m_examination{nullptr};
    QPlainTextEdit *m_plan{nullptr};
    VitalsGrid *m_vitals;
    DiagnosisEditor *m_diagnoses;
    std::vector<FormField *> m_fields{};
    FormField *m_diagnosisField{nullptr};
    Form m_form{};
};

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/notes_panel.h"

#include "text/code_text.h"
#include "ui/common/form_field.h"
#include "ui/common/theme.h"
#include "ui/consultation/diagnosis_editor.h"
#include "ui/consultation/vitals_grid.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace clinic::ui {

NotesPanel::NotesPanel(Workplace &work, QWidget *parent)
    : QWidget{parent},
      m_complaint{new QLineEdit{this}},
      m_vitals{new VitalsGrid{work.reference.vitalRanges, this}},
      m_diagnoses{new DiagnosisEditor{work, this}}
{
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, theme::px(theme::kGapSmall), 0, 0);
    row->setSpacing(theme::px(theme::kGapLarge));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme::px(theme::kGapTiny));
    m_complaint->setMaxLength(200);
    m_complaint->setMinimumWidth(theme::px(220));
    m_fields.push_back(new FormField{u"complaint"_s, m_complaint, FormField::LabelPosition::Above, this});
    texts->addWidget(m_fields.back());
    m_illness = addText(texts, u"presentIllness"_s, 2);
    m_history = addText(texts, u"pastHistory"_s, 2);
    m_examination = addText(texts, u"examination"_s, 2);
    m_plan = addText(texts, u"plan"_s, 2);
    texts->addStretch();
    auto *facts = new QVBoxLayout;
    facts->setSpacing(theme::px(theme::kGapSmall));
    facts->addWidget(m_vitals);
    m_diagnosisField = new FormField{u"diagnoses"_s, m_diagnoses, FormField::LabelPosition::Above, this};
    facts->addWidget(m_diagnosisField, 1);
    row->addLayout(texts, 5);
    row->addLayout(facts, 6);

    for (FormField *field : m_fields)
        m_form.add(field);
    m_form.add(m_diagnosisField);
    connect(m_complaint, &QLineEdit::textEdited, this, &NotesPanel::changed);
    connect(m_vitals, &VitalsGrid::changed, this, &NotesPanel::changed);
    connect(m_diagnoses, &DiagnosisEditor::changed, this, &NotesPanel::changed);
    connect(m_complaint, &QLineEdit::returnPressed, m_illness, qOverload<>(&QWidget::setFocus));
    retranslate();
}

QPlainTextEdit *NotesPanel::addText(QVBoxLayout *column, const QString &name, int lines)
{
    auto *edit = new QPlainTextEdit{this};
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + theme::px(16));
    m_fields.push_back(new FormField{name, edit, FormField::LabelPosition::Above, this});
    column->addWidget(m_fields.back());
    connect(edit, &QPlainTextEdit::textChanged, this, &NotesPanel::changed);
    return edit;
}

void NotesPanel::retranslate()
{
    const std::array labels{tr("Chief complaint"), tr("Present illness"), tr("Past history"), tr("Examination"),
                            tr("Plan and advice")};
    for (std::size_t i = 0; i < labels.size(); ++i)
        m_fields[i]->setLabel(labels[i]);
    m_fields.front()->setRequired(true);
    m_diagnosisField->setLabel(tr("Diagnoses"));
    m_diagnosisField->setRequired(true);
    m_vitals->retranslate();
    m_diagnoses->retranslate();
}

void NotesPanel::show(const EncounterRecord &record, const Age &age)
{
    const QSignalBlocker blocker{this};
    const Encounter &encounter = record.encounter;
    m_id = encounter.id;
    m_version = encounter.version;
    m_complaint->setText(encounter.complaint);
    m_illness->setPlainText(encounter.presentIllness);
    m_history->setPlainText(encounter.pastHistory);
    m_examination->setPlainText(encounter.examination);
    m_plan->setPlainText(encounter.plan);
    m_vitals->setValues(record.vitals, age);
    m_diagnoses->setDiagnoses(record.diagnoses);
    clearProblems();
}

EncounterNotes NotesPanel::notes() const
{
    EncounterNotes notes;
    notes.id = m_id;
    notes.version = m_version;
    notes.complaint = m_complaint->text();
    notes.presentIllness = m_illness->toPlainText();
    notes.pastHistory = m_history->toPlainText();
    notes.examination = m_examination->toPlainText();
    notes.plan = m_plan->toPlainText();
    notes.diagnoses = m_diagnoses->diagnoses();
    notes.vitals = m_vitals->values();
    return notes;
}

void NotesPanel::restore(const EncounterNotes &draft)
{
    m_complaint->setText(draft.complaint);
    m_illness->setPlainText(draft.presentIllness);
    m_history->setPlainText(draft.pastHistory);
    m_examination->setPlainText(draft.examination);
    m_plan->setPlainText(draft.plan);
}

void NotesPanel::setReadOnly(bool isReadOnly)
{
    m_complaint->setReadOnly(isReadOnly);
    for (QPlainTextEdit *edit : {m_illness, m_history, m_examination, m_plan})
        edit->setReadOnly(isReadOnly);
    m_vitals->setReadOnly(isReadOnly);
    m_diagnoses->setReadOnly(isReadOnly);
}

QStringList NotesPanel::showProblems(const std::vector<FieldProblem> &problems)
{
    std::vector<FieldProblem> others;
    QStringList sentences;
    m_vitals->clearProblems();
    for (const FieldProblem &problem : problems) {
        if (m_vitals->showProblem(problem))
            sentences << problemText(problem);
        else
            others.push_back(problem);
    }
    return sentences + m_form.showProblems(others, [](const FieldProblem &problem) { return problemText(problem); });
}

void NotesPanel::clearProblems()
{
    m_form.clearProblems();
    m_vitals->clearProblems();
}

void NotesPanel::focusFirst()
{
    m_complaint->setFocus();
}

} // namespace clinic::ui

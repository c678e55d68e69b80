// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/notes_panel.h"

#include "text/code_text.h"
#include "ui/common/form_field.h"
#include "ui/common/theme.h"
#include "ui/consultation/diagnosis_editor.h"
#include "ui/consultation/note_edit.h"
#include "ui/consultation/vitals_grid.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include <array>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kLeastLines = 1; // when messages need the room; usually there are more
constexpr int kLeastDiagnosisWidth = 220;

} // namespace

NotesPanel::NotesPanel(Workplace &work, QWidget *parent)
    : QWidget{parent},
      m_complaint{new QLineEdit{this}},
      m_vitals{new VitalsGrid{work.reference.vitalRanges, this}},
      m_diagnoses{new DiagnosisEditor{work, this}}
{
    m_complaint->setMaxLength(200);
    m_fields.push_back(new FormField{u"complaint"_s, m_complaint, FormField::LabelPosition::Left, this});
    // In the order of Tab: from the complaint over the figures to the diagnoses, then the longer texts.
    m_diagnosisField = new FormField{u"diagnoses"_s, m_diagnoses, FormField::LabelPosition::Above, this};
    m_diagnosisField->setMinimumWidth(px(kLeastDiagnosisWidth));
    m_illness = addText(u"presentIllness"_s);
    m_history = addText(u"pastHistory"_s);
    m_examination = addText(u"examination"_s);
    m_plan = addText(u"plan"_s);
    m_form.add(m_fields.front());
    m_form.add(m_diagnosisField);
    for (std::size_t at = 1; at < m_fields.size(); ++at)
        m_form.add(m_fields[at]);

    auto *texts = new QGridLayout;
    texts->setHorizontalSpacing(px(theme::kGapSmall));
    texts->setVerticalSpacing(px(theme::kGapTiny));
    texts->addWidget(m_fields[1], 0, 0);
    texts->addWidget(m_fields[2], 0, 1);
    texts->addWidget(m_fields[3], 1, 0);
    texts->addWidget(m_fields[4], 1, 1);
    texts->setColumnStretch(0, 1);
    texts->setColumnStretch(1, 1);
    texts->setRowStretch(0, 1);
    texts->setRowStretch(1, 1);
    auto *below = new QHBoxLayout;
    below->setSpacing(px(theme::kGap));
    below->addLayout(texts, 5);
    below->addWidget(m_diagnosisField, 3);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(px(theme::kGapSmall), px(theme::kGapSmall), px(theme::kGapSmall), px(theme::kGapTiny));
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_fields.front());
    column->addWidget(m_vitals);
    column->addLayout(below, 1);
    // A proxy is a stop of Tab of its own, which leads back to its editor.
    for (FormField *field : m_fields)
        field->setFocusProxy(nullptr);
    m_diagnosisField->setFocusProxy(nullptr);

    connect(m_complaint, &QLineEdit::textEdited, this, &NotesPanel::changed);
    connect(m_complaint, &QLineEdit::returnPressed, m_vitals, &VitalsGrid::focusFirst);
    connect(m_vitals, &VitalsGrid::passed, m_diagnoses, &DiagnosisEditor::focusSearch);
    connect(m_vitals, &VitalsGrid::changed, this, &NotesPanel::changed);
    connect(m_diagnoses, &DiagnosisEditor::changed, this, [this] {
        m_diagnosisField->clearProblem();
        Q_EMIT changed();
    });
    retranslate();
}

NoteEdit *NotesPanel::addText(const QString &name)
{
    auto *edit = new NoteEdit{name, kLeastLines, this};
    m_fields.push_back(new FormField{name, edit, FormField::LabelPosition::Above, this});
    connect(edit, &QPlainTextEdit::textChanged, this, &NotesPanel::changed);
    return edit;
}

void NotesPanel::retranslate()
{
    const std::array labels{tr("Chief &complaint"), tr("Present &illness"), tr("Past &history"), tr("&Examination"),
                            tr("&Plan and advice")};
    for (std::size_t i = 0; i < labels.size(); ++i)
        m_fields[i]->setLabel(labels[i]);
    m_fields.front()->setRequired(true);
    m_diagnosisField->setLabel(tr("&Diagnoses"));
    m_diagnosisField->setRequired(true);
    m_vitals->retranslate();
    m_diagnoses->retranslate();
}

void NotesPanel::setTyped(const TypedNotes &typed)
{
    const QSignalBlocker blocker{this};
    m_id = typed.id;
    m_version = typed.version;
    if (m_complaint->text() != typed.complaint)
        m_complaint->setText(typed.complaint);
    const auto fill = [](NoteEdit *edit, const QString &text) {
        if (edit->toPlainText() != text)
            edit->setPlainText(text);
    };
    fill(m_illness, typed.presentIllness);
    fill(m_history, typed.pastHistory);
    fill(m_examination, typed.examination);
    fill(m_plan, typed.plan);
    m_vitals->setTexts(typed.vitals);
    m_diagnoses->setDiagnoses(typed.diagnoses);
    m_diagnoses->setHalfTyped(typed.halfDiagnosis);
}

TypedNotes NotesPanel::typed() const
{
    TypedNotes typed;
    typed.id = m_id;
    typed.version = m_version;
    typed.complaint = m_complaint->text();
    typed.presentIllness = m_illness->toPlainText();
    typed.pastHistory = m_history->toPlainText();
    typed.examination = m_examination->toPlainText();
    typed.plan = m_plan->toPlainText();
    typed.diagnoses = m_diagnoses->diagnoses();
    typed.vitals = m_vitals->texts();
    typed.halfDiagnosis = m_diagnoses->halfTyped();
    return typed;
}

void NotesPanel::setAge(const Age &age)
{
    m_vitals->setAge(age);
}

EncounterNotes NotesPanel::notes() const
{
    const TypedNotes now = typed();
    EncounterNotes notes;
    notes.id = now.id;
    notes.version = now.version;
    notes.complaint = now.complaint;
    notes.presentIllness = now.presentIllness;
    notes.pastHistory = now.pastHistory;
    notes.examination = now.examination;
    notes.plan = now.plan;
    notes.onsetDate = m_onsetDate;
    notes.diagnoses = now.diagnoses;
    notes.vitals = m_vitals->values();
    return notes;
}

bool NotesPanel::hasHalfTyped() const
{
    return m_vitals->hasNonNumber() || !m_diagnoses->halfTyped().isEmpty();
}

void NotesPanel::showHalfTyped()
{
    if (const QString half = m_diagnoses->halfTyped(); !half.isEmpty()) {
        m_diagnosisField->setProblem(tr("“%1” is not taken yet: press Enter, or empty the field.").arg(half));
        m_diagnoses->focusSearch();
    }
    if (m_vitals->hasNonNumber())
        m_vitals->showNonNumbers();
}

void NotesPanel::setReadOnly(bool isReadOnly)
{
    m_complaint->setReadOnly(isReadOnly);
    for (NoteEdit *edit : {m_illness, m_history, m_examination, m_plan})
        edit->setReadOnly(isReadOnly);
    m_vitals->setReadOnly(isReadOnly);
    m_diagnoses->setReadOnly(isReadOnly);
}

QStringList NotesPanel::showProblems(const std::vector<FieldProblem> &problems)
{
    std::vector<FieldProblem> others;
    m_vitals->clearProblems();
    for (const FieldProblem &problem : problems)
        if (!m_vitals->showProblem(problem))
            others.push_back(problem);
    const QStringList without =
        m_form.showProblems(others, [](const FieldProblem &problem) { return problemText(problem); });
    if (!m_form.hasProblems())
        m_vitals->focusProblem();
    return without;
}

void NotesPanel::clearProblems()
{
    m_form.clearProblems();
    m_vitals->clearProblems();
}

QStringList NotesPanel::labelsOf(const QStringList &names) const
{
    QStringList labels;
    for (const QString &name : names) {
        const FormField *field = m_form.field(name);
        QString label = field ? field->label() : name;
        if (const auto kind = fromWord<VitalKind>(name))
            label = vitalText(*kind);
        labels << label.remove(u'&');
    }
    return labels;
}

void NotesPanel::chainBehind(QWidget *before)
{
    setTabOrder(before, m_complaint);
    QWidget *last = m_diagnoses->chainBehind(m_vitals->chainBehind(m_complaint));
    for (NoteEdit *edit : {m_illness, m_history, m_examination, m_plan}) {
        setTabOrder(last, edit);
        last = edit;
    }
}

void NotesPanel::focusFirst()
{
    m_complaint->setFocus();
}

} // namespace clinic::ui

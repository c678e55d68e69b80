// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pharmacy/dispense_view.h"

#include "text/code_text.h"
#include "ui/common/banner.h"
#include "ui/common/empty_state.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/list_view.h"
#include "ui/common/patient_header.h"
#include "ui/common/two_line_delegate.h"
#include "ui/pharmacy/dispense_lines_model.h"
#include "ui/pharmacy/pharmacy_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

DispenseView::DispenseView(Workplace &work, DocumentPrinter &documents, QWidget *parent)
    : QWidget{parent},
      m_work{work},
      m_documents{documents},
      m_parts{new QStackedWidget{this}},
      m_empty{new EmptyState{this}},
      m_message{new Banner{u"counterMessage"_s, this}},
      m_header{new PatientHeader{this}},
      m_diagnosis{new QLabel{this}},
      m_number{new QLabel{this}},
      m_model{new DispenseLinesModel{this}},
      m_table{new TableView{u"counterLines"_s, this}},
      m_keys{new FKeyBar{this}}
{
    m_diagnosis->setObjectName(u"counterDiagnosis"_s);
    m_number->setObjectName(u"counterNumber"_s);
    theme::setTextRole(m_diagnosis, theme::TextRole::Title);
    theme::setTextRole(m_number, theme::TextRole::Secondary);
    m_diagnosis->setWordWrap(true);
    m_diagnosis->setTextFormat(Qt::PlainText);
    m_number->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setStretchColumn(DispenseLinesModel::Drug);
    m_table->setRowHeight(TwoLineDelegate::kHeight);
    m_table->setItemDelegate(new TwoLineDelegate{TwoLineDelegate::FirstLine::Body, m_table});
    m_table->setItemDelegateForColumn(DispenseLinesModel::Amount,
                                      new TwoLineDelegate{TwoLineDelegate::FirstLine::Name, m_table});
    m_lineKey = m_keys->addButton(u"notDispensed"_s, Icon::Void, Qt::Key_F9);
    m_printKey = m_keys->addButton(u"printPrescription"_s, Icon::Print, Qt::Key_F11);
    m_keys->addStretch();
    m_dispenseKey = m_keys->addButton(u"dispense"_s, Icon::Check, Qt::Key_F12, theme::Variant::Primary);
    m_dispenseKey->setAutoDefault(true); // Enter on the focused button

    auto *page = new QWidget;
    auto *column = new QVBoxLayout{page};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_header);
    column->addWidget(m_diagnosis);
    column->addWidget(m_number);
    column->addWidget(m_table, 1);
    column->addWidget(m_keys);
    m_parts->addWidget(m_empty);
    m_parts->addWidget(page);
    auto *outer = new QVBoxLayout{this};
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(px(theme::kGapSmall));
    outer->addWidget(m_message);
    outer->addWidget(m_parts, 1);

    connect(m_lineKey, &QPushButton::clicked, this, &DispenseView::toggleLine);
    connect(m_printKey, &QPushButton::clicked, this, [this] {
        if (m_task)
            m_documents.previewPrescription(this, m_task->prescription.id, Copy::Reprint);
    });
    connect(m_dispenseKey, &QPushButton::clicked, this, &DispenseView::dispense);
    connect(m_table, &QAbstractItemView::activated, this, &DispenseView::focusDispense);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { render(); });
    connect(m_message, &Banner::actionTriggered, this, &DispenseView::stockRequested);
    retranslate();
    close();
}

void DispenseView::open(const DispenseTask &task)
{
    const bool isOther = !m_task || m_task->prescription.id != task.prescription.id;
    const int row = isOther ? 0 : m_table->currentIndex().row();
    m_task = task;
    if (isOther)
        m_message->clear();
    m_model->setTask(task);
    m_table->selectRow(std::clamp(row, 0, std::max(0, m_model->rowCount() - 1)));
    m_table->setStretchColumn(DispenseLinesModel::Drug);
    m_parts->setCurrentIndex(1);
    render();
}

void DispenseView::close()
{
    m_task.reset();
    m_message->clear();
    m_parts->setCurrentIndex(0);
}

PrescriptionId DispenseView::prescription() const
{
    return m_task ? m_task->prescription.id : PrescriptionId{};
}

void DispenseView::focusDispense()
{
    if (m_task && m_dispenseKey->isEnabled())
        m_dispenseKey->setFocus(Qt::OtherFocusReason);
}

void DispenseView::render()
{
    if (!m_task)
        return;
    const DispenseTask &task = *m_task;
    m_header->setPatient(summaryOf(task, m_work.clock.today()));
    m_diagnosis->setText(tr("Diagnosis: %1").arg(task.diagnoses.empty() ? u"–"_s : diagnosesText(task.diagnoses)));
    QStringList facts{tr("Prescription %1").arg(task.prescription.number), tr("Dr %1").arg(task.doctorName)};
    if (!task.prescription.note.isEmpty())
        facts << task.prescription.note;
    m_number->setText(facts.join(u"  ·  "_s));
    const int row = m_table->currentIndex().row();
    m_lineKey->setEnabled(m_model->line(row) && !m_writing);
    m_lineKey->setLabel(m_model->reason(row).isEmpty() ? tr("Not dispensed") : tr("Hand out after all"));
    m_dispenseKey->setEnabled(!m_writing);
    m_dispenseKey->setLabel(m_writing ? tr("Saving…") : tr("Hand out"));
}

void DispenseView::toggleLine()
{
    const int row = m_table->currentIndex().row();
    const CounterLine *line = m_model->line(row);
    if (!line)
        return;
    if (!m_model->reason(row).isEmpty()) {
        m_model->setReason(row, {});
        render();
        return;
    }
    m_work.prompts.askReason(this, tr("Not dispensed"), tr("Why is %1 not handed out?").arg(line->line.displayName()),
                             {tr("Out of stock"), tr("Patient does not want it"), tr("Doctor was asked and agrees")},
                             [this, id = line->line.id](const QString &reason) {
                                 for (int at = 0; at < m_model->rowCount(); ++at)
                                     if (m_model->line(at)->line.id == id)
                                         m_model->setReason(at, reason);
                                 render();
                                 focusDispense();
                             });
}

void DispenseView::dispense()
{
    if (!m_task || m_writing)
        return;
    m_writing = true;
    m_message->clear();
    m_table->setFocus(Qt::OtherFocusReason); // a second Enter does nothing there
    render();
    const Prescription &prescription = m_task->prescription;
    whenDone(m_work.desk.write([actor = m_work.session.actor, id = prescription.id, decisions = m_model->decisions()](
                                   Services &s) { return s.pharmacy.dispense(actor, id, decisions); }),
             this, [this, name = m_task->patient.name, kept = m_model->notDispensed()](const Result<Dispense> &done) {
                 m_writing = false;
                 render();
                 if (!done) {
                     say(Severity::Stop, errorText(done.error()));
                     if (done.error().code == u"pharmacy.not_enough_of"_s &&
                         m_work.session.actor.may(Right::ManageStock))
                         m_message->setAction(tr("To the stock"), QKeySequence{Qt::ALT | Qt::Key_G});
                     return;
                 }
                 QString text = tr("%1: handed out to %2.").arg(done->number, name);
                 if (kept > 0)
                     text += u' ' + tr("Not handed out: %1. For the money the patient goes back to the doctor, then to "
                                       "the cashier.")
                                        .arg(kept);
                 close();
                 Q_EMIT dispensed(text);
             });
}

void DispenseView::say(Severity severity, const QString &text)
{
    m_message->removeAction();
    m_message->showMessage(severity, text);
}

void DispenseView::retranslate()
{
    m_empty->setContent(Icon::Pill, tr("Scan a prescription, or choose one with the arrow keys and Enter"),
                        tr("Paid prescriptions arrive by themselves."));
    m_table->setAccessibleName(tr("Lines of the prescription"));
    m_table->setEmptyState(Icon::Pill, tr("No lines"));
    m_printKey->setLabel(tr("Print"));
    m_lineKey->setLabel(tr("Not dispensed"));
    m_dispenseKey->setLabel(tr("Hand out"));
    m_model->retranslate();
    render();
}

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/history_panel.h"

#include "text/code_text.h"
#include "ui/common/empty_state.h"
#include "ui/common/list_view.h"
#include "ui/consultation/consultation_text.h"
#include "ui/consultation/vitals_grid.h"
#include "ui/consultation/vitals_plot.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

QString section(const QString &title, const QString &text)
{
    if (text.trimmed().isEmpty())
        return {};
    QString shown = text.trimmed().toHtmlEscaped();
    shown.replace(u'\n', u"<br>"_s);
    return u"<p><b>%1</b><br>%2</p>"_s.arg(title.toHtmlEscaped(), shown);
}

QString vitalsLine(const std::vector<VitalSign> &vitals)
{
    QStringList parts;
    for (const VitalSign &each : vitals)
        parts << u"%1 %2 %3"_s.arg(vitalText(each.kind), each.value.toString(), unitOf(each.kind));
    return parts.join(u"  ·  "_s);
}

QString linesOf(const Prescription &prescription)
{
    QStringList lines;
    for (const PrescriptionLine &line : prescription.lines)
        lines << u"%1  %2 %3  %4"_s.arg(line.displayName(), line.dosage.doseText(), line.dosage.frequency,
                                        quantityText(line));
    return lines.join(u'\n');
}

} // namespace

HistoryPanel::HistoryPanel(Workplace &work, QWidget *parent)
    : QWidget{parent},
      m_work{work},
      m_model{new RowsModel<VisitSummary>{
          {{[] { return tr("Day"); },
            [](const VisitSummary &visit) { return ClinicDate::of(visit.startedAt).toString(); },
            {}},
           {[] { return tr("Diagnoses"); },
            [](const VisitSummary &visit) { return visit.diagnoses.isEmpty() ? visit.complaint : visit.diagnoses; },
            [](const VisitSummary &visit, int role) -> QVariant {
                return role == Qt::ToolTipRole ? QVariant{u"%1\n%2"_s.arg(visit.doctorName, visit.complaint)}
                                               : QVariant{};
            }}},
          this}},
      m_list{new TableView{u"earlierVisits"_s, this}},
      m_side{new QStackedWidget{this}},
      m_curves{new QWidget{m_side}},
      m_both{new QRadioButton{m_curves}},
      m_pressure{new QRadioButton{m_curves}},
      m_glucose{new QRadioButton{m_curves}},
      m_plotOrNone{new QStackedWidget{m_curves}},
      m_plot{new VitalsPlot{m_plotOrNone}},
      m_none{new EmptyState{m_plotOrNone}},
      m_visit{new QWidget{m_side}},
      m_text{new QTextBrowser{m_visit}},
      m_back{new QPushButton{m_visit}}
{
    m_list->setModel(m_model);
    m_list->setStretchColumn(1);
    m_text->setObjectName(u"earlierVisit"_s);
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    m_back->setObjectName(u"backToPlot"_s);
    m_back->setIcon(makeIcon(Icon::ArrowLeft));
    m_back->setAutoDefault(false);
    auto *reading = new QVBoxLayout{m_visit};
    reading->setContentsMargins(0, 0, 0, 0);
    reading->setSpacing(px(theme::kGapSmall));
    reading->addWidget(m_text, 1);
    reading->addWidget(m_back, 0, Qt::AlignLeading);
    m_both->setObjectName(u"plotBoth"_s);
    m_pressure->setObjectName(u"plotPressure"_s);
    m_glucose->setObjectName(u"plotGlucose"_s);
    m_both->setChecked(true);
    auto *choice = new QHBoxLayout;
    choice->setSpacing(px(theme::kGap));
    for (QRadioButton *button : {m_both, m_pressure, m_glucose}) {
        choice->addWidget(button);
        connect(button, &QRadioButton::toggled, this, &HistoryPanel::renderPlot);
    }
    choice->addStretch(1);
    m_plotOrNone->addWidget(m_plot);
    m_plotOrNone->addWidget(m_none);
    auto *curves = new QVBoxLayout{m_curves};
    curves->setContentsMargins(0, 0, 0, 0);
    curves->setSpacing(px(theme::kGapSmall));
    curves->addLayout(choice);
    curves->addWidget(m_plotOrNone, 1);
    m_side->addWidget(m_curves);
    m_side->addWidget(m_visit);
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(px(theme::kGapSmall), px(theme::kGapSmall), px(theme::kGapSmall), px(theme::kGapSmall));
    row->setSpacing(px(theme::kGap));
    row->addWidget(m_list, 2);
    row->addWidget(m_side, 3);
    setFocusProxy(m_list);

    connect(m_list, &QAbstractItemView::activated, this, &HistoryPanel::openCurrent);
    connect(m_back, &QPushButton::clicked, this, [this] {
        showPlot();
        m_list->setFocus();
    });
    retranslate();
}

void HistoryPanel::retranslate()
{
    m_list->setAccessibleName(tr("Earlier visits"));
    m_list->setEmptyState(Icon::Document, tr("No earlier visit here"));
    m_text->setAccessibleName(tr("The earlier visit, for reading"));
    m_back->setText(tr("Back to the curves"));
    m_back->setAccessibleName(m_back->text());
    m_both->setText(tr("Both"));
    m_both->setAccessibleName(tr("Plot blood pressure and glucose"));
    m_pressure->setText(tr("Blood pressure"));
    m_pressure->setAccessibleName(tr("Plot blood pressure"));
    m_glucose->setText(tr("Glucose"));
    m_glucose->setAccessibleName(tr("Plot glucose"));
    m_model->retranslate();
    m_plot->retranslate();
    renderPlot();
}

void HistoryPanel::renderPlot()
{
    const auto shown = m_pressure->isChecked()  ? VitalsPlot::Shown::Pressure
                       : m_glucose->isChecked() ? VitalsPlot::Shown::Glucose
                                                : VitalsPlot::Shown::Both;
    const QString hint = tr("Curves appear here once it was measured in a visit.");
    switch (shown) {
    case VitalsPlot::Shown::Both:
        m_none->setContent(Icon::Stethoscope, tr("No blood pressure and no glucose yet"), hint);
        break;
    case VitalsPlot::Shown::Pressure:
        m_none->setContent(Icon::Stethoscope, tr("No blood pressure yet"), hint);
        break;
    case VitalsPlot::Shown::Glucose:
        m_none->setContent(Icon::Stethoscope, tr("No glucose yet"), hint);
        break;
    }
    m_plot->setShown(shown);
    m_plotOrNone->setCurrentWidget(m_plot->has(shown) ? static_cast<QWidget *>(m_plot) : m_none);
}

void HistoryPanel::show(const ConsultationView &view)
{
    if (m_patient != view.patient.id) {
        showPlot();
        m_text->clear();
    }
    m_patient = view.patient.id;
    m_model->setRows(view.history);
    loadReadings();
}

void HistoryPanel::loadReadings()
{
    const auto future =
        m_work.desk.read(m_latest, [actor = m_work.session.actor, patient = m_patient](Services &services) {
            return services.encounters.readings(actor, patient, VitalsPlot::kinds());
        });
    whenDone(future, this, [this](const Result<std::vector<VitalReading>> &readings) {
        if (readings)
            m_plot->setReadings(*readings);
        else
            Q_EMIT said(Severity::Stop, errorText(readings.error()));
        renderPlot();
    });
}

void HistoryPanel::openCurrent()
{
    const VisitSummary *visit = m_model->row(m_list->currentIndex().row());
    if (!visit)
        return;
    using Answer = std::pair<ConsultationView, std::vector<Prescription>>;
    // Opening a record is audited, so it goes the way of the writes.
    const auto future =
        m_work.desk.write([actor = m_work.session.actor, id = visit->id](Services &services) -> Result<Answer> {
            CLINIC_TRY_ASSIGN(auto view, services.encounters.open(actor, id));
            CLINIC_TRY_ASSIGN(auto prescriptions, services.prescriptions.ofEncounter(actor, id));
            return Answer{std::move(view), std::move(prescriptions)};
        });
    whenDone(future, this, [this, patient = m_patient](const Result<Answer> &answer) {
        // Another patient may be open by now: a late answer must not stand under that name.
        if (patient != m_patient)
            return;
        if (answer)
            showVisit(answer->first, answer->second);
        else
            Q_EMIT said(Severity::Stop, errorText(answer.error()));
    });
}

void HistoryPanel::showVisit(const ConsultationView &visit, const std::vector<Prescription> &prescriptions)
{
    const EncounterRecord &record = visit.record;
    QString diagnoses;
    for (const Diagnosis &each : record.diagnoses)
        diagnoses += (each.code.isEmpty() ? each.name : u"%1  %2"_s.arg(each.code, each.name)) + u'\n';
    QString html = u"<h3>%1 · %2</h3>"_s.arg(record.encounter.startedAt.toMinuteString(),
                                             visit.registration.departmentName.toHtmlEscaped());
    html += section(tr("Diagnoses"), diagnoses);
    html += section(tr("Complaint"), record.encounter.complaint);
    html += section(tr("Present illness"), record.encounter.presentIllness);
    html += section(tr("Past history"), record.encounter.pastHistory);
    html += section(tr("Examination"), record.encounter.examination);
    html += section(tr("Vital signs"), vitalsLine(record.vitals));
    for (const Prescription &each : prescriptions)
        if (each.state == PrescriptionState::Signed)
            html += section(tr("Prescription %1").arg(each.number), linesOf(each));
    html += section(tr("Plan"), record.encounter.plan);
    m_text->setHtml(html);
    m_side->setCurrentWidget(m_visit);
    m_text->setFocus();
}

void HistoryPanel::showPlot()
{
    m_side->setCurrentWidget(m_curves);
}

} // namespace clinic::ui

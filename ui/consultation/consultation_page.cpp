// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/consultation_page.h"

#include "text/code_text.h"
#include "text/person_text.h"
#include "ui/common/banner.h"
#include "ui/common/empty_state.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/list_view.h"
#include "ui/common/patient_header.h"
#include "ui/common/queue_text.h"
#include "ui/consultation/allergy_bar.h"
#include "ui/consultation/history_panel.h"
#include "ui/consultation/notes_draft.h"
#include "ui/consultation/notes_panel.h"
#include "ui/consultation/orders_panel.h"
#include "ui/consultation/prescription_panel.h"
#include "ui/consultation/referral_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kDraftMs = 1'000;
constexpr int kQueueWidth = 250;

QString numberOf(const QueueRow &row)
{
    return queueLabel(row.departmentCode, row.registration.queueNo);
}

QString stateOf(const QueueRow &row)
{
    const QString state = stateText(row.registration.state);
    return row.registration.priority == Priority::None ? state
                                                       : state + u" · "_s + priorityText(row.registration.priority);
}

} // namespace

ConsultationPage::ConsultationPage(Workplace &work, DocumentPrinter &documents, QWidget *parent)
    : Page{parent},
      m_work{work},
      m_queueModel{new RowsModel<QueueRow>{{{[] { return tr("No."); }, numberOf, {}},
                                            {[] { return tr("Name"); },
                                             [&work](const QueueRow &row) {
                                                 return row.patientName + u"  "_s +
                                                        ageText(row.patientBirthDate, row.patientBirthEstimated,
                                                                work.clock.today()) +
                                                        u'\n' + stateOf(row);
                                             },
                                             {}}},
                                           this}},
      m_queue{new TableView{u"doctorQueue"_s, this}},
      m_message{new Banner{u"message"_s, this}},
      m_header{new PatientHeader{this}},
      m_allergies{new AllergyBar{work, this}},
      m_tabs{new QTabWidget{this}},
      m_notes{new NotesPanel{work}},
      m_prescription{new PrescriptionPanel{work, documents}},
      m_orders{new OrdersPanel{work}},
      m_history{new HistoryPanel{work}},
      m_referral{new ReferralPanel{work, documents}},
      m_stack{new QStackedWidget{this}},
      m_idle{new EmptyState},
      m_keys{new FKeyBar{this}}
{
    m_queue->setModel(m_queueModel);
    m_queue->setStretchColumn(1);
    m_queue->setFixedWidth(px(kQueueWidth));
    m_queue->verticalHeader()->setDefaultSectionSize(px(52));
    m_queue->setWordWrap(true);
    m_stack->addWidget(m_idle);
    m_stack->addWidget(buildVisit());

    auto *body = new QHBoxLayout;
    body->setSpacing(px(theme::kGap));
    body->addWidget(m_queue);
    body->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(px(theme::kGap), px(theme::kGap), px(theme::kGap), px(theme::kGap));
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_message);
    column->addLayout(body, 1);
    column->addWidget(m_keys);
    buildKeys();

    connect(m_queue, &QAbstractItemView::activated, this, &ConsultationPage::openCurrent);
    connect(m_notes, &NotesPanel::changed, this, [this] {
        m_isTouched = true;
        if (!m_draftSoon.isActive())
            m_draftSoon.start();
    });
    connect(m_allergies, &AllergyBar::said, this, &ConsultationPage::say);
    connect(m_prescription, &PrescriptionPanel::said, this, &ConsultationPage::say);
    connect(m_orders, &OrdersPanel::said, this, &ConsultationPage::say);
    connect(m_history, &HistoryPanel::said, this, &ConsultationPage::say);
    connect(m_referral, &ReferralPanel::said, this, &ConsultationPage::say);
    // What was written is saved before another section reads it.
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (m_isTouched)
            save([this](const EncounterRecord &) { reload(); });
    });
    m_draftSoon.setSingleShot(true);
    m_draftSoon.setInterval(kDraftMs);
    connect(&m_draftSoon, &QTimer::timeout, this, &ConsultationPage::keepDraft);
    connect(&m_work.changes, &ChangeFeed::changed, this, [this](Aggregate kind, const QUuid &id) {
        if (kind == Aggregate::Registration)
            loadQueue();
        if (kind == Aggregate::Patient && m_view && id == m_view->patient.id.toUuid())
            reload();
    });
    retranslate();
    renderState();
}

ConsultationPage::~ConsultationPage()
{
    if (m_draftSoon.isActive())
        keepDraft();
}

QWidget *ConsultationPage::buildVisit()
{
    auto *visit = new QWidget;
    auto *column = new QVBoxLayout{visit};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_header);
    column->addWidget(m_allergies);
    column->addWidget(m_tabs, 1);
    m_tabs->setObjectName(u"visitSections"_s);
    m_tabs->addTab(m_notes, {});
    m_tabs->addTab(m_prescription, {});
    m_tabs->addTab(m_orders, {});
    m_tabs->addTab(m_history, {});
    m_tabs->addTab(m_referral, {});
    return visit;
}

void ConsultationPage::buildKeys()
{
    m_callKey = m_keys->addButton(u"callNext"_s, Icon::Queue, Qt::Key_F9);
    m_saveKey = m_keys->addButton(u"saveVisit"_s, Icon::Check, QKeySequence{Qt::CTRL | Qt::Key_S});
    m_finishKey = m_keys->addButton(u"finishVisit"_s, Icon::Done, Qt::Key_F10, theme::Variant::Primary);
    m_chargeKey = m_keys->addButton(u"chargeNow"_s, Icon::Cash, Qt::Key_F12);
    m_keys->addStretch();
    m_reopenKey = m_keys->addButton(u"reopenVisit"_s, Icon::Undo, QKeySequence{Qt::ALT | Qt::Key_R});
    m_voidKey =
        m_keys->addButton(u"voidVisit"_s, Icon::Void, QKeySequence{Qt::ALT | Qt::Key_V}, theme::Variant::Danger);
    connect(m_callKey, &QPushButton::clicked, this, &ConsultationPage::callNext);
    connect(m_saveKey, &QPushButton::clicked, this, [this] {
        save([this](const EncounterRecord &) {
            say(Severity::Ok, tr("Saved."));
            reload();
        });
    });
    connect(m_finishKey, &QPushButton::clicked, this, &ConsultationPage::finish);
    connect(m_chargeKey, &QPushButton::clicked, this, [this] {
        if (m_view)
            Q_EMIT pageRequested(u"cashier"_s, m_view->registration.registration.id.toUuid());
    });
    connect(m_reopenKey, &QPushButton::clicked, this, &ConsultationPage::reopen);
    connect(m_voidKey, &QPushButton::clicked, this, &ConsultationPage::voidVisit);
}

QString ConsultationPage::title() const
{
    return tr("Consultation");
}

void ConsultationPage::retranslate()
{
    m_queue->setAccessibleName(tr("Who waits"));
    m_queue->setEmptyState(Icon::Queue, tr("Nobody waits"));
    m_queueModel->retranslate();
    m_idle->setContent(Icon::Stethoscope, tr("No visit is open"),
                       tr("Press F9 for the next patient, or Enter on somebody in the list."));
    const std::array titles{tr("&1 Notes"), tr("&2 Prescription"), tr("&3 Orders"), tr("&4 History"),
                            tr("&5 Referral")};
    for (int i = 0; i < static_cast<int>(titles.size()); ++i)
        m_tabs->setTabText(i, titles[static_cast<std::size_t>(i)]);
    m_callKey->setLabel(tr("Call next"));
    m_saveKey->setLabel(tr("Save"));
    m_finishKey->setLabel(tr("Finish visit"));
    m_chargeKey->setLabel(tr("Charge now"));
    m_reopenKey->setLabel(tr("Reopen"));
    m_voidKey->setLabel(tr("Begun by mistake"));
    m_allergies->retranslate();
    m_notes->retranslate();
    m_prescription->retranslate();
    m_orders->retranslate();
    m_history->retranslate();
    m_referral->retranslate();
}

void ConsultationPage::activate()
{
    loadQueue();
    if (!m_view)
        m_queue->setFocus();
}

bool ConsultationPage::goBack()
{
    if (m_tabs->currentIndex() == 0 || !m_view)
        return false;
    m_tabs->setCurrentIndex(0);
    return true;
}

void ConsultationPage::openSubject(const QUuid &subject)
{
    open(RegistrationId{subject});
}

void ConsultationPage::loadQueue()
{
    const auto future = m_work.desk.read([actor = m_work.session.actor](Services &services) {
        return services.reception.forDoctor(actor, actor.staffId());
    });
    whenDone(future, this, [this](const Result<std::vector<QueueRow>> &rows) {
        if (!rows) {
            showError(rows.error());
            return;
        }
        const int current = m_queue->currentIndex().row();
        m_queueModel->setRows(*rows);
        if (m_queueModel->rowCount() > 0)
            m_queue->selectRow(std::clamp(current, 0, m_queueModel->rowCount() - 1));
    });
}

void ConsultationPage::callNext()
{
    const auto future = m_work.desk.write(
        [actor = m_work.session.actor](Services &services) { return services.reception.callNext(actor); });
    whenDone(future, this, [this](const Result<std::optional<QueueRow>> &row) {
        if (!row)
            showError(row.error());
        else if (!*row)
            say(Severity::Note, tr("Nobody waits."));
        else
            open((*row)->registration.id);
    });
}

void ConsultationPage::openCurrent()
{
    if (const QueueRow *row = m_queueModel->row(m_queue->currentIndex().row()))
        open(row->registration.id);
}

void ConsultationPage::open(const RegistrationId &registration)
{
    const auto begin = [this, registration](const auto &) {
        const auto future = m_work.desk.write([actor = m_work.session.actor, registration](Services &services) {
            return services.encounters.start(actor, registration);
        });
        whenDone(future, this, [this](const Result<ConsultationView> &view) {
            if (!view) {
                showError(view.error());
                return;
            }
            m_message->clear();
            show(*view);
            restoreDraft();
            m_tabs->setCurrentIndex(0);
            m_notes->focusFirst();
        });
    };
    if (m_isTouched)
        save(begin);
    else
        begin(EncounterRecord{});
}

void ConsultationPage::show(const ConsultationView &view)
{
    m_view = view;
    m_isTouched = false;
    const Patient &patient = view.patient;
    const Age age = patient.birthDate ? ageOn(*patient.birthDate, m_work.clock.today()) : Age{40, 480, 14'600};
    PatientSummary summary;
    summary.name = patient.name;
    summary.sex = sexText(patient.sex);
    summary.age = ageText(patient.birthDate, patient.birthEstimated, m_work.clock.today());
    if (patient.residentId)
        summary.maskedId = patient.residentId->masked();
    summary.details = {placeText(patient.village, patient.villageGroup), numberOf(view.registration),
                       view.record.encounter.number};
    summary.allergyKnowledge = view.allergies.empty() ? AllergyKnowledge::NotAsked : AllergyKnowledge::Known;
    for (const Allergy &allergy : view.allergies)
        summary.allergies << allergy.substance;
    m_header->setPatient(summary);
    m_allergies->setPatient(patient.id, view.allergies);
    m_notes->show(view.record, age);
    m_prescription->show(view);
    m_orders->show(view);
    m_history->show(view);
    m_referral->show(view);
    renderState();
}

void ConsultationPage::reload()
{
    if (!m_view)
        return;
    const auto future = m_work.desk.write([actor = m_work.session.actor, id = m_view->record.encounter.id](
                                              Services &services) { return services.encounters.open(actor, id); });
    whenDone(future, this, [this](const Result<ConsultationView> &view) {
        // Another visit may be open by now, or somebody may have typed on: that text stays, and the next save brings
        // it in.
        if (view && !m_isTouched && m_view && m_view->record.encounter.id == view->record.encounter.id)
            show(*view);
    });
}

void ConsultationPage::renderState()
{
    const bool hasVisit = m_view.has_value();
    const bool isOpen = hasVisit && m_view->record.encounter.state == EncounterState::Open;
    m_stack->setCurrentIndex(hasVisit ? 1 : 0);
    m_saveKey->setVisible(isOpen);
    m_finishKey->setVisible(isOpen);
    m_finishKey->setEnabled(!m_isSaving);
    m_voidKey->setVisible(isOpen);
    m_reopenKey->setVisible(hasVisit && !isOpen);
    m_chargeKey->setVisible(hasVisit && !isOpen && m_work.session.actor.may(Right::TakePayments));
    m_notes->setReadOnly(!isOpen);
    m_allergies->setReadOnly(!isOpen);
    m_prescription->setReadOnly(!isOpen);
    m_orders->setReadOnly(!isOpen);
    m_history->setReadOnly(!isOpen);
    m_referral->setReadOnly(!hasVisit);
}

void ConsultationPage::keepDraft()
{
    if (!m_view || !m_isTouched)
        return;
    if (const auto kept = m_work.drafts.keep(draftName(m_view->record.encounter.id), toDraft(m_notes->notes())); !kept)
        showError(kept.error());
}

void ConsultationPage::restoreDraft()
{
    const auto kept = m_work.drafts.find(draftName(m_view->record.encounter.id));
    if (!kept || !*kept)
        return;
    const auto draft = fromDraft(**kept);
    if (!draft)
        return;
    m_notes->restore(*draft);
    m_isTouched = true;
    say(Severity::Note, tr("What was typed and not saved has been brought back."));
}

void ConsultationPage::save(std::function<void(const EncounterRecord &)> then)
{
    if (!m_view || m_view->record.encounter.state != EncounterState::Open || m_isSaving)
        return;
    m_isSaving = true;
    renderState();
    const auto future = m_work.desk.write([actor = m_work.session.actor, notes = m_notes->notes()](Services &services) {
        return services.encounters.save(actor, notes);
    });
    whenDone(future, this, [this, then = std::move(then)](const Result<EncounterRecord> &saved) {
        m_isSaving = false;
        if (!saved) {
            renderState();
            showError(saved.error());
            return;
        }
        m_isTouched = false;
        m_draftSoon.stop();
        [[maybe_unused]] const auto dropped = m_work.drafts.drop(draftName(saved->encounter.id));
        if (!m_view || m_view->record.encounter.id != saved->encounter.id)
            return;
        m_view->record = *saved;
        m_notes->setVersion(saved->encounter.version);
        m_notes->clearProblems();
        renderState();
        then(*saved);
    });
}

void ConsultationPage::finish()
{
    save([this](const EncounterRecord &record) {
        const auto future = m_work.desk.write([actor = m_work.session.actor, id = record.encounter.id,
                                               version = record.encounter.version](Services &services) {
            return services.encounters.finish(actor, id, version);
        });
        whenDone(future, this, [this](const Result<EncounterRecord> &finished) {
            if (!finished) {
                m_tabs->setCurrentIndex(0);
                showError(finished.error());
                return;
            }
            if (!m_view || m_view->record.encounter.id != finished->encounter.id)
                return;
            m_view->record = *finished;
            renderState();
            reload();
            say(Severity::Ok, tr("The visit of %1 is finished.").arg(m_view->patient.name));
            m_callKey->setFocus();
        });
    });
}

void ConsultationPage::reopen()
{
    if (!m_view)
        return;
    m_work.prompts.askReason(this, tr("Reopen the visit"), tr("Why is the visit changed again?"),
                             {tr("Something was forgotten"), tr("Correction")}, [this](const QString &reason) {
                                 const Encounter &encounter = m_view->record.encounter;
                                 const auto future =
                                     m_work.desk.write([actor = m_work.session.actor, id = encounter.id,
                                                        version = encounter.version, reason](Services &services) {
                                         return services.encounters.reopen(actor, id, version, reason);
                                     });
                                 whenDone(future, this, [this](const Result<EncounterRecord> &opened) {
                                     if (!opened) {
                                         showError(opened.error());
                                         return;
                                     }
                                     if (!m_view || m_view->record.encounter.id != opened->encounter.id)
                                         return;
                                     m_view->record = *opened;
                                     reload();
                                 });
                             });
}

void ConsultationPage::voidVisit()
{
    if (!m_view)
        return;
    m_work.prompts.askReason(
        this, tr("Begun by mistake"), tr("The patient will wait again. Why is this visit taken back?"),
        {tr("Wrong patient"), tr("Patient not there")}, [this](const QString &reason) {
            const Encounter &encounter = m_view->record.encounter;
            const auto future = m_work.desk.write(
                [actor = m_work.session.actor, id = encounter.id, version = encounter.version,
                 reason](Services &services) { return services.encounters.voidEncounter(actor, id, version, reason); });
            whenDone(future, this, [this](const Result<> &done) {
                if (!done) {
                    showError(done.error());
                    return;
                }
                m_view.reset();
                m_isTouched = false;
                renderState();
                loadQueue();
            });
        });
}

void ConsultationPage::say(Severity severity, const QString &text)
{
    m_message->showMessage(severity, text);
}

void ConsultationPage::showError(const Error &error)
{
    const QStringList withoutField = m_notes->showProblems(error.fields);
    if (error.fields.empty())
        say(Severity::Stop, errorText(error));
    else
        say(Severity::Ask, withoutField.isEmpty() ? tr("Some things are still missing. They are marked below.")
                                                  : withoutField.join(u' '));
}

} // namespace clinic::ui

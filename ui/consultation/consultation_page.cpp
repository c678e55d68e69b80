// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/consultation_page.h"

#include "text/code_text.h"
#include "text/person_text.h"
#include "ui/common/banner.h"
#include "ui/common/empty_state.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/patient_header.h"
#include "ui/consultation/allergy_bar.h"
#include "ui/consultation/doctor_queue.h"
#include "ui/consultation/history_panel.h"
#include "ui/consultation/notes_panel.h"
#include "ui/consultation/notes_saver.h"
#include "ui/consultation/orders_panel.h"
#include "ui/consultation/prescription_panel.h"
#include "ui/consultation/referral_panel.h"
#include "ui/consultation/section_area.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

/// Widths of the page from which there is room for the whole queue, or for its narrow form, beside an open visit.
constexpr int kRoomForQueue = 1'100;
constexpr int kRoomForNarrowQueue = 800;

AllergyKnowledge knowledgeOf(const ConsultationView &view)
{
    if (!view.allergies.empty())
        return AllergyKnowledge::Known;
    return view.noAllergies ? AllergyKnowledge::NoneKnown : AllergyKnowledge::NotAsked;
}

} // namespace

ConsultationPage::ConsultationPage(Workplace &work, DocumentPrinter &documents, QWidget *parent)
    : Page{parent},
      m_work{work},
      m_queue{new DoctorQueue{work, this}},
      m_message{new Banner{u"message"_s, this}},
      m_header{new PatientHeader{this}},
      m_allergies{new AllergyBar{work, this}},
      m_sections{new QTabWidget{this}},
      m_notes{new NotesPanel{work}},
      m_prescription{new PrescriptionPanel{work, documents}},
      m_orders{new OrdersPanel{work}},
      m_history{new HistoryPanel{work}},
      m_referral{new ReferralPanel{work, documents}},
      m_stack{new QStackedWidget{this}},
      m_idle{new EmptyState},
      m_keys{new FKeyBar{this}},
      m_saver{std::make_unique<NotesSaver>(work, *m_notes)}
{
    m_stack->addWidget(m_idle);
    m_stack->addWidget(buildVisit());

    auto *body = new QHBoxLayout;
    body->setSpacing(px(theme::kGap));
    body->addWidget(m_queue);
    body->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(px(theme::kGap), px(theme::kGapSmall), px(theme::kGap), px(theme::kGapSmall));
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_message);
    column->addLayout(body, 1);
    column->addWidget(m_keys);
    buildKeys();
    m_notes->chainBehind(m_sections->tabBar());
    connectParts();
    retranslate();
    renderState();
}

ConsultationPage::~ConsultationPage() = default;

QWidget *ConsultationPage::buildVisit()
{
    auto *visit = new QWidget;
    auto *column = new QVBoxLayout{visit};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_header);
    column->addWidget(m_allergies);
    column->addWidget(m_sections, 1);
    m_sections->setObjectName(u"visitSections"_s);
    m_sections->tabBar()->setObjectName(u"visitSectionTabs"_s);
    m_sections->setDocumentMode(true);
    for (QWidget *section : std::initializer_list<QWidget *>{m_notes, m_prescription, m_orders, m_history, m_referral})
        m_sections->addTab(new SectionArea{section}, {});
    m_allergyKey = new KeyButton{u"askAllergies"_s, Icon::Edit, QKeySequence{Qt::ALT | Qt::Key_G}, m_header};
    m_allergyKey->setCompact(true);
    m_header->actions()->addWidget(m_allergyKey);
    return visit;
}

void ConsultationPage::buildKeys()
{
    m_keys->setMinimumWidth(1); // arrange() makes the keys fit, they never hold the window wide
    m_queueKey = m_keys->addButton(u"showQueue"_s, Icon::Queue, QKeySequence{Qt::ALT | Qt::Key_Q});
    m_callKey = m_keys->addButton(u"callNext"_s, Icon::ArrowRight, Qt::Key_F9);
    m_saveKey = m_keys->addButton(u"saveVisit"_s, Icon::Check, QKeySequence{Qt::CTRL | Qt::Key_S});
    m_keys->addStretch();
    m_reopenKey = m_keys->addButton(u"reopenVisit"_s, Icon::Undo, QKeySequence{Qt::ALT | Qt::Key_R});
    m_voidKey =
        m_keys->addButton(u"voidVisit"_s, Icon::Void, QKeySequence{Qt::ALT | Qt::Key_V}, theme::Variant::Danger);
    m_chargeKey = m_keys->addButton(u"chargeNow"_s, Icon::Cash, Qt::Key_F12, theme::Variant::Primary);
    m_finishKey = m_keys->addButton(u"finishVisit"_s, Icon::Done, Qt::Key_F10, theme::Variant::Primary);
}

void ConsultationPage::connectParts()
{
    connect(m_queueKey, &QPushButton::clicked, this, &ConsultationPage::toggleQueue);
    connect(m_callKey, &QPushButton::clicked, this, &ConsultationPage::callNext);
    connect(m_saveKey, &QPushButton::clicked, this, [this] { afterSaving([this] { reload(tr("Saved.")); }); });
    connect(m_finishKey, &QPushButton::clicked, this, &ConsultationPage::finish);
    connect(m_chargeKey, &QPushButton::clicked, this, [this] {
        if (m_view)
            Q_EMIT pageRequested(u"cashier"_s, m_view->registration.registration.id.toUuid());
    });
    connect(m_reopenKey, &QPushButton::clicked, this, &ConsultationPage::reopen);
    connect(m_voidKey, &QPushButton::clicked, this, &ConsultationPage::voidVisit);
    connect(m_allergyKey, &QPushButton::clicked, this, &ConsultationPage::toggleAllergies);

    connect(m_queue, &DoctorQueue::chosen, this, &ConsultationPage::open);
    connect(m_queue, &DoctorQueue::failed, this, &ConsultationPage::showError);
    connect(m_queue, &DoctorQueue::loaded, this, &ConsultationPage::renderState);
    connect(m_message, &Banner::actionTriggered, this, &ConsultationPage::loadAgain);
    connect(m_saver.get(), &NotesSaver::failed, this, &ConsultationPage::showError);
    connect(m_saver.get(), &NotesSaver::savingChanged, this, &ConsultationPage::renderState);
    connect(m_sections, &QTabWidget::currentChanged, this, &ConsultationPage::sectionChanged);
    connect(m_allergies, &AllergyBar::said, this, &ConsultationPage::say);
    connect(m_allergies, &AllergyBar::recorded, this, [this] {
        m_isAskingAllergies = false;
        reload();
        focusSection();
    });
    connect(m_prescription, &PrescriptionPanel::said, this, &ConsultationPage::say);
    connect(m_orders, &OrdersPanel::said, this, &ConsultationPage::say);
    connect(m_history, &HistoryPanel::said, this, &ConsultationPage::say);
    connect(m_referral, &ReferralPanel::said, this, &ConsultationPage::say);
    connect(&m_work.changes, &ChangeFeed::changed, this, [this](Aggregate kind, const QUuid &id) {
        if (kind == Aggregate::Registration)
            m_queue->load();
        if (kind == Aggregate::Patient && m_view && id == m_view->patient.id.toUuid())
            reload();
    });
}

QString ConsultationPage::title() const
{
    return tr("Consultation");
}

void ConsultationPage::retranslate()
{
    m_idle->setContent(Icon::Stethoscope, tr("No visit is open"),
                       tr("Press F9 for the next patient, or Enter on somebody in the list."));
    const std::array titles{tr("&1 Notes"), tr("&2 Prescription"), tr("&3 Orders"), tr("&4 History"),
                            tr("&5 Referral")};
    for (int i = 0; i < static_cast<int>(titles.size()); ++i) {
        m_sections->setTabText(i, titles[static_cast<std::size_t>(i)]);
        m_sections->setTabToolTip(
            i, QKeySequence{Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i)}.toString(QKeySequence::NativeText));
    }
    m_sections->tabBar()->setAccessibleName(tr("Sections of the visit"));
    m_callKey->setLabel(tr("Call next"));
    m_saveKey->setLabel(tr("Save"));
    m_chargeKey->setLabel(tr("Charge now"));
    m_reopenKey->setLabel(tr("Reopen"));
    m_voidKey->setLabel(tr("Begun by mistake"));
    m_allergyKey->setLabel(tr("Allergies"));
    m_queue->retranslate();
    m_allergies->retranslate();
    m_notes->retranslate();
    m_prescription->retranslate();
    m_orders->retranslate();
    m_history->retranslate();
    m_referral->retranslate();
    if (m_view)
        showPatient();
    renderState();
}

void ConsultationPage::activate()
{
    m_queue->load();
    if (!m_view)
        m_queue->focusList();
}

bool ConsultationPage::goBack()
{
    if (!m_view)
        return false;
    if (m_isQueueWanted) {
        toggleQueue();
        return true;
    }
    if (m_isAskingAllergies) {
        toggleAllergies();
        return true;
    }
    if (m_sections->currentIndex() == Section::Notes)
        return false;
    m_sections->setCurrentIndex(Section::Notes);
    return true;
}

void ConsultationPage::openSubject(const QUuid &subject)
{
    open(RegistrationId{subject});
}

void ConsultationPage::afterSaving(const std::function<void()> &act)
{
    if (m_saver->hasVisit())
        m_saver->save([act](const EncounterRecord &) { act(); });
    else
        act();
}

void ConsultationPage::callNext()
{
    if (m_isCalling)
        return;
    afterSaving([this] {
        m_isCalling = true;
        renderState();
        const auto future = m_work.desk.write(
            [actor = m_work.session.actor](Services &services) { return services.reception.callNext(actor); });
        whenDone(future, this, [this](const Result<std::optional<QueueRow>> &row) {
            m_isCalling = false;
            renderState();
            if (!row)
                showError(row.error());
            else if (!*row)
                say(Severity::Note, tr("Nobody waits."));
            else
                open((*row)->registration.id);
        });
    });
}

void ConsultationPage::open(const RegistrationId &registration)
{
    afterSaving([this, registration] { start(registration); });
}

void ConsultationPage::start(const RegistrationId &registration)
{
    const int asked = ++m_opening;
    const auto future = m_work.desk.write([actor = m_work.session.actor, registration](Services &services) {
        return services.encounters.start(actor, registration);
    });
    whenDone(future, this, [this, asked](const Result<ConsultationView> &view) {
        if (asked != m_opening)
            return;
        if (!view) {
            showError(view.error());
            return;
        }
        m_message->clear();
        m_isQueueWanted = false;
        m_isAskingAllergies = false;
        const bool hasDraft = m_saver->begin(view->record);
        m_sections->setCurrentIndex(Section::Notes);
        show(*view);
        m_notes->focusFirst();
        if (hasDraft)
            say(Severity::Note, tr("What was typed and not saved has been brought back."));
    });
}

void ConsultationPage::show(const ConsultationView &view)
{
    m_view = view;
    showPatient();
    m_queue->setOpenVisit(view.registration.registration.id);
    m_prescription->show(view);
    m_orders->show(view);
    m_history->show(view);
    m_referral->show(view);
    renderState();
}

void ConsultationPage::showPatient()
{
    const Patient &patient = m_view->patient;
    PatientSummary summary;
    summary.name = patient.name;
    summary.sex = sexText(patient.sex);
    summary.age = ageText(patient.birthDate, patient.birthEstimated, m_work.clock.today());
    if (patient.residentId)
        summary.maskedId = patient.residentId->masked();
    summary.details = {placeText(patient.village, patient.villageGroup), m_view->record.encounter.number};
    summary.details.removeAll(QString{});
    summary.allergyKnowledge = knowledgeOf(*m_view);
    for (const Allergy &allergy : m_view->allergies)
        summary.allergies << allergy.substance;
    m_header->setPatient(summary);
    m_allergies->setPatient(patient.id, m_view->allergies, m_view->noAllergies);
    // Without a birth date nothing is demanded for a child's age.
    m_notes->setAge(patient.birthDate ? ageOn(*patient.birthDate, m_work.clock.today()) : Age{40, 480, 14'600});
}

void ConsultationPage::reload(const QString &saidThen)
{
    if (!m_view)
        return;
    const auto future = m_work.desk.write([actor = m_work.session.actor, id = m_view->record.encounter.id](
                                              Services &services) { return services.encounters.open(actor, id); });
    whenDone(future, this, [this, saidThen](const Result<ConsultationView> &view) {
        // Another visit may be open by now.
        if (!m_view || (view && m_view->record.encounter.id != view->record.encounter.id))
            return;
        if (!view) {
            showError(view.error());
            return;
        }
        m_saver->takeIn(view->record);
        show(*view);
        if (!saidThen.isEmpty())
            say(Severity::Ok, saidThen);
    });
}

void ConsultationPage::loadAgain()
{
    if (!m_view)
        return;
    const auto future = m_work.desk.write([actor = m_work.session.actor, id = m_view->record.encounter.id](
                                              Services &services) { return services.encounters.open(actor, id); });
    whenDone(future, this, [this](const Result<ConsultationView> &view) {
        if (!m_view || (view && m_view->record.encounter.id != view->record.encounter.id))
            return;
        if (!view) {
            showError(view.error());
            return;
        }
        const QStringList clashes = m_saver->takeIn(view->record);
        show(*view);
        m_sections->setCurrentIndex(Section::Notes);
        if (view->record.encounter.state != EncounterState::Open)
            say(Severity::Ask, tr("The visit was finished elsewhere. What you typed stays here: reopen it to save."));
        else if (clashes.isEmpty())
            say(Severity::Note, tr("Loaded again; what you typed is kept. Check it, then save."));
        else
            say(Severity::Ask, tr("Both have changed: %1. Check what stands there now, then save.")
                                   .arg(m_notes->labelsOf(clashes).join(tr(", "))));
    });
}

void ConsultationPage::finish()
{
    if (!m_view || m_isFinishing || !mayFinish())
        return;
    m_saver->save([this](const EncounterRecord &record) {
        m_isFinishing = true;
        renderState();
        const auto future = m_work.desk.write([actor = m_work.session.actor, id = record.encounter.id,
                                               version = record.encounter.version](Services &services) {
            return services.encounters.finish(actor, id, version);
        });
        whenDone(future, this, [this](const Result<EncounterRecord> &finished) {
            m_isFinishing = false;
            renderState();
            if (!finished) {
                m_sections->setCurrentIndex(Section::Notes);
                showError(finished.error());
                return;
            }
            if (!m_view || m_view->record.encounter.id != finished->encounter.id)
                return;
            m_saver->takeIn(*finished);
            m_notes->clearProblems();
            m_view->record = *finished;
            renderState();
            (m_chargeKey->isVisible() ? m_chargeKey : m_callKey)->setFocus();
            reload(tr("The visit of %1 is finished.").arg(m_view->patient.name));
        });
    });
}

bool ConsultationPage::mayFinish()
{
    if (m_notes->hasHalfTyped()) {
        m_sections->setCurrentIndex(Section::Notes);
        m_notes->showHalfTyped();
        say(Severity::Ask, tr("Something is only half typed. It is marked below."));
        return false;
    }
    if (m_prescription->hasUnsignedLines()) {
        m_sections->setCurrentIndex(Section::Prescriptions);
        say(Severity::Ask, tr("The prescription is not signed. Sign it or take its lines out, then finish the visit."));
        return false;
    }
    return true;
}

void ConsultationPage::reopen()
{
    if (!m_view)
        return;
    m_work.prompts.askReason(
        this, tr("Reopen the visit"), tr("Why is the visit changed again?"),
        {tr("Something was forgotten"), tr("Correction")}, [this](const QString &reason) {
            if (!m_view)
                return;
            const Encounter &encounter = m_view->record.encounter;
            const auto future = m_work.desk.write(
                [actor = m_work.session.actor, id = encounter.id, version = encounter.version,
                 reason](Services &services) { return services.encounters.reopen(actor, id, version, reason); });
            whenDone(future, this, [this](const Result<EncounterRecord> &opened) {
                if (!opened) {
                    showError(opened.error());
                    return;
                }
                if (!m_view || m_view->record.encounter.id != opened->encounter.id)
                    return;
                m_view->record = *opened;
                m_saver->isTouched() ? void(m_saver->takeIn(*opened)) : void(m_saver->begin(*opened));
                renderState();
                m_sections->setCurrentIndex(Section::Notes);
                m_notes->focusFirst();
                reload(tr("The visit is open again."));
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
            if (!m_view)
                return;
            const Encounter &encounter = m_saver->record().encounter;
            const auto future = m_work.desk.write(
                [actor = m_work.session.actor, id = encounter.id, version = encounter.version,
                 reason](Services &services) { return services.encounters.voidEncounter(actor, id, version, reason); });
            whenDone(future, this, [this, id = encounter.id](const Result<> &done) {
                if (!done)
                    showError(done.error());
                else if (m_view && m_view->record.encounter.id == id)
                    closeVisit();
            });
        });
}

void ConsultationPage::closeVisit()
{
    m_saver->giveUp();
    m_view.reset();
    m_queue->setOpenVisit({});
    m_message->clear();
    renderState();
    m_queue->load();
    m_queue->focusList();
}

void ConsultationPage::toggleQueue()
{
    m_isQueueWanted = !m_isQueueWanted && m_view;
    renderState();
    if (m_isQueueWanted || !m_view)
        m_queue->focusList();
    else
        focusSection();
}

void ConsultationPage::toggleAllergies()
{
    m_isAskingAllergies = !m_isAskingAllergies;
    renderState();
    if (m_isAskingAllergies)
        m_allergies->focusFirst();
    else
        focusSection();
}

void ConsultationPage::sectionChanged()
{
    if (!m_view)
        return;
    if (!m_sections->tabBar()->hasFocus())
        focusSection();
    // What was written is saved before another section reads it.
    if (m_saver->isTouched())
        m_saver->save([this](const EncounterRecord &) { reload(); });
}

void ConsultationPage::focusSection()
{
    if (m_sections->currentIndex() == Section::Notes)
        m_notes->focusFirst();
    else if (m_sections->currentIndex() == Section::Prescriptions)
        m_prescription->focusFirst();
    else if (QWidget *section = m_sections->currentWidget())
        section->setFocus();
}

void ConsultationPage::renderState()
{
    const bool hasVisit = m_view.has_value();
    const bool isOpen = hasVisit && m_view->record.encounter.state == EncounterState::Open;
    const bool isBusy = m_saver->isSaving() || m_isFinishing;
    m_stack->setCurrentIndex(hasVisit ? 1 : 0);
    const int waiting = m_queue->waiting();
    m_queueKey->setVisible(hasVisit);
    m_queueKey->setLabel(waiting > 0 ? tr("Queue (%1)").arg(waiting) : tr("Queue"));
    m_callKey->setEnabled(!m_isCalling);
    m_saveKey->setVisible(isOpen);
    m_finishKey->setVisible(isOpen);
    m_finishKey->setEnabled(!isBusy);
    m_finishKey->setLabel(isBusy ? tr("Saving…") : tr("Finish visit"));
    m_voidKey->setVisible(isOpen);
    m_reopenKey->setVisible(hasVisit && !isOpen);
    m_chargeKey->setVisible(hasVisit && !isOpen && m_work.session.actor.may(Right::TakePayments));
    const bool isAsked = isOpen && knowledgeOf(*m_view) != AllergyKnowledge::NotAsked;
    m_allergyKey->setVisible(isAsked);
    m_allergies->setVisible(isOpen && (m_isAskingAllergies || !isAsked));
    m_notes->setReadOnly(!isOpen);
    m_prescription->setReadOnly(!isOpen);
    m_orders->setReadOnly(!isOpen);
    m_history->setReadOnly(!isOpen);
    m_referral->setReadOnly(!hasVisit);
    arrange();
}

void ConsultationPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void ConsultationPage::arrange()
{
    using Width = DoctorQueue::Width;
    const bool hasRoom = width() >= px(kRoomForNarrowQueue);
    Width wanted = Width::Wide;
    if (m_view && !m_isQueueWanted && width() < px(kRoomForQueue))
        wanted = hasRoom ? Width::Narrow : Width::Hidden;
    else if (m_isQueueWanted && !hasRoom)
        wanted = Width::Whole;
    m_stack->setVisible(wanted != Width::Whole);
    m_queue->setWidthMode(wanted);

    // The words of the keys give way one after the other, the less used first.
    const std::array keys{m_voidKey, m_queueKey, m_saveKey, m_callKey, m_reopenKey};
    for (KeyButton *key : keys)
        key->setCompact(false);
    const auto isTooWide = [this] { return m_keys->minimumSizeHint().width() > width() - 2 * px(theme::kGap); };
    for (KeyButton *key : keys) {
        m_keys->layout()->invalidate();
        if (!isTooWide())
            break;
        key->setCompact(true);
    }
}

void ConsultationPage::say(Severity severity, const QString &text)
{
    m_message->removeAction();
    m_message->showMessage(severity, text);
}

void ConsultationPage::showError(const Error &error)
{
    if (!error.fields.empty()) {
        // What is wrong stands at the fields; here is where to look.
        const QStringList elsewhere = m_notes->showProblems(error.fields);
        QStringList names;
        for (const FieldProblem &problem : error.fields)
            names << problem.path.section(u'[', 0, 0);
        names.removeDuplicates();
        say(Severity::Ask, elsewhere.isEmpty()
                               ? tr("Missing or wrong: %1.").arg(m_notes->labelsOf(names).join(tr(", ")))
                               : elsewhere.join(u' '));
        return;
    }
    say(Severity::Stop, errorText(error));
    if (error.code == u"storage.changed_elsewhere" || error.code == u"encounter.not_open")
        m_message->setAction(tr("Load again"), QKeySequence{Qt::ALT | Qt::Key_L});
}

} // namespace clinic::ui

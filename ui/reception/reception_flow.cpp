// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/reception_rules.h"
#include "text/code_text.h"
#include "ui/common/banner.h"
#include "ui/common/list_view.h"
#include "ui/common/search_field.h"
#include "ui/reception/merge_form.h"
#include "ui/reception/move_form.h"
#include "ui/reception/patient_form.h"
#include "ui/reception/patient_hits_model.h"
#include "ui/reception/queue_panel.h"
#include "ui/reception/quick_forms.h"
#include "ui/reception/reception_page.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

const QString kDraft = u"reception-new-patient"_s;

} // namespace

void ReceptionPage::loadChoices()
{
    auto loaded = m_work.desk.read([actor = m_work.session.actor](Services &s) -> Result<RegistrationChoices> {
        RegistrationChoices choices;
        CLINIC_TRY_ASSIGN(choices.departments, s.clinic.departments());
        CLINIC_TRY_ASSIGN(choices.doctors, s.staff.active(Role::Doctor));
        CLINIC_TRY_ASSIGN(const auto items, s.formulary.serviceItems(actor));
        std::ranges::copy_if(items, std::back_inserter(choices.feeItems), [](const ServiceItem &item) {
            return item.active && item.category == ServiceCategory::Consultation;
        });
        return choices;
    });
    whenDone(loaded, this, [this](const Result<RegistrationChoices> &choices) {
        if (!choices) {
            say(Severity::Stop, errorText(choices.error()));
            return;
        }
        m_registration->setChoices(*choices);
        m_move->setChoices(*choices);
        // General practice takes anybody: the best guess before the first registration of a day.
        for (const Department &each : choices->departments)
            if (each.active && each.name.contains(u"全科"_s))
                m_generalPractice = each.id;
    });
}

void ReceptionPage::search(const QString &text)
{
    m_chooseWhenFound = false;
    auto found = m_work.desk.read(
        m_searching, [actor = m_work.session.actor, text](Services &s) { return s.people.search(actor, text); });
    whenDone(found, this, [this, text](const Result<std::vector<PatientHit>> &hits) {
        if (!hits) {
            say(Severity::Stop, errorText(hits.error()));
            return;
        }
        m_searched = text;
        m_hitsAreDuplicates = false;
        showHits(*hits);
        if (std::exchange(m_chooseWhenFound, false))
            chooseCurrent();
    });
}

void ReceptionPage::showHits(std::vector<PatientHit> hits)
{
    // A file is not merged with itself.
    if (m_mode == Mode::Merge)
        std::erase_if(hits, [this](const PatientHit &hit) { return hit.id == m_merge->one().id; });
    m_hitsModel->setHits(std::move(hits), m_work.clock.today());
    if (m_hitsModel->rowCount() > 0)
        m_hits->setCurrentIndex(m_hitsModel->index(0, 0));
}

void ReceptionPage::chooseCurrent()
{
    const QString typed = m_search->text().trimmed();
    if (typed != m_searched || m_hitsAreDuplicates) {
        // Typed faster than the answer came: Enter means the top hit of what is typed now.
        if (m_hitsAreDuplicates)
            search(typed);
        m_chooseWhenFound = true;
        return;
    }
    const int row = std::max(0, m_hits->currentIndex().row());
    if (const PatientHit *hit = m_hitsModel->hit(row))
        choose(*hit);
    else if (m_mode == Mode::Merge)
        ask(Severity::Note, tr("Nobody found. Search the other file by name, ID number or phone."), {}, {}, {});
    else
        openNew();
}

void ReceptionPage::choose(const PatientHit &hit)
{
    const PatientHit chosen = hit; // the list may change below
    if (m_mode == Mode::Merge) {
        chooseOther(chosen.id);
        return;
    }
    if (m_correctionTouched) {
        dropCorrection([this, chosen] { choose(chosen); });
        return;
    }
    if (m_mode == Mode::NewPerson && m_hitsAreDuplicates) {
        // It is the person who was being typed.
        m_newPerson->startNew();
        keepDraft();
    }
    m_message->clear();
    m_submitWhenProposed = false;
    m_registration->setPerson(chosen, m_work.clock.today(),
                              m_lastDepartment.isNull() ? m_queue->busiestDepartment().value_or(m_generalPractice)
                                                        : m_lastDepartment);
    setMode(Mode::Register);
    m_registration->focusFirst();

    auto proposed = m_work.desk.read(m_proposing, [actor = m_work.session.actor, id = chosen.id](Services &s) {
        return s.reception.propose(actor, id);
    });
    whenDone(proposed, this, [this, id = chosen.id](const Result<RegistrationProposal> &proposal) {
        if (m_registration->person().id != id)
            return;
        if (!proposal) {
            ask(Severity::Stop, errorText(proposal.error()), {}, {}, {});
            return;
        }
        m_registration->setProposal(*proposal);
        if (std::exchange(m_submitWhenProposed, false) && m_mode == Mode::Register)
            registerPerson(false);
    });
    if (!m_work.session.actor.may(Right::CheckInsurance))
        return;
    auto checked =
        m_work.desk.read(m_insuring, [actor = m_work.session.actor, id = chosen.id, day = m_work.clock.today()](
                                         Services &s) { return s.insurance.checkEligibility(actor, id, day); });
    whenDone(checked, this, [this, id = chosen.id](const Result<EligibilityCheck> &check) {
        if (check && m_registration->person().id == id)
            m_registration->setInsurance(insuranceLine(*check));
    });
}

void ReceptionPage::openSubject(const QUuid &subject)
{
    auto opened = m_work.desk.write(
        [actor = m_work.session.actor, id = PatientId{subject}](Services &s) { return s.people.open(actor, id); });
    whenDone(opened, this, [this](const Result<Patient> &patient) {
        if (patient)
            choose(hitOf(*patient));
        else
            say(Severity::Stop, errorText(patient.error()));
    });
}

void ReceptionPage::openNew()
{
    m_message->clear();
    const bool isBack = m_newPerson->hasText();
    if (!isBack)
        m_newPerson->takeSearchText(m_search->text());
    setMode(Mode::NewPerson);
    m_newPerson->focusFirst();
    if (isBack)
        ask(Severity::Note, tr("What you typed before is still here."), tr("Empty the form"), Qt::Key_D, [this] {
            m_newPerson->startNew();
            keepDraft();
            setMode(Mode::NewPerson);
            m_newPerson->focusFirst();
        });
    if (m_newPerson->hasText())
        m_duplicatesSoon.start();
}

void ReceptionPage::openBaby()
{
    m_message->clear();
    std::optional<PatientHit> guardian;
    if (m_mode == Mode::Register)
        guardian = m_registration->person();
    else if (const PatientHit *hit = m_hitsModel->hit(m_hits->currentIndex().row());
             hit && !m_search->text().trimmed().isEmpty() && !m_hitsAreDuplicates)
        guardian = *hit;
    if (!guardian) {
        say(Severity::Note, tr("Find the mother or father first, then press F10."));
        m_search->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_babyOf != guardian->id)
        m_baby->start(*guardian);
    m_babyOf = guardian->id;
    setMode(Mode::Baby);
    m_baby->focusFirst();
}

void ReceptionPage::openUnknown()
{
    m_message->clear();
    setMode(Mode::Unknown);
    m_unknown->focusFirst();
}

void ReceptionPage::openLast()
{
    auto last =
        m_work.desk.read([actor = m_work.session.actor](Services &s) { return s.reception.lastRegistered(actor); });
    whenDone(last, this, [this](const Result<std::optional<QueueRow>> &found) {
        if (!found) {
            say(Severity::Stop, errorText(found.error()));
        } else if (!*found) {
            say(Severity::Note, tr("You have registered nobody today."));
        } else {
            if (m_mode != Mode::Idle)
                setMode(Mode::Idle);
            m_queue->select((*found)->registration.id);
            m_queue->focusQueue();
        }
    });
}

void ReceptionPage::submit()
{
    if (m_isWriting)
        return;
    switch (m_mode) {
    case Mode::Idle:
        break;
    case Mode::Register:
        if (m_registration->isProposed())
            registerPerson(false);
        else
            m_submitWhenProposed = true;
        break;
    case Mode::NewPerson:
        saveNew({});
        break;
    case Mode::Correct:
        saveCorrection({});
        break;
    case Mode::Baby:
        saveBaby();
        break;
    case Mode::Unknown:
        saveUnknown();
        break;
    case Mode::Merge:
        askMerge();
        break;
    case Mode::Move:
        saveMove();
        break;
    }
}

void ReceptionPage::registerPerson(bool confirmedAgain)
{
    NewRegistration entry = m_registration->entry();
    entry.confirmedAgain = confirmedAgain;
    setWriting(true);
    auto done = m_work.desk.write(
        [actor = m_work.session.actor, entry](Services &s) { return s.reception.registerPatient(actor, entry); });
    whenDone(done, this, [this](const Result<QueueRow> &row) {
        setWriting(false);
        if (row) {
            registered(*row);
            return;
        }
        const QString &code = row.error().code;
        if (code == u"reception.already_waiting"_s || code == u"reception.seen_today"_s)
            ask(Severity::Ask, errorText(row.error()), tr("Register again"), Qt::Key_A,
                [this] { registerPerson(true); });
        else
            showError(row.error(), m_registration->showProblems(row.error().fields));
    });
}

void ReceptionPage::registered(const QueueRow &row)
{
    m_lastDepartment = row.registration.departmentId;
    //: %1 is a queue number, %2 a name, %3 a department
    say(Severity::Ok,
        tr("%1  %2, %3. Alt+P prints the ticket.")
            .arg(queueLabel(row.departmentCode, row.registration.queueNo), row.patientName, row.departmentName));
    setMode(Mode::Idle);
    m_queue->select(row.registration.id);
    m_search->clear();
    m_search->setFocus(Qt::OtherFocusReason);
    search({});
}

void ReceptionPage::askSameName(const Error &error, const std::function<void(const QString &)> &again)
{
    ask(Severity::Ask, errorText(error), tr("Another person…"), Qt::Key_A, [this, again] {
        m_work.prompts.askReason(this, tr("Another person"), tr("How do you know that it is another person?"),
                                 {tr("ID card compared"), tr("Other next of kin"), tr("Other village")}, again);
    });
}

void ReceptionPage::saveNew(const QString &sameNameReason)
{
    if (auto own = m_newPerson->ownProblems(); !own.empty()) {
        std::ignore = m_newPerson->showProblems(own);
        return;
    }
    setWriting(true);
    auto done = m_work.desk.write([actor = m_work.session.actor, draft = m_newPerson->patient(),
                                   sameNameReason](Services &s) { return s.people.add(actor, draft, sameNameReason); });
    whenDone(done, this, [this](const Result<Patient> &patient) {
        setWriting(false);
        if (patient) {
            m_newPerson->startNew();
            keepDraft();
            saved(*patient);
        } else if (patient.error().code == u"people.likely_duplicate"_s) {
            m_duplicatesSoon.stop();
            askSameName(patient.error(), [this](const QString &reason) { saveNew(reason); });
        } else {
            showError(patient.error(), m_newPerson->showProblems(patient.error().fields));
        }
    });
}

void ReceptionPage::saveBaby()
{
    if (auto own = m_baby->ownProblems(); !own.empty()) {
        std::ignore = m_baby->showProblems(own);
        return;
    }
    setWriting(true);
    auto done = m_work.desk.write(
        [actor = m_work.session.actor, baby = m_baby->baby()](Services &s) { return s.people.addBaby(actor, baby); });
    whenDone(done, this, [this](const Result<Patient> &patient) {
        setWriting(false);
        if (patient) {
            m_babyOf = {};
            saved(*patient);
        } else {
            showError(patient.error(), m_baby->showProblems(patient.error().fields));
        }
    });
}

void ReceptionPage::saveUnknown()
{
    setWriting(true);
    auto done = m_work.desk.write([actor = m_work.session.actor, person = m_unknown->person()](Services &s) {
        return s.people.addUnknown(actor, person);
    });
    whenDone(done, this, [this](const Result<Patient> &patient) {
        setWriting(false);
        if (patient) {
            m_unknown->start();
            saved(*patient);
        } else {
            showError(patient.error(), m_unknown->showProblems(patient.error().fields));
        }
    });
}

void ReceptionPage::saved(const Patient &patient)
{
    m_search->clear();
    search({});
    m_hitsAreDuplicates = false;
    choose(hitOf(patient));
    say(Severity::Ok, tr("%1 has file no. %2. Enter registers.").arg(patient.name).arg(patient.number));
}

void ReceptionPage::personTyped()
{
    m_duplicatesSoon.start();
    if (!m_draftSoon.isActive())
        m_draftSoon.start();
}

void ReceptionPage::lookForDuplicates()
{
    const Patient draft = m_newPerson->patient();
    if (m_mode != Mode::NewPerson || (draft.name.trimmed().isEmpty() && !draft.residentId))
        return;
    auto found = m_work.desk.read(m_duplicates, [actor = m_work.session.actor, draft](Services &s) {
        return s.people.likelyDuplicates(actor, draft);
    });
    whenDone(found, this, [this](const Result<std::vector<DuplicateHit>> &hits) {
        if (hits && m_mode == Mode::NewPerson)
            showDuplicates(*hits);
    });
}

void ReceptionPage::showDuplicates(const std::vector<DuplicateHit> &found)
{
    if (found.empty()) {
        if (m_hitsAreDuplicates) {
            m_question->clear();
            search(m_search->text().trimmed());
        }
        return;
    }
    std::vector<PatientHit> hits;
    for (const DuplicateHit &each : found)
        hits.push_back(each.hit);
    m_hitsAreDuplicates = true;
    showHits(std::move(hits));
    const DuplicateHit &first = found.front();
    //: %1 is a name, %2 a date, %3 why the two look alike
    ask(Severity::Ask,
        tr("%1, %2 is already here. %3.")
            .arg(first.hit.name, first.hit.birthDate ? first.hit.birthDate->toString() : u"–"_s,
                 duplicateText(first.reason)),
        tr("Use this one"), Qt::Key_U, [this] {
            if (const PatientHit *hit = m_hitsModel->hit(std::max(0, m_hits->currentIndex().row())))
                choose(*hit);
        });
}

void ReceptionPage::keepDraft()
{
    m_draftSoon.stop();
    const Result<> kept =
        m_newPerson->hasText() ? m_work.drafts.keep(kDraft, m_newPerson->draft()) : m_work.drafts.drop(kDraft);
    if (!kept)
        say(Severity::Ask, errorText(kept.error()));
}

void ReceptionPage::restoreDraft()
{
    const auto kept = m_work.drafts.find(kDraft);
    if (kept && *kept && m_newPerson->restoreDraft(**kept))
        say(Severity::Note, tr("A new patient was typed and not saved. F9 shows it again."));
}

} // namespace clinic::ui

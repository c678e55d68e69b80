// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/reception_rules.h"
#include "text/code_text.h"
#include "ui/common/banner.h"
#include "ui/common/search_field.h"
#include "ui/reception/merge_form.h"
#include "ui/reception/move_form.h"
#include "ui/reception/patient_form.h"
#include "ui/reception/patient_hits_model.h"
#include "ui/reception/queue_panel.h"
#include "ui/reception/reception_page.h"

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

Result<MergeSide> openSide(Services &services, const Actor &actor, const PatientId &id)
{
    MergeSide side;
    CLINIC_TRY_ASSIGN(side.patient, services.people.open(actor, id));
    CLINIC_TRY_ASSIGN(const auto visits, services.reception.historyOf(actor, id));
    side.visits = static_cast<int>(visits.size());
    return side;
}

/// Files that may be the same person; when none is likely, those of the same name, else those seen last.
Result<std::vector<PatientHit>> candidates(Services &services, const Actor &actor, const Patient &patient)
{
    std::vector<PatientHit> hits;
    CLINIC_TRY_ASSIGN(const auto likely, services.people.likelyDuplicates(actor, patient));
    for (const DuplicateHit &each : likely)
        hits.push_back(each.hit);
    if (hits.empty() && !patient.isTemporary) {
        CLINIC_TRY_ASSIGN(hits, services.people.search(actor, patient.name));
        std::erase_if(hits, [&patient](const PatientHit &hit) { return hit.id == patient.id; });
    }
    if (hits.empty()) {
        CLINIC_TRY_ASSIGN(hits, services.people.search(actor, {}));
    }
    return hits;
}

} // namespace

void ReceptionPage::openCorrection(const PatientId &id)
{
    m_isCorrectingChosen = m_mode == Mode::Register && m_registration->person().id == id;
    auto opened = m_work.desk.write([actor = m_work.session.actor, id](Services &s) -> Result<OpenedPerson> {
        OpenedPerson person;
        CLINIC_TRY_ASSIGN(person.patient, s.people.open(actor, id));
        CLINIC_TRY_ASSIGN(person.history, s.people.history(actor, id));
        return person;
    });
    whenDone(opened, this, [this](const Result<OpenedPerson> &person) {
        if (!person) {
            say(Severity::Stop, errorText(person.error()));
            return;
        }
        m_message->clear();
        m_opened = *person;
        startCorrection();
        setMode(Mode::Correct);
        m_correction->focusFirst();
    });
}

void ReceptionPage::startCorrection()
{
    m_correction->startEdit(m_opened.patient, m_opened.history);
    m_correctionTouched = false;
}

void ReceptionPage::saveCorrection(const QString &sameNameReason)
{
    if (auto own = m_correction->ownProblems(); !own.empty()) {
        std::ignore = m_correction->showProblems(own);
        return;
    }
    setWriting(true);
    auto done = m_work.desk.write(
        [actor = m_work.session.actor, changed = m_correction->patient(), reason = m_correction->reason(),
         sameNameReason](Services &s) { return s.people.correct(actor, changed, reason, sameNameReason); });
    whenDone(done, this, [this](const Result<Patient> &patient) {
        setWriting(false);
        if (patient) {
            corrected(*patient);
        } else if (patient.error().code == u"people.likely_duplicate"_s) {
            askSameName(patient.error(), [this](const QString &reason) { saveCorrection(reason); });
        } else {
            showError(patient.error(), m_correction->showProblems(patient.error().fields));
        }
    });
}

void ReceptionPage::corrected(const Patient &patient)
{
    m_correctionTouched = false;
    setMode(Mode::Idle);
    search(m_search->text().trimmed());
    m_search->setFocus(Qt::OtherFocusReason);
    if (std::exchange(m_isCorrectingChosen, false))
        choose(hitOf(patient)); // he is still to be registered
    say(Severity::Ok, tr("The data of %1 are corrected; what stood there before is kept.").arg(patient.name));
}

void ReceptionPage::dropCorrection(const std::function<void()> &then)
{
    if (!m_correctionTouched) {
        then();
        return;
    }
    m_work.prompts.confirm(this, tr("Correction"), tr("The correction is not saved."), tr("Drop the correction"),
                           [this, then] {
                               startCorrection();
                               then();
                           });
}

void ReceptionPage::openMove(const QueueRow &row)
{
    m_message->clear();
    m_move->start(row);
    setMode(Mode::Move);
    m_move->focusFirst();
}

void ReceptionPage::saveMove()
{
    setWriting(true);
    const Registration &registration = m_move->row().registration;
    auto done = m_work.desk.write([actor = m_work.session.actor, id = registration.id, version = registration.version,
                                   department = m_move->department(), doctor = m_move->doctor()](Services &s) {
        return s.reception.assign(actor, id, version, department, doctor);
    });
    whenDone(done, this, [this](const Result<QueueRow> &row) {
        setWriting(false);
        if (!row) {
            ask(Severity::Stop, errorText(row.error()), {}, {}, {});
            return;
        }
        setMode(Mode::Idle);
        m_queue->select(row->registration.id);
        m_search->setFocus(Qt::OtherFocusReason);
        //: %1 is a queue number, %2 a name, %3 a department
        say(Severity::Ok, tr("%1  %2 is now in %3. Alt+P prints the ticket.")
                              .arg(queueLabel(row->departmentCode, row->registration.queueNo), row->patientName,
                                   row->departmentName));
    });
}

void ReceptionPage::openMerge()
{
    dropCorrection([this] {
        auto opened = m_work.desk.write([actor = m_work.session.actor, id = m_correction->patient().id](Services &s) {
            return openSide(s, actor, id);
        });
        whenDone(opened, this, [this](const Result<MergeSide> &side) {
            if (!side) {
                ask(Severity::Stop, errorText(side.error()), {}, {}, {});
                return;
            }
            m_merge->start(*side, m_work.clock.today());
            setMode(Mode::Merge);
            m_search->clear();
            m_search->setFocus(Qt::OtherFocusReason);
            proposeOthers();
        });
    });
}

void ReceptionPage::proposeOthers()
{
    auto found = m_work.desk.read(m_searching, [actor = m_work.session.actor, patient = m_merge->one()](Services &s) {
        return candidates(s, actor, patient);
    });
    whenDone(found, this, [this](const Result<std::vector<PatientHit>> &hits) {
        if (!hits || m_mode != Mode::Merge)
            return;
        m_searched.clear();
        m_hitsAreDuplicates = false;
        showHits(*hits);
    });
}

void ReceptionPage::chooseOther(const PatientId &id)
{
    auto opened = m_work.desk.write([actor = m_work.session.actor, id](Services &s) { return openSide(s, actor, id); });
    whenDone(opened, this, [this](const Result<MergeSide> &side) {
        if (m_mode != Mode::Merge)
            return;
        if (!side) {
            ask(Severity::Stop, errorText(side.error()), {}, {}, {});
            return;
        }
        m_question->clear();
        m_merge->setOther(*side);
        nameButtons();
        m_merge->focusChoice();
    });
}

void ReceptionPage::askMerge()
{
    if (!m_merge->isComplete())
        return;
    const Patient from = m_merge->from();
    const Patient into = m_merge->into();
    //: %1 and %3 are names, %2 and %4 numbers of files
    const QString text = tr("File no. %2 of %1 goes into no. %4 of %3 and cannot be taken out again.")
                             .arg(from.name)
                             .arg(from.number)
                             .arg(into.name)
                             .arg(into.number);
    m_work.prompts.askReason(this, tr("Merge two files"), text,
                             {tr("Registered twice"), tr("Unknown person identified"), tr("Baby has papers now")},
                             [this, from, into](const QString &reason) { merge(from, into, reason); });
}

void ReceptionPage::merge(const Patient &from, const Patient &into, const QString &reason)
{
    setWriting(true);
    auto done = m_work.desk.write([actor = m_work.session.actor, from = from.id, into = into.id, reason](Services &s) {
        return s.people.merge(actor, from, into, reason, s.patientReferences());
    });
    whenDone(done, this, [this, from = from.number, into](const Result<> &merged) {
        setWriting(false);
        if (!merged) {
            ask(Severity::Stop, errorText(merged.error()), {}, {}, {});
            return;
        }
        setMode(Mode::Idle);
        search(into.name);
        m_search->setFocus(Qt::OtherFocusReason);
        m_queue->refresh();
        //: %1 and %3 are numbers of files, %2 a name
        say(Severity::Ok, tr("File no. %1 is now part of %2, no. %3.").arg(from).arg(into.name).arg(into.number));
    });
}

} // namespace clinic::ui

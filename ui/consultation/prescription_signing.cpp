// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Checking, signing and correcting: the second half of PrescriptionPanel.
#include "text/code_text.h"
#include "ui/common/banner.h"
#include "ui/common/search_field.h"
#include "ui/consultation/consultation_text.h"
#include "ui/consultation/prescription_line_editor.h"
#include "ui/consultation/prescription_panel.h"
#include "ui/consultation/signed_prescriptions.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

/// Signs or keeps in place of this doctor's stored draft of the visit, so that a visit never has two of them.
Result<> takeStoredDraft(Services &services, const Actor &actor, Prescription &draft)
{
    CLINIC_TRY_ASSIGN(const auto all, services.prescriptions.ofEncounter(actor, draft.encounterId));
    draft.id = {};
    draft.version = 1;
    for (const Prescription &stored : all)
        if (stored.state == PrescriptionState::Draft && stored.doctorId == actor.staffId()) {
            draft.id = stored.id;
            draft.version = stored.version;
        }
    return {};
}

/// The line that a path like "lines[2].dose" means.
std::optional<int> lineOf(const FieldProblem &problem)
{
    const qsizetype open = problem.path.indexOf(u'[');
    const qsizetype close = problem.path.indexOf(u']');
    if (open < 0 || close < open)
        return std::nullopt;
    return problem.path.mid(open + 1, close - open - 1).toInt();
}

int chargedLines(const Prescription &draft)
{
    return static_cast<int>(std::ranges::count(draft.lines, false, &PrescriptionLine::boughtElsewhere));
}

} // namespace

void PrescriptionPanel::check()
{
    m_checkSoon.stop();
    if (m_draft.lines.empty()) {
        m_findings.clear();
        m_bill.reset();
        m_isChecked = true;
        m_afterCheck = {};
        showFindings();
        return;
    }
    if (m_isReadOnly)
        return;
    Prescription asked = m_draft;
    if (m_replaced)
        asked.id = m_replaced->id; // what it replaces does not count as another prescription of the visit
    const auto future = m_work.desk.read(m_latestCheck, [actor = m_work.session.actor, asked, patient = m_patient,
                                                         prescriber = m_prescriber](Services &services) {
        return services.prescriptions.check(actor, asked, patient, prescriber);
    });
    whenDone(future, this, [this](const Result<CheckedPrescription> &result) {
        if (!result) {
            m_afterCheck = {};
            showError(result.error());
            return;
        }
        checked(*result);
    });
}

void PrescriptionPanel::checked(const CheckedPrescription &result)
{
    m_draft.lines = result.prescription.lines;
    m_findings = result.findings;
    m_isChecked = true;
    const int row = currentLine();
    showLines(row);
    showComputed(row);
    showFindings();
    previewBill();
    if (const auto then = std::exchange(m_afterCheck, {}))
        then();
}

void PrescriptionPanel::previewBill()
{
    m_bill.reset();
    if (!m_tables || !problemsOf(m_draft, *m_tables).empty() || !m_work.session.actor.may(Right::CheckInsurance)) {
        showFindings();
        return;
    }
    Prescription asked = m_draft;
    if (m_replaced)
        asked.replacesId = m_replaced->id;
    const auto future = m_work.desk.read(
        m_latestBill, [actor = m_work.session.actor, visit = m_registration, asked](Services &services) {
            return services.billing.previewDraft(actor, visit, asked);
        });
    whenDone(future, this, [this](const Result<BillPreview> &bill) {
        if (bill) {
            m_bill = *bill;
            showFindings();
        } else {
            m_insurance->setText(errorText(bill.error()));
        }
    });
}

bool PrescriptionPanel::isSettled(const Finding &finding) const
{
    if (finding.level == AlertLevel::Note || finding.answered)
        return true;
    const auto answer = std::ranges::find(m_answers, finding.alertKey, &FindingAnswer::alertKey);
    return finding.mayOverride && answer != m_answers.end() &&
           (finding.level == AlertLevel::Ask || !answer->reason.isEmpty());
}

void PrescriptionPanel::showFindings()
{
    std::vector<ShownFinding> shown;
    if (m_tables && !m_draft.lines.empty() && !m_isReadOnly)
        for (const FieldProblem &problem : problemsOf(m_draft, *m_tables)) {
            ShownFinding row{Severity::Ask, problemLine(problem), problem.code};
            row.line = lineOf(problem);
            row.isSettled = false;
            shown.push_back(std::move(row));
        }
    for (const Finding &finding : m_findings) {
        ShownFinding row{alertSeverity(finding.level), codeText(finding.code, finding.args), finding.code};
        if (!finding.alternatives.isEmpty())
            row.text += u' ' + tr("Instead: %1.").arg(finding.alternatives.join(u"、"_s));
        row.alertKey = finding.level == AlertLevel::Note ? QString{} : finding.alertKey;
        row.line = finding.line;
        row.alternatives = finding.alternatives;
        row.isSettled = isSettled(finding);
        row.mayOverride = finding.mayOverride || finding.code == u"prescribing.long_term_reason";
        shown.push_back(std::move(row));
    }
    QString insurance;
    if (m_bill && !m_draft.lines.empty()) {
        const int first = static_cast<int>(m_bill->charges.size()) - chargedLines(m_draft);
        for (const ClaimFinding &finding : m_bill->findings)
            if (!finding.line || *finding.line >= first) {
                QString text = codeText(finding.code, finding.args);
                if (!finding.cures.empty())
                    text += u' ' + codeText(finding.cures.front().code, finding.cures.front().args);
                shown.push_back({findingSeverity(finding.level), text, finding.code});
            }
        insurance = (m_bill->mode == SettlementMode::Estimate
                         ? tr("This prescription %1. Whole visit, estimated: fund %2, patient %3.")
                         : tr("This prescription %1. Whole visit: fund %2, patient %3."))
                        .arg(amountOf(m_draft).toString(), m_bill->fund.toString(), m_bill->toPay.toString());
    } else if (!m_draft.lines.empty()) {
        insurance = tr("This prescription %1.").arg(amountOf(m_draft).toString());
    }
    m_insurance->setText(insurance);
    m_findingsList->setFindings(std::move(shown));
}

QString PrescriptionPanel::problemLine(const FieldProblem &problem) const
{
    const int line = lineOf(problem).value_or(-1);
    const QString field = problem.path.section(u'.', -1);
    if (line < 0 || line >= static_cast<int>(m_draft.lines.size()) || field == u"quantity")
        return problemText(problem);
    const QString name = m_draft.lines[static_cast<std::size_t>(line)].displayName();
    if (field == u"dose")
        return tr("%1: type the dose.").arg(name);
    if (field == u"doseUnit")
        return tr("%1: choose the unit of the dose.").arg(name);
    if (field == u"frequency")
        return tr("%1: choose how often.").arg(name);
    if (field == u"route")
        return tr("%1: choose the route.").arg(name);
    if (field == u"days")
        return tr("%1: type the days.").arg(name);
    return u"%1: %2"_s.arg(name, problemText(problem));
}

void PrescriptionPanel::answer(const ShownFinding &finding)
{
    if (finding.alertKey.isEmpty()) { // something is missing in this line
        showLines(finding.line.value_or(-1));
        showCurrent();
        m_editor->focusFirstMissing();
        return;
    }
    if (finding.code == u"prescribing.long_term_reason") {
        m_work.prompts.askReason(this, tr("Long-term prescription"), tr("Why are the drugs given for so long?"),
                                 {tr("Stable chronic disease"), tr("Lives far from the clinic")},
                                 [this](const QString &reason) {
                                     m_draft.longTermReason = reason;
                                     draftChanged();
                                 });
        return;
    }
    if (finding.code == u"prescribing.skin_test" && finding.line &&
        *finding.line < static_cast<int>(m_draft.lines.size())) {
        m_draft.lines[static_cast<std::size_t>(*finding.line)].skinTest = SkinTest::Ordered;
        showLines(*finding.line);
        showCurrent();
        draftChanged();
        return;
    }
    const auto keep = [this, key = finding.alertKey](const QString &reason) {
        std::erase_if(m_answers, [&](const FindingAnswer &each) { return each.alertKey == key; });
        m_answers.push_back({key, reason});
        showFindings();
    };
    if (finding.severity == Severity::Stop)
        m_work.prompts.askReason(this, tr("Prescribe all the same"), finding.text,
                                 {tr("Benefit outweighs the risk"), tr("Tolerated before"), tr("No other drug here")},
                                 keep);
    else
        keep({});
}

// --- keeping, signing, correcting --------------------------------------------------------------------------------

void PrescriptionPanel::keepDraft()
{
    m_keepSoon.stop();
    if (!m_isUnsaved || m_isReadOnly || m_isSigning || m_replaced || m_draft.encounterId.isNull())
        return;
    m_isUnsaved = false;
    const auto future = m_work.desk.write(
        [actor = m_work.session.actor, draft = m_draft](Services &services) mutable -> Result<Prescription> {
            CLINIC_TRY(takeStoredDraft(services, actor, draft));
            if (draft.lines.empty() && draft.id.isNull())
                return draft;
            return services.prescriptions.saveDraft(actor, draft);
        });
    whenDone(future, this, [this](const Result<Prescription> &kept) {
        if (!kept)
            showError(kept.error());
    });
}

void PrescriptionPanel::sign()
{
    if (m_isReadOnly || m_isSigning || m_draft.lines.empty())
        return;
    if (!m_isChecked) {
        m_afterCheck = [this] { sign(); };
        check();
        return;
    }
    if (m_findingsList->hasOpen()) {
        Q_EMIT said(Severity::Ask, tr("Answer first what is marked under the prescription (Alt+A)."));
        m_findingsList->focusOpen();
        return;
    }
    if (!m_replaced) {
        signWith({});
        return;
    }
    m_work.prompts.askReason(this, tr("Change prescription %1").arg(m_replaced->number),
                             tr("The old one is voided and this one takes its place. Why?"),
                             {tr("Wrong dose"), tr("Wrong drug"), tr("Drug not in stock"), tr("Patient's wish")},
                             [this](const QString &reason) { signWith(reason); });
}

void PrescriptionPanel::signWith(const QString &reason)
{
    if (m_isSigning)
        return;
    m_isSigning = true;
    m_keepSoon.stop();
    renderState();
    std::vector<FindingAnswer> answers;
    for (const FindingAnswer &each : m_answers)
        if (std::ranges::find(m_findings, each.alertKey, &Finding::alertKey) != m_findings.end())
            answers.push_back(each);
    const auto future = m_work.desk.write([actor = m_work.session.actor, draft = m_draft, replaced = m_replaced,
                                           patient = m_patient, prescriber = m_prescriber, answers,
                                           reason](Services &services) mutable -> Result<Prescription> {
        if (replaced)
            return services.prescriptions.replace(actor, replaced->id, replaced->version, draft, patient, prescriber,
                                                  answers, reason);
        CLINIC_TRY(takeStoredDraft(services, actor, draft));
        return services.prescriptions.sign(actor, draft, patient, prescriber, answers);
    });
    whenDone(future, this, [this, encounter = m_draft.encounterId](const Result<Prescription> &result) {
        m_isSigning = false;
        if (encounter == m_draft.encounterId)
            afterSigning(result);
        else if (!result)
            showError(result.error());
        renderState();
    });
}

void PrescriptionPanel::afterSigning(const Result<Prescription> &result)
{
    if (!result) {
        showError(result.error());
        m_isChecked = false;
        check();
        return;
    }
    startEmpty();
    m_notPrintedYet.insert(result->id);
    m_selectsNext = result->id;
    loadPrescriptions(false);
    Q_EMIT said(Severity::Ok, tr("%1 is signed. Alt+P shows it for printing.").arg(result->number));
    Q_EMIT prescribed();
    renderState();
    m_search->setFocus();
}

void PrescriptionPanel::beginChange(const Prescription &old)
{
    if (m_isReadOnly || m_isSigning)
        return;
    if (!m_draft.lines.empty()) {
        Q_EMIT said(Severity::Ask, tr("Sign the prescription that is being written first, or take its drugs out."));
        return;
    }
    keepDraft();
    startEmpty();
    m_replaced = old;
    m_draft.lines = old.lines;
    for (PrescriptionLine &line : m_draft.lines)
        line.id = {};
    m_draft.longTermReason = old.longTermReason;
    m_draft.note = old.note;
    m_changing->showMessage(Severity::Note, tr("Changing %1. It stays valid until you sign.").arg(old.number));
    m_changing->setAction(tr("Leave it as it was"), QKeySequence{Qt::ALT | Qt::Key_Z});
    showLines(0);
    showCurrent();
    draftChanged();
    focusFirst();
}

void PrescriptionPanel::giveUpChange()
{
    startEmpty();
    loadPrescriptions(true);
    focusFirst();
}

void PrescriptionPanel::voidOld(const Prescription &old)
{
    if (m_replaced && m_replaced->id == old.id) {
        Q_EMIT said(Severity::Ask, tr("This prescription is being changed. Leave it as it was first."));
        return;
    }
    m_work.prompts.askReason(
        this, tr("Void prescription %1").arg(old.number), tr("Why is it voided?"),
        {tr("Wrong patient"), tr("Wrong drug"), tr("Patient's wish")}, [this, old](const QString &reason) {
            const auto future = m_work.desk.write(
                [actor = m_work.session.actor, id = old.id, version = old.version, reason](Services &services) {
                    return services.prescriptions.voidPrescription(actor, id, version, reason);
                });
            whenDone(future, this, [this](const Result<Prescription> &voided) {
                if (!voided) {
                    showError(voided.error());
                } else {
                    Q_EMIT said(Severity::Ok, tr("%1 is voided.").arg(voided->number));
                    Q_EMIT prescribed();
                }
                loadPrescriptions(false);
                m_isChecked = false;
                check();
            });
        });
}

void PrescriptionPanel::print(const Prescription &prescription)
{
    const bool isFirst = m_notPrintedYet.remove(prescription.id);
    m_documents.previewPrescription(this, prescription.id, isFirst ? Copy::Original : Copy::Reprint);
}

} // namespace clinic::ui

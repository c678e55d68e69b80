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

constexpr int kRetryMs = 20;

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

/// The lines that are charged, in their order: the last ones of a bill with this draft.
std::vector<int> chargedLines(const Prescription &draft)
{
    std::vector<int> lines;
    for (std::size_t i = 0; i < draft.lines.size(); ++i)
        if (!draft.lines[i].boughtElsewhere)
            lines.push_back(static_cast<int>(i));
    return lines;
}

/// Usable minimum units of each; what is not in stock at all stands there with zero.
Result<QHash<ProductId, Quantity>> stockOf(Services &services, const Actor &actor,
                                           const std::vector<ProductId> &products)
{
    return services.database().read(
        actor, Right::Prescribe, [&](const ReadTransaction &tx) -> Result<QHash<ProductId, Quantity>> {
            CLINIC_TRY_ASSIGN(auto onHand, PharmacyStockLookup{services.database().clock()}.onHand(tx, products));
            for (const ProductId &each : products)
                if (!onHand.contains(each))
                    onHand.insert(each, Quantity{});
            return onHand;
        });
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
    const auto future = m_work.desk.read(
        m_latestCheck,
        [actor = m_work.session.actor, asked, patient = m_patient,
         prescriber = m_prescriber](Services &services) -> Result<Checked> {
            Checked checked;
            CLINIC_TRY_ASSIGN(checked.result, services.prescriptions.check(actor, asked, patient, prescriber));
            std::vector<ProductId> products;
            for (const PrescriptionLine &line : checked.result.prescription.lines)
                if (line.productId)
                    products.push_back(*line.productId);
            CLINIC_TRY_ASSIGN(checked.onHand, stockOf(services, actor, products));
            return checked;
        });
    whenDone(future, this, [this](const Result<Checked> &result) {
        if (!result) {
            m_afterCheck = {};
            showError(result.error());
            return;
        }
        checked(*result);
    });
}

void PrescriptionPanel::checked(const Checked &checked)
{
    m_draft.lines = checked.result.prescription.lines;
    m_findings = checked.result.findings;
    m_onHand = checked.onHand;
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
    for (std::size_t i = 0; i < m_draft.lines.size(); ++i)
        if (const PrescriptionLine &line = m_draft.lines[i]; isShort(line)) {
            PrescriptionLine there = line;
            there.quantity = *onHandOf(line);
            ShownFinding row{Severity::Ask,
                             there.quantity.isZero()
                                 ? tr("%1 is not in stock.").arg(line.displayName())
                                 : tr("%1: %2 in stock, %3 prescribed.")
                                       .arg(line.displayName(), quantityText(there), quantityText(line)),
                             u"stock_short"_s};
            row.line = static_cast<int>(i);
            shown.push_back(std::move(row));
        }
    addInsuranceFindings(shown);
    m_insurance->setText(billText());
    m_findingsList->setFindings(std::move(shown));
}

void PrescriptionPanel::addInsuranceFindings(std::vector<ShownFinding> &shown) const
{
    if (!m_bill || m_draft.lines.empty())
        return;
    const std::vector<int> charged = chargedLines(m_draft);
    const int first = static_cast<int>(m_bill->charges.size() - charged.size());
    for (const ClaimFinding &finding : m_bill->findings) {
        if (finding.line && *finding.line < first)
            continue;
        ShownFinding row{findingSeverity(finding.level), codeText(finding.code, finding.args), finding.code};
        for (const Cure &cure : finding.cures) {
            row.text += u' ' + codeText(cure.code, cure.args);
            row.offersSelfPay = row.offersSelfPay || cure.code == u"cure.self_pay";
        }
        if (finding.line)
            row.line = charged[static_cast<std::size_t>(*finding.line - first)];
        shown.push_back(std::move(row));
    }
}

QString PrescriptionPanel::billText() const
{
    if (m_draft.lines.empty())
        return {};
    const QString sum = amountOf(m_draft).toString();
    if (!m_bill)
        return tr("This prescription %1.").arg(sum);
    return (m_bill->mode == SettlementMode::Estimate
                ? tr("This prescription %1. Whole visit, estimated: fund %2, patient %3.")
                : tr("This prescription %1. Whole visit: fund %2, patient %3."))
        .arg(sum, m_bill->fund.toString(), m_bill->toPay.toString());
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

void PrescriptionPanel::askSelfPay(int line, bool isSelfPay)
{
    if (m_isReadOnly || m_isSigning || line < 0 || line >= static_cast<int>(m_draft.lines.size()))
        return;
    const PrescriptionLine &asked = m_draft.lines[static_cast<std::size_t>(line)];
    if (!asked.productId || asked.boughtElsewhere)
        return;
    const auto set = [this, product = *asked.productId](bool isAgreed) {
        for (PrescriptionLine &each : m_draft.lines)
            if (each.productId == product)
                each.selfPay = isAgreed;
        showLines(currentLine());
        showCurrent();
        draftChanged();
    };
    if (!isSelfPay) {
        m_consents.remove(*asked.productId);
        set(false);
        return;
    }
    m_work.prompts.askReason(
        this, tr("The patient pays it alone"),
        tr("%1, %2 yuan, is paid without the insurance. How did the patient agree?")
            .arg(asked.displayName(), chargeTerms(asked).value_or(ChargeTerms{}).amount.toString()),
        {tr("Told the price, agreed"), tr("A relative agreed"), tr("Agreed in writing")},
        [this, set, product = *asked.productId](const QString &reason) {
            m_consents.insert(product, reason);
            set(true);
        });
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
    if (m_isReadOnly || m_isSigning)
        return;
    if (m_pendingLines > 0 || m_takesFirstHit) { // a drug chosen just before is signed with the others
        QTimer::singleShot(kRetryMs, this, [this, visit = m_draft.encounterId] {
            if (visit == m_draft.encounterId)
                sign();
        });
        return;
    }
    if (m_draft.lines.empty())
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
    QHash<ProductId, QString> consents = m_consents;
    for (const PrescriptionLine &line : m_draft.lines)
        if (line.selfPay && line.productId && !consents.contains(*line.productId))
            consents.insert(*line.productId, tr("Told the price, agreed")); // asked before the draft was kept
    const auto future = m_work.desk.write([actor = m_work.session.actor, draft = m_draft, replaced = m_replaced,
                                           patient = m_patient, prescriber = m_prescriber, answers, reason, consents,
                                           visit = m_registration](Services &services) mutable -> Result<Signed> {
        Signed done;
        if (replaced) {
            CLINIC_TRY_ASSIGN(done.prescription,
                              services.prescriptions.replace(actor, replaced->id, replaced->version, draft, patient,
                                                             prescriber, answers, reason));
        } else {
            CLINIC_TRY(takeStoredDraft(services, actor, draft));
            CLINIC_TRY_ASSIGN(done.prescription,
                              services.prescriptions.sign(actor, draft, patient, prescriber, answers));
        }
        for (const PrescriptionLine &line : done.prescription.lines)
            if (line.selfPay && line.productId && !line.boughtElsewhere && done.consent)
                done.consent = services.billing.makeSelfPay(actor, visit, ChargeSource::PrescriptionLine,
                                                            line.id.toUuid(), consents.value(*line.productId));
        return done;
    });
    whenDone(future, this, [this, encounter = m_draft.encounterId](const Result<Signed> &result) {
        m_isSigning = false;
        if (encounter == m_draft.encounterId)
            afterSigning(result);
        else if (!result)
            showError(result.error());
        renderState();
    });
}

void PrescriptionPanel::afterSigning(const Result<Signed> &result)
{
    if (!result) {
        showError(result.error());
        m_isChecked = false;
        check();
        return;
    }
    const Prescription &prescription = result->prescription;
    startEmpty();
    m_selectsNext = prescription.id;
    loadPrescriptions(false);
    if (result->consent)
        Q_EMIT said(Severity::Ok, tr("%1 is signed. Alt+P shows it for printing.").arg(prescription.number));
    else
        showError(result->consent.error());
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
    // The first that reaches paper is the original; the document itself knows whether that has happened.
    m_documents.previewPrescription(this, prescription.id, Copy::Original);
}

} // namespace clinic::ui

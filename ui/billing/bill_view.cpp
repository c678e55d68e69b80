// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/billing/bill_view.h"

#include "text/code_text.h"
#include "text/person_text.h"
#include "ui/billing/bill_model.h"
#include "ui/billing/billing_text.h"
#include "ui/billing/findings_panel.h"
#include "ui/billing/payment_panel.h"
#include "ui/common/amount_label.h"
#include "ui/common/banner.h"
#include "ui/common/empty_state.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/list_view.h"
#include "ui/common/undo_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

int rejectedLines(const BillPreview &bill)
{
    return static_cast<int>(std::ranges::count_if(bill.findings, [](const ClaimFinding &finding) {
        return finding.level == FindingLevel::Reject && finding.line.has_value();
    }));
}

bool hasWarnings(const BillPreview &bill)
{
    return std::ranges::any_of(bill.findings,
                               [](const ClaimFinding &finding) { return finding.level == FindingLevel::Warn; });
}

bool isNothingOpen(const Error &error)
{
    return error.code == u"billing.nothing_open"_s ||
           std::ranges::any_of(error.fields,
                               [](const FieldProblem &problem) { return problem.code == u"claim.no_lines"_s; });
}

} // namespace

BillView::BillView(Workplace &work, DocumentPrinter &documents, QWidget *parent)
    : QWidget{parent},
      m_work{work},
      m_documents{documents},
      m_parts{new QStackedWidget{this}},
      m_empty{new EmptyState{this}},
      m_message{new Banner{u"billMessage"_s, this}},
      m_undo{new UndoBar{this}},
      m_model{new BillModel{this}}
{
    build();
    connect(m_payment, &PaymentPanel::settleRequested, this, &BillView::settle);
    connect(m_findings, &FindingsPanel::selfPayRequested, this, &BillView::askSelfPay);
    connect(m_findings, &FindingsPanel::reasonRequested, this, [this] { askAcknowledgement(false); });
    connect(m_whyKey, &QPushButton::toggled, this, &BillView::showWhy);
    connect(m_selfPayKey, &QPushButton::clicked, this, &BillView::toggleSelfPay);
    connect(m_notesKey, &QPushButton::toggled, m_findings, &FindingsPanel::setNotesShown);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showHeader(); });
    connect(m_table, &QAbstractItemView::activated, this, [this] { m_payment->focusTendered(); });
    connect(m_coverage, &QComboBox::activated, this, [this] {
        m_coverageChoice = CoverageId::fromString(m_coverage->currentData().toString());
        refresh();
    });
    connect(m_receiptKey, &QPushButton::clicked, this, [this] {
        if (!m_result)
            return;
        const SettlementId id = m_result->id;
        m_documents.previewReceipt(this, id, Copy::Original);
        Q_EMIT nextRequested();
    });
    connect(m_nextKey, &QPushButton::clicked, this, &BillView::nextRequested);
    retranslate();
    close();
}

void BillView::build()
{
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_message);
    column->addWidget(m_undo);
    column->addWidget(m_parts, 1);
    // In the order of Part.
    m_parts->addWidget(m_empty);
    m_parts->addWidget(buildBill());
    m_parts->addWidget(buildResult());
}

QWidget *BillView::buildBill()
{
    auto *page = new QWidget;
    m_name = new QLabel{page};
    m_facts = new QLabel{page};
    m_noticeIcon = new QLabel{page};
    m_notice = new QLabel{page};
    m_coverage = new QComboBox{page};
    m_middle = new QStackedWidget{page};
    m_payment = new PaymentPanel{page};
    m_name->setObjectName(u"billName"_s);
    m_facts->setObjectName(u"billFacts"_s);
    m_notice->setObjectName(u"billNotice"_s);
    m_coverage->setObjectName(u"coverage"_s);
    m_notice->setWordWrap(true);
    m_name->setTextFormat(Qt::PlainText);
    theme::setTextRole(m_name, theme::TextRole::Name);
    theme::setTextRole(m_notice, theme::TextRole::Secondary);

    auto *head = new QHBoxLayout;
    head->setSpacing(px(theme::kGapLarge));
    head->addWidget(m_name);
    head->addWidget(m_facts, 1);
    head->addWidget(m_coverage);
    auto *notice = new QHBoxLayout;
    notice->setSpacing(px(theme::kGapSmall));
    notice->addWidget(m_noticeIcon, 0, Qt::AlignTop);
    notice->addWidget(m_notice, 1);

    auto *lines = new QWidget{m_middle};
    m_table = new TableView{u"billLines"_s, lines};
    m_findings = new FindingsPanel{lines};
    m_table->setModel(m_model);
    m_table->setStretchColumn(BillModel::Item);
    m_table->setMinimumHeight(px(3 * theme::kRowHeight));
    auto *linesColumn = new QVBoxLayout{lines};
    linesColumn->setContentsMargins(0, 0, 0, 0);
    linesColumn->setSpacing(px(theme::kGapSmall));
    linesColumn->addWidget(m_table, 1);
    linesColumn->addWidget(m_findings);
    m_why = new QPlainTextEdit{m_middle};
    m_why->setObjectName(u"why"_s);
    m_why->setReadOnly(true);
    m_why->setTabChangesFocus(true);
    m_middle->addWidget(lines);
    m_middle->addWidget(m_why);

    auto *tools = new QHBoxLayout;
    tools->setSpacing(px(theme::kGapSmall));
    m_whyKey = new KeyButton{u"whyKey"_s, Icon::Info, QKeySequence{Qt::ALT | Qt::Key_W}, page};
    m_selfPayKey = new KeyButton{u"selfPayKey"_s, Icon::Person, QKeySequence{Qt::ALT | Qt::Key_S}, page};
    m_notesKey = new KeyButton{u"notesKey"_s, Icon::List, QKeySequence{Qt::ALT | Qt::Key_N}, page};
    m_whyKey->setCheckable(true);
    m_notesKey->setCheckable(true);
    tools->addWidget(m_whyKey);
    tools->addWidget(m_selfPayKey);
    tools->addStretch(1);
    tools->addWidget(m_notesKey);

    auto *column = new QVBoxLayout{page};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(theme::kGapSmall));
    column->addLayout(head);
    column->addLayout(notice);
    column->addWidget(m_middle, 1);
    column->addLayout(tools);
    column->addWidget(m_payment);
    return page;
}

QWidget *BillView::buildResult()
{
    auto *page = new QFrame;
    theme::makeCard(page);
    m_resultIcon = new QLabel{page};
    m_resultTitle = new QLabel{page};
    m_resultText = new QLabel{page};
    m_resultChangeText = new QLabel{page};
    m_resultChange = new QLabel{page};
    m_resultTitle->setObjectName(u"resultTitle"_s);
    m_resultText->setObjectName(u"resultText"_s);
    m_resultChange->setObjectName(u"resultChange"_s);
    theme::setTextRole(m_resultTitle, theme::TextRole::Title);
    theme::setTextRole(m_resultText, theme::TextRole::Secondary);
    theme::setTextRole(m_resultChangeText, theme::TextRole::Heading);
    theme::setTextRole(m_resultChange, theme::TextRole::Large);
    m_resultText->setWordWrap(true);
    for (QLabel *label : {m_resultIcon, m_resultTitle, m_resultText, m_resultChangeText, m_resultChange})
        label->setAlignment(Qt::AlignCenter);
    m_receiptKey = new KeyButton{u"receiptKey"_s, Icon::Print, QKeySequence{Qt::Key_Return}, page};
    m_nextKey = new KeyButton{u"nextKey"_s, Icon::ArrowRight, QKeySequence{Qt::ALT | Qt::Key_X}, page};
    m_receiptKey->setAutoDefault(true);
    theme::setVariant(m_receiptKey, theme::Variant::Primary);
    auto *keys = new QHBoxLayout;
    keys->setSpacing(px(theme::kGap));
    keys->addStretch(1);
    keys->addWidget(m_nextKey);
    keys->addWidget(m_receiptKey);
    keys->addStretch(1);
    auto *column = new QVBoxLayout{page};
    column->setSpacing(px(theme::kGap));
    column->addStretch(2);
    column->addWidget(m_resultIcon);
    column->addWidget(m_resultTitle);
    column->addWidget(m_resultText);
    column->addSpacing(px(theme::kGapLarge));
    column->addWidget(m_resultChangeText);
    column->addWidget(m_resultChange);
    column->addSpacing(px(theme::kGapLarge));
    column->addLayout(keys);
    column->addStretch(3);
    return page;
}

void BillView::open(const RegistrationId &visit)
{
    const bool isOther = visit != m_visit || m_result;
    m_visit = visit;
    if (isOther) {
        m_data.reset();
        m_result.reset();
        m_coverageChoice.reset();
        m_consent.clear();
        m_acknowledgement.clear();
        m_isClosed = false;
        m_focusWhenShown = false;
        m_message->clear();
        m_undo->withdraw();
        m_whyKey->setChecked(false);
        m_notesKey->setChecked(false);
        m_payment->reset();
        m_payment->setOpen(false);
    }
    refresh();
}

void BillView::close()
{
    m_reading.cancel();
    m_visit = {};
    m_data.reset();
    m_result.reset();
    m_message->clear();
    m_undo->withdraw();
    m_parts->setCurrentIndex(int(Part::Nothing));
}

bool BillView::isShowingResult() const
{
    return m_parts->currentIndex() == int(Part::Result);
}

void BillView::refresh()
{
    if (m_visit.isNull() || m_result || m_writing)
        return;
    whenDone(m_work.desk.read(m_reading, [actor = m_work.session.actor, visit = m_visit, coverage = m_coverageChoice](
                                             Services &s) { return readBill(s, actor, visit, coverage); }),
             this, [this, visit = m_visit](const Result<BillData> &found) {
                 if (visit != m_visit || m_result)
                     return;
                 if (found && !found->preview.charges.empty())
                     showBill(*found);
                 else if (found || isNothingOpen(found.error()))
                     closeBill(tr("Nothing is left to pay on this bill. It may have been settled at another seat."));
                 else
                     say(Severity::Stop, errorText(found.error()));
             });
}

void BillView::showBill(const BillData &bill)
{
    const bool isFirst = !m_data;
    const bool isChanged = m_data && m_data->preview.fingerprint != bill.preview.fingerprint;
    if (isChanged) {
        m_consent.clear();
        m_acknowledgement.clear();
        if (m_data->preview.toPay != bill.preview.toPay)
            say(Severity::Ask, tr("The bill has changed: %1 instead of %2 are to pay.")
                                   .arg(amountText(bill.preview.toPay), amountText(m_data->preview.toPay)));
    }
    m_data = bill;
    m_isClosed = false;
    const int row = m_table->currentIndex().row();
    m_model->setBill(bill.preview);
    if (!isFirst && row >= 0 && row < m_model->rowCount())
        m_table->selectRow(row);
    m_findings->setFindings(bill.preview.findings, bill.preview.mode != SettlementMode::OwnCost);
    m_payment->setBill(bill.preview);
    m_payment->setOpen(true);
    {
        const QSignalBlocker blocker{m_coverage};
        m_coverage->clear();
        const EligibilityCheck &check = bill.preview.eligibility;
        if (check.coverage)
            m_coverage->addItem(schemeText(*check.coverage), check.coverage->id.toString());
        for (const Coverage &other : check.alternatives)
            m_coverage->addItem(schemeText(other), other.id.toString());
        m_coverage->setVisible(m_coverage->count() > 1);
    }
    showHeader();
    m_why->setPlainText(whyText());
    m_parts->setCurrentIndex(int(Part::Bill));
    if (m_focusWhenShown) {
        m_focusWhenShown = false;
        m_payment->focusTendered();
    }
}

void BillView::showHeader()
{
    if (!m_data)
        return;
    const QueueRow &visit = m_data->visit;
    m_name->setText(visit.patientName);
    QStringList facts{
        sexText(visit.patientSex), ageText(visit.patientBirthDate, visit.patientBirthEstimated, m_work.clock.today()),
        visit.doctorName.isEmpty() ? visit.departmentName : visit.departmentName + u' ' + visit.doctorName};
    m_facts->setText(facts.join(u"  ·  "_s));
    const bool isOwnCost = m_data->preview.mode == SettlementMode::OwnCost;
    const Severity severity = isOwnCost || m_data->preview.eligibility.isDataOld ? Severity::Ask : Severity::Note;
    m_noticeIcon->setPixmap(
        iconPixmap(severityIcon(severity), theme::kIconSize, theme::mark(severity), devicePixelRatioF()));
    m_noticeIcon->setAccessibleName(theme::severityWord(severity));
    m_notice->setText(noticeText());
    const int notes = m_findings->noteCount();
    m_notesKey->setVisible(notes > 0);
    m_notesKey->setLabel(tr("Notes: %1").arg(notes));
    const Charge *charge = m_model->charge(m_table->currentIndex().row());
    m_selfPayKey->setLabel(charge && charge->isSelfPay ? tr("Not self-pay") : tr("Self-pay"));
    m_selfPayKey->setEnabled(charge && !m_isClosed && !m_writing && !isOwnCost);
}

QString BillView::noticeText() const
{
    const BillPreview &bill = m_data->preview;
    QStringList parts;
    if (bill.mode == SettlementMode::OwnCost) {
        parts << tr("At own cost: the insurance pays nothing of this bill.");
        for (const ClaimFinding &finding : bill.findings)
            if (!finding.line && (finding.rule.startsWith(u'E') || finding.code == u"audit.a04.no_policy"_s)) {
                parts << codeText(finding.code, finding.args);
                break;
            }
    } else {
        const QString date = bill.eligibility.dataDate ? bill.eligibility.dataDate->toString() : u"–"_s;
        parts << tr("Insurance estimate; the insurance platform decides. Data of %1, policy “%2”.")
                     .arg(date, bill.policyName);
        if (bill.mode == SettlementMode::PaysAll)
            parts << tr("The patient pays all today and claims about %1 later.").arg(amountText(bill.benefit.fund));
    }
    if (bill.isSamplePolicy && bill.mode != SettlementMode::OwnCost)
        parts << tr("Sample policy: not for real settlements.");
    return parts.join(u' ');
}

QString BillView::whyText() const
{
    QStringList sentences;
    int number = 0;
    for (const BenefitStep &step : m_data->preview.benefit.steps)
        sentences << u"%1. %2"_s.arg(++number).arg(codeText(step.code, step.args));
    return sentences.join(u'\n');
}

void BillView::showWhy()
{
    const bool isWhy = m_whyKey->isChecked();
    m_middle->setCurrentIndex(isWhy ? 1 : 0);
    m_whyKey->setLabel(isWhy ? tr("Back to the bill") : tr("Why this much?"));
    if (isWhy)
        m_why->setFocus(Qt::OtherFocusReason);
    else
        m_payment->focusTendered();
}

void BillView::closeBill(const QString &why)
{
    m_isClosed = true;
    m_payment->setOpen(false);
    m_selfPayKey->setEnabled(false);
    if (m_message->isHidden() || m_message->severity() != Severity::Stop)
        say(Severity::Ask, why);
}

void BillView::say(Severity severity, const QString &text)
{
    m_message->removeAction();
    m_message->showMessage(severity, text);
}

void BillView::focusPayment()
{
    if (m_data && !m_result)
        m_payment->focusTendered();
    else if (!m_result)
        m_focusWhenShown = true;
}

bool BillView::goBack()
{
    if (m_parts->currentIndex() == int(Part::Bill) && m_whyKey->isChecked()) {
        m_whyKey->setChecked(false);
        return true;
    }
    if (isShowingResult()) {
        Q_EMIT nextRequested();
        return true;
    }
    return false;
}

void BillView::setWriting(bool writing)
{
    m_writing = writing;
    m_payment->setWriting(writing);
    showHeader();
}

void BillView::settle()
{
    if (!m_data || m_writing || m_isClosed || !m_payment->check())
        return;
    const BillPreview &bill = m_data->preview;
    if (bill.mode != SettlementMode::OwnCost) {
        if (const int rejected = rejectedLines(bill); rejected > 0 && m_consent.isEmpty()) {
            askConsent(rejected);
            return;
        }
        if (hasWarnings(bill) && m_acknowledgement.isEmpty()) {
            askAcknowledgement(true);
            return;
        }
    }
    SettleRequest request;
    request.registrationId = m_visit;
    request.coverageId = m_coverageChoice;
    request.fingerprint = bill.fingerprint;
    request.payments = m_payment->payments();
    request.tendered = m_payment->tendered();
    request.rounding = m_payment->rounding();
    request.selfPayConsent = m_consent;
    request.acknowledgement = m_acknowledgement;
    m_message->clear();
    setWriting(true);
    whenDone(m_work.desk.write(
                 [actor = m_work.session.actor, request](Services &s) { return s.billing.settle(actor, request); }),
             this, [this](const Result<Settlement> &result) { finished(result); });
}

void BillView::askConsent(int rejected)
{
    m_work.prompts.askReason(
        this, tr("The insurance does not pay everything"),
        tr("The rules refuse %1 of the lines. How did the patient agree to pay them?").arg(rejected),
        {tr("Patient agreed at the counter"), tr("Patient signed the consent form")}, [this](const QString &text) {
            m_consent = text;
            settle();
        });
}

void BillView::askAcknowledgement(bool thenSettle)
{
    m_work.prompts.askReason(this, tr("Settle in spite of the warnings"), tr("Why is the bill right as it is?"),
                             {tr("Checked with the doctor"), tr("Checked against the record")},
                             [this, thenSettle](const QString &text) {
                                 m_acknowledgement = text;
                                 if (thenSettle) {
                                     settle();
                                     return;
                                 }
                                 say(Severity::Note, tr("Reason noted: %1").arg(text));
                                 m_payment->focusTendered();
                             });
}

void BillView::finished(const Result<Settlement> &result)
{
    setWriting(false);
    if (!result) {
        const Error &error = result.error();
        if (error.code == u"billing.tendered_short"_s) {
            m_payment->setTenderedProblem(errorText(error));
            return;
        }
        if (error.code == u"billing.account_limit"_s) {
            m_payment->setAccountProblem(errorText(error));
            return;
        }
        say(Severity::Stop, errorText(error));
        if (isNothingOpen(error))
            closeBill({});
        else
            refresh();
        return;
    }
    m_result = *result;
    m_undo->withdraw();
    m_resultTitle->setText(tr("%1 has paid %2").arg(m_data->visit.patientName, amountText(result->personal)));
    m_resultText->setText(tr("Settlement %1").arg(result->number));
    m_resultChange->setText(amountText(result->change));
    m_parts->setCurrentIndex(int(Part::Result));
    m_receiptKey->setFocus(Qt::OtherFocusReason);
    Q_EMIT settled(*result);
}

void BillView::askSelfPay(int line)
{
    const Charge *charge = m_model->charge(line);
    if (!charge || m_writing)
        return;
    m_work.prompts.askReason(this, tr("Patient pays this line alone"),
                             tr("%1, %2: how did the patient agree?").arg(charge->name, amountText(charge->amount)),
                             {tr("Patient agreed at the counter"), tr("Patient signed the consent form")},
                             [this, line](const QString &reason) { makeSelfPay(line, reason); });
}

void BillView::makeSelfPay(int line, const QString &reason)
{
    const Charge *charge = m_model->charge(line);
    if (!charge || m_writing)
        return;
    setWriting(true);
    whenDone(m_work.desk.write(
                 [actor = m_work.session.actor, visit = m_visit, source = charge->source, id = charge->sourceId,
                  reason](Services &s) { return s.billing.makeSelfPay(actor, visit, source, id, reason); }),
             this,
             [this, visit = m_visit, name = charge->name, source = charge->source,
              id = charge->sourceId](const Result<> &done) {
                 setWriting(false);
                 if (done)
                     m_undo->offer(tr("%1 is paid by the patient alone").arg(name),
                                   [this, visit, source, id] { undoSelfPay(visit, source, id); });
                 else
                     say(Severity::Stop, errorText(done.error()));
                 refresh();
                 m_payment->focusTendered();
             });
}

void BillView::undoSelfPay(const RegistrationId &visit, ChargeSource source, const QUuid &sourceId)
{
    whenDone(m_work.desk.write([actor = m_work.session.actor, visit, source, sourceId](Services &s) {
        return s.billing.undoSelfPay(actor, visit, source, sourceId);
    }),
             this, [this](const Result<> &done) {
                 if (!done)
                     say(Severity::Stop, errorText(done.error()));
                 refresh();
             });
}

void BillView::toggleSelfPay()
{
    const int row = m_table->currentIndex().row();
    const Charge *charge = m_model->charge(row);
    if (!charge)
        return;
    if (charge->isSelfPay)
        undoSelfPay(m_visit, charge->source, charge->sourceId);
    else
        askSelfPay(row);
}

void BillView::retranslate()
{
    m_empty->setContent(Icon::Cash, tr("Choose a visit, then press Enter"),
                        tr("Visits with something to pay arrive by themselves."));
    m_coverage->setAccessibleName(tr("Insurance to use"));
    m_table->setAccessibleName(tr("Lines of the bill"));
    m_table->setEmptyState(Icon::List, tr("No lines"));
    m_why->setAccessibleName(tr("How the amount was worked out"));
    m_resultIcon->setPixmap(iconPixmap(Icon::Done, 56, theme::mark(Severity::Ok), devicePixelRatioF()));
    m_resultChangeText->setText(tr("Change to hand out"));
    m_receiptKey->setLabel(tr("Receipt"));
    m_nextKey->setLabel(tr("Next patient"));
    m_whyKey->setLabel(m_whyKey->isChecked() ? tr("Back to the bill") : tr("Why this much?"));
    m_selfPayKey->setLabel(tr("Self-pay"));
    m_model->retranslate();
    m_findings->retranslate();
    m_payment->retranslate();
    if (m_data) {
        showHeader();
        m_why->setPlainText(whyText());
    }
}

} // namespace clinic::ui

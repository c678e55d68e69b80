// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/billing/bill_view.h"

#include "text/code_text.h"
#include "ui/billing/bill_sheet.h"
#include "ui/billing/paid_card.h"
#include "ui/billing/payment_panel.h"
#include "ui/common/amount_label.h"
#include "ui/common/banner.h"
#include "ui/common/empty_state.h"
#include "ui/common/undo_bar.h"

#include <QApplication>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

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
      m_area{new QScrollArea{m_parts}},
      m_empty{new EmptyState{this}},
      m_message{new Banner{u"billMessage"_s, this}},
      m_undo{new UndoBar{this}},
      m_sheet{new BillSheet{this}},
      m_payment{new PaymentPanel{this}},
      m_paid{new PaidCard{this}}
{
    // At a large scale the bill is higher than the window: then it scrolls, and follows the focus.
    auto *bill = new QWidget;
    bill->setAutoFillBackground(false);
    m_area->setWidget(bill);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) {
        if (now && m_area->isAncestorOf(now))
            m_area->ensureWidgetVisible(now, 0, px(theme::kGapLarge));
    });
    auto *billColumn = new QVBoxLayout{bill};
    billColumn->setContentsMargins(0, 0, 0, 0);
    billColumn->setSpacing(px(theme::kGapSmall));
    billColumn->addWidget(m_sheet, 1);
    billColumn->addWidget(m_payment);
    // In the order of Part.
    m_parts->addWidget(m_empty);
    m_parts->addWidget(m_area);
    m_parts->addWidget(m_paid);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_message);
    column->addWidget(m_undo);
    column->addWidget(m_parts, 1);

    connect(m_payment, &PaymentPanel::settleRequested, this, &BillView::settle);
    connect(m_sheet, &BillSheet::paymentRequested, m_payment, &PaymentPanel::focusTendered);
    connect(m_sheet, &BillSheet::selfPayRequested, this, &BillView::askSelfPay);
    connect(m_sheet, &BillSheet::selfPayUndone, this, [this](int line) {
        if (const Charge *charge = m_sheet->charge(line))
            undoSelfPay(m_visit, charge->source, charge->sourceId);
    });
    connect(m_sheet, &BillSheet::reasonRequested, this, [this] { askAcknowledgement(false); });
    connect(m_sheet, &BillSheet::coverageChosen, this, [this](const CoverageId &coverage) {
        m_coverageChoice = coverage;
        refresh();
    });
    connect(m_paid, &PaidCard::receiptRequested, this, [this] {
        if (!m_result)
            return;
        const SettlementId id = m_result->id;
        m_documents.previewReceipt(this, id, Copy::Original);
        if (!m_paid->focusHandOut())
            Q_EMIT nextRequested();
    });
    connect(m_paid, &PaidCard::handOutRequested, this, [this](const EncounterId &visit) {
        Q_EMIT nextRequested();
        Q_EMIT handOutRequested(visit);
    });
    connect(m_paid, &PaidCard::nextRequested, this, &BillView::nextRequested);
    retranslate();
    close();
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
        m_sheet->reset();
        m_payment->setOpen(false); // first: an open one would take the focus out of the list
        m_payment->reset();
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
    m_sheet->showBill(bill, m_work.clock.today());
    m_sheet->setChangeable(!m_writing);
    m_payment->setBill(bill.preview);
    m_payment->setOpen(true);
    m_parts->setCurrentIndex(int(Part::Bill));
    if (m_focusWhenShown) {
        m_focusWhenShown = false;
        m_payment->focusTendered();
    }
}

void BillView::closeBill(const QString &why)
{
    m_isClosed = true;
    m_payment->setOpen(false);
    m_sheet->setChangeable(false);
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
    if (m_parts->currentIndex() == int(Part::Bill) && m_sheet->closeExplanation())
        return true;
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
    m_sheet->setChangeable(!writing && !m_isClosed);
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
    m_paid->showSettlement(*result, m_data->visit.patientName, m_work.session.actor.may(Right::Dispense));
    m_parts->setCurrentIndex(int(Part::Result));
    m_paid->focusReceipt();
    Q_EMIT settled(*result);
}

void BillView::askSelfPay(int line)
{
    const Charge *charge = m_sheet->charge(line);
    if (!charge || m_writing)
        return;
    m_work.prompts.askReason(this, tr("Patient pays this line alone"),
                             tr("%1, %2: how did the patient agree?").arg(charge->name, amountText(charge->amount)),
                             {tr("Patient agreed at the counter"), tr("Patient signed the consent form")},
                             [this, line](const QString &reason) { makeSelfPay(line, reason); });
}

void BillView::makeSelfPay(int line, const QString &reason)
{
    const Charge *charge = m_sheet->charge(line);
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

void BillView::retranslate()
{
    m_empty->setContent(Icon::Cash, tr("Choose a visit, then press Enter"),
                        tr("Visits with something to pay arrive by themselves."));
    m_sheet->retranslate();
    m_payment->retranslate();
    m_paid->retranslate();
    const int bar = theme::scale() > 100 ? style()->pixelMetric(QStyle::PM_ScrollBarExtent) : 0;
    m_area->setMinimumWidth(m_area->widget()->minimumSizeHint().width() + bar);
}

} // namespace clinic::ui

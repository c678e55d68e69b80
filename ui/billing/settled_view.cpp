// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/billing/settled_view.h"

#include "text/code_text.h"
#include "ui/billing/billing_text.h"
#include "ui/billing/settlement_model.h"
#include "ui/common/amount_label.h"
#include "ui/common/banner.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/list_view.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

SettledView::SettledView(Workplace &work, DocumentPrinter &documents, QWidget *parent)
    : QWidget{parent},
      m_work{work},
      m_documents{documents},
      m_message{new Banner{u"settledMessage"_s, this}},
      m_dayText{new QLabel{this}},
      m_day{new QDateEdit{work.clock.today().toDate(), this}},
      m_model{new SettlementModel{this}},
      m_table{new TableView{u"settlements"_s, this}},
      m_details{new QLabel{this}},
      m_keys{new FKeyBar{this}}
{
    m_day->setObjectName(u"settledDay"_s);
    m_day->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_day->setCalendarPopup(true);
    m_day->setMaximumDate(work.clock.today().toDate());
    m_dayText->setBuddy(m_day);
    m_details->setObjectName(u"settledDetails"_s);
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText);
    m_table->setModel(m_model);
    m_table->setStretchColumn(SettlementModel::Name);
    m_reprintKey = m_keys->addButton(u"reprint"_s, Icon::Print, Qt::Key_F9);
    m_keys->addStretch();
    m_cancelKey = m_keys->addButton(u"cancelSettlement"_s, Icon::Void, Qt::Key_F10, theme::Variant::Danger);

    auto *top = new QHBoxLayout;
    top->setSpacing(px(theme::kGapSmall));
    top->addWidget(m_dayText);
    top->addWidget(m_day);
    top->addStretch(1);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, px(theme::kGapSmall), 0, 0);
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_message);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addWidget(m_details);
    column->addWidget(m_keys);

    connect(m_day, &QDateEdit::dateChanged, this, &SettledView::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SettledView::showDetails);
    connect(m_table, &QAbstractItemView::activated, this, &SettledView::reprint);
    connect(m_reprintKey, &QPushButton::clicked, this, &SettledView::reprint);
    connect(m_cancelKey, &QPushButton::clicked, this, &SettledView::askCancel);
    connect(m_message, &Banner::actionTriggered, this, [this] {
        const Act act = m_act;
        m_message->clear();
        if (act == Act::ToPharmacy)
            Q_EMIT pharmacyRequested();
        else if (act == Act::ToBill)
            Q_EMIT reopened(m_reopened);
    });
    retranslate();
}

void SettledView::refresh()
{
    whenDone(m_work.desk.read(m_reading, [actor = m_work.session.actor, day = ClinicDate{m_day->date()}](
                                             Services &s) { return readSettlements(s, actor, day); }),
             this, [this](const Result<std::vector<SettlementRow>> &rows) {
                 if (rows)
                     showRows(*rows);
                 else
                     say(Severity::Stop, errorText(rows.error()));
             });
}

void SettledView::showVisit(const RegistrationId &visit)
{
    m_wanted = visit;
    m_day->setDate(m_work.clock.today().toDate());
    refresh();
}

void SettledView::showRows(std::vector<SettlementRow> rows)
{
    const SettlementRow *before = current();
    const SettlementId id = before ? before->settlement.id : SettlementId{};
    m_model->setRows(std::move(rows));
    auto row = m_wanted.isNull() ? m_model->rowOf(id) : m_model->rowOf(m_wanted);
    m_wanted = {};
    if (!row && m_model->rowCount() > 0)
        row = 0;
    if (row)
        m_table->selectRow(*row);
    showDetails();
}

const SettlementRow *SettledView::current() const
{
    return m_model->row(m_table->currentIndex().row());
}

void SettledView::showDetails()
{
    const SettlementRow *row = current();
    const bool isPaid = row && row->settlement.kind == SettlementKind::Payment && !row->settlement.isCancelled;
    m_reprintKey->setEnabled(row && !m_writing);
    m_cancelKey->setEnabled(isPaid && !m_writing);
    m_details->setVisible(row);
    if (!row)
        return;
    const Settlement &settlement = row->settlement;
    QStringList parts{tr("Cashier: %1").arg(row->cashierName), modeText(settlement.mode)};
    for (const Payment &payment : settlement.payments)
        parts << u"%1 %2"_s.arg(methodText(payment.method), amountText(payment.amount));
    if (!settlement.reason.isEmpty())
        parts << tr("Reason: %1").arg(settlement.reason);
    m_details->setText(parts.join(u"  ·  "_s));
}

void SettledView::reprint()
{
    if (const SettlementRow *row = current())
        m_documents.previewReceipt(this, row->settlement.id, Copy::Reprint);
}

void SettledView::askCancel()
{
    const SettlementRow *row = current();
    if (!row || m_writing)
        return;
    m_work.prompts.askReason(
        this, tr("Cancel the settlement %1").arg(row->settlement.number),
        tr("%1 gets %2 back by a counter-entry; the bill is open again. Drugs that were handed out come back to the "
           "pharmacy first.")
            .arg(row->patientName, amountText(row->settlement.personal)),
        {tr("Wrong amount or wrong way of payment"), tr("Treatment was changed"), tr("Patient does not want it")},
        [this, chosen = *row](const QString &reason) { cancel(chosen, reason); });
}

void SettledView::cancel(const SettlementRow &row, const QString &reason)
{
    m_writing = true;
    showDetails();
    whenDone(
        m_work.desk.write([actor = m_work.session.actor, id = row.settlement.id, version = row.settlement.version,
                           reason](Services &s) { return s.billing.cancelSettlement(actor, id, version, reason); }),
        this, [this, row](const Result<BillingService::Cancellation> &done) {
            m_writing = false;
            if (!done) {
                say(Severity::Stop, errorText(done.error()));
                if (done.error().code == u"pharmacy.return_first"_s) {
                    m_act = Act::ToPharmacy;
                    m_message->setAction(tr("To the pharmacy"), QKeySequence{Qt::ALT | Qt::Key_G});
                }
            } else {
                QString text = tr("%1 is cancelled. Give %2 back to %3.")
                                   .arg(row.settlement.number, amountText(row.settlement.personal), row.patientName);
                if (done->laterSettlements > 0)
                    text += u' ' +
                            tr("Later settlements of this person (%1) stay as they are.").arg(done->laterSettlements);
                say(Severity::Ok, text);
                m_act = Act::ToBill;
                m_reopened = row.settlement.registrationId;
                m_message->setAction(tr("To the open bill"), QKeySequence{Qt::ALT | Qt::Key_G});
            }
            refresh();
        });
}

void SettledView::say(Severity severity, const QString &text)
{
    m_act = Act::None;
    m_message->removeAction();
    m_message->showMessage(severity, text);
}

void SettledView::focusList()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void SettledView::retranslate()
{
    m_dayText->setText(tr("Da&y of the settlements"));
    m_day->setAccessibleName(tr("Day of the settlements"));
    m_table->setAccessibleName(tr("Settlements of the day"));
    m_table->setEmptyState(Icon::Cash, tr("Nothing was settled on this day"));
    m_reprintKey->setLabel(tr("Print receipt again"));
    m_cancelKey->setLabel(tr("Cancel settlement"));
    m_model->retranslate();
    showDetails();
}

} // namespace clinic::ui

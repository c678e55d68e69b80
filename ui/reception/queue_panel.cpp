// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/queue_panel.h"

#include "reception/reception_rules.h"
#include "text/code_text.h"
#include "ui/common/amount_label.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/list_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

/// Several commits in a row ask for one look.
constexpr int kRefreshMs = 30;
/// Below this width (at 100 %) the time is left out.
constexpr int kRoomForTime = 560;

constexpr std::array kFilters{QueueModel::Filter::Open, QueueModel::Filter::Finished, QueueModel::Filter::Away,
                              QueueModel::Filter::All};

/// What the patient himself paid and has not got back.
Money paidFor(const std::vector<Settlement> &settlements)
{
    Money paid;
    for (const Settlement &each : settlements)
        if (each.kind == SettlementKind::Payment && !each.isCancelled)
            paid = paid + each.personal;
    return paid;
}

} // namespace

QueuePanel::QueuePanel(Workplace &work, DocumentPrinter &documents, QWidget *parent)
    : QWidget{parent},
      m_work{work},
      m_documents{documents},
      m_model{new QueueModel{this}},
      m_table{new TableView{u"queue"_s, this}},
      m_title{new QLabel{this}},
      m_filter{new QComboBox{this}},
      m_actions{new QWidget},
      m_selected{new QLabel{m_actions}},
      m_ticket{nullptr},
      m_correct{nullptr},
      m_move{nullptr},
      m_away{nullptr},
      m_cancel{nullptr}
{
    theme::setTextRole(m_title, theme::TextRole::Heading);
    m_filter->setObjectName(u"queueFilter"_s);
    m_table->setModel(m_model);
    m_table->setStretchColumn(QueueModel::Name);
    auto *head = new QHBoxLayout;
    head->setSpacing(px(theme::kGapSmall));
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_filter);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(theme::kGapTiny));
    column->addLayout(head);
    column->addWidget(m_table, 1);

    m_actions->setObjectName(u"queueActions"_s);
    auto *buttons = new QHBoxLayout{m_actions};
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(px(theme::kGapTiny));
    m_selected->setObjectName(u"queueSelected"_s);
    theme::setTextRole(m_selected, theme::TextRole::Secondary);
    buttons->addWidget(m_selected, 1);
    m_ticket = addAction(u"reprintTicket"_s, Icon::Print, Qt::Key_P, theme::Variant::Plain);
    m_correct = addAction(u"correctPatient"_s, Icon::Edit, Qt::Key_E, theme::Variant::Plain);
    m_move = addAction(u"moveRegistration"_s, Icon::Referral, Qt::Key_D, theme::Variant::Plain);
    m_away = addAction(u"markAway"_s, Icon::Person, Qt::Key_N, theme::Variant::Plain);
    m_cancel = addAction(u"cancelRegistration"_s, Icon::Void, Qt::Key_C, theme::Variant::Danger);

    connect(m_ticket, &QPushButton::clicked, this, &QueuePanel::printTicket);
    connect(m_correct, &QPushButton::clicked, this, [this] {
        if (const auto row = current())
            Q_EMIT correctionRequested(row->registration.patientId);
    });
    connect(m_move, &QPushButton::clicked, this, [this] {
        if (const auto row = current())
            Q_EMIT moveRequested(*row);
    });
    connect(m_away, &QPushButton::clicked, this, &QueuePanel::markAway);
    connect(m_cancel, &QPushButton::clicked, this, &QueuePanel::askCancellation);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &QueuePanel::setFilter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const auto row = current())
            m_wanted = row->registration.id;
        updateActions();
    });

    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(kRefreshMs);
    connect(&m_refreshSoon, &QTimer::timeout, this, &QueuePanel::refresh);
    connect(&m_work.changes, &ChangeFeed::changed, this, [this](Aggregate kind) {
        if (kind == Aggregate::Registration || kind == Aggregate::Patient || kind == Aggregate::Encounter)
            m_refreshSoon.start();
    });
    retranslate();
}

KeyButton *QueuePanel::addAction(const QString &objectName, Icon icon, Qt::Key key, theme::Variant variant)
{
    auto *button = new KeyButton{objectName, icon, QKeySequence{Qt::ALT | key}, m_actions};
    theme::setVariant(button, variant);
    m_actions->layout()->addWidget(button);
    return button;
}

void QueuePanel::refresh()
{
    auto rows =
        m_work.desk.read(m_latest, [actor = m_work.session.actor](Services &s) { return s.reception.today(actor); });
    whenDone(rows, this, [this](const Result<std::vector<QueueRow>> &found) {
        if (found)
            showRows(*found);
        else
            failed(found.error());
    });
}

void QueuePanel::showRows(std::vector<QueueRow> rows)
{
    const RegistrationId wanted = m_wanted;
    m_model->setRows(std::move(rows), m_work.clock.today());
    m_wanted = wanted; // the reset has moved the current row
    restoreSelection();
    m_isSought = false;
    retranslate();
}

void QueuePanel::restoreSelection()
{
    const RegistrationId wanted = m_wanted;
    std::optional<int> row = m_model->rowOf(wanted);
    if (!row && m_isSought)
        if (const auto filter = m_model->filterOf(wanted)) {
            const QSignalBlocker blocker{m_filter};
            m_filter->setCurrentIndex(static_cast<int>(std::ranges::find(kFilters, *filter) - kFilters.begin()));
            m_model->setFilter(*filter);
            row = m_model->rowOf(wanted);
        }
    if (!row && m_model->rowCount() > 0)
        row = 0;
    if (row)
        m_table->setCurrentIndex(m_model->index(*row, 0));
    if (!wanted.isNull())
        m_wanted = wanted;
    updateActions();
}

void QueuePanel::select(const RegistrationId &id)
{
    m_wanted = id;
    m_isSought = true;
    restoreSelection();
    refresh();
}

std::optional<DepartmentId> QueuePanel::busiestDepartment() const
{
    return m_model->busiestDepartment();
}

void QueuePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The whole name is worth more than the time.
    m_table->setColumnHidden(QueueModel::Since, width() < px(kRoomForTime));
}

void QueuePanel::focusQueue()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

std::optional<QueueRow> QueuePanel::current() const
{
    const QueueRow *row = m_model->row(m_table->currentIndex().row());
    return row ? std::optional{*row} : std::nullopt;
}

void QueuePanel::setFilter(int index)
{
    const RegistrationId wanted = m_wanted;
    m_model->setFilter(kFilters[static_cast<std::size_t>(std::max(0, index))]);
    m_wanted = wanted;
    restoreSelection();
}

void QueuePanel::updateActions()
{
    const auto row = current();
    const RegistrationState state = row ? row->registration.state : RegistrationState::Cancelled;
    const bool isBefore = state == RegistrationState::Waiting || state == RegistrationState::Called;
    m_ticket->setEnabled(row && state != RegistrationState::Cancelled);
    m_correct->setEnabled(row.has_value());
    m_move->setEnabled(isBefore && !m_isWriting);
    const bool isAway = row && state == RegistrationState::NoShow;
    m_away->setEnabled((isBefore || isAway) && !m_isWriting);
    m_away->setLabel(isAway ? tr("Is here") : tr("Away"));
    m_cancel->setEnabled((isBefore || state == RegistrationState::NoShow) && !m_isWriting);
    m_selected->setText(row ? queueLabel(row->departmentCode, row->registration.queueNo) : QString{});
}

void QueuePanel::printTicket()
{
    if (const auto row = current())
        m_documents.previewTicket(this, row->registration.id, Copy::Reprint);
}

void QueuePanel::markAway()
{
    const auto row = current();
    if (!row)
        return;
    if (row->registration.state == RegistrationState::NoShow) {
        bringBack(row->registration.id, row->registration.version);
        return;
    }
    m_isWriting = true;
    updateActions();
    auto done = m_work.desk.write(
        [actor = m_work.session.actor, id = row->registration.id, version = row->registration.version](Services &s) {
            return s.reception.markNoShow(actor, id, version);
        });
    whenDone(done, this, [this](const Result<QueueRow> &marked) {
        m_isWriting = false;
        updateActions();
        if (!marked) {
            failed(marked.error());
            return;
        }
        const auto undo = [this, id = marked->registration.id, version = marked->registration.version] {
            bringBack(id, version);
        };
        Q_EMIT undoOffered(tr("%1 is marked as not here.").arg(marked->patientName), undo);
    });
}

void QueuePanel::bringBack(const RegistrationId &id, int version)
{
    auto back = m_work.desk.write(
        [actor = m_work.session.actor, id, version](Services &s) { return s.reception.comeBack(actor, id, version); });
    whenDone(back, this, [this](const Result<QueueRow> &again) {
        if (again)
            select(again->registration.id);
        else
            failed(again.error());
    });
}

void QueuePanel::askCancellation()
{
    const auto row = current();
    if (!row)
        return;
    // What was paid is read first: the question says what goes back.
    auto paid = m_work.desk.read([actor = m_work.session.actor, id = row->registration.id](Services &s) {
        return s.billing.settlementsOf(actor, id);
    });
    whenDone(paid, this, [this, chosen = *row](const Result<std::vector<Settlement>> &settlements) {
        const QString who =
            queueLabel(chosen.departmentCode, chosen.registration.queueNo) + u"  "_s + chosen.patientName;
        const bool isPaid = settlements && !paidFor(*settlements).isZero();
        if (isPaid && !m_work.session.actor.may(Right::TakePayments)) {
            // Only who takes money gives it back.
            Q_EMIT said(Severity::Ask, tr("%1: %2 was paid. The cashier gives it back first; then cancel here.")
                                           .arg(who, amountText(paidFor(*settlements))));
            return;
        }
        QString text = tr("%1: nothing was paid.").arg(who);
        if (isPaid)
            text = tr("%1: %2 was paid and goes back.").arg(who, amountText(paidFor(*settlements)));
        m_work.prompts.askReason(
            this, tr("Cancel registration"), text,
            {tr("Patient does not want to wait"), tr("Wrong department"), tr("Wrong person"), tr("Registered twice")},
            [this, chosen](const QString &reason) { cancel(chosen, reason); });
    });
}

void QueuePanel::cancel(const QueueRow &row, const QString &reason)
{
    m_isWriting = true;
    updateActions();
    auto done =
        m_work.desk.write([actor = m_work.session.actor, id = row.registration.id, version = row.registration.version,
                           reason](Services &s) { return s.billing.cancelRegistration(actor, id, version, reason); });
    whenDone(done, this, [this, name = row.patientName](const Result<BillingService::RegistrationCancellation> &gone) {
        m_isWriting = false;
        updateActions();
        if (!gone) {
            failed(gone.error());
            return;
        }
        Money back;
        for (const Settlement &each : gone->refunds)
            back = back - each.personal;
        if (back.fen() == 0)
            Q_EMIT said(Severity::Ok, tr("The registration of %1 is cancelled.").arg(name));
        else
            Q_EMIT said(Severity::Ok,
                        tr("The registration of %1 is cancelled. Give back %2.").arg(name, amountText(back)));
    });
}

void QueuePanel::failed(const Error &error)
{
    Q_EMIT said(Severity::Stop, errorText(error));
    if (error.kind == ErrorKind::Conflict)
        m_refreshSoon.start();
}

void QueuePanel::retranslate()
{
    m_title->setText(tr("Today's queue"));
    m_table->setAccessibleName(tr("Today's queue"));
    m_table->setEmptyState(Icon::Queue, tr("Nobody here"), tr("Who is registered appears here."));
    const QSignalBlocker blocker{m_filter};
    const std::array texts{tr("Open (%1)"), tr("Finished (%1)"), tr("Not here or cancelled (%1)"), tr("All (%1)")};
    for (std::size_t i = 0; i < kFilters.size(); ++i) {
        const QString text = texts[i].arg(m_model->count(kFilters[i]));
        if (m_filter->count() <= int(i))
            m_filter->addItem(text);
        else
            m_filter->setItemText(int(i), text);
    }
    m_filter->setAccessibleName(tr("Show in the queue"));
    m_ticket->setLabel(tr("Ticket"));
    m_ticket->setAccessibleName(tr("Ticket again"));
    m_correct->setLabel(tr("Edit"));
    m_correct->setAccessibleName(tr("Correct the patient's data"));
    m_move->setLabel(tr("Move"));
    m_move->setAccessibleName(tr("Another department or doctor"));
    updateActions();
    m_cancel->setLabel(tr("Cancel", "a registration"));
    m_cancel->setAccessibleName(tr("Cancel registration"));
    m_model->retranslate();
}

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/billing/cashier_page.h"

#include "text/code_text.h"
#include "ui/billing/bill_view.h"
#include "ui/billing/settled_view.h"
#include "ui/billing/takings_view.h"
#include "ui/billing/unpaid_model.h"
#include "ui/common/banner.h"
#include "ui/common/list_view.h"
#include "ui/common/two_line_delegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

/// Somebody who left without paying is remembered for this many days before today.
constexpr int kDaysBack = 3;
constexpr int kRefreshMs = 60;
constexpr int kListWidth = 220;
constexpr int kListWidthAtMost = 320;

} // namespace

CashierPage::CashierPage(Workplace &work, DocumentPrinter &documents, QWidget *parent)
    : Page{parent},
      m_work{work},
      m_maySettle{work.session.actor.may(Right::TakePayments)},
      m_message{new Banner{u"message"_s, this}},
      m_tabs{new QTabWidget{this}},
      m_model{new UnpaidModel{this}},
      m_bill{new BillView{work, documents, this}},
      m_settled{new SettledView{work, documents, this}},
      m_takings{new TakingsView{work, this}}
{
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(px(theme::kGap), px(theme::kGapSmall), px(theme::kGap), px(theme::kGap));
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_message);
    column->addWidget(m_tabs, 1);
    m_tabs->setObjectName(u"cashierTabs"_s);
    m_tabs->setDocumentMode(true);
    // In the order of Tab.
    m_tabs->addTab(buildToPay(), QString{});
    m_tabs->addTab(m_settled, QString{});
    m_tabs->addTab(m_takings, QString{});
    m_tabs->setTabVisible(int(Tab::ToPay), m_maySettle);
    m_tabs->setTabVisible(int(Tab::Settled), m_maySettle);
    m_tabs->setTabVisible(int(Tab::Takings), work.session.actor.may(Right::ViewTakings));

    connect(m_tabs, &QTabWidget::currentChanged, this, &CashierPage::tabChanged);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_filling)
            openCurrent();
    });
    connect(m_list, &QAbstractItemView::activated, this, [this] {
        openCurrent();
        m_bill->focusPayment();
    });
    connect(m_bill, &BillView::nextRequested, this, &CashierPage::next);
    connect(m_bill, &BillView::handOutRequested, this,
            [this](const EncounterId &visit) { Q_EMIT pageRequested(u"pharmacy"_s, visit.toUuid()); });
    connect(m_settled, &SettledView::pharmacyRequested, this, [this] { Q_EMIT pageRequested(u"pharmacy"_s, {}); });
    connect(m_settled, &SettledView::reopened, this,
            [this](const RegistrationId &visit) { openSubject(visit.toUuid()); });
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(kRefreshMs);
    connect(&m_refreshSoon, &QTimer::timeout, this, [this] {
        refreshList();
        m_bill->refresh();
        m_settled->refresh();
        if (m_tabs->currentWidget() == m_takings)
            m_takings->refresh();
    });
    connect(&m_work.changes, &ChangeFeed::changed, this, [this](Aggregate kind) {
        switch (kind) {
        case Aggregate::Registration:
        case Aggregate::Encounter:
        case Aggregate::Prescription:
        case Aggregate::Settlement:
        case Aggregate::Coverage:
        case Aggregate::Policy:
        case Aggregate::Patient:
        case Aggregate::Setting:
            m_refreshSoon.start();
            break;
        default:
            break;
        }
    });
    retranslate();
    if (m_maySettle) {
        refreshList();
        m_settled->refresh();
    } else {
        showTab(Tab::Takings);
    }
}

QWidget *CashierPage::buildToPay()
{
    auto *page = new QWidget;
    m_list = new TableView{u"unpaid"_s, page};
    m_list->setModel(m_model);
    m_list->setStretchColumn(UnpaidModel::Visit);
    m_list->setRowHeight(TwoLineDelegate::kHeight);
    m_list->setItemDelegateForColumn(UnpaidModel::Visit, new TwoLineDelegate{TwoLineDelegate::FirstLine::Name, m_list});
    m_list->setItemDelegateForColumn(UnpaidModel::Total, new TwoLineDelegate{TwoLineDelegate::FirstLine::Body, m_list});
    m_list->setMinimumWidth(px(kListWidth));
    m_list->setMaximumWidth(px(kListWidthAtMost));
    auto *row = new QHBoxLayout{page};
    row->setContentsMargins(0, px(theme::kGapSmall), 0, 0);
    row->setSpacing(px(theme::kGap));
    row->addWidget(m_list, 2);
    row->addWidget(m_bill, 5);
    return page;
}

QString CashierPage::title() const
{
    return tr("Cashier");
}

void CashierPage::activate()
{
    if (m_maySettle)
        refreshList();
    if (m_tabs->currentWidget() == m_settled)
        m_settled->focusList();
    else if (m_tabs->currentWidget() == m_takings)
        m_takings->refresh();
    else if (!m_bill->isShowingResult())
        m_list->setFocus(Qt::OtherFocusReason);
}

void CashierPage::openSubject(const QUuid &subject)
{
    if (subject.isNull() || !m_maySettle)
        return;
    m_wanted = RegistrationId{subject};
    showTab(Tab::ToPay);
    refreshList();
}

void CashierPage::refreshList()
{
    if (!m_maySettle)
        return;
    const ClinicDate since = m_work.clock.today().addDays(-kDaysBack);
    whenDone(m_work.desk.read(m_reading, [actor = m_work.session.actor,
                                          since](Services &s) { return s.billing.unpaidVisits(actor, since); }),
             this, [this](const Result<std::vector<UnpaidVisit>> &rows) {
                 if (rows)
                     showList(*rows);
                 else
                     m_message->showMessage(Severity::Stop, errorText(rows.error()));
             });
}

void CashierPage::showList(std::vector<UnpaidVisit> rows)
{
    const RegistrationId wanted = m_wanted.isNull() ? m_bill->visit() : m_wanted;
    m_filling = true;
    m_model->setRows(std::move(rows), m_work.clock.today());
    m_filling = false;
    m_tabs->setTabText(int(Tab::ToPay), listTitle());
    auto row = m_model->rowOf(wanted);
    if (!m_wanted.isNull()) {
        m_wanted = {};
        if (!row) {
            // Not open any more: what was settled of it says more than an empty bill.
            m_settled->showVisit(wanted);
            showTab(Tab::Settled);
            return;
        }
        m_list->selectRow(*row);
        openCurrent();
        m_bill->focusPayment();
        return;
    }
    // Whoever has just paid stays on the screen until the receipt is dealt with.
    if (!row && m_bill->visit().isNull() && m_model->rowCount() > 0)
        row = 0;
    if (row)
        m_list->selectRow(*row);
    if (m_focusList) {
        m_focusList = false;
        m_list->setFocus(Qt::OtherFocusReason);
    }
}

void CashierPage::openCurrent()
{
    const UnpaidVisit *visit = m_model->row(m_list->currentIndex().row());
    if (visit && (visit->registrationId != m_bill->visit() || m_bill->isShowingResult()))
        m_bill->open(visit->registrationId);
}

void CashierPage::next()
{
    m_bill->close();
    m_list->clearSelection();
    m_filling = true;
    m_list->setCurrentIndex({});
    m_filling = false;
    m_focusList = true;
    refreshList();
}

void CashierPage::tabChanged()
{
    if (m_tabs->currentWidget() == m_takings) {
        m_takings->refresh();
        m_takings->focusList();
    } else if (m_tabs->currentWidget() == m_settled) {
        m_settled->focusList();
    } else {
        m_list->setFocus(Qt::OtherFocusReason);
    }
}

void CashierPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

bool CashierPage::goBack()
{
    if (m_tabs->currentIndex() != int(Tab::ToPay)) {
        if (!m_maySettle)
            return false;
        showTab(Tab::ToPay);
        return true;
    }
    if (m_bill->goBack())
        return true;
    if (!m_list->hasFocus()) {
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

QString CashierPage::listTitle() const
{
    const int count = m_model->rowCount();
    //: a tab; %1 is how many visits wait
    return count > 0 ? tr("&To pay (%1)").arg(count) : tr("&To pay");
}

void CashierPage::retranslate()
{
    m_tabs->setTabText(int(Tab::ToPay), listTitle());
    m_tabs->setTabText(int(Tab::Settled), tr("Sett&led"));
    m_tabs->setTabText(int(Tab::Takings), tr("Ta&kings"));
    m_list->setAccessibleName(tr("Visits with something to pay"));
    m_list->setEmptyState(Icon::Cash, tr("Nobody has to pay"), tr("Visits arrive here by themselves."));
    m_model->retranslate();
    m_bill->retranslate();
    m_settled->retranslate();
    m_takings->retranslate();
}

} // namespace clinic::ui

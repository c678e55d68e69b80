// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pharmacy/pharmacy_page.h"

#include "text/code_text.h"
#include "ui/common/banner.h"
#include "ui/common/list_view.h"
#include "ui/common/search_field.h"
#include "ui/common/two_line_delegate.h"
#include "ui/pharmacy/dispense_view.h"
#include "ui/pharmacy/pharmacy_queue_model.h"
#include "ui/pharmacy/return_view.h"

#include <QHBoxLayout>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kRefreshMs = 60;
constexpr int kQueueWidth = 232;
constexpr int kQueueWidthAtMost = 320;

} // namespace

PharmacyPage::PharmacyPage(Workplace &work, DocumentPrinter &documents, QWidget *parent)
    : Page{parent},
      m_work{work},
      m_message{new Banner{u"message"_s, this}},
      m_tabs{new QTabWidget{this}},
      m_model{new PharmacyQueueModel{work.reference.pinyin, this}},
      m_counter{new DispenseView{work, documents, this}},
      m_returns{new ReturnView{work, this}}
{
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(px(theme::kGap), px(theme::kGapSmall), px(theme::kGap), px(theme::kGap));
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_message);
    column->addWidget(m_tabs, 1);
    m_tabs->setObjectName(u"pharmacyTabs"_s);
    m_tabs->setDocumentMode(true);
    // In the order of Tab.
    m_tabs->addTab(buildQueue(), QString{});
    m_tabs->addTab(m_returns, QString{});

    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        if (tab == int(Tab::Dispensed))
            m_returns->focusList();
        else
            focusSearch();
    });
    m_search->catchTypingOn(this);
    m_search->catchTypingOn(m_queue);
    connect(m_search, &SearchField::searchChanged, this, &PharmacyPage::search);
    connect(m_search, &SearchField::moveRequested, m_queue, &TableView::moveCurrent);
    connect(m_search, &SearchField::chosen, this, &PharmacyPage::chooseFound);
    connect(m_queue->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_filling)
            openCurrent();
    });
    connect(m_queue, &QAbstractItemView::activated, this, [this] {
        openCurrent();
        m_counter->focusDispense();
    });
    connect(m_counter, &DispenseView::dispensed, this, &PharmacyPage::handedOut);
    connect(m_counter, &DispenseView::stockRequested, this, [this] { Q_EMIT pageRequested(u"stock"_s, {}); });
    connect(m_returns, &ReturnView::cashierRequested, this,
            [this](const RegistrationId &visit) { Q_EMIT pageRequested(u"cashier"_s, visit.toUuid()); });
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(kRefreshMs);
    connect(&m_refreshSoon, &QTimer::timeout, this, &PharmacyPage::refresh);
    connect(&m_work.changes, &ChangeFeed::changed, this, [this](Aggregate kind) {
        switch (kind) {
        case Aggregate::Prescription:
        case Aggregate::Settlement:
        case Aggregate::Dispense:
        case Aggregate::StockBatch:
        case Aggregate::Allergy:
        case Aggregate::Patient:
            m_refreshSoon.start();
            break;
        default:
            break;
        }
    });
    retranslate();
    refresh();
}

QWidget *PharmacyPage::buildQueue()
{
    auto *page = new QWidget;
    m_queue = new TableView{u"queue"_s, page};
    m_queue->setModel(m_model);
    m_queue->setStretchColumn(0);
    m_queue->setRowHeight(TwoLineDelegate::kHeight);
    m_queue->setItemDelegate(new TwoLineDelegate{TwoLineDelegate::FirstLine::Name, m_queue});
    m_search = new SearchField{u"queueSearch"_s, page};
    auto *left = new QVBoxLayout;
    left->setSpacing(px(theme::kGapSmall));
    left->addWidget(m_search);
    left->addWidget(m_queue, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_search, m_queue}) {
        part->setMinimumWidth(px(kQueueWidth));
        part->setMaximumWidth(px(kQueueWidthAtMost));
    }
    auto *row = new QHBoxLayout{page};
    row->setContentsMargins(0, px(theme::kGapSmall), 0, 0);
    row->setSpacing(px(theme::kGap));
    row->addLayout(left, 2);
    row->addWidget(m_counter, 5);
    return page;
}

QString PharmacyPage::title() const
{
    return tr("Pharmacy");
}

void PharmacyPage::activate()
{
    m_waitsForChoice = false;
    refresh();
    if (m_tabs->currentIndex() == int(Tab::Queue))
        focusSearch();
    else
        m_returns->focusList();
}

void PharmacyPage::openSubject(const QUuid &subject)
{
    if (subject.isNull())
        return;
    m_wanted = subject;
    m_tabs->setCurrentIndex(int(Tab::Queue));
    refresh();
}

void PharmacyPage::refresh()
{
    whenDone(
        m_work.desk.read(m_reading, [actor = m_work.session.actor](Services &s) { return s.pharmacy.queue(actor); }),
        this, [this](const Result<std::vector<DispenseTask>> &tasks) {
            if (tasks)
                showQueue(*tasks);
            else
                m_message->showMessage(Severity::Stop, errorText(tasks.error()));
        });
    m_returns->refresh();
}

void PharmacyPage::showQueue(std::vector<DispenseTask> tasks)
{
    const QUuid wanted = m_wanted.isNull() ? m_counter->prescription().toUuid() : m_wanted;
    m_wanted = {};
    m_filling = true;
    m_model->setRows(std::move(tasks));
    m_tabs->setTabText(int(Tab::Queue), queueTitle());
    auto row = m_model->rowOf(wanted);
    if (row)
        m_waitsForChoice = false;
    if (!row && !m_waitsForChoice && m_model->rowCount() > 0)
        row = 0;
    if (row)
        m_queue->selectRow(*row);
    m_filling = false;
    if (row)
        openCurrent();
    else
        m_counter->close();
}

void PharmacyPage::search(const QString &text)
{
    m_filling = true;
    m_model->setFilter(text);
    const auto row = m_model->rowOf(m_counter->prescription().toUuid());
    if (!text.isEmpty() && m_model->rowCount() > 0)
        m_queue->selectRow(row.value_or(0));
    else if (row)
        m_queue->selectRow(*row);
    m_filling = false;
}

void PharmacyPage::chooseFound()
{
    const DispenseTask *task = m_model->row(m_queue->currentIndex().row());
    if (!task) {
        if (!m_search->text().trimmed().isEmpty())
            m_message->showMessage(
                Severity::Ask, tr("No paid prescription fits “%1”. Has it been paid?").arg(m_search->text().trimmed()));
        return;
    }
    m_message->clear();
    m_counter->open(*task);
    m_waitsForChoice = false;
    m_search->clear();
    m_counter->focusDispense();
}

void PharmacyPage::openCurrent()
{
    if (const DispenseTask *task = m_model->row(m_queue->currentIndex().row())) {
        m_waitsForChoice = false;
        m_counter->open(*task);
    }
}

void PharmacyPage::handedOut(const QString &sentence)
{
    m_message->showMessage(Severity::Ok, sentence);
    m_waitsForChoice = true;
    m_filling = true;
    m_queue->clearSelection();
    m_queue->setCurrentIndex({});
    m_filling = false;
    m_search->clear();
    focusSearch();
    refresh();
}

void PharmacyPage::focusSearch()
{
    m_search->setFocus(Qt::OtherFocusReason);
}

bool PharmacyPage::goBack()
{
    if (m_tabs->currentIndex() != int(Tab::Queue)) {
        m_tabs->setCurrentIndex(int(Tab::Queue));
        return true;
    }
    if (!m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (!m_search->hasFocus()) {
        focusSearch();
        return true;
    }
    return false;
}

QString PharmacyPage::queueTitle() const
{
    const int count = m_model->waiting();
    //: a tab; %1 is how many prescriptions wait
    return count > 0 ? tr("To &hand out (%1)").arg(count) : tr("To &hand out");
}

void PharmacyPage::retranslate()
{
    m_tabs->setTabText(int(Tab::Queue), queueTitle());
    m_tabs->setTabText(int(Tab::Dispensed), tr("Handed out to&day"));
    m_search->setAccessibleName(tr("Find a prescription"));
    m_search->setPlaceholderText(tr("Scan, or type a name"));
    m_queue->setAccessibleName(tr("Prescriptions that wait"));
    m_queue->setEmptyState(Icon::Pill, tr("Nobody waits"), tr("Paid prescriptions arrive here by themselves."));
    m_model->retranslate();
    m_counter->retranslate();
    m_returns->retranslate();
}

} // namespace clinic::ui

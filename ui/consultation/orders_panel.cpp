// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/orders_panel.h"

#include "text/code_text.h"
#include "ui/common/amount_label.h"
#include "ui/common/list_view.h"
#include "ui/common/search_field.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kMostOrdered = 99;

QString chargeStateText(const Charge &charge)
{
    switch (charge.state) {
    case ChargeState::Open:
        return OrdersPanel::tr("open");
    case ChargeState::Settled:
        return OrdersPanel::tr("paid");
    case ChargeState::Voided:
        return OrdersPanel::tr("taken back");
    }
    Q_UNREACHABLE();
}

QVariant rightAligned(int role)
{
    return role == Qt::TextAlignmentRole ? QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant{};
}

/// What the doctor orders here comes first, then the drugs, then reception's fee.
int placeOf(const Charge &charge)
{
    switch (charge.source) {
    case ChargeSource::Service:
        return 0;
    case ChargeSource::PrescriptionLine:
        return 1;
    case ChargeSource::Registration:
        return 2;
    }
    Q_UNREACHABLE();
}

bool matches(const ServiceItem &item, const QString &text)
{
    return item.name.contains(text, Qt::CaseInsensitive) || item.initials.contains(text, Qt::CaseInsensitive) ||
           item.code.startsWith(text, Qt::CaseInsensitive);
}

} // namespace

OrdersPanel::OrdersPanel(Workplace &work, QWidget *parent)
    : QWidget{parent},
      m_work{work},
      m_search{new SearchField{u"orderSearch"_s, this}},
      m_howMany{new QLabel{this}},
      m_quantity{new QSpinBox{this}},
      m_order{new QPushButton{this}},
      m_hits{new RowsModel<ServiceItem>{
          {{[] { return tr("Service"); }, [](const ServiceItem &item) { return item.name; },
            [](const ServiceItem &item, int role) {
                return role == Qt::ToolTipRole ? QVariant{item.name} : QVariant{};
            }},
           {[] { return tr("Price"); },
            [](const ServiceItem &item) { return u"%1/%2"_s.arg(amountText(item.price), item.unit); },
            [](const ServiceItem &, int role) { return rightAligned(role); }}},
          this}},
      m_hitList{new TableView{u"orderHits"_s, this}},
      m_charges{new RowsModel<Charge>{
          {{[] { return tr("Charged"); }, [](const Charge &charge) { return charge.name; },
            [](const Charge &charge, int role) {
                return role == Qt::ToolTipRole ? QVariant{charge.name} : QVariant{};
            }},
           {[] { return tr("Quantity"); },
            [](const Charge &charge) { return u"%1 %2"_s.arg(charge.quantity.toString(), charge.unit); },
            {}},
           {[] { return tr("Amount"); }, [](const Charge &charge) { return amountText(charge.amount); },
            [](const Charge &, int role) { return rightAligned(role); }},
           {[] { return tr("State"); }, chargeStateText,
            [](const Charge &charge, int role) -> QVariant {
                if (role == Qt::ToolTipRole)
                    return charge.reason;
                if (role != Qt::DecorationRole)
                    return {};
                const Severity severity = charge.state == ChargeState::Settled ? Severity::Ok : Severity::Note;
                return makeIcon(severityIcon(severity), theme::mark(severity));
            }}},
          this}},
      m_list{new TableView{u"orders"_s, this}},
      m_takeBack{new QPushButton{this}},
      m_servicesText{new QLabel{this}},
      m_sumText{new QLabel{this}},
      m_sum{new AmountLabel{u"ordersSum"_s, this}}
{
    m_quantity->setObjectName(u"orderQuantity"_s);
    m_quantity->setRange(1, kMostOrdered);
    m_order->setObjectName(u"orderService"_s);
    m_order->setIcon(makeIcon(Icon::Plus));
    m_order->setAutoDefault(false);
    m_takeBack->setObjectName(u"takeOrderBack"_s);
    m_takeBack->setIcon(makeIcon(Icon::Void));
    m_takeBack->setAutoDefault(false);
    theme::setVariant(m_takeBack, theme::Variant::Danger);
    m_servicesText->setObjectName(u"servicesSum"_s);
    theme::setTextRole(m_servicesText, theme::TextRole::Secondary);
    theme::setTextRole(m_sumText, theme::TextRole::Secondary);
    theme::setTextRole(m_howMany, theme::TextRole::Secondary);
    m_howMany->setBuddy(m_quantity);
    m_hitList->setModel(m_hits);
    m_hitList->setStretchColumn(0);
    m_list->setModel(m_charges);
    m_list->setStretchColumn(0);
    m_list->installEventFilter(this);

    auto *ordering = new QHBoxLayout;
    ordering->setSpacing(px(theme::kGapSmall));
    ordering->addStretch(1);
    ordering->addWidget(m_howMany);
    ordering->addWidget(m_quantity);
    ordering->addWidget(m_order);
    auto *left = new QVBoxLayout;
    left->setSpacing(px(theme::kGapSmall));
    left->addWidget(m_search);
    left->addWidget(m_hitList, 1);
    left->addLayout(ordering);
    auto *sums = new QHBoxLayout;
    sums->addWidget(m_takeBack);
    sums->addStretch(1);
    sums->addWidget(m_sumText);
    sums->addWidget(m_sum);
    auto *right = new QVBoxLayout;
    right->setSpacing(px(theme::kGapSmall));
    right->addWidget(m_list, 1);
    right->addWidget(m_servicesText, 0, Qt::AlignTrailing);
    right->addLayout(sums);
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(px(theme::kGapSmall), px(theme::kGapSmall), px(theme::kGapSmall), px(theme::kGapSmall));
    row->setSpacing(px(theme::kGap));
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    setFocusProxy(m_search);

    connect(m_search, &SearchField::searchChanged, this, &OrdersPanel::search);
    connect(m_search, &SearchField::chosen, this, [this] {
        // Enter in the empty field is a slip of the finger, not an order.
        if (!m_search->text().trimmed().isEmpty())
            order();
    });
    connect(m_search, &SearchField::moveRequested, m_hitList, &TableView::moveCurrent);
    connect(m_hitList, &QAbstractItemView::activated, this, &OrdersPanel::order);
    connect(m_order, &QPushButton::clicked, this, &OrdersPanel::order);
    connect(m_takeBack, &QPushButton::clicked, this, &OrdersPanel::takeBack);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OrdersPanel::renderTakeBack);
    connect(&m_work.changes, &ChangeFeed::changed, this, [this](Aggregate kind, const QUuid &) {
        if (kind == Aggregate::Settlement && !m_visit.isNull())
            loadCharges();
        if (kind == Aggregate::ServiceItem)
            loadItems();
    });
    retranslate();
}

void OrdersPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Service: initials or name"));
    m_search->setAccessibleName(tr("Search services"));
    m_howMany->setText(tr("How many"));
    m_quantity->setAccessibleName(tr("How many"));
    m_order->setText(tr("Order"));
    m_hitList->setAccessibleName(tr("Services found"));
    m_hitList->setEmptyState(Icon::Search, tr("No service of this name"),
                             tr("The administrator keeps the price list."));
    m_list->setAccessibleName(tr("All charges of this visit"));
    m_list->setEmptyState(Icon::List, tr("Nothing is charged yet"));
    m_takeBack->setText(tr("Take back (Del)"));
    m_sumText->setText(tr("The visit together"));
    m_hits->retranslate();
    m_charges->retranslate();
}

void OrdersPanel::show(const ConsultationView &view)
{
    const RegistrationId visit = view.record.encounter.registrationId;
    if (visit != m_visit) {
        m_charges->setRows({});
        m_search->clear();
    }
    m_visit = visit;
    if (m_items.empty())
        loadItems();
    loadCharges();
}

void OrdersPanel::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_search, m_quantity, m_order, m_hitList})
        widget->setEnabled(!isReadOnly);
    renderTakeBack();
}

void OrdersPanel::renderTakeBack()
{
    const Charge *charge = m_charges->row(m_list->currentIndex().row());
    m_takeBack->setEnabled(!m_isReadOnly && charge && charge->state == ChargeState::Open &&
                           charge->source == ChargeSource::Service);
}

void OrdersPanel::loadItems()
{
    const auto future = m_work.desk.read(
        [actor = m_work.session.actor](Services &services) { return services.formulary.serviceItems(actor); });
    whenDone(future, this, [this](const Result<std::vector<ServiceItem>> &items) {
        if (!items) {
            Q_EMIT said(Severity::Stop, errorText(items.error()));
            return;
        }
        m_items = *items;
        // The fee of the registration is reception's.
        std::erase_if(m_items, [](const ServiceItem &item) { return !item.active || item.isGeneralConsultationFee; });
        search(m_search->text().trimmed());
    });
}

void OrdersPanel::loadCharges()
{
    const auto future =
        m_work.desk.read(m_latestCharges, [actor = m_work.session.actor, visit = m_visit](Services &services) {
            return services.billing.charges(actor, visit);
        });
    whenDone(future, this, [this](const Result<std::vector<Charge>> &charges) {
        if (!charges) {
            Q_EMIT said(Severity::Stop, errorText(charges.error()));
            return;
        }
        std::vector<Charge> rows = *charges;
        std::ranges::stable_sort(rows, {}, placeOf);
        Money services;
        Money sum;
        for (const Charge &charge : rows)
            if (charge.state != ChargeState::Voided) {
                sum += charge.amount;
                if (charge.source == ChargeSource::Service)
                    services += charge.amount;
            }
        const int row = m_list->currentIndex().row();
        m_charges->setRows(std::move(rows));
        if (row >= 0 && m_charges->rowCount() > 0)
            m_list->selectRow(std::min(row, m_charges->rowCount() - 1));
        m_servicesText->setText(tr("Services ordered here: %1").arg(amountText(services)));
        m_sum->setAmount(sum);
        renderTakeBack();
    });
}

void OrdersPanel::search(const QString &text)
{
    std::vector<ServiceItem> hits;
    for (const ServiceItem &item : m_items)
        if (text.isEmpty() || matches(item, text))
            hits.push_back(item);
    m_hits->setRows(std::move(hits));
    if (m_hits->rowCount() > 0)
        m_hitList->selectRow(0);
}

void OrdersPanel::order()
{
    const ServiceItem *item = m_hits->row(std::max(0, m_hitList->currentIndex().row()));
    if (!item || m_isReadOnly || m_isSaving)
        return;
    m_isSaving = true;
    const auto future = m_work.desk.write([actor = m_work.session.actor, visit = m_visit, id = item->id,
                                           quantity = Quantity::whole(m_quantity->value())](Services &services) {
        return services.billing.addService(actor, visit, id, quantity);
    });
    whenDone(future, this, [this](const Result<Charge> &charge) {
        m_isSaving = false;
        if (!charge) {
            Q_EMIT said(Severity::Stop, errorText(charge.error()));
            return;
        }
        m_quantity->setValue(1);
        m_search->clear();
        m_search->setFocus();
        loadCharges();
    });
}

void OrdersPanel::takeBack()
{
    const Charge *charge = m_charges->row(m_list->currentIndex().row());
    if (!charge || m_isReadOnly || charge->state != ChargeState::Open)
        return;
    if (charge->source != ChargeSource::Service) {
        Q_EMIT said(Severity::Note, tr("A drug is taken back in its prescription, the fee at the reception."));
        return;
    }
    m_work.prompts.askReason(this, tr("Take the order back"), tr("Why is “%1” taken back?").arg(charge->name),
                             {tr("Ordered by mistake"), tr("Not done"), tr("The patient does not want it")},
                             [this, id = charge->id, version = charge->version](const QString &reason) {
                                 const auto future = m_work.desk.write(
                                     [actor = m_work.session.actor, id, version, reason](Services &services) {
                                         return services.billing.voidService(actor, id, version, reason);
                                     });
                                 whenDone(future, this, [this](const Result<> &done) {
                                     if (!done)
                                         Q_EMIT said(Severity::Stop, errorText(done.error()));
                                     loadCharges();
                                 });
                             });
}

bool OrdersPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        takeBack();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace clinic::ui

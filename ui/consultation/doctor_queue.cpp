// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/doctor_queue.h"

#include "reception/reception_rules.h"
#include "text/person_text.h"
#include "ui/common/list_view.h"
#include "ui/common/queue_text.h"

#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kWide = 224;
constexpr int kNarrow = 112;
constexpr int kTwoLines = 56;

QString stateOf(const QueueRow &row)
{
    const QString state = stateText(row.registration.state);
    return row.registration.priority == Priority::None ? state
                                                       : state + u" · "_s + priorityText(row.registration.priority);
}

bool isDone(const QueueRow &row)
{
    return row.registration.state == RegistrationState::Finished ||
           row.registration.state == RegistrationState::NoShow ||
           row.registration.state == RegistrationState::Cancelled;
}

} // namespace

QString queueNumberText(const QueueRow &row)
{
    return queueLabel(row.departmentCode, row.registration.queueNo);
}

DoctorQueue::DoctorQueue(Workplace &work, QWidget *parent)
    : QWidget{parent},
      m_work{work},
      m_model{new RowsModel<QueueRow>{
          {{[] { return tr("No."); }, queueNumberText, {}},
           {[] { return tr("Patient"); }, [this](const QueueRow &row) { return nameCell(row); },
            [this](const QueueRow &row, int role) -> QVariant {
                if (role == Qt::ToolTipRole)
                    return u"%1 %2\n%3"_s.arg(queueNumberText(row), row.patientName, stateOf(row));
                if (role == Qt::ForegroundRole && isDone(row))
                    return theme::colour(theme::Colour::TextSecondary);
                if (role == Qt::AccessibleTextRole)
                    return u"%1, %2, %3"_s.arg(queueNumberText(row), row.patientName, stateOf(row));
                return {};
            }}},
          this}},
      m_list{new TableView{u"doctorQueue"_s, this}}
{
    m_list->setModel(m_model);
    m_list->setStretchColumn(1);
    m_list->setWordWrap(true);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    setFocusProxy(m_list);
    connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const QueueRow *row = m_model->row(index.row()))
            Q_EMIT chosen(row->registration.id);
    });
    applyWidth();
    retranslate();
}

QString DoctorQueue::nameCell(const QueueRow &row) const
{
    if (m_width == Width::Narrow)
        return u"%1\n%2"_s.arg(row.patientName, queueNumberText(row));
    return u"%1  %2\n%3"_s.arg(
        row.patientName, ageText(row.patientBirthDate, row.patientBirthEstimated, m_work.clock.today()), stateOf(row));
}

void DoctorQueue::retranslate()
{
    m_list->setAccessibleName(tr("Who waits"));
    m_list->setEmptyState(Icon::Queue, tr("Nobody waits"));
    m_model->retranslate();
}

void DoctorQueue::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyWidth();
}

void DoctorQueue::setWidthMode(Width width)
{
    if (width == m_width)
        return;
    m_width = width;
    applyWidth();
    m_model->retranslate();
}

void DoctorQueue::applyWidth()
{
    const bool isWide = m_width == Width::Wide || m_width == Width::Whole;
    setMinimumWidth(px(isWide ? kWide : kNarrow));
    setMaximumWidth(m_width == Width::Whole ? QWIDGETSIZE_MAX : minimumWidth());
    m_list->setColumnHidden(0, !isWide);
    m_list->horizontalHeader()->setVisible(isWide);
    m_list->verticalHeader()->setDefaultSectionSize(px(kTwoLines));
    setVisible(m_width != Width::Hidden);
}

void DoctorQueue::load()
{
    const auto future = m_work.desk.read(m_latest, [actor = m_work.session.actor](Services &services) {
        return services.reception.forDoctor(actor, actor.staffId());
    });
    whenDone(future, this, [this](const Result<std::vector<QueueRow>> &rows) {
        if (!rows) {
            Q_EMIT failed(rows.error());
            return;
        }
        const QueueRow *before = m_model->row(m_list->currentIndex().row());
        const auto current = before ? std::optional{before->registration.id} : m_open;
        m_model->setRows(*rows);
        const auto found = std::ranges::find_if(
            *rows, [&](const QueueRow &row) { return current && row.registration.id == *current; });
        if (m_model->rowCount() > 0)
            m_list->selectRow(found == rows->end() ? 0 : static_cast<int>(found - rows->begin()));
        Q_EMIT loaded();
    });
}

void DoctorQueue::setOpenVisit(const std::optional<RegistrationId> &registration)
{
    m_open = registration;
    selectOpen();
}

void DoctorQueue::selectOpen()
{
    const auto &rows = m_model->rows();
    const auto found =
        std::ranges::find_if(rows, [this](const QueueRow &row) { return m_open && row.registration.id == *m_open; });
    if (found != rows.end())
        m_list->selectRow(static_cast<int>(found - rows.begin()));
}

int DoctorQueue::waiting() const
{
    return static_cast<int>(std::ranges::count_if(m_model->rows(), [](const QueueRow &row) {
        return row.registration.state == RegistrationState::Waiting ||
               row.registration.state == RegistrationState::Called;
    }));
}

void DoctorQueue::focusList()
{
    m_list->setFocus();
}

} // namespace clinic::ui

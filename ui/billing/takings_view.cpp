// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/billing/takings_view.h"

#include "text/code_text.h"
#include "ui/billing/takings_model.h"
#include "ui/common/amount_label.h"
#include "ui/common/banner.h"
#include "ui/common/list_view.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

TakingsView::TakingsView(Workplace &work, QWidget *parent)
    : QWidget{parent},
      m_work{work},
      m_message{new Banner{u"takingsMessage"_s, this}},
      m_dayText{new QLabel{this}},
      m_day{new QDateEdit{work.clock.today().toDate(), this}},
      m_ownText{new QLabel{this}},
      m_own{new AmountLabel{u"ownCash"_s, this}},
      m_model{new TakingsModel{this}},
      m_table{new TableView{u"takings"_s, this}}
{
    m_day->setObjectName(u"takingsDay"_s);
    m_day->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_day->setCalendarPopup(true);
    m_day->setMaximumDate(work.clock.today().toDate());
    m_dayText->setBuddy(m_day);
    theme::setTextRole(m_ownText, theme::TextRole::Secondary);
    m_table->setModel(m_model);

    auto *top = new QHBoxLayout;
    top->setSpacing(px(theme::kGapSmall));
    top->addWidget(m_dayText);
    top->addWidget(m_day);
    top->addStretch(1);
    top->addWidget(m_ownText);
    top->addWidget(m_own);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, px(theme::kGapSmall), 0, 0);
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_message);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    connect(m_day, &QDateEdit::dateChanged, this, &TakingsView::refresh);
    retranslate();
}

void TakingsView::refresh()
{
    whenDone(m_work.desk.read(m_reading, [actor = m_work.session.actor, day = ClinicDate{m_day->date()}](
                                             Services &s) { return readTakings(s, actor, day); }),
             this, [this](const Result<TakingsOfDay> &takings) {
                 if (takings)
                     showTakings(*takings);
                 else
                     m_message->showMessage(Severity::Stop, errorText(takings.error()));
             });
}

void TakingsView::showTakings(const TakingsOfDay &takings)
{
    m_message->clear();
    m_model->setTakings(takings);
    m_table->setStretchColumn(0);
    const auto own = std::ranges::find(takings.rows, m_work.session.actor.staffId(), &Takings::cashierId);
    m_own->setAmount(own == takings.rows.end() ? Money{} : own->cash);
}

void TakingsView::focusList()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void TakingsView::retranslate()
{
    m_dayText->setText(tr("Da&y of the takings"));
    m_day->setAccessibleName(tr("Day of the takings"));
    m_ownText->setText(tr("Cash in my drawer from this day"));
    m_table->setAccessibleName(tr("Takings of each cashier"));
    m_table->setEmptyState(Icon::Cash, tr("No takings"));
    m_model->retranslate();
}

} // namespace clinic::ui

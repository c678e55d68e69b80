// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/billing/bill_sheet.h"

#include "text/person_text.h"
#include "ui/billing/bill_model.h"
#include "ui/billing/billing_text.h"
#include "ui/billing/findings_panel.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/list_view.h"
#include "ui/common/two_line_delegate.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kRowsAtLeast = 1;

} // namespace

BillSheet::BillSheet(QWidget *parent)
    : QWidget{parent},
      m_name{new QLabel{this}},
      m_facts{new QLabel{this}},
      m_coverage{new QComboBox{this}},
      m_middle{new QStackedWidget{this}},
      m_model{new BillModel{this}},
      m_why{new QPlainTextEdit{this}},
      m_whyKey{new KeyButton{u"whyKey"_s, Icon::Info, QKeySequence{Qt::ALT | Qt::Key_W}, this}},
      m_selfPayKey{new KeyButton{u"selfPayKey"_s, Icon::Person, QKeySequence{Qt::ALT | Qt::Key_S}, this}},
      m_notesKey{new KeyButton{u"notesKey"_s, Icon::List, QKeySequence{Qt::ALT | Qt::Key_N}, this}}
{
    m_why->setObjectName(u"why"_s);
    m_why->setReadOnly(true);
    m_why->setTabChangesFocus(true);
    m_why->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_middle->addWidget(buildLines());
    m_middle->addWidget(m_why);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(theme::kGapSmall));
    column->addLayout(buildHead());
    column->addWidget(m_middle, 1);
    column->addLayout(buildTools());

    connect(m_findings, &FindingsPanel::selfPayRequested, this, &BillSheet::selfPayRequested);
    connect(m_findings, &FindingsPanel::reasonRequested, this, &BillSheet::reasonRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BillSheet::showKeys);
    connect(m_table, &QAbstractItemView::activated, this, &BillSheet::paymentRequested);
    connect(m_whyKey, &QPushButton::toggled, this, &BillSheet::showExplanation);
    connect(m_selfPayKey, &QPushButton::clicked, this, &BillSheet::toggleSelfPay);
    connect(m_notesKey, &QPushButton::toggled, m_findings, &FindingsPanel::setNotesShown);
    connect(m_coverage, &QComboBox::activated, this,
            [this] { Q_EMIT coverageChosen(CoverageId::fromString(m_coverage->currentData().toString())); });
}

QLayout *BillSheet::buildHead()
{
    m_name->setObjectName(u"billName"_s);
    m_facts->setObjectName(u"billFacts"_s);
    m_coverage->setObjectName(u"coverage"_s);
    m_name->setTextFormat(Qt::PlainText);
    theme::setTextRole(m_name, theme::TextRole::Name);
    theme::setTextRole(m_facts, theme::TextRole::Heading);
    auto *head = new QHBoxLayout;
    head->setSpacing(px(theme::kGapLarge));
    head->addWidget(m_name);
    head->addWidget(m_facts, 1);
    head->addWidget(m_coverage);
    return head;
}

QWidget *BillSheet::buildLines()
{
    auto *lines = new QWidget{m_middle};
    m_table = new TableView{u"billLines"_s, lines};
    m_findings = new FindingsPanel{lines};
    m_table->setModel(m_model);
    m_table->setStretchColumn(BillModel::Item);
    m_table->setRowHeight(TwoLineDelegate::kHeight);
    m_table->setItemDelegateForColumn(BillModel::Item, new TwoLineDelegate{TwoLineDelegate::FirstLine::Body, m_table});
    // Takes what is left, so that the page scrolls only where not even one line has room.
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_table->setMinimumHeight(px(theme::kRowHeight + kRowsAtLeast * TwoLineDelegate::kHeight));
    auto *column = new QVBoxLayout{lines};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_table, 1);
    column->addWidget(m_findings);
    return lines;
}

QLayout *BillSheet::buildTools()
{
    m_whyKey->setCheckable(true);
    m_notesKey->setCheckable(true);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(px(theme::kGapSmall));
    tools->addWidget(m_whyKey);
    tools->addWidget(m_selfPayKey);
    tools->addStretch(1);
    tools->addWidget(m_notesKey);
    return tools;
}

void BillSheet::reset()
{
    m_data.reset();
    m_whyKey->setChecked(false);
    m_notesKey->setChecked(false);
}

void BillSheet::showBill(const BillData &bill, const ClinicDate &today)
{
    const bool isFirst = !m_data;
    const int row = m_table->currentIndex().row();
    m_data = bill;
    m_today = today;
    m_model->setBill(bill.preview);
    if (!isFirst && row >= 0 && row < m_model->rowCount())
        m_table->selectRow(row);
    m_findings->setFindings(bill.preview.findings, bill.preview.mode != SettlementMode::OwnCost);
    m_why->setPlainText(stepsText(bill.preview));
    showHead();
    showCoverages();
    showKeys();
}

void BillSheet::showHead()
{
    const QueueRow &visit = m_data->visit;
    m_name->setText(visit.patientName);
    QStringList facts{sexText(visit.patientSex), ageText(visit.patientBirthDate, visit.patientBirthEstimated, m_today),
                      visit.doctorName.isEmpty() ? visit.departmentName
                                                 : visit.departmentName + u' ' + visit.doctorName};
    facts.removeAll(QString{});
    m_facts->setText(facts.join(u"  ·  "_s));
}

void BillSheet::showCoverages()
{
    const QSignalBlocker blocker{m_coverage};
    m_coverage->clear();
    const EligibilityCheck &check = m_data->preview.eligibility;
    if (check.coverage)
        m_coverage->addItem(schemeText(*check.coverage), check.coverage->id.toString());
    for (const Coverage &other : check.alternatives)
        m_coverage->addItem(schemeText(other), other.id.toString());
    m_coverage->setVisible(m_coverage->count() > 1);
}

void BillSheet::showExplanation()
{
    const bool isOpen = m_whyKey->isChecked();
    m_middle->setCurrentIndex(isOpen ? 1 : 0);
    showKeys();
    if (!m_data)
        return;
    if (isOpen)
        m_why->setFocus(Qt::OtherFocusReason);
    else
        Q_EMIT paymentRequested();
}

void BillSheet::showKeys()
{
    const int notes = m_findings->noteCount();
    m_notesKey->setVisible(notes > 0);
    m_notesKey->setLabel(tr("Notes: %1").arg(notes));
    m_whyKey->setLabel(m_whyKey->isChecked() ? tr("Back to the bill") : tr("Why?"));
    const Charge *at = charge(m_table->currentIndex().row());
    m_selfPayKey->setLabel(at && at->isSelfPay ? tr("Not self-pay") : tr("Self-pay"));
    m_selfPayKey->setEnabled(at && m_changeable && m_data && m_data->preview.mode != SettlementMode::OwnCost);
}

void BillSheet::setChangeable(bool changeable)
{
    m_changeable = changeable;
    showKeys();
}

const Charge *BillSheet::charge(int row) const
{
    return m_model->charge(row);
}

bool BillSheet::closeExplanation()
{
    if (!m_whyKey->isChecked())
        return false;
    m_whyKey->setChecked(false);
    return true;
}

void BillSheet::toggleSelfPay()
{
    const int row = m_table->currentIndex().row();
    if (const Charge *at = charge(row); at && at->isSelfPay)
        Q_EMIT selfPayUndone(row);
    else if (at)
        Q_EMIT selfPayRequested(row);
}

void BillSheet::retranslate()
{
    m_coverage->setAccessibleName(tr("Insurance to use"));
    m_table->setAccessibleName(tr("Lines of the bill"));
    m_table->setEmptyState(Icon::List, tr("No lines"));
    m_why->setAccessibleName(tr("How the amount was worked out"));
    m_model->retranslate();
    m_findings->retranslate();
    showKeys();
    if (m_data) {
        m_why->setPlainText(stepsText(m_data->preview));
        showHead();
        showCoverages();
    }
}

} // namespace clinic::ui

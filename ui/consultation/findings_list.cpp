// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/findings_list.h"

#include "ui/common/f_key_bar.h"
#include "ui/common/list_view.h"

#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

FindingsList::FindingsList(QWidget *parent)
    : QWidget{parent},
      m_model{new RowsModel<ShownFinding>{
          {{[] { return tr("Level"); },
            [](const ShownFinding &f) {
                return f.isSettled && !f.alertKey.isEmpty() ? tr("Answered") : theme::severityWord(f.severity);
            },
            [](const ShownFinding &f, int role) -> QVariant {
                const bool isAnswered = f.isSettled && !f.alertKey.isEmpty();
                const Severity shown = isAnswered ? Severity::Ok : f.severity;
                if (role == Qt::DecorationRole)
                    return makeIcon(severityIcon(shown), theme::mark(shown));
                return role == Qt::ForegroundRole ? QVariant{theme::ink(shown)} : QVariant{};
            }},
           {[] { return tr("What to look at"); }, [](const ShownFinding &f) { return f.text; },
            [](const ShownFinding &f, int role) -> QVariant {
                if (role == Qt::ToolTipRole)
                    return f.text;
                if (role == Qt::ForegroundRole && f.isSettled)
                    return theme::colour(theme::Colour::TextSecondary);
                return {};
            }}},
          this}},
      m_list{new TableView{u"findings"_s, this}},
      m_answer{new KeyButton{u"answerFinding"_s, Icon::Check, QKeySequence{Qt::ALT | Qt::Key_A}, this}},
      m_other{new KeyButton{u"otherDrug"_s, Icon::Pill, QKeySequence{Qt::ALT | Qt::Key_D}, this}},
      m_selfPay{new KeyButton{u"patientPays"_s, Icon::Person, QKeySequence{Qt::ALT | Qt::Key_S}, this}},
      m_actions{new QHBoxLayout}
{
    m_list->setModel(m_model);
    m_list->horizontalHeader()->hide();
    m_list->setStretchColumn(1);
    m_list->setWordWrap(true);
    m_list->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    // As high as its place allows, never as high as its rows ask for.
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_list->setMinimumHeight(theme::px(2 * theme::kRowHeight + theme::kGapTiny));
    m_actions->setSpacing(theme::px(theme::kGapSmall));
    m_actions->addWidget(m_answer);
    m_actions->addWidget(m_other);
    m_actions->addWidget(m_selfPay);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    connect(m_list, &QAbstractItemView::activated, this, &FindingsList::answer);
    connect(m_answer, &QPushButton::clicked, this, &FindingsList::answer);
    connect(m_other, &QPushButton::clicked, this, [this] {
        if (const ShownFinding *finding = current(); finding && finding->line)
            Q_EMIT otherDrugWanted(*finding->line, finding->alternatives.value(0));
    });
    connect(m_selfPay, &QPushButton::clicked, this, [this] {
        if (const ShownFinding *finding = current(); finding && finding->line)
            Q_EMIT selfPayWanted(*finding->line);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingsList::renderActions);
    retranslate();
    renderActions();
}

void FindingsList::retranslate()
{
    m_list->setAccessibleName(tr("What the rules say"));
    m_list->setEmptyState(Icon::Done, tr("Nothing to look at"));
    m_other->setLabel(tr("Other drug"));
    m_selfPay->setLabel(tr("Patient pays it"));
    m_model->retranslate();
    renderActions();
}

void FindingsList::setFindings(std::vector<ShownFinding> findings)
{
    const ShownFinding *before = current();
    const QString key = before && !before->isSettled ? before->alertKey : QString{};
    std::ranges::stable_sort(findings, {}, [](const ShownFinding &f) { return std::pair{f.isSettled, f.severity}; });
    m_model->setRows(std::move(findings));
    int row = firstOpen();
    for (int i = 0; i < m_model->rowCount(); ++i)
        if (!key.isEmpty() && m_model->row(i)->alertKey == key && !m_model->row(i)->isSettled)
            row = i;
    if (m_model->rowCount() > 0)
        m_list->selectRow(std::max(0, row));
    renderActions();
}

bool FindingsList::hasOpen() const
{
    return firstOpen() >= 0;
}

int FindingsList::firstOpen() const
{
    const auto &rows = m_model->rows();
    const auto open = std::ranges::find(rows, false, &ShownFinding::isSettled);
    return open == rows.end() ? -1 : static_cast<int>(open - rows.begin());
}

const ShownFinding *FindingsList::current() const
{
    return m_model->row(m_list->currentIndex().row());
}

void FindingsList::focusOpen()
{
    m_list->setFocus();
    if (const int open = firstOpen(); open >= 0)
        m_list->selectRow(open);
}

void FindingsList::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    renderActions();
}

void FindingsList::answer()
{
    if (m_isReadOnly)
        return;
    const ShownFinding *finding = current();
    if (!finding || finding->isSettled)
        finding = m_model->row(firstOpen());
    if (finding && !finding->isSettled && finding->mayOverride && (!finding->alertKey.isEmpty() || finding->line))
        Q_EMIT answerWanted(ShownFinding{*finding});
}

void FindingsList::renderActions()
{
    const ShownFinding *finding = current();
    const bool isOpen = finding && !finding->isSettled && !m_isReadOnly;
    const bool isStop = finding && finding->severity == Severity::Stop;
    const bool ordersTest = finding && finding->code == u"prescribing.skin_test";
    const bool isMissing = finding && finding->alertKey.isEmpty();
    m_answer->setLabel(isMissing    ? tr("Fill in")
                       : isStop     ? tr("Give a reason")
                       : ordersTest ? tr("Order skin test")
                                    : tr("Seen, go on"));
    m_answer->setVisible(isOpen && finding->mayOverride && (!isMissing || finding->line));
    m_other->setVisible(isOpen && finding->line && !finding->alertKey.isEmpty());
    m_selfPay->setVisible(finding && finding->offersSelfPay && finding->line && !m_isReadOnly);
}

} // namespace clinic::ui

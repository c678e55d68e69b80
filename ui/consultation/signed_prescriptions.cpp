// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/signed_prescriptions.h"

#include "prescribing/dose_rules.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/list_view.h"
#include "ui/consultation/consultation_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

Money amountOf(const Prescription &prescription)
{
    Money sum;
    for (const PrescriptionLine &line : prescription.lines)
        if (!line.boughtElsewhere)
            if (const auto terms = chargeTerms(line))
                sum += terms->amount;
    return sum;
}

SignedPrescriptions::SignedPrescriptions(QWidget *parent)
    : QWidget{parent},
      m_model{new RowsModel<Prescription>{
          {{[] { return tr("Prescription"); },
            [](const Prescription &p) { return p.number.isEmpty() ? u"–"_s : p.number; },
            [](const Prescription &p, int role) -> QVariant {
                if (role != Qt::ToolTipRole)
                    return {};
                QStringList drugs;
                for (const PrescriptionLine &line : p.lines)
                    drugs << line.displayName();
                if (!p.voidReason.isEmpty())
                    drugs << tr("Voided: %1").arg(p.voidReason);
                return drugs.join(u'\n');
            }},
           {[] { return tr("State"); }, [](const Prescription &p) { return prescriptionStateText(p.state); },
            [](const Prescription &p, int role) -> QVariant {
                const Severity shown = p.state == PrescriptionState::Signed ? Severity::Ok : Severity::Note;
                return role == Qt::DecorationRole ? QVariant{makeIcon(severityIcon(shown), theme::mark(shown))}
                                                  : QVariant{};
            }},
           {[] { return tr("Amount"); }, [](const Prescription &p) { return amountOf(p).toString(); },
            [](const Prescription &, int role) -> QVariant {
                return role == Qt::TextAlignmentRole ? QVariant{int(Qt::AlignRight | Qt::AlignVCenter)} : QVariant{};
            }}},
          this}},
      m_list{new TableView{u"signedPrescriptions"_s, this}},
      m_print{new KeyButton{u"printPrescription"_s, Icon::Print, QKeySequence{Qt::ALT | Qt::Key_P}, this}},
      m_change{new KeyButton{u"changePrescription"_s, Icon::Edit, QKeySequence{Qt::ALT | Qt::Key_C}, this}},
      m_void{new KeyButton{u"voidPrescription"_s, Icon::Void, QKeySequence{Qt::ALT | Qt::Key_X}, this}}
{
    m_list->setModel(m_model);
    m_list->horizontalHeader()->hide();
    m_list->setStretchColumn(0);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_list->setMinimumHeight(theme::px(theme::kRowHeight + theme::kGapTiny));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::px(theme::kGapTiny));
    for (KeyButton *button : {m_print, m_change, m_void}) {
        button->setCompact(true);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    theme::setVariant(m_void, theme::Variant::Danger);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::px(theme::kGapTiny));
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    const auto onCurrent = [this](auto signal) {
        return [this, signal] {
            if (const Prescription *current = m_model->row(m_list->currentIndex().row()))
                Q_EMIT(this->*signal)(Prescription{*current});
        };
    };
    connect(m_print, &QPushButton::clicked, this, onCurrent(&SignedPrescriptions::printWanted));
    connect(m_change, &QPushButton::clicked, this, onCurrent(&SignedPrescriptions::changeWanted));
    connect(m_void, &QPushButton::clicked, this, onCurrent(&SignedPrescriptions::voidWanted));
    connect(m_list, &QAbstractItemView::activated, this, onCurrent(&SignedPrescriptions::printWanted));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SignedPrescriptions::renderActions);
    retranslate();
    setPrescriptions({});
}

void SignedPrescriptions::retranslate()
{
    m_list->setAccessibleName(tr("Prescriptions of this visit"));
    m_print->setLabel(tr("Print"));
    m_change->setLabel(tr("Change"));
    m_void->setLabel(tr("Void"));
    m_model->retranslate();
}

void SignedPrescriptions::setPrescriptions(std::vector<Prescription> prescriptions)
{
    const Prescription *before = m_model->row(m_list->currentIndex().row());
    const PrescriptionId id = before ? before->id : PrescriptionId{};
    m_model->setRows(std::move(prescriptions));
    setVisible(m_model->rowCount() > 0);
    if (m_model->rowCount() > 0)
        m_list->selectRow(m_model->rowCount() - 1);
    select(id);
    renderActions();
}

void SignedPrescriptions::select(const PrescriptionId &id)
{
    const auto &rows = m_model->rows();
    const auto at = std::ranges::find(rows, id, &Prescription::id);
    if (at != rows.end())
        m_list->selectRow(static_cast<int>(at - rows.begin()));
}

void SignedPrescriptions::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    renderActions();
}

void SignedPrescriptions::renderActions()
{
    const Prescription *current = m_model->row(m_list->currentIndex().row());
    const bool isSigned = current && current->state == PrescriptionState::Signed;
    m_print->setEnabled(isSigned);
    m_change->setEnabled(isSigned && !m_isReadOnly);
    m_void->setEnabled(isSigned && !m_isReadOnly);
    const QString closed = isSigned && m_isReadOnly ? tr("Reopen the visit to change or void it.") : QString{};
    m_list->setToolTip(closed);
}

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pharmacy/return_view.h"

#include "text/code_text.h"
#include "ui/common/banner.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/form_field.h"
#include "ui/common/list_view.h"
#include "ui/pharmacy/dispensed_model.h"
#include "ui/pharmacy/pharmacy_text.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

ReturnView::ReturnView(Workplace &work, QWidget *parent)
    : QWidget{parent},
      m_work{work},
      m_message{new Banner{u"returnMessage"_s, this}},
      m_model{new DispensedModel{this}},
      m_table{new TableView{u"dispensed"_s, this}},
      m_side{new QFrame{this}},
      m_heading{new QLabel{m_side}},
      m_hint{new QLabel{m_side}},
      m_keys{new FKeyBar{this}}
{
    theme::makeCard(m_side);
    theme::setTextRole(m_heading, theme::TextRole::Heading);
    theme::setTextRole(m_hint, theme::TextRole::Secondary);
    m_heading->setObjectName(u"returnHeading"_s);
    m_heading->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setStretchColumn(DispensedModel::Name);
    auto *side = new QVBoxLayout{m_side};
    side->setContentsMargins(px(theme::kGapLarge), px(theme::kGap), px(theme::kGapLarge), px(theme::kGap));
    side->setSpacing(px(theme::kGapSmall));
    side->addWidget(m_heading);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(px(theme::kGapSmall));
    side->addLayout(m_rows);
    side->addWidget(m_hint);
    side->addStretch(1);
    m_allKey = m_keys->addButton(u"returnAll"_s, Icon::List, Qt::Key_F9);
    m_keys->addStretch();
    m_backKey = m_keys->addButton(u"takeBack"_s, Icon::Undo, Qt::Key_F12, theme::Variant::Danger);

    auto *body = new QHBoxLayout;
    body->setSpacing(px(theme::kGap));
    body->addWidget(m_table, 1);
    body->addWidget(m_side, 1);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, px(theme::kGapSmall), 0, 0);
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_message);
    column->addLayout(body, 1);
    column->addWidget(m_keys);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReturnView::showLines);
    connect(m_table, &QAbstractItemView::activated, this, [this] {
        if (!m_lines.empty())
            m_lines.front().field->focusEditor();
    });
    connect(m_allKey, &QPushButton::clicked, this, &ReturnView::fillAll);
    connect(m_backKey, &QPushButton::clicked, this, &ReturnView::askTakeBack);
    connect(m_message, &Banner::actionTriggered, this, [this] { Q_EMIT cashierRequested(m_visit); });
    retranslate();
    showLines();
}

void ReturnView::refresh()
{
    const ClinicDate today = m_work.clock.today();
    whenDone(m_work.desk.read(m_reading, [actor = m_work.session.actor,
                                          today](Services &s) { return s.pharmacy.handedOutOn(actor, today); }),
             this, [this](const Result<std::vector<HandedOut>> &rows) {
                 if (rows)
                     showRows(*rows);
                 else
                     say(Severity::Stop, errorText(rows.error()));
             });
}

void ReturnView::showRows(std::vector<HandedOut> rows)
{
    const HandedOut *before = current();
    const DispenseId id = before ? before->dispense.id : DispenseId{};
    m_model->setRows(std::move(rows));
    auto row = m_model->rowOf(id);
    if (!row && m_model->rowCount() > 0)
        row = 0;
    if (row)
        m_table->selectRow(*row);
    showLines();
}

const HandedOut *ReturnView::current() const
{
    return m_model->row(m_table->currentIndex().row());
}

void ReturnView::showLines()
{
    const HandedOut *row = current();
    m_side->setVisible(row);
    m_backKey->setEnabled(row && !m_writing && row->dispense.state != DispenseState::Returned);
    m_allKey->setEnabled(m_backKey->isEnabled());
    m_backKey->setLabel(m_writing ? tr("Saving…") : tr("Take back"));
    // What is being typed outlives a refresh of the list.
    if (row && row->dispense.id == m_shown && row->dispense.version == m_shownVersion)
        return;
    m_shown = row ? row->dispense.id : DispenseId{};
    m_shownVersion = row ? row->dispense.version : 0;
    m_lines.clear();
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!row)
        return;
    m_heading->setText(u"%1  ·  %2"_s.arg(row->patientName, row->dispense.number));
    for (std::size_t i = 0; i < row->dispense.lines.size(); ++i) {
        const DispenseLine &line = row->dispense.lines[i];
        const PrescriptionLine &of = row->lines[i];
        if (!line.notDispensedReason.isEmpty()) {
            auto *kept =
                new QLabel{tr("%1: not handed out, %2").arg(of.displayName(), line.notDispensedReason), m_side};
            kept->setWordWrap(true);
            m_rows->addWidget(kept);
            continue;
        }
        const Quantity left = line.quantity - line.returned;
        auto *edit = new QLineEdit{m_side};
        edit->setMaxLength(8);
        edit->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
        edit->setPlaceholderText(u"0"_s);
        auto *field = new FormField{u"back%1"_s.arg(i), edit, FormField::LabelPosition::Above, m_side};
        //: %1 is a drug, %2 how much of it the patient has
        field->setLabel(tr("%1 – with the patient: %2").arg(of.displayName(), unitsText(left, of.minUnit)));
        field->setEnabled(left > Quantity{});
        connect(edit, &QLineEdit::returnPressed, this, &ReturnView::askTakeBack);
        m_rows->addWidget(field);
        m_lines.push_back({line.id, left, field, edit});
    }
}

void ReturnView::fillAll()
{
    for (const Line &line : m_lines)
        line.edit->setText(line.most > Quantity{} ? line.most.toString() : QString{});
    for (const Line &line : m_lines)
        if (line.most > Quantity{}) {
            line.field->focusEditor();
            break;
        }
}

void ReturnView::askTakeBack()
{
    const HandedOut *row = current();
    if (!row || m_writing)
        return;
    std::vector<ReturnedLine> lines;
    const Line *faulty = nullptr;
    const auto refuse = [&faulty](const Line &line, const QString &code) {
        line.field->setProblem(codeText(code, {line.edit->text()}));
        if (!faulty)
            faulty = &line;
    };
    for (const Line &line : m_lines) {
        const QString typed = line.edit->text().trimmed();
        if (typed.isEmpty())
            continue;
        const auto quantity = Quantity::fromString(typed);
        if (!quantity || quantity->isNegative())
            refuse(line, u"quantity.format"_s);
        else if (*quantity > line.most)
            refuse(line, u"pharmacy.returned_too_much"_s);
        else if (!quantity->isZero())
            lines.push_back({line.id, *quantity});
    }
    if (!faulty && lines.empty() && !m_lines.empty())
        refuse(m_lines.front(), u"pharmacy.nothing_returned"_s);
    if (faulty) {
        faulty->field->focusEditor();
        return;
    }
    if (lines.empty())
        return;
    m_work.prompts.askReason(
        this, tr("Take drugs back"), tr("They go back into the batches they came from. Why do they come back?"),
        {tr("Wrong drug or quantity"), tr("Doctor changed the prescription"), tr("Patient does not tolerate it")},
        [this, lines](const QString &reason) { takeBack(lines, reason); });
}

void ReturnView::takeBack(const std::vector<ReturnedLine> &lines, const QString &reason)
{
    const HandedOut *row = current();
    if (!row)
        return;
    m_writing = true;
    showLines();
    whenDone(m_work.desk.write([actor = m_work.session.actor, id = row->dispense.id, lines, reason](Services &s) {
        return s.pharmacy.takeBack(actor, id, lines, reason);
    }),
             this, [this, name = row->patientName, visit = row->registrationId](const Result<Dispense> &done) {
                 m_writing = false;
                 if (!done) {
                     say(Severity::Stop, errorText(done.error()));
                     showLines();
                     return;
                 }
                 m_visit = visit;
                 say(Severity::Ok,
                     tr("%1 is back in stock. The money goes back to %2 at the cashier's.").arg(done->number, name));
                 if (m_work.session.actor.may(Right::TakePayments))
                     m_message->setAction(tr("To the cashier"), QKeySequence{Qt::ALT | Qt::Key_G});
                 refresh();
                 focusList();
             });
}

void ReturnView::say(Severity severity, const QString &text)
{
    m_message->removeAction();
    m_message->showMessage(severity, text);
}

void ReturnView::focusList()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void ReturnView::retranslate()
{
    m_table->setAccessibleName(tr("Handed out today"));
    m_table->setEmptyState(Icon::Pill, tr("Nothing was handed out today"));
    m_hint->setText(tr("Enter how much comes back of each. Only unopened drugs go back into stock."));
    m_allKey->setLabel(tr("Everything comes back"));
    m_model->retranslate();
    m_shownVersion = -1;
    showLines();
}

} // namespace clinic::ui

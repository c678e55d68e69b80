// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pharmacy/stock_page.h"

#include "text/code_text.h"
#include "ui/common/banner.h"
#include "ui/common/enter_order.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/form.h"
#include "ui/common/form_field.h"
#include "ui/common/list_view.h"
#include "ui/common/search_field.h"
#include "ui/pharmacy/batch_models.h"
#include "ui/pharmacy/goods_form.h"
#include "ui/pharmacy/pharmacy_text.h"
#include "ui/pharmacy/stock_model.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kRefreshMs = 60;
constexpr int kSearchHits = 200;

} // namespace

StockPage::StockPage(Workplace &work, QWidget *parent)
    : Page{parent},
      m_work{work},
      m_mayManage{work.session.actor.may(Right::ManageStock)},
      m_message{new Banner{u"message"_s, this}},
      m_parts{new QStackedWidget{this}},
      m_goods{new GoodsForm{work, this}},
      m_model{new StockModel{this}},
      m_batchModel{new BatchModel{this}},
      m_moveModel{new MoveModel{this}}
{
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(px(theme::kGap), px(theme::kGap), px(theme::kGap), px(theme::kGap));
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_message);
    column->addWidget(m_parts, 1);
    m_parts->addWidget(buildStock());
    m_parts->addWidget(m_goods);

    m_search->catchTypingOn(m_table);
    connect(m_search, &SearchField::searchChanged, this, &StockPage::search);
    connect(m_search, &SearchField::moveRequested, m_table, &TableView::moveCurrent);
    connect(m_search, &SearchField::chosen, m_table, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_table, &QAbstractItemView::activated, m_batches, [this] { m_batches->setFocus(Qt::OtherFocusReason); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StockPage::readBatches);
    connect(m_batches->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StockPage::readMoves);
    connect(m_goodsKey, &QPushButton::clicked, this, &StockPage::openGoods);
    connect(m_blockKey, &QPushButton::clicked, this, &StockPage::toggleBlocked);
    connect(m_adjustKey, &QPushButton::clicked, this, &StockPage::openAdjust);
    connect(m_adjustSave, &QPushButton::clicked, this, &StockPage::adjust);
    connect(m_goods, &GoodsForm::backRequested, this, &StockPage::goBack);
    connect(m_goods, &GoodsForm::received, this, [this](const QString &sentence) {
        m_parts->setCurrentIndex(0);
        say(Severity::Ok, sentence);
        refresh();
        m_search->setFocus(Qt::OtherFocusReason);
    });
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(kRefreshMs);
    connect(&m_refreshSoon, &QTimer::timeout, this, &StockPage::refresh);
    connect(&m_work.changes, &ChangeFeed::changed, this, [this](Aggregate kind) {
        if (kind == Aggregate::StockBatch || kind == Aggregate::Dispense || kind == Aggregate::Product)
            m_refreshSoon.start();
    });
    retranslate();
    refresh();
}

QWidget *StockPage::buildStock()
{
    auto *page = new QWidget;
    m_search = new SearchField{u"stockSearch"_s, page};
    m_summary = new QLabel{page};
    m_summary->setObjectName(u"stockSummary"_s);
    theme::setTextRole(m_summary, theme::TextRole::Secondary);
    m_table = new TableView{u"stock"_s, page};
    m_batches = new TableView{u"batches"_s, page};
    m_moves = new TableView{u"moves"_s, page};
    m_table->setModel(m_model);
    m_table->setStretchColumn(StockModel::Product);
    m_batches->setModel(m_batchModel);
    m_batches->setStretchColumn(BatchModel::Lot);
    m_moves->setModel(m_moveModel);
    m_moves->setStretchColumn(MoveModel::Reason);
    m_keys = new FKeyBar{page};
    m_goodsKey = m_keys->addButton(u"receiveGoods"_s, Icon::Box, Qt::Key_F9, theme::Variant::Primary);
    m_keys->addStretch();
    m_blockKey = m_keys->addButton(u"blockBatch"_s, Icon::Lock, Qt::Key_F10);
    m_adjustKey = m_keys->addButton(u"adjustBatch"_s, Icon::Edit, Qt::Key_F11);
    m_keys->setVisible(m_mayManage);

    auto *top = new QHBoxLayout;
    top->setSpacing(px(theme::kGap));
    top->addWidget(m_search, 1);
    top->addWidget(m_summary);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(px(theme::kGap));
    lower->addWidget(m_batches, 1);
    lower->addWidget(m_moves, 1);
    auto *column = new QVBoxLayout{page};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(theme::kGapSmall));
    column->addLayout(top);
    column->addWidget(m_table, 5);
    column->addLayout(lower, 3);
    column->addWidget(buildAdjust());
    column->addWidget(m_keys);
    return page;
}

QWidget *StockPage::buildAdjust()
{
    auto *box = new QFrame;
    theme::makeCard(box);
    m_adjustBox = box;
    m_adjustText = new QLabel{box};
    m_adjustText->setWordWrap(true);
    m_quantity = new QLineEdit;
    m_reason = new QLineEdit;
    m_quantity->setMaxLength(10);
    m_quantity->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    m_reason->setMaxLength(200);
    m_quantityField = new FormField{u"quantity"_s, m_quantity, FormField::LabelPosition::Above, box};
    m_reasonField = new FormField{u"reason"_s, m_reason, FormField::LabelPosition::Above, box};
    m_quantityField->setRequired(true);
    m_reasonField->setRequired(true);
    m_adjustSave = new KeyButton{u"adjustSave"_s, Icon::Check, Qt::Key_F12, box};
    theme::setVariant(m_adjustSave, theme::Variant::Danger);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(theme::kGap));
    row->addWidget(m_quantityField, 1, Qt::AlignTop);
    row->addWidget(m_reasonField, 2, Qt::AlignTop);
    row->addWidget(m_adjustSave, 0, Qt::AlignBottom);
    auto *column = new QVBoxLayout{box};
    column->setContentsMargins(px(theme::kGap), px(theme::kGapSmall), px(theme::kGap), px(theme::kGapSmall));
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_adjustText);
    column->addLayout(row);
    auto *order = new EnterOrder{box};
    order->add(m_quantity);
    order->add(m_reason);
    connect(order, &EnterOrder::lastPassed, this, &StockPage::adjust);
    box->hide();
    return box;
}

QString StockPage::title() const
{
    return tr("Stock");
}

void StockPage::activate()
{
    refresh();
    if (m_parts->currentIndex() == 0 && m_adjustBox->isHidden())
        m_search->setFocus(Qt::OtherFocusReason);
}

void StockPage::openSubject(const QUuid &subject)
{
    if (subject.isNull())
        return;
    m_wanted = ProductId{subject};
    m_parts->setCurrentIndex(0);
    m_search->clear();
    refresh();
}

void StockPage::refresh()
{
    whenDone(
        m_work.desk.read(m_reading, [actor = m_work.session.actor](Services &s) { return s.pharmacy.stock(actor); }),
        this, [this](const Result<std::vector<StockLine>> &lines) {
            if (lines)
                showStock(*lines);
            else
                say(Severity::Stop, errorText(lines.error()));
        });
}

void StockPage::showStock(std::vector<StockLine> lines)
{
    const StockLine *before = m_model->row(m_table->currentIndex().row());
    const ProductId product = !m_wanted.isNull() ? m_wanted : before ? before->productId : ProductId{};
    m_wanted = {};
    const auto low = std::ranges::count_if(lines, &StockLine::isLow);
    const auto expiring =
        std::ranges::count_if(lines, [](const StockLine &line) { return line.expiry >= ExpiryLevel::Within90; });
    m_summary->setText(tr("Low: %1  ·  Expiring within 90 days: %2").arg(low).arg(expiring));
    m_model->setRows(std::move(lines));
    const int row = m_model->rowOf(product).value_or(0);
    if (m_model->rowCount() > 0)
        m_table->selectRow(row);
    readBatches();
}

void StockPage::search(const QString &text)
{
    if (text.isEmpty()) {
        m_searching.cancel();
        m_model->setFilter({}, {});
        if (m_model->rowCount() > 0)
            m_table->selectRow(0);
        readBatches();
        return;
    }
    whenDone(m_work.desk.read(m_searching,
                              [actor = m_work.session.actor, text](Services &s) {
                                  return s.formulary.searchProducts(actor, text, kSearchHits);
                              }),
             this, [this, text](const Result<std::vector<ProductHit>> &hits) {
                 QSet<ProductId> found;
                 if (hits)
                     for (const ProductHit &hit : *hits)
                         if (hit.product)
                             found.insert(hit.product->id);
                 m_model->setFilter(text, found);
                 if (m_model->rowCount() > 0)
                     m_table->selectRow(0);
                 readBatches();
             });
}

void StockPage::readBatches()
{
    const StockLine *line = m_model->row(m_table->currentIndex().row());
    if (!line) {
        m_readingBatches.cancel();
        m_batchModel->setRows({}, {}, m_work.clock.today());
        readMoves();
        return;
    }
    whenDone(m_work.desk.read(m_readingBatches, [actor = m_work.session.actor, id = line->productId](
                                                    Services &s) { return s.pharmacy.batches(actor, id); }),
             this, [this, unit = line->minUnit](const Result<std::vector<StockBatch>> &batches) {
                 if (!batches) {
                     say(Severity::Stop, errorText(batches.error()));
                     return;
                 }
                 const StockBatch *before = batch();
                 const StockBatchId id = before ? before->id : StockBatchId{};
                 m_batchModel->setRows(*batches, unit, m_work.clock.today());
                 if (m_batchModel->rowCount() > 0)
                     m_batches->selectRow(m_batchModel->rowOf(id).value_or(0));
                 readMoves();
             });
}

void StockPage::readMoves()
{
    showState();
    const StockBatch *of = batch();
    if (!of) {
        m_readingMoves.cancel();
        m_moveModel->setRows({});
        return;
    }
    whenDone(m_work.desk.read(m_readingMoves, [actor = m_work.session.actor,
                                               id = of->id](Services &s) { return s.pharmacy.moves(actor, id); }),
             this, [this](const Result<std::vector<StockMove>> &moves) {
                 if (moves)
                     m_moveModel->setRows(*moves);
                 else
                     say(Severity::Stop, errorText(moves.error()));
             });
}

const StockBatch *StockPage::batch() const
{
    return m_batchModel->row(m_batches->currentIndex().row());
}

void StockPage::showState()
{
    const StockBatch *of = batch();
    m_blockKey->setEnabled(of && !m_writing);
    m_adjustKey->setEnabled(of && !m_writing);
    m_adjustSave->setEnabled(of && !m_writing);
    m_blockKey->setLabel(of && of->state == BatchState::Blocked ? tr("Free the batch") : tr("Block the batch"));
    m_adjustSave->setLabel(m_writing ? tr("Saving…") : tr("Change stock"));
    if (of)
        m_adjustText->setText(
            tr("Lot %1, until %2: %3 in stock. Broken or expired ones go out with a minus, counted ones "
               "come in.")
                .arg(of->lot, of->expiresOn.toString(), of->onHand.toString()));
}

void StockPage::setWriting(bool writing)
{
    m_writing = writing;
    showState();
}

void StockPage::openGoods()
{
    m_message->clear();
    m_parts->setCurrentIndex(1);
    m_goods->start();
}

void StockPage::toggleBlocked()
{
    const StockBatch *of = batch();
    if (!of || m_writing)
        return;
    const bool block = of->state == BatchState::Usable;
    const QStringList suggestions = block ? QStringList{tr("Recalled"), tr("Damaged"), tr("Quality in doubt")}
                                          : QStringList{tr("Checked, in order")};
    m_work.prompts.askReason(
        this, block ? tr("Block the batch") : tr("Free the batch"),
        block ? tr("Lot %1 is not handed out any more. Why?").arg(of->lot)
              : tr("Lot %1 may be handed out again. Why?").arg(of->lot),
        suggestions, [this, id = of->id, version = of->version, lot = of->lot, block](const QString &reason) {
            setWriting(true);
            whenDone(m_work.desk.write([actor = m_work.session.actor, id, version, block, reason](Services &s) {
                return s.pharmacy.setBatchState(actor, id, version, block ? BatchState::Blocked : BatchState::Usable,
                                                reason);
            }),
                     this, [this, lot, block](const Result<> &done) {
                         setWriting(false);
                         if (done)
                             say(Severity::Ok,
                                 block ? tr("Lot %1 is blocked.").arg(lot) : tr("Lot %1 may be handed out.").arg(lot));
                         else
                             say(Severity::Stop, errorText(done.error()));
                         refresh();
                     });
        });
}

void StockPage::openAdjust()
{
    if (!batch())
        return;
    m_message->clear();
    m_adjustBox->show();
    m_quantityField->focusEditor();
}

void StockPage::closeAdjust()
{
    m_adjustBox->hide();
    m_quantity->clear();
    m_reason->clear();
    m_batches->setFocus(Qt::OtherFocusReason);
}

void StockPage::adjust()
{
    const StockBatch *of = batch();
    if (!of || m_writing)
        return;
    QString typed = m_quantity->text().trimmed();
    typed.replace(u'\u2212', u'-').replace(u'－', u'-').replace(u'＋', u'+');
    if (typed.startsWith(u'+'))
        typed.remove(0, 1);
    const auto quantity = Quantity::fromString(typed);
    std::vector<FieldProblem> problems;
    if (!quantity || quantity->isZero())
        problems.push_back({u"quantity"_s, u"pharmacy.quantity_missing"_s, {}});
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty())
        problems.push_back({u"reason"_s, u"reason.missing"_s, {}});
    const auto showProblems = [this](const std::vector<FieldProblem> &found) {
        Form form;
        form.add(m_quantityField);
        form.add(m_reasonField);
        return form.showProblems(found, problemText);
    };
    if (!problems.empty()) {
        (void)showProblems(problems); // both have a field
        return;
    }
    setWriting(true);
    whenDone(m_work.desk.write([actor = m_work.session.actor, id = of->id, amount = *quantity, reason](Services &s) {
        return s.pharmacy.adjust(actor, id, amount, reason);
    }),
             this, [this, showProblems](const Result<StockBatch> &done) {
                 setWriting(false);
                 if (!done) {
                     if (done.error().code == u"pharmacy.stock_negative"_s)
                         m_quantityField->setProblem(errorText(done.error()));
                     else if (const QStringList others = showProblems(done.error().fields);
                              done.error().fields.empty() || !others.isEmpty())
                         say(Severity::Stop, errorText(done.error()));
                     m_quantityField->focusEditor();
                     return;
                 }
                 say(Severity::Ok, tr("Lot %1 now has %2.").arg(done->lot, done->onHand.toString()));
                 closeAdjust();
                 refresh();
             });
}

bool StockPage::goBack()
{
    if (m_parts->currentIndex() == 1) {
        m_parts->setCurrentIndex(0);
        m_search->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (!m_adjustBox->isHidden()) {
        m_adjustBox->hide();
        m_batches->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (!m_search->hasFocus()) {
        m_search->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

void StockPage::say(Severity severity, const QString &text)
{
    m_message->removeAction();
    m_message->showMessage(severity, text);
}

void StockPage::retranslate()
{
    m_search->setAccessibleName(tr("Find a product in stock"));
    m_search->setPlaceholderText(tr("Name, initials or code"));
    m_table->setAccessibleName(tr("Stock"));
    m_table->setEmptyState(Icon::Box, tr("No such product in stock"), tr("F9 takes goods in."));
    m_batches->setAccessibleName(tr("Batches"));
    m_batches->setEmptyState(Icon::Box, tr("No batches"));
    m_moves->setAccessibleName(tr("Moves of the batch"));
    m_moves->setEmptyState(Icon::List, tr("No moves"));
    m_quantityField->setLabel(tr("Change by"));
    m_reasonField->setLabel(tr("Reason"));
    m_goodsKey->setLabel(tr("Receive goods"));
    m_adjustKey->setLabel(tr("Correct the stock"));
    m_model->retranslate();
    m_batchModel->retranslate();
    m_moveModel->retranslate();
    m_goods->retranslate();
    showState();
}

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pharmacy/goods_form.h"

#include "text/code_text.h"
#include "ui/common/banner.h"
#include "ui/common/draft_delay.h"
#include "ui/common/enter_order.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/form.h"
#include "ui/common/form_field.h"
#include "ui/common/list_view.h"
#include "ui/common/search_field.h"
#include "ui/pharmacy/goods_line.h"
#include "ui/pharmacy/stock_model.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kHits = 8;
constexpr int kHitRows = 4;
const QString kDraft = u"goods-receipt"_s;

} // namespace

GoodsForm::GoodsForm(Workplace &work, QWidget *parent)
    : QWidget{parent},
      m_work{work},
      m_heading{new QLabel{this}},
      m_message{new Banner{u"goodsMessage"_s, this}},
      m_supplier{new QLineEdit},
      m_document{new QLineEdit},
      m_supplierField{new FormField{u"supplier"_s, m_supplier, FormField::LabelPosition::Above, this}},
      m_documentField{new FormField{u"document"_s, m_document, FormField::LabelPosition::Above, this}},
      m_order{new EnterOrder{this}},
      m_area{new QScrollArea{this}},
      m_hitsModel{new ProductHitsModel{this}},
      m_hits{new TableView{u"productHits"_s, this}},
      m_keys{new FKeyBar{this}}
{
    theme::setTextRole(m_heading, theme::TextRole::Heading);
    m_supplier->setMaxLength(100);
    m_document->setMaxLength(60);
    m_supplierField->setRequired(true);
    m_documentField->setRequired(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    auto *lines = new QVBoxLayout{content};
    lines->setContentsMargins(0, 0, px(theme::kGapTiny), 0);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(px(theme::kGapSmall));
    lines->addLayout(m_rows);
    lines->addStretch(1);
    m_area->setWidget(content);
    m_hits->setModel(m_hitsModel);
    m_hits->setStretchColumn(ProductHitsModel::Name);
    m_hits->setFixedHeight(px((kHitRows + 1) * theme::kRowHeight) + 2 * m_hits->frameWidth());
    m_backKey =
        m_keys->addButton(u"goodsBack"_s, Icon::ArrowLeft, QKeySequence{Qt::ALT | Qt::Key_Z}, theme::Variant::Quiet);
    m_addKey = m_keys->addButton(u"goodsAdd"_s, Icon::Plus, Qt::Key_F9);
    m_dropKey = m_keys->addButton(u"goodsDrop"_s, Icon::Void, QKeySequence{}, theme::Variant::Quiet);
    m_keys->addStretch();
    m_saveKey = m_keys->addButton(u"goodsSave"_s, Icon::Check, Qt::Key_F12, theme::Variant::Primary);

    auto *head = new QHBoxLayout;
    head->setSpacing(px(theme::kGapSmall));
    head->addWidget(m_supplierField, 3, Qt::AlignTop);
    head->addWidget(m_documentField, 2, Qt::AlignTop);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_heading);
    column->addWidget(m_message);
    column->addLayout(head);
    column->addWidget(m_area, 1);
    column->addWidget(m_hits);
    column->addWidget(m_keys);

    m_order->add(m_supplier);
    m_order->add(m_document);
    connect(m_order, &EnterOrder::lastPassed, this, [this] {
        if (!m_lines.empty())
            m_lines.front()->focusProduct();
    });
    connect(m_hits, &QAbstractItemView::activated, this, &GoodsForm::takeHit);
    connect(m_backKey, &QPushButton::clicked, this, &GoodsForm::backRequested);
    connect(m_addKey, &QPushButton::clicked, this, [this] { addLine()->focusProduct(); });
    connect(m_dropKey, &QPushButton::clicked, this, &GoodsForm::drop);
    connect(m_saveKey, &QPushButton::clicked, this, &GoodsForm::submit);
    for (QLineEdit *edit : {m_supplier, m_document})
        connect(edit, &QLineEdit::textChanged, &m_draftSoon, qOverload<>(&QTimer::start));
    m_draftSoon.setSingleShot(true);
    m_draftSoon.setInterval(kDraftDelayMs);
    connect(&m_draftSoon, &QTimer::timeout, this, &GoodsForm::keepDraft);
    addLine();
    retranslate();
}

GoodsForm::~GoodsForm()
{
    if (m_draftSoon.isActive())
        keepDraft();
}

void GoodsForm::start()
{
    const bool isUntouched = m_supplier->text().isEmpty() && m_document->text().isEmpty() && m_lines.size() == 1 &&
                             m_lines.front()->isEmpty();
    if (isUntouched && restoreDraft())
        say(Severity::Note, tr("This delivery was begun earlier and is not saved yet."));
    m_supplierField->focusEditor();
}

GoodsLine *GoodsForm::addLine()
{
    auto *line = new GoodsLine{m_area->widget()};
    m_lines.push_back(line);
    m_rows->addWidget(line);
    connect(line, &GoodsLine::productSearched, this, [this, line](const QString &text) { search(line, text); });
    connect(line, &GoodsLine::productChosen, this, [this, line] {
        m_searching = line;
        if (m_searchPending)
            m_takeWhenFound = true;
        else
            takeHit();
    });
    connect(line, &GoodsLine::hitsMoved, m_hits, &TableView::moveCurrent);
    connect(line, &GoodsLine::passed, this, [this, line] {
        const auto place = std::ranges::find(m_lines, line);
        if (place + 1 == m_lines.end())
            addLine()->focusProduct();
        else
            (*(place + 1))->focusProduct();
    });
    connect(line, &GoodsLine::removeRequested, this, [this, line] { removeLine(line); });
    connect(line, &GoodsLine::changed, &m_draftSoon, qOverload<>(&QTimer::start));
    renumber();
    QTimer::singleShot(0, line, [this, line] { m_area->ensureWidgetVisible(line); });
    return line;
}

void GoodsForm::removeLine(GoodsLine *line)
{
    std::erase(m_lines, line);
    if (m_searching == line)
        m_searching = nullptr;
    line->hide();
    line->deleteLater();
    if (m_lines.empty())
        addLine();
    renumber();
    m_lines.back()->focusProduct();
    m_draftSoon.start();
}

void GoodsForm::renumber()
{
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        m_lines[i]->setNumber(static_cast<int>(i) + 1);
}

void GoodsForm::search(GoodsLine *line, const QString &text)
{
    m_searching = line;
    m_takeWhenFound = false;
    if (text.isEmpty()) {
        m_reading.cancel();
        m_searchPending = false;
        m_hitsModel->setRows({});
        return;
    }
    m_searchPending = true;
    whenDone(m_work.desk.read(m_reading, [actor = m_work.session.actor, text](
                                             Services &s) { return s.formulary.searchProducts(actor, text, kHits); }),
             this, [this](const Result<std::vector<ProductHit>> &hits) {
                 m_searchPending = false;
                 if (!hits) {
                     say(Severity::Stop, errorText(hits.error()));
                     return;
                 }
                 m_hitsModel->setRows(*hits);
                 if (m_hitsModel->rowCount() > 0)
                     m_hits->selectRow(0);
                 if (m_takeWhenFound)
                     takeHit();
             });
}

void GoodsForm::takeHit()
{
    m_takeWhenFound = false;
    const Product *product = m_hitsModel->product(std::max(0, m_hits->currentIndex().row()));
    if (!product || !m_searching)
        return;
    m_searching->setProduct(*product);
    m_hitsModel->setRows({});
}

void GoodsForm::submit()
{
    if (m_writing)
        return;
    // An empty last line is the one that nobody filled.
    std::vector<GoodsLine *> lines;
    std::ranges::copy_if(m_lines, std::back_inserter(lines), [](const GoodsLine *line) { return !line->isEmpty(); });
    if (lines.empty())
        lines.push_back(m_lines.front());
    GoodsReceipt receipt;
    receipt.supplier = m_supplier->text().trimmed();
    receipt.document = m_document->text().trimmed();
    std::vector<FieldProblem> problems;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        receipt.lines.push_back(lines[i]->line());
        std::ranges::move(lines[i]->unreadable(static_cast<int>(i)), std::back_inserter(problems));
    }
    std::ranges::move(problemsOf(receipt, m_work.clock.today()), std::back_inserter(problems));
    m_message->clear();
    if (!problems.empty()) {
        showProblems(problems, lines);
        return;
    }
    m_writing = true;
    nameButtons();
    whenDone(m_work.desk.write([actor = m_work.session.actor, receipt](Services &s) {
        return s.pharmacy.receiveGoods(actor, receipt);
    }),
             this, [this](const Result<std::vector<StockBatch>> &result) { finished(result); });
}

void GoodsForm::finished(const Result<std::vector<StockBatch>> &result)
{
    m_writing = false;
    nameButtons();
    if (!result) {
        if (result.error().fields.empty())
            say(Severity::Stop, errorText(result.error()));
        else
            showProblems(result.error().fields, m_lines);
        return;
    }
    const QString text = tr("Delivery %1 is in stock: %2 lines.").arg(m_document->text().trimmed()).arg(result->size());
    clear();
    Q_EMIT received(text);
}

void GoodsForm::showProblems(const std::vector<FieldProblem> &problems, const std::vector<GoodsLine *> &lines)
{
    Form form;
    form.add(m_supplierField);
    form.add(m_documentField);
    for (std::size_t i = 0; i < lines.size(); ++i)
        lines[i]->addTo(form, static_cast<int>(i));
    const QStringList others = form.showProblems(problems, problemText);
    say(Severity::Stop, others.isEmpty() ? codeText(u"form.invalid"_s) : others.join(u'\n'));
}

void GoodsForm::clear()
{
    m_supplier->clear();
    m_document->clear();
    for (GoodsLine *line : m_lines) {
        line->hide();
        line->deleteLater();
    }
    m_lines.clear();
    m_searching = nullptr;
    m_supplierField->clearProblem();
    m_documentField->clearProblem();
    m_message->clear();
    addLine();
    m_draftSoon.stop();
    (void)m_work.drafts.drop(kDraft); // a draft that stays is offered again and can be dropped then
}

void GoodsForm::drop()
{
    m_work.prompts.confirm(this, tr("Drop this delivery"), tr("What was typed is lost."), tr("Drop it"), [this] {
        clear();
        m_supplierField->focusEditor();
    });
}

void GoodsForm::keepDraft()
{
    QJsonArray lines;
    for (const GoodsLine *line : m_lines)
        if (!line->isEmpty())
            lines.append(line->draft());
    if (lines.isEmpty() && m_supplier->text().isEmpty() && m_document->text().isEmpty()) {
        (void)m_work.drafts.drop(kDraft);
        return;
    }
    const QJsonObject draft{
        {u"supplier"_s, m_supplier->text()}, {u"document"_s, m_document->text()}, {u"lines"_s, lines}};
    if (const auto kept = m_work.drafts.keep(kDraft, QJsonDocument{draft}.toJson(QJsonDocument::Compact)); !kept)
        say(Severity::Ask, errorText(kept.error()));
}

bool GoodsForm::restoreDraft()
{
    const auto found = m_work.drafts.find(kDraft);
    if (!found || !*found)
        return false;
    const QJsonObject draft = QJsonDocument::fromJson(**found).object();
    if (draft.isEmpty())
        return false;
    m_supplier->setText(draft[u"supplier"_s].toString());
    m_document->setText(draft[u"document"_s].toString());
    bool isFirst = true;
    for (const QJsonValue &line : draft[u"lines"_s].toArray()) {
        (isFirst ? m_lines.front() : addLine())->restore(line.toObject());
        isFirst = false;
    }
    return true;
}

void GoodsForm::say(Severity severity, const QString &text)
{
    m_message->removeAction();
    m_message->showMessage(severity, text);
}

void GoodsForm::nameButtons()
{
    m_saveKey->setEnabled(!m_writing);
    m_saveKey->setLabel(m_writing ? tr("Saving…") : tr("Take into stock"));
}

void GoodsForm::retranslate()
{
    m_heading->setText(tr("Receive goods"));
    m_supplierField->setLabel(tr("Supplier"));
    m_documentField->setLabel(tr("Delivery note or invoice"));
    m_hits->setAccessibleName(tr("Products found"));
    m_hits->setEmptyState(Icon::Search, tr("Type the name or initials of a product, Enter takes the first"));
    m_backKey->setLabel(tr("Back to the stock"));
    m_addKey->setLabel(tr("Another line"));
    m_dropKey->setLabel(tr("Drop"));
    m_hitsModel->retranslate();
    renumber();
    nameButtons();
}

} // namespace clinic::ui

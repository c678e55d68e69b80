// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/product_section.h"

#include "formulary/formulary_rules.h"
#include "ui/administration/admin_text.h"
#include "ui/common/list_view.h"
#include "ui/common/search_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr int kMostDrugs = 60;
constexpr std::size_t kMostHistory = 3;
const QStringList kDrugPaths{u"drug.name"_s,
                             u"drug.form"_s,
                             u"drug.strength"_s,
                             u"drug.kind"_s,
                             u"drug.insuranceCategory"_s,
                             u"drug.insuranceRestriction"_s};
constexpr int kProductName = 0; // of the columns below

QString packPriceText(const std::optional<UnitPrice> &price)
{
    return price ? u"¥"_s + price->toString() : ProductSection::tr("no price");
}

QString productState(const Product &product)
{
    if (!product.active)
        return ProductSection::tr("Not used");
    if (!product.pricePerPack)
        return ProductSection::tr("Bought elsewhere");
    return product.isExamplePrice ? ProductSection::tr("Example price") : ProductSection::tr("In use");
}

QVariant productStateLook(const Product &product, int role)
{
    if (role != Qt::DecorationRole)
        return {};
    Severity severity = Severity::Ok;
    if (!product.active || !product.pricePerPack)
        severity = Severity::Note;
    else if (product.isExamplePrice)
        severity = Severity::Ask;
    return makeIcon(severityIcon(severity), theme::mark(severity));
}

std::vector<RowsColumn<Product>> productColumns()
{
    return {
        {[] { return ProductSection::tr("Drug"); }, [](const Product &product) { return product.drug.displayName(); },
         [](const Product &product, int role) -> QVariant {
             if (role == Qt::ToolTipRole)
                 return product.drug.displayName();
             return role == Qt::FontRole ? QVariant{theme::font(theme::kBodyText, true)} : QVariant{};
         }},
        {[] { return ProductSection::tr("Pack"); }, [](const Product &product) { return product.pack; }},
        {[] { return ProductSection::tr("Maker"); }, [](const Product &product) { return product.maker; }},
        {[] { return ProductSection::tr("Price"); },
         [](const Product &product) { return packPriceText(product.pricePerPack); },
         [](const Product &, int role) {
             return role == Qt::TextAlignmentRole ? QVariant::fromValue(int(Qt::AlignTrailing | Qt::AlignVCenter))
                                                  : QVariant{};
         }},
        {[] { return ProductSection::tr("State"); }, productState, productStateLook},
    };
}

std::vector<RowsColumn<Drug>> drugColumns()
{
    return {
        {[] { return ProductSection::tr("Drug"); }, [](const Drug &drug) { return drug.displayName(); }},
        {[] { return ProductSection::tr("Insurance"); },
         [](const Drug &drug) { return insuranceCategoryText(drug.insuranceCategory); }},
        {[] { return ProductSection::tr("Code"); }, [](const Drug &drug) { return drug.code; }},
    };
}

struct History {
    std::vector<PriceChange> changes{};
    QHash<StaffId, QString> names{};
};

} // namespace

ProductSection::ProductSection(Workplace &work, QWidget *parent)
    : RecordSection{work, u"product"_s, parent},
      m_model{new RowsModel<Product>{productColumns(), this}},
      m_drugs{new RowsModel<Drug>{drugColumns(), this}},
      m_search{new SearchField{u"productSearch"_s, this}},
      m_drugList{new TableView{u"drugList"_s, this}},
      m_history{new QLabel{this}},
      m_ownDrug{keys()->addButton(u"ownDrug"_s, Icon::Pill, Qt::Key_F11)},
      m_import{keys()->addButton(u"priceListImport"_s, Icon::Document, Qt::Key_F12)}
{
    column()->insertWidget(0, m_search);
    column()->insertWidget(1, m_drugList, 1);
    table()->setModel(m_model);
    table()->setStretchColumn(kProductName);
    m_drugList->setModel(m_drugs);
    m_drugList->setStretchColumn(0);
    m_drugList->hide();
    m_drugName = addLine(u"drug.name"_s, 0, 0);
    m_drugForm = addLine(u"drug.form"_s, 0, 1);
    m_strength = addLine(u"drug.strength"_s, 1, 0);
    m_kind = addCombo(u"drug.kind"_s, 1, 1);
    m_class = addCombo(u"drug.insuranceCategory"_s, 2, 0);
    m_restriction = addLine(u"drug.insuranceRestriction"_s, 2, 1);
    m_code = addLine(u"code"_s, 3, 0);
    m_maker = addLine(u"maker"_s, 3, 1);
    m_pack = addLine(u"pack"_s, 4, 0);
    m_units = addLine(u"unitsPerPack"_s, 4, 1);
    m_packUnit = addLine(u"packUnit"_s, 5, 0);
    m_minUnit = addLine(u"minUnit"_s, 5, 1);
    m_split = addCheck(u"splitAllowed"_s, 6, 0);
    m_active = addCheck(u"active"_s, 6, 1);
    m_price = addLine(u"pricePerPack"_s, 7, 0);
    m_reason = addLine(u"reason"_s, 7, 1);
    m_history->setObjectName(u"priceHistory"_s);
    theme::setTextRole(m_history, theme::TextRole::Secondary);
    m_history->setWordWrap(true);
    grid()->addWidget(m_history, 8, 0, 1, 2);
    for (const QString &path : {u"drug.name"_s, u"drug.form"_s, u"drug.strength"_s, u"code"_s, u"maker"_s, u"pack"_s,
                                u"unitsPerPack"_s, u"packUnit"_s, u"minUnit"_s})
        form().field(path)->setRequired(true);

    connect(m_search, &SearchField::searchChanged, this, [this](const QString &text) {
        if (m_isPicking)
            searchDrug(text);
        else
            filter();
    });
    connect(m_search, &SearchField::moveRequested, this,
            [this](int rows) { (m_isPicking ? m_drugList : table())->moveCurrent(rows); });
    connect(m_search, &SearchField::chosen, this, [this] {
        if (m_isPicking)
            chooseDrug();
        else if (m_model->rowCount() > 0)
            focusForm();
    });
    connect(m_drugList, &QAbstractItemView::activated, this, &ProductSection::chooseDrug);
    connect(m_ownDrug, &QPushButton::clicked, this, [this] { leaveTyped([this] { startOwnDrug(); }); });
    connect(m_import, &QPushButton::clicked, this, &Section::importsRequested);
    connect(&work.changes, &ChangeFeed::changed, this, [this](Aggregate kind) {
        if ((kind == Aggregate::Product || kind == Aggregate::Import) && isVisible())
            refresh();
    });
    finish();
    showDrugFields(false);
}

QString ProductSection::title() const
{
    return tr("Drug prices");
}

void ProductSection::activate()
{
    RecordSection::activate();
    if (table()->hasFocus())
        m_search->setFocus(Qt::OtherFocusReason);
}

bool ProductSection::goBack()
{
    if (m_isOwnDrug) {
        leaveTyped([this] {
            showRow(0);
            m_search->setFocus(Qt::OtherFocusReason);
        });
        return true;
    }
    if (m_isPicking || (isNew() && !hasUnsaved() && m_model->rowCount() > 0)) {
        showRow(0);
        m_search->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (m_search->hasFocus())
        return false;
    m_search->setFocus(Qt::OtherFocusReason);
    return true;
}

void ProductSection::refresh()
{
    const auto future = work().desk.read([actor = actor()](Services &s) { return s.formulary.products(actor); });
    whenDone(future, this, [this](const Result<std::vector<Product>> &all) {
        if (!all) {
            showError(all.error());
            return;
        }
        m_all = *all;
        filter();
    });
}

void ProductSection::filter()
{
    const QString text = m_isPicking ? QString{} : m_search->text().trimmed();
    std::vector<Product> found;
    for (const Product &product : m_all)
        if (text.isEmpty() || product.drug.name.contains(text, Qt::CaseInsensitive) ||
            product.drug.initials.contains(text, Qt::CaseInsensitive) ||
            product.code.contains(text, Qt::CaseInsensitive))
            found.push_back(product);
    m_model->setRows(std::move(found));
    rowsLoaded();
}

void ProductSection::showPicker(bool isPicking)
{
    if (m_isPicking == isPicking)
        return;
    m_isPicking = isPicking;
    const QSignalBlocker blocker{m_search};
    m_search->clear();
    m_drugList->setVisible(isPicking);
    table()->setVisible(!isPicking);
    m_search->setPlaceholderText(isPicking ? tr("Which drug? Name or initials, then Enter")
                                           : tr("Name, initials or code"));
    if (isPicking)
        searchDrug({});
}

void ProductSection::searchDrug(const QString &text)
{
    const auto future = work().desk.read(m_drugSearch, [actor = actor(), text](Services &s) {
        return s.formulary.searchProducts(actor, text, kMostDrugs);
    });
    whenDone(future, this, [this](const Result<std::vector<ProductHit>> &hits) {
        if (!hits) {
            showError(hits.error());
            return;
        }
        std::vector<Drug> drugs;
        for (const ProductHit &hit : *hits)
            if (std::ranges::find(drugs, hit.drug.id, &Drug::id) == drugs.end())
                drugs.push_back(hit.drug);
        m_drugs->setRows(std::move(drugs));
        if (m_drugs->rowCount() > 0)
            m_drugList->setCurrentIndex(m_drugs->index(0, 0));
    });
}

void ProductSection::chooseDrug()
{
    const Drug *drug = m_drugs->row(m_drugList->currentIndex().row());
    if (!drug)
        return;
    m_base.drug = *drug;
    const auto ofDrug =
        std::ranges::count_if(m_all, [&](const Product &product) { return product.drug.id == m_base.drug.id; });
    showPicker(false);
    typed(); // before the list is shown again: the form is no longer what the list says
    filter();
    m_code->setText(productCode(m_base.drug.code, int(ofDrug) + 1));
    m_minUnit->setText(m_base.drug.minUnit);
    showHeading();
    focusForm();
}

void ProductSection::startOwnDrug()
{
    const QString searched = m_isPicking ? m_search->text().trimmed() : QString{};
    banner()->clear();
    showRow(kNewRow);
    showPicker(false);
    showDrugFields(true);
    filter();
    m_drugName->setText(searched);
    showHeading();
    m_drugName->setFocus(Qt::OtherFocusReason);
}

void ProductSection::showDrugFields(bool isOwnDrug)
{
    m_isOwnDrug = isOwnDrug;
    m_search->setVisible(!isOwnDrug); // its room is needed by the form
    for (const QString &path : kDrugPaths)
        form().field(path)->setVisible(isOwnDrug);
    // A drug of one's own gets its number, and its product's code, from the program.
    form().field(u"code"_s)->setVisible(!isOwnDrug);
}

void ProductSection::draftRestored()
{
    if (!isNew() || m_drugName->text().isEmpty())
        return;
    showPicker(false);
    showDrugFields(true);
    showHeading();
}

bool ProductSection::isFiltered() const
{
    return !m_isPicking && !m_search->text().trimmed().isEmpty();
}

void ProductSection::fillForm(int row)
{
    const Product *product = m_model->row(row);
    m_base = product ? *product : Product{};
    for (QLineEdit *line : {m_drugName, m_drugForm, m_strength, m_restriction})
        line->clear();
    choose(m_kind, DrugKind::Western);
    choose(m_class, InsuranceCategory::None);
    m_code->setText(m_base.code);
    m_maker->setText(m_base.maker);
    m_pack->setText(m_base.pack);
    m_units->setText(product ? QString::number(m_base.unitsPerPack) : QString{});
    m_packUnit->setText(m_base.packUnit);
    m_minUnit->setText(m_base.minUnit);
    m_split->setChecked(m_base.splitAllowed);
    m_active->setChecked(m_base.active);
    m_price->setText(m_base.pricePerPack ? m_base.pricePerPack->toString() : QString{});
    m_reason->clear();
    form().field(u"reason"_s)->setVisible(product != nullptr);
    m_history->clear();
    showDrugFields(false);
    showPicker(!product && row == kNewRow && isVisible());
    if (product)
        loadHistory();
}

void ProductSection::focusForm()
{
    if (m_isPicking)
        m_search->setFocus(Qt::OtherFocusReason);
    else if (m_isOwnDrug)
        m_drugName->setFocus(Qt::OtherFocusReason);
    else if (isNew())
        m_maker->setFocus(Qt::OtherFocusReason);
    else
        m_code->setFocus(Qt::OtherFocusReason);
}

void ProductSection::loadHistory()
{
    const auto future =
        work().desk.read(m_historyRead, [actor = actor(), id = m_base.id](Services &s) -> Result<History> {
            History history;
            CLINIC_TRY_ASSIGN(history.changes, s.formulary.priceHistory(actor, id));
            if (const auto staff = s.staff.all(actor))
                for (const Staff &person : *staff)
                    history.names.insert(person.id, person.name);
            return history;
        });
    whenDone(future, this, [this](const Result<History> &history) {
        if (!history) {
            showError(history.error());
            return;
        }
        QStringList lines;
        for (const PriceChange &change : history->changes) {
            if (lines.size() == qsizetype(kMostHistory))
                break;
            lines << QStringList{change.changedAt.toMinuteString(), packPriceText(change.pricePerPack),
                                 history->names.value(change.changedBy), change.reason}
                         .join(u"  "_s)
                         .trimmed();
        }
        m_history->setText(lines.isEmpty() ? QString{} : tr("Prices so far:") + u'\n' + lines.join(u'\n'));
    });
}

Drug ProductSection::typedDrug() const
{
    Drug drug;
    drug.name = m_drugName->text().trimmed();
    drug.form = m_drugForm->text().trimmed();
    drug.strength = m_strength->text().trimmed();
    drug.minUnit = m_minUnit->text().trimmed();
    drug.kind = chosen<DrugKind>(m_kind);
    drug.insuranceCategory = chosen<InsuranceCategory>(m_class);
    drug.insuranceRestriction = m_restriction->text().trimmed();
    return drug;
}

Product ProductSection::typedProduct(std::vector<FieldProblem> &problems) const
{
    Product product = m_base;
    if (m_isOwnDrug) {
        product.drug = typedDrug();
        for (FieldProblem &problem : problemsOf(product.drug))
            if (problem.path != u"minUnit") // the product's own says it
                problems.push_back({u"drug."_s + problem.path, problem.code, std::move(problem.args)});
    }
    product.code = m_code->text().trimmed();
    product.maker = m_maker->text().trimmed();
    product.pack = m_pack->text().trimmed();
    product.unitsPerPack = m_units->text().trimmed().toInt();
    product.packUnit = m_packUnit->text().trimmed();
    product.minUnit = m_minUnit->text().trimmed();
    product.splitAllowed = m_split->isChecked();
    product.active = m_active->isChecked();
    product.pricePerPack.reset();
    bool isReadable = true;
    if (const QString text = m_price->text().trimmed(); !text.isEmpty()) {
        const auto price = UnitPrice::fromString(text);
        isReadable = price.has_value();
        if (price)
            product.pricePerPack = *price;
        else
            problems.push_back({u"pricePerPack"_s, price.error().code, price.error().args});
    }
    for (FieldProblem &problem : problemsOf(product))
        if (!m_isOwnDrug || problem.path != u"code")
            problems.push_back(std::move(problem));
    if (isReadable && !m_base.id.isNull() && product.pricePerPack != m_base.pricePerPack &&
        m_reason->text().trimmed().isEmpty())
        problems.push_back({u"reason"_s, u"field.required"_s, {}});
    return product;
}

void ProductSection::save()
{
    if (m_base.drug.id.isNull() && !m_isOwnDrug) {
        say(Severity::Ask, tr("Choose the drug first: type its name or initials above."));
        m_search->setFocus(Qt::OtherFocusReason);
        return;
    }
    std::vector<FieldProblem> problems;
    const Product product = typedProduct(problems);
    if (!problems.empty()) {
        notSaved(failFields(std::move(problems)).value());
        return;
    }
    const auto future = work().desk.write([actor = actor(), product, reason = m_reason->text()](Services &s) {
        return s.formulary.saveProduct(actor, product, reason);
    });
    write(saveKey(), saveText(), future, [this](const Result<Product> &stored) {
        if (!stored) {
            notSaved(stored.error());
            return;
        }
        m_base = *stored;
        saved(stored->id.toString(), tr("Saved: %1").arg(stored->drug.displayName()));
    });
}

QString ProductSection::headingOf(int row) const
{
    if (m_isOwnDrug)
        return tr("New drug of the clinic's own");
    if (row == kNewRow && m_base.drug.id.isNull())
        return tr("New product");
    if (row == kNewRow)
        return tr("New product: %1").arg(m_base.drug.displayName());
    return u"%1  (%2)"_s.arg(m_base.drug.displayName(), insuranceCategoryText(m_base.drug.insuranceCategory));
}

QString ProductSection::keyOf(int row) const
{
    const Product *product = m_model->row(row);
    return product ? product->id.toString() : QString{};
}

void ProductSection::showLabels()
{
    setLabel(u"drug.name"_s, tr("Generic name"));
    setLabel(u"drug.form"_s, tr("Form", "of a drug"));
    setLabel(u"drug.strength"_s, tr("Strength"));
    setLabel(u"drug.kind"_s, tr("Kind"));
    setLabel(u"drug.insuranceCategory"_s, tr("Insurance"));
    setLabel(u"drug.insuranceRestriction"_s, tr("Paid only for"));
    fillCombo<DrugKind>(m_kind, drugKindText);
    fillCombo<InsuranceCategory>(m_class, insuranceCategoryText);
    setLabel(u"code"_s, tr("Code"));
    setLabel(u"maker"_s, tr("Maker"));
    setLabel(u"pack"_s, tr("Pack"));
    setLabel(u"unitsPerPack"_s, tr("Units per pack"));
    setLabel(u"packUnit"_s, tr("Pack unit"));
    setLabel(u"minUnit"_s, tr("Smallest unit"));
    setLabel(u"splitAllowed"_s, tr("Sold singly"));
    setLabel(u"active"_s, tr("In use"));
    setLabel(u"pricePerPack"_s, tr("Price, yuan"));
    setLabel(u"reason"_s, tr("Reason", "why a price is changed"));
    m_reason->setPlaceholderText(tr("Why is the price changed?"));
    m_search->setAccessibleName(tr("Find a drug"));
    m_search->setPlaceholderText(m_isPicking ? tr("Which drug? Name or initials, then Enter")
                                             : tr("Name, initials or code"));
    newKey()->setLabel(tr("New product"));
    m_ownDrug->setLabel(tr("Own drug"));
    m_import->setLabel(tr("Import…"));
    table()->setAccessibleName(tr("Price list"));
    table()->setEmptyState(Icon::Pill, tr("No product here"), tr("F9 adds one, F12 imports a price list."));
    m_drugList->setAccessibleName(tr("Drugs of the formulary"));
    m_drugList->setEmptyState(Icon::Search, tr("No such drug in the formulary"),
                              tr("F11 adds a drug that the formulary does not hold."));
    m_model->retranslate();
    m_drugs->retranslate();
}

} // namespace clinic::ui

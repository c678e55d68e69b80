// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/import_preview.h"

#include "text/code_text.h"
#include "ui/administration/admin_text.h"
#include "ui/common/list_view.h"
#include "ui/common/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kFactColumns = 4;

QVariant boldWhen(bool bold, int role)
{
    return role == Qt::FontRole && bold ? QVariant{theme::font(theme::kBodyText, true)} : QVariant{};
}

QString listPriceText(const std::optional<UnitPrice> &price)
{
    return price ? u"¥"_s + price->toString() : u"—"_s;
}

Severity effectSeverity(PriceRowEffect effect)
{
    switch (effect) {
    case PriceRowEffect::Added:
    case PriceRowEffect::Unchanged:
        return Severity::Ok;
    case PriceRowEffect::Changed:
        return Severity::Ask;
    case PriceRowEffect::Refused:
        return Severity::Stop;
    }
    Q_UNREACHABLE();
}

QString remarkOf(const PriceRow &row)
{
    if (!row.reasonCode.isEmpty())
        return codeText(row.reasonCode, row.reasonArgs);
    return row.addsDrug ? ImportPreview::tr("also adds the drug") : QString{};
}

std::vector<RowsColumn<PriceRow>> priceColumns()
{
    return {
        {[] { return ImportPreview::tr("Line"); }, [](const PriceRow &row) { return QString::number(row.line); }},
        {[] { return ImportPreview::tr("Effect"); }, [](const PriceRow &row) { return priceEffectText(row.effect); },
         [](const PriceRow &row, int role) -> QVariant {
             const Severity severity = effectSeverity(row.effect);
             return role == Qt::DecorationRole ? QVariant{makeIcon(severityIcon(severity), theme::mark(severity))}
                                               : QVariant{};
         }},
        {[] { return ImportPreview::tr("Product"); }, [](const PriceRow &row) { return row.name; }},
        {[] { return ImportPreview::tr("Before"); }, [](const PriceRow &row) { return listPriceText(row.oldPrice); }},
        {[] { return ImportPreview::tr("New"); }, [](const PriceRow &row) { return listPriceText(row.newPrice); },
         [](const PriceRow &row, int role) { return boldWhen(row.oldPrice != row.newPrice, role); }},
        {[] { return ImportPreview::tr("Why"); }, remarkOf,
         [](const PriceRow &row, int role) { return role == Qt::ToolTipRole ? QVariant{remarkOf(row)} : QVariant{}; }},
    };
}

std::vector<RowsColumn<PolicyLine>> ruleColumns()
{
    return {
        {[] { return ImportPreview::tr("Rule"); }, [](const PolicyLine &line) { return line.what; },
         [](const PolicyLine &line, int role) -> QVariant {
             if (role == Qt::DecorationRole && line.differs)
                 return makeIcon(severityIcon(Severity::Ask), theme::mark(Severity::Ask));
             return boldWhen(line.differs, role);
         }},
        {[] { return ImportPreview::tr("This policy"); }, [](const PolicyLine &line) { return line.value; },
         [](const PolicyLine &line, int role) -> QVariant {
             return role == Qt::ToolTipRole ? QVariant{line.value} : boldWhen(line.differs, role);
         }},
        {[] { return ImportPreview::tr("Predecessor"); }, [](const PolicyLine &line) { return line.before; }},
    };
}

/// "Line 12, name" for `row[12].name`; other paths as they are.
QString whereText(const FieldProblem &fault)
{
    static const QRegularExpression kRow{u"^rows?\\[(\\d+)\\](?:\\.(.+))?$"_s};
    const auto match = kRow.match(fault.path);
    if (!match.hasMatch())
        return fault.path;
    if (match.captured(2).isEmpty())
        return ImportPreview::tr("Line %1").arg(match.captured(1));
    //: %1 number of a line in a file, %2 name of its column
    return ImportPreview::tr("Line %1, %2").arg(match.captured(1), match.captured(2));
}

std::vector<RowsColumn<FieldProblem>> faultColumns()
{
    return {
        {[] { return ImportPreview::tr("Where"); }, whereText},
        {[] { return ImportPreview::tr("What is wrong"); },
         [](const FieldProblem &fault) { return problemText(fault); },
         [](const FieldProblem &fault, int role) {
             return role == Qt::ToolTipRole ? QVariant{problemText(fault)} : QVariant{};
         }},
    };
}

QString number(int value)
{
    return QLocale{}.toString(value);
}

} // namespace

ImportPreview::ImportPreview(QWidget *parent)
    : QFrame{parent},
      m_heading{new QLabel{this}},
      m_file{new QLabel{this}},
      m_facts{new QGridLayout},
      m_leaveOut{new QCheckBox{this}},
      m_kindLabel{new QLabel{this}},
      m_kind{new QComboBox{this}},
      m_table{new TableView{u"importRows"_s, this}},
      m_prices{new RowsModel<PriceRow>{priceColumns(), this}},
      m_policy{new RowsModel<PolicyLine>{ruleColumns(), this}},
      m_faults{new RowsModel<FieldProblem>{faultColumns(), this}}
{
    setObjectName(u"importPreview"_s);
    theme::makeCard(this);
    theme::setTextRole(m_heading, theme::TextRole::Heading);
    theme::setTextRole(m_file, theme::TextRole::Secondary);
    m_file->setObjectName(u"importFile"_s);
    m_heading->setObjectName(u"importHeading"_s);
    m_leaveOut->setObjectName(u"leaveOutRefused"_s);
    m_kind->setObjectName(u"catalogueKind"_s);
    m_kindLabel->setBuddy(m_kind);
    m_facts->setHorizontalSpacing(px(theme::kGapLarge));
    m_facts->setVerticalSpacing(px(theme::kGapSmall));
    auto *kindRow = new QHBoxLayout;
    kindRow->setSpacing(px(theme::kGap));
    kindRow->addWidget(m_kindLabel);
    kindRow->addWidget(m_kind);
    kindRow->addStretch(1);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(px(theme::kGapLarge), px(theme::kGap), px(theme::kGapLarge), px(theme::kGap));
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_heading);
    column->addWidget(m_file);
    column->addLayout(kindRow);
    column->addLayout(m_facts);
    column->addWidget(m_leaveOut);
    column->addWidget(m_table, 1);
    column->addStretch(0);
    connect(m_leaveOut, &QCheckBox::toggled, this, &ImportPreview::readyChanged);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ImportPreview::readyChanged);
}

void ImportPreview::begin(const QString &heading, const QString &fileName, const Facts &facts)
{
    m_heading->setText(heading);
    m_file->setText(fileName);
    m_leaveOut->setChecked(false);
    m_leaveOut->hide();
    m_kindLabel->hide();
    m_kind->hide();
    m_table->hide();
    m_refused = 0;
    while (QLayoutItem *old = m_facts->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    int at = 0;
    for (const auto &[label, value] : facts) {
        auto *name = new QLabel{label, this};
        theme::setTextRole(name, theme::TextRole::Secondary);
        auto *text = new QLabel{value, this};
        text->setFont(theme::font(theme::kBodyText, true));
        auto *fact = new QVBoxLayout;
        fact->setSpacing(0);
        auto *box = new QWidget{this};
        box->setLayout(fact);
        fact->setContentsMargins(0, 0, 0, 0);
        fact->addWidget(name);
        fact->addWidget(text);
        m_facts->addWidget(box, at / kFactColumns, at % kFactColumns);
        ++at;
    }
    for (int i = 0; i < kFactColumns; ++i)
        m_facts->setColumnStretch(i, 1);
}

void ImportPreview::showTable(QAbstractItemModel *model, std::initializer_list<int> longTexts, const QString &name)
{
    if (m_table->model() != model)
        m_table->setModel(model);
    m_table->setStretchColumn(*longTexts.begin());
    for (const int column : longTexts)
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_table->setAccessibleName(name);
    m_table->show();
}

void ImportPreview::showRoll(const QString &fileName, const RollCounts &counts)
{
    Facts facts{
        {tr("People in the file"), number(counts.rows)},  {tr("New"), number(counts.added)},
        {tr("Changed"), number(counts.changed)},          {tr("Unchanged"), number(counts.unchanged)},
        {tr("Older than stored"), number(counts.older)},  {tr("Registered here"), number(counts.linked)},
        {tr("Not normal"), number(counts.notNormal)},     {tr("Waiting period"), number(counts.waiting)},
        {tr("Old scheme 391"), number(counts.legacy391)}, {tr("Old scheme 380"), number(counts.legacy380)},
        {tr("Oldest data"), counts.oldest.toString()},    {tr("Newest data"), counts.newest.toString()},
    };
    begin(tr("Roll of the insured"), fileName, facts);
    if (!counts.otherColumns.isEmpty())
        m_file->setText(tr("%1 (columns not read: %2)").arg(fileName, counts.otherColumns.join(u", "_s)));
}

void ImportPreview::showPriceList(const QString &fileName, const PriceListPreview &preview)
{
    Facts facts;
    for (const auto &word : Words<PriceRowEffect>::table)
        facts.emplace_back(priceEffectText(word.value), number(preview.count(word.value)));
    begin(tr("Price list"), fileName, facts);
    m_refused = preview.count(PriceRowEffect::Refused);
    m_leaveOut->setVisible(m_refused > 0);
    m_leaveOut->setText(tr("&Leave out the %n refused row(s) and import the others", nullptr, m_refused));
    std::vector<PriceRow> rows = preview.rows;
    // What needs a look stands first.
    static constexpr std::array kOrder{1, 1, 2, 0}; // by PriceRowEffect: Added, Changed, Unchanged, Refused
    std::ranges::stable_sort(rows, {}, [](const PriceRow &row) { return kOrder[std::size_t(row.effect)]; });
    m_prices->setRows(std::move(rows));
    showTable(m_prices, {2, 5}, tr("Rows of the price list"));
}

void ImportPreview::showPolicy(const QString &fileName, const PolicyPreview &preview)
{
    Facts facts{{tr("Valid"), policyPeriodText(preview.policy)}};
    if (preview.predecessor)
        facts.emplace_back(tr("Predecessor"), preview.predecessor->policy.name);
    if (preview.endsPredecessor)
        facts.emplace_back(tr("The predecessor ends"), preview.policy.validFrom.addDays(-1).toString());
    begin(preview.policy.name, fileName, facts);
    m_policy->setRows(policyLines(preview.policy, preview.predecessor ? &preview.predecessor->policy : nullptr));
    showTable(m_policy, {1, 2}, tr("Rules of the policy"));
    m_table->setColumnHidden(2, !preview.predecessor);
}

void ImportPreview::showStored(const StoredPolicy &policy)
{
    begin(policy.policy.name, tr("Imported %1").arg(policy.importedAt.toMinuteString()), {});
    m_policy->setRows(policyLines(policy.policy));
    showTable(m_policy, {1, 2}, tr("Rules of the policy"));
    m_table->setColumnHidden(2, true);
}

void ImportPreview::showCatalogue(const QString &fileName, qsizetype bytes, qsizetype lines,
                                  std::optional<CatalogueKind> guess)
{
    begin(tr("Catalogue"), fileName,
          {{tr("Size"), QLocale{}.formattedDataSize(bytes)}, {tr("Lines"), number(int(lines))}});
    m_kind->clear();
    m_kind->addItem(tr("Choose what it holds"), -1);
    for (const auto &word : Words<CatalogueKind>::table)
        if (word.value != CatalogueKind::PriceList)
            m_kind->addItem(catalogueText(word.value), int(word.value));
    m_kind->setCurrentIndex(guess ? std::max(0, m_kind->findData(int(*guess))) : 0);
    m_kindLabel->show();
    m_kind->show();
}

void ImportPreview::showFaults(const QString &fileName, const std::vector<FieldProblem> &faults)
{
    begin(tr("Refused: nothing was imported"), fileName, {{tr("Faults"), number(int(faults.size()))}});
    m_faults->setRows(faults);
    showTable(m_faults, {1}, tr("Faults of the file"));
}

bool ImportPreview::isReady() const
{
    if (m_table->model() == m_faults && !m_table->isHidden())
        return false;
    if (!m_kind->isHidden() && !catalogueKind())
        return false;
    return m_refused == 0 || m_leaveOut->isChecked();
}

bool ImportPreview::leavesOutRefused() const
{
    return m_leaveOut->isChecked();
}

std::optional<CatalogueKind> ImportPreview::catalogueKind() const
{
    const int kind = m_kind->currentData().toInt();
    return m_kind->currentIndex() > 0 ? std::optional{static_cast<CatalogueKind>(kind)} : std::nullopt;
}

void ImportPreview::focusFirst()
{
    if (!m_kind->isHidden())
        m_kind->setFocus(Qt::OtherFocusReason);
    else if (!m_leaveOut->isHidden())
        m_leaveOut->setFocus(Qt::OtherFocusReason);
    else if (!m_table->isHidden())
        m_table->setFocus(Qt::OtherFocusReason);
}

void ImportPreview::retranslate()
{
    m_kindLabel->setText(tr("Holds"));
    m_kind->setAccessibleName(tr("What the catalogue holds"));
    m_prices->retranslate();
    m_policy->retranslate();
    m_faults->retranslate();
}

} // namespace clinic::ui

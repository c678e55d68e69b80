// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/import_history.h"

#include "ui/administration/admin_text.h"
#include "ui/administration/policy_table.h"
#include "ui/common/list_view.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

QString signatureText(bool isSigned)
{
    return isSigned ? ImportHistory::tr("signed") : ImportHistory::tr("unsigned");
}

QVariant trailing(int role)
{
    return role == Qt::TextAlignmentRole ? QVariant::fromValue(int(Qt::AlignTrailing | Qt::AlignVCenter)) : QVariant{};
}

std::vector<RowsColumn<ImportLine>> importColumns()
{
    return {
        {[] { return ImportHistory::tr("Date"); }, [](const ImportLine &line) { return line.at.toMinuteString(); }},
        {[] { return ImportHistory::tr("What"); },
         [](const ImportLine &line) {
             return line.kind ? catalogueText(*line.kind) : ImportHistory::tr("Roll of the insured");
         },
         [](const ImportLine &, int role) {
             return role == Qt::FontRole ? QVariant{theme::font(theme::kBodyText, true)} : QVariant{};
         }},
        {[] { return ImportHistory::tr("File"); }, [](const ImportLine &line) { return line.sourceName; },
         [](const ImportLine &line, int role) {
             return role == Qt::ToolTipRole ? QVariant{line.sourceName + u" · "_s + line.by} : QVariant{};
         }},
        {[] { return ImportHistory::tr("Rows"); }, [](const ImportLine &line) { return QLocale{}.toString(line.rows); },
         [](const ImportLine &, int role) { return trailing(role); }},
        {[] { return ImportHistory::tr("Version"); },
         [](const ImportLine &line) { return line.number > 0 ? QString::number(line.number) : line.asOf.toString(); }},
        {[] { return ImportHistory::tr("Signature"); },
         [](const ImportLine &line) { return signatureText(line.isSigned); }},
    };
}

QString policyStateText(const StoredPolicy &policy)
{
    if (policy.isWithdrawn)
        return ImportHistory::tr("Withdrawn");
    return policy.policy.isSample ? ImportHistory::tr("Sample") : ImportHistory::tr("In use");
}

std::vector<RowsColumn<StoredPolicy>> policyColumns()
{
    return {
        {[] { return ImportHistory::tr("Policy"); }, [](const StoredPolicy &policy) { return policy.policy.name; },
         [](const StoredPolicy &policy, int role) -> QVariant {
             if (role == Qt::ToolTipRole)
                 return policy.policy.name;
             return role == Qt::FontRole ? QVariant{theme::font(theme::kBodyText, true)} : QVariant{};
         }},
        {[] { return ImportHistory::tr("Area"); }, [](const StoredPolicy &policy) { return policy.policy.area; }},
        {[] { return ImportHistory::tr("Scheme"); },
         [](const StoredPolicy &policy) { return schemeText(policy.policy.scheme); }},
        {[] { return ImportHistory::tr("Valid"); },
         [](const StoredPolicy &policy) { return policyPeriodText(policy.policy); }},
        {[] { return ImportHistory::tr("State"); }, policyStateText,
         [](const StoredPolicy &policy, int role) -> QVariant {
             Severity severity = Severity::Ok;
             if (policy.isWithdrawn)
                 severity = Severity::Note;
             else if (policy.policy.isSample)
                 severity = Severity::Ask;
             return role == Qt::DecorationRole ? QVariant{makeIcon(severityIcon(severity), theme::mark(severity))}
                                               : QVariant{};
         }},
        {[] { return ImportHistory::tr("Signature"); }, [](const StoredPolicy &) { return signatureText(false); }},
    };
}

} // namespace

ImportHistory::ImportHistory(QWidget *parent)
    : QWidget{parent},
      m_age{new QLabel{this}},
      m_importsHeading{new QLabel{this}},
      m_policiesHeading{new QLabel{this}},
      m_policiesHead{new QHBoxLayout},
      m_importTable{new TableView{u"imports"_s, this}},
      m_policyTable{new TableView{u"policies"_s, this}},
      m_imports{new RowsModel<ImportLine>{importColumns(), this}},
      m_policies{new RowsModel<StoredPolicy>{policyColumns(), this}}
{
    m_age->setObjectName(u"rollAge"_s);
    m_age->setWordWrap(true);
    for (QLabel *heading : {m_importsHeading, m_policiesHeading})
        theme::setTextRole(heading, theme::TextRole::Heading);
    m_importTable->setModel(m_imports);
    m_importTable->setStretchColumn(2);
    m_policyTable->setModel(m_policies);
    m_policyTable->setStretchColumn(0);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_age);
    column->addWidget(m_importsHeading);
    column->addWidget(m_importTable, 3);
    m_policiesHead->addWidget(m_policiesHeading, 1);
    column->addLayout(m_policiesHead);
    column->addWidget(m_policyTable, 2);
    connect(m_policyTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ImportHistory::currentPolicyChanged);
    connect(m_policies, &QAbstractItemModel::modelReset, this, &ImportHistory::currentPolicyChanged);
    connect(m_policyTable, &QAbstractItemView::activated, this, &ImportHistory::policyActivated);
}

void ImportHistory::setContent(std::vector<ImportLine> imports, std::vector<StoredPolicy> policies, const RollAge &age)
{
    std::ranges::stable_sort(imports, std::ranges::greater{}, &ImportLine::at);
    m_imports->setRows(std::move(imports));
    m_policies->setRows(std::move(policies));
    m_rollAge = age;
    showAge();
}

void ImportHistory::placePolicyButton(QWidget *button)
{
    m_policiesHead->addWidget(button);
    setTabOrder(m_importTable, button);
    setTabOrder(button, m_policyTable);
}

void ImportHistory::showAge()
{
    if (!m_rollAge.hasRoll)
        m_age->setText(tr("There is no roll yet: nobody's insurance can be checked. F9 imports one."));
    else if (m_rollAge.isOld)
        m_age->setText(tr("The roll of %1 is %2 days old; the limit is %3 days. Ask the county for a new one.")
                           .arg(m_rollAge.last.asOf.toString())
                           .arg(m_rollAge.days)
                           .arg(m_rollAge.limit));
    else
        m_age->setText(tr("The roll of %1 holds %2 people; it is %3 days old, the limit is %4.")
                           .arg(m_rollAge.last.asOf.toString(), QLocale{}.toString(m_rollAge.people))
                           .arg(m_rollAge.days)
                           .arg(m_rollAge.limit));
}

const StoredPolicy *ImportHistory::currentPolicy() const
{
    return m_policies->row(m_policyTable->currentIndex().row());
}

void ImportHistory::focusFirst()
{
    m_importTable->setFocus(Qt::OtherFocusReason);
}

void ImportHistory::retranslate()
{
    m_importsHeading->setText(tr("Imported files"));
    m_policiesHeading->setText(tr("Insurance policies"));
    m_importTable->setAccessibleName(tr("Files imported so far"));
    m_importTable->setEmptyState(Icon::Document, tr("Nothing imported yet"));
    m_policyTable->setAccessibleName(tr("Policies imported so far"));
    m_policyTable->setEmptyState(Icon::Document, tr("No policy yet"), tr("F10 imports one."));
    m_imports->retranslate();
    m_policies->retranslate();
    showAge();
}

} // namespace clinic::ui

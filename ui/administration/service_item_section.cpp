// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/service_item_section.h"

#include "formulary/formulary_rules.h"
#include "ui/administration/admin_text.h"
#include "ui/common/amount_label.h"
#include "ui/common/list_view.h"

#include <QCheckBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr int kServiceName = 1; // of the columns below

QString serviceState(const ServiceItem &item)
{
    if (!item.active)
        return ServiceItemSection::tr("Not used");
    return item.isExamplePrice ? ServiceItemSection::tr("Example price") : ServiceItemSection::tr("In use");
}

std::vector<RowsColumn<ServiceItem>> serviceColumns()
{
    return {
        {[] { return ServiceItemSection::tr("Code"); }, [](const ServiceItem &item) { return item.code; }},
        {[] { return ServiceItemSection::tr("Name"); }, [](const ServiceItem &item) { return item.name; },
         [](const ServiceItem &, int role) {
             return role == Qt::FontRole ? QVariant{theme::font(theme::kBodyText, true)} : QVariant{};
         }},
        {[] { return ServiceItemSection::tr("Category"); },
         [](const ServiceItem &item) { return serviceCategoryText(item.category); }},
        {[] { return ServiceItemSection::tr("Price"); },
         [](const ServiceItem &item) { return u"%1/%2"_s.arg(amountText(item.price), item.unit); },
         [](const ServiceItem &, int role) {
             return role == Qt::TextAlignmentRole ? QVariant::fromValue(int(Qt::AlignTrailing | Qt::AlignVCenter))
                                                  : QVariant{};
         }},
        {[] { return ServiceItemSection::tr("State"); }, serviceState,
         [](const ServiceItem &item, int role) -> QVariant {
             const Severity severity = !item.active          ? Severity::Note
                                       : item.isExamplePrice ? Severity::Ask
                                                             : Severity::Ok;
             return role == Qt::DecorationRole ? QVariant{makeIcon(severityIcon(severity), theme::mark(severity))}
                                               : QVariant{};
         }},
    };
}

} // namespace

ServiceItemSection::ServiceItemSection(Workplace &work, QWidget *parent)
    : RecordSection{work, u"serviceItem"_s, parent},
      m_model{new RowsModel<ServiceItem>{serviceColumns(), this}},
      m_import{keys()->addButton(u"serviceImport"_s, Icon::Document, Qt::Key_F12)}
{
    table()->setModel(m_model);
    table()->setStretchColumn(kServiceName);
    m_code = addLine(u"code"_s, 0, 0);
    m_name = addLine(u"name"_s, 0, 1);
    m_unit = addLine(u"unit"_s, 1, 0);
    m_price = addLine(u"price"_s, 1, 1);
    m_category = addCombo(u"category"_s, 2, 0);
    m_class = addCombo(u"insuranceCategory"_s, 2, 1);
    m_tier = addCombo(u"tier"_s, 3, 0);
    m_fee = addCheck(u"isGeneralConsultationFee"_s, 3, 1);
    m_active = addCheck(u"active"_s, 4, 0);
    for (const QString &path : {u"code"_s, u"name"_s, u"unit"_s, u"price"_s})
        form().field(path)->setRequired(true);
    connect(m_import, &QPushButton::clicked, this, &Section::importsRequested);
    connect(&work.changes, &ChangeFeed::changed, this, [this](Aggregate kind) {
        if (kind == Aggregate::ServiceItem && isVisible())
            refresh();
    });
    finish();
}

QString ServiceItemSection::title() const
{
    return tr("Service prices");
}

void ServiceItemSection::refresh()
{
    const auto future = work().desk.read([actor = actor()](Services &s) { return s.formulary.serviceItems(actor); });
    whenDone(future, this, [this](const Result<std::vector<ServiceItem>> &all) {
        if (!all) {
            showError(all.error());
            return;
        }
        m_model->setRows(*all);
        rowsLoaded();
    });
}

void ServiceItemSection::fillForm(int row)
{
    const ServiceItem *item = m_model->row(row);
    m_base = item ? *item : ServiceItem{};
    m_code->setText(m_base.code);
    m_name->setText(m_base.name);
    m_unit->setText(m_base.unit);
    m_price->setText(item ? m_base.price.toString() : QString{});
    choose(m_category, m_base.category);
    choose(m_class, m_base.insuranceCategory);
    choose(m_tier, m_base.tier);
    m_fee->setChecked(m_base.isGeneralConsultationFee);
    m_active->setChecked(m_base.active);
}

void ServiceItemSection::save()
{
    ServiceItem item = m_base;
    item.code = m_code->text().trimmed();
    item.name = m_name->text().trimmed();
    if (item.name != m_base.name)
        item.initials.clear(); // made again from the new name
    item.unit = m_unit->text().trimmed();
    item.category = chosen<ServiceCategory>(m_category);
    item.insuranceCategory = chosen<InsuranceCategory>(m_class);
    item.tier = chosen<ServiceTier>(m_tier);
    item.isGeneralConsultationFee = m_fee->isChecked();
    item.active = m_active->isChecked();
    const auto price = Money::fromString(m_price->text().trimmed());
    item.price = price.value_or(Money{});
    if (item.price != m_base.price)
        item.isExamplePrice = false; // the clinic's own from now on
    if (!price) {
        auto problems = problemsOf(item);
        problems.push_back(
            {u"price"_s, m_price->text().trimmed().isEmpty() ? u"field.required"_s : price.error().code, {}});
        notSaved(failFields(std::move(problems)).value());
        return;
    }
    const auto future =
        work().desk.write([actor = actor(), item](Services &s) { return s.formulary.saveServiceItem(actor, item); });
    write(saveKey(), saveText(), future, [this](const Result<ServiceItem> &stored) {
        if (!stored) {
            notSaved(stored.error());
            return;
        }
        m_base = *stored;
        saved(stored->id.toString(), tr("Saved: %1").arg(stored->name));
    });
}

QString ServiceItemSection::headingOf(int row) const
{
    const ServiceItem *item = m_model->row(row);
    return item ? item->name : tr("New service item");
}

QString ServiceItemSection::keyOf(int row) const
{
    const ServiceItem *item = m_model->row(row);
    return item ? item->id.toString() : QString{};
}

void ServiceItemSection::showLabels()
{
    setLabel(u"code"_s, tr("Code"));
    setLabel(u"name"_s, tr("Name"));
    setLabel(u"unit"_s, tr("Unit"));
    setLabel(u"price"_s, tr("Price, yuan"));
    setLabel(u"category"_s, tr("Category"));
    setLabel(u"insuranceCategory"_s, tr("Insurance"));
    setLabel(u"tier"_s, tr("For"));
    setLabel(u"isGeneralConsultationFee"_s, tr("Consultation fee"));
    setLabel(u"active"_s, tr("In use"));
    fillCombo<ServiceCategory>(m_category, serviceCategoryText);
    fillCombo<InsuranceCategory>(m_class, insuranceCategoryText);
    fillCombo<ServiceTier>(m_tier, serviceTierText);
    newKey()->setLabel(tr("New item"));
    m_import->setLabel(tr("Import…"));
    table()->setAccessibleName(tr("All service items"));
    table()->setEmptyState(Icon::Cash, tr("No service item yet"), tr("F9 adds one, F12 imports a list."));
    m_model->retranslate();
}

} // namespace clinic::ui

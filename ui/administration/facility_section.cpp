// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/facility_section.h"

#include "ui/administration/admin_text.h"
#include "ui/common/list_view.h"

#include <QCheckBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr int kFacilityName = 0; // of the columns below

QString facilityState(const Facility &facility)
{
    if (!facility.active)
        return FacilitySection::tr("Not used");
    return facility.isLead ? FacilitySection::tr("Lead hospital") : FacilitySection::tr("In use");
}

std::vector<RowsColumn<Facility>> facilityColumns()
{
    return {
        {[] { return FacilitySection::tr("Name"); }, [](const Facility &facility) { return facility.name; },
         [](const Facility &, int role) {
             return role == Qt::FontRole ? QVariant{theme::font(theme::kBodyText, true)} : QVariant{};
         }},
        {[] { return FacilitySection::tr("Tier"); }, [](const Facility &facility) { return tierText(facility.tier); }},
        {[] { return FacilitySection::tr("Phone"); }, [](const Facility &facility) { return facility.phone; }},
        {[] { return FacilitySection::tr("State"); }, facilityState,
         [](const Facility &facility, int role) -> QVariant {
             const Severity severity = facility.active ? Severity::Ok : Severity::Note;
             return role == Qt::DecorationRole ? QVariant{makeIcon(severityIcon(severity), theme::mark(severity))}
                                               : QVariant{};
         }},
    };
}

} // namespace

FacilitySection::FacilitySection(Workplace &work, QWidget *parent)
    : RecordSection{work, u"facility"_s, parent}, m_model{new RowsModel<Facility>{facilityColumns(), this}}
{
    table()->setModel(m_model);
    table()->setStretchColumn(kFacilityName);
    m_name = addLine(u"name"_s, 0, 0);
    m_code = addLine(u"institutionCode"_s, 0, 1);
    m_tier = addCombo(u"tier"_s, 1, 0);
    m_phone = addLine(u"phone"_s, 1, 1);
    m_departments = addLine(u"departments"_s, 2, 0, 2);
    m_lead = addCheck(u"isLead"_s, 3, 0);
    m_active = addCheck(u"active"_s, 3, 1);
    form().field(u"name"_s)->setRequired(true);
    connect(&work.changes, &ChangeFeed::changed, this, [this](Aggregate kind) {
        if (kind == Aggregate::Facility && isVisible())
            refresh();
    });
    finish();
}

QString FacilitySection::title() const
{
    return tr("Hospitals");
}

void FacilitySection::refresh()
{
    const auto future = work().desk.read([](Services &s) { return s.clinic.facilities(); });
    whenDone(future, this, [this](const Result<std::vector<Facility>> &all) {
        if (!all) {
            showError(all.error());
            return;
        }
        m_model->setRows(*all);
        rowsLoaded();
    });
}

void FacilitySection::fillForm(int row)
{
    const Facility *facility = m_model->row(row);
    m_base = facility ? *facility : Facility{};
    m_name->setText(m_base.name);
    m_code->setText(m_base.institutionCode);
    choose(m_tier, m_base.tier);
    m_phone->setText(m_base.phone);
    m_departments->setText(m_base.departments);
    m_lead->setChecked(m_base.isLead);
    m_active->setChecked(m_base.active);
}

void FacilitySection::save()
{
    Facility facility = m_base;
    facility.name = m_name->text();
    facility.institutionCode = m_code->text();
    facility.tier = chosen<Tier>(m_tier);
    facility.phone = m_phone->text();
    facility.departments = m_departments->text();
    facility.isLead = m_lead->isChecked();
    facility.active = m_active->isChecked();
    const auto future =
        work().desk.write([actor = actor(), facility](Services &s) { return s.clinic.saveFacility(actor, facility); });
    write(saveKey(), saveText(), future, [this](const Result<Facility> &stored) {
        if (!stored) {
            notSaved(stored.error());
            return;
        }
        m_base = *stored;
        saved(stored->id.toString(), tr("Saved: %1").arg(stored->name));
    });
}

QString FacilitySection::headingOf(int row) const
{
    const Facility *facility = m_model->row(row);
    return facility ? facility->name : tr("New hospital");
}

QString FacilitySection::keyOf(int row) const
{
    const Facility *facility = m_model->row(row);
    return facility ? facility->id.toString() : QString{};
}

void FacilitySection::showLabels()
{
    setLabel(u"name"_s, tr("Name"));
    setLabel(u"institutionCode"_s, tr("Code"));
    setLabel(u"tier"_s, tr("Tier"));
    setLabel(u"phone"_s, tr("Phone"));
    setLabel(u"departments"_s, tr("Departments"));
    setLabel(u"isLead"_s, tr("Lead hospital"));
    setLabel(u"active"_s, tr("In use"));
    form().field(u"departments"_s)->setHint(tr("Names with a blank between them; offered in a referral."));
    fillCombo<Tier>(m_tier, tierText);
    newKey()->setLabel(tr("New hospital"));
    table()->setAccessibleName(tr("All hospitals"));
    table()->setEmptyState(Icon::Referral, tr("No hospital yet"), tr("F9 adds the one you refer patients to."));
    m_model->retranslate();
}

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/department_section.h"

#include "ui/common/list_view.h"

#include <QCheckBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr int kDepartmentName = 1; // of the columns below

std::vector<RowsColumn<Department>> departmentColumns()
{
    return {
        {[] { return DepartmentSection::tr("Code"); }, [](const Department &department) { return department.code; }},
        {[] { return DepartmentSection::tr("Name"); }, [](const Department &department) { return department.name; },
         [](const Department &, int role) {
             return role == Qt::FontRole ? QVariant{theme::font(theme::kBodyText, true)} : QVariant{};
         }},
        {[] { return DepartmentSection::tr("Room"); }, [](const Department &department) { return department.room; }},
        {[] { return DepartmentSection::tr("State"); },
         [](const Department &department) {
             return department.active ? DepartmentSection::tr("Open") : DepartmentSection::tr("Closed");
         },
         [](const Department &department, int role) -> QVariant {
             const Severity severity = department.active ? Severity::Ok : Severity::Note;
             return role == Qt::DecorationRole ? QVariant{makeIcon(severityIcon(severity), theme::mark(severity))}
                                               : QVariant{};
         }},
    };
}

} // namespace

DepartmentSection::DepartmentSection(Workplace &work, QWidget *parent)
    : RecordSection{work, u"department"_s, parent}, m_model{new RowsModel<Department>{departmentColumns(), this}}
{
    table()->setModel(m_model);
    table()->setStretchColumn(kDepartmentName);
    m_code = addLine(u"code"_s, 0, 0);
    m_name = addLine(u"name"_s, 0, 1);
    m_room = addLine(u"room"_s, 1, 0);
    m_active = addCheck(u"active"_s, 1, 1);
    form().field(u"code"_s)->setRequired(true);
    form().field(u"name"_s)->setRequired(true);
    connect(&work.changes, &ChangeFeed::changed, this, [this](Aggregate kind) {
        if (kind == Aggregate::Department && isVisible())
            refresh();
    });
    finish();
}

QString DepartmentSection::title() const
{
    return tr("Departments");
}

void DepartmentSection::refresh()
{
    const auto future = work().desk.read([](Services &s) { return s.clinic.departments(); });
    whenDone(future, this, [this](const Result<std::vector<Department>> &all) {
        if (!all) {
            showError(all.error());
            return;
        }
        m_model->setRows(*all);
        rowsLoaded();
    });
}

void DepartmentSection::fillForm(int row)
{
    const Department *department = m_model->row(row);
    m_base = department ? *department : Department{};
    m_code->setText(m_base.code);
    m_name->setText(m_base.name);
    m_room->setText(m_base.room);
    m_active->setChecked(m_base.active);
}

void DepartmentSection::save()
{
    Department department = m_base;
    department.code = m_code->text();
    department.name = m_name->text();
    department.room = m_room->text();
    department.active = m_active->isChecked();
    const auto future = work().desk.write(
        [actor = actor(), department](Services &s) { return s.clinic.saveDepartment(actor, department); });
    write(saveKey(), saveText(), future, [this](const Result<Department> &stored) {
        if (!stored) {
            notSaved(stored.error());
            return;
        }
        m_base = *stored;
        saved(stored->id.toString(), tr("Saved: %1").arg(stored->name));
    });
}

QString DepartmentSection::headingOf(int row) const
{
    const Department *department = m_model->row(row);
    return department ? department->name : tr("New department");
}

QString DepartmentSection::keyOf(int row) const
{
    const Department *department = m_model->row(row);
    return department ? department->id.toString() : QString{};
}

void DepartmentSection::showLabels()
{
    setLabel(u"code"_s, tr("Code"));
    setLabel(u"name"_s, tr("Name"));
    setLabel(u"room"_s, tr("Room"));
    setLabel(u"active"_s, tr("Open"));
    form().field(u"code"_s)->setHint(tr("Short; stands before the queue number."));
    newKey()->setLabel(tr("New department"));
    table()->setAccessibleName(tr("All departments"));
    table()->setEmptyState(Icon::List, tr("No department yet"), tr("F9 adds one."));
    m_model->retranslate();
}

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/move_form.h"

#include "reception/reception_rules.h"
#include "ui/common/enter_order.h"
#include "ui/common/form_field.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kMoveLabels = 96;

} // namespace

MoveForm::MoveForm(QWidget *parent)
    : QWidget{parent},
      m_order{new EnterOrder{this}},
      m_who{new QLabel{this}},
      m_facts{new QLabel{this}},
      m_department{new QComboBox},
      m_doctor{new QComboBox}
{
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(theme::kGapSmall));
    m_who->setObjectName(u"moveWho"_s);
    m_who->setWordWrap(true);
    m_facts->setWordWrap(true);
    theme::setTextRole(m_who, theme::TextRole::Name);
    theme::setTextRole(m_facts, theme::TextRole::Secondary);
    column->addWidget(m_who);
    column->addWidget(m_facts);
    const auto add = [this, column](const QString &path, QComboBox *combo) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
        auto *field = new FormField{path, combo, FormField::LabelPosition::Left, this};
        field->setLabelWidth(kMoveLabels);
        m_form.add(field, path);
        m_order->add(combo);
        column->addWidget(field);
    };
    add(u"moveDepartment"_s, m_department);
    add(u"moveDoctor"_s, m_doctor);
    column->addStretch(1);
    connect(m_order, &EnterOrder::lastPassed, this, &MoveForm::submitted);
    connect(m_department, &QComboBox::currentIndexChanged, this, &MoveForm::showHint);
    retranslate();
}

void MoveForm::setChoices(const RegistrationChoices &choices)
{
    m_choices = choices;
    render();
}

void MoveForm::start(const QueueRow &row)
{
    m_row = row;
    render();
}

void MoveForm::render()
{
    m_who->setText(queueLabel(m_row.departmentCode, m_row.registration.queueNo) + u"  "_s + m_row.patientName);
    m_facts->setText(m_row.doctorName.isEmpty() ? m_row.departmentName
                                                : m_row.departmentName + u"  ·  "_s + m_row.doctorName);
    m_department->clear();
    for (const Department &each : m_choices.departments)
        if (each.active)
            m_department->addItem(u"%1  %2"_s.arg(each.code, each.name), each.id.toString());
    m_department->setCurrentIndex(std::max(0, m_department->findData(m_row.registration.departmentId.toString())));
    m_doctor->clear();
    m_doctor->addItem(tr("Whoever is free"), QString{});
    for (const Staff &each : m_choices.doctors)
        m_doctor->addItem(each.name, each.id.toString());
    const auto &doctor = m_row.registration.doctorId;
    m_doctor->setCurrentIndex(doctor ? std::max(0, m_doctor->findData(doctor->toString())) : 0);
    showHint();
}

void MoveForm::showHint()
{
    const bool isElsewhere = department() != m_row.registration.departmentId;
    m_form.field(u"moveDepartment"_s)
        ->setHint(isElsewhere ? tr("Gets a new number there; the fee stays as it is.") : QString{});
}

DepartmentId MoveForm::department() const
{
    return DepartmentId::fromString(m_department->currentData().toString());
}

std::optional<StaffId> MoveForm::doctor() const
{
    const StaffId id = StaffId::fromString(m_doctor->currentData().toString());
    return id.isNull() ? std::nullopt : std::optional{id};
}

void MoveForm::focusFirst()
{
    m_department->setFocus(Qt::OtherFocusReason);
}

void MoveForm::retranslate()
{
    m_form.field(u"moveDepartment"_s)->setLabel(tr("Department"));
    m_form.field(u"moveDoctor"_s)->setLabel(tr("Doctor"));
    render();
}

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/quick_forms.h"

#include "text/code_text.h"
#include "text/person_text.h"
#include "ui/common/enter_order.h"
#include "ui/common/form_field.h"
#include "ui/common/theme.h"
#include "ui/reception/birth_input.h"
#include "ui/reception/reception_text.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kQuickLabels = 124;
constexpr int kOldest = 120;

FormField *addField(QWidget *owner, Form &form, const QString &path, QWidget *editor)
{
    auto *field = new FormField{path, editor, FormField::LabelPosition::Left, owner};
    field->setLabelWidth(kQuickLabels);
    form.add(field, path);
    owner->layout()->addWidget(field);
    return field;
}

void setSexTexts(QComboBox *combo)
{
    if (combo->count() == 0)
        for (const Sex sex : {Sex::Unknown, Sex::Male, Sex::Female})
            combo->addItem(QString{}, int(sex));
    combo->setItemText(0, u"–"_s);
    combo->setItemText(1, u"1 "_s + sexText(Sex::Male));
    combo->setItemText(2, u"2 "_s + sexText(Sex::Female));
}

Sex sexOf(const QComboBox *combo)
{
    return static_cast<Sex>(combo->currentData().toInt());
}

void setUpColumn(QWidget *owner)
{
    auto *column = new QVBoxLayout{owner};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(theme::kGapSmall));
}

} // namespace

BabyForm::BabyForm(const Clock &clock, QWidget *parent)
    : QWidget{parent},
      m_clock{clock},
      m_order{new EnterOrder{this}},
      m_guardianText{new QLabel{this}},
      m_relation{new QComboBox},
      m_name{new QLineEdit},
      m_sex{new QComboBox},
      m_birth{new QLineEdit}
{
    setUpColumn(this);
    m_guardianText->setObjectName(u"babyGuardian"_s);
    m_guardianText->setWordWrap(true);
    theme::setTextRole(m_guardianText, theme::TextRole::Heading);
    layout()->addWidget(m_guardianText);
    for (const KinRelation relation :
         {KinRelation::Mother, KinRelation::Father, KinRelation::Grandparent, KinRelation::Guardian})
        m_relation->addItem(QString{}, int(relation));
    m_relation->setObjectName(u"babyRelation"_s);
    m_name->setObjectName(u"babyName"_s);
    m_sex->setObjectName(u"babySex"_s);
    m_birth->setObjectName(u"babyBirth"_s);
    addField(this, m_form, u"relation"_s, m_relation);
    addField(this, m_form, u"sex"_s, m_sex)->setRequired(true);
    addField(this, m_form, u"birthDate"_s, m_birth)->setRequired(true);
    addField(this, m_form, u"name"_s, m_name);
    static_cast<QVBoxLayout *>(layout())->addStretch(1);
    for (QWidget *editor : std::initializer_list<QWidget *>{m_relation, m_sex, m_birth, m_name})
        m_order->add(editor);
    connect(m_order, &EnterOrder::lastPassed, this, &BabyForm::submitted);
    retranslate();
}

void BabyForm::start(const PatientHit &guardian)
{
    m_guardian = guardian;
    m_relation->setCurrentIndex(guardian.sex == Sex::Male ? 1 : 0);
    m_name->clear();
    m_sex->setCurrentIndex(0);
    m_birth->clear();
    m_form.clearProblems();
    retranslate();
}

Baby BabyForm::baby() const
{
    Baby baby;
    baby.name = m_name->text().trimmed();
    baby.sex = sexOf(m_sex);
    if (const auto birth = readBirth(m_birth->text(), m_clock.today()))
        baby.birthDate = *birth->date;
    baby.guardian = m_guardian.id;
    baby.relation = static_cast<KinRelation>(m_relation->currentData().toInt());
    return baby;
}

std::vector<FieldProblem> BabyForm::ownProblems() const
{
    std::vector<FieldProblem> problems;
    if (sexOf(m_sex) == Sex::Unknown)
        problems.push_back({u"sex"_s, u"field.required"_s, {}});
    if (m_birth->text().trimmed().isEmpty())
        problems.push_back({u"birthDate"_s, u"field.required"_s, {}});
    else if (!readBirth(m_birth->text(), m_clock.today()))
        problems.push_back({u"birthDate"_s, u"reception.birth_unreadable"_s, {}});
    return problems;
}

QStringList BabyForm::showProblems(const std::vector<FieldProblem> &problems)
{
    return m_form.showProblems(problems, problemText);
}

void BabyForm::focusFirst()
{
    m_sex->setFocus(Qt::OtherFocusReason);
}

void BabyForm::retranslate()
{
    //: %1 is the name of the mother or father
    m_guardianText->setText(tr("Baby of %1").arg(m_guardian.name));
    m_form.field(u"relation"_s)->setLabel(tr("This is the"));
    m_form.field(u"name"_s)->setLabel(tr("Baby's name"));
    m_form.field(u"name"_s)->setHint(tr("May stay empty until it has one."));
    m_form.field(u"sex"_s)->setLabel(tr("Baby's sex"));
    m_form.field(u"birthDate"_s)->setLabel(tr("Born on"));
    m_birth->setPlaceholderText(tr("20260301 or 3m"));
    for (int i = 0; i < m_relation->count(); ++i)
        m_relation->setItemText(i, relationText(static_cast<KinRelation>(m_relation->itemData(i).toInt())));
    setSexTexts(m_sex);
}

UnknownPersonForm::UnknownPersonForm(QWidget *parent)
    : QWidget{parent},
      m_order{new EnterOrder{this}},
      m_text{new QLabel{this}},
      m_sex{new QComboBox},
      m_years{new QSpinBox},
      m_note{new QLineEdit}
{
    setUpColumn(this);
    m_text->setWordWrap(true);
    theme::setTextRole(m_text, theme::TextRole::Secondary);
    layout()->addWidget(m_text);
    m_sex->setObjectName(u"unknownSex"_s);
    m_years->setObjectName(u"unknownYears"_s);
    m_note->setObjectName(u"unknownNote"_s);
    m_note->setMaxLength(200);
    m_years->setRange(-1, kOldest);
    m_years->setSpecialValueText(u"–"_s);
    addField(this, m_form, u"sex"_s, m_sex);
    addField(this, m_form, u"aboutYears"_s, m_years);
    addField(this, m_form, u"note"_s, m_note);
    static_cast<QVBoxLayout *>(layout())->addStretch(1);
    for (QWidget *editor : std::initializer_list<QWidget *>{m_sex, m_years, m_note})
        m_order->add(editor);
    connect(m_order, &EnterOrder::lastPassed, this, &UnknownPersonForm::submitted);
    retranslate();
    start();
}

void UnknownPersonForm::start()
{
    m_sex->setCurrentIndex(0);
    m_years->setValue(-1);
    m_note->clear();
    m_form.clearProblems();
}

UnknownPerson UnknownPersonForm::person() const
{
    UnknownPerson person;
    person.sex = sexOf(m_sex);
    if (m_years->value() >= 0)
        person.aboutYears = m_years->value();
    person.note = m_note->text().trimmed();
    return person;
}

QStringList UnknownPersonForm::showProblems(const std::vector<FieldProblem> &problems)
{
    return m_form.showProblems(problems, problemText);
}

void UnknownPersonForm::focusFirst()
{
    m_sex->setFocus(Qt::OtherFocusReason);
}

void UnknownPersonForm::retranslate()
{
    m_text->setText(tr("For somebody who cannot say who he is. The file gets a temporary name; complete it later, or "
                       "join it with the right file."));
    m_form.field(u"sex"_s)->setLabel(tr("Sex"));
    m_form.field(u"aboutYears"_s)->setLabel(tr("About how old"));
    m_form.field(u"note"_s)->setLabel(tr("Found, marks"));
    m_note->setPlaceholderText(tr("Where, by whom, clothing"));
    setSexTexts(m_sex);
}

} // namespace clinic::ui

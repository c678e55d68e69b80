// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/registration_form.h"

#include "text/code_text.h"
#include "text/person_text.h"
#include "ui/common/amount_label.h"
#include "ui/common/form_field.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kRegistrationLabels = 96;

/// Enter anywhere in the form registers, also in a closed list.
class EnterSubmits : public QObject {
public:
    EnterSubmits(RegistrationForm *form) : QObject{form}, m_form{form} {}

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress) {
            const auto *key = static_cast<QKeyEvent *>(event);
            if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
                !(key->modifiers() & ~Qt::KeypadModifier)) {
                Q_EMIT m_form->submitted();
                return true;
            }
        }
        return QObject::eventFilter(watched, event);
    }

private:
    RegistrationForm *m_form;
};

/// Priorities that a person at the desk can see; the age is known, and an emergency is a kind of visit.
constexpr std::array kSeenPriorities{Priority::None, Priority::ChildWithFever, Priority::Disabled,
                                     Priority::Serviceman};

/// In the open list the price stands behind the name; the closed box has room for the name, and the amount to pay
/// stands below.
class FeeDelegate : public QStyledItemDelegate {
public:
    static constexpr int kPriceRole = Qt::UserRole + 1;
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text += u"  "_s + index.data(kPriceRole).toString();
    }
};

void addFee(QComboBox *combo, const ServiceItem &item)
{
    combo->addItem(item.name, item.id.toString());
    combo->setItemData(combo->count() - 1, amountText(item.price), FeeDelegate::kPriceRole);
    combo->view()->setMinimumWidth(combo->view()->sizeHintForColumn(0) + px(theme::kGapSection));
}

/// Puts the items into the box; the data are texts. Keeps the choice when it is still there.
void refill(QComboBox *combo, const std::vector<std::pair<QString, QString>> &items)
{
    const QSignalBlocker blocker{combo};
    const QString before = combo->currentData().toString();
    combo->clear();
    for (const auto &[text, data] : items)
        combo->addItem(text, data);
    combo->setCurrentIndex(std::max(0, combo->findData(before)));
}

} // namespace

RegistrationForm::RegistrationForm(QWidget *parent)
    : QWidget{parent},
      m_name{new QLabel{this}},
      m_facts{new QLabel{this}},
      m_insuranceIcon{new QLabel{this}},
      m_insuranceText{new QLabel{this}},
      m_lastVisit{new QLabel{this}},
      m_department{new QComboBox},
      m_doctor{new QComboBox},
      m_kind{new QComboBox},
      m_priority{new QComboBox},
      m_fee{new QComboBox},
      m_exemption{new QComboBox},
      m_reason{new QLineEdit},
      m_amountText{new QLabel{this}},
      m_amount{new AmountLabel{u"registrationAmount"_s, this}}
{
    m_name->setObjectName(u"registrationName"_s);
    m_facts->setObjectName(u"registrationFacts"_s);
    m_insuranceText->setObjectName(u"registrationInsurance"_s);
    m_lastVisit->setObjectName(u"registrationLastVisit"_s);
    theme::setTextRole(m_name, theme::TextRole::Name);
    theme::setTextRole(m_lastVisit, theme::TextRole::Secondary);
    theme::setTextRole(m_amountText, theme::TextRole::Secondary);
    for (QLabel *label : {m_name, m_facts, m_insuranceText, m_lastVisit})
        label->setWordWrap(true);

    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_name);
    column->addWidget(m_facts);
    auto *insurance = new QHBoxLayout;
    insurance->setSpacing(px(theme::kGapTiny));
    insurance->addWidget(m_insuranceIcon, 0, Qt::AlignTop);
    insurance->addWidget(m_insuranceText, 1);
    column->addLayout(insurance);
    column->addWidget(m_lastVisit);
    addField(u"departmentId"_s, m_department);
    addField(u"doctorId"_s, m_doctor);
    addField(u"kind"_s, m_kind);
    addField(u"priority"_s, m_priority);
    addField(u"feeItemId"_s, m_fee);
    m_fee->setItemDelegate(new FeeDelegate{m_fee});
    addField(u"exemption"_s, m_exemption);
    addField(u"exemptionReason"_s, m_reason);
    auto *amount = new QHBoxLayout;
    amount->addWidget(m_amountText);
    amount->addStretch(1);
    amount->addWidget(m_amount);
    column->addLayout(amount);
    column->addStretch(1);

    auto *enter = new EnterSubmits{this};
    for (QWidget *editor :
         std::initializer_list<QWidget *>{m_department, m_doctor, m_kind, m_priority, m_fee, m_exemption, m_reason})
        editor->installEventFilter(enter);
    connect(m_fee, &QComboBox::currentIndexChanged, this, &RegistrationForm::showAmount);
    connect(m_exemption, &QComboBox::currentIndexChanged, this, [this] {
        showReason();
        showAmount();
    });
    retranslate();
}

FormField *RegistrationForm::addField(const QString &path, QWidget *editor)
{
    auto *field = new FormField{path, editor, FormField::LabelPosition::Left, this};
    field->setLabelWidth(kRegistrationLabels);
    m_form.add(field, path);
    layout()->addWidget(field);
    if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
    }
    return field;
}

void RegistrationForm::setChoices(const RegistrationChoices &choices)
{
    m_choices = choices;
    std::vector<std::pair<QString, QString>> departments;
    for (const Department &each : choices.departments)
        if (each.active)
            departments.emplace_back(u"%1  %2"_s.arg(each.code, each.name), each.id.toString());
    refill(m_department, departments);
    std::vector<std::pair<QString, QString>> doctors{{tr("Whoever is free"), QString{}}};
    for (const Staff &each : choices.doctors)
        doctors.emplace_back(each.name, each.id.toString());
    refill(m_doctor, doctors);
    {
        const QSignalBlocker blocker{m_fee};
        const QString before = m_fee->currentData().toString();
        m_fee->clear();
        for (const ServiceItem &each : choices.feeItems)
            addFee(m_fee, each);
        m_fee->setCurrentIndex(std::max(0, m_fee->findData(before)));
    }
    showAmount();
}

void RegistrationForm::setPerson(const PatientHit &person, const ClinicDate &today, const DepartmentId &department)
{
    m_person = person;
    m_today = today;
    m_proposal.reset();
    m_insurance.reset();
    m_isProposed = false;
    m_form.clearProblems();
    m_department->setCurrentIndex(std::max(0, m_department->findData(department.toString())));
    m_doctor->setCurrentIndex(0);
    m_kind->setCurrentIndex(0);
    m_priority->setCurrentIndex(0);
    m_exemption->setCurrentIndex(0);
    m_reason->clear();
    renderPerson();
    setInsurance(std::nullopt);
    showReason();
    showAmount();
}

void RegistrationForm::setProposal(const RegistrationProposal &proposal)
{
    m_proposal = proposal;
    m_isProposed = true;
    if (proposal.feeItem) {
        const QString id = proposal.feeItem->id.toString();
        if (m_fee->findData(id) < 0)
            addFee(m_fee, *proposal.feeItem);
        m_fee->setCurrentIndex(m_fee->findData(id));
    }
    m_exemption->setCurrentIndex(std::max(0, m_exemption->findData(toWord(proposal.exemption))));
    if (proposal.exemption == Exemption::ReturnVisit)
        m_kind->setCurrentIndex(std::max(0, m_kind->findData(toWord(RegistrationKind::ReturnVisit))));
    if (proposal.lastVisit) {
        const int index = m_department->findData(proposal.lastVisit->registration.departmentId.toString());
        if (index >= 0)
            m_department->setCurrentIndex(index);
    }
    renderPerson();
    showAmount();
}

void RegistrationForm::setInsurance(const std::optional<InsuranceLine> &line)
{
    m_insurance = line;
    m_insuranceText->setText(line ? line->text : QString{});
    m_insuranceText->setVisible(line.has_value());
    m_insuranceIcon->setVisible(line.has_value());
    if (!line)
        return;
    m_insuranceIcon->setPixmap(
        iconPixmap(severityIcon(line->severity), theme::kIconSize, theme::mark(line->severity), devicePixelRatioF()));
    m_insuranceIcon->setAccessibleName(theme::severityWord(line->severity));
}

void RegistrationForm::renderPerson()
{
    m_name->setText(m_person.name);
    const auto joined = [](QStringList texts) {
        texts.removeAll(QString{});
        return texts.join(u"  ·  "_s);
    };
    const QString first = joined({sexText(m_person.sex), ageText(m_person.birthDate, m_person.birthEstimated, m_today),
                                  m_person.maskedResidentId});
    const QString second = joined({placeText(m_person.village, m_person.villageGroup), m_person.maskedPhone});
    m_facts->setText(second.isEmpty() ? first : first + u'\n' + second);
    QString last;
    if (m_proposal && !m_proposal->openToday.empty()) {
        const QueueRow &open = m_proposal->openToday.front();
        //: %1 is a queue number, %2 a department
        last = tr("Already in today's queue: %1, %2")
                   .arg(queueLabel(open.departmentCode, open.registration.queueNo), open.departmentName);
    } else if (m_proposal && m_proposal->lastVisit) {
        const QueueRow &visit = *m_proposal->lastVisit;
        //: %1 is a date, %2 a department, %3 a doctor
        last =
            tr("Last here: %1, %2 %3").arg(visit.registration.day.toString(), visit.departmentName, visit.doctorName);
    } else if (m_proposal) {
        last = tr("First visit here");
    }
    m_lastVisit->setText(last);
    m_lastVisit->setVisible(!last.isEmpty());
}

Exemption RegistrationForm::exemption() const
{
    return fromWord<Exemption>(m_exemption->currentData().toString()).value_or(Exemption::None);
}

void RegistrationForm::showReason()
{
    m_form.field(u"exemptionReason"_s)->setVisible(exemption() == Exemption::Other);
}

void RegistrationForm::showAmount()
{
    const QString id = m_fee->currentData().toString();
    std::optional<Money> price;
    for (const ServiceItem &each : m_choices.feeItems)
        if (each.id.toString() == id)
            price = each.price;
    if (!price && m_proposal && m_proposal->feeItem && m_proposal->feeItem->id.toString() == id)
        price = m_proposal->feeItem->price;
    m_amount->setAmount(exemption() == Exemption::None ? price : std::optional{Money{}});
}

NewRegistration RegistrationForm::entry() const
{
    NewRegistration entry;
    entry.patientId = m_person.id;
    entry.departmentId = department();
    if (const StaffId doctor = StaffId::fromString(m_doctor->currentData().toString()); !doctor.isNull())
        entry.doctorId = doctor;
    entry.kind = fromWord<RegistrationKind>(m_kind->currentData().toString()).value_or(RegistrationKind::Ordinary);
    entry.priority.isEmergency = entry.kind == RegistrationKind::Emergency;
    const auto priority = fromWord<Priority>(m_priority->currentData().toString());
    entry.priority.isDisabled = priority == Priority::Disabled;
    entry.priority.isServiceman = priority == Priority::Serviceman;
    entry.priority.hasFever = priority == Priority::ChildWithFever;
    if (const auto item = ServiceItemId::fromString(m_fee->currentData().toString()); !item.isNull())
        entry.feeItemId = item;
    entry.exemption = exemption();
    entry.exemptionReason = m_reason->text().trimmed();
    return entry;
}

DepartmentId RegistrationForm::department() const
{
    return DepartmentId::fromString(m_department->currentData().toString());
}

QStringList RegistrationForm::showProblems(const std::vector<FieldProblem> &problems)
{
    return m_form.showProblems(problems, problemText);
}

void RegistrationForm::focusFirst()
{
    m_department->setFocus(Qt::OtherFocusReason);
}

void RegistrationForm::retranslate()
{
    const auto label = [this](const QString &path, const QString &text) { m_form.field(path)->setLabel(text); };
    label(u"departmentId"_s, tr("Department"));
    label(u"doctorId"_s, tr("Doctor"));
    label(u"kind"_s, tr("Kind"));
    label(u"priority"_s, tr("Order"));
    label(u"feeItemId"_s, tr("Fee"));
    label(u"exemption"_s, tr("Payment"));
    label(u"exemptionReason"_s, tr("Reason", "why no fee is taken"));
    m_amountText->setText(tr("Registration fee to pay"));
    std::vector<std::pair<QString, QString>> kinds;
    for (const auto &word : Words<RegistrationKind>::table)
        kinds.emplace_back(kindText(word.value), toWord(word.value));
    refill(m_kind, kinds);
    std::vector<std::pair<QString, QString>> exemptions;
    for (const auto &word : Words<Exemption>::table)
        exemptions.emplace_back(exemptionText(word.value), toWord(word.value));
    refill(m_exemption, exemptions);
    std::vector<std::pair<QString, QString>> priorities;
    for (const Priority each : kSeenPriorities)
        priorities.emplace_back(priorityText(each), toWord(each));
    refill(m_priority, priorities);
    if (!m_choices.departments.empty())
        setChoices(m_choices);
    renderPerson();
    showReason();
}

} // namespace clinic::ui

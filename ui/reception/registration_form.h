// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinic/clinic.h"
#include "formulary/formulary.h"
#include "people/people.h"
#include "reception/reception_service.h"
#include "security/staff.h"
#include "ui/common/form.h"
#include "ui/common/queue_text.h"
#include "ui/reception/reception_text.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;

namespace clinic::ui {

class AmountLabel;
class EnterOrder;
class FormField;

/// What may be chosen in a registration.
struct RegistrationChoices {
    std::vector<Department> departments{};
    std::vector<Staff> doctors{};
    std::vector<ServiceItem> feeItems{};
};

/// The chosen person and where he is registered to. Everything is proposed: Enter registers.
class RegistrationForm : public QWidget {
    Q_OBJECT

public:
    explicit RegistrationForm(QWidget *parent = nullptr);

    /// Keeps what is chosen as far as it still can be.
    void setChoices(const RegistrationChoices &choices);
    /// The person, at once; proposal and insurance follow. `department` is proposed unless he has been here before.
    void setPerson(const PatientHit &person, const ClinicDate &today, const DepartmentId &department);
    void setProposal(const RegistrationProposal &proposal);
    void setInsurance(const std::optional<InsuranceLine> &line);
    const PatientHit &person() const { return m_person; }
    bool isProposed() const { return m_isProposed; }

    NewRegistration entry() const;
    DepartmentId department() const;
    [[nodiscard]] QStringList showProblems(const std::vector<FieldProblem> &problems);
    void focusFirst();
    void retranslate();

Q_SIGNALS:
    /// Enter in any of the fields.
    void submitted();

private:
    FormField *addField(const QString &path, QWidget *editor);
    void renderPerson();
    void showAmount();
    void showReason();
    Exemption exemption() const;

    PatientHit m_person{};
    ClinicDate m_today{};
    RegistrationChoices m_choices{};
    std::optional<RegistrationProposal> m_proposal{};
    std::optional<InsuranceLine> m_insurance{};
    bool m_isProposed{false};
    Form m_form{};
    QLabel *m_name;
    QLabel *m_facts;
    QLabel *m_insuranceIcon;
    QLabel *m_insuranceText;
    QLabel *m_lastVisit;
    QComboBox *m_department;
    QComboBox *m_doctor;
    QComboBox *m_kind;
    QComboBox *m_priority;
    QComboBox *m_fee;
    QComboBox *m_exemption;
    QLineEdit *m_reason;
    QLabel *m_amountText;
    AmountLabel *m_amount;
};

} // namespace clinic::ui

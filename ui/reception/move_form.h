// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reception/reception.h"
#include "ui/common/form.h"
#include "ui/reception/registration_form.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace clinic::ui {

class EnterOrder;

/// Another department or doctor for somebody who still waits.
class MoveForm : public QWidget {
    Q_OBJECT

public:
    explicit MoveForm(QWidget *parent = nullptr);

    void setChoices(const RegistrationChoices &choices);
    void start(const QueueRow &row);
    const QueueRow &row() const { return m_row; }
    DepartmentId department() const;
    std::optional<StaffId> doctor() const;
    void focusFirst();
    void retranslate();

Q_SIGNALS:
    /// Enter in the last field.
    void submitted();

private:
    void render();
    void showHint();

    QueueRow m_row{};
    RegistrationChoices m_choices{};
    Form m_form{};
    EnterOrder *m_order;
    QLabel *m_who;
    QLabel *m_facts;
    QComboBox *m_department;
    QComboBox *m_doctor;
};

} // namespace clinic::ui

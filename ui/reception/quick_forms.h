// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "people/people_service.h"
#include "ui/common/form.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace clinic::ui {

class EnterOrder;

/// A baby without papers, beside its mother or father.
class BabyForm : public QWidget {
    Q_OBJECT

public:
    explicit BabyForm(const Clock &clock, QWidget *parent = nullptr);
    void start(const PatientHit &guardian);
    Baby baby() const;
    std::vector<FieldProblem> ownProblems() const;
    [[nodiscard]] QStringList showProblems(const std::vector<FieldProblem> &problems);
    void focusFirst();
    void retranslate();

Q_SIGNALS:
    void submitted();

private:
    const Clock &m_clock;
    PatientHit m_guardian{};
    Form m_form{};
    EnterOrder *m_order;
    QLabel *m_guardianText;
    QComboBox *m_relation;
    QLineEdit *m_name;
    QComboBox *m_sex;
    QLineEdit *m_birth;
};

/// Somebody who cannot say who he is.
class UnknownPersonForm : public QWidget {
    Q_OBJECT

public:
    explicit UnknownPersonForm(QWidget *parent = nullptr);
    void start();
    UnknownPerson person() const;
    [[nodiscard]] QStringList showProblems(const std::vector<FieldProblem> &problems);
    void focusFirst();
    void retranslate();

Q_SIGNALS:
    void submitted();

private:
    Form m_form{};
    EnterOrder *m_order;
    QLabel *m_text;
    QComboBox *m_sex;
    QSpinBox *m_years;
    QLineEdit *m_note;
};

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/common/workplace.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace clinic::ui {

/// Records an allergy in one line, and takes one back with a reason.
class AllergyBar : public QWidget {
    Q_OBJECT

public:
    explicit AllergyBar(Workplace &work, QWidget *parent = nullptr);

    void setPatient(const PatientId &patient, std::vector<Allergy> allergies);
    void setReadOnly(bool isReadOnly);
    void retranslate();

Q_SIGNALS:
    void said(clinic::ui::Severity severity, const QString &text);

private:
    void add();
    void takeBack();

    Workplace &m_work;
    PatientId m_patient{};
    std::vector<Allergy> m_allergies{};
    QLineEdit *m_substance;
    QComboBox *m_severity;
    QPushButton *m_add;
    QComboBox *m_known;
    QPushButton *m_takeBack;
};

} // namespace clinic::ui

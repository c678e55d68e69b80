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

class KeyButton;

/// Asks for allergies in one line: records one, states that none is known, and takes either back with a reason.
class AllergyBar : public QWidget {
    Q_OBJECT

public:
    explicit AllergyBar(Workplace &work, QWidget *parent = nullptr);

    /// `none` is the statement that none is known.
    void setPatient(const PatientId &patient, std::vector<Allergy> allergies, std::optional<Allergy> none);
    void focusFirst();
    void retranslate();

Q_SIGNALS:
    void said(clinic::ui::Severity severity, const QString &text);
    /// An allergy or the statement was recorded or taken back.
    void recorded();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void add();
    void stateNone();
    void takeBack();
    void renderState();

    Workplace &m_work;
    PatientId m_patient{};
    std::vector<Allergy> m_allergies{};
    std::optional<Allergy> m_statement{};
    QLineEdit *m_substance;
    QComboBox *m_severity;
    QPushButton *m_add;
    KeyButton *m_none;
    QComboBox *m_known;
    QPushButton *m_takeBack;
    bool m_isSaving{false};
};

} // namespace clinic::ui

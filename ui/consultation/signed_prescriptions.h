// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prescribing/prescribing.h"
#include "ui/common/rows_model.h"

#include <QWidget>

namespace clinic::ui {

class KeyButton;
class TableView;

/// This visit's signed and voided prescriptions, and what can be done with them. Shows nothing while there are none.
class SignedPrescriptions : public QWidget {
    Q_OBJECT

public:
    explicit SignedPrescriptions(QWidget *parent = nullptr);

    void setPrescriptions(std::vector<Prescription> prescriptions);
    void select(const PrescriptionId &id);
    void setReadOnly(bool isReadOnly);
    void retranslate();

Q_SIGNALS:
    void printWanted(const clinic::Prescription &prescription);
    void changeWanted(const clinic::Prescription &prescription);
    void voidWanted(const clinic::Prescription &prescription);

private:
    void renderActions();

    RowsModel<Prescription> *m_model;
    TableView *m_list;
    KeyButton *m_print;
    KeyButton *m_change;
    KeyButton *m_void;
    bool m_isReadOnly{false};
};

/// What is charged for a whole prescription; nothing counts while a line has no quantity yet.
Money amountOf(const Prescription &prescription);

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinic/clinic.h"
#include "ui/administration/record_section.h"
#include "ui/common/rows_model.h"

namespace clinic::ui {

/// Departments with their rooms.
class DepartmentSection : public RecordSection {
    Q_OBJECT

public:
    explicit DepartmentSection(Workplace &work, QWidget *parent = nullptr);

    QString title() const override;
    RowsModel<Department> *model() const { return m_model; }

protected:
    void refresh() override;
    void fillForm(int row) override;
    void save() override;
    QString headingOf(int row) const override;
    QString keyOf(int row) const override;
    void showLabels() override;

private:
    RowsModel<Department> *m_model;
    Department m_base{};
    QLineEdit *m_code{nullptr};
    QLineEdit *m_name{nullptr};
    QLineEdit *m_room{nullptr};
    QCheckBox *m_active{nullptr};
};

} // namespace clinic::ui

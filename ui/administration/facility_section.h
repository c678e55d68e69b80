// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinic/clinic.h"
#include "ui/administration/record_section.h"
#include "ui/common/rows_model.h"

namespace clinic::ui {

/// The institutions to which patients are referred.
class FacilitySection : public RecordSection {
    Q_OBJECT

public:
    explicit FacilitySection(Workplace &work, QWidget *parent = nullptr);

    QString title() const override;
    RowsModel<Facility> *model() const { return m_model; }

protected:
    void refresh() override;
    void fillForm(int row) override;
    void save() override;
    QString headingOf(int row) const override;
    QString keyOf(int row) const override;
    void showLabels() override;

private:
    RowsModel<Facility> *m_model;
    Facility m_base{};
    QLineEdit *m_name{nullptr};
    QLineEdit *m_code{nullptr};
    QComboBox *m_tier{nullptr};
    QLineEdit *m_phone{nullptr};
    QLineEdit *m_departments{nullptr};
    QCheckBox *m_lead{nullptr};
    QCheckBox *m_active{nullptr};
};

} // namespace clinic::ui

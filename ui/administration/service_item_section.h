// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formulary/formulary.h"
#include "ui/administration/record_section.h"
#include "ui/common/rows_model.h"

namespace clinic::ui {

/// What the clinic does for a price: consultation, injection, dressing, tests.
class ServiceItemSection : public RecordSection {
    Q_OBJECT

public:
    explicit ServiceItemSection(Workplace &work, QWidget *parent = nullptr);

    QString title() const override;
    RowsModel<ServiceItem> *model() const { return m_model; }

protected:
    void refresh() override;
    void fillForm(int row) override;
    void save() override;
    QString headingOf(int row) const override;
    QString keyOf(int row) const override;
    void showLabels() override;

private:
    RowsModel<ServiceItem> *m_model;
    ServiceItem m_base{};
    QLineEdit *m_code{nullptr};
    QLineEdit *m_name{nullptr};
    QLineEdit *m_unit{nullptr};
    QLineEdit *m_price{nullptr};
    QComboBox *m_category{nullptr};
    QComboBox *m_class{nullptr};
    QComboBox *m_tier{nullptr};
    QCheckBox *m_fee{nullptr};
    QCheckBox *m_active{nullptr};
    KeyButton *m_import;
};

} // namespace clinic::ui

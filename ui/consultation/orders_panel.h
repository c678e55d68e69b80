// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/billing.h"
#include "encounters/encounter_service.h"
#include "ui/common/rows_model.h"
#include "ui/common/theme.h"
#include "ui/common/workplace.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;

namespace clinic::ui {

class AmountLabel;
class SearchField;
class TableView;

/// What is done for the patient beside drugs: injections, dressings, tests; and all that the visit is charged for.
/// Enter orders, Delete takes an order back.
class OrdersPanel : public QWidget {
    Q_OBJECT

public:
    explicit OrdersPanel(Workplace &work, QWidget *parent = nullptr);

    void show(const ConsultationView &view);
    void setReadOnly(bool isReadOnly);
    void retranslate();

Q_SIGNALS:
    void said(clinic::ui::Severity severity, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void loadItems();
    void loadCharges();
    void search(const QString &text);
    void order();
    void takeBack();
    void renderTakeBack();

    Workplace &m_work;
    RegistrationId m_visit{};
    Latest m_latestCharges{};
    std::vector<ServiceItem> m_items{};
    SearchField *m_search;
    QLabel *m_howMany;
    QSpinBox *m_quantity;
    QPushButton *m_order;
    RowsModel<ServiceItem> *m_hits;
    TableView *m_hitList;
    RowsModel<Charge> *m_charges;
    TableView *m_list;
    QPushButton *m_takeBack;
    QLabel *m_servicesText;
    QLabel *m_sumText;
    AmountLabel *m_sum;
    bool m_isSaving{false};
    bool m_isReadOnly{false};
};

} // namespace clinic::ui

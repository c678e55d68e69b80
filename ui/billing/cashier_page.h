// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/billing.h"
#include "ui/common/document_printer.h"
#include "ui/common/page.h"
#include "ui/common/workplace.h"

#include <QTimer>

class QTabWidget;

namespace clinic::ui {

class Banner;
class BillView;
class SettledView;
class TableView;
class TakingsView;
class UnpaidModel;

/// The cashier's page: what is to be paid arrives by itself; Enter opens the payment, the cash is typed, Enter settles.
class CashierPage : public Page {
    Q_OBJECT

public:
    /// Both outlive the page.
    CashierPage(Workplace &work, DocumentPrinter &documents, QWidget *parent = nullptr);

    QString title() const override;
    void activate() override;
    /// A registration: its bill, or what was settled of it today.
    void openSubject(const QUuid &subject) override;
    void retranslate() override;
    bool goBack() override;

private:
    enum class Tab { ToPay, Settled, Takings };

    QWidget *buildToPay();
    void refreshList();
    void showList(std::vector<UnpaidVisit> rows);
    void openCurrent();
    void next();
    void tabChanged();
    void showTab(Tab tab);
    QString listTitle() const;

    Workplace &m_work;
    bool m_maySettle;
    RegistrationId m_wanted{};
    bool m_filling{false};
    bool m_focusList{false};
    Latest m_reading{};
    QTimer m_refreshSoon{};
    Banner *m_message;
    QTabWidget *m_tabs;
    UnpaidModel *m_model;
    TableView *m_list{nullptr};
    BillView *m_bill;
    SettledView *m_settled;
    TakingsView *m_takings;
};

} // namespace clinic::ui

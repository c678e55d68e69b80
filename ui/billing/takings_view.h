// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/billing/bill_reads.h"
#include "ui/common/workplace.h"

#include <QWidget>

class QDateEdit;
class QLabel;

namespace clinic::ui {

class AmountLabel;
class Banner;
class TableView;
class TakingsModel;

/// What each cashier took on a day, and all together, on one page.
class TakingsView : public QWidget {
    Q_OBJECT

public:
    explicit TakingsView(Workplace &work, QWidget *parent = nullptr);

    void refresh();
    void focusList();
    void retranslate();

private:
    void showTakings(const TakingsOfDay &takings);

    Workplace &m_work;
    Latest m_reading{};
    Banner *m_message;
    QLabel *m_dayText;
    QDateEdit *m_day;
    QLabel *m_ownText;
    AmountLabel *m_own;
    TakingsModel *m_model;
    TableView *m_table;
};

} // namespace clinic::ui

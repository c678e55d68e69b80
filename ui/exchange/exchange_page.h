// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchange_runner.h"
#include "ui/common/page.h"
#include "ui/common/rows_model.h"
#include "ui/common/workplace.h"

class QLabel;

namespace clinic::ui {

class Banner;
class FKeyBar;
class KeyButton;
class TableView;

/// What waits for the county and since when, what it confirmed last, what is wrong, and the records it does not take.
class ExchangePage : public Page {
    Q_OBJECT

public:
    /// `runner` outlives the page and lives on this thread.
    ExchangePage(Workplace &work, ExchangeRunner &runner, QWidget *parent = nullptr);

    QString title() const override;
    void activate() override;
    void retranslate() override;

    void showStatus(const ExchangeStatus &status);
    RowsModel<QuarantinedRecord> *refusedRecords() const { return m_model; }

private:
    void render();
    void showRecord();
    void sendNow();
    void openPatient();

    Workplace &m_work;
    ExchangeRunner &m_runner;
    ExchangeStatus m_status{};
    Banner *m_banner;
    QLabel *m_icon;
    QLabel *m_word;
    QLabel *m_problem;
    struct Fact {
        QLabel *name{nullptr};
        QLabel *value{nullptr};
    };
    Fact m_waiting;
    Fact m_since;
    Fact m_confirmed;
    Fact m_next;
    QLabel *m_heading;
    RowsModel<QuarantinedRecord> *m_model;
    TableView *m_table;
    QLabel *m_detail;
    FKeyBar *m_keys;
    KeyButton *m_send;
    KeyButton *m_open;
};

} // namespace clinic::ui

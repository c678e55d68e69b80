// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/billing/bill_reads.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;

namespace clinic::ui {

class BillModel;
class FindingsPanel;
class KeyButton;
class TableView;

/// The bill as it lies on the counter: whose it is, its lines, what the insurance's rules say, and on demand how the
/// amounts were worked out.
class BillSheet : public QWidget {
    Q_OBJECT

public:
    explicit BillSheet(QWidget *parent = nullptr);

    /// Another bill: nothing is chosen, explanation and notes are closed.
    void reset();
    void showBill(const BillData &bill, const ClinicDate &today);
    /// False while it is being written, or cannot be changed any more.
    void setChangeable(bool changeable);
    const Charge *charge(int row) const;
    /// Closes the explanation; false when it was not open.
    bool closeExplanation();
    void retranslate();

Q_SIGNALS:
    void coverageChosen(const clinic::CoverageId &coverage);
    void selfPayRequested(int line);
    void selfPayUndone(int line);
    void reasonRequested();
    /// Enter on a line, or the explanation was closed: on to the payment.
    void paymentRequested();

private:
    QWidget *buildLines();
    QLayout *buildHead();
    QLayout *buildTools();
    void showHead();
    void showCoverages();
    void showExplanation();
    void showKeys();
    void toggleSelfPay();

    std::optional<BillData> m_data{};
    ClinicDate m_today{};
    bool m_changeable{false};
    QLabel *m_name;
    QLabel *m_facts;
    QComboBox *m_coverage;
    QStackedWidget *m_middle;
    BillModel *m_model;
    TableView *m_table{nullptr};
    FindingsPanel *m_findings{nullptr};
    QPlainTextEdit *m_why;
    KeyButton *m_whyKey;
    KeyButton *m_selfPayKey;
    KeyButton *m_notesKey;
};

} // namespace clinic::ui

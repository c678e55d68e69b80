// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/billing.h"

#include <QFrame>

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace clinic::ui {

class AmountLabel;
class FormField;
class KeyButton;

/// How a bill is paid: the way by one key, the cash handed over, the change in large type. Enter settles.
class PaymentPanel : public QFrame {
    Q_OBJECT

public:
    explicit PaymentPanel(QWidget *parent = nullptr);

    /// The bill to pay; what was typed stays.
    void setBill(const BillPreview &bill);
    /// A new bill: nothing typed, paid in cash.
    void reset();
    /// False shows why at the field.
    bool check();
    std::vector<Payment> payments() const;
    Money tendered() const;
    Money rounding() const;
    void setTenderedProblem(const QString &text);
    void setAccountProblem(const QString &text);
    /// The bill cannot be settled any more, or not now.
    void setOpen(bool open);
    void setWriting(bool writing);
    void focusTendered();
    bool hasFocusInside() const;
    void retranslate();

Q_SIGNALS:
    void settleRequested();

private:
    void choose(PaymentMethod method);
    void showFigures();
    Money accountPart() const;
    Money exactCash() const;
    Money cashPart() const { return exactCash() + rounding(); }

    BillPreview m_bill{};
    PaymentMethod m_method{PaymentMethod::Cash};
    bool m_open{false};
    bool m_writing{false};
    QLabel *m_totalText;
    QLabel *m_equals;
    QLabel *m_plus;
    QLabel *m_because;
    QLabel *m_estimate;
    QLabel *m_fundText;
    QLabel *m_toPayText;
    AmountLabel *m_total;
    AmountLabel *m_fund;
    AmountLabel *m_toPay;
    KeyButton *m_cash;
    KeyButton *m_mobile;
    KeyButton *m_account;
    QCheckBox *m_round;
    QLineEdit *m_accountEdit;
    QLineEdit *m_tenderedEdit;
    FormField *m_accountField;
    FormField *m_tenderedField;
    QLabel *m_changeText;
    QLabel *m_change;
    KeyButton *m_settle;
};

} // namespace clinic::ui

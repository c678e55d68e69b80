// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/billing.h"

#include <QFrame>

class QLabel;

namespace clinic::ui {

class KeyButton;

/// What stands on the page after settling: the change to hand out, and Enter for the receipt.
class PaidCard : public QFrame {
    Q_OBJECT

public:
    explicit PaidCard(QWidget *parent = nullptr);

    /// `mayHandOut`: whoever settles here also hands out drugs, so that the way leads on to the pharmacy.
    void showSettlement(const Settlement &settlement, const QString &patientName, bool mayHandOut);
    void focusReceipt();
    /// After the receipt: on to the drugs. False when that is not this user's work, or there are none.
    bool focusHandOut();
    void retranslate();

Q_SIGNALS:
    void receiptRequested();
    void handOutRequested(const clinic::EncounterId &visit);
    void nextRequested();

private:
    void render();

    Settlement m_settlement{};
    QString m_patientName{};
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_changeText;
    QLabel *m_change;
    KeyButton *m_receiptKey;
    KeyButton *m_handOutKey;
    KeyButton *m_nextKey;
};

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/billing/bill_reads.h"
#include "ui/common/document_printer.h"
#include "ui/common/theme.h"
#include "ui/common/workplace.h"

#include <QWidget>

#include <optional>

class QScrollArea;
class QStackedWidget;

namespace clinic::ui {

class Banner;
class BillSheet;
class EmptyState;
class PaidCard;
class PaymentPanel;
class UndoBar;

/// The open bill of one visit: lines, split, findings, payment; after settling the change and the receipt.
class BillView : public QWidget {
    Q_OBJECT

public:
    BillView(Workplace &work, DocumentPrinter &documents, QWidget *parent = nullptr);

    /// Shows the bill of a visit; what was typed for the same visit stays.
    void open(const RegistrationId &visit);
    /// Nothing chosen.
    void close();
    RegistrationId visit() const { return m_visit; }
    /// Reads the bill again: something may have changed.
    void refresh();
    void focusPayment();
    bool isShowingResult() const;
    /// Esc: closes the explanation or leaves the result. False when there was nothing to leave.
    bool goBack();
    void retranslate();

Q_SIGNALS:
    void settled(const clinic::Settlement &settlement);
    /// On to the drugs of a visit that was settled here.
    void handOutRequested(const clinic::EncounterId &visit);
    /// The receipt is dealt with: on to the next patient.
    void nextRequested();

private:
    enum class Part { Nothing, Bill, Result };

    void showBill(const BillData &bill);
    void closeBill(const QString &why);
    void say(Severity severity, const QString &text);
    void settle();
    void askConsent(int rejected);
    void askAcknowledgement(bool thenSettle);
    void finished(const Result<Settlement> &result);
    void askSelfPay(int line);
    void makeSelfPay(int line, const QString &reason);
    void undoSelfPay(const RegistrationId &visit, ChargeSource source, const QUuid &sourceId);
    void setWriting(bool writing);

    Workplace &m_work;
    DocumentPrinter &m_documents;
    RegistrationId m_visit{};
    std::optional<CoverageId> m_coverageChoice{};
    std::optional<BillData> m_data{};
    std::optional<Settlement> m_result{};
    QString m_consent{};
    QString m_acknowledgement{};
    bool m_writing{false};
    bool m_isClosed{false};
    bool m_focusWhenShown{false};
    Latest m_reading{};

    QStackedWidget *m_parts;
    QScrollArea *m_area;
    EmptyState *m_empty;
    Banner *m_message;
    UndoBar *m_undo;
    BillSheet *m_sheet;
    PaymentPanel *m_payment;
    PaidCard *m_paid;
};

} // namespace clinic::ui

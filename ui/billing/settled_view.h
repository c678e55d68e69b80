// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/billing/bill_reads.h"
#include "ui/common/document_printer.h"
#include "ui/common/theme.h"
#include "ui/common/workplace.h"

#include <QWidget>

class QDateEdit;
class QLabel;

namespace clinic::ui {

class Banner;
class FKeyBar;
class KeyButton;
class SettlementModel;
class TableView;

/// The settlements of a day: printing again, cancelling by counter-entry.
class SettledView : public QWidget {
    Q_OBJECT

public:
    SettledView(Workplace &work, DocumentPrinter &documents, QWidget *parent = nullptr);

    void refresh();
    /// Today's settlement of this visit becomes the current one.
    void showVisit(const RegistrationId &visit);
    void focusList();
    void retranslate();

Q_SIGNALS:
    void pharmacyRequested();
    /// A bill is open again.
    void reopened(const clinic::RegistrationId &visit);

private:
    const SettlementRow *current() const;
    void showRows(std::vector<SettlementRow> rows);
    void showDetails();
    void reprint();
    void askCancel();
    void cancel(const SettlementRow &row, const QString &reason);
    void say(Severity severity, const QString &text);

    enum class Act { None, ToPharmacy, ToBill };

    Workplace &m_work;
    DocumentPrinter &m_documents;
    Latest m_reading{};
    RegistrationId m_wanted{};
    RegistrationId m_reopened{};
    Act m_act{Act::None};
    bool m_writing{false};
    Banner *m_message;
    QLabel *m_dayText;
    QDateEdit *m_day;
    SettlementModel *m_model;
    TableView *m_table;
    QLabel *m_details;
    FKeyBar *m_keys;
    KeyButton *m_reprintKey{nullptr};
    KeyButton *m_cancelKey{nullptr};
};

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "referral/referral_service.h"
#include "ui/common/document_printer.h"
#include "ui/common/rows_model.h"
#include "ui/common/theme.h"
#include "ui/common/workplace.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace clinic::ui {

class TableView;

/// The referrals of a visit: print, take back, and note what the hospital answered.
class ReferralList : public QWidget {
    Q_OBJECT

public:
    ReferralList(Workplace &work, DocumentPrinter &documents, QWidget *parent = nullptr);

    void setEncounter(const EncounterId &encounter);
    void reload();
    /// The first copy that reaches paper is the original, each later one a reprint.
    void print(const ReferralId &id);
    /// Room for several rows, with a heading; else a single row.
    void setExpanded(bool isExpanded);
    /// Whether one of them is under way: neither refused nor taken back nor completed.
    bool hasOpen() const;
    /// The row of its buttons, for the one that issues.
    QHBoxLayout *actions() const { return m_actions; }
    void retranslate();

Q_SIGNALS:
    void said(clinic::ui::Severity severity, const QString &text);
    /// The rows were read again.
    void changed();

private:
    const Referral *current() const;
    void setModelShown();
    void showChoices();
    void withdraw();
    void recordReply();
    void took(const EncounterId &visit, const Result<ReferralView> &result, const QString &text);

    Workplace &m_work;
    DocumentPrinter &m_documents;
    EncounterId m_encounter{};
    Latest m_latest{};
    RowsModel<Referral> *m_model;
    TableView *m_list;
    QPushButton *m_print;
    QPushButton *m_withdraw;
    QComboBox *m_answer;
    QLineEdit *m_note;
    QPushButton *m_record;
    QHBoxLayout *m_actions;
    bool m_isWriting{false};
};

} // namespace clinic::ui

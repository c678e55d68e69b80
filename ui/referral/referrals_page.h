// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "referral/referral_service.h"
#include "ui/common/document_printer.h"
#include "ui/common/page.h"
#include "ui/common/rows_model.h"
#include "ui/common/theme.h"
#include "ui/common/workplace.h"
#include "ui/referral/referral_waiting.h"

#include <QTimer>

class QComboBox;
class QLineEdit;

namespace clinic::ui {

class Banner;
class FKeyBar;
class FormField;
class KeyButton;
class ReferralDetail;
class SearchField;
class TableView;

/// The clinic's referrals: what waits for an answer, an arrival or an outcome, and since when; what the hospital said
/// is noted here, and the form printed again.
class ReferralsPage : public Page {
    Q_OBJECT

public:
    /// Both outlive the page.
    ReferralsPage(Workplace &work, DocumentPrinter &documents, QWidget *parent = nullptr);

    QString title() const override;
    void activate() override;
    /// A referral.
    void openSubject(const QUuid &subject) override;
    void retranslate() override;
    bool goBack() override;

private:
    enum class Show { UnderWay, Overdue, Closed, All };

    void build();
    void load();
    void showRows();
    bool isShown(const ReferralRow &row) const;
    const ReferralRow *current() const;
    void openCurrent();
    void showDetail(const ReferralView &view);
    void renderState();
    void recordReply();
    void withdraw();
    void took(const Result<ReferralView> &result, const QString &text);
    void say(Severity severity, const QString &text);

    Workplace &m_work;
    DocumentPrinter &m_documents;
    Latest m_latest{};
    std::vector<ReferralRow> m_all{};
    std::optional<ReferralView> m_open{};  ///< in the detail, as it was read last
    QUuid m_wanted{};                      ///< selected once the list has it
    std::optional<ReferralId> m_opening{}; ///< asked for: reading somebody's letter is noted before it is shown
    bool m_isAnswerWanted{false};          ///< Enter was pressed while it is on its way
    bool m_isWriting{false};
    bool m_isShowing{false};
    QTimer m_openSoon{};

    Banner *m_message;
    SearchField *m_search;
    QComboBox *m_show;
    RowsModel<ReferralRow> *m_model;
    TableView *m_list;
    ReferralDetail *m_detail;
    QWidget *m_reply;
    QComboBox *m_answer;
    QLineEdit *m_note;
    FormField *m_noteField;
    FKeyBar *m_keys;
    KeyButton *m_record{nullptr};
    KeyButton *m_print{nullptr};
    KeyButton *m_withdraw{nullptr};
};

} // namespace clinic::ui

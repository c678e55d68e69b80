// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/rows_model.h"
#include "ui/common/theme.h"

#include <QWidget>

class QHBoxLayout;

namespace clinic::ui {

class KeyButton;
class TableView;

/// One thing to know about a prescription, as a sentence.
struct ShownFinding {
    Severity severity{Severity::Note};
    QString text{};
    QString code{};
    QString alertKey{};         ///< empty: nothing to answer; when open, something is missing in `line`
    std::optional<int> line{};  ///< of the prescription
    QStringList alternatives{}; ///< drugs without this problem
    bool offersSelfPay{false};  ///< the insurance refuses it unless the patient pays it alone
    bool isSettled{true};       ///< answered, or only to know
    bool mayOverride{true};
};

/// What the rules and the insurance say, the loudest first. Enter or Alt+A answers the current or the first open one.
class FindingsList : public QWidget {
    Q_OBJECT

public:
    explicit FindingsList(QWidget *parent = nullptr);

    void setFindings(std::vector<ShownFinding> findings);
    bool hasOpen() const;
    /// Puts the focus on the first that is not settled.
    void focusOpen();
    void setReadOnly(bool isReadOnly);
    /// Its buttons, for a row of the one who shows it.
    QHBoxLayout *actions() const { return m_actions; }
    void retranslate();

Q_SIGNALS:
    void answerWanted(const clinic::ui::ShownFinding &finding);
    /// The doctor takes another drug than the one of this line.
    void otherDrugWanted(int line, const QString &name);
    /// The patient is to pay this line alone.
    void selfPayWanted(int line);

private:
    const ShownFinding *current() const;
    int firstOpen() const;
    void answer();
    void renderActions();

    RowsModel<ShownFinding> *m_model;
    TableView *m_list;
    KeyButton *m_answer;
    KeyButton *m_other;
    KeyButton *m_selfPay;
    QHBoxLayout *m_actions;
    bool m_isReadOnly{false};
};

} // namespace clinic::ui

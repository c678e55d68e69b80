// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/billing.h"

#include <QScrollArea>

class QVBoxLayout;

namespace clinic::ui {

/// What the insurance's rules say about a bill: level as shape and word, a sentence to read aloud, and the ways out;
/// what one key can do stands as a button (Alt and its number). Notes are shown on demand.
class FindingsPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit FindingsPanel(QWidget *parent = nullptr);

    /// `mayAct`: the lines are still to be split with the insurance, so that something can be done about them.
    void setFindings(const std::vector<ClaimFinding> &findings, bool mayAct);
    /// Also what is only to know or could not be checked.
    void setNotesShown(bool shown);
    bool notesShown() const { return m_notesShown; }
    int noteCount() const;
    void retranslate();

Q_SIGNALS:
    void selfPayRequested(int line);
    void reasonRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void render();
    QWidget *makeRow(const ClaimFinding &finding, int &nextKey);
    void fitHeight();

    std::vector<ClaimFinding> m_findings{};
    bool m_mayAct{false};
    bool m_notesShown{false};
};

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/rows_model.h"
#include "ui/common/workplace.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace clinic::ui {

class ListView;
class SearchField;
class TableView;

/// Diagnoses by initials, code or part of the name; Enter takes the first hit, or the text itself when none fits.
class DiagnosisEditor : public QWidget {
    Q_OBJECT

public:
    explicit DiagnosisEditor(Workplace &work, QWidget *parent = nullptr);

    void setDiagnoses(std::vector<Diagnosis> diagnoses);
    /// What stands in the search field and was not taken.
    QString halfTyped() const;
    void setHalfTyped(const QString &text);
    const std::vector<Diagnosis> &diagnoses() const { return m_chosen->rows(); }
    void setReadOnly(bool isReadOnly);
    void focusSearch();
    /// Puts the search and the lists behind `before` in the order of Tab; gives the last of them.
    QWidget *chainBehind(QWidget *before);
    void retranslate();

Q_SIGNALS:
    void changed();

protected:
    void focusInEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &text);
    void take();
    void takeHit();
    void renderHint();
    void add(Diagnosis diagnosis);
    void removeCurrent();
    void moveCurrent(int rows);

    Workplace &m_work;
    Latest m_latest{};
    SearchField *m_search;
    RowsModel<DiagnosisCode> *m_hits;
    TableView *m_hitList;
    RowsModel<Diagnosis> *m_chosen;
    TableView *m_list;
    QStackedWidget *m_below;
    QLabel *m_hint;
    bool m_isReadOnly{false};
    bool m_isSearching{false}; ///< the hits are not those of the text yet
    bool m_takesFirst{false};  ///< Enter came before the answer of the search
};

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encounters/vital_rules.h"

#include <QWidget>

#include <map>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace clinic::ui {

class UnitEdit;

/// Vital signs side by side, as many in a row as there is room for. Beside a value stands at once a mark when it is not
/// usual; the line below says in words what is unusual, missing or wrong. Enter goes to the next field; a blood
/// pressure may be typed as 168/98.
class VitalsGrid : public QWidget {
    Q_OBJECT

public:
    /// `ranges` outlives the grid.
    explicit VitalsGrid(const VitalRanges &ranges, QWidget *parent = nullptr);

    /// The texts of the fields; those that are not named are emptied.
    void setTexts(const std::map<VitalKind, QString> &texts);
    std::map<VitalKind, QString> texts() const;
    /// Decides what is usual, and whether a weight is required.
    void setAge(const Age &age);
    /// The numbers among the texts.
    std::vector<VitalSign> values() const;
    /// A text stands in a field that is no number; it is not among values().
    bool hasNonNumber() const;
    void setReadOnly(bool isReadOnly);
    /// Marks the field of a problem and tells it in the line below; false when there is no field of that name.
    bool showProblem(const FieldProblem &problem);
    /// Marks the fields that hold no number and goes to the first of them.
    void showNonNumbers();
    void clearProblems();
    bool hasProblems() const { return !m_problems.empty(); }
    void focusFirst();
    /// Puts the fields behind `before` in the order of Tab; gives the last of them.
    QWidget *chainBehind(QWidget *before);
    /// Goes to the first field with a problem.
    void focusProblem();
    void retranslate();
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed();
    /// Enter in the last field.
    void passed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Cell {
        VitalKind kind{};
        QWidget *box{nullptr};
        QLabel *label{nullptr};
        UnitEdit *edit{nullptr};
    };
    void edited(std::size_t at);
    void goOn(std::size_t from);
    void arrange();
    void judge();
    Cell &cell(VitalKind kind);
    /// What is unusual about a cell's value, as mark and words; empty when nothing is.
    struct Verdict {
        VitalLevel level{VitalLevel::Normal};
        bool isImpossible{false};
        QString mark{};
        QString words{};
    };
    Verdict verdict(const Cell &cell) const;

    const VitalRanges &m_ranges;
    Age m_age{};
    std::vector<Cell> m_cells{};
    std::map<VitalKind, QString> m_problems{};
    QGridLayout *m_grid;
    QLabel *m_words;
    int m_columns{0};
};

/// The name of what is measured, in the user's language.
QString vitalText(VitalKind kind);

} // namespace clinic::ui

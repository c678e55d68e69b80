// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encounters/vital_rules.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace clinic::ui {

/// Vital signs in a compact grid: value, unit, and at once whether it is usual, in shape and word.
class VitalsGrid : public QWidget {
    Q_OBJECT

public:
    /// `ranges` outlives the grid.
    explicit VitalsGrid(const VitalRanges &ranges, QWidget *parent = nullptr);

    void setValues(const std::vector<VitalSign> &values, const Age &age);
    /// What stands in the fields; a text that is no number is left out and marked.
    std::vector<VitalSign> values() const;
    void setReadOnly(bool isReadOnly);
    /// Marks the field of a problem; false when there is none of that name.
    bool showProblem(const FieldProblem &problem);
    void clearProblems();
    void retranslate();
    void focusFirst();

Q_SIGNALS:
    void changed();

private:
    struct Cell {
        VitalKind kind;
        QLabel *label;
        QLineEdit *edit;
        QLabel *unit;
        QLabel *flag;
    };
    void judge(const Cell &cell) const;

    const VitalRanges &m_ranges;
    Age m_age{};
    std::vector<Cell> m_cells{};
};

/// The name of what is measured, in the user's language.
QString vitalText(VitalKind kind);

} // namespace clinic::ui

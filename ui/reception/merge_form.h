// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dates.h"
#include "people/people.h"

#include <QWidget>

#include <array>
#include <optional>
#include <vector>

class QGridLayout;
class QLabel;
class QRadioButton;

namespace clinic::ui {

/// A file with what hangs on it, as the comparison shows it.
struct MergeSide {
    Patient patient{};
    int visits{0};
};

/// Which of two files of one person should stay: the one with an ID number, then the one that is not temporary, then
/// the older one. True for `one`.
bool staysRather(const Patient &one, const Patient &other);

/// Two files of one person beside each other, and the choice of the one that stays. Shows only; the page merges.
class MergeForm : public QWidget {
    Q_OBJECT

public:
    explicit MergeForm(QWidget *parent = nullptr);

    /// The file that was being corrected; the other one is looked for.
    void start(const MergeSide &one, const ClinicDate &today);
    void setOther(const MergeSide &other);
    const Patient &one() const { return m_sides[0].patient; }
    bool isComplete() const { return m_isComplete; }
    /// Only when complete.
    const Patient &from() const;
    const Patient &into() const;
    void focusChoice();
    void retranslate();

private:
    struct Row {
        QLabel *name{nullptr};
        QLabel *differs{nullptr};
        std::array<QLabel *, 2> values{};
    };
    std::vector<QString> texts(const MergeSide &side) const;
    void render();
    void renderConsequence();

    std::array<MergeSide, 2> m_sides{};
    bool m_isComplete{false};
    ClinicDate m_today{};
    QLabel *m_text;
    QWidget *m_comparison;
    std::array<QRadioButton *, 2> m_stays{};
    std::vector<Row> m_rows{};
    QLabel *m_consequence;
};

} // namespace clinic::ui

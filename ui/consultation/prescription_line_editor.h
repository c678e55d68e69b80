// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formulary/clinical_tables.h"
#include "prescribing/prescribing.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace clinic::ui {

/// How the current drug is taken, in two rows. Enter walks on; after the last field `done` is emitted.
class PrescriptionLineEditor : public QWidget {
    Q_OBJECT

public:
    explicit PrescriptionLineEditor(QWidget *parent = nullptr);

    /// The words of frequency and route; asked for once.
    void setTables(const std::shared_ptr<const ClinicalTables> &tables);
    /// Fills every field. The line that is being typed into is not filled again by its own check: see setComputed.
    void show(const PrescriptionLine &line);
    void clear();
    /// What the check worked out: the quantity as a hint, and whether the drug has to be bought elsewhere.
    void setComputed(const PrescriptionLine &line);
    /// `line` with what stands in the fields; what cannot be read counts as missing.
    PrescriptionLine applied(PrescriptionLine line) const;
    void focusFirstMissing();
    void retranslate();

Q_SIGNALS:
    void changed();
    void done();
    /// The doctor ticked self-pay (true) or took it back; it holds once the line is shown again with it.
    void selfPayWanted(bool isSelfPay);

private:
    void addField(QGridLayout *grid, int column, QWidget *editor, int width);
    void fillWords();

    std::shared_ptr<const ClinicalTables> m_tables{};
    PrescriptionLine m_line{};
    std::vector<QLabel *> m_labels{};
    QLineEdit *m_dose;
    QComboBox *m_unit;
    QComboBox *m_frequency;
    QComboBox *m_route;
    QLineEdit *m_days;
    QLineEdit *m_quantity;
    QLineEdit *m_note;
    QComboBox *m_skinTest;
    QCheckBox *m_selfPay;
    QCheckBox *m_elsewhere;
    bool m_isFilling{false};
};

} // namespace clinic::ui

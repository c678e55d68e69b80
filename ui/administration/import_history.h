// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formulary/formulary.h"
#include "insurance/insurance.h"
#include "insurance/policy.h"
#include "ui/common/rows_model.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace clinic::ui {

class TableView;

/// An import as the list shows it; a roll has no kind of catalogue.
struct ImportLine {
    std::optional<CatalogueKind> kind{};
    QString sourceName{};
    int rows{0};
    int number{0}; ///< version of a catalogue; 0 for a roll, whose version is its date
    ClinicDate asOf{};
    Instant at{};
    QString by{};
    bool isSigned{false};
};

/// What was imported so far: files with date, rows and version, and the policies in use.
class ImportHistory : public QWidget {
    Q_OBJECT

public:
    explicit ImportHistory(QWidget *parent = nullptr);

    void setContent(std::vector<ImportLine> imports, std::vector<StoredPolicy> policies, const RollAge &age);
    /// Takes over a button and puts it beside the heading of the policies.
    void placePolicyButton(QWidget *button);
    /// The policy that is chosen in the list, if there is one.
    const StoredPolicy *currentPolicy() const;
    void focusFirst();
    void retranslate();

    RowsModel<ImportLine> *imports() const { return m_imports; }
    RowsModel<StoredPolicy> *policies() const { return m_policies; }

Q_SIGNALS:
    void currentPolicyChanged();
    void policyActivated();

private:
    void showAge();

    QLabel *m_age;
    QLabel *m_importsHeading;
    QLabel *m_policiesHeading;
    QHBoxLayout *m_policiesHead;
    TableView *m_importTable;
    TableView *m_policyTable;
    RowsModel<ImportLine> *m_imports;
    RowsModel<StoredPolicy> *m_policies;
    RollAge m_rollAge{};
};

} // namespace clinic::ui

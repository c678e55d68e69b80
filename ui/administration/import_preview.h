// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formulary/formulary.h"
#include "insurance/insurance_service.h"
#include "ui/administration/policy_table.h"
#include "ui/common/rows_model.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;

namespace clinic::ui {

class TableView;

/// What a chosen file would do, before anything is changed; or why it is refused and where.
class ImportPreview : public QFrame {
    Q_OBJECT

public:
    explicit ImportPreview(QWidget *parent = nullptr);

    void showRoll(const QString &fileName, const RollCounts &counts);
    void showPriceList(const QString &fileName, const PriceListPreview &preview);
    void showPolicy(const QString &fileName, const PolicyPreview &preview);
    /// A policy that is there already, to be looked at.
    void showStored(const StoredPolicy &policy);
    /// A catalogue file whose kind the person can still choose; `guess` by its name.
    void showCatalogue(const QString &fileName, qsizetype bytes, qsizetype lines, std::optional<CatalogueKind> guess);
    void showFaults(const QString &fileName, const std::vector<FieldProblem> &faults);

    /// True when nothing stands in the way of the import.
    bool isReady() const;
    bool leavesOutRefused() const;
    std::optional<CatalogueKind> catalogueKind() const;
    void focusFirst();
    void retranslate();

    RowsModel<PriceRow> *prices() const { return m_prices; }
    RowsModel<PolicyLine> *policyRules() const { return m_policy; }
    RowsModel<FieldProblem> *faults() const { return m_faults; }

Q_SIGNALS:
    void readyChanged();

private:
    using Facts = std::vector<std::pair<QString, QString>>;

    void begin(const QString &heading, const QString &fileName, const Facts &facts);
    /// The columns of long texts share what the others leave.
    void showTable(QAbstractItemModel *model, std::initializer_list<int> longTexts, const QString &name);

    QLabel *m_heading;
    QLabel *m_file;
    QGridLayout *m_facts;
    QCheckBox *m_leaveOut;
    QLabel *m_kindLabel;
    QComboBox *m_kind;
    TableView *m_table;
    RowsModel<PriceRow> *m_prices;
    RowsModel<PolicyLine> *m_policy;
    RowsModel<FieldProblem> *m_faults;
    int m_refused{0};
};

} // namespace clinic::ui

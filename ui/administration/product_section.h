// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formulary/formulary_service.h"
#include "ui/administration/record_section.h"
#include "ui/common/rows_model.h"

class QLabel;

namespace clinic::ui {

class SearchField;

/// The clinic's drugs with their prices. A new product begins with the choice of a drug of the formulary, or brings a
/// drug that no catalogue holds.
class ProductSection : public RecordSection {
    Q_OBJECT

public:
    explicit ProductSection(Workplace &work, QWidget *parent = nullptr);

    QString title() const override;
    void activate() override;
    bool goBack() override;
    RowsModel<Product> *model() const { return m_model; }

protected:
    void refresh() override;
    void fillForm(int row) override;
    void save() override;
    void focusForm() override;
    QString headingOf(int row) const override;
    QString keyOf(int row) const override;
    void showLabels() override;
    void draftRestored() override;
    bool isFiltered() const override;

private:
    void filter();
    void searchDrug(const QString &text);
    void chooseDrug();
    void startOwnDrug();
    void showDrugFields(bool isOwnDrug);
    void showPicker(bool isPicking);
    void loadHistory();
    Drug typedDrug() const;
    Product typedProduct(std::vector<FieldProblem> &problems) const;

    RowsModel<Product> *m_model;
    RowsModel<Drug> *m_drugs;
    std::vector<Product> m_all{};
    Product m_base{};
    Latest m_drugSearch{};
    Latest m_historyRead{};
    SearchField *m_search;
    TableView *m_drugList;
    QLineEdit *m_drugName{nullptr};
    QLineEdit *m_drugForm{nullptr};
    QLineEdit *m_strength{nullptr};
    QComboBox *m_kind{nullptr};
    QComboBox *m_class{nullptr};
    QLineEdit *m_restriction{nullptr};
    QLineEdit *m_code{nullptr};
    QLineEdit *m_maker{nullptr};
    QLineEdit *m_pack{nullptr};
    QLineEdit *m_units{nullptr};
    QLineEdit *m_packUnit{nullptr};
    QLineEdit *m_minUnit{nullptr};
    QLineEdit *m_price{nullptr};
    QLineEdit *m_reason{nullptr};
    QCheckBox *m_split{nullptr};
    QCheckBox *m_active{nullptr};
    QLabel *m_history;
    bool m_isPicking{false};
    bool m_isOwnDrug{false}; ///< the form describes a drug that is added with the product
    KeyButton *m_ownDrug;
    KeyButton *m_import;
};

} // namespace clinic::ui

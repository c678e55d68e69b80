// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "formulary/formulary.h"
#include "pharmacy/pharmacy.h"

#include <QJsonObject>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace clinic::ui {

class EnterOrder;
class Form;
class FormField;
class SearchField;

/// One line of a delivery while it is typed.
class GoodsLine : public QWidget {
    Q_OBJECT

public:
    explicit GoodsLine(QWidget *parent = nullptr);

    /// From 1; part of every label, so that each field has a name of its own.
    void setNumber(int number);
    void setProduct(const Product &product);
    bool isEmpty() const;
    ReceiptLine line() const;
    /// What cannot be read, with paths below `lines[index].`.
    std::vector<FieldProblem> unreadable(int index) const;
    void addTo(Form &form, int index) const;
    void focusProduct();
    SearchField *productEdit() const { return m_product; }

    QJsonObject draft() const;
    void restore(const QJsonObject &draft);

Q_SIGNALS:
    void productSearched(const QString &text);
    /// Enter in the product: the current hit is meant.
    void productChosen();
    void hitsMoved(int rows);
    /// Enter in the last field.
    void passed();
    void removeRequested();
    void changed();

private:
    ProductId m_productId{};
    bool m_filling{false};
    SearchField *m_product;
    QLineEdit *m_lot;
    QLineEdit *m_expiry;
    QLineEdit *m_packs;
    QLineEdit *m_price;
    FormField *m_productField;
    FormField *m_lotField;
    FormField *m_expiryField;
    FormField *m_packsField;
    FormField *m_priceField;
    QPushButton *m_remove;
    EnterOrder *m_order;
};

} // namespace clinic::ui

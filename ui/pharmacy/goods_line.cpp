// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pharmacy/goods_line.h"

#include "ui/common/enter_order.h"
#include "ui/common/form.h"
#include "ui/common/form_field.h"
#include "ui/common/icons.h"
#include "ui/common/search_field.h"
#include "ui/pharmacy/goods_input.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

QString productText(const Product &product)
{
    QStringList parts{product.drug.displayName(), product.pack, product.maker};
    parts.removeAll(QString{});
    return parts.join(u' ');
}

} // namespace

GoodsLine::GoodsLine(QWidget *parent)
    : QWidget{parent},
      m_product{new SearchField{u"product"_s}},
      m_lot{new QLineEdit},
      m_expiry{new QLineEdit},
      m_packs{new QLineEdit},
      m_price{new QLineEdit},
      m_productField{new FormField{u"product"_s, m_product, FormField::LabelPosition::Above, this}},
      m_lotField{new FormField{u"lot"_s, m_lot, FormField::LabelPosition::Above, this}},
      m_expiryField{new FormField{u"expiresOn"_s, m_expiry, FormField::LabelPosition::Above, this}},
      m_packsField{new FormField{u"packs"_s, m_packs, FormField::LabelPosition::Above, this}},
      m_priceField{new FormField{u"price"_s, m_price, FormField::LabelPosition::Above, this}},
      m_remove{new QPushButton{this}},
      m_order{new EnterOrder{this}}
{
    m_lot->setMaxLength(40);
    for (QLineEdit *edit : {m_expiry, m_packs, m_price}) {
        edit->setMaxLength(12);
        edit->setInputMethodHints(Qt::ImhPreferNumbers | Qt::ImhLatinOnly);
    }
    m_remove->setIcon(makeIcon(Icon::Close));
    m_remove->setFixedSize(px(theme::kFieldHeight), px(theme::kFieldHeight));
    m_remove->setAutoDefault(false);
    theme::setVariant(m_remove, theme::Variant::Quiet);

    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(theme::kGapSmall));
    const auto place = [row](QWidget *field, int stretch) { row->addWidget(field, stretch, Qt::AlignTop); };
    place(m_productField, 10);
    place(m_lotField, 4);
    place(m_expiryField, 4);
    place(m_packsField, 3);
    place(m_priceField, 3);
    auto *right = new QVBoxLayout;
    right->addSpacing(fontMetrics().height() + px(4));
    right->addWidget(m_remove);
    right->addStretch(1);
    row->addLayout(right);

    for (QWidget *editor : std::initializer_list<QWidget *>{m_lot, m_expiry, m_packs, m_price})
        m_order->add(editor);
    connect(m_order, &EnterOrder::lastPassed, this, &GoodsLine::passed);
    connect(m_product, &SearchField::searchChanged, this, [this](const QString &text) {
        if (m_filling)
            return;
        m_productId = {};
        Q_EMIT productSearched(text);
    });
    connect(m_product, &SearchField::chosen, this, [this] {
        if (m_productId.isNull())
            Q_EMIT productChosen();
        else
            m_lot->setFocus(Qt::TabFocusReason);
    });
    connect(m_product, &SearchField::moveRequested, this, &GoodsLine::hitsMoved);
    connect(m_remove, &QPushButton::clicked, this, &GoodsLine::removeRequested);
    for (QLineEdit *edit : std::initializer_list<QLineEdit *>{m_product, m_lot, m_expiry, m_packs, m_price})
        connect(edit, &QLineEdit::textChanged, this, [this] {
            if (!m_filling)
                Q_EMIT changed();
        });
    setNumber(1);
}

void GoodsLine::setNumber(int number)
{
    m_productField->setLabel(tr("Product %1").arg(number));
    m_lotField->setLabel(tr("Lot %1").arg(number));
    m_expiryField->setLabel(tr("Expires %1").arg(number));
    m_packsField->setLabel(tr("Packs %1").arg(number));
    m_priceField->setLabel(tr("Price %1").arg(number));
    m_product->setPlaceholderText(tr("Name or initials"));
    m_expiry->setPlaceholderText(tr("20270630"));
    m_remove->setAccessibleName(tr("Remove line %1").arg(number));
    m_remove->setToolTip(m_remove->accessibleName());
}

void GoodsLine::setProduct(const Product &product)
{
    m_filling = true;
    m_productId = product.id;
    m_product->setText(productText(product));
    m_product->setCursorPosition(0);
    m_productField->clearProblem();
    if (m_price->text().isEmpty() && product.pricePerPack)
        m_price->setText(product.pricePerPack->toString());
    m_filling = false;
    m_lot->setFocus(Qt::TabFocusReason);
    Q_EMIT changed();
}

bool GoodsLine::isEmpty() const
{
    return m_product->text().trimmed().isEmpty() && m_lot->text().trimmed().isEmpty() &&
           m_expiry->text().trimmed().isEmpty() && m_packs->text().trimmed().isEmpty() &&
           m_price->text().trimmed().isEmpty();
}

ReceiptLine GoodsLine::line() const
{
    ReceiptLine line;
    line.productId = m_productId;
    line.lot = m_lot->text().trimmed();
    line.expiresOn = readExpiry(m_expiry->text()).value_or(ClinicDate{});
    line.packs = Quantity::fromString(m_packs->text().trimmed()).value_or(Quantity{});
    line.pricePerPack = UnitPrice::fromString(m_price->text().trimmed()).value_or(UnitPrice{});
    return line;
}

std::vector<FieldProblem> GoodsLine::unreadable(int index) const
{
    std::vector<FieldProblem> problems;
    const QString path = u"lines[%1]."_s.arg(index);
    if (m_price->text().trimmed().isEmpty())
        problems.push_back({path + u"price"_s, u"pharmacy.price_missing"_s, {}});
    else if (!UnitPrice::fromString(m_price->text().trimmed()))
        problems.push_back({path + u"price"_s, u"price.format"_s, {m_price->text()}});
    return problems;
}

void GoodsLine::addTo(Form &form, int index) const
{
    const QString path = u"lines[%1]."_s.arg(index);
    form.add(m_productField, path + u"product"_s);
    form.add(m_lotField, path + u"lot"_s);
    form.add(m_expiryField, path + u"expiresOn"_s);
    form.add(m_packsField, path + u"packs"_s);
    form.add(m_priceField, path + u"price"_s);
}

void GoodsLine::focusProduct()
{
    m_productField->focusEditor();
}

QJsonObject GoodsLine::draft() const
{
    return {{u"productId"_s, m_productId.isNull() ? QString{} : m_productId.toString()},
            {u"product"_s, m_product->text()},
            {u"lot"_s, m_lot->text()},
            {u"expiresOn"_s, m_expiry->text()},
            {u"packs"_s, m_packs->text()},
            {u"price"_s, m_price->text()}};
}

void GoodsLine::restore(const QJsonObject &draft)
{
    m_filling = true;
    m_productId = ProductId::fromString(draft[u"productId"_s].toString());
    m_product->setText(draft[u"product"_s].toString());
    m_lot->setText(draft[u"lot"_s].toString());
    m_expiry->setText(draft[u"expiresOn"_s].toString());
    m_packs->setText(draft[u"packs"_s].toString());
    m_price->setText(draft[u"price"_s].toString());
    m_filling = false;
}

} // namespace clinic::ui

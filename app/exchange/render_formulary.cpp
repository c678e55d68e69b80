// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/render_formulary.h"

using namespace Qt::StringLiterals;

namespace clinic {

FhirResource renderProduct(const FhirSystems &systems, const Product &product)
{
    FhirResource resource{u"Medication"_s, product.id.toUuid(), product.version, Aggregate::Product,
                          product.id.toUuid()};
    const QString name = QStringList{product.drug.displayName(), product.pack, product.maker}.join(u' ').simplified();
    FhirNode codings = FhirNode::array()
                           .add(fhirCoding(systems.codes(u"formulary"), product.drug.code))
                           .add(fhirCoding(systems.codes(u"product"), product.code));
    resource.body = FhirNode::object()
                        .set(u"code"_s, FhirNode::object().set(u"coding"_s, std::move(codings)).set(u"text"_s, name))
                        .set(u"status"_s, product.active ? u"active"_s : u"inactive"_s)
                        .set(u"form"_s, fhirText(product.drug.form));
    return resource;
}

} // namespace clinic

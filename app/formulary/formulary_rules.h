// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "formulary/formulary.h"

namespace clinic {

/// The content of one minimum unit from a catalogue's columns: value and unit of the strength (`0.25`, `g`; also %,
/// mg/ml, 单位, IU), and the volume in ml. What the columns do not say stays zero.
Content contentOf(QStringView value, QStringView unit, QStringView volumeMl);

/// Adds the international units that a strength names in brackets: 0.48g（80万单位）.
Content withUnitsInBrackets(Content content, QStringView strength);

/// The content of one minimum unit of a product: where the drug's strength is a concentration or silent (0.6 %,
/// 每1ml…), the volume comes from the pack (`100ml×1瓶`).
Content contentInPack(const Drug &drug, QStringView pack);

/// The same from a strength as written (`0.25g`, `5ml∶100mg`, `100ml：3g`, `0.9%×250ml`, `每袋装6g`, `80万单位`), for
/// drugs that the clinic adds itself. Zero where the notation is another one.
Content contentOf(QStringView strength);

/// Faults of a product's form, each with its field: code, maker and pack given, units positive, price positive.
std::vector<FieldProblem> problemsOf(const Product &product);
std::vector<FieldProblem> problemsOf(const Drug &drug);
std::vector<FieldProblem> problemsOf(const ServiceItem &item);

/// What a new product row does to the present one; `present` is null when there is none.
PriceRowEffect effectOf(const Product &wanted, const Product *present);

/// The clinic's code for a product of the price list that has none: the drug's code and a running number.
QString productCode(const QString &drugCode, int number);

} // namespace clinic

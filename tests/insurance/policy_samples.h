// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insurance/benefit_rules.h"

namespace clinic::test {

/// The made-up policy of the worked examples: township 60 %, 30 yuan deductible a year, at most 50 a day and 200 a
/// year, class B first share 10 %, consultation fee 8 yuan once a day outside everything.
inline Policy policyT()
{
    Policy policy;
    policy.name = QStringLiteral("T");
    policy.area = QStringLiteral("999999");
    policy.validFrom = ClinicDate{2026, 1, 1};
    policy.validTo = ClinicDate{2026, 12, 31};
    policy.deductibleScope = DeductibleScope::Year;
    policy.deductible = {{{}, Money::fromFen(3000)}};
    policy.ratios = {{{.tier = Tier::Township}, BasisPoints::fromInt(6000)}};
    policy.firstShareB = BasisPoints::fromInt(1000);
    policy.caps = {{CapPeriod::Day, CapKind::Fund, {}, Money::fromFen(5000)},
                   {CapPeriod::Year, CapKind::Fund, {}, Money::fromFen(20000)}};
    policy.consultationFee.isSeparate = true;
    policy.consultationFee.fixed = {{{.tier = Tier::Township}, Money::fromFen(800)}};
    return policy;
}

inline ClaimVisit visitOn(int year, int month, int day)
{
    ClaimVisit visit;
    visit.feeDate = ClinicDate{year, month, day};
    return visit;
}

inline ClaimLine lineOf(ItemClass itemClass, qint64 fen, LineKind kind = LineKind::Drug)
{
    ClaimLine line;
    line.name = QStringLiteral("示例");
    line.kind = kind;
    line.itemClass = itemClass;
    line.price = UnitPrice::fromFen(fen);
    line.quantity = Quantity::whole(1);
    return line;
}

inline ClaimLine classA(qint64 fen)
{
    return lineOf(ItemClass::A, fen);
}
inline ClaimLine classB(qint64 fen)
{
    return lineOf(ItemClass::B, fen);
}
inline ClaimLine classC(qint64 fen)
{
    return lineOf(ItemClass::C, fen);
}
inline ClaimLine consultationFee(qint64 fen)
{
    return lineOf(ItemClass::A, fen, LineKind::ConsultationFee);
}
inline ClaimLine priced(qint64 priceMicro, qint64 quantity, std::optional<qint64> ceilingMicro = {})
{
    ClaimLine line = classA(0);
    line.price = UnitPrice::fromMicro(priceMicro);
    line.quantity = Quantity::fromTenThousandths(quantity);
    if (ceilingMicro)
        line.ceiling = UnitPrice::fromMicro(*ceilingMicro);
    return line;
}

} // namespace clinic::test

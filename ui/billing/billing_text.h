// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/billing.h"
#include "ui/common/theme.h"

namespace clinic::ui {

/// 甲类, 乙类, 丙类 or not listed.
QString classText(ItemClass itemClass);
QString methodText(PaymentMethod method);
QString modeText(SettlementMode mode);
/// How the insured person stands in the roll: scheme and, where it has another name there, that one.
QString schemeText(const Coverage &coverage);

Severity severityOf(FindingLevel level);
/// One word: what the level asks of the clerk.
QString levelText(FindingLevel level);

/// Why the patient pays so much, in one line: the parts of his amount, or why the insurance pays nothing.
QString becauseText(const BillPreview &bill);
/// That the insurance's part is an estimate, on which data it rests and by which policy; empty where there is none.
QString estimateText(const BillPreview &bill);
/// Every step of the calculation, a numbered sentence a line.
QString stepsText(const BillPreview &bill);

/// `12.50 × 2 盒`
QString priceTimesQuantity(UnitPrice price, Quantity quantity, const QString &unit);

} // namespace clinic::ui

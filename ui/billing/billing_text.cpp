// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/billing/billing_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clinic::ui {

QString classText(ItemClass itemClass)
{
    switch (itemClass) {
    case ItemClass::A:
        return QCoreApplication::translate("BillingText", "Class A");
    case ItemClass::B:
        return QCoreApplication::translate("BillingText", "Class B");
    case ItemClass::C:
        return QCoreApplication::translate("BillingText", "Class C");
    case ItemClass::NotListed:
        return QCoreApplication::translate("BillingText", "Not listed");
    }
    Q_UNREACHABLE();
}

QString methodText(PaymentMethod method)
{
    switch (method) {
    case PaymentMethod::Fund:
        return QCoreApplication::translate("BillingText", "Fund");
    case PaymentMethod::Account:
        return QCoreApplication::translate("BillingText", "Account");
    case PaymentMethod::Cash:
        return QCoreApplication::translate("BillingText", "Cash");
    case PaymentMethod::Mobile:
        return QCoreApplication::translate("BillingText", "Mobile");
    }
    Q_UNREACHABLE();
}

QString modeText(SettlementMode mode)
{
    switch (mode) {
    case SettlementMode::Estimate:
        return QCoreApplication::translate("BillingText", "Pays the estimated own part");
    case SettlementMode::PaysAll:
        return QCoreApplication::translate("BillingText", "Pays all, claims later");
    case SettlementMode::OwnCost:
        return QCoreApplication::translate("BillingText", "At own cost");
    }
    Q_UNREACHABLE();
}

QString schemeText(const Coverage &coverage)
{
    if (coverage.legacyScheme == LegacyScheme::UrbanResidents)
        return QCoreApplication::translate("BillingText", "Residents' insurance (urban residents)");
    if (coverage.legacyScheme == LegacyScheme::RuralCoop)
        return QCoreApplication::translate("BillingText", "Residents' insurance (rural cooperative)");
    return coverage.scheme == Scheme::Employee ? QCoreApplication::translate("BillingText", "Employees' insurance")
                                               : QCoreApplication::translate("BillingText", "Residents' insurance");
}

Severity severityOf(FindingLevel level)
{
    switch (level) {
    case FindingLevel::Reject:
        return Severity::Stop;
    case FindingLevel::Warn:
        return Severity::Ask;
    case FindingLevel::Info:
    case FindingLevel::Unknown:
        return Severity::Note;
    }
    Q_UNREACHABLE();
}

QString levelText(FindingLevel level)
{
    switch (level) {
    case FindingLevel::Reject:
        return QCoreApplication::translate("BillingText", "Not paid");
    case FindingLevel::Warn:
        return QCoreApplication::translate("BillingText", "Check");
    case FindingLevel::Info:
        return QCoreApplication::translate("BillingText", "Note");
    case FindingLevel::Unknown:
        return QCoreApplication::translate("BillingText", "Not checked");
    }
    Q_UNREACHABLE();
}

QString priceTimesQuantity(UnitPrice price, Quantity quantity, const QString &unit)
{
    return u"%1 × %2%3"_s.arg(price.toString(), quantity.toString(), unit.isEmpty() ? QString{} : u' ' + unit);
}

} // namespace clinic::ui

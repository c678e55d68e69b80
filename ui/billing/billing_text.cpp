// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/billing/billing_text.h"

#include "text/code_text.h"
#include "ui/common/amount_label.h"

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

namespace {

/// What the patient's part is made of; the parts add up to it exactly.
QStringList ownParts(const BenefitResult &benefit)
{
    QStringList parts;
    Money rest = benefit.personal;
    const auto add = [&](Money amount, const QString &text) {
        if (amount.isZero())
            return;
        parts << text.arg(amountText(amount));
        rest = rest - amount;
    };
    add(benefit.own, QCoreApplication::translate("BillingText", "%1 not insured"));
    add(benefit.over, QCoreApplication::translate("BillingText", "%1 above the price limit"));
    add(benefit.firstShare, QCoreApplication::translate("BillingText", "%1 first share of class B"));
    add(benefit.deductible, QCoreApplication::translate("BillingText", "%1 deductible"));
    add(benefit.feeCapCut + benefit.capCut, QCoreApplication::translate("BillingText", "%1 above the fund's limit"));
    add(rest, QCoreApplication::translate("BillingText", "%1 share of the rest"));
    return parts;
}

} // namespace

QString becauseText(const BillPreview &bill)
{
    if (bill.mode == SettlementMode::OwnCost) {
        for (const ClaimFinding &finding : bill.findings)
            if (!finding.line && (finding.rule.startsWith(u'E') || finding.code == u"audit.a04.no_policy"_s))
                return codeText(finding.code, finding.args);
        return QCoreApplication::translate("BillingText", "The insurance pays nothing of this bill.");
    }
    if (bill.mode == SettlementMode::PaysAll)
        return QCoreApplication::translate("BillingText", "The patient pays all today and claims about %1 later.")
            .arg(amountText(bill.benefit.fund));
    //: %1 is a list such as "¥10.00 not insured + ¥5.00 deductible"
    return QCoreApplication::translate("BillingText", "Patient: %1")
        .arg(ownParts(bill.benefit).join(QStringLiteral(" + ")));
}

QString estimateText(const BillPreview &bill)
{
    if (bill.mode == SettlementMode::OwnCost)
        return {};
    const QString date = bill.eligibility.dataDate ? bill.eligibility.dataDate->toString() : u"–"_s;
    //: %1 is a date, %2 the name of a policy
    return (bill.isSamplePolicy
                ? QCoreApplication::translate("BillingText",
                                              "Estimate from data of %1 by the sample policy “%2”, not for "
                                              "real settlements; the insurance platform decides.")
                : QCoreApplication::translate(
                      "BillingText", "Estimate from data of %1 by policy “%2”; the insurance platform decides."))
        .arg(date, bill.policyName);
}

QString stepsText(const BillPreview &bill)
{
    QStringList sentences;
    int number = 0;
    for (const BenefitStep &step : bill.benefit.steps)
        sentences << u"%1. %2"_s.arg(++number).arg(codeText(step.code, step.args));
    return sentences.join(u'\n');
}

QString priceTimesQuantity(UnitPrice price, Quantity quantity, const QString &unit)
{
    return u"%1 × %2%3"_s.arg(price.toString(), quantity.toString(), unit.isEmpty() ? QString{} : u' ' + unit);
}

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/policy_table.h"

#include "ui/administration/admin_text.h"
#include "ui/common/amount_label.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

const QString kDash = u"—"_s;

struct PolicyText {
    Q_DECLARE_TR_FUNCTIONS(PolicyText)
};

using Rules = std::vector<std::pair<QString, QString>>;

/// "Ratio: village clinic, students"; the title alone when it applies to everybody.
QString named(const QString &title, const PolicySelector &when)
{
    QStringList parts;
    if (when.tier)
        parts << tierText(*when.tier);
    if (when.personClass)
        parts << personClassText(*when.personClass);
    if (when.premiumGrade)
        parts << PolicyText::tr("premium grade %1").arg(*when.premiumGrade);
    if (when.isSigned)
        parts << (*when.isSigned ? PolicyText::tr("with a family doctor") : PolicyText::tr("without a family doctor"));
    if (parts.isEmpty())
        return title;
    //: %1 is a rule, %2 to whom it applies
    return PolicyText::tr("%1: %2").arg(title, parts.join(PolicyText::tr(", ", "between two conditions")));
}

QString roundingText(Rounding rounding)
{
    switch (rounding) {
    case Rounding::HalfUp:
        return PolicyText::tr("half a fen up");
    case Rounding::Down:
        return PolicyText::tr("always down");
    case Rounding::HalfEven:
        return PolicyText::tr("half a fen to even");
    }
    Q_UNREACHABLE();
}

QString scopeText(DeductibleScope scope)
{
    switch (scope) {
    case DeductibleScope::None:
        return PolicyText::tr("none");
    case DeductibleScope::Visit:
        return PolicyText::tr("for each visit");
    case DeductibleScope::Day:
        return PolicyText::tr("once a day");
    case DeductibleScope::Year:
        return PolicyText::tr("once a year");
    }
    Q_UNREACHABLE();
}

QString conditionText(RatioCondition condition)
{
    switch (condition) {
    case RatioCondition::Retired:
        return PolicyText::tr("retired");
    case RatioCondition::MinorOrStudent:
        return PolicyText::tr("minor or student");
    case RatioCondition::Signed:
        return PolicyText::tr("with a family doctor");
    case RatioCondition::Assisted:
        return PolicyText::tr("assisted");
    case RatioCondition::Referred:
        return PolicyText::tr("referred");
    case RatioCondition::NotReferred:
        return PolicyText::tr("not referred");
    }
    Q_UNREACHABLE();
}

QString capText(const PolicyCap &cap)
{
    const bool isFund = cap.kind == CapKind::Fund;
    switch (cap.period) {
    case CapPeriod::Visit:
        return isFund ? PolicyText::tr("Fund limit for a visit") : PolicyText::tr("Fee limit for a visit");
    case CapPeriod::Day:
        return isFund ? PolicyText::tr("Fund limit for a day") : PolicyText::tr("Fee limit for a day");
    case CapPeriod::Month:
        return isFund ? PolicyText::tr("Fund limit for a month") : PolicyText::tr("Fee limit for a month");
    case CapPeriod::Year:
        return isFund ? PolicyText::tr("Fund limit for a year") : PolicyText::tr("Fee limit for a year");
    }
    Q_UNREACHABLE();
}

QString bandText(const RatioBand &band)
{
    return band.to ? PolicyText::tr("Share from %1 to %2").arg(amountText(band.from), amountText(*band.to))
                   : PolicyText::tr("Share from %1").arg(amountText(band.from));
}

QString pointsText(int delta)
{
    return (delta < 0 ? u"−"_s : u"+"_s) + BasisPoints::fromInt(std::abs(delta)).toString();
}

void addGeneral(Rules &rules, const Policy &policy)
{
    rules.emplace_back(PolicyText::tr("Name"), policy.name);
    rules.emplace_back(PolicyText::tr("Valid"), policyPeriodText(policy));
    rules.emplace_back(PolicyText::tr("Area"), policy.area);
    rules.emplace_back(PolicyText::tr("Scheme"), schemeText(policy.scheme));
    if (!policy.documentNo.isEmpty())
        rules.emplace_back(PolicyText::tr("Document"), policy.documentNo);
    if (!policy.source.isEmpty())
        rules.emplace_back(PolicyText::tr("Source"), policy.source);
    rules.emplace_back(PolicyText::tr("Only a sample"), yesNoText(policy.isSample));
    rules.emplace_back(PolicyText::tr("Rounding"), roundingText(policy.rounding));
}

void addShares(Rules &rules, const Policy &policy)
{
    rules.emplace_back(PolicyText::tr("Deductible"), scopeText(policy.deductibleScope));
    for (const PolicyAmount &amount : policy.deductible)
        rules.emplace_back(named(PolicyText::tr("Deductible amount"), amount.when), amountText(amount.amount));
    for (const PolicyRatio &ratio : policy.ratios)
        rules.emplace_back(named(PolicyText::tr("Share of the fund"), ratio.when), ratio.ratio.toString());
    for (const RatioBand &band : policy.bands)
        rules.emplace_back(bandText(band), band.ratio.toString());
    if (!policy.bands.empty()) {
        rules.emplace_back(PolicyText::tr("Bands count"), policy.bandAxis == BandAxis::Claim
                                                              ? PolicyText::tr("within one bill")
                                                              : PolicyText::tr("over the year"));
        rules.emplace_back(PolicyText::tr("Bands begin"), policy.bandOrigin == BandOrigin::AboveDeductible
                                                              ? PolicyText::tr("above the deductible")
                                                              : PolicyText::tr("at the first yuan"));
    }
    for (const RatioDelta &delta : policy.deltas)
        rules.emplace_back(PolicyText::tr("Points when %1").arg(conditionText(delta.when)), pointsText(delta.delta));
    rules.emplace_back(PolicyText::tr("Class B, paid first"), policy.firstShareB.toString());
    rules.emplace_back(PolicyText::tr("Class B is taken"), policy.firstShareBase == FirstShareBase::AfterCeiling
                                                               ? PolicyText::tr("after the price ceiling")
                                                               : PolicyText::tr("before the price ceiling"));
    rules.emplace_back(PolicyText::tr("Over the price ceiling"), policy.ceilingMode == CeilingMode::ExcessToPatient
                                                                     ? PolicyText::tr("the patient pays the excess")
                                                                     : PolicyText::tr("the patient pays the whole"));
}

void addLimits(Rules &rules, const Policy &policy)
{
    for (const PolicyCap &cap : policy.caps)
        rules.emplace_back(named(capText(cap), cap.when), amountText(cap.amount));
    if (policy.overallYearCap)
        rules.emplace_back(PolicyText::tr("Limit of everything in a year"), amountText(*policy.overallYearCap));

    const ConsultationFeeRule &fee = policy.consultationFee;
    rules.emplace_back(PolicyText::tr("Consultation fee"),
                       fee.isSeparate ? PolicyText::tr("paid by itself") : PolicyText::tr("like other services"));
    for (const PolicyAmount &amount : fee.fixed)
        rules.emplace_back(named(PolicyText::tr("Fund pays of the fee"), amount.when), amountText(amount.amount));
    for (const PolicyRatio &ratio : fee.ratio)
        rules.emplace_back(named(PolicyText::tr("Fund pays of the fee"), ratio.when), ratio.ratio.toString());
    if (fee.isSeparate) {
        rules.emplace_back(PolicyText::tr("Fees paid a day"), QString::number(fee.maxPerDay));
        rules.emplace_back(PolicyText::tr("Fee fills the deductible"), yesNoText(fee.countsToDeductible));
        rules.emplace_back(PolicyText::tr("Fee fills the pool's limits"), yesNoText(fee.countsToPool));
        rules.emplace_back(PolicyText::tr("Fee fills the overall limit"), yesNoText(fee.countsToOverall));
    }
    const AccountRule &account = policy.account;
    rules.emplace_back(PolicyText::tr("Personal account may pay"), yesNoText(account.isAllowed));
    if (account.isAllowed) {
        rules.emplace_back(PolicyText::tr("Account pays the deductible"), yesNoText(account.deductible));
        rules.emplace_back(PolicyText::tr("Account pays the patient's share"), yesNoText(account.coPay));
        rules.emplace_back(PolicyText::tr("Account pays the class B share"), yesNoText(account.firstShare));
        rules.emplace_back(PolicyText::tr("Account pays own costs"), yesNoText(account.ownCost));
    }
}

Rules rulesOf(const Policy &policy)
{
    Rules rules;
    addGeneral(rules, policy);
    addShares(rules, policy);
    addLimits(rules, policy);
    return rules;
}

} // namespace

QString policyPeriodText(const Policy &policy)
{
    if (policy.validTo)
        return u"%1 – %2"_s.arg(policy.validFrom.toString(), policy.validTo->toString());
    return PolicyText::tr("from %1").arg(policy.validFrom.toString());
}

std::vector<PolicyLine> policyLines(const Policy &policy, const Policy *predecessor)
{
    const Rules now = rulesOf(policy);
    const Rules before = predecessor ? rulesOf(*predecessor) : Rules{};
    std::vector<PolicyLine> lines;
    for (const auto &[what, value] : now) {
        PolicyLine line{what, value, {}, false};
        if (predecessor) {
            const auto old = std::ranges::find(before, what, &Rules::value_type::first);
            line.before = old == before.end() ? kDash : old->second;
            line.differs = line.before != value;
        }
        lines.push_back(std::move(line));
    }
    for (const auto &[what, value] : before)
        if (std::ranges::find(now, what, &Rules::value_type::first) == now.end())
            lines.push_back({what, kDash, value, true});
    return lines;
}

} // namespace clinic::ui

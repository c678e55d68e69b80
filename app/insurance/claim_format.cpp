// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insurance/claim_format.h"

#include "base/json_object_reader.h"
#include "base/text_input.h"
#include "insurance/policy_format.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

ClaimPerson readPerson(JsonObjectReader &reader)
{
    ClaimPerson person;
    person.scheme = reader.requiredEnum<Scheme>(u"scheme");
    person.status = reader.optionalEnum<CoverageStatus>(u"status").value_or(CoverageStatus::Normal);
    person.waitingUntil = reader.optionalDate(u"waitingUntil");
    person.personClass = reader.requiredEnum<PersonClass>(u"personClass");
    person.premiumGrade = static_cast<int>(reader.optionalInt(u"premiumGrade", 0, 2).value_or(0));
    person.assistance = reader.optionalEnum<AssistanceClass>(u"assistanceClass").value_or(AssistanceClass::None);
    person.isSigned = reader.optionalBool(u"signed").value_or(false);
    return person;
}

ClaimVisit readVisit(JsonObjectReader &reader)
{
    ClaimVisit visit;
    visit.feeDate = reader.requiredDate(u"feeDate");
    visit.tier = reader.requiredEnum<Tier>(u"tier");
    visit.isDesignated = reader.optionalBool(u"designated").value_or(true);
    visit.referral = reader.optionalEnum<ReferralStanding>(u"referral").value_or(ReferralStanding::NotNeeded);
    visit.accountOffered = reader.optionalMoney(u"accountOfferedFen").value_or(Money{});
    return visit;
}

ClaimLine readLine(JsonObjectReader &reader)
{
    ClaimLine line;
    line.name = reader.requiredText(u"name", kMaxLineLength);
    line.kind = reader.requiredEnum<LineKind>(u"kind");
    line.itemClass = reader.requiredEnum<ItemClass>(u"class");
    line.price = reader.requiredUnitPrice(u"priceMicro");
    line.quantity = reader.requiredQuantity(u"quantity");
    line.amount = reader.optionalMoney(u"amountFen");
    line.ceiling = reader.optionalUnitPrice(u"ceilingMicro");
    line.firstShare = reader.optionalBasisPoints(u"firstShareBp");
    line.ownCost = reader.optionalEnum<OwnCostReason>(u"ownCost");
    return line;
}

/// The members of the accumulators and their names in the format.
struct AmountMember {
    const char *name;
    Money Accumulators::*member;
};
constexpr std::array kAmounts{
    AmountMember{"deductibleDayFen", &Accumulators::deductibleDay},
    AmountMember{"deductibleYearFen", &Accumulators::deductibleYear},
    AmountMember{"fundDayFen", &Accumulators::fundDay},
    AmountMember{"fundMonthFen", &Accumulators::fundMonth},
    AmountMember{"fundYearFen", &Accumulators::fundYear},
    AmountMember{"overallYearFen", &Accumulators::overallYear},
    AmountMember{"feeDayFen", &Accumulators::feeDay},
    AmountMember{"feeMonthFen", &Accumulators::feeMonth},
    AmountMember{"feeYearFen", &Accumulators::feeYear},
    AmountMember{"scopeYearFen", &Accumulators::scopeYear},
};

Accumulators readAccumulators(JsonObjectReader &reader)
{
    Accumulators used;
    for (const AmountMember &amount : kAmounts)
        used.*amount.member = reader.optionalMoney(QString::fromLatin1(amount.name)).value_or(Money{});
    used.consultationFeesToday = static_cast<int>(reader.optionalInt(u"consultationFeesToday", 0, 1'000).value_or(0));
    return used;
}

QJsonObject toJson(const Accumulators &used)
{
    QJsonObject object;
    for (const AmountMember &amount : kAmounts)
        object.insert(QLatin1StringView(amount.name), (used.*amount.member).fen());
    object.insert(u"consultationFeesToday"_s, used.consultationFeesToday);
    return object;
}

QJsonObject toJson(const LineBenefit &line)
{
    return {{u"grossFen"_s, line.gross.fen()},
            {u"ownFen"_s, line.own.fen()},
            {u"overFen"_s, line.over.fen()},
            {u"firstShareFen"_s, line.firstShare.fen()},
            {u"scopeFen"_s, line.scope.fen()},
            {u"fundFen"_s, line.fund.fen()},
            {u"consultationFeeBasket"_s, line.isConsultationFee}};
}

QJsonArray argsToJson(const QVariantList &args)
{
    QJsonArray array;
    for (const QVariant &arg : args)
        array.append(arg.toString());
    return array;
}

QVariantList readArgs(JsonObjectReader &reader)
{
    QVariantList args;
    if (const JsonNode *node = reader.take(u"args"))
        for (const JsonNode &item : node->items())
            args.append(item.toText());
    return args;
}

std::optional<int> readLineIndex(JsonObjectReader &reader)
{
    const auto line = reader.optionalInt(u"line", 0, 1'000'000);
    return line ? std::optional{static_cast<int>(*line)} : std::nullopt;
}

/// What the database holds: an object with one array, so that the one reader can read it.
template <class OnItem> Result<> readStored(QByteArrayView bytes, OnItem onItem)
{
    CLINIC_TRY_ASSIGN(const JsonNode document, JsonReader::parse(bytes));
    JsonObjectReader reader{document};
    reader.array(u"items", onItem);
    return reader.finish();
}

void prefix(Error &error, const QString &name)
{
    if (error.fields.empty())
        error.fields.push_back({QString{}, error.code, error.args});
    for (FieldProblem &field : error.fields)
        if (!field.path.startsWith(u"policy."))
            field.path = field.path.isEmpty() ? name : name + u'.' + field.path;
}

} // namespace

Result<ClaimInput> parseClaim(QByteArrayView bytes)
{
    CLINIC_TRY_ASSIGN(const JsonNode document, JsonReader::parse(bytes));
    JsonObjectReader reader{document};
    ClaimInput claim;
    reader.requiredInt(u"format", 1, 1);
    reader.object(u"person", [&](JsonObjectReader &part) { claim.person = readPerson(part); });
    reader.object(u"visit", [&](JsonObjectReader &part) { claim.visit = readVisit(part); });
    reader.array(
        u"lines", [&](JsonObjectReader &part) { claim.lines.push_back(readLine(part)); }, 0, 10'000);
    reader.optionalObject(u"used", [&](JsonObjectReader &part) { claim.used = readAccumulators(part); });
    CLINIC_TRY(reader.finish());
    return claim;
}

QJsonArray toJson(const std::vector<BenefitStep> &steps)
{
    QJsonArray array;
    for (const BenefitStep &step : steps) {
        QJsonObject object{{u"rule"_s, step.rule},
                           {u"code"_s, step.code},
                           {u"args"_s, argsToJson(step.args)},
                           {u"resultFen"_s, step.result.fen()}};
        if (step.line)
            object.insert(u"line"_s, *step.line);
        array.append(object);
    }
    return array;
}

QJsonArray toJson(const std::vector<ClaimFinding> &findings)
{
    QJsonArray array;
    for (const ClaimFinding &finding : findings) {
        QJsonArray cures;
        for (const Cure &cure : finding.cures)
            cures.append(QJsonObject{{u"code"_s, cure.code}, {u"args"_s, argsToJson(cure.args)}});
        QJsonObject object{{u"rule"_s, finding.rule},
                           {u"level"_s, toWord(finding.level)},
                           {u"code"_s, finding.code},
                           {u"args"_s, argsToJson(finding.args)},
                           {u"cures"_s, cures}};
        if (finding.line)
            object.insert(u"line"_s, *finding.line);
        array.append(object);
    }
    return array;
}

Result<std::vector<BenefitStep>> stepsFromJson(QByteArrayView bytes)
{
    std::vector<BenefitStep> steps;
    CLINIC_TRY(readStored(bytes, [&](JsonObjectReader &item) {
        BenefitStep step;
        step.rule = item.requiredText(u"rule", 10);
        step.code = item.requiredText(u"code", kMaxLineLength);
        step.line = readLineIndex(item);
        step.args = readArgs(item);
        constexpr qint64 kMost = 1'000'000'000'000'000'000;
        step.result = Money::fromFen(item.requiredInt(u"resultFen", -kMost, kMost));
        steps.push_back(std::move(step));
    }));
    return steps;
}

Result<std::vector<ClaimFinding>> findingsFromJson(QByteArrayView bytes)
{
    std::vector<ClaimFinding> findings;
    CLINIC_TRY(readStored(bytes, [&](JsonObjectReader &item) {
        ClaimFinding finding;
        finding.rule = item.requiredText(u"rule", 10);
        finding.level = item.requiredEnum<FindingLevel>(u"level");
        finding.code = item.requiredText(u"code", kMaxLineLength);
        finding.line = readLineIndex(item);
        finding.args = readArgs(item);
        item.array(u"cures", [&](JsonObjectReader &part) {
            Cure cure;
            cure.code = part.requiredText(u"code", kMaxLineLength);
            cure.args = readArgs(part);
            finding.cures.push_back(std::move(cure));
        });
        findings.push_back(std::move(finding));
    }));
    return findings;
}

QJsonObject toJson(const BenefitResult &result)
{
    QJsonArray lines;
    for (const LineBenefit &line : result.lines)
        lines.append(toJson(line));
    QJsonObject object{{u"format"_s, 1},
                       {u"totalFen"_s, result.total.fen()},
                       {u"ownFen"_s, result.own.fen()},
                       {u"overFen"_s, result.over.fen()},
                       {u"firstShareFen"_s, result.firstShare.fen()},
                       {u"scopeFen"_s, result.scope.fen()},
                       {u"deductibleFen"_s, result.deductible.fen()},
                       {u"sharedFen"_s, result.shared.fen()},
                       {u"feeCapCutFen"_s, result.feeCapCut.fen()},
                       {u"poolFundFen"_s, result.poolFund.fen()},
                       {u"capCutFen"_s, result.capCut.fen()},
                       {u"boundBy"_s, toWord(result.boundBy)},
                       {u"consultationFeeFen"_s, result.consultationFee.fen()},
                       {u"consultationFeeFundFen"_s, result.consultationFeeFund.fen()},
                       {u"fundFen"_s, result.fund.fen()},
                       {u"personalFen"_s, result.personal.fen()},
                       {u"accountFen"_s, result.account.fen()},
                       {u"cashFen"_s, result.cash.fen()},
                       {u"lines"_s, lines},
                       {u"steps"_s, toJson(result.steps)},
                       {u"usedByThisClaim"_s, toJson(result.delta)},
                       {u"usedAfter"_s, toJson(result.after)}};
    if (!result.notPayable.isEmpty())
        object.insert(u"notPayable"_s, result.notPayable);
    if (result.poolCap)
        object.insert(u"poolYearCapFen"_s, result.poolCap->fen());
    if (result.poolRemaining)
        object.insert(u"poolYearRemainingFen"_s, result.poolRemaining->fen());
    return object;
}

Result<QJsonObject> computeClaim(QByteArrayView policy, QByteArrayView claim)
{
    auto readPolicyFile = parsePolicy(policy);
    if (!readPolicyFile) {
        prefix(readPolicyFile.error(), u"policy"_s);
        return tl::unexpected(readPolicyFile.error());
    }
    auto readClaimFile = parseClaim(claim);
    if (!readClaimFile) {
        prefix(readClaimFile.error(), u"claim"_s);
        return tl::unexpected(readClaimFile.error());
    }
    auto result = computeBenefit(*readPolicyFile, readClaimFile->person, readClaimFile->visit, readClaimFile->lines,
                                 readClaimFile->used);
    if (!result) {
        prefix(result.error(), u"claim"_s);
        return tl::unexpected(result.error());
    }
    return toJson(*result);
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insurance/policy_format.h"

#include "base/text_input.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

PolicySelector readSelector(JsonObjectReader &row)
{
    PolicySelector when;
    when.tier = row.optionalEnum<Tier>(u"tier");
    when.personClass = row.optionalEnum<PersonClass>(u"personClass");
    if (const auto grade = row.optionalInt(u"premiumGrade", 1, 2))
        when.premiumGrade = static_cast<int>(*grade);
    when.isSigned = row.optionalBool(u"signed");
    return when;
}

template <class T> bool meet(const std::optional<T> &a, const std::optional<T> &b)
{
    return !a || !b || *a == *b;
}

int parts(const PolicySelector &when)
{
    return int{when.tier.has_value()} + int{when.personClass.has_value()} + int{when.premiumGrade.has_value()} +
           int{when.isSigned.has_value()};
}

/// Whether nobody could say which of two rows applies to some person.
bool contradict(const PolicySelector &a, const PolicySelector &b)
{
    return parts(a) == parts(b) && meet(a.tier, b.tier) && meet(a.personClass, b.personClass) &&
           meet(a.premiumGrade, b.premiumGrade) && meet(a.isSigned, b.isSigned);
}

/// Notes a row that contradicts an earlier one. `same` tells which earlier rows are of the same sort.
template <class RowType, class Same>
void noteContradiction(JsonObjectReader &reader, const std::vector<RowType> &rows, const QString &list, Same same)
{
    const RowType &last = rows.back();
    for (std::size_t i = 0; i + 1 < rows.size(); ++i)
        if (same(rows[i]) && contradict(rows[i].when, last.when))
            reader.problem({}, u"policy.rows_overlap"_s, {u"%1[%2]"_s.arg(list).arg(i)});
}

std::vector<PolicyAmount> readAmounts(JsonObjectReader &reader, const QString &key)
{
    std::vector<PolicyAmount> rows;
    reader.optionalArray(
        key,
        [&](JsonObjectReader &row) {
            const PolicySelector when = readSelector(row);
            rows.push_back({when, row.requiredMoney(u"amountFen")});
            noteContradiction(row, rows, key, [](const PolicyAmount &) { return true; });
        },
        200);
    return rows;
}

std::vector<PolicyRatio> readRatios(JsonObjectReader &reader, const QString &key)
{
    std::vector<PolicyRatio> rows;
    reader.optionalArray(
        key,
        [&](JsonObjectReader &row) {
            const PolicySelector when = readSelector(row);
            rows.push_back({when, row.requiredBasisPoints(u"ratioBp")});
            noteContradiction(row, rows, key, [](const PolicyRatio &) { return true; });
        },
        200);
    return rows;
}

void readDeductible(JsonObjectReader &reader, Policy &policy)
{
    policy.deductibleScope = reader.requiredEnum<DeductibleScope>(u"scope");
    policy.deductible = readAmounts(reader, u"amounts"_s);
    policy.deductibleSharedWith = reader.optionalTexts(u"sharedWith", kMaxNameLength, 20);
    const bool hasScope = policy.deductibleScope != DeductibleScope::None;
    if (reader.isClean() && hasScope == policy.deductible.empty())
        reader.problem(u"amounts", u"policy.deductible_missing"_s);
}

void readBands(JsonObjectReader &reader, Policy &policy)
{
    policy.bandAxis = reader.requiredEnum<BandAxis>(u"axis");
    policy.bandOrigin = reader.requiredEnum<BandOrigin>(u"origin");
    reader.array(
        u"parts",
        [&](JsonObjectReader &row) {
            RatioBand band;
            band.from = row.requiredMoney(u"fromFen");
            band.to = row.optionalMoney(u"toFen");
            band.ratio = row.requiredBasisPoints(u"ratioBp");
            const bool joined = policy.bands.empty() ? band.from.isZero() : policy.bands.back().to == band.from;
            if (!joined || (band.to && *band.to <= band.from))
                row.problem({}, u"policy.bands"_s);
            policy.bands.push_back(band);
        },
        1, 50);
    if (reader.isClean() && policy.bands.back().to)
        reader.problem(u"parts", u"policy.bands"_s);
}

void readDeltas(JsonObjectReader &reader, Policy &policy)
{
    reader.optionalArray(
        u"ratioDeltas",
        [&](JsonObjectReader &row) {
            RatioDelta delta;
            delta.when = row.requiredEnum<RatioCondition>(u"when");
            delta.delta = static_cast<int>(row.requiredInt(u"deltaBp", -10'000, 10'000));
            for (const RatioDelta &other : policy.deltas)
                if (row.isClean() && other.when == delta.when)
                    row.problem(u"when", u"policy.condition_twice"_s);
            policy.deltas.push_back(delta);
        },
        20);
}

void readCaps(JsonObjectReader &reader, Policy &policy)
{
    reader.optionalArray(
        u"caps",
        [&](JsonObjectReader &row) {
            PolicyCap cap;
            cap.period = row.requiredEnum<CapPeriod>(u"period");
            cap.kind = row.requiredEnum<CapKind>(u"kind");
            cap.when = readSelector(row);
            cap.amount = row.requiredMoney(u"amountFen");
            policy.caps.push_back(cap);
            noteContradiction(row, policy.caps, u"caps"_s, [&](const PolicyCap &other) {
                return other.period == cap.period && other.kind == cap.kind;
            });
        },
        200);
}

void readConsultationFee(JsonObjectReader &reader, ConsultationFeeRule &rule)
{
    rule.isSeparate = reader.requiredBool(u"separate");
    rule.fixed = readAmounts(reader, u"fixed"_s);
    rule.ratio = readRatios(reader, u"ratio"_s);
    rule.maxPerDay = static_cast<int>(reader.optionalInt(u"maxPerDay", 1, 20).value_or(1));
    rule.countsToDeductible = reader.optionalBool(u"countsToDeductible").value_or(false);
    rule.countsToPool = reader.optionalBool(u"countsToPool").value_or(false);
    rule.countsToOverall = reader.optionalBool(u"countsToOverall").value_or(false);
    const bool hasOneRule = rule.fixed.empty() != rule.ratio.empty();
    if (reader.isClean() && hasOneRule != rule.isSeparate)
        reader.problem({}, u"policy.fee_rule"_s);
}

void readFirstShare(JsonObjectReader &reader, Policy &policy)
{
    policy.firstShareB = reader.requiredBasisPoints(u"classBBp");
    policy.firstShareBase = reader.optionalEnum<FirstShareBase>(u"base").value_or(FirstShareBase::AfterCeiling);
}

void readAccount(JsonObjectReader &reader, AccountRule &rule)
{
    rule.isAllowed = reader.requiredBool(u"allowed");
    rule.deductible = reader.optionalBool(u"deductible").value_or(false);
    rule.coPay = reader.optionalBool(u"coPay").value_or(false);
    rule.firstShare = reader.optionalBool(u"firstShare").value_or(false);
    rule.ownCost = reader.optionalBool(u"ownCost").value_or(false);
}

void readIdentity(JsonObjectReader &reader, Policy &policy)
{
    reader.requiredInt(u"format", 1, 1);
    policy.name = reader.requiredText(u"name", kMaxLineLength);
    policy.area = reader.requiredText(u"area", 6);
    if (policy.area.size() != 6 || !std::ranges::all_of(policy.area, [](QChar c) { return c >= u'0' && c <= u'9'; }))
        reader.problem(u"area", u"policy.area"_s);
    policy.scheme = reader.requiredEnum<Scheme>(u"scheme");
    policy.benefit = reader.requiredEnum<Benefit>(u"benefit");
    policy.validFrom = reader.requiredDate(u"validFrom");
    policy.validTo = reader.optionalDate(u"validTo");
    if (policy.validTo && policy.validFrom.isValid() && *policy.validTo < policy.validFrom)
        reader.problem(u"validTo", u"policy.period"_s);
    policy.documentNo = reader.optionalText(u"documentNo", kMaxLineLength).value_or(QString{});
    policy.source = reader.requiredText(u"source", 1'000);
    policy.isSample = reader.requiredBool(u"sample");
}

} // namespace

Policy readPolicy(JsonObjectReader &reader)
{
    Policy policy;
    readIdentity(reader, policy);
    policy.rounding = reader.optionalEnum<Rounding>(u"rounding").value_or(Rounding::HalfUp);
    reader.object(u"deductible", [&](JsonObjectReader &part) { readDeductible(part, policy); });
    policy.ratios = readRatios(reader, u"ratios"_s);
    reader.optionalObject(u"bands", [&](JsonObjectReader &part) { readBands(part, policy); });
    readDeltas(reader, policy);
    reader.object(u"firstShare", [&](JsonObjectReader &part) { readFirstShare(part, policy); });
    policy.ceilingMode = reader.optionalEnum<CeilingMode>(u"ceilingMode").value_or(CeilingMode::ExcessToPatient);
    readCaps(reader, policy);
    policy.overallYearCap = reader.optionalMoney(u"overallYearCapFen");
    reader.optionalObject(u"consultationFee",
                          [&](JsonObjectReader &part) { readConsultationFee(part, policy.consultationFee); });
    reader.optionalObject(u"account", [&](JsonObjectReader &part) { readAccount(part, policy.account); });
    if (reader.isClean() && policy.ratios.empty() && policy.bands.empty())
        reader.problem(u"ratios", u"policy.ratio_missing"_s);
    if (reader.isClean() && !policy.ratios.empty() && !policy.bands.empty())
        reader.problem(u"bands", u"policy.ratio_and_bands"_s);
    return policy;
}

Result<Policy> parsePolicy(QByteArrayView bytes)
{
    CLINIC_TRY_ASSIGN(const JsonNode document, JsonReader::parse(bytes, {.maxBytes = 1024LL * 1024}));
    JsonObjectReader reader{document};
    Policy policy = readPolicy(reader);
    CLINIC_TRY(reader.finish());
    return policy;
}

} // namespace clinic

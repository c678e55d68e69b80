// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insurance/audit_rules.h"

#include "insurance/restriction_rules.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

const Cure kSelfPay{u"cure.self_pay"_s, {}};
const Cure kPayAllOwn{u"cure.pay_own"_s, {}};

class Audit {
public:
    explicit Audit(const AuditCase &claim) : m_case{claim} {}

    std::vector<ClaimFinding> run()
    {
        checkPerson();
        for (std::size_t i = 0; i < m_case.lines.size(); ++i)
            if (m_case.lines[i].claim.ownCost != OwnCostReason::SelfPay)
                checkLine(m_case.lines[i], static_cast<int>(i));
        checkCeilingData();
        checkDuplicates();
        checkQuota();
        std::ranges::stable_sort(m_findings, {}, [](const ClaimFinding &finding) {
            return std::tuple{finding.level, finding.rule, finding.line.value_or(-1)};
        });
        return std::move(m_findings);
    }

private:
    void note(const QString &rule, FindingLevel level, std::optional<int> line, const QString &code,
              const QVariantList &args = {}, std::vector<Cure> cures = {})
    {
        m_findings.push_back({rule, level, line, code, args, std::move(cures)});
    }

    void checkPerson()
    {
        if (!m_case.hasRoll)
            note(u"E01"_s, FindingLevel::Unknown, {}, u"audit.e01.no_roll"_s, {},
                 {{u"cure.import_roll"_s, {}}, kPayAllOwn});
        else if (!m_case.coverage)
            note(u"E01"_s, FindingLevel::Unknown, {}, u"audit.e01.not_on_roll"_s, {},
                 {{u"cure.check_resident_id"_s, {}}, {u"cure.ask_insurance_office"_s, {}}, kPayAllOwn});
        else
            checkCoverage(*m_case.coverage);
        if (!m_case.isDesignated)
            note(u"E03"_s, FindingLevel::Unknown, {}, u"audit.e03.unknown"_s, {}, {{u"cure.set_designation"_s, {}}});
        else if (!*m_case.isDesignated)
            note(u"E03"_s, FindingLevel::Reject, {}, u"audit.e03.not_designated"_s, {},
                 {{u"cure.set_designation"_s, {}}, kPayAllOwn});
    }

    void checkCoverage(const Coverage &coverage)
    {
        if (coverage.status != CoverageStatus::Normal)
            note(u"E01"_s, FindingLevel::Reject, {}, u"audit.e01."_s + toWord(coverage.status),
                 {coverage.asOf.toString()}, {{u"cure.ask_insurance_office"_s, {}}, kPayAllOwn});
        else if (coverage.waitingUntil && m_case.feeDate < *coverage.waitingUntil)
            note(u"E02"_s, FindingLevel::Reject, {}, u"audit.e02.waiting"_s, {coverage.waitingUntil->toString()},
                 {{u"cure.come_after"_s, {coverage.waitingUntil->toString()}},
                  {u"cure.check_exemption"_s, {}},
                  kPayAllOwn});
    }

    void checkLine(const AuditLine &line, int index)
    {
        const ClaimLine &claim = line.claim;
        if (!line.isMapped || claim.itemClass == ItemClass::NotListed) {
            note(u"C01"_s, FindingLevel::Reject, index, u"audit.c01.not_mapped"_s, {claim.name},
                 {{u"cure.choose_listed"_s, {}}, {u"cure.map_item"_s, {}}, kSelfPay});
            return; // the other catalogue rules need a catalogue row
        }
        checkPrice(line, index);
        checkRestriction(line, index);
        checkDays(line, index);
    }

    void checkPrice(const AuditLine &line, int index)
    {
        const ClaimLine &claim = line.claim;
        if (claim.ceiling && claim.price > *claim.ceiling) {
            const auto paid = lineAmount(claim.price, claim.quantity);
            const auto allowed = lineAmount(*claim.ceiling, claim.quantity);
            const Money excess = paid && allowed ? *paid - *allowed : Money{};
            note(u"C03"_s, FindingLevel::Warn, index, u"audit.c03.above_ceiling"_s,
                 {claim.name, claim.ceiling->toString(), excess.toString()},
                 {{u"cure.choose_procurement"_s, {}},
                  {u"cure.correct_price"_s, {}},
                  {u"cure.tell_excess"_s, {excess.toString()}}});
        }
        if (line.registeredPrice && claim.price > *line.registeredPrice)
            note(u"C03"_s, FindingLevel::Warn, index, u"audit.c03.above_registered"_s,
                 {claim.name, line.registeredPrice->toString(), claim.price.toString()},
                 {{u"cure.correct_price"_s, {}}});
    }

    void checkRestriction(const AuditLine &line, int index)
    {
        if (line.restriction.trimmed().isEmpty())
            return;
        const Restriction restriction = parseRestriction(line.restriction);
        const QString &name = line.claim.name;
        if (!restriction.isComplete && !line.restrictionConfirmed)
            note(u"D01"_s, FindingLevel::Info, index, u"audit.d01.by_hand"_s, {name, line.restriction},
                 {{u"cure.confirm_restriction"_s, {}}, {u"cure.choose_unrestricted"_s, {}}, kSelfPay});
        checkDisease(line, restriction, index);
        checkSex(line, restriction, index);
        checkAge(line, restriction, index);
    }

    void checkDisease(const AuditLine &line, const Restriction &restriction, int index)
    {
        if (restriction.diseases.empty() || line.restrictionConfirmed)
            return;
        for (const RestrictionDisease *disease : restriction.diseases)
            for (const AuditDiagnosis &diagnosis : m_case.diagnoses)
                if (shows(*disease, diagnosis.code, diagnosis.text))
                    return;
        QStringList names;
        for (const RestrictionDisease *disease : restriction.diseases)
            names.append(QString::fromUtf16(disease->name));
        const QString list = names.join(u"、"_s);
        note(u"D01"_s, FindingLevel::Reject, index,
             m_case.diagnoses.empty() ? u"audit.d01.no_diagnosis"_s : u"audit.d01.not_met"_s, {line.claim.name, list},
             {{u"cure.add_diagnosis"_s, {list}}, {u"cure.choose_unrestricted"_s, {}}, kSelfPay});
    }

    void checkSex(const AuditLine &line, const Restriction &restriction, int index)
    {
        if (!restriction.sex)
            return;
        const QString suffix = *restriction.sex == Sex::Female ? u"female"_s : u"male"_s;
        if (m_case.sex == Sex::Unknown || m_case.sex == Sex::Other)
            note(u"D02"_s, FindingLevel::Unknown, index, u"audit.d02.unknown"_s, {line.claim.name},
                 {{u"cure.complete_sex"_s, {}}});
        else if (m_case.sex != *restriction.sex)
            note(u"D02"_s, FindingLevel::Reject, index, u"audit.d02.only_"_s + suffix, {line.claim.name},
                 {{u"cure.choose_other_drug"_s, {}}, {u"cure.check_sex"_s, {}}, kSelfPay});
    }

    void checkAge(const AuditLine &line, const Restriction &restriction, int index)
    {
        if (!restriction.leastYears && !restriction.mostYears && !restriction.isChildrenOnly)
            return;
        const QString &name = line.claim.name;
        if (!m_case.birthDate) {
            note(u"D03"_s, FindingLevel::Unknown, index, u"audit.d03.unknown"_s, {name},
                 {{u"cure.complete_birth_date"_s, {}}});
            return;
        }
        const int years = ageOn(*m_case.birthDate, m_case.feeDate).years;
        const std::vector<Cure> cures{{u"cure.choose_for_age"_s, {}}, {u"cure.check_birth_date"_s, {}}, kSelfPay};
        const FindingLevel level = m_case.birthEstimated ? FindingLevel::Warn : FindingLevel::Reject;
        if (restriction.leastYears && years < *restriction.leastYears)
            note(u"D03"_s, level, index, u"audit.d03.too_young"_s, {name, *restriction.leastYears, years}, cures);
        else if (restriction.mostYears && years > *restriction.mostYears)
            note(u"D03"_s, level, index, u"audit.d03.too_old"_s, {name, *restriction.mostYears, years}, cures);
        else if (restriction.isChildrenOnly && years >= m_case.limits.adultFromYears)
            note(u"D03"_s, level, index, u"audit.d03.children_only"_s, {name, years}, cures);
        else if (restriction.isChildrenOnly && years >= m_case.limits.childBelowYears)
            note(u"D03"_s, FindingLevel::Warn, index, u"audit.d03.perhaps_child"_s, {name, years}, cures);
    }

    void checkDays(const AuditLine &line, int index)
    {
        if (line.claim.kind != LineKind::Drug)
            return;
        const AuditLimits &limits = m_case.limits;
        if (!line.days) {
            note(u"Q01"_s, FindingLevel::Unknown, index, u"audit.q01.unknown"_s, {line.claim.name},
                 {{u"cure.enter_days"_s, {}}});
            return;
        }
        const int limit = line.supply == SupplyKind::LongTerm    ? limits.longTermDays
                          : line.supply == SupplyKind::Emergency ? limits.emergencyDays
                                                                 : limits.acuteDays;
        const QVariantList args{line.claim.name, *line.days, limit};
        if (*line.days > limits.longTermDays)
            note(u"Q01"_s, FindingLevel::Reject, index, u"audit.q01.beyond_long_term"_s,
                 {line.claim.name, *line.days, limits.longTermDays},
                 {{u"cure.fewer_days"_s, {limits.longTermDays}}, kSelfPay});
        else if (*line.days > limit)
            note(u"Q01"_s, FindingLevel::Warn, index, u"audit.q01.too_long"_s, args,
                 {{u"cure.fewer_days"_s, {limit}}, {u"cure.long_term"_s, {}}, {u"cure.give_reason"_s, {}}});
    }

    /// One finding for the claim, not one for each line.
    void checkCeilingData()
    {
        const auto unknown = std::ranges::count_if(m_case.lines, [](const AuditLine &line) {
            return line.hasCeilingData == false && line.claim.ownCost != OwnCostReason::SelfPay;
        });
        if (unknown > 0)
            note(u"C03"_s, FindingLevel::Unknown, {}, u"audit.c03.unknown"_s, {static_cast<int>(unknown)},
                 {{u"cure.enter_ceilings"_s, {}}});
    }

    void checkDuplicates()
    {
        int unknown = 0;
        for (std::size_t i = 0; i < m_case.lines.size(); ++i) {
            const AuditLine &line = m_case.lines[i];
            if (line.claim.kind != LineKind::Drug)
                continue;
            unknown += line.ingredientsKnown ? 0 : 1;
            for (std::size_t j = 0; j < i; ++j) {
                const AuditLine &other = m_case.lines[j];
                const auto same = std::ranges::find_if(line.ingredients, [&](const QString &ingredient) {
                    return other.ingredients.contains(ingredient);
                });
                if (same == line.ingredients.end())
                    continue;
                note(u"T01"_s, FindingLevel::Warn, static_cast<int>(i), u"audit.t01.duplicate"_s,
                     {line.claim.name, other.claim.name, *same},
                     {{u"cure.remove_line"_s, {line.claim.name}}, {u"cure.give_reason"_s, {}}});
                break;
            }
        }
        if (unknown > 0)
            note(u"T01"_s, FindingLevel::Unknown, {}, u"audit.t01.unknown"_s, {unknown},
                 {{u"cure.enter_ingredients"_s, {}}});
    }

    void checkQuota()
    {
        if (!m_case.coverage || m_case.coverage->status != CoverageStatus::Normal)
            return;
        if (!m_case.hasPolicy) {
            note(u"A04"_s, FindingLevel::Unknown, {}, u"audit.a04.no_policy"_s,
                 {m_case.coverage->area, toWord(m_case.coverage->scheme), m_case.feeDate.toString()},
                 {{u"cure.import_policy"_s, {}}, kPayAllOwn});
            return;
        }
        if (!m_case.poolCap || !m_case.poolRemaining)
            return;
        const qint64 threshold = m_case.poolCap->fen() / 100 * m_case.limits.nearlyUsedPercent;
        if (m_case.poolRemaining->isZero())
            note(u"A04"_s, FindingLevel::Info, {}, u"audit.a04.used_up"_s, {m_case.poolCap->toString()},
                 {{u"cure.tell_used_up"_s, {}}});
        else if (m_case.poolRemaining->fen() < threshold)
            note(u"A04"_s, FindingLevel::Info, {}, u"audit.a04.nearly_used"_s,
                 {m_case.poolRemaining->toString(), m_case.poolCap->toString()}, {{u"cure.tell_remaining"_s, {}}});
    }

    const AuditCase &m_case;
    std::vector<ClaimFinding> m_findings{};
};

} // namespace

std::vector<ClaimFinding> auditClaim(const AuditCase &claim)
{
    return Audit{claim}.run();
}

std::vector<ClaimLine> linesAfterAudit(const AuditCase &claim, const std::vector<ClaimFinding> &findings)
{
    std::vector<ClaimLine> lines;
    for (const AuditLine &line : claim.lines)
        lines.push_back(line.claim);
    for (const ClaimFinding &finding : findings) {
        if (finding.level != FindingLevel::Reject || !finding.line)
            continue;
        ClaimLine &line = lines[static_cast<std::size_t>(*finding.line)];
        if (!line.ownCost && line.itemClass != ItemClass::NotListed)
            line.ownCost = finding.rule.startsWith(u'D') ? OwnCostReason::RestrictionNotMet : OwnCostReason::Rejected;
    }
    return lines;
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prescribing/prescription_rules.h"

#include "prescribing/checked_line.h"
#include "prescribing/dose_limit_rules.h"
#include "prescribing/safety_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr int kOrdinaryDays = 7;
constexpr int kEmergencyDays = 3;
constexpr int kMostDaysTyped = 366;

void requireWord(std::vector<FieldProblem> &problems, const QString &path, const QString &code, bool known)
{
    if (code.isEmpty())
        problems.push_back({path, u"field.required"_s, {}});
    else if (!known)
        problems.push_back({path, u"prescribing.unknown_word"_s, {code}});
}

void checkLineForm(const PrescriptionLine &line, const QString &path, const ClinicalTables &tables,
                   std::vector<FieldProblem> &problems)
{
    if (line.drugName.isEmpty())
        problems.push_back({path + u".drug"_s, u"field.required"_s, {}});
    if (line.dosage.dose.isZero() || line.dosage.dose.isNegative())
        problems.push_back({path + u".dose"_s, u"field.required"_s, {}});
    if (line.dosage.unit.isEmpty())
        problems.push_back({path + u".doseUnit"_s, u"field.required"_s, {}});
    requireWord(problems, path + u".frequency"_s, line.dosage.frequency,
                tables.frequency(line.dosage.frequency) != nullptr);
    requireWord(problems, path + u".route"_s, line.dosage.route, tables.route(line.dosage.route) != nullptr);
    if (line.dosage.days < 1 || line.dosage.days > kMostDaysTyped)
        problems.push_back({path + u".days"_s, u"field.range"_s, {1, kMostDaysTyped}});
    if (line.quantity.isZero() || line.quantity.isNegative())
        problems.push_back({path + u".quantity"_s, u"prescribing.quantity_needed"_s, {line.displayName()}});
    else if (!line.quantity.isWhole() ||
             (!line.splitAllowed &&
              line.quantity.tenThousandths() % Quantity::whole(line.unitsPerPack).tenThousandths() != 0))
        problems.push_back({path + u".quantity"_s,
                            u"prescribing.whole_packs"_s,
                            {line.displayName(), line.unitsPerPack, line.minUnit}});
}

/// The rules about the paper itself: number of drugs, slices, days of supply.
void checkPaper(const Prescription &prescription, const ClinicalTables &tables, std::vector<Finding> &findings)
{
    const auto slices = std::ranges::count(prescription.lines, DrugKind::Slices, &PrescriptionLine::drugKind);
    const auto drugs = std::ssize(prescription.lines) - slices;
    const auto mustChange = [&](const QString &code, const QVariantList &args) {
        Finding finding{AlertLevel::Stop, code, std::nullopt, args};
        finding.mayOverride = false;
        finding.alertKey = code;
        findings.push_back(std::move(finding));
    };
    if (drugs > kMostDrugs)
        mustChange(u"prescribing.too_many_drugs"_s, {qint64(drugs), kMostDrugs});
    if (slices > 0 && drugs > 0)
        mustChange(u"prescribing.slices_mixed"_s, {});
    else if (!prescription.lines.empty() && (slices > 0) != (prescription.kind == PrescriptionKind::TcmSlices))
        mustChange(u"prescribing.slices_kind"_s, {});

    const int limit = mostDays(prescription.kind);
    int longest = 0;
    for (std::size_t i = 0; i < prescription.lines.size(); ++i) {
        const PrescriptionLine &line = prescription.lines[i];
        int days = line.dosage.days;
        if (line.quantityStated)
            days = std::max(days, daysOfSupply(line, tables).value_or(0));
        longest = std::max(longest, days);
        if (days <= limit)
            continue;
        Finding finding{AlertLevel::Stop, u"prescribing.days_over_limit"_s, int(i), {line.displayName(), days, limit}};
        finding.mayOverride = prescription.kind != PrescriptionKind::LongTerm;
        finding.alertKey = finding.code + u'|' + line.drugName;
        findings.push_back(std::move(finding));
    }
    if (prescription.kind == PrescriptionKind::LongTerm && longest > kLongTermReasonBeyondDays &&
        prescription.longTermReason.trimmed().isEmpty())
        mustChange(u"prescribing.long_term_reason"_s, {longest, kLongTermReasonBeyondDays});
}

/// A stable order: loudest first, then by line.
bool before(const Finding &a, const Finding &b)
{
    return std::tuple{a.level, a.line.value_or(-1)} < std::tuple{b.level, b.line.value_or(-1)};
}

const FindingAnswer *answerTo(const Finding &finding, const std::vector<FindingAnswer> &answers)
{
    const auto at = std::ranges::find(answers, finding.alertKey, &FindingAnswer::alertKey);
    return at == answers.end() ? nullptr : &*at;
}

} // namespace

int mostDays(PrescriptionKind kind)
{
    switch (kind) {
    case PrescriptionKind::Emergency:
        return kEmergencyDays;
    case PrescriptionKind::LongTerm:
        return kLongTermMostDays;
    case PrescriptionKind::Ordinary:
    case PrescriptionKind::Paediatric:
    case PrescriptionKind::PsychotropicTwo:
    case PrescriptionKind::TcmSlices:
        return kOrdinaryDays;
    }
    Q_UNREACHABLE();
}

std::vector<FieldProblem> problemsOf(const Prescription &prescription, const ClinicalTables &tables)
{
    std::vector<FieldProblem> problems;
    if (prescription.lines.empty())
        problems.push_back({u"lines"_s, u"prescribing.no_lines"_s, {}});
    for (std::size_t i = 0; i < prescription.lines.size(); ++i)
        checkLineForm(prescription.lines[i], u"lines[%1]"_s.arg(i), tables, problems);
    return problems;
}

std::vector<Finding> checkPrescription(const Prescription &prescription, const PatientFacts &patient,
                                       const PrescriberFacts &prescriber, const ClinicalTables &tables,
                                       const std::vector<Prescription> &others)
{
    std::vector<Finding> findings;
    checkPaper(prescription, tables, findings);

    std::vector<CheckedLine> lines;
    for (std::size_t i = 0; i < prescription.lines.size(); ++i)
        lines.push_back(checkedLine(prescription.lines[i], int(i), tables));
    std::vector<CheckedLine> earlier;
    for (const Prescription &other : others)
        if (other.id != prescription.id && other.state == PrescriptionState::Signed)
            for (const PrescriptionLine &line : other.lines)
                earlier.push_back(checkedLine(line, -1, tables));

    checkAllergies(lines, patient, tables, findings);
    checkDuplicates(lines, earlier, findings);
    checkAge(lines, patient, tables, findings);
    checkSkinTests(lines, tables, findings);
    checkAntibacterials(lines, prescription.kind, prescriber, tables, findings);
    checkDoses(lines, earlier, patient, tables, findings);
    std::ranges::stable_sort(findings, before);
    return findings;
}

void markAnswered(std::vector<Finding> &findings, const std::vector<PrescriptionOverride> &earlier)
{
    for (Finding &finding : findings)
        finding.answered = finding.mayOverride && std::ranges::any_of(earlier, [&](const PrescriptionOverride &answer) {
                               // A louder alert than the one that was answered is another one.
                               return answer.alertKey == finding.alertKey && answer.level <= finding.level;
                           });
}

Result<> mayBeSigned(const std::vector<Finding> &findings, const std::vector<FindingAnswer> &answers)
{
    std::vector<FieldProblem> forbidden;
    std::vector<FieldProblem> open;
    for (const Finding &finding : findings) {
        const FieldProblem problem{finding.line ? u"lines[%1]"_s.arg(*finding.line) : u"prescription"_s, finding.code,
                                   finding.args};
        if (!finding.mayOverride) {
            forbidden.push_back(problem);
        } else if (finding.level != AlertLevel::Note && !finding.answered) {
            const FindingAnswer *answer = answerTo(finding, answers);
            if (answer == nullptr || (finding.level == AlertLevel::Stop && answer->reason.trimmed().isEmpty()))
                open.push_back(problem);
        }
    }
    if (!forbidden.empty())
        return tl::unexpected(Error{ErrorKind::Validation, u"prescribing.not_allowed"_s, {}, {}, std::move(forbidden)});
    if (!open.empty())
        return tl::unexpected(Error{ErrorKind::Validation, u"prescribing.unanswered"_s, {}, {}, std::move(open)});
    return {};
}

} // namespace clinic

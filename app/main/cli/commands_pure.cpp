// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insurance/claim_format.h"
#include "main/cli/clinic_session.h"
#include "prescribing/prescription_format.h"
#include "text/code_text.h"
#include "text/person_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace clinic::cli {

namespace {

int residentId(const Call &call)
{
    const auto reference = loadReference();
    if (!reference)
        return call.refuse(reference.error());
    if (call.arguments.isEmpty()) {
        call.err << codeText(u"cli.argument_missing"_s, {u"NUMBER"_s}) << "\n";
        return WrongCall;
    }
    const ClinicDate today = SystemClock{}.today();
    QJsonArray answers;
    QStringList lines;
    bool allValid = true;
    for (const QString &number : call.arguments) {
        const ResidentIdReading reading = ResidentId::parse(number, today, (*reference)->divisions);
        allValid = allValid && reading.valid;
        QJsonArray warnings;
        QStringList notes;
        for (const QString &warning : reading.warnings) {
            warnings.append(QJsonObject{{u"code"_s, warning}, {u"text"_s, codeText(warning)}});
            notes << codeText(warning);
        }
        QJsonObject answer{{u"number"_s, number}, {u"valid"_s, reading.valid}, {u"warnings"_s, warnings}};
        const QString reason = reading.valid ? QString{} : codeText(reading.reason, reading.reasonArgs);
        answer[u"reason"_s] =
            reading.valid ? QJsonValue{} : QJsonValue{QJsonObject{{u"code"_s, reading.reason}, {u"text"_s, reason}}};
        answer[u"normalized"_s] = reading.valid ? QJsonValue{reading.normalized.toString()} : QJsonValue{};
        answer[u"birthDate"_s] = reading.birthDate.isValid() ? QJsonValue{reading.birthDate.toString()} : QJsonValue{};
        answer[u"sex"_s] = reading.valid ? QJsonValue{toWord(reading.sex)} : QJsonValue{};
        answer[u"division"_s] =
            reading.division.isEmpty()
                ? QJsonValue{}
                : QJsonValue{QJsonObject{{u"code"_s, reading.division}, {u"name"_s, reading.divisionName}}};
        answers.append(answer);
        lines << (reading.valid
                      ? u"%1  %2  %3  %4  %5"_s.arg(reading.normalized.toString(), reading.birthDate.toString(),
                                                    sexText(reading.sex), reading.divisionName, notes.join(u' '))
                      : u"%1  %2"_s.arg(number, reason));
    }
    call.answer(answers, lines.join(u'\n'));
    return allValid ? Done : AnswerIsNo;
}

int pinyin(const Call &call)
{
    const auto reference = loadReference();
    if (!reference)
        return call.refuse(reference.error());
    if (call.arguments.isEmpty()) {
        call.err << codeText(u"cli.argument_missing"_s, {u"TEXT"_s}) << "\n";
        return WrongCall;
    }
    QJsonArray answers;
    QStringList lines;
    for (const QString &text : call.arguments) {
        const PinyinForms forms = (*reference)->pinyin.forms(text);
        answers.append(QJsonObject{{u"text"_s, text},
                                   {u"full"_s, QJsonArray::fromStringList(forms.full)},
                                   {u"initials"_s, QJsonArray::fromStringList(forms.initials)}});
        lines << u"%1  %2  %3"_s.arg(text, forms.full.join(u','), forms.initials.join(u','));
    }
    call.answer(answers, lines.join(u'\n'));
    return Done;
}

/// Reads a file for a pure command; the error already stands on the error stream when nothing comes back.
std::optional<QByteArray> readInput(const Call &call, const QString &option, int &exitCode)
{
    const auto file = call.required(option);
    if (!file) {
        exitCode = WrongCall;
        return std::nullopt;
    }
    auto content = contentOf(*file, 64LL << 20U);
    if (content)
        return std::move(*content);
    exitCode = call.refuse(content.error());
    return std::nullopt;
}

/// Names the file in front of a document's faults.
int refuseFile(const Call &call, const QString &option, const Error &error)
{
    call.err << call.options.value(option) << ":\n";
    return call.refuse(error);
}

int claimCompute(const Call &call)
{
    int exitCode = Done;
    const auto policy = readInput(call, u"policy"_s, exitCode);
    if (!policy)
        return exitCode;
    if (const auto parsed = parsePolicy(*policy); !parsed)
        return refuseFile(call, u"policy"_s, parsed.error());
    const auto claim = readInput(call, u"claim"_s, exitCode);
    if (!claim)
        return exitCode;
    const auto result = computeClaim(*policy, *claim);
    if (!result)
        return refuseFile(call, u"claim"_s, result.error());
    // The breakdown is the answer; there is no shorter form that would not leave something out.
    call.answer(*result, QString::fromUtf8(QJsonDocument(*result).toJson()));
    return Done;
}

int prescriptionCheck(const Call &call)
{
    int exitCode = Done;
    const auto input = readInput(call, u"input"_s, exitCode);
    if (!input)
        return exitCode;
    const auto catalogues = CatalogueFiles::open(CatalogueFiles::defaultPath(QCoreApplication::applicationDirPath()));
    if (!catalogues)
        return call.refuse(catalogues.error());
    const auto reference = PrescriptionReference::load(*catalogues);
    if (!reference)
        return call.refuse(reference.error());
    const auto document = readPrescriptionDocument(*input, *reference);
    if (!document)
        return refuseFile(call, u"input"_s, document.error());
    const QJsonObject answer = checkDocument(*document, *reference);
    QStringList lines;
    bool stopped = !answer[u"problems"_s].toArray().isEmpty();
    for (const auto &value : answer[u"findings"_s].toArray()) {
        const QJsonObject finding = value.toObject();
        stopped = stopped || finding[u"level"_s].toString() == u"stop";
        lines << finding[u"level"_s].toString().leftJustified(5) + u"  "_s +
                     codeText(finding[u"code"_s].toString(), finding[u"args"_s].toArray().toVariantList());
    }
    for (const auto &problem : answer[u"problems"_s].toArray())
        lines << problem.toObject()[u"path"_s].toString() + u": "_s +
                     codeText(problem.toObject()[u"code"_s].toString());
    call.answer(answer, lines.join(u'\n'));
    return stopped ? AnswerIsNo : Done;
}

} // namespace

std::vector<Command> pureCommands()
{
    return {
        {u"resident-id"_s,
         u"[--json] -- NUMBER…"_s,
         u"Checks resident ID numbers."_s,
         u"xiangyi-cli resident-id --json -- 999999196209276901"_s,
         {},
         residentId},
        {u"pinyin"_s,
         u"[--json] -- TEXT…"_s,
         u"All pinyin forms by which a name is found."_s,
         u"xiangyi-cli pinyin -- 单雨薇"_s,
         {},
         pinyin},
        {u"claim compute"_s,
         u"--policy FILE --claim FILE [--json]"_s,
         u"Computes what the insurance pays, step by step, without a database."_s,
         u"xiangyi-cli claim compute --policy policy.json --claim claim.json --json"_s,
         {{u"policy"_s, u"Policy file (docs/policy-format.md)."_s, u"FILE"_s},
          {u"claim"_s, u"Claim file (docs/claim-compute.md)."_s, u"FILE"_s}},
         claimCompute},
        {u"prescription check"_s,
         u"--input FILE [--json]"_s,
         u"Runs every safety rule on a prescription, without a database."_s,
         u"xiangyi-cli prescription check --input prescription.json --json"_s,
         {{u"input"_s, u"Prescription file (docs/prescription-check.md)."_s, u"FILE"_s}},
         prescriptionCheck},
    };
}

} // namespace clinic::cli

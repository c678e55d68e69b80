// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/clinic_resources.h"
#include "exchange/exchange_runner.h"
#include "main/cli/clinic_session.h"
#include "text/code_text.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace clinic::cli {

namespace {

QJsonValue momentOrNull(const std::optional<Instant> &moment)
{
    return moment ? QJsonValue{moment->toIsoString()} : QJsonValue{};
}

QJsonObject toJson(const QuarantinedRecord &record)
{
    return {{u"resource"_s, record.resourceType + u'/' + record.resourceId.toString(QUuid::WithoutBraces)},
            {u"revision"_s, record.revision},
            {u"code"_s, record.code},
            {u"text"_s, codeText(record.code, record.args)},
            {u"blockedBy"_s, record.blockedBy.isEmpty() ? QJsonValue{} : QJsonValue{record.blockedBy}},
            {u"serverText"_s, record.serverText},
            {u"since"_s, record.since.toIsoString()}};
}

QJsonObject toJson(const ExchangeStatus &status)
{
    QJsonArray quarantined;
    for (const QuarantinedRecord &record : status.quarantined)
        quarantined.append(toJson(record));
    QJsonValue problem;
    if (!status.problemCode.isEmpty())
        problem =
            QJsonObject{{u"code"_s, status.problemCode}, {u"text"_s, codeText(status.problemCode, status.problemArgs)}};
    return {{u"state"_s, toWord(status.state)},
            {u"waiting"_s, status.waiting},
            {u"waitingSince"_s, momentOrNull(status.waitingSince)},
            {u"lastConfirmed"_s, momentOrNull(status.lastConfirmed)},
            {u"nextTryAt"_s, momentOrNull(status.nextTryAt)},
            {u"clockSkewSeconds"_s, status.clockSkewSeconds},
            {u"problem"_s, problem},
            {u"quarantined"_s, quarantined}};
}

QStringList linesOf(const ExchangeStatus &status)
{
    QStringList lines{codeText(u"cli.exchange_waiting"_s,
                               {status.waiting, status.waitingSince ? status.waitingSince->toMinuteString() : u"-"_s}),
                      codeText(u"cli.exchange_confirmed"_s,
                               {status.lastConfirmed ? status.lastConfirmed->toMinuteString() : u"-"_s})};
    if (!status.problemCode.isEmpty())
        lines << codeText(status.problemCode, status.problemArgs);
    for (const QuarantinedRecord &record : status.quarantined) {
        lines << record.resourceType + u'/' + record.resourceId.toString(QUuid::WithoutBraces) + u": "_s +
                     codeText(record.code, record.args);
        if (!record.serverText.isEmpty())
            lines << u"  "_s + record.serverText;
    }
    return lines;
}

/// What a run's end means for the caller: what waits for an open visit is no failure.
int exitCodeAfterRun(const ExchangeStatus &status)
{
    if (status.problemCode == u"exchange.other_seat")
        return Held;
    switch (status.state) {
    case ExchangeState::NotSetUp:
        return WrongCall;
    case ExchangeState::UpToDate:
    case ExchangeState::Waiting:
        return Done;
    case ExchangeState::Offline:
        return Unavailable;
    case ExchangeState::NeedsAttention:
        return status.problemCode == u"exchange.quarantined" ? AnswerIsNo : Unavailable;
    }
    Q_UNREACHABLE();
}

int exchangeRun(const Call &call)
{
    const auto url = call.required(u"to"_s);
    if (!url)
        return WrongCall;
    ClinicSettings wanted;
    wanted.countyUrl = *url;
    if (const auto problems = settingProblems(wanted); !problems.empty()) {
        call.err << "--to: " << problemText(problems.front()) << "\n";
        return WrongCall;
    }
    const auto session = ClinicSession::open(call);
    if (!session)
        return session.error();
    Services &services = (*session)->services();
    const auto settings = services.clinic.settings();
    if (!settings)
        return call.refuse(settings.error());

    const ClinicResources resources{services.formulary};
    ExchangeService exchange{services.database(), resources, (*session)->actor().seatId()};
    exchange.setAddress({*url, settings->countyCa.toUtf8()});
    if (const auto allowed = exchange.sendNow((*session)->actor()); !allowed)
        return call.refuse(allowed.error());
    HttpTransport transport;
    const RunReport report = runExchangeOnce(exchange, transport);
    if (report.error)
        return call.refuse(*report.error);
    call.answer(QJsonObject{{u"sent"_s, report.sent},
                            {u"acknowledged"_s, report.acknowledged},
                            {u"status"_s, toJson(report.status)}},
                codeText(u"cli.exchange_run"_s, {report.sent, report.acknowledged}) + u'\n' +
                    linesOf(report.status).join(u'\n'));
    return exitCodeAfterRun(report.status);
}

int exchangeStatus(const Call &call)
{
    const auto session = ClinicSession::open(call);
    if (!session)
        return session.error();
    Services &services = (*session)->services();
    const ClinicResources resources{services.formulary};
    const ExchangeService exchange{services.database(), resources, (*session)->actor().seatId()};
    const auto status = exchange.status();
    if (!status)
        return call.refuse(status.error());
    call.answer(toJson(*status), linesOf(*status).join(u'\n'));
    const bool isBad = status->state == ExchangeState::Offline || status->state == ExchangeState::NeedsAttention ||
                       !status->quarantined.empty();
    return isBad ? AnswerIsNo : Done;
}

} // namespace

std::vector<Command> exchangeCommands()
{
    std::vector<QCommandLineOption> runOptions = loginOptions();
    runOptions.push_back({u"to"_s, u"Base address of the county's FHIR server."_s, u"URL"_s});
    return {
        {u"exchange run"_s, u"--clinic DIR --to URL --user USER --password-file F [--json]"_s,
         u"Sends what waits for the county, until nothing waits or the line fails."_s,
         u"xiangyi-cli exchange run --clinic ~/clinic --to https://fhir.example.org/fhir --user admin "
         "--password-file password.txt"_s,
         std::move(runOptions), exchangeRun},
        {u"exchange status"_s, u"--clinic DIR --user USER --password-file F [--json]"_s,
         u"What waits for the county, since when, and what is wrong."_s,
         u"xiangyi-cli exchange status --clinic ~/clinic --user admin --password-file password.txt"_s, loginOptions(),
         exchangeStatus},
    };
}

} // namespace clinic::cli

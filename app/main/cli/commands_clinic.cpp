// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/cli/clinic_session.h"
#include "main/demo/demonstration.h"
#include "text/code_text.h"
#include "text/person_text.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace clinic::cli {

namespace {

int create(const Call &call)
{
    const auto folder = call.required(u"clinic"_s);
    const auto name = call.required(u"name"_s);
    const auto admin = call.required(u"admin"_s);
    const auto passwordFile = call.required(u"password-file"_s);
    if (!folder || !name || !admin || !passwordFile)
        return WrongCall;
    const auto make = [&]() -> Result<> {
        ClinicSetUp setUp;
        setUp.organisation.name = *name;
        setUp.organisation.institutionCode = call.options.value(u"code"_s);
        if (call.options.isSet(u"village"_s)) {
            setUp.organisation.tier = Tier::Village;
            setUp.adminRoles = {Role::Receptionist, Role::Doctor, Role::Pharmacist, Role::Cashier, Role::Administrator};
        }
        setUp.adminLogin = *admin;
        setUp.adminName = call.options.isSet(u"admin-name"_s) ? call.options.value(u"admin-name"_s) : *admin;
        CLINIC_TRY_ASSIGN(setUp.adminPassword, firstLineOf(*passwordFile));
        CLINIC_TRY_ASSIGN(const auto reference, loadReference());
        const SystemClock clock;
        IdSource ids{clock};
        CLINIC_TRY_ASSIGN(const SeatId seat, commandLineSeat(ids));
        return ClinicFolder{*folder}.create(setUp, reference, clock, ids, seat);
    };
    if (const auto made = make(); !made)
        return call.refuse(made.error());
    call.answer(QJsonObject{{u"clinic"_s, QFileInfo(*folder).absoluteFilePath()}},
                codeText(u"cli.clinic_created"_s, {QFileInfo(*folder).absoluteFilePath()}));
    return Done;
}

/// A whole number from an option, or nothing and a message.
std::optional<int> number(const Call &call, const QString &option, int usual, int least, int most)
{
    if (!call.options.isSet(option))
        return usual;
    bool ok = false;
    const int value = call.options.value(option).toInt(&ok);
    if (ok && value >= least && value <= most)
        return value;
    call.err << codeText(u"cli.number"_s, {u"--"_s + option, least, most}) << "\n";
    return std::nullopt;
}

int demo(const Call &call)
{
    const auto folder = call.required(u"clinic"_s);
    const auto residents = number(call, u"residents"_s, 5000, 50, 200'000);
    const auto years = number(call, u"years"_s, 2, 0, 5);
    const auto seed = number(call, u"seed"_s, 1, 0, 1'000'000);
    if (!folder || !residents || !years || !seed)
        return WrongCall;
    QElapsedTimer timer;
    timer.start();
    DemoOptions options;
    options.residents = *residents;
    options.years = *years;
    options.seed = static_cast<quint32>(*seed);
    options.countyUrl = call.options.value(u"county"_s);
    options.remake = call.options.isSet(u"remake"_s);
    options.progress = [&call](int percent) {
        if (!call.json)
            call.err << "\r" << percent << " %" << Qt::flush;
        return true;
    };
    const auto run = [&]() -> Result<DemoOutcome> {
        CLINIC_TRY_ASSIGN(const auto reference, loadReference());
        return makeDemonstration(ClinicFolder{*folder}, reference, SystemClock{}.now(), options);
    };
    const auto outcome = run();
    if (!outcome)
        return call.refuse(outcome.error());
    if (!call.json && outcome->isNew)
        call.err << "\n";
    call.answer(QJsonObject{{u"clinic"_s, QFileInfo(*folder).absoluteFilePath()},
                            {u"created"_s, outcome->isNew},
                            {u"residents"_s, outcome->residents},
                            {u"visits"_s, outcome->visits},
                            {u"seconds"_s, static_cast<qint64>(timer.elapsed() / 1000)}},
                codeText(outcome->isNew ? u"cli.demo_created"_s : u"cli.demo_reused"_s,
                         {QFileInfo(*folder).absoluteFilePath(), outcome->residents, outcome->visits}));
    return Done;
}

int importRoll(const Call &call)
{
    if (call.arguments.size() != 1) {
        call.err << codeText(u"cli.argument_missing"_s, {u"FILE"_s}) << "\n";
        return WrongCall;
    }
    const auto session = ClinicSession::open(call);
    if (!session)
        return session.error();
    const QString file = call.arguments.first();
    const auto content = contentOf(file);
    if (!content)
        return call.refuse(content.error());
    const auto counts =
        (*session)->services().insurance.importRoll((*session)->actor(), QFileInfo(file).fileName(), *content);
    if (!counts) {
        call.err << file << ":\n";
        return call.refuse(counts.error());
    }
    call.answer(QJsonObject{{u"rows"_s, counts->rows},
                            {u"added"_s, counts->added},
                            {u"changed"_s, counts->changed},
                            {u"unchanged"_s, counts->unchanged},
                            {u"linked"_s, counts->linked}},
                codeText(u"cli.roll_imported"_s, {counts->rows, counts->added, counts->changed, counts->linked}));
    return Done;
}

int patientsSearch(const Call &call)
{
    if (call.arguments.isEmpty()) {
        call.err << codeText(u"cli.argument_missing"_s, {u"TEXT"_s}) << "\n";
        return WrongCall;
    }
    const auto session = ClinicSession::open(call);
    if (!session)
        return session.error();
    const auto hits = (*session)->services().people.search((*session)->actor(), call.arguments.join(u' '));
    if (!hits)
        return call.refuse(hits.error());
    QJsonArray answers;
    QStringList lines;
    const ClinicDate today = (*session)->clock().today();
    for (const PatientHit &hit : *hits) {
        answers.append(
            QJsonObject{{u"id"_s, hit.id.toString()},
                        {u"number"_s, hit.number},
                        {u"name"_s, hit.name},
                        {u"sex"_s, toWord(hit.sex)},
                        {u"birthDate"_s, hit.birthDate ? QJsonValue{hit.birthDate->toString()} : QJsonValue{}},
                        {u"residentId"_s, hit.maskedResidentId},
                        {u"phone"_s, hit.maskedPhone},
                        {u"village"_s, hit.village},
                        {u"group"_s, hit.villageGroup}});
        lines << u"%1  %2  %3  %4  %5  %6"_s.arg(QString::number(hit.number), hit.name, sexText(hit.sex),
                                                 ageText(hit.birthDate, hit.birthEstimated, today),
                                                 hit.maskedResidentId, placeText(hit.village, hit.villageGroup));
    }
    call.answer(answers, lines.join(u'\n'));
    return hits->empty() ? AnswerIsNo : Done;
}

} // namespace

std::vector<Command> clinicCommands()
{
    return {
        {u"create"_s,
         u"--clinic DIR --name NAME --admin USER --password-file F [--code CODE] [--village]"_s,
         u"Creates a clinic with its first administrator."_s,
         u"xiangyi-cli create --clinic ~/clinic --name 青山镇卫生院 --admin admin --password-file password.txt"_s,
         {clinicOption(),
          {u"name"_s, u"Name as on the licence."_s, u"NAME"_s},
          {u"code"_s, u"Institution code of the licence."_s, u"CODE"_s},
          {u"admin"_s, u"Login name of the first administrator."_s, u"USER"_s},
          {u"admin-name"_s, u"The administrator's own name."_s, u"NAME"_s},
          {u"village"_s, u"A village clinic: its administrator holds every role."_s},
          {u"password-file"_s, u"File whose first line is the password."_s, u"FILE"_s}},
         create},
        {u"demo"_s,
         u"--clinic DIR [--residents N] [--years Y] [--seed S] [--county URL] [--remake]"_s,
         u"Makes or reuses a demonstration clinic with made-up people."_s,
         u"xiangyi-cli demo --clinic ~/demo --residents 5000 --years 2 --seed 1"_s,
         {clinicOption(),
          {u"residents"_s, u"Number of made-up residents (50 to 200000)."_s, u"N"_s},
          {u"years"_s, u"Years of history (0 to 5)."_s, u"Y"_s},
          {u"seed"_s, u"The same seed gives the same people."_s, u"S"_s},
          {u"county"_s, u"Address of the county's FHIR server."_s, u"URL"_s},
          {u"remake"_s, u"Removes a demonstration clinic that is there and makes it again."_s}},
         demo},
        {u"import roll"_s, u"FILE --clinic DIR --user USER --password-file F"_s,
         u"Imports an insurance roll, whole or not at all."_s,
         u"xiangyi-cli import roll roll.csv --clinic ~/clinic --user admin --password-file password.txt"_s,
         loginOptions(), importRoll},
        {u"patients search"_s, u"TEXT --clinic DIR --user USER --password-file F"_s,
         u"Finds people by name, pinyin, resident ID or phone."_s,
         u"xiangyi-cli patients search wjg --clinic ~/clinic --user anna --password-file password.txt"_s,
         loginOptions(), patientsSearch},
    };
}

} // namespace clinic::cli

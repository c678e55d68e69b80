// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/cli/command.h"

#include "text/code_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace clinic::cli {

namespace {

std::vector<Command> allCommands()
{
    std::vector<Command> all;
    for (auto &&commands : {clinicCommands(), pureCommands(), exchangeCommands(), walkthroughCommands()})
        all.insert(all.end(), commands.begin(), commands.end());
    return all;
}

QByteArray document(const QJsonValue &value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson() : QJsonDocument(value.toObject()).toJson();
}

void printOverview(QTextStream &stream, const std::vector<Command> &commands)
{
    stream << "xiangyi-cli " << QCoreApplication::applicationVersion() << "\n\n"
           << "Usage: xiangyi-cli COMMAND [options]\n\n";
    for (const Command &command : commands)
        stream << "  " << command.words.leftJustified(20) << " " << command.summary << "\n";
    stream << "\nxiangyi-cli COMMAND --help shows the options and an example.\n"
           << "Every command takes --json: one JSON document on standard output, messages on standard error.\n"
           << "Exit codes: 0 done, 1 the answer is no, 2 wrong call, 65 input not acceptable, 66 not found,\n"
           << "69 county not reachable, 70 failed, 75 clinic open elsewhere, 77 denied.\n";
}

void printHelp(QTextStream &stream, const Command &command, const QCommandLineParser &parser)
{
    stream << command.summary << "\n\nUsage: xiangyi-cli " << command.words << " " << command.usage << "\n\n";
    const QString options = parser.helpText().section(u"Options:"_s, 1);
    stream << "Options:" << options << "\nExample:\n  " << command.example << "\n";
}

} // namespace

std::optional<QString> Call::required(const QString &option) const
{
    const QString value = options.value(option);
    if (!value.isEmpty())
        return value;
    err << codeText(u"cli.option_missing"_s, {u"--"_s + option}) << "\n";
    return std::nullopt;
}

void Call::answer(const QJsonValue &value, const QString &text) const
{
    if (json)
        out << document(value);
    else if (!text.isEmpty())
        out << text << "\n";
}

int Call::refuse(const Error &error) const
{
    if (error.fields.empty())
        err << codeText(error.code, error.args) << "\n";
    for (const FieldProblem &field : error.fields)
        err << field.path << ": " << problemText(field) << "\n";
    if (!error.detail.isEmpty())
        err << "(" << error.detail << ")\n";
    if (json) {
        QJsonArray fields;
        for (const FieldProblem &field : error.fields)
            fields.append(
                QJsonObject{{u"path"_s, field.path}, {u"code"_s, field.code}, {u"text"_s, problemText(field)}});
        out << document(QJsonObject{
            {u"error"_s,
             QJsonObject{{u"code"_s, error.code}, {u"text"_s, errorText(error)}, {u"problems"_s, fields}}}});
    }
    return exitCodeOf(error);
}

int exitCodeOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
        return NotFound;
    case ErrorKind::Validation:
    case ErrorKind::Corrupt:
        return BadInput;
    case ErrorKind::Conflict:
        return AnswerIsNo;
    case ErrorKind::Busy:
        return Held;
    case ErrorKind::Denied:
        return Denied;
    case ErrorKind::Network:
        return Unavailable;
    case ErrorKind::StorageFull:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
        return Failed;
    }
    Q_UNREACHABLE();
}

QCommandLineOption clinicOption()
{
    return {u"clinic"_s, u"The clinic's folder."_s, u"DIR"_s};
}

std::vector<QCommandLineOption> loginOptions()
{
    return {clinicOption(),
            {u"user"_s, u"Login name."_s, u"USER"_s},
            {u"password-file"_s, u"File whose first line is the password."_s, u"FILE"_s}};
}

int runCommandLine(const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    const std::vector<Command> commands = allCommands();
    const QStringList given = arguments.mid(1);
    if (given.isEmpty() || given.first() == u"--help" || given.first() == u"-h" || given.first() == u"help") {
        printOverview(given.isEmpty() ? err : out, commands);
        return given.isEmpty() ? WrongCall : Done;
    }
    if (given.first() == u"--version") {
        out << "xiangyi-cli " << QCoreApplication::applicationVersion() << "\n";
        return Done;
    }
    const auto matches = [&given](const Command &command) {
        const QStringList words = command.words.split(u' ');
        return given.mid(0, words.size()) == words;
    };
    const auto command = std::ranges::find_if(commands, matches);
    if (command == commands.end()) {
        err << codeText(u"cli.unknown_command"_s, {given.first()}) << "\n";
        return WrongCall;
    }
    QCommandLineParser parser;
    parser.addOption({u"json"_s, u"Answer with one JSON document."_s});
    parser.addOption({{u"h"_s, u"help"_s}, u"Show the options and an example."_s});
    for (const QCommandLineOption &option : command->options)
        parser.addOption(option);
    const auto wordCount = command->words.split(u' ').size();
    if (!parser.parse(arguments.mid(0, 1) + given.mid(wordCount))) {
        err << parser.errorText() << "\n";
        return WrongCall;
    }
    if (parser.isSet(u"help"_s)) {
        printHelp(out, *command, parser);
        return Done;
    }
    return command->run(Call{parser, parser.positionalArguments(), out, err, parser.isSet(u"json"_s)});
}

} // namespace clinic::cli

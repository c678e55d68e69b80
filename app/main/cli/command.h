// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QCommandLineParser>
#include <QJsonValue>
#include <QTextStream>

#include <functional>
#include <vector>

namespace clinic::cli {

/// Exit codes of xiangyi-cli; documented in docs/command-line.md.
enum ExitCode {
    Done = 0,         ///< what was asked for was done, and the answer is good
    AnswerIsNo = 1,   ///< it was done, and the answer is bad: an invalid number, a finding that stops, a refused unit
    WrongCall = 2,    ///< the call itself is wrong; nothing was done
    BadInput = 65,    ///< a file that was read is not acceptable; nothing was changed
    NotFound = 66,    ///< a file or clinic is not there
    Unavailable = 69, ///< the county cannot be reached
    Failed = 70,      ///< reading or writing failed
    Held = 75,        ///< the clinic is open elsewhere
    Denied = 77,      ///< name and password do not match, or a right is missing
};

/// What a command has to work with.
struct Call {
    const QCommandLineParser &options;
    QStringList arguments{}; ///< after the command's own words
    QTextStream &out;        ///< standard output: the answer
    QTextStream &err;        ///< standard error: messages
    bool json{false};        ///< one JSON document on `out`

    /// The value of a required option, or an error message on `err`.
    std::optional<QString> required(const QString &option) const;
    /// Writes an answer: `value` as JSON, or `text` for people.
    void answer(const QJsonValue &value, const QString &text) const;
    /// Writes an error's sentence (and each field's path) to `err`, and as JSON when asked for; returns its exit code.
    int refuse(const Error &error) const;
};

/// One command, such as `patients search`.
struct Command {
    QString words{};   ///< `import roll`
    QString usage{};   ///< what stands after the words: `FILE --clinic DIR …`
    QString summary{}; ///< one sentence
    QString example{}; ///< a call that works
    std::vector<QCommandLineOption> options{};
    std::function<int(const Call &)> run{};
};

/// All commands, by area; the files are commands_<area>.cpp.
std::vector<Command> clinicCommands();
std::vector<Command> pureCommands();
std::vector<Command> exchangeCommands();
std::vector<Command> walkthroughCommands();

/// Finds the command in `arguments`, parses its options and runs it; `--help` and `--version` are answered here.
int runCommandLine(const QStringList &arguments, QTextStream &out, QTextStream &err);

/// The exit code of an error.
int exitCodeOf(const Error &error);

/// Options that several commands share.
QCommandLineOption clinicOption();
std::vector<QCommandLineOption> loginOptions();

} // namespace clinic::cli

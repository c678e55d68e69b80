// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace clinic::test {

/// What a run of xiangyi-cli left.
struct CliRun {
    int code{-1};
    QByteArray out{};
    QByteArray err{};

    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    QJsonObject object() const { return json().object(); }
    QJsonArray array() const { return json().array(); }
    /// `path code` of each problem of a refusal.
    QStringList problems() const
    {
        QStringList list;
        for (const QJsonValue &problem : object()[QStringLiteral("error")][QStringLiteral("problems")].toArray())
            list << problem[QStringLiteral("path")].toString() + QLatin1Char(' ') +
                        problem[QStringLiteral("code")].toString();
        return list;
    }
    QString errorCode() const { return object()[QStringLiteral("error")][QStringLiteral("code")].toString(); }
};

/// Runs the built xiangyi-cli with a home folder of its own, in English, without a display.
class CliRunner {
public:
    /// Ends the test when the program does not end in time.
    CliRun run(const QStringList &arguments) const
    {
        QProcess process;
        start(process, arguments);
        if (!process.waitForFinished(120'000))
            qFatal("xiangyi-cli %s does not end", qPrintable(arguments.join(QLatin1Char(' '))));
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    /// Kills the program as soon as `file` is there, as a power cut would.
    void killWhenThere(const QStringList &arguments, const QString &file) const
    {
        QProcess process;
        start(process, arguments);
        while (!QFile::exists(file))
            if (process.waitForFinished(20))
                qFatal("xiangyi-cli %s ended too early", qPrintable(arguments.join(QLatin1Char(' '))));
        process.kill();
        process.waitForFinished();
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Writes a file and gives its path.
    QString file(const QString &name, const QByteArray &content) const
    {
        QFile file{path(name)};
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

private:
    void start(QProcess &process, const QStringList &arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_folder.path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.filePath(QStringLiteral("config")));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path());
        environment.insert(QStringLiteral("CLINIC_LANGUAGE"), QStringLiteral("en"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(CLINIC_CLI), arguments);
    }

    QTemporaryDir m_folder{};
};

} // namespace clinic::test

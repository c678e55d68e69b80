// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/cli/clinic_session.h"
#include "main/walkthrough/walkthrough.h"
#include "text/code_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace clinic::cli {

namespace {

constexpr int kPicturesMs = 120'000;

/// The window's program beside this one; empty when it is not there.
QString windowProgram()
{
    return QStandardPaths::findExecutable(u"xiangyi"_s, {QCoreApplication::applicationDirPath()});
}

/// The window paints itself in memory: the same pictures with a display and without, and nothing flickers past.
Result<QStringList> takePictures(const PictureOrder &order)
{
    const QTemporaryDir secret;
    QFile password{secret.filePath(u"password"_s)};
    if (!password.open(QIODevice::WriteOnly) || password.write(order.password.toUtf8()) < 0 || !password.flush())
        return fail(ErrorKind::Storage, u"walkthrough.folder_not_writable"_s, {secret.path()});
    QProcess window;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    window.setProcessEnvironment(environment);
    window.start(windowProgram(),
                 {u"--pictures"_s, order.folder, u"--clinic"_s, order.clinicFolder, u"--login"_s, order.login,
                  u"--password-file"_s, password.fileName(), u"--pages"_s, order.pages.join(u',')});
    if (!window.waitForFinished(kPicturesMs) || window.exitStatus() != QProcess::NormalExit || window.exitCode() != 0) {
        const QString said = QString::fromLocal8Bit(window.readAllStandardError()).trimmed();
        return fail(ErrorKind::Storage, u"walkthrough.pictures_failed"_s,
                    {said.isEmpty() ? window.errorString() : said.section(u'\n', -1)});
    }
    QStringList files;
    for (const QString &page : order.pages)
        files << page.section(u':', 0, 0) + u".png"_s;
    return files;
}

int walkthrough(const Call &call)
{
    const auto folder = call.required(u"out"_s);
    if (!folder)
        return WrongCall;
    const auto reference = loadReference();
    if (!reference)
        return call.refuse(reference.error());
    WalkthroughOptions options;
    options.folder = *folder;
    options.countyUrl = call.options.value(u"to"_s);
    if (windowProgram().isEmpty())
        call.err << codeText(u"walkthrough.no_window_program"_s,
                             {QDir(QCoreApplication::applicationDirPath()).filePath(u"xiangyi"_s)})
                 << "\n";
    else
        options.pictures = takePictures;
    options.progress = [&call](const WayResult &way, const StationResult &station) {
        QTextStream &stream = call.json ? call.err : call.out;
        stream << codeText(u"walkthrough.way_"_s + way.way) << ", "
               << codeText(u"walkthrough.station_"_s + station.station) << ": "
               << (station.isOk ? u"ok"_s : u"FAILED"_s) << (station.isOk ? u"  "_s : u": "_s) << station.text << "\n";
        stream.flush();
    };
    const auto ways = runWalkthrough(options, *reference, SystemClock{}.now());
    if (!ways)
        return call.refuse(ways.error());
    const bool ok = isOk(*ways);
    QJsonObject answer = toJson(*ways);
    answer[u"folder"_s] = QDir{*folder}.absolutePath();
    call.answer(answer, codeText(ok ? u"walkthrough.done"_s : u"walkthrough.failed"_s, {QDir{*folder}.absolutePath()}));
    return ok ? Done : AnswerIsNo;
}

} // namespace

std::vector<Command> walkthroughCommands()
{
    return {{u"walkthrough"_s,
             u"--out DIR [--to URL] [--json]"_s,
             u"Leads two made-up patients through a whole clinic and keeps what was printed and sent."_s,
             u"xiangyi-cli walkthrough --out walkthrough"_s,
             {{u"out"_s, u"Folder for the result; an earlier walkthrough there is replaced."_s, u"DIR"_s},
              {u"to"_s, u"County's FHIR server to which the records are sent; without it they are only written."_s,
               u"URL"_s}},
             walkthrough}};
}

} // namespace clinic::cli

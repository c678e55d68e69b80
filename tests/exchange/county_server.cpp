// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/county_server.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace clinic::test {

namespace {

QString countyFile(const QString &name)
{
    return QString::fromUtf8(CLINIC_COUNTY_DIR) + u'/' + name;
}

QByteArray runOrStop(const QString &program, const QStringList &arguments, bool mayFail = false)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(300'000))
        qFatal("%s did not end", qPrintable(program));
    const QByteArray output = process.readAllStandardOutput();
    if (!mayFail && process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return output;
}

QByteArray bodyOf(QNetworkReply *reply)
{
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const QByteArray body = reply->readAll();
    delete reply;
    return body;
}

} // namespace

void CountyServer::install()
{
    runOrStop(countyFile(u"install.sh"_s), {});
}

CountyServer::CountyServer(const QStringList &options) : m_options{options}, m_isTls{options.contains(u"--tls"_s)}
{
    start();
}

CountyServer::~CountyServer()
{
    stop();
}

void CountyServer::start()
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList arguments{countyFile(u"server.mjs"_s), u"--watch-stdin"_s, u"--port"_s, QString::number(m_port)};
    m_process->start(countyFile(u"node.sh"_s), arguments + m_options);
    static const QRegularExpression kReady{u"LISTENING (\\d+)"_s};
    QString output;
    while (!kReady.match(output).hasMatch()) {
        if (!m_process->waitForReadyRead(60'000))
            qFatal("the county server does not start: %s", qPrintable(output));
        output += QString::fromUtf8(m_process->readAllStandardOutput());
    }
    m_port = kReady.match(output).captured(1).toInt();
}

void CountyServer::stop()
{
    if (!m_process)
        return;
    m_process->closeWriteChannel();
    if (!m_process->waitForFinished(10'000)) {
        m_process->kill();
        m_process->waitForFinished();
    }
    m_process.reset();
}

void CountyServer::startAgain()
{
    stop();
    start();
}

QString CountyServer::url() const
{
    return u"%1://127.0.0.1:%2/fhir"_s.arg(m_isTls ? u"https"_s : u"http"_s).arg(m_port);
}

QByteArray CountyServer::get(const QString &path) const
{
    QNetworkAccessManager network;
    return bodyOf(network.get(QNetworkRequest{QUrl{u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(path)}}));
}

QByteArray CountyServer::post(const QString &path, const QByteArray &body) const
{
    QNetworkAccessManager network;
    QNetworkRequest request{QUrl{u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(path)}};
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"text/plain"_s);
    return bodyOf(network.post(request, body));
}

void CountyServer::setFault(const QString &plan) const
{
    const QByteArray answer = post(u"/__fault"_s, plan.toUtf8());
    if (answer.contains("\"error\""))
        qFatal("fault plan: %s", answer.constData());
}

void CountyServer::reset() const
{
    post(u"/__reset"_s, {});
}

JsonNode CountyServer::log() const
{
    const auto parsed = JsonReader::parse(get(u"/__log"_s));
    return parsed ? *parsed : JsonNode{};
}

JsonNode CountyServer::resource(const QString &key) const
{
    const auto parsed = JsonReader::parse(get(u"/fhir/"_s + key));
    if (!parsed || (*parsed)[u"resourceType"].toText() == u"OperationOutcome")
        return {};
    return *parsed;
}

QString CountyServer::validate(const QByteArray &json)
{
    QTemporaryDir folder;
    const QString name = folder.filePath(u"checked.json"_s);
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
        qFatal("cannot write %s", qPrintable(name));
    file.close();
    const QByteArray output = runOrStop(countyFile(u"node.sh"_s), {countyFile(u"validate.mjs"_s), name}, true);
    const auto parsed = JsonReader::parse(output);
    if (parsed && (*parsed)[u"valid"].toBool())
        return {};
    QStringList problems;
    if (parsed)
        for (const JsonNode &result : (*parsed)[u"results"].items())
            for (const JsonNode &issue : result[u"issues"].items())
                if (issue[u"severity"].toText() == u"error")
                    problems.push_back(issue[u"path"].toText() + u": "_s + issue[u"message"].toText());
    return problems.isEmpty() ? u"no answer: "_s + QString::fromUtf8(output) : problems.join(u'\n');
}

void CountyServer::makeCertificates(const QString &folder)
{
    runOrStop(u"sh"_s, {countyFile(u"certificate.sh"_s), folder});
}

} // namespace clinic::test

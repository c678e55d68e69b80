// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/http_transport.h"

#include "exchange/gzip.h"

#include <QHostAddress>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr qsizetype kMostAnswerBytes = 8LL * 1024 * 1024;
const QByteArray kFhirJson = QByteArrayLiteral("application/fhir+json");

bool isThisComputer(const QString &host)
{
    return host == u"localhost" || QHostAddress{host}.isLoopback();
}

/// What is wrong with a certificate, the gravest first: whether the server is who it should be counts more than dates.
std::pair<LineFailure, QVariantList> tlsFailure(const QList<QSslError> &errors, const QString &host)
{
    const auto find = [&errors](std::initializer_list<QSslError::SslError> kinds) -> const QSslError * {
        for (const QSslError &error : errors)
            if (std::ranges::find(kinds, error.error()) != kinds.end())
                return &error;
        return nullptr;
    };
    if (find({QSslError::UnableToGetIssuerCertificate, QSslError::UnableToGetLocalIssuerCertificate,
              QSslError::UnableToVerifyFirstCertificate, QSslError::SelfSignedCertificate,
              QSslError::SelfSignedCertificateInChain, QSslError::CertificateUntrusted,
              QSslError::CertificateSignatureFailed, QSslError::NoPeerCertificate, QSslError::InvalidCaCertificate,
              QSslError::CertificateRevoked, QSslError::CertificateBlacklisted}) != nullptr)
        return {LineFailure::TlsUnknownAuthority, {host}};
    if (find({QSslError::HostNameMismatch}) != nullptr)
        return {LineFailure::TlsWrongHost, {host}};
    if (const QSslError *error = find({QSslError::CertificateNotYetValid}))
        return {LineFailure::TlsNotYetValid, {error->certificate().effectiveDate().date().toString(Qt::ISODate)}};
    if (const QSslError *error = find({QSslError::CertificateExpired}))
        return {LineFailure::TlsExpired, {error->certificate().expiryDate().date().toString(Qt::ISODate)}};
    return {LineFailure::TlsOther, {host}};
}

LineFailure lineFailureOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
        return LineFailure::NoConnection;
    case QNetworkReply::HostNotFoundError:
        return LineFailure::HostNotFound;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return LineFailure::Timeout;
    case QNetworkReply::UnknownNetworkError:
        return LineFailure::NoConnection;
    default:
        return LineFailure::Lost;
    }
}

} // namespace

HttpTransport::HttpTransport(QObject *parent) : QObject{parent}
{
    m_connectTimer.setSingleShot(true);
    m_totalTimer.setSingleShot(true);
    const auto abortBecause = [this](LineFailure failure) {
        return [this, failure] {
            m_abortedBy = failure;
            if (m_reply)
                m_reply->abort();
        };
    };
    connect(&m_connectTimer, &QTimer::timeout, this, abortBecause(LineFailure::NoConnection));
    connect(&m_totalTimer, &QTimer::timeout, this, abortBecause(LineFailure::Timeout));
}

HttpTransport::~HttpTransport()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
}

void HttpTransport::setTimeouts(qint64 connectMs, qint64 totalMs)
{
    m_connectMs = connectMs;
    m_totalMs = totalMs;
}

void HttpTransport::send(const CountyAddress &address, const OutgoingUnit &unit)
{
    start(address, {}, &unit);
}

void HttpTransport::fetchMetadata(const CountyAddress &address)
{
    start(address, u"/metadata"_s, nullptr);
}

void HttpTransport::start(const CountyAddress &address, const QString &path, const OutgoingUnit *unit)
{
    Q_ASSERT(!m_isBusy);
    m_isBusy = true;
    m_sslErrors.clear();
    m_abortedBy = LineFailure::None;
    m_wasGzip = unit != nullptr && unit->useGzip;
    m_clock.start();

    QString base = address.url;
    while (base.endsWith(u'/'))
        base.chop(1);
    const QUrl url{base + path, QUrl::StrictMode};
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
        return fail(LineFailure::HostNotFound);
    if (url.scheme() == u"http" && !isThisComputer(url.host()))
        return fail(LineFailure::TlsRequired);

    QNetworkRequest request{url};
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept", kFhirJson);
    request.setRawHeader("X-Clinic-Schema", "1");
    if (url.scheme() == u"https") {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setProtocol(QSsl::TlsV1_2OrLater);
        tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
        if (!address.caPem.trimmed().isEmpty()) {
            const QList<QSslCertificate> pinned = QSslCertificate::fromData(address.caPem, QSsl::Pem);
            if (pinned.isEmpty())
                return fail(LineFailure::BadAuthority);
            tls.setCaCertificates(pinned);
        }
        request.setSslConfiguration(tls);
    }
    if (unit == nullptr) {
        watch(m_network.get(request), m_totalMs > 0 ? m_totalMs : requestTimeoutMs(0));
        return;
    }
    QByteArray body = unit->body;
    if (unit->useGzip) {
        body = gzip(unit->body);
        request.setRawHeader("Content-Encoding", "gzip");
    }
    request.setHeader(QNetworkRequest::ContentTypeHeader, kFhirJson);
    request.setRawHeader("Prefer", "return=minimal");
    request.setRawHeader("X-Request-Id", unit->bundleId.toByteArray(QUuid::WithoutBraces));
    watch(m_network.post(request, body), m_totalMs > 0 ? m_totalMs : requestTimeoutMs(body.size()));
}

void HttpTransport::watch(QNetworkReply *reply, qint64 totalMs)
{
    m_reply = reply;
    m_connectTimer.start(static_cast<int>(m_connectMs));
    m_totalTimer.start(static_cast<int>(totalMs));
    const auto isConnected = [this] { m_connectTimer.stop(); };
    connect(reply, &QNetworkReply::encrypted, this, isConnected);
    connect(reply, &QNetworkReply::requestSent, this, isConnected);
    connect(reply, &QNetworkReply::metaDataChanged, this, isConnected);
    connect(reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64) {
        if (sent > 0)
            m_connectTimer.stop();
    });
    connect(reply, &QNetworkReply::downloadProgress, this, [this](qint64 received, qint64) {
        if (received > kMostAnswerBytes && m_reply && m_abortedBy == LineFailure::None) {
            m_abortedBy = LineFailure::TooLong;
            m_reply->abort();
        }
    });
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_sslErrors = errors; });
    connect(reply, &QNetworkReply::finished, this, &HttpTransport::finish);
}

void HttpTransport::fail(LineFailure failure, const QVariantList &args)
{
    HttpAnswer failed;
    failed.failure = failure;
    failed.failureArgs = args;
    // Later, so that the caller is ready for it.
    QMetaObject::invokeMethod(
        this, [this, failed] { answer(failed); }, Qt::QueuedConnection);
}

void HttpTransport::finish()
{
    m_connectTimer.stop();
    m_totalTimer.stop();
    const HttpAnswer result = read(*m_reply);
    m_reply->deleteLater();
    m_reply.clear();
    answer(result);
}

HttpAnswer HttpTransport::read(QNetworkReply &reply) const
{
    HttpAnswer result;
    result.wasGzip = m_wasGzip;
    result.elapsedMs = m_clock.elapsed();
    const QNetworkReply::NetworkError error = reply.error();
    if (m_abortedBy != LineFailure::None) {
        result.failure = m_abortedBy;
        return result;
    }
    if (error == QNetworkReply::SslHandshakeFailedError) {
        std::tie(result.failure, result.failureArgs) = tlsFailure(m_sslErrors, reply.url().host());
        return result;
    }
    result.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Errors of Qt that stand for a status (401, 404, 5xx …) come with the whole answer; the others with a part of it.
    const bool isStatusError = error >= QNetworkReply::ContentAccessDenied && result.status >= 300 &&
                               error != QNetworkReply::ProtocolFailure && error != QNetworkReply::ProtocolUnknownError;
    if (error != QNetworkReply::NoError && !isStatusError) {
        result.failure = lineFailureOf(error);
        result.status = 0;
        return result;
    }
    result.contentType = reply.header(QNetworkRequest::ContentTypeHeader).toString();
    result.retryAfter = QString::fromLatin1(reply.rawHeader("Retry-After"));
    result.date = QString::fromLatin1(reply.rawHeader("Date"));
    result.body = reply.read(kMostAnswerBytes);
    return result;
}

void HttpTransport::answer(const HttpAnswer &result)
{
    m_isBusy = false;
    Q_EMIT answered(result);
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/answer_rules.h"
#include "exchange/exchange.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QSslError>
#include <QTimer>

class QNetworkReply;

namespace clinic {

/// The line to the county: one request at a time over HTTPS (TLS 1.2 or later), the county's own authority pinned when
/// the clinic has it; there is no way to go on in spite of a certificate that does not hold. Plain http is taken for
/// this computer only (tests, demonstration). Lives on any thread with an event loop, never on the database's.
class HttpTransport : public QObject {
    Q_OBJECT

public:
    explicit HttpTransport(QObject *parent = nullptr);
    ~HttpTransport() override;

    /// Sends a unit; `answered` follows in every case, never before this returns.
    void send(const CountyAddress &address, const OutgoingUnit &unit);
    /// Asks what the server can (U20).
    void fetchMetadata(const CountyAddress &address);
    bool isBusy() const { return m_isBusy; }

    /// Shorter times, for tests: until connected, and for the whole request in place of U15.
    void setTimeouts(qint64 connectMs, qint64 totalMs);

Q_SIGNALS:
    void answered(const clinic::HttpAnswer &answer);

private:
    void start(const CountyAddress &address, const QString &path, const OutgoingUnit *unit);
    void fail(LineFailure failure, const QVariantList &args = {});
    void watch(QNetworkReply *reply, qint64 totalMs);
    void finish();
    HttpAnswer read(QNetworkReply &reply) const;
    void answer(const HttpAnswer &answer);

    QNetworkAccessManager m_network{};
    QPointer<QNetworkReply> m_reply{};
    QTimer m_connectTimer{};
    QTimer m_totalTimer{};
    QElapsedTimer m_clock{};
    QList<QSslError> m_sslErrors{};
    LineFailure m_abortedBy{LineFailure::None};
    qint64 m_connectMs{15'000};
    qint64 m_totalMs{0};
    bool m_isBusy{false};
    bool m_wasGzip{false};
};

} // namespace clinic

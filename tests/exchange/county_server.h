// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_reader.h"

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace clinic::test {

/// The third-party FHIR server of tests/county on a free port of this computer; it ends with this object.
class CountyServer {
public:
    /// Installs the server's packages if that was not done yet. Stops the test when they cannot be had.
    static void install();

    /// `options` as in tests/county/README.md.
    explicit CountyServer(const QStringList &options = {});
    ~CountyServer();

    int port() const { return m_port; }
    QString url() const;
    /// Ends the server; nobody listens on its port then.
    void stop();
    /// Starts it again on the same port, with empty records.
    void startAgain();

    /// Replaces the plan of faults.
    void setFault(const QString &plan) const;
    /// Forgets records, log and faults.
    void reset() const;
    /// The log of Bundles, in order of arrival.
    JsonNode log() const;
    /// A resource as the server holds it; null when it has none.
    JsonNode resource(const QString &key) const;
    QByteArray get(const QString &path) const;
    QByteArray post(const QString &path, const QByteArray &body) const;

    /// Both validators' word on a resource or Bundle: empty when all is well, else what is wrong.
    static QString validate(const QByteArray &json);
    /// Makes throw-away certificates (certificate.sh) in a folder.
    static void makeCertificates(const QString &folder);

private:
    void start();

    QStringList m_options;
    std::unique_ptr<QProcess> m_process{};
    int m_port{0};
    bool m_isTls{false};
};

} // namespace clinic::test

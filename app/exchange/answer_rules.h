// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dates.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVariantList>

#include <optional>
#include <set>
#include <vector>

namespace clinic {

/// Why no answer came.
enum class LineFailure {
    None,
    NoConnection, ///< refused or unreachable
    HostNotFound,
    Timeout,
    Lost,    ///< closed or cut while the request or the answer was on its way
    TooLong, ///< the answer was longer than any answer can be
    TlsExpired,
    TlsNotYetValid,
    TlsWrongHost,
    TlsUnknownAuthority,
    TlsOther,
    TlsRequired,  ///< an http address that is not on this computer
    BadAuthority, ///< the pinned certificate of the county cannot be read
};

/// What came back from the line, undigested.
struct HttpAnswer {
    LineFailure failure{LineFailure::None};
    QVariantList failureArgs{}; ///< host; for an expired certificate its last day
    int status{0};
    QString contentType{};
    QString retryAfter{};
    QString date{};
    QByteArray body{};
    bool wasGzip{false}; ///< the request was compressed
    qint64 elapsedMs{0};
};

enum class OutcomeKind {
    Acknowledged,
    Unknown,       ///< done or not done: the same bytes again
    Busy,          ///< wait at least as long as the server says
    Configuration, ///< a person has to change something; probed every 15 minutes
    Conflict,      ///< another write came between
    TooBig,
    NoGzip,  ///< the same bytes again, uncompressed
    Refused, ///< the contents; `refused` may be empty when the server names no entry
};

struct RefusedEntry {
    std::size_t index{0}; ///< of the Bundle's entries
    QString text{};       ///< the county's words
    friend bool operator==(const RefusedEntry &, const RefusedEntry &) = default;
};

/// An answer judged by the table of failures of the upload protocol.
struct SendOutcome {
    OutcomeKind kind{OutcomeKind::Unknown};
    QString code{}; ///< for everything but Acknowledged
    QVariantList args{};
    std::optional<qint64> retryAfterMs{};
    std::optional<Instant> serverTime{};
    QStringList etags{}; ///< for Acknowledged, one for each entry
    std::vector<RefusedEntry> refused{};
    QString serverText{};               ///< all error texts of an OperationOutcome
    std::set<QString> namedResources{}; ///< `Type/uuid` that those texts name
};

/// Judges the answer to a transaction of `entries` entries. Only what U9 lists is an acknowledgement.
SendOutcome judgeAnswer(const HttpAnswer &answer, int entries, Instant now);

/// Judges the answer to GET /metadata (U20): Acknowledged when the server can take what we send, else Configuration
/// with "exchange.metadata_version" {found}, "exchange.metadata_no_transaction", "exchange.metadata_no_update_create"
/// {types}, "exchange.metadata_not_fhir", or what the line says.
SendOutcome judgeMetadata(const HttpAnswer &answer, Instant now);

/// The longest pause after `failures` failures in a row (U14): 2 s · 2^n, at most ten minutes.
qint64 backoffCeilingMs(int failures);

/// How long a request may take: 180 s and its size at 8 kB/s (U15).
qint64 requestTimeoutMs(qsizetype bytes);

} // namespace clinic

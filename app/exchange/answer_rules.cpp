// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/answer_rules.h"

#include "base/json_reader.h"
#include "exchange/bundle_rules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr qint64 kMostRetryAfterMs = 24LL * 3'600'000;

SendOutcome outcome(OutcomeKind kind, const QString &code, const QVariantList &args = {})
{
    SendOutcome result;
    result.kind = kind;
    result.code = code;
    result.args = args;
    return result;
}

std::optional<Instant> httpDate(const QString &text)
{
    // HTTP writes the zone as a word, which Qt's reader of mail dates does not take.
    QString numeric = text.trimmed();
    if (numeric.endsWith(u"GMT"))
        numeric.replace(numeric.size() - 3, 3, u"+0000"_s);
    const QDateTime time = QDateTime::fromString(numeric, Qt::RFC2822Date);
    if (!time.isValid())
        return std::nullopt;
    return Instant{time.toMSecsSinceEpoch()};
}

/// Seconds or a date; a date is compared with the server's own clock when it tells the time.
std::optional<qint64> retryAfterMs(const HttpAnswer &answer, Instant now)
{
    bool isNumber = false;
    const qint64 seconds = answer.retryAfter.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return std::clamp(seconds, qint64{0}, kMostRetryAfterMs / 1000) * 1000;
    if (const auto date = httpDate(answer.retryAfter))
        return std::clamp(date->msSinceEpoch() - httpDate(answer.date).value_or(now).msSinceEpoch(), qint64{0},
                          kMostRetryAfterMs);
    return std::nullopt;
}

bool isFhirJson(const QString &contentType)
{
    const QString type = contentType.section(u';', 0, 0).trimmed().toLower();
    return type == u"application/fhir+json" || type == u"application/json";
}

std::optional<SendOutcome> lineFailure(const HttpAnswer &answer)
{
    const auto unknown = [](const QString &code) { return outcome(OutcomeKind::Unknown, code); };
    const auto configuration = [&answer](const QString &code) {
        return outcome(OutcomeKind::Configuration, code, answer.failureArgs);
    };
    switch (answer.failure) {
    case LineFailure::None:
        return std::nullopt;
    case LineFailure::NoConnection:
        return unknown(u"exchange.no_connection"_s);
    case LineFailure::HostNotFound:
        return unknown(u"exchange.host_not_found"_s);
    case LineFailure::Timeout:
        return unknown(u"exchange.timeout"_s);
    case LineFailure::Lost:
        return unknown(u"exchange.connection_lost"_s);
    case LineFailure::TooLong:
        return unknown(u"exchange.not_fhir"_s);
    case LineFailure::TlsExpired:
        return configuration(u"exchange.tls_expired"_s);
    case LineFailure::TlsNotYetValid:
        return configuration(u"exchange.tls_not_yet_valid"_s);
    case LineFailure::TlsWrongHost:
        return configuration(u"exchange.tls_wrong_host"_s);
    case LineFailure::TlsUnknownAuthority:
        return configuration(u"exchange.tls_unknown_authority"_s);
    case LineFailure::TlsOther:
        return configuration(u"exchange.tls_failed"_s);
    case LineFailure::TlsRequired:
        return configuration(u"exchange.tls_required"_s);
    case LineFailure::BadAuthority:
        return configuration(u"exchange.bad_authority"_s);
    }
    return std::nullopt;
}

/// Everything that the number of the answer already settles; nothing for 200, 400 and 422.
std::optional<SendOutcome> byStatus(const HttpAnswer &answer)
{
    const int status = answer.status;
    switch (status) {
    case 200:
    case 400:
    case 422:
        return std::nullopt;
    case 408:
    case 425:
    case 429:
    case 503:
        return outcome(OutcomeKind::Busy, u"exchange.busy"_s, {status});
    case 401:
        return outcome(OutcomeKind::Configuration, u"exchange.not_signed_in"_s);
    case 403:
        return outcome(OutcomeKind::Configuration, u"exchange.forbidden"_s);
    case 404:
        return outcome(OutcomeKind::Configuration, u"exchange.wrong_address"_s);
    case 409:
    case 412:
        return outcome(OutcomeKind::Conflict, u"exchange.conflict"_s);
    case 413:
        return outcome(OutcomeKind::TooBig, u"exchange.too_big"_s);
    case 415:
        if (answer.wasGzip)
            return outcome(OutcomeKind::NoGzip, u"exchange.no_gzip"_s);
        return outcome(OutcomeKind::Configuration, u"exchange.http_status"_s, {status});
    default:
        break;
    }
    if (status >= 300 && status < 400)
        return outcome(OutcomeKind::Unknown, u"exchange.not_fhir"_s);
    if (status >= 500 && status != 501 && status != 505)
        return outcome(OutcomeKind::Unknown, u"exchange.server_error"_s, {status});
    if (status >= 200 && status < 300)
        return outcome(OutcomeKind::Unknown, u"exchange.bad_answer"_s);
    return outcome(OutcomeKind::Configuration, u"exchange.http_status"_s, {status});
}

SendOutcome judgeTransactionResponse(const HttpAnswer &answer, int entries)
{
    if (!isFhirJson(answer.contentType))
        return outcome(OutcomeKind::Unknown, u"exchange.not_fhir"_s);
    const auto parsed = JsonReader::parse(answer.body);
    if (!parsed || !parsed->isObject() || (*parsed)[u"resourceType"].toText() != u"Bundle" ||
        (*parsed)[u"type"].toText() != u"transaction-response")
        return outcome(OutcomeKind::Unknown, u"exchange.bad_answer"_s);
    const auto &items = (*parsed)[u"entry"].items();
    if (std::cmp_not_equal(items.size(), entries))
        return outcome(OutcomeKind::Unknown, u"exchange.wrong_count"_s);
    SendOutcome result;
    result.kind = OutcomeKind::Acknowledged;
    for (const JsonNode &item : items) {
        const JsonNode &response = item[u"response"];
        const QString status = response[u"status"].toText().section(u' ', 0, 0);
        if (status != u"200" && status != u"201")
            return outcome(OutcomeKind::Unknown, u"exchange.entry_status"_s, {status.left(20)});
        result.etags.push_back(response[u"etag"].toText());
    }
    return result;
}

SendOutcome judgeRefusal(const HttpAnswer &answer)
{
    const auto parsed = JsonReader::parse(answer.body);
    // A proxy's own 400 says nothing about our records.
    if (!parsed || !parsed->isObject() || (*parsed)[u"resourceType"].toText() != u"OperationOutcome")
        return outcome(OutcomeKind::Unknown, u"exchange.not_fhir"_s);
    static const QRegularExpression kEntry{u"Bundle\\.entry\\[(\\d{1,6})\\]"_s};
    static const QRegularExpression kResource{
        u"\\b([A-Z][A-Za-z]+/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\b"_s};

    SendOutcome result = outcome(OutcomeKind::Refused, u"exchange.refused"_s);
    QStringList texts;
    for (const JsonNode &issue : (*parsed)[u"issue"].items()) {
        const QString severity = issue[u"severity"].toText();
        if (severity != u"error" && severity != u"fatal")
            continue;
        QString text = issue[u"details"][u"text"].toText();
        if (text.isEmpty())
            text = issue[u"diagnostics"].toText();
        text = text.simplified().left(500);
        if (!texts.contains(text) && texts.size() < 20)
            texts.push_back(text);
        for (auto match = kResource.globalMatch(text); match.hasNext();)
            result.namedResources.insert(match.next().captured(1));
        for (const QStringView member : {QStringView{u"expression"}, QStringView{u"location"}}) {
            for (const JsonNode &place : issue[member].items()) {
                const auto match = kEntry.match(place.toText());
                if (!match.hasMatch())
                    continue;
                const auto index = static_cast<std::size_t>(match.captured(1).toULongLong());
                if (std::ranges::find(result.refused, index, &RefusedEntry::index) == result.refused.end())
                    result.refused.push_back({index, text});
            }
        }
    }
    result.serverText = texts.join(u'\n');
    return result;
}

} // namespace

SendOutcome judgeAnswer(const HttpAnswer &answer, int entries, Instant now)
{
    SendOutcome result;
    if (auto failed = lineFailure(answer))
        result = std::move(*failed);
    else if (auto settled = byStatus(answer))
        result = std::move(*settled);
    else if (answer.status == 200)
        result = judgeTransactionResponse(answer, entries);
    else
        result = judgeRefusal(answer);
    result.retryAfterMs = retryAfterMs(answer, now);
    result.serverTime = httpDate(answer.date);
    return result;
}

SendOutcome judgeMetadata(const HttpAnswer &answer, Instant now)
{
    SendOutcome result;
    const auto judge = [&answer]() -> SendOutcome {
        if (auto failed = lineFailure(answer))
            return std::move(*failed);
        if (auto settled = byStatus(answer))
            return std::move(*settled);
        if (answer.status != 200)
            return outcome(OutcomeKind::Configuration, u"exchange.http_status"_s, {answer.status});
        if (!isFhirJson(answer.contentType))
            return outcome(OutcomeKind::Unknown, u"exchange.not_fhir"_s);
        const auto parsed = JsonReader::parse(answer.body);
        if (!parsed || !parsed->isObject())
            return outcome(OutcomeKind::Unknown, u"exchange.bad_answer"_s);
        if ((*parsed)[u"resourceType"].toText() != u"CapabilityStatement")
            return outcome(OutcomeKind::Configuration, u"exchange.metadata_not_fhir"_s);
        if (const QString version = (*parsed)[u"fhirVersion"].toText(); version != u"4.0.1")
            return outcome(OutcomeKind::Configuration, u"exchange.metadata_version"_s, {version.left(20)});
        bool hasTransaction = false;
        QStringList missing = writtenTypes();
        for (const JsonNode &rest : (*parsed)[u"rest"].items()) {
            for (const JsonNode &interaction : rest[u"interaction"].items())
                hasTransaction = hasTransaction || interaction[u"code"].toText() == u"transaction";
            for (const JsonNode &resource : rest[u"resource"].items())
                if (resource[u"updateCreate"].toBool())
                    missing.removeAll(resource[u"type"].toText());
        }
        if (!hasTransaction)
            return outcome(OutcomeKind::Configuration, u"exchange.metadata_no_transaction"_s);
        if (!missing.isEmpty())
            return outcome(OutcomeKind::Configuration, u"exchange.metadata_no_update_create"_s,
                           {missing.join(u", "_s)});
        return outcome(OutcomeKind::Acknowledged, {});
    };
    result = judge();
    result.retryAfterMs = retryAfterMs(answer, now);
    result.serverTime = httpDate(answer.date);
    return result;
}

qint64 backoffCeilingMs(int failures)
{
    constexpr qint64 kMostMs = 600'000;
    return std::min(kMostMs, 2'000LL << std::clamp(failures, 0, 20));
}

qint64 requestTimeoutMs(qsizetype bytes)
{
    return 180'000 + static_cast<qint64>(bytes) / 8;
}

} // namespace clinic

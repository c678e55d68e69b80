// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/answer_rules.h"
#include "exchange/bundle_rules.h"
#include "exchange/render_encounters.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

namespace {

const Instant kNow{1'772'413'200'000}; // 2026-03-02 09:00 in Shanghai

/// JSON with single quotes, for reading.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QUuid uuid(int number)
{
    return QUuid::fromString(u"6f1c2d10-0000-7a00-8000-%1"_s.arg(number, 12, 10, QChar(u'0')));
}

BundleEntry entry(const QString &type, int id, const QStringList &references = {})
{
    BundleEntry made;
    made.type = type;
    made.id = uuid(id);
    FhirNode list = FhirNode::array();
    for (const QString &reference : references)
        list.add(FhirNode::object().set(u"reference"_s, reference));
    made.resource = FhirNode::object()
                        .set(u"resourceType"_s, type)
                        .set(u"id"_s, made.id.toString(QUuid::WithoutBraces))
                        .set(u"reasonReference"_s, std::move(list));
    return made;
}

QString key(const QString &type, int id)
{
    return fhirKey(type, uuid(id));
}

QStringList keysOf(const std::vector<BundleEntry> &entries)
{
    QStringList keys;
    for (const BundleEntry &each : entries)
        keys.push_back(each.key());
    return keys;
}

HttpAnswer answer(int status, const QByteArray &body = {},
                  const QString &type = u"application/fhir+json;charset=utf-8"_s)
{
    HttpAnswer made;
    made.status = status;
    made.body = body;
    made.contentType = type;
    return made;
}

HttpAnswer failed(LineFailure failure)
{
    HttpAnswer made;
    made.failure = failure;
    return made;
}

const QByteArray kConfirmed =
    json("{'resourceType':'Bundle','type':'transaction-response','entry':["
         "{'response':{'status':'201 Created','etag':'W/\\'1\\''}},{'response':{'status':'200','etag':'W/\\'2\\''}}]}");

QByteArray capability(const QByteArray &version, const QByteArray &interaction, const QString &without = {})
{
    QByteArray types;
    for (const QString &type : writtenTypes()) {
        types += types.isEmpty() ? "" : ",";
        types += json("{'type':'") + type.toUtf8() + json("','updateCreate':") + (type == without ? "false}" : "true}");
    }
    return json("{'resourceType':'CapabilityStatement','fhirVersion':'") + version + json("','rest':[{'resource':[") +
           types + json("],'interaction':[{'code':'") + interaction + json("'}]}]}");
}

} // namespace

class TestExchangeRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void amountsArePrintedExactly_data()
    {
        QTest::addColumn<qint64>("fen");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("zero") << qint64{0} << QByteArray{"0.00"};
        QTest::newRow("ten fen") << qint64{10} << QByteArray{"0.10"};
        QTest::newRow("thirty fen") << qint64{30} << QByteArray{"0.30"};
        QTest::newRow("negative") << qint64{-5} << QByteArray{"-0.05"};
        QTest::newRow("beyond a double") << qint64{9'007'199'254'740'993} << QByteArray{"90071992547409.93"};
    }
    void amountsArePrintedExactly()
    {
        QFETCH(qint64, fen);
        QFETCH(QByteArray, json);
        QCOMPARE(fhirMoney(Money::fromFen(fen)).toJson(), "{\"value\":" + json + ",\"currency\":\"CNY\"}");
    }

    void emptyValuesAreNeverWritten()
    {
        FhirNode node = FhirNode::object();
        node.set(u"a"_s, QString{});
        node.set(u"b"_s, u"  "_s);
        node.set(u"c"_s, FhirNode::array());
        node.set(u"d"_s, FhirNode::object().set(u"x"_s, QString{}));
        node.set(u"e"_s, FhirNode::listOf(fhirIdentifier(u"urn:x"_s, QString{})));
        node.set(u"f"_s, u" kept "_s);
        QCOMPARE(node.toJson(), (json("{'f':'kept'}")));
    }

    void readBackTheBytesAreTheSame()
    {
        const QByteArray text =
            json("{'text':'第\\'一\\\\行\\n\\t二','list':[1,-0.10,1.50,90071992547409.93,true],'inner':{'𠮷':'x'}}");
        const auto parsed = JsonReader::parse(text);
        QVERIFY(parsed);
        QCOMPARE(FhirNode::fromJson(*parsed).toJson(), text);
    }

    void controlCharactersAndHalfPairsBecomeBlanks()
    {
        const QString damaged = u"a"_s + QChar(0x01) + u"b"_s + QChar(0xd800) + u"c"_s;
        QCOMPARE(FhirNode::text(damaged).toJson(), QByteArray("\"a b c\""));
    }

    void contentHashIgnoresTheRevisionAlone()
    {
        FhirResource one{u"Patient"_s, uuid(1), 1};
        one.body.set(u"gender"_s, u"male"_s);
        FhirResource two = one;
        two.revision = 2;
        QCOMPARE(one.contentHash(), two.contentHash());
        two.body.set(u"gender"_s, u"female"_s);
        QVERIFY(one.contentHash() != two.contentHash());
    }

    void diagnosisCodesKeepTheNationalForm_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("national") << u"J06.900"_s
                                  << (json("[{'system':'urn:oid:2.16.156.10011.2.3.3.11','code':'J06.900'},"
                                           "{'system':'http://hl7.org/fhir/sid/icd-10','code':'J06.9'}]"));
        QTest::newRow("WHO") << u"I10"_s << (json("[{'system':'http://hl7.org/fhir/sid/icd-10','code':'I10'}]"));
        QTest::newRow("extension x") << u"J00.x00"_s
                                     << (json("[{'system':'urn:oid:2.16.156.10011.2.3.3.11','code':'J00.x00'},"
                                              "{'system':'http://hl7.org/fhir/sid/icd-10','code':'J00'}]"));
        QTest::newRow("text only") << QString{} << QByteArray("[]");
    }
    void diagnosisCodesKeepTheNationalForm()
    {
        QFETCH(QString, code);
        QFETCH(QByteArray, json);
        QCOMPARE(diagnosisCodings(FhirSystems{}, code).toJson(), json);
    }

    void namesAreSplitWhereThatIsSafe_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("family");
        QTest::newRow("two") << u"王明"_s << u"王"_s;
        QTest::newRow("compound") << u"欧阳小明"_s << u"欧阳"_s;
        QTest::newRow("minority") << u"阿依古丽·买买提"_s << QString{};
        QTest::newRow("latin") << u"John Smith"_s << QString{};
        QTest::newRow("beyond the basic plane") << u"𠮷明"_s << u"𠮷"_s;
    }
    void namesAreSplitWhereThatIsSafe()
    {
        QFETCH(QString, name);
        QFETCH(QString, family);
        const FhirNode node = fhirName(name);
        QCOMPARE(node.find(u"text")->toText(), name);
        const FhirNode *found = node.find(u"family");
        QCOMPARE(found == nullptr ? QString{} : found->toText(), family);
    }

    void entriesAreSentInTheAgreedOrder()
    {
        std::vector<BundleEntry> entries{entry(u"Claim"_s, 1), entry(u"Condition"_s, 2), entry(u"Patient"_s, 3),
                                         entry(u"Encounter"_s, 4), entry(u"Coverage"_s, 5)};
        sortEntries(entries);
        QCOMPARE(keysOf(entries), QStringList({key(u"Patient"_s, 3), key(u"Coverage"_s, 5), key(u"Encounter"_s, 4),
                                               key(u"Condition"_s, 2), key(u"Claim"_s, 1)}));
    }

    void whatRefersToEachOtherIsNotSplit()
    {
        const std::vector<BundleEntry> entries{
            entry(u"Patient"_s, 1),
            entry(u"Encounter"_s, 2, {key(u"Patient"_s, 1), key(u"Condition"_s, 4)}),
            entry(u"Condition"_s, 3, {key(u"Encounter"_s, 2)}),
            entry(u"Condition"_s, 4, {key(u"Encounter"_s, 2)}),
            entry(u"Observation"_s, 5, {key(u"Encounter"_s, 2)}),
            entry(u"Observation"_s, 6, {key(u"Encounter"_s, 2)}),
        };
        BundleLimits limits;
        limits.entries = 3; // one of them is the Provenance
        const auto parts = splitEntries(FhirSystems{}, entries, limits);
        QCOMPARE(parts.size(), std::size_t{3});
        QCOMPARE(parts[0].size(), std::size_t{1});
        QCOMPARE(parts[1].size(), std::size_t{3});
        QCOMPARE(parts[2].size(), std::size_t{2});
        const auto halves = halveEntries(entries);
        QVERIFY(halves.has_value());
        QCOMPARE(halves->first.size(), std::size_t{1});
        QVERIFY(!halveEntries(parts[1]).has_value());
    }

    void bytesAreLimitedToo()
    {
        std::vector<BundleEntry> entries;
        for (int i = 1; i <= 10; ++i)
            entries.push_back(entry(u"Observation"_s, i));
        BundleLimits limits;
        limits.bytes = 3'000;
        const auto parts = splitEntries(FhirSystems{}, entries, limits);
        QVERIFY(parts.size() > 1);
        for (const auto &part : parts) {
            QVERIFY(bundleBytes(FhirSystems{}, part) <= limits.bytes);
            const BundleFrame frame{uuid(900), uuid(901), uuid(902), uuid(903), kNow};
            QVERIFY(assembleBundle(FhirSystems{}, part, frame).toJson().size() <= limits.bytes);
        }
    }

    void poisonSpreadsToWhatRefersToIt()
    {
        const std::vector<BundleEntry> entries{
            entry(u"Patient"_s, 1),
            entry(u"Encounter"_s, 2, {key(u"Patient"_s, 1), key(u"Condition"_s, 3)}),
            entry(u"Condition"_s, 3, {key(u"Encounter"_s, 2)}),
            entry(u"Observation"_s, 4, {key(u"Encounter"_s, 2)}),
            entry(u"AllergyIntolerance"_s, 5, {key(u"Patient"_s, 1)}),
        };
        const auto poisoned = poisonedEntries(entries, {2});
        QCOMPARE(poisoned.size(), std::size_t{3});
        QCOMPARE(poisoned.at(2), QString{});
        QCOMPARE(poisoned.at(1), key(u"Condition"_s, 3));
        QCOMPARE(poisoned.at(3), key(u"Encounter"_s, 2));
        QCOMPARE(poisonedEntries(entries, {3}).size(), std::size_t{1});
    }

    void answersAreJudged_data()
    {
        QTest::addColumn<HttpAnswer>("given");
        QTest::addColumn<OutcomeKind>("kind");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const HttpAnswer &given, OutcomeKind kind, const QString &code) {
            QTest::newRow(name) << given << kind << code;
        };
        using K = OutcomeKind;
        row("confirmed", answer(200, kConfirmed), K::Acknowledged, {});
        row("portal", answer(200, "<html>", u"text/html"_s), K::Unknown, u"exchange.not_fhir"_s);
        row("confirmed as text", answer(200, kConfirmed, u"text/plain"_s), K::Unknown, u"exchange.not_fhir"_s);
        row("truncated", answer(200, kConfirmed.left(90)), K::Unknown, u"exchange.bad_answer"_s);
        row("empty", answer(200), K::Unknown, u"exchange.bad_answer"_s);
        row("key twice", answer(200, json("{'resourceType':'Bundle','resourceType':'Bundle'}")), K::Unknown,
            u"exchange.bad_answer"_s);
        row("batch", answer(200, json("{'resourceType':'Bundle','type':'batch-response','entry':[{},{}]}")), K::Unknown,
            u"exchange.bad_answer"_s);
        row("one too few", answer(200, json("{'resourceType':'Bundle','type':'transaction-response','entry':[{}]}")),
            K::Unknown, u"exchange.wrong_count"_s);
        row("one not done",
            answer(200, json("{'resourceType':'Bundle','type':'transaction-response','entry':["
                             "{'response':{'status':'200'}},{'response':{'status':'400'}}]}")),
            K::Unknown, u"exchange.entry_status"_s);
        row("status 2000",
            answer(200, json("{'resourceType':'Bundle','type':'transaction-response','entry':["
                             "{'response':{'status':'200'}},{'response':{'status':'2000'}}]}")),
            K::Unknown, u"exchange.entry_status"_s);
        row("created", answer(201, kConfirmed), K::Unknown, u"exchange.bad_answer"_s);
        row("redirected", answer(302), K::Unknown, u"exchange.not_fhir"_s);
        row("500", answer(500), K::Unknown, u"exchange.server_error"_s);
        row("502", answer(502), K::Unknown, u"exchange.server_error"_s);
        row("504", answer(504), K::Unknown, u"exchange.server_error"_s);
        row("408", answer(408), K::Busy, u"exchange.busy"_s);
        row("425", answer(425), K::Busy, u"exchange.busy"_s);
        row("429", answer(429), K::Busy, u"exchange.busy"_s);
        row("503", answer(503), K::Busy, u"exchange.busy"_s);
        row("401", answer(401), K::Configuration, u"exchange.not_signed_in"_s);
        row("403", answer(403), K::Configuration, u"exchange.forbidden"_s);
        row("404", answer(404), K::Configuration, u"exchange.wrong_address"_s);
        row("405", answer(405), K::Configuration, u"exchange.http_status"_s);
        row("409", answer(409), K::Conflict, u"exchange.conflict"_s);
        row("412", answer(412), K::Conflict, u"exchange.conflict"_s);
        row("413", answer(413), K::TooBig, u"exchange.too_big"_s);
        row("415 plain", answer(415), K::Configuration, u"exchange.http_status"_s);
        HttpAnswer compressed = answer(415);
        compressed.wasGzip = true;
        row("415 gzip", compressed, K::NoGzip, u"exchange.no_gzip"_s);
        row("400", answer(400, json("{'resourceType':'OperationOutcome','issue':[]}")), K::Refused,
            u"exchange.refused"_s);
        row("400 of a proxy", answer(400, "<html>", u"text/html"_s), K::Unknown, u"exchange.not_fhir"_s);
        row("no line", failed(LineFailure::NoConnection), K::Unknown, u"exchange.no_connection"_s);
        row("no name", failed(LineFailure::HostNotFound), K::Unknown, u"exchange.host_not_found"_s);
        row("timeout", failed(LineFailure::Timeout), K::Unknown, u"exchange.timeout"_s);
        row("lost", failed(LineFailure::Lost), K::Unknown, u"exchange.connection_lost"_s);
        row("endless", failed(LineFailure::TooLong), K::Unknown, u"exchange.not_fhir"_s);
        row("expired", failed(LineFailure::TlsExpired), K::Configuration, u"exchange.tls_expired"_s);
        row("not yet", failed(LineFailure::TlsNotYetValid), K::Configuration, u"exchange.tls_not_yet_valid"_s);
        row("host", failed(LineFailure::TlsWrongHost), K::Configuration, u"exchange.tls_wrong_host"_s);
        row("authority", failed(LineFailure::TlsUnknownAuthority), K::Configuration,
            u"exchange.tls_unknown_authority"_s);
        row("tls", failed(LineFailure::TlsOther), K::Configuration, u"exchange.tls_failed"_s);
        row("http", failed(LineFailure::TlsRequired), K::Configuration, u"exchange.tls_required"_s);
        row("pin", failed(LineFailure::BadAuthority), K::Configuration, u"exchange.bad_authority"_s);
    }
    void answersAreJudged()
    {
        QFETCH(HttpAnswer, given);
        QFETCH(OutcomeKind, kind);
        QFETCH(QString, code);
        const SendOutcome outcome = judgeAnswer(given, 2, kNow);
        QCOMPARE(outcome.kind, kind);
        QCOMPARE(outcome.code, code);
        if (kind == OutcomeKind::Acknowledged)
            QCOMPARE(outcome.etags, QStringList({u"W/\"1\""_s, u"W/\"2\""_s}));
    }

    void refusalsNameEntriesByErrorsOnly()
    {
        const SendOutcome outcome = judgeAnswer(
            answer(
                422,
                json(
                    "{'resourceType':'OperationOutcome','issue':["
                    "{'severity':'warning','details':{'text':'w'},'expression':['Bundle.entry[0].resource.text']},"
                    "{'severity':'error','details':{'text':'code M'},'expression':['Bundle.entry[1].resource.gender']},"
                    "{'severity':'fatal','diagnostics':'Patient/6f1c2d10-0000-7a00-8000-000000000009 not found',"
                    "'location':['Bundle.entry[3].resource.subject']}]}")),
            4, kNow);
        QCOMPARE(outcome.kind, OutcomeKind::Refused);
        QCOMPARE(outcome.refused.size(), std::size_t{2});
        QCOMPARE(outcome.refused[0], (RefusedEntry{1, u"code M"_s}));
        QCOMPARE(outcome.refused[1].index, std::size_t{3});
        QVERIFY(outcome.namedResources.contains(key(u"Patient"_s, 9)));
    }

    void retryAfterIsSecondsOrADate_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("date");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("seconds") << u"120"_s << QString{} << qint64{120'000};
        QTest::newRow("date") << u"Mon, 02 Mar 2026 01:01:00 GMT"_s << QString{} << qint64{60'000};
        QTest::newRow("by the server's clock")
            << u"Mon, 02 Mar 2026 05:01:00 GMT"_s << u"Mon, 02 Mar 2026 05:00:00 GMT"_s << qint64{60'000};
        QTest::newRow("past") << u"Mon, 02 Mar 2026 00:00:00 GMT"_s << QString{} << qint64{0};
        QTest::newRow("absurd") << u"999999999"_s << QString{} << qint64{24 * 3'600'000};
        QTest::newRow("nonsense") << u"soon"_s << QString{} << qint64{-1};
    }
    void retryAfterIsSecondsOrADate()
    {
        QFETCH(QString, text);
        QFETCH(QString, date);
        QFETCH(qint64, ms);
        HttpAnswer given = answer(503);
        given.retryAfter = text;
        given.date = date;
        QCOMPARE(judgeAnswer(given, 1, kNow).retryAfterMs.value_or(-1), ms);
    }

    void metadataIsJudged_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("good") << capability("4.0.1", "transaction") << QString{};
        QTest::newRow("R5") << capability("5.0.0", "transaction") << u"exchange.metadata_version"_s;
        QTest::newRow("batch only") << capability("4.0.1", "batch") << u"exchange.metadata_no_transaction"_s;
        QTest::newRow("no client ids") << capability("4.0.1", "transaction", u"Claim"_s)
                                       << u"exchange.metadata_no_update_create"_s;
        QTest::newRow("other") << (json("{'resourceType':'Patient'}")) << u"exchange.metadata_not_fhir"_s;
        QTest::newRow("damaged") << QByteArray("{") << u"exchange.bad_answer"_s;
    }
    void metadataIsJudged()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        QCOMPARE(judgeMetadata(answer(200, body), kNow).code, code);
    }

    void pausesGrowToTenMinutes()
    {
        QCOMPARE(backoffCeilingMs(0), qint64{2'000});
        QCOMPARE(backoffCeilingMs(3), qint64{16'000});
        QCOMPARE(backoffCeilingMs(9), qint64{600'000});
        QCOMPARE(backoffCeilingMs(1'000'000), qint64{600'000});
        QCOMPARE(requestTimeoutMs(80'000), qint64{190'000});
    }
};

QTEST_APPLESS_MAIN(TestExchangeRules)
#include "tst_exchange_rules.moc"

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/county_server.h"
#include "exchange/exchange_runner.h"
#include "exchange/made_up_clinic.h"

#include <QFile>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::test;

namespace {

/// A clinic with one closed and settled visit, and its upload.
struct Upload {
    ClinicFixture fixture{};
    bool isOnTime{setClock(fixture)};
    MadeUpClinic clinic{fixture};
    PatientId patient{clinic.addPatient(u"王小明"_s)};
    EncounterId visit{clinic.addVisit(patient, 3)};
    PrescriptionId prescription{clinic.addPrescription(visit)};
    SettlementId settlement{};
    HttpTransport transport{};
    ExchangeService service{fixture.database(), clinic, fixture.seat()};

    explicit Upload(const QString &url)
    {
        clinic.closeVisit(visit);
        settlement = clinic.addSettlement(visit);
        clinic.address.url = url;
        transport.setTimeouts(5'000, 20'000);
    }

    /// The server tells the real time, and a clock that differs from it is a problem of its own.
    static bool setClock(ClinicFixture &fixture)
    {
        fixture.clock().set(SystemClock{}.now());
        return true;
    }

    RunReport run() { return runExchangeOnce(service, transport); }
    /// Runs until nothing waits, each time after the longest pause.
    RunReport runToTheEnd(int mostRuns = 20)
    {
        RunReport report = run();
        for (int i = 1; i < mostRuns && report.status.waiting > 0; ++i) {
            fixture.clock().advanceMs(11 * 60'000);
            report = run();
        }
        return report;
    }
};

QByteArray fileBytes(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(name));
    return file.readAll();
}

} // namespace

class TestExchangeLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        CountyServer::install();
        m_county = std::make_unique<CountyServer>();
    }
    void cleanupTestCase() { m_county.reset(); }
    void init() { m_county->reset(); }

    void whatIsUploadedCanBeReadBack()
    {
        Upload upload{m_county->url()};
        const RunReport report = upload.run();
        QVERIFY(!report.error);
        QCOMPARE(report.status.problemCode, QString{});
        QCOMPARE(report.status.state, ExchangeState::UpToDate);
        QCOMPARE(report.acknowledged, 3);
        const JsonNode patient = m_county->resource(u"Patient/"_s + upload.patient.toString());
        QCOMPARE(patient[u"name"].items()[0][u"text"].toText(), u"王小明"_s);
        const JsonNode claim = m_county->resource(u"Claim/"_s + upload.settlement.toString());
        QCOMPARE(claim[u"total"][u"value"].toText(), u"10.1"_s); // the server drops the last zero
        QCOMPARE(m_county->resource(u"Encounter/"_s + upload.visit.toString())[u"status"].toText(), u"finished"_s);

        const JsonNode log = m_county->log();
        for (const JsonNode &bundle : log[u"bundles"].items()) {
            const JsonNode &headers = bundle[u"headers"];
            QCOMPARE(headers[u"content-type"].toText(), u"application/fhir+json"_s);
            QCOMPARE(headers[u"accept"].toText(), u"application/fhir+json"_s);
            QCOMPARE(headers[u"content-encoding"].toText(), u"gzip"_s);
            QVERIFY(headers[u"accept-encoding"].toText().contains(u"gzip"));
            QCOMPARE(headers[u"prefer"].toText(), u"return=minimal"_s);
            QCOMPARE(headers[u"x-clinic-schema"].toText(), u"1"_s);
            QCOMPARE(headers[u"x-request-id"].toText(), bundle[u"id"].toText());
            QCOMPARE(bundle[u"status"].toInteger(), qint64{200});
        }
        QCOMPARE(log[u"maxInFlight"].toInteger(), qint64{1});
    }

    void uncertainAnswersAreFollowedByTheSameBundle_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("code");
        QTest::newRow("lost reply") << u"lost-reply*forever"_s << u"exchange.connection_lost"_s;
        QTest::newRow("dropped") << u"drop*forever"_s << u"exchange.connection_lost"_s;
        QTest::newRow("portal") << u"html"_s << u"exchange.not_fhir"_s;
        QTest::newRow("truncated") << u"truncate"_s << QString{};
        QTest::newRow("wrong count") << u"wrong-count"_s << u"exchange.wrong_count"_s;
        QTest::newRow("one entry failed") << u"entry-status:500"_s << u"exchange.entry_status"_s;
        QTest::newRow("wrong type") << u"wrong-type"_s << u"exchange.not_fhir"_s;
        QTest::newRow("500") << u"status:500"_s << u"exchange.server_error"_s;
        QTest::newRow("502") << u"status:502"_s << u"exchange.server_error"_s;
        QTest::newRow("504") << u"status:504"_s << u"exchange.server_error"_s;
    }
    void uncertainAnswersAreFollowedByTheSameBundle()
    {
        QFETCH(QString, fault);
        QFETCH(QString, code);
        Upload upload{m_county->url()};
        m_county->setFault(fault);
        RunReport report = upload.run();
        QCOMPARE(report.acknowledged, 0);
        QCOMPARE(report.status.state, ExchangeState::Offline);
        if (!code.isEmpty())
            QCOMPARE(report.status.problemCode, code);
        m_county->setFault({});
        report = upload.runToTheEnd();
        QCOMPARE(report.status.state, ExchangeState::UpToDate);
        const JsonNode log = m_county->log();
        const auto &bundles = log[u"bundles"].items();
        QVERIFY(bundles.size() >= 4);
        // A server that failed before it read the Bundle cannot tell which one it was.
        if (const QString id = bundles[0][u"id"].toText(); !id.isEmpty())
            QCOMPARE(bundles[1][u"id"].toText(), id);
        QVERIFY(!m_county->resource(u"Patient/"_s + upload.patient.toString()).isNull());
    }

    void aHangingServerIsGivenUp()
    {
        Upload upload{m_county->url()};
        m_county->setFault(u"hang"_s);
        upload.transport.setTimeouts(1'000, 1'500);
        QCOMPARE(upload.run().status.problemCode, u"exchange.timeout"_s);
    }

    void aBusyServerIsLeftAloneAsLongAsItSays_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("503 seconds") << u"status:503:120"_s;
        QTest::newRow("429 date") << u"status:429:d120"_s;
    }
    void aBusyServerIsLeftAloneAsLongAsItSays()
    {
        QFETCH(QString, fault);
        Upload upload{m_county->url()};
        m_county->setFault(fault);
        RunReport report = upload.run();
        QCOMPARE(report.status.problemCode, u"exchange.busy"_s);
        upload.fixture.clock().advanceMs(110'000);
        QCOMPARE(upload.run().sent, 0);
        upload.fixture.clock().advanceMs(20'000);
        QCOMPARE(upload.runToTheEnd().status.state, ExchangeState::UpToDate);
    }

    void aSmallLimitIsLearnt()
    {
        Upload upload{m_county->url()};
        m_county->setFault(u"max-bytes:6000"_s);
        const RunReport report = upload.runToTheEnd();
        QCOMPARE(report.status.waiting, 0);
        QVERIFY(report.status.quarantined.empty());
        QVERIFY(!m_county->resource(u"Claim/"_s + upload.settlement.toString()).isNull());
    }

    void aLimitOfEntriesThatNobodyNamesIsFound()
    {
        Upload upload{m_county->url()};
        m_county->setFault(u"max-entries:6"_s);
        const RunReport report = upload.runToTheEnd();
        QCOMPARE(report.status.waiting, 0);
        QVERIFY(report.status.quarantined.empty());
    }

    void onePoisonedRecordIsNamedAndTheRestArrives()
    {
        Upload upload{m_county->url()};
        const auto &line = upload.clinic.prescriptions.at(upload.prescription).lines[0];
        upload.clinic.poisoned = line.id.toUuid();
        const RunReport report = upload.runToTheEnd();
        QCOMPARE(report.status.state, ExchangeState::NeedsAttention);
        QCOMPARE(report.status.waiting, 0);
        QCOMPARE(report.status.quarantined.size(), std::size_t{1});
        QCOMPARE(report.status.quarantined[0].resourceId, line.id.toUuid());
        QVERIFY(!report.status.quarantined[0].serverText.isEmpty());
        QVERIFY(!m_county->resource(u"Encounter/"_s + upload.visit.toString()).isNull());
        QVERIFY(!m_county->resource(u"Claim/"_s + upload.settlement.toString()).isNull());
    }

    void aCountyWithoutItsRecordsGetsThemAgain()
    {
        Upload upload{m_county->url()};
        QCOMPARE(upload.run().status.state, ExchangeState::UpToDate);
        m_county->reset();
        const EncounterId later = upload.clinic.addVisit(upload.patient);
        upload.clinic.closeVisit(later);
        const RunReport report = upload.runToTheEnd();
        QCOMPARE(report.status.state, ExchangeState::UpToDate);
        QVERIFY(!m_county->resource(u"Patient/"_s + upload.patient.toString()).isNull());
        QVERIFY(!m_county->resource(u"Encounter/"_s + later.toString()).isNull());
    }

    void aServerThatCannotDoWhatWeNeedIsRefused_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("code");
        QTest::newRow("version") << u"fhir-version:4.3.0"_s << u"exchange.metadata_version"_s;
        QTest::newRow("transaction") << u"no-transaction"_s << u"exchange.metadata_no_transaction"_s;
        QTest::newRow("ids") << u"no-update-create:Claim"_s << u"exchange.metadata_no_update_create"_s;
        QTest::newRow("401") << u"status:401@any"_s << u"exchange.not_signed_in"_s;
        QTest::newRow("403") << u"status:403@any"_s << u"exchange.forbidden"_s;
        QTest::newRow("404") << u"status:404@any"_s << u"exchange.wrong_address"_s;
    }
    void aServerThatCannotDoWhatWeNeedIsRefused()
    {
        QFETCH(QString, fault);
        QFETCH(QString, code);
        Upload upload{m_county->url()};
        m_county->setFault(fault);
        const RunReport report = upload.run();
        QCOMPARE(report.status.state, ExchangeState::NeedsAttention);
        QCOMPARE(report.status.problemCode, code);
        QCOMPARE(m_county->log()[u"count"].toInteger(), qint64{0});
    }

    void aServerWithoutGzipGetsPlainBundles()
    {
        Upload upload{m_county->url()};
        m_county->setFault(u"no-gzip"_s);
        QCOMPARE(upload.run().status.state, ExchangeState::UpToDate);
    }

    void stoppingTheServerChangesNothingButTheStatus()
    {
        CountyServer county;
        Upload upload{county.url()};
        QCOMPARE(upload.run().status.state, ExchangeState::UpToDate);
        county.stop();
        const EncounterId later = upload.clinic.addVisit(upload.patient);
        upload.clinic.closeVisit(later);
        RunReport report = upload.run();
        QVERIFY(!report.error);
        QCOMPARE(report.status.state, ExchangeState::Offline);
        QCOMPARE(report.status.problemCode, u"exchange.no_connection"_s);
        QCOMPARE(report.status.waiting, 1);
        QVERIFY(report.status.waitingSince.has_value());
        upload.clinic.addSettlement(later); // work goes on
        county.startAgain();
        report = upload.runToTheEnd();
        QCOMPARE(report.status.state, ExchangeState::UpToDate);
        QVERIFY(!county.resource(u"Encounter/"_s + later.toString()).isNull());
    }

    void certificatesAreToldApart_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("code");
        QTest::newRow("good") << u"server.pem"_s << u"ca.pem"_s << QString{};
        QTest::newRow("expired") << u"expired.pem"_s << u"ca.pem"_s << u"exchange.tls_expired"_s;
        QTest::newRow("other host") << u"other-host.pem"_s << u"ca.pem"_s << u"exchange.tls_wrong_host"_s;
        QTest::newRow("stranger") << u"server.pem"_s << u"stranger-ca.pem"_s << u"exchange.tls_unknown_authority"_s;
        QTest::newRow("not pinned") << u"server.pem"_s << QString{} << u"exchange.tls_unknown_authority"_s;
        QTest::newRow("no certificate") << u"server.pem"_s << u"openssl.cnf"_s << u"exchange.bad_authority"_s;
    }
    void certificatesAreToldApart()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, authority);
        QFETCH(QString, code);
        static const QTemporaryDir folder;
        static bool isMade = false;
        if (!isMade)
            CountyServer::makeCertificates(folder.path());
        isMade = true;
        CountyServer county{{u"--tls"_s, folder.filePath(certificate), folder.filePath(u"server.key"_s)}};
        Upload upload{county.url()};
        if (authority == u"openssl.cnf")
            upload.clinic.address.caPem = "no certificate";
        else if (!authority.isEmpty())
            upload.clinic.address.caPem = fileBytes(folder.filePath(authority));
        const RunReport report = upload.run();
        QCOMPARE(report.status.problemCode, code);
        QCOMPARE(report.status.state, code.isEmpty() ? ExchangeState::UpToDate : ExchangeState::NeedsAttention);
        QCOMPARE(report.acknowledged, code.isEmpty() ? 3 : 0);
    }

    void plainHttpNeverLeavesThisComputer()
    {
        Upload upload{u"http://192.0.2.1/fhir"_s};
        QCOMPARE(upload.run().status.problemCode, u"exchange.tls_required"_s);
    }

    void theRunnerGoesByItselfAndAtOnceForWhatIsUrgent()
    {
        Upload upload{m_county->url()};
        ExchangeRunner runner{ExchangeRunner::direct(upload.service), upload.transport};
        QSignalSpy finished{&runner, &ExchangeRunner::runFinished};
        QSignalSpy confirmed{&runner, &ExchangeRunner::unitAcknowledged};
        runner.start();
        runner.wake(); // nothing urgent
        QCOMPARE(finished.size(), 0);
        const EncounterId urgent = upload.clinic.addVisit(upload.clinic.addPatient(u"李小红"_s));
        upload.clinic.closeVisit(urgent, Urgency::Urgent);
        runner.wake();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
        QVERIFY(confirmed.size() >= 4);
        QVERIFY(!runner.isRunning());
        const auto second = confirmed.at(1).at(0).value<OutgoingUnit>();
        QVERIFY(second.body.contains(urgent.toString().toUtf8()));
    }

private:
    std::unique_ptr<CountyServer> m_county{};
};

QTEST_GUILESS_MAIN(TestExchangeLine)
#include "tst_exchange_line.moc"

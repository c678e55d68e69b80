// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/clinic_resources.h"
#include "support/page_checks.h"
#include "support/page_fixture.h"
#include "ui/common/banner.h"
#include "ui/exchange/exchange_page.h"
#include "ui/exchange/exchange_status_text.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace clinic;
using namespace clinic::test;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

/// A clinic's upload on a connection of its own, as another seat would have it.
struct Upload {
    PageFixture clinic;
    IdSource ids{clinic.clock(), 7};
    Services services{MUST(Database::open(DatabaseAddress::sqlite(clinic.folder() + u"/clinic.db"_s),
                                          DataKey::generate(), Access::ReadWrite, clinic.clock(), ids)),
                      std::shared_ptr<const Reference>{std::shared_ptr<void>{}, &clinic.work().reference},
                      clinic.folder() + u"/clinic.keys"_s, DataKey::generate()};
    ClinicResources resources{services.formulary};
    ExchangeService service{services.database(), resources, ids.next<SeatId>()};
    HttpTransport transport{};
    ExchangeRunner runner{ExchangeRunner::direct(service), transport};

    explicit Upload(const std::vector<Role> &roles = PageFixture::everyRole()) : clinic{roles} {}

    void setCounty(const QString &url)
    {
        const ClinicSettings before = MUST(services.clinic.settings());
        ClinicSettings after = before;
        after.countyUrl = url;
        MUST(services.clinic.changeSettings(clinic.everyone(), before, after));
    }
};

QuarantinedRecord refused(const QString &type, const QString &code)
{
    QuarantinedRecord record;
    record.resourceType = type;
    record.resourceId = QUuid::createUuid();
    record.patientId = PatientId{QUuid::createUuid()};
    record.code = code;
    record.serverText = u"Condition.code: value not in the value set"_s;
    record.since = ClinicDate(2026, 3, 2).startsAt();
    return record;
}

QString textOf(const QWidget &page, const QString &name)
{
    return page.findChild<QLabel *>(name)->text();
}

} // namespace

class TestExchangePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }

    void aClinicWithoutACountySaysSo()
    {
        Upload upload;
        ExchangePage page{upload.clinic.work(), upload.runner};
        showActive(&page, {936, 690});
        page.activate();
        QTRY_VERIFY(!textOf(page, u"exchangeProblem"_s).isEmpty());
        QVERIFY(!page.findChild<QPushButton *>(u"sendNow"_s)->isEnabled());
    }

    void aLineThatIsDownIsToldInPlainWordsAndTheRecordsWait()
    {
        Upload upload;
        upload.setCounty(u"http://127.0.0.1:1/fhir"_s);
        ExchangePage page{upload.clinic.work(), upload.runner};
        showActive(&page, {936, 690});
        page.activate();
        QTRY_VERIFY(textOf(page, u"exchangeFact0"_s).toInt() > 0);
        QSignalSpy finished{&upload.runner, &ExchangeRunner::runFinished};
        Keyboard{&page}.press(Qt::Key_F10);
        QTRY_COMPARE(finished.count(), 1);
        QTRY_VERIFY(textOf(page, u"exchangeProblem"_s).contains(u"county's server"_s));
        QVERIFY(textOf(page, u"exchangeFact0"_s).toInt() > 0);
        keepPicture(&page, u"exchange-offline"_s);
        QCOMPARE(fitFaults(&page), QStringList{});
        QCOMPARE(nameFaults(&page), QStringList{});
    }

    void whoMayNotSendHasNoButtonForIt()
    {
        Upload upload{{Role::Receptionist}};
        upload.setCounty(u"http://127.0.0.1:1/fhir"_s);
        ExchangePage page{upload.clinic.work(), upload.runner};
        showActive(&page, {936, 690});
        page.activate();
        QTRY_VERIFY(textOf(page, u"exchangeFact0"_s).toInt() > 0);
        QVERIFY(!page.findChild<QPushButton *>(u"sendNow"_s)->isEnabled());
    }

    void refusedRecordsSayWhyAndOpenTheirPatient()
    {
        Upload upload;
        ExchangePage page{upload.clinic.work(), upload.runner};
        QAbstractItemModelTester tester{page.refusedRecords(), QAbstractItemModelTester::FailureReportingMode::QtTest};
        showActive(&page, {936, 690});
        ExchangeStatus status;
        status.state = ExchangeState::NeedsAttention;
        status.waiting = 12;
        status.waitingSince = ClinicDate(2026, 3, 1).startsAt();
        status.problemCode = u"exchange.quarantined"_s;
        status.problemArgs = {2};
        status.quarantined = {refused(u"Condition"_s, u"exchange.refused"_s),
                              refused(u"Claim"_s, u"exchange.record_too_big"_s)};
        page.showStatus(status);
        QCOMPARE(page.refusedRecords()->rowCount(), 2);
        QVERIFY(!page.refusedRecords()->index(0, 2).data().toString().isEmpty());
        QVERIFY(textOf(page, u"refusedDetail"_s).contains(u"value set"_s));
        keepPicture(&page, u"exchange-refused"_s);
        QCOMPARE(fitFaults(&page), QStringList{});
        QCOMPARE(nameFaults(&page), QStringList{});
        QSignalSpy asked{&page, &Page::pageRequested};
        page.findChild<QWidget *>(u"refusedRecords"_s)->setFocus();
        Keyboard{&page}.press(Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().at(1).toUuid(), status.quarantined.front().patientId->toUuid());
        page.resize(1150, 690);
        keepPicture(&page, u"exchange-refused-wide"_s);
    }

    void fourStatesInFourWords_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("isSending");
        QTest::addColumn<int>("shown");
        using S = UploadStatus::State;
        QTest::newRow("confirmed") << int(ExchangeState::UpToDate) << false << int(S::Confirmed);
        QTest::newRow("waiting") << int(ExchangeState::Waiting) << false << int(S::Waiting);
        QTest::newRow("offline waits") << int(ExchangeState::Offline) << false << int(S::Waiting);
        QTest::newRow("no county waits") << int(ExchangeState::NotSetUp) << false << int(S::Waiting);
        QTest::newRow("sending") << int(ExchangeState::Waiting) << true << int(S::Sending);
        QTest::newRow("a problem stays in sight") << int(ExchangeState::NeedsAttention) << true << int(S::Problem);
    }
    void fourStatesInFourWords()
    {
        QFETCH(int, state);
        QFETCH(bool, isSending);
        QFETCH(int, shown);
        ExchangeStatus status;
        status.state = static_cast<ExchangeState>(state);
        QCOMPARE(int(uploadStatusOf(status, isSending, true).state), shown);
    }

    void sendingNowNeedsARightAndACounty()
    {
        ExchangeStatus status;
        status.state = ExchangeState::Waiting;
        QVERIFY(uploadStatusOf(status, false, true).canSend);
        QVERIFY(!uploadStatusOf(status, false, false).canSend);
        QVERIFY(!uploadStatusOf(status, true, true).canSend);
        status.state = ExchangeState::NotSetUp;
        QVERIFY(!uploadStatusOf(status, false, true).canSend);
        QVERIFY(!uploadStatusOf(status, false, true).problem.isEmpty());
    }
};

QTEST_MAIN(TestExchangePage)
#include "tst_exchange_page.moc"

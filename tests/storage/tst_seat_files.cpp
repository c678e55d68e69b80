// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clinic_lock.h"
#include "storage/draft_store.h"
#include "support/clinic_fixture.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace clinic;
using clinic::test::codeOf;

class TstSeatFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDraftComesBackUntilItIsDropped()
    {
        QTemporaryDir folder;
        DraftStore drafts{folder.filePath(u"drafts"_s)};
        MUST(drafts.keep(u"encounter-1"_s, "typed"));
        MUST(drafts.keep(u"encounter-1"_s, "typed more"));
        QCOMPARE(MUST(drafts.find(u"encounter-1"_s)).value_or("-"), QByteArray("typed more"));
        QCOMPARE(drafts.forms(), QStringList{u"encounter-1"_s});
        MUST(drafts.drop(u"encounter-1"_s));
        QVERIFY(!MUST(drafts.find(u"encounter-1"_s)));
    }

    void aHalfWrittenDraftReadsAsNone()
    {
        QTemporaryDir folder;
        DraftStore drafts{folder.path()};
        MUST(drafts.keep(u"form"_s, QByteArray(500, 'x')));
        QFile file(folder.filePath(u"form.draft"_s));
        QVERIFY(file.resize(300));
        QVERIFY(!MUST(drafts.find(u"form"_s)));
    }

    void aFormNameCannotLeaveTheFolder_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("up") << u"../x"_s;
        QTest::newRow("absolute") << u"/x"_s;
        QTest::newRow("empty") << u""_s;
        QTest::newRow("han") << u"王"_s;
    }
    void aFormNameCannotLeaveTheFolder()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        QCOMPARE(codeOf(DraftStore{folder.path()}.keep(name, "x")), u"draft.bad_name"_s);
    }

    void aSecondOwnerOfAClinicIsToldWhoHoldsIt()
    {
        QTemporaryDir folder;
        const auto first = MUST(ClinicLock::take(folder.path()));
        const auto second = ClinicLock::take(folder.path());
        QCOMPARE(codeOf(second), u"clinic.open_elsewhere"_s);
        QCOMPARE(second.error().kind, ErrorKind::Busy);
        QCOMPARE(second.error().args.front().toLongLong(), QCoreApplication::applicationPid());
    }

    void theLockOfAProcessThatHasGoneIsTakenOver()
    {
        QTemporaryDir folder;
        QProcess gone;
        gone.start(u"true"_s, {});
        const qint64 pid = gone.processId();
        QVERIFY(gone.waitForFinished());
        QFile file(folder.filePath(u"clinic.lock"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::number(pid) + "\nxiangyi\n" + QSysInfo::machineHostName().toUtf8() + "\n" +
                   QSysInfo::machineUniqueId() + "\n" + QSysInfo::bootUniqueId() + "\n");
        file.close();
        MUST(ClinicLock::take(folder.path()));
    }
};

QTEST_GUILESS_MAIN(TstSeatFiles)
#include "tst_seat_files.moc"

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/resident_id.h"
#include "cli/cli_runner.h"

#include <QLockFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::test;

namespace {

const QString kPassword = u"a-long-password-1"_s;
const QString kDemoPassword = u"qingshan-2026"_s;

/// The first example in JSON of a page of docs/.
QByteArray exampleOf(const QString &page)
{
    const QByteArray text = CliRunner::contentOf(QStringLiteral(CLINIC_SOURCE_DIR) + u"/docs/"_s + page);
    const auto from = text.indexOf("```json\n") + 8;
    return text.mid(from, text.indexOf("```", from) - from);
}

QByteArray replaced(QByteArray text, const char *from, const char *to)
{
    if (!text.contains(from))
        qFatal("the example does not hold %s", from);
    return text.replace(from, to);
}

QByteArray rollWith(const QByteArray &rows)
{
    return "resident_id,name,scheme,status,area,person_class,pool_used,deductible_used,as_of\n" + rows;
}

QByteArray rollRow(int sequence, const QByteArray &poolUsed = "12.00")
{
    const QString id = ResidentId::make(u"999999", ClinicDate(1980, 1, 1), sequence).toString();
    return id.toUtf8() + ",示例甲,390,1,999999,adult," + poolUsed + ",0.00,2026-02-28\n";
}

} // namespace

class TstCli : public QObject {
    Q_OBJECT

    CliRunner m_cli{};
    QString m_clinic{};
    QString m_demo{};
    QString m_password{};
    QString m_demoPassword{};

    QStringList login(const QString &clinic, const QString &user, const QString &passwordFile) const
    {
        return {u"--clinic"_s, clinic, u"--user"_s, user, u"--password-file"_s, passwordFile, u"--json"_s};
    }
    QStringList asAdmin() const { return login(m_clinic, u"admin"_s, m_password); }
    QStringList policy() const
    {
        return {u"--policy"_s, QStringLiteral(CLINIC_SOURCE_DIR) + u"/resources/policies/demo-999999-390-2026.json"_s};
    }
    CliRun demo(const QString &folder, const QString &seed) const
    {
        return m_cli.run({u"demo"_s, u"--clinic"_s, folder, u"--residents"_s, u"50"_s, u"--years"_s, u"0"_s,
                          u"--seed"_s, seed, u"--json"_s});
    }
    QStringList idsOf(const QString &clinic, const QString &text) const
    {
        const CliRun found =
            m_cli.run(QStringList{u"patients"_s, u"search"_s, text} + login(clinic, u"reception"_s, m_demoPassword));
        QStringList ids;
        for (const QJsonValue &hit : found.array())
            ids << hit[u"id"].toString() + hit[u"name"].toString() + hit[u"residentId"].toString();
        return ids;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_clinic = m_cli.path(u"clinic"_s);
        m_demo = m_cli.path(u"demo"_s);
        m_password = m_cli.file(u"password.txt"_s, kPassword.toUtf8() + "\r\nsecond line\n");
        m_demoPassword = m_cli.file(u"demo-password.txt"_s, kDemoPassword.toUtf8());
        const CliRun made = m_cli.run({u"create"_s, u"--clinic"_s, m_clinic, u"--name"_s, u"示例镇卫生院"_s,
                                       u"--admin"_s, u"admin"_s, u"--password-file"_s, m_password, u"--json"_s});
        QVERIFY2(made.code == 0, made.err.constData());
        QCOMPARE(made.object()[u"clinic"].toString(), m_clinic);
        QVERIFY(QFile::exists(m_clinic + u"/clinic.db"_s));
        const CliRun demonstration = demo(m_demo, u"7"_s);
        QVERIFY2(demonstration.code == 0, demonstration.err.constData());
        QCOMPARE(demonstration.object()[u"residents"].toInt(), 50);
        QVERIFY(demonstration.object()[u"visits"].toInt() > 10);
    }

    void helpNamesEveryCommandAndShowsAnExample()
    {
        const CliRun overview = m_cli.run({u"--help"_s});
        QCOMPARE(overview.code, 0);
        QCOMPARE(m_cli.run({}).code, 2);
        QVERIFY(m_cli.run({u"--version"_s}).out.startsWith("xiangyi-cli "));
        for (const QString &command :
             {u"create"_s, u"demo"_s, u"import roll"_s, u"patients search"_s, u"resident-id"_s, u"pinyin"_s,
              u"claim compute"_s, u"prescription check"_s, u"exchange run"_s, u"exchange status"_s, u"walkthrough"_s}) {
            QVERIFY2(overview.out.contains(command.toUtf8()), qPrintable(command));
            const CliRun help = m_cli.run(command.split(u' ') + QStringList{u"--help"_s});
            QCOMPARE(help.code, 0);
            QVERIFY2(help.out.contains("Example:\n  xiangyi-cli " + command.toUtf8()), help.out.constData());
            QVERIFY(help.out.contains("--json"));
        }
    }

    void aWrongCallEndsWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown command") << QStringList{u"nonsense"_s};
        QTest::newRow("half a command") << QStringList{u"patients"_s};
        QTest::newRow("unknown option") << QStringList{u"pinyin"_s, u"--colour"_s, u"王"_s};
        QTest::newRow("no clinic") << QStringList{u"demo"_s};
        QTest::newRow("no number") << QStringList{u"resident-id"_s};
        QTest::newRow("residents are a word")
            << QStringList{u"demo"_s, u"--clinic"_s, m_cli.path(u"x"_s), u"--residents"_s, u"many"_s};
        QTest::newRow("no address") << QStringList{u"exchange"_s, u"run"_s} + asAdmin();
        QTest::newRow("no web address") << QStringList{u"exchange"_s, u"run"_s, u"--to"_s, u"ftp://x"_s} + asAdmin();
        QTest::newRow("no folder") << QStringList{u"walkthrough"_s};
    }
    void aWrongCallEndsWithTwo()
    {
        QFETCH(QStringList, arguments);
        const CliRun run = m_cli.run(arguments);
        QCOMPARE(run.code, 2);
        QVERIFY(run.out.isEmpty());
        QVERIFY(!run.err.isEmpty());
    }

    void residentIdsAreReadWithTheirWarnings()
    {
        const CliRun run =
            m_cli.run({u"resident-id"_s, u"--json"_s, u"--"_s, u"99999919620927691x"_s, u"110103198001010013"_s,
                       u"110101800101001"_s, u"999999196209276902"_s, u"999999196202306902"_s});
        QCOMPARE(run.code, 1); // not all are valid
        const QJsonArray answers = run.array();
        QCOMPARE(answers.size(), 5);
        QCOMPARE(answers[0][u"normalized"].toString(), u"99999919620927691X"_s);
        QCOMPARE(answers[0][u"birthDate"].toString(), u"1962-09-27"_s);
        QCOMPARE(answers[0][u"sex"].toString(), u"male"_s);
        QCOMPARE(answers[0][u"warnings"][0][u"code"].toString(), u"resident_id.unknown_division"_s);
        QVERIFY(answers[0][u"valid"].toBool());
        // An abolished division is no fault.
        QVERIFY(answers[1][u"valid"].toBool());
        QCOMPARE(answers[1][u"warnings"][0][u"code"].toString(), u"resident_id.abolished_division"_s);
        QCOMPARE(answers[1][u"division"][u"name"].toString(), u"北京市崇文区"_s);
        // Fifteen digits.
        QVERIFY(answers[2][u"valid"].toBool());
        QCOMPARE(answers[2][u"birthDate"].toString(), u"1980-01-01"_s);
        QCOMPARE(answers[2][u"normalized"].toString().size(), 18);
        QCOMPARE(answers[3][u"reason"][u"code"].toString(), u"resident_id.check_digit"_s);
        QVERIFY(answers[3][u"normalized"].isNull());
        QCOMPARE(answers[4][u"reason"][u"code"].toString(), u"resident_id.birth_date"_s);
        for (const QJsonValue &answer : answers)
            for (const char16_t *member :
                 {u"number", u"valid", u"reason", u"warnings", u"normalized", u"birthDate", u"sex", u"division"})
                QVERIFY(answer.toObject().contains(QStringView{member}));
        QCOMPARE(m_cli.run({u"resident-id"_s, u"--"_s, u"999999196209276901"_s}).code, 0);
    }

    void pinyinGivesEveryReading()
    {
        const CliRun run = m_cli.run({u"pinyin"_s, u"--json"_s, u"--"_s, u"单雨薇"_s, u"王建国"_s});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.array().size(), 2);
        QCOMPARE(run.array()[0][u"text"].toString(), u"单雨薇"_s);
        QVERIFY(run.array()[0][u"full"].toArray().contains(u"shanyuwei"_s));
        QVERIFY(run.array()[0][u"full"].toArray().contains(u"danyuwei"_s));
        QVERIFY(run.array()[1][u"initials"].toArray().contains(u"wjg"_s));
    }

    void theDocumentedClaimIsComputed()
    {
        const QString claim = m_cli.file(u"claim.json"_s, exampleOf(u"claim-compute.md"_s));
        const CliRun run =
            m_cli.run(QStringList{u"claim"_s, u"compute"_s, u"--claim"_s, claim, u"--json"_s} + policy());
        QVERIFY2(run.code == 0, run.err.constData());
        QCOMPARE(run.object()[u"totalFen"].toInt(), 10500);
        QCOMPARE(run.object()[u"poolFundFen"].toInt(), 3480);
        QCOMPARE(run.object()[u"personalFen"].toInt(), 6220);
    }

    void aFaultyClaimIsRefusedWithFilePathAndReason_data()
    {
        QTest::addColumn<QByteArray>("claim");
        QTest::addColumn<QString>("problem");
        const QByteArray good = exampleOf(u"claim-compute.md"_s);
        QTest::newRow("unknown field") << replaced(good, "\"used\":", "\"colour\": 1, \"used\":")
                                       << u"claim.colour json.unknown_field"_s;
        QTest::newRow("wrong type") << replaced(good, "\"quantity\": 10000 },\n    { \"name\": \"drug B\"",
                                                "\"quantity\": \"one\" },\n    { \"name\": \"drug B\"")
                                    << u"claim.lines[0].quantity json.type"_s;
        QTest::newRow("negative amount") << replaced(good, "70000000", "-70000000")
                                         << u"claim.lines[0].priceMicro field.negative"_s;
        QTest::newRow("impossible date") << replaced(good, "2026-03-02", "2026-02-30")
                                         << u"claim.visit.feeDate field.date"_s;
    }
    void aFaultyClaimIsRefusedWithFilePathAndReason()
    {
        QFETCH(QByteArray, claim);
        QFETCH(QString, problem);
        const QString file = m_cli.file(u"bad-claim.json"_s, claim);
        const CliRun run = m_cli.run(QStringList{u"claim"_s, u"compute"_s, u"--claim"_s, file, u"--json"_s} + policy());
        QCOMPARE(run.code, 65);
        QVERIFY2(run.problems().contains(problem), qPrintable(run.problems().join(u", "_s)));
        QVERIFY2(run.err.contains(file.toUtf8()) && run.err.contains(problem.section(u' ', 0, 0).toUtf8() + ": "),
                 run.err.constData());
    }

    void aMissingOrBrokenFileSaysSo()
    {
        const QString claim = m_cli.file(u"claim.json"_s, exampleOf(u"claim-compute.md"_s));
        QCOMPARE(m_cli.run({u"claim"_s, u"compute"_s, u"--claim"_s, claim, u"--policy"_s, u"nowhere.json"_s}).code, 66);
        const QString broken = m_cli.file(u"broken.json"_s, "{\"format\": 1,");
        QCOMPARE(m_cli.run({u"claim"_s, u"compute"_s, u"--claim"_s, claim, u"--policy"_s, broken}).code, 65);
        QCOMPARE(m_cli.run({u"prescription"_s, u"check"_s, u"--input"_s, u"nowhere.json"_s}).code, 66);
    }

    void theDocumentedPrescriptionIsChecked()
    {
        const QString input = m_cli.file(u"prescription.json"_s, exampleOf(u"prescription-check.md"_s));
        const CliRun run = m_cli.run({u"prescription"_s, u"check"_s, u"--input"_s, input, u"--json"_s});
        QCOMPARE(run.code, 1); // a finding stops it
        QStringList findings;
        for (const QJsonValue &finding : run.object()[u"findings"].toArray())
            findings << finding[u"level"].toString() + u' ' + finding[u"code"].toString();
        QVERIFY2(findings.contains(u"stop prescribing.allergy_group"_s), run.out.constData());
        const CliRun words = m_cli.run({u"prescription"_s, u"check"_s, u"--input"_s, input});
        QCOMPARE(words.code, 1);
        QVERIFY(words.out.startsWith("stop "));
    }

    void aFaultyPrescriptionIsRefusedWithItsPath_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("problem");
        const QByteArray good = exampleOf(u"prescription-check.md"_s);
        QTest::newRow("unknown field") << replaced(good, "\"tier\":", "\"colour\": 1, \"tier\":")
                                       << u"colour json.unknown_field"_s;
        QTest::newRow("wrong type") << replaced(good, "\"days\": 5", "\"days\": \"five\"")
                                    << u"lines[0].days json.type"_s;
        QTest::newRow("negative amount") << replaced(good, "\"dose\": 2500", "\"dose\": -2500")
                                         << u"lines[0].dose field.negative"_s;
    }
    void aFaultyPrescriptionIsRefusedWithItsPath()
    {
        QFETCH(QByteArray, input);
        QFETCH(QString, problem);
        const QString file = m_cli.file(u"bad-prescription.json"_s, input);
        const CliRun run = m_cli.run({u"prescription"_s, u"check"_s, u"--input"_s, file, u"--json"_s});
        QCOMPARE(run.code, 65);
        QVERIFY2(run.problems().contains(problem), qPrintable(run.problems().join(u", "_s)));
        QVERIFY(run.err.contains(file.toUtf8()));
    }

    void aClinicIsNotMadeTwice()
    {
        const CliRun again = m_cli.run({u"create"_s, u"--clinic"_s, m_clinic, u"--name"_s, u"另一家"_s, u"--admin"_s,
                                        u"admin"_s, u"--password-file"_s, m_password, u"--json"_s});
        QCOMPARE(again.code, 1);
        QCOMPARE(again.errorCode(), u"clinic.exists_already"_s);
        // A demonstration never takes the place of a real clinic.
        const CliRun demonstration = m_cli.run({u"demo"_s, u"--clinic"_s, m_clinic, u"--remake"_s, u"--json"_s});
        QCOMPARE(demonstration.code, 1);
        QCOMPARE(demonstration.errorCode(), u"demo.not_a_demonstration"_s);
    }

    void aDemonstrationThatWasKilledWhileMadeIsMadeAgain()
    {
        const QString folder = m_cli.path(u"killed"_s);
        m_cli.killWhenThere({u"demo"_s, u"--clinic"_s, folder, u"--residents"_s, u"3000"_s, u"--years"_s, u"2"_s},
                            folder + u".making/clinic.keys"_s);
        QVERIFY(!QFile::exists(folder + u"/clinic.db"_s));
        const CliRun again = demo(folder, u"7"_s);
        QVERIFY2(again.code == 0, again.err.constData());
        QCOMPARE(again.object()[u"residents"].toInt(), 50);
        QVERIFY(again.object()[u"visits"].toInt() > 10);
        QVERIFY(!QFile::exists(folder + u".making"_s));
    }

    void aDemonstrationNeverTakesThePlaceOfRecordsWithoutTheirKeys()
    {
        const QString folder = m_cli.path(u"keyless"_s);
        QVERIFY(QDir().mkpath(folder));
        const QString database = m_cli.file(u"keyless/clinic.db"_s, "somebody's records");
        const CliRun run =
            m_cli.run({u"demo"_s, u"--clinic"_s, folder, u"--residents"_s, u"50"_s, u"--remake"_s, u"--json"_s});
        QCOMPARE(run.code, 1);
        QCOMPARE(run.errorCode(), u"demo.not_a_demonstration"_s);
        QCOMPARE(CliRunner::contentOf(database), QByteArray("somebody's records"));
    }

    void aClinicWithFaultsIsNotMadeAtAll()
    {
        const QString folder = m_cli.path(u"faulty"_s);
        const CliRun run = m_cli.run({u"create"_s, u"--clinic"_s, folder, u"--name"_s, u"示例"_s, u"--admin"_s,
                                      u"admin"_s, u"--password-file"_s, m_cli.file(u"short.txt"_s, "1"), u"--json"_s});
        QCOMPARE(run.code, 65);
        QVERIFY2(run.problems().join(u' ').contains(u"adminPassword"_s), qPrintable(run.problems().join(u' ')));
        QVERIFY(!QFile::exists(folder + u"/clinic.db"_s));
    }

    void aWrongPasswordAndAnUnknownNameAreAlike()
    {
        const QString wrong = m_cli.file(u"wrong.txt"_s, "not-the-password");
        for (const QString &user : {u"admin"_s, u"nobody"_s}) {
            const CliRun run =
                m_cli.run(QStringList{u"patients"_s, u"search"_s, u"wjg"_s} + login(m_clinic, user, wrong));
            QCOMPARE(run.code, 77);
            QCOMPARE(run.errorCode(), u"security.wrong_password"_s);
        }
    }

    void aMissingRightIsDenied()
    {
        // The administrator of a centre keeps the clinic, not its patients; reception does not upload.
        QCOMPARE(m_cli.run(QStringList{u"patients"_s, u"search"_s, u"wjg"_s} + asAdmin()).code, 77);
        QCOMPARE(m_cli
                     .run(QStringList{u"exchange"_s, u"run"_s, u"--to"_s, u"http://127.0.0.1:9"_s} +
                          login(m_demo, u"reception"_s, m_demoPassword))
                     .code,
                 77);
    }

    void aSearchFindsByNameAndInitials()
    {
        for (const QString &text : {u"王建国"_s, u"wjg"_s, u"wangjianguo"_s}) {
            const CliRun run = m_cli.run(QStringList{u"patients"_s, u"search"_s, text} +
                                         login(m_demo, u"reception"_s, m_demoPassword));
            QVERIFY2(run.code == 0, run.err.constData());
            QVERIFY(run.array().size() >= 2); // two people of one name
            QCOMPARE(run.array()[0][u"name"].toString(), u"王建国"_s);
            QVERIFY(run.array()[0][u"residentId"].toString().contains(u'*'));
        }
        const CliRun nobody = m_cli.run(QStringList{u"patients"_s, u"search"_s, u"无此人名"_s} +
                                        login(m_demo, u"reception"_s, m_demoPassword));
        QCOMPARE(nobody.code, 1);
        QCOMPARE(nobody.array().size(), 0);
    }

    void theSameSeedMakesTheSameDemonstration()
    {
        const QString twin = m_cli.path(u"twin"_s);
        const QString other = m_cli.path(u"other"_s);
        QCOMPARE(demo(twin, u"7"_s).code, 0);
        QCOMPARE(demo(other, u"8"_s).code, 0);
        for (const QString &text : {u"王建国"_s, u"l"_s, u"张小满"_s}) {
            const QStringList ids = idsOf(m_demo, text);
            QVERIFY(!ids.isEmpty());
            QCOMPARE(idsOf(twin, text), ids);
            QVERIFY(idsOf(other, text) != ids);
        }
        // What is there is used again, whatever is asked for.
        const CliRun again = demo(m_demo, u"9"_s);
        QCOMPARE(again.code, 0);
        QVERIFY(!again.object()[u"created"].toBool());
        QCOMPARE(again.object()[u"residents"].toInt(), 50);
    }

    void aRollIsImportedWholeOrNotAtAll()
    {
        const QString bad = m_cli.file(u"bad-roll.csv"_s, rollWith(rollRow(1) + rollRow(3, "-5.00") +
                                                                   "123,错误,390,1,999999,adult,0,0,2026-02-30\n"));
        const CliRun refused = m_cli.run(QStringList{u"import"_s, u"roll"_s, bad} + asAdmin());
        QCOMPARE(refused.code, 65);
        QVERIFY(refused.err.contains(bad.toUtf8()));
        const QString problems = refused.problems().join(u'\n');
        QVERIFY2(problems.contains(u"row[3].pool_used"_s), qPrintable(problems));
        QVERIFY2(problems.contains(u"row[4].resident_id"_s) && problems.contains(u"row[4].as_of"_s),
                 qPrintable(problems));

        const QString good = m_cli.file(u"roll.csv"_s, rollWith(rollRow(1) + rollRow(3)));
        const CliRun imported = m_cli.run(QStringList{u"import"_s, u"roll"_s, good} + asAdmin());
        QVERIFY2(imported.code == 0, imported.err.constData());
        QCOMPARE(imported.object()[u"rows"].toInt(), 2);
        QCOMPARE(imported.object()[u"added"].toInt(), 2); // nothing of the refused file is there
        const CliRun again = m_cli.run(QStringList{u"import"_s, u"roll"_s, good} + asAdmin());
        QCOMPARE(again.object()[u"unchanged"].toInt(), 2);
        QCOMPARE(m_cli.run(QStringList{u"import"_s, u"roll"_s, u"nowhere.csv"_s} + asAdmin()).code, 66);
    }

    void aClinicThatIsOpenElsewhereEndsWith75()
    {
        QLockFile lock{m_clinic + u"/clinic.lock"_s};
        lock.setStaleLockTime(0);
        QVERIFY(lock.tryLock());
        const CliRun run = m_cli.run(QStringList{u"exchange"_s, u"status"_s} + asAdmin());
        QCOMPARE(run.code, 75);
        QCOMPARE(run.errorCode(), u"clinic.open_elsewhere"_s);
        lock.unlock();
        QCOMPARE(m_cli.run(QStringList{u"exchange"_s, u"status"_s} + asAdmin()).code, 0);
    }

    void aClinicThatIsNotThereEndsWith66()
    {
        const CliRun run = m_cli.run(QStringList{u"exchange"_s, u"status"_s} +
                                     login(m_cli.path(u"nowhere"_s), u"admin"_s, m_password));
        QCOMPARE(run.code, 66);
        QCOMPARE(run.errorCode(), u"clinic.none_here"_s);
    }

    void aCountyThatDoesNotAnswerEndsWith69()
    {
        const CliRun before = m_cli.run(QStringList{u"exchange"_s, u"status"_s} + asAdmin());
        QCOMPARE(before.code, 0);
        QCOMPARE(before.object()[u"state"].toString(), u"not_set_up"_s);
        QVERIFY(before.object()[u"waiting"].toInt() > 0);

        // Port 9 of this computer: nobody listens there.
        const CliRun run =
            m_cli.run(QStringList{u"exchange"_s, u"run"_s, u"--to"_s, u"http://127.0.0.1:9/fhir"_s} + asAdmin());
        QCOMPARE(run.code, 69);
        QCOMPARE(run.object()[u"acknowledged"].toInt(), 0);
        QCOMPARE(run.object()[u"status"][u"state"].toString(), u"offline"_s);
        QVERIFY(!run.object()[u"status"][u"problem"][u"text"].toString().isEmpty());
        QCOMPARE(run.object()[u"status"][u"waiting"].toInt(), before.object()[u"waiting"].toInt());
    }

    void anUnprotectedAddressOfAnotherComputerIsNotCalled()
    {
        const CliRun run =
            m_cli.run(QStringList{u"exchange"_s, u"run"_s, u"--to"_s, u"http://county.invalid/fhir"_s} + asAdmin());
        QCOMPARE(run.code, 69);
        QCOMPARE(run.object()[u"status"][u"problem"][u"code"].toString(), u"exchange.tls_required"_s);
    }
};

QTEST_GUILESS_MAIN(TstCli)
#include "tst_cli.moc"

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_runner.h"
#include "exchange/county_server.h"

#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::test;

namespace {

const QStringList kStations{u"set_up"_s,       u"stock"_s,       u"reception"_s, u"consultation"_s,
                            u"prescription"_s, u"insurance"_s,   u"cashier"_s,   u"pharmacy"_s,
                            u"referral"_s,     u"corrections"_s, u"exchange"_s,  u"pictures"_s};
const QStringList kPapers{u"ticket.pdf"_s, u"receipt.pdf"_s,      u"receipt-reprint.pdf"_s,
                          u"refund.pdf"_s, u"prescription.pdf"_s, u"referral.pdf"_s};

QString textOf(const QString &pdf)
{
    QProcess poppler;
    poppler.start(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
    if (!poppler.waitForFinished() || poppler.exitCode() != 0)
        qFatal("pdftotext %s: %s", qPrintable(pdf), poppler.readAllStandardError().constData());
    // Some characters come back as the radicals that share their shape in the font.
    return QString::fromUtf8(poppler.readAllStandardOutput()).normalized(QString::NormalizationForm_KC);
}

} // namespace

class TstWalkthrough : public QObject {
    Q_OBJECT

    CliRunner m_cli{};
    QString m_folder{};
    CliRun m_run{};

    QStringList filesOf(int way, const QString &station) const
    {
        QStringList files;
        for (const QJsonValue &one : m_run.object()[u"ways"][way][u"stations"].toArray())
            if (one[u"station"].toString() == station)
                for (const QJsonValue &file : one[u"files"].toArray())
                    files << file.toString();
        return files;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = m_cli.path(u"walkthrough"_s);
        m_run = m_cli.run({u"walkthrough"_s, u"--out"_s, m_folder, u"--json"_s});
        QVERIFY2(m_run.code == 0, m_run.err.constData());
    }

    void bothWaysReachEveryStation()
    {
        QVERIFY(m_run.object()[u"ok"].toBool());
        const QJsonArray ways = m_run.object()[u"ways"].toArray();
        QCOMPARE(ways.size(), 2);
        for (const QJsonValue &way : ways) {
            QStringList stations;
            for (const QJsonValue &station : way[u"stations"].toArray()) {
                QVERIFY2(station[u"ok"].toBool(), qPrintable(station[u"text"].toString()));
                stations << station[u"station"].toString();
            }
            QCOMPARE(stations, kStations);
        }
        QCOMPARE(m_run.err.count(": ok  "), 2 * kStations.size());
        // In the centre everybody logs in for what is theirs; the village doctor logs in once.
        QVERIFY(ways[0][u"logins"].toInt() > 10);
        QCOMPARE(ways[1][u"logins"].toInt(), 1);
    }

    void everythingThatIsNamedIsThereAndWhole()
    {
        for (const QString &way : {u"centre"_s, u"village"_s}) {
            for (const QString &paper : kPapers) {
                const QByteArray pdf = CliRunner::contentOf(m_folder + u'/' + way + u'/' + paper);
                QVERIFY2(pdf.startsWith("%PDF-") && pdf.trimmed().endsWith("%%EOF"), qPrintable(paper));
            }
            QVERIFY(QFile::exists(m_folder + u'/' + way + u"/clinic/clinic.db"_s));
        }
        for (int way = 0; way < 2; ++way)
            for (const QString &station : kStations)
                for (const QString &file : filesOf(way, station))
                    QVERIFY2(QFile::exists(m_folder + u'/' + file), qPrintable(file));
    }

    void thePapersSayWhoAndWhat()
    {
        const QString centre = m_folder + u"/centre/"_s;
        for (const QString &paper : kPapers)
            QVERIFY2(textOf(centre + paper).contains(u"王建国"_s), qPrintable(paper));
        QVERIFY(textOf(centre + u"prescription.pdf"_s).contains(u"头孢氨苄"_s));
        QVERIFY(textOf(centre + u"prescription.pdf"_s).contains(u"急性扁桃体炎"_s));
        QVERIFY(textOf(centre + u"referral.pdf"_s).contains(u"示范县人"_s));
        QVERIFY(textOf(centre + u"receipt-reprint.pdf"_s).contains(u"Reprint"_s));
        QVERIFY(!textOf(centre + u"receipt.pdf"_s).contains(u"Reprint"_s));
        QVERIFY(textOf(centre + u"refund.pdf"_s).contains(u"患者退药"_s));
        QVERIFY(textOf(m_folder + u"/village/referral.pdf"_s).contains(u"李秀英"_s));
    }

    void theBundlesAreTransactionsInTheirOrder()
    {
        for (int way = 0; way < 2; ++way) {
            const QStringList files = filesOf(way, u"exchange"_s);
            QVERIFY(files.size() > 3);
            QStringList sorted = files;
            sorted.sort();
            QCOMPARE(sorted, files);
            QStringList ids;
            QSet<QString> types;
            for (const QString &file : files) {
                const QJsonObject bundle =
                    QJsonDocument::fromJson(CliRunner::contentOf(m_folder + u'/' + file)).object();
                QCOMPARE(bundle[u"resourceType"].toString(), u"Bundle"_s);
                QCOMPARE(bundle[u"type"].toString(), u"transaction"_s);
                ids << bundle[u"id"].toString();
                for (const QJsonValue &entry : bundle[u"entry"].toArray())
                    types << entry[u"resource"][u"resourceType"].toString();
            }
            QCOMPARE(ids.removeDuplicates(), 0);
            for (const QString &type : {u"Organization"_s, u"Practitioner"_s, u"PractitionerRole"_s, u"Medication"_s,
                                        u"Patient"_s, u"Coverage"_s, u"Encounter"_s, u"Condition"_s, u"Observation"_s,
                                        u"AllergyIntolerance"_s, u"MedicationRequest"_s, u"MedicationDispense"_s,
                                        u"Claim"_s, u"ServiceRequest"_s, u"Task"_s, u"Provenance"_s})
                QVERIFY2(types.contains(type), qPrintable(type));
        }
    }

    void everyPageIsPicturedForWhoeverWorksThere()
    {
        for (int way = 0; way < 2; ++way) {
            QStringList pages;
            for (const QString &file : filesOf(way, u"pictures"_s)) {
                pages << QFileInfo(file).baseName();
                const QImage picture{m_folder + u'/' + file};
                QCOMPARE(picture.size(), QSize(1366, 768));
                // Something is painted: more than a background.
                QSet<QRgb> colours;
                for (int y = 0; y < picture.height(); y += 4)
                    for (int x = 0; x < picture.width(); x += 4)
                        colours << picture.pixel(x, y);
                QVERIFY2(colours.size() > 20, qPrintable(file));
            }
            QCOMPARE(pages, QStringList({u"reception"_s, u"consultation"_s, u"cashier"_s, u"pharmacy"_s, u"stock"_s,
                                         u"administration"_s, u"exchange"_s}));
        }
    }

    void nothingIsSaidToBeConfirmedWithoutACounty()
    {
        const QString password = m_cli.file(u"password.txt"_s, "qingshan-2026\n");
        const CliRun status = m_cli.run({u"exchange"_s, u"status"_s, u"--clinic"_s, m_folder + u"/centre/clinic"_s,
                                         u"--user"_s, u"admin"_s, u"--password-file"_s, password, u"--json"_s});
        QCOMPARE(status.code, 0);
        QVERIFY(status.object()[u"waiting"].toInt() > 0);
        QVERIFY(status.object()[u"lastConfirmed"].isNull());
    }

    void onlyAWalkthroughIsReplaced()
    {
        const QString other = m_cli.path(u"other"_s);
        QVERIFY(QDir{}.mkpath(other + u"/centre"_s));
        m_cli.file(u"other/centre/letter.txt"_s, "mine");
        const CliRun refused = m_cli.run({u"walkthrough"_s, u"--out"_s, other, u"--json"_s});
        QCOMPARE(refused.code, 1);
        QCOMPARE(refused.errorCode(), u"walkthrough.not_a_walkthrough"_s);
        QCOMPARE(CliRunner::contentOf(other + u"/centre/letter.txt"_s), QByteArray{"mine"});
    }

    void aSecondWalkthroughReplacesTheFirstAndIsConfirmedByTheCounty()
    {
        CountyServer::install();
        const CountyServer county;
        const CliRun sent = m_cli.run({u"walkthrough"_s, u"--out"_s, m_folder, u"--to"_s, county.url()});
        QVERIFY2(sent.code == 0, sent.out.constData());
        QCOMPARE(sent.out.count(": ok  "), 2 * kStations.size());
        QVERIFY(!sent.out.contains("FAILED"));

        // The next run finds nothing to send.
        const QString password = m_cli.file(u"password.txt"_s, "qingshan-2026\n");
        const CliRun run =
            m_cli.run({u"exchange"_s, u"run"_s, u"--to"_s, county.url(), u"--clinic"_s, m_folder + u"/village/clinic"_s,
                       u"--user"_s, u"village"_s, u"--password-file"_s, password, u"--json"_s});
        QVERIFY2(run.code == 0 || run.code == 75, run.out.constData());
        QCOMPARE(run.object()[u"sent"].toInt(), 0);
        QCOMPARE(run.object()[u"status"][u"waiting"].toInt(), 0);
        QVERIFY(!run.object()[u"status"][u"lastConfirmed"].isNull());
    }

    void aFailedStationIsSaidAndTheRestNotReached()
    {
        const CliRun run =
            m_cli.run({u"walkthrough"_s, u"--out"_s, m_folder, u"--to"_s, u"http://127.0.0.1:9/fhir"_s, u"--json"_s});
        QCOMPARE(run.code, 1);
        QVERIFY(!run.object()[u"ok"].toBool());
        QVERIFY(run.err.contains("Upload: FAILED: "));
    }
};

QTEST_GUILESS_MAIN(TstWalkthrough)
#include "tst_walkthrough.moc"

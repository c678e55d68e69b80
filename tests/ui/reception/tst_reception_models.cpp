// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"
#include "ui/reception/birth_input.h"
#include "ui/reception/patient_hits_model.h"
#include "ui/reception/queue_model.h"
#include "ui/reception/reception_text.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QTest>

using namespace clinic;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

const ClinicDate kToday{2026, 3, 2};

PatientHit hit(const QString &name)
{
    PatientHit hit;
    hit.id = PatientId{QUuid::createUuid()};
    hit.name = name;
    hit.sex = Sex::Male;
    hit.birthDate = ClinicDate{1980, 1, 1};
    hit.maskedResidentId = u"999999********0017"_s;
    hit.village = u"石门村"_s;
    hit.villageGroup = u"三组"_s;
    return hit;
}

QueueRow row(int number, RegistrationState state)
{
    QueueRow row;
    row.registration.id = RegistrationId{QUuid::createUuid()};
    row.registration.queueNo = number;
    row.registration.state = state;
    row.departmentCode = u"NK"_s;
    row.departmentName = u"内科"_s;
    row.patientName = u"王小明"_s;
    return row;
}

} // namespace

class TestReceptionModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, 100); }

    void birthIsReadAsDateOrAge_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("date");
        QTest::addColumn<bool>("isEstimated");
        QTest::newRow("compact") << u"19800117"_s << u"1980-01-17"_s << false;
        QTest::newRow("hyphens") << u"1980-1-17"_s << u"1980-01-17"_s << false;
        QTest::newRow("dots") << u"1980.01.17"_s << u"1980-01-17"_s << false;
        QTest::newRow("characters") << u"1980年1月17日"_s << u"1980-01-17"_s << false;
        QTest::newRow("full width") << u"１９８００１１７"_s << u"1980-01-17"_s << false;
        QTest::newRow("age") << u"46"_s << u"1980-01-01"_s << true;
        QTest::newRow("age in characters") << u"46岁"_s << u"1980-01-01"_s << true;
        QTest::newRow("months") << u"8月"_s << u"2025-07-02"_s << true;
        QTest::newRow("months in letters") << u"8m"_s << u"2025-07-02"_s << true;
        QTest::newRow("born today") << u"20260302"_s << u"2026-03-02"_s << false;
        QTest::newRow("born tomorrow") << u"20260303"_s << QString{} << false;
        QTest::newRow("no such day") << u"19810229"_s << QString{} << false;
        QTest::newRow("too old") << u"180"_s << QString{} << false;
        QTest::newRow("half typed") << u"1980"_s << QString{} << false;
        QTest::newRow("words") << u"old"_s << QString{} << false;
        QTest::newRow("nothing") << u""_s << QString{} << false;
    }
    void birthIsReadAsDateOrAge()
    {
        QFETCH(QString, text);
        QFETCH(QString, date);
        QFETCH(bool, isEstimated);
        const auto birth = readBirth(text, kToday);
        QCOMPARE(birth ? birth->date->toString() : QString{}, date);
        if (birth)
            QCOMPARE(birth->isEstimated, isEstimated);
    }

    void hitsModelKeepsTheRulesOfModels()
    {
        PatientHitsModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        model.setHits({hit(u"王小明"_s), hit(u"李四"_s)}, kToday);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, PatientHitsModel::SexAndAge).data().toString(), u"M 46 y"_s);
        QCOMPARE(model.index(0, PatientHitsModel::Place).data().toString(), u"石门村三组"_s);
        model.retranslate();
        model.setHits({}, kToday);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.hit(0));
    }

    void personWithoutIdIsShownByPhone()
    {
        PatientHitsModel model;
        PatientHit person = hit(u"王小明"_s);
        person.maskedResidentId.clear();
        person.maskedPhone = u"100****0017"_s;
        model.setHits({person}, kToday);
        QCOMPARE(model.index(0, PatientHitsModel::IdNumber).data().toString(), u"100****0017"_s);
    }

    void queueModelFiltersByState()
    {
        QueueModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        const QueueRow away = row(3, RegistrationState::NoShow);
        model.setRows({row(1, RegistrationState::Called), row(2, RegistrationState::Waiting), away,
                       row(4, RegistrationState::Finished), row(5, RegistrationState::Cancelled)},
                      kToday);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1, QueueModel::Number).data().toString(), u"NK-002"_s);
        model.setFilter(QueueModel::Filter::Away);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowOf(away.registration.id), std::optional{0});
        model.setFilter(QueueModel::Filter::Finished);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(!model.rowOf(away.registration.id));
        model.setFilter(QueueModel::Filter::All);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.count(QueueModel::Filter::Open), 2);
        model.retranslate();
    }

    void everyStateHasAShapeBesideItsWord()
    {
        QueueModel model;
        std::vector<QueueRow> rows;
        for (const auto &word : Words<RegistrationState>::table)
            rows.push_back(row(1, word.value));
        model.setRows(std::move(rows), kToday);
        model.setFilter(QueueModel::Filter::All);
        for (int i = 0; i < model.rowCount(); ++i) {
            const QModelIndex state = model.index(i, QueueModel::State);
            QVERIFY(!state.data().toString().isEmpty());
            QVERIFY(!state.data(Qt::DecorationRole).isNull());
        }
    }

    void insuranceIsToldWithTheDateOfItsData()
    {
        EligibilityCheck check;
        check.isDataMissing = true;
        QCOMPARE(insuranceLine(check).severity, Severity::Note);
        check.isDataMissing = false;
        check.isPayable = true;
        check.coverage.emplace();
        check.coverage->status = CoverageStatus::Normal;
        check.dataDate = ClinicDate{2026, 2, 28};
        QCOMPARE(insuranceLine(check).severity, Severity::Ok);
        QVERIFY(insuranceLine(check).text.contains(u"2026-02-28"_s));
        check.isDataOld = true;
        QCOMPARE(insuranceLine(check).severity, Severity::Ask);
        check.isPayable = false;
        check.reason = u"E02"_s;
        check.coverage->waitingUntil = ClinicDate{2026, 5, 1};
        QVERIFY(insuranceLine(check).text.contains(u"2026-05-01"_s));
    }
};

QTEST_MAIN(TestReceptionModels)
#include "tst_reception_models.moc"

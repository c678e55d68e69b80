// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/page_checks.h"
#include "support/visit_steps.h"
#include "ui/common/banner.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/form_field.h"
#include "ui/common/list_view.h"
#include "ui/common/search_field.h"
#include "ui/pharmacy/dispense_lines_model.h"
#include "ui/pharmacy/pharmacy_page.h"
#include "ui/pharmacy/pharmacy_text.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace clinic;
using namespace clinic::test;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

/// A pharmacist at work.
struct Counter {
    PageFixture clinic;
    std::unique_ptr<PharmacyPage> page{};
    std::unique_ptr<Keyboard> keys{};

    explicit Counter(const std::vector<Role> &roles = {Role::Pharmacist}) : clinic{roles} {}

    void open(const QSize &size = {834, 700})
    {
        page = std::make_unique<PharmacyPage>(clinic.work(), clinic.documents());
        keys = std::make_unique<Keyboard>(page.get());
        showActive(page.get(), size);
        page->activate();
        clinic.settle();
    }
    Patient wang() { return clinic.addPatient(PageFixture::person(u"王小明"_s, Sex::Male, {1980, 1, 1}, 17)); }
    Patient li() { return clinic.addPatient(PageFixture::person(u"李芳"_s, Sex::Female, {1962, 5, 1}, 18)); }
    Product drug(const QString &name = u"氨溴索"_s) { return productNamed(clinic, name); }

    /// Prescribed, signed, paid.
    FinishedVisit paidVisit(const Patient &patient, const std::vector<Product> &products)
    {
        const FinishedVisit visit = finishVisit(clinic, patient, products);
        settleVisit(clinic, visit.row.registration.id);
        return visit;
    }

    template <class T> T *part(const QString &name) const
    {
        auto *found = page->findChild<T *>(name);
        if (!found)
            qFatal("the page has no %s", qPrintable(name));
        return found;
    }
    QString label(const QString &name) const { return part<QLabel>(name)->text(); }
    QAbstractItemModel *queue() const { return part<TableView>(u"queue"_s)->model(); }
    QAbstractItemModel *lines() const { return part<TableView>(u"counterLines"_s)->model(); }
    QString line(int row, int column) const { return lines()->index(row, column).data().toString(); }
    QAbstractItemModel *dispensed() const { return part<TableView>(u"dispensed"_s)->model(); }
    std::vector<HandedOut> handedOut()
    {
        return clinic.run([actor = clinic.everyone(), day = clinic.today()](Services &s) {
            return s.pharmacy.handedOutOn(actor, day);
        });
    }
    Quantity onHand(const Product &product, const QString &lot)
    {
        const auto batches = clinic.run(
            [actor = clinic.everyone(), id = product.id](Services &s) { return s.pharmacy.batches(actor, id); });
        const auto found = std::ranges::find(batches, lot, &StockBatch::lot);
        return found == batches.end() ? Quantity{} : found->onHand;
    }
};

} // namespace

class TestPharmacyPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }

    void aSkinTestWithoutAGoodResultIsSaidBeforeTheUsage()
    {
        CounterLine line;
        line.frequency = u"tid"_s;
        line.line.skinTest = SkinTest::Ordered;
        QVERIFY(usageText(line).startsWith(u"Skin test ordered"_s));
        line.line.skinTest = SkinTest::Positive;
        QVERIFY(usageText(line).startsWith(u"Skin test positive"_s));
        line.line.skinTest = SkinTest::Negative;
        QCOMPARE(usageText(line), u"tid"_s);
    }

    void aScannedPrescriptionIsHandedOutByOneKey()
    {
        Counter c;
        const std::vector<Product> drugs{c.drug(), c.drug(u"布洛芬"_s), c.drug(u"氯雷他定"_s)};
        for (const Product &each : drugs)
            stockUp(c.clinic, each, 20);
        const FinishedVisit visit = c.paidVisit(c.wang(), drugs);
        c.paidVisit(c.li(), {drugs.front()});
        c.open();
        QTRY_COMPARE(c.queue()->rowCount(), 2);
        // The scanner types the number and Enter.
        c.keys->type(visit.prescription.number);
        c.keys->press(Qt::Key_Return);
        QCOMPARE(c.label(u"patientName"_s).remove(u'\u2068').remove(u'\u2069'), u"王小明"_s);
        QCOMPARE(c.lines()->rowCount(), 3);
        keepPicture(c.page.get(), u"pharmacy-scanned"_s);
        c.keys->reset();
        c.keys->press(Qt::Key_Return);
        QCOMPARE(c.keys->count(), 1);
        QTRY_COMPARE(c.handedOut().size(), 1u);
        QCOMPARE(c.handedOut().front().patientName, u"王小明"_s);
        QTRY_COMPARE(c.queue()->rowCount(), 1);
    }

    void enterPressedTooOftenHandsOutNothingMore()
    {
        Counter c;
        stockUp(c.clinic, c.drug(), 20);
        c.paidVisit(c.wang(), {c.drug()});
        c.paidVisit(c.li(), {c.drug()});
        c.open();
        QTRY_COMPARE(c.queue()->rowCount(), 2);
        c.keys->press(Qt::Key_Return);
        c.keys->press(Qt::Key_Return);
        for (int i = 0; i < 3; ++i)
            c.keys->press(Qt::Key_Return);
        QTRY_COMPARE(c.queue()->rowCount(), 1);
        QTRY_VERIFY(c.part<SearchField>(u"queueSearch"_s)->hasFocus());
        for (int i = 0; i < 3; ++i) {
            c.keys->press(Qt::Key_Return);
            c.keys->press(Qt::Key_F12);
            c.clinic.settle();
        }
        keepPicture(c.page.get(), u"pharmacy-after"_s);
        QCOMPARE(c.handedOut().size(), 1u);
        QVERIFY(c.part<Banner>(u"message"_s)->text().contains(u"王小明"_s));
        // The next one takes three keys.
        c.keys->reset();
        c.keys->press(Qt::Key_Down);
        c.keys->press(Qt::Key_Return);
        c.keys->press(Qt::Key_Return);
        QTRY_COMPARE(c.handedOut().size(), 2u);
        QVERIFY(c.keys->count() <= 3);
    }

    void whatExpiresFirstGoesFirst()
    {
        Counter c;
        const Product drug = c.drug();
        stockUp(c.clinic, drug, 20, u"LATE"_s, {2028, 1, 31});
        stockUp(c.clinic, drug, 20, u"SOON"_s, {2026, 9, 30});
        c.paidVisit(c.wang(), {drug});
        c.open();
        QTRY_COMPARE(c.lines()->rowCount(), 1);
        QCOMPARE(c.line(0, DispenseLinesModel::Batch), u"SOON\n2026-09-30"_s);
        const Quantity late = c.onHand(drug, u"LATE"_s);
        c.keys->press(Qt::Key_Return);
        c.keys->press(Qt::Key_F12);
        QTRY_COMPARE(c.handedOut().size(), 1u);
        QCOMPARE(c.onHand(drug, u"LATE"_s), late);
        QVERIFY(c.onHand(drug, u"SOON"_s) < late);
    }

    void aLineIsKeptBackWithItsReason()
    {
        Counter c;
        const std::vector<Product> drugs{c.drug(), c.drug(u"布洛芬"_s)};
        stockUp(c.clinic, drugs.front(), 20);
        c.paidVisit(c.wang(), drugs);
        c.open();
        QTRY_COMPARE(c.lines()->rowCount(), 2);
        QVERIFY(c.line(1, DispenseLinesModel::Amount).contains(u"Not enough"_s));
        c.keys->press(Qt::Key_F12);
        auto *message = c.part<Banner>(u"counterMessage"_s);
        QTRY_VERIFY(message->isVisible());
        QCOMPARE(message->severity(), Severity::Stop);
        c.part<TableView>(u"counterLines"_s)->setFocus();
        c.keys->press(Qt::Key_Down);
        c.clinic.prompts().cancel();
        c.keys->press(Qt::Key_F9);
        QVERIFY(c.line(1, DispenseLinesModel::Amount).contains(u"Not enough"_s));
        QCOMPARE(c.clinic.prompts().asked().size(), 1u);
        QVERIFY(!c.clinic.prompts().asked().front().suggestions.isEmpty());
        c.clinic.prompts().answer(u"缺货"_s);
        c.keys->press(Qt::Key_F9);
        QVERIFY(c.line(1, DispenseLinesModel::Batch).contains(u"缺货"_s));
        keepPicture(c.page.get(), u"pharmacy-not-given"_s);
        c.keys->press(Qt::Key_F12);
        QTRY_COMPARE(c.handedOut().size(), 1u);
        QCOMPARE(c.handedOut().front().dispense.lines.size(), 2u);
        const auto &lines = c.handedOut().front().dispense.lines;
        QVERIFY(std::ranges::any_of(lines, [](const DispenseLine &each) {
            return each.notDispensedReason == u"缺货"_s && each.quantity.isZero();
        }));
        QTRY_VERIFY(c.part<Banner>(u"message"_s)->text().contains(u"Not handed out: 1"_s));
    }

    void ageAllergyAndDiagnosisStandInLargeType()
    {
        Counter c;
        stockUp(c.clinic, c.drug(), 20);
        const FinishedVisit visit = finishVisit(c.clinic, c.wang(), {c.drug()});
        c.clinic.run([actor = c.clinic.everyone(), &visit](Services &s) -> Result<> {
            Allergy allergy;
            allergy.patientId = visit.patient.id;
            allergy.substance = u"青霉素"_s;
            allergy.reaction = u"皮疹"_s;
            CLINIC_TRY(s.encounters.addAllergy(actor, allergy));
            return {};
        });
        settleVisit(c.clinic, visit.row.registration.id);
        c.open();
        QTRY_COMPARE(c.lines()->rowCount(), 1);
        QVERIFY(c.label(u"patientAllergies"_s).contains(u"青霉素"_s));
        QVERIFY(c.label(u"patientFacts"_s).contains(u"46"_s));
        QVERIFY(c.label(u"counterDiagnosis"_s).contains(u"急性支气管炎"_s));
        for (const QString &name : {u"patientName"_s, u"patientFacts"_s, u"patientAllergies"_s, u"counterDiagnosis"_s})
            QVERIFY2(c.part<QLabel>(name)->fontInfo().pixelSize() >= theme::px(theme::kHeadingText), qPrintable(name));
        keepPicture(c.page.get(), u"pharmacy-allergy"_s);
    }

    void initialsFindThePrescription()
    {
        Counter c;
        stockUp(c.clinic, c.drug(), 20);
        c.paidVisit(c.wang(), {c.drug()});
        c.paidVisit(c.li(), {c.drug()});
        c.open();
        QTRY_COMPARE(c.queue()->rowCount(), 2);
        c.keys->type(u"lf"_s);
        QCOMPARE(c.queue()->rowCount(), 1);
        c.keys->press(Qt::Key_Return);
        QVERIFY(c.label(u"patientName"_s).contains(u"李芳"_s));
        QCOMPARE(c.queue()->rowCount(), 2);
        QVERIFY(c.part<KeyButton>(u"dispense"_s)->hasFocus());
        QVERIFY(c.page->goBack());
        c.keys->type(u"zzz"_s);
        c.keys->press(Qt::Key_Return);
        QVERIFY(c.part<Banner>(u"message"_s)->text().contains(u"zzz"_s));
        QVERIFY(c.handedOut().empty());
    }

    void theCashiersPageLeadsToTheVisitsDrugs()
    {
        Counter c;
        stockUp(c.clinic, c.drug(), 20);
        c.paidVisit(c.li(), {c.drug()});
        const FinishedVisit visit = c.paidVisit(c.wang(), {c.drug()});
        c.open();
        QTRY_COMPARE(c.queue()->rowCount(), 2);
        c.page->openSubject(visit.encounter.toUuid());
        QTRY_VERIFY(c.label(u"patientName"_s).contains(u"王小明"_s));
        c.keys->press(Qt::Key_Return);
        c.keys->press(Qt::Key_Return);
        QTRY_COMPARE(c.handedOut().size(), 1u);
        QCOMPARE(c.handedOut().front().patientName, u"王小明"_s);
    }

    void whatIsPaidArrivesByItself()
    {
        Counter c;
        stockUp(c.clinic, c.drug(), 20);
        const FinishedVisit visit = finishVisit(c.clinic, c.wang(), {c.drug()});
        c.open();
        QCOMPARE(c.queue()->rowCount(), 0);
        keepPicture(c.page.get(), u"pharmacy-empty"_s);
        settleVisit(c.clinic, visit.row.registration.id);
        QTRY_COMPARE(c.queue()->rowCount(), 1);
    }

    void drugsComeBackIntoTheirBatch()
    {
        Counter c{PageFixture::everyRole()};
        const Product drug = c.drug();
        stockUp(c.clinic, drug, 20);
        const Quantity before = c.onHand(drug, u"A1"_s);
        const FinishedVisit visit = c.paidVisit(c.wang(), {drug});
        c.clinic.run([actor = c.clinic.everyone(), &visit](Services &s) {
            return s.pharmacy.dispense(actor, visit.prescription.id, {{visit.prescription.lines.front().id, {}}});
        });
        c.open();
        QSignalSpy leaving{c.page.get(), &Page::pageRequested};
        c.keys->press(Qt::Key_D, Qt::AltModifier);
        QTRY_COMPARE(c.dispensed()->rowCount(), 1);
        // More than the patient has is refused at its field, and so is no number at all.
        c.keys->press(Qt::Key_Return);
        c.keys->type(u"999"_s);
        c.keys->press(Qt::Key_Return);
        auto *field = c.part<FormField>(u"back0Field"_s);
        QVERIFY(field->problem().contains(u"More is returned"_s));
        c.keys->type(u"x"_s);
        c.keys->press(Qt::Key_Return);
        QVERIFY(!field->problem().isEmpty());
        keepPicture(c.page.get(), u"pharmacy-return"_s);
        QVERIFY(c.clinic.prompts().asked().empty());
        c.keys->press(Qt::Key_F9);
        c.clinic.prompts().answer(u"开错药"_s);
        c.keys->press(Qt::Key_F12);
        QTRY_COMPARE(c.onHand(drug, u"A1"_s), before);
        auto *message = c.part<Banner>(u"returnMessage"_s);
        QTRY_VERIFY(message->text().contains(u"王小明"_s));
        QTRY_VERIFY(
            c.dispensed()->index(0, c.dispensed()->columnCount() - 1).data().toString().contains(u"Returned"_s));
        keepPicture(c.page.get(), u"pharmacy-returned"_s);
        // The money is the cashier's; somebody with both roles is led there.
        c.keys->press(Qt::Key_G, Qt::AltModifier);
        QCOMPARE(leaving.size(), 1);
        QCOMPARE(leaving.front().at(0).toString(), u"cashier"_s);
        QCOMPARE(leaving.front().at(1).toUuid(), visit.row.registration.id.toUuid());
    }

    void moneyWaitsForTheDrugs()
    {
        Counter c{PageFixture::everyRole()};
        stockUp(c.clinic, c.drug(), 20);
        const FinishedVisit visit = finishVisit(c.clinic, c.wang(), {c.drug()});
        const Settlement paid = settleVisit(c.clinic, visit.row.registration.id);
        const Dispense dispense = c.clinic.run([actor = c.clinic.everyone(), &visit](Services &s) {
            return s.pharmacy.dispense(actor, visit.prescription.id, {{visit.prescription.lines.front().id, {}}});
        });
        auto refused = c.clinic.desk().write([actor = c.clinic.everyone(), paid](Services &s) {
            return s.billing.cancelSettlement(actor, paid.id, paid.version, u"退药"_s);
        });
        refused.waitForFinished();
        QVERIFY(!refused.result());
        QCOMPARE(refused.result().error().code, u"pharmacy.return_first"_s);
        QCOMPARE(refused.result().error().args, QVariantList{dispense.number});
    }

    void everythingFitsAndHasAName_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("returns");
        QTest::newRow("1024") << QSize{834, 700} << false;
        QTest::newRow("1366") << QSize{1170, 700} << false;
        QTest::newRow("1024 returns") << QSize{834, 700} << true;
        QTest::newRow("1366 returns") << QSize{1170, 700} << true;
    }
    void everythingFitsAndHasAName()
    {
        QFETCH(QSize, size);
        QFETCH(bool, returns);
        Counter c;
        const std::vector<Product> drugs{c.drug(), c.drug(u"布洛芬"_s), c.drug(u"氯雷他定"_s)};
        for (const Product &each : drugs)
            stockUp(c.clinic, each, 20);
        c.paidVisit(c.li(), {drugs.front()});
        const FinishedVisit visit = c.paidVisit(c.wang(), drugs);
        if (returns)
            c.clinic.run([actor = c.clinic.everyone(), &visit](Services &s) {
                std::vector<LineDecision> all;
                for (const PrescriptionLine &line : visit.prescription.lines)
                    all.push_back({line.id, {}});
                all.back().notDispensedReason = u"缺货"_s;
                return s.pharmacy.dispense(actor, visit.prescription.id, all);
            });
        c.open(size);
        if (returns) {
            c.keys->press(Qt::Key_D, Qt::AltModifier);
            QTRY_COMPARE(c.dispensed()->rowCount(), 1);
        } else {
            c.page->openSubject(visit.prescription.id.toUuid());
            QTRY_COMPARE(c.lines()->rowCount(), 3);
        }
        c.clinic.settle();
        keepPicture(c.page.get(), u"pharmacy-%1%2"_s.arg(returns ? u"returns-"_s : QString{}).arg(size.width()));
        NO_FAULTS(fitFaults(c.page.get()));
        NO_FAULTS(nameFaults(c.page.get()));
        NO_FAULTS(tabFaults(c.page.get()));
    }

    void aLineModelKeepsItsContract()
    {
        DispenseLinesModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        DispenseTask task;
        task.lines.resize(2);
        task.lines[0].line.id = PrescriptionLineId{QUuid::createUuid()};
        task.lines[1].line.id = PrescriptionLineId{QUuid::createUuid()};
        model.setTask(task);
        model.setReason(1, u"缺货"_s);
        QCOMPARE(model.notDispensed(), 1);
        QCOMPARE(model.decisions()[1].notDispensedReason, u"缺货"_s);
        task.lines.pop_back();
        model.setTask(task);
        QCOMPARE(model.notDispensed(), 0);
    }
};

QTEST_MAIN(TestPharmacyPage)
#include "tst_pharmacy_page.moc"

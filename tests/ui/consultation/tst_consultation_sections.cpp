// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/page_checks.h"
#include "support/page_fixture.h"
#include "ui/common/amount_label.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/list_view.h"
#include "ui/consultation/history_panel.h"
#include "ui/consultation/orders_panel.h"
#include "ui/consultation/vitals_plot.h"

#include <QTest>
#include <QTextBrowser>

using namespace clinic;
using namespace clinic::test;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSectionSize{700, 500};

/// A doctor with a hypertensive patient: one finished visit of an earlier day, and today's open one.
struct Visit {
    PageFixture clinic{{Role::Doctor}};
    Patient patient{};
    ConsultationView view{};
    std::vector<std::pair<Severity, QString>> said{};

    Visit()
    {
        patient = clinic.addPatient(PageFixture::person(u"王建国"_s, Sex::Male, {1958, 3, 12}, 17));
        clinic.clock().set(Instant{clinic.clock().now().msSinceEpoch() - 30LL * 86'400'000});
        const ConsultationView earlier = begin();
        write(earlier, u"头晕3天"_s, 168, 98);
        clinic.run([actor = doctor(), id = earlier.record.encounter.id](Services &s) {
            return s.encounters.finish(actor, id, 2);
        });
        clinic.clock().set(Instant{clinic.clock().now().msSinceEpoch() + 30LL * 86'400'000});
        const ConsultationView today = begin();
        write(today, u"头痛伴胸闷1天"_s, 186, 112);
        view = clinic.run(
            [actor = doctor(), id = today.record.encounter.id](Services &s) { return s.encounters.open(actor, id); });
    }

    Actor doctor() const { return clinic.actor(Role::Doctor); }

    ConsultationView begin()
    {
        const QueueRow row = clinic.registerVisit(patient.id);
        return clinic.run(
            [actor = doctor(), id = row.registration.id](Services &s) { return s.encounters.start(actor, id); });
    }

    void write(const ConsultationView &visit, const QString &complaint, int systolic, int diastolic)
    {
        EncounterNotes notes;
        notes.id = visit.record.encounter.id;
        notes.version = visit.record.encounter.version;
        notes.complaint = complaint;
        notes.examination = u"心肺听诊无异常"_s;
        notes.diagnoses = {{{}, u"I10"_s, u"原发性高血压"_s}};
        notes.vitals = {{{}, VitalKind::Systolic, Quantity::whole(systolic), {}},
                        {{}, VitalKind::Diastolic, Quantity::whole(diastolic), {}},
                        {{}, VitalKind::GlucoseFasting, Quantity::whole(6), {}}};
        clinic.run([actor = doctor(), notes](Services &s) { return s.encounters.save(actor, notes); });
    }

    template <class Panel> void open(Panel &panel)
    {
        QObject::connect(&panel, &Panel::said, &panel,
                         [this](Severity severity, const QString &text) { said.emplace_back(severity, text); });
        panel.show(view);
        showActive(&panel, kSectionSize);
        clinic.settle();
    }
};

template <class T> T *part(const QWidget &panel, const QString &name)
{
    auto *found = panel.findChild<T *>(name);
    if (!found)
        qFatal("the section has no %s", qPrintable(name));
    return found;
}

} // namespace

class TestConsultationSections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }

    void readingsOfEarlierVisitsAreDrawn()
    {
        Visit visit;
        HistoryPanel panel{visit.clinic.work()};
        visit.open(panel);
        QTRY_COMPARE(panel.plot()->points(VitalKind::Systolic), 2);
        QCOMPARE(panel.plot()->points(VitalKind::Diastolic), 2);
        QCOMPARE(panel.plot()->points(VitalKind::GlucoseFasting), 2);
        QCOMPARE(panel.plot()->points(VitalKind::GlucoseRandom), 0);
        QVERIFY(panel.plot()->accessibleDescription().contains(u"186"_s));
        keepPicture(&panel, u"consultation_history"_s);
        QCOMPARE(fitFaults(&panel), QStringList{});
        QCOMPARE(nameFaults(&panel), QStringList{});
    }

    void anEarlierVisitIsReadInPlace()
    {
        Visit visit;
        HistoryPanel panel{visit.clinic.work()};
        visit.open(panel);
        Keyboard keys{&panel};
        panel.setFocus();
        keys.press(Qt::Key_Return);
        auto *text = part<QTextBrowser>(panel, u"earlierVisit"_s);
        QTRY_VERIFY(text->isVisible());
        QVERIFY(text->toPlainText().contains(u"头晕3天"_s));
        QVERIFY(text->toPlainText().contains(u"原发性高血压"_s));
        QVERIFY(text->isReadOnly());
        QVERIFY(!panel.plot()->isVisible());
        keepPicture(&panel, u"consultation_history_visit"_s);
        keys.press(Qt::Key_Tab);
        keys.press(Qt::Key_Space);
        QTRY_VERIFY(panel.plot()->isVisible());
    }

    void theCurvesAreChosenAndAnEmptyChoiceSaysSo()
    {
        Visit visit;
        HistoryPanel panel{visit.clinic.work()};
        visit.open(panel);
        QTRY_COMPARE(panel.plot()->points(VitalKind::Systolic), 2);
        part<QRadioButton>(panel, u"plotGlucose"_s)->click();
        QCOMPARE(panel.plot()->points(VitalKind::Systolic), 0);
        QCOMPARE(panel.plot()->points(VitalKind::GlucoseFasting), 2);
        part<QRadioButton>(panel, u"plotPressure"_s)->click();
        QCOMPARE(panel.plot()->points(VitalKind::GlucoseFasting), 0);
        QVERIFY(panel.plot()->isVisible());
        // Somebody who was never measured.
        const Patient other = visit.clinic.addPatient(PageFixture::person(u"李芳"_s, Sex::Female, {1990, 1, 1}, 18));
        const QueueRow row = visit.clinic.registerVisit(other.id);
        panel.show(visit.clinic.run(
            [actor = visit.doctor(), id = row.registration.id](Services &s) { return s.encounters.start(actor, id); }));
        visit.clinic.settle();
        QVERIFY(!panel.plot()->isVisible());
        keepPicture(&panel, u"consultation_history_empty"_s);
        QCOMPARE(fitFaults(&panel), QStringList{});
        QCOMPARE(nameFaults(&panel), QStringList{});
    }

    void aServiceIsOrderedByItsInitialsAndTakenBackWithAReason()
    {
        Visit visit;
        OrdersPanel panel{visit.clinic.work()};
        visit.open(panel);
        Keyboard keys{&panel};
        panel.setFocus();
        keys.type(u"xdt"_s); // 心电图
        keys.press(Qt::Key_Return);
        auto *orders = part<TableView>(panel, u"orders"_s);
        // All charges of the visit stand there, what was ordered here first.
        QTRY_COMPARE(orders->model()->rowCount(), 2);
        QVERIFY(orders->model()->index(0, 0).data().toString().contains(u"心电图"_s));
        const Money fee = Money::fromFen(1'000);
        QVERIFY(part<AmountLabel>(panel, u"ordersSum"_s)->amount().value_or(Money{}) > fee);
        keepPicture(&panel, u"consultation_orders"_s);
        QCOMPARE(fitFaults(&panel), QStringList{});
        QCOMPARE(nameFaults(&panel), QStringList{});

        visit.clinic.prompts().answer(u"开错"_s);
        orders->setFocus();
        orders->selectRow(0);
        keys.press(Qt::Key_Delete);
        QTRY_VERIFY(part<AmountLabel>(panel, u"ordersSum"_s)->amount() == fee);
        QCOMPARE(visit.said.size(), std::size_t{0});
        // The fee is not the doctor's to take back.
        orders->selectRow(1);
        QVERIFY(!part<QPushButton>(panel, u"takeOrderBack"_s)->isEnabled());
        keys.press(Qt::Key_Delete);
        QCOMPARE(visit.said.size(), std::size_t{1});
    }
};

QTEST_MAIN(TestConsultationSections)
#include "tst_consultation_sections.moc"

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/page_checks.h"
#include "support/page_fixture.h"
#include "ui/common/amount_label.h"
#include "ui/common/banner.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/form_field.h"
#include "ui/common/list_view.h"
#include "ui/consultation/history_panel.h"
#include "ui/consultation/orders_panel.h"
#include "ui/consultation/referral_panel.h"
#include "ui/consultation/vitals_plot.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
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

    Facility addHospital()
    {
        Facility facility;
        facility.name = u"云岭县人民医院"_s;
        facility.tier = Tier::County;
        facility.departments = u"心内科 神经内科"_s;
        facility.isLead = true;
        return clinic.run(
            [actor = clinic.everyone(), facility](Services &s) { return s.clinic.saveFacility(actor, facility); });
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
        QTRY_COMPARE(orders->model()->rowCount(), 1);
        QVERIFY(orders->model()->index(0, 0).data().toString().contains(u"心电图"_s));
        QVERIFY(part<AmountLabel>(panel, u"ordersSum"_s)->amount().value_or(Money{}) > Money{});
        keepPicture(&panel, u"consultation_orders"_s);
        QCOMPARE(fitFaults(&panel), QStringList{});
        QCOMPARE(nameFaults(&panel), QStringList{});

        visit.clinic.prompts().answer(u"开错"_s);
        orders->setFocus();
        orders->selectRow(0);
        keys.press(Qt::Key_Delete);
        QTRY_VERIFY(part<AmountLabel>(panel, u"ordersSum"_s)->amount() == Money{});
        QCOMPARE(visit.said.size(), std::size_t{0});
    }

    void aReferralIsIssuedWithTheFilledInLetter()
    {
        Visit visit;
        const Facility hospital = visit.addHospital();
        ReferralPanel panel{visit.clinic.work(), visit.clinic.documents()};
        visit.open(panel);
        QTRY_COMPARE(part<QComboBox>(panel, u"facilityId"_s)->currentText(), hospital.name);
        QVERIFY(part<QPlainTextEdit>(panel, u"summary"_s)->toPlainText().contains(u"头痛伴胸闷1天"_s));
        QVERIFY(part<QPlainTextEdit>(panel, u"summary"_s)->toPlainText().contains(u"186/112"_s));
        QCOMPARE(part<QLineEdit>(panel, u"consentBy"_s)->text(), visit.patient.name);
        // 186/112 calls for a look at once.
        QVERIFY(part<Banner>(panel, u"referralHint"_s)->isVisible());
        QCOMPARE(part<QComboBox>(panel, u"urgency"_s)->currentData().toInt(), int(ReferralUrgency::Urgent));
        keepPicture(&panel, u"consultation_referral"_s);
        QCOMPARE(fitFaults(&panel), QStringList{});
        QCOMPARE(nameFaults(&panel), QStringList{});

        Keyboard keys{&panel};
        panel.setFocus();
        keys.press(Qt::Key_F11);
        QTRY_COMPARE(visit.clinic.documents().asked().size(), std::size_t{1});
        QCOMPARE(visit.clinic.documents().asked().front().kind, FakeDocuments::Kind::Referral);
        QVERIFY(keys.count() <= 25);
        QTRY_VERIFY(part<TableView>(panel, u"referrals"_s)->isVisible());
        visit.clinic.settle();
        keepPicture(&panel, u"consultation_referral_issued"_s);
        QCOMPARE(fitFaults(&panel), QStringList{});
        QCOMPARE(nameFaults(&panel), QStringList{});
    }

    void aReferralWithoutConsentMarksItsFieldAndKeepsTheText()
    {
        Visit visit;
        visit.addHospital();
        ReferralPanel panel{visit.clinic.work(), visit.clinic.documents()};
        visit.open(panel);
        QTRY_VERIFY(part<QComboBox>(panel, u"facilityId"_s)->currentIndex() >= 0);
        part<QLineEdit>(panel, u"consentBy"_s)->clear();
        part<QPlainTextEdit>(panel, u"summary"_s)->setPlainText(u"病情摘要"_s);
        Keyboard keys{&panel};
        panel.setFocus();
        keys.press(Qt::Key_F11);
        QTRY_VERIFY(!part<FormField>(panel, u"consentByField"_s)->problem().isEmpty());
        QCOMPARE(QApplication::focusWidget(), part<QLineEdit>(panel, u"consentBy"_s));
        QCOMPARE(part<QPlainTextEdit>(panel, u"summary"_s)->toPlainText(), u"病情摘要"_s);
        QCOMPARE(visit.clinic.documents().asked().size(), std::size_t{0});
        keepPicture(&panel, u"consultation_referral_problem"_s);
        QCOMPARE(fitFaults(&panel), QStringList{});
    }

    void aHalfWrittenLetterComesBack()
    {
        Visit visit;
        visit.addHospital();
        {
            ReferralPanel panel{visit.clinic.work(), visit.clinic.documents()};
            visit.open(panel);
            QTRY_VERIFY(part<QComboBox>(panel, u"facilityId"_s)->currentIndex() >= 0);
            part<QPlainTextEdit>(panel, u"summary"_s)->setPlainText(u"写到一半的摘要"_s);
        }
        ReferralPanel again{visit.clinic.work(), visit.clinic.documents()};
        visit.open(again);
        QCOMPARE(part<QPlainTextEdit>(again, u"summary"_s)->toPlainText(), u"写到一半的摘要"_s);
    }

    void aReferralIsTakenBackOrItsReplyNoted()
    {
        Visit visit;
        visit.addHospital();
        ReferralPanel panel{visit.clinic.work(), visit.clinic.documents()};
        visit.open(panel);
        QTRY_VERIFY(part<QComboBox>(panel, u"facilityId"_s)->currentIndex() >= 0);
        Keyboard keys{&panel};
        panel.setFocus();
        keys.press(Qt::Key_F11);
        auto *list = part<TableView>(panel, u"referrals"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        visit.clinic.settle();

        part<QLineEdit>(panel, u"replyNote"_s)->setText(u"同意收治"_s);
        part<QPushButton>(panel, u"recordReply"_s)->click();
        QTRY_COMPARE(list->model()->index(0, 3).data().toString(), u"同意收治"_s);

        visit.clinic.settle();
        visit.clinic.prompts().answer(u"患者不愿前往"_s);
        part<QPushButton>(panel, u"withdrawReferral"_s)->click();
        QTRY_VERIFY(!part<QPushButton>(panel, u"withdrawReferral"_s)->isVisible());
        QVERIFY(!part<QLineEdit>(panel, u"replyNote"_s)->isVisible());
    }
};

QTEST_MAIN(TestConsultationSections)
#include "tst_consultation_sections.moc"

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/page_checks.h"
#include "support/page_fixture.h"
#include "ui/common/banner.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/form_field.h"
#include "ui/common/list_view.h"
#include "ui/consultation/referral_panel.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace clinic;
using namespace clinic::test;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSectionSize{700, 470};

/// A doctor, a hospital, and visits that may be referred.
struct Clinic {
    PageFixture clinic{{Role::Doctor}};
    Facility hospital{addHospital(u"云岭县人民医院"_s, u"心内科 神经内科"_s, true)};
    std::vector<std::pair<Severity, QString>> said{};
    int nextPerson{17};

    Facility addHospital(const QString &name, const QString &departments, bool isLead)
    {
        Facility facility;
        facility.name = name;
        facility.tier = Tier::County;
        facility.departments = departments;
        facility.isLead = isLead;
        return clinic.run(
            [actor = clinic.everyone(), facility](Services &s) { return s.clinic.saveFacility(actor, facility); });
    }

    /// The open visit of somebody born then, with a very high blood pressure.
    ConsultationView begin(const QString &name, const ClinicDate &birth, const QString &kin = {})
    {
        Patient draft = PageFixture::person(name, Sex::Male, birth, nextPerson);
        nextPerson += 2;
        draft.kinName = kin;
        const Patient patient = clinic.addPatient(draft);
        const QueueRow row = clinic.registerVisit(patient.id);
        const Actor doctor = clinic.actor(Role::Doctor);
        return clinic.run([doctor, id = row.registration.id](Services &s) -> Result<ConsultationView> {
            CLINIC_TRY_ASSIGN(const ConsultationView view, s.encounters.start(doctor, id));
            EncounterNotes notes;
            notes.id = view.record.encounter.id;
            notes.version = view.record.encounter.version;
            notes.complaint = u"头痛伴胸闷1天"_s;
            notes.diagnoses = {{{}, u"I10"_s, u"原发性高血压"_s}};
            notes.vitals = {{{}, VitalKind::Systolic, Quantity::whole(186), {}},
                            {{}, VitalKind::Diastolic, Quantity::whole(112), {}}};
            CLINIC_TRY(s.encounters.save(doctor, notes));
            return s.encounters.open(doctor, view.record.encounter.id);
        });
    }

    std::vector<Referral> stored(const ConsultationView &view)
    {
        return clinic.run([actor = clinic.actor(Role::Doctor), id = view.record.encounter.id](Services &s) {
            return s.referrals.ofEncounter(actor, id);
        });
    }
};

/// The section on a visit, with the hospitals there.
struct Section {
    Clinic &clinic;
    QWidget window{};
    ReferralPanel panel;
    Keyboard keys{&window};

    Section(Clinic &where, const ConsultationView &view)
        : clinic{where}, panel{where.clinic.work(), where.clinic.documents(), &window}
    {
        QObject::connect(&panel, &ReferralPanel::said, &panel,
                         [this](Severity severity, const QString &text) { clinic.said.emplace_back(severity, text); });
        auto *column = new QVBoxLayout{&window};
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(&panel);
        panel.show(view);
        showActive(&window, kSectionSize);
        clinic.clinic.settle();
        panel.setFocus();
    }

    template <class T> T *part(const QString &name) const
    {
        auto *found = panel.findChild<T *>(name);
        if (!found)
            qFatal("the section has no %s", qPrintable(name));
        return found;
    }
    QLineEdit *consent() const { return part<QLineEdit>(u"consentBy"_s); }
    QCheckBox *agreed() const { return part<QCheckBox>(u"consentGiven"_s); }
    KeyButton *issueKey() const { return part<KeyButton>(u"issueReferral"_s); }
    QString consentProblem() const { return part<FormField>(u"consentByField"_s)->problem(); }
    TableView *list() const { return part<TableView>(u"referrals"_s); }
    /// With the keys that a doctor presses: to the tick, the tick, F11.
    void agreeAndIssue()
    {
        agreed()->setFocus();
        keys.press(Qt::Key_Space);
        keys.press(Qt::Key_F11);
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        clinic.clinic.settle();
    }
};

} // namespace

class TestReferralPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }

    void theFilledInLetterIsIssuedWithATickAndOneKey()
    {
        Clinic clinic;
        const ConsultationView view = clinic.begin(u"王建国"_s, {1958, 3, 12});
        Section section{clinic, view};
        QCOMPARE(section.part<QComboBox>(u"facilityId"_s)->currentText(), clinic.hospital.name);
        QVERIFY(section.part<QPlainTextEdit>(u"summary"_s)->toPlainText().contains(u"头痛伴胸闷1天"_s));
        QVERIFY(section.part<QPlainTextEdit>(u"summary"_s)->toPlainText().contains(u"186/112"_s));
        // 186/112 calls for a look at once.
        QVERIFY(section.part<Banner>(u"referralHint"_s)->isVisible());
        QCOMPARE(section.part<QComboBox>(u"urgency"_s)->currentData().toInt(), int(ReferralUrgency::Urgent));
        keepPicture(&section.panel, u"referral_form"_s);
        NO_FAULTS(fitFaults(&section.window));
        NO_FAULTS(nameFaults(&section.window));
        NO_FAULTS(tabFaults(&section.window));

        section.panel.setFocus();
        for (int i = 0; i < 8; ++i) // Enter walks through the small fields to the tick
            section.keys.press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), section.agreed());
        section.keys.press(Qt::Key_Space);
        section.keys.press(Qt::Key_F11);
        QTRY_COMPARE(clinic.clinic.documents().asked().size(), std::size_t{1});
        QVERIFY(section.keys.count() <= 25);
        QCOMPARE(clinic.clinic.documents().asked().front().kind, FakeDocuments::Kind::Referral);
        QTRY_VERIFY(section.list()->isVisible());
        clinic.clinic.settle();
        const auto stored = clinic.stored(view);
        QCOMPARE(stored.size(), std::size_t{1});
        QCOMPARE(stored.front().consentBy, u"王建国"_s);
        keepPicture(&section.panel, u"referral_issued"_s);
        NO_FAULTS(fitFaults(&section.window));
        NO_FAULTS(nameFaults(&section.window));
    }

    void consentIsNeverTickedBeforehand()
    {
        Clinic clinic;
        Section section{clinic, clinic.begin(u"王建国"_s, {1958, 3, 12})};
        QCOMPARE(section.consent()->text(), u"王建国"_s);
        QVERIFY(!section.agreed()->isChecked());
        section.keys.press(Qt::Key_F11);
        QVERIFY(!section.consentProblem().isEmpty());
        QCOMPARE(QApplication::focusWidget(), section.agreed());
        keepPicture(&section.panel, u"referral_consent"_s);
        NO_FAULTS(fitFaults(&section.window));
        clinic.clinic.settle();
        QCOMPARE(clinic.clinic.documents().asked().size(), std::size_t{0});
    }

    void aGuardianAgreesForSomebodyUnderEighteen_data()
    {
        QTest::addColumn<ClinicDate>("birth");
        QTest::addColumn<QString>("kin");
        QTest::addColumn<QString>("proposed");
        // The clock stands at 2026-03-02.
        QTest::newRow("17 years, guardian known") << ClinicDate{2008, 3, 3} << u"王大山"_s << u"王大山"_s;
        QTest::newRow("17 years, guardian unknown") << ClinicDate{2008, 3, 3} << QString{} << QString{};
        QTest::newRow("18 today") << ClinicDate{2008, 3, 2} << u"王大山"_s << u"王小明"_s;
    }

    void aGuardianAgreesForSomebodyUnderEighteen()
    {
        QFETCH(const ClinicDate, birth);
        QFETCH(const QString, kin);
        Clinic clinic;
        const ConsultationView view = clinic.begin(u"王小明"_s, birth, kin);
        Section section{clinic, view};
        QTEST(section.consent()->text(), "proposed");
        if (birth == ClinicDate{2008, 3, 2})
            return;
        section.consent()->setText(u"王小明"_s); // a child cannot agree for itself
        section.agreed()->setChecked(true);
        section.keys.press(Qt::Key_F11);
        QVERIFY(!section.consentProblem().isEmpty());
        QCOMPARE(clinic.stored(view).size(), std::size_t{0});
        section.consent()->setText(u"王大山（父亲）"_s);
        section.keys.press(Qt::Key_F11);
        QTRY_COMPARE(section.list()->model()->rowCount(), 1);
        QCOMPARE(clinic.stored(view).front().consentBy, u"王大山（父亲）"_s);
    }

    void theKeyPressedTwiceIssuesOnce()
    {
        Clinic clinic;
        const ConsultationView view = clinic.begin(u"王建国"_s, {1958, 3, 12});
        Section section{clinic, view};
        section.agreed()->setChecked(true);
        section.keys.press(Qt::Key_F11);
        section.keys.press(Qt::Key_F11);
        QTRY_COMPARE(section.list()->model()->rowCount(), 1);
        section.keys.press(Qt::Key_F11);
        clinic.clinic.settle();
        section.keys.press(Qt::Key_F11);
        clinic.clinic.settle();
        QCOMPARE(clinic.stored(view).size(), std::size_t{1});
        // Not after the visit was opened anew either.
        Section again{clinic, view};
        QTRY_VERIFY(!again.issueKey()->isVisible());
        again.keys.press(Qt::Key_F11);
        clinic.clinic.settle();
        QCOMPARE(clinic.stored(view).size(), std::size_t{1});
    }

    void anotherOneIsWrittenOnPurpose()
    {
        Clinic clinic;
        const ConsultationView view = clinic.begin(u"王建国"_s, {1958, 3, 12});
        Section section{clinic, view};
        section.agreeAndIssue();
        section.keys.press(Qt::Key_N, Qt::AltModifier);
        QTRY_VERIFY(section.issueKey()->isVisible());
        QVERIFY(!section.agreed()->isChecked());
        section.agreed()->setChecked(true);
        section.keys.press(Qt::Key_F11);
        QTRY_COMPARE(section.list()->model()->rowCount(), 2);
    }

    void nothingOfThePatientBeforeStays()
    {
        Clinic clinic;
        const ConsultationView first = clinic.begin(u"王建国"_s, {1958, 3, 12});
        const ConsultationView second = clinic.begin(u"李大海"_s, {1970, 5, 1});
        clinic.addHospital(u"云岭县中医院"_s, u"针灸科"_s, false);
        Section section{clinic, first};
        auto *facility = section.part<QComboBox>(u"facilityId"_s);
        QTRY_COMPARE(facility->count(), 2);
        facility->setCurrentIndex(1);
        Q_EMIT facility->activated(1);
        section.part<QComboBox>(u"targetDepartment"_s)->setEditText(u"针灸科"_s);
        section.part<QLineEdit>(u"reasonText"_s)->setText(u"只属于前一位"_s);
        section.agreed()->setChecked(true);
        section.panel.show(second);
        clinic.clinic.settle();
        QCOMPARE(facility->currentText(), clinic.hospital.name);
        QCOMPARE(section.part<QComboBox>(u"targetDepartment"_s)->currentText(), QString{});
        QCOMPARE(section.part<QLineEdit>(u"reasonText"_s)->text(), QString{});
        QCOMPARE(section.consent()->text(), u"李大海"_s);
        QVERIFY(!section.agreed()->isChecked());
    }

    void theAnswerForTheVisitBeforeLeavesTheNextOneAlone()
    {
        Clinic clinic;
        const ConsultationView first = clinic.begin(u"王建国"_s, {1958, 3, 12});
        const ConsultationView second = clinic.begin(u"李大海"_s, {1970, 5, 1});
        Section section{clinic, first};
        section.agreed()->setChecked(true);
        section.keys.press(Qt::Key_F11);
        section.panel.show(second); // before the answer is there
        section.part<QPlainTextEdit>(u"summary"_s)->setPlainText(u"第二位的摘要"_s);
        QTRY_COMPARE(clinic.clinic.documents().asked().size(), std::size_t{1});
        clinic.clinic.settle();
        QCOMPARE(clinic.stored(first).size(), std::size_t{1});
        QCOMPARE(section.list()->model()->rowCount(), 0);
        QVERIFY(section.issueKey()->isVisible());
        QCOMPARE(section.part<QPlainTextEdit>(u"summary"_s)->toPlainText(), u"第二位的摘要"_s);
        // What was typed for the second visit is still kept as its draft.
        section.panel.show(first);
        section.panel.show(second);
        QCOMPARE(section.part<QPlainTextEdit>(u"summary"_s)->toPlainText(), u"第二位的摘要"_s);
    }

    void aHalfWrittenLetterComesBackWithItsHospital()
    {
        Clinic clinic;
        const Facility other = clinic.addHospital(u"云岭县中医院"_s, u"针灸科"_s, false);
        const ConsultationView view = clinic.begin(u"王建国"_s, {1958, 3, 12});
        {
            Section section{clinic, view};
            auto *facility = section.part<QComboBox>(u"facilityId"_s);
            facility->setCurrentIndex(facility->findText(other.name));
            Q_EMIT facility->activated(facility->currentIndex());
            section.part<QPlainTextEdit>(u"summary"_s)->setPlainText(u"写到一半的摘要"_s);
        }
        Section again{clinic, view};
        QCOMPARE(again.part<QPlainTextEdit>(u"summary"_s)->toPlainText(), u"写到一半的摘要"_s);
        QTRY_COMPARE(again.part<QComboBox>(u"facilityId"_s)->currentText(), other.name);
        QVERIFY(!again.agreed()->isChecked());
    }

    void itsReplyIsNotedOrItIsTakenBack()
    {
        Clinic clinic;
        const ConsultationView view = clinic.begin(u"王建国"_s, {1958, 3, 12});
        Section section{clinic, view};
        section.agreeAndIssue();
        section.part<QLineEdit>(u"replyNote"_s)->setText(u"同意收治"_s);
        section.part<QPushButton>(u"recordReply"_s)->click();
        QTRY_COMPARE(section.list()->model()->index(0, 3).data().toString(), u"同意收治"_s);
        clinic.clinic.settle();

        clinic.clinic.prompts().answer(u"患者不愿前往"_s);
        section.part<QPushButton>(u"withdrawReferral"_s)->click();
        QTRY_VERIFY(!section.part<QPushButton>(u"withdrawReferral"_s)->isVisible());
        QVERIFY(!section.part<QLineEdit>(u"replyNote"_s)->isVisible());
        // The form is there again: the patient may go elsewhere.
        QTRY_VERIFY(section.issueKey()->isVisible());
        keepPicture(&section.panel, u"referral_taken_back"_s);
    }

    void aMissingLetterKeepsWhatWasTyped()
    {
        Clinic clinic;
        Section section{clinic, clinic.begin(u"王建国"_s, {1958, 3, 12})};
        section.part<QPlainTextEdit>(u"summary"_s)->clear();
        section.part<QPlainTextEdit>(u"treatment"_s)->setPlainText(u"硝苯地平10mg舌下"_s);
        section.agreed()->setChecked(true);
        section.keys.press(Qt::Key_F11);
        QTRY_VERIFY(!section.part<FormField>(u"summaryField"_s)->problem().isEmpty());
        QCOMPARE(section.part<QPlainTextEdit>(u"treatment"_s)->toPlainText(), u"硝苯地平10mg舌下"_s);
        QVERIFY(section.agreed()->isChecked());
        QVERIFY(section.issueKey()->isEnabled());
    }
};

QTEST_MAIN(TestReferralPanel)
#include "tst_referral_panel.moc"

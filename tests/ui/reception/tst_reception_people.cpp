// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception_desk.h"
#include "ui/common/composition_guard.h"
#include "ui/common/f_key_bar.h"

#include <QComboBox>
#include <QLabel>
#include <QRadioButton>
#include <QTest>

using namespace clinic;
using namespace clinic::test;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

/// New people, and corrections of those who are there.
class TestReceptionPeople : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qApp->installEventFilter(&m_guard);
        theme::apply(*qApp, 100);
    }

    void newPatientIsTypedInFiftyKeys()
    {
        Reception desk;
        desk.open();
        const Patient expected = PageFixture::person(u"赵六"_s, Sex::Female, {1990, 5, 6}, 22);
        desk.keys.press(Qt::Key_F9);
        desk.keys.compose(u"zhaoliu"_s, u"赵六"_s);
        desk.keys.press(Qt::Key_Return);
        desk.keys.type(expected.residentId->toString());
        desk.keys.press(Qt::Key_Return); // sex and birth date are there already
        desk.keys.type(u"10000000022"_s);
        desk.keys.press(Qt::Key_Return);
        desk.keys.compose(u"shimen"_s, u"石门村"_s);
        desk.keys.press(Qt::Key_Return);
        desk.keys.compose(u"san"_s, u"三组"_s);
        desk.keys.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(desk.part<QLabel>(u"registrationName"_s)->isVisible());
        desk.keys.press(Qt::Key_Return);
        QTRY_COMPARE(desk.queue()->rowCount(), 1);
        QVERIFY2(desk.keys.count() + 1 <= 50, qPrintable(QString::number(desk.keys.count()))); // Ctrl counts too
        const auto found = desk.find(expected.residentId->toString());
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found.front().sex, Sex::Female);
        QCOMPARE(found.front().birthDate, std::optional{ClinicDate(1990, 5, 6)});
        QCOMPARE(found.front().villageGroup, u"三组"_s);
    }

    void searchedTextBecomesTheNewPersonsName()
    {
        Reception desk;
        desk.open();
        desk.keys.compose(u"sunqi"_s, u"孙七"_s);
        desk.clinic.settle();
        desk.keys.press(Qt::Key_Return); // nobody found: Enter begins a new person
        QTRY_COMPARE(desk.line(u"name"_s)->text(), u"孙七"_s);
    }

    void wrongNumberIsToldAtItsFieldAndStays()
    {
        Reception desk;
        desk.open();
        desk.keys.press(Qt::Key_F9);
        desk.keys.compose({}, u"赵六"_s);
        desk.keys.press(Qt::Key_Return);
        desk.keys.type(u"999999199005060021"_s); // wrong check digit
        desk.keys.press(Qt::Key_Return);
        QVERIFY(!desk.problemOf(u"residentId"_s).isEmpty());
        desk.keys.press(Qt::Key_Return, Qt::ControlModifier);
        desk.clinic.settle();
        QCOMPARE(desk.line(u"residentId"_s)->text(), u"999999199005060021"_s);
        QCOMPARE(desk.line(u"name"_s)->text(), u"赵六"_s);
        QVERIFY(desk.find(u"赵六"_s).empty());
    }

    void everyMissingFieldIsToldAtOnce()
    {
        Reception desk;
        desk.open();
        desk.keys.press(Qt::Key_F9);
        desk.keys.press(Qt::Key_Return, Qt::ControlModifier);
        desk.clinic.settle();
        QVERIFY(!desk.problemOf(u"name"_s).isEmpty());
        QVERIFY(!desk.problemOf(u"sex"_s).isEmpty());
        QVERIFY(!desk.problemOf(u"birthDate"_s).isEmpty());
        QVERIFY(desk.line(u"name"_s)->hasFocus());
        NO_FAULTS(fitFaults(&desk.page));
        keepPicture(&desk.page, u"reception-problems"_s);
    }

    void personWithoutCardIsEnteredByAge()
    {
        Reception desk;
        desk.open();
        desk.keys.press(Qt::Key_F9);
        desk.keys.compose({}, u"周八"_s);
        desk.keys.press(Qt::Key_Return);
        desk.keys.press(Qt::Key_Return);
        desk.keys.press(Qt::Key_1); // male
        desk.keys.press(Qt::Key_Return);
        desk.keys.type(u"70"_s);
        desk.keys.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(desk.part<QLabel>(u"registrationName"_s)->isVisible());
        const auto found = desk.find(u"周八"_s);
        QCOMPARE(found.size(), std::size_t{1});
        QVERIFY(found.front().birthEstimated);
        QCOMPARE(found.front().sex, Sex::Male);
    }

    void likelyDuplicatesAreShownWhileTypingAndCanBeUsed()
    {
        Reception desk;
        const Patient known = desk.clinic.addPatient(wang());
        desk.open();
        desk.keys.press(Qt::Key_F9);
        desk.keys.compose({}, u"王小明"_s);
        desk.keys.press(Qt::Key_Return);
        desk.keys.type(known.residentId->toString());
        QTRY_VERIFY(desk.question()->isVisible());
        QVERIFY(desk.question()->text().contains(u"1980-01-01"_s));
        QCOMPARE(desk.hits()->rowCount(), 1);
        keepPicture(&desk.page, u"reception-duplicate"_s);
        desk.keys.press(Qt::Key_U, Qt::AltModifier);
        QTRY_VERIFY(desk.part<QLabel>(u"registrationName"_s)->isVisible());
        desk.keys.press(Qt::Key_Return);
        QTRY_COMPARE(desk.queue()->rowCount(), 1);
        QCOMPARE(desk.today().front().registration.patientId, known.id);
        QCOMPARE(desk.find(u"王小明"_s).size(), std::size_t{1});
    }

    void anotherPersonOfTheSameNameNeedsAReason()
    {
        Reception desk;
        Patient known = wang();
        known.residentId.reset();
        desk.clinic.addPatient(known);
        desk.open();
        desk.keys.press(Qt::Key_F9);
        desk.keys.compose({}, u"王小明"_s);
        desk.keys.press(Qt::Key_Return);
        desk.keys.press(Qt::Key_Return);
        desk.keys.press(Qt::Key_1);
        desk.keys.press(Qt::Key_Return);
        desk.keys.type(u"19800101"_s);
        desk.keys.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(desk.question()->isVisible());
        desk.clinic.settle();
        QCOMPARE(desk.find(u"王小明"_s).size(), std::size_t{1});
        desk.clinic.prompts().answer(u"身份证已核对"_s);
        desk.keys.press(Qt::Key_A, Qt::AltModifier);
        QTRY_COMPARE(desk.find(u"王小明"_s).size(), std::size_t{2});
    }

    void babyIsRegisteredBesideTheMother()
    {
        Reception desk;
        desk.clinic.addPatient(PageFixture::person(u"赵六"_s, Sex::Female, {1990, 5, 6}, 22));
        desk.open();
        desk.keys.press(Qt::Key_F10);
        QVERIFY(desk.message()->isVisible()); // first the mother
        desk.keys.type(u"zl"_s);
        desk.clinic.settle();
        desk.keys.press(Qt::Key_F10);
        QVERIFY(desk.part<QLabel>(u"babyGuardian"_s)->text().contains(u"赵六"_s));
        keepPicture(&desk.page, u"reception-baby"_s);
        desk.keys.press(Qt::Key_2); // a girl
        desk.keys.press(Qt::Key_Return);
        desk.keys.type(u"20260101"_s);
        desk.keys.press(Qt::Key_Return);
        desk.keys.press(Qt::Key_Return); // no name yet
        QTRY_VERIFY(desk.part<QLabel>(u"registrationName"_s)->isVisible());
        QVERIFY(desk.part<QLabel>(u"registrationName"_s)->text().contains(u"赵六"_s));
    }

    void unknownPersonCanBeRegisteredToday()
    {
        Reception desk;
        desk.open();
        desk.keys.press(Qt::Key_F11);
        keepPicture(&desk.page, u"reception-unknown"_s);
        desk.keys.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(desk.part<QLabel>(u"registrationName"_s)->isVisible());
        desk.keys.press(Qt::Key_Return);
        QTRY_COMPARE(desk.queue()->rowCount(), 1);
    }

    void correctionKeepsTheOldValue()
    {
        Reception desk;
        const Patient known = desk.clinic.addPatient(wang());
        desk.clinic.registerVisit(known.id);
        desk.open();
        QTRY_COMPARE(desk.queue()->rowCount(), 1);
        desk.keys.press(Qt::Key_E, Qt::AltModifier);
        QTRY_VERIFY(desk.part<QLabel>(u"cardHeading"_s)->isVisible());
        QTRY_COMPARE(desk.line(u"name"_s)->text(), u"王小明"_s);
        desk.line(u"phone"_s)->setText(u"10000009999"_s);
        desk.keys.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!desk.problemOf(u"reason"_s).isEmpty()); // a reason is needed
        desk.line(u"reason"_s)->setText(u"换号"_s);
        keepPicture(&desk.page, u"reception-correct"_s);
        desk.keys.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(desk.message()->isVisible());
        const auto history = desk.clinic.run(
            [actor = desk.clinic.everyone(), id = known.id](Services &s) { return s.people.history(actor, id); });
        QCOMPARE(history.front().oldValue, known.phone);
        QCOMPARE(history.front().newValue, u"10000009999"_s);
        QCOMPARE(history.front().reason, u"换号"_s);
    }

    void draftComesBack()
    {
        PageFixture clinic{{Role::Receptionist}};
        {
            ReceptionPage page{clinic.work(), clinic.documents()};
            showActive(&page);
            page.activate();
            Keyboard keys{&page};
            keys.press(Qt::Key_F9);
            keys.compose({}, u"赵六"_s);
            keys.press(Qt::Key_Return);
            keys.type(u"99999919900506"_s);
            QVERIFY(!clinic.drafts().forms().contains(u"reception-new-patient"_s)); // not at every key
            QTRY_VERIFY_WITH_TIMEOUT(clinic.drafts().forms().contains(u"reception-new-patient"_s), 2000);
            keys.type(u"00"_s);
        }
        ReceptionPage page{clinic.work(), clinic.documents()};
        showActive(&page);
        page.activate();
        QVERIFY(page.findChild<Banner *>(u"message"_s)->isVisible());
        Keyboard keys{&page};
        keys.press(Qt::Key_F9);
        QLineEdit *name = nullptr;
        for (QLineEdit *each : page.findChildren<QLineEdit *>(u"name"_s))
            if (each->isVisible())
                name = each;
        QVERIFY(name);
        QCOMPARE(name->text(), u"赵六"_s);
        keys.press(Qt::Key_D, Qt::AltModifier); // empty the form
        QVERIFY(name->text().isEmpty());
        QVERIFY(clinic.drafts().forms().isEmpty());
        clinic.settle();
    }

    void savedPersonLeavesNoDraft()
    {
        Reception desk;
        desk.open();
        desk.keys.press(Qt::Key_F9);
        desk.keys.compose({}, u"赵六"_s);
        desk.keys.press(Qt::Key_Return);
        desk.keys.type(PageFixture::person({}, Sex::Female, {1990, 5, 6}, 22).residentId->toString());
        desk.keys.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(desk.part<QLabel>(u"registrationName"_s)->isVisible());
        QTest::qWait(1'100);
        QVERIFY(desk.clinic.drafts().forms().isEmpty());
    }

    void droppingACorrectionIsAsked()
    {
        Reception desk;
        desk.clinic.registerVisit(desk.clinic.addPatient(wang()).id);
        desk.open();
        QTRY_COMPARE(desk.queue()->rowCount(), 1);
        desk.keys.press(Qt::Key_E, Qt::AltModifier);
        QTRY_VERIFY(desk.part<QLabel>(u"cardHeading"_s)->isVisible());
        desk.line(u"phone"_s)->setText(u"10000009999"_s);
        desk.clinic.prompts().cancel();
        QVERIFY(desk.page.goBack());
        QCOMPARE(desk.line(u"phone"_s)->text(), u"10000009999"_s);
        desk.clinic.prompts().cancel();
        desk.keys.press(Qt::Key_F9); // nor by another key
        QCOMPARE(desk.line(u"phone"_s)->text(), u"10000009999"_s);
        QCOMPARE(desk.clinic.prompts().asked().size(), std::size_t{2});
        desk.clinic.prompts().answerYes();
        QVERIFY(desk.page.goBack());
        QVERIFY(!desk.part<QLabel>(u"cardHeading"_s)->isVisible());
    }

    void personInTheCardIsCorrectedBeforeHeIsRegistered()
    {
        Reception desk;
        const Patient known = desk.clinic.addPatient(wang());
        desk.clinic.registerVisit(
            desk.clinic.addPatient(PageFixture::person(u"李四"_s, Sex::Male, {1970, 1, 1}, 19)).id);
        desk.open();
        desk.keys.type(u"wxm"_s);
        desk.clinic.settle();
        desk.keys.press(Qt::Key_Return);
        desk.clinic.settle();
        desk.keys.press(Qt::Key_E, Qt::AltModifier); // means him, not who is current in the queue
        QTRY_VERIFY(desk.part<QLabel>(u"cardHeading"_s)->isVisible());
        QCOMPARE(desk.line(u"name"_s)->text(), u"王小明"_s);
        desk.keys.press(Qt::Key_Escape);
        QVERIFY(desk.part<QLabel>(u"registrationName"_s)->isVisible()); // one step back
        desk.keys.press(Qt::Key_E, Qt::AltModifier);
        QTRY_VERIFY(desk.part<QLabel>(u"cardHeading"_s)->isVisible());
        desk.line(u"phone"_s)->setText(u"10000009999"_s);
        desk.line(u"reason"_s)->setText(u"换号"_s);
        desk.keys.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(desk.part<QLabel>(u"registrationName"_s)->isVisible());
        desk.clinic.settle();
        desk.keys.press(Qt::Key_Return);
        QTRY_COMPARE(desk.today().size(), std::size_t{2});
        const auto history = desk.clinic.run(
            [actor = desk.clinic.everyone(), id = known.id](Services &s) { return s.people.history(actor, id); });
        QCOMPARE(history.front().newValue, u"10000009999"_s);
    }

    void twoFilesOfOnePersonBecomeOne()
    {
        Reception desk;
        const Patient known = desk.clinic.addPatient(wang());
        const Patient unknown = desk.clinic.run([actor = desk.clinic.everyone()](Services &s) {
            return s.people.addUnknown(actor, {Sex::Male, 45, {}});
        });
        desk.clinic.registerVisit(unknown.id);
        desk.open();
        QTRY_COMPARE(desk.queue()->rowCount(), 1);
        desk.keys.press(Qt::Key_E, Qt::AltModifier);
        QTRY_VERIFY(desk.part<KeyButton>(u"mergePatient"_s)->isVisible());
        desk.keys.press(Qt::Key_M, Qt::AltModifier);
        QTRY_COMPARE(desk.hits()->rowCount(), 1); // the other one is proposed, not the file itself
        QVERIFY(desk.part<QLineEdit>(u"search"_s)->hasFocus());
        QVERIFY(!desk.part<KeyButton>(u"go"_s)->isEnabled()); // nothing to merge with yet
        NO_FAULTS(nameFaults(&desk.page));
        desk.keys.type(u"wxm"_s);
        desk.clinic.settle();
        desk.keys.press(Qt::Key_Return);
        QTRY_VERIFY(desk.part<QLabel>(u"mergeConsequence"_s)->isVisible());
        const auto stays = desk.part<QRadioButton>(u"staysSecond"_s);
        QVERIFY(stays->isChecked() && stays->hasFocus()); // who has an ID number
        QVERIFY(stays->text().contains(QString::number(known.number)));
        NO_FAULTS(fitFaults(&desk.page));
        NO_FAULTS(nameFaults(&desk.page));
        NO_FAULTS(tabFaults(&desk.page));
        keepPicture(&desk.page, u"reception-merge"_s);
        desk.clinic.prompts().cancel();
        desk.keys.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.clinic.prompts().asked().size(), std::size_t{1}); // without a reason nothing happens
        QVERIFY(desk.clinic.prompts().asked().front().text.contains(unknown.name));
        desk.clinic.prompts().answer(u"已确认身份"_s);
        desk.keys.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(desk.message()->isVisible());
        QCOMPARE(desk.today().front().registration.patientId, known.id);
        QCOMPARE(desk.find({}).size(), std::size_t{1});
        QTRY_COMPARE(desk.queue()->index(0, 1).data().toString(), u"王小明"_s);
    }

    void escapeLeavesAMergeStepByStep()
    {
        Reception desk;
        desk.clinic.registerVisit(desk.clinic.addPatient(wang()).id);
        desk.open();
        QTRY_COMPARE(desk.queue()->rowCount(), 1);
        desk.keys.press(Qt::Key_E, Qt::AltModifier);
        QTRY_VERIFY(desk.part<KeyButton>(u"mergePatient"_s)->isVisible());
        desk.keys.press(Qt::Key_M, Qt::AltModifier);
        QTRY_VERIFY(desk.part<QLabel>(u"mergeText"_s)->isVisible());
        desk.keys.type(u"nobody"_s);
        desk.clinic.settle();
        desk.keys.press(Qt::Key_Return);
        QVERIFY(desk.question()->isVisible()); // does not begin a new person
        desk.keys.press(Qt::Key_Escape);
        QCOMPARE(desk.line(u"name"_s)->text(), u"王小明"_s);
        desk.keys.press(Qt::Key_Escape);
        QVERIFY(desk.part<QLineEdit>(u"search"_s)->hasFocus());
    }

    void filesOfDifferentIdNumbersAreNotMerged()
    {
        Reception desk;
        desk.clinic.registerVisit(desk.clinic.addPatient(wang()).id);
        desk.clinic.addPatient(PageFixture::person(u"李四"_s, Sex::Male, {1970, 1, 1}, 19));
        desk.open();
        QTRY_COMPARE(desk.queue()->rowCount(), 1);
        desk.keys.press(Qt::Key_E, Qt::AltModifier);
        QTRY_VERIFY(desk.part<KeyButton>(u"mergePatient"_s)->isVisible());
        desk.keys.press(Qt::Key_M, Qt::AltModifier);
        QTRY_COMPARE(desk.hits()->rowCount(), 1);
        desk.keys.press(Qt::Key_Return);
        QTRY_VERIFY(desk.part<QLabel>(u"mergeConsequence"_s)->isVisible());
        desk.clinic.prompts().answer(u"重复建档"_s);
        desk.keys.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(desk.question()->isVisible());
        QVERIFY(desk.part<QLabel>(u"mergeConsequence"_s)->isVisible()); // the comparison stays
        QCOMPARE(desk.find({}).size(), std::size_t{2});
    }

private:
    CompositionGuard m_guard{};
};

QTEST_MAIN(TestReceptionPeople)
#include "tst_reception_people.moc"

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctors_room.h"
#include "text/person_text.h"
#include "ui/common/composition_guard.h"
#include "ui/common/search_field.h"

#include <QApplication>
#include <QTest>

using namespace clinic;
using namespace clinic::test;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

class TestConsultationPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qApp->installEventFilter(&m_guard);
        theme::apply(*qApp);
    }

    void theFirstOfTheQueueIsSeenWithKeysAlone()
    {
        DoctorsRoom room;
        room.open();
        QCOMPARE(room.queue()->rowCount(), 2);
        room.callNext(room.wang);
        QCOMPARE(QApplication::focusWidget(), room.field(u"complaint"_s));
        room.keys.type(u"toutong 3 tian"_s);
        room.keys.press(Qt::Key_Return);
        room.keys.type(u"38.6"_s); // temperature
        room.keys.press(Qt::Key_Return);
        room.keys.type(u"88"_s); // pulse
        room.keys.press(Qt::Key_Return);
        room.keys.type(u"168/98"_s); // goes on to the diastolic by itself
        QCOMPARE(QApplication::focusWidget(), room.field(u"diastolic"_s));
        QCOMPARE(room.field(u"systolic"_s)->text(), u"168"_s);
        QCOMPARE(room.field(u"diastolic"_s)->text(), u"98"_s);
        room.keys.press(Qt::Key_D, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), room.field(u"diagnosisSearch"_s));
        room.keys.type(u"gxy"_s);
        room.keys.press(Qt::Key_Return);
        QTRY_COMPARE(room.diagnoses()->rowCount(), 1);
        QVERIFY(room.diagnoses()->index(0, 1).data().toString().contains(u"高血压"_s));
        room.keys.press(Qt::Key_F10);
        QTRY_VERIFY(room.message()->text().contains(room.wang.name));
        QVERIFY2(room.keys.count() <= 45, qPrintable(QString::number(room.keys.count())));
        QCOMPARE(room.stateOf(room.first), RegistrationState::Finished);
        const EncounterRecord record = room.stored(room.first);
        QCOMPARE(record.encounter.state, EncounterState::Finished);
        QCOMPARE(record.encounter.complaint, u"toutong 3 tian"_s);
        QCOMPARE(record.vital(VitalKind::Diastolic)->toString(), u"98"_s);
        QCOMPARE(record.diagnoses.front().code.left(3), u"I10"_s);
    }

    void aFieldTellsAtOnceWhatIsNotUsual()
    {
        DoctorsRoom room;
        room.open();
        room.callNext(room.wang);
        auto *words = room.part<QLabel>(u"vitalWords"_s);
        QVERIFY(!words->isVisible());
        room.field(u"systolic"_s)->setFocus();
        room.keys.type(u"120"_s);
        QVERIFY(!words->isVisible());
        room.field(u"pulse"_s)->setFocus();
        room.keys.type(u"190"_s);
        QVERIFY(words->isVisible());
        QVERIFY(words->text().contains(u"▲"_s) && words->text().contains(u"↑"_s));
        room.field(u"temperature"_s)->setFocus();
        room.keys.type(u"99"_s);
        QVERIFY(words->text().contains(u"⛔"_s)); // nobody has this
        QVERIFY(!room.field(u"temperature"_s)->accessibleDescription().isEmpty());
        room.keys.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(room.message()->isVisible());
        QCOMPARE(room.field(u"temperature"_s)->text(), u"99"_s);
        QVERIFY(room.stored(room.first).vitals.empty());
    }

    void aSmallChildsAgeIsInMonthsAndItsWeightIsDemanded()
    {
        DoctorsRoom room;
        room.open();
        room.callNext(room.wang);
        room.callNext(room.child);
        const QString age = ageText(room.child.birthDate, false, room.clinic.today());
        QVERIFY2(age.contains(u"14"_s), qPrintable(age));
        QVERIFY(room.part<QLabel>(u"patientFacts"_s)->text().contains(age));
        QVERIFY(room.part<QLabel>(u"vitalWords"_s)->isVisible());
        room.write(u"fare"_s);
        room.keys.press(Qt::Key_F10);
        QTRY_VERIFY(room.message()->isVisible());
        QCOMPARE(QApplication::focusWidget(), room.field(u"weight"_s));
        room.keys.type(u"10.5"_s);
        room.keys.press(Qt::Key_F10);
        QTRY_COMPARE(room.stateOf(room.second), RegistrationState::Finished);
    }

    void finishSaysAllThatIsMissing()
    {
        DoctorsRoom room;
        room.open();
        room.callNext(room.wang);
        room.field(u"systolic"_s)->setFocus();
        room.keys.type(u"150"_s);
        room.keys.press(Qt::Key_F10);
        QTRY_VERIFY(!room.problemOf(u"complaint"_s).isEmpty());
        QVERIFY(!room.problemOf(u"diagnoses"_s).isEmpty());
        for (const QString &label : {u"Chief complaint"_s, u"Diagnoses"_s, u"Systolic"_s})
            QVERIFY2(room.message()->text().contains(label), qPrintable(room.message()->text()));
        QVERIFY(room.field(u"systolic"_s)->accessibleDescription().contains(u"⛔"_s)); // the half of a pressure
        QCOMPARE(QApplication::focusWidget(), room.field(u"complaint"_s));
        QCOMPARE(room.field(u"systolic"_s)->text(), u"150"_s);
        room.clinic.settle();
        keepPicture(room.page.get(), u"consultation_missing"_s);
        NO_FAULTS(fitFaults(room.page.get()));
        QCOMPARE(room.stateOf(room.first), RegistrationState::InConsultation);
    }

    void enterFasterThanTheSearchTakesItsFirstHit()
    {
        DoctorsRoom room;
        room.open();
        room.callNext(room.wang);
        room.takeDiagnosis(u"tnb"_s);
        QVERIFY(room.diagnoses()->index(0, 1).data().toString().contains(u"糖尿病"_s));
    }

    void aDiagnosisWithoutACodeIsTakenAsText()
    {
        DoctorsRoom room;
        room.open();
        room.callNext(room.wang);
        room.takeDiagnosis(u"zzqqxxyy"_s);
        QCOMPARE(room.diagnoses()->index(0, 1).data().toString(), u"zzqqxxyy"_s);
        // Moved to the front and taken out again with keys.
        room.takeDiagnosis(u"gxy"_s);
        auto *list = room.part<TableView>(u"diagnosisList"_s);
        list->setFocus();
        list->selectRow(1);
        room.keys.press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(room.diagnoses()->index(1, 1).data().toString(), u"zzqqxxyy"_s);
        list->selectRow(1);
        room.keys.press(Qt::Key_Delete);
        QCOMPARE(room.diagnoses()->rowCount(), 1);
        QVERIFY(room.diagnoses()->index(0, 1).data().toString().contains(u"高血压"_s));
    }

    void whatIsHalfTypedHoldsTheFinish()
    {
        DoctorsRoom room;
        room.open();
        room.callNext(room.wang);
        room.write();
        room.field(u"temperature"_s)->setFocus();
        room.keys.type(u"3x"_s);
        room.keys.press(Qt::Key_F10);
        QVERIFY(room.message()->isVisible());
        QCOMPARE(QApplication::focusWidget(), room.field(u"temperature"_s));
        QCOMPARE(room.field(u"temperature"_s)->text(), u"3x"_s);
        room.field(u"temperature"_s)->clear();
        room.keys.type(u"37"_s);
        room.field(u"diagnosisSearch"_s)->setFocus();
        room.keys.type(u"tn"_s);
        room.keys.press(Qt::Key_F10);
        QVERIFY(!room.problemOf(u"diagnoses"_s).isEmpty());
        room.clinic.settle();
        QCOMPARE(room.stateOf(room.first), RegistrationState::InConsultation);
        room.field(u"diagnosisSearch"_s)->clear();
        room.keys.press(Qt::Key_F10);
        QTRY_COMPARE(room.stateOf(room.first), RegistrationState::Finished);
    }

    void anUnsignedPrescriptionHoldsTheFinish()
    {
        DoctorsRoom room;
        room.open();
        room.callNext(room.wang);
        room.write();
        room.keys.press(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(room.sections()->currentIndex(), 1);
        room.clinic.settle();
        auto *search = room.part<SearchField>(u"productSearch"_s);
        QTRY_COMPARE(QApplication::focusWidget(), search);
        room.keys.type(u"ejsg"_s); // 二甲双胍
        room.clinic.settle();
        keepPicture(room.page.get(), u"consultation_product_found"_s);
        room.keys.press(Qt::Key_Return);
        room.clinic.settle();
        keepPicture(room.page.get(), u"consultation_product"_s);
        auto *lines = room.part<TableView>(u"prescriptionLines"_s);
        QTRY_COMPARE(lines->model()->rowCount(), 1);
        room.keys.press(Qt::Key_1, Qt::AltModifier);
        room.clinic.settle();
        room.keys.press(Qt::Key_F10);
        QCOMPARE(room.sections()->currentIndex(), 1);
        QVERIFY(room.message()->isVisible());
        room.clinic.settle();
        QCOMPARE(room.stateOf(room.first), RegistrationState::InConsultation);
        lines->setFocus();
        lines->selectRow(0);
        room.keys.press(Qt::Key_Delete);
        QTRY_COMPARE(lines->model()->rowCount(), 0);
        room.keys.press(Qt::Key_F10);
        QTRY_COMPARE(room.stateOf(room.first), RegistrationState::Finished);
    }

    void aFinishedVisitIsReopenedOnTheSameDay()
    {
        DoctorsRoom room;
        room.open();
        room.callNext(room.wang);
        room.write();
        room.keys.press(Qt::Key_F10);
        QTRY_VERIFY(room.isShown(u"reopenVisit"_s));
        room.clinic.settle();
        QVERIFY(room.field(u"complaint"_s)->isReadOnly());
        QVERIFY(!room.isShown(u"finishVisit"_s));
        room.clinic.prompts().answer(u"漏写"_s);
        room.keys.press(Qt::Key_R, Qt::AltModifier);
        QTRY_VERIFY(room.isShown(u"finishVisit"_s));
        room.clinic.settle();
        QCOMPARE(QApplication::focusWidget(), room.field(u"complaint"_s));
        room.keys.press(Qt::Key_End);
        room.keys.type(u" 5 tian"_s);
        room.keys.press(Qt::Key_F10);
        QTRY_COMPARE(room.stateOf(room.first), RegistrationState::Finished);
        QCOMPARE(room.stored(room.first).encounter.complaint, u"toutong 5 tian"_s);
    }

    void aVisitBegunByMistakeGoesBackToTheQueue()
    {
        DoctorsRoom room;
        room.open();
        room.callNext(room.wang);
        room.clinic.prompts().answer(u"叫错人"_s);
        room.keys.press(Qt::Key_V, Qt::AltModifier);
        QTRY_COMPARE(room.stateOf(room.first), RegistrationState::Waiting);
        room.clinic.settle();
        QVERIFY(!room.isShown(u"finishVisit"_s));
        QCOMPARE(QApplication::focusWidget(), room.part<TableView>(u"doctorQueue"_s));
    }

    void nothingTypedIsLostWhenTheProgramEnds()
    {
        DoctorsRoom room;
        room.open();
        room.callNext(room.wang);
        room.write();
        room.text(u"plan"_s)->setPlainText(u"低盐饮食"_s);
        room.field(u"systolic"_s)->setFocus();
        room.keys.type(u"150/9"_s);
        room.field(u"weight"_s)->setFocus();
        room.keys.type(u"7o"_s); // a slip that is no number
        room.field(u"diagnosisSearch"_s)->setFocus();
        room.keys.type(u"ta"_s);
        room.startAgain();
        room.part<TableView>(u"doctorQueue"_s)->setFocus();
        room.keys.press(Qt::Key_Return);
        QTRY_VERIFY(room.name().contains(room.wang.name));
        QCOMPARE(room.field(u"complaint"_s)->text(), u"toutong"_s);
        QCOMPARE(room.text(u"plan"_s)->toPlainText(), u"低盐饮食"_s);
        QCOMPARE(room.diagnoses()->rowCount(), 1);
        QCOMPARE(room.field(u"systolic"_s)->text(), u"150"_s);
        QCOMPARE(room.field(u"diastolic"_s)->text(), u"9"_s);
        QCOMPARE(room.field(u"weight"_s)->text(), u"7o"_s);
        QCOMPARE(room.field(u"diagnosisSearch"_s)->text(), u"ta"_s);
        QVERIFY(room.message()->isVisible());
    }

    void aSaveOnItsWayDoesNotLoseTheNextPatient()
    {
        DoctorsRoom room;
        room.open();
        room.callNext(room.wang);
        room.write();
        room.keys.press(Qt::Key_3, Qt::AltModifier); // saves
        room.keys.press(Qt::Key_F9);                 // at once
        QTRY_VERIFY(room.name().contains(room.child.name));
        room.clinic.settle();
        QCOMPARE(room.field(u"complaint"_s)->text(), QString{});
        QCOMPARE(room.stored(room.first).encounter.complaint, u"toutong"_s);
        QCOMPARE(room.stored(room.first).diagnoses.size(), std::size_t{1});
    }

    void typingDuringASaveIsSavedNext()
    {
        DoctorsRoom room;
        room.open();
        room.callNext(room.wang);
        room.keys.type(u"tou"_s);
        room.keys.press(Qt::Key_S, Qt::ControlModifier);
        room.keys.type(u"tong"_s);
        room.clinic.settle();
        QCOMPARE(room.field(u"complaint"_s)->text(), u"toutong"_s);
        room.keys.press(Qt::Key_S, Qt::ControlModifier);
        room.clinic.settle();
        QTRY_COMPARE(room.stored(room.first).encounter.complaint, u"toutong"_s);
        QCOMPARE(room.field(u"complaint"_s)->text(), u"toutong"_s);
    }

    void afterAConflictTheVisitIsLoadedAgainAndNothingTypedIsLost()
    {
        DoctorsRoom room;
        room.open();
        room.callNext(room.wang);
        const EncounterRecord before = room.stored(room.first);
        room.keys.type(u"toutong"_s);
        EncounterNotes theirs;
        theirs.id = before.encounter.id;
        theirs.version = before.encounter.version;
        theirs.complaint = u"头晕"_s;
        theirs.plan = u"低盐饮食"_s;
        theirs.vitals = {{{}, VitalKind::Pulse, Quantity::whole(80), {}}};
        room.clinic.run(
            [actor = room.clinic.everyone(), theirs](Services &s) { return s.encounters.save(actor, theirs); });
        room.keys.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(room.isShown(u"messageAction"_s));
        QCOMPARE(room.field(u"complaint"_s)->text(), u"toutong"_s);
        keepPicture(room.page.get(), u"consultation_conflict"_s);
        room.keys.press(Qt::Key_L, Qt::AltModifier);
        QTRY_COMPARE(room.text(u"plan"_s)->toPlainText(), u"低盐饮食"_s);
        QVERIFY(room.field(u"complaint"_s)->text().contains(u"toutong"_s));
        QVERIFY(room.field(u"complaint"_s)->text().contains(u"头晕"_s));
        QCOMPARE(room.field(u"pulse"_s)->text(), u"80"_s);
        QVERIFY(!room.isShown(u"messageAction"_s));
        room.keys.press(Qt::Key_S, Qt::ControlModifier);
        room.clinic.settle();
        QTRY_VERIFY(room.stored(room.first).encounter.complaint.contains(u"toutong"_s));
        QCOMPARE(room.stored(room.first).encounter.plan, u"低盐饮食"_s);
    }

    void allergiesAreAskedStatedAndRecorded()
    {
        DoctorsRoom room;
        room.open();
        room.callNext(room.wang);
        const QString notAsked = room.allergies();
        QVERIFY(room.isShown(u"allergySubstance"_s));
        room.keys.press(Qt::Key_N, Qt::AltModifier);
        QTRY_VERIFY(room.allergies() != notAsked);
        room.clinic.settle();
        QVERIFY(!room.isShown(u"allergySubstance"_s)); // asked: the line gives its room back
        keepPicture(room.page.get(), u"consultation_none_known"_s);
        room.keys.press(Qt::Key_G, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), room.field(u"allergySubstance"_s));
        room.keys.compose(u"qmsl"_s, u"青霉素类"_s);
        room.keys.press(Qt::Key_Return);
        QTRY_VERIFY(room.allergies().contains(u"青霉素类"_s));
        room.clinic.settle();
        keepPicture(room.page.get(), u"consultation_allergic"_s);
        room.keys.press(Qt::Key_G, Qt::AltModifier);
        room.clinic.prompts().answer(u"误录"_s);
        room.part<QPushButton>(u"voidAllergy"_s)->click();
        QTRY_COMPARE(room.allergies(), notAsked);
    }

    void escGoesBackStepByStep()
    {
        DoctorsRoom room;
        room.open();
        room.callNext(room.wang);
        room.keys.press(Qt::Key_4, Qt::AltModifier);
        QCOMPARE(room.sections()->currentIndex(), 3);
        room.keys.press(Qt::Key_Q, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), room.part<TableView>(u"doctorQueue"_s));
        QVERIFY(room.page->goBack());
        QCOMPARE(room.sections()->currentIndex(), 3);
        QVERIFY(room.page->goBack());
        QCOMPARE(room.sections()->currentIndex(), 0);
        QVERIFY(!room.page->goBack());
    }

private:
    CompositionGuard m_guard{};
};

QTEST_MAIN(TestConsultationPage)
#include "tst_consultation_page.moc"

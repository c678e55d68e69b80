// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception_desk.h"
#include "support/visit_steps.h"
#include "ui/common/composition_guard.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/shell.h"
#include "ui/common/undo_bar.h"
#include "ui/reception/patient_hits_model.h"
#include "ui/reception/queue_model.h"

#include <QComboBox>
#include <QLabel>
#include <QTest>
#include <QTranslator>

using namespace clinic;
using namespace clinic::test;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

using Keys = QList<QKeyCombination>;

/// Puts every text between marks, so that a forgotten one is seen.
class MarkingTranslator : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return u"«"_s + QString::fromUtf8(source) + u"»"_s;
    }
};

} // namespace

class TestReceptionPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qApp->installEventFilter(&m_guard);
        theme::apply(*qApp, 100);
    }
    void cleanup()
    {
        theme::apply(*qApp, 100);
        qApp->setLayoutDirection(Qt::LeftToRight);
    }

    void returningPatientIsRegisteredInEightKeys()
    {
        Reception desk;
        desk.clinic.addPatient(wang());
        desk.clinic.addPatient(PageFixture::person(u"李四"_s, Sex::Male, {1970, 1, 1}, 19));
        desk.open();
        desk.keys.type(u"wxm"_s);
        desk.clinic.settle();
        desk.keys.press(Qt::Key_Return);
        desk.keys.press(Qt::Key_Return);
        QTRY_COMPARE(desk.queue()->rowCount(), 1);
        QVERIFY2(desk.keys.count() <= 8, qPrintable(QString::number(desk.keys.count())));
        const auto queue = desk.today();
        QCOMPARE(queue.size(), std::size_t{1});
        QCOMPARE(queue.front().patientName, u"王小明"_s);
        QCOMPARE(queue.front().registration.fee, Money::fromFen(1000));
        QVERIFY(desk.message()->text().contains(u"王小明"_s));
        QVERIFY(desk.part<QLineEdit>(u"search"_s)->hasFocus()); // ready for the next one
        QVERIFY(desk.part<QLineEdit>(u"search"_s)->text().isEmpty());
    }

    void enterFasterThanTheAnswerTakesTheTopHitOfWhatWasTyped()
    {
        Reception desk;
        desk.clinic.addPatient(wang());
        desk.clinic.addPatient(PageFixture::person(u"李四"_s, Sex::Male, {1970, 1, 1}, 19));
        showActive(&desk.page);
        desk.page.activate();
        desk.keys.type(u"wxm"_s); // nothing is waited for
        desk.keys.press(Qt::Key_Return);
        desk.keys.press(Qt::Key_Return); // impatient: whoever was not seen yet is not registered
        QTRY_VERIFY(desk.part<QLabel>(u"registrationName"_s)->isVisible());
        QCOMPARE(desk.part<QLabel>(u"registrationName"_s)->text(), u"王小明"_s);
        desk.clinic.settle();
        QVERIFY(desk.today().empty());
    }

    void typingAnywhereGoesToTheSearch()
    {
        Reception desk;
        desk.clinic.addPatient(wang());
        desk.open();
        desk.part<TableView>(u"queue"_s)->setFocus();
        desk.keys.type(u"0017"_s);
        QCOMPARE(desk.part<QLineEdit>(u"search"_s)->text(), u"0017"_s);
        desk.clinic.settle();
        QCOMPARE(desk.hits()->rowCount(), 1);
        desk.part<TableView>(u"hits"_s)->setFocus();
        desk.keys.type(u"x"_s);
        QVERIFY(desk.part<QLineEdit>(u"search"_s)->text().endsWith(u"x"_s));
    }

    void secondRegistrationOfTheDayIsAsked()
    {
        Reception desk;
        const Patient known = desk.clinic.addPatient(wang());
        desk.clinic.registerVisit(known.id, u"QK"_s);
        desk.open();
        desk.keys.type(u"wxm"_s);
        desk.clinic.settle();
        desk.keys.press(Qt::Key_Return);
        desk.keys.press(Qt::Key_Return);
        QTRY_VERIFY(desk.question()->isVisible());
        QCOMPARE(desk.today().size(), std::size_t{1});
        desk.keys.press(Qt::Key_A, Qt::AltModifier);
        QTRY_COMPARE(desk.today().size(), std::size_t{2});
    }

    void lastRegisteredIsOneKeyAway()
    {
        Reception desk;
        desk.clinic.addPatient(wang());
        desk.open();
        desk.keys.type(u"wxm"_s);
        desk.clinic.settle();
        desk.keys.press(Qt::Key_Return);
        desk.keys.press(Qt::Key_Return);
        QTRY_COMPARE(desk.queue()->rowCount(), 1);
        desk.keys.press(Qt::Key_F12);
        QTRY_VERIFY(desk.part<TableView>(u"queue"_s)->hasFocus());
        desk.keys.press(Qt::Key_P, Qt::AltModifier);
        QCOMPARE(desk.clinic.documents().asked().size(), std::size_t{1});
        QCOMPARE(desk.clinic.documents().asked().front().kind, FakeDocuments::Kind::Ticket);
        QCOMPARE(desk.clinic.documents().asked().front().copy, Copy::Reprint);
    }

    void registrationIsCancelledWithAReason()
    {
        Reception desk;
        desk.clinic.registerVisit(desk.clinic.addPatient(wang()).id);
        desk.open();
        QTRY_COMPARE(desk.queue()->rowCount(), 1);
        desk.clinic.prompts().cancel();
        desk.keys.press(Qt::Key_C, Qt::AltModifier);
        QTRY_COMPARE(desk.clinic.prompts().asked().size(), std::size_t{1});
        QVERIFY(desk.clinic.prompts().asked().front().text.contains(u"王小明"_s));
        QCOMPARE(desk.today().front().registration.state, RegistrationState::Waiting);
        desk.clinic.prompts().answer(u"患者不愿等候"_s);
        desk.keys.press(Qt::Key_C, Qt::AltModifier);
        QTRY_COMPARE(desk.queue()->rowCount(), 0);
        QCOMPARE(desk.today().front().registration.state, RegistrationState::Cancelled);
        QCOMPARE(desk.today().front().registration.cancelReason, u"患者不愿等候"_s);
        QTRY_VERIFY(desk.message()->text().contains(u"王小明"_s));
        desk.part<QComboBox>(u"queueFilter"_s)->setCurrentIndex(2);
        QCOMPARE(desk.queue()->rowCount(), 1);
    }

    void receptionistIsSentToTheCashierWhereMoneyGoesBack()
    {
        Reception desk;
        const auto visit = desk.clinic.registerVisit(desk.clinic.addPatient(wang()).id);
        settleVisit(desk.clinic, visit.registration.id);
        desk.open();
        QTRY_COMPARE(desk.queue()->rowCount(), 1);
        desk.keys.press(Qt::Key_C, Qt::AltModifier);
        QTRY_VERIFY(desk.message()->text().contains(u"10.00"_s));
        QVERIFY(desk.clinic.prompts().asked().empty());
        QCOMPARE(desk.today().front().registration.state, RegistrationState::Waiting);
    }

    void paidFeeGoesBackWithTheRegistration()
    {
        Reception desk{{Role::Receptionist, Role::Cashier}};
        const auto visit = desk.clinic.registerVisit(desk.clinic.addPatient(wang()).id);
        settleVisit(desk.clinic, visit.registration.id);
        desk.open();
        QTRY_COMPARE(desk.queue()->rowCount(), 1);
        desk.clinic.prompts().answer(u"挂错科室"_s);
        desk.keys.press(Qt::Key_C, Qt::AltModifier);
        QTRY_VERIFY(desk.message()->isVisible());
        QVERIFY(desk.clinic.prompts().asked().front().text.contains(u"10.00"_s));                  // said before
        QVERIFY2(desk.message()->text().contains(u"10.00"_s), qPrintable(desk.message()->text())); // to be handed out
        QCOMPARE(desk.today().front().registration.state, RegistrationState::Cancelled);
    }

    void feeIsNotTakenForAReason()
    {
        Reception desk;
        desk.clinic.addPatient(wang());
        desk.open();
        desk.keys.type(u"wxm"_s);
        desk.clinic.settle();
        desk.keys.press(Qt::Key_Return);
        desk.clinic.settle();
        auto *exemption = desk.part<QComboBox>(u"exemption"_s);
        exemption->setCurrentIndex(exemption->findData(toWord(Exemption::Other)));
        desk.keys.press(Qt::Key_Return);
        desk.clinic.settle();
        QVERIFY(!desk.problemOf(u"exemptionReason"_s).isEmpty());
        NO_FAULTS(fitFaults(&desk.page));
        desk.line(u"exemptionReason"_s)->setText(u"村干部陪送"_s);
        desk.keys.press(Qt::Key_Return);
        QTRY_COMPARE(desk.queue()->rowCount(), 1);
        QCOMPARE(desk.today().front().registration.fee, Money{});
        QCOMPARE(desk.today().front().registration.exemptionReason, u"村干部陪送"_s);
    }

    void whoIsNotHereCanComeBack()
    {
        Reception desk;
        desk.clinic.registerVisit(desk.clinic.addPatient(wang()).id);
        desk.open();
        QTRY_COMPARE(desk.queue()->rowCount(), 1);
        desk.keys.press(Qt::Key_N, Qt::AltModifier);
        QTRY_COMPARE(desk.queue()->rowCount(), 0);
        QTRY_VERIFY(desk.page.findChild<UndoBar *>()->isOffering());
        desk.part<KeyButton>(u"undoButton"_s)->click();
        QTRY_COMPARE(desk.queue()->rowCount(), 1);
        QCOMPARE(desk.today().front().registration.state, RegistrationState::Waiting);
        // Later, when nothing is offered any more, from the list of those who are not here.
        desk.keys.press(Qt::Key_N, Qt::AltModifier);
        QTRY_COMPARE(desk.queue()->rowCount(), 0);
        desk.part<QComboBox>(u"queueFilter"_s)->setCurrentIndex(2);
        QTRY_COMPARE(desk.queue()->rowCount(), 1);
        QVERIFY(!desk.part<KeyButton>(u"markAway"_s)->text().contains(u"Away"_s));
        desk.keys.press(Qt::Key_N, Qt::AltModifier);
        QTRY_COMPARE(desk.today().front().registration.state, RegistrationState::Waiting);
        QTRY_COMPARE(desk.part<QComboBox>(u"queueFilter"_s)->currentIndex(), 0); // he is followed to the open ones
        QTRY_COMPARE(desk.part<TableView>(u"queue"_s)->currentIndex().row(), 0);
    }

    void whoIsInTheWrongDepartmentIsMoved()
    {
        Reception desk;
        desk.clinic.registerVisit(desk.clinic.addPatient(wang()).id, u"QK"_s);
        desk.open();
        QTRY_COMPARE(desk.queue()->rowCount(), 1);
        desk.keys.press(Qt::Key_D, Qt::AltModifier);
        QVERIFY(desk.part<QLabel>(u"moveWho"_s)->text().contains(u"王小明"_s));
        desk.keys.type(u"NK"_s); // internal medicine
        desk.clinic.settle();
        NO_FAULTS(nameFaults(&desk.page));
        NO_FAULTS(fitFaults(&desk.page));
        keepPicture(&desk.page, u"reception-move"_s);
        desk.keys.press(Qt::Key_Return);
        desk.keys.press(Qt::Key_Return);
        QTRY_COMPARE(desk.today().front().departmentCode, u"NK"_s);
        QTRY_VERIFY(desk.message()->text().contains(u"NK-001"_s));
        QCOMPARE(desk.today().front().registration.fee, Money::fromFen(1000));
        QTRY_VERIFY(desk.part<QLineEdit>(u"search"_s)->hasFocus());
    }

    void escapeGoesBackOneStepAndKeepsTheText()
    {
        Reception desk;
        desk.clinic.addPatient(wang());
        desk.open();
        desk.keys.press(Qt::Key_F9);
        desk.keys.compose({}, u"赵六"_s);
        desk.keys.press(Qt::Key_Escape);
        QVERIFY(desk.part<QLineEdit>(u"search"_s)->hasFocus());
        desk.keys.press(Qt::Key_F9);
        QCOMPARE(desk.line(u"name"_s)->text(), u"赵六"_s);
        desk.keys.press(Qt::Key_Escape);
        desk.keys.type(u"wxm"_s);
        desk.keys.press(Qt::Key_Return);
        QTRY_VERIFY(desk.part<QLabel>(u"registrationName"_s)->isVisible());
        desk.keys.press(Qt::Key_Escape);
        QCOMPARE(desk.part<QLineEdit>(u"search"_s)->text(), u"wxm"_s);
        QVERIFY(!desk.page.goBack());
    }

    void enterWhileComposingDoesNotMoveOn()
    {
        Reception desk;
        desk.clinic.addPatient(wang());
        desk.open();
        desk.keys.beginComposing(u"wang"_s);
        desk.keys.press(Qt::Key_Return);
        QCOMPARE(desk.part<QLineEdit>(u"search"_s)->text(), u"wang"_s); // the letters are taken
        desk.clinic.settle();
        QVERIFY(!desk.part<QLabel>(u"registrationName"_s)->isVisible());
        desk.keys.press(Qt::Key_F9);
        desk.keys.beginComposing(u"zhao"_s);
        desk.keys.press(Qt::Key_Return);
        QVERIFY(desk.line(u"name"_s)->hasFocus());
        QCOMPARE(desk.line(u"name"_s)->text(), u"zhao"_s);
    }

    void whoWasJustRegisteredIsCurrentAmongTheOpenOnes()
    {
        Reception desk;
        desk.clinic.registerVisit(
            desk.clinic.addPatient(PageFixture::person(u"李四"_s, Sex::Male, {1970, 1, 1}, 19)).id);
        desk.clinic.addPatient(wang());
        desk.open();
        desk.keys.type(u"wxm"_s);
        desk.clinic.settle();
        desk.keys.press(Qt::Key_Return);
        desk.clinic.settle();
        desk.keys.press(Qt::Key_Return);
        QTRY_COMPARE(desk.queue()->rowCount(), 2);
        desk.clinic.settle();
        QCOMPARE(desk.part<QComboBox>(u"queueFilter"_s)->currentIndex(), 0);
        const QModelIndex current = desk.part<TableView>(u"queue"_s)->currentIndex();
        QCOMPARE(current.siblingAtColumn(QueueModel::Name).data().toString(), u"王小明"_s);
        QVERIFY(desk.message()->text().contains(current.siblingAtColumn(QueueModel::Number).data().toString() +
                                                u"  王小明"_s));
    }

    void changesOfOtherSeatsAppearByThemselves()
    {
        Reception desk;
        desk.open();
        QCOMPARE(desk.queue()->rowCount(), 0);
        desk.clinic.registerVisit(desk.clinic.addPatient(wang()).id);
        QTRY_COMPARE(desk.queue()->rowCount(), 1);
    }

    void everyControlHasANameAndTabGoesRound_data() { addStates(); }
    void everyControlHasANameAndTabGoesRound()
    {
        QFETCH(Keys, keys);
        Reception desk;
        desk.clinic.registerVisit(desk.clinic.addPatient(wang()).id);
        desk.open();
        desk.keys.type(keys.isEmpty() ? QString{} : u"wxm"_s);
        bring(desk.clinic, desk.keys, keys);
        NO_FAULTS(nameFaults(&desk.page));
        NO_FAULTS(tabFaults(&desk.page));
    }

    void everythingFits_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("scale");
        QTest::addColumn<Keys>("keys");
        for (const auto &[name, keys] : states()) {
            QTest::addRow("%s-1024", name) << QSize{1024, 768} << 100 << keys;
            QTest::addRow("%s-1366", name) << QSize{1366, 768} << 100 << keys;
            QTest::addRow("%s-1366-150", name) << QSize{1366, 768} << 150 << keys;
        }
    }
    /// In the main window, with the pages of a village doctor at the left.
    void everythingFits()
    {
        QFETCH(QSize, size);
        QFETCH(int, scale);
        QFETCH(Keys, keys);
        theme::apply(*qApp, scale);
        const QString language = qEnvironmentVariable("CLINIC_PICTURES_LANGUAGE"); // a .qm file
        QTranslator translator;
        if (!language.isEmpty() && translator.load(language))
            qApp->installTranslator(&translator);
        PageFixture clinic;
        fill(clinic);
        MainWindow window;
        std::vector<PageEntry> entries;
        const std::array titles{u"挂号登记"_s, u"医生诊疗"_s, u"收费"_s, u"药房发药"_s,
                                u"药库"_s,     u"转诊"_s,     u"管理"_s};
        for (std::size_t i = 0; i < titles.size(); ++i)
            entries.push_back({i == 0 ? u"reception"_s : u"other%1"_s.arg(i),
                               [title = titles[i]] { return title; },
                               Icon::List,
                               QKeySequence{Qt::Key(int(Qt::Key_F1) + int(i))},
                               {},
                               [&clinic](QWidget *parent) -> Page * {
                                   return new ReceptionPage{clinic.work(), clinic.documents(), parent};
                               }});
        window.setPages(
            std::move(entries), [](Right) { return true; }, u"reception"_s);
        window.setSeatStatus({u"1 号窗口"_s, u"村医吴"_s, u"数据库正常"_s, Severity::Ok});
        showActive(&window, size);
        clinic.settle();
        auto *page = window.currentPage();
        Keyboard keyboard{&window};
        keyboard.type(keys.isEmpty() ? QString{} : u"zl"_s);
        bring(clinic, keyboard, keys);
        QTest::qWait(60);
        keepPicture(&window, u"reception-"_s + QString::fromLatin1(QTest::currentDataTag()));
        NO_FAULTS(fitFaults(page));
        qApp->removeTranslator(&translator);
    }

    void worksFromRightToLeft()
    {
        qApp->setLayoutDirection(Qt::RightToLeft);
        Reception desk;
        desk.clinic.addPatient(PageFixture::person(u"ئالىم"_s, Sex::Male, {1999, 1, 1}, 31));
        desk.open();
        desk.keys.type(u"0031"_s);
        desk.keys.press(Qt::Key_Return);
        QTRY_VERIFY(desk.part<QLabel>(u"registrationName"_s)->isVisible());
        desk.clinic.settle();
        NO_FAULTS(fitFaults(&desk.page));
        keepPicture(&desk.page, u"reception-right-to-left"_s);
        desk.keys.press(Qt::Key_Return);
        QTRY_COMPARE(desk.queue()->rowCount(), 1);
    }

    void changeOfLanguageReachesEveryText()
    {
        Reception desk;
        desk.clinic.addPatient(wang());
        desk.open();
        desk.keys.press(Qt::Key_F9);
        MarkingTranslator translator;
        qApp->installTranslator(&translator);
        QCoreApplication::sendPostedEvents();
        QStringList forgotten;
        for (const QPushButton *button : desk.page.findChildren<QPushButton *>())
            if (!button->text().isEmpty() && !button->text().contains(u'«'))
                forgotten << button->objectName();
        for (const FormField *field : desk.page.findChildren<FormField *>())
            if (!field->label().contains(u'«'))
                forgotten << field->objectName();
        for (const QString &name : {u"kind"_s, u"exemption"_s, u"priority"_s, u"queueFilter"_s, u"occupation"_s})
            for (const QComboBox *combo : desk.page.findChildren<QComboBox *>(name))
                for (int i = 0; i < combo->count(); ++i)
                    if (!combo->itemText(i).contains(u'«'))
                        forgotten << name + u' ' + combo->itemText(i);
        qApp->removeTranslator(&translator);
        QCoreApplication::sendPostedEvents();
        NO_FAULTS(forgotten);
        QVERIFY(!desk.part<QPushButton>(u"newPatient"_s)->text().contains(u'«'));
    }

private:
    /// What leads to each state after somebody was searched.
    static std::vector<std::pair<const char *, Keys>> states()
    {
        const QKeyCombination correct{Qt::AltModifier, Qt::Key_E};
        const QKeyCombination merge{Qt::AltModifier, Qt::Key_M};
        return {{"idle", {}},
                {"register", {Qt::Key_Return}},
                {"new", {Qt::Key_F9}},
                {"baby", {Qt::Key_F10}},
                {"unknown", {Qt::Key_F11}},
                {"correct", {Qt::Key_Return, correct}},
                {"merge", {Qt::Key_Return, correct, merge, Qt::Key_Return}}};
    }
    static void addStates()
    {
        QTest::addColumn<Keys>("keys");
        for (const auto &[name, keys] : states())
            QTest::newRow(name) << keys;
    }
    static void bring(PageFixture &clinic, Keyboard &keyboard, const Keys &keys)
    {
        clinic.settle();
        for (const QKeyCombination &each : keys) {
            keyboard.press(each.key(), each.keyboardModifiers());
            clinic.settle();
        }
    }
    /// People as on an ordinary morning.
    static void fill(PageFixture &clinic)
    {
        const std::vector<std::tuple<QString, Sex, ClinicDate>> people{
            {u"王小明"_s, Sex::Male, {1980, 1, 1}},  {u"赵六"_s, Sex::Female, {1990, 5, 6}},
            {u"赵丽"_s, Sex::Female, {1951, 12, 3}}, {u"阿不都热合曼·买买提"_s, Sex::Male, {1964, 2, 2}},
            {u"张来"_s, Sex::Male, {2025, 8, 9}},    {u"郑莲"_s, Sex::Female, {1978, 7, 7}},
            {u"བཀྲ་ཤིས"_s, Sex::Male, {1992, 3, 4}},   {u"欧阳建国"_s, Sex::Male, {1949, 10, 1}}};
        int sequence = 101;
        for (const auto &[name, sex, birth] : people) {
            Patient patient = PageFixture::person(name, sex, birth, sex == Sex::Male ? sequence : sequence + 1);
            patient.kinName = u"家属"_s; // a child needs one
            sequence += 2;
            const Patient saved = clinic.addPatient(patient);
            if (name != u"赵六"_s)
                clinic.registerVisit(saved.id, sequence % 4 == 1 ? u"NK"_s : u"QK"_s);
        }
    }

    CompositionGuard m_guard{};
};

QTEST_MAIN(TestReceptionPage)
#include "tst_reception_page.moc"

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/page_checks.h"
#include "support/page_fixture.h"
#include "ui/common/banner.h"
#include "ui/common/composition_guard.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/form_field.h"
#include "ui/common/list_view.h"
#include "ui/common/shell.h"
#include "ui/common/undo_bar.h"
#include "ui/reception/patient_hits_model.h"
#include "ui/reception/queue_model.h"
#include "ui/reception/reception_page.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTranslator>

using namespace clinic;
using namespace clinic::test;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

/// Puts every text between marks, so that a forgotten one is seen.
class MarkingTranslator : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return u"«"_s + QString::fromUtf8(source) + u"»"_s;
    }
};

/// A receptionist at work: the clinic, the page, and the hands on the keyboard.
struct Reception {
    PageFixture clinic;
    ReceptionPage page;
    Keyboard keys{&page};

    explicit Reception(const std::vector<Role> &roles = {Role::Receptionist})
        : clinic{roles}, page{clinic.work(), clinic.documents()}
    {
    }
    void open(const QSize &size = {1024, 768})
    {
        showActive(&page, size);
        page.activate();
        clinic.settle();
    }
    template <class T> T *part(const QString &name) const
    {
        auto *found = page.findChild<T *>(name);
        if (!found)
            qFatal("the page has no %s", qPrintable(name));
        return found;
    }
    QLineEdit *line(const QString &name) const
    {
        for (QLineEdit *each : page.findChildren<QLineEdit *>(name))
            if (each->isVisible())
                return each;
        qFatal("no field %s is visible", qPrintable(name));
    }
    QAbstractItemModel *hits() const { return part<TableView>(u"hits"_s)->model(); }
    QAbstractItemModel *queue() const { return part<TableView>(u"queue"_s)->model(); }
    Banner *message() const { return part<Banner>(u"message"_s); }
    Banner *question() const { return part<Banner>(u"question"_s); }
    QString problemOf(const QString &field) const
    {
        for (const FormField *each : page.findChildren<FormField *>(field + u"Field"_s))
            if (each->isVisible())
                return each->problem();
        return {};
    }
    std::vector<QueueRow> today()
    {
        return clinic.run([actor = clinic.everyone()](Services &s) { return s.reception.today(actor); });
    }
    std::vector<PatientHit> find(const QString &text)
    {
        return clinic.run([actor = clinic.everyone(), text](Services &s) { return s.people.search(actor, text); });
    }
};

Patient wang()
{
    return PageFixture::person(u"王小明"_s, Sex::Male, {1980, 1, 1}, 17);
}

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
        desk.clinic.prompts().answerYes();
        QVERIFY(desk.page.goBack());
        QVERIFY(!desk.part<QLabel>(u"cardHeading"_s)->isVisible());
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
        QFETCH(Qt::Key, key);
        Reception desk;
        desk.clinic.registerVisit(desk.clinic.addPatient(wang()).id);
        desk.open();
        bring(desk, key);
        NO_FAULTS(nameFaults(&desk.page));
        NO_FAULTS(tabFaults(&desk.page));
    }

    void everythingFits_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("scale");
        QTest::addColumn<Qt::Key>("key");
        for (const auto &[name, key] : states()) {
            QTest::addRow("%s-1024", name) << QSize{1024, 768} << 100 << key;
            QTest::addRow("%s-1366", name) << QSize{1366, 768} << 100 << key;
            QTest::addRow("%s-1366-150", name) << QSize{1366, 768} << 150 << key;
        }
    }
    /// In the main window, with the pages of a village doctor at the left.
    void everythingFits()
    {
        QFETCH(QSize, size);
        QFETCH(int, scale);
        QFETCH(Qt::Key, key);
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
        Keyboard keys{&window};
        if (key != Qt::Key_unknown) {
            keys.type(u"zl"_s);
            clinic.settle();
            keys.press(key);
        }
        clinic.settle();
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
    static std::vector<std::pair<const char *, Qt::Key>> states()
    {
        return {{"idle", Qt::Key_unknown},
                {"register", Qt::Key_Return},
                {"new", Qt::Key_F9},
                {"baby", Qt::Key_F10},
                {"unknown", Qt::Key_F11}};
    }
    static void addStates()
    {
        QTest::addColumn<Qt::Key>("key");
        for (const auto &[name, key] : states())
            QTest::newRow(name) << key;
    }
    static void bring(Reception &desk, Qt::Key key)
    {
        if (key == Qt::Key_unknown)
            return;
        desk.keys.type(u"wxm"_s);
        desk.clinic.settle();
        desk.keys.press(key);
        desk.clinic.settle();
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

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_prompts.h"
#include "support/page_checks.h"
#include "ui/common/banner.h"
#include "ui/common/composition_guard.h"
#include "ui/common/form_field.h"
#include "ui/login/first_start_page.h"
#include "ui/login/lock_page.h"
#include "ui/login/login_page.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace clinic;
using namespace clinic::test;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

/// Answers when the test says so.
class FakeStarter : public ClinicStarter {
public:
    QFuture<Result<>> createClinic(const ClinicSetUp &given, const QString &folder) override
    {
        setUp = given;
        lastFolder = folder;
        return begin();
    }
    QFuture<Result<>> createDemo(const QString &folder) override
    {
        lastFolder = folder;
        return begin();
    }
    bool isClinic(const QString &folder) const override { return folder == u"/data/there"_s; }
    void finish(Result<> result)
    {
        promise->addResult(std::move(result));
        promise->finish();
    }

    std::optional<ClinicSetUp> setUp{};
    QString lastFolder{};
    std::unique_ptr<QPromise<Result<>>> promise{};

private:
    QFuture<Result<>> begin()
    {
        promise = std::make_unique<QPromise<Result<>>>();
        promise->start();
        return promise->future();
    }
};

std::vector<DemoLogin> demoLogins()
{
    std::vector<DemoLogin> logins;
    for (const auto &word : Words<Role>::table)
        logins.push_back({word.value, toWord(word.value), u"made-up"_s});
    logins.push_back({std::nullopt, u"village"_s, u"made-up"_s});
    return logins;
}

QString problemOf(const QWidget &page, const QString &field)
{
    const auto *found = page.findChild<FormField *>(field + u"Field"_s);
    return found ? found->problem() : u"no such field"_s;
}

/// Size of the window and scale of the text at which pages are looked at.
void addSizes()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scale");
    QTest::newRow("1024") << QSize{1024, 768} << 100;
    QTest::newRow("1366") << QSize{1366, 768} << 100;
    QTest::newRow("1366-150") << QSize{1366, 768} << 150;
}

} // namespace

class TestLoginPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qApp->installEventFilter(&m_guard);
        theme::apply(*qApp, 100);
    }
    void cleanup() { theme::apply(*qApp, 100); }

    void nameAndPasswordAreGivenByKeysAlone()
    {
        LoginPage page;
        page.setClinic(u"石门乡卫生院"_s, false);
        showActive(&page);
        page.activate();
        QSignalSpy asked{&page, &LoginPage::loginRequested};
        Keyboard keys{&page};
        keys.type(u"zhou"_s);
        keys.press(Qt::Key_Return);
        keys.type(u"secret"_s);
        keys.press(Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().at(0).toString(), u"zhou"_s);
        QCOMPARE(asked.front().at(1).toString(), u"secret"_s);
        QVERIFY(!page.findChild<QWidget *>(u"demo1"_s));
        NO_FAULTS(nameFaults(&page));
        NO_FAULTS(tabFaults(&page));
    }

    void wrongPasswordKeepsTheNameAndAsksAgain()
    {
        LoginPage page;
        showActive(&page);
        page.setLogin(u"zhou"_s);
        page.activate();
        Keyboard keys{&page};
        keys.type(u"secret"_s);
        keys.press(Qt::Key_Return);
        page.setBusy(true);
        QSignalSpy asked{&page, &LoginPage::loginRequested};
        keys.press(Qt::Key_Return);
        QCOMPARE(asked.size(), 0); // not twice while the answer is awaited
        page.showError(u"Name or password is wrong."_s);
        QVERIFY(page.findChild<Banner *>()->isVisible());
        QCOMPARE(page.findChild<QLineEdit *>(u"login"_s)->text(), u"zhou"_s);
        keys.type(u"better"_s);
        keys.press(Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().at(1).toString(), u"better"_s);
        QVERIFY(!page.findChild<Banner *>()->isVisible());
    }

    void emptyFieldsAreToldAtTheirPlace()
    {
        LoginPage page;
        showActive(&page);
        page.activate();
        QSignalSpy asked{&page, &LoginPage::loginRequested};
        page.findChild<QPushButton *>(u"loginButton"_s)->click();
        QVERIFY(!problemOf(page, u"login"_s).isEmpty());
        QCOMPARE(asked.size(), 0);
    }

    void capsLockIsNoticed()
    {
        LoginPage page;
        showActive(&page);
        auto *password = page.findChild<QLineEdit *>(u"password"_s);
        auto *hint = page.findChild<QLabel *>(u"passwordHint"_s);
        password->setFocus();
        QKeyEvent loud{QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, u"A"_s};
        QApplication::sendEvent(password, &loud);
        QVERIFY(hint->isVisible());
        QKeyEvent quiet{QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, u"a"_s};
        QApplication::sendEvent(password, &quiet);
        QVERIFY(!hint->isVisible());
        QKeyEvent shifted{QEvent::KeyPress, Qt::Key_A, Qt::ShiftModifier, u"A"_s};
        QApplication::sendEvent(password, &shifted);
        QVERIFY(!hint->isVisible());
    }

    void demonstrationOffersEveryRole()
    {
        LoginPage page;
        page.setClinic(u"示例乡卫生院"_s, true);
        page.setDemoLogins(demoLogins());
        showActive(&page);
        page.activate();
        QSignalSpy asked{&page, &LoginPage::loginRequested};
        Keyboard keys{&page};
        keys.press(Qt::Key_6, Qt::AltModifier);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().at(0).toString(), u"village"_s);
        NO_FAULTS(nameFaults(&page));
        NO_FAULTS(tabFaults(&page));
    }

    void languageButtonAsksForTheOther()
    {
        LoginPage page;
        page.setOtherLanguage(u"en"_s, u"English"_s);
        showActive(&page);
        QSignalSpy asked{&page, &GateFrame::languageRequested};
        page.findChild<QPushButton *>(u"gateLanguage"_s)->click();
        QCOMPARE(asked.front().at(0).toString(), u"en"_s);
    }

    void lockedSeatAsksOnlyForThePassword()
    {
        LockPage page{u"李医生"_s};
        showActive(&page);
        page.activate();
        QSignalSpy asked{&page, &LockPage::unlockRequested};
        QSignalSpy other{&page, &LockPage::switchUserRequested};
        Keyboard keys{&page};
        keys.press(Qt::Key_Return);
        QCOMPARE(asked.size(), 0);
        keys.type(u"secret"_s);
        keys.press(Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        page.findChild<QPushButton *>(u"lockSwitchUser"_s)->click();
        QCOMPARE(other.size(), 1);
        NO_FAULTS(nameFaults(&page));
        NO_FAULTS(tabFaults(&page));
    }

    void newClinicIsEnteredByKeysAlone()
    {
        FakeStarter starter;
        FakePrompts prompts;
        FirstStartPage page{starter, prompts, u"/data/clinic"_s, u"/data/demo"_s};
        showActive(&page);
        page.activate();
        QSignalSpy created{&page, &FirstStartPage::created};
        Keyboard keys{&page};
        keys.compose(u"shimen"_s, u"石门乡卫生院"_s);
        keys.press(Qt::Key_Return);
        keys.type(u"99999900X"_s);
        keys.press(Qt::Key_Return);
        keys.press(Qt::Key_Down);
        keys.press(Qt::Key_Tab);
        keys.press(Qt::Key_Tab);
        keys.press(Qt::Key_Tab);
        keys.compose(u"wu"_s, u"吴村医"_s);
        keys.press(Qt::Key_Return);
        keys.type(u"wu"_s);
        keys.press(Qt::Key_Return);
        keys.type(u"long enough 1"_s);
        keys.press(Qt::Key_Return);
        keys.type(u"long enough 2"_s);
        page.findChild<QCheckBox *>(u"workAlone"_s)->setChecked(true);
        keys.press(Qt::Key_Return);
        QVERIFY(!starter.setUp);
        QVERIFY(!problemOf(page, u"adminPasswordAgain"_s).isEmpty());
        keys.type(u"long enough 1"_s);
        keys.press(Qt::Key_Return);
        QVERIFY(starter.setUp);
        QCOMPARE(starter.setUp->organisation.name, u"石门乡卫生院"_s);
        QCOMPARE(starter.setUp->organisation.tier, Tier::Village);
        QCOMPARE(starter.setUp->adminRoles.size(), std::size_t{5});
        QCOMPARE(starter.lastFolder, u"/data/clinic"_s);
        QVERIFY(!page.findChild<QPushButton *>(u"startButton"_s)->isEnabled());
        starter.finish({});
        QTRY_COMPARE(created.size(), 1);
        QCOMPARE(created.front().at(1).toString(), u"wu"_s);
    }

    void problemsStandAtTheirFieldsAndNothingIsLost()
    {
        FakeStarter starter;
        FakePrompts prompts;
        FirstStartPage page{starter, prompts, u"/data/clinic"_s, u"/data/demo"_s};
        showActive(&page);
        page.activate();
        Keyboard keys{&page};
        keys.compose({}, u"石门乡卫生院"_s);
        keys.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(starter.setUp);
        starter.finish(failFields({{u"adminLogin"_s, u"field.required"_s, {}},
                                   {u"adminPassword"_s, u"password.too_short"_s, {8}},
                                   {u"adminRoles"_s, u"field.required"_s, {}}}));
        QTRY_VERIFY(!problemOf(page, u"adminLogin"_s).isEmpty());
        QVERIFY(!problemOf(page, u"adminPassword"_s).isEmpty());
        QVERIFY(page.findChild<Banner *>()->isVisible()); // the one without a field
        QCOMPARE(page.findChild<QLineEdit *>(u"organisation.name"_s)->text(), u"石门乡卫生院"_s);
        QVERIFY(page.findChild<QPushButton *>(u"startButton"_s)->isEnabled());
    }

    void demonstrationIsOneChoiceAway()
    {
        FakeStarter starter;
        FakePrompts prompts;
        FirstStartPage page{starter, prompts, u"/data/clinic"_s, u"/data/demo"_s};
        showActive(&page);
        page.findChild<QRadioButton *>(u"demoClinic"_s)->setChecked(true);
        page.activate();
        QSignalSpy created{&page, &FirstStartPage::created};
        Keyboard keys{&page};
        keys.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(starter.lastFolder, u"/data/demo"_s);
        starter.finish({});
        QTRY_COMPARE(created.size(), 1);
        NO_FAULTS(nameFaults(&page));
    }

    void stoppedDemonstrationIsBegunAgainOnlyAfterItsEnd()
    {
        FakeStarter starter;
        FakePrompts prompts;
        FirstStartPage page{starter, prompts, u"/data/clinic"_s, u"/data/demo"_s};
        showActive(&page);
        page.findChild<QRadioButton *>(u"demoClinic"_s)->setChecked(true);
        QSignalSpy created{&page, &FirstStartPage::created};
        auto *start = page.findChild<QPushButton *>(u"startButton"_s);
        start->click();
        auto *cancel = page.findChild<QPushButton *>(u"busyCancel"_s);
        QTRY_VERIFY(cancel->isVisible());
        NO_FAULTS(fitFaults(&page));
        cancel->click();
        QVERIFY(starter.promise->isCanceled());
        QVERIFY(!start->isEnabled());
        starter.promise->finish();
        QTRY_VERIFY(start->isEnabled());
        QVERIFY(page.findChild<Banner *>()->isVisible());
        QCOMPARE(created.size(), 0);
        start->click();
        starter.finish({});
        QTRY_COMPARE(created.size(), 1);
    }

    void clinicThatIsThereIsOpened()
    {
        FakeStarter starter;
        FakePrompts prompts;
        FirstStartPage page{starter, prompts, u"/data/clinic"_s, u"/data/demo"_s};
        page.setWayBack(true);
        showActive(&page);
        page.findChild<QRadioButton *>(u"existingClinic"_s)->setChecked(true);
        page.activate();
        QSignalSpy created{&page, &FirstStartPage::created};
        Keyboard keys{&page};
        keys.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!problemOf(page, u"existingFolder"_s).isEmpty());
        prompts.answer(u"/data/empty"_s);
        page.findChild<QPushButton *>(u"chooseExisting"_s)->click();
        keys.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!problemOf(page, u"existingFolder"_s).isEmpty());
        QCOMPARE(created.size(), 0);
        keepPicture(&page, u"first-start-existing"_s);
        NO_FAULTS(nameFaults(&page));
        NO_FAULTS(tabFaults(&page));
        prompts.answer(u"/data/there"_s);
        page.findChild<QPushButton *>(u"chooseExisting"_s)->click();
        keys.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(created.size(), 1);
        QCOMPARE(created.front().at(0).toString(), u"/data/there"_s);
        QSignalSpy back{&page, &FirstStartPage::backRequested};
        keys.press(Qt::Key_Escape);
        QCOMPARE(back.size(), 1);
    }

    void loginPageLeadsToAnotherClinic()
    {
        LoginPage page;
        page.setClinic(u"石门乡卫生院"_s, false);
        showActive(&page);
        QSignalSpy asked{&page, &LoginPage::otherClinicRequested};
        page.findChild<QPushButton *>(u"otherClinic"_s)->click();
        QCOMPARE(asked.size(), 1);
    }

    void folderCanBeChosen()
    {
        FakeStarter starter;
        FakePrompts prompts;
        prompts.answer(u"/elsewhere"_s);
        FirstStartPage page{starter, prompts, u"/data/clinic"_s, u"/data/demo"_s};
        showActive(&page);
        page.findChild<QPushButton *>(u"chooseFolder"_s)->click();
        QCOMPARE(page.findChild<QLineEdit *>(u"folder"_s)->text(), u"/elsewhere"_s);
        NO_FAULTS(nameFaults(&page));
        page.activate();
        NO_FAULTS(tabFaults(&page));
    }

    void everythingFits_data() { addSizes(); }
    void everythingFits()
    {
        QFETCH(QSize, size);
        QFETCH(int, scale);
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        theme::apply(*qApp, scale);
        FakeStarter starter;
        FakePrompts prompts;
        FirstStartPage first{starter, prompts, u"/data/xiangyi/clinic"_s, u"/data/demo"_s};
        first.setOtherLanguage(u"en"_s, u"English"_s);
        showActive(&first, size);
        first.activate();
        keepPicture(&first, u"first-start-"_s + tag);
        NO_FAULTS(fitFaults(&first));
        LoginPage login;
        login.setClinic(u"石门乡卫生院"_s, true);
        login.setDemoLogins(demoLogins());
        login.setOtherLanguage(u"en"_s, u"English"_s);
        showActive(&login, size);
        login.activate();
        keepPicture(&login, u"login-demo-"_s + tag);
        NO_FAULTS(fitFaults(&login));
        login.showError(u"Name or password is wrong. Check Caps Lock and try again."_s);
        QTest::qWait(20); // the card grows
        keepPicture(&login, u"login-error-"_s + tag);
        NO_FAULTS(fitFaults(&login));
        LockPage lock{u"李医生"_s};
        showActive(&lock, size);
        lock.activate();
        keepPicture(&lock, u"lock-"_s + tag);
        NO_FAULTS(fitFaults(&lock));
    }

private:
    CompositionGuard m_guard{};
};

QTEST_MAIN(TestLoginPages)
#include "tst_login_pages.moc"

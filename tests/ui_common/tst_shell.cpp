// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/f_key_bar.h"
#include "ui/common/shell.h"
#include "ui/common/theme.h"

#include <QSignalSpy>
#include <QTest>
#include <QtWidgets>

using namespace clinic;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

int pagesAlive = 0;

class TestPage : public Page {
public:
    TestPage(const QString &name, QWidget *parent) : Page{parent}, m_name{name}, m_edit{new QLineEdit{this}}
    {
        ++pagesAlive;
        m_edit->setObjectName(name + u"Edit"_s);
        auto *column = new QVBoxLayout{this};
        column->addWidget(m_edit);
        retranslate();
    }
    ~TestPage() override { --pagesAlive; }
    QString title() const override { return m_name; }
    void activate() override
    {
        ++activations;
        m_edit->setFocus();
    }
    void openSubject(const QUuid &id) override { subject = id; }
    void retranslate() override { ++translations; }
    bool goBack() override
    {
        if (steps == 0)
            return false;
        --steps;
        return true;
    }

    int activations{0};
    int translations{0};
    int steps{0};
    QUuid subject{};

private:
    QString m_name;
    QLineEdit *m_edit;
};

PageEntry entry(const QString &id, Qt::Key key, std::vector<Right> anyOf)
{
    return {id,
            [id] { return id.toUpper(); },
            Icon::List,
            key,
            std::move(anyOf),
            [id](QWidget *parent) {
                return new TestPage{id, parent};
            }};
}

std::vector<PageEntry> entries()
{
    return {entry(u"reception"_s, Qt::Key_F1, {Right::RegisterVisits}),
            entry(u"consultation"_s, Qt::Key_F2, {Right::WriteEncounters, Right::ViewEncounters}),
            entry(u"cashier"_s, Qt::Key_F3, {Right::TakePayments}), entry(u"about"_s, Qt::Key_F8, {})};
}

bool everything(Right)
{
    return true;
}

TestPage *testPage(MainWindow &window, const QString &id)
{
    return static_cast<TestPage *>(window.page(id));
}

} // namespace

class TestShell : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        theme::apply(*qApp, 100);
        pagesAlive = 0;
    }

    void onlyPagesThatOneMayUseAreShown()
    {
        MainWindow window;
        window.setPages(entries(), [](Right right) { return right == Right::ViewEncounters; });
        QCOMPARE(window.pageIds(), (QStringList{u"consultation"_s, u"about"_s}));
        QCOMPARE(window.currentPageId(), u"consultation"_s);
        QVERIFY(!window.openPage(u"cashier"_s));
        QCOMPARE(window.page(u"cashier"_s), nullptr);
        QCOMPARE(window.findChild<KeyButton *>(u"go_cashier"_s), nullptr);
    }

    void pagesAreMadeWhenFirstOpened()
    {
        MainWindow window;
        window.setPages(entries(), everything);
        QCOMPARE(pagesAlive, 1);
        window.openPage(u"cashier"_s);
        QCOMPARE(pagesAlive, 2);
        window.openPage(u"reception"_s);
        QCOMPARE(pagesAlive, 2);
        window.clearPages();
        QCOMPARE(pagesAlive, 0);
        QVERIFY(window.pageIds().isEmpty());
    }

    void fKeysOpenPagesFromInsideAnEditor()
    {
        MainWindow window;
        window.setPages(entries(), everything);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClicks(QApplication::focusWidget(), u"half a name"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F3);
        QCOMPARE(window.currentPageId(), u"cashier"_s);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"cashierEdit"_s);
        QVERIFY(window.findChild<KeyButton *>(u"go_cashier"_s)->isChecked());
        QVERIFY(!window.findChild<KeyButton *>(u"go_reception"_s)->isChecked());
        QVERIFY(window.windowTitle().startsWith(u"cashier"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
        QCOMPARE(window.findChild<QLineEdit *>(u"receptionEdit"_s)->text(), u"half a name"_s);
    }

    void escapeGoesBackOneStepAndKeepsTheText()
    {
        MainWindow window;
        window.setPages(entries(), everything);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.openPage(u"cashier"_s);
        TestPage *cashier = testPage(window, u"cashier"_s);
        cashier->steps = 1;
        QTest::keyClicks(QApplication::focusWidget(), u"text"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(cashier->steps, 0);
        QCOMPARE(window.currentPageId(), u"cashier"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(window.currentPageId(), u"reception"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape); // nowhere left to go
        QCOMPARE(window.currentPageId(), u"reception"_s);
        QCOMPARE(window.findChild<QLineEdit *>(u"cashierEdit"_s)->text(), u"text"_s);
    }

    void pageCanAskForAnotherWithARecord()
    {
        MainWindow window;
        window.setPages(entries(), everything);
        const QUuid visit = QUuid::createUuid();
        Q_EMIT window.currentPage()->pageRequested(u"consultation"_s, visit);
        QCOMPARE(window.currentPageId(), u"consultation"_s);
        QCOMPARE(testPage(window, u"consultation"_s)->subject, visit);
        QCOMPARE(testPage(window, u"consultation"_s)->activations, 1);
    }

    void gateHidesThePagesAndKeepsThem()
    {
        MainWindow window;
        window.setPages(entries(), everything);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        TestPage *reception = testPage(window, u"reception"_s);
        QPointer<QLineEdit> gate = new QLineEdit;
        window.showGate(gate);
        QVERIFY(window.gateIsShown());
        QVERIFY(gate->isVisible());
        QVERIFY(!reception->isVisible());
        QTest::keyClick(gate, Qt::Key_F3); // the keys behind the gate sleep
        QTest::keyClick(gate, Qt::Key_Escape);
        QCOMPARE(window.currentPageId(), u"reception"_s);
        window.hideGate();
        QVERIFY(reception->isVisible());
        QTRY_VERIFY(!gate);
    }

    void lockAndSwitchAndLanguageOnlyAsk()
    {
        MainWindow window;
        window.setPages(entries(), everything);
        window.setOtherLanguage(u"zh_CN"_s, u"中文"_s);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QSignalSpy locked{&window, &MainWindow::lockRequested};
        QSignalSpy switched{&window, &MainWindow::switchUserRequested};
        QSignalSpy language{&window, &MainWindow::languageRequested};
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(locked.size(), 1);
        QTest::mouseClick(window.findChild<KeyButton *>(u"switchUserButton"_s), Qt::LeftButton);
        QCOMPARE(switched.size(), 1);
        QTest::mouseClick(window.findChild<KeyButton *>(u"languageButton"_s), Qt::LeftButton);
        QCOMPARE(language.at(0).at(0).toString(), u"zh_CN"_s);
    }

    void languageChangeReachesPagesAndTitles()
    {
        MainWindow window;
        QString word = u"Reception"_s;
        PageEntry changing = entry(u"reception"_s, Qt::Key_F1, {});
        changing.title = [&word] { return word; };
        window.setPages({changing}, everything);
        const int before = testPage(window, u"reception"_s)->translations;
        word = u"登记"_s;
        QEvent languageChange{QEvent::LanguageChange};
        QCoreApplication::sendEvent(&window, &languageChange);
        QCOMPARE(window.findChild<KeyButton *>(u"go_reception"_s)->text(), u"登记"_s);
        QCOMPARE(testPage(window, u"reception"_s)->translations, before + 1);
    }

    void uploadStatusHasFourWordsAndSendsOnlyWhatWaits()
    {
        MainWindow window;
        auto *upload = window.uploadStatus();
        auto *word = upload->findChild<QLabel *>(u"uploadState"_s);
        auto *send = upload->findChild<QPushButton *>(u"uploadSendNow"_s);
        QSignalSpy asked{&window, &MainWindow::uploadNowRequested};
        QSet<QString> words;
        using State = UploadStatus::State;
        for (const State state : {State::Confirmed, State::Waiting, State::Sending, State::Problem}) {
            const bool waits = state != State::Confirmed;
            upload->setStatus({state, waits ? 2 : 0, Instant{1'764'000'000'000}, Instant{1'764'000'000'000},
                               state == State::Problem ? u"The line is down."_s : QString{}, true});
            QVERIFY(!word->text().isEmpty());
            QVERIFY(!word->text().contains(u' '));
            words << word->text();
            QCOMPARE(send->isEnabled(), state == State::Waiting || state == State::Problem);
            QVERIFY(upload->accessibleName().contains(word->text()));
        }
        QCOMPARE(words.size(), 4);
        QVERIFY(upload->toolTip().contains(u"The line is down."_s));
        // Shanghai time, whatever the computer's zone is: 1764000000 is 2025-11-24 16:00 UTC
        QVERIFY(upload->findChild<QLabel *>(u"uploadDetail"_s)->text().contains(u"00:00"_s));
        QTest::mouseClick(send, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        upload->setStatus({State::Waiting, 2, {}, {}, {}, false});
        QVERIFY(!send->isEnabled());
    }

    void everyControlHasANameAndAnAccessibleName()
    {
        MainWindow window;
        window.setPages(entries(), everything);
        window.setSeatStatus({u"Window 1"_s, u"Dr Li"_s, u"Database in order"_s, Severity::Ok});
        window.setOtherLanguage(u"en"_s, u"English"_s);
        QSet<QString> names;
        const auto buttons = window.findChildren<QPushButton *>();
        for (const QPushButton *button : buttons) {
            QVERIFY(!button->objectName().isEmpty());
            QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
            QVERIFY2(!names.contains(button->accessibleName()), qPrintable(button->accessibleName()));
            names << button->accessibleName();
        }
        auto *user = window.findChild<QPushButton *>(u"userName"_s);
        QCOMPARE(user->text(), u"Dr Li"_s);
        QSignalSpy asked{&window, &MainWindow::passwordRequested};
        user->click();
        QCOMPARE(asked.count(), 1);
    }

    void fitsTheSmallScreen_data()
    {
        QTest::addColumn<int>("scale");
        QTest::addColumn<bool>("compact");
        QTest::newRow("100 %") << 100 << false;
        QTest::newRow("125 %") << 125 << true;
        QTest::newRow("150 %") << 150 << true;
    }
    void fitsTheSmallScreen()
    {
        QFETCH(const int, scale);
        QFETCH(const bool, compact);
        theme::apply(*qApp, scale);
        MainWindow window;
        std::vector<PageEntry> eight;
        for (int number = 1; number <= 8; ++number)
            eight.push_back(entry(u"page%1"_s.arg(number), static_cast<Qt::Key>(Qt::Key_F1 + number - 1), {}));
        window.setPages(eight, everything);
        window.setSeatStatus({u"Window 1"_s, u"Dr Li"_s, u"In order"_s, Severity::Ok});
        window.setOtherLanguage(u"en"_s, u"English"_s);
        window.uploadStatus()->setStatus({UploadStatus::State::Waiting, 12, {}, Instant{1'764'000'000'000}, {}, true});
        // 1024x768 less a title bar and a task bar
        const QSize screen{1024, 690};
        window.resize(screen);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY2(window.minimumSizeHint().width() <= screen.width() &&
                     window.minimumSizeHint().height() <= screen.height(),
                 qPrintable(u"%1x%2"_s.arg(window.minimumSizeHint().width()).arg(window.minimumSizeHint().height())));
        auto *button = window.findChild<KeyButton *>(u"go_page1"_s);
        QCOMPARE(button->isCompact(), compact);
        QCOMPARE(button->toolTip().isEmpty(), !compact);
        QVERIFY(button->height() >= 32 * scale / 100);
        QVERIFY(window.width() - window.findChild<QWidget *>(u"navigation"_s)->width() >= 800);
    }
};

QTEST_MAIN(TestShell)
#include "tst_shell.moc"

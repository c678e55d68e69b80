// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_prompts.h"
#include "ui/common/form_field.h"
#include "ui/common/theme.h"

#include <QTest>
#include <QtWidgets>

using namespace clinic::ui;
using namespace Qt::StringLiterals;

class TestPrompts : public QObject {
    Q_OBJECT

    QtPrompts m_prompts;

    static QDialog *dialog(const QWidget &window, const QString &name) { return window.findChild<QDialog *>(name); }

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, 100); }

    void reasonMustNotBeEmptyAndIsTrimmed()
    {
        QWidget window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QString reason;
        m_prompts.askReason(&window, u"Cancel the settlement"_s, u"¥12.00 goes back."_s,
                            [&reason](const QString &given) { reason = given; });
        QPointer<QDialog> prompt = dialog(window, u"reasonPrompt"_s);
        QVERIFY(QTest::qWaitForWindowActive(prompt));
        auto *editor = prompt->findChild<QLineEdit *>(u"promptReason"_s);
        QTRY_VERIFY(editor->hasFocus());
        QTest::keyClicks(editor, u"   "_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QVERIFY(prompt->isVisible());
        QVERIFY(!prompt->findChild<FormField *>()->problem().isEmpty());
        QTest::keyClicks(editor, u" wrong person "_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(reason, u"wrong person"_s);
        QTRY_VERIFY(!prompt);
    }

    void suggestedReasonIsOneKeyAway()
    {
        QWidget window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QString reason;
        m_prompts.askReason(&window, u"Void"_s, u"Why?"_s, {u"Registered twice"_s, u"Left & gone"_s},
                            [&reason](const QString &given) { reason = given; });
        QDialog *prompt = dialog(window, u"reasonPrompt"_s);
        QVERIFY(QTest::qWaitForWindowActive(prompt));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_2, Qt::AltModifier);
        QTRY_COMPARE(prompt->findChild<QLineEdit *>(u"promptReason"_s)->text(), u"Left & gone"_s);
        QTest::keyClick(prompt->findChild<QLineEdit *>(u"promptReason"_s), Qt::Key_Return);
        QCOMPARE(reason, u"Left & gone"_s);
    }

    void cancelledQuestionsDoNothing()
    {
        QWidget window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        bool answered = false;
        m_prompts.confirm(&window, u"Close the day"_s, u"Takings are counted."_s, u"Close the day"_s,
                          [&answered] { answered = true; });
        QDialog *prompt = dialog(window, u"confirmPrompt"_s);
        QVERIFY(QTest::qWaitForWindowActive(prompt));
        QCOMPARE(prompt->findChild<QPushButton *>(u"promptAccept"_s)->text(), u"Close the day"_s);
        QTest::keyClick(prompt, Qt::Key_Escape);
        QVERIFY(!answered);
        m_prompts.confirm(&window, u"Close the day"_s, {}, u"Close the day"_s, [&answered] { answered = true; });
        QTRY_COMPARE(window.findChildren<QDialog *>().size(), 1);
        prompt = dialog(window, u"confirmPrompt"_s);
        QVERIFY(QTest::qWaitForWindowActive(prompt));
        QTest::keyClick(prompt, Qt::Key_Return);
        QVERIFY(answered);
    }

    void askerThatIsGoneTakesItsQuestionAlong()
    {
        QWidget window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *page = new QWidget{&window};
        bool answered = false;
        m_prompts.confirm(page, u"t"_s, u"x"_s, u"Go"_s, [&answered] { answered = true; });
        QPointer<QDialog> prompt = dialog(window, u"confirmPrompt"_s);
        delete page;
        QTRY_VERIFY(!prompt);
        QVERIFY(!answered);
    }

    void fileIsChosenWithoutANestedLoop()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"roll.csv"_s);
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        QWidget window;
        window.show();
        QString chosen;
        m_prompts.chooseFile(&window, u"Choose the roll"_s, u"CSV (*.csv)"_s,
                             [&chosen](const QString &given) { chosen = given; });
        auto *prompt = window.findChild<QFileDialog *>();
        QVERIFY(prompt);
        QVERIFY(chosen.isEmpty());
        prompt->setDirectory(folder.path());
        prompt->selectFile(path);
        static_cast<QDialog *>(prompt)->metaObject()->invokeMethod(prompt, "accept");
        QTRY_COMPARE(chosen, path);
    }

    void fakeAnswersInOrderAndRemembers()
    {
        FakePrompts fake;
        QWidget page;
        fake.answer(u"twice"_s);
        fake.cancel();
        fake.answerYes();
        QString reason;
        int confirmed = 0;
        fake.askReason(&page, u"Void"_s, u"Why?"_s, [&reason](const QString &given) { reason = given; });
        fake.confirm(&page, u"a"_s, u"b"_s, u"Go"_s, [&confirmed] { ++confirmed; });
        QCOMPARE(confirmed, 0);
        fake.confirm(&page, u"a"_s, u"b"_s, u"Go"_s, [&confirmed] { ++confirmed; });
        QCOMPARE(confirmed, 1);
        QCOMPARE(reason, u"twice"_s);
        fake.chooseFile(&page, u"f"_s, {}, [&reason](const QString &given) { reason = given; });
        QCOMPARE(reason, u"twice"_s); // an unanswered question counts as cancelled
        QCOMPARE(fake.asked().size(), std::size_t{4});
        QCOMPARE(fake.asked().at(1).action, u"Go"_s);
        QCOMPARE(fake.unusedAnswers(), std::size_t{0});
    }
};

QTEST_MAIN(TestPrompts)
#include "tst_prompts.moc"

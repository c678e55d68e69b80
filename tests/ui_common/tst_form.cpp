// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/form.h"
#include "ui/common/form_field.h"
#include "ui/common/theme.h"

#include <QTest>
#include <QtWidgets>

using namespace clinic;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

QString sentence(const FieldProblem &problem)
{
    return u"What to do about %1"_s.arg(problem.code);
}

/// Three fields and a form, as a page has them.
struct Window {
    QWidget widget{};
    QVBoxLayout column{&widget};
    FormField *name{new FormField{u"name"_s, new QLineEdit}};
    FormField *sex{new FormField{u"sex"_s, new QComboBox}};
    FormField *lines{new FormField{u"lines"_s, new QPlainTextEdit}};
    Form form{};

    Window()
    {
        for (FormField *field : {name, sex, lines}) {
            column.addWidget(field);
            form.add(field);
        }
        name->setLabel(u"&Name"_s);
        static_cast<QComboBox *>(sex->editor())->addItems({u"Male"_s, u"Female"_s});
    }
};

} // namespace

class TestForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, 100); }

    void allProblemsAppearAtOnceAndTheFirstGetsTheFocus()
    {
        Window window;
        window.widget.show();
        QVERIFY(QTest::qWaitForWindowActive(&window.widget));
        window.lines->editor()->setFocus();
        const QStringList rest = window.form.showProblems(
            {{u"sex"_s, u"people.sex_missing"_s, {}}, {u"name"_s, u"people.name_missing"_s, {}}}, sentence);
        QCOMPARE(rest, QStringList{});
        QVERIFY(window.form.hasProblems());
        QCOMPARE(window.name->problem(), u"What to do about people.name_missing"_s);
        QVERIFY(window.name->findChild<QLabel *>(u"nameProblem"_s)->isVisible());
        QVERIFY(window.sex->findChild<QLabel *>(u"sexProblem"_s)->isVisible());
        QVERIFY(!window.lines->findChild<QLabel *>(u"linesProblem"_s)->isVisible());
        QVERIFY(window.name->editor()->hasFocus()); // first on the page, not first in the list
    }

    void nestedPathGoesToTheNearestField()
    {
        Window window;
        const QStringList rest = window.form.showProblems(
            {{u"lines[2].quantity"_s, u"a"_s, {}}, {u"lines"_s, u"b"_s, {}}, {u"elsewhere.x"_s, u"c"_s, {}}}, sentence);
        QCOMPARE(window.lines->problem(), u"What to do about a\nWhat to do about b"_s);
        QCOMPARE(rest, QStringList{u"What to do about c"_s}); // never lost
    }

    void changingAFieldTakesItsProblemAway()
    {
        Window window;
        window.widget.show();
        QVERIFY(QTest::qWaitForWindowActive(&window.widget));
        std::ignore = window.form.showProblems(
            {{u"name"_s, u"a"_s, {}}, {u"sex"_s, u"b"_s, {}}, {u"lines"_s, u"c"_s, {}}}, sentence);
        QTest::keyClicks(window.name->editor(), u"w"_s);
        QCOMPARE(window.name->problem(), QString{});
        QVERIFY(!window.sex->problem().isEmpty());
        QTest::keyClick(window.sex->editor(), Qt::Key_Down);
        QCOMPARE(window.sex->problem(), QString{});
        QTest::keyClicks(window.lines->editor(), u"x"_s);
        QCOMPARE(window.lines->problem(), QString{});
        QCOMPARE(static_cast<QLineEdit *>(window.name->editor())->text(), u"w"_s);
    }

    void newProblemsReplaceTheOldOnes()
    {
        Window window;
        std::ignore = window.form.showProblems({{u"name"_s, u"a"_s, {}}}, sentence);
        std::ignore = window.form.showProblems({{u"sex"_s, u"b"_s, {}}}, sentence);
        QCOMPARE(window.name->problem(), QString{});
        QVERIFY(!window.sex->problem().isEmpty());
        window.form.clearProblems();
        QVERIFY(!window.form.hasProblems());
    }

    void labelNamesItsEditor()
    {
        Window window;
        window.name->setRequired(true);
        window.name->setHint(u"As on the card"_s);
        auto *label = window.name->findChild<QLabel *>(u"nameLabel"_s);
        QCOMPARE(label->buddy(), window.name->editor());
        QCOMPARE(label->text(), u"&Name *"_s);
        QCOMPARE(window.name->editor()->accessibleName(), u"Name"_s);
        window.name->setProblem(u"Enter the name."_s);
        QCOMPARE(window.name->editor()->accessibleDescription(), u"required. As on the card. Enter the name."_s);
        QCOMPARE(window.name->editor()->objectName(), u"name"_s);
    }

    void mnemonicReachesTheEditor()
    {
        Window window;
        window.widget.show();
        QVERIFY(QTest::qWaitForWindowActive(&window.widget));
        window.lines->editor()->setFocus();
        QTest::keyClick(window.lines->editor(), Qt::Key_N, Qt::AltModifier);
        QVERIFY(window.name->editor()->hasFocus());
    }

    void fieldThatIsDestroyedLeavesTheForm()
    {
        Window window;
        delete window.name;
        QCOMPARE(window.form.showProblems({{u"name"_s, u"a"_s, {}}}, sentence).size(), 1);
    }

    void worksFromRightToLeftAndWithLongWords()
    {
        Window window;
        window.widget.setLayoutDirection(Qt::RightToLeft);
        window.name->setLabel(QString(120, u'ئ'));
        window.name->setProblem(QString(60, u'ئ') + u' ' + QString(60, u'ل'));
        window.widget.resize(500, 300);
        window.widget.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window.widget));
        QVERIFY(window.name->editor()->height() >= 32);
    }
};

QTEST_MAIN(TestForm)
#include "tst_form.moc"

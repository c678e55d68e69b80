// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/composition_guard.h"
#include "ui/common/search_field.h"
#include "ui/common/theme.h"

#include <QSignalSpy>
#include <QTest>
#include <QtWidgets>

using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

void compose(QWidget *editor, const QString &letters)
{
    QInputMethodEvent event{letters, {}};
    QCoreApplication::sendEvent(editor, &event);
}

void commit(QWidget *editor, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(editor, &event);
}

} // namespace

class TestSearchField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, 100); }

    void everyKeyAsksAtOnce()
    {
        SearchField field{u"search"_s};
        QSignalSpy searches{&field, &SearchField::searchChanged};
        QTest::keyClicks(&field, u"wxm"_s);
        QCOMPARE(searches.size(), 3);
        QCOMPARE(searches.at(2).at(0).toString(), u"wxm"_s);
        QTest::keyClick(&field, Qt::Key_Space); // trimmed: nothing new to ask
        QCOMPARE(searches.size(), 3);
        QTest::keyClick(&field, Qt::Key_Backspace);
        QTest::keyClick(&field, Qt::Key_Backspace);
        QCOMPARE(searches.last().at(0).toString(), u"wx"_s);
    }

    void enterTakesTheTopHitAndArrowsMove()
    {
        SearchField field{u"search"_s};
        QSignalSpy chosen{&field, &SearchField::chosen};
        QSignalSpy moves{&field, &SearchField::moveRequested};
        QTest::keyClicks(&field, u"li"_s);
        QTest::keyClick(&field, Qt::Key_Return);
        QTest::keyClick(&field, Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(chosen.size(), 2);
        QTest::keyClick(&field, Qt::Key_Down);
        QTest::keyClick(&field, Qt::Key_Up);
        QCOMPARE(moves.size(), 2);
        QCOMPARE(moves.at(0).at(0).toInt(), 1);
        QCOMPARE(moves.at(1).at(0).toInt(), -1);
        QCOMPARE(field.text(), u"li"_s);
    }

    void enterWhileComposingNeitherChoosesNorLosesLetters()
    {
        SearchField field{u"search"_s};
        QSignalSpy chosen{&field, &SearchField::chosen};
        compose(&field, u"wang"_s);
        QVERIFY(field.isComposing());
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(chosen.size(), 0);
        commit(&field, u"王"_s);
        QVERIFY(!field.isComposing());
        QCOMPARE(field.text(), u"王"_s);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
    }

    void guardCommitsTheLettersAndStopsButtonsAndShortcuts()
    {
        CompositionGuard guard;
        QDialog dialog;
        QVBoxLayout column{&dialog};
        QLineEdit edit;
        QPushButton save{u"Save"_s};
        column.addWidget(&edit);
        column.addWidget(&save);
        save.setDefault(true);
        QShortcut shortcut{QKeySequence{Qt::Key_Return}, &dialog};
        QSignalSpy saved{&save, &QPushButton::clicked};
        QSignalSpy returned{&edit, &QLineEdit::returnPressed};
        QSignalSpy shortcuts{&shortcut, &QShortcut::activated};
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        edit.setFocus();

        compose(&edit, u"zhang"_s);
        QVERIFY(guard.isComposing());
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(edit.text(), u"zhang"_s);
        QVERIFY(!guard.isComposing());
        QCOMPARE(saved.size() + returned.size() + shortcuts.size(), 0);

        shortcut.setEnabled(false);
        QTest::keyClick(&edit, Qt::Key_Return); // now it is an ordinary Enter again
        QCOMPARE(saved.size(), 1);
    }

    void typingAnywhereOnThePageGoesToTheBox()
    {
        QWidget page;
        QVBoxLayout column{&page};
        SearchField field{u"search"_s};
        QPushButton button{u"Button"_s};
        QLineEdit other;
        for (QWidget *part : std::initializer_list<QWidget *>{&field, &button, &other})
            column.addWidget(part);
        field.catchTypingOn(&page);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));

        button.setFocus();
        QTest::keyClick(&button, Qt::Key_W);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_X);
        QVERIFY(field.hasFocus());
        QCOMPARE(field.text(), u"wx"_s);

        other.setFocus();
        QTest::keyClicks(&other, u"138"_s);
        QVERIFY(other.hasFocus()); // another editor keeps what is typed in it
        QCOMPARE(other.text(), u"138"_s);
        QCOMPARE(field.text(), u"wx"_s);

        button.setFocus();
        QTest::keyClick(&button, Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(field.text(), u"wx"_s);
    }

    void iconDoesNotCoverTheText()
    {
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            SearchField field{u"search"_s};
            field.setLayoutDirection(direction);
            const QMargins margins = field.textMargins();
            QVERIFY((direction == Qt::LeftToRight ? margins.left() : margins.right()) >= theme::kIconSize);
            QVERIFY(field.sizeHint().height() >= 32);
        }
    }
};

QTEST_MAIN(TestSearchField)
#include "tst_search_field.moc"

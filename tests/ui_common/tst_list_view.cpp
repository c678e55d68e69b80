// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/empty_state.h"
#include "ui/common/list_view.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QtWidgets>

using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

void fill(QStandardItemModel &model, int rows)
{
    for (int row = 0; row < rows; ++row)
        model.appendRow({new QStandardItem{u"Name %1"_s.arg(row)}, new QStandardItem{u"12"_s}});
}

/// A list between two fields, as on every page.
template <class View> struct Window {
    QWidget widget{};
    QVBoxLayout column{&widget};
    QLineEdit before{};
    View view{u"people"_s};
    QLineEdit after{};
    QStandardItemModel model{};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    Window()
    {
        column.addWidget(&before);
        column.addWidget(&view);
        column.addWidget(&after);
        view.setModel(&model);
    }
    bool show()
    {
        widget.show();
        return QTest::qWaitForWindowActive(&widget);
    }
};

} // namespace

class TestListView : public QObject {
    Q_OBJECT

    template <class View> void tabPassesThrough()
    {
        Window<View> window;
        fill(window.model, 3);
        QVERIFY(window.show());
        window.before.setFocus();
        QTest::keyClick(&window.before, Qt::Key_Tab);
        QVERIFY(window.view.hasFocus());
        QCOMPARE(window.view.currentIndex().row(), 0); // there is something to act on
        QTest::keyClick(&window.view, Qt::Key_Tab);
        QVERIFY(window.after.hasFocus());
        QTest::keyClick(&window.after, Qt::Key_Backtab);
        QTest::keyClick(&window.view, Qt::Key_Backtab);
        QVERIFY(window.before.hasFocus());
    }

    template <class View> void enterActivatesOnce()
    {
        Window<View> window;
        fill(window.model, 3);
        QPushButton defaultButton{u"Save"_s, &window.widget};
        QShortcut outside{QKeySequence{Qt::CTRL | Qt::Key_Return}, &window.widget};
        QSignalSpy activated{&window.view, &QAbstractItemView::activated};
        QSignalSpy shortcut{&outside, &QShortcut::activated};
        QVERIFY(window.show());
        window.view.setFocus(Qt::TabFocusReason);
        QTest::keyClick(&window.view, Qt::Key_Down);
        QTest::keyClick(&window.view, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.at(0).at(0).toModelIndex().row(), 1);
        QTest::keyClick(&window.view, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(shortcut.size(), 1);
    }

    template <class View> void emptyStateFollowsTheModel()
    {
        Window<View> window;
        window.view.setEmptyState(Icon::Queue, u"Nobody waits"_s, u"Register somebody."_s);
        QVERIFY(window.show());
        auto *empty = window.view.template findChild<EmptyState *>();
        QVERIFY(empty && empty->isVisible());
        fill(window.model, 1);
        QVERIFY(!empty->isVisible());
        window.model.removeRow(0);
        QVERIFY(empty->isVisible());
        window.view.setFocus(Qt::TabFocusReason); // and an empty list is harmless
        QTest::keyClick(&window.view, Qt::Key_Return);
        window.view.moveCurrent(1);
        QVERIFY(!window.view.currentIndex().isValid());
    }

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, 100); }

    void tabPassesThroughTable() { tabPassesThrough<TableView>(); }
    void tabPassesThroughList() { tabPassesThrough<ListView>(); }
    void enterActivatesOnceInTable() { enterActivatesOnce<TableView>(); }
    void enterActivatesOnceInList() { enterActivatesOnce<ListView>(); }
    void emptyStateFollowsTheModelInTable() { emptyStateFollowsTheModel<TableView>(); }
    void emptyStateFollowsTheModelInList() { emptyStateFollowsTheModel<ListView>(); }

    void rowsAreHighEnoughAndChosenWhole()
    {
        Window<TableView> window;
        fill(window.model, 2);
        window.view.setStretchColumn(0);
        QVERIFY(window.show());
        QVERIFY(window.view.rowHeight(0) >= 32);
        window.view.setCurrentIndex(window.model.index(1, 0));
        QCOMPARE(window.view.selectionModel()->selectedRows().size(), 1);
        QVERIFY(window.view.selectionModel()->isRowSelected(1));
        QVERIFY(!window.view.showGrid());
        QCOMPARE(window.view.objectName(), u"people"_s);
    }

    void searchMovesTheCurrentRowAndStopsAtTheEnds()
    {
        Window<TableView> window;
        fill(window.model, 3);
        window.view.moveCurrent(1);
        QCOMPARE(window.view.currentIndex().row(), 0);
        window.view.moveCurrent(8);
        QCOMPARE(window.view.currentIndex().row(), 2);
        window.view.moveCurrent(-8);
        QCOMPARE(window.view.currentIndex().row(), 0);
    }

    void anotherModelIsNoLongerListenedTo()
    {
        Window<TableView> window;
        window.view.setEmptyState(Icon::List, u"Nothing"_s);
        QStandardItemModel other;
        fill(other, 1);
        window.view.setModel(&other);
        QVERIFY(window.show());
        fill(window.model, 1);
        window.model.clear();
        QVERIFY(!window.view.findChild<EmptyState *>()->isVisible());
    }
};

QTEST_MAIN(TestListView)
#include "tst_list_view.moc"

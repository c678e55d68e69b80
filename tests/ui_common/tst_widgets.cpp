// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/amount_label.h"
#include "ui/common/banner.h"
#include "ui/common/busy.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/patient_header.h"
#include "ui/common/undo_bar.h"

#include <QSignalSpy>
#include <QTest>
#include <QtWidgets>

using namespace clinic;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

class TestWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, 100); }

    void bannerSaysLevelInWordsAndItsKeyActs()
    {
        QWidget window;
        QVBoxLayout column{&window};
        QLineEdit edit;
        Banner banner{u"alert"_s};
        column.addWidget(&edit);
        column.addWidget(&banner);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(!banner.isVisible());
        banner.showMessage(Severity::Stop, u"Allergic to penicillin."_s);
        banner.setAction(u"Take azithromycin"_s, Qt::Key_F8);
        QVERIFY(banner.isVisible());
        QVERIFY(banner.findChild<QLabel *>(u"alertWord"_s)->text().contains(theme::severityWord(Severity::Stop)));
        QCOMPARE(banner.accessibleName(), theme::severityWord(Severity::Stop) + u": Allergic to penicillin."_s);
        QSignalSpy acted{&banner, &Banner::actionTriggered};
        edit.setFocus();
        QTest::keyClick(&edit, Qt::Key_F8);
        QCOMPARE(acted.size(), 1);
        banner.clear();
        QVERIFY(!banner.isVisible());
        QTest::keyClick(&edit, Qt::Key_F8);
        QCOMPARE(acted.size(), 1);
        QSignalSpy closed{&banner, &Banner::closed};
        banner.showMessage(Severity::Note, u"x"_s);
        QTest::mouseClick(banner.findChild<QPushButton *>(u"alertClose"_s), Qt::LeftButton);
        QCOMPARE(closed.size(), 1);
        QVERIFY(!banner.isVisible());
    }

    void undoIsOfferedOnceAndOnlyForItsTime()
    {
        QWidget window;
        QVBoxLayout column{&window};
        UndoBar bar;
        column.addWidget(&bar);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        int undone = 0;
        bar.offer(u"Registration cancelled"_s, [&undone] { ++undone; });
        QVERIFY(bar.isVisible());
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone, 1);
        QVERIFY(!bar.isVisible());
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone, 1);

        bar.setOfferTime(200);
        QSignalSpy ended{&bar, &UndoBar::ended};
        bar.offer(u"Moved up"_s, [&undone] { ++undone; });
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(!bar.isOffering());
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone, 1);
        QCOMPARE(UndoBar::kOfferMs, 10'000);
    }

    void undoOfALaterActReplacesTheEarlierOne()
    {
        UndoBar bar;
        QStringList done;
        bar.offer(u"a"_s, [&done] { done << u"a"_s; });
        bar.offer(u"b"_s, [&done] { done << u"b"_s; });
        bar.findChild<QPushButton *>(u"undoButton"_s)->click();
        QCOMPARE(done, QStringList{u"b"_s});
    }

    void quickWorkShowsNothing()
    {
        QWidget window;
        QVBoxLayout column{&window};
        Busy busy;
        column.addWidget(&busy);
        window.show();
        QPromise<int> promise;
        promise.start();
        busy.watch(promise.future(), u"Searching"_s);
        QTest::qWait(50);
        QVERIFY(!busy.isVisible());
        promise.addResult(1);
        promise.finish();
        QTRY_VERIFY(!busy.isWatching());
        QTest::qWait(Busy::kPatienceMs + 50);
        QVERIFY(!busy.isVisible());
    }

    void slowWorkIsShownAndCanBeCancelled()
    {
        QWidget window;
        QVBoxLayout column{&window};
        Busy busy;
        column.addWidget(&busy);
        window.show();
        QPromise<int> promise;
        promise.start();
        QSignalSpy cancelled{&busy, &Busy::cancelled};
        busy.watch(promise.future(), u"Searching"_s);
        QTRY_VERIFY(busy.isVisible());
        QTest::mouseClick(busy.findChild<QPushButton *>(u"busyCancel"_s), Qt::LeftButton);
        QVERIFY(promise.isCanceled());
        QVERIFY(!busy.isVisible());
        QCOMPARE(cancelled.size(), 1);
        promise.finish();
    }

    void workThatMustNotStopOffersNoCancel()
    {
        QWidget window;
        Busy busy{&window};
        window.show();
        QPromise<int> promise;
        promise.start();
        busy.watch(promise.future(), u"Saving"_s, false);
        QTRY_VERIFY(busy.isVisible());
        QVERIFY(!busy.findChild<QPushButton *>(u"busyCancel"_s)->isVisible());
        promise.finish();
        QTRY_VERIFY(!busy.isVisible());
    }

    void amountsAreExactAndReadable_data()
    {
        QTest::addColumn<qlonglong>("fen");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0LL << u"¥0.00"_s;
        QTest::newRow("one fen") << 1LL << u"¥0.01"_s;
        QTest::newRow("under one yuan, negative") << -50LL << u"\u2212¥0.50"_s;
        QTest::newRow("thousands") << 123450LL << u"¥1,234.50"_s;
        QTest::newRow("beyond a double") << 900'719'925'474'099'301LL << u"¥9,007,199,254,740,993.01"_s;
    }
    void amountsAreExactAndReadable()
    {
        QFETCH(const qlonglong, fen);
        QFETCH(const QString, text);
        const QLocale before;
        QLocale::setDefault(QLocale{QLocale::Chinese, QLocale::China});
        AmountLabel label{u"total"_s};
        label.setAmount(Money::fromFen(fen));
        QCOMPARE(label.text(), text);
        QLocale::setDefault(before);
    }

    void patientHeaderAlwaysSaysWhatIsKnownOfAllergies()
    {
        PatientHeader header;
        auto *allergies = header.findChild<QLabel *>(u"patientAllergies"_s);
        PatientSummary patient{u"王小明"_s, u"男"_s, u"42岁"_s, u"999999********1234"_s, {}, AllergyKnowledge::NotAsked,
                               {}};
        header.setPatient(patient);
        const QString notAsked = allergies->text();
        patient.allergyKnowledge = AllergyKnowledge::NoneKnown;
        header.setPatient(patient);
        QVERIFY(allergies->text() != notAsked);
        patient.allergyKnowledge = AllergyKnowledge::Known;
        patient.allergies = {u"青霉素"_s, u"磺胺"_s};
        header.setPatient(patient);
        QVERIFY(allergies->text().contains(u"青霉素"_s));
        QVERIFY(allergies->text().contains(u"磺胺"_s));
        QVERIFY(header.accessibleName().contains(u"青霉素"_s));
        auto *name = header.findChild<QLabel *>(u"patientName"_s);
        QVERIFY(name->text().contains(u"王小明"_s));
        name->ensurePolished();
        QVERIFY(name->fontInfo().pixelSize() >= 20);
        allergies->ensurePolished();
        QVERIFY(allergies->fontInfo().pixelSize() > 16);
        header.clear();
        QVERIFY(header.isEmpty());
        QVERIFY(!name->text().contains(u"王小明"_s));
        QVERIFY(!header.accessibleName().contains(u"青霉素"_s));
    }

    void nameThatCannotBeShownIsSaidSo()
    {
        PatientHeader header;
        auto *missing = header.findChild<QLabel *>(u"patientMissingGlyphs"_s);
        header.setPatient({u"王"_s + QString::fromUcs4(U"\U0010ABCD"), {}, {}, {}, {}, AllergyKnowledge::NotAsked, {}});
        QVERIFY(!missing->isHidden());
        QVERIFY2(missing->text().contains(u"U+10ABCD"_s), qPrintable(missing->text()));
        header.setPatient({u"Wang"_s, {}, {}, {}, {}, AllergyKnowledge::NotAsked, {}});
        QVERIFY(missing->isHidden());
    }

    void keyButtonActsAtOnceWhileItCanBeSeen()
    {
        QWidget window;
        QVBoxLayout column{&window};
        FKeyBar bar;
        QLineEdit edit;
        column.addWidget(&edit);
        column.addWidget(&bar);
        KeyButton *save = bar.addButton(u"save"_s, Icon::Check, Qt::Key_F12, theme::Variant::Primary);
        save->setLabel(u"Save && print"_s);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QSignalSpy clicked{save, &QPushButton::clicked};
        edit.setFocus();
        QTest::keyClick(&edit, Qt::Key_F12);
        QCOMPARE(clicked.size(), 1); // no waiting for an animation
        save->setLabel(u"Save"_s);   // a new text (another language) keeps the key
        QTest::keyClick(&edit, Qt::Key_F12);
        QCOMPARE(clicked.size(), 2);
        save->setEnabled(false);
        QTest::keyClick(&edit, Qt::Key_F12);
        bar.hide();
        save->setEnabled(true);
        QTest::keyClick(&edit, Qt::Key_F12);
        QCOMPARE(clicked.size(), 2);
        QCOMPARE(save->accessibleName(), u"Save"_s);
        QCOMPARE(save->keyText(), u"F12"_s);
        QVERIFY(save->sizeHint().height() >= 32);
    }
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/page_checks.h"
#include "ui/common/banner.h"
#include "ui/common/form_field.h"
#include "ui/common/theme.h"
#include "ui/login/own_password_dialog.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace clinic;
using namespace clinic::test;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

const QString kOldOne = u"the horse of last year"_s;
const QString kNewOne = u"another horse 9"_s;

/// The dialog over a window, as the program shows it.
struct Shown {
    QWidget window{};
    OwnPasswordDialog dialog{u"Dr Li"_s, &window};
    Keyboard keys{&dialog};
    QSignalSpy asked{&dialog, &OwnPasswordDialog::changeRequested};

    Shown()
    {
        window.resize(1024, 690);
        window.show();
        dialog.open();
        QApplication::setActiveWindow(&dialog);
    }
    void typeAll(const QString &old, const QString &fresh, const QString &again)
    {
        dialog.findChild<QLineEdit *>(u"oldPassword"_s)->setFocus();
        for (const QString &text : {old, fresh, again}) {
            qobject_cast<QLineEdit *>(QApplication::focusWidget())->selectAll();
            keys.press(Qt::Key_Delete);
            keys.type(text);
            keys.press(Qt::Key_Return);
        }
    }
    QString problem(const QString &path) { return dialog.findChild<FormField *>(path + u"Field"_s)->problem(); }
    Banner &banner() { return *dialog.findChild<Banner *>(u"ownPasswordMessage"_s); }
};

} // namespace

class TestOwnPassword : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }

    void threeTimesEnterChangesIt()
    {
        Shown shown;
        keepPicture(&shown.dialog, u"own-password"_s);
        QCOMPARE(fitFaults(&shown.dialog), QStringList{});
        QCOMPARE(nameFaults(&shown.dialog), QStringList{});
        shown.typeAll(kOldOne, kNewOne, kNewOne);
        QCOMPARE(shown.asked.count(), 1);
        QCOMPARE(shown.asked.front(), (QVariantList{kOldOne, kNewOne}));
        QVERIFY(shown.banner().text().isEmpty()); // nothing is said before it is stored
        shown.dialog.finish({});
        QCOMPARE(shown.banner().severity(), Severity::Ok);
        QVERIFY(shown.dialog.findChild<QLineEdit *>(u"newPassword"_s)->text().isEmpty());
        keepPicture(&shown.dialog, u"own-password-changed"_s);
    }

    void differentPasswordsAreNotSent()
    {
        Shown shown;
        shown.typeAll(kOldOne, kNewOne, kNewOne + u"x"_s);
        QCOMPARE(shown.asked.count(), 0);
        QVERIFY(!shown.problem(u"newPasswordAgain"_s).isEmpty());
    }

    void whatIsWrongStandsAtItsField_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("code");
        QTest::newRow("old") << u"oldPassword"_s << u"security.wrong_password"_s;
        QTest::newRow("new") << u"newPassword"_s << u"password.too_common"_s;
    }
    void whatIsWrongStandsAtItsField()
    {
        QFETCH(QString, path);
        QFETCH(QString, code);
        Shown shown;
        shown.typeAll(kOldOne, kNewOne, kNewOne);
        Error error = path == u"oldPassword" ? Error{ErrorKind::Denied, code} : failFields({{path, code, {}}}).value();
        shown.dialog.finish(tl::unexpected(std::move(error)));
        QVERIFY(!shown.problem(path).isEmpty());
        QCOMPARE(shown.dialog.findChild<QLineEdit *>(u"newPassword"_s)->text(), kNewOne); // what was typed stays
        keepPicture(&shown.dialog, u"own-password-"_s + path);
    }

    void whatHasNoFieldIsToldAbove()
    {
        Shown shown;
        shown.typeAll(kOldOne, kNewOne, kNewOne);
        shown.dialog.finish(fail(ErrorKind::Storage, u"security.keys_unwritable"_s));
        QCOMPARE(shown.banner().severity(), Severity::Stop);
        QVERIFY(!shown.banner().text().isEmpty());
    }
};

QTEST_MAIN(TestOwnPassword)
#include "tst_own_password.moc"

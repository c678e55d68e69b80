// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "administration_window.h"

#include "security/key_file.h"
#include "ui/administration/department_section.h"
#include "ui/administration/facility_section.h"
#include "ui/administration/product_section.h"
#include "ui/administration/service_item_section.h"
#include "ui/administration/staff_section.h"
#include "ui/administration/test_page.h"
#include "ui/common/theme.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPdfWriter>
#include <QTcpServer>
#include <QTcpSocket>

using namespace clinic;
using namespace clinic::test;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

enum Number { Clinic = 1, County, StaffAndRoles, Departments, Hospitals, Drugs, Services_, Seat, Imports };

const QString kPassword = u"Made-up 2026 words again"_s;

} // namespace

class TestAdministrationPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        theme::apply(*qApp);
        new CompositionGuard{qApp};
    }

    void everySectionFitsAndHasNames_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QSize>("size");
        for (int number = Clinic; number <= Imports; ++number) {
            QTest::addRow("small-%d", number) << number << QSize{944, 690};
            QTest::addRow("wide-%d", number) << number << QSize{1150, 690};
        }
    }
    void everySectionFitsAndHasNames()
    {
        QFETCH(int, number);
        QFETCH(QSize, size);
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic, size};
        window.open(number);
        keepPicture(&window.page, u"administration-%1-%2"_s.arg(number).arg(size.width()));
        QCOMPARE(window.page.size(), size);
        QCOMPARE(fitFaults(&window.page).join(u'\n'), QString{});
        QCOMPARE(nameFaults(&window.page), QStringList{});
        QCOMPARE(tabFaults(&window.page), QStringList{});
    }

    void whoHasNoRightToASectionDoesNotSeeIt()
    {
        PageFixture clinic{{Role::Receptionist}};
        AdministrationWindow window{clinic};
        QVERIFY(window.page.sections().empty());
    }

    void aPersonIsAddedByKeysAndCanLogIn()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        auto *section = qobject_cast<StaffSection *>(window.open(StaffAndRoles));
        QAbstractItemModelTester tester{section->model(), QAbstractItemModelTester::FailureReportingMode::QtTest};
        const int before = section->model()->rowCount();
        window.press(Qt::Key_F9);
        window.keys.compose(u"he"_s, u"何医生"_s);
        window.press(Qt::Key_Return);
        window.keys.type(u"he"_s);
        window.focus(u"role_doctor"_s);
        window.press(Qt::Key_Space);
        window.focus(u"password"_s);
        window.keys.type(kPassword);
        window.press(Qt::Key_Return);
        window.keys.type(kPassword);
        window.press(Qt::Key_F10);
        QTRY_COMPARE(section->model()->rowCount(), before + 1);
        QCOMPARE(window.severity(), Severity::Ok);
        QVERIFY(window.message().contains(u"何医生"_s));

        const auto unlocked = MUST(KeyFile{clinic.folder() + u"/clinic.keys"_s}.unlock(u"he"_s, kPassword));
        const auto all = clinic.run([&](Services &s) { return s.staff.all(clinic.everyone()); });
        const auto he = std::ranges::find(all, u"he"_s, &Staff::login);
        QVERIFY(he != all.end());
        QCOMPARE(unlocked.staffId, he->id);
        QCOMPARE(he->roles, std::vector<Role>{Role::Doctor});
    }

    void everyFaultOfANewPersonIsToldAtOnce()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        window.open(StaffAndRoles);
        window.press(Qt::Key_F9);
        window.focus(u"password"_s);
        window.keys.type(u"short"_s);
        window.press(Qt::Key_F10);
        for (const QString &path : {u"name"_s, u"login"_s, u"roles"_s, u"passwordAgain"_s})
            QVERIFY2(!window.problem(path).isEmpty(), qPrintable(path));
        keepPicture(&window.page, u"administration-staff-faults"_s);
        window.focus(u"passwordAgain"_s);
        window.keys.type(u"short"_s);
        window.press(Qt::Key_F10);
        QTRY_VERIFY(!window.problem(u"password"_s).isEmpty());
        QVERIFY(!window.problem(u"name"_s).isEmpty());
    }

    void theLastAdministratorStays()
    {
        PageFixture clinic{{Role::Administrator}};
        const Staff wu = clinic.villageDoctor();
        clinic.run([&](Services &s) {
            return s.staff.deactivate(clinic.actor(Role::Administrator), wu.id, wu.version, u"test"_s);
        });
        AdministrationWindow window{clinic};
        auto *section = qobject_cast<StaffSection *>(window.open(StaffAndRoles));
        const auto &rows = section->model()->rows();
        const auto zhao = std::ranges::find(rows, u"zhao"_s, &Staff::login);
        window.find<TableView>(u"staffList"_s)->setCurrentIndex(section->model()->index(int(zhao - rows.begin()), 0));
        auto *administrator = window.find<QCheckBox>(u"role_administrator"_s);
        auto *doctor = window.find<QCheckBox>(u"role_doctor"_s);
        QVERIFY(administrator->isChecked());
        doctor->setFocus();
        window.press(Qt::Key_Space);
        administrator->setFocus();
        window.press(Qt::Key_Space);
        clinic.prompts().answer(u"other work"_s);
        window.press(Qt::Key_F10);
        QTRY_COMPARE(window.severity(), Severity::Stop);
        QVERIFY(!administrator->isChecked()); // what was chosen stays in the form
        // Nor can one close one's own account.
        window.press(Qt::Key_D, Qt::ControlModifier);
        clinic.prompts().answer(u"left"_s);
        window.press(Qt::Key_F12);
        QTRY_COMPARE(window.severity(), Severity::Stop);
        const auto all = clinic.run([&](Services &s) { return s.staff.all(clinic.everyone()); });
        const auto now = std::ranges::find(all, u"zhao"_s, &Staff::login);
        QVERIFY(now->active);
        QVERIFY(now->holds(Role::Administrator));
    }

    void otherRolesNeedAReason()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        auto *section = qobject_cast<StaffSection *>(window.open(StaffAndRoles));
        const auto &rows = section->model()->rows();
        const auto li = std::ranges::find(rows, u"li"_s, &Staff::login);
        const StaffId id = li->id;
        window.find<TableView>(u"staffList"_s)->setCurrentIndex(section->model()->index(int(li - rows.begin()), 0));
        window.focus(u"role_pharmacist"_s);
        window.press(Qt::Key_Space);
        const auto holds = [&](Role role) {
            const auto all = clinic.run([&](Services &s) { return s.staff.all(clinic.everyone()); });
            return std::ranges::find(all, id, &Staff::id)->holds(role);
        };
        clinic.prompts().cancel();
        window.press(Qt::Key_F10);
        QCOMPARE(clinic.prompts().asked().size(), std::size_t{1});
        QVERIFY(!holds(Role::Pharmacist));
        QVERIFY(window.find<QCheckBox>(u"role_pharmacist"_s)->isChecked()); // nothing is lost
        clinic.prompts().answer(u"also the pharmacy"_s);
        window.press(Qt::Key_F10);
        QTRY_COMPARE(window.severity(), Severity::Ok);
        QVERIFY(holds(Role::Pharmacist));
        // Everything else needs none.
        window.focus(u"staffCode"_s);
        window.keys.type(u"7"_s);
        window.press(Qt::Key_F10);
        QTRY_COMPARE(window.severity(), Severity::Ok);
        QCOMPARE(clinic.prompts().asked().size(), std::size_t{2});
    }

    void anAdministratorGivesANewPassword()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        auto *section = qobject_cast<StaffSection *>(window.open(StaffAndRoles));
        const auto &rows = section->model()->rows();
        const auto li = std::ranges::find(rows, u"li"_s, &Staff::login);
        window.find<TableView>(u"staffList"_s)->setCurrentIndex(section->model()->index(int(li - rows.begin()), 0));
        window.press(Qt::Key_F11);
        window.keys.type(kPassword);
        window.press(Qt::Key_Return);
        window.keys.type(u"something else"_s);
        window.press(Qt::Key_F10);
        QVERIFY(!window.problem(u"passwordAgain"_s).isEmpty());
        window.focus(u"passwordAgain"_s);
        window.find<QLineEdit>(u"passwordAgain"_s)->selectAll();
        window.keys.type(kPassword);
        window.press(Qt::Key_F10);
        QTRY_COMPARE(window.severity(), Severity::Ok);
        QVERIFY(KeyFile{clinic.folder() + u"/clinic.keys"_s}.unlock(u"li"_s, kPassword).has_value());
    }

    void somebodyLeavesWithAReasonAndComesBackWithAPassword()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        auto *section = qobject_cast<StaffSection *>(window.open(StaffAndRoles));
        const auto rowOf = [section](const QString &login) {
            const auto &rows = section->model()->rows();
            return int(std::ranges::find(rows, login, &Staff::login) - rows.begin());
        };
        auto *table = window.find<TableView>(u"staffList"_s);
        table->setCurrentIndex(section->model()->index(rowOf(u"li"_s), 0));
        clinic.prompts().answer(u"moved to the county"_s);
        window.press(Qt::Key_F12);
        QTRY_VERIFY(!section->model()->row(rowOf(u"li"_s))->active);
        QTRY_COMPARE(table->currentIndex().row(), rowOf(u"li"_s));
        window.press(Qt::Key_F12);
        window.keys.type(kPassword);
        window.press(Qt::Key_Return);
        window.keys.type(kPassword);
        window.press(Qt::Key_F10);
        QTRY_VERIFY(section->model()->row(rowOf(u"li"_s))->active);
        QVERIFY(KeyFile{clinic.folder() + u"/clinic.keys"_s}.unlock(u"li"_s, kPassword).has_value());
    }

    void whatWasTypedIsNotOverwrittenByALookAtAnotherRecord()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        window.open(Departments);
        window.press(Qt::Key_Return);
        window.focus(u"room"_s);
        window.keys.type(u"12"_s);
        window.focus(u"departmentList"_s);
        window.press(Qt::Key_Down);
        QCOMPARE(window.severity(), Severity::Ask);
        QVERIFY(window.find<QLineEdit>(u"room"_s)->text().contains(u"12"_s));
        window.press(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(!window.find<QLineEdit>(u"room"_s)->text().contains(u"12"_s));
    }

    void whatWasTypedSurvivesTheEndOfTheProgram()
    {
        PageFixture clinic{{Role::Administrator}};
        {
            AdministrationWindow window{clinic};
            window.open(Hospitals);
            window.press(Qt::Key_F9);
            window.keys.compose(u"xian"_s, u"县人民医院"_s);
        }
        AdministrationWindow window{clinic};
        window.open(Hospitals);
        QTRY_COMPARE(window.find<QLineEdit>(u"name"_s)->text(), u"县人民医院"_s);
        window.press(Qt::Key_F10);
        QTRY_COMPARE(window.severity(), Severity::Ok);
        const auto all = clinic.run([](Services &s) { return s.clinic.facilities(); });
        QCOMPARE(all.size(), std::size_t{1});
        QCOMPARE(all.front().name, u"县人民医院"_s);
        QVERIFY(clinic.drafts().forms().isEmpty());
    }

    void aDepartmentGetsARoom()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        auto *section = qobject_cast<DepartmentSection *>(window.open(Departments));
        QAbstractItemModelTester tester{section->model(), QAbstractItemModelTester::FailureReportingMode::QtTest};
        const QString code = section->model()->row(0)->code;
        window.press(Qt::Key_Return);
        window.focus(u"room"_s);
        window.find<QLineEdit>(u"room"_s)->selectAll();
        window.keys.type(u"301"_s);
        window.press(Qt::Key_F10);
        QTRY_COMPARE(window.severity(), Severity::Ok);
        const auto all = clinic.run([](Services &s) { return s.clinic.departments(); });
        QCOMPARE(std::ranges::find(all, code, &Department::code)->room, u"301"_s);
    }

    void aTakenCodeIsToldAtItsField()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        window.open(Departments);
        window.press(Qt::Key_F9);
        window.keys.type(u"NK"_s);
        window.press(Qt::Key_Return);
        window.keys.type(u"twice"_s);
        window.press(Qt::Key_F10);
        QTRY_VERIFY(!window.problem(u"code"_s).isEmpty());
        QCOMPARE(window.find<QLineEdit>(u"name"_s)->text(), u"twice"_s);
    }

    void settingsWithFaultsShowAll()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        window.open(Clinic);
        const auto retype = [&](const QString &name, const QString &text) {
            window.focus(name);
            window.find<QLineEdit>(name)->selectAll();
            window.press(Qt::Key_Delete);
            window.keys.type(text);
        };
        retype(u"organisation.name"_s, {});
        retype(u"organisation.phone"_s, u"call me"_s);
        retype(u"reception.free_from_age"_s, u"900"_s);
        retype(u"insurance.roll_age_limit_days"_s, u"soon"_s);
        window.press(Qt::Key_F10);
        for (const QString &path : {u"organisation.name"_s, u"organisation.phone"_s, u"reception.free_from_age"_s,
                                    u"insurance.roll_age_limit_days"_s})
            QVERIFY2(!window.problem(path).isEmpty(), qPrintable(path));
        keepPicture(&window.page, u"administration-settings-faults"_s);
        const ClinicSettings before = clinic.run([](Services &s) { return s.clinic.settings(); });
        QCOMPARE(before.freeFromAge, 0);

        retype(u"organisation.name"_s, u"Shimen"_s);
        retype(u"organisation.phone"_s, u"100 0000 0001"_s);
        retype(u"reception.free_from_age"_s, u"70"_s);
        retype(u"insurance.roll_age_limit_days"_s, u"45"_s);
        auto *mode = window.find<QComboBox>(u"insurance.offline_mode"_s);
        mode->setFocus();
        window.press(Qt::Key_Down);
        window.press(Qt::Key_F10);
        QTRY_COMPARE(window.severity(), Severity::Ok);
        const ClinicSettings after = clinic.run([](Services &s) { return s.clinic.settings(); });
        QCOMPARE(after.freeFromAge, 70);
        QCOMPARE(after.rollAgeLimitDays, 45);
        QCOMPARE(after.offlineMode, OfflineMode::PayAll);
        QCOMPARE(after.registrationFeeItem, u"XY-S01"_s);
        QCOMPARE(clinic.run([](Services &s) { return s.clinic.organisation(); }).name, u"Shimen"_s);
    }

    void theLineIsTestedInPlainWords()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        window.open(County);
        window.press(Qt::Key_F11);
        QVERIFY(!window.problem(u"exchange.county_url"_s).isEmpty());
        window.focus(u"exchange.county_url"_s);
        window.keys.type(u"http://127.0.0.1:1/fhir"_s);
        window.press(Qt::Key_F11);
        QTRY_COMPARE(window.severity(), Severity::Stop);
        QVERIFY(!window.message().contains(u"exchange."_s));

        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server] {
            QTcpSocket *line = server.nextPendingConnection();
            connect(line, &QTcpSocket::readyRead, line, [line] {
                line->readAll();
                const QByteArray body =
                    R"({"resourceType":"CapabilityStatement","fhirVersion":"4.0.1","rest":[{"mode":)"
                    R"("server","interaction":[{"code":"transaction"}]}]})";
                line->write("HTTP/1.1 200 OK\r\nContent-Type: application/fhir+json\r\nContent-Length: " +
                            QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
                line->disconnectFromHost();
            });
        });
        auto *url = window.find<QLineEdit>(u"exchange.county_url"_s);
        url->setFocus();
        url->selectAll();
        window.keys.type(u"http://127.0.0.1:%1/fhir"_s.arg(server.serverPort()));
        window.press(Qt::Key_F11);
        QTRY_VERIFY2(window.severity() == Severity::Ok || window.severity() == Severity::Stop,
                     qPrintable(window.message()));
        qInfo("%s", qPrintable(window.message()));
        keepPicture(&window.page, u"administration-county"_s);
        window.press(Qt::Key_F10);
        QTRY_COMPARE(clinic.run([](Services &s) { return s.clinic.settings(); }).countyUrl, url->text());
    }

    void aWrongCountyAddressIsRefused()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        window.open(County);
        window.focus(u"exchange.county_url"_s);
        window.keys.type(u"county"_s);
        window.press(Qt::Key_F10);
        QVERIFY(!window.problem(u"exchange.county_url"_s).isEmpty());
        QVERIFY(clinic.run([](Services &s) { return s.clinic.settings(); }).countyUrl.isEmpty());
    }

    void aPriceChangeNeedsAReason()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        auto *section = qobject_cast<ProductSection *>(window.open(Drugs));
        QAbstractItemModelTester tester{section->model(), QAbstractItemModelTester::FailureReportingMode::QtTest};
        QVERIFY(section->model()->rowCount() >= 200);
        window.keys.type(u"amxl"_s);
        QTRY_VERIFY(section->model()->rowCount() < 20);
        const Product before = *section->model()->row(0);
        QVERIFY(before.drug.name.contains(u"阿莫西林"_s));
        window.focus(u"pricePerPack"_s);
        window.find<QLineEdit>(u"pricePerPack"_s)->selectAll();
        window.keys.type(u"12.34"_s);
        window.press(Qt::Key_F10);
        QVERIFY(!window.problem(u"reason"_s).isEmpty());
        window.focus(u"reason"_s);
        window.keys.type(u"new purchase"_s);
        window.press(Qt::Key_F10);
        QTRY_COMPARE(window.severity(), Severity::Ok);
        const auto history =
            clinic.run([&](Services &s) { return s.formulary.priceHistory(clinic.everyone(), before.id); });
        QCOMPARE(history.front().reason, u"new purchase"_s);
        QCOMPARE(history.front().pricePerPack->toString(), u"12.34"_s);
        QTRY_VERIFY(window.find<QLabel>(u"priceHistory"_s)->text().contains(u"new purchase"_s));
        QTRY_VERIFY(!section->model()->row(0)->isExamplePrice);
        keepPicture(&window.page, u"administration-price"_s);
    }

    void aProductIsAddedForADrugOfTheFormulary()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        auto *section = qobject_cast<ProductSection *>(window.open(Drugs));
        const int before = section->model()->rowCount();
        window.press(Qt::Key_F9);
        window.keys.type(u"blf"_s); // 布洛芬
        clinic.settle();
        keepPicture(&window.page, u"administration-new-drug"_s);
        window.press(Qt::Key_Return);
        QCOMPARE(window.find<QLabel>(u"productHeading"_s)->text().contains(u"布洛芬"_s), true);
        const auto fill = [&](const QString &name, const QString &text) {
            window.focus(name);
            window.find<QLineEdit>(name)->selectAll();
            window.keys.type(text);
        };
        fill(u"maker"_s, u"Example maker 9"_s);
        fill(u"pack"_s, u"20"_s);
        fill(u"unitsPerPack"_s, u"20"_s);
        fill(u"packUnit"_s, u"box"_s);
        fill(u"pricePerPack"_s, u"8.80"_s);
        window.press(Qt::Key_F10);
        QTRY_COMPARE(window.severity(), Severity::Ok);
        QTRY_COMPARE(section->model()->rowCount(), before + 1);
        const auto all = clinic.run([&](Services &s) { return s.formulary.products(clinic.everyone()); });
        const auto added = std::ranges::find(all, u"Example maker 9"_s, &Product::maker);
        QVERIFY(added != all.end());
        QCOMPARE(added->pricePerPack->toString(), u"8.80"_s);
        QVERIFY(!added->isExamplePrice);
    }

    void aDrugThatNoCatalogueHoldsIsAddedWithItsProduct()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        auto *section = qobject_cast<ProductSection *>(window.open(Drugs));
        const int before = section->model()->rowCount();
        window.press(Qt::Key_F11);
        QVERIFY(window.find<QLineEdit>(u"drug.name"_s)->hasFocus());
        keepPicture(&window.page, u"administration-own-drug"_s);
        QCOMPARE(fitFaults(&window.page).join(u'\n'), QString{});
        window.press(Qt::Key_F10);
        for (const QString &path : {u"drug.name"_s, u"drug.form"_s, u"drug.strength"_s, u"maker"_s, u"minUnit"_s})
            QVERIFY2(!window.problem(path).isEmpty(), qPrintable(path));
        const auto fill = [&](const QString &name, const QString &text) {
            window.focus(name);
            window.keys.type(text);
        };
        window.focus(u"drug.name"_s);
        window.keys.compose(u"zizhi"_s, u"自制合剂"_s);
        fill(u"drug.form"_s, u"mixture"_s);
        fill(u"drug.strength"_s, u"100ml"_s);
        fill(u"maker"_s, u"Example maker 9"_s);
        fill(u"pack"_s, u"100ml"_s);
        fill(u"unitsPerPack"_s, u"1"_s);
        fill(u"packUnit"_s, u"bottle"_s);
        fill(u"minUnit"_s, u"bottle"_s);
        fill(u"pricePerPack"_s, u"6.00"_s);
        window.press(Qt::Key_F10);
        QTRY_COMPARE(window.severity(), Severity::Ok);
        QTRY_COMPARE(section->model()->rowCount(), before + 1);
        const auto all = clinic.run([&](Services &s) { return s.formulary.products(clinic.everyone()); });
        const auto added = std::ranges::find(all, u"Example maker 9"_s, &Product::maker);
        QVERIFY(added != all.end());
        QCOMPARE(added->drug.source, u"clinic"_s);
        QCOMPARE(added->code, u"OWN-0001-P1"_s);
        // It is found like any other.
        const auto hits =
            clinic.run([&](Services &s) { return s.formulary.searchProducts(clinic.everyone(), u"zzhj"_s, 5); });
        QVERIFY(!hits.empty());
        QCOMPARE(hits.front().product->id, added->id);
    }

    void aSearchWithoutAHitLeavesTheFormAlone()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        auto *section = qobject_cast<ProductSection *>(window.open(Drugs));
        window.keys.type(u"amxl"_s);
        QTRY_VERIFY(section->model()->rowCount() < 20);
        const QString code = window.find<QLineEdit>(u"code"_s)->text();
        QVERIFY(!code.isEmpty());
        window.keys.type(u"-0"_s);
        QTRY_COMPARE(section->model()->rowCount(), 0);
        QCOMPARE(window.find<QLineEdit>(u"productSearch"_s)->text(), u"amxl-0"_s);
        QCOMPARE(window.find<QLineEdit>(u"code"_s)->text(), code);
    }

    void aServiceItemIsAdded()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        auto *section = qobject_cast<ServiceItemSection *>(window.open(Services_));
        const int before = section->model()->rowCount();
        window.press(Qt::Key_F9);
        window.keys.type(u"OWN-1"_s);
        window.press(Qt::Key_Return);
        window.keys.compose(u"jiu"_s, u"艾灸"_s);
        window.press(Qt::Key_Return);
        window.keys.type(u"time"_s);
        window.press(Qt::Key_Return);
        window.keys.type(u"15"_s);
        window.press(Qt::Key_F10);
        QTRY_COMPARE(window.severity(), Severity::Ok);
        QTRY_COMPARE(section->model()->rowCount(), before + 1);
    }

    void aServiceItemGetsAPrice()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        auto *section = qobject_cast<ServiceItemSection *>(window.open(Services_));
        QAbstractItemModelTester tester{section->model(), QAbstractItemModelTester::FailureReportingMode::QtTest};
        QVERIFY(section->model()->rowCount() >= 30);
        const ServiceItemId id = section->model()->row(0)->id;
        window.press(Qt::Key_Return);
        window.focus(u"price"_s);
        window.find<QLineEdit>(u"price"_s)->selectAll();
        window.keys.type(u"x"_s);
        window.press(Qt::Key_F10);
        QVERIFY(!window.problem(u"price"_s).isEmpty());
        window.find<QLineEdit>(u"price"_s)->selectAll();
        window.keys.type(u"7.50"_s);
        window.press(Qt::Key_F10);
        QTRY_COMPARE(window.severity(), Severity::Ok);
        const auto all = clinic.run([&](Services &s) { return s.formulary.serviceItems(clinic.everyone()); });
        const auto item = std::ranges::find(all, id, &ServiceItem::id);
        QCOMPARE(item->price, Money::fromFen(750));
        QVERIFY(!item->isExamplePrice);
    }

    void nameAndSizeAndPrintersBelongToTheSeat()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        window.open(Seat);
        auto *name = window.find<QLineEdit>(u"seatName"_s);
        QVERIFY(name->hasFocus());
        name->clear();
        window.press(Qt::Key_F10);
        QVERIFY(!window.problem(u"seatName"_s).isEmpty());
        name->setFocus();
        window.keys.type(u"Window 2"_s);
        window.focus(u"scale"_s);
        window.press(Qt::Key_Down);
        auto *paper = window.find<QComboBox>(u"paper_receipt"_s);
        paper->setFocus();
        window.press(Qt::Key_Down);
        window.press(Qt::Key_F10);
        QCOMPARE(window.severity(), Severity::Ok);
        const auto stored = MUST(SeatSettingsFile{clinic.folder() + u"/seat.json"_s}.load());
        QVERIFY(stored.has_value());
        QCOMPARE(stored->printers.value(DocumentKind::Receipt).paper, Paper::B5);
        QCOMPARE(window.seat.printers, stored->printers);
        QCOMPARE(stored->name, u"Window 2"_s);
        QCOMPARE(stored->scalePercent, 125);
    }

    void theTestPageIsAWholePage()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"test.pdf"_s);
        {
            QPdfWriter writer{file};
            writer.setPageSize(QPageSize{QPageSize::A5});
            QVERIFY(drawTestPage(writer, {u"Test"_s, u"A5"_s}, u"All edges"_s));
        }
        QVERIFY(QFile{file}.size() > 1000);
    }

    void everyTextFollowsTheLanguage()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        for (int number = Clinic; number <= Imports; ++number)
            window.open(number);
        QEvent change{QEvent::LanguageChange};
        QApplication::sendEvent(&window.page, &change);
        QCOMPARE(window.page.title(), u"Administration"_s);
        QCOMPARE(nameFaults(&window.page), QStringList{});
    }
};

QTEST_MAIN(TestAdministrationPage)
#include "tst_administration_page.moc"

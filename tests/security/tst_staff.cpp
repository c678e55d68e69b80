// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/actor_factory.h"
#include "security/key_file.h"
#include "security/session.h"
#include "security/staff_rules.h"
#include "security/staff_service.h"
#include "storage/audit.h"
#include "support/clinic_fixture.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace clinic;
using clinic::test::ClinicFixture;
using clinic::test::codeOf;

namespace {

const QString kPassword = u"correct horse 7"_s;

/// A clinic with a key file and the service that keeps both.
struct Office {
    explicit Office(Engine engine = Engine::Sqlite)
        : clinic{engine},
          keys{clinic.folder() + u"/clinic.keys"_s},
          staff{clinic.database(), keys, key.clone(), KeyFile::kMinimumCost}
    {
    }

    Staff add(const QString &login, const std::vector<Role> &roles)
    {
        return MUST(staff.add(clinic.everyone(), draft(login, roles), kPassword));
    }
    static Staff draft(const QString &login, const std::vector<Role> &roles)
    {
        Staff person;
        person.login = login;
        person.name = u"测试员"_s;
        person.roles = roles;
        return person;
    }
    QByteArray file() const
    {
        QFile file{clinic.folder() + u"/clinic.keys"_s};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
    void overwrite(const QByteArray &bytes) const
    {
        QFile file{clinic.folder() + u"/clinic.keys"_s};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    ClinicFixture clinic;
    DataKey key{DataKey::generate()};
    KeyFile keys;
    StaffService staff;
};

} // namespace

class TstStaff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRoleHasExactlyTheseRights_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QList<int>>("rights");
        const auto row = [](Role role, const QList<Right> &rights) {
            QList<int> numbers;
            for (const Right right : rights)
                numbers << static_cast<int>(right);
            QTest::newRow(qPrintable(toWord(role))) << toWord(role) << numbers;
        };
        row(Role::Receptionist,
            {Right::ViewPatients, Right::EditPatients, Right::RegisterVisits, Right::CheckInsurance});
        row(Role::Doctor,
            {Right::ViewPatients, Right::EditPatients, Right::RegisterVisits, Right::ViewEncounters,
             Right::WriteEncounters, Right::Prescribe, Right::Refer, Right::CheckInsurance, Right::ViewStock});
        row(Role::Pharmacist,
            {Right::ViewPatients, Right::ViewEncounters, Right::Dispense, Right::ManageStock, Right::ViewStock});
        row(Role::Cashier, {Right::ViewPatients, Right::CheckInsurance, Right::TakePayments, Right::ViewTakings});
        row(Role::Administrator, {Right::ManageClinic, Right::ManageStaff, Right::ImportData, Right::RunExchange,
                                  Right::ViewTakings, Right::ViewStock});
    }
    void aRoleHasExactlyTheseRights()
    {
        QFETCH(QString, role);
        QFETCH(QList<int>, rights);
        const Actor actor = ActorFactory::person({}, {}, {}, {*fromWord<Role>(role)});
        for (int i = 0; i < static_cast<int>(Right::Count_); ++i)
            QCOMPARE(actor.may(static_cast<Right>(i)), rights.contains(i));
    }

    void weakPasswordsAreRefused_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("code");
        QTest::newRow("seven") << u"Kq7#zPw"_s << u"password.too_short"_s;
        QTest::newRow("eight") << u"Kq7#zPw2"_s << QString{};
        QTest::newRow("eight characters of Chinese") << u"门口那棵老槐树下"_s << QString{};
        QTest::newRow("login") << u"Wangjianguo"_s << u"password.is_login"_s;
        QTest::newRow("run up") << u"12345678"_s << u"password.too_common"_s;
        QTest::newRow("run to zero") << u"1234567890"_s << u"password.too_common"_s;
        QTest::newRow("run down") << u"87654321"_s << u"password.too_common"_s;
        QTest::newRow("letters") << u"ABCDEFGH"_s << u"password.too_common"_s;
        QTest::newRow("one character") << u"88888888"_s << u"password.too_common"_s;
        QTest::newRow("list") << u"Admin123"_s << u"password.too_common"_s;
        QTest::newRow("too long") << QString(129, u'k') << u"password.too_long"_s;
    }
    void weakPasswordsAreRefused()
    {
        QFETCH(QString, password);
        QFETCH(QString, code);
        const auto problem = passwordProblem(u"wangjianguo"_s, password, u"password"_s);
        QCOMPARE(problem ? problem->code : QString{}, code);
    }

    void aFormOfStaffShowsAllItsFaults()
    {
        Staff staff;
        const auto empty = checkStaff(staff);
        QCOMPARE(empty.size(), 3U);
        staff.login = u" Ｗang.Li "_s;
        staff.name = u"王丽"_s;
        staff.roles = {Role::Doctor, Role::Receptionist, Role::Doctor};
        QVERIFY(checkStaff(staff).empty());
        QCOMPARE(staff.login, u"wang.li"_s);
        QCOMPARE(staff.roles.size(), 2U);
        staff.login = u"a b"_s;
        QCOMPARE(checkStaff(staff).at(0).code, u"staff.login_format"_s);
    }

    void aPasswordOpensAndAWrongOneOrNameFailsAlike()
    {
        Office office;
        const StaffId id = office.add(u"WangLi"_s, {Role::Doctor}).id;
        const auto unlocked = office.keys.unlock(u" wangli"_s, kPassword);
        QCOMPARE(codeOf(unlocked), QString{});
        QCOMPARE(unlocked->staffId, id);
        QVERIFY(std::ranges::equal(unlocked->key.bytes(), office.key.bytes()));
        const auto wrong = office.keys.unlock(u"wangli"_s, u"correct horse 8"_s);
        const auto unknown = office.keys.unlock(u"nobody"_s, kPassword);
        QCOMPARE(codeOf(wrong), u"security.wrong_password"_s);
        QCOMPARE(codeOf(unknown), codeOf(wrong));
        QCOMPARE(unknown.error().kind, wrong.error().kind);
    }

    void aMovedSlotIsRefused()
    {
        Office office;
        office.add(u"wangli"_s, {Role::Doctor});
        const Staff admin = office.add(u"admin"_s, {Role::Administrator});
        QByteArray moved = office.file();
        // The doctor's slot under the administrator's name.
        moved.replace("\"admin\"", "\"other\"");
        moved.replace("\"wangli\"", "\"admin\"");
        office.overwrite(moved);
        QCOMPARE(codeOf(office.keys.unlock(u"admin"_s, kPassword)), u"security.wrong_password"_s);
    }

    void aDamagedKeyFileIsSaidToBeDamaged_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("code");
        QTest::newRow("no JSON") << QByteArray{"{"} << QByteArray{"["} << u"security.keys_damaged"_s;
        QTest::newRow("other format") << QByteArray{"\"format\": 1"} << QByteArray{"\"format\": 9"}
                                      << u"security.keys_damaged"_s;
        QTest::newRow("cheap cost") << QByteArray{"\"cost\": 1024"} << QByteArray{"\"cost\": 2"}
                                    << u"security.keys_damaged"_s;
        QTest::newRow("unknown member") << QByteArray{"\"cost\": 1024"} << QByteArray{"\"cost\": 1024, \"colour\": 1"}
                                        << u"security.keys_damaged"_s;
        QTest::newRow("no base64") << QByteArray{"\"salt\": \""} << QByteArray{"\"salt\": \"!"}
                                   << u"security.keys_damaged"_s;
        QTest::newRow("another cost") << QByteArray{"\"cost\": 1024"} << QByteArray{"\"cost\": 2048"}
                                      << u"security.wrong_password"_s;
    }
    void aDamagedKeyFileIsSaidToBeDamaged()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, code);
        Office office;
        office.add(u"wangli"_s, {Role::Doctor});
        QByteArray bytes = office.file();
        QVERIFY(bytes.contains(from));
        office.overwrite(bytes.replace(from, to));
        QCOMPARE(codeOf(office.keys.unlock(u"wangli"_s, kPassword)), code);
    }

    void staffAreAddedChangedAndLeave_data() { ClinicFixture::addEngines(); }
    void staffAreAddedChangedAndLeave()
    {
        Office office{ClinicFixture::engine()};
        const Actor &boss = office.clinic.everyone();
        Staff doctor = office.add(u"wangli"_s, {Role::Doctor});
        const auto taken = office.staff.add(boss, Office::draft(u"WANGLI"_s, {Role::Cashier}), kPassword);
        QCOMPARE(taken.error().fields.at(0).code, u"staff.login_taken"_s);
        QCOMPARE(MUST(office.staff.active(Role::Doctor)).size(), 2U);

        doctor.roles = {Role::Doctor, Role::Pharmacist};
        doctor.name = u"王丽"_s;
        QCOMPARE(office.staff.change(boss, doctor, u" "_s).error().fields.at(0).path, u"reason"_s);
        doctor = MUST(office.staff.change(boss, doctor, u"also the pharmacy"_s));
        QCOMPARE(doctor.version, 2);
        const auto events =
            MUST(office.clinic.database().readUnguarded([](const ReadTransaction &tx) { return recentAudit(tx, 1); }));
        QCOMPARE(events.front().reason, u"doctor -> doctor, pharmacist: also the pharmacy"_s);
        Staff renamed = doctor;
        renamed.login = u"other"_s;
        QCOMPARE(office.staff.change(boss, renamed, {}).error().fields.at(0).code, u"staff.login_fixed"_s);
        renamed = doctor;
        renamed.version = 1;
        QCOMPARE(codeOf(office.staff.change(boss, renamed, {})), u"storage.changed_elsewhere"_s);

        office.add(u"second"_s, {Role::Administrator});
        MUST(office.staff.deactivate(boss, doctor.id, doctor.version, u"retired"_s));
        QCOMPARE(codeOf(office.keys.unlock(u"wangli"_s, kPassword)), u"security.wrong_password"_s);
        QCOMPARE(codeOf(openSession(office.clinic.database(), doctor.id, office.clinic.seat(), {})),
                 u"security.inactive"_s);
        QCOMPARE(codeOf(office.staff.setPassword(boss, doctor.id, kPassword)), u"staff.inactive"_s);
        QCOMPARE(codeOf(office.staff.deactivate(boss, doctor.id, 3, u"again"_s)), u"staff.already_inactive"_s);
        MUST(office.staff.reactivate(boss, doctor.id, 3, u"another horse 9"_s));
        QVERIFY(office.keys.unlock(u"wangli"_s, u"another horse 9"_s).has_value());
    }

    void oneAdministratorRemains_data() { ClinicFixture::addEngines(); }
    void oneAdministratorRemains()
    {
        Office office{ClinicFixture::engine()};
        const Actor &boss = office.clinic.everyone();
        Staff second = office.add(u"second"_s, {Role::Administrator});
        const Actor other = ActorFactory::person(second.id, office.clinic.seat(), {}, second.roles);
        const auto people = MUST(office.staff.all(boss));
        const Staff self = *std::ranges::find(people, boss.staffId(), &Staff::id);
        QCOMPARE(codeOf(office.staff.deactivate(boss, boss.staffId(), self.version, u"me"_s)), u"staff.own_account"_s);
        MUST(office.staff.deactivate(other, self.id, self.version, u"left"_s));
        second.roles = {Role::Doctor};
        QCOMPARE(codeOf(office.staff.change(other, second, u"now a doctor"_s)), u"staff.last_administrator"_s);
    }

    void passwordsAreChangedByTheirOwnerOrAnAdministrator_data() { ClinicFixture::addEngines(); }
    void passwordsAreChangedByTheirOwnerOrAnAdministrator()
    {
        Office office{ClinicFixture::engine()};
        const Staff cashier = office.add(u"cash"_s, {Role::Cashier});
        const Actor self = ActorFactory::person(cashier.id, office.clinic.seat(), {}, cashier.roles);
        QCOMPARE(codeOf(office.staff.changeOwnPassword(self, u"wrong horse 1"_s, u"another horse 9"_s)),
                 u"security.wrong_password"_s);
        QCOMPARE(office.staff.changeOwnPassword(self, kPassword, u"12345678"_s).error().fields.at(0).code,
                 u"password.too_common"_s);
        MUST(office.staff.changeOwnPassword(self, kPassword, u"another horse 9"_s));
        QVERIFY(office.keys.unlock(u"cash"_s, u"another horse 9"_s).has_value());
        QCOMPARE(codeOf(office.staff.setPassword(self, cashier.id, kPassword)), u"security.denied"_s);
        QCOMPARE(codeOf(office.staff.all(self)), u"security.denied"_s);
        MUST(office.staff.setPassword(office.clinic.everyone(), cashier.id, kPassword));
        QVERIFY(office.keys.unlock(u"cash"_s, kPassword).has_value());
        QVERIFY(!office.keys.unlock(u"cash"_s, u"another horse 9"_s).has_value());
        QVERIFY(!office.file().contains(kPassword.toUtf8()));
    }

    void aKeyFileThatCannotBeWrittenSaysWhatWasSaved()
    {
        ClinicFixture clinic;
        KeyFile nowhere{clinic.folder() + u"/missing/clinic.keys"_s};
        StaffService staff{clinic.database(), nowhere, DataKey::generate(), KeyFile::kMinimumCost};
        const auto added = staff.add(clinic.everyone(), Office::draft(u"wangli"_s, {Role::Doctor}), kPassword);
        QCOMPARE(codeOf(added), u"staff.saved_without_password"_s);
        QCOMPARE(MUST(staff.active(Role::Doctor)).size(), 2U);
    }
};

QTEST_GUILESS_MAIN(TstStaff)
#include "tst_staff.moc"

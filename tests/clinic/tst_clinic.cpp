// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinic/clinic_rules.h"
#include "clinic/clinic_service.h"
#include "clinic/seat_settings.h"
#include "security/staff_store.h"
#include "storage/audit.h"
#include "support/clinic_fixture.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace clinic;
using clinic::test::ClinicFixture;
using clinic::test::codeOf;

namespace {

ClinicSetUp sampleSetUp()
{
    ClinicSetUp setUp;
    setUp.organisation.name = u"青山镇卫生院"_s;
    setUp.organisation.institutionCode = u"example-01"_s;
    setUp.organisation.tier = Tier::Township;
    setUp.adminLogin = u"Admin"_s;
    setUp.adminName = u"王管理"_s;
    setUp.adminPassword = u"correct horse 7"_s;
    return setUp;
}

QStringList pathsOf(const Error &error)
{
    QStringList paths;
    for (const FieldProblem &problem : error.fields)
        paths << problem.path + u' ' + problem.code;
    return paths;
}

} // namespace

class TstClinic : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstStartMakesAClinic_data() { ClinicFixture::addEngines(); }
    void theFirstStartMakesAClinic()
    {
        ClinicFixture fixture{ClinicFixture::engine()};
        ClinicService clinic{fixture.database()};
        QCOMPARE(codeOf(clinic.organisation()), u"clinic.not_set_up"_s);
        KeyFile keys{fixture.folder() + u"/clinic.keys"_s};
        const DataKey key = DataKey::generate();
        const auto setUp = [&](const ClinicSetUp &entry) {
            return setUpClinic(fixture.database(), keys, key, fixture.seat(), entry, KeyFile::kMinimumCost);
        };
        const StaffId admin = MUST(setUp(sampleSetUp()));
        QCOMPARE(MUST(clinic.organisation()).name, u"青山镇卫生院"_s);
        QCOMPARE(MUST(clinic.organisation()).institutionCode, u"EXAMPLE-01"_s);
        QCOMPARE(MUST(clinic.departments()).size(), defaultDepartments(Tier::Township).size());
        const Staff staff = MUST(
            fixture.database().readUnguarded([&](const ReadTransaction &tx) { return StaffStore{}.find(tx, admin); }));
        QCOMPARE(staff.login, u"admin"_s);
        QVERIFY(staff.holds(Role::Administrator));
        QCOMPARE(MUST(keys.unlock(u"admin"_s, u"correct horse 7"_s)).staffId, admin);
        QCOMPARE(codeOf(setUp(sampleSetUp())), u"clinic.already_set_up"_s);
    }

    void aFirstStartShowsAllFaultsAndChangesNothing()
    {
        ClinicFixture fixture;
        KeyFile keys{fixture.folder() + u"/clinic.keys"_s};
        ClinicSetUp setUp;
        setUp.adminRoles = {Role::Doctor};
        setUp.adminPassword = u"short"_s;
        const auto refused =
            setUpClinic(fixture.database(), keys, DataKey::generate(), fixture.seat(), setUp, KeyFile::kMinimumCost);
        QVERIFY(!refused);
        QCOMPARE(pathsOf(refused.error()),
                 (QStringList{u"organisation.name field.required"_s, u"adminLogin field.required"_s,
                              u"adminName field.required"_s, u"adminRoles clinic.first_administrator"_s,
                              u"adminPassword password.too_short"_s}));
        QVERIFY(!keys.exists());
        QCOMPARE(codeOf(ClinicService{fixture.database()}.organisation()), u"clinic.not_set_up"_s);
    }

    void theAdministratorChangesTheClinic_data() { ClinicFixture::addEngines(); }
    void theAdministratorChangesTheClinic()
    {
        ClinicFixture fixture{ClinicFixture::engine()};
        ClinicService clinic{fixture.database()};
        KeyFile keys{fixture.folder() + u"/clinic.keys"_s};
        MUST(setUpClinic(fixture.database(), keys, DataKey::generate(), fixture.seat(), sampleSetUp(),
                         KeyFile::kMinimumCost));
        const ClinicData before{MUST(clinic.organisation()), MUST(clinic.settings())};
        ClinicData changed = before;
        changed.organisation.phone = u"0999-1234567"_s;
        changed.settings.lockMinutes = 7;
        const ClinicData stored = MUST(clinic.change(fixture.everyone(), before, changed));
        QCOMPARE(stored.organisation.version, 2);
        QCOMPARE(MUST(clinic.organisation()), stored.organisation);
        QCOMPARE(MUST(clinic.settings()).lockMinutes, 7);
        QCOMPARE(codeOf(clinic.change(fixture.everyone(), before, changed)), u"storage.changed_elsewhere"_s);
        // A setting alone writes no new version of the organisation.
        ClinicData later = stored;
        later.settings.lockMinutes = 8;
        QCOMPARE(MUST(clinic.change(fixture.everyone(), stored, later)).organisation.version, 2);
        changed = later;
        changed.organisation.phone = u"call me"_s;
        changed.organisation.institutionCode = u"编号"_s;
        changed.settings.uploadMinutes = 0;
        QCOMPARE(pathsOf(clinic.change(fixture.everyone(), later, changed).error()),
                 (QStringList{u"organisation.institutionCode clinic.code_format"_s,
                              u"organisation.phone clinic.phone_format"_s, u"exchange.upload_minutes field.range"_s}));
        QCOMPARE(codeOf(clinic.change(fixture.actor({Role::Doctor}), later, later)), u"security.denied"_s);
    }

    void organisationAndSettingsAreSavedTogetherOrNotAtAll_data() { ClinicFixture::addEngines(); }
    void organisationAndSettingsAreSavedTogetherOrNotAtAll()
    {
        ClinicFixture fixture{ClinicFixture::engine()};
        ClinicService clinic{fixture.database()};
        KeyFile keys{fixture.folder() + u"/clinic.keys"_s};
        MUST(setUpClinic(fixture.database(), keys, DataKey::generate(), fixture.seat(), sampleSetUp(),
                         KeyFile::kMinimumCost));
        const ClinicData before{MUST(clinic.organisation()), MUST(clinic.settings())};
        ClinicSettings elsewhere = before.settings;
        elsewhere.lockMinutes = 3;
        MUST(clinic.changeSettings(fixture.everyone(), before.settings, elsewhere));
        ClinicData changed = before;
        changed.organisation.name = u"新名卫生院"_s;
        changed.settings.lockMinutes = 4;
        QCOMPARE(codeOf(clinic.change(fixture.everyone(), before, changed)), u"storage.changed_elsewhere"_s);
        QCOMPARE(MUST(clinic.organisation()), before.organisation);
    }

    void departmentCodesAreUnique_data() { ClinicFixture::addEngines(); }
    void departmentCodesAreUnique()
    {
        ClinicFixture fixture{ClinicFixture::engine()};
        ClinicService clinic{fixture.database()};
        Department place;
        place.code = u"nk"_s;
        place.name = u"内科"_s;
        place.room = u"203"_s;
        const Department saved = MUST(clinic.saveDepartment(fixture.everyone(), place));
        QCOMPARE(saved.code, u"NK"_s);
        QCOMPARE(pathsOf(clinic.saveDepartment(fixture.everyone(), place).error()),
                 QStringList{u"code clinic.code_taken"_s});
        place = saved;
        place.room = u"204"_s;
        QCOMPARE(MUST(clinic.saveDepartment(fixture.everyone(), place)).version, 2);
        QCOMPARE(codeOf(clinic.saveDepartment(fixture.everyone(), place)), u"storage.changed_elsewhere"_s);
    }

    void oneHospitalLeads_data() { ClinicFixture::addEngines(); }
    void oneHospitalLeads()
    {
        ClinicFixture fixture{ClinicFixture::engine()};
        ClinicService clinic{fixture.database()};
        Facility county;
        county.name = u"示例县人民医院"_s;
        county.isLead = true;
        MUST(clinic.saveFacility(fixture.everyone(), county));
        Facility other;
        other.name = u"示例县中医院"_s;
        other.isLead = true;
        MUST(clinic.saveFacility(fixture.everyone(), other));
        const auto all = MUST(clinic.facilities());
        QCOMPARE(all.size(), 2U);
        QCOMPARE(all.front().name, u"示例县中医院"_s);
        QVERIFY(!all.back().isLead);
    }

    void settingsHaveDefaultsAndTraces_data() { ClinicFixture::addEngines(); }
    void settingsHaveDefaultsAndTraces()
    {
        ClinicFixture fixture{ClinicFixture::engine()};
        ClinicService clinic{fixture.database()};
        const ClinicSettings before = MUST(clinic.settings());
        QCOMPARE(before, ClinicSettings{});
        ClinicSettings changed = before;
        changed.offlineMode = OfflineMode::PayAll;
        changed.uploadMinutes = 30;
        changed.countyUrl = u"https://county.invalid/fhir"_s;
        changed.registerWithoutCard = false;
        changed.ticketPaper = Paper::Roll58;
        MUST(clinic.changeSettings(fixture.everyone(), before, changed));
        QCOMPARE(MUST(clinic.settings()), changed);
        const auto events =
            MUST(fixture.database().readUnguarded([](const ReadTransaction &tx) { return recentAudit(tx, 10); }));
        QCOMPARE(events.size(), 5U);
        QCOMPARE(events.back().reason, u"reception.register_without_card: '1' -> '0'"_s);
        // Another seat still shows the old values: what it did not touch stays, what both touched is refused.
        ClinicSettings other = before;
        other.lockMinutes = 5;
        MUST(clinic.changeSettings(fixture.everyone(), before, other));
        QCOMPARE(MUST(clinic.settings()).uploadMinutes, 30);
        other.uploadMinutes = 60;
        QCOMPARE(codeOf(clinic.changeSettings(fixture.everyone(), before, other)), u"storage.changed_elsewhere"_s);
    }

    void settingsOutOfRangeAreRefused()
    {
        ClinicSettings settings;
        QVERIFY(settingProblems(settings).empty());
        settings.uploadMinutes = 0;
        settings.countyUrl = u"ftp://county.invalid"_s;
        settings.identifierBase.clear();
        QStringList codes;
        for (const FieldProblem &problem : settingProblems(settings))
            codes << problem.path + u' ' + problem.code;
        QCOMPARE(codes, (QStringList{u"exchange.county_url clinic.url_format"_s,
                                     u"exchange.identifier_base clinic.url_format"_s,
                                     u"exchange.upload_minutes field.range"_s}));
    }

    void everySettingIsReadBackAsWritten()
    {
        QStringList keys;
        for (const SettingRow &row : settingTable()) {
            ClinicSettings settings;
            keys << QString::fromLatin1(row.key);
            QVERIFY(setSettingText(row, settingText(row, settings), settings));
            QCOMPARE(settings, ClinicSettings{});
            if (!std::holds_alternative<QString ClinicSettings::*>(row.member))
                QVERIFY(!setSettingText(row, u"nonsense"_s, settings));
        }
        QCOMPARE(keys.removeDuplicates(), 0);
    }

    void seatSettingsAreKeptInAFile()
    {
        ClinicFixture fixture;
        const QString path = fixture.folder() + u"/seat/seat.json"_s;
        const SeatSettingsFile file{path};
        QVERIFY(!MUST(file.load()));
        SeatSettings seat;
        seat.seatId = fixture.seat();
        seat.name = u"一号窗口"_s;
        seat.scalePercent = 125;
        seat.printers.insert(DocumentKind::Receipt, {u"LP 1"_s, Paper::A5});
        MUST(file.save(seat));
        QCOMPARE(*MUST(file.load()), seat);
    }

    void aDamagedSeatFileIsNotTakenForANewOne_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray{};
        QTest::newRow("cut off") << QByteArray{"{\"format\": 1, \"seatId\""};
        QTest::newRow("other format") << QByteArray{
            "{\"format\": 2, \"seatId\": \"0195b000-0000-7000-8000-000000000001\"}"};
        QTest::newRow("twice") << QByteArray{
            "{\"format\": 1, \"format\": 1, \"seatId\": \"0195b000-0000-7000-8000-000000000001\"}"};
        QTest::newRow("unknown member") << QByteArray{
            "{\"format\": 1, \"seatId\": \"0195b000-0000-7000-8000-000000000001\", \"colour\": 1}"};
    }
    void aDamagedSeatFileIsNotTakenForANewOne()
    {
        QFETCH(QByteArray, bytes);
        ClinicFixture fixture;
        const QString path = fixture.folder() + u"/seat.json"_s;
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QCOMPARE(codeOf(SeatSettingsFile{path}.load()), u"seat.damaged"_s);
    }
};

QTEST_GUILESS_MAIN(TstClinic)
#include "tst_clinic.moc"

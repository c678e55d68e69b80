// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/demo/demonstration.h"

#include "main/demo/demo_morning.h"
#include "main/demo/demo_policy.h"
#include "main/demo/demo_visits.h"
#include "security/actor_factory.h"
#include "storage/migrator.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr int kResidentsPerDailyVisit = 800;
/// Days between two visits of the hypertensive.
constexpr int kReadingDays = 28;
/// Days since somebody was sent on, of whom nothing was heard: more than the day after which that is remarked.
constexpr int kReferredBefore = 2;
/// A demonstration is kept and opened again: its policy goes on applying for so many years.
constexpr int kPolicyYears = 5;

struct DemoPerson {
    QString login;
    QString name;
    std::vector<Role> roles;
};

const std::vector<DemoPerson> &people()
{
    static const std::vector<DemoPerson> list{
        {u"reception"_s, u"周晓梅"_s, {Role::Receptionist}},
        {u"doctor"_s, u"李明远"_s, {Role::Doctor}},
        {u"doctor2"_s, u"吴建华"_s, {Role::Doctor}},
        {u"doctor3"_s, u"郑雅琴"_s, {Role::Doctor}},
        {u"pharmacy"_s, u"孙志强"_s, {Role::Pharmacist}},
        {u"cashier"_s, u"钱玉兰"_s, {Role::Cashier}},
        {u"admin"_s, u"赵国栋"_s, {Role::Administrator}},
        {u"village"_s,
         u"冯守义"_s,
         {Role::Receptionist, Role::Doctor, Role::Pharmacist, Role::Cashier, Role::Administrator}},
    };
    return list;
}

Result<DemoStaff> hireStaff(Services &services, const Actor &founder, IdSource &ids)
{
    for (const DemoPerson &person : people()) {
        if (person.login == u"admin")
            continue;
        Staff staff;
        staff.login = person.login;
        staff.name = person.name;
        staff.roles = person.roles;
        if (std::ranges::find(person.roles, Role::Doctor) != person.roles.end())
            staff.doctorCode = u"D999999%1"_s.arg(ids.random().bounded(1000), 3, 10, QChar(u'0'));
        CLINIC_TRY(services.staff.add(founder, staff, demoPassword()));
    }
    return demoStaff(services, founder, ids);
}

Result<> furnish(Services &services, const Actor &administrator, const ClinicDate &today, const DemoOptions &options)
{
    CLINIC_TRY(services.formulary.importExamples(administrator, services.reference().catalogues));
    CLINIC_TRY_ASSIGN(const QByteArray policy,
                      demoPolicy(services.reference().catalogues, today.year(), today.year() + kPolicyYears - 1));
    CLINIC_TRY(services.insurance.importPolicy(administrator, policy));
    for (const auto &[name, lead] : {std::pair{u"示范县人民医院"_s, true}, std::pair{u"示范县中医院"_s, false}}) {
        Facility hospital;
        hospital.name = name;
        hospital.tier = Tier::County;
        hospital.departments = u"心内科 内分泌科 普外科 儿科 妇产科"_s;
        hospital.phone = u"10000000120"_s;
        hospital.isLead = lead;
        CLINIC_TRY(services.clinic.saveFacility(administrator, hospital));
    }
    CLINIC_TRY_ASSIGN(const ClinicSettings before, services.clinic.settings());
    ClinicSettings after = before;
    after.registrationFeeItem = u"XY-S01"_s;
    after.countyUrl = options.countyUrl;
    return services.clinic.changeSettings(administrator, before, after);
}

Result<> recordAllergy(Services &services, const DemoStaff &staff, const DemoPopulation &population)
{
    Allergy allergy;
    allergy.patientId = population.residents[population.allergic].patient.id;
    allergy.kind = AllergyKind::Group;
    allergy.substance = u"青霉素类"_s;
    allergy.reaction = u"皮疹、呼吸困难"_s;
    allergy.severity = AllergySeverity::Severe;
    CLINIC_TRY(services.encounters.addAllergy(staff.doctors.front(), allergy));
    return {};
}

/// The county sends the roll some days late, and a new one for each year, whose sums begin at nothing.
ClinicDate rollDay(const ClinicDate &today)
{
    return std::max(today.addDays(-6), ClinicDate(today.year(), 1, 1));
}

Result<DemoOutcome> fill(const ClinicFolder &folder, const std::shared_ptr<const Reference> &reference, Instant now,
                         const DemoOptions &options)
{
    const ClinicDate today = ClinicDate::of(now);
    const ClinicDate firstDay = today.addDays(-365LL * options.years - kReferredBefore - 1);
    FixedClock clock{firstDay.at(6)};
    IdSource ids{clock, options.seed};
    QRandomGenerator random{options.seed};
    const auto seat = ids.next<SeatId>();

    ClinicSetUp setUp;
    setUp.organisation.name = u"青山镇卫生院（演示）"_s;
    setUp.organisation.institutionCode = u"999999000001"_s;
    setUp.organisation.tier = Tier::Township;
    setUp.organisation.address = u"示范县青山镇中心街1号"_s;
    setUp.organisation.phone = u"10000000001"_s;
    setUp.organisation.isDemo = true;
    setUp.adminLogin = u"admin"_s;
    setUp.adminName = u"赵国栋"_s;
    setUp.adminPassword = demoPassword();
    // Nothing here is secret; a costly password would only slow the demonstration's start.
    CLINIC_TRY(folder.create(setUp, reference, clock, ids, seat, KeyFile::kMinimumCost));

    CLINIC_TRY_ASSIGN(auto unlocked, KeyFile{folder.keyFile()}.unlock(u"admin"_s, demoPassword()));
    CLINIC_TRY_ASSIGN(auto database, Database::open(DatabaseAddress::sqlite(folder.databaseFile()),
                                                    unlocked.key.clone(), Access::Bulk, clock, ids));
    Services services{std::move(database), reference, folder.keyFile(), std::move(unlocked.key)};
    const Actor founder = ActorFactory::person(unlocked.staffId, seat, ids.next<SessionId>(), people().back().roles);
    CLINIC_TRY_ASSIGN(const DemoStaff staff, hireStaff(services, founder, ids));
    CLINIC_TRY(furnish(services, founder, today, options));

    DemoOutcome outcome;
    outcome.isNew = true;
    outcome.residents = options.residents;
    CLINIC_TRY_ASSIGN(DemoPopulation population,
                      makePopulation(reference->catalogues, options.residents, today, random));
    CLINIC_TRY(registerPeople(services, staff.receptionist, population, firstDay));
    CLINIC_TRY_ASSIGN(const QByteArray roll, rollOf(population, rollDay(today), random));
    DemoVisits visits{services, clock, staff, population, random};
    CLINIC_TRY(visits.prepare());
    CLINIC_TRY(visits.stockUp(firstDay, today));
    CLINIC_TRY(recordAllergy(services, staff, population));

    const int perDay = std::max(1, options.residents / kResidentsPerDailyVisit);
    const auto days = static_cast<int>(firstDay.daysTo(today));
    int nextReading = kReadingDays / 4;
    for (int i = 1; i < days; ++i) {
        const ClinicDate day = firstDay.addDays(i);
        if (i == days - kReferredBefore) {
            CLINIC_TRY(visits.referralVisit(day));
            ++outcome.visits;
        }
        if (day.toDate().dayOfWeek() >= Qt::Saturday)
            continue;
        CLINIC_TRY_ASSIGN(const int done, visits.pastDay(day, perDay));
        outcome.visits += done;
        if (i >= nextReading) {
            nextReading += kReadingDays;
            // Uncontrolled at first, slowly better under treatment.
            CLINIC_TRY(visits.hypertensiveVisit(day, 168 - i * 34 / days + random.bounded(9),
                                                102 - i * 20 / days + random.bounded(6)));
            ++outcome.visits;
        }
        if (options.progress && !options.progress(i * 98 / days))
            return fail(ErrorKind::Cancelled, u"demo.cancelled"_s);
    }
    clock.set(today.at(7));
    CLINIC_TRY(registerPeople(services, staff.receptionist, population, today));
    CLINIC_TRY(services.insurance.importRoll(founder, u"roll-demo.csv"_s, roll));
    CLINIC_TRY_ASSIGN(const int todays, visits.today(today));
    outcome.visits += todays;
    return outcome;
}

/// What is there: nothing, a demonstration of this schema, one of another, or a real clinic.
enum class Found { Nothing, Usable, Outdated, Real };

Result<Found> look(const ClinicFolder &folder, Instant now, DemoOutcome &outcome)
{
    if (!folder.exists()) // records whose keys are elsewhere are somebody's all the same
        return QFile::exists(folder.databaseFile()) ? Found::Real : Found::Nothing;
    const auto unlocked = KeyFile{folder.keyFile()}.unlock(u"admin"_s, demoPassword());
    if (!unlocked)
        return unlocked.error().kind == ErrorKind::Denied ? Result<Found>{Found::Real}
                                                          : tl::unexpected(unlocked.error());
    const FixedClock clock{now};
    IdSource ids{clock};
    auto database = Database::open(DatabaseAddress::sqlite(folder.databaseFile()), unlocked->key.clone(),
                                   Access::ReadOnly, clock, ids);
    if (!database) {
        // Opened with the demonstration's own password, so it is one; a schema of another day is made again.
        const bool otherSchema = database.error().code == u"storage.schema_differs" ||
                                 database.error().code == u"storage.older_than_program";
        return otherSchema ? Result<Found>{Found::Outdated} : tl::unexpected(database.error());
    }
    return (*database)->readUnguarded([&](const ReadTransaction &tx) -> Result<Found> {
        CLINIC_TRY_ASSIGN(const Organisation organisation, ClinicService::organisation(tx));
        CLINIC_TRY_ASSIGN(const auto residents, tx.value<int>(u"SELECT COUNT(*) FROM patient"_s));
        CLINIC_TRY_ASSIGN(const auto visits, tx.value<int>(u"SELECT COUNT(*) FROM encounter"_s));
        outcome.residents = residents.value_or(0);
        outcome.visits = visits.value_or(0);
        return organisation.isDemo ? Found::Usable : Found::Real;
    });
}

} // namespace

std::vector<DemoLogin> demoLogins()
{
    std::vector<DemoLogin> logins;
    for (const DemoPerson &person : people())
        logins.push_back({person.login, person.roles});
    return logins;
}

QString demoPassword()
{
    return u"qingshan-2026"_s;
}

Result<DemoOutcome> makeDemonstration(const ClinicFolder &folder, const std::shared_ptr<const Reference> &reference,
                                      Instant now, const DemoOptions &options)
{
    DemoOutcome outcome;
    CLINIC_TRY_ASSIGN(const Found found, look(folder, now, outcome));
    if (found == Found::Real)
        return fail(ErrorKind::Conflict, u"demo.not_a_demonstration"_s, {folder.path()});
    if (found == Found::Usable && !options.remake) {
        // A clinic that is open, or that somebody has changed beyond this, is used as it stands.
        outcome.visits += addMorning(folder, reference, now).value_or(0);
        return outcome;
    }
    if (found != Found::Nothing)
        CLINIC_TRY(ClinicLock::take(folder.path())); // one that is open is refused before the work, not after it
    // Made beside its place and moved there when it is whole: a cancelled one, or one that a power cut ended, leaves
    // what was there before.
    const ClinicFolder making{folder.path() + u".making"_s};
    QDir(making.path()).removeRecursively();
    auto made = fill(making, reference, now, options);
    if (made && found != Found::Nothing)
        CLINIC_TRY(folder.removeDemonstration());
    if (made)
        CLINIC_TRY(making.moveTo(folder));
    QDir(making.path()).removeRecursively();
    return made;
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/demo/demo_morning.h"

#include "security/actor_factory.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

/// So many of the others may fall ill this morning.
constexpr int kOthers = 120;

Result<Patient> fileOf(Services &services, const PatientId &id)
{
    return services.database().readUnguarded([&](const ReadTransaction &tx) { return PeopleService::find(tx, id); });
}

/// The people of the showcase as they are now, and some of the others.
Result<DemoPopulation> peopleOf(Services &services, const Actor &actor)
{
    DemoPopulation population;
    const auto add = [&](const QString &name, std::optional<ClinicDate> birth) -> Result<std::size_t> {
        CLINIC_TRY_ASSIGN(const auto hits, services.people.search(actor, name));
        for (const PatientHit &hit : hits) {
            if (hit.name != name || (birth && hit.birthDate != birth))
                continue;
            CLINIC_TRY_ASSIGN(Patient patient, fileOf(services, hit.id));
            population.residents.push_back({std::move(patient), false, false});
            return population.residents.size() - 1;
        }
        return fail(ErrorKind::NotFound, u"people.not_found"_s);
    };
    for (const DemoCharacter &character : demoCharacters()) {
        CLINIC_TRY_ASSIGN(const std::size_t at, add(character.name, character.birth));
        population.*character.place = at;
    }
    population.residents[population.hypertensive].isHypertensive = true;
    const auto first = static_cast<qint64>(population.residents.size()) + 1;
    for (qint64 number = first; number < first + kOthers; ++number) {
        CLINIC_TRY_ASSIGN(const auto hits, services.people.search(actor, QString::number(number)));
        const auto found = std::ranges::find(hits, number, &PatientHit::number);
        // Somebody of the showcase may have any number: the baby was registered last.
        if (found == hits.end() || !found->birthDate ||
            std::ranges::any_of(population.residents, [&](const auto &one) { return one.patient.id == found->id; }))
            continue;
        CLINIC_TRY_ASSIGN(Patient patient, fileOf(services, found->id));
        population.residents.push_back({std::move(patient), false, false});
    }
    return population;
}

} // namespace

Result<DemoStaff> demoStaff(Services &services, const Actor &administrator, IdSource &ids)
{
    CLINIC_TRY_ASSIGN(const auto all, services.staff.all(administrator));
    const auto actorOf = [&](const QString &login) -> Result<Actor> {
        const auto found = std::ranges::find(all, login, &Staff::login);
        if (found == all.end())
            return fail(ErrorKind::NotFound, u"staff.not_found"_s);
        return ActorFactory::person(found->id, administrator.seatId(), ids.next<SessionId>(), found->roles);
    };
    CLINIC_TRY_ASSIGN(const Actor reception, actorOf(u"reception"_s));
    std::vector<Actor> doctors;
    for (const QString &login : {u"doctor"_s, u"doctor2"_s, u"doctor3"_s}) {
        CLINIC_TRY_ASSIGN(const Actor doctor, actorOf(login));
        doctors.push_back(doctor);
    }
    CLINIC_TRY_ASSIGN(const Actor pharmacist, actorOf(u"pharmacy"_s));
    CLINIC_TRY_ASSIGN(const Actor cashier, actorOf(u"cashier"_s));
    CLINIC_TRY_ASSIGN(const Actor admin, actorOf(u"admin"_s));
    return DemoStaff{reception, std::move(doctors), pharmacist, cashier, admin};
}

Result<int> addMorning(const ClinicFolder &folder, const std::shared_ptr<const Reference> &reference, Instant now)
{
    const ClinicDate today = ClinicDate::of(now);
    FixedClock clock{today.at(7)};
    IdSource ids{clock};
    QRandomGenerator random{static_cast<quint32>(today.toDate().toJulianDay())};
    CLINIC_TRY_ASSIGN(const auto open,
                      OpenClinic::open(folder, u"admin"_s, demoPassword(), reference, clock, ids, ids.next<SeatId>()));
    CLINIC_TRY_ASSIGN(const auto services, open->services(Access::ReadWrite));
    CLINIC_TRY_ASSIGN(const DemoStaff staff, demoStaff(*services, open->session().actor, ids));
    const auto morning = [&]() -> Result<int> {
        CLINIC_TRY_ASSIGN(const auto queue, services->reception.today(staff.receptionist));
        if (!queue.empty())
            return 0;
        CLINIC_TRY_ASSIGN(const DemoPopulation population, peopleOf(*services, staff.receptionist));
        DemoVisits visits{*services, clock, staff, population, random};
        CLINIC_TRY(visits.prepare());
        CLINIC_TRY(visits.restock(today));
        return visits.today(today);
    };
    auto done = morning();
    CLINIC_TRY(closeSession(services->database(), open->session(), u"closed"_s));
    return done;
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench_clinic.h"

#include "security/actor_factory.h"

using namespace Qt::StringLiterals;

namespace clinic::bench {

namespace {

const std::vector<Role> kAllRoles{Role::Receptionist, Role::Doctor, Role::Pharmacist, Role::Cashier,
                                  Role::Administrator};

Instant morning()
{
    return ClinicDate(2026, 3, 2).at(9);
}

} // namespace

BenchClinic::BenchClinic(const QString &folder, int residents)
    : m_folder{folder},
      m_clock{morning()},
      m_ids{m_clock},
      m_reference{must(Reference::load(QStringLiteral(CLINIC_CATALOGUES_FILE)), "catalogues")},
      m_seat{m_ids.next<SeatId>()},
      m_residents{residents}
{
    const bool isNew = !m_folder.exists();
    if (isNew) {
        ClinicSetUp setUp;
        setUp.organisation.name = u"示例镇卫生院"_s;
        setUp.adminLogin = login();
        setUp.adminName = u"示例"_s;
        setUp.adminPassword = password();
        setUp.adminRoles = kAllRoles;
        must(m_folder.create(setUp, m_reference, m_clock, m_ids, m_seat, KeyFile::kMinimumCost), "create");
    }
    const auto unlocked = must(KeyFile{m_folder.keyFile()}.unlock(login(), password()), "unlock");
    m_actor = ActorFactory::person(unlocked.staffId, m_seat, m_ids.next<SessionId>(), kAllRoles);
    if (isNew)
        fill(residents);
}

std::unique_ptr<Services> BenchClinic::open(Access access)
{
    auto unlocked = must(KeyFile{m_folder.keyFile()}.unlock(login(), password()), "unlock");
    auto database = must(
        Database::open(DatabaseAddress::sqlite(m_folder.databaseFile()), unlocked.key.clone(), access, m_clock, m_ids),
        "open");
    return std::make_unique<Services>(std::move(database), m_reference, m_folder.keyFile(), std::move(unlocked.key));
}

void BenchClinic::fill(int residents)
{
    const auto services = open(Access::Bulk);
    QRandomGenerator random{1};
    auto people = must(makePopulation(m_reference->catalogues, residents, m_clock.today(), random), "people");
    must(registerPeople(*services, actor(), people, m_clock.today()), "register");
    must(services->formulary.importExamples(actor(), m_reference->catalogues), "price list");
}

std::vector<Patient> BenchClinic::sample(int count)
{
    const auto services = open(Access::ReadOnly);
    std::vector<Patient> people;
    for (int i = 0; i < count; ++i) {
        const qint64 number = 1 + qint64{i} * m_residents / count;
        const auto hits = must(services->people.search(actor(), QString::number(number)), "file number");
        for (const PatientHit &hit : hits)
            if (hit.number == number)
                people.push_back(must(services->database().readUnguarded(
                                          [&](const ReadTransaction &tx) { return PeopleService::find(tx, hit.id); }),
                                      "find"));
    }
    return people;
}

} // namespace clinic::bench

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/page_fixture.h"

#include "security/actor_factory.h"
#include "storage/migrator.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::test {

namespace {

const QString kPassword = u"Made-up 2026 words"_s;
constexpr quint32 kSeed = 20260302;

Instant startOfTests()
{
    return ClinicDate(2026, 3, 2).at(9);
}

std::shared_ptr<const Reference> sharedReference()
{
    static const std::shared_ptr<const Reference> reference =
        MUST(Reference::load(CatalogueFiles::defaultPath(QCoreApplication::applicationDirPath())));
    return reference;
}

/// The file that every fixture copies, made by the first one of a process.
struct Template {
    QTemporaryDir folder{};
    SeatId seat{};
    std::vector<Staff> people{}; ///< in the order of Role, then the village doctor
    std::vector<Department> departments{};

    QString database() const { return folder.filePath(u"clinic.db"_s); }
    QString keys() const { return folder.filePath(u"clinic.keys"_s); }

    Template()
    {
        const FixedClock clock{startOfTests()};
        IdSource ids{clock, kSeed};
        seat = ids.next<SeatId>();
        const DatabaseAddress address = DatabaseAddress::sqlite(database());
        MUST(Migrator::migrate(address, clock));
        const DataKey key = DataKey::generate();
        KeyFile keyFile{keys()};
        auto opened = MUST(Database::open(address, key.clone(), Access::ReadWrite, clock, ids));

        ClinicSetUp setUp;
        setUp.organisation.name = u"石门乡卫生院"_s;
        setUp.organisation.institutionCode = u"99999900X"_s;
        setUp.organisation.tier = Tier::Township;
        setUp.organisation.address = u"石门乡中心街1号"_s;
        setUp.organisation.phone = u"10000000000"_s;
        setUp.adminLogin = u"zhao"_s;
        setUp.adminName = u"赵主任"_s;
        setUp.adminPassword = kPassword;
        const StaffId admin = MUST(setUpClinic(*opened, keyFile, key, seat, std::move(setUp), KeyFile::kMinimumCost));
        const Actor everyone = ActorFactory::person(admin, seat, ids.next<SessionId>(), PageFixture::everyRole());

        StaffService staff{*opened, keyFile, key.clone(), KeyFile::kMinimumCost};
        const auto add = [&](const QString &login, const QString &name, std::vector<Role> roles) {
            Staff person;
            person.login = login;
            person.name = name;
            person.roles = std::move(roles);
            MUST(staff.add(everyone, person, kPassword));
        };
        add(u"zhou"_s, u"周登记"_s, {Role::Receptionist});
        add(u"li"_s, u"李医生"_s, {Role::Doctor});
        add(u"sun"_s, u"孙药师"_s, {Role::Pharmacist});
        add(u"qian"_s, u"钱会计"_s, {Role::Cashier});
        add(u"wu"_s, u"村医吴"_s, PageFixture::everyRole());
        const auto all = MUST(staff.all(everyone));
        for (const char16_t *login : {u"zhou", u"li", u"sun", u"qian", u"zhao", u"wu"})
            people.push_back(*std::ranges::find(all, QString::fromUtf16(login), &Staff::login));

        Services services{std::move(opened), sharedReference(), keys(), key.clone()};
        departments = MUST(services.clinic.departments());
        MUST(services.formulary.importShipped(everyone, sharedReference()->catalogues));
        MUST(services.formulary.importExamples(everyone, sharedReference()->catalogues));
        const ClinicSettings before = MUST(services.clinic.settings());
        ClinicSettings after = before;
        after.registrationFeeItem = u"XY-S01"_s;
        MUST(services.clinic.changeSettings(everyone, before, after));
    }
};

const Template &original()
{
    static const Template made;
    return made;
}

} // namespace

const std::vector<Role> &PageFixture::everyRole()
{
    static const std::vector<Role> roles{Role::Receptionist, Role::Doctor, Role::Pharmacist, Role::Cashier,
                                         Role::Administrator};
    return roles;
}

PageFixture::PageFixture(const std::vector<Role> &roles)
    : m_clock{startOfTests()},
      m_writerIds{m_clock, kSeed + 1},
      m_readerIds{m_clock, kSeed + 2},
      m_reference{sharedReference()},
      m_drafts{m_folder.filePath(u"drafts"_s)},
      m_everyone{ActorFactory::person(villageDoctor().id, original().seat, SessionId{QUuid::createUuid()}, everyRole())}
{
    if (!QFile::copy(original().database(), m_folder.filePath(u"clinic.db"_s)) ||
        !QFile::copy(original().keys(), m_folder.filePath(u"clinic.keys"_s)))
        qFatal("the template clinic cannot be copied");
    Staff person = roles.size() == 1 ? staff(roles.front()) : villageDoctor();
    person.roles = roles;
    m_session.emplace(Session{ActorFactory::person(person.id, original().seat, SessionId{QUuid::createUuid()}, roles),
                              std::move(person)});
    openDesk();
    m_work.reset(new ui::Workplace{*m_desk, m_changes, m_prompts, m_drafts, m_clock, *m_reference, *m_session});
}

PageFixture::~PageFixture()
{
    m_work.reset();
    m_desk.reset();
}

void PageFixture::openDesk()
{
    // Each thread makes its connection itself; the ids outlive both.
    const auto make = [this](Access access, IdSource &ids) {
        return [this, access, &ids]() -> Result<std::unique_ptr<Services>> {
            CLINIC_TRY_ASSIGN(auto database, Database::open(DatabaseAddress::sqlite(m_folder.filePath(u"clinic.db"_s)),
                                                            DataKey::generate(), access, m_clock, ids));
            database->setCommitListener([this](const std::vector<Change> &changes) {
                ui::ChangeFeed::Changes told;
                for (const Change &change : changes)
                    told.emplace_back(change.aggregate, change.id);
                m_changes.announce(std::move(told));
            });
            return std::make_unique<Services>(std::move(database), m_reference, m_folder.filePath(u"clinic.keys"_s),
                                              DataKey::generate());
        };
    };
    m_desk =
        std::make_unique<ui::ClinicDesk>(make(Access::ReadWrite, m_writerIds), make(Access::ReadOnly, m_readerIds));
}

Actor PageFixture::actor(Role role) const
{
    return ActorFactory::person(staff(role).id, original().seat, SessionId{QUuid::createUuid()}, {role});
}

Staff PageFixture::staff(Role role) const
{
    return original().people.at(static_cast<std::size_t>(role));
}

Staff PageFixture::villageDoctor() const
{
    return original().people.back();
}

Department PageFixture::department(const QString &code) const
{
    return *std::ranges::find(original().departments, code, &Department::code);
}

void PageFixture::settle()
{
    // Answers and changes hop to this thread, and may ask for more: twice around is enough for what pages do.
    for (int round = 0; round < 3; ++round) {
        m_desk->write([](Services &) { return Result<>{}; }).waitForFinished();
        m_desk->read([](Services &) { return Result<>{}; }).waitForFinished();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

Patient PageFixture::person(const QString &name, Sex sex, const ClinicDate &birth, int sequence)
{
    Patient patient;
    patient.name = name;
    patient.sex = sex;
    patient.birthDate = birth;
    patient.residentId = ResidentId::make(u"999999", birth, sequence);
    patient.phone = u"1000000%1"_s.arg(sequence, 4, 10, QLatin1Char('0'));
    patient.village = u"石门村"_s;
    patient.villageGroup = u"三组"_s;
    return patient;
}

Patient PageFixture::addPatient(const Patient &draft)
{
    return run([actor = m_everyone, draft](Services &s) { return s.people.add(actor, draft); });
}

QueueRow PageFixture::registerVisit(const PatientId &patient, const QString &departmentCode,
                                    const std::optional<StaffId> &doctor)
{
    NewRegistration entry;
    entry.patientId = patient;
    entry.departmentId = department(departmentCode).id;
    entry.doctorId = doctor;
    return run([actor = m_everyone, entry](Services &s) -> Result<QueueRow> {
        CLINIC_TRY_ASSIGN(const auto proposal, s.reception.propose(actor, entry.patientId));
        NewRegistration filled = entry;
        if (proposal.feeItem)
            filled.feeItemId = proposal.feeItem->id;
        return s.reception.registerPatient(actor, filled);
    });
}

} // namespace clinic::test

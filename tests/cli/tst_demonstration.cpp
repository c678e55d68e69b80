// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the demonstration promises is looked up as its staff would look it up, on days of several kinds.
#include "main/demo/demonstration.h"
#include "security/actor_factory.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace clinic;

namespace {

template <class T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().code), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// A demonstration clinic as it opens in the middle of a morning.
class Demonstration {
public:
    explicit Demonstration(const ClinicDate &day, int years = 2) : m_clock{Instant{}}, m_ids{m_clock}
    {
        m_reference = must(Reference::load(CatalogueFiles::defaultPath(QCoreApplication::applicationDirPath())));
        openOn(day, years);
    }

    void openOn(const ClinicDate &day, int years = 0)
    {
        m_services.reset();
        m_open.reset();
        m_clock.set(day.at(11));
        const ClinicFolder folder{m_folder.filePath(u"demo"_s)};
        DemoOptions options;
        options.residents = 60;
        options.years = years;
        m_outcome = must(makeDemonstration(folder, m_reference, m_clock.now(), options));
        m_open = must(
            OpenClinic::open(folder, u"village"_s, demoPassword(), m_reference, m_clock, m_ids, m_ids.next<SeatId>()));
        m_services = must(m_open->services(Access::ReadWrite));
    }

    Services *operator->() { return m_services.get(); }
    /// Holds every role.
    const Actor &actor() const { return m_open->session().actor; }
    ClinicDate today() const { return m_clock.today(); }
    const DemoOutcome &outcome() const { return m_outcome; }

    std::vector<PatientHit> called(const QString &name)
    {
        auto hits = must(m_services->people.search(actor(), name));
        std::erase_if(hits, [&](const PatientHit &hit) { return hit.name != name; });
        return hits;
    }
    PatientHit only(const QString &name)
    {
        const auto hits = called(name);
        if (hits.size() != 1)
            qFatal("%zu people are called %s", hits.size(), qPrintable(name));
        return hits.front();
    }

private:
    QTemporaryDir m_folder{};
    FixedClock m_clock;
    IdSource m_ids;
    std::shared_ptr<const Reference> m_reference{};
    DemoOutcome m_outcome{};
    std::unique_ptr<OpenClinic> m_open{};
    std::unique_ptr<Services> m_services{};
};

} // namespace

class TstDemonstration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatItPromises_data()
    {
        QTest::addColumn<ClinicDate>("day");
        QTest::newRow("a working day") << ClinicDate(2026, 3, 4);
        QTest::newRow("a Sunday") << ClinicDate(2026, 11, 29);
        QTest::newRow("the first days of another year") << ClinicDate(2029, 1, 2);
    }
    void holdsWhatItPromises()
    {
        QFETCH(ClinicDate, day);
        Demonstration demo{day};
        const Actor &actor = demo.actor();

        const auto staff = must(demo->staff.all(actor));
        const auto holders = [&](Role role) {
            return std::ranges::count_if(staff,
                                         [role](const Staff &one) { return one.roles.size() == 1 && one.holds(role); });
        };
        QCOMPARE(holders(Role::Doctor), 3);
        QCOMPARE(holders(Role::Pharmacist), 1);
        QCOMPARE(holders(Role::Cashier), 1);

        std::map<RegistrationState, int> queue;
        for (const QueueRow &row : must(demo->reception.today(actor)))
            ++queue[row.registration.state];
        QVERIFY(queue[RegistrationState::Waiting] >= 3);
        QVERIFY(queue[RegistrationState::Called] >= 1);
        QVERIFY(queue[RegistrationState::Finished] >= 3);

        int nearExpiry = 0;
        int shortages = 0;
        for (const StockLine &line : must(demo->pharmacy.stock(actor))) {
            nearExpiry += line.expiry == ExpiryLevel::Within90 || line.expiry == ExpiryLevel::Within30 ? 1 : 0;
            shortages += line.isLow ? 1 : 0;
        }
        QVERIFY(nearExpiry >= 2);
        QCOMPARE(shortages, 1);

        const auto namesakes = demo.called(u"王建国"_s);
        QCOMPARE(namesakes.size(), 2);
        const auto hypertensive = std::ranges::find_if(
            namesakes, [](const PatientHit &hit) { return hit.birthDate == ClinicDate(1962, 9, 27); });
        QVERIFY(hypertensive != namesakes.end());
        const auto readings = must(demo->encounters.readings(actor, hypertensive->id, {VitalKind::Systolic}));
        QVERIFY(readings.size() >= 20);
        const auto span =
            ClinicDate::of(readings.front().measuredAt).daysTo(ClinicDate::of(readings.back().measuredAt));
        QVERIFY2(span > 650, qPrintable(QString::number(span)));

        const PatientHit baby = demo.only(u"张小满"_s);
        QCOMPARE(ageOn(*baby.birthDate, demo.today()).years, 0);

        const auto allergies = must(demo->encounters.allergies(actor, demo.only(u"李秀英"_s).id));
        QCOMPARE(allergies.size(), 1);
        QCOMPARE(allergies.front().substance, u"青霉素类"_s);

        QVERIFY(must(demo->insurance.coverages(actor, demo.only(u"赵长河"_s).id)).empty());

        const auto referrals = must(demo->referrals.list(actor, 10));
        QCOMPARE(referrals.size(), 1);
        const ReferralWait wait = waitOf(referrals.front().referral, referrals.front().lastHeard, demo.today().at(11));
        QVERIFY(wait.what == ReferralWait::For::Answer);
        QVERIFY(wait.isOverdue);
    }

    void theQuotaThatIsNearlyUsedLimitsWhatTheFundPays_data() { holdsWhatItPromises_data(); }
    void theQuotaThatIsNearlyUsedLimitsWhatTheFundPays()
    {
        QFETCH(ClinicDate, day);
        Demonstration demo{day, 0};
        const PatientHit nearly = demo.only(u"陈桂兰"_s);
        for (const UnpaidVisit &visit : must(demo->billing.unpaidVisits(demo.actor(), demo.today()))) {
            if (visit.patientId != nearly.id)
                continue;
            const BillPreview bill = must(demo->billing.preview(demo.actor(), visit.registrationId));
            // The policy applies on any day, and 12 of its 200 yuan are left.
            QVERIFY(bill.policyId.has_value());
            QVERIFY(bill.eligibility.isPayable);
            QVERIFY(bill.eligibility.coverage->poolUsed == Money::fromFen(18'800));
            QVERIFY(bill.fund <= Money::fromFen(1'200));
            QVERIFY(!bill.fund.isZero());
            return;
        }
        QFAIL("she has no unpaid visit");
    }

    void anotherDayBeginsWithAMorningOfItsOwn()
    {
        Demonstration demo{ClinicDate(2026, 3, 4), 0};
        const int before = demo.outcome().visits;
        demo.openOn(ClinicDate(2026, 3, 9));
        QVERIFY(!demo.outcome().isNew);
        QVERIFY(demo.outcome().visits > before);
        const auto queue = must(demo->reception.today(demo.actor()));
        std::map<RegistrationState, int> states;
        for (const QueueRow &row : queue)
            ++states[row.registration.state];
        QVERIFY(states[RegistrationState::Waiting] >= 3);
        QVERIFY(states[RegistrationState::Finished] >= 3);
        // Opened again on that day, nobody comes a second time.
        demo.openOn(ClinicDate(2026, 3, 9));
        QCOMPARE(must(demo->reception.today(demo.actor())).size(), queue.size());
    }

    void everyMadeUpPersonCanBeToldFromARealOne()
    {
        Demonstration demo{ClinicDate(2026, 3, 4), 0};
        for (int number = 1; number <= 60; ++number) {
            const auto hits = must(demo->people.search(demo.actor(), QString::number(number)));
            QVERIFY(!hits.empty());
            const Patient patient = must(demo->people.open(demo.actor(), hits.front().id));
            QVERIFY(patient.residentId->toString().startsWith(u"999999"));
            QVERIFY(patient.phone.startsWith(u"100"));
        }
    }
};

QTEST_GUILESS_MAIN(TstDemonstration)
#include "tst_demonstration.moc"

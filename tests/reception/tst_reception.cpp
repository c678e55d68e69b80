// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinic/clinic_service.h"
#include "people/people_service.h"
#include "reception/reception_service.h"
#include "storage/audit.h"
#include "support/clinic_fixture.h"
#include "support/sample_people.h"

using namespace Qt::StringLiterals;
using namespace clinic;
using clinic::test::ClinicFixture;
using clinic::test::codeOf;
using clinic::test::samplePerson;
using clinic::test::samplePinyin;

namespace {

constexpr qint64 kDayMs = 24LL * 3'600 * 1'000;

/// A clinic with two departments, two doctors, a fee and three people at the window.
struct Window {
    explicit Window(Engine engine)
        : clinic{engine},
          people{clinic.database(), pinyin},
          formulary{clinic.database(), pinyin},
          reception{clinic.database(), formulary}
    {
        ServiceItem item;
        item.code = u"YBZLF"_s;
        item.name = u"一般诊疗费"_s;
        item.unit = u"次"_s;
        item.price = Money::fromFen(1'000);
        item.category = ServiceCategory::Consultation;
        item.isGeneralConsultationFee = true;
        fee = MUST(formulary.saveServiceItem(clinic.everyone(), item));
        medicine = department(u"NK"_s, u"内科"_s);
        surgery = department(u"WK"_s, u"外科"_s);
        old = add(u"王建国"_s, {1940, 1, 1});
        wang = add(u"王伟"_s, {1980, 1, 1});
        li = add(u"李芳"_s, {1985, 1, 1});
        zhang = add(u"张军"_s, {1990, 1, 1});
    }

    DepartmentId department(const QString &code, const QString &name)
    {
        Department place;
        place.code = code;
        place.name = name;
        return MUST(ClinicService{clinic.database()}.saveDepartment(clinic.everyone(), place)).id;
    }
    PatientId add(const QString &name, const ClinicDate &birth)
    {
        return MUST(people.add(clinic.everyone(), samplePerson(name, birth, 11))).id;
    }
    NewRegistration entry(const PatientId &patient) const
    {
        NewRegistration entry;
        entry.patientId = patient;
        entry.departmentId = medicine;
        entry.feeItemId = fee.id;
        return entry;
    }
    QueueRow enter(const PatientId &patient) { return MUST(reception.registerPatient(receptionist, entry(patient))); }
    QStringList order(const std::vector<QueueRow> &rows)
    {
        QStringList names;
        for (const QueueRow &row : rows)
            names << row.patientName;
        return names;
    }
    void step(Result<Registration> (*action)(Transaction &, const RegistrationId &), const RegistrationId &id,
              const Actor &actor)
    {
        MUST(clinic.database().writeUnguarded(actor, [&](Transaction &tx) { return action(tx, id); }));
    }

    ClinicFixture clinic;
    Pinyin pinyin{samplePinyin()};
    PeopleService people;
    FormularyService formulary;
    ReceptionService reception;
    Actor receptionist{clinic.actor({Role::Receptionist}, u"挂号员"_s)};
    Actor doctor{clinic.actor({Role::Doctor}, u"李医生"_s)};
    Actor otherDoctor{clinic.actor({Role::Doctor}, u"张医生"_s)};
    ServiceItem fee{};
    DepartmentId medicine{};
    DepartmentId surgery{};
    PatientId old{};
    PatientId wang{};
    PatientId li{};
    PatientId zhang{};
};

} // namespace

class TstReception : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRegistrationTakesFeeNumberAndPlace_data() { ClinicFixture::addEngines(); }
    void aRegistrationTakesFeeNumberAndPlace()
    {
        Window window{ClinicFixture::engine()};
        const QueueRow first = window.enter(window.wang);
        QCOMPARE(first.patientName, u"王伟"_s);
        QCOMPARE(first.departmentCode, u"NK"_s);
        QCOMPARE(first.registration.queueNo, 1);
        QCOMPARE(first.registration.fee, Money::fromFen(1'000));
        QCOMPARE(first.registration.feeName, u"一般诊疗费"_s);
        QCOMPARE(first.registration.state, RegistrationState::Waiting);
        QCOMPARE(window.enter(window.li).registration.queueNo, 2);
        NewRegistration surgical = window.entry(window.zhang);
        surgical.departmentId = window.surgery;
        QCOMPARE(MUST(window.reception.registerPatient(window.receptionist, surgical)).registration.queueNo, 1);
        QCOMPARE(MUST(window.reception.lastRegistered(window.receptionist))->patientName, u"张军"_s);
        QVERIFY(!MUST(window.reception.lastRegistered(window.doctor)));
        window.clinic.clock().advanceMs(kDayMs);
        QCOMPARE(window.enter(window.wang).registration.queueNo, 1);
        const auto history = MUST(window.reception.historyOf(window.receptionist, window.wang));
        QCOMPARE(history.size(), 2U);
        QCOMPARE(history.front().registration.day, (ClinicDate{2026, 3, 3}));
    }

    void aFeeOrItsExemptionIsNeeded_data() { ClinicFixture::addEngines(); }
    void aFeeOrItsExemptionIsNeeded()
    {
        Window window{ClinicFixture::engine()};
        const auto problem = [&](const NewRegistration &entry) {
            const auto refused = window.reception.registerPatient(window.receptionist, entry);
            return refused ? QString{} : refused.error().fields.at(0).code;
        };
        NewRegistration entry = window.entry(window.wang);
        entry.feeItemId.reset();
        QCOMPARE(problem(entry), u"reception.fee_or_exemption"_s);
        entry.exemption = Exemption::Other;
        QCOMPARE(problem(entry), u"field.required"_s);
        entry.exemption = Exemption::PoorRelief;
        entry.feeItemId = window.fee.id;
        const QueueRow free = MUST(window.reception.registerPatient(window.receptionist, entry));
        QVERIFY(free.registration.fee.isZero());
        QCOMPARE(free.registration.feeName, u"一般诊疗费"_s);
        QCOMPARE(free.registration.exemption, Exemption::PoorRelief);
    }

    void onePersonTwiceIsAskedAbout_data() { ClinicFixture::addEngines(); }
    void onePersonTwiceIsAskedAbout()
    {
        Window window{ClinicFixture::engine()};
        const QueueRow first = window.enter(window.wang);
        const auto again = window.reception.registerPatient(window.receptionist, window.entry(window.wang));
        QCOMPARE(codeOf(again), u"reception.already_waiting"_s);
        QCOMPARE(again.error().args, (QVariantList{u"NK-001"_s, u"内科"_s}));
        NewRegistration elsewhere = window.entry(window.wang);
        elsewhere.departmentId = window.surgery;
        QCOMPARE(codeOf(window.reception.registerPatient(window.receptionist, elsewhere)), QString{});
        window.step(&ReceptionService::start, first.registration.id, window.doctor);
        window.step(&ReceptionService::finish, first.registration.id, window.doctor);
        NewRegistration entry = window.entry(window.wang);
        QCOMPARE(codeOf(window.reception.registerPatient(window.receptionist, entry)), u"reception.seen_today"_s);
        entry.confirmedAgain = true;
        QCOMPARE(MUST(window.reception.registerPatient(window.receptionist, entry)).registration.queueNo, 2);
    }

    void closedPlacesAndFilesAreRefused()
    {
        Window window{Engine::Sqlite};
        const Actor &all = window.clinic.everyone();
        NewRegistration entry = window.entry(window.wang);
        entry.doctorId = window.receptionist.staffId();
        QCOMPARE(codeOf(window.reception.registerPatient(all, entry)), u"reception.doctor_not_here"_s);
        ClinicService clinic{window.clinic.database()};
        Department closed = MUST(clinic.departments()).front();
        closed.active = false;
        MUST(clinic.saveDepartment(all, closed));
        entry = window.entry(window.wang);
        QCOMPARE(codeOf(window.reception.registerPatient(all, entry)), u"reception.department_closed"_s);
        entry.departmentId = window.surgery;
        Patient dead = MUST(window.people.open(all, window.wang));
        dead.state = PatientState::Dead;
        MUST(window.people.correct(all, dead, u"died"_s));
        QCOMPARE(codeOf(window.reception.registerPatient(all, entry)), u"reception.patient_closed"_s);
        const auto before = MUST(clinic.settings());
        auto after = before;
        after.registerWithoutCard = false;
        MUST(clinic.changeSettings(all, before, after));
        entry.patientId = MUST(window.people.addUnknown(all, {})).id;
        QCOMPARE(codeOf(window.reception.registerPatient(all, entry)), u"reception.card_needed"_s);
        entry.kind = RegistrationKind::Emergency;
        QCOMPARE(MUST(window.reception.registerPatient(all, entry)).registration.priority, Priority::Emergency);
    }

    void thePreferredAreCalledFirst_data() { ClinicFixture::addEngines(); }
    void thePreferredAreCalledFirst()
    {
        Window window{ClinicFixture::engine()};
        window.enter(window.wang);
        window.enter(window.li);
        window.enter(window.old);
        NewRegistration emergency = window.entry(window.zhang);
        emergency.kind = RegistrationKind::Emergency;
        MUST(window.reception.registerPatient(window.receptionist, emergency));
        QCOMPARE(window.order(MUST(window.reception.today(window.receptionist))),
                 (QStringList{u"张军"_s, u"王建国"_s, u"王伟"_s, u"李芳"_s}));
        const QueueRow called = *MUST(window.reception.callNext(window.doctor));
        QCOMPARE(called.patientName, u"张军"_s);
        QCOMPARE(called.doctorName, u"李医生"_s);
        QCOMPARE(called.registration.calls, 1);
        QCOMPARE(MUST(window.reception.callNext(window.otherDoctor))->patientName, u"王建国"_s);
    }

    void aDoctorSeesHisOwnAndNobodys_data() { ClinicFixture::addEngines(); }
    void aDoctorSeesHisOwnAndNobodys()
    {
        Window window{ClinicFixture::engine()};
        NewRegistration mine = window.entry(window.wang);
        mine.doctorId = window.doctor.staffId();
        MUST(window.reception.registerPatient(window.receptionist, mine));
        window.enter(window.li);
        NewRegistration surgical = window.entry(window.zhang);
        surgical.departmentId = window.surgery;
        MUST(window.reception.registerPatient(window.receptionist, surgical));
        const auto seen = [&](const Actor &doctor, const std::optional<DepartmentId> &department = {}) {
            return window.order(MUST(window.reception.forDoctor(doctor, doctor.staffId(), department)));
        };
        QCOMPARE(seen(window.doctor, window.medicine), (QStringList{u"王伟"_s, u"李芳"_s}));
        QCOMPARE(seen(window.otherDoctor, window.medicine), QStringList{u"李芳"_s});
        QCOMPARE(seen(window.otherDoctor).size(), 2);
        QCOMPARE(codeOf(window.reception.forDoctor(window.receptionist, window.doctor.staffId())),
                 u"security.denied"_s);
    }

    void whoDoesNotAnswerGoesBehindThree_data() { ClinicFixture::addEngines(); }
    void whoDoesNotAnswerGoesBehindThree()
    {
        Window window{ClinicFixture::engine()};
        window.enter(window.wang);
        window.enter(window.li);
        window.enter(window.zhang);
        window.enter(window.add(u"刘军"_s, {1991, 1, 1}));
        window.enter(window.add(u"刘伟"_s, {1992, 1, 1}));
        QueueRow first = *MUST(window.reception.callNext(window.doctor));
        first = MUST(window.reception.call(window.doctor, first.registration.id, first.registration.version));
        QCOMPARE(first.registration.calls, 2);
        first = MUST(window.reception.skip(window.doctor, first.registration.id, first.registration.version));
        QCOMPARE(window.order(MUST(window.reception.today(window.receptionist))),
                 (QStringList{u"李芳"_s, u"张军"_s, u"刘军"_s, u"王伟"_s, u"刘伟"_s}));
        first = MUST(window.reception.markNoShow(window.doctor, first.registration.id, first.registration.version));
        QCOMPARE(window.order(MUST(window.reception.today(window.receptionist))).last(), u"王伟"_s);
        first = MUST(window.reception.comeBack(window.doctor, first.registration.id, first.registration.version));
        QCOMPARE(first.registration.state, RegistrationState::Waiting);
        QCOMPARE(codeOf(window.reception.skip(window.doctor, first.registration.id, 1)),
                 u"storage.changed_elsewhere"_s);
    }

    void fromTestsOneComesBackFirst_data() { ClinicFixture::addEngines(); }
    void fromTestsOneComesBackFirst()
    {
        Window window{ClinicFixture::engine()};
        window.enter(window.old);
        const auto id = window.enter(window.wang).registration.id;
        window.step(&ReceptionService::start, id, window.doctor);
        QueueRow row = MUST(window.reception.row(window.doctor, id));
        QCOMPARE(row.doctorName, u"李医生"_s);
        row = MUST(window.reception.sendToTests(window.doctor, id, row.registration.version));
        row = MUST(window.reception.returnFromTests(window.doctor, id, row.registration.version));
        QCOMPARE(row.registration.priority, Priority::BackFromTests);
        QCOMPARE(window.order(MUST(window.reception.today(window.receptionist))).first(), u"王伟"_s);
    }

    void aRegistrationMovesToAnotherDepartment_data() { ClinicFixture::addEngines(); }
    void aRegistrationMovesToAnotherDepartment()
    {
        Window window{ClinicFixture::engine()};
        window.enter(window.wang);
        const QueueRow row = window.enter(window.li);
        const QueueRow moved =
            MUST(window.reception.assign(window.receptionist, row.registration.id, row.registration.version,
                                         window.surgery, window.otherDoctor.staffId()));
        QCOMPARE(moved.departmentCode, u"WK"_s);
        QCOMPARE(moved.registration.queueNo, 1);
        QCOMPARE(moved.doctorName, u"张医生"_s);
        QCOMPARE(moved.registration.fee, row.registration.fee);
    }

    void cancellingNeedsAReasonAndNoBegunVisit_data() { ClinicFixture::addEngines(); }
    void cancellingNeedsAReasonAndNoBegunVisit()
    {
        struct Paid final : VisitGuard {
            Result<> mayCancel(const ReadTransaction &, const RegistrationId &) const override
            {
                return fail(ErrorKind::Conflict, u"test.paid"_s);
            }
        };
        Window window{ClinicFixture::engine()};
        const QueueRow row = window.enter(window.wang);
        const auto cancel = [&](ReceptionService &reception, const QString &reason) {
            return reception.cancel(window.receptionist, row.registration.id, row.registration.version, reason);
        };
        const Paid paid;
        ReceptionService guarded{window.clinic.database(), window.formulary, {&paid}};
        QCOMPARE(codeOf(cancel(guarded, u"left"_s)), u"test.paid"_s);
        QCOMPARE(codeOf(cancel(window.reception, u" "_s)), u"form.invalid"_s);
        const QueueRow cancelled = MUST(cancel(window.reception, u"left"_s));
        QCOMPARE(cancelled.registration.state, RegistrationState::Cancelled);
        QCOMPARE(cancelled.registration.cancelReason, u"left"_s);
        QCOMPARE(
            codeOf(window.reception.call(window.receptionist, row.registration.id, cancelled.registration.version)),
            u"reception.already_cancelled"_s);
        // A cancelled one does not stand in the way of the next.
        const auto again = window.enter(window.wang).registration;
        QCOMPARE(again.queueNo, 2);
        window.step(&ReceptionService::start, again.id, window.doctor);
        QCOMPARE(codeOf(window.reception.cancel(window.receptionist, again.id, again.version + 1, u"left"_s)),
                 u"reception.begun"_s);
    }

    void aVisitIsReopenedOnlyOnItsDay_data() { ClinicFixture::addEngines(); }
    void aVisitIsReopenedOnlyOnItsDay()
    {
        Window window{ClinicFixture::engine()};
        const auto id = window.enter(window.wang).registration.id;
        window.step(&ReceptionService::start, id, window.doctor);
        window.step(&ReceptionService::putBack, id, window.doctor);
        window.step(&ReceptionService::start, id, window.doctor);
        window.step(&ReceptionService::finish, id, window.doctor);
        window.step(&ReceptionService::reopen, id, window.doctor);
        window.step(&ReceptionService::finish, id, window.doctor);
        window.clinic.clock().advanceMs(kDayMs);
        QCOMPARE(codeOf(window.clinic.database().writeUnguarded(
                     window.doctor, [&](Transaction &tx) { return ReceptionService::reopen(tx, id); })),
                 u"reception.other_day"_s);
    }

    void theFormProposesFeeAndExemption_data() { ClinicFixture::addEngines(); }
    void theFormProposesFeeAndExemption()
    {
        Window window{ClinicFixture::engine()};
        const Actor &all = window.clinic.everyone();
        ClinicService clinic{window.clinic.database()};
        auto before = MUST(clinic.settings());
        auto after = before;
        after.registrationFeeItem = u"YBZLF"_s;
        after.freeFromAge = 70;
        after.freeReturnDays = 3;
        MUST(clinic.changeSettings(all, before, after));
        auto proposal = MUST(window.reception.propose(window.receptionist, window.old));
        QCOMPARE(proposal.feeItem->id, window.fee.id);
        QCOMPARE(proposal.exemption, Exemption::Aged);
        QCOMPARE(proposal.priority, Priority::Aged);
        const auto id = window.enter(window.wang).registration.id;
        QCOMPARE(MUST(window.reception.propose(window.receptionist, window.wang)).openToday.size(), 1U);
        window.step(&ReceptionService::start, id, window.doctor);
        window.step(&ReceptionService::finish, id, window.doctor);
        window.clinic.clock().advanceMs(3 * kDayMs);
        proposal = MUST(window.reception.propose(window.receptionist, window.wang));
        QCOMPARE(proposal.exemption, Exemption::ReturnVisit);
        QVERIFY(proposal.openToday.empty());
        window.clinic.clock().advanceMs(kDayMs);
        QCOMPARE(MUST(window.reception.propose(window.receptionist, window.wang)).exemption, Exemption::None);
    }

    void aMergedPersonsVisitsFollow_data() { ClinicFixture::addEngines(); }
    void aMergedPersonsVisitsFollow()
    {
        Window window{ClinicFixture::engine()};
        const Actor &all = window.clinic.everyone();
        const Patient unknown = MUST(window.people.addUnknown(all, {}));
        window.enter(unknown.id);
        const ReceptionReferences references;
        const std::array<const PatientReferences *, 1> followers{&references};
        MUST(window.people.merge(all, unknown.id, window.wang, u"known now"_s, followers));
        QCOMPARE(MUST(window.reception.historyOf(all, window.wang)).size(), 1U);
        QVERIFY(MUST(window.reception.historyOf(all, unknown.id)).empty());
    }
};

QTEST_GUILESS_MAIN(TstReception)
#include "tst_reception.moc"

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/reception_service.h"

#include "base/text_input.h"
#include "clinic/clinic_service.h"
#include "people/people_service.h"
#include "reception/reception_store.h"
#include "security/staff_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

std::optional<int> yearsOf(const Patient &patient, const ClinicDate &day)
{
    return patient.birthDate ? std::optional{ageOn(*patient.birthDate, day).years} : std::nullopt;
}

Result<> checkPlaces(const ReadTransaction &tx, const DepartmentId &department, const std::optional<StaffId> &doctor)
{
    CLINIC_TRY_ASSIGN(const Department place, ClinicService::department(tx, department));
    if (!place.active)
        return fail(ErrorKind::Conflict, u"reception.department_closed"_s, {place.name});
    if (!doctor)
        return {};
    CLINIC_TRY_ASSIGN(const Staff person, StaffStore{}.find(tx, *doctor));
    if (!person.active || !person.holds(Role::Doctor))
        return fail(ErrorKind::Conflict, u"reception.doctor_not_here"_s, {person.name});
    return {};
}

Result<> checkPerson(const ReadTransaction &tx, const Patient &patient, RegistrationKind kind)
{
    if (patient.state == PatientState::Dead || patient.state == PatientState::Merged)
        return fail(ErrorKind::Conflict, u"reception.patient_closed"_s, {toWord(patient.state)});
    if (patient.residentId || patient.documentType != DocumentType::None || kind == RegistrationKind::Emergency)
        return {};
    CLINIC_TRY_ASSIGN(const ClinicSettings settings, ClinicService::settings(tx));
    if (!settings.registerWithoutCard)
        return fail(ErrorKind::Validation, u"reception.card_needed"_s, {patient.name});
    return {};
}

/// Refuses a second registration of one person for one department and day, unless somebody has said yes to it.
Result<> checkAgain(const ReadTransaction &tx, const NewRegistration &entry, const ClinicDate &day)
{
    if (entry.confirmedAgain)
        return {};
    CLINIC_TRY_ASSIGN(const auto earlier, ReceptionStore{}.ofPatient(tx, entry.patientId, 20));
    for (const QueueRow &row : earlier) {
        const Registration &other = row.registration;
        if (other.day != day || other.departmentId != entry.departmentId)
            continue;
        const QVariantList args{queueLabel(row.departmentCode, other.queueNo), row.departmentName};
        if (isOpen(other.state))
            return fail(ErrorKind::Conflict, u"reception.already_waiting"_s, args);
        if (other.state == RegistrationState::Finished)
            return fail(ErrorKind::Conflict, u"reception.seen_today"_s, args);
    }
    return {};
}

/// The fee as it stands in the price list now; an exempt registration keeps the item's name for the record.
Result<> takeFee(const ReadTransaction &tx, const FormularyService &formulary, const NewRegistration &entry,
                 Registration &registration)
{
    registration.exemption = entry.exemption;
    const TextInput reason = normalizeName(entry.exemptionReason, u"exemptionReason"_s, kMaxLineLength);
    if (!reason)
        return failFields({reason.error()});
    registration.exemptionReason = *reason;
    const bool isExempt = entry.exemption != Exemption::None;
    if (entry.exemption == Exemption::Other && reason->isEmpty())
        return failFields({{u"exemptionReason"_s, u"field.required"_s}});
    if (!entry.feeItemId && !isExempt)
        return failFields({{u"feeItemId"_s, u"reception.fee_or_exemption"_s}});
    if (!entry.feeItemId)
        return {};
    CLINIC_TRY_ASSIGN(const ServiceItem item, formulary.serviceItem(tx, *entry.feeItemId));
    if (!item.active)
        return failFields({{u"feeItemId"_s, u"reception.fee_item_closed"_s, {item.name}}});
    registration.feeItemId = item.id;
    registration.feeName = item.name;
    registration.fee = isExempt ? Money{} : item.price;
    return {};
}

/// The item that the settings name, or the general consultation fee of the clinic's tier.
Result<std::optional<ServiceItem>> usualFee(const ReadTransaction &tx, const FormularyService &formulary,
                                            const QString &code)
{
    if (code.isEmpty()) {
        CLINIC_TRY_ASSIGN(const Organisation organisation, ClinicService::organisation(tx));
        return formulary.generalConsultationFee(tx, organisation.tier == Tier::Village ? ServiceTier::Village
                                                                                       : ServiceTier::Township);
    }
    CLINIC_TRY_ASSIGN(const auto items, FormularyStore{}.serviceItems(tx));
    const auto found =
        std::ranges::find_if(items, [&code](const ServiceItem &item) { return item.active && item.code == code; });
    return found == items.end() ? std::optional<ServiceItem>{} : std::optional{*found};
}

Result<int> nextQueueNo(Transaction &tx, const Registration &registration)
{
    CLINIC_TRY_ASSIGN(const qint64 number,
                      tx.nextNumber(u"queue "_s + registration.departmentId.toString(), registration.day.toString()));
    return static_cast<int>(number);
}

Result<Registration> findVersion(const ReadTransaction &tx, const RegistrationId &id, int version)
{
    CLINIC_TRY_ASSIGN(Registration registration, ReceptionStore{}.find(tx, id));
    if (registration.version != version)
        return fail(ErrorKind::Conflict, u"storage.changed_elsewhere"_s);
    return registration;
}

Result<Registration> save(Transaction &tx, Registration registration, const QString &action, const QString &reason = {})
{
    CLINIC_TRY(ReceptionStore{}.update(tx, registration));
    ++registration.version;
    CLINIC_TRY(tx.audit(action, Aggregate::Registration, registration.id, reason));
    tx.announce(Aggregate::Registration, registration.id);
    return registration;
}

QString actionOf(QueueEvent event)
{
    switch (event) {
    case QueueEvent::Call:
        return u"registration.call"_s;
    case QueueEvent::Recall:
        return u"registration.recall"_s;
    case QueueEvent::Skip:
        return u"registration.skip"_s;
    case QueueEvent::MarkNoShow:
        return u"registration.no_show"_s;
    case QueueEvent::ComeBack:
        return u"registration.come_back"_s;
    case QueueEvent::Start:
        return u"registration.start"_s;
    case QueueEvent::PutBack:
        return u"registration.put_back"_s;
    case QueueEvent::SendToTests:
        return u"registration.send_to_tests"_s;
    case QueueEvent::ReturnFromTests:
        return u"registration.return_from_tests"_s;
    case QueueEvent::Finish:
        return u"registration.finish"_s;
    case QueueEvent::Reopen:
        return u"registration.reopen"_s;
    case QueueEvent::Cancel:
        return u"registration.cancel"_s;
    }
    Q_UNREACHABLE();
}

Result<> moveBack(const ReadTransaction &tx, Registration &registration)
{
    CLINIC_TRY_ASSIGN(const ClinicSettings settings, ClinicService::settings(tx));
    CLINIC_TRY_ASSIGN(const auto waiting, ReceptionStore{}.waiting(tx, registration.day, registration.departmentId));
    std::vector<QueuePlace> places;
    for (const Registration &other : waiting)
        places.push_back({other.priorityLevel, other.place});
    const QueuePlace place = placeBehind(places, settings.skipBehind, {registration.priorityLevel, registration.place});
    registration.priorityLevel = place.level;
    registration.place = place.place;
    return {};
}

/// What an event changes beside the state.
Result<> applyEvent(Transaction &tx, Registration &registration, QueueEvent event)
{
    CLINIC_TRY_ASSIGN(registration.state, nextState(registration.state, event));
    switch (event) {
    case QueueEvent::Call:
    case QueueEvent::Recall:
        registration.calledAt = tx.now();
        ++registration.calls;
        break;
    case QueueEvent::Skip:
        return moveBack(tx, registration);
    case QueueEvent::Start:
        registration.doctorId = tx.actor().staffId();
        if (!registration.startedAt)
            registration.startedAt = tx.now();
        break;
    case QueueEvent::PutBack:
        registration.startedAt.reset();
        break;
    case QueueEvent::ReturnFromTests:
        registration.priority = Priority::BackFromTests;
        registration.priorityLevel = levelOf(Priority::BackFromTests);
        break;
    case QueueEvent::Finish:
        registration.finishedAt = tx.now();
        break;
    case QueueEvent::Reopen:
        if (registration.day != tx.today())
            return fail(ErrorKind::Conflict, u"reception.other_day"_s, {registration.day.toString()});
        registration.finishedAt.reset();
        break;
    case QueueEvent::Cancel:
        registration.cancelledAt = tx.now();
        break;
    case QueueEvent::MarkNoShow:
    case QueueEvent::ComeBack:
    case QueueEvent::SendToTests:
        break;
    }
    return {};
}

Result<Registration> step(Transaction &tx, const RegistrationId &id, QueueEvent event)
{
    CLINIC_TRY_ASSIGN(Registration registration, ReceptionStore{}.find(tx, id));
    CLINIC_TRY(applyEvent(tx, registration, event));
    return save(tx, std::move(registration), actionOf(event));
}

/// Open ones first, in the order of calling; then the others as they ended.
void sortForWindow(std::vector<QueueRow> &rows)
{
    std::ranges::stable_partition(rows, [](const QueueRow &row) { return isOpen(row.registration.state); });
}

/// A registration that nobody was chosen for belongs to the doctor who calls it.
void takeForDoctor(const Actor &actor, Registration &registration)
{
    if (!registration.doctorId && actor.may(Right::WriteEncounters))
        registration.doctorId = actor.staffId();
}

} // namespace

Result<> ReceptionReferences::moveTo(Transaction &tx, const PatientId &from, const PatientId &into) const
{
    return ReceptionStore{}.movePatient(tx, from, into);
}

ReceptionService::ReceptionService(Database &database, const FormularyService &formulary,
                                   std::vector<const VisitGuard *> guards)
    : m_database{database}, m_formulary{formulary}, m_guards{std::move(guards)}
{
}

Result<RegistrationProposal> ReceptionService::propose(const Actor &actor, const PatientId &patient)
{
    return m_database.read(
        actor, Right::RegisterVisits, [&](const ReadTransaction &tx) -> Result<RegistrationProposal> {
            const ClinicDate day = ClinicDate::of(m_database.clock().now());
            CLINIC_TRY_ASSIGN(const Patient person, PeopleService::find(tx, patient));
            CLINIC_TRY_ASSIGN(const ClinicSettings settings, ClinicService::settings(tx));
            CLINIC_TRY_ASSIGN(const auto earlier, ReceptionStore{}.ofPatient(tx, patient, 50));
            RegistrationProposal proposal;
            std::optional<qint64> daysSinceLast;
            for (const QueueRow &row : earlier) {
                const Registration &other = row.registration;
                if (other.day == day && isOpen(other.state))
                    proposal.openToday.push_back(row);
                if (other.state != RegistrationState::Finished || proposal.lastVisit)
                    continue;
                proposal.lastVisit = row;
                daysSinceLast = other.day.daysTo(day);
            }
            const auto years = yearsOf(person, day);
            proposal.exemption = proposedExemption(years, daysSinceLast, settings.freeFromAge, settings.freeReturnDays);
            PriorityFacts facts;
            facts.years = years;
            proposal.priority = priorityFor(facts);
            CLINIC_TRY_ASSIGN(proposal.feeItem, usualFee(tx, m_formulary, settings.registrationFeeItem));
            return proposal;
        });
}

Result<Registration> ReceptionService::registerPatient(Transaction &tx, const NewRegistration &entry) const
{
    CLINIC_TRY_ASSIGN(const Patient patient, PeopleService::find(tx, entry.patientId));
    CLINIC_TRY(checkPerson(tx, patient, entry.kind));
    CLINIC_TRY(checkPlaces(tx, entry.departmentId, entry.doctorId));
    CLINIC_TRY(checkAgain(tx, entry, tx.today()));
    Registration registration;
    CLINIC_TRY(takeFee(tx, m_formulary, entry, registration));
    registration.id = tx.ids().next<RegistrationId>();
    registration.day = tx.today();
    registration.patientId = entry.patientId;
    registration.departmentId = entry.departmentId;
    registration.doctorId = entry.doctorId;
    registration.kind = entry.kind;
    PriorityFacts facts = entry.priority;
    facts.years = yearsOf(patient, tx.today());
    facts.isEmergency = facts.isEmergency || entry.kind == RegistrationKind::Emergency;
    registration.priority = priorityFor(facts);
    registration.priorityLevel = levelOf(registration.priority);
    CLINIC_TRY_ASSIGN(registration.queueNo, nextQueueNo(tx, registration));
    registration.place = registration.queueNo * kPlaceStep;
    registration.registeredBy = tx.actor().staffId();
    registration.registeredAt = tx.now();
    CLINIC_TRY(ReceptionStore{}.insert(tx, registration));
    CLINIC_TRY(PeopleService::markSeen(tx, patient.id));
    CLINIC_TRY(tx.audit(u"registration.add"_s, Aggregate::Registration, registration.id, registration.exemptionReason));
    tx.announce(Aggregate::Registration, registration.id);
    return registration;
}

Result<QueueRow> ReceptionService::registerPatient(const Actor &actor, const NewRegistration &entry)
{
    return m_database.write(actor, Right::RegisterVisits, [&](Transaction &tx) -> Result<QueueRow> {
        CLINIC_TRY_ASSIGN(const Registration registration, registerPatient(tx, entry));
        return row(tx, registration.id);
    });
}

Result<std::vector<QueueRow>> ReceptionService::today(const Actor &actor) const
{
    return m_database.read(
        actor, Right::RegisterVisits, [&](const ReadTransaction &tx) -> Result<std::vector<QueueRow>> {
            CLINIC_TRY_ASSIGN(auto rows, ReceptionStore{}.ofDay(tx, ClinicDate::of(m_database.clock().now())));
            sortForWindow(rows);
            return rows;
        });
}

Result<std::vector<QueueRow>> ReceptionService::forDoctor(const Actor &actor, const StaffId &doctor,
                                                          const std::optional<DepartmentId> &department) const
{
    return m_database.read(
        actor, Right::ViewEncounters, [&](const ReadTransaction &tx) -> Result<std::vector<QueueRow>> {
            CLINIC_TRY_ASSIGN(auto rows,
                              ReceptionStore{}.ofDoctor(tx, ClinicDate::of(m_database.clock().now()), doctor));
            if (department)
                std::erase_if(rows, [&](const QueueRow &row) {
                    return !row.registration.doctorId && row.registration.departmentId != *department;
                });
            sortForWindow(rows);
            return rows;
        });
}

Result<std::vector<QueueRow>> ReceptionService::historyOf(const Actor &actor, const PatientId &patient, int limit) const
{
    return m_database.read(actor, Right::ViewPatients,
                           [&](const ReadTransaction &tx) { return ReceptionStore{}.ofPatient(tx, patient, limit); });
}

Result<std::optional<QueueRow>> ReceptionService::lastRegistered(const Actor &actor) const
{
    return m_database.read(actor, Right::RegisterVisits, [&](const ReadTransaction &tx) {
        return ReceptionStore{}.lastBy(tx, actor.staffId(), ClinicDate::of(m_database.clock().now()).startsAt());
    });
}

Result<QueueRow> ReceptionService::row(const Actor &actor, const RegistrationId &id) const
{
    return m_database.read(actor, Right::ViewPatients, [&](const ReadTransaction &tx) { return row(tx, id); });
}

Result<QueueRow> ReceptionService::row(const ReadTransaction &tx, const RegistrationId &id)
{
    return ReceptionStore{}.row(tx, id);
}

Result<Registration> ReceptionService::find(const ReadTransaction &tx, const RegistrationId &id)
{
    return ReceptionStore{}.find(tx, id);
}

Result<QueueRow> ReceptionService::move(const Actor &actor, const RegistrationId &id, int version, QueueEvent event)
{
    return m_database.write(actor, Right::RegisterVisits, [&](Transaction &tx) -> Result<QueueRow> {
        CLINIC_TRY_ASSIGN(Registration registration, findVersion(tx, id, version));
        CLINIC_TRY(applyEvent(tx, registration, event));
        CLINIC_TRY(save(tx, std::move(registration), actionOf(event)));
        return row(tx, id);
    });
}

Result<QueueRow> ReceptionService::call(const Actor &actor, const RegistrationId &id, int version)
{
    return m_database.write(actor, Right::RegisterVisits, [&](Transaction &tx) -> Result<QueueRow> {
        CLINIC_TRY_ASSIGN(Registration registration, findVersion(tx, id, version));
        const auto event = registration.state == RegistrationState::Called ? QueueEvent::Recall : QueueEvent::Call;
        CLINIC_TRY(applyEvent(tx, registration, event));
        takeForDoctor(actor, registration);
        CLINIC_TRY(save(tx, std::move(registration), actionOf(event)));
        return row(tx, id);
    });
}

Result<std::optional<QueueRow>> ReceptionService::callNext(const Actor &actor,
                                                           const std::optional<DepartmentId> &department)
{
    return m_database.write(actor, Right::WriteEncounters, [&](Transaction &tx) -> Result<std::optional<QueueRow>> {
        CLINIC_TRY_ASSIGN(const auto rows, ReceptionStore{}.ofDoctor(tx, tx.today(), actor.staffId()));
        const auto next = std::ranges::find_if(rows, [&](const QueueRow &row) {
            const Registration &r = row.registration;
            return r.state == RegistrationState::Waiting &&
                   (r.doctorId || !department || r.departmentId == *department);
        });
        if (next == rows.end())
            return std::optional<QueueRow>{};
        Registration registration = next->registration;
        CLINIC_TRY(applyEvent(tx, registration, QueueEvent::Call));
        takeForDoctor(actor, registration);
        const RegistrationId id = registration.id;
        CLINIC_TRY(save(tx, std::move(registration), actionOf(QueueEvent::Call)));
        CLINIC_TRY_ASSIGN(QueueRow called, row(tx, id));
        return std::optional{std::move(called)};
    });
}

Result<QueueRow> ReceptionService::skip(const Actor &actor, const RegistrationId &id, int version)
{
    return move(actor, id, version, QueueEvent::Skip);
}

Result<QueueRow> ReceptionService::markNoShow(const Actor &actor, const RegistrationId &id, int version)
{
    return move(actor, id, version, QueueEvent::MarkNoShow);
}

Result<QueueRow> ReceptionService::comeBack(const Actor &actor, const RegistrationId &id, int version)
{
    return move(actor, id, version, QueueEvent::ComeBack);
}

Result<QueueRow> ReceptionService::sendToTests(const Actor &actor, const RegistrationId &id, int version)
{
    return move(actor, id, version, QueueEvent::SendToTests);
}

Result<QueueRow> ReceptionService::returnFromTests(const Actor &actor, const RegistrationId &id, int version)
{
    return move(actor, id, version, QueueEvent::ReturnFromTests);
}

Result<QueueRow> ReceptionService::assign(const Actor &actor, const RegistrationId &id, int version,
                                          const DepartmentId &department, const std::optional<StaffId> &doctor)
{
    return m_database.write(actor, Right::RegisterVisits, [&](Transaction &tx) -> Result<QueueRow> {
        CLINIC_TRY_ASSIGN(Registration registration, findVersion(tx, id, version));
        if (registration.state != RegistrationState::Waiting && registration.state != RegistrationState::Called)
            return fail(ErrorKind::Conflict, u"reception.not_now"_s, {toWord(registration.state)});
        CLINIC_TRY(checkPlaces(tx, department, doctor));
        if (department != registration.departmentId) {
            registration.departmentId = department;
            CLINIC_TRY_ASSIGN(registration.queueNo, nextQueueNo(tx, registration));
            registration.place = registration.queueNo * kPlaceStep;
        }
        registration.doctorId = doctor;
        registration.state = RegistrationState::Waiting;
        CLINIC_TRY(save(tx, std::move(registration), u"registration.assign"_s));
        return row(tx, id);
    });
}

Result<QueueRow> ReceptionService::cancel(const Actor &actor, const RegistrationId &id, int version,
                                          const QString &reason)
{
    return m_database.write(actor, Right::RegisterVisits, [&](Transaction &tx) -> Result<QueueRow> {
        CLINIC_TRY(findVersion(tx, id, version));
        for (const VisitGuard *guard : m_guards)
            CLINIC_TRY(guard->mayCancel(tx, id));
        CLINIC_TRY(cancel(tx, id, reason));
        return row(tx, id);
    });
}

Result<Registration> ReceptionService::cancel(Transaction &tx, const RegistrationId &id, const QString &reason)
{
    const TextInput text = normalizeName(reason, u"reason"_s, kMaxLineLength);
    if (!text)
        return failFields({text.error()});
    if (text->isEmpty())
        return failFields({{u"reason"_s, u"field.required"_s}});
    CLINIC_TRY_ASSIGN(Registration registration, ReceptionStore{}.find(tx, id));
    CLINIC_TRY(applyEvent(tx, registration, QueueEvent::Cancel));
    registration.cancelReason = *text;
    return save(tx, std::move(registration), actionOf(QueueEvent::Cancel), *text);
}

Result<Registration> ReceptionService::start(Transaction &tx, const RegistrationId &id)
{
    return step(tx, id, QueueEvent::Start);
}

Result<Registration> ReceptionService::putBack(Transaction &tx, const RegistrationId &id)
{
    return step(tx, id, QueueEvent::PutBack);
}

Result<Registration> ReceptionService::finish(Transaction &tx, const RegistrationId &id)
{
    return step(tx, id, QueueEvent::Finish);
}

Result<Registration> ReceptionService::reopen(Transaction &tx, const RegistrationId &id)
{
    return step(tx, id, QueueEvent::Reopen);
}

} // namespace clinic

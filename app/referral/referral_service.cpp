// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "referral/referral_service.h"

#include "clinic/clinic_service.h"
#include "people/people_service.h"
#include "security/staff_store.h"

using namespace Qt::StringLiterals;

namespace clinic {

Result<ReferralView> ReferralService::view(const ReadTransaction &tx, const ReferralId &id) const
{
    ReferralView view;
    CLINIC_TRY_ASSIGN(view.referral, m_store.find(tx, id));
    CLINIC_TRY_ASSIGN(view.patient, PeopleService::find(tx, view.referral.patientId));
    CLINIC_TRY_ASSIGN(view.facility, ClinicService::facility(tx, view.referral.facilityId));
    CLINIC_TRY_ASSIGN(const Staff doctor, StaffStore{}.find(tx, view.referral.doctorId));
    view.doctorName = doctor.name;
    CLINIC_TRY_ASSIGN(view.visit, EncounterService::record(tx, view.referral.encounterId));
    CLINIC_TRY_ASSIGN(view.allergies, EncounterService::activeAllergies(tx, view.referral.patientId));
    CLINIC_TRY_ASSIGN(const auto none, EncounterService::noAllergies(tx, view.referral.patientId));
    view.hasNoAllergies = none.has_value();
    CLINIC_TRY_ASSIGN(view.events, m_store.events(tx, id));
    return view;
}

Result<ReferralView> ReferralService::issue(const Actor &actor, const Referral &draft)
{
    return m_database.write(actor, Right::Refer, [&](Transaction &tx) -> Result<ReferralView> {
        CLINIC_TRY_ASSIGN(const EncounterRecord visit, EncounterService::record(tx, draft.encounterId));
        if (visit.encounter.state == EncounterState::Voided)
            return fail(ErrorKind::Conflict, u"encounter.not_open"_s);
        if (auto problems = problemsOf(draft, visit); !problems.empty())
            return failFields(std::move(problems));
        const QString day = tx.today().toString();
        CLINIC_TRY_ASSIGN(const qint64 sequence, tx.nextNumber(u"referral"_s, day));
        Referral referral = draft;
        referral.id = tx.ids().next<ReferralId>();
        referral.number = u"ZZ%1%2"_s.arg(QString(day).remove(u'-')).arg(sequence, 4, 10, QChar(u'0'));
        referral.patientId = visit.encounter.patientId;
        referral.doctorId = actor.staffId();
        referral.state = ReferralState::Issued;
        referral.issuedAt = tx.now();
        referral.version = 1;
        CLINIC_TRY(m_store.insert(tx, referral));
        CLINIC_TRY(tx.audit(u"referral.issue"_s, Aggregate::Referral, referral.id));
        // The receiving hospital needs the visit as it stands, finished or not.
        CLINIC_TRY(tx.outbox(Aggregate::Encounter, visit.encounter.id, visit.encounter.version, visit.encounter.id,
                             Urgency::Urgent));
        CLINIC_TRY(
            tx.outbox(Aggregate::Referral, referral.id, referral.version, referral.encounterId, Urgency::Urgent));
        return view(tx, referral.id);
    });
}

Result<ReferralView> ReferralService::advance(const Actor &actor, const ReferralId &id, int version,
                                              ReferralState state, const QString &note, const QString &action)
{
    return m_database.write(actor, Right::Refer, [&](Transaction &tx) -> Result<ReferralView> {
        CLINIC_TRY_ASSIGN(Referral referral, m_store.find(tx, id));
        if (!mayFollow(referral.state, state))
            return fail(ErrorKind::Conflict, u"referral.not_allowed"_s, {toWord(referral.state)});
        referral.version = version;
        CLINIC_TRY(m_store.advance(tx, referral, state, note));
        CLINIC_TRY(tx.audit(action, Aggregate::Referral, id, note));
        CLINIC_TRY(tx.outbox(Aggregate::Referral, id, version + 1, referral.encounterId, Urgency::Urgent));
        return view(tx, id);
    });
}

Result<ReferralView> ReferralService::withdraw(const Actor &actor, const ReferralId &id, int version,
                                               const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return failFields({{u"reason"_s, u"reason.missing"_s, {}}});
    return advance(actor, id, version, ReferralState::Withdrawn, reason, u"referral.withdraw"_s);
}

Result<ReferralView> ReferralService::recordReply(const Actor &actor, const ReferralId &id, int version,
                                                  ReferralState state, const QString &note)
{
    if (state == ReferralState::Refused && note.trimmed().isEmpty())
        return failFields({{u"note"_s, u"referral.refusal_reason_missing"_s, {}}});
    return advance(actor, id, version, state, note, u"referral.reply"_s);
}

Result<ReferralView> ReferralService::open(const Actor &actor, const ReferralId &id)
{
    return m_database.write(actor, Right::ViewEncounters, [&](Transaction &tx) -> Result<ReferralView> {
        CLINIC_TRY(tx.audit(u"referral.open"_s, Aggregate::Referral, id));
        return view(tx, id);
    });
}

Result<std::vector<Referral>> ReferralService::ofEncounter(const Actor &actor, const EncounterId &encounter)
{
    return m_database.read(actor, Right::ViewEncounters,
                           [&](const ReadTransaction &tx) { return m_store.ofEncounter(tx, encounter); });
}

Result<std::vector<ReferralRow>> ReferralService::list(const Actor &actor, int limit)
{
    return m_database.read(actor, Right::ViewEncounters,
                           [&](const ReadTransaction &tx) { return m_store.recent(tx, limit); });
}

Result<> ReferralReferences::moveTo(Transaction &tx, const PatientId &from, const PatientId &into) const
{
    return ReferralStore{}.movePatient(tx, from, into);
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "referral/referral_store.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

const QString kColumns =
    u"id, number, encounter_id, patient_id, doctor_id, facility_id, target_department, urgency, reason, reason_text, "
    "transport, summary, treatment, current_drugs, consent_by, contact_phone, state, issued_at, reply, version"_s;
const QString kSelect = u"SELECT "_s + kColumns + u" FROM referral "_s;

Referral fromRow(Row &row)
{
    Referral referral;
    row.take(referral.id);
    row.take(referral.number);
    row.take(referral.encounterId);
    row.take(referral.patientId);
    row.take(referral.doctorId);
    row.take(referral.facilityId);
    row.take(referral.targetDepartment);
    row.take(referral.urgency);
    row.take(referral.reason);
    row.take(referral.reasonText);
    row.take(referral.transport);
    row.take(referral.summary);
    row.take(referral.treatment);
    row.take(referral.currentDrugs);
    row.take(referral.consentBy);
    row.take(referral.contactPhone);
    row.take(referral.state);
    row.take(referral.issuedAt);
    row.take(referral.reply);
    row.take(referral.version);
    return referral;
}

const QString kSelectRows = u"SELECT r."_s + QString{kColumns}.replace(u", "_s, u", r."_s) +
                            u", p.name, p.sex, p.birth_on, p.birth_estimated, f.name, "
                            "(SELECT MAX(e.at) FROM referral_event e WHERE e.referral_id = r.id) FROM referral r "
                            "JOIN patient p ON p.id = r.patient_id JOIN facility f ON f.id = r.facility_id "_s;

ReferralRow rowFromRow(Row &row)
{
    ReferralRow listed;
    listed.referral = fromRow(row);
    row.take(listed.patientName);
    row.take(listed.sex);
    row.take(listed.birthDate);
    row.take(listed.birthEstimated);
    row.take(listed.facilityName);
    row.take(listed.lastHeard);
    return listed;
}

} // namespace

Result<> ReferralStore::insert(Transaction &tx, const Referral &r) const
{
    CLINIC_TRY(tx.insert(u"referral"_s, kColumns, r.id, r.number, r.encounterId, r.patientId, r.doctorId, r.facilityId,
                         r.targetDepartment, r.urgency, r.reason, r.reasonText, r.transport, r.summary, r.treatment,
                         r.currentDrugs, r.consentBy, r.contactPhone, r.state, r.issuedAt, r.reply, r.version));
    return insertEvent(tx, r.id, r.state, {});
}

Result<> ReferralStore::advance(Transaction &tx, const Referral &referral, ReferralState state,
                                const QString &note) const
{
    CLINIC_TRY(tx.updateVersioned(
        u"UPDATE referral SET state = ?, reply = ?, version = version + 1 WHERE id = ? AND version = ?"_s, state,
        note.isEmpty() ? referral.reply : note, referral.id, referral.version));
    return insertEvent(tx, referral.id, state, note);
}

Result<> ReferralStore::insertEvent(Transaction &tx, const ReferralId &id, ReferralState state,
                                    const QString &note) const
{
    CLINIC_TRY_ASSIGN(const auto last,
                      tx.value<int>(u"SELECT COUNT(*) FROM referral_event WHERE referral_id = ?"_s, id));
    return tx.insert(u"referral_event"_s, u"referral_id, position, state, note, at, by_staff"_s, id,
                     last.value_or(0) + 1, state, note, tx.now(),
                     tx.actor().staffId().isNull() ? std::optional<StaffId>{} : tx.actor().staffId());
}

Result<Referral> ReferralStore::find(const ReadTransaction &tx, const ReferralId &id) const
{
    return tx.one(u"referral.not_found"_s, kSelect + u"WHERE id = ?"_s, fromRow, id);
}

Result<std::vector<Referral>> ReferralStore::ofEncounter(const ReadTransaction &tx, const EncounterId &id) const
{
    return tx.all(kSelect + u"WHERE encounter_id = ? ORDER BY issued_at, id"_s, fromRow, id);
}

Result<std::vector<ReferralRow>> ReferralStore::recent(const ReadTransaction &tx, int limit) const
{
    return tx.all(kSelectRows + u"ORDER BY r.issued_at DESC, r.id DESC LIMIT ?"_s, rowFromRow, limit);
}

Result<std::vector<ReferralEvent>> ReferralStore::events(const ReadTransaction &tx, const ReferralId &id) const
{
    return tx.all(
        u"SELECT state, note, at, by_staff FROM referral_event WHERE referral_id = ? ORDER BY position"_s,
        [](Row &row) {
            ReferralEvent event;
            row.take(event.state);
            row.take(event.note);
            row.take(event.at);
            row.take(event.by);
            return event;
        },
        id);
}

Result<> ReferralStore::movePatient(Transaction &tx, const PatientId &from, const PatientId &into) const
{
    CLINIC_TRY(tx.exec(u"UPDATE referral SET patient_id = ? WHERE patient_id = ?"_s, into, from));
    return {};
}

} // namespace clinic

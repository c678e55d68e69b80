// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/reception_store.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

const QStringList kColumns{
    u"id"_s,          u"day"_s,         u"queue_no"_s,      u"patient_id"_s,     u"department_id"_s,
    u"doctor_id"_s,   u"kind"_s,        u"priority"_s,      u"priority_level"_s, u"place"_s,
    u"fee_item_id"_s, u"fee_name"_s,    u"fee_fen"_s,       u"exemption"_s,      u"exemption_reason"_s,
    u"state"_s,       u"calls"_s,       u"registered_by"_s, u"registered_at"_s,  u"called_at"_s,
    u"started_at"_s,  u"finished_at"_s, u"cancelled_at"_s,  u"cancel_reason"_s,  u"version"_s};

Registration registrationFromRow(Row &row)
{
    Registration r;
    row.take(r.id);
    row.take(r.day);
    row.take(r.queueNo);
    row.take(r.patientId);
    row.take(r.departmentId);
    row.take(r.doctorId);
    row.take(r.kind);
    row.take(r.priority);
    row.take(r.priorityLevel);
    row.take(r.place);
    row.take(r.feeItemId);
    row.take(r.feeName);
    row.take(r.fee);
    row.take(r.exemption);
    row.take(r.exemptionReason);
    row.take(r.state);
    row.take(r.calls);
    row.take(r.registeredBy);
    row.take(r.registeredAt);
    row.take(r.calledAt);
    row.take(r.startedAt);
    row.take(r.finishedAt);
    row.take(r.cancelledAt);
    row.take(r.cancelReason);
    row.take(r.version);
    return r;
}

QueueRow queueRowFromRow(Row &row)
{
    QueueRow q;
    q.registration = registrationFromRow(row);
    row.take(q.patientName);
    row.take(q.patientNumber);
    row.take(q.patientSex);
    row.take(q.patientBirthDate);
    row.take(q.patientBirthEstimated);
    row.take(q.departmentCode);
    row.take(q.departmentName);
    row.take(q.room);
    q.doctorName = row.take<std::optional<QString>>().value_or(QString{});
    return q;
}

const QString kSelect = u"SELECT "_s + kColumns.join(u", "_s) + u" FROM registration "_s;
const QString kSelectRows =
    u"SELECT r."_s + kColumns.join(u", r."_s) +
    u", p.name, p.number, p.sex, p.birth_on, p.birth_estimated, d.code, d.name, d.room, s.name FROM registration r "
    "JOIN patient p ON p.id = r.patient_id JOIN department d ON d.id = r.department_id "
    "LEFT JOIN staff s ON s.id = r.doctor_id "_s;
const QString kQueueOrder = u"ORDER BY r.priority_level, r.place, r.queue_no, r.id"_s;

} // namespace

Result<> ReceptionStore::insert(Transaction &tx, const Registration &r) const
{
    return tx.insert(u"registration"_s, kColumns.join(u", "_s), r.id, r.day, r.queueNo, r.patientId, r.departmentId,
                     r.doctorId, r.kind, r.priority, r.priorityLevel, r.place, r.feeItemId, r.feeName, r.fee,
                     r.exemption, r.exemptionReason, r.state, r.calls, r.registeredBy, r.registeredAt, r.calledAt,
                     r.startedAt, r.finishedAt, r.cancelledAt, r.cancelReason, r.version);
}

Result<> ReceptionStore::update(Transaction &tx, const Registration &r) const
{
    return tx.updateVersioned(
        u"UPDATE registration SET queue_no = ?, department_id = ?, doctor_id = ?, priority = ?, priority_level = ?, "
        "place = ?, state = ?, calls = ?, called_at = ?, started_at = ?, finished_at = ?, cancelled_at = ?, "
        "cancel_reason = ?, version = version + 1 WHERE id = ? AND version = ?"_s,
        r.queueNo, r.departmentId, r.doctorId, r.priority, r.priorityLevel, r.place, r.state, r.calls, r.calledAt,
        r.startedAt, r.finishedAt, r.cancelledAt, r.cancelReason, r.id, r.version);
}

Result<Registration> ReceptionStore::find(const ReadTransaction &tx, const RegistrationId &id) const
{
    return tx.one(u"reception.not_found"_s, kSelect + u"WHERE id = ?"_s, registrationFromRow, id);
}

Result<QueueRow> ReceptionStore::row(const ReadTransaction &tx, const RegistrationId &id) const
{
    return tx.one(u"reception.not_found"_s, kSelectRows + u"WHERE r.id = ?"_s, queueRowFromRow, id);
}

Result<std::vector<QueueRow>> ReceptionStore::ofDay(const ReadTransaction &tx, const ClinicDate &day) const
{
    return tx.all(kSelectRows + u"WHERE r.day = ? "_s + kQueueOrder, queueRowFromRow, day);
}

Result<std::vector<QueueRow>> ReceptionStore::ofDoctor(const ReadTransaction &tx, const ClinicDate &day,
                                                       const StaffId &doctor) const
{
    return tx.all(kSelectRows + u"WHERE r.day = ? AND (r.doctor_id = ? OR r.doctor_id IS NULL) "_s + kQueueOrder,
                  queueRowFromRow, day, doctor);
}

Result<std::vector<QueueRow>> ReceptionStore::ofPatient(const ReadTransaction &tx, const PatientId &patient,
                                                        int limit) const
{
    return tx.all(kSelectRows +
                      u"WHERE r.patient_id = ? ORDER BY r.day DESC, r.registered_at DESC, r.id DESC LIMIT ?"_s,
                  queueRowFromRow, patient, limit);
}

Result<std::optional<QueueRow>> ReceptionStore::lastBy(const ReadTransaction &tx, const StaffId &staff,
                                                       Instant since) const
{
    return tx.first(kSelectRows + u"WHERE r.registered_by = ? AND r.registered_at >= ? "
                                  "ORDER BY r.registered_at DESC, r.id DESC LIMIT 1"_s,
                    queueRowFromRow, staff, since);
}

Result<std::vector<Registration>> ReceptionStore::waiting(const ReadTransaction &tx, const ClinicDate &day,
                                                          const DepartmentId &department) const
{
    return tx.all(kSelect + u"WHERE day = ? AND state = 'waiting' AND department_id = ? "
                            "ORDER BY priority_level, place, queue_no, id"_s,
                  registrationFromRow, day, department);
}

Result<> ReceptionStore::movePatient(Transaction &tx, const PatientId &from, const PatientId &into) const
{
    CLINIC_TRY(
        tx.exec(u"UPDATE registration SET patient_id = ?, version = version + 1 WHERE patient_id = ?"_s, into, from));
    return {};
}

} // namespace clinic

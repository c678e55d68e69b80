// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "encounters/encounter_store.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

const QString kColumns =
    u"id, number, registration_id, patient_id, department_id, doctor_id, state, started_at, finished_at, complaint, "
    "present_illness, past_history, examination, plan, onset_date, return_visit, version"_s;
const QString kSelect = u"SELECT "_s + kColumns + u" FROM encounter "_s;

Encounter fromRow(Row &row)
{
    Encounter encounter;
    row.take(encounter.id);
    row.take(encounter.number);
    row.take(encounter.registrationId);
    row.take(encounter.patientId);
    row.take(encounter.departmentId);
    row.take(encounter.doctorId);
    row.take(encounter.state);
    row.take(encounter.startedAt);
    row.take(encounter.finishedAt);
    row.take(encounter.complaint);
    row.take(encounter.presentIllness);
    row.take(encounter.pastHistory);
    row.take(encounter.examination);
    row.take(encounter.plan);
    row.take(encounter.onsetDate);
    row.take(encounter.returnVisit);
    row.take(encounter.version);
    return encounter;
}

Diagnosis diagnosisFromRow(Row &row)
{
    Diagnosis diagnosis;
    row.take(diagnosis.id);
    row.take(diagnosis.code);
    row.take(diagnosis.name);
    return diagnosis;
}

VitalSign vitalFromRow(Row &row)
{
    VitalSign sign;
    row.take(sign.id);
    row.take(sign.kind);
    row.take(sign.value);
    row.take(sign.measuredAt);
    return sign;
}

Result<std::vector<Diagnosis>> readDiagnoses(const ReadTransaction &tx, const EncounterId &id, bool voided)
{
    return tx.all(u"SELECT id, code, name FROM diagnosis WHERE encounter_id = ? AND voided = ? ORDER BY position, id"_s,
                  diagnosisFromRow, id, voided);
}

Result<std::vector<VitalSign>> readVitals(const ReadTransaction &tx, const EncounterId &id, bool voided)
{
    return tx.all(u"SELECT id, kind, value, measured_at FROM vital_sign WHERE encounter_id = ? AND voided = ? "
                  "ORDER BY measured_at, id"_s,
                  vitalFromRow, id, voided);
}

const QString kAllergyColumns =
    u"id, patient_id, kind, substance, reaction, severity, recorded_at, recorded_by, state, version"_s;

Allergy allergyFromRow(Row &row)
{
    Allergy allergy;
    row.take(allergy.id);
    row.take(allergy.patientId);
    row.take(allergy.kind);
    row.take(allergy.substance);
    row.take(allergy.reaction);
    row.take(allergy.severity);
    row.take(allergy.recordedAt);
    row.take(allergy.recordedBy);
    row.take(allergy.state);
    row.take(allergy.version);
    return allergy;
}

} // namespace

Result<> EncounterStore::insert(Transaction &tx, const Encounter &e) const
{
    return tx.insert(u"encounter"_s, kColumns, e.id, e.number, e.registrationId, e.patientId, e.departmentId,
                     e.doctorId, e.state, e.startedAt, e.finishedAt, e.complaint, e.presentIllness, e.pastHistory,
                     e.examination, e.plan, e.onsetDate, e.returnVisit, e.version);
}

Result<> EncounterStore::update(Transaction &tx, const Encounter &e) const
{
    return tx.updateVersioned(u"UPDATE encounter SET doctor_id = ?, state = ?, finished_at = ?, complaint = ?, "
                              "present_illness = ?, past_history = ?, examination = ?, plan = ?, onset_date = ?, "
                              "return_visit = ?, version = version + 1 WHERE id = ? AND version = ?"_s,
                              e.doctorId, e.state, e.finishedAt, e.complaint, e.presentIllness, e.pastHistory,
                              e.examination, e.plan, e.onsetDate, e.returnVisit, e.id, e.version);
}

Result<> EncounterStore::setVoidReason(Transaction &tx, const EncounterId &id, const QString &reason) const
{
    CLINIC_TRY(tx.exec(u"UPDATE encounter SET void_reason = ? WHERE id = ?"_s, reason, id));
    return {};
}

Result<Encounter> EncounterStore::find(const ReadTransaction &tx, const EncounterId &id) const
{
    return tx.one(u"encounter.not_found"_s, kSelect + u"WHERE id = ?"_s, fromRow, id);
}

Result<std::optional<Encounter>> EncounterStore::findByRegistration(const ReadTransaction &tx,
                                                                    const RegistrationId &id) const
{
    return tx.first(kSelect + u"WHERE registration_id = ?"_s, fromRow, id);
}

Result<EncounterRecord> EncounterStore::record(const ReadTransaction &tx, const EncounterId &id) const
{
    EncounterRecord record;
    CLINIC_TRY_ASSIGN(record.encounter, find(tx, id));
    CLINIC_TRY_ASSIGN(record.diagnoses, diagnoses(tx, id));
    CLINIC_TRY_ASSIGN(record.vitals, vitals(tx, id));
    return record;
}

Result<> EncounterStore::replaceDiagnoses(Transaction &tx, const EncounterId &id,
                                          const std::vector<Diagnosis> &wanted) const
{
    CLINIC_TRY_ASSIGN(const auto stored, diagnoses(tx, id));
    for (const Diagnosis &old : stored) {
        const auto kept = std::ranges::find(wanted, old);
        if (kept == wanted.end()) {
            CLINIC_TRY(tx.exec(u"UPDATE diagnosis SET voided = 1 WHERE id = ?"_s, old.id));
        } else {
            const auto position = static_cast<int>(kept - wanted.begin()) + 1;
            CLINIC_TRY(tx.exec(u"UPDATE diagnosis SET position = ? WHERE id = ?"_s, position, old.id));
        }
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (std::ranges::find(stored, wanted[i]) != stored.end())
            continue;
        CLINIC_TRY(tx.insert(u"diagnosis"_s, u"id, encounter_id, position, code, name"_s, tx.ids().next<DiagnosisId>(),
                             id, static_cast<int>(i) + 1, wanted[i].code, wanted[i].name));
    }
    return {};
}

Result<> EncounterStore::replaceVitals(Transaction &tx, const Encounter &encounter,
                                       const std::vector<VitalSign> &wanted) const
{
    const auto same = [](const VitalSign &a, const VitalSign &b) { return a.kind == b.kind && a.value == b.value; };
    CLINIC_TRY_ASSIGN(const auto stored, vitals(tx, encounter.id));
    for (const VitalSign &old : stored)
        if (std::ranges::none_of(wanted, [&](const VitalSign &sign) { return same(sign, old); }))
            CLINIC_TRY(tx.exec(u"UPDATE vital_sign SET voided = 1 WHERE id = ?"_s, old.id));
    for (const VitalSign &sign : wanted)
        if (std::ranges::none_of(stored, [&](const VitalSign &old) { return same(sign, old); }))
            CLINIC_TRY(tx.insert(u"vital_sign"_s, u"id, encounter_id, patient_id, kind, value, measured_at"_s,
                                 tx.ids().next<VitalSignId>(), encounter.id, encounter.patientId, sign.kind, sign.value,
                                 tx.now()));
    return {};
}

Result<std::vector<Diagnosis>> EncounterStore::diagnoses(const ReadTransaction &tx, const EncounterId &id) const
{
    return readDiagnoses(tx, id, false);
}

Result<std::vector<Diagnosis>> EncounterStore::voidedDiagnoses(const ReadTransaction &tx, const EncounterId &id) const
{
    return readDiagnoses(tx, id, true);
}

Result<std::vector<VitalSign>> EncounterStore::vitals(const ReadTransaction &tx, const EncounterId &id) const
{
    return readVitals(tx, id, false);
}

Result<std::vector<VitalSign>> EncounterStore::voidedVitals(const ReadTransaction &tx, const EncounterId &id) const
{
    return readVitals(tx, id, true);
}

Result<std::vector<VisitSummary>> EncounterStore::history(const ReadTransaction &tx, const PatientId &patient,
                                                          int limit) const
{
    CLINIC_TRY_ASSIGN(auto visits,
                      tx.all(
                          u"SELECT e.id, e.started_at, e.state, s.name, e.complaint FROM encounter e "
                          "JOIN staff s ON s.id = e.doctor_id WHERE e.patient_id = ? AND e.state <> 'voided' "
                          "ORDER BY e.started_at DESC, e.id DESC LIMIT ?"_s,
                          [](Row &row) {
                              VisitSummary visit;
                              row.take(visit.id);
                              row.take(visit.startedAt);
                              row.take(visit.state);
                              row.take(visit.doctorName);
                              row.take(visit.complaint);
                              return visit;
                          },
                          patient, limit));
    CLINIC_TRY_ASSIGN(const auto names,
                      tx.all(
                          u"SELECT d.encounter_id, d.name FROM diagnosis d JOIN encounter e ON e.id = "
                          "d.encounter_id WHERE e.patient_id = ? AND d.voided = 0 ORDER BY d.position"_s,
                          [](Row &row) {
                              const auto id = row.take<EncounterId>();
                              return std::pair{id, row.take<QString>()};
                          },
                          patient));
    for (VisitSummary &visit : visits)
        for (const auto &[id, name] : names)
            if (id == visit.id)
                visit.diagnoses += visit.diagnoses.isEmpty() ? name : u'；' + name;
    return visits;
}

Result<std::vector<VitalReading>> EncounterStore::readings(const ReadTransaction &tx, const PatientId &patient,
                                                           const std::vector<VitalKind> &kinds) const
{
    std::vector<VitalReading> readings;
    for (const VitalKind kind : kinds) {
        CLINIC_TRY_ASSIGN(const auto ofKind,
                          tx.all(
                              u"SELECT measured_at, value FROM vital_sign WHERE patient_id = ? AND kind = ? "
                              "AND voided = 0 ORDER BY measured_at"_s,
                              [kind](Row &row) {
                                  VitalReading reading;
                                  reading.kind = kind;
                                  row.take(reading.measuredAt);
                                  row.take(reading.value);
                                  return reading;
                              },
                              patient, kind));
        readings.insert(readings.end(), ofKind.begin(), ofKind.end());
    }
    return readings;
}

Result<bool> EncounterStore::hasEarlierVisit(const ReadTransaction &tx, const PatientId &patient) const
{
    CLINIC_TRY_ASSIGN(
        const auto found,
        tx.value<int>(u"SELECT 1 FROM encounter WHERE patient_id = ? AND state <> 'voided' LIMIT 1"_s, patient));
    return found.has_value();
}

Result<> AllergyStore::insert(Transaction &tx, const Allergy &a) const
{
    return tx.insert(u"allergy"_s, kAllergyColumns, a.id, a.patientId, a.kind, a.substance, a.reaction, a.severity,
                     a.recordedAt, a.recordedBy, a.state, a.version);
}

Result<> AllergyStore::markVoided(Transaction &tx, const Allergy &allergy, const QString &reason) const
{
    return tx.updateVersioned(u"UPDATE allergy SET state = 'voided', void_reason = ?, version = version + 1 "
                              "WHERE id = ? AND version = ? AND state = 'active'"_s,
                              reason, allergy.id, allergy.version);
}

Result<Allergy> AllergyStore::find(const ReadTransaction &tx, const AllergyId &id) const
{
    return tx.one(u"allergy.not_found"_s, u"SELECT "_s + kAllergyColumns + u" FROM allergy WHERE id = ?"_s,
                  allergyFromRow, id);
}

Result<std::vector<Allergy>> AllergyStore::ofPatient(const ReadTransaction &tx, const PatientId &patient) const
{
    return tx.all(u"SELECT "_s + kAllergyColumns + u" FROM allergy WHERE patient_id = ? ORDER BY state, recorded_at"_s,
                  allergyFromRow, patient);
}

Result<> EncounterStore::movePatient(Transaction &tx, const PatientId &from, const PatientId &into) const
{
    CLINIC_TRY(tx.exec(u"UPDATE encounter SET patient_id = ? WHERE patient_id = ?"_s, into, from));
    CLINIC_TRY(tx.exec(u"UPDATE vital_sign SET patient_id = ? WHERE patient_id = ?"_s, into, from));
    return {};
}

Result<> AllergyStore::movePatient(Transaction &tx, const PatientId &from, const PatientId &into) const
{
    CLINIC_TRY(tx.exec(u"UPDATE allergy SET patient_id = ? WHERE patient_id = ?"_s, into, from));
    return {};
}

} // namespace clinic

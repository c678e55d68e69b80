// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "encounters/encounter_service.h"

#include "encounters/vital_rules.h"
#include "people/people_service.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr int kHistoryLimit = 50;

Result<> requireOpen(const Encounter &encounter)
{
    if (encounter.state == EncounterState::Open)
        return {};
    return fail(ErrorKind::Conflict, u"encounter.not_open"_s);
}

Result<> requireReason(const QString &reason)
{
    if (!reason.trimmed().isEmpty())
        return {};
    return failFields({{u"reason"_s, u"reason.missing"_s, {}}});
}

Age ageOf(const Patient &patient, const ClinicDate &day)
{
    // Without a birth date nothing is demanded for a child's age.
    return patient.birthDate ? ageOn(*patient.birthDate, day) : Age{kWeightRequiredBelowYears, 0, 0};
}

std::vector<FieldProblem> problemsOf(const EncounterNotes &notes)
{
    std::vector<FieldProblem> problems;
    for (std::size_t i = 0; i < notes.diagnoses.size(); ++i) {
        const Diagnosis &diagnosis = notes.diagnoses[i];
        const QString path = u"diagnoses[%1]"_s.arg(i);
        if (diagnosis.name.trimmed().isEmpty())
            problems.push_back({path, u"encounter.diagnosis_empty"_s, {}});
        const auto before = notes.diagnoses.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find(notes.diagnoses.begin(), before, diagnosis) != before)
            problems.push_back({path, u"encounter.diagnosis_twice"_s, {diagnosis.name}});
    }
    for (const VitalSign &sign : notes.vitals)
        if (const auto possible = checkPossible(sign.kind, sign.value); !possible)
            problems.push_back({toWord(sign.kind), possible.error().code, possible.error().args});
    return problems;
}

Result<Allergy> insertAllergy(Transaction &tx, const Actor &actor, Allergy allergy)
{
    allergy.id = tx.ids().next<AllergyId>();
    allergy.recordedAt = tx.now();
    allergy.recordedBy = actor.staffId();
    allergy.state = AllergyState::Active;
    allergy.version = 1;
    CLINIC_TRY(AllergyStore{}.insert(tx, allergy));
    CLINIC_TRY(tx.audit(u"allergy.add"_s, Aggregate::Allergy, allergy.id));
    CLINIC_TRY(tx.outbox(Aggregate::Allergy, allergy.id, allergy.version));
    tx.announce(Aggregate::Patient, allergy.patientId);
    return allergy;
}

Result<> markVoided(Transaction &tx, const Allergy &allergy, const QString &reason)
{
    CLINIC_TRY(AllergyStore{}.markVoided(tx, allergy, reason));
    CLINIC_TRY(tx.audit(u"allergy.void"_s, Aggregate::Allergy, allergy.id, reason));
    CLINIC_TRY(tx.outbox(Aggregate::Allergy, allergy.id, allergy.version + 1));
    tx.announce(Aggregate::Patient, allergy.patientId);
    return {};
}

} // namespace

EncounterService::EncounterService(Database &database, const FormularyService &formulary,
                                   std::vector<const EncounterGuard *> guards)
    : m_database{database}, m_formulary{formulary}, m_guards{std::move(guards)}
{
}

Result<ConsultationView> EncounterService::view(const ReadTransaction &tx, const EncounterId &id)
{
    const EncounterStore store;
    ConsultationView view;
    CLINIC_TRY_ASSIGN(view.record, store.record(tx, id));
    const Encounter &encounter = view.record.encounter;
    CLINIC_TRY_ASSIGN(view.patient, PeopleService::find(tx, encounter.patientId));
    CLINIC_TRY_ASSIGN(view.registration, ReceptionService::row(tx, encounter.registrationId));
    CLINIC_TRY_ASSIGN(view.allergies, activeAllergies(tx, encounter.patientId));
    CLINIC_TRY_ASSIGN(view.noAllergies, noAllergies(tx, encounter.patientId));
    CLINIC_TRY_ASSIGN(view.history, store.history(tx, encounter.patientId, kHistoryLimit));
    std::erase_if(view.history, [&](const VisitSummary &visit) { return visit.id == id; });
    return view;
}

Result<ConsultationView> EncounterService::start(const Actor &actor, const RegistrationId &registration)
{
    return m_database.write(actor, Right::WriteEncounters, [&](Transaction &tx) -> Result<ConsultationView> {
        const EncounterStore store;
        CLINIC_TRY_ASSIGN(const auto begun, store.findByRegistration(tx, registration));
        if (begun && begun->state != EncounterState::Voided) {
            CLINIC_TRY(tx.audit(u"encounter.open"_s, Aggregate::Encounter, begun->id));
            return view(tx, begun->id);
        }
        CLINIC_TRY_ASSIGN(const Registration entry, ReceptionService::start(tx, registration));
        Encounter encounter;
        if (begun) {
            // Taken back by mistake and begun again: the visit of a registration is one.
            encounter = *begun;
            encounter.state = EncounterState::Open;
            encounter.doctorId = actor.staffId();
            CLINIC_TRY(store.update(tx, encounter));
        } else {
            const QString day = tx.today().toString();
            CLINIC_TRY_ASSIGN(const qint64 sequence, tx.nextNumber(u"encounter"_s, day));
            encounter.id = tx.ids().next<EncounterId>();
            encounter.number = u"MZ%1%2"_s.arg(QString(day).remove(u'-')).arg(sequence, 4, 10, QChar(u'0'));
            encounter.registrationId = registration;
            encounter.patientId = entry.patientId;
            encounter.departmentId = entry.departmentId;
            encounter.doctorId = actor.staffId();
            encounter.startedAt = tx.now();
            CLINIC_TRY_ASSIGN(encounter.returnVisit, store.hasEarlierVisit(tx, entry.patientId));
            CLINIC_TRY(store.insert(tx, encounter));
        }
        CLINIC_TRY(tx.audit(u"encounter.start"_s, Aggregate::Encounter, encounter.id));
        tx.announce(Aggregate::Encounter, encounter.id);
        return view(tx, encounter.id);
    });
}

Result<ConsultationView> EncounterService::open(const Actor &actor, const EncounterId &id)
{
    return m_database.write(actor, Right::ViewEncounters, [&](Transaction &tx) -> Result<ConsultationView> {
        CLINIC_TRY(tx.audit(u"encounter.open"_s, Aggregate::Encounter, id));
        return view(tx, id);
    });
}

Result<EncounterRecord> EncounterService::save(const Actor &actor, const EncounterNotes &notes)
{
    if (auto problems = problemsOf(notes); !problems.empty())
        return failFields(std::move(problems));
    return m_database.write(actor, Right::WriteEncounters, [&](Transaction &tx) -> Result<EncounterRecord> {
        const EncounterStore store;
        CLINIC_TRY_ASSIGN(Encounter encounter, store.find(tx, notes.id));
        CLINIC_TRY(requireOpen(encounter));
        encounter.version = notes.version;
        encounter.complaint = notes.complaint.trimmed();
        encounter.presentIllness = notes.presentIllness.trimmed();
        encounter.pastHistory = notes.pastHistory.trimmed();
        encounter.examination = notes.examination.trimmed();
        encounter.plan = notes.plan.trimmed();
        encounter.onsetDate = notes.onsetDate;
        CLINIC_TRY(store.update(tx, encounter));
        CLINIC_TRY(store.replaceDiagnoses(tx, encounter.id, notes.diagnoses));
        CLINIC_TRY(store.replaceVitals(tx, encounter, notes.vitals));
        CLINIC_TRY(tx.audit(u"encounter.save"_s, Aggregate::Encounter, encounter.id));
        tx.announce(Aggregate::Encounter, encounter.id);
        return store.record(tx, encounter.id);
    });
}

Result<std::vector<FieldProblem>> EncounterService::missing(const Actor &actor, const EncounterId &id) const
{
    const ClinicDate today = m_database.clock().today();
    return m_database.read(
        actor, Right::ViewEncounters, [&](const ReadTransaction &tx) -> Result<std::vector<FieldProblem>> {
            CLINIC_TRY_ASSIGN(const auto record, EncounterStore{}.record(tx, id));
            CLINIC_TRY_ASSIGN(const auto patient, PeopleService::find(tx, record.encounter.patientId));
            return missingForFinish(record, ageOf(patient, today));
        });
}

Result<EncounterRecord> EncounterService::finish(const Actor &actor, const EncounterId &id, int version)
{
    return m_database.write(actor, Right::WriteEncounters, [&](Transaction &tx) -> Result<EncounterRecord> {
        const EncounterStore store;
        CLINIC_TRY_ASSIGN(EncounterRecord record, store.record(tx, id));
        CLINIC_TRY(requireOpen(record.encounter));
        CLINIC_TRY_ASSIGN(const auto patient, PeopleService::find(tx, record.encounter.patientId));
        if (auto missing = missingForFinish(record, ageOf(patient, tx.today())); !missing.empty())
            return failFields(std::move(missing));
        record.encounter.version = version;
        record.encounter.state = EncounterState::Finished;
        record.encounter.finishedAt = tx.now();
        CLINIC_TRY(store.update(tx, record.encounter));
        CLINIC_TRY(ReceptionService::finish(tx, record.encounter.registrationId));
        for (const Diagnosis &diagnosis : record.diagnoses)
            if (!diagnosis.code.isEmpty())
                CLINIC_TRY(m_formulary.recordDiagnosisUse(tx, diagnosis.code, diagnosis.name));
        CLINIC_TRY(tx.audit(u"encounter.finish"_s, Aggregate::Encounter, id));
        CLINIC_TRY(tx.outbox(Aggregate::Encounter, id, version + 1, id));
        return store.record(tx, id);
    });
}

Result<EncounterRecord> EncounterService::reopen(const Actor &actor, const EncounterId &id, int version,
                                                 const QString &reason)
{
    CLINIC_TRY(requireReason(reason));
    return m_database.write(actor, Right::WriteEncounters, [&](Transaction &tx) -> Result<EncounterRecord> {
        const EncounterStore store;
        CLINIC_TRY_ASSIGN(Encounter encounter, store.find(tx, id));
        if (encounter.state != EncounterState::Finished || !encounter.finishedAt)
            return fail(ErrorKind::Conflict, u"encounter.not_finished"_s);
        if (ClinicDate::of(*encounter.finishedAt) != tx.today())
            return fail(ErrorKind::Conflict, u"encounter.reopen_day_over"_s);
        encounter.version = version;
        encounter.state = EncounterState::Open;
        encounter.finishedAt.reset();
        CLINIC_TRY(store.update(tx, encounter));
        CLINIC_TRY(ReceptionService::reopen(tx, encounter.registrationId));
        CLINIC_TRY(tx.audit(u"encounter.reopen"_s, Aggregate::Encounter, id, reason));
        tx.announce(Aggregate::Encounter, id);
        return store.record(tx, id);
    });
}

Result<> EncounterService::voidEncounter(const Actor &actor, const EncounterId &id, int version, const QString &reason)
{
    CLINIC_TRY(requireReason(reason));
    return m_database.write(actor, Right::WriteEncounters, [&](Transaction &tx) -> Result<> {
        const EncounterStore store;
        CLINIC_TRY_ASSIGN(Encounter encounter, store.find(tx, id));
        CLINIC_TRY(requireOpen(encounter));
        for (const EncounterGuard *guard : m_guards)
            CLINIC_TRY(guard->mayVoidEncounter(tx, id));
        encounter.version = version;
        encounter.state = EncounterState::Voided;
        CLINIC_TRY(store.update(tx, encounter));
        CLINIC_TRY(store.setVoidReason(tx, id, reason));
        CLINIC_TRY(ReceptionService::putBack(tx, encounter.registrationId));
        CLINIC_TRY(tx.audit(u"encounter.void"_s, Aggregate::Encounter, id, reason));
        tx.announce(Aggregate::Encounter, id);
        return {};
    });
}

Result<Allergy> EncounterService::addAllergy(const Actor &actor, const Allergy &allergy)
{
    if (allergy.substance.trimmed().isEmpty() || allergy.kind == AllergyKind::None)
        return failFields({{u"substance"_s, u"allergy.substance_missing"_s, {}}});
    return m_database.write(actor, Right::WriteEncounters, [&](Transaction &tx) -> Result<Allergy> {
        Allergy added = allergy;
        added.substance = allergy.substance.trimmed();
        CLINIC_TRY_ASSIGN(const auto known, activeAllergies(tx, added.patientId));
        if (std::ranges::find(known, added.substance, &Allergy::substance) != known.end())
            return fail(ErrorKind::Conflict, u"allergy.already_known"_s);
        CLINIC_TRY_ASSIGN(const auto none, noAllergies(tx, added.patientId));
        if (none)
            CLINIC_TRY(markVoided(tx, *none, added.substance));
        return insertAllergy(tx, actor, std::move(added));
    });
}

Result<Allergy> EncounterService::stateNoAllergies(const Actor &actor, const PatientId &patient)
{
    return m_database.write(actor, Right::WriteEncounters, [&](Transaction &tx) -> Result<Allergy> {
        CLINIC_TRY_ASSIGN(const auto known, activeAllergies(tx, patient));
        if (!known.empty())
            return fail(ErrorKind::Conflict, u"allergy.some_known"_s, {known.front().substance});
        CLINIC_TRY_ASSIGN(const auto standing, noAllergies(tx, patient));
        if (standing)
            return *standing;
        Allergy none;
        none.patientId = patient;
        none.kind = AllergyKind::None;
        return insertAllergy(tx, actor, std::move(none));
    });
}

Result<> EncounterService::voidAllergy(const Actor &actor, const AllergyId &id, int version, const QString &reason)
{
    CLINIC_TRY(requireReason(reason));
    return m_database.write(actor, Right::WriteEncounters, [&](Transaction &tx) -> Result<> {
        CLINIC_TRY_ASSIGN(Allergy allergy, AllergyStore{}.find(tx, id));
        allergy.version = version;
        return markVoided(tx, allergy, reason);
    });
}

Result<std::vector<Allergy>> EncounterService::allergies(const Actor &actor, const PatientId &patient) const
{
    return m_database.read(actor, Right::ViewEncounters,
                           [&](const ReadTransaction &tx) { return AllergyStore{}.ofPatient(tx, patient); });
}

Result<std::vector<VitalReading>> EncounterService::readings(const Actor &actor, const PatientId &patient,
                                                             const std::vector<VitalKind> &kinds) const
{
    return m_database.read(actor, Right::ViewEncounters,
                           [&](const ReadTransaction &tx) { return EncounterStore{}.readings(tx, patient, kinds); });
}

Result<std::optional<Encounter>> EncounterService::findByRegistration(const ReadTransaction &tx,
                                                                      const RegistrationId &registration)
{
    return EncounterStore{}.findByRegistration(tx, registration);
}

Result<EncounterRecord> EncounterService::record(const ReadTransaction &tx, const EncounterId &id)
{
    return EncounterStore{}.record(tx, id);
}

Result<std::vector<Allergy>> EncounterService::activeAllergies(const ReadTransaction &tx, const PatientId &patient)
{
    CLINIC_TRY_ASSIGN(auto all, AllergyStore{}.ofPatient(tx, patient));
    std::erase_if(all, [](const Allergy &allergy) {
        return allergy.state != AllergyState::Active || allergy.kind == AllergyKind::None;
    });
    return all;
}

Result<std::optional<Allergy>> EncounterService::noAllergies(const ReadTransaction &tx, const PatientId &patient)
{
    CLINIC_TRY_ASSIGN(const auto all, AllergyStore{}.ofPatient(tx, patient));
    std::optional<Allergy> statement;
    for (const Allergy &allergy : all) {
        if (allergy.state != AllergyState::Active)
            continue;
        // The records of two people that were merged may contradict each other: the allergy counts.
        if (allergy.kind != AllergyKind::None)
            return std::optional<Allergy>{};
        statement = allergy;
    }
    return statement;
}

Result<> EncounterReferences::moveTo(Transaction &tx, const PatientId &from, const PatientId &into) const
{
    CLINIC_TRY(EncounterStore{}.movePatient(tx, from, into));
    return AllergyStore{}.movePatient(tx, from, into);
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/people_service.h"

#include "people/people_store.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

/// True when a correction could have made two files look like one person.
bool identityChanged(const Patient &before, const Patient &after)
{
    return before.name != after.name || before.birthDate != after.birthDate || before.phone != after.phone ||
           before.residentId != after.residentId;
}

bool keysChanged(const Patient &before, const Patient &after)
{
    return before.name != after.name || before.village != after.village || before.villageGroup != after.villageGroup;
}

Result<> writeChanges(Transaction &tx, const Patient &before, const Patient &after, const QString &reason)
{
    for (PatientChange &change : changedFields(before, after)) {
        change.version = before.version + 1;
        change.staffId = tx.actor().staffId();
        change.changedAt = tx.now();
        change.reason = reason;
        CLINIC_TRY(PeopleStore{}.insertChange(tx, before.id, change));
    }
    return {};
}

} // namespace

Result<std::vector<PatientHit>> PeopleService::search(const Actor &actor, const QString &text, int limit) const
{
    const PatientQuery query = classifyQuery(text);
    return m_database.read(actor, Right::ViewPatients,
                           [&](const ReadTransaction &tx) { return PeopleStore{}.search(tx, query, limit); });
}

Result<Patient> PeopleService::open(const Actor &actor, const PatientId &id)
{
    return m_database.write(actor, Right::ViewPatients, [&](Transaction &tx) -> Result<Patient> {
        CLINIC_TRY_ASSIGN(Patient patient, find(tx, id));
        CLINIC_TRY(tx.audit(u"people.open"_s, Aggregate::Patient, id));
        return patient;
    });
}

Result<Patient> PeopleService::find(const ReadTransaction &tx, const PatientId &id)
{
    return PeopleStore{}.find(tx, id);
}

Result<std::vector<DuplicateHit>> PeopleService::likelyDuplicates(const Actor &actor, const Patient &draft) const
{
    return m_database.read(actor, Right::ViewPatients, [&](const ReadTransaction &tx) {
        Patient normal = draft;
        // An incomplete draft has problems; here only its normalised texts count.
        static_cast<void>(checkPatient(normal, ClinicDate::of(m_database.clock().now())));
        return PeopleStore{}.duplicates(tx, normal);
    });
}

Result<> PeopleService::refuseDuplicates(const ReadTransaction &tx, const Patient &draft,
                                         const QString &sameNameReason) const
{
    CLINIC_TRY_ASSIGN(const auto found, PeopleStore{}.duplicates(tx, draft));
    if (found.empty())
        return {};
    const PatientHit &first = found.front().hit;
    if (found.front().reason == DuplicateReason::SameResidentId)
        return fail(ErrorKind::Conflict, u"people.resident_id_taken"_s, {first.name, first.number});
    if (sameNameReason.trimmed().isEmpty())
        return fail(ErrorKind::Conflict, u"people.likely_duplicate"_s,
                    {first.name, first.number, static_cast<int>(found.size())});
    return {};
}

Result<> PeopleService::writeKeys(Transaction &tx, const Patient &patient) const
{
    return PeopleStore{}.replaceKeys(tx, patient.number, searchKeys(patient, m_pinyin));
}

Result<Patient> PeopleService::add(const Actor &actor, Patient draft, const QString &sameNameReason)
{
    return m_database.write(actor, Right::EditPatients,
                            [&](Transaction &tx) { return add(tx, draft, sameNameReason); });
}

Result<Patient> PeopleService::add(Transaction &tx, Patient draft, const QString &sameNameReason) const
{
    if (auto problems = checkPatient(draft, tx.today()); !problems.empty())
        return failFields(std::move(problems));
    CLINIC_TRY(refuseDuplicates(tx, draft, sameNameReason));
    draft.id = tx.ids().next<PatientId>();
    CLINIC_TRY_ASSIGN(draft.number, tx.nextNumber(u"patient"_s, {}));
    draft.state = PatientState::Active;
    draft.mergedInto.reset();
    draft.registeredAt = tx.now();
    draft.seenAt = tx.now();
    draft.version = 1;
    CLINIC_TRY(PeopleStore{}.insert(tx, draft));
    CLINIC_TRY(writeKeys(tx, draft));
    CLINIC_TRY(tx.audit(u"people.add"_s, Aggregate::Patient, draft.id, sameNameReason));
    CLINIC_TRY(tx.outbox(Aggregate::Patient, draft.id, draft.version));
    return draft;
}

Result<Patient> PeopleService::addUnknown(const Actor &actor, const UnknownPerson &person)
{
    return m_database.write(actor, Right::EditPatients, [&](Transaction &tx) -> Result<Patient> {
        const QString day = tx.today().toString();
        CLINIC_TRY_ASSIGN(const qint64 number, tx.nextNumber(u"unknown_person"_s, day));
        Patient patient;
        patient.name = u"无名氏%1-%2"_s.arg(tx.today().toDate().toString(u"yyyyMMdd"_s)).arg(number);
        patient.sex = person.sex;
        if (person.aboutYears) {
            patient.birthDate = estimatedBirth(*person.aboutYears, tx.today());
            patient.birthEstimated = true;
        }
        patient.note = person.note;
        patient.isTemporary = true;
        return add(tx, std::move(patient));
    });
}

Result<Patient> PeopleService::addBaby(const Actor &actor, const Baby &baby)
{
    return m_database.write(actor, Right::EditPatients, [&](Transaction &tx) -> Result<Patient> {
        CLINIC_TRY_ASSIGN(const Patient guardian, find(tx, baby.guardian));
        if (guardian.mergedInto)
            return fail(ErrorKind::Conflict, u"people.merged"_s, {guardian.name, guardian.number});
        Patient patient;
        patient.isTemporary = baby.name.trimmed().isEmpty();
        const QString child = baby.sex == Sex::Male ? u"之子"_s : baby.sex == Sex::Female ? u"之女"_s : u"之婴"_s;
        patient.name = patient.isTemporary ? guardian.name + child : baby.name;
        patient.sex = baby.sex;
        patient.birthDate = baby.birthDate;
        patient.village = guardian.village;
        patient.villageGroup = guardian.villageGroup;
        patient.address = guardian.address;
        patient.phone = guardian.phone;
        patient.kinName = guardian.name;
        patient.kinRelation = baby.relation;
        patient.kinPhone = guardian.phone;
        patient.guardian = guardian.id;
        patient.occupation = Occupation::ScatteredChild;
        // Twins without names are alike in everything that is known of them.
        return add(tx, std::move(patient), baby.name.trimmed().isEmpty() ? u"baby without a name"_s : QString{});
    });
}

Result<Patient> PeopleService::correct(const Actor &actor, Patient changed, const QString &reason,
                                       const QString &sameNameReason)
{
    return m_database.write(actor, Right::EditPatients, [&](Transaction &tx) -> Result<Patient> {
        CLINIC_TRY_ASSIGN(const Patient before, find(tx, changed.id));
        if (before.mergedInto)
            return fail(ErrorKind::Conflict, u"people.merged"_s, {before.name, before.number});
        if (before.version != changed.version)
            return fail(ErrorKind::Conflict, u"storage.changed_elsewhere"_s);
        Patient after = changed;
        after.number = before.number;
        after.mergedInto = before.mergedInto;
        after.registeredAt = before.registeredAt;
        after.seenAt = before.seenAt;
        auto problems = checkPatient(after, tx.today());
        if (after.state == PatientState::Merged)
            problems.push_back({u"state"_s, u"field.word"_s, {toWord(before.state)}});
        if (!problems.empty())
            return failFields(std::move(problems));
        if (changedFields(before, after).empty())
            return before;
        if (identityChanged(before, after))
            CLINIC_TRY(refuseDuplicates(tx, after, sameNameReason));
        CLINIC_TRY(writeChanges(tx, before, after, reason));
        CLINIC_TRY(PeopleStore{}.update(tx, after));
        ++after.version;
        if (keysChanged(before, after))
            CLINIC_TRY(writeKeys(tx, after));
        CLINIC_TRY(tx.audit(u"people.correct"_s, Aggregate::Patient, after.id, reason));
        CLINIC_TRY(tx.outbox(Aggregate::Patient, after.id, after.version));
        return after;
    });
}

Result<std::vector<PatientChange>> PeopleService::history(const Actor &actor, const PatientId &id) const
{
    return m_database.read(actor, Right::ViewPatients,
                           [&](const ReadTransaction &tx) { return PeopleStore{}.changes(tx, id); });
}

Result<> PeopleService::merge(const Actor &actor, const PatientId &from, const PatientId &into, const QString &reason,
                              std::span<const PatientReferences *const> references)
{
    return m_database.write(actor, Right::EditPatients, [&](Transaction &tx) -> Result<> {
        if (from == into)
            return fail(ErrorKind::Conflict, u"people.merge_self"_s);
        if (reason.trimmed().isEmpty())
            return failFields({{u"reason"_s, u"field.required"_s}});
        CLINIC_TRY_ASSIGN(const Patient before, find(tx, from));
        CLINIC_TRY_ASSIGN(const Patient survivor, find(tx, into));
        for (const Patient &file : {before, survivor})
            if (file.mergedInto)
                return fail(ErrorKind::Conflict, u"people.merged"_s, {file.name, file.number});
        if (before.residentId && survivor.residentId && *before.residentId != *survivor.residentId)
            return fail(ErrorKind::Conflict, u"people.merge_different_ids"_s, {before.name, survivor.name});
        Patient after = before;
        after.state = PatientState::Merged;
        after.mergedInto = into;
        CLINIC_TRY(writeChanges(tx, before, after, reason));
        CLINIC_TRY(PeopleStore{}.update(tx, after));
        CLINIC_TRY(PeopleStore{}.replaceKeys(tx, before.number, {}));
        CLINIC_TRY(PeopleStore{}.redirect(tx, from, into));
        for (const PatientReferences *feature : references)
            CLINIC_TRY(feature->moveTo(tx, from, into));
        CLINIC_TRY(tx.audit(u"people.merge"_s, Aggregate::Patient, from, reason));
        CLINIC_TRY(tx.audit(u"people.merge_into"_s, Aggregate::Patient, into, reason));
        CLINIC_TRY(tx.outbox(Aggregate::Patient, from, before.version + 1));
        CLINIC_TRY(tx.outbox(Aggregate::Patient, into, survivor.version));
        return {};
    });
}

Result<> PeopleService::markSeen(Transaction &tx, const PatientId &id)
{
    return PeopleStore{}.markSeen(tx, id);
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/people_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic {

template <> struct SqlValue<ResidentId> {
    static QVariant bind(const ResidentId &value) { return value.toString(); }
    static bool read(const QVariant &column, ResidentId &value)
    {
        const auto stored = ResidentId::fromStored(column.toString());
        value = stored.value_or(ResidentId{});
        return stored.has_value();
    }
};

namespace {

const QString kColumns =
    u"id, number, name, sex, birth_on, birth_estimated, resident_id, document_kind, "
    "document_number, phone, village, village_group, address, occupation, kin_name, kin_relation, "
    "kin_phone, guardian_id, note, is_temporary, state, merged_into, registered_at, seen_at, version"_s;

Patient fromRow(Row &row)
{
    Patient p;
    row.take(p.id);
    row.take(p.number);
    row.take(p.name);
    row.take(p.sex);
    row.take(p.birthDate);
    row.take(p.birthEstimated);
    row.take(p.residentId);
    row.take(p.documentType);
    row.take(p.documentNumber);
    row.take(p.phone);
    row.take(p.village);
    row.take(p.villageGroup);
    row.take(p.address);
    row.take(p.occupation);
    row.take(p.kinName);
    row.take(p.kinRelation);
    row.take(p.kinPhone);
    row.take(p.guardian);
    row.take(p.note);
    row.take(p.isTemporary);
    row.take(p.state);
    row.take(p.mergedInto);
    row.take(p.registeredAt);
    row.take(p.seenAt);
    row.take(p.version);
    return p;
}

const QString kHitColumns = u"p.id, p.number, p.name, p.sex, p.birth_on, p.birth_estimated, p.resident_id, p.phone, "
                            "p.village, p.village_group, p.is_temporary, p.state, p.seen_at"_s;

PatientHit hitFromRow(Row &row)
{
    PatientHit hit;
    row.take(hit.id);
    row.take(hit.number);
    row.take(hit.name);
    row.take(hit.sex);
    row.take(hit.birthDate);
    row.take(hit.birthEstimated);
    const auto residentId = row.take<std::optional<ResidentId>>();
    hit.maskedResidentId = residentId ? residentId->masked() : QString{};
    hit.maskedPhone = maskPhone(row.take<QString>());
    row.take(hit.village);
    row.take(hit.villageGroup);
    row.take(hit.isTemporary);
    row.take(hit.state);
    row.take(hit.seenAt);
    row.take(hit.isExact);
    return hit;
}

std::optional<QString> reversedId(const Patient &patient)
{
    return patient.residentId ? std::optional{patient.residentId->suffixReversed()} : std::nullopt;
}

QString reversed(const QString &digits)
{
    QString result = digits;
    std::ranges::reverse(result);
    return result;
}

/// The numbers of the people whose `column` lies in a range, nearest first; a value that equals the first place is
/// exact. Takes: exact value, lower bound, upper bound.
QString range(const QString &table, const QString &column)
{
    const QString number = table == u"patient_key" ? u"patient_number"_s : u"number"_s;
    // The index of resident IDs leaves merged files out: without the same condition it cannot be used.
    const QString indexed = column == u"resident_id" ? u"merged_into IS NULL AND "_s : QString{};
    return u"SELECT n, CASE WHEN v = ? THEN 1 ELSE 0 END AS e FROM (SELECT %1 AS n, %2 AS v FROM %3 WHERE %4%2 >= ? "
           "AND %2 < ? ORDER BY %2 LIMIT %5) AS near_%2"_s.arg(number, column, table, indexed)
               .arg(PeopleStore::kNear);
}

/// Ranks what one or more sources of (number, exact) have found.
QString ranked(const QStringList &sources)
{
    return u"SELECT "_s + kHitColumns + u", hits.e FROM (SELECT n, MAX(e) AS e FROM ("_s +
           sources.join(u" UNION ALL "_s) +
           u") AS found GROUP BY n) AS hits JOIN patient p ON p.number = hits.n WHERE p.state <> 'merged' "
           "ORDER BY hits.e DESC, p.seen_at DESC, p.number LIMIT ?"_s;
}

struct Lookup {
    QString sql{};
    QVariantList values{};
};

void addRange(QStringList &sources, QVariantList &values, const QString &table, const QString &column,
              const QString &key)
{
    sources.append(range(table, column));
    values << key << key << afterKey(key);
}

Lookup lookup(const PatientQuery &query)
{
    const QString keys = u"patient_key"_s;
    const QString people = u"patient"_s;
    QStringList sources;
    QVariantList values;
    switch (query.kind) {
    case QueryKind::Recent:
        return {u"SELECT "_s + kHitColumns +
                    u", 0 FROM patient p WHERE p.state <> 'merged' ORDER BY p.seen_at DESC LIMIT ?"_s,
                {}};
    case QueryKind::Name:
    case QueryKind::Place:
        addRange(sources, values, keys, u"search_key"_s, query.key);
        if (!query.second.isEmpty())
            addRange(sources, values, keys, u"search_key"_s, query.second);
        break;
    case QueryKind::ResidentId:
        addRange(sources, values, people, u"resident_id"_s, query.key);
        if (!query.second.isEmpty())
            addRange(sources, values, people, u"resident_id"_s, query.second);
        break;
    case QueryKind::Tail:
        addRange(sources, values, people, u"resident_id_reversed"_s, query.key);
        addRange(sources, values, people, u"phone_reversed"_s, query.key);
        if (!query.second.isEmpty()) {
            sources.append(u"SELECT number, 1 FROM patient WHERE number = ?"_s);
            values << query.second.toLongLong();
        }
        break;
    case QueryKind::Birthday:
        sources.append(u"SELECT number AS n, 1 AS e FROM patient WHERE birth_on = ?"_s);
        values << query.key;
        addRange(sources, values, people, u"phone"_s, query.second);
        break;
    case QueryKind::Phone:
        addRange(sources, values, people, u"phone"_s, query.key);
        addRange(sources, values, people, u"phone_reversed"_s, reversed(query.key));
        break;
    case QueryKind::FileNumber:
        sources.append(u"SELECT number AS n, 1 AS e FROM patient WHERE number = ?"_s);
        values << query.key.toLongLong();
        break;
    case QueryKind::Document:
        addRange(sources, values, people, u"document_number"_s, query.key);
        break;
    }
    return {ranked(sources), values};
}

DuplicateReason reasonOf(const Patient &found, const Patient &draft)
{
    if (draft.residentId && found.residentId == draft.residentId)
        return DuplicateReason::SameResidentId;
    return draft.birthDate && found.birthDate == draft.birthDate ? DuplicateReason::SameNameAndBirth
                                                                 : DuplicateReason::SameNameAndPhone;
}

PatientHit hitOf(const Patient &p)
{
    PatientHit hit;
    hit.id = p.id;
    hit.number = p.number;
    hit.name = p.name;
    hit.sex = p.sex;
    hit.birthDate = p.birthDate;
    hit.birthEstimated = p.birthEstimated;
    hit.maskedResidentId = p.residentId ? p.residentId->masked() : QString{};
    hit.maskedPhone = maskPhone(p.phone);
    hit.village = p.village;
    hit.villageGroup = p.villageGroup;
    hit.isTemporary = p.isTemporary;
    hit.state = p.state;
    hit.seenAt = p.seenAt;
    hit.isExact = true;
    return hit;
}

} // namespace

Result<> PeopleStore::insert(Transaction &tx, const Patient &p) const
{
    return tx.insert(u"patient"_s, kColumns + u", resident_id_reversed, phone_reversed"_s, p.id, p.number, p.name,
                     p.sex, p.birthDate, p.birthEstimated, p.residentId, p.documentType, p.documentNumber, p.phone,
                     p.village, p.villageGroup, p.address, p.occupation, p.kinName, p.kinRelation, p.kinPhone,
                     p.guardian, p.note, p.isTemporary, p.state, p.mergedInto, p.registeredAt, p.seenAt, p.version,
                     reversedId(p), reversed(p.phone));
}

Result<> PeopleStore::update(Transaction &tx, const Patient &p) const
{
    return tx.updateVersioned(
        u"UPDATE patient SET name = ?, sex = ?, birth_on = ?, birth_estimated = ?, resident_id = ?, "
        "resident_id_reversed = ?, document_kind = ?, document_number = ?, phone = ?, phone_reversed = ?, village = ?, "
        "village_group = ?, address = ?, occupation = ?, kin_name = ?, kin_relation = ?, kin_phone = ?, "
        "guardian_id = ?, note = ?, is_temporary = ?, state = ?, merged_into = ?, version = version + 1 "
        "WHERE id = ? AND version = ?"_s,
        p.name, p.sex, p.birthDate, p.birthEstimated, p.residentId, reversedId(p), p.documentType, p.documentNumber,
        p.phone, reversed(p.phone), p.village, p.villageGroup, p.address, p.occupation, p.kinName, p.kinRelation,
        p.kinPhone, p.guardian, p.note, p.isTemporary, p.state, p.mergedInto, p.id, p.version);
}

Result<Patient> PeopleStore::find(const ReadTransaction &tx, const PatientId &id) const
{
    return tx.one(u"people.not_found"_s, u"SELECT "_s + kColumns + u" FROM patient WHERE id = ?"_s, fromRow, id);
}

Result<std::vector<PatientHit>> PeopleStore::search(const ReadTransaction &tx, const PatientQuery &query,
                                                    int limit) const
{
    Lookup found = lookup(query);
    found.values << limit;
    return tx.allBound(found.sql, hitFromRow, found.values);
}

Result<std::vector<DuplicateHit>> PeopleStore::duplicates(const ReadTransaction &tx, const Patient &draft) const
{
    CLINIC_TRY_ASSIGN(const auto people,
                      tx.all(u"SELECT "_s + kColumns +
                                 // Each part by an index of its own; a single condition with OR reads every file.
                                 u" FROM patient WHERE state <> 'merged' AND number IN ("
                                 "SELECT number FROM patient WHERE merged_into IS NULL AND resident_id = ? UNION ALL "
                                 "SELECT number FROM patient WHERE name = ? AND birth_on = ? UNION ALL "
                                 "SELECT number FROM patient WHERE name = ? AND phone = ? AND phone <> '') "
                                 "ORDER BY seen_at DESC LIMIT 20"_s,
                             fromRow, draft.residentId, draft.name, draft.birthDate, draft.name, draft.phone));
    std::vector<DuplicateHit> hits;
    for (const Patient &found : people)
        if (found.id != draft.id)
            hits.push_back({hitOf(found), reasonOf(found, draft)});
    std::ranges::stable_sort(hits, {}, &DuplicateHit::reason);
    return hits;
}

Result<> PeopleStore::replaceKeys(Transaction &tx, qint64 patientNumber, const QStringList &keys) const
{
    CLINIC_TRY(tx.exec(u"DELETE FROM patient_key WHERE patient_number = ?"_s, patientNumber));
    for (const QString &key : keys)
        CLINIC_TRY(tx.insert(u"patient_key"_s, u"search_key, patient_number"_s, key, patientNumber));
    return {};
}

Result<> PeopleStore::markSeen(Transaction &tx, const PatientId &id) const
{
    CLINIC_TRY(tx.exec(u"UPDATE patient SET seen_at = ? WHERE id = ?"_s, tx.now(), id));
    return {};
}

Result<> PeopleStore::insertChange(Transaction &tx, const PatientId &id, const PatientChange &change) const
{
    return tx.insert(u"patient_change"_s,
                     u"patient_id, version, field, old_value, new_value, staff_id, changed_at, reason"_s, id,
                     change.version, change.field, change.oldValue, change.newValue, change.staffId, change.changedAt,
                     change.reason);
}

Result<std::vector<PatientChange>> PeopleStore::changes(const ReadTransaction &tx, const PatientId &id) const
{
    return tx.all(
        u"SELECT version, field, old_value, new_value, staff_id, changed_at, reason FROM patient_change "
        "WHERE patient_id = ? ORDER BY version DESC, field"_s,
        [](Row &row) {
            PatientChange change;
            row.take(change.version);
            row.take(change.field);
            row.take(change.oldValue);
            row.take(change.newValue);
            row.take(change.staffId);
            row.take(change.changedAt);
            row.take(change.reason);
            return change;
        },
        id);
}

Result<> PeopleStore::redirect(Transaction &tx, const PatientId &from, const PatientId &into) const
{
    CLINIC_TRY(tx.exec(u"UPDATE patient SET guardian_id = ? WHERE guardian_id = ?"_s, into, from));
    CLINIC_TRY(tx.exec(u"UPDATE patient SET merged_into = ? WHERE merged_into = ?"_s, into, from));
    return {};
}

Result<std::vector<PatientId>> PeopleStore::mergedFrom(const ReadTransaction &tx, const PatientId &into) const
{
    return tx.all(
        u"SELECT id FROM patient WHERE merged_into = ? ORDER BY number"_s,
        [](Row &row) { return row.take<PatientId>(); }, into);
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insurance/coverage_store.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

const QString kRollColumns = u"id, file_name, sha256, as_of, row_count, imported_at, imported_by"_s;
const QString kColumns = u"id, patient_id, resident_id, name, scheme, legacy_scheme, status, waiting_until, area, "
                         "person_class, premium_grade, assistance_class, signed, insurance_no, pool_used_fen, "
                         "deductible_used_fen, as_of, imported_at, roll_id, version"_s;
const QString kSelect = u"SELECT "_s + kColumns + u" FROM coverage "_s;

RollImport rollFromRow(Row &row)
{
    RollImport roll;
    row.take(roll.id);
    row.take(roll.fileName);
    row.take(roll.sha256);
    row.take(roll.asOf);
    row.take(roll.rows);
    row.take(roll.importedAt);
    row.take(roll.importedBy);
    return roll;
}

Coverage fromRow(Row &row)
{
    Coverage coverage;
    row.take(coverage.id);
    row.take(coverage.patientId);
    row.take(coverage.residentId);
    row.take(coverage.name);
    row.take(coverage.scheme);
    row.take(coverage.legacyScheme);
    row.take(coverage.status);
    row.take(coverage.waitingUntil);
    row.take(coverage.area);
    row.take(coverage.personClass);
    row.take(coverage.premiumGrade);
    row.take(coverage.assistance);
    row.take(coverage.isSigned);
    row.take(coverage.insuranceNo);
    row.take(coverage.poolUsed);
    row.take(coverage.deductibleUsed);
    row.take(coverage.asOf);
    row.take(coverage.importedAt);
    row.take(coverage.rollId);
    row.take(coverage.version);
    return coverage;
}

} // namespace

Result<> CoverageStore::insertRoll(Transaction &tx, const RollImport &roll) const
{
    return tx.insert(u"roll_import"_s, kRollColumns, roll.id, roll.fileName, roll.sha256, roll.asOf, roll.rows,
                     roll.importedAt, roll.importedBy);
}

Result<std::optional<RollImport>> CoverageStore::lastRoll(const ReadTransaction &tx) const
{
    return tx.first(u"SELECT "_s + kRollColumns + u" FROM roll_import ORDER BY imported_at DESC, id DESC LIMIT 1"_s,
                    rollFromRow);
}

Result<std::vector<RollImport>> CoverageStore::rolls(const ReadTransaction &tx) const
{
    return tx.all(u"SELECT "_s + kRollColumns + u" FROM roll_import ORDER BY imported_at DESC, id DESC"_s, rollFromRow);
}

Result<> CoverageStore::insert(Transaction &tx, const Coverage &coverage) const
{
    return tx.insert(u"coverage"_s, kColumns, coverage.id, coverage.patientId, coverage.residentId, coverage.name,
                     coverage.scheme, coverage.legacyScheme, coverage.status, coverage.waitingUntil, coverage.area,
                     coverage.personClass, coverage.premiumGrade, coverage.assistance, coverage.isSigned,
                     coverage.insuranceNo, coverage.poolUsed, coverage.deductibleUsed, coverage.asOf,
                     coverage.importedAt, coverage.rollId, coverage.version);
}

Result<> CoverageStore::update(Transaction &tx, const Coverage &coverage) const
{
    return tx.updateVersioned(
        u"UPDATE coverage SET patient_id = ?, name = ?, legacy_scheme = ?, status = ?, waiting_until = ?, area = ?, "
        "person_class = ?, premium_grade = ?, assistance_class = ?, signed = ?, insurance_no = ?, pool_used_fen = ?, "
        "deductible_used_fen = ?, as_of = ?, imported_at = ?, roll_id = ?, version = version + 1 "
        "WHERE id = ? AND version = ?"_s,
        coverage.patientId, coverage.name, coverage.legacyScheme, coverage.status, coverage.waitingUntil, coverage.area,
        coverage.personClass, coverage.premiumGrade, coverage.assistance, coverage.isSigned, coverage.insuranceNo,
        coverage.poolUsed, coverage.deductibleUsed, coverage.asOf, coverage.importedAt, coverage.rollId, coverage.id,
        coverage.version);
}

Result<Coverage> CoverageStore::find(const ReadTransaction &tx, const CoverageId &id) const
{
    return tx.one(u"coverage.not_found"_s, kSelect + u"WHERE id = ?"_s, fromRow, id);
}

Result<std::vector<Coverage>> CoverageStore::ofPatient(const ReadTransaction &tx, const PatientId &patient) const
{
    return tx.all(kSelect + u"WHERE patient_id = ? ORDER BY CASE status WHEN 'normal' THEN 0 ELSE 1 END, as_of DESC, "
                            "scheme, id"_s,
                  fromRow, patient);
}

Result<std::vector<Coverage>> CoverageStore::ofResidentId(const ReadTransaction &tx, const QString &id) const
{
    return tx.all(
        kSelect + u"WHERE resident_id = ? ORDER BY CASE status WHEN 'normal' THEN 0 ELSE 1 END, as_of DESC, scheme"_s,
        fromRow, id);
}

Result<std::optional<Coverage>> CoverageStore::find(const ReadTransaction &tx, const QString &residentId,
                                                    Scheme scheme) const
{
    return tx.first(kSelect + u"WHERE resident_id = ? AND scheme = ?"_s, fromRow, residentId, scheme);
}

Result<> CoverageStore::movePatient(Transaction &tx, const PatientId &from, const PatientId &into) const
{
    CLINIC_TRY(
        tx.exec(u"UPDATE coverage SET patient_id = ?, version = version + 1 WHERE patient_id = ?"_s, into, from));
    return {};
}

Result<int> CoverageStore::count(const ReadTransaction &tx) const
{
    CLINIC_TRY_ASSIGN(const auto rows, tx.value<qint64>(u"SELECT COUNT(*) FROM coverage"_s));
    return static_cast<int>(rows.value_or(0));
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prescribing/prescription_store.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

const QString kColumns = u"id, number, kind, state, encounter_id, doctor_id, long_term_reason, note, created_at, "
                         "signed_at, signed_on, voided_at, voided_by, void_reason, replaces_id, version"_s;
const QString kLineColumns =
    u"id, product_id, drug_id, drug_name, salt, form, strength, content_mg, content_iu, content_ml, drug_kind, "
    "atc_group, pack, maker, min_unit, pack_unit, units_per_pack, split_allowed, dose, dose_unit, frequency, route, "
    "days, quantity, quantity_stated, bought_elsewhere, price_micro, insurance_category, insurance_restriction, "
    "self_pay, skin_test, note"_s;
const QString kTemplateColumns = u"id, doctor_id, name, initials, kind, version"_s;

std::optional<QString> numberOf(const Prescription &prescription)
{
    return prescription.number.isEmpty() ? std::nullopt : std::optional{prescription.number};
}

Prescription fromRow(Row &row)
{
    Prescription prescription;
    row.take(prescription.id);
    prescription.number = row.take<std::optional<QString>>().value_or(QString{});
    row.take(prescription.kind);
    row.take(prescription.state);
    row.take(prescription.encounterId);
    row.take(prescription.doctorId);
    row.take(prescription.longTermReason);
    row.take(prescription.note);
    row.take(prescription.createdAt);
    row.take(prescription.signedAt);
    row.take(prescription.signedOn);
    row.take(prescription.voidedAt);
    row.take(prescription.voidedBy);
    row.take(prescription.voidReason);
    row.take(prescription.replacesId);
    row.take(prescription.version);
    return prescription;
}

PrescriptionLine lineFromRow(Row &row)
{
    PrescriptionLine line;
    row.take(line.id);
    row.take(line.productId);
    row.take(line.drugId);
    row.take(line.drugName);
    row.take(line.salt);
    row.take(line.form);
    row.take(line.strength);
    row.take(line.content.milligrams);
    row.take(line.content.units);
    row.take(line.content.millilitres);
    row.take(line.drugKind);
    row.take(line.atcGroup);
    row.take(line.pack);
    row.take(line.maker);
    row.take(line.minUnit);
    row.take(line.packUnit);
    row.take(line.unitsPerPack);
    row.take(line.splitAllowed);
    row.take(line.dosage.dose);
    row.take(line.dosage.unit);
    row.take(line.dosage.frequency);
    row.take(line.dosage.route);
    row.take(line.dosage.days);
    row.take(line.quantity);
    row.take(line.quantityStated);
    row.take(line.boughtElsewhere);
    row.take(line.pricePerPack);
    row.take(line.insuranceCategory);
    row.take(line.insuranceRestriction);
    row.take(line.selfPay);
    row.take(line.skinTest);
    row.take(line.note);
    return line;
}

PrescriptionTemplate templateFromRow(Row &row)
{
    PrescriptionTemplate found;
    row.take(found.id);
    row.take(found.doctorId);
    row.take(found.name);
    row.take(found.initials);
    row.take(found.kind);
    row.take(found.version);
    return found;
}

} // namespace

Result<> PrescriptionStore::insert(Transaction &tx, const Prescription &p) const
{
    CLINIC_TRY(tx.insert(u"prescription"_s, kColumns, p.id, numberOf(p), p.kind, p.state, p.encounterId, p.doctorId,
                         p.longTermReason, p.note, p.createdAt, p.signedAt, p.signedOn, p.voidedAt, p.voidedBy,
                         p.voidReason, p.replacesId, p.version));
    return insertLines(tx, p);
}

Result<> PrescriptionStore::insertLines(Transaction &tx, const Prescription &prescription) const
{
    int seq = 0;
    for (const PrescriptionLine &l : prescription.lines)
        CLINIC_TRY(tx.insert(u"prescription_line"_s, kLineColumns + u", prescription_id, seq"_s, l.id, l.productId,
                             l.drugId, l.drugName, l.salt, l.form, l.strength, l.content.milligrams, l.content.units,
                             l.content.millilitres, l.drugKind, l.atcGroup, l.pack, l.maker, l.minUnit, l.packUnit,
                             l.unitsPerPack, l.splitAllowed, l.dosage.dose, l.dosage.unit, l.dosage.frequency,
                             l.dosage.route, l.dosage.days, l.quantity, l.quantityStated, l.boughtElsewhere,
                             l.pricePerPack, l.insuranceCategory, l.insuranceRestriction, l.selfPay, l.skinTest, l.note,
                             prescription.id, ++seq));
    return {};
}

Result<> PrescriptionStore::updateDraft(Transaction &tx, const Prescription &prescription) const
{
    CLINIC_TRY(updateState(tx, prescription));
    CLINIC_TRY(tx.exec(u"DELETE FROM prescription_line WHERE prescription_id = ?"_s, prescription.id));
    return insertLines(tx, prescription);
}

Result<> PrescriptionStore::updateState(Transaction &tx, const Prescription &p) const
{
    return tx.updateVersioned(
        u"UPDATE prescription SET number = ?, kind = ?, state = ?, long_term_reason = ?, note = ?, signed_at = ?, "
        "signed_on = ?, voided_at = ?, voided_by = ?, void_reason = ?, replaces_id = ?, version = version + 1 "
        "WHERE id = ? AND version = ?"_s,
        numberOf(p), p.kind, p.state, p.longTermReason, p.note, p.signedAt, p.signedOn, p.voidedAt, p.voidedBy,
        p.voidReason, p.replacesId, p.id, p.version);
}

Result<> PrescriptionStore::readLines(const ReadTransaction &tx, std::vector<Prescription> &prescriptions) const
{
    for (Prescription &prescription : prescriptions) {
        CLINIC_TRY_ASSIGN(
            prescription.lines,
            tx.all(u"SELECT "_s + kLineColumns + u" FROM prescription_line WHERE prescription_id = ? ORDER BY seq"_s,
                   lineFromRow, prescription.id));
    }
    return {};
}

Result<Prescription> PrescriptionStore::find(const ReadTransaction &tx, const PrescriptionId &id) const
{
    CLINIC_TRY_ASSIGN(Prescription found,
                      tx.one(u"prescribing.not_found"_s, u"SELECT "_s + kColumns + u" FROM prescription WHERE id = ?"_s,
                             fromRow, id));
    std::vector<Prescription> one{std::move(found)};
    CLINIC_TRY(readLines(tx, one));
    return one.front();
}

Result<std::vector<Prescription>> PrescriptionStore::ofEncounter(const ReadTransaction &tx,
                                                                 const EncounterId &encounter) const
{
    CLINIC_TRY_ASSIGN(auto found, tx.all(u"SELECT "_s + kColumns +
                                             u" FROM prescription WHERE encounter_id = ? ORDER BY created_at, id"_s,
                                         fromRow, encounter));
    CLINIC_TRY(readLines(tx, found));
    return found;
}

Result<std::vector<Prescription>> PrescriptionStore::signedOn(const ReadTransaction &tx, const ClinicDate &day) const
{
    CLINIC_TRY_ASSIGN(
        auto found, tx.all(u"SELECT "_s + kColumns +
                               u" FROM prescription WHERE signed_on = ? AND state = 'signed' ORDER BY signed_at, id"_s,
                           fromRow, day));
    CLINIC_TRY(readLines(tx, found));
    return found;
}

Result<> PrescriptionStore::insertOverride(Transaction &tx, const EncounterId &encounter,
                                           const PrescriptionOverride &answer) const
{
    const auto seq = answer.line ? std::optional{*answer.line + 1} : std::nullopt;
    return tx.insert(u"prescription_override"_s,
                     u"id, encounter_id, prescription_id, rule, alert_key, level, line_seq, reason, doctor_id, "
                     "answered_at"_s,
                     tx.ids().next(), encounter, answer.prescriptionId, answer.rule, answer.alertKey, answer.level, seq,
                     answer.reason, answer.doctorId, answer.answeredAt);
}

Result<std::vector<PrescriptionOverride>> PrescriptionStore::overrides(const ReadTransaction &tx,
                                                                       const EncounterId &encounter) const
{
    return tx.all(
        u"SELECT prescription_id, rule, alert_key, level, line_seq, reason, doctor_id, answered_at "
        "FROM prescription_override WHERE encounter_id = ? ORDER BY answered_at, id"_s,
        [](Row &row) {
            PrescriptionOverride answer;
            row.take(answer.prescriptionId);
            row.take(answer.rule);
            row.take(answer.alertKey);
            row.take(answer.level);
            if (const auto seq = row.take<std::optional<int>>())
                answer.line = *seq - 1;
            row.take(answer.reason);
            row.take(answer.doctorId);
            row.take(answer.answeredAt);
            return answer;
        },
        encounter);
}

Result<> PrescriptionStore::insertTemplate(Transaction &tx, const PrescriptionTemplate &wanted) const
{
    CLINIC_TRY(tx.insert(u"prescription_template"_s, kTemplateColumns + u", active"_s, wanted.id, wanted.doctorId,
                         wanted.name, wanted.initials, wanted.kind, wanted.version, true));
    return insertTemplateLines(tx, wanted);
}

Result<> PrescriptionStore::updateTemplate(Transaction &tx, const PrescriptionTemplate &wanted, bool active) const
{
    CLINIC_TRY(tx.updateVersioned(u"UPDATE prescription_template SET name = ?, initials = ?, kind = ?, active = ?, "
                                  "version = version + 1 WHERE id = ? AND version = ?"_s,
                                  wanted.name, wanted.initials, wanted.kind, active, wanted.id, wanted.version));
    CLINIC_TRY(tx.exec(u"DELETE FROM prescription_template_line WHERE template_id = ?"_s, wanted.id));
    return insertTemplateLines(tx, wanted);
}

Result<> PrescriptionStore::insertTemplateLines(Transaction &tx, const PrescriptionTemplate &wanted) const
{
    int seq = 0;
    for (const TemplateLine &line : wanted.lines)
        CLINIC_TRY(tx.insert(u"prescription_template_line"_s,
                             u"template_id, seq, product_id, dose, dose_unit, frequency, route, days, note"_s,
                             wanted.id, ++seq, line.productId, line.dosage.dose, line.dosage.unit,
                             line.dosage.frequency, line.dosage.route, line.dosage.days, line.note));
    return {};
}

Result<> PrescriptionStore::readTemplateLines(const ReadTransaction &tx,
                                              std::vector<PrescriptionTemplate> &templates) const
{
    for (PrescriptionTemplate &wanted : templates) {
        CLINIC_TRY_ASSIGN(wanted.lines, tx.all(
                                            u"SELECT product_id, dose, dose_unit, frequency, route, days, note "
                                            "FROM prescription_template_line WHERE template_id = ? ORDER BY seq"_s,
                                            [](Row &row) {
                                                TemplateLine line;
                                                row.take(line.productId);
                                                row.take(line.dosage.dose);
                                                row.take(line.dosage.unit);
                                                row.take(line.dosage.frequency);
                                                row.take(line.dosage.route);
                                                row.take(line.dosage.days);
                                                row.take(line.note);
                                                return line;
                                            },
                                            wanted.id));
    }
    return {};
}

Result<PrescriptionTemplate> PrescriptionStore::findTemplate(const ReadTransaction &tx, const TemplateId &id) const
{
    CLINIC_TRY_ASSIGN(
        PrescriptionTemplate found,
        tx.one(u"prescribing.template_not_found"_s,
               u"SELECT "_s + kTemplateColumns + u" FROM prescription_template WHERE id = ? AND active = 1"_s,
               templateFromRow, id));
    std::vector<PrescriptionTemplate> one{std::move(found)};
    CLINIC_TRY(readTemplateLines(tx, one));
    return one.front();
}

Result<std::vector<PrescriptionTemplate>> PrescriptionStore::templates(const ReadTransaction &tx,
                                                                       const StaffId &doctor) const
{
    CLINIC_TRY_ASSIGN(auto found, tx.all(u"SELECT "_s + kTemplateColumns +
                                             u" FROM prescription_template WHERE doctor_id = ? AND active = 1 "
                                             "ORDER BY name, id"_s,
                                         templateFromRow, doctor));
    CLINIC_TRY(readTemplateLines(tx, found));
    return found;
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/billing_store.h"

#include "insurance/claim_format.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

const QString kChargeColumns =
    u"id, registration_id, encounter_id, patient_id, source, source_id, item_id, name, spec, "
    "unit, kind, item_class, restriction_text, price_micro, quantity, amount_fen, self_pay, "
    "self_pay_reason, state, settlement_id, ordered_by, created_at, reason, version"_s;
const QString kChargeSelect = u"SELECT "_s + kChargeColumns + u" FROM charge "_s;

Charge chargeFromRow(Row &row)
{
    Charge charge;
    row.take(charge.id);
    row.take(charge.registrationId);
    row.take(charge.encounterId);
    row.take(charge.patientId);
    row.take(charge.source);
    row.take(charge.sourceId);
    row.take(charge.itemId);
    row.take(charge.name);
    row.take(charge.spec);
    row.take(charge.unit);
    row.take(charge.kind);
    row.take(charge.itemClass);
    row.take(charge.restriction);
    row.take(charge.price);
    row.take(charge.quantity);
    row.take(charge.amount);
    row.take(charge.isSelfPay);
    row.take(charge.selfPayReason);
    row.take(charge.state);
    row.take(charge.settlementId);
    row.take(charge.orderedBy);
    row.take(charge.createdAt);
    row.take(charge.reason);
    row.take(charge.version);
    return charge;
}

const QString kColumns =
    u"id, number, kind, cancels_id, cancelled, registration_id, encounter_id, patient_id, day, settled_at, fee_date, "
    "cashier_id, seat_id, mode, coverage_id, policy_id, policy_name, data_date, total_fen, own_fen, over_fen, "
    "first_share_fen, scope_fen, deductible_fen, deductible_used_fen, shared_fen, pool_fund_fen, pool_used_fen, "
    "overall_used_fen, fee_fund_fen, fee_count, fund_fen, estimated_fund_fen, personal_fen, rounding_fen, "
    "tendered_fen, change_fen, explanation, findings, reason, version"_s;
const QString kSelect = u"SELECT "_s + kColumns + u" FROM settlement "_s;

/// A row and its two documents as they are stored.
struct StoredSettlement {
    Settlement settlement{};
    QString explanation{};
    QString findings{};
};

StoredSettlement fromRow(Row &row)
{
    StoredSettlement stored;
    Settlement &s = stored.settlement;
    row.take(s.id);
    row.take(s.number);
    row.take(s.kind);
    row.take(s.cancels);
    row.take(s.isCancelled);
    row.take(s.registrationId);
    row.take(s.encounterId);
    row.take(s.patientId);
    row.take(s.day);
    row.take(s.settledAt);
    row.take(s.feeDate);
    row.take(s.cashierId);
    row.take(s.seatId);
    row.take(s.mode);
    row.take(s.coverageId);
    row.take(s.policyId);
    row.take(s.policyName);
    row.take(s.dataDate);
    for (Money *amount : {&s.total, &s.own, &s.over, &s.firstShare, &s.scope, &s.deductible, &s.deductibleUsed,
                          &s.shared, &s.poolFund, &s.poolUsed, &s.overallUsed, &s.consultationFeeFund})
        row.take(*amount);
    row.take(s.consultationFees);
    for (Money *amount : {&s.fund, &s.estimatedFund, &s.personal, &s.rounding, &s.tendered, &s.change})
        row.take(*amount);
    row.take(stored.explanation);
    row.take(stored.findings);
    row.take(s.reason);
    row.take(s.version);
    return stored;
}

QString documentOf(const QJsonArray &items)
{
    return QString::fromUtf8(QJsonDocument{QJsonObject{{u"items"_s, items}}}.toJson(QJsonDocument::Compact));
}

SettlementLine lineFromRow(Row &row)
{
    SettlementLine line;
    row.take(line.chargeId);
    row.take(line.name);
    row.take(line.spec);
    row.take(line.unit);
    row.take(line.kind);
    row.take(line.itemClass);
    row.take(line.price);
    row.take(line.quantity);
    for (Money *amount : {&line.gross, &line.own, &line.over, &line.firstShare, &line.scope, &line.fund})
        row.take(*amount);
    return line;
}

/// Sums of what settlements used up, over those that `where` names.
template <class... Values>
Result<Accumulators> sumWhere(const ReadTransaction &tx, const QString &where, const Values &...values)
{
    const auto sum = [](const char *column) {
        return u"CAST(COALESCE(SUM(%1), 0) AS BIGINT)"_s.arg(QLatin1StringView(column));
    };
    const QString sql = u"SELECT "_s +
                        QStringList{sum("deductible_used_fen"), sum("pool_used_fen"), sum("overall_used_fen"),
                                    sum("shared_fen"),          sum("scope_fen"),     sum("fee_count")}
                            .join(u", "_s) +
                        u" FROM settlement WHERE mode = 'estimate' AND "_s + where;
    CLINIC_TRY_ASSIGN(const auto found, tx.first(
                                            sql,
                                            [](Row &row) {
                                                Accumulators used;
                                                row.take(used.deductibleYear);
                                                row.take(used.fundYear);
                                                row.take(used.overallYear);
                                                row.take(used.feeYear);
                                                row.take(used.scopeYear);
                                                row.take(used.consultationFeesToday);
                                                return used;
                                            },
                                            values...));
    return found.value_or(Accumulators{});
}

} // namespace

Result<> ChargeStore::insert(Transaction &tx, const Charge &charge) const
{
    return tx.insert(u"charge"_s, kChargeColumns, charge.id, charge.registrationId, charge.encounterId,
                     charge.patientId, charge.source, charge.sourceId, charge.itemId, charge.name, charge.spec,
                     charge.unit, charge.kind, charge.itemClass, charge.restriction, charge.price, charge.quantity,
                     charge.amount, charge.isSelfPay, charge.selfPayReason, charge.state, charge.settlementId,
                     charge.orderedBy, charge.createdAt, charge.reason, charge.version);
}

Result<> ChargeStore::update(Transaction &tx, const Charge &charge) const
{
    return tx.updateVersioned(u"UPDATE charge SET self_pay = ?, self_pay_reason = ?, state = ?, settlement_id = ?, "
                              "reason = ?, version = version + 1 WHERE id = ? AND version = ?"_s,
                              charge.isSelfPay, charge.selfPayReason, charge.state, charge.settlementId, charge.reason,
                              charge.id, charge.version);
}

Result<Charge> ChargeStore::find(const ReadTransaction &tx, const ChargeId &id) const
{
    return tx.one(u"billing.charge_not_found"_s, kChargeSelect + u"WHERE id = ?"_s, chargeFromRow, id);
}

Result<std::vector<Charge>> ChargeStore::ofRegistration(const ReadTransaction &tx, const RegistrationId &id) const
{
    return tx.all(kChargeSelect + u"WHERE registration_id = ? ORDER BY created_at, id"_s, chargeFromRow, id);
}

Result<std::vector<Charge>> ChargeStore::ofSettlement(const ReadTransaction &tx, const SettlementId &id) const
{
    return tx.all(kChargeSelect + u"WHERE settlement_id = ? ORDER BY created_at, id"_s, chargeFromRow, id);
}

Result<std::optional<Charge>> ChargeStore::ofSource(const ReadTransaction &tx, ChargeSource source,
                                                    const QUuid &sourceId) const
{
    return tx.first(kChargeSelect + u"WHERE source = ? AND source_id = ? AND state <> 'voided'"_s, chargeFromRow,
                    source, sourceId);
}

Result<> ChargeStore::movePatient(Transaction &tx, const PatientId &from, const PatientId &into) const
{
    CLINIC_TRY(tx.exec(u"UPDATE charge SET patient_id = ? WHERE patient_id = ?"_s, into, from));
    return {};
}

Result<> SettlementStore::insert(Transaction &tx, const Settlement &s) const
{
    CLINIC_TRY(tx.insert(u"settlement"_s, kColumns, s.id, s.number, s.kind, s.cancels, s.isCancelled, s.registrationId,
                         s.encounterId, s.patientId, s.day, s.settledAt, s.feeDate, s.cashierId, s.seatId, s.mode,
                         s.coverageId, s.policyId, s.policyName, s.dataDate, s.total, s.own, s.over, s.firstShare,
                         s.scope, s.deductible, s.deductibleUsed, s.shared, s.poolFund, s.poolUsed, s.overallUsed,
                         s.consultationFeeFund, s.consultationFees, s.fund, s.estimatedFund, s.personal, s.rounding,
                         s.tendered, s.change, documentOf(toJson(s.explanation)), documentOf(toJson(s.findings)),
                         s.reason, s.version));
    for (std::size_t i = 0; i < s.lines.size(); ++i) {
        const SettlementLine &line = s.lines[i];
        CLINIC_TRY(tx.insert(
            u"settlement_line"_s,
            u"settlement_id, seq, charge_id, name, spec, unit, kind, item_class, price_micro, quantity, "
            "gross_fen, own_fen, over_fen, first_share_fen, scope_fen, fund_fen"_s,
            s.id, static_cast<int>(i + 1), line.chargeId, line.name, line.spec, line.unit, line.kind, line.itemClass,
            line.price, line.quantity, line.gross, line.own, line.over, line.firstShare, line.scope, line.fund));
    }
    for (std::size_t i = 0; i < s.payments.size(); ++i)
        CLINIC_TRY(tx.insert(u"payment"_s, u"settlement_id, seq, method, amount_fen"_s, s.id, static_cast<int>(i + 1),
                             s.payments[i].method, s.payments[i].amount));
    return {};
}

Result<> SettlementStore::markCancelled(Transaction &tx, const SettlementId &id, int version) const
{
    return tx.updateVersioned(u"UPDATE settlement SET cancelled = 1, version = version + 1 "
                              "WHERE id = ? AND version = ? AND cancelled = 0"_s,
                              id, version);
}

Result<> SettlementStore::readParts(const ReadTransaction &tx, Settlement &settlement, bool withLines) const
{
    if (withLines) {
        CLINIC_TRY_ASSIGN(
            settlement.lines,
            tx.all(u"SELECT charge_id, name, spec, unit, kind, item_class, price_micro, quantity, gross_fen, "
                   "own_fen, over_fen, first_share_fen, scope_fen, fund_fen FROM settlement_line "
                   "WHERE settlement_id = ? ORDER BY seq"_s,
                   lineFromRow, settlement.id));
    }
    CLINIC_TRY_ASSIGN(settlement.payments,
                      tx.all(
                          u"SELECT method, amount_fen FROM payment WHERE settlement_id = ? ORDER BY seq"_s,
                          [](Row &row) {
                              Payment payment;
                              row.take(payment.method);
                              row.take(payment.amount);
                              return payment;
                          },
                          settlement.id));
    return {};
}

Result<Settlement> SettlementStore::find(const ReadTransaction &tx, const SettlementId &id) const
{
    CLINIC_TRY_ASSIGN(StoredSettlement stored,
                      tx.one(u"billing.settlement_not_found"_s, kSelect + u"WHERE id = ?"_s, fromRow, id));
    CLINIC_TRY_ASSIGN(stored.settlement.explanation, stepsFromJson(stored.explanation.toUtf8()));
    CLINIC_TRY_ASSIGN(stored.settlement.findings, findingsFromJson(stored.findings.toUtf8()));
    CLINIC_TRY(readParts(tx, stored.settlement, true));
    return std::move(stored.settlement);
}

Result<std::vector<Settlement>> SettlementStore::ofRegistration(const ReadTransaction &tx,
                                                                const RegistrationId &id) const
{
    CLINIC_TRY_ASSIGN(const auto ids,
                      tx.all(
                          u"SELECT id FROM settlement WHERE registration_id = ? ORDER BY settled_at, id"_s,
                          [](Row &row) { return row.take<SettlementId>(); }, id));
    std::vector<Settlement> found;
    for (const SettlementId &settlement : ids) {
        CLINIC_TRY_ASSIGN(Settlement one, find(tx, settlement));
        found.push_back(std::move(one));
    }
    return found;
}

Result<std::vector<Settlement>> SettlementStore::onDay(const ReadTransaction &tx, const ClinicDate &day) const
{
    CLINIC_TRY_ASSIGN(auto rows, tx.all(kSelect + u"WHERE day = ? ORDER BY settled_at DESC, id DESC"_s, fromRow, day));
    std::vector<Settlement> found;
    for (StoredSettlement &stored : rows) {
        CLINIC_TRY(readParts(tx, stored.settlement, false));
        found.push_back(std::move(stored.settlement));
    }
    return found;
}

Result<int> SettlementStore::laterThan(const ReadTransaction &tx, const Settlement &settlement) const
{
    CLINIC_TRY_ASSIGN(const auto count,
                      tx.value<qint64>(u"SELECT COUNT(*) FROM settlement WHERE patient_id = ? AND kind = 'payment' AND "
                                       "cancelled = 0 AND mode = 'estimate' AND settled_at >= ? AND id > ?"_s,
                                       settlement.patientId, settlement.settledAt, settlement.id));
    return static_cast<int>(count.value_or(0));
}

Result<Accumulators> SettlementStore::used(const ReadTransaction &tx, const Coverage &coverage,
                                           const ClinicDate &feeDate) const
{
    const QString day = feeDate.toString();
    CLINIC_TRY_ASSIGN(const Accumulators today,
                      sumWhere(tx, u"coverage_id = ? AND fee_date = ?"_s, coverage.id, feeDate));
    CLINIC_TRY_ASSIGN(const Accumulators month,
                      sumWhere(tx, u"coverage_id = ? AND substr(fee_date, 1, 7) = ?"_s, coverage.id, day.left(7)));
    CLINIC_TRY_ASSIGN(Accumulators used,
                      sumWhere(tx,
                               u"coverage_id = ? AND substr(fee_date, 1, 4) = ? AND "
                               "(day > ? OR (day = ? AND settled_at > ?))"_s,
                               coverage.id, day.left(4), coverage.asOf, coverage.asOf, coverage.importedAt));
    used.deductibleDay = today.deductibleYear;
    used.fundDay = today.fundYear;
    used.feeDay = today.feeYear;
    used.consultationFeesToday = today.consultationFeesToday;
    used.fundMonth = month.fundYear;
    used.feeMonth = month.feeYear;
    return used;
}

Result<> SettlementStore::movePatient(Transaction &tx, const PatientId &from, const PatientId &into) const
{
    CLINIC_TRY(tx.exec(u"UPDATE settlement SET patient_id = ? WHERE patient_id = ?"_s, into, from));
    return {};
}

} // namespace clinic

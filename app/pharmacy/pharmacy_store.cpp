// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pharmacy/pharmacy_store.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

const QString kBatchColumns =
    u"id, product_id, lot, expires_on, price_per_pack, supplier, document, received_at, on_hand, state, version"_s;
const QString kBatchSelect = u"SELECT "_s + kBatchColumns + u" FROM stock_batch "_s;

StockBatch batchFromRow(Row &row)
{
    StockBatch batch;
    row.take(batch.id);
    row.take(batch.productId);
    row.take(batch.lot);
    row.take(batch.expiresOn);
    row.take(batch.pricePerPack);
    row.take(batch.supplier);
    row.take(batch.document);
    row.take(batch.receivedAt);
    row.take(batch.onHand);
    row.take(batch.state);
    row.take(batch.version);
    return batch;
}

const QString kMoveColumns = u"id, batch_id, kind, quantity, dispense_line_id, reason, moved_at, moved_by"_s;

StockMove moveFromRow(Row &row)
{
    StockMove move;
    row.take(move.id);
    row.take(move.batchId);
    row.take(move.kind);
    row.take(move.quantity);
    row.take(move.dispenseLineId);
    row.take(move.reason);
    row.take(move.movedAt);
    row.take(move.movedBy);
    return move;
}

const QString kDispenseColumns =
    u"id, number, prescription_id, encounter_id, patient_id, dispensed_at, dispensed_by, state, version"_s;
const QString kDispenseSelect = u"SELECT "_s + kDispenseColumns + u" FROM dispense "_s;

Dispense dispenseFromRow(Row &row)
{
    Dispense dispense;
    row.take(dispense.id);
    row.take(dispense.number);
    row.take(dispense.prescriptionId);
    row.take(dispense.encounterId);
    row.take(dispense.patientId);
    row.take(dispense.dispensedAt);
    row.take(dispense.dispensedBy);
    row.take(dispense.state);
    row.take(dispense.version);
    return dispense;
}

const QString kLineColumns =
    u"id, dispense_id, prescription_line_id, product_id, quantity, returned, not_dispensed_reason"_s;

QHash<ProductId, Quantity> byProduct(const std::vector<std::pair<ProductId, Quantity>> &rows)
{
    QHash<ProductId, Quantity> map;
    for (const auto &[product, quantity] : rows)
        map.insert(product, quantity);
    return map;
}

std::pair<ProductId, Quantity> productAndQuantity(Row &row)
{
    const auto product = row.take<ProductId>();
    return {product, row.take<Quantity>()};
}

} // namespace

Result<> StockStore::insertBatch(Transaction &tx, const StockBatch &b) const
{
    return tx.insert(u"stock_batch"_s, kBatchColumns, b.id, b.productId, b.lot, b.expiresOn, b.pricePerPack, b.supplier,
                     b.document, b.receivedAt, b.onHand, b.state, b.version);
}

Result<> StockStore::move(Transaction &tx, const StockMove &m) const
{
    CLINIC_TRY_ASSIGN(const int rows, tx.exec(u"UPDATE stock_batch SET on_hand = on_hand + ?, version = version + 1 "
                                              "WHERE id = ? AND on_hand + ? >= 0"_s,
                                              m.quantity, m.batchId, m.quantity));
    if (rows != 1)
        return fail(ErrorKind::Conflict, u"pharmacy.stock_negative"_s);
    CLINIC_TRY(tx.insert(u"stock_move"_s, kMoveColumns, m.id, m.batchId, m.kind, m.quantity, m.dispenseLineId, m.reason,
                         m.movedAt, m.movedBy));
    tx.announce(Aggregate::StockBatch, m.batchId);
    return {};
}

Result<> StockStore::setState(Transaction &tx, const StockBatch &batch, BatchState state) const
{
    return tx.updateVersioned(u"UPDATE stock_batch SET state = ?, version = version + 1 WHERE id = ? AND version = ?"_s,
                              state, batch.id, batch.version);
}

Result<StockBatch> StockStore::find(const ReadTransaction &tx, const StockBatchId &id) const
{
    return tx.one(u"pharmacy.batch_not_found"_s, kBatchSelect + u"WHERE id = ?"_s, batchFromRow, id);
}

Result<std::vector<StockBatch>> StockStore::batches(const ReadTransaction &tx, const ProductId &product) const
{
    return tx.all(kBatchSelect + u"WHERE product_id = ? ORDER BY expires_on, received_at"_s, batchFromRow, product);
}

Result<std::vector<StockBatch>> StockStore::all(const ReadTransaction &tx) const
{
    return tx.all(kBatchSelect + u"ORDER BY product_id, expires_on, received_at"_s, batchFromRow);
}

Result<std::vector<StockMove>> StockStore::moves(const ReadTransaction &tx, const StockBatchId &batch) const
{
    return tx.all(u"SELECT "_s + kMoveColumns + u" FROM stock_move WHERE batch_id = ? ORDER BY moved_at, id"_s,
                  moveFromRow, batch);
}

Result<std::vector<StockMove>> StockStore::movesOf(const ReadTransaction &tx, const DispenseLineId &line) const
{
    return tx.all(u"SELECT "_s + kMoveColumns + u" FROM stock_move WHERE dispense_line_id = ? ORDER BY moved_at, id"_s,
                  moveFromRow, line);
}

Result<QHash<ProductId, Quantity>> StockStore::onHand(const ReadTransaction &tx, const ClinicDate &day) const
{
    CLINIC_TRY_ASSIGN(const auto rows, tx.all(u"SELECT product_id, CAST(SUM(on_hand) AS BIGINT) FROM stock_batch "
                                              "WHERE state = 'usable' AND expires_on >= ? GROUP BY product_id"_s,
                                              productAndQuantity, day));
    return byProduct(rows);
}

Result<QHash<ProductId, Quantity>> StockStore::usedSince(const ReadTransaction &tx, Instant since) const
{
    CLINIC_TRY_ASSIGN(const auto rows,
                      tx.all(u"SELECT b.product_id, CAST(-SUM(m.quantity) AS BIGINT) FROM stock_move m "
                             "JOIN stock_batch b ON b.id = m.batch_id WHERE m.moved_at >= ? "
                             "AND m.kind IN ('dispense', 'return') GROUP BY b.product_id"_s,
                             productAndQuantity, since));
    return byProduct(rows);
}

Result<std::vector<StockBatchId>> StockStore::unbalanced(const ReadTransaction &tx) const
{
    return tx.all(u"SELECT b.id FROM stock_batch b WHERE b.on_hand <> "
                  "(SELECT COALESCE(SUM(m.quantity), 0) FROM stock_move m WHERE m.batch_id = b.id)"_s,
                  [](Row &row) { return row.take<StockBatchId>(); });
}

Result<> DispenseStore::insert(Transaction &tx, const Dispense &d) const
{
    CLINIC_TRY(tx.insert(u"dispense"_s, kDispenseColumns, d.id, d.number, d.prescriptionId, d.encounterId, d.patientId,
                         d.dispensedAt, d.dispensedBy, d.state, d.version));
    for (const DispenseLine &line : d.lines)
        CLINIC_TRY(tx.insert(u"dispense_line"_s, kLineColumns, line.id, d.id, line.prescriptionLineId, line.productId,
                             line.quantity, line.returned, line.notDispensedReason));
    return {};
}

Result<> DispenseStore::updateState(Transaction &tx, const Dispense &dispense, DispenseState state) const
{
    return tx.updateVersioned(u"UPDATE dispense SET state = ?, version = version + 1 WHERE id = ? AND version = ?"_s,
                              state, dispense.id, dispense.version);
}

Result<> DispenseStore::addReturned(Transaction &tx, const DispenseLineId &line, Quantity quantity) const
{
    CLINIC_TRY_ASSIGN(const int rows, tx.exec(u"UPDATE dispense_line SET returned = returned + ? "
                                              "WHERE id = ? AND returned + ? <= quantity"_s,
                                              quantity, line, quantity));
    if (rows != 1)
        return fail(ErrorKind::Conflict, u"pharmacy.returned_too_much"_s);
    return {};
}

Result<std::vector<Dispense>> DispenseStore::withLines(const ReadTransaction &tx, std::vector<Dispense> found) const
{
    for (Dispense &dispense : found) {
        CLINIC_TRY_ASSIGN(dispense.lines,
                          tx.all(
                              u"SELECT id, prescription_line_id, product_id, quantity, returned, "
                              "not_dispensed_reason FROM dispense_line WHERE dispense_id = ? ORDER BY id"_s,
                              [](Row &row) {
                                  DispenseLine line;
                                  row.take(line.id);
                                  row.take(line.prescriptionLineId);
                                  row.take(line.productId);
                                  row.take(line.quantity);
                                  row.take(line.returned);
                                  row.take(line.notDispensedReason);
                                  return line;
                              },
                              dispense.id));
    }
    return found;
}

Result<Dispense> DispenseStore::find(const ReadTransaction &tx, const DispenseId &id) const
{
    CLINIC_TRY_ASSIGN(const Dispense found, tx.one(u"pharmacy.dispense_not_found"_s,
                                                   kDispenseSelect + u"WHERE id = ?"_s, dispenseFromRow, id));
    CLINIC_TRY_ASSIGN(auto complete, withLines(tx, {found}));
    return std::move(complete.front());
}

Result<std::optional<Dispense>> DispenseStore::ofPrescription(const ReadTransaction &tx,
                                                              const PrescriptionId &prescription) const
{
    CLINIC_TRY_ASSIGN(auto found, tx.all(kDispenseSelect + u"WHERE prescription_id = ? AND state <> 'returned'"_s,
                                         dispenseFromRow, prescription));
    CLINIC_TRY_ASSIGN(auto complete, withLines(tx, std::move(found)));
    return complete.empty() ? std::nullopt : std::optional{std::move(complete.front())};
}

Result<std::vector<Dispense>> DispenseStore::ofEncounter(const ReadTransaction &tx, const EncounterId &encounter) const
{
    CLINIC_TRY_ASSIGN(auto found, tx.all(kDispenseSelect + u"WHERE encounter_id = ? ORDER BY dispensed_at, id"_s,
                                         dispenseFromRow, encounter));
    return withLines(tx, std::move(found));
}

Result<std::vector<Dispense>> DispenseStore::since(const ReadTransaction &tx, Instant since) const
{
    CLINIC_TRY_ASSIGN(auto found,
                      tx.all(kDispenseSelect + u"WHERE dispensed_at >= ? ORDER BY dispensed_at DESC, id DESC"_s,
                             dispenseFromRow, since));
    return withLines(tx, std::move(found));
}

Result<QHash<PrescriptionLineId, Quantity>> DispenseStore::handedOut(const ReadTransaction &tx,
                                                                     std::span<const PrescriptionLineId> lines) const
{
    QHash<PrescriptionLineId, Quantity> out;
    for (const PrescriptionLineId &line : lines) {
        CLINIC_TRY_ASSIGN(const auto sum, tx.value<Quantity>(u"SELECT CAST(COALESCE(SUM(quantity - returned), 0) AS "
                                                             "BIGINT) FROM dispense_line "
                                                             "WHERE prescription_line_id = ?"_s,
                                                             line));
        if (sum && !sum->isZero())
            out.insert(line, *sum);
    }
    return out;
}

Result<QString> DispenseStore::numberOf(const ReadTransaction &tx, const PrescriptionLineId &line) const
{
    CLINIC_TRY_ASSIGN(const auto number,
                      tx.value<QString>(u"SELECT number FROM dispense JOIN dispense_line ON dispense_id = dispense.id "
                                        "WHERE prescription_line_id = ? AND quantity > returned "
                                        "ORDER BY dispensed_at DESC LIMIT 1"_s,
                                        line));
    return number.value_or(QString{});
}

Result<> DispenseStore::movePatient(Transaction &tx, const PatientId &from, const PatientId &into) const
{
    CLINIC_TRY(tx.exec(u"UPDATE dispense SET patient_id = ? WHERE patient_id = ?"_s, into, from));
    return {};
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pharmacy/pharmacy_service.h"

#include "people/people_service.h"
#include "security/staff_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

/// A prescription is valid on its day; a doctor may extend it to three (prescriptions, section 2).
constexpr int kQueueDays = 3;
/// The average use is taken over four weeks, and a week of cover is the least (prescriptions, section 12).
constexpr int kUseDays = 28;
constexpr int kMinimumCoverDays = 7;

Result<> requireReason(const QString &reason)
{
    if (!reason.trimmed().isEmpty())
        return {};
    return failFields({{u"reason"_s, u"reason.missing"_s, {}}});
}

QString nameOf(const Product &product)
{
    QStringList parts{product.drug.displayName(), product.pack, product.maker};
    parts.removeAll(QString{});
    return parts.join(u' ');
}

} // namespace

Result<QHash<ProductId, Quantity>> PharmacyStockLookup::onHand(const ReadTransaction &tx,
                                                               std::span<const ProductId> products) const
{
    CLINIC_TRY_ASSIGN(const auto all, StockStore{}.onHand(tx, m_clock.today()));
    QHash<ProductId, Quantity> wanted;
    for (const ProductId &product : products)
        if (const auto found = all.constFind(product); found != all.constEnd())
            wanted.insert(product, *found);
    return wanted;
}

Result<> PharmacyPrescriptionGuard::mayVoid(const ReadTransaction &tx, const PrescriptionId &id) const
{
    CLINIC_TRY_ASSIGN(const auto dispensed, DispenseStore{}.ofPrescription(tx, id));
    if (!dispensed)
        return {};
    return fail(ErrorKind::Conflict, u"pharmacy.return_first"_s, {dispensed->number});
}

Result<> PharmacyDispenseGuard::mayRefund(const ReadTransaction &tx, const std::vector<PrescriptionLineId> &lines) const
{
    CLINIC_TRY_ASSIGN(const auto out, DispenseStore{}.handedOut(tx, lines));
    QStringList numbers;
    for (auto line = out.keyBegin(); line != out.keyEnd(); ++line) {
        CLINIC_TRY_ASSIGN(const QString number, DispenseStore{}.numberOf(tx, *line));
        if (!numbers.contains(number))
            numbers << number;
    }
    if (numbers.isEmpty())
        return {};
    numbers.sort();
    return fail(ErrorKind::Conflict, u"pharmacy.return_first"_s, {numbers.join(u", "_s)});
}

PharmacyService::PharmacyService(Database &database, FormularyService &formulary,
                                 const PrescriptionService &prescriptions, const BillingService &billing)
    : m_database{database}, m_formulary{formulary}, m_prescriptions{prescriptions}, m_billing{billing}
{
}

Result<std::vector<StockBatch>> PharmacyService::receiveGoods(const Actor &actor, const GoodsReceipt &receipt)
{
    if (auto problems = problemsOf(receipt, m_database.clock().today()); !problems.empty())
        return failFields(std::move(problems));
    return m_database.write(actor, Right::ManageStock, [&](Transaction &tx) -> Result<std::vector<StockBatch>> {
        std::vector<StockBatch> batches;
        for (const ReceiptLine &line : receipt.lines) {
            CLINIC_TRY_ASSIGN(const Product product, m_formulary.product(tx, line.productId));
            StockBatch batch;
            batch.id = tx.ids().next<StockBatchId>();
            batch.productId = line.productId;
            batch.lot = line.lot.trimmed();
            batch.expiresOn = line.expiresOn;
            batch.pricePerPack = line.pricePerPack;
            batch.supplier = receipt.supplier.trimmed();
            batch.document = receipt.document.trimmed();
            batch.receivedAt = tx.now();
            CLINIC_TRY(m_stock.insertBatch(tx, batch));
            StockMove move;
            move.id = tx.ids().next<StockMoveId>();
            move.batchId = batch.id;
            move.kind = MoveKind::Receipt;
            move.quantity = Quantity::fromTenThousandths(line.packs.tenThousandths() * product.unitsPerPack);
            move.movedAt = tx.now();
            move.movedBy = actor.staffId();
            CLINIC_TRY(m_stock.move(tx, move));
            CLINIC_TRY(tx.audit(u"stock.receive"_s, Aggregate::StockBatch, batch.id));
            CLINIC_TRY_ASSIGN(batch, m_stock.find(tx, batch.id));
            batches.push_back(std::move(batch));
        }
        return batches;
    });
}

Result<std::vector<StockLine>> PharmacyService::stock(const Actor &actor)
{
    const ClinicDate today = m_database.clock().today();
    return m_database.read(actor, Right::ViewStock, [&](const ReadTransaction &tx) -> Result<std::vector<StockLine>> {
        CLINIC_TRY_ASSIGN(const auto batches, m_stock.all(tx));
        CLINIC_TRY_ASSIGN(const auto used, m_stock.usedSince(tx, today.addDays(-kUseDays).startsAt()));
        QHash<ProductId, StockLine> byProduct;
        for (const StockBatch &batch : batches) {
            StockLine &line = byProduct[batch.productId];
            line.productId = batch.productId;
            if (batch.onHand.isZero())
                continue;
            if (mayBeDispensed(batch, today))
                line.onHand += batch.onHand;
            if (!line.nextExpiry || batch.expiresOn < *line.nextExpiry)
                line.nextExpiry = batch.expiresOn;
        }
        std::vector<ProductId> ids;
        for (auto it = byProduct.cbegin(); it != byProduct.cend(); ++it)
            ids.push_back(it.key());
        CLINIC_TRY_ASSIGN(const auto products, m_formulary.products(tx, ids));
        std::vector<StockLine> lines;
        for (const Product &product : products) {
            StockLine line = byProduct.value(product.id);
            line.name = nameOf(product);
            line.minUnit = product.minUnit;
            line.dailyUse = Quantity::fromTenThousandths(used.value(product.id).tenThousandths() / kUseDays);
            line.isLow = isLow(line.onHand, line.dailyUse, kMinimumCoverDays);
            if (line.nextExpiry)
                line.expiry = expiryLevel(*line.nextExpiry, today);
            lines.push_back(std::move(line));
        }
        std::ranges::stable_sort(lines, [](const StockLine &a, const StockLine &b) {
            if (a.isLow != b.isLow)
                return a.isLow;
            return a.expiry != b.expiry ? a.expiry > b.expiry : a.name < b.name;
        });
        return lines;
    });
}

Result<std::vector<StockBatch>> PharmacyService::batches(const Actor &actor, const ProductId &product)
{
    return m_database.read(actor, Right::ViewStock,
                           [&](const ReadTransaction &tx) { return m_stock.batches(tx, product); });
}

Result<std::vector<StockMove>> PharmacyService::moves(const Actor &actor, const StockBatchId &batch)
{
    return m_database.read(actor, Right::ViewStock,
                           [&](const ReadTransaction &tx) { return m_stock.moves(tx, batch); });
}

Result<> PharmacyService::setBatchState(const Actor &actor, const StockBatchId &batch, int version, BatchState state,
                                        const QString &reason)
{
    CLINIC_TRY(requireReason(reason));
    return m_database.write(actor, Right::ManageStock, [&](Transaction &tx) -> Result<> {
        CLINIC_TRY_ASSIGN(StockBatch found, m_stock.find(tx, batch));
        found.version = version;
        CLINIC_TRY(m_stock.setState(tx, found, state));
        CLINIC_TRY(tx.audit(state == BatchState::Blocked ? u"stock.block"_s : u"stock.unblock"_s, Aggregate::StockBatch,
                            batch, reason));
        tx.announce(Aggregate::StockBatch, batch);
        return {};
    });
}

Result<StockBatch> PharmacyService::adjust(const Actor &actor, const StockBatchId &batch, Quantity quantity,
                                           const QString &reason)
{
    CLINIC_TRY(requireReason(reason));
    if (quantity.isZero())
        return failFields({{u"quantity"_s, u"pharmacy.quantity_missing"_s, {}}});
    return m_database.write(actor, Right::ManageStock, [&](Transaction &tx) -> Result<StockBatch> {
        StockMove move;
        move.id = tx.ids().next<StockMoveId>();
        move.batchId = batch;
        move.kind = quantity.isNegative() ? MoveKind::Loss : MoveKind::Correction;
        move.quantity = quantity;
        move.reason = reason;
        move.movedAt = tx.now();
        move.movedBy = actor.staffId();
        CLINIC_TRY(m_stock.move(tx, move));
        CLINIC_TRY(tx.audit(u"stock.adjust"_s, Aggregate::StockBatch, batch, reason));
        return m_stock.find(tx, batch);
    });
}

Result<bool> PharmacyService::isPaid(const ReadTransaction &tx, const Prescription &prescription) const
{
    bool anyLine = false;
    for (const PrescriptionLine &line : prescription.lines) {
        if (line.boughtElsewhere)
            continue;
        anyLine = true;
        CLINIC_TRY_ASSIGN(const auto settlement, m_billing.paidBy(tx, line.id));
        if (!settlement)
            return false;
    }
    return anyLine;
}

Result<DispenseTask> PharmacyService::task(const ReadTransaction &tx, const Prescription &prescription) const
{
    DispenseTask task;
    task.prescription = prescription;
    CLINIC_TRY_ASSIGN(const EncounterRecord record, EncounterService::record(tx, prescription.encounterId));
    task.diagnoses = record.diagnoses;
    CLINIC_TRY_ASSIGN(task.patient, PeopleService::find(tx, record.encounter.patientId));
    CLINIC_TRY_ASSIGN(task.allergies, EncounterService::activeAllergies(tx, task.patient.id));
    CLINIC_TRY_ASSIGN(const auto none, EncounterService::noAllergies(tx, task.patient.id));
    task.hasNoAllergies = none.has_value();
    CLINIC_TRY_ASSIGN(const Staff doctor, StaffStore{}.find(tx, prescription.doctorId));
    task.doctorName = doctor.name;
    CLINIC_TRY_ASSIGN(const auto tables, m_formulary.clinicalTables(tx));
    for (const PrescriptionLine &line : prescription.lines) {
        if (line.boughtElsewhere)
            continue;
        CLINIC_TRY_ASSIGN(auto at, counterLine(tx, *tables, line));
        task.lines.push_back(std::move(at));
    }
    return task;
}

Result<CounterLine> PharmacyService::counterLine(const ReadTransaction &tx, const ClinicalTables &tables,
                                                 const PrescriptionLine &line) const
{
    CounterLine found;
    found.line = line;
    const Frequency *frequency = tables.frequency(line.dosage.frequency);
    const Route *route = tables.route(line.dosage.route);
    found.frequency = frequency ? frequency->name : line.dosage.frequency;
    found.route = route ? route->name : line.dosage.route;
    if (!line.productId)
        return found;
    const ClinicDate today = m_database.clock().today();
    CLINIC_TRY_ASSIGN(const auto batches, m_stock.batches(tx, *line.productId));
    for (const StockBatch &batch : batches)
        if (mayBeDispensed(batch, today))
            found.onHand += batch.onHand;
    const auto shares = allocate(batches, line.quantity, today);
    if (!shares)
        return found;
    for (const BatchShare &share : *shares) {
        StockBatch batch = *std::ranges::find(batches, share.batchId, &StockBatch::id);
        batch.onHand = share.quantity;
        found.batches.push_back(std::move(batch));
    }
    return found;
}

Result<std::vector<DispenseTask>> PharmacyService::queue(const Actor &actor)
{
    const ClinicDate today = m_database.clock().today();
    return m_database.read(actor, Right::Dispense, [&](const ReadTransaction &tx) -> Result<std::vector<DispenseTask>> {
        std::vector<DispenseTask> tasks;
        for (int back = kQueueDays - 1; back >= 0; --back) {
            CLINIC_TRY_ASSIGN(const auto prescriptions, m_prescriptions.signedOn(tx, today.addDays(-back)));
            for (const Prescription &prescription : prescriptions) {
                CLINIC_TRY_ASSIGN(const bool paid, isPaid(tx, prescription));
                if (!paid)
                    continue;
                CLINIC_TRY_ASSIGN(const auto done, m_dispenses.ofPrescription(tx, prescription.id));
                if (done)
                    continue;
                CLINIC_TRY_ASSIGN(auto waiting, task(tx, prescription));
                tasks.push_back(std::move(waiting));
            }
        }
        return tasks;
    });
}

Result<Dispense> PharmacyService::dispense(const Actor &actor, const PrescriptionId &prescription,
                                           const std::vector<LineDecision> &decisions)
{
    return m_database.write(actor, Right::Dispense, [&](Transaction &tx) -> Result<Dispense> {
        CLINIC_TRY_ASSIGN(const Prescription order, m_prescriptions.find(tx, prescription));
        if (order.state != PrescriptionState::Signed)
            return fail(ErrorKind::Conflict, u"pharmacy.not_signed"_s);
        CLINIC_TRY_ASSIGN(const auto before, m_dispenses.ofPrescription(tx, prescription));
        if (before)
            return fail(ErrorKind::Conflict, u"pharmacy.already_dispensed"_s, {before->number});
        CLINIC_TRY_ASSIGN(const bool paid, isPaid(tx, order));
        if (!paid)
            return fail(ErrorKind::Conflict, u"pharmacy.not_paid"_s);
        CLINIC_TRY_ASSIGN(const EncounterRecord visit, EncounterService::record(tx, order.encounterId));

        const QString day = tx.today().toString();
        CLINIC_TRY_ASSIGN(const qint64 sequence, tx.nextNumber(u"dispense"_s, day));
        Dispense dispense;
        dispense.id = tx.ids().next<DispenseId>();
        dispense.number = u"FY%1%2"_s.arg(QString(day).remove(u'-')).arg(sequence, 4, 10, QChar(u'0'));
        dispense.prescriptionId = prescription;
        dispense.encounterId = order.encounterId;
        dispense.patientId = visit.encounter.patientId;
        dispense.dispensedAt = tx.now();
        dispense.dispensedBy = actor.staffId();

        std::vector<StockMove> moves;
        for (const PrescriptionLine &line : order.lines) {
            if (line.boughtElsewhere || !line.productId)
                continue;
            const auto decision = std::ranges::find(decisions, line.id, &LineDecision::lineId);
            if (decision == decisions.end())
                return fail(ErrorKind::Validation, u"pharmacy.line_undecided"_s, {line.displayName()});
            DispenseLine out{tx.ids().next<DispenseLineId>(),       line.id, *line.productId, line.quantity, Quantity{},
                             decision->notDispensedReason.trimmed()};
            if (!out.notDispensedReason.isEmpty()) {
                out.quantity = Quantity{};
            } else {
                CLINIC_TRY_ASSIGN(auto batches, m_stock.batches(tx, *line.productId));
                auto shares = allocate(std::move(batches), line.quantity, tx.today());
                if (!shares) {
                    QVariantList args{line.displayName()};
                    args += shares.error().args;
                    return fail(ErrorKind::Conflict, u"pharmacy.not_enough_of"_s, args);
                }
                for (const BatchShare &share : *shares)
                    moves.push_back({tx.ids().next<StockMoveId>(), share.batchId, MoveKind::Dispense, -share.quantity,
                                     out.id, QString{}, tx.now(), actor.staffId()});
            }
            dispense.lines.push_back(std::move(out));
        }
        CLINIC_TRY(m_dispenses.insert(tx, dispense));
        for (const StockMove &move : moves)
            CLINIC_TRY(m_stock.move(tx, move));
        CLINIC_TRY(tx.audit(u"dispense.hand_out"_s, Aggregate::Dispense, dispense.id));
        CLINIC_TRY(tx.outbox(Aggregate::Dispense, dispense.id, dispense.version, dispense.encounterId));
        return dispense;
    });
}

Result<Dispense> PharmacyService::takeBack(const Actor &actor, const DispenseId &id,
                                           const std::vector<ReturnedLine> &lines, const QString &reason)
{
    CLINIC_TRY(requireReason(reason));
    return m_database.write(actor, Right::Dispense, [&](Transaction &tx) -> Result<Dispense> {
        CLINIC_TRY_ASSIGN(const Dispense before, m_dispenses.find(tx, id));
        bool anything = false;
        for (const ReturnedLine &line : lines) {
            if (line.quantity <= Quantity{})
                continue;
            anything = true;
            CLINIC_TRY(m_dispenses.addReturned(tx, line.lineId, line.quantity));
            // Back into the batches they came from, the last one taken first.
            CLINIC_TRY_ASSIGN(auto moves, m_stock.movesOf(tx, line.lineId));
            QHash<StockBatchId, Quantity> out;
            std::vector<StockBatchId> order;
            for (const StockMove &move : moves) {
                if (!out.contains(move.batchId))
                    order.push_back(move.batchId);
                out[move.batchId] += -move.quantity;
            }
            Quantity left = line.quantity;
            for (auto batch = order.rbegin(); batch != order.rend() && left > Quantity{}; ++batch) {
                const Quantity part = std::min(left, out.value(*batch));
                if (part <= Quantity{})
                    continue;
                CLINIC_TRY(m_stock.move(tx, {tx.ids().next<StockMoveId>(), *batch, MoveKind::Return, part, line.lineId,
                                             reason, tx.now(), actor.staffId()}));
                left = left - part;
            }
            if (left > Quantity{})
                return fail(ErrorKind::Conflict, u"pharmacy.returned_too_much"_s);
        }
        if (!anything)
            return fail(ErrorKind::Validation, u"pharmacy.nothing_returned"_s);
        CLINIC_TRY_ASSIGN(const Dispense after, m_dispenses.find(tx, id));
        const bool allBack =
            std::ranges::all_of(after.lines, [](const DispenseLine &line) { return line.returned == line.quantity; });
        CLINIC_TRY(
            m_dispenses.updateState(tx, before, allBack ? DispenseState::Returned : DispenseState::PartlyReturned));
        CLINIC_TRY(tx.audit(u"dispense.take_back"_s, Aggregate::Dispense, id, reason));
        CLINIC_TRY(tx.outbox(Aggregate::Dispense, id, before.version + 1, before.encounterId));
        return m_dispenses.find(tx, id);
    });
}

Result<HandedOut> PharmacyService::named(const ReadTransaction &tx, Dispense dispense) const
{
    HandedOut found;
    CLINIC_TRY_ASSIGN(const Patient patient, PeopleService::find(tx, dispense.patientId));
    CLINIC_TRY_ASSIGN(const EncounterRecord visit, EncounterService::record(tx, dispense.encounterId));
    CLINIC_TRY_ASSIGN(const Prescription order, m_prescriptions.find(tx, dispense.prescriptionId));
    found.patientName = patient.name;
    found.registrationId = visit.encounter.registrationId;
    for (const DispenseLine &line : dispense.lines) {
        const auto of = std::ranges::find(order.lines, line.prescriptionLineId, &PrescriptionLine::id);
        found.lines.push_back(of == order.lines.end() ? PrescriptionLine{} : *of);
    }
    found.dispense = std::move(dispense);
    return found;
}

Result<std::vector<HandedOut>> PharmacyService::handedOutOn(const Actor &actor, const ClinicDate &day)
{
    return m_database.read(actor, Right::Dispense, [&](const ReadTransaction &tx) -> Result<std::vector<HandedOut>> {
        CLINIC_TRY_ASSIGN(auto found, m_dispenses.since(tx, day.startsAt()));
        std::vector<HandedOut> rows;
        for (Dispense &each : found) {
            if (ClinicDate::of(each.dispensedAt) != day)
                continue;
            CLINIC_TRY_ASSIGN(auto row, named(tx, std::move(each)));
            rows.push_back(std::move(row));
        }
        return rows;
    });
}

Result<std::vector<Dispense>> PharmacyService::ofEncounter(const Actor &actor, const EncounterId &encounter)
{
    return m_database.read(actor, Right::ViewEncounters,
                           [&](const ReadTransaction &tx) { return m_dispenses.ofEncounter(tx, encounter); });
}

Result<Dispense> PharmacyService::find(const ReadTransaction &tx, const DispenseId &id) const
{
    return m_dispenses.find(tx, id);
}

Result<> PharmacyReferences::moveTo(Transaction &tx, const PatientId &from, const PatientId &into) const
{
    return DispenseStore{}.movePatient(tx, from, into);
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/billing_service.h"

#include "clinic/clinic_service.h"
#include "people/people_store.h"
#include "reception/reception_store.h"
#include "security/staff_store.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

Result<> requireReason(const QString &reason, const QString &path = u"reason"_s)
{
    if (reason.trimmed().isEmpty())
        return failFields({{path, u"field.required"_s, {}}});
    return {};
}

/// The right by which this person may do what two roles may do.
Right eitherRight(const Actor &actor, Right first, Right second)
{
    return actor.may(first) ? first : second;
}

std::vector<PrescriptionLineId> prescriptionLinesOf(const std::vector<Charge> &charges)
{
    std::vector<PrescriptionLineId> lines;
    for (const Charge &charge : charges)
        if (charge.source == ChargeSource::PrescriptionLine)
            lines.emplace_back(charge.sourceId);
    return lines;
}

std::ptrdiff_t rejectedLines(const BillPreview &preview)
{
    return std::ranges::count_if(preview.findings, [](const ClaimFinding &finding) {
        return finding.level == FindingLevel::Reject && finding.line.has_value();
    });
}

bool hasWarnings(const BillPreview &preview)
{
    return std::ranges::any_of(preview.findings,
                               [](const ClaimFinding &finding) { return finding.level == FindingLevel::Warn; });
}

/// What has to be said before an insured bill is settled.
Result<> requireAnswers(const SettleRequest &request, const BillPreview &preview)
{
    if (preview.mode == SettlementMode::OwnCost)
        return {};
    if (const auto rejected = rejectedLines(preview); rejected > 0 && request.selfPayConsent.trimmed().isEmpty())
        return fail(ErrorKind::Validation, u"billing.consent_needed"_s, {static_cast<int>(rejected)});
    if (hasWarnings(preview) && request.acknowledgement.trimmed().isEmpty())
        return fail(ErrorKind::Validation, u"billing.acknowledge"_s);
    return {};
}

Money accountPart(const std::vector<Payment> &payments)
{
    Money sum;
    for (const Payment &payment : payments)
        if (payment.method == PaymentMethod::Account)
            sum += payment.amount;
    return sum;
}

} // namespace

Result<Accumulators> BillingOwnSettlements::used(const ReadTransaction &tx, const Coverage &coverage,
                                                 const ClinicDate &feeDate) const
{
    return m_settlements.used(tx, coverage, feeDate);
}

Result<> BillingPrescriptionGuard::mayVoid(const ReadTransaction &tx, const PrescriptionId &id) const
{
    CLINIC_TRY_ASSIGN(const Prescription prescription, m_prescriptions.find(tx, id));
    for (const PrescriptionLine &line : prescription.lines) {
        CLINIC_TRY_ASSIGN(const auto charge, m_charges.ofSource(tx, ChargeSource::PrescriptionLine, line.id.toUuid()));
        if (!charge || charge->state != ChargeState::Settled)
            continue;
        CLINIC_TRY_ASSIGN(const Settlement settlement, m_settlements.find(tx, *charge->settlementId));
        return fail(ErrorKind::Conflict, u"billing.prescription_paid"_s, {settlement.number});
    }
    return {};
}

Result<> BillingVisitGuard::mayCancel(const ReadTransaction &tx, const RegistrationId &id) const
{
    CLINIC_TRY_ASSIGN(const auto charges, m_charges.ofRegistration(tx, id));
    for (const Charge &charge : charges) {
        if (charge.state != ChargeState::Settled)
            continue;
        CLINIC_TRY_ASSIGN(const Settlement settlement, m_settlements.find(tx, *charge.settlementId));
        return fail(ErrorKind::Conflict, u"billing.registration_paid"_s, {settlement.number});
    }
    return {};
}

Result<> BillingEncounterGuard::mayVoidEncounter(const ReadTransaction &tx, const EncounterId &id) const
{
    CLINIC_TRY_ASSIGN(const Encounter encounter, m_encounters.find(tx, id));
    CLINIC_TRY_ASSIGN(const auto charges, m_charges.ofRegistration(tx, encounter.registrationId));
    for (const Charge &charge : charges) {
        if (charge.state != ChargeState::Settled || charge.source == ChargeSource::Registration)
            continue;
        CLINIC_TRY_ASSIGN(const Settlement settlement, m_settlements.find(tx, *charge.settlementId));
        return fail(ErrorKind::Conflict, u"billing.encounter_paid"_s, {settlement.number});
    }
    return {};
}

Result<> BillingReferences::moveTo(Transaction &tx, const PatientId &from, const PatientId &into) const
{
    CLINIC_TRY(ChargeStore{}.movePatient(tx, from, into));
    return SettlementStore{}.movePatient(tx, from, into);
}

BillingService::BillingService(Database &database, const InsuranceService &insurance, FormularyService &formulary,
                               const PrescriptionService &prescriptions, const DispenseGuard *drugs)
    : m_database{database},
      m_insurance{insurance},
      m_formulary{formulary},
      m_prescriptions{prescriptions},
      m_drugs{drugs}
{
}

Result<VisitBill> BillingService::bill(const ReadTransaction &tx, const RegistrationId &visit) const
{
    VisitBill bill;
    CLINIC_TRY_ASSIGN(bill.registration, ReceptionStore{}.find(tx, visit));
    CLINIC_TRY_ASSIGN(const auto encounter, m_encounters.findByRegistration(tx, visit));
    if (encounter) {
        bill.encounterId = encounter->id;
        CLINIC_TRY_ASSIGN(bill.prescriptions, m_prescriptions.ofEncounter(tx, encounter->id));
        std::erase_if(bill.prescriptions,
                      [](const Prescription &one) { return one.state != PrescriptionState::Signed; });
    }
    std::optional<ServiceItem> feeItem;
    if (bill.registration.feeItemId) {
        CLINIC_TRY_ASSIGN(feeItem, m_formulary.serviceItem(tx, *bill.registration.feeItemId));
    }
    CLINIC_TRY_ASSIGN(const auto stored, m_charges.ofRegistration(tx, visit));
    return assembleBill(std::move(bill), stored, feeItem);
}

Result<Charge> BillingService::addService(const Actor &actor, const RegistrationId &visit, const ServiceItemId &item,
                                          Quantity quantity)
{
    return m_database.write(actor, eitherRight(actor, Right::WriteEncounters, Right::TakePayments),
                            [&](Transaction &tx) { return orderService(tx, visit, item, quantity); });
}

Result<Charge> BillingService::orderService(Transaction &tx, const RegistrationId &visit, const ServiceItemId &item,
                                            Quantity quantity) const
{
    if (quantity <= Quantity{})
        return failFields({{u"quantity"_s, u"billing.quantity"_s, {quantity.toString()}}});
    CLINIC_TRY_ASSIGN(const Registration registration, ReceptionStore{}.find(tx, visit));
    if (registration.state == RegistrationState::Cancelled)
        return fail(ErrorKind::Conflict, u"billing.visit_cancelled"_s);
    CLINIC_TRY_ASSIGN(const ServiceItem service, m_formulary.serviceItem(tx, item));
    CLINIC_TRY_ASSIGN(const auto encounter, m_encounters.findByRegistration(tx, visit));
    Charge charge;
    charge.id = tx.ids().next<ChargeId>();
    charge.registrationId = visit;
    if (encounter)
        charge.encounterId = encounter->id;
    charge.patientId = registration.patientId;
    charge.source = ChargeSource::Service;
    charge.sourceId = charge.id.toUuid();
    charge.itemId = service.id.toUuid();
    charge.name = service.name;
    charge.unit = service.unit;
    charge.kind = lineKindOf(service);
    charge.itemClass = itemClassOf(service);
    charge.price = UnitPrice::fromFen(service.price.fen());
    charge.quantity = quantity;
    CLINIC_TRY_ASSIGN(charge.amount, lineAmount(charge.price, quantity));
    charge.orderedBy = tx.actor().staffId();
    charge.createdAt = tx.now();
    CLINIC_TRY(m_charges.insert(tx, charge));
    CLINIC_TRY(tx.audit(u"charge.add_service"_s, Aggregate::Registration, visit));
    tx.announce(Aggregate::Registration, visit);
    return charge;
}

Result<> BillingService::voidService(const Actor &actor, const ChargeId &id, int version, const QString &reason)
{
    CLINIC_TRY(requireReason(reason));
    return m_database.write(
        actor, eitherRight(actor, Right::WriteEncounters, Right::TakePayments), [&](Transaction &tx) -> Result<> {
            CLINIC_TRY_ASSIGN(Charge charge, m_charges.find(tx, id));
            if (charge.state != ChargeState::Open || charge.source != ChargeSource::Service)
                return fail(ErrorKind::Conflict, u"billing.not_open"_s, {charge.name});
            charge.version = version;
            charge.state = ChargeState::Voided;
            charge.reason = reason;
            CLINIC_TRY(m_charges.update(tx, charge));
            CLINIC_TRY(tx.audit(u"charge.void"_s, Aggregate::Registration, charge.registrationId, reason));
            tx.announce(Aggregate::Registration, charge.registrationId);
            return {};
        });
}

Result<std::vector<Charge>> BillingService::charges(const Actor &actor, const RegistrationId &visit)
{
    return m_database.read(actor, Right::CheckInsurance, [&](const ReadTransaction &tx) -> Result<std::vector<Charge>> {
        CLINIC_TRY_ASSIGN(const VisitBill held, bill(tx, visit));
        CLINIC_TRY_ASSIGN(const auto stored, m_charges.ofRegistration(tx, visit));
        std::vector<Charge> all = held.charges;
        for (const Charge &charge : stored)
            if (charge.state == ChargeState::Voided)
                all.push_back(charge);
        std::ranges::stable_sort(all, {}, [](const Charge &charge) { return charge.createdAt; });
        return all;
    });
}

Result<std::vector<UnpaidVisit>> BillingService::unpaidVisits(const Actor &actor, const ClinicDate &since)
{
    return m_database.read(
        actor, Right::TakePayments, [&](const ReadTransaction &tx) -> Result<std::vector<UnpaidVisit>> {
            std::vector<UnpaidVisit> unpaid;
            const ClinicDate today = m_database.clock().today();
            for (ClinicDate day = since; day <= today; day = day.addDays(1)) {
                CLINIC_TRY_ASSIGN(auto rows, ReceptionStore{}.ofDay(tx, day));
                std::ranges::sort(rows, {}, [](const QueueRow &row) { return row.registration.registeredAt; });
                for (const QueueRow &row : rows) {
                    CLINIC_TRY_ASSIGN(const VisitBill held, bill(tx, row.registration.id));
                    const auto open = held.open();
                    if (open.empty())
                        continue;
                    UnpaidVisit visit{row.registration.id,
                                      row.registration.patientId,
                                      held.encounterId,
                                      day,
                                      row.registration.queueNo,
                                      row.patientName,
                                      row.departmentCode,
                                      row.departmentName,
                                      static_cast<int>(open.size()),
                                      Money{},
                                      row.registration.state == RegistrationState::Finished};
                    for (const Charge &charge : open)
                        visit.total += charge.amount;
                    unpaid.push_back(std::move(visit));
                }
            }
            return unpaid;
        });
}

Result<BillPreview> BillingService::previewOf(const ReadTransaction &tx, const VisitBill &bill,
                                              const std::optional<CoverageId> &coverage, Money accountOffered) const
{
    BillPreview preview;
    preview.registrationId = bill.registration.id;
    preview.patientId = bill.registration.patientId;
    preview.encounterId = bill.encounterId;
    preview.feeDate = bill.registration.day;
    preview.charges = bill.open();
    CLINIC_TRY_ASSIGN(const Patient patient, PeopleStore{}.find(tx, preview.patientId));
    EstimateRequest request{.patientId = preview.patientId,
                            .coverageId = coverage,
                            .feeDate = preview.feeDate,
                            .sex = patient.sex,
                            .birthDate = patient.birthDate,
                            .birthEstimated = patient.birthEstimated,
                            .accountOffered = accountOffered};
    if (bill.encounterId) {
        CLINIC_TRY_ASSIGN(const auto diagnoses, m_encounters.diagnoses(tx, *bill.encounterId));
        for (const Diagnosis &diagnosis : diagnoses)
            request.diagnoses.push_back({diagnosis.code, diagnosis.name});
    }
    CLINIC_TRY_ASSIGN(const auto tables, m_formulary.clinicalTables(tx));
    for (const Charge &charge : preview.charges)
        request.lines.push_back(auditLineOf(charge, bill.prescriptions, *tables));
    CLINIC_TRY_ASSIGN(InsuranceEstimate estimate, m_insurance.estimate(tx, request));
    preview.eligibility = std::move(estimate.eligibility);
    preview.policyId = estimate.policyId;
    preview.policyName = estimate.policyName;
    preview.isSamplePolicy = estimate.isSamplePolicy;
    preview.benefit = std::move(estimate.benefit);
    preview.findings = std::move(estimate.findings);
    CLINIC_TRY_ASSIGN(const ClinicSettings settings, ClinicService::settings(tx));
    completePreview(preview, settings.offlineMode);
    return preview;
}

Result<BillPreview> BillingService::preview(const Actor &actor, const RegistrationId &visit,
                                            const std::optional<CoverageId> &coverage)
{
    return m_database.read(actor, Right::CheckInsurance, [&](const ReadTransaction &tx) -> Result<BillPreview> {
        CLINIC_TRY_ASSIGN(const VisitBill held, bill(tx, visit));
        return previewOf(tx, held, coverage, Money{});
    });
}

Result<BillPreview> BillingService::previewDraft(const Actor &actor, const RegistrationId &visit,
                                                 const Prescription &draft)
{
    return m_database.read(actor, Right::CheckInsurance, [&](const ReadTransaction &tx) -> Result<BillPreview> {
        CLINIC_TRY_ASSIGN(VisitBill held, bill(tx, visit));
        for (const Prescription &stored : held.prescriptions)
            if (stored.id == draft.id || draft.replacesId == stored.id)
                std::erase_if(held.charges, [&](const Charge &charge) {
                    return charge.state == ChargeState::Open &&
                           std::ranges::any_of(stored.lines, [&](const PrescriptionLine &line) {
                               return line.id.toUuid() == charge.sourceId;
                           });
                });
        Prescription numbered = draft;
        // Lines of a draft have no ids yet; these live only as long as the preview.
        for (std::size_t i = 0; i < numbered.lines.size(); ++i)
            numbered.lines[i].id = PrescriptionLineId{QUuid::createUuidV5(visit.toUuid(), QString::number(i))};
        CLINIC_TRY_ASSIGN(const auto lines, chargesOf(numbered, held.registration));
        held.charges.insert(held.charges.end(), lines.begin(), lines.end());
        std::erase_if(held.prescriptions, [&](const Prescription &stored) { return stored.id == draft.id; });
        held.prescriptions.push_back(numbered);
        return previewOf(tx, held, {}, Money{});
    });
}

Result<> BillingService::makeSelfPay(const Actor &actor, const RegistrationId &visit, ChargeSource source,
                                     const QUuid &sourceId, const QString &reason)
{
    CLINIC_TRY(requireReason(reason));
    return setSelfPay(actor, visit, source, sourceId, true, reason);
}

Result<> BillingService::undoSelfPay(const Actor &actor, const RegistrationId &visit, ChargeSource source,
                                     const QUuid &sourceId)
{
    return setSelfPay(actor, visit, source, sourceId, false, {});
}

Result<> BillingService::setSelfPay(const Actor &actor, const RegistrationId &visit, ChargeSource source,
                                    const QUuid &sourceId, bool isSelfPay, const QString &reason)
{
    return m_database.write(actor, eitherRight(actor, Right::TakePayments, Right::WriteEncounters),
                            [&](Transaction &tx) -> Result<> {
                                CLINIC_TRY_ASSIGN(VisitBill held, bill(tx, visit));
                                CLINIC_TRY(materialise(tx, held));
                                for (Charge &charge : held.charges) {
                                    if (charge.source != source || charge.sourceId != sourceId)
                                        continue;
                                    if (charge.state != ChargeState::Open)
                                        return fail(ErrorKind::Conflict, u"billing.not_open"_s, {charge.name});
                                    charge.isSelfPay = isSelfPay;
                                    charge.selfPayReason = reason;
                                    CLINIC_TRY(m_charges.update(tx, charge));
                                    CLINIC_TRY(tx.audit(isSelfPay ? u"charge.self_pay"_s : u"charge.undo_self_pay"_s,
                                                        Aggregate::Registration, visit, reason));
                                    tx.announce(Aggregate::Registration, visit);
                                    return {};
                                }
                                return fail(ErrorKind::NotFound, u"billing.charge_not_found"_s);
                            });
}

Result<> BillingService::materialise(Transaction &tx, VisitBill &bill) const
{
    for (Charge &charge : bill.stale) {
        charge.state = ChargeState::Voided;
        charge.reason = u"prescription_voided"_s;
        CLINIC_TRY(m_charges.update(tx, charge));
    }
    bill.stale.clear();
    for (Charge &charge : bill.charges) {
        if (!charge.id.isNull())
            continue;
        charge.id = tx.ids().next<ChargeId>();
        CLINIC_TRY(m_charges.insert(tx, charge));
    }
    return {};
}

Result<Settlement> BillingService::settle(const Actor &actor, const SettleRequest &request)
{
    return m_database.write(actor, Right::TakePayments, [&](Transaction &tx) { return settleStep(tx, request); });
}

Result<Settlement> BillingService::settleStep(Transaction &tx, const SettleRequest &request) const
{
    CLINIC_TRY_ASSIGN(VisitBill held, bill(tx, request.registrationId));
    if (held.open().empty())
        return fail(ErrorKind::Conflict, u"billing.nothing_open"_s);
    CLINIC_TRY_ASSIGN(const BillPreview shown, previewOf(tx, held, request.coverageId, accountPart(request.payments)));
    if (shown.fingerprint != request.fingerprint)
        return fail(ErrorKind::Conflict, u"billing.bill_changed"_s, {shown.toPay.toString()});
    CLINIC_TRY(requireAnswers(request, shown));
    CLINIC_TRY_ASSIGN(const Money change, checkPayments(request, shown));

    CLINIC_TRY(materialise(tx, held));
    BillPreview preview = shown;
    preview.charges = held.open();
    Settlement settlement = settlementOf(preview, request, change);
    settlement.id = tx.ids().next<SettlementId>();
    settlement.day = tx.today();
    settlement.settledAt = tx.now();
    settlement.cashierId = tx.actor().staffId();
    settlement.seatId = tx.actor().seatId();
    CLINIC_TRY_ASSIGN(const qint64 sequence, tx.nextNumber(u"settlement"_s, settlement.day.toString()));
    settlement.number = settlementNumber(settlement.day, sequence);
    CLINIC_TRY(m_settlements.insert(tx, settlement));
    CLINIC_TRY(markSettled(tx, settlement, preview.charges, preview.findings, request.selfPayConsent));
    if (preview.eligibility.coverage) {
        CLINIC_TRY_ASSIGN(const Patient patient, PeopleStore{}.find(tx, settlement.patientId));
        CLINIC_TRY(m_insurance.linkPatient(tx, patient));
    }
    CLINIC_TRY(tx.audit(u"settlement.pay"_s, Aggregate::Settlement, settlement.id, request.acknowledgement));
    CLINIC_TRY(tx.outbox(Aggregate::Settlement, settlement.id, settlement.version, settlement.encounterId));
    tx.announce(Aggregate::Registration, settlement.registrationId);
    return settlement;
}

Result<> BillingService::markSettled(Transaction &tx, const Settlement &settlement, std::vector<Charge> charges,
                                     const std::vector<ClaimFinding> &findings, const QString &consent) const
{
    if (settlement.mode != SettlementMode::OwnCost)
        for (const ClaimFinding &finding : findings)
            if (finding.level == FindingLevel::Reject && finding.line) {
                Charge &charge = charges[static_cast<std::size_t>(*finding.line)];
                charge.isSelfPay = true;
                charge.selfPayReason = consent;
            }
    for (Charge &charge : charges) {
        charge.state = ChargeState::Settled;
        charge.settlementId = settlement.id;
        CLINIC_TRY(m_charges.update(tx, charge));
    }
    return {};
}

Result<BillingService::Cancellation> BillingService::cancelSettlement(const Actor &actor, const SettlementId &id,
                                                                      int version, const QString &reason)
{
    return m_database.write(actor, Right::TakePayments,
                            [&](Transaction &tx) { return cancelSettlement(tx, id, version, reason); });
}

Result<BillingService::Cancellation> BillingService::cancelSettlement(Transaction &tx, const SettlementId &id,
                                                                      int version, const QString &reason) const
{
    CLINIC_TRY(requireReason(reason));
    CLINIC_TRY_ASSIGN(const Settlement settlement, m_settlements.find(tx, id));
    if (settlement.kind == SettlementKind::CounterEntry)
        return fail(ErrorKind::Conflict, u"billing.is_counter_entry"_s, {settlement.number});
    if (settlement.isCancelled)
        return fail(ErrorKind::Conflict, u"billing.cancelled_already"_s, {settlement.number});
    CLINIC_TRY_ASSIGN(const auto charges, m_charges.ofSettlement(tx, id));
    if (m_drugs != nullptr)
        CLINIC_TRY(m_drugs->mayRefund(tx, prescriptionLinesOf(charges)));
    Cancellation result;
    CLINIC_TRY_ASSIGN(result.laterSettlements, m_settlements.laterThan(tx, settlement));
    Settlement counter = counterEntryOf(settlement, reason);
    counter.id = tx.ids().next<SettlementId>();
    counter.day = tx.today();
    counter.settledAt = tx.now();
    counter.cashierId = tx.actor().staffId();
    counter.seatId = tx.actor().seatId();
    CLINIC_TRY_ASSIGN(const qint64 sequence, tx.nextNumber(u"settlement"_s, counter.day.toString()));
    counter.number = settlementNumber(counter.day, sequence);
    CLINIC_TRY(m_settlements.markCancelled(tx, id, version));
    CLINIC_TRY(m_settlements.insert(tx, counter));
    for (Charge charge : charges) {
        charge.state = ChargeState::Open;
        charge.settlementId.reset();
        CLINIC_TRY(m_charges.update(tx, charge));
    }
    CLINIC_TRY(tx.audit(u"settlement.cancel"_s, Aggregate::Settlement, id, reason));
    CLINIC_TRY(tx.outbox(Aggregate::Settlement, id, version + 1, settlement.encounterId));
    CLINIC_TRY(tx.outbox(Aggregate::Settlement, counter.id, counter.version, counter.encounterId));
    tx.announce(Aggregate::Registration, settlement.registrationId);
    result.counterEntry = std::move(counter);
    return result;
}

Result<BillingService::RegistrationCancellation>
BillingService::cancelRegistration(const Actor &actor, const RegistrationId &id, int version, const QString &reason)
{
    CLINIC_TRY(requireReason(reason));
    using Answer = Result<RegistrationCancellation>;
    return m_database.write(
        actor, eitherRight(actor, Right::TakePayments, Right::RegisterVisits), [&](Transaction &tx) -> Answer {
            CLINIC_TRY_ASSIGN(const Registration registration, ReceptionStore{}.find(tx, id));
            if (registration.version != version)
                return fail(ErrorKind::Conflict, u"storage.changed_elsewhere"_s);
            RegistrationCancellation result;
            CLINIC_TRY_ASSIGN(const auto settlements, m_settlements.ofRegistration(tx, id));
            for (const Settlement &settlement : settlements) {
                if (settlement.kind == SettlementKind::CounterEntry || settlement.isCancelled)
                    continue;
                CLINIC_TRY_ASSIGN(const auto paid, m_charges.ofSettlement(tx, settlement.id));
                if (std::ranges::any_of(paid, [](const Charge &c) { return c.source != ChargeSource::Registration; }))
                    return fail(ErrorKind::Conflict, u"billing.treatment_settled"_s, {settlement.number});
                CLINIC_TRY(actor.require(Right::TakePayments));
                CLINIC_TRY_ASSIGN(Cancellation refund, cancelSettlement(tx, settlement.id, settlement.version, reason));
                result.refunds.push_back(std::move(refund.counterEntry));
            }
            CLINIC_TRY_ASSIGN(const auto charges, m_charges.ofRegistration(tx, id));
            for (Charge charge : charges) {
                if (charge.state != ChargeState::Open)
                    continue;
                charge.state = ChargeState::Voided;
                charge.reason = reason;
                CLINIC_TRY(m_charges.update(tx, charge));
            }
            CLINIC_TRY_ASSIGN(result.registration, ReceptionService::cancel(tx, id, reason));
            return result;
        });
}

Result<Settlement> BillingService::settlement(const Actor &actor, const SettlementId &id)
{
    return m_database.read(actor, Right::CheckInsurance, [&](const ReadTransaction &tx) { return settlement(tx, id); });
}

Result<Settlement> BillingService::settlement(const ReadTransaction &tx, const SettlementId &id) const
{
    return m_settlements.find(tx, id);
}

Result<std::vector<Settlement>> BillingService::settlementsOf(const Actor &actor, const RegistrationId &visit)
{
    return m_database.read(actor, Right::CheckInsurance,
                           [&](const ReadTransaction &tx) { return m_settlements.ofRegistration(tx, visit); });
}

Result<std::vector<Settlement>> BillingService::settlementsOn(const Actor &actor, const ClinicDate &day)
{
    return m_database.read(actor, eitherRight(actor, Right::TakePayments, Right::ViewTakings),
                           [&](const ReadTransaction &tx) { return m_settlements.onDay(tx, day); });
}

Result<std::vector<Takings>> BillingService::takings(const Actor &actor, const ClinicDate &day)
{
    return m_database.read(actor, Right::ViewTakings, [&](const ReadTransaction &tx) -> Result<std::vector<Takings>> {
        CLINIC_TRY_ASSIGN(const auto settlements, m_settlements.onDay(tx, day));
        return takingsOf(day, settlements);
    });
}

Result<ReceiptContent> BillingService::receipt(const Actor &actor, const SettlementId &id)
{
    return m_database.read(actor, Right::TakePayments, [&](const ReadTransaction &tx) -> Result<ReceiptContent> {
        ReceiptContent receipt;
        CLINIC_TRY_ASSIGN(receipt.settlement, m_settlements.find(tx, id));
        const Settlement &settlement = receipt.settlement;
        CLINIC_TRY_ASSIGN(const Patient patient, PeopleStore{}.find(tx, settlement.patientId));
        receipt.patientName = patient.name;
        receipt.sex = patient.sex;
        receipt.birthDate = patient.birthDate;
        receipt.residentIdMasked = patient.residentId ? patient.residentId->masked() : QString{};
        CLINIC_TRY_ASSIGN(const Staff cashier, StaffStore{}.find(tx, settlement.cashierId));
        receipt.cashierName = cashier.name;
        if (settlement.coverageId) {
            CLINIC_TRY_ASSIGN(const Coverage coverage, m_insurance.coverage(tx, *settlement.coverageId));
            receipt.schemeWord = coverage.legacyScheme ? toWord(*coverage.legacyScheme) : toWord(coverage.scheme);
        }
        if (settlement.policyId) {
            CLINIC_TRY_ASSIGN(const StoredPolicy policy, PolicyStore{}.find(tx, *settlement.policyId));
            receipt.isSamplePolicy = policy.policy.isSample;
        }
        receipt.capitals = toChineseCapitals(settlement.personal + settlement.rounding);
        receipt.isEstimate = settlement.mode != SettlementMode::OwnCost;
        receipt.isRefund = settlement.kind == SettlementKind::CounterEntry;
        if (settlement.cancels) {
            CLINIC_TRY_ASSIGN(const Settlement cancelled, m_settlements.find(tx, *settlement.cancels));
            receipt.cancelledNumber = cancelled.number;
        }
        return receipt;
    });
}

Result<std::optional<SettlementId>> BillingService::paidBy(const ReadTransaction &tx,
                                                           const PrescriptionLineId &line) const
{
    CLINIC_TRY_ASSIGN(const auto charge, m_charges.ofSource(tx, ChargeSource::PrescriptionLine, line.toUuid()));
    return charge ? charge->settlementId : std::nullopt;
}

} // namespace clinic

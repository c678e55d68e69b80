// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/walkthrough/stations.h"
#include "text/code_text.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

Result<> printReceipt(Way &way, const AtWork &work, const SettlementId &id, const QString &name, DocumentCopy copy)
{
    CLINIC_TRY_ASSIGN(const ReceiptDocument receipt, work.services.documents.receipt(work.actor, id, copy));
    return way.print(name, Paper::A5, [&](QPagedPaintDevice &device) { return drawReceipt(device, receipt); });
}

/// Usable minimum units of a product.
Result<Quantity> onHand(const AtWork &work, const ProductId &product)
{
    CLINIC_TRY_ASSIGN(const auto batches, work.services.pharmacy.batches(work.actor, product));
    Quantity sum;
    for (const StockBatch &batch : batches)
        sum += batch.onHand;
    return sum;
}

/// The drugs go back to their batch first; only then does the money go back.
Result<> takeBackAndRefund(Way &way)
{
    CLINIC_TRY_ASSIGN(const AtWork cashier, way.as(Role::Cashier));
    const auto tooEarly = cashier.services.billing.cancelSettlement(cashier.actor, way.settlement.id,
                                                                    way.settlement.version, u"患者退药"_s);
    CLINIC_TRY(expect(!tooEarly && tooEarly.error().kind == ErrorKind::Conflict, u"walkthrough.refund_too_early"_s));

    CLINIC_TRY_ASSIGN(const AtWork pharmacist, way.as(Role::Pharmacist));
    const ProductId product = *way.prescription.lines.front().productId;
    CLINIC_TRY_ASSIGN(const Quantity before, onHand(pharmacist, product));
    std::vector<ReturnedLine> back;
    for (const DispenseLine &line : way.dispense.lines)
        back.push_back({line.id, line.quantity});
    CLINIC_TRY(pharmacist.services.pharmacy.takeBack(pharmacist.actor, way.dispense.id, back, u"患者退药"_s));
    CLINIC_TRY_ASSIGN(const Quantity after, onHand(pharmacist, product));
    CLINIC_TRY(expect(after == before + way.prescription.lines.front().quantity, u"walkthrough.stock_differs"_s));

    CLINIC_TRY_ASSIGN(const AtWork work, way.as(Role::Cashier));
    CLINIC_TRY_ASSIGN(const auto cancelled, work.services.billing.cancelSettlement(
                                                work.actor, way.settlement.id, way.settlement.version, u"患者退药"_s));
    CLINIC_TRY(expect(cancelled.counterEntry.total == -way.settlement.total &&
                          cancelled.counterEntry.fund == -way.settlement.fund,
                      u"walkthrough.counter_entry_differs"_s));
    CLINIC_TRY(printReceipt(way, work, cancelled.counterEntry.id, u"refund.pdf"_s, DocumentCopy::Original));
    // The insurance's accumulators are as they were: the same bill gives the same estimate.
    CLINIC_TRY_ASSIGN(const BillPreview again,
                      work.services.billing.preview(work.actor, way.registration.registration.id));
    return expect(again.fund == way.firstEstimate, u"walkthrough.accumulators_differ"_s,
                  {again.fund.toString(), way.firstEstimate.toString()});
}

/// A registration made by mistake: its fee goes back with it.
Result<> cancelSecondRegistration(Way &way)
{
    CLINIC_TRY_ASSIGN(const AtWork reception, way.as(Role::Receptionist));
    const Registration &first = way.registration.registration;
    NewRegistration entry;
    entry.patientId = way.patient;
    entry.departmentId = first.departmentId;
    entry.feeItemId = first.feeItemId;
    const auto asked = reception.services.reception.registerPatient(reception.actor, entry);
    CLINIC_TRY(expect(!asked && asked.error().kind == ErrorKind::Conflict, u"walkthrough.registered_twice"_s));
    entry.confirmedAgain = true;
    CLINIC_TRY_ASSIGN(const QueueRow second, reception.services.reception.registerPatient(reception.actor, entry));
    CLINIC_TRY_ASSIGN(const Settlement paid, settleVisit(way, second.registration.id, PaymentMethod::Cash));
    CLINIC_TRY_ASSIGN(const AtWork cashier, way.as(Role::Cashier));
    CLINIC_TRY_ASSIGN(const QueueRow now, cashier.services.reception.row(cashier.actor, second.registration.id));
    CLINIC_TRY_ASSIGN(const auto cancelled,
                      cashier.services.billing.cancelRegistration(cashier.actor, second.registration.id,
                                                                  now.registration.version, u"重复挂号"_s));
    return expect(cancelled.registration.state == RegistrationState::Cancelled && cancelled.refunds.size() == 1 &&
                      cancelled.refunds.front().total == -paid.total,
                  u"walkthrough.not_refunded"_s);
}

/// A new phone number; the old one stays readable.
Result<> correctPhone(Way &way)
{
    CLINIC_TRY_ASSIGN(const AtWork work, way.as(Role::Receptionist));
    auto &[services, actor] = work;
    CLINIC_TRY_ASSIGN(Patient person, services.people.open(actor, way.patient));
    const QString old = person.phone;
    person.phone = u"10000000199"_s;
    CLINIC_TRY(services.people.correct(actor, person, u"患者更换号码"_s));
    CLINIC_TRY_ASSIGN(const auto history, services.people.history(actor, way.patient));
    return expect(std::ranges::any_of(history, [&](const PatientChange &change) { return change.oldValue == old; }),
                  u"walkthrough.old_value_lost"_s);
}

/// The visit is opened again on the same day, completed, and finished.
Result<> reopenVisit(Way &way)
{
    CLINIC_TRY_ASSIGN(const AtWork work, way.as(Role::Doctor));
    auto &[services, actor] = work;
    CLINIC_TRY_ASSIGN(const ConsultationView view, services.encounters.open(actor, way.encounter));
    CLINIC_TRY_ASSIGN(
        const EncounterRecord open,
        services.encounters.reopen(actor, way.encounter, view.record.encounter.version, u"补记处理意见"_s));
    EncounterNotes notes;
    notes.id = way.encounter;
    notes.version = open.encounter.version;
    notes.complaint = open.encounter.complaint;
    notes.presentIllness = open.encounter.presentIllness;
    notes.onsetDate = open.encounter.onsetDate;
    notes.diagnoses = open.diagnoses;
    notes.vitals = open.vitals;
    notes.plan = u"已开具转诊单，嘱今日到县医院就诊。"_s;
    CLINIC_TRY_ASSIGN(const EncounterRecord saved, services.encounters.save(actor, notes));
    CLINIC_TRY(services.encounters.finish(actor, way.encounter, saved.encounter.version));
    return {};
}

/// After the money went back the prescription can be corrected, paid and handed out again.
Result<> prescribeAgain(Way &way)
{
    CLINIC_TRY_ASSIGN(const AtWork work, way.as(Role::Doctor));
    auto &[services, actor] = work;
    Prescription corrected = way.prescription;
    corrected.lines.front().note = u"饭后服，多饮水"_s;
    const PrescriberFacts prescriber{.isVillageClinic = way.plan().tier == Tier::Village};
    CLINIC_TRY_ASSIGN(const auto checked, services.prescriptions.check(actor, corrected, way.facts, prescriber));
    std::vector<FindingAnswer> answers;
    for (const Finding &finding : checked.findings)
        if (finding.level != AlertLevel::Note)
            answers.push_back({finding.alertKey, u"已询问用药史，告知患者并观察"_s});
    CLINIC_TRY_ASSIGN(way.prescription,
                      services.prescriptions.replace(actor, way.prescription.id, way.prescription.version, corrected,
                                                     way.facts, prescriber, answers, u"退药后重开"_s));
    CLINIC_TRY_ASSIGN(way.settlement, settleVisit(way, way.registration.registration.id, PaymentMethod::Mobile));
    CLINIC_TRY_ASSIGN(way.dispense, dispensePrescription(way));
    return {};
}

} // namespace

Result<Settlement> settleVisit(Way &way, const RegistrationId &registration, PaymentMethod method)
{
    CLINIC_TRY_ASSIGN(const AtWork work, way.as(Role::Cashier));
    auto &[services, actor] = work;
    CLINIC_TRY_ASSIGN(const auto unpaid, services.billing.unpaidVisits(actor, way.clock().today()));
    CLINIC_TRY(expect(std::ranges::find(unpaid, registration, &UnpaidVisit::registrationId) != unpaid.end(),
                      u"walkthrough.not_on_cashiers_list"_s));
    CLINIC_TRY_ASSIGN(const BillPreview shown, services.billing.preview(actor, registration));
    for (const ClaimFinding &finding : shown.findings) {
        if (finding.level != FindingLevel::Reject || !finding.line)
            continue;
        const Charge &charge = shown.charges[static_cast<std::size_t>(*finding.line)];
        CLINIC_TRY(
            services.billing.makeSelfPay(actor, registration, charge.source, charge.sourceId, u"患者签字同意自费"_s));
    }
    CLINIC_TRY_ASSIGN(const BillPreview due, services.billing.preview(actor, registration));
    SettleRequest request;
    request.registrationId = registration;
    request.fingerprint = due.fingerprint;
    request.acknowledgement = u"已核对"_s;
    if (!due.toPay.isZero())
        request.payments.push_back({method, due.toPay});
    if (method == PaymentMethod::Cash && !due.toPay.isZero())
        request.tendered = Money::fromFen((due.toPay.fen() / 10'000 + 1) * 10'000); // in hundred-yuan notes
    CLINIC_TRY_ASSIGN(Settlement settlement, services.billing.settle(actor, request));
    CLINIC_TRY(expect(settlement.fund + settlement.personal == settlement.total, u"walkthrough.sums_differ"_s));
    return settlement;
}

Result<Dispense> dispensePrescription(Way &way)
{
    CLINIC_TRY_ASSIGN(const AtWork work, way.as(Role::Pharmacist));
    auto &[services, actor] = work;
    CLINIC_TRY_ASSIGN(const auto queue, services.pharmacy.queue(actor));
    const auto task = std::ranges::find_if(
        queue, [&](const DispenseTask &one) { return one.prescription.id == way.prescription.id; });
    CLINIC_TRY(expect(task != queue.end() && !task->allergies.empty() && !task->diagnoses.empty(),
                      u"walkthrough.not_at_pharmacy"_s));
    std::vector<LineDecision> decisions;
    for (const PrescriptionLine &line : way.prescription.lines)
        decisions.push_back({line.id, {}});
    return services.pharmacy.dispense(actor, way.prescription.id, decisions);
}

Result<QString> cashierStation(Way &way)
{
    CLINIC_TRY_ASSIGN(way.settlement, settleVisit(way, way.registration.registration.id, PaymentMethod::Cash));
    CLINIC_TRY_ASSIGN(const AtWork work, way.as(Role::Cashier));
    CLINIC_TRY(printReceipt(way, work, way.settlement.id, u"receipt.pdf"_s, DocumentCopy::Original));
    CLINIC_TRY_ASSIGN(const auto takings, work.services.billing.takings(work.actor, way.clock().today()));
    CLINIC_TRY(
        expect(!takings.empty() && takings.back().cash == way.settlement.personal, u"walkthrough.takings_differ"_s));
    return codeText(u"walkthrough.did_cashier"_s,
                    {way.settlement.number, way.settlement.personal.toString(), way.settlement.tendered.toString(),
                     way.settlement.change.toString()});
}

Result<QString> pharmacyStation(Way &way)
{
    CLINIC_TRY_ASSIGN(way.dispense, dispensePrescription(way));
    CLINIC_TRY_ASSIGN(const AtWork work, way.as(Role::Pharmacist));
    // First expiry first: only the lot that ends sooner has become less.
    CLINIC_TRY_ASSIGN(const auto batches,
                      work.services.pharmacy.batches(work.actor, *way.prescription.lines.front().productId));
    CLINIC_TRY(expect(batches.size() == 2, u"walkthrough.stock_differs"_s));
    const auto &[sooner, later] = batches[0].expiresOn < batches[1].expiresOn ? std::tie(batches[0], batches[1])
                                                                              : std::tie(batches[1], batches[0]);
    CLINIC_TRY(
        expect(sooner.onHand + way.prescription.lines.front().quantity == later.onHand, u"walkthrough.wrong_lot"_s));
    CLINIC_TRY_ASSIGN(const PrescriptionContent content,
                      work.services.documents.prescription(work.actor, way.prescription.id, DocumentCopy::Original));
    CLINIC_TRY(way.print(u"prescription.pdf"_s, Paper::A5,
                         [&](QPagedPaintDevice &device) { return drawPrescription(device, content); }));
    return codeText(u"walkthrough.did_pharmacy"_s, {way.dispense.number, sooner.lot});
}

Result<QString> referralStation(Way &way)
{
    CLINIC_TRY_ASSIGN(const AtWork work, way.as(Role::Doctor));
    auto &[services, actor] = work;
    CLINIC_TRY_ASSIGN(const auto facilities, services.clinic.facilities());
    CLINIC_TRY(expect(!facilities.empty(), u"walkthrough.no_hospital"_s));
    CLINIC_TRY_ASSIGN(const ConsultationView view, services.encounters.open(actor, way.encounter));
    CLINIC_TRY(expect(!referralHints(view.record).empty(), u"walkthrough.no_hint"_s));
    Referral draft;
    draft.encounterId = way.encounter;
    draft.facilityId = facilities.front().id;
    draft.targetDepartment = way.plan().referTo;
    draft.urgency = ReferralUrgency::Urgent;
    draft.reason = way.plan().referralReason;
    // Without a summary and a consent it is not issued.
    const auto refused = services.referrals.issue(actor, draft);
    CLINIC_TRY(expect(!refused && !refused.error().fields.empty(), u"walkthrough.referral_incomplete"_s));
    draft.summary = way.plan().referralSummary;
    draft.treatment = u"对症处理，见处方"_s;
    draft.consentBy = u"患者本人"_s;
    CLINIC_TRY_ASSIGN(const ReferralView issued, services.referrals.issue(actor, draft));
    CLINIC_TRY_ASSIGN(const ReferralContent content,
                      services.documents.referral(actor, issued.referral.id, DocumentCopy::Original));
    CLINIC_TRY(way.print(u"referral.pdf"_s, Paper::A4,
                         [&](QPagedPaintDevice &device) { return drawReferral(device, content); }));
    return codeText(u"walkthrough.did_referral"_s, {issued.referral.number, issued.facility.name});
}

Result<QString> correctionsStation(Way &way)
{
    CLINIC_TRY_ASSIGN(const AtWork cashier, way.as(Role::Cashier));
    CLINIC_TRY(printReceipt(way, cashier, way.settlement.id, u"receipt-reprint.pdf"_s, DocumentCopy::Reprint));
    CLINIC_TRY(takeBackAndRefund(way));
    CLINIC_TRY(prescribeAgain(way));
    CLINIC_TRY(cancelSecondRegistration(way));
    CLINIC_TRY(correctPhone(way));
    CLINIC_TRY(reopenVisit(way));
    return codeText(u"walkthrough.did_corrections"_s);
}

} // namespace clinic

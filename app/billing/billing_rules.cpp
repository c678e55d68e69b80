// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/billing_rules.h"

#include "prescribing/prescription_rules.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

ItemClass itemClassOf(InsuranceCategory category, ItemClass outside)
{
    return category == InsuranceCategory::A ? ItemClass::A : category == InsuranceCategory::B ? ItemClass::B : outside;
}

const PrescriptionLine *findLine(const std::vector<Prescription> &prescriptions, const QUuid &id,
                                 const Prescription **of = nullptr)
{
    for (const Prescription &prescription : prescriptions)
        for (const PrescriptionLine &line : prescription.lines)
            if (line.id.toUuid() == id) {
                if (of != nullptr)
                    *of = &prescription;
                return &line;
            }
    return nullptr;
}

SupplyKind supplyOf(PrescriptionKind kind)
{
    return kind == PrescriptionKind::LongTerm    ? SupplyKind::LongTerm
           : kind == PrescriptionKind::Emergency ? SupplyKind::Emergency
                                                 : SupplyKind::Acute;
}

Money paidBy(const std::vector<Payment> &payments, PaymentMethod method)
{
    Money sum;
    for (const Payment &payment : payments)
        if (payment.method == method)
            sum += payment.amount;
    return sum;
}

QString fingerprintOf(const BillPreview &preview)
{
    QCryptographicHash hash{QCryptographicHash::Sha256};
    const auto add = [&](const QString &text) { hash.addData((text + u'\n').toUtf8()); };
    for (const Charge &charge : preview.charges) {
        add(toWord(charge.source) + charge.sourceId.toString() + charge.name);
        add(QString::number(charge.amount.fen()) + (charge.isSelfPay ? u"s"_s : u"-"_s));
    }
    add(toWord(preview.mode) + QString::number(preview.fund.fen()) + u'/' + QString::number(preview.toPay.fen()));
    return QString::fromLatin1(hash.result().toHex());
}

/// The nearest multiple of ten fen, halves up.
Money toJiao(Money amount)
{
    return Money::fromFen((amount.fen() + 5) / 10 * 10);
}

Result<> checkMethods(const SettleRequest &request, const BillPreview &preview)
{
    std::vector<PaymentMethod> seen;
    for (const Payment &payment : request.payments) {
        if (payment.method == PaymentMethod::Fund || payment.amount <= Money{} ||
            std::ranges::count(seen, payment.method) > 0)
            return fail(ErrorKind::Validation, u"billing.payment_method"_s);
        seen.push_back(payment.method);
    }
    const Money most = preview.mode == SettlementMode::PaysAll ? Money{} : preview.benefit.account;
    if (paidBy(request.payments, PaymentMethod::Account) > most)
        return fail(ErrorKind::Validation, u"billing.account_limit"_s, {most.toString()});
    return {};
}

void add(Takings &takings, const Settlement &settlement)
{
    const bool isPayment = settlement.kind == SettlementKind::Payment;
    (isPayment ? takings.settlements : takings.refunds) += 1;
    (isPayment ? takings.total : takings.refunded) += settlement.total;
    takings.fund += settlement.fund;
    takings.account += paidBy(settlement.payments, PaymentMethod::Account);
    takings.cash += paidBy(settlement.payments, PaymentMethod::Cash);
    takings.mobile += paidBy(settlement.payments, PaymentMethod::Mobile);
    takings.rounding += settlement.rounding;
}

} // namespace

std::vector<Charge> VisitBill::open() const
{
    std::vector<Charge> found;
    std::ranges::copy_if(charges, std::back_inserter(found),
                         [](const Charge &charge) { return charge.state == ChargeState::Open; });
    return found;
}

ItemClass itemClassOf(const ServiceItem &item)
{
    return itemClassOf(item.insuranceCategory, item.isGeneralConsultationFee ? ItemClass::A : ItemClass::C);
}

LineKind lineKindOf(const ServiceItem &item)
{
    return item.isGeneralConsultationFee ? LineKind::ConsultationFee : LineKind::Service;
}

std::optional<Charge> chargeOf(const Registration &registration, const std::optional<ServiceItem> &feeItem)
{
    if (registration.fee.isZero() || registration.state == RegistrationState::Cancelled)
        return std::nullopt;
    Charge charge;
    charge.registrationId = registration.id;
    charge.patientId = registration.patientId;
    charge.source = ChargeSource::Registration;
    charge.sourceId = registration.id.toUuid();
    charge.name = registration.feeName;
    charge.itemClass = ItemClass::C;
    if (feeItem) {
        charge.itemId = feeItem->id.toUuid();
        charge.unit = feeItem->unit;
        charge.kind = lineKindOf(*feeItem);
        charge.itemClass = itemClassOf(*feeItem);
    }
    charge.price = UnitPrice::fromFen(registration.fee.fen());
    charge.quantity = Quantity::whole(1);
    charge.amount = registration.fee;
    charge.orderedBy = registration.registeredBy;
    charge.createdAt = registration.registeredAt;
    return charge;
}

Result<std::vector<Charge>> chargesOf(const Prescription &prescription, const Registration &registration)
{
    std::vector<Charge> charges;
    for (const PrescriptionLine &line : prescription.lines) {
        if (line.boughtElsewhere)
            continue;
        CLINIC_TRY_ASSIGN(const ChargeTerms terms, chargeTerms(line));
        Charge charge;
        charge.registrationId = registration.id;
        charge.encounterId = prescription.encounterId;
        charge.patientId = registration.patientId;
        charge.source = ChargeSource::PrescriptionLine;
        charge.sourceId = line.id.toUuid();
        if (line.productId)
            charge.itemId = line.productId->toUuid();
        charge.name = line.displayName();
        charge.spec = line.pack;
        charge.unit = terms.unit;
        charge.kind = LineKind::Drug;
        charge.itemClass = itemClassOf(line.insuranceCategory, ItemClass::NotListed);
        charge.restriction = line.insuranceRestriction;
        charge.price = terms.price;
        charge.quantity = terms.quantity;
        charge.amount = terms.amount;
        charge.isSelfPay = line.selfPay;
        charge.orderedBy = prescription.doctorId;
        charge.createdAt = prescription.signedAt.value_or(prescription.createdAt);
        charges.push_back(std::move(charge));
    }
    return charges;
}

Result<VisitBill> assembleBill(VisitBill bill, const std::vector<Charge> &stored,
                               const std::optional<ServiceItem> &feeItem)
{
    std::vector<Charge> held;
    if (const auto fee = chargeOf(bill.registration, feeItem))
        held.push_back(*fee);
    for (const Prescription &prescription : bill.prescriptions) {
        CLINIC_TRY_ASSIGN(const auto lines, chargesOf(prescription, bill.registration));
        held.insert(held.end(), lines.begin(), lines.end());
    }
    const auto same = [](const Charge &a, const Charge &b) { return a.source == b.source && a.sourceId == b.sourceId; };
    for (const Charge &charge : stored) {
        if (charge.state == ChargeState::Voided)
            continue;
        const bool isHeld = charge.source == ChargeSource::Service ||
                            std::ranges::any_of(held, [&](const Charge &other) { return same(charge, other); });
        (charge.state == ChargeState::Open && !isHeld ? bill.stale : bill.charges).push_back(charge);
    }
    for (const Charge &charge : held)
        if (std::ranges::none_of(bill.charges, [&](const Charge &other) { return same(charge, other); }))
            bill.charges.push_back(charge);
    std::ranges::stable_sort(bill.charges, {}, [](const Charge &charge) { return charge.createdAt; });
    return bill;
}

AuditLine auditLineOf(const Charge &charge, const std::vector<Prescription> &prescriptions,
                      const ClinicalTables &tables)
{
    AuditLine audit;
    audit.claim = {.name = charge.name,
                   .kind = charge.kind,
                   .itemClass = charge.itemClass,
                   .price = charge.price,
                   .quantity = charge.quantity,
                   .amount = charge.amount};
    if (charge.isSelfPay)
        audit.claim.ownCost = OwnCostReason::SelfPay;
    audit.restriction = charge.restriction;
    const Prescription *prescription = nullptr;
    const PrescriptionLine *line = findLine(prescriptions, charge.sourceId, &prescription);
    if (charge.kind != LineKind::Drug || line == nullptr)
        return audit;
    audit.hasCeilingData = false; // the formulary holds no price limits yet
    audit.supply = supplyOf(prescription->kind);
    if (line->dosage.days > 0)
        audit.days = line->dosage.days;
    for (const Ingredient &ingredient : tables.ingredientsOf(line->drugName, line->drugKind, line->minUnit))
        audit.ingredients.append(normalizedIngredient(ingredient.name));
    // A compound that the composition table does not know stands as its own only ingredient.
    audit.ingredientsKnown = !line->drugName.startsWith(u"复方"_s) || audit.ingredients.size() > 1;
    return audit;
}

void completePreview(BillPreview &preview, OfflineMode mode)
{
    const BenefitResult &benefit = preview.benefit;
    if (!preview.policyId || !benefit.notPayable.isEmpty())
        preview.mode = SettlementMode::OwnCost;
    else
        preview.mode = mode == OfflineMode::PayAll ? SettlementMode::PaysAll : SettlementMode::Estimate;
    preview.fund = preview.mode == SettlementMode::Estimate ? benefit.fund : Money{};
    preview.toPay = benefit.total - preview.fund;
    preview.fingerprint = fingerprintOf(preview);
}

Result<Money> checkPayments(const SettleRequest &request, const BillPreview &preview)
{
    CLINIC_TRY(checkMethods(request, preview));
    Money sum;
    for (const Payment &payment : request.payments)
        sum += payment.amount;
    const Money cash = paidBy(request.payments, PaymentMethod::Cash);
    if (!request.rounding.isZero()) {
        const Money exact = preview.toPay - (sum - cash);
        if (toJiao(exact) - exact != request.rounding)
            return fail(ErrorKind::Validation, u"billing.rounding"_s);
    }
    const Money due = preview.toPay + request.rounding;
    if (sum != due)
        return fail(ErrorKind::Validation, u"billing.payments_differ"_s, {due.toString(), sum.toString()});
    if (request.tendered.isZero())
        return Money{};
    if (cash.isZero() || request.tendered < cash)
        return fail(ErrorKind::Validation, u"billing.tendered_short"_s, {cash.toString(), request.tendered.toString()});
    return request.tendered - cash;
}

Settlement settlementOf(const BillPreview &preview, const SettleRequest &request, Money change)
{
    const BenefitResult &benefit = preview.benefit;
    const bool isShared = preview.mode == SettlementMode::Estimate;
    Settlement s;
    s.registrationId = preview.registrationId;
    s.encounterId = preview.encounterId;
    s.patientId = preview.patientId;
    s.feeDate = preview.feeDate;
    s.mode = preview.mode;
    if (preview.eligibility.coverage)
        s.coverageId = preview.eligibility.coverage->id;
    s.policyId = preview.policyId;
    s.policyName = preview.policyName;
    s.dataDate = preview.eligibility.dataDate;
    s.total = benefit.total;
    s.own = benefit.own;
    s.over = benefit.over;
    s.firstShare = benefit.firstShare;
    s.scope = benefit.scope;
    s.deductible = benefit.deductible;
    s.poolFund = benefit.poolFund;
    s.consultationFeeFund = benefit.consultationFeeFund;
    s.estimatedFund = benefit.fund;
    if (isShared) {
        s.deductibleUsed = benefit.delta.deductibleYear;
        s.shared = benefit.delta.feeYear;
        s.poolUsed = benefit.delta.fundYear;
        s.overallUsed = benefit.delta.overallYear;
        s.consultationFees = benefit.delta.consultationFeesToday;
    }
    s.fund = preview.fund;
    s.personal = preview.toPay;
    s.rounding = request.rounding;
    s.tendered = request.tendered;
    s.change = change;
    s.explanation = benefit.steps;
    s.findings = preview.findings;
    s.reason = request.acknowledgement;
    for (std::size_t i = 0; i < preview.charges.size(); ++i) {
        const Charge &charge = preview.charges[i];
        const LineBenefit &line = benefit.lines[i];
        s.lines.push_back({charge.id, charge.name, charge.spec, charge.unit, charge.kind, charge.itemClass,
                           charge.price, charge.quantity, line.gross, line.own, line.over, line.firstShare, line.scope,
                           isShared ? line.fund : Money{}});
    }
    if (!s.fund.isZero())
        s.payments.push_back({PaymentMethod::Fund, s.fund});
    s.payments.insert(s.payments.end(), request.payments.begin(), request.payments.end());
    return s;
}

Settlement counterEntryOf(const Settlement &settlement, const QString &reason)
{
    Settlement s = settlement;
    s.kind = SettlementKind::CounterEntry;
    s.cancels = settlement.id;
    s.isCancelled = false;
    s.reason = reason;
    s.tendered = s.change = Money{};
    s.version = 1;
    for (Money *amount :
         {&s.total, &s.own, &s.over, &s.firstShare, &s.scope, &s.deductible, &s.deductibleUsed, &s.shared, &s.poolFund,
          &s.poolUsed, &s.overallUsed, &s.consultationFeeFund, &s.fund, &s.estimatedFund, &s.personal, &s.rounding})
        *amount = -*amount;
    s.consultationFees = -s.consultationFees;
    for (SettlementLine &line : s.lines) {
        line.quantity = -line.quantity;
        for (Money *amount : {&line.gross, &line.own, &line.over, &line.firstShare, &line.scope, &line.fund})
            *amount = -*amount;
    }
    for (Payment &payment : s.payments)
        payment.amount = -payment.amount;
    return s;
}

std::vector<Takings> takingsOf(const ClinicDate &day, const std::vector<Settlement> &settlements)
{
    std::vector<Takings> rows;
    Takings sum;
    sum.day = day;
    for (const Settlement &settlement : settlements) {
        auto row = std::ranges::find(rows, settlement.cashierId, &Takings::cashierId);
        if (row == rows.end()) {
            rows.emplace_back();
            row = rows.end() - 1;
            row->day = day;
            row->cashierId = settlement.cashierId;
        }
        add(*row, settlement);
        add(sum, settlement);
    }
    rows.push_back(sum);
    return rows;
}

QString settlementNumber(const ClinicDate &day, qint64 sequence)
{
    return u"J%1-%2"_s.arg(day.toString().remove(u'-')).arg(sequence, 4, 10, QLatin1Char('0'));
}

} // namespace clinic

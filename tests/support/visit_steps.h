// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/page_fixture.h"

#include <algorithm>

namespace clinic::test {

/// What happens to a visit before it reaches the page under test, done by somebody with all rights.
struct FinishedVisit {
    Patient patient{};
    QueueRow row{};
    EncounterId encounter{};
    Prescription prescription{};
};

/// The demonstration area's policy, and a roll in which these people are insured as residents.
inline void insure(PageFixture &clinic, const std::vector<Patient> &people)
{
    using namespace Qt::StringLiterals;
    QString roll = u"resident_id,name,scheme,status,area,person_class,insurance_no,pool_used,deductible_used,as_of\n"_s;
    for (const Patient &each : people)
        roll += u"%1,%2,390,1,999999,adult,,0.00,30.00,%3\n"_s.arg(each.residentId->toString(), each.name,
                                                                   clinic.today().addDays(-6).toString());
    clinic.run([actor = clinic.everyone(), roll](Services &s) -> Result<RollCounts> {
        CLINIC_TRY_ASSIGN(const QByteArray policy, s.reference().catalogues.policy(u"demo-999999-390-2026"_s));
        CLINIC_TRY(s.insurance.importPolicy(actor, policy));
        return s.insurance.importRoll(actor, u"roll.csv"_s, roll.toUtf8());
    });
}

/// A listed product with a price and a usual dosage by mouth.
inline Product productNamed(PageFixture &clinic, const QString &drug)
{
    using namespace Qt::StringLiterals;
    const auto all = clinic.run([actor = clinic.everyone()](Services &s) { return s.formulary.products(actor); });
    const auto found = std::ranges::find_if(all, [&](const Product &product) {
        return product.drug.name == drug && product.pricePerPack && product.usualDosage &&
               !product.usualDosage->dose.isZero() && !product.drug.form.contains(u"注射"_s);
    });
    if (found == all.end())
        qFatal("the price list has no %s", qPrintable(drug));
    return *found;
}

/// A listed product of which the insurance pays nothing.
inline Product productOutsideInsurance(PageFixture &clinic)
{
    const auto all = clinic.run([actor = clinic.everyone()](Services &s) { return s.formulary.products(actor); });
    const auto found = std::ranges::find_if(all, [](const Product &product) {
        return product.drug.insuranceCategory == InsuranceCategory::None && product.pricePerPack &&
               product.usualDosage && !product.usualDosage->dose.isZero();
    });
    if (found == all.end())
        qFatal("every product of the price list is insured");
    return *found;
}

inline StockBatch stockUp(PageFixture &clinic, const Product &product, int packs,
                          const QString &lot = QStringLiteral("A1"), const ClinicDate &expires = {2027, 12, 31})
{
    using namespace Qt::StringLiterals;
    const GoodsReceipt receipt{
        u"示例医药有限公司"_s, u"SL-1"_s, {{product.id, lot, expires, Quantity::whole(packs), *product.pricePerPack}}};
    return clinic
        .run([actor = clinic.everyone(), receipt](Services &s) { return s.pharmacy.receiveGoods(actor, receipt); })
        .front();
}

/// Registered, seen, diagnosed, these products prescribed and signed, finished; not paid.
inline FinishedVisit finishVisit(PageFixture &clinic, const Patient &patient, const std::vector<Product> &products)
{
    using namespace Qt::StringLiterals;
    FinishedVisit visit;
    visit.patient = patient;
    visit.row = clinic.registerVisit(patient.id);
    std::tie(visit.encounter,
             visit.prescription) = clinic.run([actor = clinic.everyone(), &visit,
                                               &products](Services &s) -> Result<std::pair<EncounterId, Prescription>> {
        CLINIC_TRY_ASSIGN(const ConsultationView view, s.encounters.start(actor, visit.row.registration.id));
        EncounterNotes notes;
        notes.id = view.record.encounter.id;
        notes.version = view.record.encounter.version;
        notes.complaint = u"咳嗽两天"_s;
        notes.presentIllness = u"受凉后起病"_s;
        notes.diagnoses.push_back({{}, u"J20.9"_s, u"急性支气管炎"_s});
        notes.vitals.push_back({{}, VitalKind::Temperature, Quantity::fromTenThousandths(370'000), {}});
        notes.vitals.push_back({{}, VitalKind::Systolic, Quantity::whole(126), {}});
        notes.vitals.push_back({{}, VitalKind::Diastolic, Quantity::whole(80), {}});
        CLINIC_TRY_ASSIGN(const EncounterRecord saved, s.encounters.save(actor, notes));
        Prescription prescription;
        prescription.encounterId = notes.id;
        for (const Product &product : products) {
            CLINIC_TRY_ASSIGN(auto line, s.prescriptions.newLine(actor, product.id));
            prescription.lines.push_back(std::move(line));
        }
        if (std::ranges::any_of(prescription.lines, [](const PrescriptionLine &line) { return line.dosage.days > 7; }))
            prescription.kind = PrescriptionKind::LongTerm;
        Prescription done;
        if (!prescription.lines.empty()) {
            PatientFacts facts;
            facts.age = ageOn(*visit.patient.birthDate, s.database().clock().today());
            facts.sex = visit.patient.sex;
            CLINIC_TRY_ASSIGN(const auto checked, s.prescriptions.check(actor, prescription, facts, {}));
            std::vector<FindingAnswer> answers;
            for (const Finding &finding : checked.findings)
                answers.push_back({finding.alertKey, u"已核对"_s});
            CLINIC_TRY_ASSIGN(done, s.prescriptions.sign(actor, prescription, facts, {}, answers));
        }
        CLINIC_TRY(s.encounters.finish(actor, notes.id, saved.encounter.version));
        return std::pair{notes.id, done};
    });
    return visit;
}

/// Paid in full, in the way that raises no question.
inline Settlement settleVisit(PageFixture &clinic, const RegistrationId &visit)
{
    using namespace Qt::StringLiterals;
    return clinic.run([actor = clinic.everyone(), visit](Services &s) -> Result<Settlement> {
        CLINIC_TRY_ASSIGN(const BillPreview due, s.billing.preview(actor, visit));
        SettleRequest request;
        request.registrationId = visit;
        request.fingerprint = due.fingerprint;
        request.acknowledgement = u"已核对"_s;
        request.selfPayConsent = u"患者签字同意"_s;
        if (!due.toPay.isZero())
            request.payments.push_back({PaymentMethod::Cash, due.toPay});
        return s.billing.settle(actor, request);
    });
}

} // namespace clinic::test

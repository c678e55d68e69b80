// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/document_service.h"

#include "documents/document_words.h"
#include "documents/print_record.h"
#include "insurance/coverage_store.h"
#include "people/people_service.h"
#include "security/staff_store.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

/// Notes that the document is shown, and says which copy it is.
Result<DocumentCopy> beginShowing(Transaction &tx, const PrintedRecord &record, DocumentCopy asked)
{
    CLINIC_TRY(tx.audit(u"document."_s + record.document, record.aggregate, record.id));
    return copyToPrint(tx, record, asked);
}

QString quantityText(const PrescriptionLine &line)
{
    const qint64 perPack = line.unitsPerPack;
    const bool wholePacks = line.quantity.isWhole() && line.quantity.tenThousandths() / 10'000 % perPack == 0;
    if (wholePacks && !line.packUnit.isEmpty())
        return QString::number(line.quantity.tenThousandths() / 10'000 / perPack) + line.packUnit;
    return line.quantity.toString() + line.minUnit;
}

PrescriptionLineText lineText(const PrescriptionLine &line, const ClinicalTables &tables)
{
    PrescriptionLineText text;
    text.drug = line.displayName();
    text.quantity = quantityText(line);
    const Frequency *frequency = tables.frequency(line.dosage.frequency);
    const Route *route = tables.route(line.dosage.route);
    QStringList usage;
    if (!line.dosage.dose.isZero())
        usage << Documents::tr("%1 each time").arg(line.dosage.dose.toString() + line.dosage.unit);
    if (route)
        usage << route->name;
    if (frequency)
        usage << frequency->name;
    if (line.dosage.days > 0)
        usage << Documents::tr("%1 days").arg(line.dosage.days);
    text.usage = usage.join(u"  "_s);
    QStringList remark;
    if (line.skinTest == SkinTest::Negative)
        remark << Documents::tr("Skin test (−)");
    else if (line.skinTest == SkinTest::Positive)
        remark << Documents::tr("Skin test (+)");
    else if (line.skinTest == SkinTest::Ordered)
        remark << Documents::tr("Skin test (   )");
    if (line.boughtElsewhere)
        remark << Documents::tr("Bought elsewhere");
    else if (line.selfPay)
        remark << Documents::tr("Own cost, agreed by the patient");
    if (!line.note.isEmpty())
        remark << line.note;
    text.remark = remark.join(u"  "_s);
    return text;
}

} // namespace

DocumentService::DocumentService(Database &database, FormularyService &formulary,
                                 const PrescriptionService &prescriptions, BillingService &billing,
                                 const ReferralService &referrals)
    : m_database{database},
      m_formulary{formulary},
      m_prescriptions{prescriptions},
      m_billing{billing},
      m_referrals{referrals}
{
}

Result<TicketContent> DocumentService::ticket(const Actor &actor, const RegistrationId &id, DocumentCopy copy)
{
    return m_database.write(actor, Right::ViewPatients, [&](Transaction &tx) -> Result<TicketContent> {
        TicketContent content;
        CLINIC_TRY_ASSIGN(content.copy, beginShowing(tx, {u"ticket"_s, Aggregate::Registration, id.toUuid()}, copy));
        CLINIC_TRY_ASSIGN(content.organisation, ClinicService::organisation(tx));
        CLINIC_TRY_ASSIGN(content.row, ReceptionService::row(tx, id));
        return content;
    });
}

Result<PrescriptionContent> DocumentService::prescription(const Actor &actor, const PrescriptionId &id,
                                                          DocumentCopy copy)
{
    return m_database.write(actor, Right::ViewEncounters, [&](Transaction &tx) -> Result<PrescriptionContent> {
        PrescriptionContent content;
        CLINIC_TRY_ASSIGN(content.prescription, m_prescriptions.find(tx, id));
        if (content.prescription.state == PrescriptionState::Draft)
            return fail(ErrorKind::Conflict, u"document.not_signed"_s);
        CLINIC_TRY_ASSIGN(content.copy,
                          beginShowing(tx, {u"prescription"_s, Aggregate::Prescription, id.toUuid()}, copy));
        CLINIC_TRY_ASSIGN(content.organisation, ClinicService::organisation(tx));
        CLINIC_TRY_ASSIGN(const EncounterRecord record, EncounterService::record(tx, content.prescription.encounterId));
        content.encounter = record.encounter;
        content.diagnoses = record.diagnoses;
        content.weightKg = record.vital(VitalKind::Weight);
        CLINIC_TRY_ASSIGN(content.patient, PeopleService::find(tx, record.encounter.patientId));
        CLINIC_TRY_ASSIGN(const Department department, ClinicService::department(tx, record.encounter.departmentId));
        content.departmentName = department.name;
        CLINIC_TRY_ASSIGN(const Staff doctor, StaffStore{}.find(tx, content.prescription.doctorId));
        content.doctorName = doctor.name;
        CLINIC_TRY_ASSIGN(const auto tables, m_formulary.clinicalTables(tx));
        bool anyInsured = false;
        for (const PrescriptionLine &line : content.prescription.lines) {
            content.lines.push_back(lineText(line, *tables));
            anyInsured = anyInsured ||
                         (!line.selfPay && !line.boughtElsewhere && line.insuranceCategory != InsuranceCategory::None);
            if (!line.boughtElsewhere) {
                CLINIC_TRY_ASSIGN(const ChargeTerms terms, chargeTerms(line));
                content.amount += terms.amount;
            }
        }
        if (anyInsured) {
            CLINIC_TRY_ASSIGN(const auto coverages, CoverageStore{}.ofPatient(tx, content.patient.id));
            const auto insured = std::ranges::find(coverages, CoverageStatus::Normal, &Coverage::status);
            anyInsured = insured != coverages.end();
            if (anyInsured)
                content.insuranceNo = insured->insuranceNo;
        }
        content.feeType = anyInsured ? Documents::tr("Insured") : Documents::tr("Own cost");
        CLINIC_TRY_ASSIGN(const auto dispensed, DispenseStore{}.ofPrescription(tx, id));
        if (dispensed) {
            CLINIC_TRY_ASSIGN(const Staff pharmacist, StaffStore{}.find(tx, dispensed->dispensedBy));
            content.dispensedBy = pharmacist.name;
        }
        return content;
    });
}

Result<ReceiptDocument> DocumentService::receipt(const Actor &actor, const SettlementId &id, DocumentCopy copy)
{
    ReceiptDocument content;
    CLINIC_TRY_ASSIGN(content.receipt, m_billing.receipt(actor, id));
    return m_database.write(actor, Right::TakePayments, [&](Transaction &tx) -> Result<ReceiptDocument> {
        CLINIC_TRY_ASSIGN(content.copy, beginShowing(tx, {u"receipt"_s, Aggregate::Settlement, id.toUuid()}, copy));
        CLINIC_TRY_ASSIGN(content.organisation, ClinicService::organisation(tx));
        return content;
    });
}

Result<ReferralContent> DocumentService::referral(const Actor &actor, const ReferralId &id, DocumentCopy copy)
{
    return m_database.write(actor, Right::ViewEncounters, [&](Transaction &tx) -> Result<ReferralContent> {
        ReferralContent content;
        CLINIC_TRY_ASSIGN(content.copy, beginShowing(tx, {u"referral"_s, Aggregate::Referral, id.toUuid()}, copy));
        CLINIC_TRY_ASSIGN(content.organisation, ClinicService::organisation(tx));
        CLINIC_TRY_ASSIGN(content.view, m_referrals.view(tx, id));
        return content;
    });
}

} // namespace clinic

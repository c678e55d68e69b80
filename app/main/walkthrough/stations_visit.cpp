// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/demo/demo_policy.h"
#include "main/walkthrough/stations.h"
#include "text/code_text.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

ResidentId residentIdOf(const WayPlan &plan)
{
    return ResidentId::make(u"999999", plan.patientBirth, plan.patientSequence);
}

QByteArray rollOf(const WayPlan &plan, const ClinicDate &asOf)
{
    return u"resident_id,name,scheme,status,area,person_class,insurance_no,pool_used,deductible_used,as_of\n"
           "%1,%2,390,1,999999,adult,YB00000001,12.00,30.00,%3\n"_s
               .arg(residentIdOf(plan).toString(), plan.patientName, asOf.toString())
               .toUtf8();
}

/// The first product with a price that the search for a generic name gives.
Result<Product> findProduct(const AtWork &work, const QString &name)
{
    constexpr int kRows = 12;
    CLINIC_TRY_ASSIGN(const auto hits, work.services.formulary.searchProducts(work.actor, name, kRows));
    for (const ProductHit &hit : hits)
        if (hit.product && hit.product->pricePerPack && hit.product->usualDosage && hit.drug.name == name &&
            !hit.product->usualDosage->dose.isZero() && !hit.drug.form.contains(u"注射"))
            return *hit.product;
    return fail(ErrorKind::NotFound, u"walkthrough.no_product"_s, {name});
}

Result<Prescription> draftOf(const AtWork &doctor, const Way &way, const QStringList &drugs)
{
    Prescription draft;
    draft.encounterId = way.encounter;
    for (const QString &name : drugs) {
        CLINIC_TRY_ASSIGN(const Product product, findProduct(doctor, name));
        CLINIC_TRY_ASSIGN(auto line, doctor.services.prescriptions.newLine(doctor.actor, product.id));
        draft.lines.push_back(std::move(line));
    }
    return draft;
}

PrescriberFacts prescriberOf(const Way &way)
{
    return {.isVillageClinic = way.plan().tier == Tier::Village};
}

Result<> addStaff(Way &way, const AtWork &administrator)
{
    for (const WayPerson &person : way.plan().others) {
        Staff staff;
        staff.login = person.login;
        staff.name = person.name;
        staff.roles = person.roles;
        if (staff.holds(Role::Doctor))
            staff.doctorCode = u"D999999000101"_s;
        CLINIC_TRY(administrator.services.staff.add(administrator.actor, staff, Way::password()));
    }
    return {};
}

} // namespace

Result<QString> setUpStation(Way &way)
{
    const WayPlan &plan = way.plan();
    ClinicSetUp setUp;
    setUp.organisation.name = plan.clinicName;
    setUp.organisation.institutionCode = plan.institutionCode;
    setUp.organisation.tier = plan.tier;
    setUp.organisation.phone = u"10000000001"_s;
    setUp.adminLogin = plan.administrator.login;
    setUp.adminName = plan.administrator.name;
    setUp.adminPassword = Way::password();
    setUp.adminRoles = plan.administrator.roles;
    CLINIC_TRY(way.clinic().create(setUp, way.reference(), way.clock(), way.ids(), way.seat()));

    CLINIC_TRY_ASSIGN(const AtWork work, way.as(Role::Administrator));
    auto &[services, actor] = work;
    CLINIC_TRY(addStaff(way, work));
    const CatalogueFiles &files = way.reference()->catalogues;
    CLINIC_TRY(services.formulary.importExamples(actor, files));
    const ClinicDate today = way.clock().today();
    CLINIC_TRY_ASSIGN(const QByteArray policy, demoPolicy(files, today.year(), today.year()));
    CLINIC_TRY(services.insurance.importPolicy(actor, policy));
    CLINIC_TRY_ASSIGN(const RollCounts roll,
                      services.insurance.importRoll(actor, u"roll.csv"_s, rollOf(plan, today.addDays(-6))));
    CLINIC_TRY(expect(roll.added == 1, u"walkthrough.roll_not_read"_s));
    Facility hospital;
    hospital.name = u"示范县人民医院"_s;
    hospital.institutionCode = u"999999000900"_s;
    hospital.departments = u"心内科 内分泌科 普外科"_s;
    hospital.phone = u"10000000120"_s;
    hospital.isLead = true;
    CLINIC_TRY(services.clinic.saveFacility(actor, hospital));
    CLINIC_TRY_ASSIGN(const ClinicSettings before, services.clinic.settings());
    ClinicSettings after = before;
    after.registrationFeeItem = plan.feeItem;
    CLINIC_TRY(services.clinic.changeSettings(actor, before, after));
    return codeText(u"walkthrough.did_set_up"_s, {static_cast<int>(plan.others.size()) + 1});
}

Result<QString> stockStation(Way &way)
{
    CLINIC_TRY_ASSIGN(const AtWork work, way.as(Role::Pharmacist));
    GoodsReceipt receipt{u"示例医药有限公司"_s, u"SL-0001"_s, {}};
    const ClinicDate today = way.clock().today();
    constexpr int kPacks = 20;
    for (const QString &name : way.plan().drugs) {
        CLINIC_TRY_ASSIGN(const Product product, findProduct(work, name));
        // Two lots: the one that ends first has to leave first.
        for (const auto &[lot, days] : {std::pair{u"A260102"_s, 400}, std::pair{u"A250917"_s, 120}})
            receipt.lines.push_back(
                {product.id, lot, today.addDays(days), Quantity::whole(kPacks), *product.pricePerPack});
    }
    CLINIC_TRY_ASSIGN(const auto batches, work.services.pharmacy.receiveGoods(work.actor, receipt));
    CLINIC_TRY_ASSIGN(const auto stock, work.services.pharmacy.stock(work.actor));
    CLINIC_TRY(expect(std::cmp_equal(stock.size(), way.plan().drugs.size()), u"walkthrough.stock_differs"_s));
    return codeText(u"walkthrough.did_stock"_s, {static_cast<int>(batches.size())});
}

Result<QString> receptionStation(Way &way)
{
    const WayPlan &plan = way.plan();
    CLINIC_TRY_ASSIGN(const AtWork work, way.as(Role::Receptionist));
    auto &[services, actor] = work;

    const ClinicDate today = way.clock().today();
    const ResidentIdReading card = ResidentId::parse(residentIdOf(plan).toString(), today, way.reference()->divisions);
    CLINIC_TRY(expect(card.valid && card.birthDate == plan.patientBirth && card.sex == plan.patientSex,
                      u"walkthrough.card_not_read"_s));
    CLINIC_TRY_ASSIGN(const auto strangers, services.people.search(actor, card.normalized.toString()));
    CLINIC_TRY(expect(strangers.empty(), u"walkthrough.known_already"_s));
    Patient person;
    person.name = plan.patientName;
    person.sex = card.sex;
    person.birthDate = card.birthDate;
    person.residentId = card.normalized;
    person.phone = plan.patientPhone;
    person.village = plan.village;
    person.villageGroup = plan.group;
    person.occupation = Occupation::Farmer;
    CLINIC_TRY_ASSIGN(const Patient saved, services.people.add(actor, person));
    way.patient = saved.id;
    CLINIC_TRY(services.insurance.linkPatient(actor, saved.id));
    // By initials, and by the last digits of the number.
    for (const QString &typed : {plan.patientInitials, card.normalized.toString().right(6)}) {
        CLINIC_TRY_ASSIGN(const auto hits, services.people.search(actor, typed));
        CLINIC_TRY(expect(!hits.empty() && hits.front().id == saved.id, u"walkthrough.not_found_again"_s, {typed}));
    }

    CLINIC_TRY_ASSIGN(const RegistrationProposal proposal, services.reception.propose(actor, saved.id));
    CLINIC_TRY(expect(proposal.feeItem && proposal.feeItem->code == plan.feeItem, u"walkthrough.no_fee"_s));
    CLINIC_TRY_ASSIGN(const auto departments, services.clinic.departments());
    const auto general = std::ranges::find(departments, u"QK"_s, &Department::code);
    CLINIC_TRY(expect(general != departments.end(), u"walkthrough.no_department"_s));
    NewRegistration entry;
    entry.patientId = saved.id;
    entry.departmentId = general->id;
    entry.feeItemId = proposal.feeItem->id;
    entry.exemption = proposal.exemption;
    CLINIC_TRY_ASSIGN(way.registration, services.reception.registerPatient(actor, entry));
    CLINIC_TRY_ASSIGN(const TicketContent ticket,
                      services.documents.ticket(actor, way.registration.registration.id, DocumentCopy::Original));
    CLINIC_TRY(way.print(u"ticket.pdf"_s, Paper::Roll80,
                         [&](QPagedPaintDevice &device) { return drawTicket(device, ticket); }));
    return codeText(u"walkthrough.did_reception"_s,
                    {queueLabel(way.registration.departmentCode, way.registration.registration.queueNo)});
}

Result<QString> consultationStation(Way &way)
{
    const WayPlan &plan = way.plan();
    CLINIC_TRY_ASSIGN(const AtWork work, way.as(Role::Doctor));
    auto &[services, actor] = work;
    CLINIC_TRY_ASSIGN(const auto called, services.reception.callNext(actor));
    CLINIC_TRY(expect(called && called->registration.patientId == way.patient, u"walkthrough.nobody_called"_s));
    CLINIC_TRY_ASSIGN(const ConsultationView view, services.encounters.start(actor, called->registration.id));
    way.encounter = view.record.encounter.id;

    Allergy allergy;
    allergy.patientId = way.patient;
    allergy.kind = AllergyKind::Group;
    allergy.substance = plan.allergyGroup;
    allergy.reaction = u"皮疹"_s;
    allergy.severity = AllergySeverity::Mild;
    CLINIC_TRY_ASSIGN(const Allergy known, services.encounters.addAllergy(actor, allergy));

    EncounterNotes notes;
    notes.id = way.encounter;
    notes.version = view.record.encounter.version;
    notes.complaint = plan.complaint;
    notes.presentIllness = plan.presentIllness;
    notes.onsetDate = way.clock().today().addDays(-2);
    for (const auto &[kind, tenths] : plan.vitalTenths)
        notes.vitals.push_back({{}, kind, Quantity::fromTenThousandths(tenths * 1000), {}});
    for (qsizetype i = 0; i < plan.diagnoses.size(); ++i) {
        constexpr int kRows = 10;
        CLINIC_TRY_ASSIGN(const auto found, services.formulary.searchDiagnoses(actor, plan.diagnoses[i], kRows));
        const auto chosen = std::ranges::find(found, plan.diagnosisCodes[i], &DiagnosisCode::code);
        CLINIC_TRY(expect(chosen != found.end(), u"walkthrough.diagnosis_not_found"_s,
                          {plan.diagnoses[i], plan.diagnosisCodes[i]}));
        notes.diagnoses.push_back({{}, chosen->code, chosen->name});
    }
    CLINIC_TRY_ASSIGN(const EncounterRecord saved, services.encounters.save(actor, notes));
    way.facts = {ageOn(plan.patientBirth, way.clock().today()),
                 plan.patientSex,
                 saved.vital(VitalKind::Weight),
                 {{known.kind, known.substance, known.severity}}};

    CLINIC_TRY_ASSIGN(const auto items, services.formulary.serviceItems(actor));
    const auto ordered = std::ranges::find(items, plan.orderedService, &ServiceItem::code);
    CLINIC_TRY(expect(ordered != items.end(), u"walkthrough.no_product"_s, {plan.orderedService}));
    CLINIC_TRY(services.billing.addService(actor, called->registration.id, ordered->id, Quantity::whole(1)));
    return codeText(u"walkthrough.did_consultation"_s,
                    {static_cast<int>(saved.diagnoses.size()), static_cast<int>(saved.vitals.size())});
}

Result<QString> prescriptionStation(Way &way)
{
    const WayPlan &plan = way.plan();
    CLINIC_TRY_ASSIGN(const AtWork work, way.as(Role::Doctor));
    auto &[services, actor] = work;
    const PrescriberFacts prescriber = prescriberOf(way);

    // The first choice is stopped: it cannot be signed without an answer, and the doctor chooses another drug.
    CLINIC_TRY_ASSIGN(const Prescription stopped, draftOf(work, way, {plan.firstChoice}));
    CLINIC_TRY_ASSIGN(const auto alarm, services.prescriptions.check(actor, stopped, way.facts, prescriber));
    CLINIC_TRY(expect(
        std::ranges::any_of(alarm.findings, [](const Finding &finding) { return finding.level == AlertLevel::Stop; }),
        u"walkthrough.not_stopped"_s, {plan.firstChoice}));
    const auto refused = services.prescriptions.sign(actor, stopped, way.facts, prescriber, {});
    CLINIC_TRY(expect(!refused && refused.error().kind == ErrorKind::Validation, u"walkthrough.signed_unasked"_s));

    CLINIC_TRY_ASSIGN(const Prescription draft, draftOf(work, way, plan.drugs));
    CLINIC_TRY_ASSIGN(const auto checked, services.prescriptions.check(actor, draft, way.facts, prescriber));
    std::vector<FindingAnswer> answers;
    for (const Finding &finding : checked.findings)
        if (finding.level != AlertLevel::Note)
            answers.push_back({finding.alertKey, u"已询问用药史，告知患者并观察"_s});
    CLINIC_TRY(expect(!answers.empty(), u"walkthrough.nothing_asked"_s));
    CLINIC_TRY_ASSIGN(const Prescription first,
                      services.prescriptions.sign(actor, draft, way.facts, prescriber, answers));
    CLINIC_TRY(expect(!first.number.isEmpty(), u"walkthrough.no_number"_s));

    // Corrected before anybody has paid: the old one is voided with its reason, the new one takes its place.
    Prescription corrected = draft;
    corrected.lines.front().note = u"饭后服"_s;
    CLINIC_TRY_ASSIGN(way.prescription, services.prescriptions.replace(actor, first.id, first.version, corrected,
                                                                       way.facts, prescriber, answers, u"补写用法"_s));
    CLINIC_TRY_ASSIGN(const auto all, services.prescriptions.ofEncounter(actor, way.encounter));
    const auto valid = std::ranges::count(all, PrescriptionState::Signed, &Prescription::state);
    CLINIC_TRY(expect(valid == 1 && way.prescription.replacesId == first.id, u"walkthrough.not_replaced"_s));
    return codeText(u"walkthrough.did_prescription"_s,
                    {static_cast<int>(way.prescription.lines.size()), static_cast<int>(answers.size())});
}

Result<QString> insuranceStation(Way &way)
{
    CLINIC_TRY_ASSIGN(const AtWork work, way.as(Role::Doctor));
    auto &[services, actor] = work;
    CLINIC_TRY_ASSIGN(const EligibilityCheck person,
                      services.insurance.checkEligibility(actor, way.patient, way.clock().today()));
    CLINIC_TRY(expect(person.isPayable && person.dataDate.has_value(), u"walkthrough.not_payable"_s, {person.reason}));
    CLINIC_TRY_ASSIGN(const BillPreview preview, services.billing.preview(actor, way.registration.registration.id));
    CLINIC_TRY(expect(preview.mode == SettlementMode::Estimate && !preview.fund.isZero() &&
                          preview.fund + preview.toPay == preview.benefit.total,
                      u"walkthrough.no_estimate"_s));
    CLINIC_TRY(expect(!preview.benefit.steps.empty(), u"walkthrough.not_explained"_s));
    const auto rejected = std::ranges::find(preview.findings, FindingLevel::Reject, &ClaimFinding::level);
    CLINIC_TRY(expect(rejected != preview.findings.end() && !rejected->cures.empty(), u"walkthrough.no_finding"_s));
    for (const ClaimFinding &finding : preview.findings)
        CLINIC_TRY(expect(hasCodeText(finding.code), u"walkthrough.no_sentence"_s, {finding.code}));
    way.firstEstimate = preview.fund;

    // What the doctor still has to do before the patient goes to the cashier.
    CLINIC_TRY_ASSIGN(const auto missing, services.encounters.missing(actor, way.encounter));
    CLINIC_TRY(expect(missing.empty(), u"walkthrough.visit_incomplete"_s));
    CLINIC_TRY_ASSIGN(const ConsultationView view, services.encounters.open(actor, way.encounter));
    CLINIC_TRY(services.encounters.finish(actor, way.encounter, view.record.encounter.version));
    return codeText(u"walkthrough.did_insurance"_s, {preview.fund.toString(), preview.benefit.total.toString(),
                                                     codeText(rejected->code, rejected->args)});
}

} // namespace clinic

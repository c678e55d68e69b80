// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/demo/demo_visits.h"

using namespace Qt::StringLiterals;

namespace clinic {

/// What somebody comes with, and what is done.
struct DemoVisits::Scenario {
    const char16_t *complaint;
    const char16_t *illness;
    const char16_t *code;
    const char16_t *diagnosis;
    std::array<const char16_t *, 3> drugs; ///< generic names; those that the price list lacks are left out
    int temperatureTenths;                 ///< ℃ * 10
};

namespace {

constexpr int kAdultYears = 18;
/// What rhinitis is treated with; used up this morning.
const QString kShortDrug = u"氯雷他定"_s;

enum ScenarioIndex : std::size_t {
    Hypertension,
    Diabetes,
    Cold,
    Bronchitis,
    Gastritis,
    Diarrhoea,
    BackPain,
    Rhinitis,
    Dermatitis,
    Dizziness
};

// Plain complaints of a township, in the words of a doctor's note; made up, and no guideline.
constexpr std::array<DemoVisits::Scenario, 10> kScenarios{{
    {u"高血压复诊", u"规律服药，无头痛头晕", u"I10", u"原发性高血压", {u"氨氯地平", nullptr, nullptr}, 365},
    {u"糖尿病复诊", u"规律服药，无多饮多尿", u"E11.9", u"2型糖尿病", {u"二甲双胍", nullptr, nullptr}, 365},
    {u"咽痛、流涕2天",
     u"受凉后起病，无胸闷气促",
     u"J06.9",
     u"急性上呼吸道感染",
     {u"感冒灵颗粒", u"板蓝根颗粒", nullptr},
     374},
    {u"咳嗽、咳痰5天", u"痰白量少，夜间明显", u"J20.9", u"急性支气管炎", {u"氨溴索", u"强力枇杷露", nullptr}, 370},
    {u"上腹隐痛1周", u"餐后明显，伴反酸", u"K29.5", u"慢性胃炎", {u"奥美拉唑", nullptr, nullptr}, 366},
    {u"腹泻1天", u"稀便3次，无脓血", u"K52.9", u"胃肠炎", {u"口服补液盐", u"小檗碱", nullptr}, 371},
    {u"腰痛3天", u"劳动后起病，无下肢放射痛", u"M54.5", u"腰痛", {u"布洛芬", nullptr, nullptr}, 365},
    {u"鼻塞、喷嚏1周", u"晨起明显", u"J30.4", u"变应性鼻炎", {u"氯雷他定", nullptr, nullptr}, 365},
    {u"皮肤瘙痒3天", u"双前臂散在丘疹", u"L30.9", u"皮炎", {u"炉甘石", u"氯雷他定", nullptr}, 365},
    {u"头晕2天", u"起身时明显，无恶心呕吐", u"R42", u"头晕", {u"倍他司汀", nullptr, nullptr}, 365},
}};

} // namespace

DemoVisits::DemoVisits(Services &services, FixedClock &clock, const DemoStaff &staff, const DemoPopulation &population,
                       QRandomGenerator &random)
    : m_services{services}, m_clock{clock}, m_staff{staff}, m_population{population}, m_random{random}
{
}

Result<> DemoVisits::prepare()
{
    CLINIC_TRY_ASSIGN(const auto products, m_services.formulary.products(m_staff.administrator));
    for (const Product &product : products)
        if (product.pricePerPack && product.usualDosage && !product.usualDosage->dose.isZero() &&
            !m_products.contains(product.drug.name) && !product.drug.form.contains(u"注射"))
            m_products.insert(product.drug.name, product);
    CLINIC_TRY_ASSIGN(const auto departments, m_services.clinic.departments());
    if (departments.empty())
        return fail(ErrorKind::NotFound, u"clinic.not_set_up"_s);
    const auto general = std::ranges::find(departments, u"QK"_s, &Department::code);
    m_department = (general != departments.end() ? general : departments.begin())->id;
    CLINIC_TRY_ASSIGN(const auto items, m_services.formulary.serviceItems(m_staff.administrator));
    const auto fee = std::ranges::find(items, u"XY-S01"_s, &ServiceItem::code);
    if (fee != items.end())
        m_fee = fee->id;
    CLINIC_TRY_ASSIGN(const auto facilities, m_services.clinic.facilities());
    if (!facilities.empty())
        m_hospital = facilities.front().id;
    return {};
}

Result<> DemoVisits::stockUp(const ClinicDate &firstDay, const ClinicDate &today)
{
    CLINIC_TRY_ASSIGN(const auto products, m_services.formulary.products(m_staff.administrator));
    const auto receive = [&](const ClinicDate &day, const QString &document, std::vector<ReceiptLine> lines) {
        m_clock.set(day.at(7));
        return m_services.pharmacy.receiveGoods(m_staff.pharmacist,
                                                GoodsReceipt{u"示例医药有限公司"_s, document, std::move(lines)});
    };
    std::vector<ReceiptLine> everything;
    std::vector<ReceiptLine> used;
    const QList<Product> often = m_products.values();
    for (const Product &product : products) {
        if (!product.pricePerPack)
            continue;
        const bool isUsed = std::ranges::any_of(often, [&](const Product &one) { return one.id == product.id; });
        const QString lot = u"S%1"_s.arg(m_random.bounded(1'000'000), 6, 10, QChar(u'0'));
        if (isUsed)
            used.push_back({product.id, lot, today.addDays(420), Quantity::whole(4000), *product.pricePerPack});
        else if (m_random.bounded(100) < 70)
            everything.push_back(
                {product.id, lot,
                 // A few lots are near their end, so that the list has something to say.
                 today.addDays(m_random.bounded(100) < 8 ? 12 + m_random.bounded(70) : 200 + m_random.bounded(500)),
                 Quantity::whole(10 + m_random.bounded(60)), *product.pricePerPack});
    }
    CLINIC_TRY(receive(firstDay, u"SL-0001"_s, std::move(used)));
    CLINIC_TRY(receive(today.addDays(-20), u"SL-0002"_s, std::move(everything)));
    return {};
}

Result<> DemoVisits::restock(const ClinicDate &day)
{
    const auto product = m_products.constFind(kShortDrug);
    if (product == m_products.constEnd())
        return {};
    m_clock.set(day.at(7));
    const QString mark = day.toString().remove(u'-');
    GoodsReceipt receipt{u"示例医药有限公司"_s, u"SL-"_s + mark, {}};
    receipt.lines.push_back(
        {product->id, u"S"_s + mark, day.addDays(420), Quantity::whole(50), *product->pricePerPack});
    CLINIC_TRY(m_services.pharmacy.receiveGoods(m_staff.pharmacist, receipt));
    return {};
}

void DemoVisits::advanceMinutes(int minutes)
{
    m_clock.advanceMs(minutes * 60'000LL);
}

const DemoResident &DemoVisits::anyone()
{
    // The people of the showcase keep their story; everybody else may fall ill.
    const std::size_t first = m_population.baby + 1;
    const int count = static_cast<int>(m_population.residents.size() - first);
    for (;;) {
        const DemoResident &drawn = m_population.residents[first + static_cast<std::size_t>(m_random.bounded(count))];
        if (!drawn.patient.id.isNull())
            return drawn;
    }
}

const DemoResident &DemoVisits::anyAdult()
{
    for (;;)
        if (const DemoResident &drawn = anyone(); ageOn(*drawn.patient.birthDate, m_clock.today()).years >= kAdultYears)
            return drawn;
}

const DemoVisits::Scenario &DemoVisits::scenarioFor(const DemoResident &resident)
{
    if (resident.isHypertensive && m_random.bounded(100) < 60)
        return kScenarios[Hypertension];
    if (resident.isDiabetic && m_random.bounded(100) < 60)
        return kScenarios[Diabetes];
    return kScenarios[static_cast<std::size_t>(Cold + static_cast<std::size_t>(m_random.bounded(8)))];
}

Result<EncounterId> DemoVisits::visit(const DemoResident &resident, const Scenario &scenario, Until until,
                                      std::optional<std::pair<int, int>> pressure)
{
    const Actor &doctor = m_staff.doctors[static_cast<std::size_t>(m_random.bounded(int(m_staff.doctors.size())))];
    NewRegistration entry;
    entry.patientId = resident.patient.id;
    entry.departmentId = m_department;
    entry.feeItemId = m_fee;
    entry.confirmedAgain = true;
    CLINIC_TRY_ASSIGN(const QueueRow row, m_services.reception.registerPatient(m_staff.receptionist, entry));
    if (until == Until::Registered)
        return EncounterId{};
    advanceMinutes(2);
    CLINIC_TRY(m_services.reception.call(doctor, row.registration.id, row.registration.version));
    if (until == Until::Called)
        return EncounterId{};

    CLINIC_TRY_ASSIGN(const ConsultationView view, m_services.encounters.start(doctor, row.registration.id));
    const Age age = ageOn(*resident.patient.birthDate, m_clock.today());
    EncounterNotes notes;
    notes.id = view.record.encounter.id;
    notes.version = view.record.encounter.version;
    notes.complaint = QString::fromUtf16(scenario.complaint);
    notes.presentIllness = QString::fromUtf16(scenario.illness);
    notes.diagnoses.push_back({{}, QString::fromUtf16(scenario.code), QString::fromUtf16(scenario.diagnosis)});
    const auto measure = [&](VitalKind kind, qint64 tenths) {
        notes.vitals.push_back({{}, kind, Quantity::fromTenThousandths(tenths * 1000), {}});
    };
    measure(VitalKind::Temperature, scenario.temperatureTenths + m_random.bounded(4));
    if (!pressure && age.years >= 35)
        pressure = resident.isHypertensive ? std::pair{128 + m_random.bounded(34), 78 + m_random.bounded(20)}
                                           : std::pair{108 + m_random.bounded(28), 66 + m_random.bounded(20)};
    if (pressure) {
        measure(VitalKind::Systolic, pressure->first * 10LL);
        measure(VitalKind::Diastolic, pressure->second * 10LL);
    }
    if (resident.isDiabetic)
        measure(VitalKind::GlucoseFasting, 58 + m_random.bounded(45));
    if (age.years < kWeightRequiredBelowYears)
        measure(VitalKind::Weight, (age.years < 1 ? 70 : (age.years * 2 + 8) * 10) + m_random.bounded(20));
    CLINIC_TRY_ASSIGN(const EncounterRecord saved, m_services.encounters.save(doctor, notes));

    // Children's doses are the doctor's to work out: the made-up history prescribes for adults only.
    bool prescribed = false;
    if (age.years >= kAdultYears) {
        Prescription prescription;
        prescription.encounterId = notes.id;
        for (const char16_t *name : scenario.drugs) {
            const auto product = name ? m_products.constFind(QString::fromUtf16(name)) : m_products.constEnd();
            if (product == m_products.constEnd())
                continue;
            CLINIC_TRY_ASSIGN(auto line, m_services.prescriptions.newLine(doctor, product->id));
            prescription.lines.push_back(std::move(line));
        }
        const bool isLong =
            std::ranges::any_of(prescription.lines, [](const PrescriptionLine &line) { return line.dosage.days > 7; });
        if (isLong)
            prescription.kind = PrescriptionKind::LongTerm;
        if (!prescription.lines.empty()) {
            PatientFacts facts;
            facts.age = age;
            facts.sex = resident.patient.sex;
            CLINIC_TRY_ASSIGN(const auto checked,
                              m_services.prescriptions.check(doctor, prescription, facts, PrescriberFacts{}));
            std::vector<FindingAnswer> answers;
            for (const Finding &finding : checked.findings)
                answers.push_back({finding.alertKey, u"已核对"_s});
            const auto done = m_services.prescriptions.sign(doctor, prescription, facts, PrescriberFacts{}, answers);
            prescribed = done.has_value();
            if (!done && done.error().kind != ErrorKind::Validation)
                return tl::unexpected(done.error());
        }
    }
    CLINIC_TRY(m_services.encounters.finish(doctor, notes.id, saved.encounter.version));
    if (until == Until::Prescribed)
        return notes.id;
    advanceMinutes(3);
    CLINIC_TRY(settle(row.registration.id));
    if (until == Until::Paid || !prescribed)
        return notes.id;
    advanceMinutes(2);
    CLINIC_TRY_ASSIGN(const auto prescriptions, m_services.prescriptions.ofEncounter(doctor, notes.id));
    for (const Prescription &prescription : prescriptions) {
        std::vector<LineDecision> decisions;
        for (const PrescriptionLine &line : prescription.lines)
            decisions.push_back({line.id, {}});
        CLINIC_TRY(m_services.pharmacy.dispense(m_staff.pharmacist, prescription.id, decisions));
    }
    return notes.id;
}

Result<> DemoVisits::settle(const RegistrationId &registration)
{
    CLINIC_TRY_ASSIGN(const BillPreview bill, m_services.billing.preview(m_staff.cashier, registration));
    for (const ClaimFinding &finding : bill.findings) {
        if (finding.level != FindingLevel::Reject || !finding.line)
            continue;
        const Charge &charge = bill.charges[static_cast<std::size_t>(*finding.line)];
        CLINIC_TRY(m_services.billing.makeSelfPay(m_staff.cashier, registration, charge.source, charge.sourceId,
                                                  u"患者签字同意自费"_s));
    }
    CLINIC_TRY_ASSIGN(const BillPreview due, m_services.billing.preview(m_staff.cashier, registration));
    SettleRequest request;
    request.registrationId = registration;
    request.fingerprint = due.fingerprint;
    request.acknowledgement = u"已核对"_s;
    if (!due.toPay.isZero())
        request.payments.push_back(
            {m_random.bounded(100) < 60 ? PaymentMethod::Mobile : PaymentMethod::Cash, due.toPay});
    CLINIC_TRY(m_services.billing.settle(m_staff.cashier, request));
    return {};
}

Result<int> DemoVisits::pastDay(const ClinicDate &day, int visits)
{
    m_clock.set(day.at(8));
    QSet<QUuid> seen;
    int done = 0;
    while (done < visits) {
        const DemoResident &resident = anyone();
        if (seen.contains(resident.patient.id.toUuid()))
            continue;
        seen.insert(resident.patient.id.toUuid());
        CLINIC_TRY(visit(resident, scenarioFor(resident), Until::Dispensed));
        advanceMinutes(4);
        ++done;
    }
    return done;
}

Result<> DemoVisits::hypertensiveVisit(const ClinicDate &day, int systolic, int diastolic)
{
    m_clock.set(day.at(10));
    CLINIC_TRY(visit(m_population.residents[m_population.hypertensive], kScenarios[Hypertension], Until::Dispensed,
                     std::pair{systolic, diastolic}));
    return {};
}

Result<> DemoVisits::refer(const EncounterId &encounter)
{
    if (!m_hospital)
        return {};
    Referral referral;
    referral.encounterId = encounter;
    referral.facilityId = *m_hospital;
    referral.targetDepartment = u"心内科"_s;
    referral.urgency = ReferralUrgency::Urgent;
    referral.reason = ReferralReason::NotControlled;
    referral.summary = u"高血压病史5年，近2周血压控制不佳，伴头晕。"_s;
    referral.consentBy = u"患者本人"_s;
    CLINIC_TRY(m_services.referrals.issue(m_staff.doctors.front(), referral));
    return {};
}

Result<> DemoVisits::referralVisit(const ClinicDate &day)
{
    m_clock.set(day.at(8));
    CLINIC_TRY_ASSIGN(const EncounterId referred, visit(m_population.residents[m_population.namesake],
                                                        kScenarios[Dizziness], Until::Paid, std::pair{172, 104}));
    return refer(referred);
}

Result<int> DemoVisits::today(const ClinicDate &day)
{
    const auto &people = m_population.residents;
    m_clock.set(day.at(8));
    int visits = 0;
    const auto run = [&](const DemoResident &resident, const Scenario &scenario, Until until) -> Result<> {
        CLINIC_TRY(visit(resident, scenario, until));
        advanceMinutes(3);
        ++visits;
        return {};
    };
    CLINIC_TRY(run(anyAdult(), kScenarios[Rhinitis], Until::Dispensed));
    for (int i = 0; i < 8; ++i) {
        const DemoResident &resident = anyone();
        CLINIC_TRY(run(resident, scenarioFor(resident), Until::Dispensed));
    }
    CLINIC_TRY(run(people[m_population.quotaNearlyUsed], kScenarios[Gastritis], Until::Prescribed));
    CLINIC_TRY(run(people[m_population.uninsured], kScenarios[BackPain], Until::Prescribed));
    CLINIC_TRY(run(anyone(), kScenarios[Bronchitis], Until::Paid));
    CLINIC_TRY(run(anyone(), kScenarios[Cold], Until::Paid));
    CLINIC_TRY(run(people[m_population.allergic], kScenarios[Cold], Until::Called));
    for (const std::size_t who : {m_population.hypertensive, m_population.baby})
        CLINIC_TRY(run(people[who], kScenarios[Cold], Until::Registered));
    for (int i = 0; i < 6; ++i)
        CLINIC_TRY(run(anyone(), kScenarios[Cold], Until::Registered));
    // The last boxes: asked for often, and none left for whoever comes next.
    CLINIC_TRY(writeOff(kShortDrug));
    return visits;
}

Result<> DemoVisits::writeOff(const QString &drug)
{
    const auto product = m_products.constFind(drug);
    if (product == m_products.constEnd())
        return {};
    CLINIC_TRY_ASSIGN(const auto batches, m_services.pharmacy.batches(m_staff.pharmacist, product->id));
    for (const StockBatch &batch : batches)
        if (!batch.onHand.isZero())
            CLINIC_TRY(m_services.pharmacy.adjust(m_staff.pharmacist, batch.id, -batch.onHand, u"受潮报废"_s));
    return {};
}

} // namespace clinic

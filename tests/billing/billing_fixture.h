// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/billing_service.h"
#include "clinic/clinic_service.h"
#include "clinic/clinic_store.h"
#include "people/people_service.h"
#include "prescribing/prescription_store.h"
#include "reception/reception_service.h"
#include "support/clinic_fixture.h"
#include "support/sample_people.h"

#include <QFile>

namespace clinic::test {

/// Says yes until told that drugs are out.
class FakeDispenseGuard final : public DispenseGuard {
public:
    Result<> mayRefund(const ReadTransaction &, const std::vector<PrescriptionLineId> &lines) const override
    {
        if (isHandedOut && !lines.empty())
            return fail(ErrorKind::Conflict, QStringLiteral("pharmacy.return_first"));
        return {};
    }
    bool isHandedOut{false};
};

/// A designated township centre of the demonstration area with its policy, a fee of 10 yuan, and two people: Wang is
/// insured and has carried the year's deductible elsewhere, Li is on no roll.
struct CashDesk {
    explicit CashDesk(Engine engine)
        : clinic{engine},
          people{clinic.database(), pinyin},
          formulary{clinic.database(), pinyin},
          reception{clinic.database(), formulary},
          encounters{clinic.database(), formulary},
          prescriptions{clinic.database(), formulary},
          insurance{clinic.database(), &settlements},
          billing{clinic.database(), insurance, formulary, prescriptions, &drugs}
    {
        using namespace Qt::StringLiterals;
        clinic.mustWrite([&](Transaction &tx) -> Result<> {
            Organisation centre;
            centre.id = tx.ids().next<OrganisationId>();
            centre.name = u"示范镇卫生院"_s;
            return ClinicStore{}.insert(tx, centre);
        });
        Department place;
        place.code = u"NK"_s;
        place.name = u"内科"_s;
        department = MUST(ClinicService{clinic.database()}.saveDepartment(all, place)).id;
        fee = item(u"YBZLF"_s, u"一般诊疗费"_s, 1'000, InsuranceCategory::None, true);
        dressing = item(u"HY"_s, u"换药"_s, 1'500, InsuranceCategory::A, false);
        product = addProduct();
        wang = MUST(people.add(all, samplePerson(u"王伟"_s, {1980, 1, 1}, 11)));
        li = MUST(people.add(all, samplePerson(u"李芳"_s, {1985, 1, 1}, 12)));
        QFile policy{QStringLiteral(CLINIC_SOURCE_DIR) + u"/resources/policies/demo-999999-390-2026.json"_s};
        if (!policy.open(QIODevice::ReadOnly))
            qFatal("no demonstration policy");
        MUST(insurance.importPolicy(all, policy.readAll()));
        importRoll(u"0"_s);
    }

    void importRoll(const QString &poolUsed, const QString &asOf = QStringLiteral("2026-02-20"))
    {
        const QString header = QStringLiteral(
            "resident_id,name,scheme,status,waiting_until,area,person_class,premium_grade,assistance_class,signed,"
            "insurance_no,pool_used,deductible_used,as_of\n");
        const QString row = QStringLiteral("%1,王伟,390,1,,999999,adult,,,,,%2,30,%3\n")
                                .arg(wang.residentId->toString(), poolUsed, asOf);
        MUST(insurance.importRoll(all, QStringLiteral("roll.csv"), (header + row).toUtf8()));
    }

    ServiceItem item(const QString &code, const QString &name, qint64 fen, InsuranceCategory category, bool isFee)
    {
        ServiceItem wanted;
        wanted.code = code;
        wanted.name = name;
        wanted.unit = QStringLiteral("次");
        wanted.price = Money::fromFen(fen);
        wanted.insuranceCategory = category;
        wanted.isGeneralConsultationFee = isFee;
        return MUST(formulary.saveServiceItem(all, wanted));
    }

    Product addProduct()
    {
        Drug drug;
        drug.name = QStringLiteral("阿莫西林");
        drug.form = QStringLiteral("胶囊");
        drug.strength = QStringLiteral("0.25g");
        drug.minUnit = QStringLiteral("粒");
        drug.insuranceCategory = InsuranceCategory::A;
        Product wanted;
        wanted.drug = drug;
        wanted.code = QStringLiteral("P1");
        wanted.maker = QStringLiteral("示例药厂");
        wanted.pack = QStringLiteral("0.25g×24粒/盒");
        wanted.unitsPerPack = 24;
        wanted.packUnit = QStringLiteral("盒");
        wanted.minUnit = QStringLiteral("粒");
        wanted.pricePerPack = UnitPrice::fromFen(4'000);
        return MUST(formulary.saveProduct(all, wanted));
    }

    RegistrationId enter(const Patient &patient, bool isFree = false)
    {
        NewRegistration entry;
        entry.patientId = patient.id;
        entry.departmentId = department;
        entry.confirmedAgain = true;
        if (isFree)
            entry.exemption = Exemption::Staff;
        else
            entry.feeItemId = fee.id;
        return MUST(reception.registerPatient(all, entry)).registration.id;
    }

    /// A signed prescription of so many packs, 40 yuan each.
    Prescription prescribe(const RegistrationId &visit, int packs, InsuranceCategory category = InsuranceCategory::A,
                           int days = 5)
    {
        const EncounterId encounter = MUST(encounters.start(all, visit)).record.encounter.id;
        Prescription prescription;
        clinic.mustWrite([&](Transaction &tx) -> Result<> {
            prescription.id = tx.ids().next<PrescriptionId>();
            prescription.number = QStringLiteral("CF") + prescription.id.toString().left(20);
            prescription.state = PrescriptionState::Signed;
            prescription.encounterId = encounter;
            prescription.doctorId = tx.actor().staffId();
            prescription.createdAt = tx.now();
            prescription.signedAt = tx.now();
            prescription.signedOn = tx.today();
            prescription.lines = {lineOf(packs, category, days)};
            prescription.lines[0].id = tx.ids().next<PrescriptionLineId>();
            return PrescriptionStore{}.insert(tx, prescription);
        });
        return prescription;
    }

    PrescriptionLine lineOf(int packs, InsuranceCategory category, int days) const
    {
        PrescriptionLine line;
        line.productId = product.id;
        line.drugId = product.drug.id;
        line.drugName = product.drug.name;
        line.form = product.drug.form;
        line.strength = product.drug.strength;
        line.pack = product.pack;
        line.maker = product.maker;
        line.minUnit = product.minUnit;
        line.packUnit = product.packUnit;
        line.unitsPerPack = product.unitsPerPack;
        line.dosage = {Quantity::whole(2), QStringLiteral("粒"), QStringLiteral("tid"), QStringLiteral("po"), days};
        line.quantity = Quantity::whole(packs * 24);
        line.pricePerPack = product.pricePerPack;
        line.insuranceCategory = category;
        return line;
    }

    BillPreview preview(const RegistrationId &visit) { return MUST(billing.preview(all, visit)); }

    SettleRequest requestFor(const BillPreview &preview) const
    {
        SettleRequest request;
        request.registrationId = preview.registrationId;
        request.fingerprint = preview.fingerprint;
        if (!preview.toPay.isZero())
            request.payments = {{PaymentMethod::Cash, preview.toPay}};
        return request;
    }

    Settlement pay(const RegistrationId &visit) { return MUST(billing.settle(all, requestFor(preview(visit)))); }

    void setOfflineMode(OfflineMode mode)
    {
        ClinicService service{clinic.database()};
        const ClinicSettings before = MUST(service.settings());
        ClinicSettings changed = before;
        changed.offlineMode = mode;
        MUST(service.changeSettings(all, before, changed));
    }

    ClinicFixture clinic;
    Actor all{clinic.everyone()};
    Pinyin pinyin{samplePinyin()};
    FakeDispenseGuard drugs{};
    BillingOwnSettlements settlements{};
    PeopleService people;
    FormularyService formulary;
    ReceptionService reception;
    EncounterService encounters;
    PrescriptionService prescriptions;
    InsuranceService insurance;
    BillingService billing;
    DepartmentId department{};
    ServiceItem fee{};
    ServiceItem dressing{};
    Product product{};
    Patient wang{};
    Patient li{};
    ClinicDate today{2026, 3, 2};
};

} // namespace clinic::test

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinic/clinic_store.h"
#include "encounters/encounter_store.h"
#include "formulary/shipped_formulary.h"
#include "people/people_store.h"
#include "prescribing/prescription_service.h"
#include "reception/reception_store.h"
#include "storage/audit.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace clinic;
using clinic::test::ClinicFixture;
using clinic::test::codeOf;
using clinic::test::formularyOf;

namespace {

/// A clinic with a price list of four drugs, a visit, and the service.
class PrescribingFixture {
public:
    explicit PrescribingFixture(Engine engine) : clinic{engine}
    {
        const CatalogueFiles files = MUST(CatalogueFiles::open(CatalogueFiles::defaultPath({})));
        MUST(formulary.importCatalogue(clinic.everyone(), CatalogueKind::Formulary, u"formulary.csv"_s,
                                       formularyOf(files, {"阿莫西林", "对乙酰氨基酚", "氨氯地平", "阿奇霉素"})));
        for (const CatalogueKind kind :
             {CatalogueKind::Frequencies, CatalogueKind::Routes, CatalogueKind::Compositions, CatalogueKind::Dosing,
              CatalogueKind::AllergyGroups, CatalogueKind::Contraindications, CatalogueKind::SkinTests,
              CatalogueKind::AntibacterialLevels})
            MUST(formulary.importCatalogue(clinic.everyone(), kind, toWord(kind), MUST(files.text(toWord(kind)))));
        MUST(formulary.importPriceList(clinic.everyone(), u"prices.csv"_s,
                                       "药品名称,剂型,规格,生产厂家,包装规格,包装数量,包装单位,最小单位,单价,可拆零,"
                                       "单次用量,用量单位,频次,用法,天数\n"
                                       "阿莫西林,胶囊,0.25g,示例一厂,0.25g×24粒/盒,24,盒,粒,8.50,,0.5,g,tid,po,3\n"
                                       "对乙酰氨基酚,片剂,0.5g,示例二厂,0.5g×12片/盒,12,盒,片,3.60,1,0.5,g,tid,po,3\n"
                                       "氨氯地平,片剂,5mg,示例三厂,5mg×28片/盒,28,盒,片,,,5,mg,qd,po,7\n",
                                       RefusedRows::StopImport));
        for (const Product &product : MUST(formulary.products(clinic.everyone())))
            products.insert(product.drug.name, product);
        encounter = addVisit();
        patient.age = Age{40, 480, 14'600};
        patient.sex = Sex::Male;
    }

    EncounterId addVisit()
    {
        EncounterId id;
        clinic.mustWrite([&](Transaction &tx) -> Result<> {
            ++m_visits;
            const StaffId doctor = tx.actor().staffId();
            Department department;
            department.id = tx.ids().next<DepartmentId>();
            department.code = u"D%1"_s.arg(m_visits);
            department.name = u"全科"_s;
            CLINIC_TRY(ClinicStore{}.insert(tx, department));
            Patient person;
            person.id = tx.ids().next<PatientId>();
            person.number = m_visits;
            person.name = u"王建国"_s;
            person.registeredAt = person.seenAt = tx.now();
            CLINIC_TRY(PeopleStore{}.insert(tx, person));
            Registration registration;
            registration.id = tx.ids().next<RegistrationId>();
            registration.day = tx.today();
            registration.queueNo = 1;
            registration.patientId = person.id;
            registration.departmentId = department.id;
            registration.registeredBy = doctor;
            registration.registeredAt = tx.now();
            CLINIC_TRY(ReceptionStore{}.insert(tx, registration));
            Encounter visit;
            visit.id = tx.ids().next<EncounterId>();
            visit.number = u"MZ%1"_s.arg(m_visits);
            visit.registrationId = registration.id;
            visit.patientId = person.id;
            visit.departmentId = department.id;
            visit.doctorId = doctor;
            visit.startedAt = tx.now();
            id = visit.id;
            return EncounterStore{}.insert(tx, visit);
        });
        return id;
    }

    const Actor &doctor() { return clinic.everyone(); }

    void setPrice(const QString &drug, UnitPrice pricePerPack, const QString &reason)
    {
        Product changed = products[drug];
        changed.pricePerPack = pricePerPack;
        MUST(formulary.saveProduct(doctor(), changed, reason));
    }

    Prescription with(std::initializer_list<QString> drugs)
    {
        Prescription prescription;
        prescription.encounterId = encounter;
        for (const QString &drug : drugs)
            prescription.lines.push_back(MUST(service.newLine(doctor(), products[drug].id)));
        return prescription;
    }

    Result<Prescription> sign(const Prescription &prescription, const std::vector<FindingAnswer> &answers = {})
    {
        return service.sign(doctor(), prescription, patient, {}, answers);
    }

    int count(const QString &sql)
    {
        return MUST(clinic.database().readUnguarded([&](const ReadTransaction &tx) -> Result<int> {
            CLINIC_TRY_ASSIGN(const auto value, tx.value<int>(sql));
            return value.value_or(0);
        }));
    }

    class Guard final : public PrescriptionGuard {
    public:
        bool paid{false};
        Result<> mayVoid(const ReadTransaction &, const PrescriptionId &) const override
        {
            if (paid)
                return fail(ErrorKind::Conflict, u"billing.paid"_s);
            return {};
        }
    };

    ClinicFixture clinic;
    Pinyin pinyin{};
    FormularyService formulary{clinic.database(), pinyin};
    Guard guard{};
    PrescriptionService service{clinic.database(), formulary, {&guard}};
    QHash<QString, Product> products{};
    EncounterId encounter{};
    PatientFacts patient{};

private:
    int m_visits{0};
};

const QString kParacetamol = u"对乙酰氨基酚"_s;
const QString kAmoxicillin = u"阿莫西林"_s;
const QString kAmlodipine = u"氨氯地平"_s;

} // namespace

class TstPrescribing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signingKeepsNumberPriceAndClass_data() { ClinicFixture::addEngines(); }
    void signingKeepsNumberPriceAndClass()
    {
        PrescribingFixture f{ClinicFixture::engine()};
        const Prescription written = f.with({kParacetamol});
        QCOMPARE(written.lines[0].quantity, Quantity::whole(9));
        const Prescription first = MUST(f.sign(written));
        QCOMPARE(first.number, u"CF202603020001"_s);
        QCOMPARE(MUST(f.sign(f.with({kAmlodipine}))).number, u"CF202603020002"_s);
        QCOMPARE(MUST(f.service.find(f.doctor(), first.id)), first);
        QCOMPARE(first.lines[0].pricePerPack->toString(), u"3.60"_s);
        QCOMPARE(first.lines[0].insuranceCategory, InsuranceCategory::A);
        QCOMPARE(MUST(chargeTerms(first.lines[0])).amount, Money::fromFen(270));
        // A later price changes nothing that was signed.
        f.setPrice(kParacetamol, UnitPrice::fromFen(999), u"x"_s);
        QCOMPARE(MUST(f.service.find(f.doctor(), first.id)), first);
        QCOMPARE(MUST(f.service.ofEncounter(f.doctor(), f.encounter)).size(), 2U);
        const auto today = MUST(f.clinic.database().readUnguarded(
            [&](const ReadTransaction &tx) { return f.service.signedOn(tx, f.clinic.clock().today()); }));
        QCOMPARE(today.size(), 2U);
        QCOMPARE(f.count(u"SELECT COUNT(*) FROM outbox WHERE aggregate = 'prescription'"_s), 2);
        QVERIFY(f.count(u"SELECT COUNT(*) FROM outbox WHERE aggregate = 'product'"_s) >= 2);
        QCOMPARE(codeOf(f.service.sign(f.clinic.actor({Role::Receptionist}), written, f.patient, {}, {})),
                 u"security.denied"_s);
    }

    void withoutAPriceItIsBoughtElsewhere_data() { ClinicFixture::addEngines(); }
    void withoutAPriceItIsBoughtElsewhere()
    {
        PrescribingFixture f{ClinicFixture::engine()};
        Prescription prescription = f.with({kAmlodipine});
        QVERIFY(prescription.lines[0].boughtElsewhere);
        prescription.lines[0].boughtElsewhere = false; // nobody can make it be charged
        const Prescription stored = MUST(f.sign(prescription));
        QVERIFY(stored.lines[0].boughtElsewhere && !stored.lines[0].pricePerPack);
        // A drug that the clinic does not list at all.
        const auto hits = MUST(f.formulary.searchProducts(f.doctor(), u"阿奇霉素"_s, 5));
        QVERIFY(!hits.empty() && !hits.front().product);
        PrescriptionLine line = MUST(f.service.newLineBoughtElsewhere(f.doctor(), hits.front().drug.id));
        line.dosage = {Quantity::whole(1), line.minUnit, u"qd"_s, u"po"_s, 3};
        Prescription elsewhere;
        elsewhere.encounterId = f.encounter;
        elsewhere.lines = {line};
        QVERIFY(MUST(f.sign(elsewhere)).lines[0].boughtElsewhere);
    }

    void findingsAreAnsweredOnceInAVisit_data() { ClinicFixture::addEngines(); }
    void findingsAreAnsweredOnceInAVisit()
    {
        PrescribingFixture f{ClinicFixture::engine()};
        f.patient.allergies = {{AllergyKind::Ingredient, u"青霉素"_s, AllergySeverity::Severe}};
        const Prescription prescription = f.with({kAmoxicillin});
        const auto checked = MUST(f.service.check(f.doctor(), prescription, f.patient, {}));
        QCOMPARE(checked.findings.size(), 2U);
        const auto refused = f.sign(prescription);
        QCOMPARE(codeOf(refused), u"prescribing.unanswered"_s);
        QCOMPARE(f.count(u"SELECT COUNT(*) FROM prescription"_s), 0);
        const std::vector<FindingAnswer> answers{{checked.findings[0].alertKey, u"已会诊，密切观察"_s},
                                                 {checked.findings[1].alertKey, {}}};
        const Prescription stored = MUST(f.sign(prescription, answers));
        const auto kept = MUST(f.clinic.database().readUnguarded(
            [&](const ReadTransaction &tx) { return f.service.overrides(tx, f.encounter); }));
        QCOMPARE(kept.size(), 2U);
        QCOMPARE(kept[0].reason, u"已会诊，密切观察"_s);
        QCOMPARE(kept[0].rule, u"prescribing.allergy_group"_s);
        QCOMPARE(kept[0].line, 0);
        MUST(f.service.voidPrescription(f.doctor(), stored.id, stored.version, u"改方"_s));
        MUST(f.sign(prescription)); // the same alerts are not asked again
        // In another visit they are.
        Prescription other = prescription;
        other.encounterId = f.addVisit();
        QCOMPARE(codeOf(f.sign(other)), u"prescribing.unanswered"_s);
    }

    void anIncompleteDraftIsKeptAndNotSigned_data() { ClinicFixture::addEngines(); }
    void anIncompleteDraftIsKeptAndNotSigned()
    {
        PrescribingFixture f{ClinicFixture::engine()};
        Prescription prescription = f.with({kParacetamol});
        prescription.lines[0].dosage = {};
        const Prescription draft = MUST(f.service.saveDraft(f.doctor(), prescription));
        QCOMPARE(draft.state, PrescriptionState::Draft);
        const auto refused = f.sign(draft);
        QCOMPARE(codeOf(refused), u"form.invalid"_s);
        QCOMPARE(refused.error().fields.front().path, u"lines[0].dose"_s);
        Prescription better = draft;
        better.lines[0].dosage = {Quantity::whole(1), u"片"_s, u"bid"_s, u"po"_s, 2};
        const Prescription saved = MUST(f.service.saveDraft(f.doctor(), better));
        QCOMPARE(saved.version, 2);
        QCOMPARE(codeOf(f.sign(draft)), u"form.invalid"_s);
        const Prescription stored = MUST(f.sign(saved));
        QCOMPARE(stored.id, draft.id);
        QCOMPARE(MUST(f.service.find(f.doctor(), draft.id)), stored);
        QCOMPARE(codeOf(f.sign(saved)), u"prescribing.not_a_draft"_s);
        QCOMPARE(codeOf(f.service.saveDraft(f.doctor(), saved)), u"prescribing.not_a_draft"_s);
    }

    void anOlderDraftIsRefused_data() { ClinicFixture::addEngines(); }
    void anOlderDraftIsRefused()
    {
        PrescribingFixture f{ClinicFixture::engine()};
        const Prescription draft = MUST(f.service.saveDraft(f.doctor(), f.with({kParacetamol})));
        MUST(f.service.saveDraft(f.doctor(), draft));
        QCOMPARE(codeOf(f.service.saveDraft(f.doctor(), draft)), u"storage.changed_elsewhere"_s);
        QCOMPARE(codeOf(f.sign(draft)), u"storage.changed_elsewhere"_s);
    }

    void aSignedOneIsCorrectedByReplacingIt_data() { ClinicFixture::addEngines(); }
    void aSignedOneIsCorrectedByReplacingIt()
    {
        PrescribingFixture f{ClinicFixture::engine()};
        const Prescription first = MUST(f.sign(f.with({kParacetamol})));
        Prescription corrected = first;
        corrected.lines[0].dosage.days = 2;
        const auto replace = [&](const QString &reason) {
            return f.service.replace(f.doctor(), first.id, first.version, corrected, f.patient, {}, {}, reason);
        };
        QCOMPARE(codeOf(replace(u" "_s)), u"form.invalid"_s);
        f.guard.paid = true;
        QCOMPARE(codeOf(replace(u"天数写错"_s)), u"billing.paid"_s);
        QCOMPARE(codeOf(f.service.voidPrescription(f.doctor(), first.id, first.version, u"x"_s)), u"billing.paid"_s);
        f.guard.paid = false;
        const Prescription second = MUST(replace(u"天数写错"_s));
        QCOMPARE(second.replacesId, first.id);
        QCOMPARE(second.number, u"CF202603020002"_s);
        QCOMPARE(second.lines[0].quantity, Quantity::whole(6));
        const Prescription old = MUST(f.service.find(f.doctor(), first.id));
        QCOMPARE(old.state, PrescriptionState::Voided);
        QCOMPARE(old.voidReason, u"天数写错"_s);
        QCOMPARE(old.lines, first.lines);
        QCOMPARE(codeOf(replace(u"x"_s)), u"prescribing.not_signed"_s);
        // One that must not be signed leaves the old one as it was.
        corrected = second;
        corrected.lines[0].dosage.days = 30;
        QCOMPARE(codeOf(f.service.replace(f.doctor(), second.id, second.version, corrected, f.patient, {}, {}, u"x"_s)),
                 u"prescribing.unanswered"_s);
        QCOMPARE(MUST(f.service.find(f.doctor(), second.id)).state, PrescriptionState::Signed);
    }

    void voidingWantsAReason_data() { ClinicFixture::addEngines(); }
    void voidingWantsAReason()
    {
        PrescribingFixture f{ClinicFixture::engine()};
        const Prescription signedOne = MUST(f.sign(f.with({kParacetamol})));
        QCOMPARE(codeOf(f.service.voidPrescription(f.doctor(), signedOne.id, 1, {})), u"form.invalid"_s);
        const Prescription gone = MUST(f.service.voidPrescription(f.doctor(), signedOne.id, 1, u"患者不取药"_s));
        QCOMPARE(gone.version, 2);
        QCOMPARE(codeOf(f.service.voidPrescription(f.doctor(), signedOne.id, 2, u"x"_s)),
                 u"prescribing.already_voided"_s);
        const auto events =
            MUST(f.clinic.database().readUnguarded([](const ReadTransaction &tx) { return recentAudit(tx, 1); }));
        QCOMPARE(events[0].action, u"prescription.void"_s);
        QCOMPARE(events[0].reason, u"患者不取药"_s);
        const Prescription draft = MUST(f.service.saveDraft(f.doctor(), f.with({kParacetamol})));
        MUST(f.service.voidPrescription(f.doctor(), draft.id, draft.version, {}));
    }

    void repeatingTakesTodaysPrices_data() { ClinicFixture::addEngines(); }
    void repeatingTakesTodaysPrices()
    {
        PrescribingFixture f{ClinicFixture::engine()};
        const Prescription earlier = MUST(f.sign(f.with({kParacetamol, kAmlodipine})));
        f.setPrice(kParacetamol, UnitPrice::fromFen(400), u"调价"_s);
        f.setPrice(kAmlodipine, UnitPrice::fromFen(500), u"有货"_s);
        const EncounterId visit = f.addVisit();
        const Prescription again = MUST(f.service.repeat(f.doctor(), earlier.id, visit));
        QVERIFY(again.id.isNull());
        QCOMPARE(again.encounterId, visit);
        QCOMPARE(again.lines[0].pricePerPack->toString(), u"4.00"_s);
        QVERIFY(!again.lines[1].boughtElsewhere);
        QCOMPARE(again.lines[0].dosage, earlier.lines[0].dosage);
        MUST(f.sign(again));
    }

    void aDosageIsProposedFromUseThenFromTheList_data() { ClinicFixture::addEngines(); }
    void aDosageIsProposedFromUseThenFromTheList()
    {
        PrescribingFixture f{ClinicFixture::engine()};
        const ProductId product = f.products[kParacetamol].id;
        QCOMPARE(MUST(f.service.proposeDosage(f.doctor(), product))->source, DosageSource::UsualReviewed);
        Prescription prescription = f.with({kParacetamol});
        prescription.lines[0].dosage.days = 2;
        MUST(f.sign(prescription));
        const auto proposal = MUST(f.service.proposeDosage(f.doctor(), product));
        QCOMPARE(proposal->source, DosageSource::LastUse);
        QCOMPARE(proposal->dosage.days, 2);
        const Actor colleague = f.clinic.actor({Role::Doctor});
        QCOMPARE(MUST(f.service.proposeDosage(colleague, product))->source, DosageSource::UsualReviewed);
    }

    void templatesAreADoctorsOwn_data() { ClinicFixture::addEngines(); }
    void templatesAreADoctorsOwn()
    {
        PrescribingFixture f{ClinicFixture::engine()};
        PrescriptionTemplate wanted;
        wanted.name = u" 感冒 "_s;
        QCOMPARE(codeOf(f.service.saveTemplate(f.doctor(), wanted)), u"form.invalid"_s);
        wanted.lines = {{f.products[kParacetamol].id, {Quantity::whole(1), u"片"_s, u"tid"_s, u"po"_s, 3}, u"饭后"_s}};
        PrescriptionTemplate saved = MUST(f.service.saveTemplate(f.doctor(), wanted));
        QCOMPARE(saved.name, u"感冒"_s);
        const Prescription draft = MUST(f.service.fromTemplate(f.doctor(), saved.id, f.encounter));
        QCOMPARE(draft.lines[0].note, u"饭后"_s);
        QCOMPARE(draft.lines[0].quantity, Quantity::whole(9));
        MUST(f.sign(draft));
        saved.lines[0].dosage.days = 5;
        saved = MUST(f.service.saveTemplate(f.doctor(), saved));
        QCOMPARE(MUST(f.service.templates(f.doctor()))[0].lines, saved.lines);
        const Actor colleague = f.clinic.actor({Role::Doctor});
        QVERIFY(MUST(f.service.templates(colleague)).empty());
        QCOMPARE(codeOf(f.service.removeTemplate(colleague, saved.id, saved.version)),
                 u"prescribing.template_of_another"_s);
        MUST(f.service.removeTemplate(f.doctor(), saved.id, saved.version));
        QVERIFY(MUST(f.service.templates(f.doctor())).empty());
    }
};

QTEST_GUILESS_MAIN(TstPrescribing)
#include "tst_prescribing.moc"

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdf_file.h"
#include "services/services.h"
#include "storage/audit.h"
#include "support/clinic_fixture.h"

#include <QGuiApplication>

#include <poppler-qt6.h>

using namespace Qt::StringLiterals;
using namespace clinic;
using clinic::test::ClinicFixture;
using clinic::test::codeOf;

/// One patient from the door to the county hospital, through the same services as the window, on both engines.
class TstWholeWay : public QObject {
    Q_OBJECT

    static std::unique_ptr<Services> servicesOf(ClinicFixture &clinic)
    {
        static const auto reference = MUST(Reference::load(CatalogueFiles::defaultPath({})));
        const DataKey key = DataKey::generate();
        KeyFile keys{clinic.folder() + u"/clinic.keys"_s};
        ClinicSetUp setUp;
        setUp.organisation.name = u"石门乡卫生院"_s;
        setUp.organisation.institutionCode = u"99999900X"_s;
        setUp.adminLogin = u"zhao"_s;
        setUp.adminName = u"赵主任"_s;
        setUp.adminPassword = u"made-up words"_s;
        MUST(setUpClinic(clinic.database(), keys, key, clinic.seat(), setUp, KeyFile::kMinimumCost));
        auto services = std::make_unique<Services>(clinic.openAgain(), reference, clinic.folder() + u"/clinic.keys"_s,
                                                   key.clone(), clinic.seat());
        MUST(services->formulary.importShipped(clinic.everyone(), reference->catalogues));
        MUST(services->formulary.importExamples(clinic.everyone(), reference->catalogues));
        MUST(services->insurance.importPolicy(clinic.everyone(),
                                              MUST(reference->catalogues.policy(u"demo-999999-390-2026"))));
        return services;
    }

    /// PDFs may hold CJK radicals in place of the characters: fold them before looking.
    static QString textOf(const QString &file)
    {
        const auto document = Poppler::Document::load(file);
        if (!document)
            return {};
        QString text;
        for (int i = 0; i < document->numPages(); ++i)
            text += document->page(i)->text(QRectF());
        text = text.normalized(QString::NormalizationForm_KC).remove(u' ').remove(u'\n');
        // These radicals have no decomposition of their own.
        for (const auto &[radical, character] :
             {std::pair{u'⻆', u'角'}, std::pair{u'⻔', u'门'}, std::pair{u'⻓', u'长'}, std::pair{u'⻘', u'青'},
              std::pair{u'⺠', u'民'}})
            text.replace(radical, character);
        return text;
    }

    /// Tables with a row for each thing that happened to a patient; a correction stays with the file it was made in.
    static QStringList tablesOfPatients(Services &s)
    {
        const QString sql =
            s.database().engine() == Engine::Sqlite
                ? u"SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) c "
                  "WHERE m.type = 'table' AND c.name = 'patient_id'"_s
                : u"SELECT table_name FROM information_schema.columns WHERE column_name = 'patient_id'"_s;
        QStringList tables;
        for (const QString &table : MUST(s.database().readUnguarded(
                 [&](const ReadTransaction &tx) { return tx.all(sql, [](Row &row) { return row.take<QString>(); }); })))
            if (table != u"patient_change")
                tables << table;
        return tables;
    }

    static int rowsOf(Services &s, const QString &table, const PatientId &id)
    {
        return MUST(s.database().readUnguarded([&](const ReadTransaction &tx) {
                   return tx.value<int>(u"SELECT count(*) FROM "_s + table + u" WHERE patient_id = ?"_s, id);
               }))
            .value_or(-1);
    }

private Q_SLOTS:
    void aFarmerIsRegisteredTreatedChargedAndReferred_data() { ClinicFixture::addEngines(); }
    void aFarmerIsRegisteredTreatedChargedAndReferred()
    {
        ClinicFixture clinic{ClinicFixture::engine()};
        const auto made = servicesOf(clinic);
        Services &s = *made;
        const Actor receptionist = clinic.actor({Role::Receptionist});
        const Actor doctor = clinic.actor({Role::Doctor}, u"李明远"_s);
        const Actor cashier = clinic.actor({Role::Cashier}, u"钱玉兰"_s);
        const Actor pharmacist = clinic.actor({Role::Pharmacist}, u"孙志强"_s);

        Patient draft;
        draft.name = u"王建国"_s;
        draft.sex = Sex::Male;
        draft.birthDate = ClinicDate(1962, 9, 27);
        draft.residentId = ResidentId::make(u"999999", *draft.birthDate, 1);
        draft.phone = u"10012345678"_s;
        const Patient patient = MUST(s.people.add(receptionist, draft));
        QCOMPARE(MUST(s.people.search(receptionist, u"wjg"_s)).front().id, patient.id);

        const QByteArray roll = "resident_id,name,scheme,status,area,person_class,pool_used,deductible_used,as_of\n" +
                                patient.residentId->toString().toUtf8() +
                                ",王建国,390,1,999999,adult,0.00,0.00,"
                                "2026-03-01\n";
        MUST(s.insurance.importRoll(clinic.everyone(), u"roll.csv"_s, roll));

        NewRegistration entry;
        entry.patientId = patient.id;
        entry.departmentId = MUST(s.clinic.departments()).front().id;
        const auto items = MUST(s.formulary.serviceItems(clinic.everyone()));
        entry.feeItemId = std::ranges::find(items, u"XY-S01"_s, &ServiceItem::code)->id;
        const QueueRow row = MUST(s.reception.registerPatient(receptionist, entry));
        QCOMPARE(row.registration.queueNo, 1);
        QCOMPARE(codeOf(s.reception.registerPatient(receptionist, entry)), u"reception.already_waiting"_s);

        const ConsultationView view = MUST(s.encounters.start(doctor, row.registration.id));
        EncounterNotes notes;
        notes.id = view.record.encounter.id;
        notes.version = view.record.encounter.version;
        QVERIFY(!MUST(s.encounters.missing(doctor, notes.id)).empty());
        notes.complaint = u"咽痛、流涕2天"_s;
        notes.diagnoses.push_back({{}, u"J06.9"_s, u"急性上呼吸道感染"_s});
        notes.vitals.push_back({{}, VitalKind::Temperature, Quantity::fromTenThousandths(376'000), {}});
        const EncounterRecord saved = MUST(s.encounters.save(doctor, notes));
        QCOMPARE(codeOf(s.encounters.save(doctor, notes)), u"storage.changed_elsewhere"_s);

        const auto hits = MUST(s.formulary.searchProducts(doctor, u"gmlkl"_s, 5));
        const auto priced =
            std::ranges::find_if(hits, [](const ProductHit &hit) { return !hit.onlyBoughtElsewhere(); });
        QVERIFY(priced != hits.end());
        const Product product = *priced->product;
        Prescription prescription;
        prescription.encounterId = notes.id;
        prescription.lines.push_back(MUST(s.prescriptions.newLine(doctor, product.id)));
        PatientFacts facts;
        facts.age = ageOn(*patient.birthDate, clinic.clock().today());
        facts.sex = Sex::Male;
        std::vector<FindingAnswer> answers;
        for (const Finding &finding : MUST(s.prescriptions.check(doctor, prescription, facts, {})).findings)
            answers.push_back({finding.alertKey, u"已核对"_s});
        const Prescription signedOne = MUST(s.prescriptions.sign(doctor, prescription, facts, {}, answers));
        QCOMPARE(codeOf(s.encounters.voidEncounter(doctor, notes.id, saved.encounter.version, u"误开"_s)),
                 u"encounter.void_has_work"_s);
        MUST(s.encounters.finish(doctor, notes.id, saved.encounter.version));

        const BillPreview bill = MUST(s.billing.preview(cashier, row.registration.id));
        QCOMPARE(bill.charges.size(), 2U);
        SettleRequest request;
        request.registrationId = row.registration.id;
        request.fingerprint = bill.fingerprint;
        request.acknowledgement = u"已核对"_s;
        request.selfPayConsent = u"患者签字同意自费"_s;
        if (!bill.toPay.isZero())
            request.payments.push_back({PaymentMethod::Cash, bill.toPay});
        const Settlement settlement = MUST(s.billing.settle(cashier, request));
        QCOMPARE(settlement.fund + settlement.personal, settlement.total);
        QVERIFY(settlement.fund > Money{});
        QVERIFY(!s.billing.settle(cashier, request));
        QCOMPARE(codeOf(s.prescriptions.voidPrescription(doctor, signedOne.id, signedOne.version, u"改药"_s)).isEmpty(),
                 false);

        const std::vector<LineDecision> all{{signedOne.lines.front().id, {}}};
        QCOMPARE(codeOf(s.pharmacy.dispense(pharmacist, signedOne.id, all)), u"pharmacy.not_enough_of"_s);
        MUST(s.pharmacy.receiveGoods(
            pharmacist, {u"示例医药"_s,
                         u"SL-1"_s,
                         {{product.id, u"A1"_s, ClinicDate(2027, 1, 1), Quantity::whole(10), *product.pricePerPack}}}));
        QCOMPARE(MUST(s.pharmacy.queue(pharmacist)).size(), 1U);
        const Dispense dispense = MUST(s.pharmacy.dispense(pharmacist, signedOne.id, all));
        QVERIFY(MUST(s.pharmacy.queue(pharmacist)).empty());
        QCOMPARE(codeOf(s.pharmacy.dispense(pharmacist, signedOne.id, all)), u"pharmacy.already_dispensed"_s);

        Facility hospital;
        hospital.name = u"示范县人民医院"_s;
        hospital.isLead = true;
        const Facility known = MUST(s.clinic.saveFacility(clinic.everyone(), hospital));
        Referral referral;
        referral.encounterId = notes.id;
        referral.facilityId = known.id;
        QCOMPARE(codeOf(s.referrals.issue(doctor, referral)), u"form.invalid"_s);
        referral.summary = u"发热伴胸痛"_s;
        referral.consentBy = u"患者本人"_s;
        const ReferralView sent = MUST(s.referrals.issue(doctor, referral));
        QVERIFY(sent.referral.number.startsWith(u"ZZ"));

        // Money goes back only after the drugs have come back into the batch they came from.
        const auto refused = s.billing.cancelSettlement(cashier, settlement.id, settlement.version, u"退药"_s);
        QCOMPARE(codeOf(refused), u"pharmacy.return_first"_s);
        const Quantity out = dispense.lines.front().quantity;
        MUST(s.pharmacy.takeBack(pharmacist, dispense.id, {{dispense.lines.front().id, out}}, u"药物反应"_s));
        QCOMPARE(MUST(s.pharmacy.batches(pharmacist, product.id)).front().onHand,
                 Quantity::whole(10LL * product.unitsPerPack));
        const auto cancelled = MUST(s.billing.cancelSettlement(cashier, settlement.id, settlement.version, u"退药"_s));
        QCOMPARE(cancelled.counterEntry.total, -settlement.total);

        MUST(s.database().readUnguarded([](const ReadTransaction &tx) { return verifyAudit(tx); }));
        const auto unbalanced =
            MUST(s.database().readUnguarded([](const ReadTransaction &tx) { return StockStore{}.unbalanced(tx); }));
        QVERIFY(unbalanced.empty());

        const QString folder = clinic.folder();
        const auto receipt = MUST(s.documents.receipt(cashier, settlement.id, DocumentCopy::Reprint));
        MUST(writePdf(folder + u"/receipt.pdf"_s, Paper::A5, u"receipt"_s,
                      [&](QPagedPaintDevice &device) { return drawReceipt(device, receipt); }));
        const QString receiptText = textOf(folder + u"/receipt.pdf"_s);
        QVERIFY2(receiptText.contains(receipt.receipt.capitals), qPrintable(receiptText));
        QVERIFY(receiptText.contains(settlement.number));
        const auto paper = MUST(s.documents.prescription(doctor, signedOne.id, DocumentCopy::Original));
        MUST(writePdf(folder + u"/prescription.pdf"_s, Paper::A5, u"prescription"_s,
                      [&](QPagedPaintDevice &device) { return drawPrescription(device, paper); }));
        const QString prescriptionText = textOf(folder + u"/prescription.pdf"_s);
        for (const QString &part : {u"王建国"_s, u"李明远"_s, signedOne.number, u"Rp"_s, u"急性上呼吸道感染"_s})
            QVERIFY2(prescriptionText.contains(part), qPrintable(part + u" in "_s + prescriptionText));
        const auto form = MUST(s.documents.referral(doctor, sent.referral.id, DocumentCopy::Original));
        MUST(writePdf(folder + u"/referral.pdf"_s, Paper::A4, u"referral"_s,
                      [&](QPagedPaintDevice &device) { return drawReferral(device, form); }));
        QVERIFY(textOf(folder + u"/referral.pdf"_s).contains(u"示范县人民医院"_s));
        const auto ticket = MUST(s.documents.ticket(receptionist, row.registration.id, DocumentCopy::Original));
        MUST(writePdf(folder + u"/ticket.pdf"_s, Paper::Roll80, u"ticket"_s,
                      [&](QPagedPaintDevice &device) { return drawTicket(device, ticket); }));
        QVERIFY(textOf(folder + u"/ticket.pdf"_s).contains(u"王建国"_s));

        // Two files of one person: no table is left with rows of the file that is gone but its own corrections.
        Patient second;
        second.name = u"王建过"_s;
        second.sex = Sex::Male;
        second.birthDate = draft.birthDate;
        second.phone = draft.phone;
        const Patient survivor = MUST(s.people.add(receptionist, second, u"村里同姓"_s));
        QStringList before;
        for (const QString &table : tablesOfPatients(s))
            if (rowsOf(s, table, patient.id) > 0)
                before << table;
        for (const QString &table : {u"registration"_s, u"encounter"_s, u"vital_sign"_s, u"coverage"_s, u"charge"_s,
                                     u"settlement"_s, u"dispense"_s, u"referral"_s})
            QVERIFY2(before.contains(table), qPrintable(table));
        const auto references = s.patientReferences();
        MUST(s.people.merge(clinic.everyone(), patient.id, survivor.id, u"同一人"_s, references));
        for (const QString &table : before)
            QCOMPARE(std::pair(table, rowsOf(s, table, patient.id)), std::pair(table, 0));
    }

    void nobodyDoesWhatTheRoleDoesNotAllow()
    {
        ClinicFixture clinic;
        const auto made = servicesOf(clinic);
        const Actor receptionist = clinic.actor({Role::Receptionist});
        QCOMPARE(codeOf(made->encounters.start(receptionist, RegistrationId{QUuid::createUuid()})),
                 u"security.denied"_s);
        QCOMPARE(codeOf(made->pharmacy.queue(receptionist)), u"security.denied"_s);
        QCOMPARE(codeOf(made->referrals.issue(receptionist, {})), u"security.denied"_s);
        QCOMPARE(codeOf(made->pharmacy.receiveGoods(clinic.actor({Role::Cashier}),
                                                    {u"示例医药"_s,
                                                     u"SL-1"_s,
                                                     {{ProductId{QUuid::createUuid()}, u"A1"_s, ClinicDate(2027, 1, 1),
                                                       Quantity::whole(1), UnitPrice{}}}})),
                 u"security.denied"_s);
    }
};

QTEST_MAIN(TstWholeWay)
#include "tst_whole_way.moc"

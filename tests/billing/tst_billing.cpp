// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing_fixture.h"

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::test;

class TstBilling : public QObject {
    Q_OBJECT

    static Money yuan(qint64 amount) { return Money::fromFen(amount * 100); }
    static Money fen(qint64 amount) { return Money::fromFen(amount); }

private Q_SLOTS:
    void theBillHoldsFeePrescriptionAndServices_data() { ClinicFixture::addEngines(); }
    void theBillHoldsFeePrescriptionAndServices()
    {
        CashDesk desk{ClinicFixture::engine()};
        const RegistrationId visit = desk.enter(desk.wang);
        desk.prescribe(visit, 1);
        MUST(desk.billing.addService(desk.all, visit, desk.dressing.id, Quantity::whole(2)));
        const BillPreview preview = desk.preview(visit);
        QCOMPARE(preview.charges.size(), 3U);
        QCOMPARE(preview.benefit.total, yuan(80));
        // fee 8; (40 + 30) × 60 % = 42
        QCOMPARE(preview.fund, yuan(50));
        QCOMPARE(preview.toPay, yuan(30));
        const auto unpaid = MUST(desk.billing.unpaidVisits(desk.all, desk.today));
        QCOMPARE(unpaid.size(), 1U);
        QCOMPARE(unpaid[0].total, yuan(80));
        QCOMPARE(unpaid[0].items, 3);
    }

    void whatIsBoughtElsewhereIsNeverCharged()
    {
        CashDesk desk{Engine::Sqlite};
        const RegistrationId visit = desk.enter(desk.wang, true);
        const auto view = MUST(desk.encounters.start(desk.all, visit));
        desk.clinic.mustWrite([&](Transaction &tx) -> Result<> {
            Prescription prescription;
            prescription.id = tx.ids().next<PrescriptionId>();
            prescription.number = u"CF202603020001"_s;
            prescription.state = PrescriptionState::Signed;
            prescription.encounterId = view.record.encounter.id;
            prescription.doctorId = tx.actor().staffId();
            prescription.createdAt = tx.now();
            prescription.signedAt = tx.now();
            prescription.signedOn = tx.today();
            prescription.lines = {desk.lineOf(1, InsuranceCategory::A, 3)};
            prescription.lines[0].id = tx.ids().next<PrescriptionLineId>();
            prescription.lines[0].boughtElsewhere = true;
            prescription.lines[0].pricePerPack.reset();
            return PrescriptionStore{}.insert(tx, prescription);
        });
        QVERIFY(MUST(desk.billing.unpaidVisits(desk.all, desk.today)).empty());
        SettleRequest request;
        request.registrationId = visit;
        QCOMPARE(codeOf(desk.billing.settle(desk.all, request)), u"billing.nothing_open"_s);
    }

    void settlingStoresTheSplitAndThePayments_data() { ClinicFixture::addEngines(); }
    void settlingStoresTheSplitAndThePayments()
    {
        CashDesk desk{ClinicFixture::engine()};
        const RegistrationId visit = desk.enter(desk.wang);
        const Prescription prescription = desk.prescribe(visit, 1);
        const BillPreview preview = desk.preview(visit);
        SettleRequest request = desk.requestFor(preview);
        request.payments = {{PaymentMethod::Mobile, yuan(10)}, {PaymentMethod::Cash, yuan(8)}};
        request.tendered = yuan(10);
        const Settlement paid = MUST(desk.billing.settle(desk.all, request));
        QCOMPARE(paid.number, u"J20260302-0001"_s);
        QCOMPARE(paid.change, yuan(2));
        const Settlement read = MUST(desk.billing.settlement(desk.all, paid.id));
        QCOMPARE(read.total, yuan(50));
        QCOMPARE(read.fund, yuan(32));
        QCOMPARE(read.personal, yuan(18));
        QCOMPARE(read.poolFund, yuan(24));
        QCOMPARE(read.consultationFeeFund, yuan(8));
        QCOMPARE(read.mode, SettlementMode::Estimate);
        QCOMPARE(read.dataDate, (ClinicDate{2026, 2, 20}));
        QCOMPARE(read.lines.size(), 2U);
        QCOMPARE(read.payments.size(), 3U);
        QVERIFY(!read.explanation.empty());
        QVERIFY(MUST(desk.billing.unpaidVisits(desk.all, desk.today)).empty());
        const auto paidBy = MUST(desk.clinic.database().readUnguarded(
            [&](const ReadTransaction &tx) { return desk.billing.paidBy(tx, prescription.lines[0].id); }));
        QCOMPARE(paidBy, paid.id);
        const ReceiptContent receipt = MUST(desk.billing.receipt(desk.all, paid.id));
        QVERIFY(receipt.isEstimate && receipt.isSamplePolicy && !receipt.isRefund);
        QCOMPARE(receipt.capitals, u"壹拾捌元整"_s);
        QCOMPARE(receipt.schemeWord, u"390"_s);
    }

    void secondCashierCannotSettleTheSameBill_data() { ClinicFixture::addEngines(); }
    void secondCashierCannotSettleTheSameBill()
    {
        CashDesk desk{ClinicFixture::engine()};
        const RegistrationId visit = desk.enter(desk.wang);
        const SettleRequest request = desk.requestFor(desk.preview(visit));
        MUST(desk.billing.settle(desk.all, request));
        QCOMPARE(codeOf(desk.billing.settle(desk.all, request)), u"billing.nothing_open"_s);
        QCOMPARE(MUST(desk.billing.settlementsOf(desk.all, visit)).size(), 1U);
    }

    void aBillThatChangedIsShownAgainFirst_data() { ClinicFixture::addEngines(); }
    void aBillThatChangedIsShownAgainFirst()
    {
        CashDesk desk{ClinicFixture::engine()};
        const RegistrationId visit = desk.enter(desk.wang);
        const SettleRequest request = desk.requestFor(desk.preview(visit));
        const Charge added = MUST(desk.billing.addService(desk.all, visit, desk.dressing.id, Quantity::whole(1)));
        QCOMPARE(codeOf(desk.billing.settle(desk.all, request)), u"billing.bill_changed"_s);
        MUST(desk.billing.voidService(desk.all, added.id, added.version, u"entered twice"_s));
        MUST(desk.billing.settle(desk.all, request));
    }

    void wrongPaymentsAreRefused_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::newRow("too little") << u"little"_s << u"billing.payments_differ"_s;
        QTest::newRow("too little handed over") << u"short"_s << u"billing.tendered_short"_s;
        QTest::newRow("tendered without cash") << u"no cash"_s << u"billing.tendered_short"_s;
        QTest::newRow("fund typed in") << u"fund"_s << u"billing.payment_method"_s;
        QTest::newRow("cash twice") << u"twice"_s << u"billing.payment_method"_s;
        QTest::newRow("account without one") << u"account"_s << u"billing.account_limit"_s;
        QTest::newRow("rounded away") << u"rounding"_s << u"billing.rounding"_s;
    }
    void wrongPaymentsAreRefused()
    {
        QFETCH(QString, what);
        QFETCH(QString, code);
        CashDesk desk{Engine::Sqlite};
        const RegistrationId visit = desk.enter(desk.wang); // 10 yuan, the fund pays 8
        SettleRequest request = desk.requestFor(desk.preview(visit));
        if (what == u"little")
            request.payments = {{PaymentMethod::Cash, fen(199)}};
        else if (what == u"short")
            request.tendered = fen(100);
        else if (what == u"no cash") {
            request.payments = {{PaymentMethod::Mobile, yuan(2)}};
            request.tendered = yuan(5);
        } else if (what == u"fund")
            request.payments = {{PaymentMethod::Fund, yuan(2)}};
        else if (what == u"twice")
            request.payments = {{PaymentMethod::Cash, yuan(1)}, {PaymentMethod::Cash, yuan(1)}};
        else if (what == u"account")
            request.payments = {{PaymentMethod::Account, yuan(2)}};
        else
            request.rounding = fen(-5);
        QCOMPARE(codeOf(desk.billing.settle(desk.all, request)), code);
        QVERIFY(MUST(desk.billing.settlementsOf(desk.all, visit)).empty());
    }

    void cashMayBeRoundedToJiaoInAFieldOfItsOwn()
    {
        CashDesk desk{Engine::Sqlite};
        const RegistrationId visit = desk.enter(desk.li, true);
        MUST(desk.billing.addService(desk.all, visit, desk.dressing.id, Quantity::fromTenThousandths(3'355))); // 5.03
        SettleRequest request = desk.requestFor(desk.preview(visit));
        request.payments = {{PaymentMethod::Cash, yuan(5)}};
        request.rounding = fen(-3);
        const Settlement paid = MUST(desk.billing.settle(desk.all, request));
        QCOMPARE(paid.personal, fen(503));
        QCOMPARE(paid.rounding, fen(-3));
    }

    void whoIsNotInsuredPaysAllWithoutConsent_data() { ClinicFixture::addEngines(); }
    void whoIsNotInsuredPaysAllWithoutConsent()
    {
        CashDesk desk{ClinicFixture::engine()};
        const RegistrationId visit = desk.enter(desk.li);
        desk.prescribe(visit, 1, InsuranceCategory::None);
        const Settlement paid = desk.pay(visit);
        QCOMPARE(paid.mode, SettlementMode::OwnCost);
        QCOMPARE(paid.personal, yuan(50));
        QVERIFY(!MUST(desk.billing.receipt(desk.all, paid.id)).isEstimate);
    }

    void rejectedLinesNeedTheConsentToPayThem_data() { ClinicFixture::addEngines(); }
    void rejectedLinesNeedTheConsentToPayThem()
    {
        CashDesk desk{ClinicFixture::engine()};
        const RegistrationId visit = desk.enter(desk.wang);
        desk.prescribe(visit, 1, InsuranceCategory::None); // not in the catalogue: C01
        SettleRequest request = desk.requestFor(desk.preview(visit));
        QCOMPARE(codeOf(desk.billing.settle(desk.all, request)), u"billing.consent_needed"_s);
        request.selfPayConsent = u"signed on paper"_s;
        const Settlement paid = MUST(desk.billing.settle(desk.all, request));
        QCOMPARE(paid.own, yuan(40));
        const auto charges = MUST(desk.billing.charges(desk.all, visit));
        QVERIFY(charges[1].isSelfPay);
        QCOMPARE(charges[1].selfPayReason, u"signed on paper"_s);
    }

    void warningsNeedAReason_data() { ClinicFixture::addEngines(); }
    void warningsNeedAReason()
    {
        CashDesk desk{ClinicFixture::engine()};
        const RegistrationId visit = desk.enter(desk.wang);
        desk.prescribe(visit, 1, InsuranceCategory::A, 10); // Q01: ten days
        SettleRequest request = desk.requestFor(desk.preview(visit));
        QCOMPARE(codeOf(desk.billing.settle(desk.all, request)), u"billing.acknowledge"_s);
        request.acknowledgement = u"lives far away"_s;
        const Settlement paid = MUST(desk.billing.settle(desk.all, request));
        QCOMPARE(MUST(desk.billing.settlement(desk.all, paid.id)).reason, u"lives far away"_s);
    }

    void aLineCanBecomeSelfPayAndBack_data() { ClinicFixture::addEngines(); }
    void aLineCanBecomeSelfPayAndBack()
    {
        CashDesk desk{ClinicFixture::engine()};
        const RegistrationId visit = desk.enter(desk.wang);
        const Prescription prescription = desk.prescribe(visit, 1);
        const QUuid line = prescription.lines[0].id.toUuid();
        MUST(desk.billing.makeSelfPay(desk.all, visit, ChargeSource::PrescriptionLine, line, u"asked for it"_s));
        QCOMPARE(desk.preview(visit).fund, yuan(8));
        MUST(desk.billing.undoSelfPay(desk.all, visit, ChargeSource::PrescriptionLine, line));
        QCOMPARE(desk.preview(visit).fund, yuan(32));
        QCOMPARE(codeOf(desk.billing.makeSelfPay(desk.all, visit, ChargeSource::Service, line, u"x"_s)),
                 u"billing.charge_not_found"_s);
    }

    void whereThePatientPaysAllNothingIsUsedUp_data() { ClinicFixture::addEngines(); }
    void whereThePatientPaysAllNothingIsUsedUp()
    {
        CashDesk desk{ClinicFixture::engine()};
        desk.setOfflineMode(OfflineMode::PayAll);
        const RegistrationId visit = desk.enter(desk.wang);
        desk.prescribe(visit, 1);
        const Settlement paid = desk.pay(visit);
        QCOMPARE(paid.mode, SettlementMode::PaysAll);
        QCOMPARE(paid.personal, yuan(50));
        QCOMPARE(paid.fund, Money{});
        QCOMPARE(paid.estimatedFund, yuan(32));
        desk.setOfflineMode(OfflineMode::Estimate);
        const RegistrationId next = desk.enter(desk.wang);
        QCOMPARE(desk.preview(next).fund, yuan(8));
    }

    /// Two visits of a day: the consultation fee once, the day's cap of 50 together; a refund gives both back.
    void ownSettlementsCountAndARefundRestoresThem_data() { ClinicFixture::addEngines(); }
    void ownSettlementsCountAndARefundRestoresThem()
    {
        CashDesk desk{ClinicFixture::engine()};
        const RegistrationId first = desk.enter(desk.wang);
        desk.prescribe(first, 1); // 24
        const Settlement paid = desk.pay(first);
        const RegistrationId second = desk.enter(desk.wang);
        desk.prescribe(second, 2); // 48, day left 26
        BillPreview preview = desk.preview(second);
        QCOMPARE(preview.benefit.poolFund, yuan(26));
        QCOMPARE(preview.benefit.consultationFeeFund, Money{});
        QCOMPARE(preview.benefit.boundBy, BoundBy::DayCap);

        const auto cancelled = MUST(desk.billing.cancelSettlement(desk.all, paid.id, paid.version, u"wrong person"_s));
        QCOMPARE(cancelled.counterEntry.total, -yuan(50));
        QCOMPARE(cancelled.counterEntry.payments.size(), paid.payments.size());
        QCOMPARE(cancelled.laterSettlements, 0);
        preview = desk.preview(second);
        QCOMPARE(preview.benefit.poolFund, yuan(48));
        QCOMPARE(preview.benefit.consultationFeeFund, yuan(8));
        QCOMPARE(desk.preview(first).benefit.total, yuan(50)); // its charges are open again
        QCOMPARE(desk.pay(first).personal, paid.personal);
    }

    void aRollThatHoldsTheSettlementIsNotCountedTwice_data() { ClinicFixture::addEngines(); }
    void aRollThatHoldsTheSettlementIsNotCountedTwice()
    {
        CashDesk desk{ClinicFixture::engine()};
        const RegistrationId first = desk.enter(desk.wang);
        desk.prescribe(first, 1);
        const Settlement paid = desk.pay(first);
        desk.clinic.clock().advanceMs(86'400'000);
        desk.importRoll(u"24"_s, u"2026-03-02"_s); // the county's figure already holds these 24 yuan
        const RegistrationId second = desk.enter(desk.wang);
        desk.prescribe(second, 1);
        QCOMPARE(desk.preview(second).benefit.poolRemaining, yuan(200 - 24 - 24));
        MUST(desk.billing.cancelSettlement(desk.all, paid.id, paid.version, u"wrong person"_s));
        QCOMPARE(desk.preview(second).benefit.poolRemaining, yuan(200 - 24));
    }

    void cancellingIsRefusedWhereItMustNotHappen_data() { ClinicFixture::addEngines(); }
    void cancellingIsRefusedWhereItMustNotHappen()
    {
        CashDesk desk{ClinicFixture::engine()};
        const RegistrationId visit = desk.enter(desk.wang);
        desk.prescribe(visit, 1);
        const Settlement paid = desk.pay(visit);
        QCOMPARE(codeOf(desk.billing.cancelSettlement(desk.all, paid.id, paid.version, u" "_s)), u"form.invalid"_s);
        QCOMPARE(codeOf(desk.billing.cancelSettlement(desk.all, paid.id, 7, u"x"_s)), u"storage.changed_elsewhere"_s);
        desk.drugs.isHandedOut = true;
        QCOMPARE(codeOf(desk.billing.cancelSettlement(desk.all, paid.id, paid.version, u"x"_s)),
                 u"pharmacy.return_first"_s);
        desk.drugs.isHandedOut = false;
        const auto cancelled = MUST(desk.billing.cancelSettlement(desk.all, paid.id, paid.version, u"x"_s));
        QCOMPARE(codeOf(desk.billing.cancelSettlement(desk.all, paid.id, paid.version + 1, u"x"_s)),
                 u"billing.cancelled_already"_s);
        QCOMPARE(codeOf(desk.billing.cancelSettlement(desk.all, cancelled.counterEntry.id, 1, u"x"_s)),
                 u"billing.is_counter_entry"_s);
    }

    void aPaidPrescriptionAndVisitAreGuarded_data() { ClinicFixture::addEngines(); }
    void aPaidPrescriptionAndVisitAreGuarded()
    {
        CashDesk desk{ClinicFixture::engine()};
        const RegistrationId visit = desk.enter(desk.wang);
        const Prescription prescription = desk.prescribe(visit, 1);
        const PrescriptionStore store;
        const BillingPrescriptionGuard prescriptionGuard{store};
        const auto guards = [&] {
            return MUST(desk.clinic.database().readUnguarded([&](const ReadTransaction &tx) -> Result<QStringList> {
                return QStringList{codeOf(prescriptionGuard.mayVoid(tx, prescription.id)),
                                   codeOf(BillingVisitGuard{}.mayCancel(tx, visit)),
                                   codeOf(BillingEncounterGuard{}.mayVoidEncounter(tx, prescription.encounterId))};
            }));
        };
        QCOMPARE(guards().join(QString{}), QString{});
        desk.pay(visit);
        QCOMPARE(guards(), (QStringList{u"billing.prescription_paid"_s, u"billing.registration_paid"_s,
                                        u"billing.encounter_paid"_s}));
    }

    void aVoidedPrescriptionLeavesTheBill_data() { ClinicFixture::addEngines(); }
    void aVoidedPrescriptionLeavesTheBill()
    {
        CashDesk desk{ClinicFixture::engine()};
        const RegistrationId visit = desk.enter(desk.wang);
        const Prescription prescription = desk.prescribe(visit, 1);
        // Touching the bill writes its charges; the prescription is voided afterwards.
        MUST(desk.billing.makeSelfPay(desk.all, visit, ChargeSource::PrescriptionLine,
                                      prescription.lines[0].id.toUuid(), u"x"_s));
        desk.clinic.mustWrite([&](Transaction &tx) -> Result<> {
            CLINIC_TRY(desk.prescriptions.voidPrescription(tx, prescription.id, u"wrong drug"_s));
            return {};
        });
        QCOMPARE(desk.preview(visit).charges.size(), 1U);
        QCOMPARE(desk.pay(visit).total, yuan(10));
        const auto charges = MUST(desk.billing.charges(desk.all, visit));
        QCOMPARE(charges.size(), 2U);
        QVERIFY(std::ranges::any_of(charges, [](const Charge &c) { return c.state == ChargeState::Voided; }));
    }

    void cancellingARegistrationGivesItsFeeBack_data() { ClinicFixture::addEngines(); }
    void cancellingARegistrationGivesItsFeeBack()
    {
        CashDesk desk{ClinicFixture::engine()};
        const RegistrationId visit = desk.enter(desk.wang);
        const Settlement paid = desk.pay(visit);
        const auto version = [&] { return MUST(desk.reception.row(desk.all, visit)).registration.version; };
        const Actor receptionist = desk.clinic.actor({Role::Receptionist});
        QCOMPARE(codeOf(desk.billing.cancelRegistration(receptionist, visit, version(), u"left"_s)),
                 u"security.denied"_s);
        const auto cancelled = MUST(desk.billing.cancelRegistration(desk.all, visit, version(), u"left"_s));
        QCOMPARE(cancelled.registration.state, RegistrationState::Cancelled);
        QCOMPARE(cancelled.refunds.size(), 1U);
        QCOMPARE(cancelled.refunds[0].personal, -paid.personal);
        QVERIFY(MUST(desk.billing.unpaidVisits(desk.all, desk.today)).empty());
        const RegistrationId unpaid = desk.enter(desk.li);
        MUST(desk.billing.cancelRegistration(
            receptionist, unpaid, MUST(desk.reception.row(desk.all, unpaid)).registration.version, u"left"_s));
    }

    void treatmentThatWasPaidKeepsTheRegistration_data() { ClinicFixture::addEngines(); }
    void treatmentThatWasPaidKeepsTheRegistration()
    {
        CashDesk desk{ClinicFixture::engine()};
        const RegistrationId visit = desk.enter(desk.wang);
        MUST(desk.billing.addService(desk.all, visit, desk.dressing.id, Quantity::whole(1)));
        desk.pay(visit);
        const int version = MUST(desk.reception.row(desk.all, visit)).registration.version;
        QCOMPARE(codeOf(desk.billing.cancelRegistration(desk.all, visit, version, u"left"_s)),
                 u"billing.treatment_settled"_s);
    }

    void aBillOfNothingToPaySettlesWithoutPayment()
    {
        CashDesk desk{Engine::Sqlite};
        const ServiceItem free = desk.item(u"FREE"_s, u"健康教育"_s, 0, InsuranceCategory::None, false);
        const RegistrationId visit = desk.enter(desk.wang, true);
        MUST(desk.billing.addService(desk.all, visit, free.id, Quantity::whole(1)));
        const Settlement paid = desk.pay(visit);
        QCOMPARE(paid.total, Money{});
        QVERIFY(paid.payments.empty());
    }

    void theDraftIsPreviewedBeforeItIsSigned()
    {
        CashDesk desk{Engine::Sqlite};
        const RegistrationId visit = desk.enter(desk.wang);
        Prescription draft;
        draft.encounterId = MUST(desk.encounters.start(desk.all, visit)).record.encounter.id;
        draft.lines = {desk.lineOf(1, InsuranceCategory::A, 5)};
        const BillPreview preview = MUST(desk.billing.previewDraft(desk.all, visit, draft));
        QCOMPARE(preview.benefit.lines.size(), 2U);
        QCOMPARE(preview.benefit.lines[1].fund, yuan(24));
        QCOMPARE(desk.preview(visit).charges.size(), 1U);
    }

    void takingsAddUpPerCashier_data() { ClinicFixture::addEngines(); }
    void takingsAddUpPerCashier()
    {
        CashDesk desk{ClinicFixture::engine()};
        const RegistrationId first = desk.enter(desk.wang);
        const Settlement paid = desk.pay(first);
        const Actor cashier = desk.clinic.actor({Role::Cashier}, u"收费员"_s);
        const RegistrationId second = desk.enter(desk.li);
        SettleRequest request = desk.requestFor(desk.preview(second));
        request.payments = {{PaymentMethod::Mobile, yuan(10)}};
        MUST(desk.billing.settle(cashier, request));
        MUST(desk.billing.cancelSettlement(desk.all, paid.id, paid.version, u"left"_s));
        const auto rows = MUST(desk.billing.takings(cashier, desk.today));
        QCOMPARE(rows.size(), 3U);
        const Takings &sum = rows.back();
        QVERIFY(sum.cashierId.isNull());
        QCOMPARE(sum.settlements, 2);
        QCOMPARE(sum.refunds, 1);
        QCOMPARE(sum.total, yuan(20));
        QCOMPARE(sum.refunded, -yuan(10));
        QCOMPARE(sum.fund, Money{});
        QCOMPARE(sum.cash, Money{});
        QCOMPARE(sum.mobile, yuan(10));
        QCOMPARE(sum.personal(), yuan(10));
        QCOMPARE(MUST(desk.billing.settlementsOn(cashier, desk.today)).size(), 3U);
    }

    void rightsAreCheckedInTheService()
    {
        CashDesk desk{Engine::Sqlite};
        const RegistrationId visit = desk.enter(desk.wang);
        const Actor pharmacist = desk.clinic.actor({Role::Pharmacist});
        QCOMPARE(codeOf(desk.billing.settle(pharmacist, desk.requestFor(desk.preview(visit)))), u"security.denied"_s);
        QCOMPARE(codeOf(desk.billing.addService(pharmacist, visit, desk.dressing.id, Quantity::whole(1))),
                 u"security.denied"_s);
    }
};

QTEST_GUILESS_MAIN(TstBilling)
#include "tst_billing.moc"

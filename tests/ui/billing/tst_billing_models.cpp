// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/billing/bill_model.h"
#include "ui/billing/billing_text.h"
#include "ui/billing/settlement_model.h"
#include "ui/billing/takings_model.h"
#include "ui/billing/unpaid_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace clinic;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

template <class Model> class Tested : public Model {
public:
    Tested() = default;

private:
    QAbstractItemModelTester m_tester{this, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

QString text(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

BillPreview billOf(SettlementMode mode)
{
    BillPreview bill;
    bill.mode = mode;
    Charge drug;
    drug.name = u"示例药片"_s;
    drug.unit = u"盒"_s;
    drug.itemClass = ItemClass::B;
    drug.price = UnitPrice::fromFen(1250);
    drug.quantity = Quantity::whole(2);
    drug.amount = Money::fromFen(2500);
    Charge own = drug;
    own.name = u"自费项目"_s;
    own.isSelfPay = true;
    bill.charges = {drug, own};
    LineBenefit shared;
    shared.gross = Money::fromFen(2500);
    shared.fund = Money::fromFen(1000);
    LineBenefit alone;
    alone.gross = alone.own = Money::fromFen(2500);
    bill.benefit.lines = {shared, alone};
    return bill;
}

} // namespace

class TestBillingModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void billShowsWhatFundAndPatientPayOfEachLine()
    {
        Tested<BillModel> model;
        model.setBill(billOf(SettlementMode::Estimate));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(text(model, 0, BillModel::Item), u"示例药片\nClass B  ·  12.50 × 2 盒"_s);
        QCOMPARE(text(model, 0, BillModel::Fund), u"¥10.00"_s);
        QCOMPARE(text(model, 0, BillModel::Own), u"¥15.00"_s);
        QVERIFY(text(model, 1, BillModel::Item).contains(u"Self-pay"_s));
        QCOMPARE(text(model, 1, BillModel::Own), u"¥25.00"_s);
        model.setBill({});
        QCOMPARE(model.rowCount(), 0);
    }

    void whoPaysAllOwesTheWholeLine()
    {
        Tested<BillModel> model;
        model.setBill(billOf(SettlementMode::PaysAll));
        QCOMPARE(text(model, 0, BillModel::Fund), u"¥0.00"_s);
        QCOMPARE(text(model, 0, BillModel::Own), u"¥25.00"_s);
    }

    void thePatientsPartsAddUpToWhatHePays()
    {
        BillPreview bill = billOf(SettlementMode::Estimate);
        bill.benefit.own = Money::fromFen(2500);
        bill.benefit.firstShare = Money::fromFen(250);
        bill.benefit.deductible = Money::fromFen(500);
        bill.benefit.personal = Money::fromFen(4000);
        QCOMPARE(becauseText(bill), u"Patient: ¥25.00 not insured + ¥2.50 first share of class B + ¥5.00 deductible + "
                                    "¥7.50 share of the rest"_s);
    }

    void unpaidVisitsAreFoundByTheirRegistration()
    {
        Tested<UnpaidModel> model;
        UnpaidVisit visit;
        visit.registrationId = RegistrationId{QUuid::createUuid()};
        visit.day = ClinicDate{2026, 3, 2};
        visit.patientName = u"王小明"_s;
        visit.departmentCode = u"NK"_s;
        visit.departmentName = u"内科"_s;
        visit.queueNo = 3;
        visit.total = Money::fromFen(3500);
        visit.isVisitFinished = true;
        UnpaidVisit open = visit;
        open.registrationId = RegistrationId{QUuid::createUuid()};
        open.isVisitFinished = false;
        model.setRows({visit, open}, visit.day);
        QCOMPARE(model.rowOf(open.registrationId), std::optional{1});
        QCOMPARE(model.rowOf(RegistrationId{QUuid::createUuid()}), std::optional<int>{});
        QVERIFY(text(model, 0, UnpaidModel::Visit).startsWith(u"王小明\n"_s));
        QVERIFY(text(model, 1, UnpaidModel::Visit).contains(u"with doctor"_s));
        QCOMPARE(text(model, 0, UnpaidModel::Total), u"¥35.00\nNK-003"_s);
    }

    void settlementOfAVisitIsTheOneThatStands()
    {
        Tested<SettlementModel> model;
        Settlement cancelled;
        cancelled.id = SettlementId{QUuid::createUuid()};
        cancelled.registrationId = RegistrationId{QUuid::createUuid()};
        cancelled.isCancelled = true;
        Settlement counter = cancelled;
        counter.id = SettlementId{QUuid::createUuid()};
        counter.kind = SettlementKind::CounterEntry;
        counter.isCancelled = false;
        counter.total = counter.personal = Money::fromFen(-1000);
        Settlement again = cancelled;
        again.id = SettlementId{QUuid::createUuid()};
        again.isCancelled = false;
        again.payments = {{PaymentMethod::Fund, Money::fromFen(500)}, {PaymentMethod::Mobile, Money::fromFen(500)}};
        model.setRows({{again, u"王小明"_s, u"钱会计"_s},
                       {counter, u"王小明"_s, u"钱会计"_s},
                       {cancelled, u"王小明"_s, u"钱会计"_s}});
        QCOMPARE(model.rowOf(cancelled.registrationId), std::optional{0});
        QCOMPARE(text(model, 0, SettlementModel::How), u"Mobile"_s);
        QCOMPARE(text(model, 1, SettlementModel::State), u"Refund"_s);
        QCOMPARE(text(model, 1, SettlementModel::Personal), u"\u2212¥10.00"_s);
        QCOMPARE(text(model, 2, SettlementModel::State), u"Cancelled"_s);
    }

    void takingsHaveAColumnForEachCashierAndTheirSum()
    {
        Tested<TakingsModel> model;
        QCOMPARE(model.rowCount(), 0);
        Takings one;
        one.settlements = 3;
        one.cash = Money::fromFen(5003);
        one.rounding = Money::fromFen(3);
        one.mobile = Money::fromFen(1000);
        model.setTakings({{one, one}, {u"钱会计"_s}});
        QCOMPARE(model.columnCount(), 3);
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"钱会计"_s);
        QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), u"Together"_s);
        QCOMPARE(text(model, TakingsModel::Settlements, 1), u"3"_s);
        QCOMPARE(text(model, TakingsModel::Personal, 2), u"¥60.00"_s);
    }
};

QTEST_MAIN(TestBillingModels)
#include "tst_billing_models.moc"

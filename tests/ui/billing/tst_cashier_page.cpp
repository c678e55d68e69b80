// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/page_checks.h"
#include "support/visit_steps.h"
#include "ui/billing/cashier_page.h"
#include "ui/common/amount_label.h"
#include "ui/common/banner.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/form_field.h"
#include "ui/common/list_view.h"
#include "ui/common/undo_bar.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace clinic;
using namespace clinic::test;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

/// A cashier at work.
struct Cashier {
    PageFixture clinic;
    std::unique_ptr<CashierPage> page{};
    std::unique_ptr<Keyboard> keys{};

    explicit Cashier(const std::vector<Role> &roles = {Role::Cashier}) : clinic{roles} {}

    void open(const QSize &size = {1024, 768})
    {
        page = std::make_unique<CashierPage>(clinic.work(), clinic.documents());
        keys = std::make_unique<Keyboard>(page.get());
        showActive(page.get(), size);
        page->activate();
        clinic.settle();
    }
    Patient wang() { return clinic.addPatient(PageFixture::person(u"王小明"_s, Sex::Male, {1980, 1, 1}, 17)); }
    Patient li() { return clinic.addPatient(PageFixture::person(u"李芳"_s, Sex::Female, {1962, 5, 1}, 18)); }

    template <class T> T *part(const QString &name) const
    {
        auto *found = page->findChild<T *>(name);
        if (!found)
            qFatal("the page has no %s", qPrintable(name));
        return found;
    }
    QString label(const QString &name) const { return part<QLabel>(name)->text(); }
    QAbstractItemModel *unpaid() const { return part<TableView>(u"unpaid"_s)->model(); }
    QAbstractItemModel *lines() const { return part<TableView>(u"billLines"_s)->model(); }
    QAbstractItemModel *settlements() const { return part<TableView>(u"settlements"_s)->model(); }
    Money toPay() const { return part<AmountLabel>(u"billToPay"_s)->amount().value_or(Money{}); }
    std::vector<Settlement> settledToday()
    {
        return clinic.run([actor = clinic.everyone(), day = clinic.today()](Services &s) {
            return s.billing.settlementsOn(actor, day);
        });
    }
};

} // namespace

class TestCashierPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }

    void checkChargeAndReceiptTakeEightKeys()
    {
        Cashier c;
        const Patient wang = c.wang();
        insure(c.clinic, {wang});
        finishVisit(c.clinic, wang, {productNamed(c.clinic, u"氨溴索"_s)});
        c.open();
        QTRY_COMPARE(c.unpaid()->rowCount(), 1);
        QTRY_VERIFY(c.lines()->rowCount() >= 2);
        QVERIFY(c.label(u"billNotice"_s).contains(u"2026-02-24"_s));
        QVERIFY(c.label(u"billBecause"_s).contains(u"share of the rest"_s));
        const Money due = c.toPay();
        QVERIFY(due > Money{});

        c.keys->reset();
        c.keys->press(Qt::Key_Return);
        c.keys->type(u"100"_s);
        QCOMPARE(c.label(u"change"_s), amountText(Money::fromFen(10000) - due));
        keepPicture(c.page.get(), u"cashier-bill"_s);
        c.keys->press(Qt::Key_Return);
        QTRY_COMPARE(c.label(u"resultChange"_s), amountText(Money::fromFen(10000) - due));
        keepPicture(c.page.get(), u"cashier-result"_s);
        c.keys->press(Qt::Key_Return);
        QVERIFY2(c.keys->count() <= 8, qPrintable(QString::number(c.keys->count())));

        const auto settled = c.settledToday();
        QCOMPARE(settled.size(), 1u);
        QCOMPARE(settled.front().personal, due);
        QCOMPARE(settled.front().tendered, Money::fromFen(10000));
        QCOMPARE(c.clinic.documents().asked().size(), 1u);
        QCOMPARE(c.clinic.documents().asked().front().id, settled.front().id.toUuid());
        QCOMPARE(c.clinic.documents().asked().front().copy, Copy::Original);
        QTRY_COMPARE(c.unpaid()->rowCount(), 0);
    }

    void whoAlsoHandsOutGoesOnToTheDrugs()
    {
        Cashier c{PageFixture::everyRole()};
        const FinishedVisit visit = finishVisit(c.clinic, c.wang(), {productNamed(c.clinic, u"氨溴索"_s)});
        c.open();
        QTRY_VERIFY(c.lines()->rowCount() >= 2);
        QSignalSpy leaving{c.page.get(), &Page::pageRequested};
        c.keys->press(Qt::Key_F12);
        QTRY_VERIFY(c.part<KeyButton>(u"receiptKey"_s)->hasFocus());
        keepPicture(c.page.get(), u"cashier-result-village"_s);
        c.keys->press(Qt::Key_Return);
        QCOMPARE(c.clinic.documents().asked().size(), 1u);
        QVERIFY(c.part<KeyButton>(u"handOutKey"_s)->hasFocus());
        c.keys->press(Qt::Key_Return);
        QCOMPARE(leaving.size(), 1);
        QCOMPARE(leaving.front().at(0).toString(), u"pharmacy"_s);
        QCOMPARE(leaving.front().at(1).toUuid(), visit.encounter.toUuid());
    }

    void exactCashNeedsNoTyping()
    {
        Cashier c;
        const Patient wang = c.wang();
        c.clinic.registerVisit(wang.id);
        c.open();
        QTRY_COMPARE(c.lines()->rowCount(), 1);
        c.keys->press(Qt::Key_Return);
        c.keys->press(Qt::Key_Return);
        QTRY_COMPARE(c.settledToday().size(), 1u);
        QCOMPARE(c.settledToday().front().payments,
                 (std::vector<Payment>{{PaymentMethod::Cash, Money::fromFen(1000)}}));
    }

    void walkingThroughTheListTakesNoMoney()
    {
        Cashier c;
        c.clinic.registerVisit(c.wang().id);
        c.clinic.registerVisit(c.li().id);
        c.clinic.registerVisit(c.clinic.addPatient(PageFixture::person(u"赵强"_s, Sex::Male, {1970, 3, 1}, 19)).id);
        c.open();
        QTRY_COMPARE(c.unpaid()->rowCount(), 3);
        auto *list = c.part<TableView>(u"unpaid"_s);
        for (int row = 1; row <= 2; ++row) {
            c.keys->press(Qt::Key_Down);
            QTRY_COMPARE(c.lines()->rowCount(), 1);
            c.clinic.settle();
            QVERIFY(list->hasFocus());
            QCOMPARE(list->currentIndex().row(), row);
        }
        // The first Enter goes to the money, the second takes it.
        c.keys->press(Qt::Key_Return);
        QVERIFY(c.part<QLineEdit>(u"tendered"_s)->hasFocus());
        c.clinic.settle();
        QVERIFY(c.settledToday().empty());
    }

    void oneKeyChoosesTheWayOfPaying()
    {
        Cashier c;
        c.clinic.registerVisit(c.wang().id);
        c.open();
        QTRY_COMPARE(c.lines()->rowCount(), 1);
        c.keys->press(Qt::Key_F10);
        c.keys->press(Qt::Key_F12);
        QTRY_COMPARE(c.settledToday().size(), 1u);
        QCOMPARE(c.settledToday().front().payments,
                 (std::vector<Payment>{{PaymentMethod::Mobile, Money::fromFen(1000)}}));
    }

    void tooLittleCashIsToldAtItsField()
    {
        Cashier c;
        c.clinic.registerVisit(c.wang().id);
        c.open();
        QTRY_COMPARE(c.lines()->rowCount(), 1);
        c.keys->press(Qt::Key_Return);
        c.keys->type(u"5"_s);
        c.keys->press(Qt::Key_Return);
        auto *field = c.part<FormField>(u"tenderedField"_s);
        QVERIFY(field->problem().contains(u"10.00"_s));
        QCOMPARE(c.part<QLineEdit>(u"tendered"_s)->text(), u"5"_s);
        QVERIFY(c.settledToday().empty());
        c.keys->type(u"x"_s);
        c.keys->press(Qt::Key_Return);
        QVERIFY(field->problem().contains(u"not an amount"_s));
    }

    void aSecondSettlementIsRefusedAndThePageStays()
    {
        Cashier c;
        const QueueRow visit = c.clinic.registerVisit(c.wang().id);
        c.open();
        QTRY_COMPARE(c.lines()->rowCount(), 1);
        c.keys->press(Qt::Key_Return);
        c.keys->type(u"20"_s);
        // Another seat is faster: its write is asked for just before this one.
        const QFuture<Result<Settlement>> other = c.clinic.desk().write(
            [actor = c.clinic.everyone(), id = visit.registration.id](Services &s) -> Result<Settlement> {
                CLINIC_TRY_ASSIGN(const BillPreview due, s.billing.preview(actor, id));
                SettleRequest request;
                request.registrationId = id;
                request.fingerprint = due.fingerprint;
                request.payments = {{PaymentMethod::Mobile, due.toPay}};
                return s.billing.settle(actor, request);
            });
        c.keys->press(Qt::Key_Return);
        auto *message = c.part<Banner>(u"billMessage"_s);
        QTRY_VERIFY(message->isVisible());
        QCOMPARE(message->severity(), Severity::Stop);
        QVERIFY(message->text().contains(u"nothing to settle"_s));
        c.clinic.settle();
        QTRY_COMPARE(c.unpaid()->rowCount(), 0);
        QVERIFY(message->isVisible());
        QCOMPARE(message->severity(), Severity::Stop);
        QCOMPARE(c.part<QLineEdit>(u"tendered"_s)->text(), u"20"_s);
        QCOMPARE(c.label(u"billName"_s), u"王小明"_s);
        QVERIFY(!c.part<KeyButton>(u"settle"_s)->isEnabled());
        QCOMPARE(c.settledToday().size(), 1u);
    }

    void aBillThatChangesMeanwhileIsShownAgain()
    {
        Cashier c;
        const QueueRow visit = c.clinic.registerVisit(c.wang().id);
        c.open();
        QTRY_COMPARE(c.lines()->rowCount(), 1);
        c.keys->press(Qt::Key_Return);
        c.keys->type(u"50"_s);
        c.clinic.run([actor = c.clinic.everyone(), id = visit.registration.id](Services &s) -> Result<Charge> {
            CLINIC_TRY_ASSIGN(const auto items, s.formulary.serviceItems(actor));
            const auto item = std::ranges::find_if(items, [](const ServiceItem &each) {
                return each.category == ServiceCategory::Injection && !each.price.isZero();
            });
            return s.billing.addService(actor, id, item->id, Quantity::whole(1));
        });
        QTRY_COMPARE(c.lines()->rowCount(), 2);
        QVERIFY(c.part<Banner>(u"billMessage"_s)->text().contains(u"has changed"_s));
        QCOMPARE(c.part<QLineEdit>(u"tendered"_s)->text(), u"50"_s);
        QCOMPARE(c.part<Banner>(u"billMessage"_s)->severity(), Severity::Ask);
    }

    void aRefusedLineBecomesSelfPayByOneKeyAndAReason()
    {
        Cashier c;
        const Patient wang = c.wang();
        insure(c.clinic, {wang});
        finishVisit(c.clinic, wang, {productOutsideInsurance(c.clinic), productNamed(c.clinic, u"氨溴索"_s)});
        c.open();
        QTRY_VERIFY(c.lines()->rowCount() >= 3);
        keepPicture(c.page.get(), u"cashier-findings"_s);
        c.clinic.prompts().cancel();
        c.keys->press(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(c.clinic.prompts().asked().size(), 1u);
        QVERIFY(!c.clinic.prompts().asked().front().suggestions.isEmpty());
        const auto selfPaid = [&c] {
            int count = 0;
            for (int row = 0; row < c.lines()->rowCount(); ++row)
                count += c.lines()->index(row, 0).data().toString().contains(u"Self-pay"_s) ? 1 : 0;
            return count;
        };
        QCOMPARE(selfPaid(), 0);
        c.clinic.prompts().answer(u"患者签字同意"_s);
        c.keys->press(Qt::Key_1, Qt::AltModifier);
        QTRY_COMPARE(selfPaid(), 1);
        QVERIFY(c.part<UndoBar>(QString{})->isOffering());
        c.keys->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(selfPaid(), 0);
    }

    void settlingAsksHowThePatientAgreedToPayWhatIsRefused()
    {
        Cashier c;
        const Patient wang = c.wang();
        insure(c.clinic, {wang});
        finishVisit(c.clinic, wang, {productOutsideInsurance(c.clinic)});
        c.open();
        QTRY_VERIFY(c.lines()->rowCount() >= 2);
        c.clinic.prompts().cancel();
        c.keys->press(Qt::Key_F12);
        c.clinic.settle();
        QVERIFY(c.settledToday().empty());
        QCOMPARE(c.clinic.prompts().asked().size(), 1u);
        c.clinic.prompts().answer(u"当面同意"_s);
        c.clinic.prompts().answer(u"已核对"_s);
        c.keys->press(Qt::Key_F12);
        QTRY_COMPARE(c.settledToday().size(), 1u);
    }

    void whyIsASentenceForEachStep()
    {
        Cashier c;
        const Patient wang = c.wang();
        insure(c.clinic, {wang});
        finishVisit(c.clinic, wang, {productNamed(c.clinic, u"氨溴索"_s)});
        c.open();
        QTRY_VERIFY(c.lines()->rowCount() >= 2);
        c.keys->press(Qt::Key_W, Qt::AltModifier);
        auto *why = c.part<QPlainTextEdit>(u"why"_s);
        QVERIFY(why->isVisible());
        QVERIFY(why->hasFocus());
        const QStringList sentences = why->toPlainText().split(u'\n');
        QVERIFY(sentences.size() >= 5);
        for (const QString &sentence : sentences)
            QVERIFY2(!sentence.contains(u"Something went wrong"_s), qPrintable(sentence));
        keepPicture(c.page.get(), u"cashier-why"_s);
        QVERIFY(c.page->goBack());
        QVERIFY(!why->isVisible());
    }

    void cancellingNeedsAReasonAndSaysWhatGoesBack()
    {
        Cashier c;
        const QueueRow visit = c.clinic.registerVisit(c.wang().id);
        settleVisit(c.clinic, visit.registration.id);
        c.open();
        c.keys->press(Qt::Key_L, Qt::AltModifier);
        QTRY_COMPARE(c.settlements()->rowCount(), 1);
        c.clinic.prompts().cancel();
        c.keys->press(Qt::Key_F10);
        c.clinic.settle();
        QCOMPARE(c.settledToday().size(), 1u);
        c.clinic.prompts().answer(u"收错款"_s);
        c.keys->press(Qt::Key_F10);
        QTRY_COMPARE(c.settlements()->rowCount(), 2);
        QVERIFY(c.part<Banner>(u"settledMessage"_s)->text().contains(u"¥10.00"_s));
        QTRY_COMPARE(c.unpaid()->rowCount(), 1);
        keepPicture(c.page.get(), u"cashier-settled"_s);
        // One key leads to the bill that is open again.
        c.keys->press(Qt::Key_G, Qt::AltModifier);
        QTRY_COMPARE(c.part<QTabWidget>(u"cashierTabs"_s)->currentIndex(), 0);
        QTRY_COMPARE(c.label(u"billName"_s), u"王小明"_s);
    }

    void drugsComeBackBeforeTheirMoney()
    {
        Cashier c;
        const Product product = productNamed(c.clinic, u"氨溴索"_s);
        stockUp(c.clinic, product, 20);
        const FinishedVisit visit = finishVisit(c.clinic, c.wang(), {product});
        settleVisit(c.clinic, visit.row.registration.id);
        c.clinic.run([actor = c.clinic.everyone(), &visit](Services &s) {
            return s.pharmacy.dispense(actor, visit.prescription.id, {{visit.prescription.lines.front().id, {}}});
        });
        c.open();
        QSignalSpy leaving{c.page.get(), &Page::pageRequested};
        c.keys->press(Qt::Key_L, Qt::AltModifier);
        QTRY_COMPARE(c.settlements()->rowCount(), 1);
        c.clinic.prompts().answer(u"退药"_s);
        c.keys->press(Qt::Key_F10);
        auto *message = c.part<Banner>(u"settledMessage"_s);
        QTRY_VERIFY(message->isVisible());
        QVERIFY(message->text().contains(u"pharmacy"_s));
        c.keys->press(Qt::Key_G, Qt::AltModifier);
        QCOMPARE(leaving.size(), 1);
        QCOMPARE(leaving.front().front().toString(), u"pharmacy"_s);
    }

    void aReprintIsMarked()
    {
        Cashier c;
        const QueueRow visit = c.clinic.registerVisit(c.wang().id);
        settleVisit(c.clinic, visit.registration.id);
        c.open();
        c.keys->press(Qt::Key_L, Qt::AltModifier);
        QTRY_COMPARE(c.settlements()->rowCount(), 1);
        c.keys->press(Qt::Key_F9);
        QCOMPARE(c.clinic.documents().asked().size(), 1u);
        QCOMPARE(c.clinic.documents().asked().front().copy, Copy::Reprint);
    }

    void takingsStandOnOnePage()
    {
        Cashier c;
        settleVisit(c.clinic, c.clinic.registerVisit(c.wang().id).registration.id);
        c.open();
        c.keys->press(Qt::Key_K, Qt::AltModifier);
        auto *table = c.part<TableView>(u"takings"_s);
        QTRY_COMPARE(table->model()->columnCount(), 3);
        c.clinic.settle();
        keepPicture(c.page.get(), u"cashier-takings"_s);
        NO_FAULTS(fitFaults(c.page.get()));
        NO_FAULTS(nameFaults(c.page.get()));
        QVERIFY(c.page->goBack());
    }

    void whatIsPaidArrivesByItself()
    {
        Cashier c;
        const Patient wang = c.wang();
        const Patient li = c.li();
        c.clinic.registerVisit(wang.id);
        c.open();
        QTRY_COMPARE(c.unpaid()->rowCount(), 1);
        const QueueRow second = c.clinic.registerVisit(li.id);
        QTRY_COMPARE(c.unpaid()->rowCount(), 2);
        QCOMPARE(c.label(u"billName"_s), u"王小明"_s);
        c.page->openSubject(second.registration.id.toUuid());
        QTRY_COMPARE(c.label(u"billName"_s), u"李芳"_s);
        QTRY_VERIFY(c.part<QLineEdit>(u"tendered"_s)->hasFocus());
    }

    void everythingFitsAndHasAName_data()
    {
        QTest::addColumn<QSize>("size");
        // What the window of 1024 × 768 leaves beside navigation and status bar.
        QTest::newRow("1024") << QSize{834, 724};
        QTest::newRow("1366") << QSize{1170, 700};
    }
    void everythingFitsAndHasAName()
    {
        QFETCH(QSize, size);
        Cashier c;
        const Patient wang = c.wang();
        insure(c.clinic, {wang, c.li()});
        finishVisit(c.clinic, wang,
                    {productOutsideInsurance(c.clinic), productNamed(c.clinic, u"氨溴索"_s),
                     productNamed(c.clinic, u"布洛芬"_s)});
        c.open(size);
        QTRY_VERIFY(c.lines()->rowCount() >= 4);
        c.clinic.settle();
        keepPicture(c.page.get(), u"cashier-%1"_s.arg(size.width()));
        NO_FAULTS(fitFaults(c.page.get()));
        NO_FAULTS(nameFaults(c.page.get()));
        NO_FAULTS(tabFaults(c.page.get()));
    }
};

QTEST_MAIN(TestCashierPage)
#include "tst_cashier_page.moc"

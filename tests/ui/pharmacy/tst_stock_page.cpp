// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/page_checks.h"
#include "support/visit_steps.h"
#include "ui/common/banner.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/form_field.h"
#include "ui/common/list_view.h"
#include "ui/common/search_field.h"
#include "ui/pharmacy/goods_input.h"
#include "ui/pharmacy/stock_model.h"
#include "ui/pharmacy/stock_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace clinic;
using namespace clinic::test;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

/// A pharmacist who looks after the stock.
struct Store {
    PageFixture clinic;
    std::unique_ptr<StockPage> page{};
    std::unique_ptr<Keyboard> keys{};

    explicit Store(const std::vector<Role> &roles = {Role::Pharmacist}) : clinic{roles} {}

    void open(const QSize &size = {834, 700})
    {
        page = std::make_unique<StockPage>(clinic.work());
        keys = std::make_unique<Keyboard>(page.get());
        showActive(page.get(), size);
        page->activate();
        clinic.settle();
    }
    Product drug(const QString &name = u"氨溴索"_s) { return productNamed(clinic, name); }

    template <class T> T *part(const QString &name) const
    {
        auto *found = page->findChild<T *>(name);
        if (!found)
            qFatal("the page has no %s", qPrintable(name));
        return found;
    }
    QAbstractItemModel *stock() const { return part<TableView>(u"stock"_s)->model(); }
    QAbstractItemModel *batches() const { return part<TableView>(u"batches"_s)->model(); }
    QAbstractItemModel *moves() const { return part<TableView>(u"moves"_s)->model(); }
    QAbstractItemModel *hits() const { return part<TableView>(u"productHits"_s)->model(); }
    std::vector<StockBatch> batchesOf(const Product &product)
    {
        return clinic.run(
            [actor = clinic.everyone(), id = product.id](Services &s) { return s.pharmacy.batches(actor, id); });
    }
    /// Which of the delivery's fields has the focus.
    QString focused() const
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus ? focus->objectName() : QString{};
    }
};

} // namespace

class TestStockPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }

    void aDeliveryIsTakenInByKeys()
    {
        Store c;
        c.open();
        c.keys->press(Qt::Key_F9);
        QCOMPARE(c.focused(), u"supplier"_s);
        c.keys->compose(u"shili"_s, u"示例医药有限公司"_s);
        c.keys->press(Qt::Key_Return);
        c.keys->type(u"SL-77"_s);
        c.keys->press(Qt::Key_Return);
        QCOMPARE(c.focused(), u"product"_s);
        c.keys->type(u"axs"_s);
        QTRY_VERIFY(c.hits()->rowCount() > 0);
        keepPicture(c.page.get(), u"stock-goods-search"_s);
        c.keys->press(Qt::Key_Return);
        QCOMPARE(c.focused(), u"lot"_s);
        c.keys->type(u"B2201"_s);
        c.keys->press(Qt::Key_Return);
        c.keys->type(u"20270630"_s);
        c.keys->press(Qt::Key_Return);
        c.keys->type(u"10"_s);
        c.keys->press(Qt::Key_Return);
        c.keys->type(u"12.5"_s);
        keepPicture(c.page.get(), u"stock-goods"_s);
        NO_FAULTS(fitFaults(c.page.get()));
        NO_FAULTS(nameFaults(c.page.get()));
        c.keys->press(Qt::Key_F12);
        auto *message = c.part<Banner>(u"message"_s);
        QTRY_VERIFY(message->isVisible());
        QCOMPARE(message->severity(), Severity::Ok);
        QVERIFY(message->text().contains(u"SL-77"_s));
        QTRY_COMPARE(c.stock()->rowCount(), 1);
        QTRY_COMPARE(c.batches()->rowCount(), 1);
        QCOMPARE(c.batches()->index(0, 0).data().toString(), u"B2201"_s);
        QTRY_COMPARE(c.moves()->rowCount(), 1);
    }

    void everyFaultOfADeliveryStandsAtItsField()
    {
        Store c;
        c.open();
        c.keys->press(Qt::Key_F9);
        c.keys->press(Qt::Key_F12);
        for (const QString &name : {u"supplierField"_s, u"documentField"_s, u"productField"_s, u"lotField"_s,
                                    u"expiresOnField"_s, u"packsField"_s})
            QVERIFY2(!c.part<FormField>(name)->problem().isEmpty(), qPrintable(name));
        keepPicture(c.page.get(), u"stock-goods-faults"_s);
        NO_FAULTS(fitFaults(c.page.get()));
        QCOMPARE(c.focused(), u"supplier"_s);
        QCOMPARE(c.stock()->rowCount(), 0);
    }

    void aBegunDeliveryComesBack()
    {
        Store c;
        c.open();
        c.keys->press(Qt::Key_F9);
        c.keys->type(u"ABC"_s);
        c.page.reset();
        c.open();
        c.keys->press(Qt::Key_F9);
        QCOMPARE(c.part<QLineEdit>(u"supplier"_s)->text(), u"ABC"_s);
        QVERIFY(c.part<Banner>(u"goodsMessage"_s)->isVisible());
        QVERIFY(c.page->goBack());
    }

    void expiryIsReadAsPackagesPrintIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("date");
        QTest::newRow("joined") << u"20270630"_s << u"2027-06-30"_s;
        QTest::newRow("month only: its last day") << u"202702"_s << u"2027-02-28"_s;
        QTest::newRow("parted") << u"2027-6-3"_s << u"2027-06-03"_s;
        QTest::newRow("points") << u"2027.06"_s << u"2027-06-30"_s;
        QTest::newRow("words") << u"2027年6月"_s << u"2027-06-30"_s;
        QTest::newRow("words with day") << u"2027年6月3日"_s << u"2027-06-03"_s;
        QTest::newRow("no such month") << u"202713"_s << QString{};
        QTest::newRow("no such day") << u"20270231"_s << QString{};
        QTest::newRow("nothing") << QString{} << QString{};
    }
    void expiryIsReadAsPackagesPrintIt()
    {
        QFETCH(QString, typed);
        QFETCH(QString, date);
        const auto read = readExpiry(typed);
        QCOMPARE(read ? read->toString() : QString{}, date);
    }

    void whatNeedsAttentionStandsFirst()
    {
        Store c;
        const Product plenty = c.drug(u"布洛芬"_s);
        const Product expiring = c.drug();
        stockUp(c.clinic, plenty, 50, u"GOOD"_s);
        stockUp(c.clinic, expiring, 5, u"NEAR"_s, {2026, 3, 20});
        c.open();
        QTRY_COMPARE(c.stock()->rowCount(), 2);
        QVERIFY(c.stock()->index(0, StockModel::Product).data().toString().contains(u"氨溴索"_s));
        QCOMPARE(c.stock()->index(0, StockModel::Expiry).data().toString(), u"2026-03-20"_s);
        QCOMPARE(c.stock()->index(0, StockModel::ExpiryState).data().toString(), u"Under 30 days"_s);
        QVERIFY(c.part<QLabel>(u"stockSummary"_s)->text().contains(u"90 days: 1"_s));
        c.keys->type(u"blf"_s);
        QTRY_COMPARE(c.stock()->rowCount(), 1);
        QVERIFY(c.stock()->index(0, StockModel::Product).data().toString().contains(u"布洛芬"_s));
        QTRY_COMPARE(c.batches()->rowCount(), 1);
        QTRY_COMPARE(c.batches()->index(0, 0).data().toString(), u"GOOD"_s);
    }

    void stockIsCorrectedWithAReason()
    {
        Store c;
        const Product drug = c.drug();
        stockUp(c.clinic, drug, 10);
        const Quantity before = c.batchesOf(drug).front().onHand;
        c.open();
        QTRY_COMPARE(c.batches()->rowCount(), 1);
        c.keys->press(Qt::Key_F11);
        QCOMPARE(c.focused(), u"quantity"_s);
        c.keys->press(Qt::Key_F12);
        QVERIFY(!c.part<FormField>(u"quantityField"_s)->problem().isEmpty());
        QVERIFY(!c.part<FormField>(u"reasonField"_s)->problem().isEmpty());
        keepPicture(c.page.get(), u"stock-adjust"_s);
        NO_FAULTS(fitFaults(c.page.get()));
        c.keys->type(u"-2"_s);
        c.keys->press(Qt::Key_Return);
        c.keys->compose(u"posun"_s, u"破损"_s);
        c.keys->press(Qt::Key_Return);
        QTRY_COMPARE(c.batchesOf(drug).front().onHand, before - Quantity::whole(2));
        QTRY_COMPARE(c.moves()->rowCount(), 2);
        // More than there is: refused, and what was typed stays.
        c.keys->press(Qt::Key_F11);
        c.keys->type(u"-99999"_s);
        c.keys->press(Qt::Key_Return);
        c.keys->compose(u"diu"_s, u"丢失"_s);
        c.keys->press(Qt::Key_Return);
        QTRY_VERIFY(!c.part<FormField>(u"quantityField"_s)->problem().isEmpty());
        QCOMPARE(c.part<QLineEdit>(u"reason"_s)->text(), u"丢失"_s);
        QVERIFY(c.page->goBack());
    }

    void aBlockedBatchIsNotHandedOut()
    {
        Store c;
        const Product drug = c.drug();
        stockUp(c.clinic, drug, 10);
        c.open();
        QTRY_COMPARE(c.batches()->rowCount(), 1);
        c.clinic.prompts().cancel();
        c.keys->press(Qt::Key_F10);
        c.clinic.settle();
        QCOMPARE(c.batchesOf(drug).front().state, BatchState::Usable);
        c.clinic.prompts().answer(u"召回"_s);
        c.keys->press(Qt::Key_F10);
        QTRY_COMPARE(c.batchesOf(drug).front().state, BatchState::Blocked);
        QTRY_COMPARE(c.batches()->index(0, c.batches()->columnCount() - 1).data().toString(), u"Blocked"_s);
        QTRY_COMPARE(c.stock()->index(0, StockModel::StockState).data().toString(), u"None left"_s);
    }

    void everythingFitsAndHasAName_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1024") << QSize{834, 700};
        QTest::newRow("1366") << QSize{1170, 700};
    }
    void everythingFitsAndHasAName()
    {
        QFETCH(QSize, size);
        Store c;
        stockUp(c.clinic, c.drug(), 10, u"A-2026-000113"_s, {2026, 4, 30});
        stockUp(c.clinic, c.drug(), 20, u"A-2026-000114"_s);
        stockUp(c.clinic, c.drug(u"布洛芬"_s), 50);
        stockUp(c.clinic, c.drug(u"氯雷他定"_s), 3, u"C9"_s, {2026, 3, 12});
        c.open(size);
        QTRY_COMPARE(c.stock()->rowCount(), 3);
        QTRY_VERIFY(c.batches()->rowCount() > 0);
        c.clinic.settle();
        keepPicture(c.page.get(), u"stock-%1"_s.arg(size.width()));
        NO_FAULTS(fitFaults(c.page.get()));
        NO_FAULTS(nameFaults(c.page.get()));
        NO_FAULTS(tabFaults(c.page.get()));
        c.keys->press(Qt::Key_F9);
        c.clinic.settle();
        keepPicture(c.page.get(), u"stock-goods-%1"_s.arg(size.width()));
        NO_FAULTS(fitFaults(c.page.get()));
        NO_FAULTS(tabFaults(c.page.get()));
    }
};

QTEST_MAIN(TestStockPage)
#include "tst_stock_page.moc"

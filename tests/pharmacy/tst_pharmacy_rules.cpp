// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pharmacy/pharmacy_rules.h"
#include "support/clinic_fixture.h"

using namespace Qt::StringLiterals;
using namespace clinic;
using clinic::test::codeOf;

class TstPharmacyRules : public QObject {
    Q_OBJECT

    static constexpr int kYear = 2026;

    static StockBatch batch(int number, const ClinicDate &expires, int units, BatchState state = BatchState::Usable)
    {
        StockBatch made;
        made.id = StockBatchId{QUuid(static_cast<uint>(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)};
        made.expiresOn = expires;
        made.onHand = Quantity::whole(units);
        made.state = state;
        made.receivedAt = Instant{number};
        return made;
    }

private Q_SLOTS:
    void theFirstToExpireGoesFirstAndExpiredOrBlockedLotsNever()
    {
        const ClinicDate today(kYear, 3, 2);
        const std::vector<StockBatch> batches{
            batch(1, ClinicDate(kYear, 9, 1), 50), batch(2, ClinicDate(kYear, 3, 1), 50),
            batch(3, ClinicDate(kYear, 5, 1), 20), batch(4, ClinicDate(kYear, 4, 1), 99, BatchState::Blocked),
            batch(5, ClinicDate(kYear, 3, 2), 4)};
        const auto shares = MUST(allocate(batches, Quantity::whole(30), today));
        QCOMPARE(shares.size(), 3U);
        QCOMPARE(shares[0].batchId, batches[4].id);
        QCOMPARE(shares[0].quantity, Quantity::whole(4));
        QCOMPARE(shares[1].batchId, batches[2].id);
        QCOMPARE(shares[1].quantity, Quantity::whole(20));
        QCOMPARE(shares[2].batchId, batches[0].id);
        QCOMPARE(shares[2].quantity, Quantity::whole(6));
    }

    void notEnoughIsSaidWithBothFigures()
    {
        const auto shares =
            allocate({batch(1, ClinicDate(kYear, 9, 1), 5)}, Quantity::whole(8), ClinicDate(kYear, 3, 2));
        QCOMPARE(codeOf(shares), u"pharmacy.not_enough"_s);
        QCOMPARE(shares.error().args, (QVariantList{u"5"_s, u"8"_s}));
    }

    void expiryLevelsFollowTheDays_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("level");
        const auto row = [](const char *name, int days, ExpiryLevel level) {
            QTest::newRow(name) << days << static_cast<int>(level);
        };
        row("yesterday", -1, ExpiryLevel::Expired);
        row("today", 0, ExpiryLevel::Within30);
        row("30", 30, ExpiryLevel::Within30);
        row("31", 31, ExpiryLevel::Within90);
        row("90", 90, ExpiryLevel::Within90);
        row("180", 180, ExpiryLevel::Within180);
        row("181", 181, ExpiryLevel::Good);
    }
    void expiryLevelsFollowTheDays()
    {
        QFETCH(int, days);
        QFETCH(int, level);
        const ClinicDate today(kYear, 3, 2);
        QCOMPARE(static_cast<int>(expiryLevel(today.addDays(days), today)), level);
    }

    void aDeliveryShowsAllItsFaultsAtOnce()
    {
        GoodsReceipt receipt;
        receipt.lines.push_back({ProductId{}, {}, ClinicDate(kYear, 1, 1), Quantity::fromTenThousandths(5000), {}});
        QStringList paths;
        for (const FieldProblem &problem : problemsOf(receipt, ClinicDate(kYear, 3, 2)))
            paths << problem.path;
        QCOMPARE(paths, (QStringList{u"supplier"_s, u"document"_s, u"lines[0].product"_s, u"lines[0].lot"_s,
                                     u"lines[0].expiresOn"_s, u"lines[0].packs"_s}));
    }
};

QTEST_GUILESS_MAIN(TstPharmacyRules)
#include "tst_pharmacy_rules.moc"

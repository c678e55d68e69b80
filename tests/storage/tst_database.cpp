// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit.h"
#include "storage/migrator.h"
#include "support/clinic_fixture.h"

using namespace Qt::StringLiterals;
using namespace clinic;
using clinic::test::ClinicFixture;
using clinic::test::codeOf;

class TstDatabase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFailedActionChangesNothing_data() { ClinicFixture::addEngines(); }
    void aFailedActionChangesNothing()
    {
        ClinicFixture clinic{ClinicFixture::engine()};
        const auto result = clinic.database().writeUnguarded(clinic.everyone(), [&](Transaction &tx) -> Result<> {
            CLINIC_TRY(tx.audit(u"test.first"_s, Aggregate::Session, clinic.seat()));
            CLINIC_TRY(tx.outbox(Aggregate::Patient, clinic.ids().next(), 1));
            return fail(ErrorKind::Validation, u"test.no"_s);
        });
        QCOMPARE(codeOf(result), u"test.no"_s);
        const auto left = clinic.database().readUnguarded([](const ReadTransaction &tx) -> Result<int> {
            CLINIC_TRY_ASSIGN(const auto events, tx.value<int>(u"SELECT COUNT(*) FROM audit_event"_s));
            CLINIC_TRY_ASSIGN(const auto rows, tx.value<int>(u"SELECT COUNT(*) FROM outbox"_s));
            return *events + *rows;
        });
        QCOMPARE(MUST(left), 0);
    }

    void numbersRiseAndARolledBackOneComesAgain_data() { ClinicFixture::addEngines(); }
    void numbersRiseAndARolledBackOneComesAgain()
    {
        ClinicFixture clinic{ClinicFixture::engine()};
        const auto take = [&](bool keep) -> Result<qint64> {
            return clinic.database().writeUnguarded(clinic.everyone(), [&](Transaction &tx) -> Result<qint64> {
                CLINIC_TRY_ASSIGN(const qint64 number, tx.nextNumber(u"queue"_s, u"2026-03-02"_s));
                if (!keep)
                    return fail(ErrorKind::Cancelled, QString::number(number));
                return number;
            });
        };
        QCOMPARE(MUST(take(true)), 1);
        QCOMPARE(codeOf(take(false)), u"2"_s);
        QCOMPARE(MUST(take(true)), 2);
        QCOMPARE(MUST(take(true)), 3);
    }

    void aRefusalIsDeniedAndAudited_data() { ClinicFixture::addEngines(); }
    void aRefusalIsDeniedAndAudited()
    {
        ClinicFixture clinic{ClinicFixture::engine()};
        const Actor receptionist = clinic.actor({Role::Receptionist});
        bool ran = false;
        const auto result = clinic.database().write(receptionist, Right::Dispense, [&](Transaction &) -> Result<> {
            ran = true;
            return {};
        });
        QCOMPARE(codeOf(result), u"security.denied"_s);
        QVERIFY(!ran);
        const auto events =
            MUST(clinic.database().readUnguarded([](const ReadTransaction &tx) { return recentAudit(tx, 10); }));
        QCOMPARE(events.size(), 1U);
        QCOMPARE(events.front().action, u"security.refused"_s);
        QCOMPARE(events.front().outcome, Outcome::Refused);
    }

    void changesAreAnnouncedOnceAndOnlyAfterACommit()
    {
        ClinicFixture clinic;
        std::vector<Change> told;
        clinic.database().setCommitListener([&](const std::vector<Change> &changes) { told = changes; });
        const QUuid id = clinic.ids().next();
        const auto body = [&](bool ok) {
            return clinic.database().writeUnguarded(clinic.everyone(), [&](Transaction &tx) -> Result<> {
                CLINIC_TRY(tx.outbox(Aggregate::Patient, id, 1));
                tx.announce(Aggregate::Patient, id);
                if (!ok)
                    return fail(ErrorKind::Cancelled, u"test.no"_s);
                return {};
            });
        };
        QVERIFY(!body(false));
        QVERIFY(told.empty());
        MUST(body(true));
        QCOMPARE(told, (std::vector<Change>{{Aggregate::Patient, id}}));
    }

    void theAuditChainFindsEditsRemovalsAndCutOffs_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("edited") << u"UPDATE audit_event SET reason = 'other' WHERE seat_seq = 2"_s;
        QTest::newRow("removed") << u"DELETE FROM audit_event WHERE seat_seq = 2"_s;
        QTest::newRow("cut off") << u"DELETE FROM audit_event WHERE seat_seq = 3"_s;
        QTest::newRow("moved") << u"UPDATE audit_event SET seat_seq = 9 WHERE seat_seq = 1"_s;
    }
    void theAuditChainFindsEditsRemovalsAndCutOffs()
    {
        QFETCH(QString, damage);
        ClinicFixture clinic;
        for (int i = 0; i < 3; ++i)
            clinic.mustWrite([&](Transaction &tx) -> Result<> {
                return tx.audit(u"test.event"_s, Aggregate::Session, clinic.seat(), u"because"_s);
            });
        const auto verify = [&] {
            return clinic.database().readUnguarded([](const ReadTransaction &tx) { return verifyAudit(tx); });
        };
        QCOMPARE(MUST(verify()), 3);
        clinic.mustWrite([&](Transaction &tx) -> Result<> {
            CLINIC_TRY(tx.exec(damage));
            return {};
        });
        QCOMPARE(codeOf(verify()), u"audit.broken"_s);
    }

    void aNewerSchemaIsRefused_data() { ClinicFixture::addEngines(); }
    void aNewerSchemaIsRefused()
    {
        ClinicFixture clinic{ClinicFixture::engine()};
        clinic.mustWrite([](Transaction &tx) -> Result<> {
            return tx.insert(u"schema_migration"_s, u"number, name, checksum, applied_at"_s, 9999, u"future"_s,
                             QString(64, u'a'), qint64{0});
        });
        QCOMPARE(codeOf(Database::open(clinic.address(), DataKey::generate(), Access::ReadWrite, clinic.clock(),
                                       clinic.ids())),
                 u"storage.newer_than_program"_s);
        QCOMPARE(codeOf(Migrator::migrate(clinic.address(), clinic.clock())), u"storage.newer_than_program"_s);
    }

    void anOlderSchemaIsCopiedBeforeItIsUpgraded()
    {
        ClinicFixture clinic;
        // Take the last step away, as a database of the version before would look.
        const int last = Migrator::steps().back().number;
        clinic.mustWrite([&](Transaction &tx) -> Result<> {
            for (const QString &table : {u"exchange_entry"_s, u"exchange_ack"_s, u"exchange_quarantine"_s,
                                         u"exchange_identity"_s, u"exchange_state"_s, u"exchange_unit"_s})
                CLINIC_TRY(tx.exec(u"DROP TABLE "_s + table));
            CLINIC_TRY(tx.exec(u"DELETE FROM schema_migration WHERE number = ?"_s, last));
            return tx.audit(u"test.kept"_s, Aggregate::Session, clinic.seat());
        });
        QString copy;
        MUST(Migrator::migrate(clinic.address(), clinic.clock(), &copy));
        QVERIFY(QFile::exists(copy));
        const auto old = MUST(Connection::open(DatabaseAddress::sqlite(copy), Access::ReadOnly));
        QCOMPARE(MUST(Migrator::inspect(*old)), Migrator::Found::Older);
        MUST(clinic.openAgain()->readUnguarded([](const ReadTransaction &tx) { return verifyAudit(tx); }));
    }

    void aReaderCannotWrite()
    {
        ClinicFixture clinic;
        const auto reader = clinic.openAgain(Access::ReadOnly);
        const auto result = reader->writeUnguarded(clinic.everyone(), [&](Transaction &tx) -> Result<> {
            return tx.audit(u"test.no"_s, Aggregate::Session, clinic.seat());
        });
        QCOMPARE(codeOf(result), u"storage.read_only"_s);
    }

    void aSlowerSeatIsToldOfTheConflict_data() { ClinicFixture::addEngines(); }
    void aSlowerSeatIsToldOfTheConflict()
    {
        ClinicFixture clinic{ClinicFixture::engine()};
        clinic.mustWrite([](Transaction &tx) -> Result<> {
            return tx.insert(u"number_series"_s, u"series, day, epoch, next"_s, u"a"_s, u""_s, 0, qint64{1});
        });
        const auto update = [&] {
            return clinic.database().writeUnguarded(clinic.everyone(), [](Transaction &tx) -> Result<> {
                return tx.updateVersioned(u"UPDATE number_series SET next = 2 WHERE series = ? AND next = ?"_s, u"a"_s,
                                          qint64{1});
            });
        };
        MUST(update());
        QCOMPARE(codeOf(update()), u"storage.changed_elsewhere"_s);
    }
};

QTEST_GUILESS_MAIN(TstDatabase)
#include "tst_database.moc"

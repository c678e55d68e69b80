// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "referral/referral_rules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

namespace {

constexpr qint64 kHourMs = 3'600'000;

} // namespace

class TstReferralRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsOverdueFollowsUrgencyAndState_data()
    {
        QTest::addColumn<ReferralState>("state");
        QTest::addColumn<ReferralUrgency>("urgency");
        QTest::addColumn<int>("issued");
        QTest::addColumn<int>("last");
        QTest::addColumn<bool>("isOverdue");
        using enum ReferralState;
        constexpr auto kRoutine = ReferralUrgency::Routine;
        QTest::newRow("no answer for a day") << Issued << kRoutine << 24 << 24 << false;
        QTest::newRow("no answer for longer") << Issued << kRoutine << 25 << 25 << true;
        QTest::newRow("sending it is no answer") << Sent << kRoutine << 25 << 1 << true;
        QTest::newRow("urgent waits half an hour") << Sent << ReferralUrgency::Urgent << 1 << 1 << true;
        QTest::newRow("accepted, three days to come") << Accepted << kRoutine << 90 << 72 << false;
        QTest::newRow("accepted, did not come") << Accepted << kRoutine << 90 << 73 << true;
        QTest::newRow("arrived, two weeks to tell") << Arrived << kRoutine << 400 << 336 << false;
        QTest::newRow("arrived, nothing told") << Arrived << kRoutine << 400 << 337 << true;
        QTest::newRow("refused") << Refused << kRoutine << 400 << 400 << false;
        QTest::newRow("completed") << Completed << kRoutine << 400 << 400 << false;
    }

    void whatIsOverdueFollowsUrgencyAndState()
    {
        QFETCH(const ReferralState, state);
        QFETCH(const ReferralUrgency, urgency);
        QFETCH(const int, issued);
        QFETCH(const int, last);
        const Instant now{1'772'000'000'000};
        Referral referral;
        referral.state = state;
        referral.urgency = urgency;
        referral.issuedAt = Instant{now.msSinceEpoch() - issued * kHourMs};
        QTEST(waitOf(referral, Instant{now.msSinceEpoch() - last * kHourMs}, now).isOverdue, "isOverdue");
    }

    void aStateNeverGoesBackButByTakingItBack()
    {
        QVERIFY(mayFollow(ReferralState::Sent, ReferralState::Accepted));
        QVERIFY(mayFollow(ReferralState::Accepted, ReferralState::Withdrawn));
        QVERIFY(!mayFollow(ReferralState::Arrived, ReferralState::Accepted));
        for (const ReferralState closed :
             {ReferralState::Refused, ReferralState::Completed, ReferralState::Withdrawn}) {
            QVERIFY(isClosed(closed));
            QVERIFY(!mayFollow(closed, ReferralState::Accepted));
        }
    }
};

QTEST_GUILESS_MAIN(TstReferralRules)
#include "tst_referral_rules.moc"

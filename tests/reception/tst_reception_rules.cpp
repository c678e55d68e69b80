// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/reception_rules.h"

#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace clinic;

using State = RegistrationState;
using Event = QueueEvent;

class TstReceptionRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheseThingsCanHappen()
    {
        const std::map<std::pair<State, Event>, State> allowed{
            {{State::Waiting, Event::Call}, State::Called},
            {{State::Waiting, Event::MarkNoShow}, State::NoShow},
            {{State::Waiting, Event::Start}, State::InConsultation},
            {{State::Waiting, Event::Cancel}, State::Cancelled},
            {{State::Called, Event::Recall}, State::Called},
            {{State::Called, Event::Skip}, State::Waiting},
            {{State::Called, Event::MarkNoShow}, State::NoShow},
            {{State::Called, Event::Start}, State::InConsultation},
            {{State::Called, Event::Cancel}, State::Cancelled},
            {{State::NoShow, Event::ComeBack}, State::Waiting},
            {{State::NoShow, Event::Cancel}, State::Cancelled},
            {{State::InConsultation, Event::PutBack}, State::Waiting},
            {{State::InConsultation, Event::SendToTests}, State::AtTests},
            {{State::InConsultation, Event::Finish}, State::Finished},
            {{State::AtTests, Event::ReturnFromTests}, State::Waiting},
            {{State::AtTests, Event::Start}, State::InConsultation},
            {{State::AtTests, Event::Finish}, State::Finished},
            {{State::Finished, Event::Reopen}, State::InConsultation},
        };
        for (const auto &state : Words<State>::table) {
            for (int i = 0; i <= static_cast<int>(Event::Cancel); ++i) {
                const auto event = static_cast<Event>(i);
                const auto next = nextState(state.value, event);
                const auto expected = allowed.find({state.value, event});
                QCOMPARE(next.has_value(), expected != allowed.end());
                if (next)
                    QCOMPARE(*next, expected->second);
                else
                    QCOMPARE(next.error().kind, ErrorKind::Conflict);
            }
        }
        QCOMPARE(nextState(State::Cancelled, Event::Start).error().code, u"reception.already_cancelled"_s);
        QCOMPARE(nextState(State::InConsultation, Event::Cancel).error().code, u"reception.begun"_s);
        QCOMPARE(nextState(State::Finished, Event::Call).error().args, QVariantList{u"finished"_s});
    }

    void whoGoesFirst_data()
    {
        QTest::addColumn<bool>("emergency");
        QTest::addColumn<bool>("disabled");
        QTest::addColumn<bool>("fever");
        QTest::addColumn<int>("years"); // -1: unknown
        QTest::addColumn<QString>("priority");
        QTest::addColumn<int>("level");
        QTest::newRow("nothing") << false << false << false << 40 << u"none"_s << 3;
        QTest::newRow("74") << false << false << false << 74 << u"none"_s << 3;
        QTest::newRow("75") << false << false << false << 75 << u"aged"_s << 2;
        QTest::newRow("disabled") << false << true << false << 40 << u"disabled"_s << 2;
        QTest::newRow("child with fever") << false << false << true << 14 << u"child_with_fever"_s << 2;
        QTest::newRow("15 with fever") << false << false << true << 15 << u"none"_s << 3;
        QTest::newRow("fever, age unknown") << false << false << true << -1 << u"none"_s << 3;
        QTest::newRow("emergency") << true << true << true << 80 << u"emergency"_s << 0;
    }
    void whoGoesFirst()
    {
        QFETCH(bool, emergency);
        QFETCH(bool, disabled);
        QFETCH(bool, fever);
        QFETCH(int, years);
        PriorityFacts facts;
        facts.isEmergency = emergency;
        facts.isDisabled = disabled;
        facts.hasFever = fever;
        if (years >= 0)
            facts.years = years;
        QTEST(toWord(priorityFor(facts)), "priority");
        QTEST(levelOf(priorityFor(facts)), "level");
    }

    void whoDidNotAnswerGoesBehindSome()
    {
        const std::vector<QueuePlace> waiting{{2, 5000}, {3, 1000}, {3, 2000}, {3, 3000}};
        const QueuePlace own{2, 4000};
        QCOMPARE(placeBehind(waiting, 3, own), (QueuePlace{3, 2001}));
        QCOMPARE(placeBehind(waiting, 9, own), (QueuePlace{3, 3001}));
        QCOMPARE(placeBehind({}, 3, own), own);
        QCOMPARE(placeBehind(waiting, 0, own), own);
    }

    void exemptionsFollowTheSettings()
    {
        QCOMPARE(proposedExemption(70, {}, 0, 0), Exemption::None);
        QCOMPARE(proposedExemption(70, {}, 70, 0), Exemption::Aged);
        QCOMPARE(proposedExemption(69, {}, 70, 0), Exemption::None);
        QCOMPARE(proposedExemption({}, {}, 70, 3), Exemption::None);
        QCOMPARE(proposedExemption(40, 3, 70, 3), Exemption::ReturnVisit);
        QCOMPARE(proposedExemption(40, 4, 70, 3), Exemption::None);
        QCOMPARE(queueLabel(u"NK"_s, 7), u"NK-007"_s);
        QCOMPARE(queueLabel(u"NK"_s, 1234), u"NK-1234"_s);
    }
};

QTEST_GUILESS_MAIN(TstReceptionRules)
#include "tst_reception_rules.moc"

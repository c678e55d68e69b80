// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/change_feed.h"
#include "ui/common/desk.h"

#include <QTest>

#include <mutex>
#include <stdexcept>

using namespace clinic;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

/// Stands for the services of a thread: knows the thread it was made on and complains about any other.
struct Numbers {
    explicit Numbers(std::atomic_int &livingOnes) : living{livingOnes}, thread{QThread::currentThread()} { ++living; }
    ~Numbers()
    {
        if (QThread::currentThread() != thread)
            qFatal("destroyed on another thread");
        --living;
    }
    std::atomic_int &living;
    QThread *thread;
    std::vector<int> written{};
};

} // namespace

class TestDesk : public QObject {
    Q_OBJECT

    using NumberDesk = Desk<Numbers>;

    std::atomic_int m_living{0};
    NumberDesk::Factory good()
    {
        return [this]() -> Result<std::unique_ptr<Numbers>> { return std::make_unique<Numbers>(m_living); };
    }
    std::unique_ptr<NumberDesk> desk() { return std::make_unique<NumberDesk>(good(), good()); }

private Q_SLOTS:
    void answersComeBackOnTheUiThread()
    {
        auto d = desk();
        QThread *worked = nullptr;
        QThread *answered = nullptr;
        int answer = 0;
        whenDone(d->read([&](Numbers &numbers) -> Result<int> {
            worked = QThread::currentThread();
            return numbers.thread == worked ? 42 : 0;
        }),
                 this, [&](const Result<int> &result) {
                     answered = QThread::currentThread();
                     answer = *result;
                 });
        QTRY_COMPARE(answer, 42);
        QVERIFY(worked != QThread::currentThread());
        QCOMPARE(answered, QThread::currentThread());
    }

    void readsAndWritesHaveServicesOfTheirOwn()
    {
        auto d = desk();
        const auto who = [](Numbers &numbers) -> Result<quintptr> { return reinterpret_cast<quintptr>(&numbers); };
        QVERIFY(*d->read(who).result() != *d->write(who).result());
        d.reset();
        QCOMPARE(m_living.load(), 0);
    }

    void writesKeepTheirOrder()
    {
        auto d = desk();
        for (int number = 0; number < 200; ++number)
            d->write([number](Numbers &numbers) -> Result<> {
                numbers.written.push_back(number);
                return {};
            });
        const auto written = d->write([](Numbers &numbers) -> Result<std::vector<int>> { return numbers.written; });
        const auto result = written.result();
        QCOMPARE(result->size(), std::size_t{200});
        QVERIFY(std::is_sorted(result->begin(), result->end()));
    }

    void newerReadDropsTheOlderOne()
    {
        auto d = desk();
        Latest latest;
        QSemaphore begun;
        QSemaphore goOn;
        std::atomic_int ran{0};
        QStringList answers;
        const auto keep = [&answers](const Result<QString> &result) { answers << *result; };
        // The first is under way, the second queued, when the third comes.
        whenDone(d->read(latest,
                         [&](Numbers &) -> Result<QString> {
                             begun.release();
                             goOn.acquire();
                             return u"z"_s;
                         }),
                 this, keep);
        begun.acquire();
        whenDone(d->read(latest,
                         [&](Numbers &) -> Result<QString> {
                             ++ran;
                             return u"zh"_s;
                         }),
                 this, keep);
        whenDone(d->read(latest, [](Numbers &) -> Result<QString> { return u"zha"_s; }), this, keep);
        goOn.release();
        QTRY_COMPARE(answers, QStringList{u"zha"_s});
        QTest::qWait(20);
        QCOMPARE(answers.size(), 1);
        QCOMPARE(ran.load(), 0);
    }

    void answerOnItsWayIsDroppedToo()
    {
        auto d = desk();
        Latest latest;
        QStringList answers;
        const auto keep = [&answers](const Result<QString> &result) { answers << *result; };
        auto first = d->read(latest, [](Numbers &) -> Result<QString> { return u"old"_s; });
        whenDone(first, this, keep);
        first.waitForFinished(); // answered, but the event loop has not run
        whenDone(d->read(latest, [](Numbers &) -> Result<QString> { return u"new"_s; }), this, keep);
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(answers.front(), u"new"_s);
    }

    void tokensDoNotDisturbEachOther()
    {
        auto d = desk();
        Latest patients;
        Latest drugs;
        int answers = 0;
        const auto one = [](Numbers &) -> Result<int> { return 1; };
        const auto count = [&answers](const Result<int> &result) { answers += *result; };
        whenDone(d->read(patients, one), this, count);
        whenDone(d->read(drugs, one), this, count);
        QTRY_COMPARE(answers, 2);
    }

    void longWorkSeesThatItIsCancelled()
    {
        auto d = desk();
        QSemaphore begun;
        std::atomic_bool left{false};
        auto future = d->read([&](Numbers &, const IsCancelled &isCancelled) -> Result<> {
            begun.release();
            while (!isCancelled())
                QThread::msleep(1);
            left = true;
            return fail(ErrorKind::Cancelled, u"test.cancelled"_s);
        });
        begun.acquire();
        future.cancel();
        QTRY_VERIFY(left);
        QVERIFY(future.isCanceled());
    }

    void cancelledWriteThatHasNotBegunDoesNotHappen()
    {
        auto d = desk();
        QSemaphore begun;
        QSemaphore goOn;
        std::atomic_bool happened{false};
        d->write([&](Numbers &) -> Result<> {
            begun.release();
            goOn.acquire();
            return {};
        });
        begun.acquire();
        auto second = d->write([&](Numbers &) -> Result<> {
            happened = true;
            return {};
        });
        second.cancel();
        goOn.release();
        QVERIFY(d->write([](Numbers &) -> Result<> { return {}; }).result());
        QVERIFY(!happened);
    }

    void exceptionBecomesAnError()
    {
        auto d = desk();
        const auto known = d->write([](Numbers &) -> Result<int> { throw std::runtime_error("broken"); }).result();
        QCOMPARE(known.error().kind, ErrorKind::Storage);
        QCOMPARE(known.error().code, u"desk.exception"_s);
        QCOMPARE(known.error().detail, u"broken"_s);
        const auto unknown = d->read([](Numbers &) -> Result<int> { throw 7; }).result();
        QCOMPARE(unknown.error().code, u"desk.exception"_s);
        QCOMPARE(*d->write([](Numbers &) -> Result<int> { return 3; }).result(), 3); // and the thread lives on
    }

    void writerThatCannotOpenAnswersItsErrorEverywhere()
    {
        bool readerMade = false;
        NumberDesk d{[]() -> Result<std::unique_ptr<Numbers>> { return fail(ErrorKind::Busy, u"clinic.locked"_s); },
                     [&]() -> Result<std::unique_ptr<Numbers>> {
                         readerMade = true;
                         return std::make_unique<Numbers>(m_living);
                     }};
        QCOMPARE(d.write([](Numbers &) -> Result<> { return {}; }).result().error().code, u"clinic.locked"_s);
        QCOMPARE(d.opened().result().error().code, u"clinic.locked"_s);
        QVERIFY(!readerMade);
    }

    void readerThatCannotOpenLeavesTheWriterAtWork()
    {
        NumberDesk d{good(), []() -> Result<std::unique_ptr<Numbers>> { throw std::runtime_error("no file"); }};
        QCOMPARE(d.opened().result().error().code, u"desk.exception"_s);
        QVERIFY(d.write([](Numbers &) -> Result<> { return {}; }).result());
    }

    void endFinishesWritesAndDropsReads()
    {
        std::atomic_int writes{0};
        std::atomic_int reads{0};
        QFuture<Result<>> lastRead;
        {
            auto d = desk();
            d->read([](Numbers &) -> Result<> {
                QThread::msleep(30);
                return {};
            });
            for (int i = 0; i < 20; ++i)
                d->write([&writes](Numbers &) -> Result<> {
                    QThread::msleep(1);
                    ++writes;
                    return {};
                });
            for (int i = 0; i < 20; ++i)
                lastRead = d->read([&reads](Numbers &) -> Result<> {
                    ++reads;
                    return {};
                });
        }
        QCOMPARE(writes.load(), 20);
        QCOMPARE(reads.load(), 0);
        QVERIFY(lastRead.isFinished());
        QVERIFY(lastRead.isCanceled());
        QCOMPARE(m_living.load(), 0);
    }

    void receiverThatIsGoneIsNotCalled()
    {
        auto d = desk();
        auto receiver = std::make_unique<QObject>();
        bool called = false;
        QSemaphore goOn;
        auto future = d->read([&](Numbers &) -> Result<> {
            goOn.acquire();
            return {};
        });
        whenDone(future, receiver.get(), [&called](const Result<> &) { called = true; });
        receiver.reset();
        goOn.release();
        future.waitForFinished();
        QTest::qWait(10);
        QVERIFY(!called);
    }

    void feedAnnouncesOnItsThreadInOrder()
    {
        ChangeFeed feed;
        std::vector<std::pair<Aggregate, QUuid>> seen;
        const QUuid first = QUuid::createUuid();
        const QUuid second = QUuid::createUuid();
        connect(&feed, &ChangeFeed::changed, this, [&](Aggregate kind, const QUuid &id) {
            QCOMPARE(QThread::currentThread(), thread());
            seen.emplace_back(kind, id);
        });
        std::unique_ptr<QThread> other{QThread::create([&] {
            feed.announce({{Aggregate::Patient, first}, {Aggregate::Registration, second}});
            feed.announce({});
        })};
        other->start();
        other->wait();
        QVERIFY(seen.empty()); // never inside announce()
        QTRY_COMPARE(seen.size(), std::size_t{2});
        QVERIFY(seen[0] == std::pair(Aggregate::Patient, first));
        QVERIFY(seen[1] == std::pair(Aggregate::Registration, second));
    }
};

QTEST_GUILESS_MAIN(TestDesk)
#include "tst_desk.moc"

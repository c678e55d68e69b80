// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exchange_runner.h"

#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr qint64 kLongestTimerMs = 24LL * 3'600'000;

int timerMs(qint64 ms)
{
    return static_cast<int>(std::clamp<qint64>(ms, 0, kLongestTimerMs));
}

} // namespace

ExchangeRunner::ExchangeRunner(Post post, HttpTransport &transport, QObject *parent)
    : QObject{parent}, m_post{std::move(post)}, m_transport{transport}
{
    m_rhythm.setSingleShot(true);
    m_retry.setSingleShot(true);
    connect(&m_rhythm, &QTimer::timeout, this, [this] {
        m_rhythm.start(timerMs(m_periodMs));
        run();
    });
    connect(&m_retry, &QTimer::timeout, this, &ExchangeRunner::run);
    connect(&m_transport, &HttpTransport::answered, this, &ExchangeRunner::takeAnswer);
}

ExchangeRunner::Post ExchangeRunner::direct(ExchangeService &service)
{
    return [&service](const Work &work, const std::function<void()> &done) {
        work(service);
        done();
    };
}

void ExchangeRunner::start()
{
    struct Opening {
        Result<> started{};
        Result<ExchangeService::Rhythm> rhythm{ExchangeService::Rhythm{}};
    };
    auto opening = std::make_shared<Opening>();
    m_post(
        [opening](ExchangeService &service) {
            opening->started = service.start();
            opening->rhythm = service.rhythm();
        },
        [this, opening] {
            qint64 phaseMs = 0;
            if (opening->rhythm) {
                m_periodMs = opening->rhythm->periodMs;
                phaseMs = opening->rhythm->phaseMs;
            }
            m_rhythm.start(timerMs(phaseMs));
            refreshStatus();
        });
}

void ExchangeRunner::run()
{
    if (m_isRunning) {
        m_runAgain = true;
        return;
    }
    m_isRunning = true;
    m_runAgain = false;
    m_retry.stop();
    m_report = {};
    takeNext();
}

void ExchangeRunner::takeNext()
{
    struct Taken {
        Result<NextStep> step{NextStep{}};
        qint64 waitMs{0};
    };
    auto taken = std::make_shared<Taken>();
    m_post(
        [taken](ExchangeService &service) {
            taken->step = service.takeNext();
            if (taken->step && taken->step->notBefore)
                taken->waitMs = service.msUntil(*taken->step->notBefore);
        },
        [this, taken] { proceed(taken->step, taken->waitMs); });
}

void ExchangeRunner::proceed(const Result<NextStep> &step, qint64 waitMs)
{
    if (!step) {
        endRun(step.error(), std::nullopt);
        return;
    }
    m_step = *step;
    switch (m_step.kind) {
    case NextStep::Kind::Nothing:
        endRun(std::nullopt, m_step.notBefore ? std::optional{waitMs} : std::nullopt);
        return;
    case NextStep::Kind::Again:
        // Other work of the database's thread comes in between.
        QMetaObject::invokeMethod(this, &ExchangeRunner::takeNext, Qt::QueuedConnection);
        return;
    case NextStep::Kind::CheckMetadata:
        m_transport.fetchMetadata(m_step.address);
        return;
    case NextStep::Kind::Send:
        ++m_report.sent;
        m_transport.send(m_step.address, m_step.unit);
        return;
    }
}

void ExchangeRunner::takeAnswer(const HttpAnswer &answer)
{
    if (!m_isRunning)
        return;
    struct Booked {
        Result<> result{};
        bool isAcknowledged{false};
    };
    auto booked = std::make_shared<Booked>();
    m_post(
        [booked, answer, step = m_step](ExchangeService &service) {
            if (step.kind == NextStep::Kind::CheckMetadata) {
                booked->result = service.bookMetadata(step.address.url, judgeMetadata(answer, service.now()));
                return;
            }
            const SendOutcome outcome = judgeAnswer(answer, step.unit.entries, service.now());
            booked->isAcknowledged = outcome.kind == OutcomeKind::Acknowledged;
            booked->result = service.book(step.unit.id, step.unit.attempt, outcome);
        },
        [this, booked] {
            if (!booked->result) {
                endRun(booked->result.error(), std::nullopt);
                return;
            }
            if (booked->isAcknowledged) {
                ++m_report.acknowledged;
                Q_EMIT unitAcknowledged(m_step.unit);
            }
            takeNext();
        });
}

void ExchangeRunner::endRun(const std::optional<Error> &error, std::optional<qint64> retryMs)
{
    m_report.error = error;
    auto status = std::make_shared<Result<ExchangeStatus>>(ExchangeStatus{});
    m_post([status](ExchangeService &service) { *status = service.status(); },
           [this, status, retryMs] {
               if (*status)
                   m_report.status = **status;
               else if (!m_report.error)
                   m_report.error = status->error();
               m_isRunning = false;
               if (retryMs)
                   m_retry.start(timerMs(*retryMs + 1));
               Q_EMIT statusChanged(m_report.status);
               Q_EMIT runFinished(m_report);
               if (m_runAgain)
                   run();
           });
}

void ExchangeRunner::wake()
{
    auto urgent = std::make_shared<Result<bool>>(false);
    m_post([urgent](ExchangeService &service) { *urgent = service.hasUrgent(); },
           [this, urgent] {
               if (*urgent && **urgent)
                   run();
               else
                   refreshStatus();
           });
}

void ExchangeRunner::sendNow(const Actor &actor)
{
    auto result = std::make_shared<Result<>>();
    m_post([result, actor](ExchangeService &service) { *result = service.sendNow(actor); },
           [this, result] {
               if (*result)
                   run();
               else
                   Q_EMIT refused(result->error());
           });
}

void ExchangeRunner::refreshStatus()
{
    if (m_isRunning)
        return; // said at its end
    auto status = std::make_shared<Result<ExchangeStatus>>(ExchangeStatus{});
    m_post([status](ExchangeService &service) { *status = service.status(); },
           [this, status] {
               if (*status)
                   Q_EMIT statusChanged(**status);
           });
}

RunReport runExchangeOnce(ExchangeService &service, HttpTransport &transport,
                          const std::function<void(const OutgoingUnit &)> &onAcknowledged)
{
    RunReport report;
    if (auto started = service.start(); !started) {
        report.error = started.error();
        return report;
    }
    ExchangeRunner runner{ExchangeRunner::direct(service), transport};
    QEventLoop loop;
    QObject::connect(&runner, &ExchangeRunner::runFinished, &loop, [&](const RunReport &finished) {
        report = finished;
        loop.quit();
    });
    if (onAcknowledged)
        QObject::connect(&runner, &ExchangeRunner::unitAcknowledged, &loop, onAcknowledged);
    QMetaObject::invokeMethod(&runner, &ExchangeRunner::run, Qt::QueuedConnection);
    loop.exec();
    return report;
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchange_service.h"
#include "exchange/http_transport.h"

#include <functional>

namespace clinic {

/// What one run did.
struct RunReport {
    int sent{0};                  ///< requests
    int acknowledged{0};          ///< units that the county confirmed
    std::optional<Error> error{}; ///< of the clinic's own database; the county's faults are in the status
    ExchangeStatus status{};
};

/// Carries units between the book-keeping and the line: every so many minutes, at once for what is urgent, and when
/// asked. Lives on the thread of its transport; touches the service only inside `post`.
class ExchangeRunner : public QObject {
    Q_OBJECT

public:
    using Work = std::function<void(ExchangeService &)>;
    /// Runs `work` on the service's thread, then `done` on the runner's. In the window that is the writer thread.
    using Post = std::function<void(Work work, std::function<void()> done)>;

    ExchangeRunner(Post post, HttpTransport &transport, QObject *parent = nullptr);

    /// Post for a service that lives on this thread (command line, tests).
    static Post direct(ExchangeService &service);

    /// Brings back what was in flight at the last end, and begins the rhythm: the first run after the seat's own
    /// phase, then one each period.
    void start();
    /// Begins a run unless one is under way.
    void run();
    /// Looks whether something urgent came in; to be called when the change feed says that records changed.
    void wake();
    /// Ends all waiting and runs; Denied goes to `refused`.
    void sendNow(const Actor &actor);
    bool isRunning() const { return m_isRunning; }
    /// Reads the status and says it.
    void refreshStatus();

Q_SIGNALS:
    void statusChanged(const clinic::ExchangeStatus &status);
    void runFinished(const clinic::RunReport &report);
    void refused(const clinic::Error &error);
    /// Each confirmed unit as it was sent, for the walkthrough.
    void unitAcknowledged(const clinic::OutgoingUnit &unit);

private:
    void takeNext();
    void proceed(const Result<NextStep> &step, qint64 waitMs);
    void takeAnswer(const HttpAnswer &answer);
    void endRun(const std::optional<Error> &error, std::optional<qint64> retryMs);

    Post m_post;
    HttpTransport &m_transport;
    QTimer m_rhythm{};
    QTimer m_retry{};
    qint64 m_periodMs{15LL * 60'000};
    NextStep m_step{};
    RunReport m_report{};
    bool m_isRunning{false};
    bool m_runAgain{false};
};

/// One whole run from here, with an event loop of its own: for the command line and the walkthrough.
[[nodiscard]] RunReport runExchangeOnce(ExchangeService &service, HttpTransport &transport,
                                        const std::function<void(const OutgoingUnit &)> &onAcknowledged = {});

} // namespace clinic

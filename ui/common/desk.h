// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QSemaphore>
#include <QThread>

#include <atomic>
#include <exception>
#include <functional>
#include <memory>
#include <type_traits>

namespace clinic::ui {

/// Calls `fn` with the answer on the receiver's thread. Does nothing when the receiver is gone by then or the future
/// was cancelled (QFuture::then with a context aborts debug builds of Qt 6.4 in the first case).
template <class T, class F> void whenDone(const QFuture<T> &future, QObject *receiver, F fn)
{
    auto *watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, fn = std::move(fn)]() mutable {
        watcher->deleteLater();
        if (!watcher->isCanceled())
            fn(watcher->result());
    });
    watcher->setFuture(future);
}

/// Keeps only the newest of several reads, for a search that runs at every key: a read made with it cancels the one
/// before, whose answer is dropped even when it is already on its way. Owned by the page; when it goes, so does the
/// last answer.
class Latest {
public:
    Latest() = default;
    Latest(const Latest &) = delete;
    Latest &operator=(const Latest &) = delete;
    ~Latest() { cancel(); }

    void cancel() { m_last.cancel(); }
    template <class T> void replace(const QFuture<T> &future)
    {
        cancel();
        m_last = QFuture<void>(future);
    }

private:
    QFuture<void> m_last{};
};

/// Asked by long work whether to stop early; see Desk::read.
using IsCancelled = std::function<bool()>;

/// A thread with an event loop that runs what it is given one after the other. Part of Desk.
class DeskThread {
public:
    explicit DeskThread(const QString &name);
    ~DeskThread();
    DeskThread(const DeskThread &) = delete;
    DeskThread &operator=(const DeskThread &) = delete;

    /// From any thread. After finish() the task is dropped.
    void post(std::function<void()> task);
    /// Runs `last` after everything posted so far, then ends the thread and waits for it.
    void finish(std::function<void()> last);

private:
    QThread m_thread{};
    QObject *m_context{nullptr};
    std::atomic_bool m_finished{false};
};

/// The error of a task that threw: kind Storage, code "desk.exception".
Error errorOfException(const std::exception *exception);

/// The window's only way to the services: one writer thread for every change, in order, and one reader thread for
/// searches and lists. Each thread builds its own Services (and with it its own connection) and destroys them there.
/// The writer's are built first, since they may create or upgrade the database.
///
/// Answers are values. When the Services could not be built, every call answers that error.
/// Destruction finishes the writes already asked for and drops the reads.
template <class Services> class Desk {
public:
    using Factory = std::function<Result<std::unique_ptr<Services>>()>;

    Desk(Factory makeWriter, Factory makeReader)
    {
        auto writerOpened = std::make_shared<QSemaphore>();
        m_writer.post([side = m_writerSide, other = m_readerSide, writerOpened, make = std::move(makeWriter)] {
            side->build(make);
            if (!side->services)
                other->error = side->error;
            writerOpened->release();
        });
        m_reader.post([side = m_readerSide, other = m_writerSide, writerOpened, make = std::move(makeReader)] {
            writerOpened->acquire();
            if (other->built)
                side->build(make);
        });
    }
    ~Desk()
    {
        m_readerSide->dropTasks = true;
        m_writer.finish([side = m_writerSide] { side->services.reset(); });
        m_reader.finish([side = m_readerSide] { side->services.reset(); });
    }
    Desk(const Desk &) = delete;
    Desk &operator=(const Desk &) = delete;

    /// Runs `fn(Services &) -> Result<T>` on the reader thread. Long work may take `const IsCancelled &` as a second
    /// argument and look at it. Cancelling the future drops a queued read and the answer of a running one.
    template <class F> auto read(F fn) { return run(m_reader, m_readerSide, std::move(fn)); }
    /// The same; an older read made with the same token is cancelled.
    template <class F> auto read(Latest &latest, F fn)
    {
        latest.cancel();
        auto future = run(m_reader, m_readerSide, std::move(fn));
        latest.replace(future);
        return future;
    }
    /// Runs `fn` on the writer thread after all earlier writes. A write that is cancelled before its turn does not
    /// happen; once begun it is finished, but its answer is dropped.
    template <class F> auto write(F fn) { return run(m_writer, m_writerSide, std::move(fn)); }
    /// Answers when both sides are open, or with the error that kept one from opening.
    QFuture<Result<>> opened()
    {
        return read([](Services &) { return Result<>{}; });
    }

private:
    struct Side {
        std::unique_ptr<Services> services{}; // built, used and destroyed on its thread only
        Error error{};
        std::atomic_bool built{false};
        std::atomic_bool dropTasks{false};

        void build(const Factory &make)
        {
            try {
                Result<std::unique_ptr<Services>> made = make();
                if (made && *made) {
                    services = std::move(*made);
                    built = true;
                } else {
                    error = made ? errorOfException(nullptr) : std::move(made).error();
                }
            } catch (const std::exception &exception) {
                error = errorOfException(&exception);
            } catch (...) {
                error = errorOfException(nullptr);
            }
        }
    };

    template <class F> static auto call(F &fn, Services &services, const IsCancelled &isCancelled)
    {
        if constexpr (std::is_invocable_v<F &, Services &, const IsCancelled &>)
            return fn(services, isCancelled);
        else
            return fn(services);
    }

    template <class F> static auto run(DeskThread &thread, const std::shared_ptr<Side> &side, F fn)
    {
        using R = decltype(call(fn, std::declval<Services &>(), std::declval<const IsCancelled &>()));
        auto promise = std::make_shared<QPromise<R>>();
        QFuture<R> future = promise->future();
        promise->start();
        // A promise that is destroyed unanswered cancels its future, so dropping the task is enough everywhere below.
        thread.post([side, promise, fn = std::make_shared<F>(std::move(fn))] {
            if (promise->isCanceled() || side->dropTasks)
                return;
            if (!side->services)
                promise->addResult(R{tl::unexpected<Error>(side->error)});
            else
                promise->addResult(guarded<R>(*fn, *side->services, [promise] { return promise->isCanceled(); }));
            promise->finish();
        });
        return future;
    }

    template <class R, class F> static R guarded(F &fn, Services &services, const IsCancelled &isCancelled)
    {
        try {
            return call(fn, services, isCancelled);
        } catch (const std::exception &exception) {
            return R{tl::unexpected<Error>(errorOfException(&exception))};
        } catch (...) {
            return R{tl::unexpected<Error>(errorOfException(nullptr))};
        }
    }

    std::shared_ptr<Side> m_writerSide{std::make_shared<Side>()};
    std::shared_ptr<Side> m_readerSide{std::make_shared<Side>()};
    DeskThread m_writer{QStringLiteral("clinic-writer")};
    DeskThread m_reader{QStringLiteral("clinic-reader")};
};

} // namespace clinic::ui

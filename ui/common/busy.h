// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace clinic::ui {

/// Shows that work is going on once it takes longer than 300 ms, and lets the person stop it. Watches one piece of work
/// at a time; a new one replaces it.
class Busy : public QWidget {
    Q_OBJECT

public:
    static constexpr int kPatienceMs = 300;

    explicit Busy(QWidget *parent = nullptr);

    /// `mayCancel` is false for writes that are already under way.
    template <class T> void watch(const QFuture<T> &future, const QString &what, bool mayCancel = true)
    {
        watchAny(QFuture<void>(future), what, mayCancel);
    }
    /// Known progress of long jobs; without it the bar only moves.
    void setProgress(int done, int total);
    bool isWatching() const { return m_watching; }

Q_SIGNALS:
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void watchAny(const QFuture<void> &future, const QString &what, bool mayCancel);
    void stop();
    void retranslate();

    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QTimer m_patience{};
    QFutureWatcher<void> m_watcher{};
    bool m_watching{false};
};

} // namespace clinic::ui

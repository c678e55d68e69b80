// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dates.h"
#include "ui/common/icons.h"

#include <QString>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace clinic::ui {

/// What the county has confirmed and what it has not. Plain values, set by whoever runs the exchange.
struct UploadStatus {
    enum class State {
        Confirmed, ///< nothing waits; everything was confirmed
        Waiting,   ///< something waits for the next round or for the line
        Sending,
        Problem, ///< needs a person; `problem` says what and what to do
    };
    State state{State::Confirmed};
    int waiting{0}; ///< units not confirmed yet
    std::optional<Instant> waitingSince{};
    std::optional<Instant> lastConfirmed{}; ///< absent: never yet
    QString problem{};
    bool canSend{true}; ///< false: no county address, or this person may not
};

/// How a state is marked, in the status bar and on the page of the upload alike.
Severity severityOf(UploadStatus::State state);
Icon iconOf(UploadStatus::State state);

/// Always in the status bar, never a pop-up: icon, one word, what waits, last confirmed time, 'send now'.
class UploadStatusWidget : public QWidget {
    Q_OBJECT

public:
    explicit UploadStatusWidget(QWidget *parent = nullptr);
    void setStatus(const UploadStatus &status);
    const UploadStatus &status() const { return m_status; }
    /// In a narrow window: numbers without their words; the tool tip has them.
    void setCompact(bool compact);
    /// One word for each state, in the user's language.
    static QString stateWord(UploadStatus::State state);

Q_SIGNALS:
    void sendNowRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();

    UploadStatus m_status{};
    bool m_compact{false};
    QLabel *m_icon;
    QLabel *m_word;
    QLabel *m_detail;
    QPushButton *m_sendNow;
};

} // namespace clinic::ui

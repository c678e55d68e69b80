// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QProgressBar;

namespace clinic::ui {

class KeyButton;

/// Says what was done and offers to take it back for ten seconds (Ctrl+Z or the button). A later act replaces the
/// offer. Hidden while there is nothing to take back.
class UndoBar : public QFrame {
    Q_OBJECT

public:
    static constexpr int kOfferMs = 10'000;

    explicit UndoBar(QWidget *parent = nullptr);
    /// `undo` runs at most once, and never after the offer has ended.
    void offer(const QString &whatWasDone, std::function<void()> undo);
    void withdraw();
    bool isOffering() const { return static_cast<bool>(m_undo); }
    /// For tests.
    void setOfferTime(int milliseconds) { m_offerMs = milliseconds; }

Q_SIGNALS:
    void undone();
    void ended(); ///< the offer ran out or was replaced

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeBack();
    void retranslate();

    QLabel *m_icon;
    QLabel *m_text;
    QProgressBar *m_left;
    KeyButton *m_button;
    QTimer m_tick{};
    std::function<void()> m_undo{};
    int m_offerMs{kOfferMs};
    int m_elapsedMs{0};
};

} // namespace clinic::ui

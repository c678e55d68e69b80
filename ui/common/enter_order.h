// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <vector>

class QWidget;

namespace clinic::ui {

/// Lets Enter walk through the editors of a form in their order, past those that need nothing, and tells when the last
/// was passed. Enter with Ctrl stays the page's; while an input method is composing Enter is the input method's
/// (CompositionGuard).
class EnterOrder : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// In the order of walking. Hidden and disabled editors are passed over, and those for which `skip` says so.
    void add(QWidget *editor, std::function<bool()> skip = {});

Q_SIGNALS:
    void lastPassed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Stop {
        QWidget *editor{nullptr};
        std::function<bool()> skip{};
    };
    void goOnFrom(const QObject *editor);

    std::vector<Stop> m_stops{};
};

} // namespace clinic::ui

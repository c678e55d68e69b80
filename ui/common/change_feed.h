// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/aggregate.h"

#include <QObject>
#include <QUuid>

#include <utility>
#include <vector>

namespace clinic::ui {

/// Tells the pages what was committed, here or at another seat. Lives on the UI thread and outlives the desk. Pages
/// listen to nothing else.
class ChangeFeed : public QObject {
    Q_OBJECT

public:
    using Changes = std::vector<std::pair<Aggregate, QUuid>>;
    using QObject::QObject;

    /// From any thread, after the commit; the signals follow later on the UI thread, in order.
    void announce(Changes changes);

Q_SIGNALS:
    void changed(clinic::Aggregate kind, const QUuid &id);
};

} // namespace clinic::ui

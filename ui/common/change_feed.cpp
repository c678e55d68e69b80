// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/change_feed.h"

namespace clinic::ui {

void ChangeFeed::announce(Changes changes)
{
    if (changes.empty())
        return;
    QMetaObject::invokeMethod(
        this,
        [this, changes = std::move(changes)] {
            for (const auto &[kind, id] : changes)
                Q_EMIT changed(kind, id);
        },
        Qt::QueuedConnection);
}

} // namespace clinic::ui

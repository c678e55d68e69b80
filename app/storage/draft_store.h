// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace clinic {

/// What was typed and not yet saved: one file per open form at the seat, replaced atomically, so that a power cut
/// costs at most the last second. The caller limits itself to one `keep` a second per form.
class DraftStore {
public:
    /// `folder` belongs to one clinic at one seat; it is made, readable by its owner only.
    explicit DraftStore(QString folder);

    /// Replaces the draft of `form`, a name such as `encounter-<id>` of letters, digits and hyphens.
    [[nodiscard]] Result<> keep(const QString &form, const QByteArray &content);
    /// The draft of `form`, or nothing. A half-written or foreign file reads as nothing.
    [[nodiscard]] Result<std::optional<QByteArray>> find(const QString &form) const;
    /// Called after the form was saved or given up. Succeeds when there is none.
    [[nodiscard]] Result<> drop(const QString &form);
    /// The forms that have a draft.
    QStringList forms() const;

private:
    [[nodiscard]] Result<QString> fileOf(const QString &form) const;
    QString m_folder;
};

} // namespace clinic

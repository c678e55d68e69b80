// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "storage/connection.h"

namespace clinic {

/// One step of the schema. The files are `:/schema/NNNN_name.sql` and, where an engine needs more,
/// `:/schema/NNNN_name.sqlite.sql` or `.postgres.sql`, run after it.
struct Migration {
    int number;
    const char *name;
};

/// Brings a database to this program's schema: forward only, one transaction per step, each step and its row in
/// `schema_migration` together.
class Migrator {
public:
    enum class Found { Empty, Current, Older };

    /// All steps, in order. Append only once a version has been released.
    static const std::vector<Migration> &steps();

    /// What a database is in relation to this program. Fails as Conflict with "storage.newer_than_program" when it
    /// was written by a newer one, or with "storage.schema_differs" when a step it has was changed since.
    [[nodiscard]] static Result<Found> inspect(Connection &connection);

    /// Succeeds only when nothing has to be done.
    [[nodiscard]] static Result<> requireCurrent(Connection &connection);

    /// Applies the steps that are missing. An older database is copied beside itself first (SQLite), and the copy is
    /// opened and checked; `copyFile` receives its path.
    [[nodiscard]] static Result<> migrate(const DatabaseAddress &address, const Clock &clock,
                                          QString *copyFile = nullptr);
};

} // namespace clinic

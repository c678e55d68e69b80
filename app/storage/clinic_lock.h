// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QLockFile>

#include <memory>

namespace clinic {

/// Keeps a second process out of an embedded clinic. The lock of a process that no longer runs is taken over.
class ClinicLock {
public:
    /// Fails as Busy with "clinic.open_elsewhere" (process id, computer, program), for which a command ends with
    /// exit code 75.
    [[nodiscard]] static Result<std::unique_ptr<ClinicLock>> take(const QString &clinicFolder);

private:
    explicit ClinicLock(const QString &file) : m_file{file} {}
    QLockFile m_file;
};

} // namespace clinic

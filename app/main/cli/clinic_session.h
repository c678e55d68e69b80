// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/cli/command.h"
#include "main/clinic_folder.h"

namespace clinic::cli {

/// What a command that opens a clinic needs, held together for as long as it runs.
class ClinicSession {
public:
    /// Loads the catalogues and opens the clinic named by `--clinic`, `--user` and `--password-file`. Writes what is
    /// missing or wrong to the call's error stream and gives the exit code instead.
    static tl::expected<std::unique_ptr<ClinicSession>, int> open(const Call &call);

    Services &services() { return *m_services; }
    const Actor &actor() const { return m_open->session().actor; }
    const Clock &clock() const { return m_clock; }
    IdSource &ids() { return m_ids; }
    const OpenClinic &clinic() const { return *m_open; }

private:
    ClinicSession() : m_ids{m_clock} {}

    SystemClock m_clock{};
    IdSource m_ids;
    std::unique_ptr<OpenClinic> m_open{};
    std::unique_ptr<Services> m_services{};
};

/// The catalogues beside the program.
[[nodiscard]] Result<std::shared_ptr<const Reference>> loadReference();

/// The seat of the command line: one for each user of this computer, made at the first use.
[[nodiscard]] Result<SeatId> commandLineSeat(IdSource &ids);

/// The first line of a file, without its end. Fails as NotFound "cli.file_missing" (file).
[[nodiscard]] Result<QString> firstLineOf(const QString &file);

/// A whole file, at most `limit` bytes. Fails as NotFound "cli.file_missing", Validation "cli.file_too_large".
[[nodiscard]] Result<QByteArray> contentOf(const QString &file, qint64 limit = 512LL << 20U);

} // namespace clinic::cli

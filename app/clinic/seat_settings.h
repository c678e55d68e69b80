// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "clinic/settings.h"

#include <QMap>
#include <QString>

namespace clinic {

/// What is printed.
enum class DocumentKind { Ticket, Prescription, Receipt, Referral };

template <> struct Words<DocumentKind> {
    static constexpr auto table = std::to_array<Word<DocumentKind>>({
        {DocumentKind::Ticket, "ticket"},
        {DocumentKind::Prescription, "prescription"},
        {DocumentKind::Receipt, "receipt"},
        {DocumentKind::Referral, "referral"},
    });
};

/// Which printer takes a document at this seat.
struct PrinterChoice {
    QString printer{}; ///< as the system names it; empty: the system's default
    Paper paper{Paper::A4};
    friend bool operator==(const PrinterChoice &, const PrinterChoice &) = default;
};

/// What belongs to one PC.
struct SeatSettings {
    SeatId seatId{};
    QString name{};                            ///< shown in the status bar
    QString language{QStringLiteral("zh_CN")}; ///< `zh_CN` or `en`
    int scalePercent{100};                     ///< size of everything on the screen
    QString lastClinic{};                      ///< folder of the clinic opened last
    QString lastLogin{};                       ///< name proposed at the login
    QString server{};                          ///< PostgreSQL: host, port and database; no password
    QMap<DocumentKind, PrinterChoice> printers{};
    friend bool operator==(const SeatSettings &, const SeatSettings &) = default;
};

/// The file of one seat's settings.
class SeatSettingsFile {
public:
    explicit SeatSettingsFile(QString path) : m_path{std::move(path)} {}

    /// Nothing when there is no file yet. A damaged file fails as Corrupt with "seat.damaged", an unreadable one as
    /// Storage with "seat.unreadable"; neither is ever replaced without being asked.
    [[nodiscard]] Result<std::optional<SeatSettings>> load() const;
    /// Replaces the file atomically. Fails as Storage with "seat.unwritable".
    [[nodiscard]] Result<> save(const SeatSettings &settings) const;

private:
    QString m_path;
};

} // namespace clinic

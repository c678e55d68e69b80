// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "base/words.h"

#include <QString>

#include <variant>

namespace clinic {

/// What an insured person pays while the insurance platform cannot be reached.
enum class OfflineMode { Estimate, PayAll };

template <> struct Words<OfflineMode> {
    static constexpr auto table = std::to_array<Word<OfflineMode>>({
        {OfflineMode::Estimate, "estimate"},
        {OfflineMode::PayAll, "pay_all"},
    });
};

/// Paper that the printed documents know.
enum class Paper { A4, A5, B5, Roll80, Roll58 };

template <> struct Words<Paper> {
    static constexpr auto table = std::to_array<Word<Paper>>({
        {Paper::A4, "a4"},
        {Paper::A5, "a5"},
        {Paper::B5, "b5"},
        {Paper::Roll80, "roll80"},
        {Paper::Roll58, "roll58"},
    });
};

/// The clinic's settings, the same at all seats. A member's initial value is the default; settingTable() gives each
/// member its key and its limits.
struct ClinicSettings {
    OfflineMode offlineMode{OfflineMode::Estimate};
    int rollAgeLimitDays{30};       ///< a roll older than this is too old to rely on
    bool registerWithoutCard{true}; ///< may somebody without any document be registered
    QString registrationFeeItem{};  ///< code of the service item that registration charges; empty: asked each time
    int freeFromAge{0};             ///< registration is free from this age; 0: never
    int freeReturnDays{0};          ///< a return visit within this many days is free; 0: never
    int skipBehind{3};              ///< who did not answer goes behind this many people
    int callsBeforeSkip{3};         ///< so often somebody is called before the page offers to skip
    QString countyUrl{};            ///< base address of the county's FHIR server; empty: none
    QString countyCa{};             ///< PEM of the county's own authority, pinned; empty: the system's authorities
    QString identifierBase{QStringLiteral("https://xiangyi.invalid/fhir")}; ///< base of our identifier systems
    int uploadMinutes{15};
    int lockMinutes{15}; ///< a seat left alone asks for the password after this time
    Paper prescriptionPaper{Paper::A5};
    Paper receiptPaper{Paper::A5};
    Paper ticketPaper{Paper::Roll80};

    friend bool operator==(const ClinicSettings &, const ClinicSettings &) = default;
};

/// One row of the table of settings.
struct SettingRow {
    using Member = std::variant<bool ClinicSettings::*, int ClinicSettings::*, QString ClinicSettings::*,
                                OfflineMode ClinicSettings::*, Paper ClinicSettings::*>;
    const char *key; ///< as stored
    Member member;
    int least{0};
    int most{0}; ///< of a number; of a text its longest length
};

/// All settings, in the order in which the administrator's page shows them.
const std::vector<SettingRow> &settingTable();

/// The value of one setting as it is stored.
QString settingText(const SettingRow &row, const ClinicSettings &settings);

/// Takes a stored value over. False for a text that is no value of this setting.
bool setSettingText(const SettingRow &row, const QString &text, ClinicSettings &settings);

/// What is wrong with settings that a person entered: "field.range" {least, most}, "field.too_long" {limit},
/// "clinic.url_format" (no http or https address).
std::vector<FieldProblem> settingProblems(const ClinicSettings &settings);

} // namespace clinic

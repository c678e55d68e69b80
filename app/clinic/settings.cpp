// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinic/settings.h"

#include "base/text_input.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr int kMostUrl = 300;

bool isHttpAddress(const QString &text)
{
    const QUrl url{text, QUrl::StrictMode};
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"https" || url.scheme() == u"http");
}

/// Texts that are addresses; the county's may be left empty.
bool isWrongAddress(const SettingRow &row, const QString &text)
{
    if (row.member == SettingRow::Member{&ClinicSettings::countyUrl})
        return !text.isEmpty() && !isHttpAddress(text);
    return row.member == SettingRow::Member{&ClinicSettings::identifierBase} && !isHttpAddress(text);
}

} // namespace

const std::vector<SettingRow> &settingTable()
{
    using S = ClinicSettings;
    static const std::vector<SettingRow> table{
        {"reception.register_without_card", &S::registerWithoutCard},
        {"reception.registration_fee_item", &S::registrationFeeItem, 0, 40},
        {"reception.free_from_age", &S::freeFromAge, 0, 120},
        {"reception.free_return_days", &S::freeReturnDays, 0, 30},
        {"reception.skip_behind", &S::skipBehind, 1, 20},
        {"reception.calls_before_skip", &S::callsBeforeSkip, 1, 10},
        {"insurance.offline_mode", &S::offlineMode},
        {"insurance.roll_age_limit_days", &S::rollAgeLimitDays, 1, 366},
        {"exchange.county_url", &S::countyUrl, 0, kMostUrl},
        {"exchange.county_ca", &S::countyCa, 0, 20'000},
        {"exchange.identifier_base", &S::identifierBase, 1, kMostUrl},
        {"exchange.upload_minutes", &S::uploadMinutes, 1, 1440},
        {"security.lock_minutes", &S::lockMinutes, 1, 240},
        {"printing.prescription_paper", &S::prescriptionPaper},
        {"printing.receipt_paper", &S::receiptPaper},
        {"printing.ticket_paper", &S::ticketPaper},
    };
    return table;
}

QString settingText(const SettingRow &row, const ClinicSettings &settings)
{
    return std::visit(
        [&settings](auto member) -> QString {
            const auto &value = settings.*member;
            using T = std::remove_cvref_t<decltype(value)>;
            if constexpr (std::is_same_v<T, bool>)
                return value ? u"1"_s : u"0"_s;
            else if constexpr (std::is_same_v<T, int>)
                return QString::number(value);
            else if constexpr (std::is_same_v<T, QString>)
                return value;
            else
                return toWord(value);
        },
        row.member);
}

bool setSettingText(const SettingRow &row, const QString &text, ClinicSettings &settings)
{
    return std::visit(
        [&](auto member) {
            auto &value = settings.*member;
            using T = std::remove_cvref_t<decltype(value)>;
            if constexpr (std::is_same_v<T, bool>) {
                value = text == u"1";
                return text == u"1" || text == u"0";
            } else if constexpr (std::is_same_v<T, int>) {
                bool ok = false;
                value = text.toInt(&ok);
                return ok && value >= row.least && value <= row.most;
            } else if constexpr (std::is_same_v<T, QString>) {
                value = text;
                return characterCount(text) <= row.most;
            } else {
                const auto known = fromWord<T>(text);
                value = known.value_or(value);
                return known.has_value();
            }
        },
        row.member);
}

std::vector<FieldProblem> settingProblems(const ClinicSettings &settings)
{
    std::vector<FieldProblem> problems;
    for (const SettingRow &row : settingTable()) {
        const QString key = QString::fromLatin1(row.key);
        if (const auto *number = std::get_if<int ClinicSettings::*>(&row.member)) {
            if (settings.**number < row.least || settings.**number > row.most)
                problems.push_back({key, u"field.range"_s, {row.least, row.most}});
        } else if (const auto *text = std::get_if<QString ClinicSettings::*>(&row.member)) {
            const QString &value = settings.**text;
            if (characterCount(value) > row.most)
                problems.push_back({key, u"field.too_long"_s, {row.most}});
            else if (forbiddenCharacters(value))
                problems.push_back({key, u"text.characters"_s});
            else if (isWrongAddress(row, value))
                problems.push_back({key, u"clinic.url_format"_s});
        }
    }
    return problems;
}

} // namespace clinic

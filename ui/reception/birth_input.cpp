// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/birth_input.h"

#include "people/people_rules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr int kMostYears = 130;
constexpr int kMostMonths = 36;

} // namespace

std::optional<BirthInput> readBirth(const QString &text, const ClinicDate &today)
{
    static const QRegularExpression date{u"^(\\d{4})\\D?(\\d{1,2})\\D?(\\d{1,2})日?$"_s};
    static const QRegularExpression compact{u"^(\\d{4})(\\d{2})(\\d{2})$"_s};
    static const QRegularExpression years{u"^(\\d{1,3})\\s*(岁|周岁|y)?$"_s, QRegularExpression::CaseInsensitiveOption};
    static const QRegularExpression months{u"^(\\d{1,2})\\s*(月|个月|m|mo)$"_s,
                                           QRegularExpression::CaseInsensitiveOption};
    const QString typed = text.normalized(QString::NormalizationForm_KC).trimmed();

    if (const auto age = years.match(typed); age.hasMatch()) {
        const int count = age.captured(1).toInt();
        if (count > kMostYears)
            return std::nullopt;
        return BirthInput{estimatedBirth(count, today), true};
    }
    if (const auto age = months.match(typed); age.hasMatch()) {
        const int count = age.captured(1).toInt();
        if (count > kMostMonths)
            return std::nullopt;
        return BirthInput{ClinicDate{today.toDate().addMonths(-count)}, true};
    }
    auto parts = compact.match(typed);
    if (!parts.hasMatch() && typed.contains(QRegularExpression{u"\\D"_s}))
        parts = date.match(typed);
    if (!parts.hasMatch())
        return std::nullopt;
    const ClinicDate day{parts.captured(1).toInt(), parts.captured(2).toInt(), parts.captured(3).toInt()};
    if (!day.isValid() || day > today)
        return std::nullopt;
    return BirthInput{day, false};
}

} // namespace clinic::ui

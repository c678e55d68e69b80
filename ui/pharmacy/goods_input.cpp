// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pharmacy/goods_input.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace clinic::ui {

std::optional<ClinicDate> readExpiry(const QString &typed)
{
    static const QRegularExpression joined{u"^(\\d{4})(\\d{2})(\\d{2})?$"_s};
    static const QRegularExpression parted{u"^(\\d{4})[-/.年](\\d{1,2})(?:月|[-/.](\\d{1,2})|月(\\d{1,2})日?)?$"_s};
    const QString text = typed.trimmed();
    auto match = joined.match(text);
    if (!match.hasMatch())
        match = parted.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int year = match.captured(1).toInt();
    const int month = match.captured(2).toInt();
    const QString day = match.captured(3).isEmpty() ? match.captured(4) : match.captured(3);
    const QDate first{year, month, 1};
    if (!first.isValid())
        return std::nullopt;
    const ClinicDate date{year, month, day.isEmpty() ? first.daysInMonth() : day.toInt()};
    return date.isValid() ? std::optional{date} : std::nullopt;
}

} // namespace clinic::ui

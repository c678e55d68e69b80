// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/person_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr int kMonthsUntil = 36; ///< below three years a doctor thinks in months

} // namespace

QString sexText(Sex sex)
{
    switch (sex) {
    case Sex::Male:
        return QCoreApplication::translate("PersonText", "Male");
    case Sex::Female:
        return QCoreApplication::translate("PersonText", "Female");
    case Sex::Unknown:
        return QCoreApplication::translate("PersonText", "Unknown", "sex");
    case Sex::Other:
        return QCoreApplication::translate("PersonText", "Other", "sex");
    }
    Q_UNREACHABLE();
}

QString ageText(const std::optional<ClinicDate> &birth, bool isEstimated, const ClinicDate &today)
{
    if (!birth)
        return u"–"_s;
    const Age age = ageOn(*birth, today);
    if (isEstimated)
        return QCoreApplication::translate("PersonText", "about %1 y").arg(age.years);
    if (age.months < 1)
        return QCoreApplication::translate("PersonText", "%1 d", "age in days").arg(age.days);
    if (age.months < kMonthsUntil)
        return QCoreApplication::translate("PersonText", "%1 mo", "age in months").arg(age.months);
    return QCoreApplication::translate("PersonText", "%1 y", "age in years").arg(age.years);
}

QString placeText(const QString &village, const QString &group)
{
    const bool isLatin = !village.isEmpty() && village.back().unicode() < 0x250;
    return village + (isLatin && !group.isEmpty() ? u" "_s : QString{}) + group;
}

QString timeText(Instant instant)
{
    return instant.toLocal().toString(u"HH:mm"_s);
}

} // namespace clinic

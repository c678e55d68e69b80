// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insurance/insurance.h"
#include "people/people.h"
#include "reception/reception.h"
#include "ui/common/theme.h"

#include <QString>

namespace clinic::ui {

// Reception's words in the user's language.

QString exemptionText(Exemption exemption);
QString relationText(KinRelation relation);
QString documentText(DocumentType type);
QString occupationText(Occupation occupation);
QString duplicateText(DuplicateReason reason);

/// Insured or not, in one line, always with the date of the data.
struct InsuranceLine {
    Severity severity{Severity::Note};
    QString text{};
};
InsuranceLine insuranceLine(const EligibilityCheck &check);

} // namespace clinic::ui

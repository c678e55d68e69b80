// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encounters/encounters.h"
#include "insurance/audit_rules.h"
#include "prescribing/prescribing.h"
#include "referral/referral.h"
#include "ui/common/theme.h"

#include <QString>

namespace clinic::ui {

// The doctor's words in the user's language.

QString allergySeverityText(AllergySeverity severity);
QString prescriptionKindText(PrescriptionKind kind);
QString prescriptionStateText(PrescriptionState state);
QString skinTestText(SkinTest test);

QString urgencyText(ReferralUrgency urgency);
QString referralReasonText(ReferralReason reason);
QString transportText(Transport transport);
QString referralStateText(ReferralState state);

QString drugClassText(InsuranceCategory category);
Severity alertSeverity(AlertLevel level);
Severity findingSeverity(FindingLevel level);

/// "2 盒" when whole packs, else minimum units.
QString quantityText(const PrescriptionLine &line);

} // namespace clinic::ui

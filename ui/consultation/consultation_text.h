// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encounters/vital_rules.h"
#include "insurance/audit_rules.h"
#include "insurance/insurance.h"
#include "prescribing/prescribing.h"
#include "reception/reception.h"
#include "referral/referral.h"
#include "ui/common/theme.h"

#include <QString>

namespace clinic::ui {

// The doctor's words in the user's language.

QString queueStateText(RegistrationState state);
Severity queueStateSeverity(RegistrationState state);
/// Why somebody goes first; empty for nobody in particular.
QString priorityText(Priority priority);

QString vitalText(VitalKind kind);
/// "high", "low", or the table's own grade; empty when there is nothing to say.
QString flagText(const VitalFlag &flag);
Severity flagSeverity(const VitalFlag &flag);

QString allergySeverityText(AllergySeverity severity);
QString prescriptionKindText(PrescriptionKind kind);
QString prescriptionStateText(PrescriptionState state);
QString skinTestText(SkinTest test);

QString urgencyText(ReferralUrgency urgency);
QString referralReasonText(ReferralReason reason);
QString transportText(Transport transport);
QString referralStateText(ReferralState state);

QString insuranceCategoryText(InsuranceCategory category);
Severity alertSeverity(AlertLevel level);
Severity findingSeverity(FindingLevel level);

/// Insured or not, in one line, with the date of the data.
QString coverageLine(const EligibilityCheck &check);

/// "2 盒" when whole packs, else minimum units.
QString quantityText(const PrescriptionLine &line);

} // namespace clinic::ui

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/services.h"
#include "ui/common/patient_header.h"
#include "ui/common/theme.h"

namespace clinic::ui {

/// `2 盒` where the quantity is whole packs, else minimum units: `18 粒`.
QString packsText(const PrescriptionLine &line, Quantity quantity);
/// `12 粒`
QString unitsText(Quantity quantity, const QString &unit);
/// Dose, route, frequency, days, remark.
QString usageText(const CounterLine &line);
/// The batches it comes from, or how little is there; two lines.
QString batchesText(const CounterLine &line);
/// All batches with expiry and quantity, one a line.
QString batchesTip(const CounterLine &line);
bool isEnough(const CounterLine &line);

QString expiryText(ExpiryLevel level);
Severity severityOf(ExpiryLevel level);
QString dispenseStateText(DispenseState state);
QString moveText(MoveKind kind);

/// The person in front of the counter, with the allergies.
PatientSummary summaryOf(const DispenseTask &task, const ClinicDate &today);
QString diagnosesText(const std::vector<Diagnosis> &diagnoses);

} // namespace clinic::ui

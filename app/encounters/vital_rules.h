// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "encounters/encounters.h"

namespace clinic {

/// The unit that is shown and sent, in UCUM-compatible plain form: mmHg, ℃, /min, %, kg, cm, mmol/L.
QString unitOf(VitalKind kind);

/// The values a living person can have; outside them it is a slip of the keyboard. Fails as Validation with
/// "vital.impossible" (kind, lowest, highest). Source: general knowledge, wider than any reference range.
[[nodiscard]] Result<> checkPossible(VitalKind kind, Quantity value);

/// How far a value is from what is usual.
enum class VitalLevel { Normal, Warn, Alarm };

/// On which side of the usual values it lies.
enum class VitalSide { Within, Below, Above };

struct VitalFlag {
    VitalLevel level{VitalLevel::Normal};
    VitalSide side{VitalSide::Within};
    QString label{}; ///< as in the table, such as `2级高血压`; empty when no row fits
};

/// Reference ranges by age, read from the shipped table `vitals_ranges.csv` (id, item, population, age, condition,
/// unit, low, high, label, level, note; bounds inclusive). General knowledge, needs clinical review: shown as a hint.
class VitalRanges {
public:
    /// Fails as Corrupt with "catalogue.damaged" (file, row) when the table cannot be read.
    [[nodiscard]] static Result<VitalRanges> fromCsv(const QString &csv);

    /// The gravest row that fits kind, value and age. A value outside the usual row that no named grade covers is Warn
    /// without a label; Normal without a label when the table says nothing.
    VitalFlag flag(VitalKind kind, Quantity value, const Age &age) const;

private:
    struct Range {
        VitalKind kind{};
        int fromDays{0};
        int toDays{0};
        std::optional<qint64> low{};  ///< 10^-4 of the unit
        std::optional<qint64> high{}; ///< 10^-4 of the unit
        VitalFlag flag{};
    };
    std::vector<Range> m_ranges;
};

/// Everything that must be there before a visit can be finished: fields with what is missing. Rules: a complaint; at
/// least one diagnosis; weight below 14 years (prescriptions, section 6: paediatric dose); blood pressure at 35 and
/// above at the first visit of a year is asked for, not demanded (registration and records, section 3).
std::vector<FieldProblem> missingForFinish(const EncounterRecord &record, const Age &age);

/// The age in years below which weight is demanded.
inline constexpr int kWeightRequiredBelowYears = 14;

} // namespace clinic

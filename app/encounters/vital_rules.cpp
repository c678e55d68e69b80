// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "encounters/vital_rules.h"

#include "base/csv_reader.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

struct KindFacts {
    VitalKind kind;
    QStringView unit;
    QStringView tableItem; ///< the name under which the table of ranges lists it
    qint64 lowest;         ///< 10^-4 of the unit
    qint64 highest;
};

constexpr std::array kFacts{
    KindFacts{VitalKind::Systolic, u"mmHg", u"收缩压", 40'0000, 300'0000},
    KindFacts{VitalKind::Diastolic, u"mmHg", u"舒张压", 20'0000, 200'0000},
    KindFacts{VitalKind::Temperature, u"℃", u"体温", 30'0000, 45'0000},
    KindFacts{VitalKind::Pulse, u"/min", u"脉搏", 20'0000, 260'0000},
    KindFacts{VitalKind::Respiration, u"/min", u"呼吸", 4'0000, 120'0000},
    KindFacts{VitalKind::SpO2, u"%", u"血氧饱和度", 40'0000, 100'0000},
    KindFacts{VitalKind::Weight, u"kg", u"", 3000, 300'0000},
    KindFacts{VitalKind::Height, u"cm", u"", 20'0000, 250'0000},
    KindFacts{VitalKind::GlucoseFasting, u"mmol/L", u"空腹血糖", 3000, 60'0000},
    KindFacts{VitalKind::GlucoseRandom, u"mmol/L", u"随机血糖", 3000, 60'0000},
};

const KindFacts &factsOf(VitalKind kind)
{
    return *std::ranges::find(kFacts, kind, &KindFacts::kind);
}

constexpr int kNoUpperDays = std::numeric_limits<int>::max();

/// `≥18y`, `<3m`, `2-11m`, `0-120y`: from and to in days, the last unit counted to its end.
std::optional<std::pair<int, int>> ageDays(QString text)
{
    text = text.trimmed();
    if (text.isEmpty())
        return std::pair{0, kNoUpperDays};
    const QChar unit = text.back();
    const int daysPerUnit = unit == u'y' ? 365 : unit == u'm' ? 30 : unit == u'd' ? 1 : 0;
    if (daysPerUnit == 0)
        return std::nullopt;
    text.chop(1);
    const auto number = [](const QString &digits) {
        bool ok = false;
        const int value = digits.toInt(&ok);
        return ok ? std::optional{value} : std::nullopt;
    };
    if (text.startsWith(u'≥')) {
        const auto from = number(text.mid(1));
        return from ? std::optional{std::pair{*from * daysPerUnit, kNoUpperDays}} : std::nullopt;
    }
    if (text.startsWith(u'<')) {
        const auto to = number(text.mid(1));
        return to ? std::optional{std::pair{0, *to * daysPerUnit - 1}} : std::nullopt;
    }
    const auto from = number(text.section(u'-', 0, 0));
    const auto to = number(text.section(u'-', 1, 1));
    if (!from || !to)
        return std::nullopt;
    return std::pair{*from * daysPerUnit, (*to + 1) * daysPerUnit - 1};
}

int approximateDays(const Age &age)
{
    // The table counts a year as 365 and a month as 30 days; count the age alike, so that 18 years are 18 * 365.
    return age.years > 0 ? age.years * 365 + (age.months % 12) * 30 : age.months > 0 ? age.months * 30 : age.days;
}

std::optional<qint64> bound(QStringView text, bool &bad)
{
    if (text.isEmpty())
        return std::nullopt;
    const auto value = Quantity::fromString(text);
    bad = bad || !value;
    return value ? std::optional{value->tenThousandths()} : std::nullopt;
}

} // namespace

QString unitOf(VitalKind kind)
{
    return factsOf(kind).unit.toString();
}

Result<> checkPossible(VitalKind kind, Quantity value)
{
    const KindFacts &facts = factsOf(kind);
    if (value.tenThousandths() >= facts.lowest && value.tenThousandths() <= facts.highest)
        return {};
    return fail(ErrorKind::Validation, u"vital.impossible"_s,
                {toWord(kind), Quantity::fromTenThousandths(facts.lowest).toString(),
                 Quantity::fromTenThousandths(facts.highest).toString()});
}

Result<VitalRanges> VitalRanges::fromCsv(const QString &csv)
{
    enum Column : std::size_t { Item, Population, AgeText, Low, High, Label, Level };
    const std::vector<CsvColumn> columns{{{u"item"_s}}, {{u"population"_s}}, {{u"age"_s}},  {{u"low"_s}},
                                         {{u"high"_s}}, {{u"label"_s}},      {{u"level"_s}}};
    VitalRanges ranges;
    CLINIC_TRY(CsvReader::read(csv.toUtf8(), columns, [&ranges](const CsvRow &row) -> Result<> {
        // A row for people with a certain disease needs a fact that is not known here.
        if (row[Population].contains(u"患者"))
            return {};
        bool bad = false;
        const auto days = ageDays(row[AgeText].toString());
        Range range;
        range.low = bound(row[Low], bad);
        range.high = bound(row[High], bad);
        range.flag.label = row[Label].toString();
        range.flag.level = row[Level] == u"normal"     ? VitalLevel::Normal
                           : row[Level] == u"critical" ? VitalLevel::Alarm
                                                       : VitalLevel::Warn;
        if (!days || bad)
            return fail(ErrorKind::Corrupt, u"catalogue.damaged"_s, {u"vitals_ranges.csv"_s, row.line()});
        std::tie(range.fromDays, range.toDays) = *days;
        for (const KindFacts &facts : kFacts) {
            const bool anyGlucose = row[Item] == u"血糖" && facts.tableItem.endsWith(u"血糖");
            if (!facts.tableItem.isEmpty() && (facts.tableItem == row[Item] || anyGlucose)) {
                range.kind = facts.kind;
                ranges.m_ranges.push_back(range);
            }
        }
        return {};
    }));
    return ranges;
}

VitalFlag VitalRanges::flag(VitalKind kind, Quantity value, const Age &age) const
{
    const int days = approximateDays(age);
    const qint64 number = value.tenThousandths();
    VitalFlag gravest;
    bool listed = false;
    bool outsideNormal = false;
    VitalSide side = VitalSide::Within;
    for (const Range &range : m_ranges) {
        if (range.kind != kind || days < range.fromDays || days > range.toDays)
            continue;
        const bool below = range.low && number < *range.low;
        const bool above = range.high && number > *range.high;
        if (range.flag.level == VitalLevel::Normal && (below || above)) {
            outsideNormal = true;
            side = below ? VitalSide::Below : VitalSide::Above;
        }
        if (below || above || (listed && range.flag.level <= gravest.level))
            continue;
        gravest = range.flag;
        listed = true;
        // A grade that is open upwards lies above what is usual, one open downwards below.
        if (range.low && !range.high)
            side = VitalSide::Above;
        else if (range.high && !range.low)
            side = VitalSide::Below;
    }
    // Between the usual values and the first named grade the table has gaps (a pulse of 110): unusual all the same.
    if (!listed && outsideNormal)
        gravest.level = VitalLevel::Warn;
    if (gravest.level != VitalLevel::Normal)
        gravest.side = side;
    return gravest;
}

std::vector<FieldProblem> missingForFinish(const EncounterRecord &record, const Age &age)
{
    std::vector<FieldProblem> missing;
    if (record.encounter.complaint.trimmed().isEmpty())
        missing.push_back({u"complaint"_s, u"encounter.complaint_missing"_s, {}});
    if (record.diagnoses.empty())
        missing.push_back({u"diagnoses"_s, u"encounter.diagnosis_missing"_s, {}});
    if (age.years < kWeightRequiredBelowYears && !record.vital(VitalKind::Weight))
        missing.push_back({u"weight"_s, u"encounter.weight_missing"_s, {kWeightRequiredBelowYears}});
    if (record.vital(VitalKind::Systolic).has_value() != record.vital(VitalKind::Diastolic).has_value())
        missing.push_back({u"systolic"_s, u"encounter.pressure_half"_s, {}});
    return missing;
}

} // namespace clinic

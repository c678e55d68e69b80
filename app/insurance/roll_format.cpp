// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insurance/roll_format.h"

#include "base/csv_reader.h"
#include "base/resident_id.h"
#include "base/text_input.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

enum Column : std::size_t {
    ResidentNo,
    Name,
    SchemeCode,
    Status,
    WaitingUntil,
    Area,
    Class,
    PremiumGrade,
    Assistance,
    Signed,
    InsuranceNo,
    PoolUsed,
    DeductibleUsed,
    AsOf,
};

const std::vector<CsvColumn> &columns()
{
    static const std::vector<CsvColumn> kColumns{
        {{u"resident_id"_s, u"身份证号"_s}, true},
        {{u"name"_s, u"姓名"_s}, true},
        {{u"scheme"_s, u"险种"_s}, true},
        {{u"status"_s, u"参保状态"_s}, true},
        {{u"waiting_until"_s, u"等待期至"_s}, false},
        {{u"area"_s, u"参保地"_s}, true},
        {{u"person_class"_s, u"人员类别"_s}, true},
        {{u"premium_grade"_s, u"缴费档次"_s}, false},
        {{u"assistance_class"_s, u"救助类别"_s}, false},
        {{u"signed"_s, u"家庭医生签约"_s}, false},
        {{u"insurance_no"_s, u"医保编号"_s}, false},
        {{u"pool_used"_s, u"统筹已用"_s}, true},
        {{u"deductible_used"_s, u"起付线已用"_s}, true},
        {{u"as_of"_s, u"数据日期"_s}, true},
    };
    return kColumns;
}

template <class E> struct Spelling {
    const char16_t *text;
    E value;
};

constexpr std::array kStatuses = std::to_array<Spelling<CoverageStatus>>({
    {u"0", CoverageStatus::NotInsured},
    {u"1", CoverageStatus::Normal},
    {u"2", CoverageStatus::Paused},
    {u"3", CoverageStatus::Ended},
    {u"未参保", CoverageStatus::NotInsured},
    {u"正常参保", CoverageStatus::Normal},
    {u"暂停参保", CoverageStatus::Paused},
    {u"终止参保", CoverageStatus::Ended},
});

constexpr std::array kClasses = std::to_array<Spelling<PersonClass>>({
    {u"adult", PersonClass::Adult},
    {u"minor", PersonClass::Minor},
    {u"student", PersonClass::Student},
    {u"in_service", PersonClass::InService},
    {u"retired", PersonClass::Retired},
    {u"成年人", PersonClass::Adult},
    {u"未成年人", PersonClass::Minor},
    {u"学生", PersonClass::Student},
    {u"在职", PersonClass::InService},
    {u"退休", PersonClass::Retired},
});

constexpr std::array kAssistance = std::to_array<Spelling<AssistanceClass>>({
    {u"", AssistanceClass::None},
    {u"none", AssistanceClass::None},
    {u"destitute", AssistanceClass::Destitute},
    {u"orphan", AssistanceClass::Orphan},
    {u"minimum_allowance", AssistanceClass::MinimumAllowance},
    {u"near_minimum", AssistanceClass::NearMinimum},
    {u"returned_to_poverty", AssistanceClass::ReturnedToPoverty},
    {u"unstable", AssistanceClass::Unstable},
    {u"at_risk", AssistanceClass::AtRisk},
    {u"severe_disability", AssistanceClass::SevereDisability},
    {u"无", AssistanceClass::None},
    {u"特困", AssistanceClass::Destitute},
    {u"孤儿", AssistanceClass::Orphan},
    {u"低保", AssistanceClass::MinimumAllowance},
    {u"低保边缘", AssistanceClass::NearMinimum},
    {u"返贫致贫", AssistanceClass::ReturnedToPoverty},
    {u"脱贫不稳定", AssistanceClass::Unstable},
    {u"边缘易致贫", AssistanceClass::AtRisk},
    {u"重度残疾", AssistanceClass::SevereDisability},
});

constexpr std::array kYesNo =
    std::to_array<Spelling<bool>>({{u"", false}, {u"0", false}, {u"1", true}, {u"否", false}, {u"是", true}});

template <class E, std::size_t N> std::optional<E> spelled(const std::array<Spelling<E>, N> &table, QStringView text)
{
    for (const Spelling<E> &entry : table)
        if (text == QStringView{entry.text})
            return entry.value;
    return std::nullopt;
}

/// Reads one roll row by row and keeps every fault.
class RollReader {
public:
    explicit RollReader(const ClinicDate &today) : m_today{today} {}

    Result<> onRow(const CsvRow &row)
    {
        if (row.isBlank())
            return {};
        m_row = &row;
        Coverage coverage;
        readPerson(coverage);
        readScheme(coverage);
        readClass(coverage);
        readDates(coverage);
        coverage.poolUsed = amount(PoolUsed);
        coverage.deductibleUsed = amount(DeductibleUsed);
        noteTwice(coverage);
        m_file.rows.push_back(std::move(coverage));
        m_file.lines.push_back(row.line());
        return {};
    }

    Result<RollFile> finish(const CsvSummary &summary)
    {
        if (m_more > 0)
            m_problems.push_back({u"row"_s, u"roll.more_faults"_s, {m_more}});
        if (m_file.rows.empty())
            m_problems.push_back({u"row"_s, u"roll.empty"_s, {}});
        if (!m_problems.empty())
            return failFields(std::move(m_problems));
        m_file.otherColumns = summary.otherColumns;
        return std::move(m_file);
    }

private:
    QStringView cell(Column column) const { return m_row->trimmed(column); }

    void note(Column column, const QString &code, const QVariantList &args = {})
    {
        constexpr std::size_t kMost = 200;
        if (m_problems.size() >= kMost) {
            ++m_more;
            return;
        }
        m_problems.push_back({u"row[%1].%2"_s.arg(m_row->line()).arg(columns()[column].names.front()), code, args});
    }

    void noteValue(Column column, const QString &code) { note(column, code, {cell(column).left(40).toString()}); }

    QString text(Column column, bool isRequired, int most)
    {
        const TextInput input = normalizeName(cell(column), {}, most);
        if (!input) {
            note(column, input.error().code, input.error().args);
            return {};
        }
        if (isRequired && input->isEmpty())
            note(column, u"field.required"_s);
        return *input;
    }

    void readPerson(Coverage &coverage)
    {
        const ResidentIdReading reading = ResidentId::parse(cell(ResidentNo), m_today, Divisions{});
        if (!reading.valid)
            note(ResidentNo, reading.reason, reading.reasonArgs);
        coverage.residentId = reading.normalized.toString();
        coverage.name = text(Name, true, kMaxNameLength);
        coverage.insuranceNo = text(InsuranceNo, false, 40);
    }

    void readScheme(Coverage &coverage)
    {
        const QStringView code = cell(SchemeCode);
        if (const auto scheme = fromWord<Scheme>(code)) {
            coverage.scheme = *scheme;
        } else if (const auto legacy = fromWord<LegacyScheme>(code)) {
            coverage.scheme = Scheme::Resident;
            coverage.legacyScheme = legacy;
        } else {
            noteValue(SchemeCode, u"roll.scheme"_s);
        }
        if (const auto status = spelled(kStatuses, cell(Status)))
            coverage.status = *status;
        else
            noteValue(Status, u"roll.status"_s);
        coverage.area = cell(Area).toString();
        if (coverage.area.size() != 6 ||
            !std::ranges::all_of(coverage.area, [](QChar c) { return c >= u'0' && c <= u'9'; }))
            noteValue(Area, u"roll.area"_s);
    }

    void readClass(Coverage &coverage)
    {
        if (const auto personClass = spelled(kClasses, cell(Class))) {
            coverage.personClass = *personClass;
            const bool isEmployee = *personClass == PersonClass::InService || *personClass == PersonClass::Retired;
            if (isEmployee != (coverage.scheme == Scheme::Employee))
                note(Class, u"roll.class_of_other_scheme"_s,
                     {cell(Class).toString(), cell(SchemeCode).left(40).toString()});
        } else {
            noteValue(Class, u"roll.person_class"_s);
        }
        const QStringView grade = cell(PremiumGrade);
        if (grade == u"1" || grade == u"2")
            coverage.premiumGrade = grade.toInt();
        else if (!grade.isEmpty() && grade != u"0")
            noteValue(PremiumGrade, u"roll.premium_grade"_s);
        if (const auto assistance = spelled(kAssistance, cell(Assistance)))
            coverage.assistance = *assistance;
        else
            noteValue(Assistance, u"roll.assistance_class"_s);
        if (const auto isSigned = spelled(kYesNo, cell(Signed)))
            coverage.isSigned = *isSigned;
        else
            noteValue(Signed, u"roll.signed"_s);
    }

    void readDates(Coverage &coverage)
    {
        if (const QStringView waiting = cell(WaitingUntil); !waiting.isEmpty()) {
            coverage.waitingUntil = ClinicDate::fromString(waiting);
            if (!coverage.waitingUntil->isValid())
                noteValue(WaitingUntil, u"field.date"_s);
        }
        coverage.asOf = ClinicDate::fromString(cell(AsOf));
        if (!coverage.asOf.isValid())
            noteValue(AsOf, u"field.date"_s);
        else if (coverage.asOf > m_today)
            note(AsOf, u"roll.as_of_in_future"_s, {coverage.asOf.toString()});
        else
            keepDate(coverage.asOf);
    }

    void keepDate(const ClinicDate &day)
    {
        if (!m_file.oldest.isValid() || day < m_file.oldest)
            m_file.oldest = day;
        if (!m_file.newest.isValid() || day > m_file.newest)
            m_file.newest = day;
    }

    Money amount(Column column)
    {
        const auto money = Money::fromString(cell(column));
        if (money && !money->isNegative())
            return *money;
        noteValue(column, u"roll.amount"_s);
        return {};
    }

    void noteTwice(const Coverage &coverage)
    {
        if (coverage.residentId.isEmpty())
            return;
        const QString key = coverage.residentId + toWord(coverage.scheme);
        if (const auto first = m_seen.constFind(key); first != m_seen.cend())
            note(ResidentNo, u"roll.twice"_s, {*first});
        else
            m_seen.insert(key, m_row->line());
    }

    ClinicDate m_today;
    const CsvRow *m_row{nullptr};
    RollFile m_file{};
    std::vector<FieldProblem> m_problems{};
    QHash<QString, qint64> m_seen{};
    int m_more{0};
};

} // namespace

QStringList rollColumns()
{
    QStringList names;
    for (const CsvColumn &column : columns())
        names.append(column.names.front());
    return names;
}

Result<RollFile> readRoll(QByteArrayView bytes, const ClinicDate &today)
{
    RollReader reader{today};
    CLINIC_TRY_ASSIGN(const CsvSummary summary,
                      CsvReader::read(bytes, columns(), [&](const CsvRow &row) { return reader.onRow(row); }));
    return reader.finish(summary);
}

} // namespace clinic

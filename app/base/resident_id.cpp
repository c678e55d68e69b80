// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/resident_id.h"

#include "base/csv_reader.h"
#include "base/text_input.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr int kMostYears = 130;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool areDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

/// A division's code as a number; -1 when it is not six digits.
int divisionCode(QStringView code)
{
    return code.size() == 6 && areDigits(code) ? code.toInt() : -1;
}

/// The 18th character after 17 digits, by ISO 7064 MOD 11-2 as GB 11643 prescribes.
QChar checkDigit(QStringView digits)
{
    static constexpr std::array<int, 17> kWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static constexpr QStringView kChecks = u"10X98765432";
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i)
        sum += kWeights[i] * digits[static_cast<qsizetype>(i)].digitValue();
    return kChecks[sum % 11];
}

ClinicDate birthIn(QStringView number)
{
    return ClinicDate{number.mid(6, 4).toInt(), number.mid(10, 2).toInt(), number.mid(12, 2).toInt()};
}

/// Half-width, upper case, without blanks and hyphens.
QString compact(QStringView text)
{
    QString result = toHalfWidth(text).toUpper();
    result.removeIf([](QChar c) { return c.isSpace() || c == u'-' || c.category() == QChar::Punctuation_Dash; });
    return result;
}

} // namespace

Result<Divisions> Divisions::fromCsv(QByteArrayView csv)
{
    Divisions divisions;
    const auto onRow = [&divisions](const CsvRow &row) -> Result<> {
        const int code = divisionCode(row.trimmed(0));
        const QStringView status = row.trimmed(2);
        if (code < 0 || row.trimmed(1).isEmpty() || (status != u"current" && status != u"retired"))
            return fail(ErrorKind::Validation, u"division.row"_s, {row.line()});
        divisions.m_rows.push_back({code, {row.trimmed(1).toString(), status == u"retired"}});
        return {};
    };
    CLINIC_TRY(CsvReader::read(csv, {{{u"code"_s}}, {{u"name"_s}}, {{u"status"_s}}}, onRow));
    std::stable_sort(divisions.m_rows.begin(), divisions.m_rows.end(),
                     [](const Row &a, const Row &b) { return a.code < b.code; });
    return divisions;
}

std::optional<Divisions::Division> Divisions::find(QStringView code) const
{
    const int wanted = divisionCode(code);
    const auto row =
        std::lower_bound(m_rows.cbegin(), m_rows.cend(), wanted, [](const Row &a, int b) { return a.code < b; });
    return row != m_rows.cend() && row->code == wanted ? std::optional{row->division} : std::nullopt;
}

QString Divisions::fullName(QStringView code) const
{
    const auto division = find(code);
    if (!division)
        return {};
    static const QStringList kCollective{u"市辖区"_s, u"县"_s, u"省直辖县级行政区划"_s, u"自治区直辖县级行政区划"_s};
    QString name;
    for (const qsizetype digits : {2, 4}) {
        const QString above = code.left(digits).toString().leftJustified(6, u'0');
        const auto parent = above == code ? std::nullopt : find(above);
        if (parent && !kCollective.contains(parent->name))
            name += parent->name;
    }
    return name + division->name;
}

ResidentIdReading ResidentId::parse(QStringView text, const ClinicDate &today, const Divisions &divisions)
{
    ResidentIdReading reading;
    const auto refused = [&reading](const QString &reason, const QVariantList &args = {}) {
        reading.reason = reason;
        reading.reasonArgs = args;
        return reading;
    };

    QString number = compact(text);
    if (number.isEmpty())
        return refused(u"resident_id.empty"_s);
    if (number.size() != 18 && number.size() != 15)
        return refused(u"resident_id.length"_s, {static_cast<qint64>(number.size())});
    const bool isOld = number.size() == 15;
    if (!areDigits(QStringView{number}.first(isOld ? 15 : 17)) || (!isDigit(number.back()) && number.back() != u'X'))
        return refused(u"resident_id.characters"_s);
    if (isOld) {
        number.insert(6, u"19"_s);
        number += checkDigit(number);
    }

    const ClinicDate birth = birthIn(number);
    if (!birth.isValid())
        return refused(u"resident_id.birth_date"_s);
    if (birth > today)
        return refused(u"resident_id.birth_in_future"_s);
    if (ageOn(birth, today).years >= kMostYears)
        return refused(u"resident_id.too_old"_s, {kMostYears});
    if (number.back() != checkDigit(number))
        return refused(u"resident_id.check_digit"_s);

    const ResidentId id{number};
    reading.valid = true;
    reading.normalized = id;
    reading.isConverted = isOld;
    reading.birthDate = birth;
    reading.sex = id.sex();
    reading.kind = id.kind();
    if (reading.kind == ResidentIdKind::PermanentForeigner)
        return reading;
    reading.division = id.division();
    const auto division = divisions.find(reading.division);
    reading.divisionName = divisions.fullName(reading.division);
    if (division && division->isAbolished)
        reading.warnings.append(u"resident_id.abolished_division"_s);
    else if (!division && reading.kind == ResidentIdKind::Citizen)
        reading.warnings.append(u"resident_id.unknown_division"_s);
    return reading;
}

std::optional<ResidentId> ResidentId::fromStored(QStringView text)
{
    if (text.size() != 18 || !areDigits(text.first(17)) || !birthIn(text).isValid() || text.back() != checkDigit(text))
        return std::nullopt;
    return ResidentId{text.toString()};
}

ResidentId ResidentId::make(QStringView division, const ClinicDate &birth, int sequence)
{
    if (divisionCode(division) < 0 || !birth.isValid() || birth.year() > 9999 || sequence < 0 || sequence > 999)
        return {};
    const QString digits = division.toString() + birth.toDate().toString(u"yyyyMMdd"_s) +
                           QString::number(sequence).rightJustified(3, u'0');
    return ResidentId{digits + checkDigit(digits)};
}

ClinicDate ResidentId::birthDate() const
{
    return isNull() ? ClinicDate{} : birthIn(m_text);
}

Sex ResidentId::sex() const
{
    if (isNull())
        return Sex::Unknown;
    return m_text[16].digitValue() % 2 == 1 ? Sex::Male : Sex::Female;
}

ResidentIdKind ResidentId::kind() const
{
    if (m_text.startsWith(u"810000"))
        return ResidentIdKind::HongKongPermit;
    if (m_text.startsWith(u"820000"))
        return ResidentIdKind::MacaoPermit;
    if (m_text.startsWith(u"830000"))
        return ResidentIdKind::TaiwanPermit;
    if (m_text.startsWith(u'9') && !m_text.startsWith(u"999999"))
        return ResidentIdKind::PermanentForeigner;
    return ResidentIdKind::Citizen;
}

QString ResidentId::masked() const
{
    return isNull() ? QString{} : m_text.left(6) + QString(8, u'*') + m_text.right(4);
}

QString ResidentId::reversedTail(QStringView typed)
{
    QString tail = compact(typed);
    std::reverse(tail.begin(), tail.end());
    return tail;
}

} // namespace clinic

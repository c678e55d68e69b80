// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dates.h"
#include "base/result.h"
#include "base/sex.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <compare>
#include <optional>
#include <vector>

namespace clinic {

/// The administrative divisions of GB/T 2260, current and abolished; given by the caller, so that this floor needs no
/// file.
class Divisions {
public:
    struct Division {
        QString name{};
        bool isAbolished{false};
    };

    /// Knows no division: every code is unknown.
    Divisions() = default;
    /// Reads a catalogue with the columns `code` (six digits), `name`, `status` (`current` or `retired`).
    /// Fails with the codes of CsvReader, or as Validation "division.row" {line}.
    [[nodiscard]] static Result<Divisions> fromCsv(QByteArrayView csv);

    std::optional<Division> find(QStringView code) const;
    /// Province, prefecture and county one after the other, as far as they are known: 北京市东城区. Collective names
    /// such as 市辖区, which no address carries, are left out. Empty for an unknown code.
    QString fullName(QStringView code) const;
    std::size_t size() const { return m_rows.size(); }

private:
    struct Row {
        int code{0};
        Division division{};
    };
    std::vector<Row> m_rows{}; // sorted by code
};

/// Who gets a number of this form. All share length, birth date and check digit.
enum class ResidentIdKind {
    Citizen,
    HongKongPermit,     ///< residence permit, begins with 810000
    MacaoPermit,        ///< residence permit, begins with 820000
    TaiwanPermit,       ///< residence permit, begins with 830000
    PermanentForeigner, ///< foreigner's permanent residence since December 2023, begins with 9 (but not 999999)
};

template <> struct Words<ResidentIdKind> {
    static constexpr auto table = std::to_array<Word<ResidentIdKind>>({
        {ResidentIdKind::Citizen, "citizen"},
        {ResidentIdKind::HongKongPermit, "hong_kong_permit"},
        {ResidentIdKind::MacaoPermit, "macao_permit"},
        {ResidentIdKind::TaiwanPermit, "taiwan_permit"},
        {ResidentIdKind::PermanentForeigner, "permanent_foreigner"},
    });
};

struct ResidentIdReading;

/// A resident ID number of 18 characters (GB 11643), upper-case X, whose check digit and birth date are right.
/// Division 999999 marks people who do not exist.
class ResidentId {
public:
    /// No number.
    ResidentId() = default;

    /// Reads what somebody typed or scanned: lower-case x, full-width characters, blanks and hyphens are accepted, an
    /// old number of 15 digits is converted (born in 19yy). `today` bounds the birth date.
    static ResidentIdReading parse(QStringView text, const ClinicDate &today, const Divisions &divisions);

    /// Reads a stored number; nothing unless it is exactly 18 characters with a real date and the right check digit.
    static std::optional<ResidentId> fromStored(QStringView text);

    /// The number of a made-up person. `division` has six digits, `sequence` is 0 to 999: odd for a man, even for a
    /// woman. No number when an argument is outside of this.
    static ResidentId make(QStringView division, const ClinicDate &birth, int sequence);

    bool isNull() const { return m_text.isEmpty(); }
    const QString &toString() const { return m_text; }
    ClinicDate birthDate() const;
    Sex sex() const;
    ResidentIdKind kind() const;
    /// The first six digits.
    QString division() const { return m_text.left(6); }
    /// `999999********0017`: for lists and screens that others may see.
    QString masked() const;
    /// The number backwards, for a search key in which a search by the last digits is a search by the first.
    QString suffixReversed() const { return reversedTail(m_text); }
    /// What is typed of a number's tail, made comparable with the beginning of suffixReversed(): normalised as in
    /// parse(), then reversed.
    static QString reversedTail(QStringView typed);

    friend bool operator==(const ResidentId &, const ResidentId &) = default;
    friend bool operator<(const ResidentId &a, const ResidentId &b) { return a.m_text < b.m_text; }

private:
    explicit ResidentId(QString text) : m_text{std::move(text)} {}

    QString m_text{};
};

/// What parse() found. Only `reason` is filled when the number is not valid.
struct ResidentIdReading {
    bool valid{false};
    /// "resident_id.empty", "resident_id.length" {found}, "resident_id.characters", "resident_id.birth_date",
    /// "resident_id.birth_in_future", "resident_id.too_old" {years}, "resident_id.check_digit".
    QString reason{};
    QVariantList reasonArgs{};
    /// "resident_id.unknown_division", "resident_id.abolished_division"; never a ground to refuse, because a number is
    /// kept for life.
    QStringList warnings{};
    ResidentId normalized{};
    bool isConverted{false}; ///< it was an old number of 15 digits
    ClinicDate birthDate{};
    Sex sex{Sex::Unknown};
    ResidentIdKind kind{ResidentIdKind::Citizen};
    QString division{};     ///< six digits; empty for foreigners, whose number has none
    QString divisionName{}; ///< empty when unknown
};

} // namespace clinic

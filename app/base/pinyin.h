// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace clinic {

/// All spellings by which a name is found: lower-case letters without tones and blanks, the likeliest first.
struct PinyinForms {
    QStringList full{};     ///< wangjianguo
    QStringList initials{}; ///< wjg
};

/// One character of a name, or a whole word in Latin letters, with its readings, for searches that mix characters,
/// spellings and initials (`w建guo`).
struct PinyinCharacter {
    QString text{};
    QStringList readings{}; ///< empty for a character that is not Han; both `lv` and `lu` for ü
};

/// How Chinese characters are read. The whole table of 27,000 characters takes about half a megabyte: one sorted array
/// of code points that point into one text.
class Pinyin {
public:
    /// Readings of one character that count, the likeliest first; further ones are too rare to search by.
    static constexpr qsizetype kReadingsPerCharacter = 4;
    /// Full spellings, and likewise initial forms, of one name. Where a long name of ambiguous characters has more,
    /// the characters with the most readings lose their unlikeliest ones first, so that every character keeps one.
    static constexpr qsizetype kMostForms = 64;

    /// Knows no character.
    Pinyin() = default;

    /// Reads two catalogues (UTF-8 CSV). `characters` has the columns `char` and `readings`; `surnames` has `surname`
    /// and `readings`. Readings are separated by `|` (those of a character also by blanks), the syllables of a
    /// surname's reading by a blank, the likeliest stands first; ü is written ü or v, tone marks are ignored.
    /// Fails with the codes of CsvReader, or as Validation "pinyin.row" {line}.
    [[nodiscard]] static Result<Pinyin> fromCsv(QByteArrayView characters, QByteArrayView surnames);

    /// Every way to spell a person's name: each reading of the surname, that of a compound surname (two characters)
    /// and the common ones, combined with the readings of the other characters; ü as v and as u. Letters and digits
    /// are kept in lower case; of a word in Latin letters the initial forms hold the first letter as well as the
    /// whole. Blanks, middle dots and punctuation are left out; a character without a known reading stands for itself.
    PinyinForms forms(QStringView name) const;

    /// Orders names as a Chinese index does: by the first surname reading, then character by character (`wang 王 wu
    /// 五`). Compare it by code unit.
    QString sortKey(QStringView name) const;

    /// The initials of the likeliest readings, for the names of drugs, diagnoses and items; Latin letters and digits
    /// are kept in lower case, Ⅱ is 2, α is a, everything else is left out: 维生素B12 gives `wssb12`.
    QString initialsOf(QStringView text) const;

    /// The characters of a name, each with the readings that it may have at its place.
    std::vector<PinyinCharacter> characters(QStringView name) const;

    /// The readings of one character, the likeliest first, with v for ü; empty when it has none.
    QStringList readings(char32_t character) const;

    std::size_t size() const { return m_index.size(); }

private:
    struct Entry {
        char32_t character{0};
        quint32 offset{0};
    };
    /// `chang|zhang`, empty when unknown.
    QByteArrayView entry(char32_t character) const;
    QStringList readingsAt(const std::vector<char32_t> &name, std::size_t place) const;

    std::vector<Entry> m_index{};         // sorted by character
    QByteArray m_readings{};              // `chang|zhang` and a line break for each
    QHash<QString, QString> m_surnames{}; // `mo qi|wan qi`
};

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formulary/text_index.h"

#include "base/text_input.h"

#include <algorithm>

namespace clinic {

void TextIndex::reserve(qsizetype entries, qsizetype characters)
{
    m_starts.reserve(static_cast<std::size_t>(entries));
    m_text.reserve(characters);
}

void TextIndex::clear()
{
    m_text.clear();
    m_starts.clear();
}

void TextIndex::add(const QStringList &keys)
{
    m_starts.push_back(m_text.size());
    m_text += u'\t';
    for (const QString &key : keys)
        if (!key.isEmpty()) {
            m_text += folded(key);
            m_text += u'\t';
        }
}

QString TextIndex::folded(QStringView text)
{
    QString plain = toHalfWidth(text).toLower();
    plain.removeIf([](QChar c) { return c.isSpace(); });
    return plain;
}

std::vector<TextIndex::Match> TextIndex::find(QStringView text) const
{
    std::vector<Match> matches;
    const QString wanted = folded(text);
    if (wanted.isEmpty() || m_starts.empty())
        return matches;
    const QStringView all{m_text};
    auto entry = m_starts.begin();
    for (qsizetype at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
        entry = std::prev(std::upper_bound(entry, m_starts.end(), at));
        const bool begins = all[at - 1] == u'\t';
        const bool ends = all[at + wanted.size()] == u'\t';
        const MatchRank rank = !begins ? MatchRank::Inside : ends ? MatchRank::Exact : MatchRank::Prefix;
        const int number = static_cast<int>(entry - m_starts.begin());
        if (!matches.empty() && matches.back().entry == number)
            matches.back().rank = std::min(matches.back().rank, rank);
        else
            matches.push_back({number, rank});
    }
    return matches;
}

} // namespace clinic

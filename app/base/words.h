// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <array>
#include <optional>

namespace clinic {

/// One value of an enumeration and the word under which it is stored and exchanged.
template <class E> struct Word {
    E value;
    const char *word;
};

/// Specialised beside each stored enumeration: `static constexpr auto table = std::to_array<Word<E>>({…});`
template <class E> struct Words;

template <class E>
concept HasWords = requires
{
    Words<E>::table;
};

/// The word of a value.
template <HasWords E> QString toWord(E value)
{
    for (const auto &entry : Words<E>::table)
        if (entry.value == value)
            return QString::fromLatin1(entry.word);
    Q_UNREACHABLE();
}

/// The value of a word; nothing for an unknown word, which is never replaced by a default.
template <HasWords E> std::optional<E> fromWord(QStringView word)
{
    for (const auto &entry : Words<E>::table)
        if (word == QLatin1StringView(entry.word))
            return entry.value;
    return std::nullopt;
}

} // namespace clinic

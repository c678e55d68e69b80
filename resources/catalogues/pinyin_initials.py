# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pinyin initials of medical terms: primary readings, corrected by a reviewed table of words."""
import unicodedata

from csv_files import read_rows

# Numbers and Greek letters as a doctor types them.
_TYPED = {"Ⅰ": "1", "Ⅱ": "2", "Ⅲ": "3", "Ⅳ": "4", "Ⅴ": "5", "Ⅵ": "6", "Ⅶ": "7", "Ⅷ": "8", "Ⅸ": "9", "Ⅹ": "10",
          "α": "a", "β": "b", "γ": "g", "δ": "d", "κ": "k", "μ": "u"}


class Initials:
    def __init__(self, readings, words):
        """readings: character -> list of plain readings; words: word -> plain readings of its characters."""
        self._first = {char: plain[0][0] for char, plain in readings.items() if plain}
        self._words = words
        self._longest = max((len(word) for word in words), default=0)

    def of(self, name):
        """Lower-case initials of the Chinese characters; ASCII letters and digits stay, all else is dropped."""
        letters, at = [], 0
        while at < len(name):
            for length in range(min(self._longest, len(name) - at), 0, -1):
                word = name[at:at + length]
                if word in self._words:
                    letters.append("".join(reading[0] for reading in self._words[word]))
                    at += length
                    break
            else:
                char = name[at]
                at += 1
                if char in self._first:
                    letters.append(self._first[char])
                    continue
                for plain in _TYPED.get(char, unicodedata.normalize("NFKC", char)):
                    if plain.isascii() and plain.isalnum():
                        letters.append(plain.lower())
        return "".join(letters)


def load_words(path):
    """The reviewed table word,readings (readings separated by spaces, one per character)."""
    words = {}
    for row in read_rows(path):
        readings = row["readings"].split(" ")
        if len(readings) != len(row["word"]):
            raise SystemExit(f"{path}: {row['word']} has {len(row['word'])} characters but {len(readings)} readings")
        words[row["word"]] = readings
    return words

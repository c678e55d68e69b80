// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace clinic {

/// The longest texts that fields take, in characters (code points, as both databases count them).
inline constexpr int kMaxNameLength = 100;
inline constexpr int kMaxLineLength = 200;
inline constexpr int kMaxNoteLength = 8'000;

/// A text ready for storing, or the problem of the field it was typed into: "text.characters" (control characters,
/// bidirectional overrides, damaged characters), "text.too_long" {limit}. Both functions accept an empty text;
/// whether a field may be empty is the form's rule.
using TextInput = tl::expected<QString, FieldProblem>;

/// A name or another text of one line: NFC; full-width letters and digits become half-width; every run of blanks and
/// line breaks becomes one blank, none at the ends; invisible zero-width marks are dropped; the look-alikes of the
/// middle dot in names of minorities become U+00B7, so that the same name is the same text however it was typed.
[[nodiscard]] TextInput normalizeName(QStringView text, const QString &path, int maxLength = kMaxNameLength);

/// A text of several lines: NFC; line breaks become \n, tabs stay, blanks at line ends and blank lines at both ends
/// go, everything else stays as typed.
[[nodiscard]] TextInput normalizeNote(QStringView text, const QString &path, int maxLength = kMaxNoteLength);

/// "text.characters" if the text holds what no stored text may hold: control characters (other than tab and line
/// breaks), bidirectional overrides and isolates, lone surrogates, non-characters, U+FFFD.
std::optional<QString> forbiddenCharacters(QStringView text);

/// Full-width letters, digits and the ideographic blank as their half-width forms; everything else unchanged.
QString toHalfWidth(QStringView text);

/// Number of code points.
qsizetype characterCount(QStringView text);

} // namespace clinic

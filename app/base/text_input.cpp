// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text_input.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

bool isForbidden(char32_t c)
{
    const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
    const bool lineOrTab = c == U'\t' || c == U'\n' || c == U'\r';
    const bool bidi = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    const bool nonCharacter = (c & 0xFFFEU) == 0xFFFEU || (c >= 0xFDD0 && c <= 0xFDEF);
    const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
    return (control && !lineOrTab) || bidi || nonCharacter || surrogate || c == 0xFFFD;
}

bool isZeroWidth(QChar c)
{
    static constexpr QStringView kMarks = u"\u200B\u200E\u200F\u2060\uFEFF\u061C";
    return kMarks.contains(c);
}

bool isMiddleDot(QChar c)
{
    static constexpr QStringView kDots = u"\u2022\u2027\u2219\u22C5\u30FB\uFF65";
    return kDots.contains(c);
}

TextInput checked(QString text, const QString &path, int maxLength)
{
    if (const auto code = forbiddenCharacters(text))
        return tl::unexpected(FieldProblem{path, *code, {}});
    if (characterCount(text) > maxLength)
        return tl::unexpected(FieldProblem{path, u"text.too_long"_s, {maxLength}});
    return text;
}

} // namespace

std::optional<QString> forbiddenCharacters(QStringView text)
{
    // A lone surrogate comes out as U+FFFD, which is forbidden too.
    const QList<uint> characters = text.toUcs4();
    const bool isFine = std::none_of(characters.cbegin(), characters.cend(), [](uint c) { return isForbidden(c); });
    return isFine ? std::nullopt : std::optional{u"text.characters"_s};
}

QString toHalfWidth(QStringView text)
{
    QString result = text.toString();
    for (QChar &c : result) {
        const char16_t u = c.unicode();
        const bool letterOrDigit =
            (u >= 0xFF10 && u <= 0xFF19) || (u >= 0xFF21 && u <= 0xFF3A) || (u >= 0xFF41 && u <= 0xFF5A);
        if (letterOrDigit)
            c = QChar(static_cast<char16_t>(u - 0xFEE0));
        else if (u == 0x3000)
            c = u' ';
    }
    return result;
}

qsizetype characterCount(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

TextInput normalizeName(QStringView text, const QString &path, int maxLength)
{
    QString name = toHalfWidth(text);
    name.removeIf(isZeroWidth);
    for (QChar &c : name)
        if (isMiddleDot(c))
            c = QChar(0x00B7);
    // Before NFC, which would repair nothing and could hide a fault.
    if (const auto code = forbiddenCharacters(name))
        return tl::unexpected(FieldProblem{path, *code, {}});
    return checked(name.normalized(QString::NormalizationForm_C).simplified(), path, maxLength);
}

TextInput normalizeNote(QStringView text, const QString &path, int maxLength)
{
    QString note = text.toString();
    note.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(QChar(0x2028), u'\n').replace(QChar(0x2029), u'\n');
    note.removeIf([](QChar c) { return c == QChar(0xFEFF); });
    QStringList lines = note.normalized(QString::NormalizationForm_C).split(u'\n');
    for (QString &line : lines)
        while (!line.isEmpty() && line.back().isSpace())
            line.chop(1);
    while (!lines.isEmpty() && lines.constFirst().isEmpty())
        lines.removeFirst();
    while (!lines.isEmpty() && lines.constLast().isEmpty())
        lines.removeLast();
    return checked(lines.join(u'\n'), path, maxLength);
}

} // namespace clinic

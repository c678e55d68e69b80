// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/staff_rules.h"

#include "base/text_input.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr int kLeastPassword = 8;
constexpr int kMostPassword = 128;
constexpr int kLeastLogin = 2;
constexpr int kMostLogin = 40;
constexpr int kMostName = 60;

/// What is tried first by whoever guesses, in lower case; runs and repetitions are found by rule.
const QStringList &worstPasswords()
{
    static const QStringList list{
        u"password"_s,   u"passw0rd"_s,     u"p@ssw0rd"_s,      u"p@ssword"_s,   u"password1"_s, u"password123"_s,
        u"admin123"_s,   u"admin888"_s,     u"administrator"_s, u"root1234"_s,   u"1qaz2wsx"_s,  u"1q2w3e4r"_s,
        u"1q2w3e4r5t"_s, u"qwertyuiop"_s,   u"qwer1234"_s,      u"qwerty123"_s,  u"asdfghjkl"_s, u"zxcvbnm1"_s,
        u"abc12345"_s,   u"abcd1234"_s,     u"a1234567"_s,      u"a12345678"_s,  u"aa123456"_s,  u"a123456789"_s,
        u"123456abc"_s,  u"12345678a"_s,    u"123456789a"_s,    u"123456qq"_s,   u"qq123456"_s,  u"123qweasd"_s,
        u"woaini1314"_s, u"woaini520"_s,    u"5201314520"_s,    u"iloveyou"_s,   u"letmein1"_s,  u"welcome1"_s,
        u"yiyuan123"_s,  u"weishengyuan"_s, u"88888888a"_s,     u"12341234"_s,   u"11223344"_s,  u"123123123"_s,
        u"12301230"_s,   u"147258369"_s,    u"159357159"_s,     u"xiangyi123"_s, u"wsy123456"_s, u"ws123456"_s};
    return list;
}

/// aaaaaaaa, 12345678, 87654321, abcdefgh: every step from one character to the next is the same and at most one.
bool isRun(const QString &text)
{
    const int step = text.size() > 1 ? text[1].unicode() - text[0].unicode() : 0;
    if (step < -1 || step > 1)
        return false;
    for (qsizetype i = 1; i < text.size(); ++i)
        if (text[i].unicode() - text[i - 1].unicode() != step && !(text[i - 1] == u'9' && text[i] == u'0'))
            return false;
    return true;
}

bool isLoginCharacter(char32_t c)
{
    return QChar::isLetterOrNumber(c) || c == U'.' || c == U'_' || c == U'-';
}

void takeText(TextInput input, QString &member, std::vector<FieldProblem> &problems)
{
    if (input)
        member = *input;
    else
        problems.push_back(input.error());
}

} // namespace

QString normalizeLogin(const QString &login)
{
    return toHalfWidth(login).trimmed().toLower();
}

std::vector<FieldProblem> checkStaff(Staff &staff)
{
    std::vector<FieldProblem> problems;
    staff.login = normalizeLogin(staff.login);
    const QList<uint> characters = staff.login.toUcs4();
    if (staff.login.isEmpty())
        problems.push_back({u"login"_s, u"field.required"_s});
    else if (characters.size() < kLeastLogin || characters.size() > kMostLogin ||
             !std::ranges::all_of(characters, [](uint c) { return isLoginCharacter(c); }))
        problems.push_back({u"login"_s, u"staff.login_format"_s, {kLeastLogin, kMostLogin}});
    takeText(normalizeName(staff.name, u"name"_s, kMostName), staff.name, problems);
    if (staff.name.trimmed().isEmpty())
        problems.push_back({u"name"_s, u"field.required"_s});
    takeText(normalizeName(staff.staffCode, u"staffCode"_s, kMostLogin), staff.staffCode, problems);
    takeText(normalizeName(staff.doctorCode, u"doctorCode"_s, kMostLogin), staff.doctorCode, problems);
    std::ranges::sort(staff.roles);
    staff.roles.erase(std::unique(staff.roles.begin(), staff.roles.end()), staff.roles.end());
    if (staff.roles.empty())
        problems.push_back({u"roles"_s, u"field.required"_s});
    return problems;
}

std::optional<FieldProblem> passwordProblem(const QString &login, const QString &password, const QString &path)
{
    const QString plain = password.normalized(QString::NormalizationForm_C);
    if (characterCount(plain) < kLeastPassword)
        return FieldProblem{path, u"password.too_short"_s, {kLeastPassword}};
    if (characterCount(plain) > kMostPassword)
        return FieldProblem{path, u"password.too_long"_s, {kMostPassword}};
    const QString lower = plain.toLower();
    if (lower == normalizeLogin(login))
        return FieldProblem{path, u"password.is_login"_s};
    if (isRun(lower) || worstPasswords().contains(lower))
        return FieldProblem{path, u"password.too_common"_s};
    return std::nullopt;
}

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariantList>

#include <tl/expected.hpp>

#include <vector>

namespace clinic {

/// What a caller can branch on. The text for a person comes from `code` and `args` through app/text.
enum class ErrorKind {
    NotFound,    ///< the record asked for does not exist
    Validation,  ///< what was entered cannot be accepted; `fields` says what and where
    Conflict,    ///< another change came first, or the state does not allow this action
    Busy,        ///< another process or seat holds what is needed; trying again may help
    StorageFull, ///< no space left on the disk
    Storage,     ///< reading or writing failed
    Corrupt,     ///< stored data is not what was written
    Denied,      ///< the actor lacks the right, or name and password do not match
    Network,     ///< the line or the other side failed
    Cancelled,   ///< the user stopped it
};

/// One fault of one field of a form or file. `path` is the field's name or a JSON path such as `lines[2].quantity`.
struct FieldProblem {
    QString path{};
    QString code{};
    QVariantList args{};
    friend bool operator==(const FieldProblem &, const FieldProblem &) = default;
};

/// Why something failed: `code` is stable ("people.duplicate_id"), `args` are shown but never logged, `detail` is
/// logged and therefore never holds personal data.
struct Error {
    ErrorKind kind{ErrorKind::Storage};
    QString code{};
    QVariantList args{};
    QString detail{};
    std::vector<FieldProblem> fields{};
};

template <class T = void> using Result = tl::expected<T, Error>;

/// Makes the failed side of any Result.
inline tl::unexpected<Error> fail(ErrorKind kind, QString code, QVariantList args = {}, QString detail = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(code), std::move(args), std::move(detail), {}});
}

/// Fails with all problems of a form at once; code is "form.invalid".
inline tl::unexpected<Error> failFields(std::vector<FieldProblem> problems)
{
    return tl::unexpected<Error>(
        Error{ErrorKind::Validation, QStringLiteral("form.invalid"), {}, {}, std::move(problems)});
}

} // namespace clinic

#define CLINIC_JOIN_INNER(a, b) a##b
#define CLINIC_JOIN(a, b) CLINIC_JOIN_INNER(a, b)

/// Leaves the function with the error of `expr`, if it has one.
#define CLINIC_TRY(expr)                                                                                               \
    do {                                                                                                               \
        if (auto clinicTryResult = (expr); !clinicTryResult)                                                           \
            return tl::unexpected<::clinic::Error>(std::move(clinicTryResult).error());                                \
    } while (false)

/// `CLINIC_TRY_ASSIGN(const auto patient, store.find(tx, id));` declares the value, or leaves with the error.
#define CLINIC_TRY_ASSIGN(declaration, expr)                                                                           \
    auto CLINIC_JOIN(clinicTry, __LINE__) = (expr);                                                                    \
    if (!CLINIC_JOIN(clinicTry, __LINE__))                                                                             \
        return tl::unexpected<::clinic::Error>(std::move(CLINIC_JOIN(clinicTry, __LINE__)).error());                   \
    declaration = std::move(*CLINIC_JOIN(clinicTry, __LINE__))

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

namespace clinic {

/// The sentence of a code in the user's language, with `%1 %2 …` replaced by the arguments. It says what is wrong and
/// what to do. An unknown code gives a general sentence that names the code.
QString codeText(const QString &code, const QVariantList &args = {});

/// The sentence of an error; of a form's error, the sentences of its fields, one per line.
QString errorText(const Error &error);

/// The sentence of one field's problem.
QString problemText(const FieldProblem &problem);

/// True when a code has a sentence of its own: for the test that no code is forgotten.
bool hasCodeText(const QString &code);

/// All codes that have a sentence.
QStringList knownCodes();

} // namespace clinic

// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/actor.h"

using namespace Qt::StringLiterals;

namespace clinic {

Result<> Actor::require(Right right) const
{
    if (may(right))
        return {};
    return fail(ErrorKind::Denied, u"security.denied"_s, {}, u"right %1"_s.arg(static_cast<int>(right)));
}

} // namespace clinic

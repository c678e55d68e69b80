// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/cli/command.h"

namespace clinic::cli {

std::vector<Command> walkthroughCommands()
{
    return {};
}

} // namespace clinic::cli

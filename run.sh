#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sets a Debian 12 machine up, builds Xiangyi and opens it on a demonstration clinic. Safe to repeat.
set -euo pipefail
COMMAND=./run.sh
cd "$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=app/cmake/scripts/common.sh
. app/cmake/scripts/common.sh

usage() {
    cat <<'TEXT'
Usage: ./run.sh [--with-county] [--yes]

Installs the missing Debian packages, builds the program, creates or reuses a demonstration clinic in
~/.local/share/xiangyi/demo-clinic and opens it. Without a display it walks two patients' whole way instead and leaves
the printed documents and window pictures in build/walkthrough.

  --with-county   also starts a FHIR server on this computer (port 8103) and lets the demonstration clinic report to it
  --yes           installs missing packages without asking
TEXT
}

county_port=8103
with_county=0
ASSUME_YES=0
for argument in "$@"; do
    case "$argument" in
    --with-county) with_county=1 ;;
    --yes | -y) ASSUME_YES=1 ;;
    --help | -h)
        usage
        exit 0
        ;;
    *)
        usage >&2
        exit 2
        ;;
    esac
done

# A display named by DISPLAY=:N must have its socket, or Qt would only abort.
has_display() {
    [ -n "${DISPLAY:-}" ] || return 1
    [[ $DISPLAY =~ ^:([0-9]+) ]] || return 0
    local socket=/tmp/.X11-unix/X${BASH_REMATCH[1]}
    [ -S "$socket" ] || grep -q "@$socket\$" /proc/net/unix
}

county_pid=
stop_county() {
    [ -n "$county_pid" ] || return 0
    kill "$county_pid" 2>/dev/null || true
    wait "$county_pid" 2>/dev/null || true
    county_pid=
}
trap stop_county EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Starts the server and waits until it answers; the definitions it loads take a second or two.
start_county() {
    local log=build/county.log waited=0
    sh tests/county/node.sh tests/county/server.mjs --port "$county_port" >"$log" 2>&1 &
    county_pid=$!
    until grep -q '^LISTENING' "$log"; do
        if ! kill -0 "$county_pid" 2>/dev/null || [ $waited -ge 300 ]; then
            cat "$log" >&2
            die "the county server did not start. If another program uses port $county_port, end it and run this again."
        fi
        sleep 0.1
        waited=$((waited + 1))
    done
    say "The county server listens at $county_url and stops with the program (its words: $log)."
}

check_platform
packages=(build run)
has_display || packages+=(headless)
[ $with_county -eq 0 ] || ! needs_node || packages+=(county)
install_packages "${packages[@]}"
[ $with_county -eq 0 ] || install_county

[ -f build/release/build.ninja ] || need_space . 3 "Building the program"
say "Building the program…"
build_started=$SECONDS
configure release -DCLINIC_BUILD_TESTS=OFF
build release
say "Built in $(duration $((SECONDS - build_started)))."

clinic=${XDG_DATA_HOME:-$HOME/.local/share}/xiangyi/demo-clinic
county_url=http://127.0.0.1:$county_port/fhir
demo=(build/release/bin/xiangyi-cli demo --clinic "$clinic")
if [ $with_county -eq 1 ]; then
    start_county
    demo+=(--county "$county_url")
fi
mkdir -p "$(dirname "$clinic")"
"${demo[@]}" || die "the demonstration clinic in $clinic could not be made ready; the lines above say why."

if has_display; then
    say "Opening the demonstration clinic in $clinic."
    build/release/bin/xiangyi --clinic "$clinic"
else
    say "There is no display here (DISPLAY names none), so the program cannot be opened. Walking two patients' way instead…"
    walkthrough=(build/release/bin/xiangyi-cli walkthrough --out build/walkthrough)
    [ $with_county -eq 0 ] || walkthrough+=(--to "$county_url")
    xvfb-run -a -s '-screen 0 1280x1024x24' "${walkthrough[@]}" ||
        die "the walkthrough failed; the lines above name the station."
    say "The printed documents and window pictures are in build/walkthrough."
fi

#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sets a Debian 12 machine up, builds Xiangyi and runs every test. Safe to repeat.
set -euo pipefail
COMMAND=./test.sh
cd "$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=app/cmake/scripts/common.sh
. app/cmake/scripts/common.sh
# shellcheck source=app/cmake/scripts/postgres.sh
. app/cmake/scripts/postgres.sh
# shellcheck source=app/cmake/scripts/tidy.sh
. app/cmake/scripts/tidy.sh

usage() {
    cat <<'TEXT'
Usage: ./test.sh [--full] [--label LABEL]

Installs the missing Debian packages, builds the program with its tests and runs them all, on SQLite and on a throw-away
PostgreSQL; then clang-tidy on the files that changed since the main branch.

  --full          also builds and tests with the address and undefined-behaviour sanitizers, and clang-tidy on every file
  --label LABEL   only the tests of one kind: unit, data, ui, fault, migration, check
TEXT
}

full=0
label=
while [ $# -gt 0 ]; do
    case "$1" in
    --full) full=1 ;;
    --label)
        [ $# -ge 2 ] || { usage >&2 && exit 2; }
        label=$2
        shift
        ;;
    --help | -h)
        usage
        exit 0
        ;;
    *)
        usage >&2
        exit 2
        ;;
    esac
    shift
done

trap stop_postgres EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

ASSUME_YES=1
started=$SECONDS
problems=()
tests_total=0

# stage NAME: ends the stage before and says how long it took
stage_name=
stage_started=0
stage() {
    [ -z "$stage_name" ] || say "$stage_name: $(duration $((SECONDS - stage_started)))"
    stage_name=$1
    stage_started=$SECONDS
}

# run_tests PRESET
run_tests() {
    local log=build/$1-tests.log status=0 counts options=(--test-dir "build/$1" -j 2 --output-on-failure --no-tests=error)
    [ -z "$label" ] || options+=(-L "^$label\$")
    ctest "${options[@]}" 2>&1 | tee "$log" || status=$?
    # "97% tests passed, 3 tests failed out of 120"
    counts=$(sed -n 's/^[0-9]*% tests passed, \([0-9]*\) tests failed out of \([0-9]*\)$/\1 \2/p' "$log" | tail -n 1)
    [ -z "$counts" ] || tests_total=$((tests_total + ${counts#* }))
    if [ -n "$counts" ] && [ "${counts% *}" -gt 0 ]; then
        problems+=("${counts% *} of ${counts#* } tests failed ($1 build)")
    elif [ $status -ne 0 ] || [ -z "$counts" ]; then
        problems+=("ctest ended with code $status ($1 build)")
    fi
}

stage "Install"
check_platform
packages=(build run headless test)
! needs_node || packages+=(county)
install_packages "${packages[@]}"
[ ! -f tests/county/install.sh ] || install_county

stage "Build"
[ -f build/release/build.ninja ] || need_space . 3 "Building the program and its tests"
configure release -DCLINIC_BUILD_TESTS=ON
build release

stage "Tests"
start_postgres
run_tests release

if [ $full -eq 1 ]; then
    stage "Build with sanitizers"
    configure asan -DCLINIC_BUILD_TESTS=ON
    build asan
    stage "Tests with sanitizers"
    # Leaks are not counted: fontconfig and the Qt platform keep theirs until the process ends.
    export ASAN_OPTIONS=detect_leaks=0:detect_stack_use_after_return=1 UBSAN_OPTIONS=print_stacktrace=1
    run_tests asan
fi
stop_postgres

if [ -z "$label" ]; then
    stage "clang-tidy"
    if [ $full -eq 1 ]; then
        tidy_all || problems+=("clang-tidy found something")
    else
        tidy_changed || problems+=("clang-tidy found something")
    fi
fi
stage ""

if [ ${#problems[@]} -gt 0 ]; then
    printf -v summary '%s; ' "${problems[@]}"
    say "test.sh: FAILED after $((SECONDS - started)) s: ${summary%; }"
    exit 1
fi
say "test.sh: all $tests_total tests passed in $((SECONDS - started)) s"

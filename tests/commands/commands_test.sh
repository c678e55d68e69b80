#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs copies of run.sh and test.sh on made-up machines: without network, without sudo, without disk space, without a
# display, of another kind. Package manager, compiler and program are small stand-ins that write down how they were
# called; PostgreSQL is the real one.
# shellcheck disable=SC2016 # the stand-ins are scripts in quotes
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$here/../..
sandbox=$(mktemp -d)
trap 'rm -rf "$sandbox"' EXIT
failures=0
checks=0

# What every Debian has, without the programs that a case gives or takes.
basics=$sandbox/basics
mkdir "$basics"
ln -s /usr/bin/* "$basics"
ln -sf "$(PATH=$PATH:/usr/sbin:/sbin command -v runuser)" "$basics/"
rm -f "$basics"/{apt-get,clang-tidy,cmake,ctest,df,dpkg-query,id,node,nodejs,npm,sudo,uname,xvfb-run}

# fake NAME: a stand-in whose script is read from standard input
fake() {
    { printf '#!/bin/bash\nstate=%q\n' "$state" && cat; } >"$tools/$1"
    chmod +x "$tools/$1"
}

# A fresh Debian 12 machine with everything installed; the tests then take things away.
new_machine() {
    machine=$(mktemp -d "$sandbox/machine.XXXX")
    tools=$machine/tools state=$machine/state clone=$machine/clone
    mkdir -p "$tools" "$state" "$clone/app/cmake" "$clone/tests/county" "$machine/home"
    cp "$root/run.sh" "$root/test.sh" "$clone"
    cp -r "$root/app/cmake/scripts" "$root/app/cmake/packages" "$clone/app/cmake"
    printf 'ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\n' >"$state/os-release"
    id -u >"$state/uid"
    echo Linux >"$state/system"
    echo 99999999 >"$state/free"
    touch "$state/missing" "$state/log"

    fake uname <<<'cat "$state/system"'
    fake id <<<'cat "$state/uid"'
    fake df <<<'printf "Filesystem blocks Used Available\n/dev/x 1 1 %s 1%% /\n" "$(cat "$state/free")"'
    fake dpkg-query <<<'for word in "${@:3}"; do grep -qx "$word" "$state/missing" || echo "$word installed"; done'
    fake apt-get <<'TEXT'
echo "apt-get $*" >>"$state/log"
[[ " $* " = *" install "* ]] || exit 0
if [ -f "$state/apt-says" ]; then
    cat "$state/apt-says"
    exit 100
fi
: >"$state/missing"
TEXT
    fake cmake <<'TEXT'
echo "cmake $*" >>"$state/log"
if [ "$1" = --preset ]; then
    if [ -f "$state/moved" ] && [ -d "build/$2" ]; then
        echo "The current CMakeCache.txt directory is different than the directory /old"
        exit 1
    fi
    mkdir -p "build/$2/bin"
    touch "build/$2/build.ninja"
    for file in app/base/good.cpp app/base/bad.cpp; do
        printf '{"directory":"%s","command":"ccache g++ -DNDEBUG -c %s","file":"%s"}' "$PWD" "$file" "$PWD/$file"
    done | sed 's/}{/},{/; s/.*/[&]/' >"build/$2/compile_commands.json"
    exit 0
fi
if [ -f "$state/compiler-says" ]; then
    printf '@1/3@ Building base.o\nFAILED: money.o\ng++ -c money.cpp\n%s\n' "$(cat "$state/compiler-says")"
    exit 1
fi
for step in 1 2 3; do echo "@$step/3@ Building"; done
printf '#!/bin/bash\necho "xiangyi $*" >>%q\nsleep 0.2\n' "$state/log" >"$2/bin/xiangyi"
printf '#!/bin/bash\necho "xiangyi-cli $*" >>%q\n' "$state/log" >"$2/bin/xiangyi-cli"
chmod +x "$2"/bin/*
TEXT
    fake xvfb-run <<<'while [[ $1 = -* ]]; do [ "$1" != -s ] || shift; shift; done; "$@"'
    fake ctest <<'TEXT'
echo "ctest $*" >>"$state/log"
[ -z "${CLINIC_TEST_POSTGRES:-}" ] || psql "$CLINIC_TEST_POSTGRES dbname=postgres" -Atc 'SHOW fsync' >>"$state/log"
cat "$state/ctest-says"
grep -q '^100%' "$state/ctest-says"
TEXT
    echo '100% tests passed, 0 tests failed out of 7' >"$state/ctest-says"
}

# run EXIT-CODE COMMAND...: the output is in $output
run() {
    local wanted=$1 got=0
    shift
    output=$(cd "$clone" && env -i PATH="$tools:$basics" HOME="$machine/home" LC_ALL=C.UTF-8 CLINIC_OS_RELEASE="$state/os-release" \
        ${display:+DISPLAY=$display} bash "$@" 2>&1 </dev/null) || got=$?
    checks=$((checks + 1))
    [ "$got" -eq "$wanted" ] || fault "$* ended with $got instead of $wanted"
}

fault() {
    failures=$((failures + 1))
    printf 'FAIL %s: %s\n' "$name" "$1"
    printf '%s\n' "$output" | sed 's/^/    | /'
}

says() {
    checks=$((checks + 1))
    [[ $output = *"$1"* ]] || fault "does not say '$1'"
}

did() {
    checks=$((checks + 1))
    grep -Fq -- "$1" "$state/log" || fault "did not run '$1'; it ran: $(tr '\n' ';' <"$state/log")"
}

did_not() {
    checks=$((checks + 1))
    ! grep -Fq -- "$1" "$state/log" || fault "should not have run '$1'"
}

case_of() {
    name=$1
    new_machine
}

# For the cases that are about something else: a second a time.
without_postgres() { printf 'start_postgres() { :; }\nstop_postgres() { :; }\n' >"$clone/app/cmake/scripts/postgres.sh"; }
display=remote:0
output=

case_of "run.sh opens the program"
run 0 ./run.sh
says "Built in"
did "xiangyi-cli demo --clinic $machine/home/.local/share/xiangyi/demo-clinic"
did "xiangyi --clinic $machine/home/.local/share/xiangyi/demo-clinic"
did_not apt-get
run 0 ./run.sh
run 2 ./run.sh --wrong
says Usage

case_of "another system"
echo Darwin >"$state/system"
run 1 ./run.sh
says "this computer runs Darwin"

case_of "no apt-get"
rm "$tools/apt-get"
run 1 ./test.sh
says "has no apt-get"

case_of "an old Debian"
sed -i 's/"12"/"11"/' "$state/os-release"
run 1 ./run.sh
says "too old"

case_of "a newer Ubuntu"
printf 'ID=ubuntu\nVERSION_ID="24.04"\nPRETTY_NAME="Ubuntu 24.04"\n' >"$state/os-release"
run 0 ./run.sh
says "tested on Debian 12 only"

case_of "packages as root"
echo 0 >"$state/uid"
echo fonts-noto-cjk >"$state/missing"
run 0 ./run.sh --yes
says "1 packages are missing: fonts-noto-cjk"
did "install -y --no-install-recommends fonts-noto-cjk"

case_of "packages with sudo"
echo 1000 >"$state/uid"
echo ninja-build >"$state/missing"
fake sudo <<<'[ "$1" = -n ] || { echo "sudo $*" >>"$state/log"; "$@"; }'
run 0 ./run.sh --yes
did "sudo env DEBIAN_FRONTEND=noninteractive apt-get"

case_of "sudo that would ask"
echo 1000 >"$state/uid"
echo ninja-build >"$state/missing"
fake sudo <<<'exit 1'
run 1 ./run.sh --yes
says "sudo apt-get install -y --no-install-recommends ninja-build"
did_not cmake

case_of "no sudo"
echo 1000 >"$state/uid"
printf 'g++\nmold\n' >"$state/missing"
run 1 ./run.sh
says "apt-get install -y --no-install-recommends g++ mold"
did_not cmake

for fault_case in "Temporary failure resolving 'packages.example'|no network" "E: Unable to locate package mold|'main' section" \
    "E: Could not get lock /var/lib/dpkg/lock|another program" "No space left on device|disk is full" "E: strange|apt-get failed"; do
    case_of "apt: ${fault_case#*|}"
    echo 0 >"$state/uid"
    echo mold >"$state/missing"
    echo "${fault_case%|*}" >"$state/apt-says"
    run 1 ./run.sh --yes
    says "${fault_case#*|}"
done

case_of "no disk space"
echo 1048576 >"$state/free"
run 1 ./run.sh
says "needs 3 GB of free disk space"

case_of "a compiler fault"
echo 'money.cpp:3: error: no' >"$state/compiler-says"
run 1 ./run.sh
says "money.cpp:3: error: no"
says "the build failed"
did_not xiangyi-cli
echo 'fatal error: error writing: No space left on device' >"$state/compiler-says"
run 1 ./run.sh
says "the disk is full"
echo 'g++: fatal error: Killed signal terminated program cc1plus' >"$state/compiler-says"
run 1 ./run.sh
says "out of memory"

case_of "a moved folder"
mkdir -p "$clone/build/release"
touch "$state/moved"
run 0 ./run.sh
says "is made again"

case_of "no display"
display=
run 0 ./run.sh
says "There is no display here"
did "xiangyi-cli walkthrough --out build/walkthrough"
did_not "xiangyi --clinic"
display=remote:0

case_of "a display that is gone"
display=:987
run 0 ./run.sh
says "There is no display here"
display=remote:0

case_of "with a county"
fake npm <<<''
fake node <<<'echo 20'
echo 'echo county installed' >"$clone/tests/county/install.sh"
printf 'echo "$*" >%q\necho LISTENING 8103\nexec sleep 300\n' "$state/county" >"$clone/tests/county/node.sh"
run 0 ./run.sh --with-county
says "county installed"
says "The county server listens at http://127.0.0.1:8103/fhir"
did "demo --clinic $machine/home/.local/share/xiangyi/demo-clinic --county http://127.0.0.1:8103/fhir"
checks=$((checks + 1))
[ "$(cat "$state/county")" = "tests/county/server.mjs --port 8103" ] || fault "server started in another way"
display=
run 0 ./run.sh --with-county
did "xiangyi-cli walkthrough --out build/walkthrough --to http://127.0.0.1:8103/fhir"
display=remote:0
# The pipe of $(…) above would still be open, and this line not reached, had the server outlived run.sh.

case_of "the county's port is taken"
fake npm <<<''
fake node <<<'echo 20'
echo 'true' >"$clone/tests/county/install.sh"
printf 'echo cannot listen on port 8103\nexit 1\n' >"$clone/tests/county/node.sh"
run 1 ./run.sh --with-county
says "If another program uses port 8103"
did_not "xiangyi --clinic"

case_of "an old Node.js"
echo 0 >"$state/uid"
printf 'nodejs\nnpm\n' >"$state/missing"
fake npm <<<''
fake node <<<'echo 12'
echo 'exit 1' >"$clone/tests/county/install.sh"
run 1 ./run.sh --with-county --yes
did "install -y --no-install-recommends nodejs npm"
says "the county server could not be set up"

case_of "test.sh passes"
run 0 ./test.sh
says "test.sh: all 7 tests passed in"
says "clang-tidy: skipped, this is not a git checkout"
did "cmake --preset release -DCLINIC_BUILD_TESTS=ON"
did "ctest --test-dir build/release -j 2 --output-on-failure"
checks=$((checks + 1))
grep -qx off "$state/log" || fault "the PostgreSQL of the tests forces its writes to disk"
checks=$((checks + 1))
[ "$(find /tmp -maxdepth 1 -name 'xiangyi-postgres-*' -newer "$state/os-release" | wc -l)" -eq 0 ] ||
    fault "a PostgreSQL was left behind"

case_of "test.sh fails"
without_postgres
printf '71%% tests passed, 2 tests failed out of 7\n' >"$state/ctest-says"
run 1 ./test.sh --label unit
says "FAILED after"
says "2 of 7 tests failed (release build)"
did "-L ^unit\$"

case_of "test.sh breaks off"
without_postgres
echo 'No tests were found!!!' >"$state/ctest-says"
run 1 ./test.sh
says "ctest ended with code 1 (release build)"

case_of "test.sh --full"
without_postgres
fake clang-tidy <<<''
run 0 ./test.sh --full
says "all 14 tests passed"
did "cmake --preset asan"
says "clang-tidy on 2 units"
rm "$tools/clang-tidy"

case_of "test.sh in git"
without_postgres
git -C "$clone" -c init.defaultBranch=main init -q
commit() { git -C "$clone" -c user.name=t -c user.email=t@example.org commit -q --allow-empty -m "$1"; }
commit one
run 0 ./test.sh
says "there is no earlier commit"
commit two
run 0 ./test.sh
says "no C++ file changed since"
mkdir -p "$clone/app/base"
echo 'int good();' >"$clone/app/base/good.cpp"
echo 'int bad();' >"$clone/app/base/bad.h"
echo '#include "bad.h"' >"$clone/app/base/bad.cpp"
fake clang-tidy <<<'[[ $* != *bad.cpp* ]] || { echo "bad.cpp:1: warning: bad"; exit 1; }'
run 1 ./test.sh
says "clang-tidy on 2 units"
says "bad.cpp:1: warning: bad"
says "clang-tidy found something"
rm "$clone/app/base/bad.cpp"
run 0 ./test.sh
says "clang-tidy on 1 units"
sed -i 's/^tidy_budget=.*/tidy_budget=-1/' "$clone/app/cmake/scripts/tidy.sh"
run 0 ./test.sh
says "1 units are left for ./test.sh --full"

echo "$checks checks, $failures failed"
[ $failures -eq 0 ]

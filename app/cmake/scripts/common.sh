# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What run.sh and test.sh share: platform, disk space, packages, and a build with progress. The caller stands in the
# repository's folder and has set COMMAND to its own name.

say() { printf '%s\n' "$*"; }

die() {
    printf '%s: %s\n' "$COMMAND" "$*" >&2
    exit 1
}

# duration SECONDS: "45 s", "12 min 34 s"
duration() {
    if [ "$1" -lt 60 ]; then
        printf '%d s' "$1"
    else
        printf '%d min %02d s' $(($1 / 60)) $(($1 % 60))
    fi
}

is_root() { [ "$(id -u)" -eq 0 ]; }

# older VERSION LIMIT
older() { [ "$1" != "$2" ] && [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

check_platform() {
    local system id version name
    system=$(uname -s)
    [ "$system" = Linux ] ||
        die "this computer runs $system. Xiangyi is built on Debian 12; use such a machine, a virtual one will do."
    local release=${CLINIC_OS_RELEASE:-/etc/os-release}
    [ -r "$release" ] || die "$release is missing, so this system cannot be recognised. Use Debian 12."
    # shellcheck disable=SC1090
    IFS='|' read -r id version name < <(. "$release" && printf '%s|%s|%s\n' "${ID:-}" "${VERSION_ID:-}" "${PRETTY_NAME:-}")
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        die "${name:-this system} has no apt-get. Use Debian 12, or a system derived from it."
    fi
    case "$id" in
    debian) [ -z "$version" ] || ! older "$version" 12 || die "$name is too old (no Qt 6.4). Use Debian 12." ;;
    ubuntu) ! older "$version" 24.04 || die "$name is too old (no Qt 6.4). Use Debian 12." ;;
    *) ;;
    esac
    [ "$id $version" = "debian 12" ] || say "This is ${name:-an unknown system}; Xiangyi is tested on Debian 12 only. Going on."
}

# need_space FOLDER GIGABYTES WHAT
need_space() {
    local free
    free=$(df -Pk "$1" | awk 'NR == 2 { print $4 }')
    [ "$free" -ge $(($2 * 1024 * 1024)) ] ||
        die "$3 needs $2 GB of free disk space, $1 has $((free / 1024)) MB. Free some space and run this again."
}

# Compiling takes up to 1 GB a job.
build_jobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemTotal:/ { print int($2 / 1024 / 1024) + 1 }' /proc/meminfo)
    echo $((cores < memory ? cores : memory))
}

# packages_missing LIST...: names from app/cmake/packages/LIST.txt that are not installed
packages_missing() {
    local wanted lists=("${@/#/app/cmake/packages/}")
    wanted=$(grep -hv '^#' "${lists[@]/%/.txt}" | sort -u)
    # shellcheck disable=SC2086,SC2016
    comm -23 <(echo "$wanted") \
        <(dpkg-query -W -f='${Package} ${db:Status-Status}\n' $wanted 2>/dev/null | awk '$2 == "installed" { print $1 }' | sort -u)
}

# install_packages LIST...: nothing when all are there. As root, through sudo, or says the one line to run.
# ASSUME_YES=1 does not ask; without a terminal nobody can be asked.
install_packages() {
    local missing prefix=() line answer log
    mapfile -t missing < <(packages_missing "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    line="apt-get install -y --no-install-recommends ${missing[*]}"
    if ! is_root; then
        if ! command -v sudo >/dev/null; then
            say "${#missing[@]} packages are missing and this account cannot install them (there is no sudo)."
            say "Run this line as root, then start $COMMAND again:"
            say "$line"
            exit 1
        fi
        prefix=(sudo)
        if [ ! -t 0 ] && ! sudo -n true 2>/dev/null; then
            say "${#missing[@]} packages are missing and sudo would ask for a password, but there is no terminal."
            say "Run this line, then start $COMMAND again:"
            say "sudo $line"
            exit 1
        fi
    fi
    say "${#missing[@]} packages are missing: ${missing[*]}"
    if [ "${ASSUME_YES:-0}" -eq 0 ] && [ -t 0 ] && [ -t 1 ]; then
        read -r -p "Install them now? [Y/n] " answer
        case "$answer" in
        '' | [Yy]*) ;;
        *)
            say "Nothing was installed. The line to do it by hand:"
            say "${prefix[*]:+${prefix[*]} }$line"
            exit 1
            ;;
        esac
    fi
    need_space /usr 2 "Installing the packages"
    say "Installing them with apt-get; a few minutes on a usual line…"
    log=$(mktemp)
    local apt=(${prefix[@]+"${prefix[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300
        -o Acquire::Retries=2 -o Acquire::http::Timeout=30 -o Acquire::https::Timeout=30)
    # Lists that cannot be refreshed are no fault yet: the packages may be in the cache or known already.
    "${apt[@]}" update >"$log" 2>&1 </dev/null || true
    if ! "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >>"$log" 2>&1 </dev/null; then
        explain_apt_failure "$log" "${prefix[*]:+${prefix[*]} }$line"
    fi
    rm -f "$log"
    mapfile -t missing < <(packages_missing "$@")
    [ ${#missing[@]} -eq 0 ] || die "apt-get reported success, but these packages are still missing: ${missing[*]}"
}

# explain_apt_failure LOG LINE
explain_apt_failure() {
    local reason
    if grep -Eqi 'could not resolve|temporary failure resolving|could not connect|cannot initiate the connection|network is unreachable|connection (timed out|refused|failed)|no route to host' "$1"; then
        reason="no network: the package servers cannot be reached. Check the network (or the proxy of apt) and run this again."
    elif grep -Eqi "no space left|don't have enough free space" "$1"; then
        reason="the disk is full. Free 2 GB and run this again."
    elif grep -qi 'could not get lock' "$1"; then
        reason="another program is installing packages. Wait until it has finished and run this again."
    elif grep -qi 'unable to locate package\|no installation candidate' "$1"; then
        reason="the package sources of this system do not have everything. Xiangyi needs the 'main' section of Debian 12."
    else
        reason="apt-get failed; the lines above say why. To try it by hand: $2"
    fi
    tail -n 15 "$1" >&2
    rm -f "$1"
    die "$reason"
}

# configure PRESET [OPTION...]
configure() {
    local preset=$1 log=build/$1-configure.log
    shift
    mkdir -p build
    if ! cmake --preset "$preset" "$@" >"$log" 2>&1; then
        # A checkout that was moved or copied: what was built belongs to the old place.
        if grep -q 'is different than the directory' "$log"; then
            say "The folder was moved; build/$preset is made again."
            rm -rf "build/${preset:?}"
            cmake --preset "$preset" "$@" >"$log" 2>&1 && return
        fi
        tail -n 30 "$log" >&2
        die "CMake could not prepare the build; the lines above say why (all of it: $log)."
    fi
}

# build PRESET [TARGET...]: shows progress and the time left; the compiler's words are in build/PRESET-build.log
build() {
    local preset=$1 log=build/$1-build.log targets=() status=0
    shift
    [ $# -eq 0 ] || targets=(--target "$@")
    # No two builds in one folder at the same time.
    exec 8>"build/$preset/.lock"
    flock -n 8 || { say "Another build runs in build/$preset; waiting for it…" && flock 8; }
    NINJA_STATUS='@%f/%t@ ' cmake --build "build/$preset" -j "$(build_jobs)" ${targets[@]+"${targets[@]}"} 2>&1 8>&- |
        show_progress "$log" || status=$?
    exec 8>&-
    [ $status -eq 0 ] || explain_build_failure "$log"
}

# show_progress LOG: reads ninja's lines; one line that changes on a terminal, else a line every ten seconds
show_progress() {
    local log=$1 started=$SECONDS shown=-10 line rest='' finished=0 total=0 left='' end=0 status
    : >"$log"
    while [ $end -eq 0 ]; do
        status=0
        IFS= read -r -t 2 line || status=$?
        if [ $status -gt 128 ]; then
            rest+=$line
        else
            [ $status -eq 0 ] || end=1
            line=$rest$line
            rest=''
            [ -z "$line" ] || printf '%s\n' "$line" >>"$log"
            if [[ $line =~ ^@([0-9]+)/([0-9]+)@ ]]; then
                finished=${BASH_REMATCH[1]} total=${BASH_REMATCH[2]}
            fi
        fi
        [ "$total" -gt 0 ] || continue
        local passed=$((SECONDS - started))
        left=''
        if [ "$finished" -ge 5 ] && [ $passed -ge 5 ]; then
            left=", about $(duration $((passed * (total - finished) / finished))) left"
        fi
        if [ -t 1 ]; then
            printf '\r\033[K  %d of %d steps, %s%s' "$finished" "$total" "$(duration $passed)" "$left"
        elif [ $((passed - shown)) -ge 10 ]; then
            shown=$passed
            say "  $finished of $total steps, $(duration $passed)$left"
        fi
    done
    [ ! -t 1 ] || [ "$total" -eq 0 ] || printf '\r\033[K'
}

# explain_build_failure LOG
explain_build_failure() {
    # The line after FAILED: is the compiler's whole command.
    awk '/^ninja: error|^CMake Error/ { on = 1 } /^FAILED:/ { on = 1; print; getline; next }
        on && !/^@/ && n < 60 { print; ++n }' "$1" >&2
    if grep -qi 'no space left on device' "$1"; then
        die "the disk is full. Free 3 GB and run this again; it goes on where it stopped."
    elif grep -q 'Killed signal terminated program' "$1"; then
        die "the computer ran out of memory while compiling. Close other programs and run this again; it goes on where it stopped."
    fi
    die "the build failed; the lines above say why (all of it: $1)."
}

# needs_node: no Node.js here from which npm could work
needs_node() {
    local major=0
    if command -v node >/dev/null && command -v npm >/dev/null; then
        major=$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)
    fi
    [ "$major" -lt 18 ]
}

# install_county: the npm packages of the county server
install_county() {
    bash tests/county/install.sh || die "the county server could not be set up; the lines above say why."
}

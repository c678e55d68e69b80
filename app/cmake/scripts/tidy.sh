# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# clang-tidy, which takes half a minute a unit: on what changed in each run, on everything with --full.

tidy_budget=240 # seconds; what is left is named and waits for --full

# The commit that changes are counted from: where this branch left the main branch, or the commit before on it.
tidy_base() {
    local base
    base=$(quiet_git merge-base HEAD origin/main) || base=
    if [ -z "$base" ] || [ "$base" = "$(quiet_git rev-parse HEAD)" ]; then
        base=$(quiet_git rev-parse --verify 'HEAD~1') || base=
    fi
    echo "$base"
}

# The checkout may belong to another user than the one who tests (a container as root).
quiet_git() { git -c safe.directory='*' "$@" 2>/dev/null; }

# changed_sources BASE: changed and new .cpp files; for a changed header the .cpp of the same name
changed_sources() {
    { quiet_git diff --name-only --diff-filter=d "$1" -- && quiet_git ls-files --others --exclude-standard; } |
        sed -n -E 's/\.(cpp|h)$/.cpp/p' | sort -u | while IFS= read -r file; do
        [ ! -f "$file" ] || echo "$file"
    done
}

# tidy_files BUDGET [FILE...]: false when clang-tidy found something in the units of these files, or in any; stands on the
# release build that came before
tidy_files() {
    local budget=$1 out=build/clang-tidy count status=0
    shift
    mkdir -p $out
    python3 app/cmake/scripts/tidy_commands.py build/release $out "$@" >$out/units ||
        die "the compile commands of build/release could not be read; the lines above say why."
    count=$(wc -l <$out/units)
    if [ "$count" -eq 0 ]; then
        say "clang-tidy: skipped, none of the changed files is part of the build."
        return 0
    fi
    : >$out/found
    : >$out/left
    say "clang-tidy on $count units…"
    # A unit of several sources includes them, which is no mistake.
    # shellcheck disable=SC2016
    TIDY_END=$((budget == 0 ? 0 : $(date +%s) + budget)) xargs -P "$(build_jobs)" -I{} bash -c '
        [ "$TIDY_END" -eq 0 ] || [ "$(date +%s)" -lt "$TIDY_END" ] || { echo "$1" >>"$3"; exit 0; }
        found=$(clang-tidy --quiet --checks=-bugprone-suspicious-include -p build/clang-tidy "$1" 2>&1) ||
            { printf "%s: clang-tidy:\n%s\n" "$1" "$found" >>"$2"; exit 1; }
    ' - {} "$out/found" "$out/left" <$out/units || status=1
    cat $out/found
    count=$(wc -l <$out/left)
    [ "$count" -eq 0 ] || say "The $budget seconds for clang-tidy are over; $count units are left for ./test.sh --full."
    return $status
}

tidy_changed() {
    local base files
    if ! command -v git >/dev/null || ! quiet_git rev-parse --git-dir >/dev/null; then
        say "clang-tidy: skipped, this is not a git checkout (./test.sh --full looks at every file)."
        return 0
    fi
    base=$(tidy_base)
    if [ -z "$base" ]; then
        say "clang-tidy: skipped, there is no earlier commit to compare with (./test.sh --full looks at every file)."
        return 0
    fi
    mapfile -t files < <(changed_sources "$base")
    if [ ${#files[@]} -eq 0 ]; then
        say "clang-tidy: skipped, no C++ file changed since ${base:0:9}."
        return 0
    fi
    tidy_files "$tidy_budget" "${files[@]}"
}

tidy_all() { tidy_files 0; }

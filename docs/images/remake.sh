#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Remakes docs/images/reception.png, the picture of the README: the reception of a fresh demonstration clinic in Chinese
# at 1366x768, with one person chosen. Needs a built program; no display.
#
# usage: docs/images/remake.sh [FOLDER OF THE PROGRAMS]     (build/release/bin when left out)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
programs=${1:-build/release/bin}
for program in xiangyi xiangyi-cli; do
    [ -x "$programs/$program" ] || {
        echo "remake.sh: $programs/$program is not there; build it with ./run.sh, or name the folder it is in." >&2
        exit 1
    }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# A seat of its own, so that nothing of this computer is in the picture.
export XDG_CONFIG_HOME=$work XDG_DATA_HOME=$work CLINIC_LANGUAGE=zh_CN QT_QPA_PLATFORM=offscreen
echo qingshan-2026 >"$work/password"
"$programs/xiangyi-cli" demo --clinic "$work/clinic" --residents 800 --years 1 --json >"$work/demo.json"
# One of the two people of one name: the one who does not wait already.
"$programs/xiangyi-cli" patients search 王建国 --clinic "$work/clinic" --user reception --password-file "$work/password" \
    --json >"$work/hits.json"
patient=$(python3 -c 'import json, sys
print(next(hit["id"] for hit in json.load(sys.stdin) if hit["birthDate"] == "1971-04-03"))' <"$work/hits.json")
"$programs/xiangyi" --pictures "$work/pictures" --clinic "$work/clinic" --login reception \
    --password-file "$work/password" --size 1366x768 --pages "reception:$patient"
mv "$work/pictures/reception.png" docs/images/reception.png
echo "docs/images/reception.png was made anew."

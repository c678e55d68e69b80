#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings translations/*.ts up to date with the sources. With --check, changes nothing and fails when a file is not up
# to date or the Chinese one is not complete.
set -euo pipefail
cd "$(dirname "$0")/.."
lupdate=$(command -v lupdate6 || echo /usr/lib/qt6/bin/lupdate)
folder=translations
if [ "${1:-}" = "--check" ]; then
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    cp translations/*.ts "$folder/"
fi
"$lupdate" -silent -no-obsolete -locations none -source-language en -I . -I app app ui \
    -ts "$folder/xiangyi_zh_CN.ts" 2>/dev/null >/dev/null
"$lupdate" -silent -no-obsolete -locations none -source-language en -pluralonly -I . -I app app ui \
    -ts "$folder/xiangyi_en.ts" 2>/dev/null >/dev/null
if [ "${1:-}" = "--check" ]; then
    for file in translations/*.ts; do
        if ! cmp -s "$file" "$folder/$(basename "$file")"; then
            echo "$file is not up to date: run translations/update.sh" >&2
            exit 1
        fi
    done
    for file in translations/*.ts; do
        if grep -q 'type="unfinished"' "$file"; then
            echo "$file has untranslated texts:" >&2
            grep -B2 'type="unfinished"' "$file" | grep '<source>' | head -20 >&2
            exit 1
        fi
    done
fi

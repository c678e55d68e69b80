#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check.sh must accept a well-set file and refuse a badly set one.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$here/../../.clang-format" "$folder"

printf 'int twice(int value)\n{\n    return value * 2;\n}\n' >"$folder/good.cpp"
bash "$here/check.sh" "$folder"

printf 'int  twice( int value ) {\n  return value*2; }\n' >"$folder/bad.cpp"
if bash "$here/check.sh" "$folder" 2>/dev/null; then
    echo "a badly set file was accepted" >&2
    exit 1
fi

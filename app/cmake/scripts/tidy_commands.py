#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tidy_commands.py BUILD-FOLDER OUT-FOLDER [FILE…]: compile commands for clang-tidy out of those of a GCC build.

So the files that the build generates are there already, and nothing is compiled twice. GCC's precompiled headers mean
nothing to clang: it gets their text. Assertions stay on, because the analyzer learns from them.

Prints what clang-tidy is to be run on, relative to the current folder: all units of the build, or those in which one of
the files stands. A unit is a source file, or several that are compiled as one: most of the work is reading Qt, and it is
done once for all of them.
"""

import json
import os
import re
import shlex
import sys
from pathlib import Path


def sources_of(unit):
    """The files that are compiled as this unit."""
    if not unit.endswith("_cxx.cxx"):
        return {unit}
    return set(re.findall(r'^#include "(.*)"$', Path(unit).read_text(), re.MULTILINE))


def main():
    build, out = Path(sys.argv[1]), Path(sys.argv[2])
    wanted = {str(Path(file).resolve()) for file in sys.argv[3:]}
    out.mkdir(parents=True, exist_ok=True)
    entries = []
    for entry in json.loads((build / "compile_commands.json").read_text()):
        words = shlex.split(entry["command"])
        # "cmake -E env … ccache g++ …"
        compiler = next(i for i, word in enumerate(words) if re.fullmatch(r"(.*/)?(c\+\+|g\+\+|clang\+\+)(-\d+)?", word))
        kept = ["clang++", "-Wno-unknown-warning-option"]
        for word in words[compiler + 1 :]:
            if word in ("-DNDEBUG", "-DQT_NO_DEBUG", "-Winvalid-pch"):
                continue
            if word.endswith("/cmake_pch.hxx"):
                text = out / (Path(word).parent.name.removesuffix(".dir") + ".h")
                text.write_text(Path(word).read_text())
                word = str(text.resolve())
            kept.append(word)
        entries.append({"directory": entry["directory"], "file": entry["file"], "arguments": kept})
    (out / "compile_commands.json").write_text(json.dumps(entries, indent=1))
    for file in sorted({entry["file"] for entry in entries}):
        generated = Path(file).name in ("pch.cpp", "mocs_compilation.cpp") or file.endswith("cmake_pch.hxx.cxx")
        if not generated and (not wanted or wanted & sources_of(file)):
            print(os.path.relpath(file))


if __name__ == "__main__":
    main()

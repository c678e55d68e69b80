#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of docs/architecture.md that linking cannot enforce, by reading the sources.

check.py [ROOT] prints one line for each fault, "file:line: [rule] what is wrong", and ends with 1 if there was one.
Inside a git checkout only tracked files count, so that a half-written file disturbs nobody.
"""

import re
import subprocess
import sys
from pathlib import Path

MAX_LINES = 800

# The floors of app/, lowest first; a file may include its own floor and those before it.
FLOORS = (
    "base text storage security clinic people formulary reception encounters prescribing insurance billing pharmacy "
    "referral consortium publichealth documents reporting exchange services"
).split()
# Sentences belong to whoever speaks to people: services return codes.
MAY_INCLUDE_TEXT = {"text", "documents", "ui", "main"}

CPP = {".h", ".cpp"}
WITH_HEADER = CPP | {".py", ".sh", ".mjs", ".cmake", ".sql", ".qss"}
TEXT_FILES = WITH_HEADER | {".md", ".json", ".txt", ".ts", ".qrc", ".toml", ".desktop", ".xml", ".csv", ""}

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')
SQL_HEADER = re.compile(r"(QtSql/.*|QSql\w*)$")
WIDGET_HEADER = re.compile(
    r"(Qt(Widgets|PrintSupport)/.*|Q(Application|Widget|Dialog\w*|MainWindow|Printer\w*|Print\w*Dialog|MessageBox|Label"
    r"|LineEdit|PlainTextEdit|TextEdit|PushButton|ToolButton|AbstractButton|TableView|TreeView|ListView"
    r"|AbstractItemView|(H|V)BoxLayout|GridLayout|FormLayout|StackedWidget|TabWidget|ComboBox|CheckBox|SpinBox"
    r"|StatusBar|Menu|ToolBar|StyledItemDelegate|Style|FileDialog|Completer))$"
)
GUI_HEADER = re.compile(r"(Qt(?!Core/)\w+/.*|Q(Image|Pixmap|Painter|Font\w*|Color|PdfWriter|GuiApplication|TextDocument))$")
SQL_IN_STRING = re.compile(r'"[^"]*\b(SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+TABLE)\b')
TRANSLATION = re.compile(r"\btr\(|\btranslate\(|\bQT_TR(ANSLATE)?_NOOP\w*\(")
SYSTEM_TIME = re.compile(r"\bcurrent(DateTime(Utc)?|Date|Time|MSecsSinceEpoch|SecsSinceEpoch)\(|\bsystem_clock\b|\btime\((nullptr|NULL|0)\)")
BLOCKING = re.compile(r"\bprocessEvents\(|\bQEventLoop\b|\bwaitForFinished\(|(\.|->)exec\(|\bQMessageBox::(question|information|warning|critical|about)\(|\bQFileDialog::get\w+\(|\bQInputDialog::get\w+\(")
FAIL_CODE = re.compile(r'\b(?:fail|Error::of)\(\s*ErrorKind::\w+\s*,\s*u?"([^"]*)"')
CODE_FORM = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$")
# Folders of one computer: somebody's home, or a mounted workplace.
MACHINE_PATH = re.compile(r"(?<![\w.~}:/-])/(?:home/[a-z]\w*|root|work|mnt|Users/\w+)/|[A-Z]:\\\\?Users\\")
LOWER_SNAKE = re.compile(r"[a-z0-9_]+$")
BIG_BY_NATURE = re.compile(r"^(LICENSE|translations/|tests/.*/fixtures/)|package-lock\.json$|\.csv$|\.json$|\.md$")


def unrolled(text):
    """CMake's foreach(x IN ITEMS a b) … endforeach(), written out."""

    def written_out(match):
        variable, items, body = match.groups()
        return "".join(body.replace("${" + variable + "}", item) for item in items.split())

    return re.sub(r"foreach\((\w+) IN ITEMS ([^)]*)\)(.*?)endforeach\(\)", written_out, text, flags=re.DOTALL)


class Checker:
    def __init__(self, root):
        self.root = root
        self.faults = []

    def fault(self, path, line, rule, text):
        self.faults.append(f"{path}:{line}: [{rule}] {text}")

    def files(self):
        if (self.root / ".git").exists():
            listing = subprocess.run(
                ["git", "-c", "safe.directory=*", "ls-files", "-z"], cwd=self.root, capture_output=True, check=True
            )
            names = listing.stdout.decode().split("\0")
            return sorted(n for n in names if n and (self.root / n).is_file())
        skipped = {"build", "node_modules", ".git", "__pycache__"}
        paths = (p.relative_to(self.root) for p in self.root.rglob("*") if p.is_file())
        return sorted(str(p) for p in paths if not skipped & set(p.parts))

    def run(self):
        files = self.files()
        known_codes = self.known_codes(files)
        built = self.built_sources(files)
        for name in files:
            path = Path(name)
            if path.suffix not in TEXT_FILES and path.name != "CMakeLists.txt":
                continue
            try:
                lines = (self.root / name).read_text(encoding="utf-8").splitlines()
            except UnicodeDecodeError:
                continue
            self.check_any(name, path, lines)
            if path.suffix in CPP:
                self.check_cpp(name, path, lines, built)
                if name.startswith("app/"):
                    self.check_app(name, path, lines, known_codes)
                elif name.startswith("ui/"):
                    self.check_ui(name, path, lines)
        return self.faults

    def known_codes(self, files):
        """Every literal in app/text that looks like a code; None while that floor is empty."""
        sources = [n for n in files if n.startswith("app/text/") and n.endswith((".cpp", ".h"))]
        if not sources:
            return None
        text = "\n".join((self.root / n).read_text(encoding="utf-8") for n in sources)
        return {m for m in re.findall(r'"([^"\s]+)"', text) if CODE_FORM.match(m)}

    def built_sources(self, files):
        """The .cpp files that some CMakeLists.txt lists."""
        found = set()
        for name in files:
            if name.endswith(("CMakeLists.txt", ".cmake")):
                text = unrolled((self.root / name).read_text(encoding="utf-8"))
                folder = Path(name).parent
                for word in re.findall(r"[\w./${}-]+\.cpp", text):
                    word = re.sub(r"\$\{(CMAKE_SOURCE_DIR|PROJECT_SOURCE_DIR)\}/", "/", word)
                    word = re.sub(r"\$\{CMAKE_CURRENT_SOURCE_DIR\}/", "", word)
                    place = word[1:] if word.startswith("/") else f"{folder}/{word}"
                    found.add(str(Path(place)))
        return found

    def check_any(self, name, path, lines):
        header = "\n".join(lines[:4])
        scripts = {"run.sh", "test.sh", ".ci/run"}
        if path.suffix in WITH_HEADER or path.name == "CMakeLists.txt" or name in scripts:
            if "SPDX-FileCopyrightText:" not in header or "SPDX-License-Identifier:" not in header:
                self.fault(name, 1, "spdx", "the first lines must name the copyright and the licence (SPDX)")
            if len(lines) > MAX_LINES and not BIG_BY_NATURE.search(name):
                self.fault(name, len(lines), "length", f"{len(lines)} lines; a file that long (over {MAX_LINES}) is two")
        if name == "LICENSE" or name.endswith("package-lock.json"):
            return
        for number, line in enumerate(lines, 1):
            if MACHINE_PATH.search(line):
                self.fault(name, number, "machine-path", "names a folder of one computer")

    def check_cpp(self, name, path, lines, built):
        if not LOWER_SNAKE.match(path.stem):
            self.fault(name, 1, "file-name", "source files are named in lower_snake")
        if path.suffix == ".h":
            if not any(line.strip() == "#pragma once" for line in lines):
                self.fault(name, 1, "pragma-once", "a header begins with #pragma once")
            public = name.startswith(("app/", "ui/")) and not name.startswith("app/cmake/")
            if public and not any("///" in line for line in lines):
                self.fault(name, 1, "doc-comment", "no /// comment: a header says what its functions take and return")
        elif name not in built:
            self.fault(name, 1, "not-built", "no CMakeLists.txt lists this file")

    def includes(self, lines):
        for number, line in enumerate(lines, 1):
            match = INCLUDE.match(line)
            if match:
                yield number, match.group(2)

    def check_app(self, name, path, lines, known_codes):
        floor = path.parts[1] if len(path.parts) > 2 else ""
        if floor in ("main", "cmake", ""):
            return
        if floor not in FLOORS:
            self.fault(name, 1, "floor", f"app/{floor} has no place in the list of floors (tests/architecture/check.py)")
            return
        is_rules = path.stem.endswith("_rules")
        for number, target in self.includes(lines):
            first = target.split("/")[0]
            if first in ("ui", "app", "tests", "main"):
                self.fault(name, number, "floor", f"app/{floor} includes {target}, which lies above it")
            elif first == "text" and floor not in MAY_INCLUDE_TEXT:
                self.fault(name, number, "floor", f"app/{floor} includes {target}; return a code, app/text is for ui, documents and main")
            elif first in FLOORS and FLOORS.index(first) > FLOORS.index(floor):
                self.fault(name, number, "floor", f"app/{floor} includes {target}, which lies above it")
            elif floor == "text" and first == "storage":
                self.fault(name, number, "floor", f"app/text includes {target}; it stands on app/base only")
            if SQL_HEADER.match(target) and floor != "storage":
                self.fault(name, number, "qtsql", f"{target}: only app/storage speaks to Qt SQL")
            if WIDGET_HEADER.match(target):
                self.fault(name, number, "widgets", f"{target}: app/ never sees Qt Widgets or Qt PrintSupport")
            if floor == "text" and GUI_HEADER.match(target):
                self.fault(name, number, "widgets", f"{target}: app/text uses Qt Core only")
            if is_rules and (first == "storage" or target.endswith(("_store.h", "_service.h")) or target == "base/clock.h"):
                self.fault(name, number, "pure-rules", f"{target}: rules are pure functions, without database and clock")
        for number, line in enumerate(lines, 1):
            code = line.split("//")[0]
            # What is printed is laid out in app/documents: its labels are words on paper, not errors.
            if TRANSLATION.search(code) and floor != "text" and not name.startswith("app/documents/"):
                self.fault(name, number, "sentence", "sentences live in app/text; return a code and its arguments")
            if SYSTEM_TIME.search(code) and name != "app/base/clock.cpp":
                self.fault(name, number, "clock", "asks the operating system for the time; take a Clock")
            if SQL_IN_STRING.search(line) and floor != "storage" and not path.stem.endswith("_store"):
                self.fault(name, number, "sql", "SQL belongs into the feature's _store.cpp")
        # A call may be broken over two lines.
        text = "\n".join(lines)
        for match in FAIL_CODE.finditer(text):
            number = text.count("\n", 0, match.start()) + 1
            if not CODE_FORM.match(match.group(1)):
                self.fault(name, number, "error-code", f'"{match.group(1)}" is not of the form area.reason')
            elif known_codes is not None and match.group(1) not in known_codes:
                self.fault(name, number, "error-text", f"{match.group(1)} has no sentence in app/text")

    def check_ui(self, name, path, lines):
        is_printing = name.startswith("ui/common/printing")
        for number, target in self.includes(lines):
            if SQL_HEADER.match(target):
                self.fault(name, number, "qtsql", f"{target}: ui/ never sees Qt SQL")
            if target in ("storage/connection.h", "storage/transaction.h", "storage/row.h") or (
                target.endswith("_store.h") and target != "storage/draft_store.h" and not target.startswith("ui/")
            ):
                self.fault(name, number, "floor", f"{target}: ui/ asks services, never stores or connections")
            if target.startswith("main/") or target.startswith("app/"):
                self.fault(name, number, "floor", f"ui/ includes {target}, which lies above it")
            if (target.startswith("QtPrintSupport/") or re.match(r"QPrint\w+$", target)) and not is_printing:
                self.fault(name, number, "widgets", f"{target}: only ui/common/printing knows the printer")
        for number, line in enumerate(lines, 1):
            code = line.split("//")[0]
            if SQL_IN_STRING.search(line):
                self.fault(name, number, "sql", "ui/ contains SQL")
            if BLOCKING.search(code):
                self.fault(name, number, "blocking", "blocks the window or cannot be tested; see open(), Prompts and desk")


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2]).resolve()
    faults = Checker(root).run()
    for line in faults:
        print(line)
    if faults:
        print(f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

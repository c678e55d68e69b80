#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Feeds check.py a small tree without a fault, then the same tree with one fault at a time: each must be found."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import check  # noqa: E402

SPDX = "// SPDX-FileCopyrightText: 2026 The Xiangyi authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
HASH_SPDX = SPDX.replace("//", "#")

GOOD = {
    "CMakeLists.txt": HASH_SPDX,
    "app/base/result.h": SPDX + "#pragma once\n/// A value or an error.\n",
    "app/text/CMakeLists.txt": HASH_SPDX + "add_library(text sentences.cpp)\n",
    "app/text/sentences.cpp": SPDX + '#include "base/result.h"\n#include <QCoreApplication>\nconst char *a = "visit.closed";\n',
    "app/storage/CMakeLists.txt": HASH_SPDX + "add_library(storage connection.cpp)\n",
    "app/storage/connection.cpp": SPDX + "#include <QSqlDatabase>\n",
    "app/encounters/CMakeLists.txt": HASH_SPDX + "add_library(e visit_rules.cpp visit_store.cpp visit_service.cpp)\n",
    "app/encounters/visit_rules.cpp": SPDX + '#include "people/people.h"\n#include <vector>\n',
    "app/encounters/visit_store.cpp": SPDX + '#include "storage/transaction.h"\nauto s = u"SELECT id FROM visit"_s;\n',
    "app/encounters/visit_service.cpp": SPDX + 'return fail(ErrorKind::Conflict,\n            u"visit.closed"_s);\n',
    "ui/CMakeLists.txt": HASH_SPDX + "add_library(ui encounters/visit_page.cpp)\n",
    "ui/encounters/visit_page.cpp": SPDX + '#include <QWidget>\nlabel = tr("Select a patient from the list");\n',
    "app/main/CMakeLists.txt": HASH_SPDX + "add_executable(xiangyi main.cpp)\n",
    "app/main/main.cpp": SPDX + '#include "ui/encounters/visit_page.h"\n#include <QApplication>\n',
    "tests/base/CMakeLists.txt": HASH_SPDX + "foreach(t IN ITEMS money dates)\nadd(tst_${t} tst_${t}.cpp)\nendforeach()\n",
    "tests/base/tst_dates.cpp": SPDX,
    "README.md": "Data lives in ~/.local/share/xiangyi and https://example.org/root/page.\n",
}

SERVICE = "app/encounters/visit_service.cpp"
PAGE = "ui/encounters/visit_page.cpp"
# (name, rule, file, text appended to it)
BAD = [
    ("a floor above", "floor", "app/base/result.h", '#include "storage/connection.h"\n'),
    ("a later feature", "floor", SERVICE, '#include "billing/billing.h"\n'),
    ("the window from a feature", "floor", SERVICE, '#include "ui/common/theme.h"\n'),
    ("text above base only", "floor", "app/text/sentences.cpp", '#include "people/people.h"\n'),
    ("sentences for a feature", "floor", SERVICE, '#include "text/sentences.h"\n'),
    ("a store in the window", "floor", PAGE, '#include "encounters/visit_store.h"\n'),
    ("a transaction in the window", "floor", PAGE, '#include "storage/transaction.h"\n'),
    ("entry points in the window", "floor", PAGE, '#include "main/wiring.h"\n'),
    ("Qt SQL in a store", "qtsql", "app/encounters/visit_store.cpp", "#include <QSqlQuery>\n"),
    ("Qt SQL in the window", "qtsql", PAGE, "#include <QtSql/QSqlQuery>\n"),
    ("a widget in a feature", "widgets", SERVICE, "#include <QMessageBox>\n"),
    ("a printer in a feature", "widgets", SERVICE, "#include <QtPrintSupport/QPrinter>\n"),
    ("a printer in a page", "widgets", PAGE, "#include <QPrinter>\n"),
    ("a font in app/text", "widgets", "app/text/sentences.cpp", "#include <QFont>\n"),
    ("a database in rules", "pure-rules", "app/encounters/visit_rules.cpp", '#include "storage/transaction.h"\n'),
    ("a clock in rules", "pure-rules", "app/encounters/visit_rules.cpp", '#include "base/clock.h"\n'),
    ("SQL in a service", "sql", SERVICE, 'auto s = u"DELETE FROM visit"_s;\n'),
    ("SQL in the window", "sql", PAGE, 'auto s = u"SELECT id, name FROM person"_s;\n'),
    ("a sentence in a service", "sentence", SERVICE, 'auto s = QCoreApplication::translate("a", "Closed.");\n'),
    ("the system's time", "clock", SERVICE, "auto now = QDateTime::currentDateTimeUtc();\n"),
    ("an error code that is a sentence", "error-code", SERVICE, 'fail(ErrorKind::Conflict, u"Visit is closed"_s);\n'),
    ("an error code without text", "error-text", SERVICE, 'fail(ErrorKind::Conflict, u"visit.unheard_of"_s);\n'),
    ("a dialog that blocks", "blocking", PAGE, "dialog.exec();\n"),
    ("events out of turn", "blocking", PAGE, "QCoreApplication::processEvents();\n"),
    ("a folder of one computer", "machine-path", "README.md", "See /" + "home/someone/notes.\n"),
    ("a long file", "length", PAGE, "\n" * (check.MAX_LINES + 1)),
    ("an unknown floor", "floor", "app/misc/x.h", SPDX + "#pragma once\n/// X.\n"),
    ("no licence", "spdx", "app/base/y.h", "#pragma once\n/// Y.\n"),
    ("no licence in a script", "spdx", "tests/make.py", "print(1)\n"),
    ("an undocumented header", "doc-comment", "app/base/y.h", SPDX + "#pragma once\nint y();\n"),
    ("a header read twice", "pragma-once", "app/base/y.h", SPDX + "/// Y.\nint y();\n"),
    ("a file that nothing builds", "not-built", "app/base/y.cpp", SPDX),
    ("a test that nothing builds", "not-built", "tests/base/tst_ids.cpp", SPDX),
    ("a file in the other style", "file-name", "app/base/MyType.h", SPDX + "#pragma once\n/// Mine.\n"),
]


class CheckTest(unittest.TestCase):
    def rules_of(self, extra=None):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in GOOD.items():
                self.write(folder, name, text)
            if extra:
                self.write(folder, extra[0], GOOD.get(extra[0], "") + extra[1])
            faults = check.Checker(Path(folder)).run()
            return [fault.split("[")[1].split("]")[0] for fault in faults]

    @staticmethod
    def write(folder, name, text):
        path = Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def test_a_good_tree_has_no_fault(self):
        self.assertEqual(self.rules_of(), [])

    def test_each_fault_is_found(self):
        for name, rule, path, text in BAD:
            with self.subTest(name):
                self.assertEqual(self.rules_of((path, text)), [rule])


if __name__ == "__main__":
    unittest.main()

# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading and writing of the shipped CSV files: UTF-8, LF, header row, RFC 4180."""
import csv
import os


def read_rows(path):
    """All rows of a CSV file as dictionaries keyed by the header."""
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_rows(path, header, rows):
    """Writes rows (dictionaries or sequences) in the order given; the caller sorts."""
    os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        for row in rows:
            writer.writerow([row.get(name, "") for name in header] if isinstance(row, dict) else row)

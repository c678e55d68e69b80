#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the shipped catalogues beside this script from the source data.

build_catalogues.py --data DIR            writes them
build_catalogues.py --data DIR --check    builds into a temporary folder and compares
"""
import argparse
import filecmp
import os
import re
import sys
import tempfile
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
from csv_files import read_rows, write_rows  # noqa: E402
from pinyin_initials import Initials, load_words  # noqa: E402

_DIAERESIS = "\u0308"


def plain_reading(marked):
    """'lǜ' -> 'lv', 'zhōng' -> 'zhong': tone marks off, ü written v."""
    decomposed = unicodedata.normalize("NFD", marked)
    letters = []
    for char in decomposed:
        if char == _DIAERESIS and letters and letters[-1] == "u":
            letters[-1] = "v"
        elif char.isascii() and char.isalpha():
            letters.append(char.lower())
    return "".join(letters)


def distinct(values):
    return list(dict.fromkeys(value for value in values if value))


def load_readings(data):
    readings = {}
    for row in read_rows(os.path.join(data, "pinyin.csv")):
        marked = [row["primary"]] + row["readings"].split(" ")
        readings[row["char"]] = distinct(plain_reading(reading) for reading in marked)
    return readings


def build_pinyin(readings, out):
    rows = [(char, " ".join(plain)) for char, plain in sorted(readings.items()) if plain]
    write_rows(os.path.join(out, "pinyin.csv"), ("char", "readings"), rows)


def build_surnames(data, readings, out):
    rows = []
    for row in read_rows(os.path.join(data, "surnames.csv")):
        accepted = [row["pinyin"]] + re.split("[;,/|]", row["alt_pinyin"])
        plain = distinct(" ".join(plain_reading(part) for part in reading.split()) for reading in accepted)
        for reading in plain:
            if len(reading.split(" ")) != len(row["surname"]):
                raise SystemExit(f"surnames.csv: {row['surname']} has another number of syllables than characters")
        rows.append((row["surname"], "|".join(plain)))
    write_rows(os.path.join(out, "surnames.csv"), ("surname", "readings"), sorted(rows))


def who_code(legacy):
    """The WHO part of a legacy six-digit code: 'I10.X01' -> 'I10', 'B78.051+' -> 'B78.0'."""
    match = re.match(r"([A-Z]\d\d)(?:\.([0-9X]))?", legacy)
    if not match:
        raise SystemExit(f"icd10_zh.csv: no WHO code in {legacy}")
    digit = match.group(2)
    return match.group(1) if digit in (None, "X") else f"{match.group(1)}.{digit}"


def build_icd10(data, initials, out):
    aliases = {}
    for row in read_rows(os.path.join(HERE, "own", "icd10_aliases.csv")):
        aliases[row["name"]] = row["aliases"].split(";")
    rows, taken = [], set()
    for row in read_rows(os.path.join(data, "icd10_common.csv")):
        also = aliases.pop(row["name"], [])
        rows.append({"code": row["icd10"], "code6": row["code6_by_rule"], "name": row["name"], "system": "C",
                     "common": int(row["no"]), "initials": initials.of(row["name"]), "aliases": ";".join(also),
                     "alias_initials": ";".join(initials.of(alias) for alias in also)})
        taken.add(row["name"])
    if aliases:
        raise SystemExit("icd10_aliases.csv: not a common diagnosis: " + ", ".join(aliases))
    source = read_rows(os.path.join(data, "icd10_zh.csv"))
    # A six-digit row says more than a category of the same name, so it is taken first.
    for level, system in (("diagnosis", "L"), ("category", "W")):
        here = {}
        for row in source:
            if row["level"] != level or row["name"] in taken:
                continue
            key = (who_code(row["code"]), row["name"])
            # The same term under a dagger and an asterisk code is one diagnosis: the dagger (cause) code leads.
            if key not in here or row["code"].endswith("+"):
                here[key] = row["code"]
        for (code, name), full in here.items():
            rows.append({"code": code, "code6": full if level == "diagnosis" else "", "name": name, "system": system,
                         "initials": initials.of(name)})
        taken.update(name for _, name in here)
    rows.sort(key=lambda row: (row.get("common", 10**6), row["code"], row["code6"], row["name"]))
    write_rows(os.path.join(out, "icd10.csv"),
               ("code", "code6", "name", "initials", "common", "aliases", "alias_initials", "system"), rows)


def build_clinical_tables(data, out):
    """Trimmed copies; every row of these needs clinical review before it guides care (see README.md)."""
    copies = {
        "dosing": ("drug", "inn", "route", "adult_max_daily", "unit", "adult_max_single", "child_single_mg_per_kg",
                   "child_max_daily_mg_per_kg", "note"),
        "allergy_groups": ("group_id", "group", "member", "rule", "note"),
        "antibacterial_levels": ("name", "route", "level", "village_clinic_default"),
        "skin_test_drugs": ("drug", "requirement", "method", "note"),
        "vitals_ranges": ("id", "item", "population", "age", "condition", "unit", "low", "high", "label", "level",
                          "note"),
        "contraindications": ("id", "drug", "type", "condition", "severity", "note", "source"),
    }
    for name, header in copies.items():
        rows = read_rows(os.path.join(data, name + ".csv"))
        for row in rows:
            if name == "contraindications":
                row["source"] = ("F" if "under contraindications" in row["source"] else
                                 "f" if row["source"].startswith("FDA") else "G")
            if name == "antibacterial_levels":
                row["village_clinic_default"] = "1" if row["village_clinic_default"] == "allowed" else "0"
                row["level"] = {"非限制使用级": "1", "限制使用级": "2", "特殊使用级": "3"}[row["level"]]
        rows.sort(key=lambda row: [row[column] for column in header])
        write_rows(os.path.join(out, name + ".csv"), header, rows)


def build_divisions(data, out):
    rows = [(row["code"], row["name"], row["status"]) for row in read_rows(os.path.join(data, "divisions.csv"))]
    write_rows(os.path.join(out, "divisions.csv"), ("code", "name", "status"), sorted(rows))


def build_demo_names(data, out):
    """Surnames by frequency and given names by sex, for made-up people only."""
    rows = []
    for row in read_rows(os.path.join(data, "surname_frequency.csv"))[:200]:
        rows.append(("surname", row["surname"], "", round(float(row["ppm"]))))
    for sex, own, other in (("M", "n_male", "n_female"), ("F", "n_female", "n_male")):
        names = read_rows(os.path.join(data, "given_names_top1000.csv"))
        # Only names that at least nine in ten bearers share a sex with, so that no demonstration name misleads.
        clear = [row for row in names if int(row[own]) >= 9 * int(row[other])]
        clear.sort(key=lambda row: (-int(row[own]), row["given_name"]))
        rows.extend(("given", row["given_name"], sex, int(row[own])) for row in clear[:160])
    kinds = {"surname": 0, "given": 1}
    rows.sort(key=lambda row: (kinds[row[0]], row[2], -row[3], row[1]))
    write_rows(os.path.join(out, "demo_names.csv"), ("kind", "name", "sex", "weight"), rows)


def build(data, out):
    readings = load_readings(data)
    initials = Initials(readings, load_words(os.path.join(HERE, "own", "initial_words.csv")))
    build_pinyin(readings, out)
    build_surnames(data, readings, out)
    build_icd10(data, initials, out)
    build_clinical_tables(data, out)
    build_divisions(data, out)
    build_demo_names(data, out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, help="folder with the source CSV files")
    parser.add_argument("--check", action="store_true", help="compare with the committed files instead of writing")
    arguments = parser.parse_args()
    if not arguments.check:
        build(arguments.data, HERE)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        build(arguments.data, folder)
        different = [name for name in sorted(os.listdir(folder))
                     if not os.path.exists(os.path.join(HERE, name))
                     or not filecmp.cmp(os.path.join(folder, name), os.path.join(HERE, name), shallow=False)]
        compared = len(os.listdir(folder))
    if different:
        print("not what the source data gives: " + ", ".join(different), file=sys.stderr)
        return 1
    print(f"{compared} catalogues are what the source data gives")
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Consistency of the shipped catalogues among themselves; needs nothing but this folder. Prints every fault and exits
with 1 when there is one."""
import gzip
import os
import re
import sys
from decimal import Decimal, InvalidOperation

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
from csv_files import read_rows  # noqa: E402

SIZE_LIMIT = 4 * 1000 * 1000  # compressed, all catalogues together
DOSE_UNITS = {"g", "mg", "μg", "IU", "单位", "万单位", "ml", "片", "粒", "袋", "支", "滴", "喷", "揿", "吸", "贴", "丸", "适量"}
MILLIGRAMS = {"g": Decimal(1000), "mg": Decimal(1), "μg": Decimal("0.001")}
SOLIDS = {"片", "粒", "袋", "丸"}

# file -> (columns that are unique together, columns that must not be empty)
TABLES = {
    "pinyin": (("char",), ("char", "readings")),
    "surnames": (("surname",), ("surname", "readings")),
    "icd10": (("code", "code6", "name"), ("code", "name", "initials", "system")),
    "formulary": (("code",), ("code", "name", "initials", "form", "min_unit", "part", "specialist", "source")),
    "procurement": (("id", "formulary_code"), ("id", "round", "announced", "generic", "maker", "status")),
    "compositions": (("product", "ingredient"), ("product", "ingredient", "kind", "review")),
    "dosing": (("drug", "route"), ("drug", "route", "unit")),
    "allergy_groups": (("group_id", "member"), ("group_id", "group", "member", "rule")),
    "antibacterial_levels": (("name", "route"), ("name", "level", "village_clinic_default")),
    "skin_test_drugs": (("drug",), ("drug", "requirement")),
    "vitals_ranges": (("id",), ("id", "item", "unit", "label", "level")),
    "contraindications": (("id",), ("id", "drug", "type", "condition", "severity", "source")),
    "divisions": (("code",), ("code", "name", "status")),
    "demo_names": (("kind", "name", "sex"), ("kind", "name", "weight")),
    "example_prices": (("formulary_code", "pack"), ("formulary_code", "generic", "form", "pack", "units_per_pack",
                                                    "pack_unit", "min_unit", "maker", "purchase_price_micro",
                                                    "frequency", "route", "days", "split_allowed", "source", "review")),
    "example_services": (("code",), ("code", "name", "initials", "unit", "price_fen", "category",
                                     "general_consultation_fee", "tier", "source")),
    "frequencies": (("code",), ("code", "name", "english", "times", "per_days", "once", "as_needed")),
    "routes": (("code",), ("code", "name", "english", "group")),
}
# What a doctor types and the common diagnosis that must be found by it.
LOOK_UPS = {"shxdgr": "急性上呼吸道感染", "gxy": "高血压", "fr": "发热", "tnb": "2型糖尿病", "gxb": "冠状动脉粥样硬化性心脏病",
            "yzjptc": "腰椎间盘突出", "mxzqgy": "慢性支气管炎", "fx": "腹泻", "ng": "脑梗死", "yjbt": "月经不调", "kx": "咯血",
            "pgy": "急性膀胱炎", "jzb": "颈椎病", "yyy": "牙龈炎"}


class Check:
    def __init__(self):
        self.faults = []
        self.tables = {}

    def fault(self, text):
        self.faults.append(text)

    def expect(self, holds, text):
        if not holds:
            self.fault(text)

    def load(self):
        found = {name[:-4] for name in os.listdir(HERE) if name.endswith(".csv")}
        for name in sorted(found ^ set(TABLES)):
            self.fault(f"{name}.csv: " + ("not known to this check" if name in found else "missing"))
        size = 0
        for name in sorted(found & set(TABLES)):
            path = os.path.join(HERE, name + ".csv")
            with open(path, "rb") as file:
                raw = file.read()
            size += len(gzip.compress(raw))
            self.expect(b"\r" not in raw and raw.endswith(b"\n") and not raw.startswith(b"\xef\xbb\xbf"),
                        f"{name}.csv: not plain UTF-8 with LF line ends")
            self.tables[name] = read_rows(path)
            self.shape(name)
        self.expect(size < SIZE_LIMIT, f"{size} bytes compressed, the limit is {SIZE_LIMIT}")
        return size

    def shape(self, name):
        key, required = TABLES[name]
        seen = set()
        for line, row in enumerate(self.tables[name], 2):
            if None in row or None in row.values():
                self.fault(f"{name}.csv:{line}: wrong number of cells")
                continue
            for column in set(key) | set(required):
                if column not in row:
                    self.fault(f"{name}.csv: no column {column}")
                    return
            empty = [column for column in required if not row[column]]
            self.expect(not empty, f"{name}.csv:{line}: empty: {', '.join(empty)}")
            self.expect(all(value == value.strip() for value in row.values()), f"{name}.csv:{line}: blanks at an edge")
            value = tuple(row[column] for column in key)
            self.expect(value not in seen, f"{name}.csv:{line}: again {' '.join(value)}")
            seen.add(value)

    def positive_integer(self, table, column):
        for row in self.tables[table]:
            good = row[column].isascii() and row[column].isdigit() and int(row[column]) > 0
            self.expect(good, f"{table}.csv: {column} of {next(iter(row.values()))} is not a positive integer: "
                              f"{row[column]}")

    def decimals(self, table, columns):
        for row in self.tables[table]:
            for column in columns:
                try:
                    good = not row[column] or Decimal(row[column]) > 0
                except InvalidOperation:
                    good = False
                self.expect(good, f"{table}.csv: {column} of {next(iter(row.values()))}: {row[column]}")

    def one_of(self, table, column, values):
        for row in self.tables[table]:
            self.expect(row[column] in values,
                        f"{table}.csv: {column} of {next(iter(row.values()))}: {row[column]}")

    def readings(self):
        for name in ("pinyin", "surnames"):
            for row in self.tables[name]:
                self.expect(re.fullmatch(r"[a-z]+(?:[ |][a-z]+)*", row["readings"]),
                            f"{name}.csv: {row['readings']}")

    def diagnoses(self):
        common = [row for row in self.tables["icd10"] if row["common"]]
        ranks = sorted(int(row["common"]) for row in common)
        self.expect(ranks == list(range(1, len(ranks) + 1)), "icd10.csv: the ranks of common diagnoses have gaps")
        names = [row["name"] for row in common]
        self.expect(len(set(names)) == len(names), "icd10.csv: a common diagnosis twice")
        others = {row["name"] for row in self.tables["icd10"] if not row["common"]}
        for name in sorted(others & set(names)):
            self.fault(f"icd10.csv: {name} is common and listed a second time")
        for row in self.tables["icd10"]:
            self.expect(re.fullmatch(r"[A-Z]\d\d(\.\d)?", row["code"]), f"icd10.csv: code {row['code']}")
            self.expect(row["aliases"].count(";") == row["alias_initials"].count(";"),
                        f"icd10.csv: {row['name']}: aliases and their initials differ in number")
        by_name = {row["name"]: row for row in common}
        for typed, name in LOOK_UPS.items():
            row = by_name.get(name)
            keys = [row["initials"], *row["alias_initials"].split(";")] if row else []
            self.expect(any(typed in key for key in keys), f"icd10.csv: {typed} does not find {name}")

    def references(self):
        codes = {row["code"]: row for row in self.tables["formulary"]}
        for row in self.tables["procurement"]:
            self.expect(not row["formulary_code"] or row["formulary_code"] in codes,
                        f"procurement.csv: {row['id']}: unknown formulary code {row['formulary_code']}")
            self.expect(row["status"] == "historical", f"procurement.csv: {row['id']}: not historical")
        frequencies = {row["code"] for row in self.tables["frequencies"]}
        routes = {row["code"] for row in self.tables["routes"]}
        for row in self.tables["example_prices"]:
            label = f"example_prices.csv: {row['generic']} {row['pack']}"
            drug = codes.get(row["formulary_code"])
            if not drug:
                self.fault(f"{label}: unknown formulary code {row['formulary_code']}")
                continue
            self.expect((row["generic"], row["form"], row["strength"], row["min_unit"]) ==
                        (drug["name"], drug["form"], drug["strength"], drug["min_unit"]),
                        f"{label}: differs from formulary row {drug['code']}")
            self.expect(row["frequency"] in frequencies, f"{label}: unknown frequency {row['frequency']}")
            self.expect(row["route"] in routes, f"{label}: unknown route {row['route']}")
            self.expect(row["dose_unit"] in DOSE_UNITS | {""}, f"{label}: dose unit {row['dose_unit']}")
            self.expect(bool(row["dose"]) == (row["dose_unit"] not in ("", "适量")), f"{label}: dose without its unit")
            self.expect(row["maker"].startswith("示例"), f"{label}: the maker must be visibly made up")
            self.expect(row["source"] == "示例" and row["review"] == "1", f"{label}: not marked as an example")

    def doses(self):
        """The usual doses against the adult limits of dosing.csv, compound products included."""
        frequencies = {row["code"]: row for row in self.tables["frequencies"]}
        groups = {row["code"]: row["group"] for row in self.tables["routes"]}
        drugs = {row["code"]: row for row in self.tables["formulary"]}
        limits = {}
        for row in self.tables["dosing"]:
            bare = re.sub(r"\(.*\)$|缓释$|气雾剂$|舌下$|口服$|(?<=蒙脱石)散$", "", row["drug"])
            limits[bare, row["route"]] = row
        parts = {}
        for row in self.tables["compositions"]:
            parts.setdefault(row["product"], []).append(row)
        for row in self.tables["example_prices"]:
            if not row["dose"]:
                continue
            label = f"example_prices.csv: {row['generic']} {row['pack']}"
            drug, often = drugs[row["formulary_code"]], frequencies[row["frequency"]]
            dose, unit = Decimal(row["dose"]), row["dose_unit"]
            per_day = Decimal(1) if often["once"] == "1" else Decimal(often["times"]) / Decimal(often["per_days"])
            content = Decimal(drug["strength_value"]) * MILLIGRAMS[drug["strength_unit"]] \
                if drug["strength_unit"] in MILLIGRAMS and drug["strength_value"] else None
            doses = []  # (ingredient, mg in one dose)
            if unit in MILLIGRAMS:
                milligrams = dose * MILLIGRAMS[unit]
                doses.append((row["generic"], milligrams))
                if content and row["min_unit"] in SOLIDS:
                    units = milligrams / content
                    self.expect(units * 4 == int(units * 4) and units <= 8,
                                f"{label}: {units} {row['min_unit']} in one dose")
            elif unit == row["min_unit"]:
                if content:
                    doses.append((row["generic"], dose * content))
                doses += [(part["ingredient"], dose * Decimal(part["amount_mg"]))
                          for part in parts.get(row["generic"], ()) if part["amount_mg"]]
            for name, milligrams in doses:
                for key in dict.fromkeys((name, name.removesuffix("钠"), name + "酯")):
                    limit = limits.get((key, groups[row["route"]]))
                    if not limit or limit["unit"] not in MILLIGRAMS:
                        continue
                    scale = MILLIGRAMS[limit["unit"]]
                    single, daily = limit["adult_max_single"], limit["adult_max_daily"]
                    self.expect(not single or milligrams <= Decimal(single) * scale,
                                f"{label}: {milligrams} mg {name} in one dose, the most is {single} {limit['unit']}")
                    self.expect(not daily or milligrams * per_day <= Decimal(daily) * scale,
                                f"{label}: {milligrams * per_day} mg {name} a day, the most is {daily} {limit['unit']}")

    def run(self):
        size = self.load()
        if self.faults:
            return size
        rows = {name: len(table) for name, table in self.tables.items()}
        compounds = {row["product"] for row in self.tables["compositions"] if row["kind"] == "compound"}
        for what, number, least in (("products in example_prices.csv", rows["example_prices"], 200),
                                    ("service items in example_services.csv", rows["example_services"], 30),
                                    ("compound products in compositions.csv", len(compounds), 60),
                                    ("common diagnoses in icd10.csv",
                                     sum(bool(row["common"]) for row in self.tables["icd10"]), 270),
                                    ("characters in pinyin.csv", rows["pinyin"], 26000)):
            self.expect(number >= least, f"only {number} {what}, at least {least} are wanted")
        for table, column in (("example_prices", "purchase_price_micro"), ("example_prices", "units_per_pack"),
                              ("example_prices", "days"), ("example_services", "price_fen"),
                              ("procurement", "unit_price_micro"), ("frequencies", "times"),
                              ("frequencies", "per_days"), ("demo_names", "weight")):
            self.positive_integer(table, column)
        self.decimals("formulary", ("strength_value", "volume_ml", "second_value"))
        self.decimals("dosing", ("adult_max_daily", "adult_max_single", "child_single_mg_per_kg",
                                 "child_max_daily_mg_per_kg"))
        self.decimals("compositions", ("amount_mg",))
        self.decimals("example_prices", ("dose",))
        self.one_of("formulary", "part", {"W", "T"})
        self.one_of("formulary", "specialist", {"0", "1"})
        self.one_of("formulary", "insurance_category", {"甲", "乙", ""})
        self.one_of("formulary", "source", {"E2026", "example"})
        self.one_of("compositions", "kind", {"compound", "name"})
        self.one_of("compositions", "review", {"1"})
        self.one_of("example_prices", "split_allowed", {"0", "1"})
        self.one_of("example_prices", "antibacterial_level", {"", "1", "2", "3"})
        self.one_of("antibacterial_levels", "level", {"1", "2", "3"})
        self.one_of("example_services", "category", {"consultation", "treatment", "injection", "laboratory",
                                                     "examination", "material", "other"})
        self.one_of("example_services", "tier", {"township", "village", "both"})
        self.one_of("example_services", "source", {"示例"})
        self.one_of("routes", "group", {"口服", "注射", "吸入", "舌下", "外用"})
        self.one_of("divisions", "status", {"current", "retired"})
        self.one_of("demo_names", "kind", {"surname", "given"})
        fees = {(row["tier"], row["price_fen"]) for row in self.tables["example_services"]
                if row["general_consultation_fee"] == "1"}
        self.expect(fees == {("township", "1000"), ("village", "600")},
                    "example_services.csv: the general consultation fee is 10.00 in townships and 6.00 in villages")
        self.readings()
        self.diagnoses()
        self.references()
        if not self.faults:  # reckons with numbers and codes that the checks above found good
            self.doses()
        return size


def main():
    check = Check()
    size = check.run()
    for fault in check.faults:
        print(fault, file=sys.stderr)
    if check.faults:
        print(f"{len(check.faults)} faults in the catalogues", file=sys.stderr)
        return 1
    print(f"{len(check.tables)} catalogues, {sum(map(len, check.tables.values()))} rows, {size} bytes compressed: "
          "consistent")
    return 0


if __name__ == "__main__":
    sys.exit(main())

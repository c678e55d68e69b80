#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds formulary.csv, procurement.csv and example_prices.csv in ../catalogues, and unparsed.csv here.

build_formulary.py --data DIR            writes them
build_formulary.py --data DIR --check    builds into a temporary folder, compares, and fails when fewer than
                                         95 % of the Western medicines of the list could be split completely
"""
import argparse
import filecmp
import os
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
CATALOGUES = os.path.join(os.path.dirname(HERE), "catalogues")
sys.path[:0] = [HERE, CATALOGUES]
from build_catalogues import load_readings  # noqa: E402
from csv_files import read_rows, write_rows  # noqa: E402
from example_prices import build_example_prices  # noqa: E402
from insurance import Insurance  # noqa: E402
from patent_names import PatentName  # noqa: E402
from pinyin_initials import Initials, load_words  # noqa: E402
from procurement import build_procurement  # noqa: E402
from specs import parse_patent, parse_western, second_content, strength_parts  # noqa: E402

LEAST_PARSED = 0.95
NO_STRENGTH = "the list gives no strength; the row is kept without one"
HEADER = ("code", "name", "initials", "english", "salt", "form", "strength", "strength_value", "strength_unit",
          "volume_ml", "second_value", "second_unit", "min_unit", "part", "specialist", "atc_group",
          "insurance_category", "insurance_restriction", "source")
# Their strength is one puff's or the mass of the cream, not what the smallest unit (inhaler, tube) holds.
_INHALERS, _CREAMS = ("吸入粉雾剂", "吸入气雾剂"), ("软膏剂", "乳膏剂", "凝胶剂")
_LARGE_VOLUME_ML = 50  # from here an injection comes as a bottle, not as an ampoule


def corrected(text, entry, corrections):
    for row in corrections:
        if row["id"] == entry:
            if row["find"] not in text:
                raise SystemExit(f"spec_corrections.csv: {entry}: not in the source: {row['find']}")
            text = text.replace(row["find"], row["replace"])
    return text


def min_unit(form, spec_unit, volume, strength):
    if spec_unit:
        return spec_unit
    if form["canonical"] == "注射液" and volume and float(volume) >= _LARGE_VOLUME_ML:
        return "瓶"
    if form["canonical"] == "吸入粉雾剂" and strength.endswith("粒"):
        return "粒"
    return form["min_unit"]


def specialist(entry, form, forms):
    """'1' when only a specialist should start it (△ of the list); a note that names forms limits the mark to them."""
    limited = entry["note"].split("、")
    if entry["specialist"] == "1" and all(name in forms for name in limited):
        return "1" if form in limited else "0"
    return entry["specialist"]


def build_list(data, initials, insurance):
    forms = {row["form"]: row for row in read_rows(os.path.join(HERE, "forms.csv"))}
    corrections = read_rows(os.path.join(HERE, "spec_corrections.csv"))
    names = {row["id"]: row["name"] for row in read_rows(os.path.join(HERE, "names.csv"))}
    rows, unparsed, counts = [], [], {"W": [0, 0], "T": [0, 0]}
    for entry in read_rows(os.path.join(data, "essential_medicines_2026.csv")):
        number = entry["id"].split("-")[1]
        part = number[0]
        western = part == "W"
        name = names.get(entry["id"], entry["name"])
        text = corrected(entry["forms_specs"], entry["id"], corrections)
        parsed = (parse_western if western else parse_patent)(text, forms)
        problems = list(parsed.problems)
        if name.endswith(("用药", "类药物")) or (not parsed.specs and not problems):
            problems = [(entry["note"] or text, "the list names a group of medicines, not one")]
            parsed.specs.clear()
        for part_text, reason in problems:
            unparsed.append((entry["id"], entry["name"], part_text, reason))
        counts[part][0] += not problems
        counts[part][1] += 1
        bare = [spec.form for spec in parsed.specs if not spec.strength]
        if bare:
            unparsed.append((entry["id"], entry["name"], "、".join(dict.fromkeys(bare)), NO_STRENGTH))
        patent = None if western else PatentName(name)
        seen, at = set(), 0
        for spec in parsed.specs:
            form = forms[spec.form]
            product = name if western else patent.for_form(form["canonical"], spec.unit)
            key = (product, spec.salt, form["canonical"], spec.strength)
            if key in seen:
                continue  # the same drug is listed again in a second chapter
            seen.add(key)
            at += 1
            value, unit, volume = strength_parts(spec.strength)
            if form["canonical"] in _INHALERS or (form["canonical"] in _CREAMS and unit == "g"):
                value = unit = ""
            second_value, second_unit = second_content(spec.strength)
            paid = (insurance.western(name, spec.salt, form, entry["insurance_forms"]) if western
                    else insurance.patent(product))
            rows.append({
                "code": f"XY-{number}-{at:02d}", "name": product, "initials": initials.of(product),
                "english": entry["english"], "salt": spec.salt, "form": form["canonical"],
                "strength": spec.strength, "strength_value": value, "strength_unit": unit, "volume_ml": volume,
                "second_value": second_value, "second_unit": second_unit,
                "min_unit": min_unit(form, spec.unit, volume, spec.strength), "part": part,
                "specialist": specialist(entry, spec.form, forms),
                "atc_group": paid.group or entry["insurance_class"].split(";")[0].removeprefix("X"),
                "insurance_category": paid.category, "insurance_restriction": paid.restriction, "source": "E2026"})
    counts["bare"] = sum(reason == NO_STRENGTH for *_, reason in unparsed)
    return rows, unparsed, counts


def build_example_drugs(initials, insurance):
    """Products village clinics use that the essential medicines list does not hold; own rows, source = example."""
    forms = {row["canonical"]: row for row in read_rows(os.path.join(HERE, "forms.csv"))}
    rows = []
    for drug in read_rows(os.path.join(HERE, "example_drugs.csv")):
        value, unit, volume = strength_parts(drug["strength"])
        paid = insurance.western(drug["name"], "", forms[drug["form"]], "") if drug["part"] == "W" else \
            insurance.patent(drug["name"])
        rows.append({**drug, "initials": initials.of(drug["name"]), "strength_value": value, "strength_unit": unit,
                     "volume_ml": volume, "specialist": "0", "source": "example", "salt": "",
                     "atc_group": paid.group or drug["atc_group"], "insurance_category": paid.category,
                     "insurance_restriction": paid.restriction})
    return rows


def build(data, catalogues, here):
    initials = Initials(load_readings(data), load_words(os.path.join(CATALOGUES, "own", "initial_words.csv")))
    insurance = Insurance(data, HERE)
    rows, unparsed, counts = build_list(data, initials, insurance)
    rows += build_example_drugs(initials, insurance)
    rows.sort(key=lambda row: row["code"])
    write_rows(os.path.join(catalogues, "formulary.csv"), HEADER, rows)
    write_rows(os.path.join(here, "unparsed.csv"), ("id", "name", "text", "reason"), sorted(unparsed))
    build_procurement(data, HERE, rows, catalogues)
    build_example_prices(HERE, rows, catalogues)
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, help="folder with the source CSV files")
    parser.add_argument("--check", action="store_true", help="compare with the committed files instead of writing")
    arguments = parser.parse_args()
    different = []
    if arguments.check:
        with tempfile.TemporaryDirectory() as folder:
            counts = build(arguments.data, folder, folder)
            for name in sorted(os.listdir(folder)):
                committed = os.path.join(HERE if name == "unparsed.csv" else CATALOGUES, name)
                if not os.path.exists(committed) or not filecmp.cmp(os.path.join(folder, name), committed, False):
                    different.append(name)
    else:
        counts = build(arguments.data, CATALOGUES, HERE)
    for part, label in (("W", "Western"), ("T", "Chinese patent")):
        parsed, total = counts[part]
        print(f"{label}: {parsed} of {total} entries split completely ({100 * parsed / total:.1f} %)")
    print(f"{counts['bare']} entries hold a form to which the list gives no strength (listed in unparsed.csv)")
    if different:
        print("not what the source data gives: " + ", ".join(different), file=sys.stderr)
        return 1
    if counts["W"][0] < LEAST_PARSED * counts["W"][1]:
        print(f"fewer than {100 * LEAST_PARSED:.0f} % of the Western medicines could be split", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

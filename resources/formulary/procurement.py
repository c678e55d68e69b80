# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Historical centralised-procurement awards, joined to the formulary through the reviewed alias table."""
import os
import re
from decimal import Decimal

from csv_files import read_rows, write_rows

HEADER = ("id", "formulary_code", "round", "announced", "generic", "form", "strength", "pack", "maker",
          "unit_price_micro", "status")
_IN_MICROGRAMS = {"g": 10**6, "mg": 10**3, "μg": 1, "ug": 1}
_FORMS = {"注射": "注射剂", "注射液": "注射剂", "片": "口服常释剂型"}


def amounts(text):
    """(volume in ml or None, sorted amounts in micrograms): '5ml:24.4mg(0.1%)' -> (5, [24400])."""
    bare = re.sub(r"[（(][^（）()]*[）)]$", "", text.replace("（", "(").replace("）", ")")) or text
    bare = re.sub(r"（[^（）]*）", "", bare)
    volume = re.search(r"(\d+(?:\.\d+)?)ml", bare)
    found = sorted(Decimal(number) * _IN_MICROGRAMS[unit]
                   for number, unit in re.findall(r"(\d+(?:\.\d+)?)\s*(mg|μg|ug|g)(?![a-zA-Z])", bare))
    return (Decimal(volume.group(1)) if volume else None), found


def same_strength(award, row):
    if row["strength_unit"] == "%":
        volume, found = amounts(award)
        # 1 % is 10 mg per ml.
        return bool(volume and len(found) == 1
                    and found[0] / volume == Decimal(row["strength_value"]) * 10**4)
    wanted, wanted_amounts = amounts(award)
    own, own_amounts = amounts(row["strength"])
    return bool(wanted_amounts) and wanted_amounts == own_amounts and (wanted == own or None in (wanted, own))


def build_procurement(data, here, formulary, out):
    forms = {row["canonical"]: row["insurance_forms"].split("|") for row in read_rows(os.path.join(here, "forms.csv"))}
    by_name = {}
    for row in formulary:
        by_name.setdefault(row["name"], []).append(row)
    aliases = {row["generic"]: row for row in read_rows(os.path.join(here, "procurement_aliases.csv"))}
    for alias in aliases.values():
        if alias["name"] and alias["name"] not in by_name:
            raise SystemExit(f"procurement_aliases.csv: not in the formulary: {alias['name']}")
    rows = []
    for award in read_rows(os.path.join(data, "procurement.csv")):
        alias = aliases.get(award["generic_name"])
        name = alias["name"] if alias else award["generic_name"]
        salt = alias["salt"] if alias else ""
        form = (alias and alias["form"]) or _FORMS.get(award["dosage_form"], award["dosage_form"])
        codes = [row["code"] for row in by_name.get(name, ())
                 if form in forms[row["form"]] and same_strength(award["strength"], row)
                 and (not salt or row["salt"] == salt)]
        price = Decimal(award["unit_price"]) * 10**6
        for code in codes or [""]:
            rows.append((int(award["id"]), code, award["round"], award["announced"], award["generic_name"],
                         award["dosage_form"], award["strength"], award["pack"], award["manufacturer"],
                         int(price.to_integral_value()), "historical"))
    write_rows(os.path.join(out, "procurement.csv"), HEADER, sorted(rows))

# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The demonstration clinic's price list: example_prices_source.csv with the formulary's codes joined in."""
import os
from decimal import Decimal

from csv_files import read_rows, write_rows

HEADER = ("formulary_code", "generic", "salt", "form", "strength", "pack", "units_per_pack", "pack_unit", "min_unit",
          "maker", "purchase_price_micro", "dose", "dose_unit", "frequency", "route", "days", "split_allowed",
          "antibacterial_level", "source", "review")
_MAKERS = ("示例制药一厂", "示例制药二厂", "示例制药三厂", "示例制药四厂", "示例制药五厂")
_PATENT_MAKERS = ("示例中药一厂", "示例中药二厂", "示例中药三厂")
_INJECTED = ("注射液", "注射用无菌粉末", "氯化钠注射液", "葡萄糖注射液", "注射用浓溶液")
_LOCAL = ("滴眼剂", "眼膏剂", "滴耳剂", "滴鼻剂", "软膏剂", "乳膏剂", "凝胶剂", "栓剂", "阴道泡腾片", "阴道片", "洗剂", "外用溶液剂",
          "眼用凝胶", "阴道软胶囊", "溶液剂")


def antibacterial_level(levels, row):
    """'1' unrestricted, '2' restricted, '3' special; local preparations have no tier."""
    if row["form"] in _LOCAL:
        return ""
    way = "注射" if row["form"] in _INJECTED else "口服"
    for name in (row["name"], row["salt"]):
        for route in (way, ""):
            if (name, route) in levels:
                return levels[name, route]
    return ""


def build_example_prices(here, formulary, out):
    by_key = {}
    for row in formulary:
        by_key.setdefault((row["name"], row["form"], row["strength"]), []).append(row)
    levels = {(row["name"], row["route"]): row["level"]
              for row in read_rows(os.path.join(os.path.dirname(here), "catalogues", "antibacterial_levels.csv"))}
    rows, problems = [], []
    for source in read_rows(os.path.join(here, "example_prices_source.csv")):
        found = [row for row in by_key.get((source["name"], source["form"], source["strength"]), ())
                 if source["salt"] in ("", row["salt"])]
        if len(found) != 1:
            problems.append(f"{source['name']} {source['form']} {source['strength']}: {len(found)} formulary rows")
            continue
        row = found[0]
        makers = _MAKERS if row["part"] == "W" else _PATENT_MAKERS
        rows.append({
            "formulary_code": row["code"], "generic": row["name"], "salt": row["salt"], "form": row["form"],
            "strength": row["strength"], "pack": source["pack"], "units_per_pack": source["units_per_pack"],
            "pack_unit": source["pack_unit"], "min_unit": row["min_unit"],
            "maker": makers[sum(map(ord, row["code"])) % len(makers)],
            "purchase_price_micro": int(Decimal(source["price_yuan"]) * 10**6),
            "dose": source["dose"], "dose_unit": source["dose_unit"], "frequency": source["frequency"],
            "route": source["route"], "days": source["days"], "split_allowed": source["split"],
            "antibacterial_level": antibacterial_level(levels, row), "source": "示例", "review": "1"})
    if problems:
        raise SystemExit("example_prices_source.csv:\n" + "\n".join(problems))
    rows.sort(key=lambda row: (row["formulary_code"], row["pack"]))
    write_rows(os.path.join(out, "example_prices.csv"), HEADER, rows)

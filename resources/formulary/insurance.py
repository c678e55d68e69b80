# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Category and restriction of a drug in the national insurance catalogue, joined by name and form."""
import os
import re
from dataclasses import dataclass

from csv_files import read_rows
from patent_names import PatentName, split_names


@dataclass
class Paid:
    category: str = ""
    restriction: str = ""
    group: str = ""


class Insurance:
    def __init__(self, data, here):
        self._western, self._whole, self._patent = {}, {}, {}
        self._aliases = {(row["name"], row["salt"]): row["insurance_name"]
                         for row in read_rows(os.path.join(here, "insurance_aliases.csv"))}
        for row in read_rows(os.path.join(data, "insurance_catalogue.csv")):
            paid = Paid(row["category"], row["restriction"], re.sub("^X", "", row["class_code"]))
            if row["part"] == "中成药" or row["part"].endswith("中成药"):
                for part in split_names(row["name"]):
                    for name in PatentName(part).all_names():
                        self._patent.setdefault(name, paid)
            elif row["dosage_form"]:
                self._western.setdefault((row["name"], row["dosage_form"]), paid)
            else:
                self._whole.setdefault(row["name"], paid)  # a product with its form in its name
        known = {name for name, _ in self._western}
        missing = [alias for alias in self._aliases.values() if alias not in known]
        if missing:
            raise SystemExit("insurance_aliases.csv: not in the insurance catalogue: " + ", ".join(missing))

    def western(self, name, salt, form, joined):
        """joined: the essential list's own join ('达格列净片=乙; …'), used for products named with their form."""
        for candidate in (self._aliases.get((name, salt)), salt, name, self._aliases.get((name, ""))):
            for dosage_form in form["insurance_forms"].split("|"):
                if candidate and dosage_form and (candidate, dosage_form) in self._western:
                    return self._western[candidate, dosage_form]
        for item in joined.split(";"):
            whole = item.split("=")[0].strip()
            if whole in self._whole and self._same_form(whole, form["canonical"]):
                return self._whole[whole]
        return Paid()

    def patent(self, product):
        return self._patent.get(product, Paid())

    @staticmethod
    def _same_form(whole, form):
        if form == "注射用无菌粉末":
            return whole.startswith("注射用")
        ending = {"片剂": "片", "滴眼剂": "滴眼液", "糖浆剂": "糖浆", "吸入粉雾剂": "吸入粉雾剂)"}.get(form, form)
        if not whole.endswith(ending):
            return False
        other = {"片剂": ("分散片", "缓释片", "肠溶片"), "胶囊": ("软胶囊", "缓释胶囊"), "注射液": ("氯化钠注射液", "眼用注射液")}
        return not any(whole.endswith(longer) for longer in other.get(form, ()))

# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names of Chinese patent medicines: '九味羌活丸（颗粒）' stands for 九味羌活丸 and 九味羌活颗粒."""
import re

_SUFFIXES = ("软胶囊", "胶囊", "颗粒", "滴丸", "胶丸", "丸", "缓释片", "肠溶片", "分散片", "片剂", "片", "口服液", "合剂", "注射液",
             "气雾剂", "滴眼液", "眼膏", "软膏", "凝胶", "糖浆", "栓", "酊", "水", "散", "膏", "露", "液", "饮", "丹", "涂剂")
_BY_FORM = {"丸剂": ("丸", "丹"), "颗粒剂": ("颗粒",), "胶囊": ("胶囊", "胶丸"), "软胶囊": ("软胶囊",), "片剂": ("片", "片剂"),
            "缓释片": ("缓释片",), "肠溶片": ("肠溶片",), "合剂": ("合剂", "口服液", "液", "饮"), "酊剂": ("酊", "水"),
            "酒剂": ("液",), "散剂": ("散",), "煎膏剂": ("膏",), "糖浆剂": ("糖浆", "露", "液"), "注射液": ("注射液",),
            "栓剂": ("栓",), "软膏剂": ("软膏", "膏"), "滴丸剂": ("滴丸", "丸"), "滴眼剂": ("滴眼液",), "眼膏剂": ("眼膏",),
            "气雾剂": ("气雾剂",), "贴膏剂": ("膏",), "膏药": ("膏",), "涂剂": ("涂剂",), "凝胶剂": ("凝胶",),
            "溶液剂": ("液",)}


def split_names(text):
    """Splits at '、' outside brackets."""
    return [part for part in re.split(r"、(?![^（(]*[）)])", text) if part]


def suffix_of(name):
    return next((suffix for suffix in _SUFFIXES if name.endswith(suffix)), "")


class PatentName:
    def __init__(self, text):
        self.by_suffix = {}  # suffix -> full name, the head first
        for part in split_names(text):
            match = re.match(r"^([^（(]+)(?:[（(](.*)[）)])?(.*)$", part)
            head, others = match.group(1) + (match.group(3) or ""), match.group(2) or ""
            own = suffix_of(head)
            base = head[:-len(own)] if own else head
            self.by_suffix.setdefault(own, head)
            for other in re.split("[、，]", others):
                if other == suffix_of(other) and other:
                    self.by_suffix.setdefault(other, base + ("片" if other == "片剂" else other))
        self.head = next(iter(self.by_suffix.values()))

    def all_names(self):
        return list(self.by_suffix.values())

    def for_form(self, form, unit):
        if form == "注射用无菌粉末":
            return next((name for name in self.by_suffix.values() if name.startswith("注射用")), self.head)
        wanted = _BY_FORM.get(form, ())
        if form == "合剂" and unit == "支":
            wanted = ("口服液",) + wanted  # single doses are sold as oral liquid
        for suffix in wanted:
            if suffix in self.by_suffix:
                return self.by_suffix[suffix]
        return self.by_suffix.get("", self.head)

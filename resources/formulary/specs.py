# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Splits the specification text of the essential medicines list into form and strength. Nothing is guessed:
what does not follow the list's own notation is returned as a problem with its reason."""
import re
from dataclasses import dataclass, field

_OPEN, _CLOSE = "（([［", "）)]］"
_WEIGHT = r"(?:kg|mg|μg|g|万单位|单位|万IU|IU)"
_NUMBER = r"\d+(?:\.\d+)?"


@dataclass
class Spec:
    form: str
    salt: str
    strength: str
    unit: str = ""  # smallest unit named by the text itself (每袋装 -> 袋)


@dataclass
class Parsed:
    specs: list = field(default_factory=list)
    problems: list = field(default_factory=list)  # (text, reason)


def split_outside(text, separators):
    """Splits at separators that stand outside every bracket."""
    parts, depth, current = [], 0, ""
    for char in text:
        depth += char in _OPEN
        depth -= char in _CLOSE
        if depth == 0 and char in separators:
            parts.append(current.strip())
            current = ""
        else:
            current += char
    parts.append(current.strip())
    return [part for part in parts if part]


def separate_glued(text, forms):
    """'2ml∶0.1mg贴剂' -> '2ml∶0.1mg； 贴剂': the source lost the separator before a form it knows."""
    words = "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
    glued = re.compile(rf"(?<=[gl位U%）])(?:（[^（）]*）)?(?:{words})(?:、(?:{words}))*(?:[：；]|$)")
    pieces, at = [], 0
    for match in glued.finditer(text):
        before = text[at:match.start()]
        segment = re.split("；", before)[-1]
        # Glued only behind a strength: '（钠盐）注射液：' begins its own segment.
        if ("：" in segment or segment.startswith("每1")) and not unbalanced(text[:match.start()]):
            pieces.append(before)
            at = match.start()
    pieces.append(text[at:])
    return "； ".join(pieces)


def unbalanced(text):
    return sum(char in _OPEN for char in text) != sum(char in _CLOSE for char in text)


def without_brackets(text):
    """The text without its remarks in brackets, however deeply nested, and without spaces."""
    while True:
        shorter = re.sub(r"（[^（）]*）|［[^［］]*］", "", text)
        if shorter == text:
            return text.replace(" ", "")
        text = shorter


def expand_forms(text):
    """'肠溶（片剂、胶囊）、（琥珀酸乙酯）片剂' -> [('', '肠溶片剂'), ('', '肠溶胶囊'), ('琥珀酸乙酯', '片剂')].

    A salt that leads the list is the salt of every form up to the next salt."""
    pairs, salt = [], ""
    for part in split_outside(text, "、"):
        match = re.match(r"^（([^（）]*)）(.+)$", part)
        if match:
            salt, part = match.group(1), match.group(2)
        prefix = re.match(r"^(肠溶|缓释|控释)（(.+)）$", part)
        if prefix:
            for inner in prefix.group(2).split("、"):
                pairs.append((salt, prefix.group(1) + inner))
            continue
        suffix = re.match(r"^([^（）()]+)[（(]([^（）()]*)[）)]$", part)
        if suffix:
            kind = suffix.group(2)
            pairs.append((f"{salt}{'，' if salt else ''}{kind}", suffix.group(1)))
            continue
        pairs.append((salt, part))
    return pairs


def _strength_ok(text):
    """Whether a western strength follows one of the list's notations."""
    bare = without_brackets(text)
    patterns = (
        rf"{_NUMBER}(?:{_WEIGHT}|ml|%)",
        rf"{_NUMBER}(?:ml|g|mg|μg|{_WEIGHT})∶{_NUMBER}(?:{_WEIGHT}|ml)(?:∶{_NUMBER}(?:{_WEIGHT}))?",
        rf"{_NUMBER}(?:mg|μg)/(?:ml|揿|吸|粒|喷)(?:×{_NUMBER}(?:揿|吸|ml))?",
        rf"{_NUMBER}μg/{_NUMBER}μg/(?:吸|粒|揿)",
        rf"{_NUMBER}mg/{_NUMBER}ml",
        rf"{_NUMBER}%×{_NUMBER}ml",
        rf"{_NUMBER}∶{_NUMBER}",
        rf"{_NUMBER}g/听",
        r"每(?:片|粒|袋|瓶|支)含.+",
        rf"{_NUMBER}(?:IU|单位)×{_NUMBER}ml",
    )
    return any(re.fullmatch(pattern, bare) for pattern in patterns)


def _percent_list(text):
    """'0.9%（10ml、50ml）' -> ['0.9%×10ml', '0.9%×50ml']."""
    match = re.fullmatch(r"(\d+(?:\.\d+)?%)（((?:\d+ml、?)+)）", text)
    return [f"{match.group(1)}×{volume}" for volume in match.group(2).split("、")] if match else [text]


def parse_western(text, forms):
    parsed = Parsed()
    for segment in split_outside(separate_glued(text, forms), "；"):
        segment = re.sub(r"^\[[^\]]*\]\s*", "", segment)  # [眼科用药]: the chapter, not part of the form
        head, colon, tail = segment.partition("：")
        pairs = expand_forms(head)
        unknown = [form for _, form in pairs if form not in forms]
        if unknown:
            parsed.problems.append((segment, "form not in forms.csv: " + "、".join(unknown)))
            continue
        if not colon:
            parsed.specs.extend(Spec(form, salt, "") for salt, form in pairs)
            continue
        strengths = []
        for part in split_outside(tail, "、"):
            strengths.extend(_percent_list(part))
        for strength in strengths:
            if not _strength_ok(strength):
                parsed.problems.append((f"{head}：{strength}", "strength notation not recognised"))
                continue
            parsed.specs.extend(Spec(form, salt, strength) for salt, form in pairs)
    return parsed


_PACK = re.compile(r"^((?:每|素丸每|炭衣丸每|薄膜衣滴丸每|糖衣丸每)(?:\d*)(?:（[^）]*）)?(?:丸|袋|瓶|支|粒|片|贴|张|素丸)(?:（[^）]*）)?"
                   r"(?:装|重约|重|净重|内容物重|相当于[^\d（]*|约重)?)(.*)$")


def parse_patent(text, forms):
    """Chinese patent medicines: '丸剂：每丸重9g，每袋装6g、9g' -> strengths with their own smallest unit."""
    parsed = Parsed()
    for segment in split_outside(separate_glued(text, forms), "；"):
        segment = re.sub(r"^\[[^\]]*\]\s*", "", segment)
        head, colon, tail = segment.partition("：")
        pairs = expand_forms(head)
        if not all(form in forms for _, form in pairs):
            # '每1ml相当于饮片0.66g' after a '；': a remark on the strengths before it.
            if re.match(r"^每1(ml|g)", segment) and parsed.specs:
                continue
            parsed.problems.append((segment, "form not in forms.csv: " + head))
            continue
        if not colon:
            parsed.specs.extend(Spec(form, salt, "") for salt, form in pairs)
            continue
        prefix, found, remarks = "", [], []
        for part in split_outside(tail, "，、；"):
            bare = part.replace(" ", "")
            if re.match(r"^每1(ml|g)", bare):
                remarks.append(bare)
                continue
            if bare.startswith("含") and (found or remarks):
                continue  # content of the item before it
            match = _PACK.match(bare)
            if match:
                prefix = match.group(1)
                found.append(bare)
            elif prefix and re.match(rf"^{_NUMBER}(g|mg|ml)", bare):
                found.append(prefix + bare)
            elif re.match(rf"^{_NUMBER}(mg|g|ml)$", bare) or re.match(rf"^{_NUMBER}(g|ml)/(袋|瓶)$", bare) \
                    or re.match(rf"^{_NUMBER}cm×{_NUMBER}cm$", bare):
                found.append(bare)
            elif re.match(r"^(萜类内酯)", bare) and found:
                found[-1] += "、" + bare
            else:
                parsed.problems.append((f"{head}：{part}", "strength notation not recognised"))
        for strength in found or remarks[:1]:
            unit = re.match(r"^(?:素丸|炭衣丸|薄膜衣滴丸|糖衣丸)?每(\d*)(?:素)?(丸|袋|瓶|支|粒|片|贴|张)", strength)
            named = unit.group(2) if unit else ""
            parsed.specs.extend(Spec(form, salt, strength, named) for salt, form in pairs)
    return parsed


def strength_parts(strength):
    """(content of one smallest unit, its unit, volume in ml) as decimal text; '' where the text does not say."""
    bare = without_brackets(strength)
    content = rf"({_NUMBER})(万)?(g|mg|μg|单位|IU)"
    match = re.fullmatch(content, bare)
    if match:
        return _scaled(*match.groups()) + ("",)
    match = re.fullmatch(rf"({_NUMBER})ml∶" + content, bare)
    if match:
        return _scaled(*match.groups()[1:]) + (match.group(1),)
    match = re.fullmatch(content + rf"∶({_NUMBER})ml", bare)
    if match:
        return _scaled(*match.groups()[:3]) + (match.group(4),)
    match = re.fullmatch(rf"({_NUMBER})mg/({_NUMBER})ml", bare)
    if match:
        return match.group(1), "mg", match.group(2)
    match = re.fullmatch(rf"({_NUMBER})g∶({_NUMBER})(mg|g)", bare)
    if match:
        return match.group(2), match.group(3), ""
    match = re.fullmatch(rf"({_NUMBER})%(?:×({_NUMBER})ml)?", bare)
    if match:
        return match.group(1), "%", match.group(2) or ""
    match = re.fullmatch(rf"({_NUMBER})mg/ml(?:×({_NUMBER})ml)?", bare)
    if match:
        return match.group(1), "mg/ml", match.group(2) or ""
    match = re.fullmatch(rf"({_NUMBER})ml", bare)
    if match:
        return "", "", match.group(1)
    match = re.fullmatch(rf"({_NUMBER})(IU|单位)×({_NUMBER})ml", bare)
    if match:
        return match.group(1), match.group(2), match.group(3)
    match = re.fullmatch(rf"每(?:袋|瓶|支|粒|片|丸|贴)(?:（[^）]*）)?(?:装|重|净重)({_NUMBER})(g|mg|ml)", bare)
    if match:
        return ("", "", match.group(1)) if match.group(2) == "ml" else (match.group(1), match.group(2), "")
    return "", "", ""


def _scaled(number, ten_thousand, unit):
    if not ten_thousand:
        return plain_decimal(number), unit
    whole, _, fraction = number.partition(".")
    digits = whole + (fraction + "0000")[:4]
    return str(int(digits)), unit


def plain_decimal(number):
    """'1.0' -> '1': one way of writing each amount."""
    return number.rstrip("0").rstrip(".") if "." in number else number


def second_content(strength):
    """The same content in another measure, written in the bracket: '0.48g（80万单位）' -> ('800000', '单位')."""
    match = re.search(rf"（({_NUMBER})(万)?(单位|IU|g|mg|μg)）$", strength.replace(" ", ""))
    return _scaled(*match.groups()) if match else ("", "")

"""Words that say a unit and nothing else: "USD mn", "constant 2015 US$", "per 1,000 births"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.claims.scenes.words import plain_verbs
from factcheck.drafting.quantities import ONE, Home, Quantity
from factcheck.patterns import YEAR
from factcheck.rules.currencies import after_number, before_number, shared_words
from factcheck.tables import cells, rows
from factcheck.units import is_currency, unit_kind

_PERCENT = re.compile(
    r"(?:annual |average annual )?(?:%|percentages?|per ?cent|pct\.?)"
    r"(?:\s+(?:points?|change|growth|yoy|y/y|p\.a\.))?(?:\s+(?:of\s+)?(?P<of>[^\s,].*))?"
    r"(?:,? annual)?",
    re.IGNORECASE,
)
_CONSTANT = re.compile(
    rf"(?:at |in )?(?:constant|real|chained)[ -](?:local )?(?P<a>{YEAR})?(?:[ -]prices)?"
    rf"|(?:at |in )?(?P<b>{YEAR}) (?:constant )?prices"
    rf"|(?P<c>{YEAR})(?= (?:US|USD|\$|dollars|euros))",
    re.IGNORECASE,
)
_LATE_YEAR = re.compile(rf"\b{YEAR}\b")
_CURRENT = re.compile(r"(?:at |in )?(?:current|nominal)(?:[ -](?:local )?prices)?", re.IGNORECASE)
_PPP = re.compile(
    r"PPP|purchasing[ -]power parity|(?:current )?international(?= ?[$d])", re.IGNORECASE
)
_PER = re.compile(r"(?:\bper\b|/)\s?(?P<what>[\w,. ]+)", re.IGNORECASE)
_OF_PEOPLE = re.compile(r"(?:capita|person|head|inhabitant|year|annum|day|month|week)s?")
_SIGN_EDGE = re.compile(
    r"(?<=[$\N{EURO SIGN}\N{POUND SIGN}\N{YEN SIGN}\N{INDIAN RUPEE SIGN}])(?=\w)"
)
_COUNTED = frozenset(
    cells("number|numbers|no|no.|nos|nos.|count|persons|people|heads|head|inhabitants")
)
_NOISE = _COUNTED | frozenset(
    cells(
        "in|of|at|the|annual|value|values|amount|amounts|figures|unit|units|all|are|total"
        "|estimated|approx|approx.|prices|price|and|a|year|lcu|us|data|expressed|-|:|terms"
    )
)
_INDIAN = frozenset(("crore", "crores", "cr", "lakh", "lakhs", "lac", "lacs"))
_TONNES = {"kt": Decimal(1000), "Mt": Decimal(10**6), "Gt": Decimal(10**9)}
_DOUBTFUL = ("mt", "MT")
"""Metric tons to some, megatonnes to others."""
_SHARED = "several"
_OWN = re.compile(
    r"\b(?:(?:local|reporting|own|national|original|functional|respective) )?currenc(?:y|ies)\b"
    r"|\blcu?\b",
    re.IGNORECASE,
)
"""Words that say that amounts are in the currency that another column tells."""
_LONGEST = 4
"""Words of the name of a unit."""


class _Read(NamedTuple):
    unit: str
    scale: Decimal
    is_certain: bool


def unit_of(words: str, home: Home, *, is_money: bool = False) -> Quantity | None:
    """Read words that say a unit and nothing else; None where they say more.

    Where money is meant, "m" is a million and no metre, and "local currency" says no unit.
    """
    text = words.strip(" .,;:")
    if not text:
        return None
    if share := _PERCENT.fullmatch(text):
        return Quantity(unit="percent", of=(share["of"] or "").strip(), said=words.strip())
    basis, text = _basis(text)
    per = _PER.search(text)
    alone = text[: per.start()] if per else text
    counted = _counted_in(_OWN.sub(" ", alone) if is_money else alone, home, is_money=is_money)
    is_silent = is_money and _OWN.search(alone) is not None
    if counted is None or not (counted.unit or counted.scale != ONE or basis or per or is_silent):
        return None
    unit, by = counted.unit, per["what"].strip() if per else ""
    if by:
        unit = _rate(unit, by)
    return Quantity(
        unit=unit,
        scale=counted.scale,
        price_basis=basis,
        per=by if unit == "number" else "",
        said=words.strip(),
        is_currency_certain=counted.is_certain,
    )


def currency_of(sign: str, home: Home) -> tuple[str, bool]:
    """Give the currency that a sign in cells stands for, '' for none, and whether it is certain."""
    known = _currency(sign)
    return home.settle(sign, is_indian=False) if known == _SHARED else (known, bool(known))


def currency_named(cell: str, home: Home) -> tuple[str, bool]:
    """Give the currency that a cell of nothing else names, and whether it is certain.

    It may be a code ("EUR", "usd"), a name ("Yen"), a sign, or a name with its code.
    """
    text = cell.strip()
    if text in (text.upper(), text.lower(), text.title()) and is_currency(text.upper()):
        return text.upper(), True
    if re.fullmatch("[A-Z]{2}[a-z]", text):
        return "", False  # pence are GBp
    codes = {word for word in re.findall(r"\b[A-Z]{3}\b", text) if is_currency(word)}
    if len(codes) == 1:
        return codes.pop(), True
    for word in dict.fromkeys((text, text.lower())):
        shared = shared_words().get(word)
        if shared is not None:
            code, is_certain = home.settle(word, is_indian=False)
            return (code, is_certain) if is_certain or shared.default else ("", False)
        if code := _currency(word) or _named_alone(word):
            return code, True
    return "", False


def _named_alone(word: str) -> str:
    """Give the currency of a name that is a verb in prose ("won")."""
    found = after_number().get(word)
    return found.code or "" if found and found.part == ONE else ""


def measuring_unit(word: str) -> str:
    """Give the unit that a word names ("litres"), '' for durations and what is none."""
    unit = _units().get(word.lower(), "")
    return unit if unit and unit_kind(unit) != "duration" else ""


def _rate(unit: str, by: str) -> str:
    """Give the unit of a rate: of a price by what is bought; people and years do not count."""
    if not unit:
        return "number"
    known = _units().get(by) or _units().get(by.lower())
    return f"{unit}/{known}" if known and not _OF_PEOPLE.fullmatch(by.lower()) else unit


def _basis(text: str) -> tuple[str, str]:
    """Take the price basis out of the words of a unit."""
    basis = ""
    for pattern, name in ((_PPP, "ppp"), (_CURRENT, "nominal")):
        left = pattern.sub(" ", text)
        if left != text:
            basis, text = basis or name, left
    if found := _CONSTANT.search(text):
        year = found["a"] or found["b"] or found["c"]
        text = _without(text, found)
        if year is None and (late := _LATE_YEAR.search(text)):
            year, text = late[0], _without(text, late)
        basis = f"constant-{year}" if year else "constant"
    return basis, text


def _without(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}"


def _counted_in(text: str, home: Home, *, is_money: bool) -> _Read | None:
    """Read scale and unit word by word; None where a word is neither."""
    tokens = _SIGN_EDGE.sub(" ", text).replace(",", " ").split()
    is_indian = any(word.lower().strip(".") in _INDIAN for word in tokens)
    is_money = is_money or is_indian or any(_currency(word) for word in tokens)
    unit, scale, is_certain = "", ONE, True
    at = 0
    while at < len(tokens):
        word = tokens[at]
        length, named = _unit_at(tokens, at)
        if word in _TONNES:
            unit, scale = unit or "tonne", scale * _TONNES[word]
        elif (size := _scale(word, is_money=is_money)) is not None:
            scale *= size
        elif code := _currency(word):
            settled = home.settle(word, is_indian=is_indian) if code == _SHARED else (code, True)
            unit, is_certain = unit or settled[0], is_certain and settled[1]
        elif named:
            unit, at = unit or named, at + length - 1
        elif word.lower() in _COUNTED:
            unit = unit or "count"
        elif word.lower() not in _NOISE:
            return None
        at += 1
    return _Read(unit, scale, is_certain)


def _currency(name: str) -> str:
    """Give the code of a currency's word, `several` for one that they share, '' for others."""
    if name == "US$":
        return "USD"
    if name in plain_verbs():
        return ""
    for word in dict.fromkeys((name, name.strip("."))):
        if word in shared_words():
            return _SHARED
        for spelling in (word, word.upper() if len(word) == 3 else word.lower()):
            found = before_number().get(spelling) or after_number().get(spelling)
            if found and found.code and found.part == ONE and not found.weak:
                return found.code
    return ""


def _scale(token: str, *, is_money: bool) -> Decimal | None:
    bare = token.strip(".'\N{RIGHT SINGLE QUOTATION MARK}")
    if bare in ("000", "000s"):
        return Decimal(1000)
    found = _scales(is_money=is_money)
    return found.get(bare) or found.get(bare.lower())


def is_a_scale(word: str) -> bool:
    """Whether a word alone says by what numbers are multiplied ("bn", "crore")."""
    return word.lower() in _scales(is_money=True)


@cache
def _scales(*, is_money: bool) -> dict[str, Decimal]:
    return {
        word: Decimal(row["value"])
        for row in rows("scales")
        if row["use"] != "cjk" and (is_money or row["use"] != "money")
        for word in cells(row["words"])
    }


def _unit_at(tokens: Sequence[str], at: int) -> tuple[int, str]:
    """Give how many words from here name a unit, and which."""
    for length in range(min(_LONGEST, len(tokens) - at), 0, -1):
        words = " ".join(tokens[at : at + length])
        if found := _units().get(words) or _units().get(words.lower()):
            return length, found
    return 0, ""


@cache
def _units() -> dict[str, str]:
    times = ("year", "month", "week", "day", "hour", "minute", "second")
    durations = {f"{unit}{ending}": unit for unit in times for ending in ("", "s")}
    named = {n: row["unit"] for row in rows("units") for n in cells(row["names"])}
    return {name: unit for name, unit in (named | durations).items() if name not in _DOUBTFUL}

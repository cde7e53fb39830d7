"""Numbers as the cells of one table write them: decimal comma, thousands, marks of all sorts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.tables import cells, rows
from factcheck.units import is_currency

MISSING = frozenset(
    cells(
        ".|..|...|\u2026|-|--|\u2013|\u2014|\u2212|:|n/a|na|n.a.|n.a|#n/a|nan|null|none|nil|nr|nd|*"
        "|x|?|not available|no data|not applicable|missing|unknown|tbd|n/d|#value!|#div/0!|#ref!"
    )
) | {""}
"""What stands in a cell of numbers for no number, in lower case."""

_SPACE = " \u00a0\u202f'"
_DECIMAL_COMMA = re.compile(
    rf"-?\d{{1,3}}(?:[.{_SPACE}]\d{{3}})+,\d+|-?(?:\d{{4,}}|0),\d+|-?\d+,(?:\d{{1,2}}|\d{{4,}})"
    r"|-?\d{1,3}(?:\.\d{3}){2,}"
)
_DECIMAL_POINT = re.compile(
    rf"-?\d{{1,3}}(?:[,{_SPACE}]\d{{2,3}})+\.\d+|-?(?:\d{{4,}}|0)\.\d+"
    r"|-?\d+\.(?:\d{1,2}|\d{4,})|-?\d{1,3}(?:,\d{2,3}){2,}"
)
_DOUBTFUL = re.compile(r"-?\d{1,3}\.\d{3}")
_BEFORE = re.compile(r"^(?:[$€£¥₹₨]|US\$|[A-Z]{3}(?:\s|(?=\d))|Rs\.?\s?)\s*")
_BEHIND = re.compile(
    r"\s*(?:[*†‡§#¹²³⁰⁴-⁹]+|\[[^\]]{1,6}\]|\((?:[a-z]|\d|[ivx]+|est\.?|prov\.?)\)|\s[bcdefnprsuz]"
    r"|(?<=\d)[eprfu])+$"
)
_NUMBER = re.compile(r"[+-]?(?:\d[\d.,' \u00a0\u202f\u2009\u2019]*|\.\d+)(?:[eE][+-]?\d{1,2})?")
_CELL = re.compile(
    rf"(?P<number>{_NUMBER.pattern})\s*(?P<behind>%|[A-Za-z€$£₹]+\.?)??"
    r"(?:\s?(?P<code>[A-Z]{3}))?"
)


class Number(NamedTuple):
    """A number, the size of its last digit, and what the cell says beside it."""

    value: Decimal
    step: Decimal
    sign: str = ""
    is_marked: bool = False


class Style(NamedTuple):
    """How a table writes numbers: whether the comma is the decimal point."""

    decimal_comma: bool = False

    def read(self, cell: str) -> Number | None:
        """Read a cell; None where it is no number."""
        text = cell.strip().replace("\u2212", "-").replace("\u2013", "-")
        unmarked = _BEHIND.sub("", text) if text[-1:] != "%" else text
        is_negative = unmarked.startswith("(") and unmarked.endswith(")")
        bare = unmarked[1:-1] if is_negative else unmarked
        sign = _BEFORE.match(bare)
        found = _CELL.fullmatch(bare[sign.end() :] if sign else bare)
        if found is None or not _are_codes(sign, found["code"]):
            return None
        plain = self._plain(found["number"].strip())
        behind = found["behind"] or ""
        scale = Decimal(1) if behind in ("", "%", "€", "$", "£", "₹") else _scales().get(behind)
        if plain is None or scale is None:
            return None
        value = plain * scale * (-1 if is_negative else 1)
        step = Decimal(1).scaleb(min(int(plain.as_tuple().exponent), 0)) * scale
        written = sign[0].strip() if sign else found["code"] or _sign_behind(behind)
        return Number(value, step, written, unmarked != text)

    def _plain(self, digits: str) -> Decimal | None:
        grouping, point = (".", ",") if self.decimal_comma else (",", ".")
        whole, _, part = digits.rpartition(point) if point in digits else (digits, "", "")
        if point in whole or re.search(r"[^\d]", re.sub(r"[eE][+-]?\d+$", "", part)):
            return None
        groups = re.split(rf"[{re.escape(grouping)}' \u00a0\u202f\u2009\u2019]", whole)
        if len(groups) > 1 and not all(len(each) in (2, 3) for each in groups[1:]):
            return None
        joined = "".join(groups) + (f".{part}" if part else "")
        try:
            return Decimal(joined)
        except ArithmeticError:
            return None


def _sign_behind(word: str) -> str:
    return word if word in "%€$£₹" else ""


def _are_codes(before: re.Match[str] | None, behind: str | None) -> bool:
    """Whether three capitals that touch a number, or stand behind it, are a currency's code."""
    glued = before[0] if before and re.fullmatch(r"[A-Z]{3}", before[0]) else ""
    return all(is_currency(code) for code in (glued, behind) if code)


def is_missing(cell: str) -> bool:
    """Whether a cell says that there is no number."""
    return cell.strip().lower() in MISSING


class Evidence(NamedTuple):
    """How many cells show that the comma is the decimal point, and how many that the point is.

    `doubtful` cells may have thousands or thousandths behind their point ("89.322").
    """

    commas: int
    points: int
    doubtful: int

    def style(self, *, is_continental: bool) -> Style:
        """Decide; between semicolons a doubtful point parts thousands."""
        if self.commas == self.points == 0:
            return Style(decimal_comma=is_continental and self.doubtful > 0)
        return Style(decimal_comma=self.commas > self.points)


def evidence(texts: Iterable[str]) -> Evidence:
    """Tell from many cells which sign is the decimal point."""
    commas = points = doubtful = 0
    for text in texts:
        bare = _BEFORE.sub("", text.strip()).rstrip("%€ ").replace("\u2212", "-")
        commas += _DECIMAL_COMMA.fullmatch(bare) is not None
        points += _DECIMAL_POINT.fullmatch(bare) is not None
        doubtful += _DOUBTFUL.fullmatch(bare) is not None
    return Evidence(commas, points, doubtful)


@cache
def _scales() -> dict[str, Decimal]:
    return {
        word: Decimal(row["value"])
        for row in rows("scales")
        if row["use"] != "cjk"
        for word in cells(row["words"])
    }

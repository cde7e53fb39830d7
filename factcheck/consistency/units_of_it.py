"""FC403: several units of so much each, and what a plant makes with all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.consistency.registry import (
    Amount,
    Claims,
    Inconsistency,
    inconsistency,
    to_three_digits,
)
from factcheck.judging.wording import in_style_of
from factcheck.model import Document, Span
from factcheck.patterns import HEDGES, pattern
from factcheck.tables import cells, rows
from factcheck.units import convert, kind_in_prose

_UNITS = r"(?:units|turbines|blocks|generators|reactors|machines|sets|phases|stages|plants|parks)"
_EACH = r"(?:\s*\beach\b)?"
_ARE = pattern(rf"-?\s*(?:[a-z]+\s+){{0,2}}{_UNITS}\b")
_OPENS = pattern(r"\s*(?:[a-z]+\s+){0,2}\(\s*(?:with\s+)?", re.IGNORECASE)
_CLOSES = pattern(rf"{_EACH}(?:\s+{_UNITS})?\s*\)")
_FROM = pattern(r"\s+(?:from|with|in|through|by)\s+(?:its\s+)?")
_IN_ALL = pattern(rf"{_EACH}(?:,|,?\s+and|,?\s+or)\s+{HEDGES}")
_ALL_OF_THEM = pattern(r"\s+(?:altogether|together|combined|in\s+(?:all|total))\b")
_ADD_UP = pattern(
    rf"{_EACH},?\s+(?:(?:that|which|will|would|can|to)\s+)*(?:add(?:s|ing)?\s+up\s+to|totall?ing"
    rf"|mak(?:e|ing)(?:\s+up)?|for\s+a\s+total\s+of|with\s+a\s+(?:total|combined)\s+capacity\s+of)"
    rf"\s+{HEDGES}"
)
_SLACK = Decimal("0.05")
"""A plant sends out less than its units make, and both are rounded."""


class _Units(NamedTuple):
    """Units of one size: how many, where that begins, the size, and where its words end."""

    many: Decimal
    start: int
    size: Amount
    end: int


@inconsistency
def units_of_it(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "1,230 MW (2x660 MW)" and "33 turbines of 1.5 MW, 59.5 MW in all": they are less.

    The one of which no row tells is wrong; where none does, the later.
    """
    text = document.text
    for span, amounts in checked.by_sentence.items():
        sizes = [each for each in amounts if kind_in_prose(each.unit or "") == "power"]
        for one, two in pairwise(sizes):
            if one.is_wrong or two.is_wrong or (one.is_known and two.is_known):
                continue
            before, behind = (_units(text, span, size) for size in (one, two))
            if behind and _tells_of(text, one, behind):
                yield from _differing(one, behind)
            elif before and _goes_on_to(text, before, two):
                yield from _differing(two, before)


def _units(text: str, span: Span, size: Amount) -> _Units | None:
    """Read how many have that size: "2x660 MW", "33 turbines of 1.5 MW", "two 660 MW units"."""
    before = text[span.start : size.start]
    if (found := _many().search(before)) is None:
        return None
    number, led_by = found["many"].lower(), found["led"]
    many = _numbers().get(number) or Decimal(number)
    start = span.start + found.start()
    if not led_by.isspace():
        return _Units(many, start, size, size.end)
    are = _ARE.match(text, size.end)
    return _Units(many, start, size, are.end()) if are else None


@cache
def _numbers() -> dict[str, Decimal]:
    """Give the numbers that are one word, from two on."""
    return {
        word: Decimal(row["value"])
        for row in rows("number_words")
        if row["role"] in ("unit", "teen", "ten")
        for word in cells(row["words"])
        if Decimal(row["value"]) > 1
    }


@cache
def _many() -> re.Pattern[str]:
    words = "|".join(_numbers())
    return pattern(
        rf"(?<![\w.,$\u20ac\u00a3-])(?P<many>[1-9]\d{{0,2}}|{words})"
        rf"(?P<led>\s?[x\u00d7*]\s?|\s+(?:[a-z]+\s+){{0,2}}{_UNITS}\s+(?:of|with|at)\s+|\s+)$",
        re.IGNORECASE,
    )


def _tells_of(text: str, whole: Amount, units: _Units) -> bool:
    """Whether a whole stands right before its units: in brackets, or "660 MW from two units"."""
    if _OPENS.fullmatch(text, whole.end, units.start):
        return _CLOSES.match(text, units.end) is not None
    return _FROM.fullmatch(text, whole.end, units.start) is not None


def _goes_on_to(text: str, units: _Units, whole: Amount) -> bool:
    """Whether words lead from units to all of them: "six of 360 MW each and 2,160 MW together"."""
    if _ADD_UP.fullmatch(text, units.end, whole.start):
        return True
    is_next = _IN_ALL.fullmatch(text, units.end, whole.start) is not None
    return is_next and _ALL_OF_THEM.match(text, whole.end) is not None


def _differing(whole: Amount, units: _Units) -> Iterator[Inconsistency]:
    size = units.size
    made = convert(units.many * size.interval.point, size.unit or "", whole.unit or "")
    told = whole.interval.point
    if not made or not told or abs(made / told - 1) <= _SLACK:
        return
    if whole.interval.low <= made <= whole.interval.high:
        return
    later = whole if whole.start > size.start else size
    wrong = size if whole.is_known else whole if size.is_known else later
    right = convert(told, whole.unit or "", size.unit or "") if wrong is size else made
    if right is None:
        return
    expected = right / units.many if wrong is size else right
    claim = wrong.checked.claim
    said = in_style_of(claim, expected, claim.mention.step)
    yield Inconsistency(
        position=wrong.position,
        code="FC403",
        message=f"{units.many:f} of {size.text} are not {whole.text}: {said} would fit",
        expected=f"{to_three_digits(expected):f}",
        expected_unit=wrong.unit,
        suggestion=said,
        notes=(f"operand: {units.many:f}", f"operand: {(size if wrong is whole else whole).text}"),
    )

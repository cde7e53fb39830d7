"""FC403: a length, a weight, a heat or a speed, and the same in other units in brackets behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.amounts import plain
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import due_as_printed
from factcheck.intervals import Interval, scaled, widened
from factcheck.judging.phrasing.style import in_style_of
from factcheck.model import Document
from factcheck.patterns import HEDGES, pattern
from factcheck.units import convert

_IMPERIAL = frozenset(
    {
        *("mile", "nautical_mile", "foot", "inch", "yard", "mile^2", "foot^2", "acre", "foot^3"),
        *("acre_foot", "gallon", "barrel", "bushel", "pound", "ounce", "mile/hour", "barrel/day"),
        "degF",
    }
)
"""Tons are none of them: many a newspaper writes them for tonnes."""
_OPENS = pattern(
    rf"(?P<by>\s?/\s?[a-z]{{1,4}}|\s+(?:an?|per)\s+[a-z]+)?\s*\(\s*(?:(?:or|i\.e\.)\s+)?{HEDGES}",
    re.IGNORECASE,
)
_OR = pattern(
    rf"\s+of\s+[a-z]+\s+[a-z]+(?:\s+in\s+(?:[a-z]+\s+){{0,2}}[a-z]+)?,\s+or\s+{HEDGES}",
    re.IGNORECASE,
)
_ENDS = pattern(r"\s*(?:[.,;:]|\Z)")
_CLOSES = pattern(r"(?:\s?/\s?[a-z]{1,4}\b)?\s*(?:long|wide|high|tall|deep|away)?\s*\)")
_SLACK = Decimal("0.04")
_OUNCE, _TROY = "ounce", Decimal("1.0971")
_DEGREES = {("degC", "degF"): Decimal("1.8"), ("degF", "degC"): 1 / Decimal("1.8")}
"""How many degrees of one kind another one is, where heat has risen or fallen by so many."""


@inconsistency
def measured_twice(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "510 km (136 miles)": the one is not the other, at the digits that both have."""
    text = document.text
    for amounts in checked.by_sentence.values():
        for one, two in pairwise(amounts):
            is_pair = ((one.unit or "") in _IMPERIAL) != ((two.unit or "") in _IMPERIAL)
            if not is_pair or not one.kind == two.kind == "quantity":
                continue
            if one.is_wrong or two.is_wrong or (one.is_known and two.is_known):
                continue
            if _is_the_same(text, one, two):
                yield from _differing(*((two, one) if two.is_known else (one, two)))


def _is_the_same(text: str, one: Amount, two: Amount) -> bool:
    """Whether the other is told as the one anew: in brackets, or behind "or" in the end."""
    if opened := _OPENS.fullmatch(text, one.end, two.start):
        is_by = not opened["by"] or "/" in (one.unit or "")
        return is_by and _CLOSES.match(text, two.end) is not None
    told = _OR.fullmatch(text, one.end, two.start) is not None
    return told and _ENDS.match(text, two.end) is not None


def _differing(one: Amount, other: Amount) -> Iterator[Inconsistency]:
    """Hold the one amount, in the other's unit, against the other."""
    made = _in_unit_of(other, one)
    if made is None or made.meets(_rounded(other)) or _is_troy(one, other, made):
        return
    if (size := _DEGREES.get((one.unit or "", other.unit or ""))) and widened(
        scaled(_rounded(one), size), _SLACK
    ).meets(_rounded(other)):
        return
    claim = other.checked.claim
    value, step, _ = due_as_printed(made.point, claim)
    right = in_style_of(claim, value, step)
    yield Inconsistency(
        position=other.position,
        code="FC403",
        message=f"{one.text} is about {right}, not {other.text}",
        expected=plain(value),
        expected_unit=other.unit,
        suggestion=right,
        notes=(f"converted from: {one.text}",),
    )


def _is_troy(one: Amount, other: Amount, made: Interval) -> bool:
    """Whether ounces are those of gold: "5.7 million oz (177 tonnes)"."""
    is_from = one.unit == _OUNCE
    if _OUNCE not in (one.unit, other.unit):
        return False
    times = _TROY if is_from else 1 / _TROY
    return Interval(*(bound * times for bound in made)).meets(_rounded(other))


def _in_unit_of(other: Amount, one: Amount) -> Interval | None:
    """Give the one amount in the unit of the other; None where there is no rate."""
    low, point, high = (convert(b, one.unit or "", other.unit or "") for b in _rounded(one))
    if low is None or point is None or high is None or point <= 0:
        return None
    return Interval(low * (1 - _SLACK), point, high * (1 + _SLACK))


def _rounded(amount: Amount) -> Interval:
    """Give an amount as what it may be rounded from: its zeros at the end are no digits."""
    span, value = amount.interval, abs(amount.interval.point)
    if not value or value != value.to_integral_value():
        return span
    digits = f"{value.to_integral_value():f}"
    half = Decimal(1).scaleb(len(digits) - len(digits.rstrip("0"))) / 2
    return Interval(min(span.low, span.point - half), span.point, max(span.high, span.point + half))

# ruff: noqa: RUF001 - dashes and minus signs are what is read here
"""Minus signs before numbers, and ranges across nought: "-1 to 2 per cent", "-$4m to $9m".

The sign before the first number is that number's alone; the second one has its own, or none.
"Minus 5 to 10 degrees" are both below zero all the same, and so is what a dash joins.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from factcheck.patterns import pattern
from factcheck.rules import hedges
from factcheck.rules.amount import Amount, minus_before
from factcheck.rules.changes import is_change, is_ranging

SIGN = r"(?:[-–−+]|(?:minus|negative|plus)\s)(?=[$€£¥₹]?\.?[0-9])"
"""A sign before the second number of a range, for use within patterns."""
_DEGREES = ("degC", "degF", "kelvin")
_BETWEEN = pattern(r"(?i)\bbetween\s\Z")
_FROM = pattern(r"(?i)\bfrom\s\Z")
_LEAD = 9
_FAR = 4
"""What something fell by and to are so many times apart ("down -3 to 47")."""


def is_signed(first: Amount) -> bool:
    """Whether a minus stands before a number; most have a word before them that is none."""
    text, start = first.text, first.start
    return start > 0 and hedges.is_led(text, start) and minus_before(text, start)[1]


def across(first: Amount, join: re.Match[str], high: Amount) -> Amount | None:
    """Read a range whose first number is led by a minus; None where it is none."""
    text, sign = first.text, (join["sign"] or "").strip().lower()
    begin = minus_before(text, first.start)[0]
    low, upper = first.low, high.low
    if low.scale == 1 and upper.scale > 1 and first.unit is None:
        low = low.times(upper.scale)
    if not _is_range(text, begin, join["word"], low.value * _FAR <= upper.value):
        return None
    if sign not in ("", "+", "plus"):
        upper = replace(upper, value=-upper.value)
    found = replace(first, end=high.end, low=low, high=upper, follows=high.follows)
    signed = bool(sign) or not _are_both_below(text, begin, high)
    return replace(found, unit=high.unit or first.unit, signed=signed)


def _is_range(text: str, begin: int, word: str, far: bool) -> bool:
    """Whether two numbers are a range, and none of them what something came to."""
    word, back = word.strip(" \t\r\n\u00a0-"), max(0, begin - _LEAD)
    is_between = _BETWEEN.search(text, back, begin) is not None
    if word == "or" or (word == "and") != is_between:
        return False
    if is_ranging(text, begin) or not is_change(text, begin):
        return True
    return not far and _FROM.search(text, back, begin) is None  # "rose from -1% to 2%"


def _are_both_below(text: str, begin: int, high: Amount) -> bool:
    """Whether a word for minus is that of both degrees ("minus 5 to 10 degrees")."""
    in_degrees = high.unit is not None and high.unit.unit in _DEGREES
    return in_degrees and text[begin].isalpha()

"""What a printed number goes on with in words: "3 million and a half", "6 crore 20 lakh"."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec.structs import replace

from factcheck.amounts import rounded
from factcheck.patterns import pattern
from factcheck.rules.numerals import Numeral, printed, scale_at
from factcheck.rules.units import units
from factcheck.rules.words import worded

_ONE = Decimal(1)
_PART_OF_A_CENT = pattern(
    r"-([1357])/([248])(?![0-9/])|\s([1357])/([248])(?=\s(?:an?|per)\s|[.,;)])"
)
_MORE = pattern(r"(?:\s|-)(?:and(?:\s|-))?(?=[A-Za-z0-9])")


def continued(text: str, number: Numeral, *, money: bool = False) -> Numeral:
    """Read what a printed number with a scale word goes on with: "3 million and a half".

    Of units below a hundred only fractions are taken: "5 million and two years" is none.
    Of `money` the parts of a cent are read, in which grain is priced.
    """
    if text[number.end] == "+":
        return _with_plus(text, number, money=money)
    if text[number.end] not in " -\n":
        return number
    if number.scale == 1 and number.digits[0].isalpha():
        scale = scale_at(text, number.end, money=False)  # "five mln"
        return number if scale is None else replace(number.times(scale[1]), end=scale[0])
    if number.scale == 1:
        is_in_cents = money and number.digits[-3:-2] == "."
        return _with_part_of_a_cent(text, number) if is_in_cents else _with_point(text, number)
    match = _MORE.match(text, number.end)
    if match is None:
        return number
    added = _addition(text, match.end(), number)
    if added is None:
        return number
    value, end = added
    total, words = rounded(number.value + value), text[number.start : end]
    return Numeral(number.start, end, total, None, words, number.scale)


def _with_plus(text: str, number: Numeral, *, money: bool) -> Numeral:
    """Read "5+ million" and "500+ MW" with the plus inside: it says of all that it is the least."""
    at = number.end + 1
    scale = scale_at(text, at, money=money) if number.scale == 1 else None
    if scale is not None:
        return replace(number.times(scale[1]), end=scale[0])
    is_of_a_unit = not money and units().longest(text, at) is not None
    return replace(number, end=at) if is_of_a_unit else number


def _with_part_of_a_cent(text: str, number: Numeral) -> Numeral:
    """Read "$4.94-1/2", four dollars and 94 and a half cents."""
    match = _PART_OF_A_CENT.match(text, number.end)
    if match is None or number.step is None:
        return number
    above, below = [int(part) for part in match.groups() if part]
    if above >= below:
        return number
    step = number.step / below
    digits = text[number.start : match.end()]
    return Numeral(number.start, match.end(), number.value + above * step, step, digits)


def _with_point(text: str, number: Numeral) -> Numeral:
    """Read "1 point 1"."""
    if not text.startswith(" point ", number.end):
        return number
    digits = re.compile("[0-9]{1,6}(?![0-9.,])").match(text, number.end + 7)
    if digits is None:
        return number
    value = number.value + Decimal(f"0.{digits[0]}")
    step = _ONE.scaleb(-len(digits[0]))
    return Numeral(number.start, digits.end(), value, step, f"{number.digits}.{digits[0]}")


def _addition(text: str, at: int, number: Numeral) -> tuple[Decimal, int] | None:
    is_and = text[at - 4 : at - 1] == "and"
    more = printed(text, at) if text[at] <= "9" else worded(text, at)
    if more is None or text[more.end : more.end + 4] in (" of ", " per", "%"):
        return None
    if 0 < more.value < 1 and is_and and more.step is None:
        return more.value * number.scale, more.end
    if number.scale > more.scale > 1 or (number.scale == 100 > more.value and is_and):
        return more.value, more.end
    if is_and and more.step is None and number.scale > more.value >= 100:
        return more.value, more.end
    return None

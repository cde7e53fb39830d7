"""Quantities in two units that are one: "5 feet 4 inches", "6-foot-4", "7 pounds, 8 ounces"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec.structs import replace

from factcheck.patterns import pattern
from factcheck.rules.amount import Amount
from factcheck.rules.follow import follows
from factcheck.rules.numerals import Numeral
from factcheck.rules.sides import side

_SMALLER: Final = {"foot": ("inch", 12), "pound": ("ounce", 16)}
"""What a unit goes on with, and how many of those are one of it."""
_JOINT = pattern(r"(?:,?(?:\s(?:and\s)?)|-|(?<=ft)|(?<=lbs)|(?<=lb))(?=[0-9A-Za-z½¼¾])")
_IN = pattern(r"([0-9]{1,2}(?:\.[0-9]+)?)ins?\b")
"""Inches as they are written only right behind their number: "6ft 2in"."""
_OF_ITS_OWN = pattern(r"\s(?:of|more|less|higher|lower|deeper|above|below)\b")
"""What follows another quantity behind a comma or "and": "5 feet and 10 inches of rain fell"."""
_TALL = pattern(r"-?\s*(?:$|[.,;:)](?!\d)|\stall\b)")
_A_MAN = pattern(r"\s(?:[a-z]+\s)?[a-z]+")
"""Who is told of behind "6-foot-4": "forward"."""


def whole(amount: Amount, unit: str) -> tuple[Amount, str]:
    """Give an amount with the smaller unit behind it as one of that, else as it is."""
    known, number = _SMALLER.get(unit), amount.low
    if known is None or amount.high is not None or number.scale != 1:
        return amount, unit
    joint = _JOINT.match(amount.text, amount.end)
    if joint is None or number.value != number.value.to_integral_value():
        return amount, unit
    smaller, many = known
    rest = _rest(amount, joint.end(), smaller, is_dashed=joint[0] == "-")
    if rest is None or not 0 < rest.value < many:
        return amount, unit
    if len(joint[0]) > 1 and _OF_ITS_OWN.match(amount.text, rest.end):
        return amount, unit
    value, step = number.value * many + rest.value, rest.step or Decimal(1)
    low = Numeral(number.start, rest.end, value, step, "")
    end = rest.end
    return replace(amount, end=end, low=low, follows=follows(amount.text, end)), smaller


def _rest(amount: Amount, at: int, unit: str, *, is_dashed: bool) -> Numeral | None:
    """Read the number of the smaller unit, and where that ends."""
    text = amount.text
    if unit == "inch" and (short := _IN.match(text, at)):
        number = Decimal(short[1])
        return Numeral(at, short.end(), number, None, short[1])
    found = side(text, at, amount.context)
    if found is None or found.low.scale != 1:
        return None
    if found.unit is not None:
        return replace(found.low, end=found.end) if found.unit.unit == unit else None
    if unit != "inch" or found.low.value != found.low.value.to_integral_value():
        return None
    is_of_somebody = is_dashed and _A_MAN.match(text, found.end)
    return found.low if is_of_somebody or _TALL.match(text, found.end) else None

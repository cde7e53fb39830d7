"""Fractions as they are printed: "2½", "2 1/2", and the quarters of a cent of "5.41 ¼"."""

from __future__ import annotations

from decimal import Decimal

_VALUES = {
    "½": "0.5", "¼": "0.25", "¾": "0.75", "⅕": "0.2", "⅖": "0.4", "⅗": "0.6", "⅘": "0.8",
    "⅛": "0.125", "⅜": "0.375", "⅝": "0.625", "⅞": "0.875",
    "⅓": "0.3333333333333333", "⅔": "0.6666666666666667",
    "⅙": "0.1666666666666667", "⅚": "0.8333333333333333",
}  # fmt: skip
VULGAR = "".join(_VALUES)
"""The fractions that are one character."""
BEHIND = (
    r"(?=\s(?:cents?|pence|points?|percent|per\scent|years?|months?|weeks?|days?|hours?|minutes?|miles?"
    r"|inch(?:es)?|feet|million|billion|acres?|tonnes?|times)\b"
    r"|\s?%|\s(?:an?|per)\s(?:bushel|barrel|hundredweight)\b|[.,;)]|-|$)"
)
"""What stands behind a fraction that a space parts from its whole: no "£4.99 ½ price" is one."""
_TEN, _OTHERS = 10, (12, 16, 20, 32, 100)
"""By so many a whole is divided in prose."""


def value_of(digits: str) -> Decimal | None:
    """Give the value of "2½", "⅔", "2 1/2", "8-1/2" and "1/2"; "24/7" and "9/11" have none.

    Behind two decimals it is a part of a cent: "5.41 ¼".
    """
    if digits[-1] in _VALUES:
        whole = Decimal(digits[:-1].strip() or 0)
        part = Decimal(_VALUES[digits[-1]])
        return whole + (part / 100 if "." in digits else part)
    first, _, last = digits.rpartition("/")
    *leading, above = first.replace("-", " ").split()
    numerator, below = int(above), int(last)
    if numerator >= below or (below > _TEN and below not in _OTHERS):
        return None
    return Decimal(leading[0] if leading else 0) + Decimal(numerator) / Decimal(below)

"""Ends of ranges that are printed short: "92.65-66 yen", "€10-15,000"."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factcheck.rules.amount import Amount
from factcheck.rules.numerals import Numeral

_TWO = 2
_NEAR_ENOUGH = 5
"""The upper end of a range in thousands is not so many times the lower one."""


def in_full(first: Amount, last: Amount) -> Numeral | None:
    """Give an upper end of which only the last decimals are printed: "92.65-66 yen".

    With a sign it is a range of prices: "tickets cost $12.50-75".
    """
    unit, low, high = last.unit, first.low, last.low
    if first.prefix is not None or unit is None or not (unit.currency or unit.unit == "percent"):
        return None
    whole, point, decimals = low.digits.partition(".")
    if not point or len(high.digits) != _TWO or len(decimals) < _TWO or high.scale != low.scale:
        return None
    if not high.digits.isdigit() or high.digits <= decimals[-_TWO:]:
        return None
    digits = f"{whole}.{decimals[:-_TWO]}{high.digits}"
    return replace(high, value=Decimal(digits) * low.scale, step=low.step, digits=digits)


def in_thousands(low: Amount, high: Amount) -> Amount:
    """Give a lower end the thousands that only the upper one prints: "€10-15,000"."""
    number, end = low.low, high.low
    if low.prefix is None or not end.digits.endswith(",000") or not number.digits.isdigit():
        return low
    scaled = number.times(Decimal(1000))
    is_near = scaled.value < end.value <= _NEAR_ENOUGH * scaled.value
    return replace(low, low=scaled) if number.scale == 1 and is_near else low

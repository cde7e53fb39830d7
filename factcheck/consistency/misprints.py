"""What an amount may have been before a slip of the pen: another scale, or two digits swapped."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from factcheck.consistency.registry import Amount
from factcheck.intervals import Interval

_SCALES = (1, -1, 2, -2, 3, -3)
_LEAST = Decimal("0.005")
_SCALED, _SWAPPED = Decimal("0.03"), Decimal("0.01")
"""So much either way a number stands for here, whatever its last digit does: at least, at most."""


def meant(amount: Amount, right: Interval) -> Decimal | None:
    """Give what an amount says but for one slip, where that is what it ought to be.

    Where the words do not bind an amount to what it is made of, only a slip tells that it is wrong.
    """
    width = (right.high - right.low) / 2
    for value, half, most in _before_a_slip(amount):
        if _around(value, half, most).meets(_around(right.point, width, most)):
            return value
    return None


def may_have_been(amount: Amount, value: Decimal) -> bool:
    """Whether an amount is just so much but for one slip."""
    return any(each == value for each, _, _ in _before_a_slip(amount))


def _around(value: Decimal, half: Decimal, most: Decimal) -> Interval:
    half = min(max(half, value * _LEAST), value * most)
    return Interval(value - half, value, value + half)


def _before_a_slip(amount: Amount) -> Iterator[tuple[Decimal, Decimal, Decimal]]:
    """Yield what a number may have been, half of its last digit's size, and how rough it may be."""
    mention = amount.checked.claim.mention
    whole, _, decimals = mention.digits.replace(",", "").partition(".")
    digits = f"{whole}{decimals}"
    if not digits.isdecimal() or mention.value_max is not None or mention.value is None:
        return
    one = mention.scale.scaleb(-len(decimals))
    value = int(digits) * one
    if value != mention.value or value <= 0:
        return
    for scale in _SCALES:
        yield value.scaleb(scale), one.scaleb(scale) / 2, _SCALED
    for first, second in combinations(range(len(digits)), 2):
        swapped = list(digits)
        swapped[first], swapped[second] = digits[second], digits[first]
        if digits[first] != digits[second] and (swapped[0] != "0" or digits[0] == "0"):
            yield int("".join(swapped)) * one, one / 2, _SWAPPED

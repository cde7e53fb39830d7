"""What an amount may have been before a slip of the pen: another scale, or two digits swapped."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from factcheck.consistency.registry import Amount
from factcheck.intervals import Interval

_SCALES = (1, -1, 2, -2, 3, -3)
_LEAST, _MOST = Decimal("0.005"), Decimal("0.03")
"""So much either way a number stands for here, whatever its last digit does."""


def meant(amount: Amount, right: Interval) -> Decimal | None:
    """Give what an amount says but for one slip, where that is what it ought to be.

    Where the words do not bind an amount to what it is made of, only a slip tells that it is wrong.
    """
    span = _around(right.point, (right.high - right.low) / 2)
    for value, half in _before_a_slip(amount):
        if _around(value, half).meets(span):
            return value
    return None


def _around(value: Decimal, half: Decimal) -> Interval:
    half = min(max(half, value * _LEAST), value * _MOST)
    return Interval(value - half, value, value + half)


def _before_a_slip(amount: Amount) -> Iterator[tuple[Decimal, Decimal]]:
    """Yield what a number may have been, with half of what its last digit stands for."""
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
        yield value.scaleb(scale), one.scaleb(scale) / 2
    for first, second in combinations(range(len(digits)), 2):
        swapped = list(digits)
        swapped[first], swapped[second] = digits[second], digits[first]
        if digits[first] != digits[second] and (swapped[0] != "0" or digits[0] == "0"):
            yield int("".join(swapped)) * one, one / 2

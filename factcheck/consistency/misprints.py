"""Slips of the pen: what a number may have been before one, and whether one explains another.

`meant` takes the rounding of both into account, and any two digits swapped; the others ask of exact
numbers whether two neighbours are swapped, a digit is told twice or is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from factcheck.consistency.registry import Amount
from factcheck.intervals import Interval

TWO_DIGITS, LONG = 10, 100
"""A number has two digits from the one on, and three, that tell more, from the other."""
_THREE = 3
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


def has_its_digits(amount: Amount, value: Decimal) -> bool:
    """Whether an amount has just the digits of another value, in whatever order."""
    mention = amount.checked.claim.mention
    digits = mention.digits.replace(",", "").replace(".", "")
    places = len(mention.digits.partition(".")[2])
    other = f"{(value / mention.scale).scaleb(places):.0f}"
    return value != mention.value and sorted(digits) == sorted(other)


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


def is_swap(one: Decimal, other: Decimal) -> bool:
    """Whether one number is the other with two neighbouring digits swapped."""
    digits = [f"{number:f}" for number in (one, other)]
    return sorted(digits[0]) == sorted(digits[1]) and is_slip(one, other)


def is_slip(one: Decimal, other: Decimal) -> bool:
    """Whether one number is the other with two digits swapped, one told twice, or one too few."""
    return other in unslipped(one, TWO_DIGITS) or one in unslipped(other, TWO_DIGITS)


def is_misprint(one: Decimal, other: Decimal) -> bool:
    """Whether one number is the other by such a slip, of another scale, or but for one digit.

    What comes after the point is digits too; of a number of two, one digit tells nothing.
    """
    places = -min(0, *(int(each.normalize().as_tuple().exponent) for each in (one, other)))
    whole = [abs(each).scaleb(places).to_integral_value() for each in (one, other)]
    digits = [f"{each:f}" for each in whole]
    if whole[0] == whole[1] or is_slip(*whole) or is_slip(*reversed(whole)):
        return whole[0] != whole[1]
    if digits[0].strip("0") == digits[1].strip("0"):
        return True
    unlike = sum(a != b for a, b in zip(*digits, strict=False))
    return len(digits[0]) == len(digits[1]) >= _THREE and unlike == 1


def unslipped(value: Decimal, fewest: int) -> Iterator[Decimal]:
    """Yield what a number may have been before a slip."""
    if value < fewest or value != value.to_integral_value():
        return
    digits = f"{value.to_integral_value():f}"
    for at in range(len(digits) - 1):
        swapped = digits[:at] + digits[at : at + 2][::-1] + digits[at + 2 :]
        if swapped != digits and swapped[0] != "0":
            yield Decimal(swapped)
    if value < LONG:
        return
    for at in range(1, len(digits)):
        yield Decimal(digits[:at] + digits[at + 1 :])
        yield Decimal(digits[:at] + digits[at - 1 :])

"""Printed numbers as intervals, and when two of them agree (contract, section 4).

A printed number stands for its digits, half a unit of the last one either way. A hedge
widens one side or both, relative to the number. Both ends are open: touching is no overlap. Only
the number itself is held where it is an end: "at least three" is met by three.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.model import Mention, Modifier

_NOTHING = Decimal(0)
_APPROX = Decimal("0.05")
_APPROX_NEAR = Decimal("0.10")
_OVER_REACH = Decimal("1.25")
_NEARLY_REACH = Decimal("0.9")
_UNDER_REACH = Decimal("0.75")
_NOT_EVEN = Decimal(10)
"""A hedge that misses by so many times is no understatement, but another scale."""


class Interval(NamedTuple):
    """`low` to `high` around `point`, all in one unit. A point has `low == high`."""

    low: Decimal
    point: Decimal
    high: Decimal

    def meets(self, other: Interval) -> bool:
        """Whether the two overlap; touching at an end alone does not count, equal points do."""
        if self.high < other.low or other.high < self.low:
            return False
        low, high = max(self.low, other.low), min(self.high, other.high)
        return low < high or (_is_inside(self, low) and _is_inside(other, low))

    def negated(self) -> Interval:
        """Give it on the other side of zero: a deficit of 8 is -8 in a table of balances."""
        return Interval(-self.high, -self.point, -self.low)


def _is_inside(span: Interval, value: Decimal) -> bool:
    """Whether a value is between the ends, or the number itself: "at least three" holds three."""
    return value == span.point or span.low < value < span.high


def printed(
    value: Decimal,
    step: Decimal | None,
    modifier: Modifier = "exact",
    high_value: Decimal | None = None,
    high_step: Decimal | None = None,
) -> Interval:
    """Give the interval that a number stands for, printed to `step`, under its hedge.

    `high_value` is the upper end of a range. `step` None or 0 is an exact number.
    """
    half = step / 2 if step else _NOTHING
    if high_value is not None and high_value != value:
        high_half = half if high_step is None else high_step / 2
        return Interval(value - half, (value + high_value) / 2, high_value + high_half)
    low, high = value - half, value + half
    if modifier == "exact":
        return Interval(low, value, high)
    size = abs(value)
    match modifier:
        case "approx":
            return Interval(
                min(low, value - size * _APPROX), value, max(high, value + size * _APPROX)
            )
        case "over" | "at_least":
            return Interval(low, value, max(high, value + size * (_OVER_REACH - 1)))
        case "nearly" | "up_to":
            return Interval(min(low, value - size * (1 - _NEARLY_REACH)), value, high)
        case "under" | "at_most":
            return Interval(min(low, value - size * (1 - _UNDER_REACH)), value, high)
        case _:
            return Interval(low, value, high)


def nearly_reached(claim: Interval, modifier: Modifier, fact: Interval) -> bool:
    """Whether a hedged number is no mistake, and yet not the fact: the `near` of the hedges.

    *about* to 10 %; *over* understates a larger fact, *under* overstates a smaller one, up to
    ten times.
    """
    size = abs(claim.point)
    match modifier:
        case "approx":
            reach = size * _APPROX_NEAR
            wider = Interval(claim.point - reach, claim.point, claim.point + reach)
            return wider.meets(fact)
        case "over" | "at_least":
            return claim.high <= fact.low and fact.point < size * _NOT_EVEN
        case "under" | "at_most":
            return fact.high <= claim.low and size / _NOT_EVEN < fact.point
        case _:
            return False


def interval_of(mention: Mention) -> Interval | None:
    """Give the interval of an amount's printed digits under its hedge; None for a date."""
    if mention.value is None and mention.value_max is None:
        return None
    value = mention.value if mention.value is not None else mention.value_max
    assert value is not None
    return printed(value, mention.step, mention.modifier, mention.value_max, mention.step_max)


def divided(part: Interval, whole: Interval) -> Interval | None:
    """Give what one is of the other; None of nothing."""
    if whole.low <= 0 or part.low <= 0:
        return None
    return Interval(part.low / whole.high, part.point / whole.point, part.high / whole.low)


def multiplied(one: Interval, other: Interval) -> Interval:
    """Give the product of two that are above zero."""
    return Interval(one.low * other.low, one.point * other.point, one.high * other.high)


def scaled(span: Interval, times: Decimal) -> Interval:
    """Give so many times an interval."""
    return Interval(span.low * times, span.point * times, span.high * times)


def widened(span: Interval, by: Decimal) -> Interval:
    """Give some room to an interval above zero: `by` is a part of it."""
    return Interval(span.low * (1 - by), span.point, span.high * (1 + by))


def apart(after: Interval, before: Interval) -> Interval:
    """Give by how much an amount is more than another one, or less."""
    made = Interval(after.low - before.high, after.point - before.point, after.high - before.low)
    return made.negated() if made.point < 0 else made

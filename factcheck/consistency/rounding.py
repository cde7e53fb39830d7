"""What an amount may be rounded from, where it is reckoned with."""

from __future__ import annotations

from decimal import Decimal

from factcheck.consistency.registry import Amount, as_printed
from factcheck.intervals import Interval

_AT_MOST = Decimal("0.01")
"""So much of an amount its zeros at the end may stand for: "40 million" is no 44 million."""
_HEDGED = Decimal("0.1")


def may_be(amount: Amount) -> Interval:
    """Give an amount as what its last digit, or its zeros, may be rounded from."""
    span, value = as_printed(amount), abs(amount.interval.point)
    if not value or value != value.to_integral_value():
        return span
    digits = f"{value.to_integral_value():f}"
    zeros = Decimal(1).scaleb(len(digits) - len(digits.rstrip("0"))) / 2
    half = min(zeros, value * _AT_MOST)
    return Interval(min(span.low, span.point - half), span.point, max(span.high, span.point + half))


def told_loosely(amount: Amount) -> Interval:
    """Give a difference or a growth so: hedged, it may be off by a tenth either way."""
    span, hedged = may_be(amount), amount.checked.claim.mention.modifier != "exact"
    off = abs(span.point) * _HEDGED if hedged else Decimal(0)
    return Interval(min(span.low, span.point - off), span.point, max(span.high, span.point + off))


def apart(after: Interval, before: Interval) -> Interval:
    """Give by how much an amount is more than another one, or less."""
    made = Interval(after.low - before.high, after.point - before.point, after.high - before.low)
    return made.negated() if made.point < 0 else made

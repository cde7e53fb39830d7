"""What a printed amount may stand for beside others: the narrowest reading first.

Parts and their total are known to the last digit (`as_printed`, `printed_alike`); an amount that
grew may be rounded in its zeros (`may_be`, `told_loosely`), and one that is divided or multiplied
more roughly still (`loosely`).
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.amounts import LONG
from factcheck.consistency.operands import is_count
from factcheck.consistency.registry import Amount
from factcheck.intervals import Interval, printed, widened
from factcheck.model import Claim

_AT_MOST = Decimal("0.01")
"""So much of an amount its zeros at the end may stand for: "40 million" is no 44 million."""
_LOOSELY = Decimal("0.1")
"""So much where it is divided or multiplied."""
_HEDGED = Decimal("0.1")
_IN_WORDS = Decimal("0.12")
"""So rough is a fraction in words."""
_DEAR = 20
_EXACT = 100
"""So many things are counted one by one: 20 buses are no 19."""


def as_printed(amount: Amount) -> Interval:
    """Give the interval of an amount beside its parts: its zeros are digits too.

    "$150 million: $60 million, $50 million and $40 million" are all known to the million.
    """
    return _to(amount, _last_digit(amount))


def printed_alike(amounts: Sequence[Amount]) -> list[Interval]:
    """Give the intervals of amounts that are set against each other: all to the finest digit."""
    finest = min(map(_last_digit, amounts))
    return [_to(amount, finest) for amount in amounts]


def may_be(amount: Amount) -> Interval:
    """Give an amount as what its last digit, or its zeros, may be rounded from."""
    span, value = as_printed(amount), abs(amount.interval.point)
    if not value or value != value.to_integral_value():
        return span
    half = min(_last_nonzero(value) / 2, value * _AT_MOST)
    return Interval(min(span.low, span.point - half), span.point, max(span.high, span.point + half))


def may_be_both(one: Amount, two: Amount) -> tuple[Interval, Interval]:
    """Give two amounts so, one beside the other: a few pounds beside pence are known to the penny.

    "£2.20, up from £2".
    """
    are_prices = all(
        each.kind == "money"
        and each.checked.claim.mention.scale == 1
        and abs(each.interval.point) < _DEAR
        for each in (one, two)
    )
    if are_prices and min(map(_last_digit, (one, two))) < 1:
        first, second = printed_alike((one, two))
        return first, second
    return may_be(one), may_be(two)


def told_loosely(amount: Amount) -> Interval:
    """Give a difference or a growth so: hedged, it may be off by a tenth either way."""
    span, hedged = may_be(amount), amount.checked.claim.mention.modifier != "exact"
    off = abs(span.point) * _HEDGED if hedged else Decimal(0)
    return Interval(min(span.low, span.point - off), span.point, max(span.high, span.point + off))


def loosely(amount: Amount) -> Interval:
    """Give the interval of an amount of which the last zeros may be rounding, up to a tenth."""
    mention = amount.checked.claim.mention
    if not mention.value or mention.value_max is not None:
        return amount.interval
    if mention.kind == "percent" and not any(map(str.isdigit, mention.text)):
        return widened(amount.interval, _IN_WORDS)
    size, step = abs(mention.value), _last_digit(amount)
    if not (is_count(amount) and size <= _EXACT):
        step = max(step, min(_last_nonzero(size), 2 * _LOOSELY * size))
    elif step <= 1:
        step = Decimal(0)
    return printed(mention.value, step, mention.modifier)


def to_three_digits(value: Decimal) -> Decimal:
    """Round what is only known about."""
    return value.quantize(_third_digit(value))


class Due(NamedTuple):
    """What is due in place of an amount: to which digit, and "about " where that is rounded."""

    value: Decimal
    step: Decimal
    about: str


def due(value: Decimal, claim: Claim) -> Due:
    """Give a product or ratio to its last digit, where the article's amount has so many.

    Else it is rounded to three digits: a message tells no arithmetic that does not come out.
    """
    step = claim.mention.step
    if step and LONG.remainder(value, step) == 0:
        return Due(value, step, "")
    return rounded_to(value, _third_digit(value))


def due_as_printed(value: Decimal, claim: Claim) -> Due:
    """Give what an amount stands for elsewhere to its own last digit, three where it has none."""
    step = claim.mention.step
    return rounded_to(value, step if step and step <= abs(value) else _third_digit(value))


def rounded_to(value: Decimal, step: Decimal) -> Due:
    """Give what is due to the digit of that size."""
    near = LONG.multiply(LONG.divide(value, step).to_integral_value(), step)
    return Due(near, step, "" if near == value else "about ")


def _third_digit(value: Decimal) -> Decimal:
    return Decimal(1).scaleb(value.adjusted() - 2)


def _last_digit(amount: Amount) -> Decimal:
    """Give what one of the last digit that is printed stands for."""
    mention = amount.checked.claim.mention
    decimals = mention.digits.partition(".")[2]
    return mention.scale.scaleb(-len(decimals))


def _last_nonzero(value: Decimal) -> Decimal:
    """Give what one of the last digit that is not zero stands for: 10,000 of 450,000."""
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))


def _to(amount: Amount, step: Decimal) -> Interval:
    mention = amount.checked.claim.mention
    if mention.value is None:
        return amount.interval
    return printed(mention.value, step, mention.modifier, mention.value_max, step)

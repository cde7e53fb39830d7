"""FC403: a difference that is not the one between the two amounts beside it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.consistency.changes.pairs import base_of
from factcheck.consistency.changes.told import Told
from factcheck.consistency.misprints import is_misprint, may_have_been
from factcheck.consistency.registry import Amount, Inconsistency
from factcheck.consistency.rounding import as_printed, may_be_both, told_loosely
from factcheck.intervals import Interval, apart, scaled
from factcheck.judging.phrasing.style import in_style_of
from factcheck.units import convert

_NUMBERS = frozenset({"number", "count"})
_POINTS = "point"
_THOUSAND = Decimal(1000)
_ZERO = Decimal(0)


def differing(told: Told) -> Iterator[Inconsistency]:
    """Find "$60 million, $30 million more than the $50 million of 2020".

    Of shares the difference is in points, of prices without what they are by.
    """
    change, stated = told.change, told.stated
    if not _may_be_theirs(told):
        return
    made = _made(told)
    if made is None:
        return
    claim = stated.checked.claim
    said = in_style_of(claim, made.point, None if _rate(told) != 1 else _finest(told))
    first, second = sorted((change.before, change.after), key=lambda amount: amount.start)
    yield Inconsistency(
        position=stated.position,
        code="FC403",
        message=f"{first.text} and {second.text} are {said} apart, not {stated.text}",
        expected=f"{made.point:f}",
        expected_unit=stated.unit,
        suggestion=said if claim.mention.digits else None,
        notes=(f"operand: {first.text}", f"operand: {second.text}"),
    )


def _made(told: Told) -> Interval | None:
    """Give what the two are apart, if that is not what is told.

    The zeros of "up £87.40 to £1,678.40 from £1,600" may be rounded, unless what is told is a
    slip of the pen of what it is by all that is printed.
    """
    before, after, stated = told.change.before, told.change.after, told.stated
    rate = _rate(told)
    made = scaled(apart(*may_be_both(after, before)), rate)
    if not made.meets(told_loosely(stated)):
        return made
    exact = scaled(apart(as_printed(after), as_printed(before)), rate)
    is_so = exact.meets(as_printed(stated)) or not is_misprint(stated.interval.point, exact.point)
    return None if is_so else exact


def _rate(told: Told) -> Decimal:
    """Give how many of its unit one of theirs is: "5.62 metres, 11 centimetres above"."""
    units = base_of(told.change.before), base_of(told.stated)
    is_plain = told.stated.kind == told.change.before.kind == "quantity" and not convert(
        _ZERO, *units
    )
    return (is_plain and convert(Decimal(1), *units)) or Decimal(1)


def _finest(told: Told) -> Decimal | None:
    """Give the last digit to print a difference to: its own, unless there would be nothing left."""
    steps = [
        each.checked.claim.mention.step
        for each in (told.stated, told.change.before, told.change.after)
    ]
    apart = abs(told.change.after.interval.point - told.change.before.interval.point)
    own = steps[0]
    return own if own and not apart % own else min(filter(None, steps), default=None)


def is_of_a_slip(told: Told) -> bool:
    """Whether one of the two makes what is told to the last digit, but for one slip of the pen."""
    before, after, stated = told.change.before, told.change.after, told.stated
    by = stated.interval.point / _rate(told)
    for way in ("up", "down") if not told.way else (told.way,):
        signed = by if way == "up" else -by
        was, became = after.interval.point - signed, before.interval.point + signed
        if may_have_been(before, was) or may_have_been(after, became):
            return True
    return False


def _may_be_theirs(told: Told) -> bool:
    """Whether an amount is in what the difference of the two would be in."""
    stated, before, after = told.stated, told.change.before, told.change.after
    if told.change.is_of_rates:
        return _is_in_points(told)
    if (
        stated.kind == "percent"
        or (told.is_bare and not told.is_loose)
        or _has_lost_its_scale(stated, before)
    ):
        return False
    if stated.kind in _NUMBERS:
        return before.kind != "money" and after.kind != "money" and _counts_alike(told)
    is_warmth = base_of(stated) == "degree" and base_of(before) in ("degC", "degF")
    return base_of(stated) in (base_of(before), base_of(after)) or _rate(told) != 1 or is_warmth


def _is_in_points(told: Told) -> bool:
    noun = told.stated.checked.claim.mention.noun or told.noun
    return _POINTS in noun and told.stated.kind in _NUMBERS | {"percent"}


def _counts_alike(told: Told) -> bool:
    """Whether a count is of what the other two count: all nouns that are there are one."""
    nouns = {
        each.checked.claim.mention.noun
        for each in (told.stated, told.change.before, told.change.after)
    }
    return len(nouns - {None}) <= 1


def _has_lost_its_scale(stated: Amount, before: Amount) -> bool:
    """Whether "3" may be meant in the millions of the amount beside it."""
    scales = [each.checked.claim.mention.scale for each in (stated, before)]
    return 1 <= scales[0] < scales[1] and stated.interval.point < _THOUSAND

"""How an amount is wrong that is so in any case, by what would not do to call it so."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from decimal import Decimal

from factcheck.intervals import Interval, printed
from factcheck.judging.caution.extents import narrowed
from factcheck.judging.comparing.agreement import fineness, in_unit_of
from factcheck.judging.comparing.digits import TWO
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.coincidence import explained
from factcheck.judging.diagnoses.number_changed import is_without_its_unit, told_at_another_scale
from factcheck.judging.diagnoses.registry import Diagnosis, Silenced

_POWERS = (-1, 1, -3, 3, -2, 2)
"""The powers of ten by which a figure is told too large or too small, the likeliest first."""
_NEVER = 99
_A_DIGIT = Decimal("0.03")
"""So near must a figure be to a number of one digit that is no percentage."""


def named_all_the_same(
    case: Case, left_out: AbstractSet[str]
) -> tuple[Diagnosis, Decimal | None] | None:
    """Give the slip that explains an amount which is called wrong with or without it.

    A source that nobody knows, or a semicolon before its name, would not do to call it that of
    another; where it is wrong, it is.
    """
    found = None if "FC102" in left_out else ten_times(case)
    if found is not None:
        return found, None
    case.is_wrong, case.only_plain_slips = True, False
    try:
        return explained(case, ("FC104", "FC301"))
    except Silenced:
        return None


def ten_times(case: Case) -> Diagnosis | None:
    """Find the digits of the figure at another scale, by fewer of them than a slip must have.

    A zero that ends a number may be the one too many: "750 years" for 74.75. How many figures of
    other things there are by chance counts for nothing, as the amount is told wrong all the same.
    """
    mention, value = case.claim.mention, case.value
    if value is None or mention.value_max is not None or is_without_its_unit(case):
        return None
    if not case.is_stated or narrowed.speaks(case.doubt):
        return None
    is_whole = mention.step is not None and mention.step >= mention.scale
    span = printed(value, fineness(case.claim, telling_zeros=1 if is_whole else _NEVER))
    for power in _POWERS:
        factor = Decimal(10) ** power
        tried = Interval(span.low * factor, value * factor, span.high * factor)
        for fact in case.bound:
            own = in_unit_of(case.claim, fact)
            if own and tried.low < own.point < tried.high and _is_near(case, tried, own):
                return told_at_another_scale(power, case, fact)
    return None


def _is_near(case: Case, tried: Interval, own: Interval) -> bool:
    """Whether a figure is as fine as a number of two digits that tell, or next to one of one.

    A percentage of one digit is mostly told as that ("3 percent" for 0.34).
    """
    if case.telling_digits < TWO:
        is_share = case.claim.mention.kind == "percent"
        return is_share or abs(tried.point - own.point) <= abs(own.point) * _A_DIGIT
    return own.high - own.low <= tried.high - tried.low or tried.point == own.point

"""The article against itself: FC401 to FC404. It needs no reference row, and must be quiet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec.structs import replace

from factcheck.codes import CODES
from factcheck.consistency import impossible
from factcheck.consistency.changes import (
    against_another,
    clock_times,
    growth,
    headline_ways,
    multiples,
    multiples_after,
    steps,
    told_before,
    ways,
)
from factcheck.consistency.prices import (
    lasting,
    rates_by_thousand,
    rates_over_time,
    told_apart,
    units_of_it,
)
from factcheck.consistency.prices import prices as so_much_each
from factcheck.consistency.registry import Check, Claims, Inconsistency, of_modules
from factcheck.consistency.shares import (
    fractions_told,
    in_the_pound,
    lists_of_shares,
    part_and_share,
    parts_after,
    proportions,
    rates_of_them,
    ratios,
    slips_of_shares,
    the_other,
    whole_apart,
    wholes,
)
from factcheck.consistency.times import (
    ages,
    anniversaries,
    days,
    headline_years,
    later_days,
    lives,
    orders,
    past_and_to_come,
    spans_of_time,
)
from factcheck.consistency.told_twice import (
    headlines,
    measured_twice,
    own_rate,
    repeats,
    taken_up,
)
from factcheck.consistency.told_twice.conversions import conversions
from factcheck.consistency.totals import (
    balances,
    extremes,
    fates,
    leavings,
    margins,
    more_than_all,
    named_one_by_one,
    of_these,
    parts_of_it,
    remainders,
    stocks,
    together,
    total_rows,
    totals,
)
from factcheck.judging.caution.abstaining import NO_MEASURE
from factcheck.model import CheckedClaim, Claim, Document, Status, Verdict
from factcheck.reference.prices import Prices

__all__ = ["check"]
_CHECKS = of_modules(
    *(impossible, ways, ratios, growth, multiples, multiples_after, steps, so_much_each),
    *(rates_over_time, units_of_it, fractions_told, lists_of_shares, the_other, in_the_pound),
    *(part_and_share, parts_after, proportions, wholes, ages, anniversaries, orders),
    *(past_and_to_come, spans_of_time, lives, days, headline_years, repeats, taken_up, totals),
    *(parts_of_it, headlines, measured_twice, own_rate, balances, of_these, remainders, stocks),
    *(together, total_rows, more_than_all, headline_ways, extremes, fates, leavings, margins),
    *(named_one_by_one, told_apart, lasting, rates_by_thousand, rates_of_them, whole_apart),
    *(slips_of_shares, told_before, clock_times, later_days, against_another),
)
"""In their order: of two findings on one claim the first stands."""
_OPEN = Verdict(
    status=Status.UNVERIFIABLE,
    confidence="low",
    message=NO_MEASURE[1],
    reason=NO_MEASURE[0],
)
_KEEPS = frozenset({Status.CONTRADICTED})


def check(
    document: Document, checked: Sequence[CheckedClaim], asides: Sequence[Claim], prices: Prices
) -> list[CheckedClaim]:
    """Give the claims again, with those that disagree with their own article marked so.

    Of `asides`, the other amounts and dates of the article, only such are among them.
    """
    known = {each.claim.mention.start for each in checked}
    others = (CheckedClaim(each, _OPEN) for each in asides)
    claims = Claims(sorted((*checked, *others), key=lambda each: each.claim.mention.start))
    result = list(claims)
    for examine in _checks(prices):
        for found in examine(document, claims):
            at = found.position
            if result[at].verdict.status in _KEEPS | {Status.INCONSISTENT}:
                continue
            result[at] = replace(result[at], verdict=_verdict(result[at].verdict, found))
    return [
        each
        for each in result
        if each.verdict.status is Status.INCONSISTENT or each.claim.mention.start in known
    ]


def _checks(prices: Prices) -> Iterator[Check]:
    yield from _CHECKS
    yield partial(conversions, prices=prices)


def _verdict(before: Verdict, found: Inconsistency) -> Verdict:
    return Verdict(
        status=Status.INCONSISTENT,
        code=found.code,
        severity=CODES[found.code].severity,
        confidence="high",
        message=found.message,
        expected=found.expected,
        expected_unit=found.expected_unit,
        suggestion=found.suggestion,
        notes=found.notes,
        derivation=(*before.derivation, f"{found.code}: {found.message}"),
    )

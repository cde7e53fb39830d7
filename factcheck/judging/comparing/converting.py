"""The same thing in another currency, in prices of another year, or a year: after conversion.

It is tried where nothing in the claim's own currency and prices agrees, and only supports: a
rate of a year is too rough to call an amount wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from factcheck.intervals import Interval, interval_of
from factcheck.judging.comparing.agreement import number_fits
from factcheck.matching import Candidate, Match, thing_of
from factcheck.matching.periods import time_of
from factcheck.model import Claim, Fact
from factcheck.reference import Index
from factcheck.reference.figures import fact_interval
from factcheck.reference.prices import are_at_par
from factcheck.units import is_currency

_CONSTANT = "constant-"
_CONVERTIBLE = (("unit",), ("price_basis",), ("aggregation",))
_PRICE_MARGIN = Decimal("0.03")
"""Deflators of different publishers differ so much over a decade."""


class Converted(NamedTuple):
    """A fact that agrees once it is converted, and how it was."""

    candidate: Candidate
    told: str


def agreeing(match: Match) -> list[Converted]:
    """Give the facts that only currency, price basis or "a year" sets aside, if they agree then.

    None where the very number is one of theirs, and nearer than what it is converted: between
    currencies that are worth about the same, but not by law, that is the slip.
    """
    own = interval_of(match.claim.mention)
    if own is None or not match.claim.mention.unit_stated:
        return []
    apart = [
        c
        for c in match.near_misses
        if c.conflicts in _CONVERTIBLE
        and (c.certain or c.conflicts == ("price_basis",))
        and not (c.conflicts == ("unit",) and _is_told_in_its_own(match, c))
    ]
    alike = [
        c.fact.value
        for c in apart
        if number_fits(match.claim, c.fact) and not are_at_par(match.claim.unit or "", c.fact.unit)
    ]
    slip = min((abs(own.point - value) for value in alike if value is not None), default=None)
    return [
        Converted(candidate, told)
        for candidate in apart
        for span, told in _conversions(match, candidate)
        if own.meets(span) and (slip is None or abs(own.point - span.point) < slip)
    ]


def is_one_of_another(match: Match) -> bool:
    """Whether a figure in another currency agrees with what only converts an amount of it.

    "750 million yuan ($104 million)", of a row in rupees: no rounder row in dollars belies it.
    """
    own, things = interval_of(match.claim.mention), {thing_of(c.fact) for c in match.bound}
    return own is not None and any(
        own.meets(span)
        for candidate in match.near_misses
        if candidate.conflicts == ("unit",) and thing_of(candidate.fact) in things
        for span, _ in _conversions(match, candidate)
    )


def _is_told_in_its_own(match: Match, converted: Candidate) -> bool:
    """Whether a thing has a figure of the very time in the claim's own currency: none is converted.

    A rate of a year is too rough to be asked then.
    """
    thing, when = thing_of(converted.fact), time_of(converted.fact)
    return when[0] is not None and any(
        c.certain
        and c.fact.unit == match.claim.unit
        and thing_of(c.fact) == thing
        and time_of(c.fact) == when
        for c in match.bound
    )


def _conversions(match: Match, candidate: Candidate) -> Iterator[tuple[Interval, str]]:
    claim, fact, unit = match.claim, candidate.fact, match.claim.unit
    span = fact_interval(fact)
    if span is None or unit is None:
        return
    if candidate.conflicts == ("unit",) and is_currency(unit) and is_currency(fact.unit):
        if are_at_par(unit, fact.unit):
            yield span, f"{fact.id}: {unit} and {fact.unit} are worth the same"
        for when in _times(claim, fact):
            if rate := match.index.prices.rate(fact.unit, unit, when):
                yield rate.of(span), f"{fact.id} converted at {rate.told}"
    elif candidate.conflicts == ("aggregation",) and unit == fact.unit:
        if claim.slots.aggregation.value in ("annual", "average"):
            yield from _a_year(fact, span)
    elif candidate.conflicts == ("price_basis",) and unit == fact.unit:
        stated = claim.slots.price_basis.value or ""
        if (factor := repricing(fact, stated, match.index)) is not None:
            low, high = span.low * (1 - _PRICE_MARGIN), span.high * (1 + _PRICE_MARGIN)
            yield (
                Interval(low * factor, span.point * factor, high * factor),
                f"{fact.id} in {stated} prices: times {factor:.4f}, by the price index",
            )


def _a_year(fact: Fact, span: Interval) -> Iterator[tuple[Interval, str]]:
    """Yield the yearly mean of a total over several years."""
    start, end = (fact.period_start or "")[:4], (fact.period_end or "")[:4]
    if start.isdecimal() and end.isdecimal() and start < end:
        years = int(end) - int(start) + 1
        yield Interval(*(value / years for value in span)), f"{fact.id} over {years} years"


def _times(claim: Claim, fact: Fact) -> list[str]:
    """Give the times whose rate a writer may have used: the figure's own, then the article's."""
    times = (fact.period_end, fact.as_of, claim.setting.published)
    return list(dict.fromkeys(when for when in times if when and when[:4].isdecimal()))


def repricing(fact: Fact, basis: str, index: Index) -> Decimal | None:
    """Give by what a figure is multiplied for another price basis, None where nothing tells.

    Nominal prices are those of the figure's own year, so that it must have a single one.
    """
    old, new = _year_of(fact.price_basis, fact), _year_of(basis, fact)
    return index.prices.repriced(fact.unit, old, new) if old and new else None


def _year_of(basis: str, fact: Fact) -> str:
    if basis.startswith(_CONSTANT):
        return basis.removeprefix(_CONSTANT)
    start, end = (fact.period_start or "")[:4], (fact.period_end or "")[:4]
    return start if basis == "nominal" and start == end else ""

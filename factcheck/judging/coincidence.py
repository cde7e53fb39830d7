"""How likely it is that a tried figure fits something by chance."""

from __future__ import annotations

from decimal import Decimal

from factcheck.intervals import Interval
from factcheck.judging.agreement import fact_interval
from factcheck.matching import thing_of
from factcheck.reference import Index

MOST = Decimal("0.02")
_TWO_DIGITS = Decimal("0.01")


def coincidence(tried: Interval, unit: str, index: Index) -> Decimal:
    """Give the share of the things counted in a unit that have a figure which the tried one meets.

    Several publishers' figures for one thing count once.
    """
    all_things, met = set(), set()
    for fact in index.facts_in(unit):
        thing = thing_of(fact)
        all_things.add(thing)
        span = fact_interval(fact)
        if span is not None and span.meets(tried):
            met.add(thing)
    if not all_things:
        return Decimal(0)
    return (Decimal(len(met)) / len(all_things)).quantize(_TWO_DIGITS)

"""Whether the year told of an amount is only the last of those over which it came together."""

from __future__ import annotations

from factcheck import edtf
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.words.adding_up import has_added_up, has_been_reached
from factcheck.matching.attributes import spans_years
from factcheck.matching.periods import period_of
from factcheck.model import Fact


def ends_then(case: Case, fact: Fact) -> bool:
    """Whether a sum over years is told by the last of them, and rightly so.

    "It reached $745 billion in 2014", "as of 2021", "in two decades, 2021 included", "in all". Not
    "China committed $1.34 trillion in 2021", which tells no beginning and nothing that grew.
    """
    claim, covered = case.claim, period_of(fact)
    stated = edtf.bounds(claim.slots.period.value) if claim.slots.period.value else None
    if covered is None or stated is None or not spans_years(fact):
        return False
    if not (covered.first and covered.last and stated.first and stated.last):
        return False
    if not stated.first.year == stated.last.year == covered.last.year:
        return False
    return has_been_reached(claim) or has_added_up(claim, covered.first.year)

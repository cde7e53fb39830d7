"""Whether a year told of an amount is the last of those over which it came together, or so.

A business year is told by the year in which it begins or ends.
"""

from __future__ import annotations

from factcheck import edtf
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.words.adding_up import has_added_up, has_been_reached
from factcheck.matching.attributes import spans_years
from factcheck.matching.periods import period_of
from factcheck.model import Fact

_A_YEAR = 364


def ends_then(case: Case, fact: Fact) -> bool:
    """Whether a sum over years is told by the last of them, and rightly so.

    "It reached $745 billion in 2014", "as of 2021", "in two decades, 2021 included", "in all". Not
    "China committed $1.34 trillion in 2021", which tells no beginning and nothing that grew.
    "In 2023 wages were £331.4 million" may be said of the business year to June 2023.
    """
    if _is_its_business_year(case, fact) or _is_told_so_far(case, fact):
        return True
    claim, covered = case.claim, period_of(fact)
    stated = edtf.bounds(claim.slots.period.value) if claim.slots.period.value else None
    if covered is None or stated is None or not spans_years(fact):
        return False
    if not (covered.first and covered.last and stated.first and stated.last):
        return False
    if not stated.first.year == stated.last.year == covered.last.year:
        return False
    return has_been_reached(claim) or has_added_up(claim, covered.first.year)


def _is_told_so_far(case: Case, fact: Fact) -> bool:
    """Whether a figure for a time that was not over is told by the day when it was so.

    "At the end of 2023 they had drawn 11.3 percent" of what is there for 2021 to 2027.
    """
    covered, told = period_of(fact), edtf.bounds(fact.as_of) if fact.as_of else None
    if covered is None or told is None or not (covered.last and told.last):
        return False
    stated = edtf.bounds(case.claim.slots.period.value or "")
    return told.last < covered.last and stated.contains(told) and covered.contains(stated)


def _is_its_business_year(case: Case, fact: Fact) -> bool:
    """Whether a year is told, of a figure for twelve months that begin or end in it."""
    stated, covered = edtf.bounds(case.claim.slots.period.value or ""), period_of(fact)
    if covered is None or None in covered:
        return False
    first, last = covered.first, covered.last
    assert first
    assert last
    is_a_year = _A_YEAR <= (last - first).days <= _A_YEAR + 1 and first.year < last.year
    return is_a_year and stated in map(edtf.bounds, (f"{first.year:04d}", f"{last.year:04d}"))

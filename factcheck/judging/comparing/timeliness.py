"""Of which day a figure is, who tells it, and whether there are such figures for several times."""

from __future__ import annotations

from factcheck import edtf
from factcheck.claims import around
from factcheck.matching.attributes import spans_years
from factcheck.matching.bearings import Bearings
from factcheck.matching.periods import period_of
from factcheck.model import Claim, Fact
from factcheck.patterns import pattern
from factcheck.reference import Index

A_MONTH, A_YEAR = 31, 366
SOON = A_YEAR
"""So many days after an article a figure may still be told that everybody knew by then."""
_ACCORDING_TO = pattern(r"\baccording to (?:(?:data|figures|tables) (?:of|from) )?(?:the )?$")
_WITHIN = pattern(
    r"(?:\s+(?:a|per|each|every)\s+year|\s+(?:in|into|for|to|through)\s+(?:the\s+)?[\w-]+)?"
    r"\s+(?P<when>(?:in|for|during|over) (?:the|its|their) (?:final|last|first|closing|opening|peak"
    r"|best|worst|record|busiest|leanest)(?: \w+)?"
    r" (?:(?:years?|months?|quarters?|half|decade)\b(?! of\b)|of (?:those|these|them|that)\b))"
)
_THE_REPORT = pattern(
    r"\baccording to (?:the|its|their) (?:new |latest )?"
    r"(?:report|study|paper|institute|lab|dataset|database|authors|researchers)\b"
    r"|\bthe (?:report|study|paper|institute|lab|authors|researchers) (?:also )?"
    r"(?:says?|said|finds?|found|puts?|shows?|estimates?|reckons?|counts?)\b"
)
"""What means the source that the sentence before names: "according to the report"."""


def time_in_it(claim: Claim) -> str:
    """Give the words behind an amount for a time within that of its sentence: "the last year"."""
    found = _WITHIN.match(claim.setting.behind)
    return found["when"] if found else ""


def is_of_its_day(fact: Fact, published: str | None, days: int = A_MONTH) -> bool:
    """Whether a figure was told when an article came out, or so many days before that.

    What covers more than a year is of no day.
    """
    covered, told = period_of(fact), edtf.bounds(published).last if published else None
    if told is None or covered is None or covered.first is None or covered.last is None:
        return False
    if (covered.last - covered.first).days > A_YEAR:
        return False
    return covered.first <= told and (told - covered.last).days <= days


def is_by_its_source(bearings: Bearings, fact: Fact, *, even_a_lender: bool = False) -> bool:
    """Whether the article puts the amount down to who published a figure, or to its edition.

    So does "according to" a publisher who lends too and is read as a lender, if `even_a_lender`.
    """
    if fact.publisher is None:
        return False
    if even_a_lender and _is_according_to(bearings, fact.publisher):
        return True
    lineage = bearings.index.lineage
    if fact.publisher in lineage(fact.subject) or any(
        hit.role == "attribution" and hit.entity in lineage(fact.publisher)
        for hit in bearings.entities
    ):
        return True
    is_near = fact.publisher in bearings.named_close_by and not bearings.sources
    return is_near and _THE_REPORT.search(bearings.claim.setting.sentence) is not None


def _is_according_to(bearings: Bearings, publisher: str) -> bool:
    """Whether the amount's sentence says "according to" a publisher."""
    claim = bearings.claim
    return any(
        hit.entity == publisher
        and around.is_here(claim, hit.slot.start)
        and _ACCORDING_TO.search(around.before(claim, hit.slot.start))
        for hit in bearings.entities
    )


def has_several_times(fact: Fact, index: Index) -> bool:
    """Whether the references have figures of that sort for several times."""
    if index.measures[fact.measure].dynamics == "event":
        return False
    if fact.computed and index.computed.at_several_times(fact.measure, fact.subject):
        return True
    others = index.facts_about(fact.measure, fact.subject)
    return len({other.period_end for other in others if other.period_end}) > 1


def days_after(fact: Fact, published: str) -> int:
    """Give how many days after an article a figure was told; 0 where it is not known."""
    told = edtf.bounds(fact.as_of).first if fact.as_of else None
    last = edtf.bounds(published).last
    return (told - last).days if told and last else 0


def came_out_since(fact: Fact, published: str) -> bool:
    """Whether a figure is of a time after an article, or was told more than a year after it."""
    end, told = fact.period_end, edtf.bounds(published).last
    if fact.date_value is not None or told is None:
        return False
    ends = edtf.bounds(end).last if end else None
    is_to_come = ends and (ends.year > told.year or (ends > told and edtf.is_a_day(end or "")))
    return bool(is_to_come) or days_after(fact, published) > SOON


def is_of_years_to_come(fact: Fact, published: str | None) -> bool:
    """Whether a table's sum runs over years after an article, whose amount it then is not."""
    if fact.computed is None or not published or not spans_years(fact):
        return False
    return (fact.period_end or "")[:4] > published[:4]

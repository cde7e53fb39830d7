"""What an article cannot mean: all of a time of which it tells a part, an edition to come."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck import edtf
from factcheck.edtf import Days
from factcheck.model import Claim, Fact
from factcheck.patterns import pattern
from factcheck.reference import Index

_WITHIN = pattern(
    r"(?:\s+(?:a|per|each|every)\s+year)?"
    r"\s+(?P<when>(?:in|for|during|over) (?:the|its|their) (?:final|last|first|closing|opening|peak"
    r"|best|worst|record|busiest|leanest)(?: \w+)?"
    r" (?:(?:years?|months?|quarters?|half|decade)\b(?! of\b)|of (?:those|these|them|that)\b))"
)
_OWN_YEAR = pattern(r"((?:19|20)\d\d)\s*[:=]?\s*$")
_A_YEARS = pattern(r"\b((?:19|20)\d\d)\s*[:=]?\s*-?\d")
_IN_BRACKETS = r"[^()\d]{0,16}\(\s*((?:19|20)\d\d)\b[^()]{0,12}\)"
_YEAR_BEHIND, _A_NUMBERS_YEAR = pattern(_IN_BRACKETS), pattern(rf"\d{_IN_BRACKETS}")
_LAST_CENTURY = 1999
_SOON = 366
"""So many days after an article a figure may still be told that everybody knew by then."""


def time_in_it(claim: Claim) -> str:
    """Give the words behind an amount for a time within that of its sentence: "the last year"."""
    found = _WITHIN.match(claim.setting.behind)
    return found["when"] if found else ""


def has_a_later_one(before: str, behind: str) -> bool:
    """Whether a number of a series has one of a later year beside it: "2011 118.2 2012 122.7".

    Or with the years behind: "13 % (2010 est.), 11.2 % (2009 est.)".
    """
    if own := _OWN_YEAR.search(before):
        told = _A_YEARS.findall(before) + _A_YEARS.findall(behind)
        return max(told, default="") > own[1]
    own = _YEAR_BEHIND.match(behind)
    told = _A_NUMBERS_YEAR.findall(before) + _A_NUMBERS_YEAR.findall(behind)
    return own is not None and max(told, default="") > own[1]


def of_the_last_century(told: Iterable[Days]) -> str:
    """Give why a figure without a time, which is taken as the latest, says nothing of 1950."""
    is_old = any(days.last and days.last.year <= _LAST_CENTURY for days in told)
    return "the figure has no time, and the article speaks of the last century" if is_old else ""


def told_later(fact: Fact, published: str | None, index: Index) -> str:
    """Give why what an edition has says nothing of an article from before it came out."""
    if not published or fact.publisher not in index.lineage(fact.subject):
        return ""
    is_later = _days_after(fact, published) > 0
    return f"the edition came out on {fact.as_of}, after the article" if is_later else ""


def of_later(fact: Fact, published: str) -> str:
    """Give why a figure is of a time after an article, or was told long after it and its time."""
    end = (fact.period_end or "")[:4]
    if end > published[:4]:
        return f"the figure is of {fact.period_end}, after the article"
    is_late = end == published[:4] and _days_after(fact, published) > _SOON
    return f"the figure came out on {fact.as_of}, after the article" if is_late else ""


def _days_after(fact: Fact, published: str) -> int:
    """Give how many days after an article a figure was told; 0 where it is not known."""
    told = edtf.bounds(fact.as_of).first if fact.as_of else None
    last = edtf.bounds(published).last
    return (told - last).days if told and last else 0

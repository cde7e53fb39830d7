"""What an article cannot mean: all of a time of which it tells a part, an edition to come."""

from __future__ import annotations

from factcheck import edtf
from factcheck.model import Claim, Fact
from factcheck.patterns import pattern
from factcheck.reference import Index

_WITHIN = pattern(
    r"\s+(?P<when>(?:in|for|during) (?:the|its|their) (?:final|last|first|closing|opening|peak|best"
    r"|worst|record|busiest|leanest)(?: \w+)? (?:years?|months?|quarters?|half|decade)\b)(?! of\b)"
)


_SOON = 366
"""So many days after an article a figure may still be told that everybody knew by then."""


def time_in_it(claim: Claim) -> str:
    """Give the words behind an amount for a time within that of its sentence: "the last year"."""
    found = _WITHIN.match(claim.setting.behind)
    return found["when"] if found else ""


def told_later(fact: Fact, published: str | None, index: Index) -> str:
    """Give why what an edition has says nothing of an article from before it came out.

    Nor does what was told long after an article from before the end of its time.
    """
    if not (fact.as_of and published):
        return ""
    first, last = edtf.bounds(fact.as_of).first, edtf.bounds(published).last
    if first is None or last is None or first <= last:
        return ""
    if fact.publisher in index.lineage(fact.subject):
        return f"the edition came out on {fact.as_of}, after the article"
    was_over = (fact.period_end or "") < published[:4]
    is_soon = (first - last).days <= _SOON
    return "" if was_over or is_soon else f"the figure came out on {fact.as_of}, after the article"

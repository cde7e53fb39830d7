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


def time_in_it(claim: Claim) -> str:
    """Give the words behind an amount for a time within that of its sentence: "the last year"."""
    found = _WITHIN.match(claim.setting.behind)
    return found["when"] if found else ""


def told_later(fact: Fact, published: str | None, index: Index) -> str:
    """Give why what an edition has says nothing of an article from before it came out."""
    if not (fact.as_of and published) or fact.publisher not in index.lineage(fact.subject):
        return ""
    first, last = edtf.bounds(fact.as_of).first, edtf.bounds(published).last
    is_later = first is not None and last is not None and first > last
    return f"the edition came out on {fact.as_of}, after the article" if is_later else ""

"""Which edition of a publication a figure is from, and whether a newer one had replaced it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from factcheck import edtf
from factcheck.claims import around
from factcheck.matching import Bearings, Match
from factcheck.matching.attributes import named_editions
from factcheck.matching.periods import compare_periods, period_of
from factcheck.model import Claim, Fact
from factcheck.patterns import HEDGES, pattern
from factcheck.reference import Index

_FORERUNNER = pattern(r"\b(?:forerunner|predecessor)s?\b")
_HAD = pattern(
    r"\bhad\s+(?:(?:still|once|first|only|[a-z]+ly)\s+)?(?:been\s+)?(?!had\b)"
    r"(?:[a-z]+(?:ed|en|wn|un)|put|stood|come|cost|told|held|sought|set|spoken|found)\s+"
    rf"(?:[a-z]+\s+){{0,3}}?{HEDGES}$"
)
"""What leads to what was so before something else: "it had asked for"."""


def successor_of(fact: Fact, index: Index) -> Fact | None:
    """Give the newest figure that replaced a fact; None for a current one."""
    at, seen = fact, {fact.id}
    while at.superseded_by and at.superseded_by not in seen:
        seen.add(at.superseded_by)
        at = index.fact(at.superseded_by)
    return None if at is fact else at


def next_of(fact: Fact, index: Index) -> Fact | None:
    """Give the figure that replaced a fact directly."""
    return index.fact(fact.superseded_by) if fact.superseded_by else None


def is_outdated(bearings: Bearings, fact: Fact) -> bool:
    """Whether the article presents as current what had been replaced by its date.

    It does not where the article has no date, is older than the newer edition, names the old
    one, states the old figure's own time, or says that it was told while that one stood.
    """
    newer, published = next_of(fact, bearings.index), bearings.claim.setting.published
    if newer is None or not published or not newer.as_of:
        return False
    replaced = edtf.bounds(newer.as_of).first
    today = edtf.bounds(published).first
    if replaced is None or today is None or today < replaced:
        return False
    if any(named_editions(bearings, fact)) or _was_told_then(bearings, fact, replaced):
        return False
    if _is_told_as_past(bearings.claim):
        return False
    return not _states_its_own_time(bearings, fact, newer)


def _is_told_as_past(claim: Claim) -> bool:
    """Whether words tell what had been so before: "its forerunner had asked for $1.2 billion"."""
    if _FORERUNNER.search(claim.setting.sentence):
        return True
    return _HAD.search(around.before_in_clause(claim)) is not None


def _was_told_then(bearings: Bearings, fact: Fact, replaced: date) -> bool:
    """Whether the sentence tells when it was said: "In 2021 the team had put it at $85 billion"."""
    since = edtf.bounds(fact.as_of).first if fact.as_of else None
    return since is not None and any(
        first is not None and last is not None and since.year <= first.year and last < replaced
        for _, (first, last) in bearings.stated_periods
    )


def _states_its_own_time(bearings: Bearings, fact: Fact, newer: Fact) -> bool:
    """Whether the claim states the time of the old figure, and the new one has another."""
    if period_of(fact) == period_of(newer):
        return False
    return compare_periods(bearings, fact).weight > 0


def of_its_edition(match: Match, beside: Sequence[Fact]) -> Match:
    """Bind a count to the one edition of which the sentence tells more, or to nothing.

    "20,985 projects in 165 countries": there is one such number of each edition.
    """
    told = {fact.subject for fact in beside}
    own = tuple(c for c in match.bound if c.fact.unit == "count" and c.fact.subject in told)
    return replace(match, bound=own if len({c.fact.value for c in own}) == 1 else ())

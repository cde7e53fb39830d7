"""An event known by its very day, whoever tells it.

"It entered commercial operation on June 29, China Three Gorges said": of one event of a thing that
the article tells of, the day is the figure's. By itself that only supports.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from msgspec.structs import replace

from factcheck.judging.comparing.agreement import agrees
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.together.recognising import UNKNOWN, known_as
from factcheck.judging.together.told_together import is_told_plainly
from factcheck.kinds import AGREEING, DATES, THINGS
from factcheck.matching import Candidate, Match
from factcheck.matching.slots import compare
from factcheck.model import CheckedClaim, Fact, Reach
from factcheck.reference import Index
from factcheck.reference.grouping import grouped

_HOW = "day and event are the figure's, and the article tells of what it is of"
_A_DAY, _A_MONTH, _A_YEAR = len("2021-09-01"), len("2021-09"), len("2021")


def of_their_days(matches: Sequence[Match], checked: Sequence[CheckedClaim]) -> list[CheckedClaim]:
    """Support what was left open and is the very day of an event of what is told of."""
    things = {
        match.index.fact(fact).subject
        for match, each in zip(matches, checked, strict=True)
        if each.verdict.status in AGREEING
        for fact in each.verdict.facts
    }
    return [
        _known(match, each, things)
        if match.claim.mention.kind in DATES and each.verdict.reason in UNKNOWN
        else each
        for match, each in zip(matches, checked, strict=True)
    ]


def _known(match: Match, checked: CheckedClaim, things: AbstractSet[str]) -> CheckedClaim:
    found = tuple(_on_that_day(Case(match), things))
    return known_as(match, checked, found, _HOW) if found else checked


def _on_that_day(case: Case, things: AbstractSet[str]) -> Iterator[Candidate]:
    claim = case.claim
    if not is_told_plainly(claim):
        return
    when, days = claim.mention.resolved or "", _by_month(case.index)
    for hit in claim.setting.measures:
        near = {when[:_A_MONTH]: None, when[:_A_YEAR]: None}
        for fact in (each for key in near for each in days.get(key, ())):
            is_its = fact.measure == hit.measure and agrees(claim, fact)
            if is_its and _is_told_of(case, fact, things):
                yield replace(compare(case.bearings, hit, fact), conflicts=())


@lru_cache(maxsize=8)
def _by_month(index: Index) -> Mapping[str, Sequence[Fact]]:
    """Give the events of each month, and those of which only the year is known."""
    return grouped(index.facts_in("date"), lambda fact: (fact.date_value or "")[:_A_MONTH])


def _is_told_of(case: Case, fact: Fact, things: AbstractSet[str]) -> bool:
    """Whether what a day is of is named, and no other thing in the sentence; a month needs both.

    Or another figure of it is told: `things` are those of all such figures of the article.
    """
    here = {hit.entity for hit in case.bearings.stated if hit.reach <= Reach.SENTENCE}
    if fact.subject in here:
        return True
    is_a_day = len(case.claim.mention.resolved or "") == _A_DAY
    line = case.index.lineage(fact.subject)
    others = {
        each for each in here if case.index.entities[each].kind in THINGS and each not in line
    }
    told = case.bearings.named.keys() | things
    return is_a_day and not others and not told.isdisjoint(line[:2])

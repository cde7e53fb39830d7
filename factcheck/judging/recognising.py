"""A figure known by its digits, its source and its time, where words do not say what it is of.

"By AidData's count: Montenegro, $1.25 billion from 2000 to 2021". It only supports, and is asked
last: what nothing else can say anything of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.judging import agreed
from factcheck.judging.agreement import agrees
from factcheck.judging.registry import Case, explains, is_of_any_money
from factcheck.matching import Candidate, Match, candidates_of
from factcheck.model import CheckedClaim, MeasureHit, Slot
from factcheck.reference import Index

_MANY_DIGITS, _TWO_DIGITS = 3, 2
_UNKNOWN = frozenset({"no-measure", "no-reference", "not-certain", "speaker-only"})
_HOW = "no words near it name its measure; number, time and who is named are those of the figure"


def recognised(
    matches: Sequence[Match], checked: Sequence[CheckedClaim], index: Index
) -> list[CheckedClaim]:
    """Support what was left open and is the very figure of the source, thing and time told."""
    return [
        _recognised(match, each, index) if each.verdict.reason in _UNKNOWN else each
        for match, each in zip(matches, checked, strict=True)
    ]


def _recognised(match: Match, checked: CheckedClaim, index: Index) -> CheckedClaim:
    case, claim = Case(match, index), match.claim
    if claim.mention.kind in ("date", "daterange") or case.telling_digits < _TWO_DIGITS:
        return checked
    if claim.slots.modality.value not in (None, "stated"):
        return checked
    found = [
        candidate
        for candidate in (*_worded_alike(case), *_of_its_publisher(case))
        if agrees(claim, candidate.fact) and explains(claim, candidate.fact)
    ]
    if not found:
        return checked
    return CheckedClaim(claim, agreed(match, found, index, _HOW))


def _worded_alike(case: Case) -> Iterator[Candidate]:
    """Yield what the same words fit worse than the bound figure, for a number of many digits."""
    if case.telling_digits < _MANY_DIGITS or not case.bound:
        return
    words = {hit.measure: hit.slot.start for hit in case.claim.setting.measures}
    own = words.get(case.bound[0].measure)
    for candidate in case.match.less_likely:
        if words.get(candidate.fact.measure) == own:
            yield candidate


def _of_its_publisher(case: Case) -> Iterator[Candidate]:
    """Yield the figures of who is named as their publisher, of the thing and the time stated."""
    claim, named = case.claim, case.claim.slots.measure
    if claim.mention.kind != "money" or not claim.mention.unit_stated:
        return
    if named.state == "stated" and not is_of_any_money(named):
        return
    if not case.bearings.stated_periods:
        return
    for publisher in case.bearings.named:
        for measure in case.index.measures_by(publisher):
            for candidate in candidates_of(case.bearings, MeasureHit(measure, 0, Slot())):
                if (
                    candidate.fact.publisher == publisher
                    and candidate.period_agrees
                    and candidate.is_named
                    and not candidate.conflicts
                ):
                    yield candidate

"""A figure known by its digits, its source and its time, where words do not say what it is of.

"By AidData's count: Montenegro, $1.25 billion from 2000 to 2021". It only supports, and is asked
last: what nothing else can say anything of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from msgspec.structs import replace

from factcheck.claims.scenes.standing_in import STANDS_FOR
from factcheck.judging.alone.taking_over import BY_ITS_SOURCE
from factcheck.judging.alone.verdict import agreed
from factcheck.judging.comparing.agreement import agrees, explains
from factcheck.judging.comparing.digits import MANY, TWO
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.together.told_otherwise import is_other_money, names_another_sort
from factcheck.judging.words.nouns import is_of_another_sort, is_of_any_money, is_vetoed
from factcheck.judging.words.ruling_out import is_ruled_out
from factcheck.kinds import DATES
from factcheck.matching import Candidate, Match, candidates_of
from factcheck.model import CheckedClaim, Fact, MeasureHit, Reach, Slot

UNKNOWN = frozenset({"no-measure", "no-reference", "not-certain", "several-fit", "speaker-only"})
_HERE = Reach.SENTENCE
_HOW = "no words near it name its measure; number, time and who is named are those of the figure"


def recognised(matches: Sequence[Match], checked: Sequence[CheckedClaim]) -> list[CheckedClaim]:
    """Support what was left open and is the very figure of the source, thing and time told."""
    return [
        _recognised(match, each) if each.verdict.reason in UNKNOWN else each
        for match, each in zip(matches, checked, strict=True)
    ]


def _recognised(match: Match, checked: CheckedClaim) -> CheckedClaim:
    case, claim = Case(match), match.claim
    kind = claim.mention.kind
    if kind in DATES or (kind != "quantity" and case.telling_digits < TWO):
        return checked
    if claim.slots.modality.value not in (None, "stated"):
        return checked
    found = tuple(
        candidate
        for candidate in (*_worded_alike(case), *_unworded(case))
        if not is_ruled_out(match, candidate.fact)
    )
    return known_as(match, checked, found, _HOW) if found else checked


def known_as(
    match: Match, checked: CheckedClaim, found: Sequence[Candidate], how: str
) -> CheckedClaim:
    """Support a claim by figures that words do not name, and say how they are known."""
    claim, verdict = checked.claim, agreed(match, found, how)
    measure = match.index.fact(verdict.facts[0]).measure
    if claim.slots.measure.value != measure:
        known = Slot(value=measure, state="inferred", rule=BY_ITS_SOURCE)
        claim = replace(claim, slots=replace(claim.slots, measure=known))
    return CheckedClaim(claim, verdict)


def _worded_alike(case: Case) -> Iterator[Candidate]:
    """Yield what the words of the bound figure name as well, with its number of many digits.

    What fits as well as the bound figure must be of the very time stated.
    """
    match = case.match
    if case.telling_digits < MANY or not match.bound:
        return
    words = {hit.measure: hit.slot.start for hit in case.claim.setting.measures}
    own = words.get(match.bound[0].fact.measure)
    alike = [c for c in match.bound if c.period_agrees and case.bearings.stated_periods]
    for candidate in (*alike, *match.less_likely):
        if words.get(candidate.fact.measure) == own and _has_its_number(case, candidate.fact):
            yield candidate


def _has_its_number(case: Case, fact: Fact) -> bool:
    """Whether an amount is that of a figure, which is as fine."""
    return agrees(case.claim, fact) and explains(case.claim, fact)


def _unworded(case: Case) -> Iterator[Candidate]:
    """Yield those of a source and a time, or of a project, whose measure no words name."""
    mention, named = case.claim.mention, case.claim.slots.measure
    if mention.kind not in ("money", "quantity") or not mention.unit_stated:
        return
    if named.is_stated and not is_of_any_money(named):
        return
    first = next(iter(case.claim.setting.measures), None)
    if first and first.slot.is_stated and not is_of_any_money(first.slot):
        return
    for meant in (_of_its_publisher, _of_its_project):
        for candidate in meant(case):
            measure = case.index.measures[candidate.fact.measure]
            if candidate.conflicts or is_other_money(case, candidate.fact):
                continue
            if is_vetoed(case.claim, measure) or names_another_sort(case, measure):
                continue
            if not is_of_another_sort(case.claim, measure):
                yield candidate


def told_near(case: Case) -> Iterator[Candidate]:
    """Yield the figures of publishers who are named, and of the projects in the sentence."""
    is_money, measures = case.claim.mention.kind == "money", case.index.measures
    for publisher in case.bearings.named:
        for measure in case.index.measures_by(publisher):
            if (measures[measure].unit_kind == "money") is is_money:
                yield from _about(case, measure, partial(_is_by, publisher))
    for project in _projects_of(case):
        for measure in case.index.measures_about(project):
            if (measures[measure].unit_kind == "money") is is_money:
                yield from _about(case, measure)


def _is_by(publisher: str, fact: Fact) -> bool:
    return fact.publisher == publisher


def _of_its_publisher(case: Case) -> Iterator[Candidate]:
    """Yield the figures of who is named as their publisher, of the thing and the time stated.

    Not where the sentence names another publisher that did not give the amount.
    """
    if not case.bearings.stated_periods:
        return
    here = {each for each in case.bearings.others_near if each in case.index.publishers}
    number = partial(_has_its_number, case)
    for publisher in case.bearings.named:
        for measure in case.index.measures_by(publisher):
            for candidate in _about(case, measure, number):
                fact = candidate.fact
                is_its = fact.publisher == publisher and here <= {publisher, fact.provider}
                if is_its and candidate.period_agrees and candidate.is_named:
                    yield candidate


def _of_its_project(case: Case) -> Iterator[Candidate]:
    """Yield the figures of the one project that the sentence names."""
    here, number = _projects_of(case), partial(_has_its_number, case)
    for project in here if len(here) == 1 else ():
        for measure in case.index.measures_about(project):
            for candidate in _about(case, measure, number):
                if candidate.fact.subject == project:
                    yield candidate


def _projects_of(case: Case) -> list[str]:
    """Give the projects that the sentence names or means, each once, in order."""
    near = (h for h in case.bearings.stated if h.reach <= _HERE or h.slot.rule == STANDS_FOR)
    return list(dict.fromkeys(hit.entity for hit in near if hit.kind == "project"))


def _about(
    case: Case, measure: str, may_be: Callable[[Fact], bool] | None = None
) -> list[Candidate]:
    return candidates_of(case.bearings, MeasureHit(measure, 0, Slot()), may_be)

"""An amount in a row of several told right, which is another's of the row: FC301.

"Russia took $172 billion, the European Union $161 billion and Australia $60 billion": the first
two are those of one series, in which $60 billion is the figure of somebody else.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.claims import around
from factcheck.claims.scenes.words import own_words
from factcheck.judging.alone.verdict import contradicted, with_stated_slots
from factcheck.judging.caution.plainly import goes_on_from
from factcheck.judging.comparing.agreement import agrees, explains, fits
from factcheck.judging.comparing.digits import MANY, TWO
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.other_entity import of_anybody
from factcheck.judging.diagnoses.registry import Diagnosis
from factcheck.judging.phrasing.style import fact_in_style
from factcheck.judging.together.neighbours import Neighbours
from factcheck.judging.together.told_together import is_told_plainly
from factcheck.judging.words.ruling_out import is_ruled_out
from factcheck.matching import Match
from factcheck.matching.bearings import stems
from factcheck.matching.periods import time_of
from factcheck.matching.sectors import are_named
from factcheck.model import CheckedClaim, Fact, Reach, Status
from factcheck.patterns import pattern
from factcheck.reference import Index

_KINDS = ("money", "percent", "quantity")
_LONG, _SHORT = 20, 8
"""In a row of so many, two digits are somebody's by chance; in a short one a round number tells."""
_NUMBER = pattern(r"\d")


def of_others_in_rows(
    matches: Sequence[Match], checked: Sequence[CheckedClaim], index: Index
) -> list[CheckedClaim]:
    """Call wrong what was left open and is told of one of a row, but is the figure of another."""
    asked = [
        each.verdict.reason == "not-certain" and _may_be_of_a_row(match)
        for match, each in zip(matches, checked, strict=True)
    ]
    if not any(asked):
        return list(checked)
    near = Neighbours(checked, index, frozenset({Status.SUPPORTED}))
    return [
        (is_asked and _told_of_another(match, (*near.beside(each.claim), *near.before(each.claim))))
        or each
        for match, each, is_asked in zip(matches, checked, asked, strict=True)
    ]


def _may_be_of_a_row(match: Match) -> bool:
    """Whether an amount is bound to a figure of its time and source, and nothing narrows it."""
    claim = match.claim
    if not match.bound or claim.mention.kind not in _KINDS or claim.mention.value_max is not None:
        return False
    if claim.setting.qualifier or not is_told_plainly(claim):
        return False
    own = match.bound[0].fact
    is_its = not (_is_of_another_time(match) or _is_by_another_source(match, own))
    return is_its and not is_ruled_out(match, own)


def _told_of_another(match: Match, told: Sequence[Fact]) -> CheckedClaim | None:
    claim, own = match.claim, match.bound[0].fact
    row = [fact for fact in told if _is_of_its_row(fact, own)]
    of_parts = any(fact.sector != own.sector for fact in row)
    if not row or not _is_whose_it_is(match, own, of_parts=of_parts):
        return None
    if not _goes_on(match, own, of_parts=of_parts):
        return None
    if any(agrees(claim, each.fact) for each in (*match.bound, *match.less_likely)):
        return None
    case = Case(match)
    if case.telling_digits < _enough(case, own, of_parts=of_parts):
        return None
    others = [fact for fact in of_anybody(case, own.measure) if _is_of_its_row(fact, own)]
    meant = [fact for fact in others if fits(claim, fact) and explains(claim, fact)]
    if len({(fact.subject, fact.sector) for fact in meant}) != 1:
        return None
    other = meant[0]
    if _may_be_told(match, other):
        return None
    return with_stated_slots(match, contradicted(match, _found(case, own, other), None))


def _goes_on(match: Match, own: Fact, *, of_parts: bool) -> bool:
    """Whether no word of an amount's clause is of anything else than its row."""
    claim, measure = match.claim, match.index.measures[own.measure]
    names = [hit.slot.end for hit in match.bearings.stated if hit.entity == own.subject]
    if of_parts:
        before = around.before(claim)
        before = before[max((found.end() for found in _NUMBER.finditer(before)), default=0) :]
        told = [found for word in own.sector.lower().split() if (found := before.rfind(word)) >= 0]
        if not told:
            return False
        names = [claim.mention.start - len(before) + max(told)]
    return goes_on_from(claim, names, f"{own_words(measure)} {own.sector}")


def _is_of_another_time(match: Match) -> bool:
    """Whether an amount's clause dates it otherwise than its row."""
    periods = match.claim.setting.periods
    is_dated = any(hit.reach is Reach.CLAUSE and not hit.telling for hit in periods)
    return is_dated and not match.bound[0].period_agrees


def _is_by_another_source(match: Match, own: Fact) -> bool:
    sources = match.bearings.sources
    return bool(sources) and not match.bearings.any_related(sources, own.publisher)


def _enough(case: Case, own: Fact, *, of_parts: bool) -> int:
    """Give how many digits tell one of a row: in a long one few are somebody's by chance."""
    if own.computed:
        return MANY
    long = sum(1 for fact in case.index.facts_of(own.measure) if _is_of_its_row(fact, own))
    return MANY if long > _LONG else TWO if long > _SHORT or of_parts else 1


def _is_of_its_row(fact: Fact, own: Fact) -> bool:
    """Whether two figures differ by nothing but whose they are, or by the part that they are of."""
    same = ("measure", "publisher", "provider", "price_basis", "unit")
    if time_of(fact) != time_of(own) or any(getattr(fact, s) != getattr(own, s) for s in same):
        return False
    return (fact.subject != own.subject) != (fact.sector != own.sector)


def _is_whose_it_is(match: Match, own: Fact, *, of_parts: bool) -> bool:
    """Whether nobody is told of the amount but whose figure it is bound to."""
    claim, kind = match.claim, match.index.entities[own.subject].kind
    if of_parts:
        return are_named(stems(claim.setting.clause), own.sector)
    names = [
        hit
        for hit in match.bearings.stated
        if hit.reach is Reach.CLAUSE
        and (match.index.entities[hit.entity].kind == kind or hit.entity == own.subject)
        and hit.entity not in (own.provider, own.publisher)
    ]
    own_names = [hit for hit in names if hit.entity == own.subject]
    if not own_names:
        return False
    if {hit.entity for hit in names} == {own.subject}:
        return True
    return any(
        hit.slot.end <= claim.mention.start
        and not _NUMBER.search(around.between(claim, hit.slot.end, claim.mention.start))
        and not any(hit.slot.end < other.slot.start < claim.mention.start for other in names)
        for hit in own_names
    )


def _may_be_told(match: Match, other: Fact) -> bool:
    """Whether the other is named, or is what the own is a part of."""
    index, own = match.index, match.bound[0].fact
    if other.sector != own.sector:
        return are_named(match.bearings.near_stems, other.sector)
    here = {hit.entity for hit in match.bearings.entities if hit.reach <= Reach.SENTENCE}
    return other.subject in here or (
        other.subject in index.lineage(own.subject) or own.subject in index.lineage(other.subject)
    )


def _found(case: Case, own: Fact, other: Fact) -> Diagnosis:
    entities = case.index.entities
    whose, others = (
        (entities[own.subject].name, entities[other.subject].name)
        if own.subject != other.subject
        else (own.sector, other.sector)
    )
    return Diagnosis(
        code="FC301",
        facts=(other, own),
        message=f"the amount is that of {others}, not of {whose}",
        expected=f"{own.value:f}",
        expected_unit=own.unit,
        suggestion=fact_in_style(case.claim, own),
        tried=case.interval,
    )

"""An amount in the place of a figure whose fellows stand around it, and which stands nowhere.

"The lab counts 13,427 projects worth $1.2 trillion in 165 countries": two of these were published
with a third, $843 billion, of which the article says nothing else. A part of it would be less.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec.structs import replace

from factcheck.judging import contradicted, with_what_is_meant
from factcheck.judging.agreement import agrees, source_has
from factcheck.judging.carried_on import is_said_of_it
from factcheck.judging.caution.plainly import goes_on
from factcheck.judging.caution.registry import DATES
from factcheck.judging.caution.weighing import (
    is_of_its_own,
    is_of_its_own_time,
    says_too_little,
)
from factcheck.judging.close_by import names_another
from factcheck.judging.diagnoses.diagnosing import (
    differs,
    explained,
    has_its_unit,
    is_of_a_name,
)
from factcheck.judging.diagnoses.registry import (
    Case,
    Diagnosis,
    Silenced,
    is_stated,
)
from factcheck.judging.neighbours import Neighbours
from factcheck.judging.notes import amount_words
from factcheck.judging.recognising import UNKNOWN
from factcheck.judging.told_together import Company, circles_of
from factcheck.matching import Match, candidates_of
from factcheck.matching.sectors import are_named
from factcheck.model import CheckedClaim, Claim, Fact, MeasureHit, Reach
from factcheck.reference import Index

_BESIDE, _NEAR, _ANYWHERE, _ITSELF = Decimal(10), Decimal(5), Decimal("2.5"), Decimal(1)
"""How many times a figure an amount may be: beside a fellow, next to one, and in its article.

It may only be the figure itself, but for a slip of the number, where words may go on about
something else.
"""
_SEVERAL = 2
_OF_THE_NUMBER = ("FC102", "FC104")


class _Told(NamedTuple):
    """What an article tells right: figures by their places, ids and company; and what is open.

    `open_in` are the starts of sentences with how many of their amounts are left open.
    """

    near: Neighbours
    ids: frozenset[str]
    company: Company
    open_in: Counter[int]

    def is_the_only_open(self, claim: Claim) -> bool:
        """Whether all other amounts of a claim's sentence are known."""
        return self.open_in[claim.sentence.start] == 1


class _Place(NamedTuple):
    """How many times its figure an amount may be at most, and the step that says why."""

    most: Decimal
    step: str


def in_their_place(
    matches: Sequence[Match], checked: Sequence[CheckedClaim], index: Index
) -> list[CheckedClaim]:
    """Call wrong what was left open in the place of a figure that the article tells nowhere.

    `checked` are the claims of `matches`, in the same order, after all else was asked.
    """
    near = Neighbours(checked, index)
    told = _Told(
        near=near,
        ids=frozenset(fact.id for fact in near.all),
        company=Company(near.all),
        open_in=Counter(
            each.claim.sentence.start
            for each in checked
            if each.verdict.reason in UNKNOWN and each.claim.mention.kind not in DATES
        ),
    )
    return [
        (each.verdict.reason == "not-certain" and _in_its_place(Case(match, index), told)) or each
        for match, each in zip(matches, checked, strict=True)
    ]


def _in_its_place(case: Case, told: _Told) -> CheckedClaim | None:
    """Judge one claim anew; None where it stays open."""
    match = case.match
    if not _may_be_in_place(case):
        return None
    fact = match.bound[0].fact
    place = _place(case, fact, told)
    if place is None or _is_known(case, fact) or _is_kept_open(case):
        return None
    found = _diagnosed(case, fact, place.most)
    if found is None:
        return None
    verdict = contradicted(match, *found)
    derivation = (*verdict.derivation[:-1], place.step, verdict.derivation[-1])
    verdict = replace(verdict, derivation=derivation, confidence="medium")
    return with_what_is_meant(match, verdict, case.index)


def _may_be_in_place(case: Case) -> bool:
    """Whether an amount is one number, in the unit of the figure that it is bound to."""
    mention, bound = case.claim.mention, case.match.bound
    return (
        bool(bound)
        and mention.value is not None
        and mention.value_max is None
        and bool(bound[0].fact.value)
        and case.claim.unit == bound[0].fact.unit
        and has_its_unit(case)
    )


def _place(case: Case, fact: Fact, told: _Told) -> _Place | None:
    """Give whose place an amount stands in: next to a fellow of its figure, or in its article.

    Beside a fellow nothing more is asked. Further off the sentence may name nobody else, and
    nothing may narrow the amount. Behind the sentence of a fellow it must name what is measured,
    or nothing else; where only the article tells of one, words must name what is measured and
    who gave, and no caution may speak.
    """
    match, claim = case.match, case.claim
    if fact.id in told.ids or not (
        _is_of_it(match, fact) and _is_of_one_time(match) and _is_of_its_part(match, fact)
    ):
        return None
    beside = _fellow(case, fact, told.near.beside(claim))
    if beside is not None:
        return _Place(_BESIDE, f"told beside {amount_words(beside, case.index)}")
    if names_another(match, match.bound[0]) or claim.setting.qualifier is not None:
        return None
    before = _fellow(case, fact, told.near.before(claim))
    if before is not None and told.is_the_only_open(claim):
        is_measured = is_stated(claim.slots.measure) or goes_on(claim)
        most = _NEAR if is_measured else _ITSELF
        return _Place(most, f"told after {amount_words(before, case.index)}")
    is_meant = match.bound[0].giver_named and is_stated(claim.slots.measure)
    if is_meant and told.company.holds(fact) and not is_of_its_own(case.doubt):
        return _Place(_ANYWHERE, "told with others that were published with it")
    return None


def _is_of_it(match: Match, fact: Fact) -> bool:
    """Whether words do not tell of a part of a project, or of something beside it."""
    bearings = match.bearings
    if bearings.index.entities[fact.subject].kind != "project":
        return True
    is_here = any(
        hit.entity == fact.subject and hit.reach is Reach.CLAUSE for hit in bearings.stated
    )
    return (is_here or is_said_of_it(match)) and not names_another(match, match.bound[0])


def _is_of_one_time(match: Match) -> bool:
    """Whether the times around an amount leave no two figures of a table for the same thing."""
    times = {
        (each.fact.period_start, each.fact.period_end)
        for each in match.best
        if each.period_agrees and each.fact.computed
    }
    return len(times) < _SEVERAL


def _is_of_its_part(match: Match, fact: Fact) -> bool:
    """Whether words name the part of a portfolio that a figure is of, if it is of one."""
    return not fact.sector or are_named(match.bearings.near_stems, fact.sector)


def _fellow(case: Case, fact: Fact, told: Sequence[Fact]) -> Fact | None:
    """Give a figure told right that was published with one, or of the same thing.

    Who gave must be named, or be who gave the fellow; who is owed, always: others are, too.
    """
    own, provider = set(circles_of(fact)), fact.provider
    is_named = provider is None or case.bearings.names(provider)
    if not is_named and case.index.measures[fact.measure].dynamics == "stock":
        return None
    return next(
        (
            each
            for each in told
            if each.value is not None
            and not own.isdisjoint(circles_of(each))
            and (is_named or each.provider == provider)
        ),
        None,
    )


def _is_known(case: Case, fact: Fact) -> bool:
    """Whether an amount is that of another figure that may be meant, or of any of its source."""
    match, claim, index = case.match, case.claim, case.index
    if source_has(claim, fact, index) or any(
        agrees(claim, each.fact) for each in (*match.bound, *match.less_likely, *match.near_misses)
    ):
        return True
    return any(
        agrees(claim, each.fact)
        for measure in index.measures[fact.measure].confusable_with
        for each in candidates_of(case.bearings, MeasureHit(measure, 0, claim.slots.measure))
    )


def _is_kept_open(case: Case) -> bool:
    """Whether words put an amount down to another time, a part, somebody else or a new name."""
    doubt = case.doubt
    return is_of_a_name(case) or says_too_little(doubt) != "" or is_of_its_own_time(doubt)


def _diagnosed(case: Case, fact: Fact, most: Decimal) -> tuple[Diagnosis, Decimal | None] | None:
    """Say how an amount differs, and how likely by chance: by a slip of the number, or as more.

    What is less than the figure may be a part of it.
    """
    try:
        found = explained(case, _OF_THE_NUMBER)
    except Silenced:
        return None
    if found is not None and found[0].facts[0] == fact:
        return found
    said, value = case.claim.mention.value, fact.value
    assert said is not None
    assert value is not None
    return (differs(case), None) if 1 < said / value <= most else None

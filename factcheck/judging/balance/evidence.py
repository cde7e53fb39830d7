"""What an article tells around an amount that was left open, and what is weighed at all."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property

from msgspec.structs import replace

from factcheck.judging.alone.carried_on import is_said_of_it
from factcheck.judging.alone.close_by import names_another
from factcheck.judging.balance.own_clause import tells_of_something_else
from factcheck.judging.caution.estimates import is_of_a_beginning_long_before
from factcheck.judging.caution.extents import a_part
from factcheck.judging.caution.order import (
    has_another_time_or_source,
    is_of_another_time,
    is_of_one_party,
    is_too_old_or_new,
    is_unanchored,
    says_too_little,
)
from factcheck.judging.comparing.agreement import agrees, figures_of_that_number
from factcheck.judging.comparing.converting import is_one_of_another
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.currency_changed import is_a_conversion
from factcheck.judging.diagnoses.diagnosing import has_its_unit
from factcheck.judging.together.company import Company
from factcheck.judging.together.neighbours import Neighbours
from factcheck.judging.together.told_together import is_told_plainly
from factcheck.kinds import COUNTS, PLACES
from factcheck.matching import Match, Thing, candidates_of, thing_of
from factcheck.matching.slots import compare
from factcheck.model import CheckedClaim, Fact, MeasureHit, Reach
from factcheck.reference import Index

_WEIGHED = COUNTS | {"money", "quantity", "percent"}
_NEAR, _FAR, _MOST = Decimal("2.5"), Decimal(5), Decimal(10)
"""How many times a figure an amount may be, or the figure it; of a table no more than `_FAR`."""
_SAME = Decimal("0.01")
_OF_ONE_NUMBER = frozenset({"exact", "approx", "nearly"})
_WHO = PLACES | {"organisation"}


class Told:
    """What the amounts of an article are known to be, after all else was asked."""

    def __init__(self, checked: Sequence[CheckedClaim], index: Index) -> None:
        self.index = index
        self.near = Neighbours(checked, index)
        self._ids = {fact.id for fact in self.near.all}
        self._told: dict[Thing, list[Fact]] = {}
        for fact in self.near.all:
            self._told.setdefault(thing_of(fact), []).append(fact)
        self.company = Company(self.near.all)

    def has(self, fact: Fact) -> bool:
        """Whether an article tells a figure, or another publisher's of the same thing and time."""
        return fact.id in self._ids or any(
            other.publisher != fact.publisher and fact.period_start in (None, other.period_start)
            for other in self._told.get(thing_of(fact), ())
        )


class Evidence:
    """An amount, the figure that it is bound to first, and what is told around it."""

    def __init__(self, case: Case, told: Told) -> None:
        self.case = case
        self.told = told
        self.match = case.match
        self.claim = case.claim
        self.first = case.match.bound[0]
        self.fact: Fact = self.first.fact

    @property
    def times(self) -> Decimal:
        """How many times its figure the amount is."""
        said, value = self.claim.mention.value, self.fact.value
        return said / value if said is not None and value else Decimal(0)

    @cached_property
    def has_company(self) -> bool:
        """Whether the article tells a figure that was published with it."""
        return self.told.company.holds(self.fact)

    @cached_property
    def beside(self) -> tuple[Fact, ...]:
        """The figures that its sentence tells."""
        return self.told.near.beside(self.claim)


def evidence_on(case: Case, told: Told) -> Evidence | None:
    """Give what is weighed of an amount that was left open; None where nothing is.

    It is one number that differs from a figure which the article tells nowhere, and is
    none that may be meant as well.
    """
    case = _among_what_is_told(case, told)
    mention, bound = case.claim.mention, case.match.bound
    if (
        not bound
        or mention.kind not in _WEIGHED
        or mention.value is None
        or mention.value_max is not None
        or not bound[0].fact.value
        or told.has(bound[0].fact)
        or case.claim.unit != bound[0].fact.unit
        or not has_its_unit(case)
        or not is_told_plainly(case.claim)
    ):
        return None
    evidence = Evidence(case, told)
    if not _is_of_its_size(evidence) or _is_known(evidence) or _is_of_its_own(evidence):
        return None
    is_of_a_table = evidence.fact.computed is not None
    return None if is_of_a_table and not _may_be_of_a_table(evidence) else evidence


def _among_what_is_told(case: Case, told: Told) -> Case:
    """Bind an amount to a figure of what was just told, published with others that are told.

    What fits its words best may be a figure of all the world where a sentence names nobody,
    or another publisher's.
    """
    match, claim = case.match, case.claim
    if claim.setting.qualifier or (match.bound and told.company.holds(match.bound[0].fact)):
        return case
    things = {each.subject for each in (*told.near.beside(claim), *told.near.before(claim))}
    found = [
        candidate
        for hit in claim.setting.measures
        for thing in sorted(things)
        for fact in told.index.facts_about(hit.measure, thing)
        if fact.unit == claim.unit
        and _may_name_it(case, hit, fact)
        and told.company.holds(fact)
        and not told.has(fact)
        and not (candidate := compare(match.bearings, hit, fact)).conflicts
        and not names_another(match, candidate)
    ]
    most = max((each.weight for each in found), default=0)
    best = [each for each in found if each.weight == most]
    numbers = [each.fact.value or Decimal(0) for each in best]
    if not best or max(numbers) > min(numbers) * (1 + _SAME):
        return case
    return Case(replace(match, bound=(best[0],)))


def _may_name_it(case: Case, hit: MeasureHit, fact: Fact) -> bool:
    """Whether words of a measure are the amount's own: of a country's sums, all are its measure."""
    mention = case.claim.mention
    kind = case.index.entities[fact.subject].kind
    if kind == "country":
        return True
    if kind == "project" and not is_said_of_it(case.match):
        return False
    return hit.slot.is_stated and (mention.kind in COUNTS or hit.slot.start < mention.start)


def _may_be_of_a_table(evidence: Evidence) -> bool:
    """Whether a table's figure may be meant: one of one time, of a thing just told or named here.

    A table has the sums of other measures, and of other times and sources: of neither may an
    amount be told.
    """
    match, fact, claim = evidence.match, evidence.fact, evidence.claim
    times = {(c.fact.period_start, c.fact.period_end) for c in match.best if c.period_agrees}
    is_of_its_size = 1 / _FAR <= evidence.times <= _FAR and abs(evidence.times - 1) > _SAME
    if fact.provider is None or len(times) > 1 or not is_of_its_size:
        return False
    if has_another_time_or_source(evidence.case.doubt):
        return False
    just_told = {each.subject for each in (*evidence.beside, *evidence.told.near.before(claim))}
    is_named = match.bearings.says(fact.subject) and evidence.first.period_agrees
    if not (is_named or fact.subject in just_told):
        return False
    return not any(
        agrees(claim, each.fact)
        for measure in evidence.told.index.measures[fact.measure].confusable_with
        for each in candidates_of(match.bearings, MeasureHit(measure, 0, claim.slots.measure))
    )


def _is_of_its_size(evidence: Evidence) -> bool:
    """Whether an amount is as large as its figure, give or take.

    Numbers of things, and those further off, are weighed beside figures of their publication.
    """
    if not evidence.has_company:
        is_counted = evidence.claim.mention.kind in COUNTS
        return not is_counted and 1 / _NEAR <= evidence.times <= _NEAR
    return 1 / _MOST <= evidence.times <= _MOST


def _is_known(evidence: Evidence) -> bool:
    """Whether an amount is that of another figure that may be meant, of its whole or source."""
    match, claim = evidence.match, evidence.claim
    may_be_meant = (*match.bound, *match.less_likely, *match.near_misses)
    if is_a_conversion(claim) and is_one_of_another(match):
        return True
    return any(agrees(claim, each.fact) for each in may_be_meant) or any(
        _is_of_its_whole(evidence.fact, each)
        or (each.publisher == evidence.fact.publisher and _may_be_told_of(evidence, each.subject))
        for each in figures_of_that_number(claim, evidence.told.index)
    )


def _is_of_its_whole(part: Fact, other: Fact) -> bool:
    """Whether a figure is of all of what the other is only one sector of, whoever tells it.

    "More than $50 billion" is any number above, and tells of none.
    """
    is_whole = other.subject == part.subject and bool(part.sector) and not other.sector
    return is_whole and other.modifier in _OF_ONE_NUMBER


def _may_be_told_of(evidence: Evidence, subject: str) -> bool:
    """Whether an article names what a figure is of, or that goes without saying: all the world."""
    kinds = evidence.told.index.entities
    is_all = kinds[subject].kind == "region" or kinds[evidence.fact.subject].kind == "organisation"
    named = evidence.match.bearings.named
    return is_all or subject in named or subject in evidence.told.company.things


def _is_of_its_own(evidence: Evidence) -> bool:
    """Whether words make of an amount another one, whatever stands around it.

    A caution tells of a part, of another thing or time, or it is of a name that nobody knows; or
    the sentence names somebody who has no part in the figure, and tells none of its publication.
    Where it tells another figure of the same thing, words that narrow may be said of that.
    """
    doubt, match, fact = evidence.case.doubt, evidence.match, evidence.fact
    if says_too_little(doubt) or is_of_one_party(doubt) or is_of_another_time(doubt):
        return True
    if is_too_old_or_new(doubt) or a_part.speaks(doubt) or is_of_a_beginning_long_before(doubt):
        return True
    if is_unanchored(doubt) and (fact.computed is not None or not _has_a_fellow(evidence)):
        return True
    if evidence.case.is_of_a_name or (
        _is_of_another_clause_or_place(match, fact) and not is_said_of_it(match)
    ):
        return True
    has_thing = any(each.subject == fact.subject for each in evidence.beside)
    is_narrowed = evidence.claim.setting.qualifier is not None
    if is_narrowed and not (has_thing and evidence.has_company):
        return True
    if _is_told_of_a_stranger(match, fact) or tells_of_something_else(match.claim, doubt.measure):
        return True
    is_elsewhere = any(not match.bearings.is_party(h.entity, fact) for h in match.bearings.stated)
    return is_elsewhere and not _has_a_fellow(evidence)


def _has_a_fellow(evidence: Evidence) -> bool:
    """Whether its sentence tells another figure of the same publication."""
    own = evidence.fact.source_url
    return bool(own) and any(each.source_url == own for each in evidence.beside)


def _is_told_of_a_stranger(match: Match, fact: Fact) -> bool:
    """Whether the last who is named before an amount, other than who gives, has no part in it."""
    named = [
        hit
        for hit in match.bearings.stated
        if hit.kind in _WHO
        and hit.slot.end <= match.claim.mention.start
        and not (hit.kind == "country" and hit.entity in match.index.providers)
    ]
    last = max(named, key=lambda hit: hit.slot.start, default=None)
    return last is not None and not match.bearings.is_party(last.entity, fact)


def _is_of_another_clause_or_place(match: Match, fact: Fact) -> bool:
    """Whether the sentence names the project of a figure in another clause, or only its country.

    "The Chashma-5 plant costs $4.8 billion. Nuclear power in Pakistan has reached 1,400 MW."
    """
    bearings = match.bearings
    if bearings.index.entities[fact.subject].kind != "project":
        return False
    reaches = {hit.reach for hit in bearings.stated if hit.entity == fact.subject}
    if Reach.SENTENCE in reaches:
        return Reach.CLAUSE not in reaches
    return Reach.CLAUSE not in reaches and any(
        hit.kind in PLACES and hit.reach <= Reach.SENTENCE for hit in bearings.stated
    )

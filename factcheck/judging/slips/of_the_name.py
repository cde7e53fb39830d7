"""A slip of the name: another country or project than the one that an amount is of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from factcheck import geography
from factcheck.claims import around
from factcheck.claims.qualifiers.names import UNKNOWN_NAME
from factcheck.judging.comparing.agreement import agrees, figures_of_the_very_number
from factcheck.judging.comparing.digits import MANY, UNIQUE, VERY_MANY
from factcheck.judging.diagnoses import other_entity
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.other_entity import country_of
from factcheck.judging.slips.undone import Undone, renamed
from factcheck.judging.together.company import Company
from factcheck.judging.together.told_together import with_that_number
from factcheck.matching.certainty import AN_AMOUNT
from factcheck.matching.slots import compare
from factcheck.model import Claim, EntityHit, Fact, MeasureHit, Reach
from factcheck.patterns import HEDGES, pattern

_COMMON = 50
_TO_ITS_AMOUNT = pattern(
    r"(?:\s*,)?\s+(?:(?:then|next|and|which|who|that|has|had|have|was|follow(?:s|ed|ing)?|came|comes|come"
    rf"|gets?|got|received|took|takes|taken|owes?|owed|with|on|at|for|to|of)\s+){{1,4}}{HEDGES}|\s*[(:,]\s*"
)
"""What stands between a country of a list and its amount: "Russia follows with"."""


def of_somebody_else(case: Case, company: Company) -> Iterator[Undone]:
    """Undo a country named in place of the one that the very number is of.

    It must be the only one that the sentence names, beside who gave, tells or published; or lead
    to the amount in a list, where the article tells more of what was published with the figure.
    """
    claim, only = case.claim, _only_country(case)
    listed = _listed_country(case) if case.telling_digits >= MANY else None
    named = only or listed
    if named is None:
        return
    kinds = case.index.entities
    owners = {
        owner: None
        for fact in _with_that_number(case)
        if (owner := country_of(case.index, fact)) not in (None, named.entity)
        and not case.bearings.says(owner)
        and not other_entity.may_be_told_of(case, kinds[owner].name, kinds[named.entity].name)
        and (
            owner not in case.bearings.named
            or named.role == "recipient"
            or named.slot.end <= claim.mention.start
        )
        and (
            (only is not None and _but_for_its_owner(case, fact))
            or (listed == named and _is_of_a_list(case, fact, company))
        )
    }
    for owner in owners:
        changed = renamed(claim, named.entity, owner, "subject", "recipient")
        yield Undone("FC301", changed, other_entity.told_of_somebody_else)


def of_another_project(case: Case, company: Company) -> Iterator[Undone]:
    """Undo a project named in place of the one whose measure the very number is.

    That must be told nowhere, and be published with others of the article, or have four digits.
    """
    claim, named = case.claim, case.claim.slots.subject
    kinds, told = case.index.entities, case.bearings.named
    narrowed = claim.setting.qualifier
    if narrowed is not None and narrowed.rule == UNKNOWN_NAME:
        return  # "Shenzhen handled 30 million, of which Yantian accounted for 14.4 million"
    if not named.is_stated or not claim.slots.measure.is_stated or named.value is None:
        return
    if kinds[named.value].kind != "project" or case.telling_digits < MANY:
        return
    figures = [
        fact
        for fact in figures_of_the_very_number(claim, case.index)
        if kinds[fact.subject].kind == "project" and fact.measure == claim.slots.measure.value
    ]
    owners = {fact.subject for fact in figures}
    if len(owners) != 1 or not owners.isdisjoint(told) or any(map(company.tells, figures)):
        return
    (owner,) = owners
    is_known = case.telling_digits >= VERY_MANY or any(map(company.holds, figures))
    if not is_known or case.bearings.related(owner, named.value):
        return
    if other_entity.may_be_told_of(case, kinds[owner].name, kinds[named.value].name):
        return
    changed = renamed(claim, named.value, owner, "subject")
    yield Undone("FC301", changed, other_entity.told_of_another_project)


def _only_country(case: Case) -> EntityHit | None:
    """Give the one country of the sentence that neither gives nor tells, if it is in the clause."""
    apart = {hit.entity for hit in case.bearings.givers} | case.bearings.speakers
    found = {
        hit.entity: hit
        for hit in sorted(
            case.bearings.entities, key=lambda hit: (hit.role == "recipient", -hit.reach)
        )
        if hit.kind == "country"
        and hit.reach <= Reach.SENTENCE
        and hit.entity not in apart
        and hit.entity not in case.index.providers
    }
    (only,) = found.values() if len(found) == 1 else (None,)
    if only is None or not only.slot.is_stated:
        return None
    return only if only.reach is Reach.CLAUSE or _leads_to(only, case.claim) else None


def _listed_country(case: Case) -> EntityHit | None:
    """Give the country that leads to an amount among others that lead to theirs."""
    claim = case.claim
    names = [
        hit
        for hit in case.bearings.stated
        if hit.kind == "country" and hit.reach <= Reach.SENTENCE and _leads_to(hit, claim)
    ]
    last = max(names, key=lambda hit: hit.slot.start, default=None)
    if last is None or last.entity in case.index.providers | case.bearings.speakers:
        return None
    between = around.between(claim, last.slot.end, claim.mention.start)
    return last if _TO_ITS_AMOUNT.fullmatch(between) else None


def _is_of_a_list(case: Case, fact: Fact, company: Company) -> bool:
    """Whether a figure, of nobody named, was published with what the article tells of others."""
    held = compare(case.bearings, MeasureHit(fact.measure, 0, case.claim.slots.measure), fact)
    return (
        fact.computed is None
        and fact.subject not in case.bearings.named
        and company.holds(fact)
        and set(held.conflicts) <= {"subject", "recipient"}
    )


def _leads_to(hit: EntityHit, claim: Claim) -> bool:
    """Whether a name stands before an amount in its sentence, with no other amount between."""
    if geography.is_demonym(hit.slot.text) or not around.is_here(claim, hit.slot.start):
        return False
    between = around.between(claim, hit.slot.end, claim.mention.start)
    return hit.slot.end <= claim.mention.start and AN_AMOUNT.search(between) is None


def _with_that_number(case: Case) -> Iterator[Fact]:
    """Yield the figures of whomever that have an amount's very number."""
    yield from islice(with_that_number(case, by_any_word=False), _COMMON)
    own = next((c.fact for c in case.match.bound), None)
    if own is None:
        return
    if case.telling_digits >= UNIQUE:
        yield from other_entity.of_anybody(case, own.measure)
    elif own.computed:
        yield from (f for f in case.index.computed.of_others(own) if agrees(case.claim, f))


def _but_for_its_owner(case: Case, fact: Fact) -> bool:
    """Whether nothing but whose it is sets a figure aside."""
    held = compare(case.bearings, MeasureHit(fact.measure, 0, case.claim.slots.measure), fact)
    is_told = held.giver_named or case.bearings.says(fact.publisher or "")
    if not is_told or not set(held.conflicts) <= {"subject", "recipient"}:
        return False
    is_undated = fact.period_start is None and case.telling_digits >= UNIQUE
    if case.bearings.stated_periods and not (held.period_agrees or is_undated):
        return False
    return case.telling_digits >= MANY or (
        held.period_agrees
        and fact.computed is None
        and case.claim.slots.measure.is_stated
        and case.bearings.says(fact.publisher or "")
    )
